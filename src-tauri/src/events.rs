//! What the shell tells the window without being asked.

use sayso::shapes::ProgressShape;
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri_specta::Event;

/// How far the import is.
#[derive(Clone, Debug, Serialize, Deserialize, Type, Event)]
pub struct ImportProgress(pub ProgressShape);

/// The import is over, well or not.
#[derive(Clone, Debug, Serialize, Deserialize, Type, Event)]
pub struct ImportEnded {}

/// How many bytes of an export have been written.
#[derive(Clone, Debug, Serialize, Deserialize, Type, Event)]
pub struct ExportProgress(#[specta(type = f64)] pub u64);

/// Files hover over the window, or no longer do.
#[derive(Clone, Debug, Serialize, Deserialize, Type, Event)]
pub struct FilesOver(pub bool);

/// Files were dropped on the window.
#[derive(Clone, Debug, Serialize, Deserialize, Type, Event)]
pub struct FilesDropped(pub Vec<String>);

/// An act was chosen in the menu of the desktop, by its id.
#[derive(Clone, Debug, Serialize, Deserialize, Type, Event)]
pub struct MenuChosen(pub String);
