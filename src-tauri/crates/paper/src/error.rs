//! What can go wrong on the way out.

use std::path::PathBuf;

/// Why something could not be written.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// A name is in a script that the shipped fonts don't have.
    #[error(
        "“{text}” is written in a script that the letter's fonts don't have ({script}). \
         Give a form in Latin, Greek or Cyrillic letters, or leave out the PDF."
    )]
    NoFont {
        /// The text that can't be printed.
        text: String,
        /// The script's name in English.
        script: String,
    },
    /// A value that goes into a mail header holds a line break or another control character.
    #[error("The {field} holds a line break or a control character and can't stand in an e-mail's header.")]
    Header {
        /// Which value.
        field: &'static str,
    },
    /// A mail address isn't one.
    #[error("“{address}” is not an e-mail address that a draft can carry.")]
    Address {
        /// What was given.
        address: String,
    },
    /// The folder or file could not be written.
    #[error("{} can't be written: {source}.", path.display())]
    Io {
        /// Which file or folder.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The letter could not be typeset; this is our mistake.
    #[error("The letter can't be typeset: {0}.")]
    Typeset(String),
    /// The table or calendar could not be put together; this is our mistake.
    #[error("The file can't be put together: {0}.")]
    Build(String),
}
