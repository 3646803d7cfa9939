//! The backup's file form.

use crate::problems::unreachable;
use crate::shapes::Problem;
use model::Sha256;
use serde::{Deserialize, Serialize};
use sha2::Digest as _;
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;
use vault::KeyFile;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

const MANIFEST: &str = "sayso-backup.json";
const KEY: &str = "key.json";
const RECORD: &str = "record.db";
/// The form that this program writes and reads.
const VERSION: u32 = 1;
/// The manifest and the key are a few hundred bytes each.
const SMALL: u64 = 64 * 1024;

#[derive(Serialize, Deserialize)]
struct Manifest {
    program: String,
    version: u32,
    files: Vec<Member>,
}

#[derive(Serialize, Deserialize)]
struct Member {
    name: String,
    bytes: u64,
    sha256: Sha256,
}

/// Writes a backup to `file`, which must not exist, and makes sure that it has reached the disk.
pub(super) fn write(file: &Path, record: &Path, keys: &KeyFile) -> Result<(), Problem> {
    let keys = keys.to_bytes()?;
    let written = write_all(file, record, &keys);
    written.map_err(|e| unreachable(file, &e))
}

fn write_all(file: &Path, record: &Path, keys: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let (bytes, sha256) = copy_and_hash(&mut File::open(record)?, &mut io::sink(), u64::MAX)?;
    let files = vec![
        Member { name: KEY.to_owned(), bytes: keys.len() as u64, sha256: Sha256::of(keys) },
        Member { name: RECORD.to_owned(), bytes, sha256 },
    ];
    let manifest = Manifest { program: "sayso".to_owned(), version: VERSION, files };
    // Encrypted bytes don't compress. The record may be larger than 4 GiB. No time: the file's own date is enough.
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).large_file(true);
    let mut zip = ZipWriter::new(options.open(file)?);
    zip.start_file(MANIFEST, stored)?;
    zip.write_all(&serde_json::to_vec_pretty(&manifest)?)?;
    zip.start_file(KEY, stored)?;
    zip.write_all(keys)?;
    zip.start_file(RECORD, stored)?;
    io::copy(&mut File::open(record)?, &mut zip)?;
    zip.finish()?.sync_all()
}

/// Takes a backup apart: the encrypted record goes into `folder`, the key file is given back. Every byte is checked
/// against the manifest; nothing else in the archive is touched.
pub(super) fn read(file: &Path, folder: &Path) -> Result<KeyFile, Problem> {
    let name = || file.display().to_string();
    let damaged = || Problem::of("backup-damaged").to(name());
    let archive = File::open(file).map_err(|e| unreachable(file, &e))?;
    let mut zip = ZipArchive::new(archive).map_err(|_| Problem::of("not-a-backup").to(name()))?;
    let manifest = small(&mut zip, MANIFEST).ok_or_else(|| Problem::of("not-a-backup").to(name()))?;
    let manifest: Manifest = serde_json::from_slice(&manifest).map_err(|_| damaged())?;
    if manifest.version > VERSION {
        return Err(Problem::of("backup-newer").to(name()));
    }
    let expected = |wanted: &str| manifest.files.iter().find(|m| m.name == wanted).ok_or_else(damaged);
    let keys = small(&mut zip, KEY).ok_or_else(damaged)?;
    if Sha256::of(&keys) != expected(KEY)?.sha256 {
        return Err(damaged());
    }
    let keys = KeyFile::parse(&keys)?;
    let wanted = expected(RECORD)?;
    let mut member = zip.by_name(RECORD).map_err(|_| damaged())?;
    let target = folder.join(RECORD);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut out = options.open(&target).map_err(|e| unreachable(&target, &e))?;
    // One byte more than promised is enough to know that the promise is wrong.
    match copy_and_hash(&mut member, &mut out, wanted.bytes.saturating_add(1)) {
        Ok((bytes, sha256)) if bytes == wanted.bytes && sha256 == wanted.sha256 => {}
        Err(e) if matches!(e.kind(), io::ErrorKind::StorageFull | io::ErrorKind::ReadOnlyFilesystem) => {
            return Err(unreachable(&target, &e));
        }
        _ => return Err(damaged()),
    }
    out.sync_all().map_err(|e| unreachable(&target, &e))?;
    Ok(keys)
}

fn small(zip: &mut ZipArchive<File>, name: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    zip.by_name(name).ok()?.take(SMALL).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

fn copy_and_hash(from: &mut dyn Read, to: &mut dyn Write, most: u64) -> io::Result<(u64, Sha256)> {
    let (mut total, mut hash, mut buffer) = (0, sha2::Sha256::new(), vec![0; 128 * 1024]);
    let mut from = from.take(most);
    loop {
        let read = from.read(&mut buffer)?;
        let Some(chunk) = buffer.get(..read).filter(|c| !c.is_empty()) else { break };
        hash.update(chunk);
        to.write_all(chunk)?;
        total += chunk.len() as u64;
    }
    Ok((total, Sha256(hash.finalize().into())))
}
