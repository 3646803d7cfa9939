//! Names that can be mistaken for another's.
