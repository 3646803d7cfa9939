//! Exports of any size, for benches.

use super::json::object;
use super::off_meta::{business_object, event_id};
use super::{Business, FacebookExport, Generation};
use crate::kit::{Rng, Zip};
use std::io;
use std::path::Path;

const EVENTS: [&str; 6] = ["PAGE_VIEW", "VIEW_CONTENT", "SEARCH", "ADD_TO_CART", "PURCHASE", "CUSTOM"];

/// Writes the zip of an export with so many off-Meta events, from 40 of a small shop to thousands of a large one.
/// The same seed and number give the same bytes, and memory doesn't grow with the number.
pub fn large(path: &Path, seed: u64, events: u64) -> io::Result<()> {
    let mut rng = Rng::new(seed);
    let mut zip = Zip::create(path)?;
    let export = FacebookExport::new("Maya Kessler").generation(Generation::Y2025);
    for (name, bytes) in export.members() {
        zip.add(&name, &bytes)?;
    }
    let out = zip.start(Generation::Y2025.off_meta())?;
    out.write_all(b"{\n  \"off_facebook_activity_v2\": [")?;
    let (mut left, mut number) = (events, 0_usize);
    while left > 0 {
        let size = if rng.one_in(20) { rng.between(200, 5_000) } else { rng.between(1, 40) }.min(left);
        let name = format!("shop-{number:06}.example");
        out.write_all(if number == 0 { b"\n    " } else { b",\n    " })?;
        let mut event = |at: u64| {
            let kind = rng.pick(&EVENTS);
            (kind.to_owned(), 1_640_000_000 + rng.below(130_000_000) as i64 + at as i64)
        };
        if size <= 40 {
            let business = Business { name, events: (0..size).map(event).collect() };
            let mut text = String::new();
            business_object(number, &business).write(&mut text, 2);
            out.write_all(text.as_bytes())?;
        } else {
            write!(out, "{{\n      \"name\": \"{name}\",\n      \"events\": [")?;
            for at in 0..size {
                let (kind, time) = event(at);
                let mut text = String::from(if at == 0 { "\n        " } else { ",\n        " });
                let id = event_id(number, at as usize);
                object([("id", id.into()), ("type", (&kind).into()), ("timestamp", time.into())]).write(&mut text, 4);
                out.write_all(text.as_bytes())?;
            }
            out.write_all(b"\n      ]\n    }")?;
        }
        left -= size;
        number += 1;
    }
    out.write_all(b"\n  ]\n}")?;
    zip.finish()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_bytes() {
        let folder = tempfile::tempdir().unwrap();
        let (a, b) = (folder.path().join("a.zip"), folder.path().join("b.zip"));
        large(&a, 7, 3_000).unwrap();
        large(&b, 7, 3_000).unwrap();
        assert_eq!(std::fs::read(a).unwrap(), std::fs::read(b).unwrap());
    }
}
