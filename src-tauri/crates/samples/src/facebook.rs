//! Facebook exports in every generation.
