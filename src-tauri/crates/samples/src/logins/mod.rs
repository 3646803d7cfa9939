//! Lists of logins and of aliases as managers, browsers and forwarding services export them, with a secret of its own in
//! every place where people keep one.

mod lists;

use crate::kit;
use std::io;
use std::path::{Path, PathBuf};

/// What a reader is to do with a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Read it as a list of logins: `maya_k` at `www.shop.example`, `maya@example.org` at `bank.example`.
    Logins,
    /// Read it as a list of aliases: `shoes.abc@alias.example` was made for `harbourshoes.example`.
    Aliases,
    /// Decline it with a sentence.
    Declined,
    /// Not know it at all; named a list of logins, decline it.
    Unknown,
}

/// One list.
#[derive(Clone, Debug)]
pub struct List {
    /// The file's name as the manager gives it.
    pub name: &'static str,
    /// What is to become of it.
    pub expected: Expected,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The secrets in it, in order.
    pub secrets: Vec<String>,
    /// Of a zip its members, in order.
    pub members: Vec<(String, Vec<u8>)>,
}

/// Where a secret goes in a text.
const MARK: char = '§';

/// Puts secrets that stand nowhere else in place of the marks.
struct Safe {
    list: usize,
    secrets: Vec<String>,
}

impl Safe {
    fn fill(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() * 2);
        for c in text.chars() {
            if c == MARK {
                let secret = format!("Zq{:02}hidden{:02}Xv", self.list, self.secrets.len());
                out.push_str(&secret);
                self.secrets.push(secret);
            } else {
                out.push(c);
            }
        }
        out
    }
}

impl List {
    fn new(number: usize, name: &'static str, expected: Expected, members: &[(&str, &str)]) -> Self {
        let mut safe = Safe { list: number, secrets: Vec::new() };
        let members: Vec<(String, Vec<u8>)> =
            members.iter().map(|(name, text)| ((*name).to_owned(), safe.fill(text).into_bytes())).collect();
        let (bytes, members) = match members.as_slice() {
            [(lone, bytes)] if lone.is_empty() => (bytes.clone(), Vec::new()),
            _ => {
                let parts = members.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
                (kit::zip_bytes(parts).unwrap_or_default(), members)
            }
        };
        Self { name, expected, bytes, secrets: safe.secrets, members }
    }

    /// Writes it into this folder.
    pub fn write(&self, folder: &Path) -> io::Result<PathBuf> {
        let path = folder.join(self.name);
        std::fs::write(&path, &self.bytes)?;
        Ok(path)
    }

    /// The list cut off behind each of its secrets. A zip is packed anew around the member that was cut.
    pub fn cut_off(&self) -> Vec<Vec<u8>> {
        let cut = |bytes: &[u8], secret: &str| {
            let at = bytes.windows(secret.len()).position(|window| window == secret.as_bytes())?;
            bytes.get(..at + secret.len()).map(<[u8]>::to_vec)
        };
        let of = |secret: &String| {
            if self.members.is_empty() {
                return cut(&self.bytes, secret);
            }
            let mut members = self.members.clone();
            let (_, bytes) = members.iter_mut().find(|(_, bytes)| cut(bytes, secret).is_some())?;
            *bytes = cut(bytes, secret)?;
            kit::zip_bytes(members.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))).ok()
        };
        self.secrets.iter().filter_map(of).collect()
    }
}

/// Every list.
pub fn all() -> Vec<List> {
    let alone = lists::FILES.iter().map(|(name, expected, text)| (*name, *expected, vec![("", *text)]));
    let zips = lists::ZIPS.iter().map(|(name, expected, members)| (*name, *expected, members.to_vec()));
    let all = alone.chain(zips).enumerate();
    all.map(|(number, (name, expected, members))| List::new(number, name, expected, &members)).collect()
}

/// The list with this name.
///
/// # Panics
/// If there is none.
pub fn named(name: &str) -> List {
    let found = all().into_iter().find(|list| list.name == name);
    match found {
        Some(list) => list,
        None => panic!("there is no list called {name}"),
    }
}

/// Aliases as SimpleLogin exports them: each with its note.
pub fn simple_login(aliases: &[(&str, &str)]) -> Vec<u8> {
    let rows: Vec<Vec<&str>> =
        aliases.iter().map(|(alias, note)| vec![*alias, *note, "True", "maya@example.org"]).collect();
    crate::table::csv("alias,note,enabled,mailboxes", &rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_has_secrets_of_its_own_and_the_same_each_time() {
        let (one, other) = (all(), all());
        let mut secrets: Vec<&String> = one.iter().flat_map(|list| &list.secrets).collect();
        let count = secrets.len();
        secrets.sort();
        secrets.dedup();
        assert!(secrets.len() == count && count > 100, "{count}");
        assert!(one.iter().zip(&other).all(|(a, b)| a.bytes == b.bytes));
        assert!(one.iter().all(|list| list.cut_off().len() == list.secrets.len()));
    }
}
