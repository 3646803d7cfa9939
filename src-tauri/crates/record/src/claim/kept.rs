//! Kept copies, read back.

use crate::sql::sql;
use crate::{RecordError, Result};
use rusqlite::{Connection, OptionalExtension as _};

/// Larger than any block that an import writes, besides one oversized record; guards against a false frame header.
const MOST: usize = 256 << 20;

/// Decompresses blocks; keeps the last one, since neighbours are asked for together.
#[derive(Default)]
pub(crate) struct Blocks {
    last: Option<(i64, Vec<u8>)>,
}

impl Blocks {
    /// The bytes at this place of a block.
    pub(crate) fn read(&mut self, db: &Connection, block: i64, at: u32, size: u32) -> Result<Option<Vec<u8>>> {
        if self.last.as_ref().is_none_or(|(known, _)| *known != block) {
            let Some(packed) = db
                .prepare_cached(sql!("observation/block"))?
                .query_row([block], |row| row.get::<_, Vec<u8>>(0))
                .optional()?
            else {
                return Ok(None);
            };
            self.last = Some((block, unpack(&packed)?));
        }
        let bytes = self.last.as_ref().and_then(|(_, bytes)| bytes.get(at as usize..at.checked_add(size)? as usize));
        match bytes {
            Some(bytes) => Ok(Some(bytes.to_vec())),
            None => Err(RecordError::Damaged("a kept copy is shorter than it was".to_owned())),
        }
    }
}

fn unpack(packed: &[u8]) -> Result<Vec<u8>> {
    let broken = || RecordError::Damaged("a kept copy can't be decompressed".to_owned());
    let size = zstd::zstd_safe::get_frame_content_size(packed).map_err(|_| broken())?.ok_or_else(broken)?;
    let size = usize::try_from(size).ok().filter(|size| *size <= MOST).ok_or_else(broken)?;
    zstd::bulk::decompress(packed, size).map_err(|_| broken())
}
