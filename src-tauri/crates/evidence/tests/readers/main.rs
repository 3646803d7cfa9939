//! Readers from outside: stories, hostile files, and what must hold for any bytes at all. One program, so that it is
//! linked once.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod accounts;
mod alias_lists;
mod amazon;
mod archives_in_archives;
mod browsers;
mod consent_files;
mod crafted_zips;
mod files_and_folders;
mod gathered;
mod generations;
mod google;
mod hostile_archives;
mod hostile_content;
mod instagram;
mod linkedin;
mod meta_html;
mod mutated;
mod netflix;
mod others;
mod plain;
mod profiles;
mod recordings;
mod replay;
mod scanning;
mod spotify;
mod table;
mod tiktok;
mod traps;
mod x_archive;
