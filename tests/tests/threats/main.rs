//! What may go wrong with the record, its disk and the files that come in: through the real command line.
//!
//! Where the machine doesn't let a test mount or unshare, the test says so and passes.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod files;
mod names;
mod record;
mod surroundings;

use samples::x::{Ad, XArchive};
use sayso_tests::Home;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// A small archive of an account, with an ad of each brand.
fn archive(home: &Home, file: &str, brands: &[&str]) -> PathBuf {
    let path = home.path(file);
    let mut archive = XArchive::new("maya_k");
    for brand in brands {
        // A handle of its own for each name.
        let number = brand.bytes().fold(7_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
        archive = archive.ad(Ad::of(brand, &format!("@brand{number}")));
    }
    archive.write_zip(&path).unwrap();
    path
}

fn import(home: &Home, path: &Path) -> (i32, Value, String) {
    home.answer(&["import".as_ref(), path.as_os_str()])
}

/// One sentence, exit status 1.
fn one_sentence(answer: &(i32, Value, String)) {
    assert_eq!(answer.0, 1, "{:#}\n{}", answer.1, answer.2);
    assert_eq!(answer.2.trim_end().lines().count(), 1, "{}", answer.2);
}
