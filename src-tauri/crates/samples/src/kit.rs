//! What every builder needs: a seeded source of chance, and writers of archives whose bytes depend on nothing else.

use std::fs::File;
use std::io::{self, BufWriter, Cursor, Seek, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A small, seeded source of chance (SplitMix64): the same seed gives the same life.
#[derive(Clone, Debug)]
pub struct Rng(u64);

impl Rng {
    /// Starts from a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed ^ 0x5851_f42d_4c95_7f2d)
    }

    /// The next 64 random bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`; 0 if `end` is 0.
    pub fn below(&mut self, end: u64) -> u64 {
        if end == 0 { 0 } else { self.bits() % end }
    }

    /// A number from `from` to `to`, both included.
    pub fn between(&mut self, from: u64, to: u64) -> u64 {
        from + self.below(to.saturating_sub(from) + 1)
    }

    /// True once in `n` times.
    pub fn one_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }

    /// One of these; the default value if there are none.
    pub fn pick<T: Clone + Default>(&mut self, from: &[T]) -> T {
        let at = self.below(from.len() as u64) as usize;
        from.get(at).cloned().unwrap_or_default()
    }

    /// So many lower-case hexadecimal digits.
    pub fn hex(&mut self, digits: usize) -> String {
        use std::fmt::Write as _;
        let mut out = String::with_capacity(digits + 16);
        while out.len() < digits {
            let _ = write!(out, "{:016x}", self.bits());
        }
        out.truncate(digits);
        out
    }
}

/// A zip file being written. Times inside are fixed, so that equal members give equal bytes.
pub struct Zip<W: Write + Seek> {
    writer: ZipWriter<W>,
}

impl Zip<BufWriter<File>> {
    /// Starts a zip file at this path; an existing file is replaced.
    pub fn create(path: &Path) -> io::Result<Self> {
        Ok(Self::new(BufWriter::new(File::create(path)?)))
    }
}

impl<W: Write + Seek> Zip<W> {
    /// Starts a zip in any place that can be written and rewound.
    pub fn new(inner: W) -> Self {
        Self { writer: ZipWriter::new(inner) }
    }

    /// Adds a compressed member.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> io::Result<&mut Self> {
        self.writer.start_file(name, options(CompressionMethod::Deflated))?;
        self.writer.write_all(bytes)?;
        Ok(self)
    }

    /// Adds a member as it is, without compression.
    pub fn store(&mut self, name: &str, bytes: &[u8]) -> io::Result<&mut Self> {
        self.writer.start_file(name, options(CompressionMethod::Stored))?;
        self.writer.write_all(bytes)?;
        Ok(self)
    }

    /// Adds an empty folder entry.
    pub fn folder(&mut self, name: &str) -> io::Result<&mut Self> {
        self.writer.add_directory(name, options(CompressionMethod::Stored))?;
        Ok(self)
    }

    /// Starts a compressed member of any size (zip64 where needed) and hands over where to write it.
    pub fn start(&mut self, name: &str) -> io::Result<&mut (dyn Write + '_)> {
        self.writer.start_file(name, options(CompressionMethod::Deflated).large_file(true))?;
        Ok(&mut self.writer)
    }

    /// Writes the table of contents and gives back what was written to.
    pub fn finish(self) -> io::Result<W> {
        let mut inner = self.writer.finish()?;
        inner.flush()?;
        Ok(inner)
    }
}

fn options(method: CompressionMethod) -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::default())
}

/// A whole zip in memory.
pub fn zip_bytes<'a>(members: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> io::Result<Vec<u8>> {
    let mut zip = Zip::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        zip.add(name, bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Writes a whole zip to this path.
pub fn write_zip(path: &Path, members: &[(String, Vec<u8>)]) -> io::Result<std::path::PathBuf> {
    let bytes = zip_bytes(members.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())))?;
    std::fs::write(path, bytes)?;
    Ok(path.to_path_buf())
}

/// A whole tar in memory.
pub fn tar_bytes<'a>(members: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> io::Result<Vec<u8>> {
    let mut tar = tar::Builder::new(Vec::new());
    for (name, bytes) in members {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        tar.append_data(&mut header, name, bytes)?;
    }
    tar.into_inner()
}

/// A whole tar.gz in memory.
pub fn tgz_bytes<'a>(members: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> io::Result<Vec<u8>> {
    let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    gz.write_all(&tar_bytes(members)?)?;
    gz.finish()
}

/// Writes members as plain files below a folder, making folders as needed.
pub fn write_folder<'a>(folder: &Path, members: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> io::Result<()> {
    for (name, bytes) in members {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(path, bytes)?;
    }
    Ok(())
}

/// The bytes that the members of a zip have once unpacked, as its table of contents says: what speeds are counted in.
pub fn unpacked_size(path: &Path) -> io::Result<u64> {
    let mut archive = zip::ZipArchive::new(File::open(path)?)?;
    let mut bytes = 0;
    for index in 0..archive.len() {
        bytes += archive.by_index_raw(index)?.size();
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_and_members_give_the_same_bytes() {
        let (mut a, mut b) = (Rng::new(7), Rng::new(7));
        assert_eq!(a.hex(40), b.hex(40));
        assert!((3..=5).contains(&a.between(3, 5)));
        let members = [("data/a.js", b"one".as_slice()), ("data/b.js", b"two")];
        assert_eq!(zip_bytes(members).unwrap(), zip_bytes(members).unwrap());
        assert_eq!(tgz_bytes(members).unwrap(), tgz_bytes(members).unwrap());
    }
}
