//! Where browsers keep their profiles, for the person to choose from. Of a profile only names, sizes and times are
//! looked at here; nothing in it is read.

use super::names::{chromium_names, firefox_profiles};
use model::SourceKind;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Where a person's programs keep their data, as their system says.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// The person's own folder.
    pub home: PathBuf,
    /// `XDG_CONFIG_HOME`, if it is set; else `.config` in the person's folder.
    pub config: Option<PathBuf>,
    /// Windows' `APPDATA`, if it is set; else `AppData/Roaming`.
    pub roaming: Option<PathBuf>,
    /// Windows' `LOCALAPPDATA`, if it is set; else `AppData/Local`.
    pub local: Option<PathBuf>,
}

/// A profile that was found in its usual place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The browser's name.
    pub browser: &'static str,
    /// What the person calls the profile, or the browser does; its folder's name where nothing says.
    pub name: String,
    /// Where it is: a folder, or Safari's file.
    pub path: PathBuf,
    /// As what it is read.
    pub kind: SourceKind,
    /// Whether the browser starts with it.
    pub is_default: bool,
    /// What would be read of it.
    pub parts: Vec<Part>,
    /// When one of these files was written last.
    pub used: Option<SystemTime>,
    /// Whether the browser seems to be running: a lock lies in the profile, or what it wrote last isn't in its place yet.
    pub running: bool,
}

/// What would be read of a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it tells.
    pub tells: Tells,
    /// How many files.
    pub files: u32,
    /// Their size, in bytes.
    pub bytes: u64,
}

/// What a file of a profile tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tells {
    /// Cookies.
    Cookies,
    /// The sites that were visited.
    History,
    /// Whether Global Privacy Control is on.
    Settings,
    /// Which sites keep something in local storage, and what they were told of consent.
    Storage,
}

/// How a browser lays out its profiles.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    Firefox,
    Chromium,
}
use Family::{Chromium as C, Firefox as F};

/// Which of the [`Places`] a path is below.
#[derive(Clone, Copy)]
enum Below {
    Home,
    Config,
    /// macOS' `Library/Application Support`.
    Support,
    Roaming,
    Local,
}
use Below::{Config, Home, Local, Roaming, Support};

