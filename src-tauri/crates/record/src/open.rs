//! One connection to the encrypted file.

use crate::sql::sql;
use crate::{RecordError, Result, migrate};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::fs::OpenOptions;
use std::path::{Path, PathBuf};
use std::sync::Once;
use std::time::Duration;
use zeroize::Zeroizing;

/// How long a second process waits for the first before it says so.
const PATIENCE: Duration = Duration::from_secs(5);

/// Lets SQLCipher set itself up once, before anybody opens. It registers its functions after SQLite says that it is ready,
/// so of two threads that open first at the same time, one could find them missing.
fn set_up() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| drop(Connection::open_in_memory()));
}

/// The random 32-byte key of a record. `vault` makes and wraps it.
#[derive(Clone)]
pub struct RecordKey(pub Zeroizing<[u8; 32]>);

impl RecordKey {
    /// A key of these bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The key as SQLCipher takes it raw, without deriving another from it.
    fn literal(&self) -> Zeroizing<String> {
        use std::fmt::Write as _;
        let mut text = Zeroizing::new(String::with_capacity(68));
        text.push_str("x'");
        for byte in self.0.iter() {
            // Writing to a string can't fail.
            let _ = write!(text, "{byte:02x}");
        }
        text.push('\'');
        text
    }
}

/// One open record: one connection, one person. Several processes may read at once; one may write.
pub struct Record {
    pub(crate) db: Connection,
    file: PathBuf,
}

impl Record {
    /// Creates a new, empty record. An existing file is refused.
    pub fn create(file: &Path, key: &RecordKey) -> Result<Self> {
        create_private(file)?;
        let made = Self::unlock(file, key).and_then(Self::ready);
        if made.is_err() {
            // Ours, and empty: an attempt that failed leaves nothing behind.
            let _ = std::fs::remove_file(file);
        }
        made
    }

    /// A record in memory, without a key, for an import that is only tried. It has no file and goes with
    /// the value.
    pub fn scratch() -> Result<Self> {
        set_up();
        let db = Connection::open_in_memory()?;
        Self::first_page(&db)?;
        Self { db, file: PathBuf::new() }.ready()
    }

    /// Opens a record and brings it to the newest version. One of a newer version is refused and left untouched.
    pub fn open(file: &Path, key: &RecordKey) -> Result<Self> {
        if let Err(error) = std::fs::metadata(file) {
            return Err(RecordError::Io { file: file.to_owned(), why: error.to_string() });
        }
        Self::unlock(file, key)?.ready()
    }

