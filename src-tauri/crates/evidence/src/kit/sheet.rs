//! What the files of an export say, as a table: which files, which fields, which claims.

use super::desk::Desk;
use super::quoted::quoted_twice;
use super::row::{Cell, Row, key_of, letters};
use super::rows::{Line, Rows};
use super::tally::Tally;
use super::{clock, times};
use crate::ahead::ahead;
use crate::{Stopped, Tree};
use model::{Claim, Excerpt, Locator, Moment, Origin};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::Read;

/// Up to this size in bytes a record is the evidence of each of its fields; of a larger one the field is.
const SMALL: usize = 2 << 10;

/// What is said of a row that has more or fewer fields than heads.
const MISFIT: &str =
    "This row doesn't have as many fields as the table has heads, so that it isn't sure which is which.";

/// Words that platforms write where there is nothing.
const NOTHING: &[&str] = &[
    "/",
    "n/a",
    "null",
    "none",
    "unknown",
    "not available",
    "not applicable",
    "data not available",
    "n.v.t.",
    "[]",
    "{}",
    "-1",
];

/// What is made of a record.
#[derive(Clone, Copy)]
pub(crate) enum Make {
    /// A holding for each field of this name: category, origin.
    Hold(&'static str, &'static str, Origin),
    /// The same for each part of the field between these separators.
    Each(&'static str, char, &'static str, Origin),
    /// All records of the file are one holding, counted: literal, category, origin. For histories of many records that
    /// name nobody else.
    Count(&'static str, &'static str, Origin),
    /// Whatever this function makes of it.
    With(fn(&mut Desk<'_>, &Row<'_>) -> Result<(), Stopped>),
}

/// Which records are left out, and why.
pub(crate) type But = (fn(&Row<'_>) -> bool, &'static str);

/// One kind of file in an export.
#[derive(Clone, Copy)]
pub(crate) struct Sheet {
    /// Names without folders and ending, letters and digits only ([`is_called`]).
    pub names: &'static [&'static str],
    /// Heads that are all there make a table this sheet whatever its name (none: by name only).
    pub heads: &'static [&'static str],
    /// Where the records of JSON stand (see [`crate::scan`]); none for tables. A table of such a sheet's name is read as
    /// it too, unless its heads are another's.
    pub paths: &'static [&'static [&'static str]],
    /// Fields with the time, the first that is one counts; `#2` is the second, whatever it is called.
    pub at: &'static [&'static str],
    /// Whether slashes in its times mean month/day/year.
    pub us: bool,
    /// What is made of each record.
    pub makes: &'static [Make],
    /// Fields that are known and not read; `*` for all others. A field in none of these lists is counted as unknown.
    pub aside: &'static [&'static str],
    /// Whether only single fields may be kept as evidence, since others in the record must not be.
    pub narrow: bool,
    /// Whether a row must have as many fields as there are heads: another is cut as one that was quoted twice
    /// ([`quoted_twice`]), else listed.
    pub exact: bool,
    /// Why the records of the file are counted and not read, if they aren't.
    pub skip: Option<&'static str>,
    /// Which records are left out, and why: what stands in the file and isn't what the file is about.
    pub but: Option<But>,
    /// The field that says whose record it is in an export of several people: what isn't of [`Desk::mine`] is counted.
    pub whose: Option<&'static str>,
}

impl Sheet {
    /// A sheet that says nothing yet.
    pub(crate) const NEW: Self = Self {
        names: &[],
        heads: &[],
        paths: &[],
        at: &[],
        us: false,
        makes: &[],
        aside: &[],
        narrow: false,
        exact: false,
        skip: None,
        but: None,
        whose: None,
    };

    /// Whether a member of this name is this sheet.
    pub(crate) fn is_named(&self, member: &str) -> bool {
        let stem = letters(stem(member));
        self.names.iter().any(|name| is_called(name, &stem))
    }

    /// The time of a record.
    pub(crate) fn time(&self, row: &Row<'_>) -> Option<Moment> {
        let of = |text: &str| if self.us { times::read_us(text) } else { times::read(text) };
        let read = |cell: &Cell<'_>| {
            of(&cell.value).or_else(|| clock::read(&cell.value)).map(|at| times::under(&cell.name, at))
        };
        self.at.iter().find_map(|name| match name.strip_prefix('#').and_then(|n| n.parse::<usize>().ok()) {
            Some(place) => row.cells().get(place.wrapping_sub(1)).and_then(read),
            None => row.all(name).find_map(read),
        })
    }

    fn knows(&self) -> Option<BTreeSet<String>> {
        if self.aside.contains(&"*") {
            return None;
        }
        let made = self.makes.iter().filter_map(|make| match make {
            Make::Hold(name, ..) | Make::Each(name, ..) => Some(*name),
            Make::Count(..) | Make::With(_) => None,
        });
        Some(
            made.chain(self.at.iter().copied())
                .chain(self.aside.iter().copied())
                .chain(self.whose)
                .map(|n| key_of(n).into_owned())
                .collect(),
        )
    }
}

