//! Text files of `key: value` lines, a blank line between records.

use super::desk::Desk;
use super::row::Row;
use crate::{Stopped, Tree};
use std::io::{BufRead as _, BufReader, Read as _};

/// The longest record, in bytes; what is longer is given up.
const LARGEST: u64 = 4 << 20;

/// Hands over each record of a member that was taken up; a record without any `key: value` line is none.
pub(crate) fn each_block(
    desk: &mut Desk<'_>,
    tree: &mut Tree,
    index: usize,
    mut with: impl FnMut(&mut Desk<'_>, &Row<'_>) -> Result<(), Stopped>,
) -> Result<(), Stopped> {
    let Some(reader) = desk.open(tree, index) else { return Ok(()) };
    let mut reader = BufReader::new(reader);
    let (mut start, mut position, mut number) = (0_u64, 0_u64, 0_u64);
    let mut block: Vec<u8> = Vec::new();
    loop {
        desk.check()?;
        let before = block.len();
        let got = reader.by_ref().take(LARGEST).read_until(b'\n', &mut block);
        let n = match got {
            Ok(n) => n,
            Err(e) => {
                desk.unread_member(&e.to_string());
                0
            }
        };
        position += n as u64;
        let line = block.get(before..).unwrap_or_default();
        let blank = line.iter().all(u8::is_ascii_whitespace);
        if blank || n == 0 || block.len() as u64 > LARGEST {
            block.truncate(before);
            let used = block.trim_ascii_end().len();
            if used > 0 {
                number += 1;
                let bytes = block.get(..used).unwrap_or_default();
                with(desk, &Row::of_lines(bytes, start, number))?;
            }
            block.clear();
            start = position;
            desk.at(position);
        }
        if n == 0 {
            return Ok(());
        }
    }
}
