//! How the records of Meta's files are found: their layout shows in a file's first bytes, their text is mended.

use super::layout::Layout;
use crate::kit::Piece;
pub(crate) use crate::kit::{Desk, LARGEST};
use crate::scan::{Cut, Record};
use crate::{Stopped, Tree};
use model::Unread;
use std::io::{self, Cursor, Read};

/// How much of a file is looked at to see its shape, in bytes.
const HEAD: u64 = 64 << 10;

/// What follows a file's first bytes: the fault that was met in them, or the rest.
struct Rest<R> {
    failed: Option<io::Error>,
    reader: R,
}

impl<R: Read> Read for Rest<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self.failed.take() {
            Some(error) => Err(error),
            None => self.reader.read(into),
        }
    }
}

/// Opens a member and sees how its records stand in it; `None` if it can't be read, which is then listed.
pub(crate) fn open<'t>(
    desk: &mut Desk<'_>,
    tree: &'t mut Tree,
    index: usize,
) -> Option<(Layout, Box<dyn Read + Send + 't>)> {
    let mut reader = desk.open(tree, index)?;
    let mut head = Vec::new();
    let failed = reader.by_ref().take(HEAD).read_to_end(&mut head).err();
    let layout = Layout::of(&head);
    Some((layout, Box::new(Cursor::new(head).chain(Rest { failed, reader }))))
}

/// Looks at each record of a member without reporting anything about it: it will be read again.
pub(crate) fn quietly(
    desk: &mut Desk<'_>,
    tree: &mut Tree,
    index: usize,
    mut look: impl FnMut(&Piece<'_>),
) -> Result<(), Stopped> {
    if tree.read(index).is_err() {
        return Ok(());
    }
    let Some((layout, reader)) = open(desk, tree, index) else { return Ok(()) };
    desk.scan(reader, layout.paths(), LARGEST, |_, found| {
        if let Some(piece) = found.ok().as_ref().and_then(Piece::mended) {
            look(&piece);
        }
        Ok(())
    })
}

/// Cuts each record out of the member and hands it over. Damage is listed and stops this member only.
pub(crate) fn each(
    desk: &mut Desk<'_>,
    tree: &mut Tree,
    index: usize,
    mut with: impl FnMut(&mut Desk<'_>, Piece<'_>) -> Result<(), Stopped>,
) -> Result<(), Stopped> {
    let Some((layout, reader)) = open(desk, tree, index) else { return Ok(()) };
    desk.scan(reader, layout.paths(), LARGEST, |desk, found| match piece(desk, found) {
        Some(piece) => with(desk, piece),
        None => Ok(()),
    })
}

/// What was cut out, as a record to look into; what can't be is listed.
pub(crate) fn piece<'a>(desk: &mut Desk<'_>, found: Result<Record<'a>, Cut>) -> Option<Piece<'a>> {
    match found {
        Ok(record) => {
            let piece = Piece::mended(&record);
            if piece.is_none() {
                desk.unread(record.locator(desk.base()), "This record is not valid JSON.".to_owned());
            }
            piece
        }
        Err(cut) => {
            let Unread { locator, why } = cut.unread(desk.base());
            desk.unread(locator, why);
            None
        }
    }
}
