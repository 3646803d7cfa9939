//! A life that brands answer to: wishes, differences, letters, and one that opens again.
