//! Writing letters: for one brand or a batch, as a preview or as files and a draft in the record.

use super::batch::left_out;
use super::draft::Draft;
use super::shape::Extra;
use crate::Sayso;
use crate::shapes::{LetterPreview, NewRequest, PartyShape, Problem, RequestShape, RequestsShape};
use paper::{Folder, Letter, Mailbox, PaperError};
use record::RequestRow;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use words::Args;

/// The formats that a letter is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Format {
    Pdf,
    Eml,
    Txt,
}

/// A letter's files in memory, and signs that don't stand in print.
#[derive(Default)]
pub(super) struct Printed {
    pub files: Vec<(&'static str, Vec<u8>)>,
    pub left_out: BTreeSet<char>,
}

impl Sayso {
    /// Writes letters and keeps the requests as drafts. Nothing is sent.
    ///
    /// A batch writes what it can and lists what it left out; a single brand that can't be written to is a problem.
    pub fn request_new(&mut self, new: &NewRequest) -> Result<RequestsShape, Problem> {
        let formats = self.formats(&new.formats)?;
        let order = self.order(new)?;
        let (drafts, mut failed) = self.drafts(&order)?;
        let mut ready = Vec::new();
        for (draft, printed) in print_all(drafts, &formats) {
            let party = PartyShape { id: draft.row.brand.0.clone(), name: draft.row.brand_name.clone() };
            let printed = printed.map_err(|error| self.paper_trouble(error));
            match printed.and_then(|printed| self.write(draft, &printed, new.out.as_deref())) {
                Ok(written) => ready.push(written),
                Err(problem) => failed.push((party, problem)),
            }
        }
        if ready.is_empty() && !failed.is_empty() {
            return Err(failed.swap_remove(0).1);
        }
        let requests = self.keep(ready)?;
        Ok(RequestsShape {
            total: u32::try_from(requests.len()).unwrap_or(u32::MAX),
            requests,
            next: None,
            left_out: left_out(failed),
        })
    }

    /// The letter as it would print; nothing is written or kept. An unclear recipient is listed, not refused.
    pub fn request_preview(&self, new: &NewRequest) -> Result<LetterPreview, Problem> {
        let order = self.order(new)?;
        let brand = self.brands_of(new)?.into_iter().next();
        let brand = brand.ok_or_else(|| self.trouble("no-brand", &Args::new().text("brand", "")))?;
        let mut problems = Vec::new();
        let draft = match self.draft(&order, brand.clone(), None) {
            Err(problem) if matches!(&*problem.code, "recipient" | "unsure") => {
                problems.push(problem.to_string());
                problems.extend(problem.choices);
                let open = NewRequest { to: Some("none".to_owned()), ..new.clone() };
                self.draft(&self.order(&open)?, brand, None)?
            }
            other => other?,
        };
        let pages = self.pages(&draft.letter, &mut problems);
        Ok(LetterPreview {
            request: self.request_shape(&draft.row),
            subject: draft.row.subject.clone(),
            text: paper::plain_text(&draft.letter),
            pages,
            problems,
        })
    }

    /// The pages of a letter as pictures; what keeps it from being printed is one more problem.
    pub(super) fn pages(&self, letter: &Letter, problems: &mut Vec<String>) -> Vec<String> {
        match paper::pages(letter) {
            Ok(pages) => pages.svg,
            Err(error) => {
                problems.push(self.paper_trouble(error).to_string());
                Vec::new()
            }
        }
    }

    pub(super) fn formats(&self, wanted: &[String]) -> Result<BTreeSet<Format>, Problem> {
        if wanted.is_empty() {
            return Ok([Format::Pdf, Format::Eml, Format::Txt].into());
        }
        let parts = wanted.iter().flat_map(|w| w.split(',')).map(str::trim).filter(|w| !w.is_empty());
        parts
            .map(|format| match &*format.to_ascii_lowercase() {
                "pdf" => Ok(Format::Pdf),
                "eml" => Ok(Format::Eml),
                "txt" => Ok(Format::Txt),
                _ => Err(self.trouble("format", &Args::new().text("format", format))),
            })
            .collect()
    }

