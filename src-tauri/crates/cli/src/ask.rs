//! Passphrases: from a file, or asked for where there is a terminal.

use sayso::shapes::Problem;
use sayso::{Ask, Asking, Unlock};
use std::io::{IsTerminal as _, Read as _};
use std::path::Path;
use std::sync::Arc;
use words::{Args, Words};
use zeroize::Zeroizing;

/// Longer first lines are no passphrases.
const LONGEST: u64 = 64 * 1024;

/// The first line of a passphrase file, without the line's end and a byte-order mark.
///
/// # Errors
/// When the file can't be read.
pub fn first_line(file: &Path, words: &Words) -> Result<Zeroizing<String>, Problem> {
    let problem = |why: String| {
        let args = Args::new().text("path", &file.display().to_string()).text("why", &why);
        Problem::new(words.say("cli-passphrase-file", &args))
            .code("passphrase-file")
            .next(words.plain("cli-passphrase-file-next"))
    };
    let mut text = Zeroizing::new(String::new());
    let opened = std::fs::File::open(file).map_err(|e| problem(e.to_string()))?;
    opened.take(LONGEST).read_to_string(&mut text).map_err(|e| problem(e.to_string()))?;
    let line = text.lines().next().unwrap_or_default();
    Ok(Zeroizing::new(line.trim_start_matches('\u{feff}').to_owned()))
}

/// How to unlock, by the passphrase file if one is named.
///
/// # Errors
/// When the file can't be read.
pub fn unlock(file: Option<&Path>, words: &Words) -> Result<Unlock, Problem> {
    match file {
        Some(file) => first_line(file, words).map(Unlock::Passphrase),
        None => Ok(Unlock::Keychain),
    }
}

/// Asks at the terminal; nobody answers where there is none.
pub fn at_the_terminal(words: &'static Words) -> Option<Ask> {
    if !std::io::stdin().is_terminal() || !std::io::stderr().is_terminal() {
        return None;
    }
    Some(Arc::new(move |asking| match asking {
        Asking::Present => prompt(words, "cli-ask-passphrase"),
        Asking::Backup => prompt(words, "cli-ask-passphrase-of-backup"),
        Asking::New => new_passphrase(words),
    }))
}

fn prompt(words: &Words, id: &str) -> Option<Zeroizing<String>> {
    let typed = rpassword::prompt_password(format!("{} ", words.plain(id))).ok().map(Zeroizing::new)?;
    (!typed.is_empty()).then_some(typed)
}

/// A new passphrase, typed twice.
fn new_passphrase(words: &Words) -> Option<Zeroizing<String>> {
    eprintln!("{}", words.plain("cli-ask-new-why"));
    loop {
        let first = prompt(words, "cli-ask-new-passphrase")?;
        if prompt(words, "cli-ask-new-again")? == first {
            return Some(first);
        }
        eprintln!("{}", words.plain("cli-ask-new-differ"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Language;

    #[test]
    fn the_first_line_is_the_passphrase() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("words");
        let words = Words::of(Language::En);
        for (written, read) in
            [("one two\nthree", "one two"), ("one two\r\n", "one two"), ("\u{feff}one", "one"), (" one ", " one ")]
        {
            std::fs::write(&file, written).unwrap();
            assert_eq!(first_line(&file, words).unwrap().as_str(), read);
        }
        assert!(first_line(&folder.path().join("none"), words).is_err());
    }
}
