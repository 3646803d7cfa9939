//! Kept copies of the records that claims rest on: gathered into blocks, compressed on a thread of their own.

use crate::sql::sql;
use crate::{RecordError, Result};
use crossbeam_channel::{Receiver, Sender, bounded};
use rusqlite::{Connection, params};
use std::thread::JoinHandle;

/// A block is compressed when it has grown past this: large enough to compress well, small enough that showing one
/// excerpt stays quick.
const BLOCK: usize = 256 << 10;

/// How hard to compress: the level at which zstd keeps up with the writer and repeated field names still vanish.
const LEVEL: i32 = 1;

/// Where in a block a copy starts, and how long it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Kept {
    pub(crate) block: i64,
    pub(crate) at: u32,
    pub(crate) size: u32,
}

/// Gathers copies into blocks of one source.
pub(crate) struct Copies {
    source: i64,
    block: i64,
    bytes: Vec<u8>,
    worker: Option<Worker>,
}

struct Worker {
    raw: Sender<(i64, Vec<u8>)>,
    done: Receiver<(i64, std::io::Result<Vec<u8>>)>,
    thread: JoinHandle<()>,
}

impl Copies {
    pub(crate) fn new(db: &Connection, source: i64) -> Result<Self> {
        let last: i64 = db.prepare_cached(sql!("observation/greatest_block"))?.query_row([], |row| row.get(0))?;
        Ok(Self { source, block: last + 1, bytes: Vec::new(), worker: None })
    }

    /// Takes a copy of these bytes.
    pub(crate) fn keep(&mut self, db: &Connection, bytes: &[u8]) -> Result<Kept> {
        if self.bytes.len() + bytes.len() > BLOCK && !self.bytes.is_empty() {
            self.close_block(db)?;
        }
        let kept = Kept { block: self.block, at: self.bytes.len() as u32, size: bytes.len() as u32 };
        self.bytes.extend_from_slice(bytes);
        Ok(kept)
    }

    fn close_block(&mut self, db: &Connection) -> Result<()> {
        let full = std::mem::replace(&mut self.bytes, Vec::with_capacity(BLOCK));
        let worker = match self.worker.take() {
            Some(worker) => worker,
            None => Worker::start()?,
        };
        // What is ready is stored before the queue may fill, so that neither side waits for the other for ever.
        while let Ok((block, bytes)) = worker.done.try_recv() {
            self.store(db, block, bytes)?;
        }
        let sent = worker.raw.send((self.block, full));
        self.worker = Some(worker);
        sent.map_err(|_| RecordError::Sql("the thread that compresses copies has stopped".to_owned()))?;
        self.block += 1;
        Ok(())
    }

    fn store(&self, db: &Connection, block: i64, bytes: std::io::Result<Vec<u8>>) -> Result<()> {
        let bytes = bytes.map_err(|error| RecordError::Sql(format!("a copy could not be compressed: {error}")))?;
        db.prepare_cached(sql!("observation/add_block"))?.execute(params![block, self.source, bytes])?;
        Ok(())
    }

    /// Stores what is left.
    pub(crate) fn finish(&mut self, db: &Connection) -> Result<()> {
        if !self.bytes.is_empty() && self.worker.is_none() {
            // A single small block isn't worth a thread.
            let full = std::mem::take(&mut self.bytes);
            return self.store(db, self.block, zstd::bulk::compress(&full, LEVEL));
        }
        if !self.bytes.is_empty() {
            self.close_block(db)?;
        }
        if let Some(Worker { raw, done, thread }) = self.worker.take() {
            drop(raw);
            for (block, bytes) in done {
                self.store(db, block, bytes)?;
            }
            let _ = thread.join();
        }
        Ok(())
    }
}

impl Worker {
    fn start() -> Result<Self> {
        let (raw, blocks) = bounded::<(i64, Vec<u8>)>(4);
        // Results are small, and at most a queue's worth can be out at once besides the one at hand.
        let (results, done) = bounded(8);
        let thread = std::thread::Builder::new()
            .name("copies".to_owned())
            .spawn(move || {
                for (block, bytes) in blocks {
                    if results.send((block, zstd::bulk::compress(&bytes, LEVEL))).is_err() {
                        return;
                    }
                }
            })
            .map_err(|error| RecordError::Sql(format!("no thread for compressing copies: {error}")))?;
        Ok(Self { raw, done, thread })
    }
}