    /// Writes the files of one letter, without a wait for the disk; the request is ready to be kept.
    fn write(
        &self,
        mut draft: Draft,
        printed: &Printed,
        out: Option<&str>,
    ) -> Result<(RequestRow, Vec<PathBuf>), Problem> {
        let mut extra = Extra::of(&draft.row);
        extra.notes.extend(self.left_out(&printed.left_out));
        draft.row.extra = serde_json::to_value(&extra).unwrap_or_default();
        let written = match out {
            Some(out) => {
                let (folder, stem) =
                    self.place(out, [&draft.row.brand_name, &draft.row.right, &draft.row.reference])?;
                folder.lay(&stem, &printed.files).map_err(|e| self.paper_trouble(e))?
            }
            None => Vec::new(),
        };
        Ok((draft.row, written))
    }

    /// Waits until all files are on the disk, then keeps the requests in one transaction; what fails leaves no file
    /// behind.
    fn keep(&mut self, ready: Vec<(RequestRow, Vec<PathBuf>)>) -> Result<Vec<RequestShape>, Problem> {
        let (rows, files): (Vec<_>, Vec<_>) = ready.into_iter().unzip();
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let now = self.now;
        Folder::settle(&files.concat()).map_err(|e| self.paper_trouble(e))?;
        if let Err(problem) = self.writing().and_then(|record| Ok(record.add_requests(&rows, now)?)) {
            for file in files.iter().flatten() {
                let _ = std::fs::remove_file(file);
            }
            return Err(problem);
        }
        let shape = |(row, files): (&RequestRow, &Vec<PathBuf>)| {
            let mut shape = self.request_shape(row);
            shape.files = files.iter().map(|file| file.display().to_string()).collect();
            shape
        };
        Ok(rows.iter().zip(&files).map(shape).collect())
    }

    /// Writes a letter's files into a folder, named after the brand, what it is, and the reference.
    pub(super) fn put(&self, out: &str, name: [&str; 3], printed: &Printed) -> Result<Vec<PathBuf>, Problem> {
        let (folder, stem) = self.place(out, name)?;
        folder.put(&stem, &printed.files).map_err(|e| self.paper_trouble(e))
    }

    /// The folder of a letter's files, and what they are named after.
    fn place(&self, out: &str, name: [&str; 3]) -> Result<(Folder, String), Problem> {
        let [brand, what, reference] = name;
        let folder = Folder::open(Path::new(out)).map_err(|e| self.paper_trouble(e))?;
        Ok((folder, format!("{} {what} {reference}", shortened(brand))))
    }
}

/// Makes the files of all letters in memory, on all threads that the machine has.
fn print_all(drafts: Vec<Draft>, formats: &BTreeSet<Format>) -> Vec<(Draft, Result<Printed, PaperError>)> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(drafts.len()).max(1);
    let mut shares: Vec<Vec<Draft>> = std::iter::repeat_with(Vec::new).take(threads).collect();
    let share = drafts.len().div_ceil(threads).max(1);
    for (n, draft) in drafts.into_iter().enumerate() {
        if let Some(mine) = shares.get_mut(n / share) {
            mine.push(draft);
        }
    }
    let print_share = &|mine: Vec<Draft>| {
        mine.into_iter()
            .map(|draft| {
                let printed = print(&draft.letter, draft.from.as_ref(), draft.to.as_ref(), formats);
                (draft, printed)
            })
            .collect::<Vec<_>>()
    };
    if threads == 1 {
        return shares.into_iter().flat_map(print_share).collect();
    }
    std::thread::scope(|scope| {
        let working: Vec<_> = shares.into_iter().map(|mine| scope.spawn(move || print_share(mine))).collect();
        // A thread that panicked has lost its letters; the panic goes on, as it would have without threads.
        working.into_iter().flat_map(|w| w.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    })
}

/// Makes a letter's files in memory.
pub(super) fn print(
    letter: &Letter,
    from: Option<&Mailbox>,
    to: Option<&Mailbox>,
    formats: &BTreeSet<Format>,
) -> Result<Printed, PaperError> {
    let mut out = Printed::default();
    for format in formats {
        out.files.push(match format {
            Format::Pdf => {
                let made = paper::pdf(letter)?;
                out.left_out = made.left_out;
                ("pdf", made.bytes)
            }
            Format::Eml => ("eml", paper::draft(letter, from, to)?),
            Format::Txt => ("txt", paper::plain_text(letter).into_bytes()),
        });
    }
    Ok(out)
}

/// Enough of a name to know a file by.
fn shortened(name: &str) -> String {
    name.chars().take(40).collect()
}
