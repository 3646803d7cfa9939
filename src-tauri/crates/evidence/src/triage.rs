//! The sources at a path, and what lies beside them, before anything is read.

use crate::tree::{Limits, list_folder, looks_like_an_archive};
use crate::{Recognition, Tree, recognise};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// How deep sources are looked for in a folder.
const DEPTH: usize = 3;
/// How many files and folders are looked at.
const MOST: u64 = 5_000;
/// How many archives in a folder are opened to see whether the folder is more than one source.
const ARCHIVES: usize = 200;

/// A source that somebody knows.
#[derive(Clone, Debug)]
pub struct Found {
    /// Where it lies.
    pub path: PathBuf,
    /// What it is taken for.
    pub recognition: Recognition,
    /// Its size on disk, in bytes.
    pub bytes: u64,
    /// The bytes of its members that are no pictures, films or sounds: what there may be to read.
    pub to_read: u64,
}

/// A table that no reader knows: the person can say what its columns mean.
#[derive(Clone, Debug)]
pub struct LooseTable {
    /// Where it lies.
    pub path: PathBuf,
    /// Its size on disk, in bytes.
    pub bytes: u64,
    /// The heads of its columns, by which tables of one kind are known.
    pub heads: BTreeSet<String>,
}

/// Why something in a folder is left alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ignored {
    /// No reader knows it.
    Unknown,
    /// A folder that lies deeper than is looked.
    TooDeep,
    /// A link, a pipe, a device: no file.
    NoFile,
    /// It can't be opened.
    Closed,
    /// There is more than is looked at; how much isn't known, so it is counted as one.
    Beyond,
}

/// What lies at some paths.
#[derive(Clone, Debug, Default)]
pub struct Survey {
    /// The sources, in the order of the paths, sorted in each folder.
    pub found: Vec<Found>,
    /// Tables that no reader knows.
    pub tables: Vec<LooseTable>,
    /// What is left alone: how many, and bytes.
    pub ignored: BTreeMap<Ignored, (u64, u64)>,
    /// Whether somebody stopped it before its end.
    pub stopped: bool,
}

impl Survey {
    /// Where the sources lie; the path that was looked at if there are none.
    pub fn paths(self, looked_at: &Path) -> Vec<PathBuf> {
        if self.found.is_empty() {
            return vec![looked_at.to_path_buf()];
        }
        self.found.into_iter().map(|one| one.path).collect()
    }
}

/// Looks through files, archives and folders; `go_on` hears how many files and folders have been looked at and which
/// is next, and answers whether to go on. At most 5,000 of them are looked at below each path, three folders deep.
/// `scratch` is a folder for encrypted scratch files.
pub fn survey(paths: &[PathBuf], scratch: &Path, go_on: &mut dyn FnMut(u64, &Path) -> bool) -> Survey {
    let mut look = Look { scratch, go_on, looked_at: 0, before: 0, survey: Survey::default() };
    for path in paths {
        look.before = look.looked_at;
        look.at(path);
    }
    look.survey
}

/// The sources at a path. A file, an archive, or a folder that is one source by itself is that path alone; a folder
/// that holds sources (a downloads folder) gives each of them, sorted. A path with nothing in it that is recognised
/// gives itself, so that whoever opens it says what is wrong with it. `scratch` is a folder for encrypted scratch files.
pub fn triage(path: &Path, scratch: &Path) -> Vec<PathBuf> {
    let itself = path.to_path_buf();
    if !path.is_dir() {
        return vec![itself];
    }
    survey(std::slice::from_ref(&itself), scratch, &mut |_, _| true).paths(path)
}

struct Look<'a> {
    scratch: &'a Path,
    go_on: &'a mut dyn FnMut(u64, &Path) -> bool,
    looked_at: u64,
    /// How many had been looked at before the path at hand.
    before: u64,
    survey: Survey,
}