/// Folders that hold profiles. A star stands for any end of one folder's name.
const PLACES: &[(&str, Family, Below, &str)] = &[
    ("Firefox", F, Home, ".mozilla/firefox"),
    ("Firefox", F, Config, "mozilla/firefox"),
    ("Firefox", F, Home, "snap/firefox/common/.mozilla/firefox"),
    ("Firefox", F, Home, ".var/app/org.mozilla.firefox/.mozilla/firefox"),
    ("Firefox", F, Home, ".var/app/org.mozilla.firefox/config/mozilla/firefox"),
    ("Firefox", F, Support, "Firefox"),
    ("Firefox", F, Roaming, "Mozilla/Firefox"),
    ("Firefox", F, Local, "Packages/Mozilla.Firefox*/LocalCache/Roaming/Mozilla/Firefox"),
    ("LibreWolf", F, Home, ".librewolf"),
    ("LibreWolf", F, Home, ".var/app/io.gitlab.librewolf-community/.librewolf"),
    ("LibreWolf", F, Support, "librewolf"),
    ("LibreWolf", F, Roaming, "librewolf"),
    ("Waterfox", F, Home, ".waterfox"),
    ("Waterfox", F, Support, "Waterfox"),
    ("Waterfox", F, Roaming, "Waterfox"),
    ("Zen", F, Home, ".zen"),
    ("Zen", F, Home, ".var/app/app.zen_browser.zen/.zen"),
    ("Zen", F, Support, "zen"),
    ("Zen", F, Roaming, "zen"),
    ("Arc", C, Support, "Arc/User Data"),
    ("Arc", C, Local, "Packages/TheBrowserCompany.Arc*/LocalCache/Local/Arc/User Data"),
    ("Brave", C, Config, "BraveSoftware/Brave-Browser"),
    ("Brave", C, Home, ".var/app/com.brave.Browser/config/BraveSoftware/Brave-Browser"),
    ("Brave", C, Home, "snap/brave/current/.config/BraveSoftware/Brave-Browser"),
    ("Brave", C, Support, "BraveSoftware/Brave-Browser"),
    ("Brave", C, Local, "BraveSoftware/Brave-Browser/User Data"),
    ("Brave Beta", C, Config, "BraveSoftware/Brave-Browser-Beta"),
    ("Brave Beta", C, Support, "BraveSoftware/Brave-Browser-Beta"),
    ("Brave Beta", C, Local, "BraveSoftware/Brave-Browser-Beta/User Data"),
    ("Brave Nightly", C, Config, "BraveSoftware/Brave-Browser-Nightly"),
    ("Brave Nightly", C, Support, "BraveSoftware/Brave-Browser-Nightly"),
    ("Brave Nightly", C, Local, "BraveSoftware/Brave-Browser-Nightly/User Data"),
    ("Chrome", C, Config, "google-chrome"),
    ("Chrome", C, Home, ".var/app/com.google.Chrome/config/google-chrome"),
    ("Chrome", C, Support, "Google/Chrome"),
    ("Chrome", C, Local, "Google/Chrome/User Data"),
    ("Chrome Beta", C, Config, "google-chrome-beta"),
    ("Chrome Beta", C, Support, "Google/Chrome Beta"),
    ("Chrome Beta", C, Local, "Google/Chrome Beta/User Data"),
    ("Chrome Dev", C, Config, "google-chrome-unstable"),
    ("Chrome Dev", C, Support, "Google/Chrome Dev"),
    ("Chrome Dev", C, Local, "Google/Chrome Dev/User Data"),
    ("Chrome Canary", C, Support, "Google/Chrome Canary"),
    ("Chrome Canary", C, Local, "Google/Chrome SxS/User Data"),
    ("Chromium", C, Config, "chromium"),
    ("Chromium", C, Home, "snap/chromium/common/chromium"),
    ("Chromium", C, Home, ".var/app/org.chromium.Chromium/config/chromium"),
    ("Chromium", C, Support, "Chromium"),
    ("Chromium", C, Local, "Chromium/User Data"),
    ("Edge", C, Config, "microsoft-edge"),
    ("Edge", C, Home, ".var/app/com.microsoft.Edge/config/microsoft-edge"),
    ("Edge", C, Support, "Microsoft Edge"),
    ("Edge", C, Local, "Microsoft/Edge/User Data"),
    ("Edge Beta", C, Config, "microsoft-edge-beta"),
    ("Edge Beta", C, Support, "Microsoft Edge Beta"),
    ("Edge Beta", C, Local, "Microsoft/Edge Beta/User Data"),
    ("Edge Dev", C, Config, "microsoft-edge-dev"),
    ("Edge Dev", C, Support, "Microsoft Edge Dev"),
    ("Edge Dev", C, Local, "Microsoft/Edge Dev/User Data"),
    ("Edge Canary", C, Support, "Microsoft Edge Canary"),
    ("Edge Canary", C, Local, "Microsoft/Edge SxS/User Data"),
    ("Opera", C, Config, "opera"),
    ("Opera", C, Home, ".var/app/com.opera.Opera/config/opera"),
    ("Opera", C, Support, "com.operasoftware.Opera"),
    ("Opera", C, Roaming, "Opera Software/Opera Stable"),
    ("Opera GX", C, Support, "com.operasoftware.OperaGX"),
    ("Opera GX", C, Roaming, "Opera Software/Opera GX Stable"),
    ("Opera Beta", C, Config, "opera-beta"),
    ("Opera Developer", C, Config, "opera-developer"),
    ("Vivaldi", C, Config, "vivaldi"),
    ("Vivaldi", C, Home, ".var/app/com.vivaldi.Vivaldi/config/vivaldi"),
    ("Vivaldi", C, Support, "Vivaldi"),
    ("Vivaldi", C, Local, "Vivaldi/User Data"),
    ("Vivaldi Snapshot", C, Config, "vivaldi-snapshot"),
];

