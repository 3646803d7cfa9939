//! What belongs to the desktop rather than to a screen: links, and where to save.

use super::Answer;
use crate::state::{Desk, off_thread};
use sayso::Sayso;
use sayso::shapes::Problem;
use std::path::{Path, PathBuf};
use tauri::{AppHandle, Url};
use tauri_plugin_dialog::DialogExt as _;
use tauri_plugin_opener::OpenerExt as _;

/// Opens an address in the person's own browser or mail program. The interface shows the whole address first.
#[tauri::command]
#[specta::specta]
pub async fn link_open(app: AppHandle, address: String) -> Answer<()> {
    let address = allowed(&address)?;
    off_thread(move || {
        app.opener()
            .open_url(address.as_str(), None::<&str>)
            .map_err(|why| Problem::new("No program opened the address.").to(format!("{address}: {why}")))
    })
    .await
}

/// Web and mail addresses only: a `file:` or a program's own scheme from an export must not start anything.
fn allowed(address: &str) -> Answer<Url> {
    let refused = |why: &str| Problem::new(format!("This address is not opened: {why}.")).to(address.to_owned());
    let url = Url::parse(address).map_err(|_| refused("it is not a web or mail address"))?;
    match url.scheme() {
        "https" | "http" if !url.username().is_empty() || url.password().is_some() => {
            Err(refused("it hides another name in front of the site's"))
        }
        "https" | "http" | "mailto" => Ok(url),
        _ => Err(refused("only web and mail addresses are")),
    }
}

/// Asks where to save; `None` if the person changed their mind.
pub async fn save_as(app: &AppHandle, name: &str) -> Answer<Option<PathBuf>> {
    let dialog = app.dialog().file().set_file_name(name);
    off_thread(move || Ok(dialog.blocking_save_file().and_then(|path| path.into_path().ok()))).await
}

/// Asks where to save and lets the façade write there; says where, or nothing if the person changed their mind.
pub async fn save_with<T, F>(app: AppHandle, desk: &Desk, name: &str, write: F) -> Answer<Option<String>>
where
    T: Send + 'static,
    F: FnOnce(&mut Sayso, &Path) -> Answer<T> + Send + 'static,
{
    let Some(file) = save_as(&app, name).await? else { return Ok(None) };
    let path = file.display().to_string();
    desk.ask(move |sayso| write(sayso, &file)).await?;
    desk.wrote(std::slice::from_ref(&path));
    Ok(Some(path))
}

/// Asks for one file; `None` if the person changed their mind.
pub async fn open_one(app: &AppHandle) -> Answer<Option<PathBuf>> {
    let dialog = app.dialog().file();
    off_thread(move || Ok(dialog.blocking_pick_file().and_then(|path| path.into_path().ok()))).await
}

#[cfg(test)]
mod tests {
    use super::allowed;

    #[test]
    fn web_and_mail_addresses_may_be_opened() {
        for address in ["https://harbourshoes.example/privacy", "http://old.example", "mailto:privacy@shoes.example"] {
            assert!(allowed(address).is_ok(), "{address}");
        }
    }

    #[test]
    fn nothing_else_may() {
        for address in [
            "file:///etc/passwd",
            "javascript:alert(1)",
            "data:text/html,x",
            "x-man-page://ls",
            "/etc/passwd",
            "",
            "https://bank.example@evil.example/",
        ] {
            assert!(allowed(address).is_err(), "{address}");
        }
    }
}
