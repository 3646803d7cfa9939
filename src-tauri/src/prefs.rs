//! How the window looks and behaves. Nothing of the record is in it, so it stands in a small readable file beside it.

use crate::place::Place;
use crate::state::held;
use sayso::shapes::Problem;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use tauri::{AppHandle, Manager};

/// How the window looks and behaves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Prefs {
    /// `en` or `de`; the desktop's if empty.
    pub language: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// Minutes without an act after which the record is locked; 0 for never.
    pub lock_after: u32,
    /// The folder for letters, if the person chose one.
    pub letters: Option<String>,
}

impl Default for Prefs {
    fn default() -> Self {
        Self { language: String::new(), theme: "system".to_owned(), lock_after: 15, letters: None }
    }
}

/// What the file holds: what the interface may read and change, and where the window was.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Kept {
    #[serde(flatten)]
    prefs: Prefs,
    #[serde(default)]
    place: Option<Place>,
}

/// Where the preferences are kept, and what they are now.
pub struct PrefsFile {
    file: PathBuf,
    now: Mutex<Kept>,
}

impl PrefsFile {
    /// The preferences beside this record. A missing or damaged file gives the usual ones: nothing in it is precious.
    pub fn beside(home: &Path) -> Self {
        let file = home.join("window.json");
        let now = std::fs::read(&file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        Self { file, now: Mutex::new(now) }
    }

    /// What they are now.
    pub fn now(&self) -> Prefs {
        held(&self.now).prefs.clone()
    }

    /// Where the window was.
    pub fn place(&self) -> Option<Place> {
        held(&self.now).place
    }

    /// Notes where the window is, for the next time that the file is written.
    pub fn moved(&self, place: Option<Place>) {
        held(&self.now).place = place;
    }

    /// Keeps where the window was. Without a record beside it nothing is left on the disk.
    pub fn keep_place(&self) {
        if self.place().is_some() && self.file.parent().is_some_and(Path::is_dir) {
            // A place that can't be kept is no loss: the window then opens in the usual one.
            let _ = self.change(|_| ());
        }
    }

    fn change(&self, change: impl FnOnce(&mut Prefs)) -> Result<(), Problem> {
        let mut now = held(&self.now);
        change(&mut now.prefs);
        let bytes = serde_json::to_vec_pretty(&*now).map_err(|why| Problem::new(why.to_string()))?;
        self.file
            .parent()
            .map_or(Ok(()), std::fs::create_dir_all)
            .and_then(|()| std::fs::write(&self.file, bytes))
            .map_err(|why| {
                Problem::new("The window's settings can't be kept.")
                    .to(format!("{}: {why}", self.file.display()))
                    .next("They hold until the window is closed.")
            })
    }
}

impl Prefs {
    /// What they are now.
    pub fn of(app: &AppHandle) -> Self {
        app.state::<PrefsFile>().now()
    }

    /// Changes and keeps them.
    pub fn change(app: &AppHandle, change: impl FnOnce(&mut Self)) -> Result<(), Problem> {
        app.state::<PrefsFile>().change(change)
    }

    /// The folder for letters: the one that was chosen, else `Sayso` among the person's documents.
    pub fn letters_folder(app: &AppHandle) -> PathBuf {
        if let Some(chosen) = Self::of(app).letters {
            return PathBuf::from(chosen);
        }
        app.path().document_dir().or_else(|_| app.path().home_dir()).unwrap_or_default().join("Sayso")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_changed_is_kept_and_a_damaged_file_gives_the_usual() {
        let home = tempfile::tempdir().unwrap();
        let prefs = PrefsFile::beside(home.path());
        prefs.change(|p| "dark".clone_into(&mut p.theme)).unwrap();
        assert_eq!(PrefsFile::beside(home.path()).now().theme, "dark");
        let place = Place { x: 10.0, y: 20.0, width: 900.0, height: 700.0, maximized: true };
        prefs.moved(Some(place));
        prefs.keep_place();
        assert_eq!(PrefsFile::beside(home.path()).place(), Some(place));
        std::fs::write(home.path().join("window.json"), "{").unwrap();
        assert_eq!(PrefsFile::beside(home.path()).now(), Prefs::default());
    }

    #[test]
    fn where_the_window_was_is_not_kept_without_a_record_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let home = folder.path().join("none");
        let prefs = PrefsFile::beside(&home);
        prefs.moved(Some(Place { x: 0.0, y: 0.0, width: 900.0, height: 700.0, maximized: false }));
        prefs.keep_place();
        assert!(!home.exists());
    }
}
