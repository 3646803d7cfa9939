//! Imports and sources.
