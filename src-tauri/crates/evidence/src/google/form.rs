//! What a member of a Takeout is, by its first bytes: names of files and folders are in the account's language.

use super::activity::is_activity;
use super::sheets::Known;
use super::subscriber;
use crate::kit::{Sheet, ending};

/// What a member is.
pub(super) enum Form {
    /// My Activity, as JSON.
    Activity,
    /// My Activity, as a page.
    ActivityPage,
    /// JSON of another product.
    Json(&'static Sheet),
    /// A table, which its heads tell.
    Table,
    /// The page about the account.
    Subscriber,
    /// The table of contents of the archive.
    Contents,
    /// Nothing is in it.
    Empty,
    /// None that is read.
    Other,
}

/// How much of a member is looked at, in bytes: a page begins with a long sheet of styles.
pub(super) const HEAD: u64 = 512 << 10;

/// Whether a member may be read at all.
pub(super) fn may_be_read(member: &str) -> bool {
    matches!(ending(member).as_str(), "json" | "html" | "htm" | "csv")
}

/// Tells by a member's name's ending and its first bytes.
pub(super) fn of(member: &str, head: &[u8]) -> Form {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let text: Vec<u8> = head.iter().copied().filter(|b| !b.is_ascii_whitespace()).take(3).collect();
    if matches!(text.as_slice(), b"" | b"[]" | b"{}") {
        return Form::Empty;
    }
    match ending(member).as_str() {
        "json" if is_activity(head) => Form::Activity,
        "json" if is_old_history(head) => Form::Activity,
        "json" => Known::by(head.get(..64 << 10).unwrap_or(head)).map_or(Form::Other, Form::Json),
        "csv" => Form::Table,
        "html" | "htm" if is_contents(member) => Form::Contents,
        "html" | "htm" if is_activity_page(head) => Form::ActivityPage,
        "html" | "htm" if subscriber::is_it(head) => Form::Subscriber,
        _ => Form::Other,
    }
}

/// The page that lists what is in the archive. Its name is the same in every language.
pub(super) fn is_contents(member: &str) -> bool {
    member.rsplit(['/', '\\']).next().is_some_and(|file| file.eq_ignore_ascii_case("archive_browser.html"))
}

fn is_activity_page(head: &[u8]) -> bool {
    let has = |mark: &[u8]| memchr::memmem::find(head, mark).is_some();
    has(b"class=\"outer-cell mdl-cell") && has(b"content-cell")
}

/// YouTube's history as it was written until 2017.
fn is_old_history(head: &[u8]) -> bool {
    let has = |mark: &[u8]| memchr::memmem::find(head, mark).is_some();
    head.trim_ascii_start().starts_with(b"[") && has(b"\"snippet\"") && has(b"\"publishedAt\"") && has(b"youtube#")
}
