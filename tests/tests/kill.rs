//! A process that dies while it imports leaves the record as before or complete, never between.
//!
//! A real `sayso import` is killed (SIGKILL) at fifty points that are spread over its whole run. After each, the record
//! opens, its check finds nothing, and the source is there with all its claims or not at all.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use samples::x::{Ad, XArchive};
use sayso::{Options, Sayso, Unlock};
use sayso_tests::{Home, PASSPHRASE};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

const POINTS: u32 = 50;

/// How often the import starts on no record at all, so that the making of the record is hit too.
const FRESH_EVERY: u32 = 5;

fn open(home: &Home) -> Sayso {
    Sayso::start(Options {
        home: Some(home.path("record")),
        unlock: Unlock::Passphrase(PASSPHRASE.to_owned().into()),
        ..Options::default()
    })
    .unwrap()
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_file() {
            std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

#[test]
fn an_import_that_is_killed_leaves_the_record_as_before_or_complete() {
    let stage = tempfile::tempdir().unwrap();
    let (small, large) = (stage.path().join("small.zip"), stage.path().join("large.zip"));
    XArchive::new("maya_k").ad(Ad::of("Harbour Shoes", "@harbourshoes")).write_zip(&small).unwrap();
    samples::x::large(&large, 7, 2_500).unwrap();

    let base = Home::new();
    let before = base.json(&["import".as_ref(), small.as_os_str()]);
    let before = before["sources"][0]["claims"].clone();

    // Once in peace: what a complete import looks like, and how long it takes.
    let peace = Home::new();
    copy(&base.path("record"), &peace.path("record"));
    let begin = Instant::now();
    let whole = peace.json(&["import".as_ref(), large.as_os_str()])["sources"][0]["claims"].clone();
    let takes = begin.elapsed();
    assert!(whole["personalisation"].as_u64().unwrap() >= 2_500);

    let (mut complete, mut absent) = (0, 0);
    for point in 0..POINTS {
        let fresh = point % FRESH_EVERY == 0;
        let home = Home::new();
        if !fresh {
            copy(&base.path("record"), &home.path("record"));
        }
        let mut import = home
            .command(&["import".as_ref(), large.as_os_str()])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // A little past the end too, for a machine that is slower now than it was in peace.
        let delay = takes.mul_f64(f64::from(point) * 1.1 / f64::from(POINTS));
        std::thread::sleep(delay.max(Duration::from_millis(1)));
        import.kill().unwrap();
        import.wait().unwrap();

        let sayso = open(&home);
        let check = sayso.check().unwrap();
        assert!(check.ok, "killed after {delay:?}: {:?}", check.problems);
        let sources = sayso.sources().unwrap().sources;
        let claims = |name: &str| {
            let source = sources.iter().find(|source| source.name == name);
            source.map(|source| serde_json::to_value(source.claims).unwrap())
        };
        assert_eq!(claims("small.zip").as_ref(), (!fresh).then_some(&before), "killed after {delay:?}");
        match claims("large.zip") {
            Some(found) => {
                assert_eq!(found, whole, "killed after {delay:?}");
                complete += 1;
            }
            None => absent += 1,
        }
    }
    assert_eq!(complete + absent, POINTS);
    assert!(absent > 0, "no kill came before the end");
    eprintln!("{absent} times as before, {complete} times complete");
}
