//! How the records of Meta's files are found: in JSON their layout shows in a file's first bytes and their text is mended,
//! in pages they are elements and their text is right. Both come in the same form.

use super::layout::Layout;
use super::page::{self, is_page};
pub(crate) use crate::kit::{Desk, LARGEST};
use crate::kit::{Node, Piece, peek};
use crate::{Stopped, Tree};
use model::Moment;
use std::io::Read;

/// How much of a file is looked at to see its shape, in bytes.
const HEAD: u64 = 64 << 10;

/// Opens a member and sees how its records stand in it; `None` if it can't be read, which is then listed.
pub(crate) fn open<'t>(
    desk: &mut Desk<'_>,
    tree: &'t mut Tree,
    index: usize,
) -> Option<(Layout, Box<dyn Read + Send + 't>)> {
    let (head, reader) = peek::looked_into(desk.open(tree, index)?, HEAD);
    Some((Layout::of(&head), reader))
}

/// Looks at each record of a member without reporting anything about it: it will be read again.
pub(crate) fn quietly(
    desk: &mut Desk<'_>,
    tree: &mut Tree,
    index: usize,
    mut look: impl FnMut(&Piece<'_>),
) -> Result<(), Stopped> {
    let page = tree.members().get(index).is_some_and(|m| is_page(&m.name));
    match tree.read(index) {
        Ok(reader) if page => return page::quietly(desk, reader, |piece| look(piece)),
        Ok(_) => {}
        Err(_) => return Ok(()),
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
    if is_page(desk.member()) {
        return page::each(desk, tree, index, page::Cut::Single, |desk, piece, _| with(desk, *piece)).map(|_| ());
    }
    let Some((layout, reader)) = open(desk, tree, index) else { return Ok(()) };
    desk.scan(reader, layout.paths(), LARGEST, |desk, found| match desk.piece(found, Piece::mended) {
        Some(piece) => with(desk, piece),
        None => Ok(()),
    })
}

/// A time as the evidence writes it: seconds since 1970 in JSON, words in pages. Words that aren't known are counted.
pub(crate) fn moment(desk: &mut Desk<'_>, at: Option<Node<'_>>) -> Option<Moment> {
    let at = at?;
    if let Some(seconds) = at.int() {
        return desk.moment(Some(seconds));
    }
    let text = at.some_text()?;
    let moment = page::clock::read(&text, desk.zone());
    if moment.is_none() {
        desk.unknown("a time in words that aren't known");
    }
    desk.seen(moment.as_ref());
    moment
}
