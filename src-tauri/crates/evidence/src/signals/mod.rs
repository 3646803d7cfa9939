//! Consent strings by themselves: pasted, in a text file, in a file of cookies as programs write them, or in a dump of
//! local storage. What a value says is read by [`crate::consent`].

mod jar;

use crate::consent::{Found, Vendors, find, tell};
use crate::kit::{Desk, ending, peek};
use crate::{Control, Reader, Recognition, Sink, Stopped, Tree};
use model::{Excerpt, Platform, SourceKind};
use std::io::{BufRead as _, BufReader, Read as _};

/// Reads consent strings.
pub struct ConsentReader;

/// How much of a file is looked at to see whether it holds one, in bytes.
const HEAD: u64 = 256 << 10;
/// The longest line that is looked at, in bytes.
const LONGEST: u64 = 1 << 20;

impl Reader for ConsentReader {
    fn kind(&self) -> SourceKind {
        SourceKind::ConsentStrings
    }

    fn version(&self) -> u32 {
        1
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
        } else if text.lines().take(200).any(|line| !find(None, line.trim()).is_empty()) {
            0.92
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
            } else {
                lines(&mut desk, tree, index, jar::is_netscape(&text), &vendors)?;
            }
        }
        desk.finish(true)
    }
}

/// A string a line, or a cookie a line.
fn lines(desk: &mut Desk<'_>, tree: &mut Tree, index: usize, netscape: bool, vendors: &Vendors) -> Result<(), Stopped> {
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
            let value = text.trim();
            let signals = if value.is_empty() { Vec::new() } else { find(None, value) };
            if signals.is_empty() && !value.is_empty() {
                desk.skip("Lines that are no consent string that Sayso knows.", 1);
            }
            let from = start + (text.len() - text.trim_start().len()) as u64;
            let locator = desk.base().record(from, value.len() as u64, format!("line {number}"));
            let excerpt = Excerpt { locator, bytes: value.as_bytes().to_vec() };
            let found = Found { site: None, name: None, at: None, vendors, excerpt: &excerpt };
            for signal in &signals {
                tell(desk, signal, &found)?;
            }
        }
        start += n;
        desk.at(start);
    }
}
