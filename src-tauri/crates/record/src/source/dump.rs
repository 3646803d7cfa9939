//! A source put aside, so that its removal can be undone when the file itself is gone: claims with their places and
//! copies as compressed lines, in rows of the record itself.

use super::remove::claims_after;
use super::rows::{self, Learned};
use super::{Outcome, SourceRow};
use crate::claim::{Assembler, Blocks};
use crate::import::{Prepared, Writer};
use crate::sql::sql;
use crate::{NewSource, RecordError, Result};
use model::{Account, Claim, Excerpt, Locator, Moment};
use rusqlite::{Connection, OptionalExtension as _, params};
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead as _, BufReader, Read, Write};

/// How much of a dump stands in one row.
const CHUNK: usize = 1 << 20;

/// The first line: the source itself.
#[derive(Serialize, Deserialize)]
struct Head {
    path: String,
    name: String,
    kind: model::SourceKind,
    confidence: f64,
    sha256: model::Sha256,
    bytes: u64,
    delivery: Option<String>,
    reader_version: u32,
    copy_kept: bool,
    imported_at: chrono::DateTime<chrono::Utc>,
    exported_at: Option<Moment>,
    account: Option<Account>,
    outcome: Outcome,
}

/// Every other line: a claim and where the source shows it.
#[derive(Serialize, Deserialize)]
struct Line {
    claim: Claim,
    account: Option<Account>,
    seen: Vec<Seen>,
}

#[derive(Serialize, Deserialize)]
struct Seen {
    locator: Locator,
    further: bool,
    /// Hexadecimal; it is compressed anyway.
    bytes: String,
}

/// Puts a source aside under an operation's number.
pub(crate) fn write(db: &Connection, source: &SourceRow, operation: i64) -> Result<()> {
    let Some(number) = rows::number(db, source.id.as_str())? else { return Ok(()) };
    let mut out = zstd::stream::Encoder::new(Rows { db, operation, n: 0, bytes: Vec::new() }, 3).map_err(broken)?;
    let head = Head {
        path: source.path.clone(),
        name: source.name.clone(),
        kind: source.kind,
        confidence: source.confidence,
        sha256: source.sha256,
        bytes: source.bytes,
        delivery: source.delivery.clone(),
        reader_version: source.reader_version,
        copy_kept: source.copy_kept,
        imported_at: source.imported_at,
        exported_at: source.exported_at.clone(),
        account: source.account.clone(),
        outcome: source.outcome.clone(),
    };
    write_line(&mut out, &head)?;
    let mut assembler = Assembler::new(db);
    let mut blocks = Blocks::default();
    let mut after = 0;
    loop {
        let claims = claims_after(db, number, after)?;
        let Some(last) = claims.last() else { break };
        after = *last;
        for row in claims {
            let stored = assembler.claim(row)?;
            let mut seen = Vec::new();
            for (observation, kept) in assembler.observations(row, &stored.id)? {
                if observation.source.id != source.id {
                    continue;
                }
                let bytes = match kept {
                    Some((block, at, size)) => blocks.read(db, block, at, size)?.unwrap_or_default(),
                    None => Vec::new(),
                };
                seen.push(Seen {
                    locator: observation.locator,
                    further: observation.further,
                    bytes: hex::encode(bytes),
                });
            }
            write_line(&mut out, &Line { claim: stored.claim, account: stored.account, seen })?;
        }
    }
    let mut rest = out.finish().map_err(broken)?;
    rest.store().map_err(broken)
}

/// Brings back what an operation's dump holds, if it holds anything. The caller resolves brands afterwards.
pub(crate) fn restore(db: &Connection, operation: i64) -> Result<()> {
    let chunks = Chunks { db, operation, n: 0, chunk: io::Cursor::new(Vec::new()) };
    let mut input = BufReader::new(chunks);
    if input.fill_buf().map_err(broken)?.is_empty() {
        return Ok(());
    }
    let mut lines = BufReader::new(zstd::stream::Decoder::with_buffer(input).map_err(broken)?);
    let mut line = String::new();
    lines.read_line(&mut line).map_err(broken)?;
    let head: Head = serde_json::from_str(&line)?;
    let number = rows::add(
        db,
        &NewSource {
            path: head.path.into(),
            name: head.name,
            kind: head.kind,
            confidence: head.confidence,
            sha256: head.sha256,
            bytes: head.bytes,
            delivery: head.delivery,
            reader_version: head.reader_version,
            keep_copy: head.copy_kept,
            imported_at: head.imported_at,
        },
    )?;
    let mut writer = Writer::new(db, Some(number), head.copy_kept)?;
    let owner = writer.account(head.account.as_ref())?;
    let mut account = head.account;
    for anchor in 0_u64.. {
        line.clear();
        if lines.read_line(&mut line).map_err(broken)? == 0 {
            break;
        }
        let Line { claim, account: of, seen } = serde_json::from_str(&line)?;
        if of != account {
            writer.account(of.as_ref())?;
            account = of;
        }
        for Seen { locator, further, bytes } in seen {
            let bytes = hex::decode(bytes).map_err(broken)?;
            let excerpt = Excerpt { locator, bytes };
            if further {
                writer.further(anchor, &excerpt)?;
            } else {
                let prepared = Prepared::new(claim.clone(), writer.account_id());
                writer.claim(&prepared, Some(&excerpt), Some(anchor))?;
            }
        }
    }
    let counts = writer.finish()?;
    let learned = Learned { account: owner, exported_at: head.exported_at.as_ref(), counts, outcome: &head.outcome };
    rows::learn(db, number, &learned)
}

fn write_line(out: &mut impl Write, value: &impl Serialize) -> Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.write_all(b"\n").map_err(broken)
}

fn broken(error: impl std::fmt::Display) -> RecordError {
    RecordError::Sql(format!("a removed source could not be put aside or brought back: {error}"))
}

/// Bytes out, in rows.
struct Rows<'d> {
    db: &'d Connection,
    operation: i64,
    n: i64,
    bytes: Vec<u8>,
}

impl Rows<'_> {
    fn store(&mut self) -> io::Result<()> {
        if self.bytes.is_empty() {
            return Ok(());
        }
        let mut statement = self.db.prepare_cached(sql!("operation/add_dump")).map_err(io::Error::other)?;
        statement.execute(params![self.operation, self.n, self.bytes]).map_err(io::Error::other)?;
        self.n += 1;
        self.bytes.clear();
        Ok(())
    }
}

impl Write for Rows<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes.extend_from_slice(bytes);
        if self.bytes.len() >= CHUNK {
            self.store()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Rows back in, as bytes.
struct Chunks<'d> {
    db: &'d Connection,
    operation: i64,
    n: i64,
    chunk: io::Cursor<Vec<u8>>,
}

impl Read for Chunks<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.chunk.read(out)?;
        if count > 0 || out.is_empty() {
            return Ok(count);
        }
        let mut statement = self.db.prepare_cached(sql!("operation/dump")).map_err(io::Error::other)?;
        let next = statement.query_row([self.operation, self.n], |row| row.get::<_, Vec<u8>>(0)).optional();
        match next.map_err(io::Error::other)? {
            Some(bytes) => {
                self.n += 1;
                self.chunk = io::Cursor::new(bytes);
                self.chunk.read(out)
            }
            None => Ok(0),
        }
    }
}
