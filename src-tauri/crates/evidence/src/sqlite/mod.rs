//! Databases of browsers, read from a private copy: the only SQL on foreign files.
//!
//! The file in its place is never opened by SQLite, not even for reading: that would take locks in somebody's profile.
//! Its bytes and those of its write-ahead log are read, once neither changes meanwhile, and are held in memory. A
//! database of more than 64 MB doesn't fit there; SQLite can't read its log from an encrypted copy, so for as long as
//! it is read it stands as it is in a folder that nobody else may enter, which is overwritten and removed afterwards
//! (what a crash left is so at the next start). The copy is opened read-only, with a schema that isn't trusted, without
//! views and triggers, and with limits on what a row may hold and how long its questions may run; whoever cancels ends
//! a question at once.

mod log;
mod taken;

use crate::kit::Desk;
use crate::{Control, Stopped, Tree};
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags, Row};
use std::time::{Duration, Instant};
use taken::{Fault, Folder, Member, TRIES, Taken};

/// The longest value of a row, in bytes.
const LONGEST: i32 = 1 << 20;
/// How long the questions about one database may run.
const PATIENCE: Duration = Duration::from_mins(2);

/// A private copy of a database, gone when it is dropped.
pub(crate) struct Copy {
    // In this order: the folder goes after whoever reads in it.
    connection: Connection,
    _folder: Option<Folder>,
}

impl Copy {
    /// Copies a member with its write-ahead log, and opens the copy. The error is a sentence.
    pub(crate) fn of(tree: &mut Tree, index: usize, control: &Control) -> Result<Self, String> {
        let name = tree.members().get(index).map(crate::tree::Member::shown).unwrap_or_default();
        let member = Member::of(tree, index);
        let mut why = String::new();
        // A copy that was torn shows when it is checked; the next may be whole.
        for _ in 0..if member.is_live() { TRIES } else { 1 } {
            let taken = member.take(tree).map_err(|fault| match fault {
                Fault::Busy => {
                    format!("{name} is being written to, or the browser crashed while it was. Close the browser, or start and close it once, and try again.")
                }
                Fault::Io(e) => format!("{name} can't be copied ({e}). Close the browser and try again."),
            })?;
            match Self::open(taken, control) {
                Ok(copy) => return Ok(copy),
                Err(_) if control.is_cancelled() => return Err("Cancelled.".to_owned()),
                Err(fault) => why = fault,
            }
        }
        Err(format!(
            "{name} is no database that can be read ({why}). If the browser is running, close it and try again."
        ))
    }

    fn open(taken: Taken, control: &Control) -> Result<Self, String> {
        let broken = |e: rusqlite::Error| e.to_string();
        let (mut connection, folder) = match taken {
            Taken::Memory(bytes) => {
                let mut db = Connection::open_in_memory().map_err(broken)?;
                db.deserialize_read_exact("main", bytes.as_slice(), bytes.len(), true).map_err(broken)?;
                (db, None)
            }
            Taken::Disk(folder) => {
                let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
                (Connection::open_with_flags(folder.main(), flags).map_err(broken)?, Some(folder))
            }
        };
        defend(&mut connection, control).map_err(broken)?;
        let check: String = connection.query_row("PRAGMA quick_check(1)", [], |r| r.get(0)).map_err(broken)?;
        if check != "ok" {
            return Err("it is damaged, or was written to while it was copied".to_owned());
        }
        Ok(Self { connection, _folder: folder })
    }

    /// The columns of a table, small; none if there is no such table.
    pub(crate) fn columns(&self, table: &str) -> Vec<String> {
        let Ok(mut statement) = self.connection.prepare("SELECT name FROM pragma_table_info(?1)") else {
            return Vec::new();
        };
        let names = statement.query_map([table], |r| r.get::<_, String>(0));
        names.map(|rows| rows.flatten().map(|n| n.to_lowercase()).collect()).unwrap_or_default()
    }

    /// Hands over each row of a question. What ends it before its end is a sentence.
    pub(crate) fn each(
        &self,
        sql: &str,
        control: &Control,
        mut with: impl FnMut(&Row<'_>) -> Result<(), Stopped>,
    ) -> Result<Option<String>, Stopped> {
        let fault = |e: rusqlite::Error| {
            control.check()?;
            Ok(Some(format!("A table of the browser can't be read to its end ({e}).")))
        };
        let mut statement = match self.connection.prepare(sql) {
            Ok(statement) => statement,
            Err(e) => return fault(e),
        };
        let mut rows = match statement.query([]) {
            Ok(rows) => rows,
            Err(e) => return fault(e),
        };
        loop {
            control.check()?;
            match rows.next() {
                Ok(Some(row)) => with(row)?,
                Ok(None) => return Ok(None),
                Err(e) => return fault(e),
            }
        }
    }
}

fn defend(db: &mut Connection, control: &Control) -> rusqlite::Result<()> {
    for (config, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
    ] {
        db.set_db_config(config, on)?;
    }
    db.execute_batch("PRAGMA query_only = ON; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;")?;
    db.set_limit(Limit::SQLITE_LIMIT_LENGTH, LONGEST)?;
    db.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    db.set_limit(Limit::SQLITE_LIMIT_EXPR_DEPTH, 50)?;
    let (until, cancelled) = (Instant::now() + PATIENCE, control.flag());
    let stop = move || cancelled.load(std::sync::atomic::Ordering::Relaxed) || Instant::now() > until;
    db.progress_handler(100_000, Some(stop))
}

/// Whether a member is a database of SQLite's, by its first bytes.
pub(crate) fn is_database(tree: &mut Tree, index: usize) -> bool {
    crate::kit::peek::head(tree, index, 16).starts_with(b"SQLite format 3\0")
}

/// The first bytes of a database and of its log: while a browser runs, a young database may stand in the log alone.
pub(crate) fn head(tree: &mut Tree, index: usize, most: u64) -> zeroize::Zeroizing<Vec<u8>> {
    let mut head = crate::kit::peek::head(tree, index, most);
    head.extend(Member::of(tree, index).log_head(tree, most));
    head
}

/// A row as text for the kept copy: names and values that may be kept, a line each. A database has no bytes to point at.
pub(crate) fn row_as_text(fields: &[(&str, &str)]) -> Vec<u8> {
    let lines: Vec<String> = fields.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    lines.join("\n").into_bytes()
}

/// Opens the member that was taken up as a private copy, or lists why not.
pub(crate) fn open(
    desk: &mut Desk<'_>,
    tree: &mut Tree,
    index: usize,
    control: &Control,
) -> Result<Option<Copy>, Stopped> {
    match Copy::of(tree, index, control) {
        Ok(copy) => Ok(Some(copy)),
        Err(why) => {
            control.check()?;
            desk.unread_member(&why);
            Ok(None)
        }
    }
}
