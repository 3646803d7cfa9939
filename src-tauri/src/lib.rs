//! The window: Tauri lives here and nowhere else.
//!
//! The shell starts one window, holds the façade in its state, and passes each act of a screen on to it: `commands`
//! has one file per screen. It must never know formats, law or SQL, and it makes no sentence of its own about them.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

pub mod bindings;
pub mod commands;
pub mod events;
pub mod menu;
pub mod place;
pub mod prefs;
pub mod start;
pub mod state;
pub mod window;

use sayso::Sayso;
use start::Start;
use state::Desk;
use std::path::Path;
use tauri::Manager as _;

/// Opens the window and stays until it is closed.
///
/// # Errors
/// A sentence, when the record or the window can't be opened.
pub fn run(start: &Start) -> Result<(), String> {
    if !window::has_display() {
        return Err("There is no display to open a window on. Use the command line: `sayso`.".to_owned());
    }
    let mut sayso = Sayso::open(start.options()?).map_err(|problem| problem.to_string())?;
    let lock = sayso.lock_state();
    let automated = window::is_automated();
    if automated && !window::may_be_automated() {
        return Err("Sayso does not let another program drive its window on a real record. \
                    Unset TAURI_WEBVIEW_AUTOMATION and start it again."
            .to_owned());
    }
    let prefs = prefs::PrefsFile::beside(Path::new(&lock.home));
    sayso.speak(&prefs.now().language);
    let offered = start.files.iter().map(|file| file.display().to_string()).collect();
    let words = sayso.words();
    let builder = bindings::builder();
    let handler = builder.invoke_handler();
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .manage(Desk::new(sayso, offered))
        .manage(prefs)
        .invoke_handler(handler)
        .setup(move |app| {
            builder.mount_events(app.handle());
            menu::put_up(app.handle(), &|id| words.plain(id))?;
            window::open(app, automated)
        })
        .on_menu_event(|app, event| menu::chosen(app, &event))
        .build(tauri::generate_context!())
        .map_err(|why| format!("The window can't be opened: {why}."))?
        .run(|app, event| {
            if matches!(event, tauri::RunEvent::Exit) {
                app.state::<prefs::PrefsFile>().keep_place();
                // Nothing of the record is in it; what can't be removed now goes with the temporary folder.
                let _ = std::fs::remove_dir_all(window::scratch());
            }
        });
    Ok(())
}
