//! What the person wants, what the record shows of it, and the smallest steps that close the difference.

mod portable;