/// Safari's jars below home.
const SAFARI: &[&str] = &[
    "Library/Cookies/Cookies.binarycookies",
    "Library/Containers/com.apple.Safari/Data/Library/Cookies/Cookies.binarycookies",
];

/// Files of a profile that are read, each with what it tells. [`storage`] finds the rest.
const FIREFOX: &[(&str, Tells)] = &[
    ("cookies.sqlite", Tells::Cookies),
    ("places.sqlite", Tells::History),
    ("prefs.js", Tells::Settings),
    ("webappsstore.sqlite", Tells::Storage),
];
const CHROMIUM: &[(&str, Tells)] =
    &[("Cookies", Tells::Cookies), ("Network/Cookies", Tells::Cookies), ("History", Tells::History)];

/// The most profiles of one browser, and the most folders that are looked at for them.
const MOST: usize = 500;

/// The profiles in their usual places, by browser and path.
pub fn profiles(places: &Places) -> Vec<Profile> {
    let mut out = Vec::new();
    for (browser, family, below, place) in PLACES {
        for root in spread(&places.of(*below), place) {
            match family {
                Family::Firefox => firefox(browser, &root, &mut out),
                Family::Chromium => chromium(browser, &root, &mut out),
            }
        }
    }
    for place in SAFARI {
        let path = places.home.join(place);
        if let Some(file) = File::of(&path, Tells::Cookies) {
            let (kind, name) = (SourceKind::BrowserSafari, "Safari".to_owned());
            let (parts, used) = sums([file].into_iter());
            let profile =
                Profile { browser: "Safari", name, path, kind, is_default: true, parts, used, running: false };
            out.push(profile);
        }
    }
    out.sort_by(|a, b| (a.browser, &a.path).cmp(&(b.browser, &b.path)));
    out.dedup_by(|a, b| a.path == b.path);
    out
}

impl Places {
    fn of(&self, below: Below) -> PathBuf {
        let or = |set: &Option<PathBuf>, usual: &str| set.clone().unwrap_or_else(|| self.home.join(usual));
        match below {
            Home => self.home.clone(),
            Config => or(&self.config, ".config"),
            Support => self.home.join("Library/Application Support"),
            Roaming => or(&self.roaming, "AppData/Roaming"),
            Local => or(&self.local, "AppData/Local"),
        }
    }
}

/// The folders that a place names; several if it has a star.
fn spread(base: &Path, place: &str) -> Vec<PathBuf> {
    let Some((head, tail)) = place.split_once('*') else { return vec![base.join(place)] };
    let (folder, begins) = head.rsplit_once('/').unwrap_or(("", head));
    let names = folders(&base.join(folder)).into_iter();
    let fit = names.filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(begins)));
    fit.map(|path| path.join(tail.trim_start_matches('/'))).collect()
}

/// The folders in a folder, links not followed, sorted.
fn folders(at: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(at).into_iter().flatten().flatten().take(MOST * 20);
    let mut out: Vec<PathBuf> =
        entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir())).map(|entry| entry.path()).collect();
    out.sort();
    out
}

