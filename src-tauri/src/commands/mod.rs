//! What the interface may ask of the shell: one file per screen, each command a few lines over the façade.

// Tauri hands every argument over by value.
#![allow(clippy::needless_pass_by_value)]

pub mod brands;
pub mod by_hand;
pub mod find;
pub mod imports;
pub mod lock;
pub mod outputs;
pub mod overview;
pub mod preferences;
pub mod requests;
pub mod rulebook;
pub mod settings;
pub mod shell;
pub mod tables;
pub mod why;

/// What a command gives back.
pub type Answer<T> = Result<T, sayso::shapes::Problem>;
