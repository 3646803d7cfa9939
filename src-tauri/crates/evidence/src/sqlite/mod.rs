//! Databases of browsers, read from a private copy: the only SQL on foreign files.
//!
//! The file in its place is never opened by SQLite, not even for reading: that would take locks in somebody's profile.
//! Its bytes and those of its write-ahead log go into a folder that nobody else may enter, beside the scratch files,
//! which is overwritten and removed afterwards; what a crash left is removed at the next start. The copy is opened read-only, with a schema that isn't trusted, and with limits on what a row may
//! hold and how long a question may run.

use crate::kit::{Desk, ending};
use crate::tree::SCRATCH_NAME;
use crate::{Control, Tree};
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags, Row};
use std::io::{self, Read, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// The largest database that is copied, in bytes.
const LARGEST: u64 = 4 << 30;
/// The longest value of a row, in bytes.
const LONGEST: i32 = 1 << 20;
/// How long one question may run.
const PATIENCE: Duration = Duration::from_mins(2);

/// A private copy of a database, gone when it is dropped.
pub(crate) struct Copy {
    folder: PathBuf,
    connection: Option<Connection>,
}

impl Copy {
    /// Copies a member with its write-ahead log, and opens the copy. The error is a sentence.
    pub(crate) fn of(tree: &mut Tree, index: usize, control: &Control) -> Result<Self, String> {
        let name = tree.members().get(index).map(|m| m.name.to_string()).unwrap_or_default();
        let locked = |e: &dyn std::fmt::Display| {
            format!("{} can't be copied ({e}). Close the browser and try again.", model::visible(&name))
        };
        let folder = private_folder(tree.scratch()).map_err(|e| locked(&e))?;
        let mut copy = Self { folder, connection: None };
        let main = copy.folder.join("copy.sqlite");
        write(tree, index, &main).map_err(|e| locked(&e))?;
        let log = format!("{name}-wal");
        match tree.members().iter().position(|m| *m.name == *log) {
            Some(log) => write(tree, log, &copy.folder.join("copy.sqlite-wal")).map_err(|e| locked(&e))?,
            None if tree.is_single() => {
                let mut beside = tree.path().as_os_str().to_owned();
                beside.push("-wal");
                if Path::new(&beside).is_file() {
                    std::fs::copy(&beside, copy.folder.join("copy.sqlite-wal")).map_err(|e| locked(&e))?;
                }
            }
            None => {}
        }
        let broken = |e: rusqlite::Error| {
            format!(
                "{} is no database that can be read ({e}). If the browser is running, close it and try again.",
                model::visible(&name)
            )
        };
        let connection =
            Connection::open_with_flags(&main, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)
                .and_then(|mut db| defend(&mut db, control).map(|()| db))
                .map_err(broken)?;
        let check: String = connection.query_row("PRAGMA quick_check(1)", [], |r| r.get(0)).map_err(broken)?;
        if check != "ok" {
            return Err(format!(
                "{} is damaged or was written to while it was copied. Close the browser and try again.",
                model::visible(&name)
            ));
        }
        copy.connection = Some(connection);
        Ok(copy)
    }

    /// The columns of a table, small; none if there is no such table.
    pub(crate) fn columns(&self, table: &str) -> Vec<String> {
        let Some(db) = &self.connection else { return Vec::new() };
        let Ok(mut statement) = db.prepare("SELECT name FROM pragma_table_info(?1)") else { return Vec::new() };
        let names = statement.query_map([table], |r| r.get::<_, String>(0));
        names.map(|rows| rows.flatten().map(|n| n.to_lowercase()).collect()).unwrap_or_default()
    }

    /// Hands over each row of a question. A row that can't be read ends it with a sentence.
    pub(crate) fn each<E>(
        &self,
        sql: &str,
        mut with: impl FnMut(&Row<'_>) -> Result<(), E>,
    ) -> Result<Option<String>, E> {
        let Some(db) = &self.connection else { return Ok(None) };
        let fault = |e: rusqlite::Error| Ok(Some(format!("A table of the browser can't be read to its end ({e}).")));
        let mut statement = match db.prepare(sql) {
            Ok(statement) => statement,
            Err(e) => return fault(e),
        };
        let mut rows = match statement.query([]) {
            Ok(rows) => rows,
            Err(e) => return fault(e),
        };
        loop {
            match rows.next() {
                Ok(Some(row)) => with(row)?,
                Ok(None) => return Ok(None),
                Err(e) => return fault(e),
            }
        }
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        self.connection = None;
        let Ok(files) = std::fs::read_dir(&self.folder) else { return };
        for file in files.flatten() {
            let path = file.path();
            let length = path.metadata().map_or(0, |m| m.len());
            if let Ok(mut open) = std::fs::OpenOptions::new().write(true).open(&path) {
                let _ = io::copy(&mut io::repeat(0).take(length), &mut open);
                let _ = open.sync_data();
            }
            let _ = std::fs::remove_file(&path);
        }
        let _ = std::fs::remove_dir(&self.folder);
    }
}

fn defend(db: &mut Connection, control: &Control) -> rusqlite::Result<()> {
    db.execute_batch(
        "PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;",
    )?;
    db.set_limit(Limit::SQLITE_LIMIT_LENGTH, LONGEST)?;
    db.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    db.set_limit(Limit::SQLITE_LIMIT_EXPR_DEPTH, 50)?;
    let until = Instant::now() + PATIENCE;
    let cancelled = control.is_cancelled();
    db.progress_handler(100_000, Some(move || cancelled || Instant::now() > until))
}

fn private_folder(scratch: Option<&Path>) -> io::Result<PathBuf> {
    let mut chance = [0; 12];
    getrandom::fill(&mut chance).map_err(|e| io::Error::other(e.to_string()))?;
    let number = chance.iter().fold(0_u128, |all, b| (all << 8) | u128::from(*b));
    let beside = scratch.map_or_else(std::env::temp_dir, Path::to_path_buf);
    let folder = beside.join(format!("{SCRATCH_NAME}{number:024x}"));
    #[cfg_attr(not(unix), allow(unused_mut, reason = "only Unix has the mode"))]
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(&folder)?;
    Ok(folder)
}

fn write(tree: &mut Tree, index: usize, to: &Path) -> io::Result<()> {
    let reader = tree.read(index).map_err(|fault| io::Error::other(fault.why))?;
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).open(to)?;
    let written = io::copy(&mut reader.take(LARGEST + 1), &mut file)?;
    file.flush()?;
    if written > LARGEST { Err(io::Error::other("it is larger than 4 GB")) } else { Ok(()) }
}

/// Whether a member is a database of SQLite's, by its first bytes.
pub(crate) fn is_database(tree: &mut Tree, index: usize) -> bool {
    crate::kit::peek::head(tree, index, 16).starts_with(b"SQLite format 3\0")
}

/// A row as text for the kept copy: names and values that may be kept, a line each. A database has no bytes to point at.
pub(crate) fn row_as_text(fields: &[(&str, &str)]) -> Vec<u8> {
    let lines: Vec<String> = fields.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    lines.join("\n").into_bytes()
}

/// Opens a member as a private copy, or lists why not.
pub(crate) fn open(desk: &mut Desk<'_>, tree: &mut Tree, index: usize, control: &Control) -> Option<Copy> {
    debug_assert!(ending(desk.member()) != "sqlite-wal");
    match Copy::of(tree, index, control) {
        Ok(copy) => Some(copy),
        Err(why) => {
            desk.unread_member(&why);
            None
        }
    }
}
