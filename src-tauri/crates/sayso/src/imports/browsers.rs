//! The browsers on this computer, for the person to choose from: where their profiles lie and what would be read of
//! them. Nothing is looked for before somebody asks, and nothing in a profile is read before it is imported.

use crate::Sayso;
use crate::shapes::{BrowserPartShape, BrowserShape, BrowsersShape, Problem};
use chrono::{DateTime, SecondsFormat, Utc};
use evidence::browser::{Places, Profile, Tells, profiles};
use std::path::{Path, PathBuf};
use words::Args;

/// What chooses every profile.
const ALL: &str = "all";

impl Sayso {
    /// The profiles of browsers in their usual places. Only names, sizes and times are looked at.
    ///
    /// # Errors
    /// When the record can't say what was imported from there before.
    pub fn browsers(&self) -> Result<BrowsersShape, Problem> {
        let known = self.reading().map(record::Record::sources).transpose()?.unwrap_or_default();
        let found = profiles(&places());
        let browsers: Vec<BrowserShape> = found
            .iter()
            .map(|profile| {
                let path = profile.path.display().to_string();
                let imported = known.iter().filter(|source| source.path == path).map(|source| source.imported_at).max();
                self.browser_shape(profile, path, imported)
            })
            .collect();
        Ok(BrowsersShape { total: u32::try_from(browsers.len()).unwrap_or(u32::MAX), browsers, next: None })
    }

    /// Where the profiles lie that these words choose: a browser's name, `browser/profile`, or `all`.
    ///
    /// # Errors
    /// When a word chooses none (code `no-browser`), with those that there are.
    pub fn browser_paths(&self, wanted: &[String]) -> Result<Vec<PathBuf>, Problem> {
        let found = profiles(&places());
        let mut paths = Vec::new();
        for word in wanted {
            let chosen: Vec<&Profile> = found.iter().filter(|profile| is_chosen(profile, word)).collect();
            if chosen.is_empty() {
                let what = self.words().say("import-no-browser", &Args::new().text("name", word));
                let next = self.words().plain("import-no-browser-next");
                let mut problem = Problem::new(what).code("no-browser").to(word).next(next);
                problem.choices = found.iter().map(|one| format!("{}/{}", one.browser, one.name)).collect();
                return Err(problem);
            }
            paths.extend(chosen.into_iter().map(|profile| profile.path.clone()));
        }
        let mut known = std::collections::BTreeSet::new();
        paths.retain(|path| known.insert(path.clone()));
        Ok(paths)
    }

    fn browser_shape(&self, profile: &Profile, path: String, imported: Option<DateTime<Utc>>) -> BrowserShape {
        let iso = |at: DateTime<Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, true);
        let part = |part: &evidence::browser::Part| BrowserPartShape {
            part: part_id(part.tells).to_owned(),
            name: self.words().plain(&format!("import-browser-{}", part_id(part.tells))),
            files: part.files,
            bytes: part.bytes,
        };
        BrowserShape {
            browser: profile.browser.to_owned(),
            name: profile.name.clone(),
            path,
            kind: profile.kind.id().to_owned(),
            is_default: profile.is_default,
            running: profile.running,
            used_at: profile.used.map(|at| iso(at.into())),
            imported_at: imported.map(iso),
            bytes: profile.parts.iter().map(|part| part.bytes).sum(),
            parts: profile.parts.iter().map(part).collect(),
        }
    }
}

/// What people call the profile at this path, if it lies in its usual place: several folders are called `Default`.
pub(super) fn called(path: &Path) -> Option<String> {
    let profile = profiles(&places()).into_iter().find(|profile| profile.path == path)?;
    Some(format!("{}, {}", profile.browser, profile.name))
}

fn part_id(tells: Tells) -> &'static str {
    match tells {
        Tells::Cookies => "cookies",
        Tells::History => "history",
        Tells::Settings => "settings",
        Tells::Storage => "local-storage",
    }
}

fn is_chosen(profile: &Profile, word: &str) -> bool {
    let is = |a: &str, b: &str| a.to_lowercase() == b.to_lowercase();
    let folder = profile.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let named = |name: &str| is(&profile.name, name) || is(&folder, name);
    word == ALL
        || is(profile.browser, word)
        || word.split_once('/').is_some_and(|(browser, name)| is(profile.browser, browser) && named(name))
}

/// Where this person's programs keep their data, as the system says.
fn places() -> Places {
    let variable = |name: &str| std::env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
    let absolute = |name: &str| variable(name).filter(|path| path.is_absolute());
    Places {
        home: absolute("HOME").or_else(|| absolute("USERPROFILE")).unwrap_or_default(),
        config: absolute("XDG_CONFIG_HOME"),
        roaming: absolute("APPDATA"),
        local: absolute("LOCALAPPDATA"),
    }
}
