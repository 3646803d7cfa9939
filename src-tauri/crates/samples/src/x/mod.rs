//! Archives as X hands them out, in every generation.
