//! Browsers' profiles: databases as Firefox 150 and Chrome 150 write them, made once with SQLite's own program.
//!
//! Three cookies of Firefox' (a shop's own, a tracker's that the shop let in, an answer to a banner) and one of Chrome's.

use std::io;
use std::path::Path;

/// Firefox' `cookies.sqlite`.
pub const FIREFOX_COOKIES: &[u8] = include_bytes!("data/firefox-cookies.sqlite");
/// Chrome's `Network/Cookies`; its values are encrypted.
pub const CHROMIUM_COOKIES: &[u8] = include_bytes!("data/chromium-cookies.sqlite");

/// What the values of these cookies begin with: nothing that begins so may be kept anywhere.
pub const SECRET: &str = "SECRET";

/// Writes a profile of Firefox' that a person called so, below their folder, in its usual place on Linux; gives the
/// profile's folder in it.
///
/// # Errors
/// If the disk can't be written to.
pub fn firefox(home: &Path, name: &str) -> io::Result<std::path::PathBuf> {
    let root = home.join(".mozilla/firefox");
    let profile = root.join("abcd.default-release");
    std::fs::create_dir_all(profile.join("datareporting"))?;
    let ini = format!(
        "[Install4F96D1932A9F858E]\nDefault=abcd.default-release\nLocked=1\n\n[Profile0]\nName={name}\nIsRelative=1\nPath=abcd.default-release\n\n[General]\nStartWithLastProfile=1\nVersion=2\n"
    );
    std::fs::write(root.join("profiles.ini"), ini)?;
    std::fs::write(profile.join("cookies.sqlite"), FIREFOX_COOKIES)?;
    let on = "// Mozilla User Preferences\n\nuser_pref(\"privacy.globalprivacycontrol.enabled\", true);\n";
    std::fs::write(profile.join("prefs.js"), on)?;
    std::fs::write(profile.join("datareporting/state.json"), b"{}")?;
    Ok(profile)
}

/// Writes a profile of Chrome's that a person called so, in its usual place on Linux; gives its folder.
///
/// # Errors
/// If the disk can't be written to.
pub fn chrome(home: &Path, name: &str) -> io::Result<std::path::PathBuf> {
    let root = home.join(".config/google-chrome");
    let profile = root.join("Profile 1");
    std::fs::create_dir_all(profile.join("Network"))?;
    std::fs::create_dir_all(profile.join("Local Storage/leveldb"))?;
    let state = serde_json::json!({"profile": {"info_cache": {"Profile 1": {"name": name, "user_name": "maya@fastpost.example"}}}});
    std::fs::write(root.join("Local State"), state.to_string())?;
    std::fs::write(profile.join("Network/Cookies"), CHROMIUM_COOKIES)?;
    std::fs::write(profile.join("Local Storage/leveldb/000003.log"), b"\x00\x00")?;
    Ok(profile)
}