/// What becomes of a member that is no sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It looks like evidence: listed as unread, with a sentence why.
    Unread(&'static str),
    /// Left out on purpose, with a sentence why; counted.
    Skip(Cow<'static, str>),
    /// Nothing is in it, or it was read elsewhere.
    Nothing,
}

/// Whether these letters of a name are this one: `*` at its end or beginning stands for anything, and digits at the end
/// of the real name don't matter.
pub(crate) fn is_called(name: &str, letters: &str) -> bool {
    let plain = letters.trim_end_matches(|c: char| c.is_ascii_digit());
    match (name.strip_suffix('*'), name.strip_prefix('*')) {
        (Some(head), _) => letters.starts_with(head),
        (None, Some(tail)) => plain.ends_with(tail),
        (None, None) => name == letters || name == plain,
    }
}

/// A member's name without folders and ending; one that was written twice (`Marquee.json.json`) is gone too.
pub(crate) fn stem(member: &str) -> &str {
    let file = member.rsplit(['/', '\\']).next().unwrap_or(member);
    let Some((stem, ending)) = file.rsplit_once('.') else { return file };
    stem.strip_suffix(ending).and_then(|stem| stem.strip_suffix('.')).unwrap_or(stem)
}

/// Whether a member is what computers leave beside the files of an export (a Mac's notes, a notebook's copies).
pub(crate) fn is_litter(member: &str) -> bool {
    let file = member.rsplit(['/', '\\']).next().unwrap_or(member);
    let folder = |name: &str| member.split(['/', '\\']).any(|part| part == name);
    file.starts_with("._")
        || matches!(file, ".DS_Store" | "Thumbs.db" | "desktop.ini")
        || folder("__MACOSX")
        || folder(".ipynb_checkpoints")
}

/// Why litter is left out.
pub(crate) const LITTER: &str = "Files that a computer left beside the export: nothing about you.";

/// A member's ending, small.
pub(crate) fn ending(member: &str) -> String {
    let file = member.rsplit(['/', '\\']).next().unwrap_or(member);
    file.rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_ascii_lowercase())
}

/// Reads every member that is one of these sheets; `other` says what becomes of the rest.
pub(crate) fn read_sheets(
    desk: &mut Desk<'_>,
    tree: &mut Tree,
    sheets: &[Sheet],
    other: &dyn Fn(&str) -> Fate,
) -> Result<(), Stopped> {
    for index in 0..tree.members().len() {
        desk.check()?;
        let Some(name) = tree.members().get(index).map(|m| m.name.clone()) else { continue };
        if is_litter(&name) {
            lay_aside(desk, tree, index, &Fate::Skip(LITTER.into()));
            continue;
        }
        let json = ending(&name) == "json";
        let table = matches!(ending(&name).as_str(), "csv" | "tsv" | "tab");
        let mut called = sheets.iter().filter(|s| s.is_named(&name));
        let named = if json {
            called.find(|s| !s.paths.is_empty())
        } else {
            called.clone().find(|s| s.paths.is_empty()).or_else(|| called.next())
        };
        match named {
            Some(sheet) if json => read_json(desk, tree, index, sheet)?,
            _ if table && (named.is_some() || sheets.iter().any(|s| !s.heads.is_empty())) => {
                read_table(desk, tree, index, named, sheets, &other(&name))?;
            }
            _ => lay_aside(desk, tree, index, &other(&name)),
        }
    }
    Ok(())
}

/// Lists, counts or passes over a member that isn't read.
pub(crate) fn lay_aside(desk: &mut Desk<'_>, tree: &Tree, index: usize, fate: &Fate) {
    match fate {
        Fate::Unread(why) => {
            desk.take_up(tree, index);
            desk.unread_member(why);
        }
        Fate::Skip(why) => {
            desk.skip(why, 1);
            desk.pass_over(tree, index);
        }
        Fate::Nothing => desk.pass_over(tree, index),
    }
}

fn read_json(desk: &mut Desk<'_>, tree: &mut Tree, index: usize, sheet: &Sheet) -> Result<(), Stopped> {
    desk.take_up(tree, index);
    let Some(reader) = desk.open(tree, index) else { return Ok(()) };
    read_json_in(desk, reader, sheet)
}