impl Look<'_> {
    fn at(&mut self, path: &Path) {
        if !self.may_go_on(path) {
            return;
        }
        if path.is_dir() {
            match self.whole(path) {
                Some(found) => self.survey.found.push(found),
                None => self.into(path, 0),
            }
        } else {
            self.file(path);
        }
    }

    fn may_go_on(&mut self, next: &Path) -> bool {
        self.survey.stopped = self.survey.stopped || !(self.go_on)(self.looked_at, next);
        self.looked_at += 1;
        !self.survey.stopped
    }

    fn into(&mut self, folder: &Path, depth: usize) {
        let Ok(listing) = std::fs::read_dir(folder) else { return self.ignore(Ignored::Closed, 0) };
        // One more than is looked at, so that a folder of millions is neither kept in memory nor sorted.
        let most = usize::try_from(MOST).unwrap_or(usize::MAX).saturating_add(1);
        let mut items: Vec<_> = listing.flatten().take(most).collect();
        items.sort_by_key(std::fs::DirEntry::file_name);
        for item in items {
            let path = item.path();
            if self.looked_at - self.before > MOST {
                self.survey.ignored.insert(Ignored::Beyond, (1, 0));
                return;
            }
            if !self.may_go_on(&path) {
                return;
            }
            match item.file_type() {
                Ok(kind) if kind.is_file() => self.file(&path),
                Ok(kind) if kind.is_dir() && depth >= DEPTH => self.ignore(Ignored::TooDeep, 0),
                Ok(kind) if kind.is_dir() => match self.whole(&path) {
                    Some(found) => self.survey.found.push(found),
                    None => self.into(&path, depth + 1),
                },
                Ok(_) => self.ignore(Ignored::NoFile, 0),
                Err(_) => self.ignore(Ignored::Closed, 0),
            }
        }
    }

    fn file(&mut self, path: &Path) {
        let bytes = std::fs::metadata(path).map_or(0, |meta| meta.len());
        match Tree::open_beside(path, self.scratch) {
            Err(_) => self.ignore(Ignored::Closed, bytes),
            Ok(mut tree) => match known(path, &mut tree, bytes) {
                Some(found) => self.survey.found.push(found),
                None => match crate::table::is_offered(&path.to_string_lossy(), &mut tree) {
                    Some(seen) => {
                        let table = LooseTable { path: path.to_path_buf(), bytes, heads: seen.head_set() };
                        self.survey.tables.push(table);
                    }
                    None => self.ignore(Ignored::Unknown, bytes),
                },
            },
        }
    }

    /// A folder that is one source by itself: it is recognised, and no archive that is a source lies in it.
    fn whole(&self, folder: &Path) -> Option<Found> {
        let mut tree = Tree::open_beside(folder, self.scratch).ok()?;
        let mut found = known(folder, &mut tree, 0)?;
        let Ok(contents) = list_folder(folder, &Limits::default()) else { return Some(found) };
        found.bytes = contents.entries.iter().map(|entry| entry.size).sum();
        let mut archives =
            contents.entries.iter().filter(|e| looks_like_an_archive(&e.name) && e.name.matches('/').count() < DEPTH);
        let another = archives.by_ref().take(ARCHIVES).any(|entry| {
            Tree::open_beside(&entry.path, self.scratch).is_ok_and(|mut tree| recognise(&mut tree).is_some())
        });
        (!another).then_some(found)
    }

    fn ignore(&mut self, why: Ignored, bytes: u64) {
        let sum = self.survey.ignored.entry(why).or_default();
        sum.0 += 1;
        sum.1 = sum.1.saturating_add(bytes);
    }
}

fn known(path: &Path, tree: &mut Tree, bytes: u64) -> Option<Found> {
    let (_, recognition) = recognise(tree)?;
    let read = tree.members().iter().filter(|member| !is_media(&member.name));
    let to_read = read.fold(0_u64, |sum, member| sum.saturating_add(member.size.unwrap_or(member.stored)));
    Some(Found { path: path.to_path_buf(), recognition, bytes, to_read: to_read.max(bytes.min(1)) })
}

/// Whether a member is a picture, a film or a sound by its name, which no reader opens.
fn is_media(name: &str) -> bool {
    const MEDIA: [&str; 14] =
        ["jpg", "jpeg", "png", "gif", "webp", "heic", "mp4", "mov", "webm", "mp3", "m4a", "ogg", "opus", "pdf"];
    let end = name.rsplit('.').next().unwrap_or_default();
    MEDIA.iter().any(|media| end.eq_ignore_ascii_case(media))
}

#[cfg(test)]
mod tests {
    use super::{Ignored, MOST, survey};
    use model::SourceKind;

    #[test]
    fn a_downloads_folder_says_what_is_in_it_and_what_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let archive = samples::x::XArchive::new("maya_k").interest("Running");
        archive.write_zip(&folder.path().join("twitter.zip")).unwrap();
        std::fs::write(folder.path().join("holiday.jpg"), b"\xff\xd8\xff\xe0 no export").unwrap();
        let mut heard = 0;
        let seen = survey(&[folder.path().to_path_buf()], folder.path(), &mut |_, _| {
            heard += 1;
            true
        });
        assert_eq!(seen.found.len(), 1);
        assert_eq!(seen.found[0].recognition.kind, SourceKind::XArchive);
        assert!(seen.found[0].bytes > 0 && seen.found[0].to_read > 0);
        assert_eq!(seen.ignored.into_iter().collect::<Vec<_>>(), [(Ignored::Unknown, (1, 14))]);
        assert!(heard == 3 && !seen.stopped);
    }

    #[test]
    fn a_folder_of_thousands_is_bounded_and_can_be_stopped() {
        let folder = tempfile::tempdir().unwrap();
        for n in 0..MOST + 50 {
            std::fs::write(folder.path().join(format!("{n}.txt")), b"").unwrap();
        }
        let all = [folder.path().to_path_buf()];
        let seen = survey(&all, folder.path(), &mut |_, _| true);
        assert!(seen.found.is_empty() && seen.ignored.contains_key(&Ignored::Beyond));
        let seen = survey(&all, folder.path(), &mut |n, _| n < 10);
        assert!(seen.stopped && seen.ignored.values().map(|(count, _)| count).sum::<u64>() < 10);
    }
}
