//! The menu of the desktop, where there is one place for it at the top of the screen (macOS).
//!
//! Elsewhere a menu bar would only repeat the rail and the palette, so there is none. Each item is an act of the
//! interface, told to it by its id; the keys are those that the list of keys names.

use crate::events::MenuChosen;
use tauri::menu::{Menu, MenuBuilder, MenuEvent, MenuItemBuilder, PredefinedMenuItem, SubmenuBuilder};
use tauri::{AppHandle, Wry};
use tauri_specta::Event as _;

/// The acts of one menu: the id that the interface knows, the message with its name, its key (empty for none). An
/// empty id is a line between groups.
type Acts = &'static [(&'static str, &'static str, &'static str)];

const FILE: Acts = &[
    ("import", "window-act-import", "CmdOrCtrl+O"),
    ("add", "window-act-add", "CmdOrCtrl+E"),
    ("write", "window-act-write", "CmdOrCtrl+N"),
    ("", "", ""),
    ("lock", "window-lock-now", "CmdOrCtrl+L"),
];
const VIEW: Acts = &[
    ("overview", "window-overview", "CmdOrCtrl+1"),
    ("brands", "window-brands", "CmdOrCtrl+2"),
    ("why", "window-why", "CmdOrCtrl+3"),
    ("requests", "window-requests", "CmdOrCtrl+4"),
    ("", "", ""),
    ("find", "window-find", "CmdOrCtrl+K"),
    ("mask", "window-masked-off", ""),
];
const HELP: Acts = &[("keys", "window-keys", "")];

/// Whether this desktop has a place for the menu.
pub const fn fits() -> bool {
    cfg!(target_os = "macos")
}

/// Puts the menu up, or replaces it by one in another language; nothing where there is no place for it.
///
/// # Errors
/// When the desktop refuses.
pub fn put_up(app: &AppHandle, say: &dyn Fn(&str) -> String) -> tauri::Result<()> {
    if fits() {
        app.set_menu(made(app, say)?)?;
    }
    Ok(())
}

/// Tells the interface which act was chosen.
pub fn chosen(app: &AppHandle, event: &MenuEvent) {
    // Without a window nobody listens, and there is nothing to do.
    let _ = MenuChosen(event.id().0.clone()).emit(app);
}

fn made(app: &AppHandle, say: &dyn Fn(&str) -> String) -> tauri::Result<Menu<Wry>> {
    let own = |name: &str, acts: Acts| -> tauri::Result<SubmenuBuilder<'_, Wry, AppHandle>> {
        let mut menu = SubmenuBuilder::new(app, say(name));
        for (id, name, key) in acts {
            menu = match (*id, *key) {
                ("", _) => menu.separator(),
                (id, "") => menu.item(&MenuItemBuilder::with_id(id, say(name)).build(app)?),
                (id, key) => menu.item(&MenuItemBuilder::with_id(id, say(name)).accelerator(key).build(app)?),
            };
        }
        Ok(menu)
    };
    let program = SubmenuBuilder::new(app, "Sayso")
        .item(&PredefinedMenuItem::about(app, Some(&say("window-menu-about")), None)?)
        .separator()
        .item(&MenuItemBuilder::with_id("settings", say("window-settings")).accelerator("CmdOrCtrl+,").build(app)?)
        .separator()
        .item(&PredefinedMenuItem::hide(app, Some(&say("window-menu-hide")))?)
        .item(&PredefinedMenuItem::hide_others(app, Some(&say("window-menu-hide-others")))?)
        .separator()
        .item(&PredefinedMenuItem::quit(app, Some(&say("window-menu-quit")))?)
        .build()?;
    let file = own("window-menu-file", FILE)?
        .separator()
        .item(&PredefinedMenuItem::close_window(app, Some(&say("window-close")))?)
        .build()?;
    let edit = SubmenuBuilder::new(app, say("window-menu-edit"))
        .item(&PredefinedMenuItem::undo(app, Some(&say("window-undo")))?)
        .item(&PredefinedMenuItem::redo(app, Some(&say("window-menu-redo")))?)
        .separator()
        .item(&PredefinedMenuItem::cut(app, Some(&say("window-menu-cut")))?)
        .item(&PredefinedMenuItem::copy(app, Some(&say("window-copy")))?)
        .item(&PredefinedMenuItem::paste(app, Some(&say("window-menu-paste")))?)
        .item(&PredefinedMenuItem::select_all(app, Some(&say("window-menu-select-all")))?)
        .build()?;
    let view = own("window-menu-view", VIEW)?
        .separator()
        .item(&PredefinedMenuItem::fullscreen(app, Some(&say("window-menu-full-screen")))?)
        .build()?;
    let window = SubmenuBuilder::new(app, say("window-menu-window"))
        .item(&PredefinedMenuItem::minimize(app, Some(&say("window-menu-minimize")))?)
        .item(&PredefinedMenuItem::maximize(app, Some(&say("window-menu-zoom")))?)
        .build()?;
    let help = own("window-menu-help", HELP)?.build()?;
    MenuBuilder::new(app).items(&[&program, &file, &edit, &view, &window, &help]).build()
}
