//! Platform settings that stop things, and export guides, as data.