fn folder_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn firefox(browser: &'static str, root: &Path, out: &mut Vec<Profile>) {
    if !root.is_dir() {
        return;
    }
    let listed = firefox_profiles(root);
    let mut paths: Vec<PathBuf> = listed.iter().map(|one| one.path.clone()).collect();
    paths.extend(folders(root));
    paths.extend(folders(&root.join("Profiles")));
    let mut known = std::collections::BTreeSet::new();
    for path in paths.into_iter().filter(|path| known.insert(path.clone())).take(MOST) {
        let files = FIREFOX.iter().filter_map(|(name, tells)| File::of(&path.join(name), *tells));
        let mut files: Vec<File> = files.collect();
        if !files.iter().any(File::is_database) {
            continue;
        }
        files.extend(storage(&path));
        // A link on Linux and macOS, a file on Windows, which removes it.
        let locked = ["lock", "parent.lock"].iter().any(|name| path.join(name).symlink_metadata().is_ok());
        let running = locked || files.iter().any(File::has_log);
        let listed = listed.iter().find(|one| one.path == path);
        let (parts, used) = sums(files.into_iter());
        out.push(Profile {
            browser,
            name: listed.and_then(|one| one.name.clone()).unwrap_or_else(|| folder_name(&path)),
            is_default: listed.is_some_and(|one| one.is_default),
            path,
            kind: SourceKind::BrowserFirefox,
            parts,
            used,
            running,
        });
    }
}

/// The databases in which sites keep something, one for each.
fn storage(profile: &Path) -> impl Iterator<Item = File> + use<> {
    let sites = folders(&profile.join("storage/default")).into_iter();
    sites.filter_map(|site| File::of(&site.join("ls/data.sqlite"), Tells::Storage))
}

fn chromium(browser: &'static str, root: &Path, out: &mut Vec<Profile>) {
    if !root.is_dir() {
        return;
    }
    let names = chromium_names(root);
    // Opera keeps its only profile where others keep several.
    for path in folders(root).into_iter().chain([root.to_path_buf()]).take(MOST) {
        let files: Vec<File> = CHROMIUM.iter().filter_map(|(name, tells)| File::of(&path.join(name), *tells)).collect();
        let folder = folder_name(&path);
        // `Network` is a part of Opera's; the others are the browser's own, with which nobody browses.
        if files.is_empty() || matches!(folder.as_str(), "Network" | "System Profile" | "Guest Profile") {
            continue;
        }
        let locked = ["SingletonLock", "lockfile"].iter().any(|name| root.join(name).symlink_metadata().is_ok());
        let running = locked || files.iter().any(File::has_log);
        let (parts, used) = sums(files.into_iter());
        out.push(Profile {
            browser,
            name: names.get(&folder).cloned().unwrap_or_else(|| folder.clone()),
            is_default: folder == "Default" || path == root,
            path,
            kind: SourceKind::BrowserChromium,
            parts,
            used,
            running,
        });
    }
}

/// A file that would be read.
struct File {
    path: PathBuf,
    tells: Tells,
    bytes: u64,
    used: Option<SystemTime>,
}

impl File {
    fn of(path: &Path, tells: Tells) -> Option<Self> {
        let meta = path.symlink_metadata().ok().filter(std::fs::Metadata::is_file)?;
        Some(Self { path: path.to_path_buf(), tells, bytes: meta.len(), used: meta.modified().ok() })
    }

    fn is_database(&self) -> bool {
        self.tells != Tells::Settings
    }

    /// Whether something was written that isn't in its place yet, as only a running browser leaves it.
    fn has_log(&self) -> bool {
        let mut log = self.path.clone().into_os_string();
        log.push("-wal");
        self.is_database() && std::fs::metadata(log).is_ok_and(|meta| meta.len() > 0)
    }
}

fn sums(files: impl Iterator<Item = File>) -> (Vec<Part>, Option<SystemTime>) {
    let mut parts: Vec<Part> = Vec::new();
    let mut used = None;
    for file in files {
        used = used.max(file.used);
        match parts.iter_mut().find(|part| part.tells == file.tells) {
            Some(part) => {
                part.files += 1;
                part.bytes += file.bytes;
            }
            None => parts.push(Part { tells: file.tells, files: 1, bytes: file.bytes }),
        }
    }
    parts.sort_by_key(|part| part.tells);
    (parts, used)
}
