//! What goes out: letters as PDF, e-mail draft and plain text, reports as HTML and PDF, calendars, tables, and the names of the files.
//!
//! All escaping lives here. This room may import `model` only; it knows no law and no record: what a letter says is
//! handed in as a [`Letter`]. Only this room knows typst. Text from the record or the person is data, never markup.
//!
//! ```
//! assert_eq!(paper::file_stem("../etc/passwd"), "etc-passwd");
//! assert_eq!(paper::table(&["a"], &[vec!["=1+1".to_owned()]], paper::Cells::Guarded).unwrap(), "a\r\n'=1+1\r\n");
//! ```
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod calendar;
mod error;
mod letter;
mod mail;
mod names;
mod pdf;
mod report;
mod table;
mod text;
mod tidy;

pub use calendar::{Entry, calendar};
pub use error::PaperError;
pub use letter::{Block, Letter, Sheet};
pub use mail::{Mailbox, draft, is_address};
pub use names::{Folder, file_stem};
pub use pdf::{Pages, Pdf, pages, pdf, report_pdf};
pub use report::{Report, ReportBrand, ReportEvidence, ReportFinding, ReportMethod, ReportRule};
pub use table::{Cells, table};
pub use text::plain_text;
pub use tidy::{Tidied, tidy, tidy_lines};
