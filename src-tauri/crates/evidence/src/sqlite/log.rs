//! SQLite's write-ahead log, put into the pages that it was written for: so that a database can be read in memory, where
//! SQLite itself reads no log. The form is <https://sqlite.org/fileformat2.html#the_write_ahead_log>.

/// Bytes before the first frame, and before each page.
const HEAD: usize = 32;
const FRAME: usize = 24;

/// Writes every page of whole transactions into the database's bytes, and marks it as one without a log. Frames of an
/// older log, of a transaction that was never finished, and what was written wrongly count for nothing, as for SQLite;
/// so does a log beside a database that says it has none.
/// No image grows beyond `most` bytes: then nothing is written, and the answer is `false`.
pub(super) fn apply(image: &mut Vec<u8>, log: &[u8], most: usize) -> bool {
    // 2 says that there is a log; 1 that there is none.
    let logged = image.is_empty() || image.get(18) == Some(&2);
    if let Some(frames) = Frames::of(log).filter(|_| logged) {
        let size = frames.page;
        let committed = frames.clone().enumerate().filter(|(_, frame)| frame.pages_after > 0).last();
        if let Some((last, commit)) = committed {
            let Some(whole) = pages(commit.pages_after).and_then(|n| n.checked_mul(size)).filter(|n| *n <= most) else {
                return false;
            };
            image.resize(whole, 0);
            for frame in frames.take(last + 1) {
                let place = pages(frame.number).and_then(|n| n.checked_sub(1)).and_then(|n| n.checked_mul(size));
                let into = place.and_then(|at| image.get_mut(at..at.checked_add(size)?));
                // A page behind the end was cut off by a later transaction.
                if let Some(into) = into {
                    into.copy_from_slice(frame.bytes);
                }
            }
        }
    }
    for mark in image.iter_mut().skip(18).take(2).filter(|mark| **mark == 2) {
        *mark = 1;
    }
    true
}

fn pages(number: u32) -> Option<usize> {
    usize::try_from(number).ok()
}

/// A page that was written.
#[derive(Clone, Copy)]
struct Frame<'l> {
    number: u32,
    /// How many pages the database has after it, if it ends a transaction; else 0.
    pages_after: u32,
    bytes: &'l [u8],
}

/// The frames that belong to the log as it was begun last.
#[derive(Clone)]
struct Frames<'l> {
    rest: &'l [u8],
    page: usize,
    salts: [u8; 8],
    sum: (u32, u32),
    big: bool,
}

impl<'l> Frames<'l> {
    fn of(log: &'l [u8]) -> Option<Self> {
        let big = match word(log, 0, true)? {
            0x377f_0682 => false,
            0x377f_0683 => true,
            _ => return None,
        };
        let page = usize::try_from(word(log, 8, true)?).ok()?;
        let honest = page.is_power_of_two() && (512..=65_536).contains(&page);
        let sum = summed((0, 0), log.get(..24)?, big);
        let stands = sum == (word(log, 24, true)?, word(log, 28, true)?);
        let salts = log.get(16..24)?.try_into().ok()?;
        (honest && stands).then_some(Self { rest: log.get(HEAD..)?, page, salts, sum, big })
    }
}

impl<'l> Iterator for Frames<'l> {
    type Item = Frame<'l>;

    fn next(&mut self) -> Option<Frame<'l>> {
        let (head, rest) = self.rest.split_at_checked(FRAME)?;
        let (bytes, rest) = rest.split_at_checked(self.page)?;
        self.sum = summed(summed(self.sum, head.get(..8)?, self.big), bytes, self.big);
        if head.get(8..16)? != self.salts || self.sum != (word(head, 16, true)?, word(head, 20, true)?) {
            self.rest = &[];
            return None;
        }
        self.rest = rest;
        Some(Frame { number: word(head, 0, true)?, pages_after: word(head, 4, true)?, bytes })
    }
}

fn word(bytes: &[u8], at: usize, big: bool) -> Option<u32> {
    let word = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    Some(if big { u32::from_be_bytes(word) } else { u32::from_le_bytes(word) })
}

/// The log's own checksum, carried on over these bytes.
fn summed((mut a, mut b): (u32, u32), bytes: &[u8], big: bool) -> (u32, u32) {
    for pair in bytes.chunks_exact(8) {
        let (Some(x), Some(y)) = (word(pair, 0, big), word(pair, 4, big)) else { break };
        a = a.wrapping_add(x).wrapping_add(b);
        b = b.wrapping_add(y).wrapping_add(a);
    }
    (a, b)
}

#[cfg(test)]
mod tests {
    use super::apply;
    use proptest::prelude::*;
    use rusqlite::Connection;

    /// A database of a running program: its file, and the log beside it.
    fn running(page: u32) -> (tempfile::TempDir, Connection, Vec<u8>, Vec<u8>) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x");
        let db = Connection::open(&path).unwrap();
        db.pragma_update(None, "page_size", page).unwrap();
        db.pragma_update(None, "journal_mode", "WAL").unwrap();
        db.pragma_update(None, "wal_autocheckpoint", 0).unwrap();
        db.execute_batch("CREATE TABLE t (n INTEGER, text TEXT)").unwrap();
        db.execute_batch("PRAGMA wal_checkpoint(RESTART)").unwrap();
        for n in 0..300 {
            db.execute("INSERT INTO t VALUES (?1, ?2)", (n, "x".repeat(200))).unwrap();
        }
        db.execute("DELETE FROM t WHERE n < 100", []).unwrap();
        let (file, log) = (std::fs::read(&path).unwrap(), std::fs::read(folder.path().join("x-wal")).unwrap());
        (folder, db, file, log)
    }

    fn rows(image: &[u8]) -> rusqlite::Result<i64> {
        let mut db = Connection::open_in_memory()?;
        db.deserialize_read_exact("main", image, image.len(), true)?;
        db.query_row("SELECT count(*) FROM t", [], |row| row.get(0))
    }

    #[test]
    fn what_stands_in_the_log_alone_is_read_as_sqlite_reads_it() {
        for page in [512, 4096, 65_536] {
            let (_folder, _db, file, log) = running(page);
            let mut image = file.clone();
            assert!(apply(&mut image, &log, 64 << 20));
            assert_eq!(rows(&image).unwrap(), 200, "pages of {page}");
            let mut alone = file.clone();
            assert!(apply(&mut alone, &[], 64 << 20));
            assert_eq!(rows(&alone).unwrap(), 0, "the file alone says nothing yet");
        }
    }

    #[test]
    fn a_transaction_that_was_never_finished_counts_for_nothing() {
        let (_folder, _db, file, log) = running(4096);
        for cut in [log.len() - 1, log.len() - 4096 - 24, log.len() / 2, 40, 3] {
            let mut image = file.clone();
            assert!(apply(&mut image, &log[..cut], 64 << 20));
            assert!(rows(&image).unwrap() <= 300);
        }
        let mut image = file.clone();
        assert!(!apply(&mut image, &log, 8 << 10), "no image grows without bounds");
        assert_eq!(image, file);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..600), flips in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)) {
            let mut image = bytes.clone();
            apply(&mut image, &bytes, 1 << 20);
            let (_folder, _db, file, mut log) = running(512);
            for (at, with) in flips {
                let at = at.index(log.len());
                log[at] ^= with;
            }
            let mut image = file;
            apply(&mut image, &log, 1 << 20);
            prop_assert!(image.len() <= 1 << 20);
        }
    }
}