/// Reads JSON that has been opened already as this sheet; its member must have been taken up.
pub(crate) fn read_json_in(
    desk: &mut Desk<'_>,
    reader: Box<dyn Read + Send + '_>,
    sheet: &Sheet,
) -> Result<(), Stopped> {
    let mut maker = Maker::new(sheet);
    desk.each_json_in(reader, sheet.paths, |desk, piece| maker.make(desk, &Row::of_piece(piece)))?;
    desk.forget_known(sheet.aside);
    maker.finish(desk)
}

/// Reads a table as the sheet of its name, or the one whose heads it has.
fn read_table(
    desk: &mut Desk<'_>,
    tree: &mut Tree,
    index: usize,
    named: Option<&Sheet>,
    sheets: &[Sheet],
    fate: &Fate,
) -> Result<(), Stopped> {
    desk.take_up(tree, index);
    let Some(reader) = desk.open(tree, index) else { return Ok(()) };
    if !read_table_in(desk, reader, named, sheets)? {
        lay_aside(desk, tree, index, fate);
    }
    Ok(())
}

/// Reads a table that has been opened already as the sheet of its name, or the one whose heads it has; answers whether
/// there is one. Its member must have been taken up.
pub(crate) fn read_table_in(
    desk: &mut Desk<'_>,
    reader: Box<dyn Read + Send + '_>,
    named: Option<&Sheet>,
    sheets: &[Sheet],
) -> Result<bool, Stopped> {
    let has = |sheet: &Sheet, heads: &[String]| {
        let keys: Vec<String> = heads.iter().map(|h| letters(h)).collect();
        !sheet.heads.is_empty() && sheet.heads.iter().all(|head| keys.iter().any(|k| *k == letters(head)))
    };
    let mut known = true;
    table_in(desk, reader, (None, &|heads| sheets.iter().any(|s| has(s, heads))), |desk, heads, rows| {
        let by_heads = || sheets.iter().find(|s| has(s, heads));
        let sheet =
            named.filter(|s| s.heads.is_empty() && s.paths.is_empty() || has(s, heads)).or_else(by_heads).or(named);
        let Some(sheet) = sheet else {
            known = false;
            return Ok(());
        };
        let mut maker = Maker::new(sheet);
        rows.exact(sheet.exact).each(desk, heads, |desk, row| maker.make(desk, row))?;
        maker.finish(desk)
    })?;
    Ok(known)
}

/// The rest of a table whose heads have been read.
pub(crate) struct Body<'r> {
    rows: Rows<&'r mut dyn Read>,
    exact: bool,
}

impl Body<'_> {
    /// The same, where a row must have as many fields as there are heads.
    fn exact(self, exact: bool) -> Self {
        Self { exact, ..self }
    }

    /// Hands over each row; what can't be read is listed.
    pub(crate) fn each(
        mut self,
        desk: &mut Desk<'_>,
        heads: &[String],
        mut with: impl FnMut(&mut Desk<'_>, &Row<'_>) -> Result<(), Stopped>,
    ) -> Result<(), Stopped> {
        let keys: Vec<String> = heads.iter().map(|h| letters(h)).collect();
        loop {
            desk.check()?;
            match self.rows.pull() {
                Ok(Some(cut))
                    if self.exact
                        && (cut.fields.len() != heads.len() || cut.bytes.windows(2).any(|b| b == b"\"\"")) =>
                {
                    match quoted_twice(cut.bytes, heads.len()) {
                        Some(fields) => with(desk, &Row::of_table(heads, &keys, Line { fields: &fields, ..cut }))?,
                        None if cut.fields.len() == heads.len() => with(desk, &Row::of_table(heads, &keys, cut))?,
                        None => desk.unread_at(cut.start, format!("row {}", cut.number), MISFIT.to_owned()),
                    }
                }
                Ok(Some(cut)) => with(desk, &Row::of_table(heads, &keys, cut))?,
                Ok(None) => return Ok(()),
                Err(cut) => {
                    desk.unread_at(cut.start, format!("row {}", cut.row), cut.why);
                    if self.rows.has_failed() {
                        return Ok(());
                    }
                }
            }
            desk.at(self.rows.position());
        }
    }
}

/// What stands between two fields, if that is told, and which row is the heads.
type How<'a> = (Option<u8>, &'a dyn Fn(&[String]) -> bool);

/// Opens a table and hands over its heads and the rest; told may be what stands between two fields. The member must have
/// been taken up.
pub(crate) fn table(
    desk: &mut Desk<'_>,
    tree: &mut Tree,
    index: usize,
    how: How<'_>,
    with: impl FnOnce(&mut Desk<'_>, &[String], Body<'_>) -> Result<(), Stopped>,
) -> Result<(), Stopped> {
    let Some(reader) = desk.open(tree, index) else { return Ok(()) };
    table_in(desk, reader, how, with)
}

