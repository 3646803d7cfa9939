//! Consent strings by themselves: pasted, in a text file, in a header or file of cookies as programs write them, or in a
//! dump of local storage. What a value says is read by [`crate::consent`].

mod dump;
mod jar;
mod lines;

use crate::consent::{Vendors, find};
use crate::kit::{Desk, ending, peek};
use crate::{Control, Reader, Recognition, Sink, Stopped, Tree};
use lines::Line;
use model::{Platform, SourceKind};
use std::io::{BufRead as _, BufReader, Read as _};

/// Reads consent strings.
pub struct ConsentReader;

/// How many things a value says of consent: a cookie's, a key's of local storage, a parameter's, or a string without any
/// name. Any text at all may be asked about.
pub fn says(name: Option<&str>, value: &str) -> usize {
    find(name, value).len()
}

/// How much of a file is looked at to see whether it holds one, in bytes.
const HEAD: u64 = 256 << 10;
/// The longest line that is looked at, in bytes.
const LONGEST: u64 = 1 << 20;

impl Reader for ConsentReader {
    fn kind(&self) -> SourceKind {
        SourceKind::ConsentStrings
    }

    fn version(&self) -> u32 {
        2
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        if !tree.is_single() {
            return None;
        }
        let name = tree.members().first().map(|m| m.name.clone())?;
        if !matches!(ending(&name).as_str(), "txt" | "json" | "" | "cookies" | "log") {
            return None;
        }
        let head = peek::head(tree, 0, HEAD);
        let text = String::from_utf8_lossy(&head);
        let confidence = if jar::is_netscape(&text) {
            0.93
        } else if jar::is_json(&text) {
            0.9
        } else if text.lines().take(200).any(says_line) {
            0.92
        } else if dump::is_one(&text) {
            0.85
        } else {
            return None;
        };
        Some(Recognition { kind: SourceKind::ConsentStrings, confidence, delivery: None })
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        let vendors = Vendors::beside(tree.path());
        let mut desk = Desk::new(sink, control, Platform("browser".into()));
        desk.sink().about(None, None)?;
        for index in 0..tree.members().len() {
            desk.take_up(tree, index);
            let head = peek::head(tree, index, HEAD);
            let text = String::from_utf8_lossy(&head).into_owned();
            if jar::is_json(&text) {
                jar::json(&mut desk, tree, index, &vendors)?;
            } else if dump::is_one(&text) {
                dump::read(&mut desk, tree, index, &vendors)?;
            } else {
                each_line(&mut desk, tree, index, jar::is_netscape(&text), &vendors)?;
            }
        }
        desk.finish(true)
    }
}

fn says_line(line: &str) -> bool {
    match Line::of(line) {
        Line::String(part) => part.says(),
        Line::Cookies(parts) => parts.iter().any(lines::Part::says),
    }
}

/// A string a line, or a cookie, or a header of cookies.
fn each_line(
    desk: &mut Desk<'_>,
    tree: &mut Tree,
    index: usize,
    netscape: bool,
    vendors: &Vendors,
) -> Result<(), Stopped> {
    let Some(reader) = desk.open(tree, index) else { return Ok(()) };
    let mut reader = BufReader::new(reader);
    let (mut line, mut start, mut number) = (Vec::new(), 0_u64, 0_u64);
    loop {
        desk.check()?;
        line.clear();
        let n = match reader.by_ref().take(LONGEST).read_until(b'\n', &mut line) {
            Ok(0) => return Ok(()),
            Ok(n) => n as u64,
            Err(e) => {
                desk.unread_member(&e.to_string());
                return Ok(());
            }
        };
        number += 1;
        let Ok(text) = std::str::from_utf8(&line) else {
            desk.skip("Lines that are no text.", 1);
            start += n;
            continue;
        };
        if netscape {
            jar::line(desk, text, start, number, vendors)?;
        } else {
            lines::line(desk, text, start, number, vendors)?;
        }
        start += n;
        desk.at(start);
    }
}
