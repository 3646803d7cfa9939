//! What browsers call their profiles: Firefox in `profiles.ini`, Chromium in `Local State`.

use crate::kit::Node;
use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// No such file is larger, in bytes.
const LARGEST: u64 = 16 << 20;

fn small(path: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let meta = path.metadata().ok()?;
    if !meta.is_file() {
        return None;
    }
    std::fs::File::open(path).ok()?.take(LARGEST).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// A profile that Firefox lists.
pub(super) struct Listed {
    pub path: PathBuf,
    pub name: Option<String>,
    pub is_default: bool,
}

/// The profiles that `profiles.ini` in this folder lists. `IsRelative=0` means that one lies elsewhere; the one that an
/// installation starts with is named by the installation's own section, in older files by `Default=1`.
pub(super) fn firefox_profiles(root: &Path) -> Vec<Listed> {
    let bytes = small(&root.join("profiles.ini")).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    let place = |path: &str, relative: bool| if relative { root.join(path) } else { PathBuf::from(path) };
    let mut started = Vec::new();
    let mut out = Vec::new();
    for section in sections(&text) {
        if section.name.starts_with("Install") {
            started.extend(section.values.get("Default").map(|path| place(path, !Path::new(path).is_absolute())));
        } else if section.name.starts_with("Profile")
            && let Some(path) = section.values.get("Path")
        {
            out.push(Listed {
                path: place(path, section.values.get("IsRelative") != Some(&"0")),
                name: section.values.get("Name").map(|name| (*name).to_owned()),
                is_default: section.values.get("Default") == Some(&"1"),
            });
        }
    }
    if !started.is_empty() {
        for one in &mut out {
            one.is_default = started.contains(&one.path);
        }
    }
    out
}

struct Section<'t> {
    name: &'t str,
    values: BTreeMap<&'t str, &'t str>,
}

fn sections(text: &str) -> Vec<Section<'_>> {
    let mut out: Vec<Section<'_>> = Vec::new();
    for line in text.lines().map(str::trim) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            out.push(Section { name, values: BTreeMap::new() });
        } else if let (Some(section), Some((key, value))) = (out.last_mut(), line.split_once('=')) {
            section.values.insert(key.trim(), value.trim());
        }
    }
    out
}

/// What Chromium calls the profiles in these folders of its.
pub(super) fn chromium_names(root: &Path) -> BTreeMap<String, String> {
    let bytes = small(&root.join("Local State")).unwrap_or_default();
    let cache = Node::parse(&bytes).and_then(|node| node.get("profile")?.get("info_cache"));
    let Some(cache) = cache else { return BTreeMap::new() };
    let name = |about: Node<'_>| about.get("name").and_then(Node::some_text).map(std::borrow::Cow::into_owned);
    cache.members().into_iter().filter_map(|(folder, about)| Some((folder.into_owned(), name(about)?))).collect()
}