/// Hands over the heads of a table that has been opened already, and the rest. The member must have been taken up.
fn table_in(
    desk: &mut Desk<'_>,
    reader: Box<dyn Read + Send + '_>,
    (separator, is_head): How<'_>,
    with: impl FnOnce(&mut Desk<'_>, &[String], Body<'_>) -> Result<(), Stopped>,
) -> Result<(), Stopped> {
    ahead(reader, |input| {
        let mut rows = Rows::new(input).separated_by(separator);
        match rows.heads(is_head) {
            Ok(heads) if heads.is_empty() => Ok(()),
            Ok(heads) => with(desk, &heads, Body { rows, exact: false }),
            Err(cut) => {
                desk.unread_member(&cut.why);
                Ok(())
            }
        }
    })
}

/// Whether a value stands for nothing.
pub(crate) fn is_nothing(value: &str) -> bool {
    value.is_empty() || NOTHING.iter().any(|n| value.eq_ignore_ascii_case(n))
}

/// Makes the claims of one file.
struct Maker<'s> {
    sheet: &'s Sheet,
    knows: Option<BTreeSet<String>>,
    records: u64,
    tally: Tally,
}

impl<'s> Maker<'s> {
    fn new(sheet: &'s Sheet) -> Self {
        Self { sheet, knows: sheet.knows(), records: 0, tally: Tally::default() }
    }

    fn make(&mut self, desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
        // Some platforms write an empty row where there is none, or the heads once more.
        let heads = |c: &Cell<'_>| self.sheet.paths.is_empty() && c.value == c.name;
        if row.cells().iter().all(|c| c.value.is_empty() || heads(c)) {
            return Ok(());
        }
        if let (Some(whose), Some(mine)) = (self.sheet.whose.and_then(|name| row.get(name)), desk.mine())
            && whose != mine
        {
            desk.skip("Records of other people who share this account: counted, not read.", 1);
            return Ok(());
        }
        self.records += 1;
        if self.sheet.skip.is_some() {
            return Ok(());
        }
        if let Some((leaves, why)) = self.sheet.but
            && leaves(row)
        {
            desk.skip(why, 1);
            return Ok(());
        }
        if let Some(knows) = &self.knows {
            for cell in row.cells().iter().filter(|c| !c.value.is_empty() && !knows.contains(c.key.as_ref())) {
                desk.unknown(&cell.name);
            }
        }
        let at = self.sheet.time(row);
        desk.seen(at.as_ref());
        for make in self.sheet.makes {
            match make {
                Make::Hold(name, category, origin) => {
                    for cell in row.all(name).filter(|c| !is_nothing(&c.value)) {
                        let body = desk.holding(category, Some(&cell.value), *origin, &cell.name);
                        desk.put(Claim::stated(body, at.clone()), evidence(self.sheet, row, cell, desk.base()))?;
                    }
                }
                Make::Each(name, separator, category, origin) => {
                    for cell in row.all(name) {
                        let parts: BTreeSet<&str> = cell.value.split(*separator).map(str::trim).collect();
                        for part in parts.into_iter().filter(|p| !is_nothing(p)) {
                            let body = desk.holding(category, Some(part), *origin, &cell.name);
                            desk.put(Claim::stated(body, at.clone()), evidence(self.sheet, row, cell, desk.base()))?;
                        }
                    }
                }
                Make::Count(..) => {
                    let (sheet, base) = (self.sheet, desk.base());
                    self.tally.see(at.as_ref(), || {
                        // Where the rest of the record must not be kept, its time says enough.
                        let time = sheet.at.iter().filter(|_| sheet.narrow).find_map(|name| row.cell(name));
                        let filled = time.or_else(|| row.cells().iter().find(|c| !c.value.is_empty()));
                        filled.map_or_else(|| row.whole(base), |cell| evidence(sheet, row, cell, base))
                    });
                }
                Make::With(make) => make(desk, row)?,
            }
        }
        Ok(())
    }

    fn finish(self, desk: &mut Desk<'_>) -> Result<(), Stopped> {
        if let Some(why) = self.sheet.skip {
            desk.skip(why, self.records);
        }
        let count = self.sheet.makes.iter().find_map(|make| match make {
            Make::Count(literal, category, origin) => Some((*literal, (*category, *origin))),
            _ => None,
        });
        match count {
            Some((literal, what)) => self.tally.tell(desk, what, literal),
            None => Ok(()),
        }
    }
}

/// What a field's claim rests on.
fn evidence(sheet: &Sheet, row: &Row<'_>, cell: &Cell<'_>, base: &Locator) -> Excerpt {
    if sheet.narrow { row.part(cell, base) } else { row.evidence(cell, base, SMALL) }
}
