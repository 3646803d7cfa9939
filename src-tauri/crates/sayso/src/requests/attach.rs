//! Files that are kept with the steps of a request: the answer, the receipt.

use crate::Sayso;
use crate::shapes::Problem;
use paper::Folder;
use std::io::Read as _;
use std::path::Path;
use words::Args;

/// The largest file that may be attached to a step.
const LARGEST: u64 = 25 * 1024 * 1024;

impl Sayso {
    /// Reads a file to keep with a step, or as a document: a plain file, and no more of it than may be kept.
    pub(crate) fn attachment(&self, path: &Path) -> Result<(String, Vec<u8>), Problem> {
        let unreachable = |why: std::io::Error| crate::problems::unreachable(path, &why);
        let refused = || self.trouble("attachment", &Args::new().text("file", &path.display().to_string()));
        // Whatever isn't a plain file (a device, a pipe) could keep the reader waiting, so it isn't opened at all.
        if !std::fs::metadata(path).map_err(unreachable)?.is_file() {
            return Err(refused());
        }
        let mut bytes = Vec::new();
        let file = std::fs::File::open(path).map_err(unreachable)?;
        file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(unreachable)?;
        if bytes.len() as u64 > LARGEST {
            return Err(refused());
        }
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        Ok((name, bytes))
    }

    /// Saves the files that were kept with the steps of a request into a folder, never over another file; says where.
    ///
    /// # Errors
    /// When there is no such request, when it keeps no file, when the folder can't be written.
    pub fn request_attachments(&self, id: &str, out: &Path) -> Result<Vec<String>, Problem> {
        let row = self.one(id)?;
        let kept: Vec<_> = row.steps.iter().filter_map(|step| step.attachment.as_ref()).collect();
        if kept.is_empty() {
            return Err(self.trouble("no-attachment", &Args::new().text("brand", &row.brand_name)));
        }
        let folder = Folder::open(out).map_err(|e| self.paper_trouble(e))?;
        let mut written = Vec::new();
        for (name, bytes) in kept {
            let (stem, ending) = split(name);
            let files = folder.put(stem, &[(&*ending, bytes.clone())]).map_err(|e| self.paper_trouble(e))?;
            written.extend(files.iter().map(|file| file.display().to_string()));
        }
        Ok(written)
    }

    /// The file that was kept with one step, counted from nought: its name and bytes.
    ///
    /// # Errors
    /// When there is no such request, or no file with that step.
    pub fn request_attachment(&self, id: &str, step: usize) -> Result<(String, Vec<u8>), Problem> {
        let row = self.one(id)?;
        let kept = row.steps.get(step).and_then(|step| step.attachment.clone());
        kept.ok_or_else(|| self.trouble("no-attachment", &Args::new().text("brand", &row.brand_name)))
    }
}

/// A file's name as stem and ending. An ending is short and plain, so that a hostile name keeps nothing of a path.
fn split(name: &str) -> (&str, String) {
    match name.rsplit_once('.') {
        Some((stem, ending))
            if (1..=8).contains(&ending.len()) && ending.chars().all(|c| c.is_ascii_alphanumeric()) =>
        {
            (stem, ending.to_ascii_lowercase())
        }
        _ => (name, "bin".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn an_ending_is_short_and_plain() {
        assert_eq!(split("Answer of May.PDF"), ("Answer of May", "pdf".to_owned()));
        for odd in ["answer", "x./../../etc/passwd", "a.b c", "a."] {
            assert_eq!(split(odd), (odd, "bin".to_owned()));
        }
    }
}
