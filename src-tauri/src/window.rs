//! The one window, and what it may not do.

use crate::events::{FilesDropped, FilesOver};
use crate::place::{LEAST, Place, Screen};
use crate::prefs::PrefsFile;
use std::path::PathBuf;
use tauri::webview::NewWindowResponse;
use tauri::{App, DragDropEvent, Manager as _, Url, WebviewUrl, WebviewWindowBuilder, WindowEvent};
use tauri_specta::Event as _;

/// The folder in which the web view may leave what it can't help leaving: an empty frame of a profile, erased at the end.
pub fn scratch() -> PathBuf {
    std::env::temp_dir().join(format!("sayso-window-{}", std::process::id()))
}

/// Opens the window. It keeps no profile, cache or storage; it goes nowhere and opens no other window.
///
/// With `automated` (tests) the page is not wholly without a store, since such a page can't be driven from outside.
///
/// # Errors
/// When the desktop can't open a window.
pub fn open(app: &App, automated: bool) -> Result<(), Box<dyn std::error::Error>> {
    let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
        .title("Sayso")
        .min_inner_size(LEAST.0, LEAST.1)
        .zoom_hotkeys_enabled(true)
        .on_navigation(stays)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false);
    let screens: Vec<Screen> = app.available_monitors()?.iter().map(Screen::from).collect();
    let window = match app.state::<PrefsFile>().place().and_then(|place| place.on(&screens)) {
        Some(place) => {
            window.position(place.x, place.y).inner_size(place.width, place.height).maximized(place.maximized)
        }
        None => window.inner_size(1240.0, 900.0),
    };
    let window = window.data_directory(scratch()).incognito(!automated).build()?;
    let app = app.handle().clone();
    let itself = window.clone();
    window.on_window_event(move |event| {
        if matches!(event, WindowEvent::Moved(_) | WindowEvent::Resized(_)) {
            let prefs = app.state::<PrefsFile>();
            prefs.moved(Place::of(&itself, prefs.place()));
        }
        let WindowEvent::DragDrop(drag) = event else { return };
        // Nobody listens while the window closes; then there is nothing to tell.
        let _ = match drag {
            DragDropEvent::Enter { .. } => FilesOver(true).emit(&app),
            DragDropEvent::Leave => FilesOver(false).emit(&app),
            DragDropEvent::Drop { paths, .. } => {
                let _ = FilesOver(false).emit(&app);
                FilesDropped(paths.iter().map(|path| path.display().to_string()).collect()).emit(&app)
            }
            _ => Ok(()),
        };
    });
    Ok(())
}

/// Whether an address belongs to the window itself: everything else is refused.
fn stays(url: &Url) -> bool {
    matches!((url.scheme(), url.host_str()), ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost")))
}

/// Whether there is a display to open a window on. Asked first, since the toolkit ends the program where there is none.
pub fn has_display() -> bool {
    let names = ["DISPLAY", "WAYLAND_DISPLAY"];
    !cfg!(target_os = "linux") || names.iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// Whether the window is being driven from outside (by WebDriver).
pub fn is_automated() -> bool {
    std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|value| !value.is_empty())
}

/// Whether it may be: only in a development build, since whoever drives the window reads the record.
pub const fn may_be_automated() -> bool {
    cfg!(debug_assertions)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_goes_nowhere_else() {
        let stays = |text: &str| stays(&Url::parse(text).unwrap());
        assert!(stays("tauri://localhost/index.html#/why"));
        assert!(stays("http://tauri.localhost/"));
        for away in [
            "https://harbourshoes.example/",
            "file:///etc/passwd",
            "data:text/html,x",
            "http://localhost:1420/",
            "tauri://elsewhere/",
            "javascript:alert(1)",
            "about:blank",
        ] {
            assert!(!stays(away), "{away}");
        }
    }
}
