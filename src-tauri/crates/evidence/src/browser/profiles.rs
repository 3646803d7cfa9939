//! Where browsers keep their profiles, for the person to choose from. Nothing in them is opened here.

use std::path::{Path, PathBuf};

/// A profile that was found in its usual place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Profile {
    /// The browser's name.
    pub browser: &'static str,
    /// The profile's folder name.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
}

/// Folders below home that hold profiles: browser, path, whether its profiles lie one folder deeper.
const PLACES: &[(&str, &str)] = &[
    ("Firefox", ".mozilla/firefox"),
    ("Firefox", ".config/mozilla/firefox"),
    ("Firefox", "snap/firefox/common/.mozilla/firefox"),
    ("Firefox", ".var/app/org.mozilla.firefox/.mozilla/firefox"),
    ("Firefox", "Library/Application Support/Firefox/Profiles"),
    ("Firefox", "AppData/Roaming/Mozilla/Firefox/Profiles"),
    ("Chrome", ".config/google-chrome"),
    ("Chrome", "Library/Application Support/Google/Chrome"),
    ("Chrome", "AppData/Local/Google/Chrome/User Data"),
    ("Chromium", ".config/chromium"),
    ("Chromium", "Library/Application Support/Chromium"),
    ("Chromium", "AppData/Local/Chromium/User Data"),
    ("Edge", ".config/microsoft-edge"),
    ("Edge", "Library/Application Support/Microsoft Edge"),
    ("Edge", "AppData/Local/Microsoft/Edge/User Data"),
    ("Brave", ".config/BraveSoftware/Brave-Browser"),
    ("Brave", "Library/Application Support/BraveSoftware/Brave-Browser"),
    ("Brave", "AppData/Local/BraveSoftware/Brave-Browser/User Data"),
    ("Vivaldi", ".config/vivaldi"),
    ("Vivaldi", "Library/Application Support/Vivaldi"),
    ("Vivaldi", "AppData/Local/Vivaldi/User Data"),
    ("Opera", ".config/opera"),
    ("Opera", "Library/Application Support/com.operasoftware.Opera"),
    ("Opera", "AppData/Roaming/Opera Software/Opera Stable"),
];

/// Safari's jars below home.
const SAFARI: &[&str] = &[
    "Library/Cookies/Cookies.binarycookies",
    "Library/Containers/com.apple.Safari/Data/Library/Cookies/Cookies.binarycookies",
];

/// The profiles in their usual places below a person's home folder, sorted.
pub fn profiles(home: &Path) -> Vec<Profile> {
    let mut out = Vec::new();
    for (browser, place) in PLACES {
        let folder = home.join(place);
        let Ok(listing) = std::fs::read_dir(&folder) else { continue };
        let inner = listing.flatten().map(|entry| entry.path()).filter(|path| path.is_dir());
        for path in inner.chain([folder]).filter(|path| is_profile(path)) {
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
            out.push(Profile { browser, name, path });
        }
    }
    for place in SAFARI {
        let path = home.join(place);
        if path.is_file() {
            out.push(Profile { browser: "Safari", name: "Cookies".to_owned(), path });
        }
    }
    out.sort();
    out
}

fn is_profile(folder: &Path) -> bool {
    ["cookies.sqlite", "places.sqlite", "Cookies", "Network/Cookies", "History"]
        .iter()
        .any(|file| folder.join(file).is_file())
}
