//! A reader that is a table of sheets, and at most one function beside it.

use super::desk::Desk;
use super::peek;
use super::row::letters;
use super::sheet::{Fate, Sheet, ending, is_called, read_sheets, stem};
use crate::{Control, Reader, Recognition, Sink, Stopped, Tree};
use model::{Account, Moment, Platform, SourceKind};

/// How much of a member is looked at for its marks, in bytes.
const HEAD: u64 = 32 << 10;
/// How many members' names are looked at.
const NAMES: usize = 5_000;
/// How many members are looked into.
const LOOKS: u32 = 80;

/// What tells that a file is this platform's.
pub(crate) struct Mark {
    /// The file's name, letters and digits only ([`is_called`]).
    pub name: &'static str,
    /// Words that all stand near its beginning, in any case; none if the name is all there is, and then two such files
    /// are wanted.
    pub words: &'static [&'static str],
}

/// Reads what is no sheet.
type Beside = fn(&mut Desk<'_>, &mut Tree) -> Result<(), Stopped>;

/// An export whose files are read as sheets.
pub(crate) struct Export {
    /// The kind that is read.
    pub kind: SourceKind,
    /// The platform's id.
    pub platform: &'static str,
    /// Raised with each change that reads the same bytes differently.
    pub version: u32,
    /// Any of these makes it this platform's.
    pub marks: &'static [Mark],
    /// The files that are read.
    pub sheets: &'static [Sheet],
    /// What becomes of the others.
    pub other: fn(&str) -> Fate,
    /// Whose it is.
    pub account: fn(&mut Tree) -> Option<Account>,
    /// When the platform made it, if it says so.
    pub made: fn(&mut Tree) -> Option<Moment>,
    /// Called once the sheets are read; none if all that is read are sheets.
    pub beside: Option<Beside>,
}

/// For exports that don't say whose they are.
pub(crate) fn nobody(_: &mut Tree) -> Option<Account> {
    None
}

/// For exports that don't say when they were made.
pub(crate) fn undated(_: &mut Tree) -> Option<Moment> {
    None
}

/// The account in the first record at these paths of the file of this name ([`is_called`]): the first of these fields
/// that is filled.
pub(crate) fn account_in(
    tree: &mut Tree,
    platform: &'static str,
    file: &str,
    paths: &[&[&str]],
    fields: &[&str],
) -> Option<Account> {
    let mut found = None;
    for index in 0..tree.members().len() {
        let name = tree.members()[index].name.clone();
        if !is_called(file, &letters(stem(&name))) {
            continue;
        }
        let mut look = |row: &super::Row<'_>| {
            let native_id = row.first(fields).filter(|v| !super::is_nothing(v)).map(str::to_lowercase);
            found = native_id.map(|native_id| Account { platform: Platform(platform.into()), native_id, name: None });
            found.is_none()
        };
        if ending(&name) == "json" {
            peek::json_within(tree, index, paths, u64::MAX, &mut look);
        } else {
            peek::table(tree, index, &mut look);
        }
        if found.is_some() {
            break;
        }
    }
    found
}

/// How well a file fits.
enum Fit {
    No,
    ByName,
    Sure,
}

impl Export {
    fn fits(&self, tree: &mut Tree, index: usize) -> Fit {
        let Some(key) = tree.members().get(index).map(|m| letters(stem(&m.name))) else { return Fit::No };
        let marks: Vec<&Mark> = self.marks.iter().filter(|mark| is_called(mark.name, &key)).collect();
        if marks.is_empty() {
            return Fit::No;
        }
        let head = peek::head(tree, index, HEAD);
        let text = String::from_utf8_lossy(&head).to_lowercase();
        let worded = |mark: &&&Mark| !mark.words.is_empty();
        match () {
            () if marks
                .iter()
                .filter(worded)
                .any(|m| m.words.iter().all(|word| text.contains(&word.to_lowercase()))) =>
            {
                Fit::Sure
            }
            () if marks.iter().any(|mark| mark.words.is_empty()) => Fit::ByName,
            () => Fit::No,
        }
    }
}

impl Reader for Export {
    fn kind(&self) -> SourceKind {
        self.kind
    }

    fn version(&self) -> u32 {
        self.version
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        let sure = |confidence| Some(Recognition { kind: self.kind, confidence, delivery: None });
        let (mut looked, mut by_name) = (0, 0);
        for index in 0..tree.members().len().min(NAMES) {
            let name = tree.members().get(index).map(|m| m.name.clone())?;
            if !matches!(ending(&name).as_str(), "json" | "csv" | "txt" | "html") || name.contains("__MACOSX") {
                continue;
            }
            let key = letters(stem(&name));
            if self.marks.iter().any(|mark| is_called(mark.name, &key)) {
                looked += 1;
                match self.fits(tree, index) {
                    Fit::Sure => return sure(0.95),
                    Fit::ByName => by_name += 1,
                    Fit::No => {}
                }
            }
            if looked > LOOKS {
                break;
            }
        }
        if by_name > 1 { sure(0.85) } else { None }
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        let (account, made) = ((self.account)(tree), (self.made)(tree));
        let mut desk = Desk::new(sink, control, Platform(self.platform.into()));
        desk.sink().about(account, made.clone())?;
        read_sheets(&mut desk, tree, self.sheets, &self.other)?;
        if let Some(beside) = self.beside {
            beside(&mut desk, tree)?;
        }
        desk.finish(made.is_none())
    }
}