    /// Opens the file with its key, and proves the key by reading the first page. Changes nothing.
    fn unlock(file: &Path, key: &RecordKey) -> Result<Self> {
        set_up();
        let db =
            Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        db.busy_timeout(PATIENCE)?;
        // SQLCipher writes to standard error when a key doesn't fit; that is for us to say.
        db.execute_batch("PRAGMA cipher_log_level = NONE;")?;
        db.execute_batch(&Zeroizing::new(format!("PRAGMA key = \"{}\";", key.literal().as_str())))?;
        match Self::first_page(&db) {
            Ok(()) => Ok(Self { db, file: file.to_owned() }),
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::NotADatabase) => Err(RecordError::NotThisKey),
            Err(error) => Err(error.into()),
        }
    }

    /// Reads the first page, which fails unless the key fits.
    fn first_page(db: &Connection) -> rusqlite::Result<()> {
        // How a question is answered must not hang on the values in it: else SQLite plans anew whenever a value
        // changes, which costs more than most of our answers.
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        // Encryption is cheap only while pages stay in the cache: 64 MiB.
        db.execute_batch("PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON;")?;
        db.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
    }

    /// Makes an unlocked record ready for work: newest version, journal, scrubbing.
    fn ready(mut self) -> Result<Self> {
        migrate::version(&self.db)?;
        // A write-ahead log lets others read while one writes. With `synchronous = FULL` the log reaches the disk
        // before a commit returns, so a letter marked as sent stays so when the power fails; commits are few (a whole
        // import is one), so the wait costs nothing that anybody would feel. What is deleted is overwritten.
        self.db.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
        self.db.execute_batch("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF;")?;
        self.db.set_prepared_statement_cache_capacity(160);
        migrate::migrate(&mut self.db)?;
        Ok(self)
    }

    /// Waits this long for another process that writes, before it says so. Five seconds at first.
    pub fn be_patient_for(&self, patience: Duration) -> Result<()> {
        Ok(self.db.busy_timeout(patience)?)
    }

    /// Runs questions as one read: they see one state of the record, whoever writes meanwhile, and the file is locked
    /// once instead of for each of them. A read within a read is part of the outer one.
    ///
    /// # Errors
    /// What `read` says, or when the record can't be read.
    pub fn at_once<T, E: From<RecordError>>(
        &self,
        read: impl FnOnce() -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        if !self.db.is_autocommit() {
            return read();
        }
        // Nothing is written, so there is nothing to keep when it ends.
        let _reading = self.db.unchecked_transaction().map_err(RecordError::from)?;
        read()
    }

    /// The file of this record.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// Checks every page's seal, the structure, and that nothing refers to what isn't there: a sentence for each
    /// problem, none when all is well.
    pub fn check(&self) -> Result<Vec<String>> {
        let mut problems = Vec::new();
        self.db.execute_batch("PRAGMA wal_checkpoint(PASSIVE);")?;
        for line in self.lines("PRAGMA cipher_integrity_check")? {
            problems.push(format!("A page of the record does not carry its seal ({line})."));
        }
        match self.lines("PRAGMA quick_check(20)") {
            Ok(lines) => {
                let broken = lines.into_iter().filter(|line| line != "ok");
                problems.extend(broken.map(|line| format!("The record's structure is broken ({line}).")));
            }
            Err(error @ RecordError::Damaged(_)) => problems.push(error.to_string()),
            Err(error) => return Err(error),
        }
        if !problems.is_empty() {
            return Ok(problems);
        }
        for table in self.lines("PRAGMA foreign_key_check")? {
            problems.push(format!("A row of “{table}” refers to one that is not there."));
        }
        for (question, sentence) in [
            (sql!("record/claims_without_evidence"), "claims stand on no evidence and were not entered"),
            (sql!("record/claims_without_key"), "claims can't be found by their id"),
            (sql!("record/keys_without_claim"), "ids lead to no claim"),
            (sql!("record/facets_out_of_step"), "sums differ from what they sum up"),
        ] {
            let count: u32 = self.db.query_row(question, [], |row| row.get(0))?;
            if count > 0 {
                problems.push(format!("{count} {sentence}."));
            }
        }
        Ok(problems)
    }

    fn lines(&self, pragma: &str) -> Result<Vec<String>> {
        let mut statement = self.db.prepare(pragma)?;
        let lines = statement.query_map([], |row| row.get::<_, String>(0))?;
        Ok(lines.collect::<std::result::Result<_, _>>()?)
    }

    /// Writes a consistent encrypted copy under the same or another key, for a backup. An existing file is refused.
    pub fn copy_to(&self, file: &Path, key: &RecordKey) -> Result<()> {
        create_private(file)?;
        let done = self.copy_into(file, key);
        if done.is_err() {
            let _ = std::fs::remove_file(file);
        }
        done
    }

    fn copy_into(&self, file: &Path, key: &RecordKey) -> Result<()> {
        let version = migrate::version(&self.db)?;
        let name = file
            .to_str()
            .ok_or_else(|| RecordError::Io { file: file.to_owned(), why: "its name is not Unicode".to_owned() })?;
        let literal = key.literal();
        self.db.execute(sql!("record/attach_copy"), [name, literal.as_str()])?;
        let copied = self
            .db
            .query_row("SELECT sqlcipher_export('copy')", [], |_| Ok(()))
            .and_then(|()| self.db.execute_batch(&format!("PRAGMA copy.user_version = {version};")));
        let detached = self.db.execute_batch("DETACH DATABASE copy;");
        copied?;
        detached?;
        Ok(())
    }
}

/// Makes an empty file that only its owner can read. An existing one is refused.
fn create_private(file: &Path) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    match options.open(file) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => Err(RecordError::ReadOnly),
        Err(error) => Err(RecordError::Io { file: file.to_owned(), why: error.to_string() }),
    }
}
