//! How the records of Meta's files are found: their layout shows in a file's first bytes, their text is mended.

use super::layout::Layout;
pub(crate) use crate::kit::{Desk, LARGEST};
use crate::kit::{Piece, peek};
use crate::{Stopped, Tree};
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
    desk.scan(reader, layout.paths(), LARGEST, |desk, found| match desk.piece(found, Piece::mended) {
        Some(piece) => with(desk, piece),
        None => Ok(()),
    })
}
