//! The little world that typst may see: one template at a time, one data file, our fonts. No disk, no network, no clock.

use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

/// Source Serif: Latin, Greek and Cyrillic, under the SIL Open Font License (`fonts/OFL.txt`).
const FONTS: [&[u8]; 2] = [
    include_bytes!("../../fonts/SourceSerifPro-Regular.ttf"),
    include_bytes!("../../fonts/SourceSerifPro-Semibold.ttf"),
];

/// What a sheet looks like.
#[derive(Clone, Copy)]
pub(super) enum Template {
    /// A letter.
    Letter,
    /// A report on brands.
    Report,
}

/// What is the same for every sheet, made once.
struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    letter: Source,
    report: Source,
    data: FileId,
}

static SHARED: LazyLock<Result<Shared, String>> = LazyLock::new(|| {
    let id = |path: &str| {
        let path = VirtualPath::new(path).map_err(|e| format!("{e:?}"))?;
        Ok::<_, String>(RootedPath::new(VirtualRoot::Project, path).intern())
    };
    let fonts: Vec<_> = FONTS.iter().filter_map(|bytes| Font::new(Bytes::new(*bytes), 0)).collect();
    Ok(Shared {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        letter: Source::new(id("/letter.typ")?, include_str!("letter.typ").to_owned()),
        report: Source::new(id("/report.typ")?, include_str!("report.typ").to_owned()),
        data: id("/data.json")?,
    })
});

/// The world of one sheet.
pub(super) struct Desk {
    shared: &'static Shared,
    source: &'static Source,
    data: Bytes,
}

impl Desk {
    /// A world whose only data file holds these bytes.
    pub(super) fn new(template: Template, data: Vec<u8>) -> Result<Self, String> {
        let shared = SHARED.as_ref().map_err(Clone::clone)?;
        let source = match template {
            Template::Letter => &shared.letter,
            Template::Report => &shared.report,
        };
        Ok(Self { shared, source, data: Bytes::new(data) })
    }
}

/// Whether every font of the letter has a glyph for this character.
pub(super) fn has_glyph(c: char) -> bool {
    SHARED.as_ref().is_ok_and(|s| s.fonts.iter().all(|font| font.info().coverage.contains(c.into())))
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.shared.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shared.book
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() { Ok(self.source.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.shared.data { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shared.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
