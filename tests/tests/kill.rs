//! A process that dies at work leaves the record as before or complete, never between.
//!
//! A real `sayso` is killed (SIGKILL) at many points that are spread over its whole run: while it imports, writes a
//! backup, and puts one back. After each, the record opens, its check finds nothing, and what the work was about is
//! there whole or not at all.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use samples::x::{Ad, XArchive};
use sayso::{Options, Sayso, Unlock};
use sayso_tests::{Home, PASSPHRASE};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

/// How often an import is killed.
const POINTS: u32 = 50;

/// How often a backup and a restore are killed.
const FEWER: u32 = 12;

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

/// Starts the command and kills it at one of so many points of the time it takes in peace; when that was.
fn kill_at<S: AsRef<OsStr>>(home: &Home, args: &[S], point: u32, points: u32, takes: Duration) -> Duration {
    // Past the end too, for a machine that is slower now than it was in peace.
    let delay = takes.mul_f64(f64::from(point) * 1.25 / f64::from(points)).max(Duration::from_millis(1));
    kill_when(home, args, delay, || false)
}

/// Starts the command and kills it at this time, or as soon as something has come about; when that was.
fn kill_when<S: AsRef<OsStr>>(home: &Home, args: &[S], latest: Duration, come: impl Fn() -> bool) -> Duration {
    let mut child = home.command(args).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let begin = Instant::now();
    while begin.elapsed() < latest && !come() {
        std::thread::sleep(Duration::from_millis(1));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    begin.elapsed()
}

/// The names of the sources, after the record has been checked whole.
fn sources(home: &Home, when: Duration) -> Vec<(String, serde_json::Value)> {
    let sayso = open(home);
    let check = sayso.check().unwrap();
    assert!(check.ok, "killed after {when:?}: {:?}", check.problems);
    let sources = sayso.sources().unwrap().sources;
    sources.into_iter().map(|s| (s.name, serde_json::to_value(s.claims).unwrap())).collect()
}

/// What stands in a folder besides the record and its key.
fn leavings(folder: &Path) -> Vec<String> {
    let names = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().to_string_lossy().into_owned());
    names.filter(|n| n.starts_with('.') || n.starts_with("restore")).collect()
}

/// A record with one small archive, and a larger archive that could be imported too.
fn a_record(stage: &Path) -> (Home, PathBuf) {
    let (small, large) = (stage.join("small.zip"), stage.join("large.zip"));
    XArchive::new("maya_k").ad(Ad::of("Harbour Shoes", "@harbourshoes")).write_zip(&small).unwrap();
    samples::x::large(&large, 7, 2_500).unwrap();
    let base = Home::new();
    base.json(&["import".as_ref(), small.as_os_str()]);
    (base, large)
}

#[test]
fn an_import_that_is_killed_leaves_the_record_as_before_or_complete() {
    let stage = tempfile::tempdir().unwrap();
    let (base, large) = a_record(stage.path());
    let before = sources(&base, Duration::ZERO);

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
        let delay = kill_at(&home, &["import".as_ref(), large.as_os_str()], point, POINTS, takes);
        let (new, old): (Vec<_>, Vec<_>) = sources(&home, delay).into_iter().partition(|(name, _)| name == "large.zip");
        assert_eq!(old, if fresh { Vec::new() } else { before.clone() }, "killed after {delay:?}");
        match new.as_slice() {
            [] => absent += 1,
            [(_, found)] => {
                assert_eq!(*found, whole, "killed after {delay:?}");
                complete += 1;
            }
            more => panic!("killed after {delay:?}: {more:?}"),
        }
    }
    assert_eq!(complete + absent, POINTS);
    assert!(absent > 0, "no kill came before the end");
    eprintln!("{absent} times as before, {complete} times complete");
}

#[test]
fn a_backup_that_is_killed_is_whole_or_not_there_and_the_next_one_succeeds() {
    let stage = tempfile::tempdir().unwrap();
    let (home, large) = a_record(stage.path());
    home.json(&["import".as_ref(), large.as_os_str()]);
    let before = sources(&home, Duration::ZERO);
    let file = |name: &str| stage.path().join(name);
    let begin = Instant::now();
    home.json(&["backup".as_ref(), file("peace.sayso").as_os_str()]);
    let takes = begin.elapsed();

    let (mut whole, mut absent) = (0, 0);
    for point in 0..=FEWER {
        let backup = file(&format!("{point}.sayso"));
        let args = ["backup".as_ref(), backup.as_os_str()];
        let delay = if point < FEWER {
            kill_at(&home, &args, point, FEWER, takes)
        } else {
            // As soon as it is there under its name, while the program still clears up.
            kill_when(&home, &args, takes * 20, || backup.exists())
        };
        assert_eq!(sources(&home, delay), before, "killed after {delay:?}");
        assert_eq!(leavings(&home.path("record")), Vec::<String>::new(), "killed after {delay:?}");
        if backup.exists() {
            whole += 1;
            let other = Home::new();
            other.json(&["restore".as_ref(), backup.as_os_str()]);
            assert_eq!(sources(&other, delay), before, "killed after {delay:?}");
        } else {
            absent += 1;
            // What the killed one left does not stand in the way.
            home.json(&["backup".as_ref(), backup.as_os_str()]);
        }
        assert_eq!(leavings(stage.path()), Vec::<String>::new(), "killed after {delay:?}");
    }
    assert!(absent > 0, "no kill came before the end");
    assert!(whole > 0, "no kill came when it was there");
    eprintln!("{absent} times not there, {whole} times whole");
}

#[test]
fn a_restore_that_is_killed_leaves_the_record_as_before_or_restored() {
    let stage = tempfile::tempdir().unwrap();
    let (base, large) = a_record(stage.path());
    let old = sources(&base, Duration::ZERO);
    let rich = Home::new();
    copy(&base.path("record"), &rich.path("record"));
    rich.json(&["import".as_ref(), large.as_os_str()]);
    let new = sources(&rich, Duration::ZERO);
    assert_ne!(old, new);
    let backup = stage.path().join("one.sayso");
    rich.json(&["backup".as_ref(), backup.as_os_str()]);
    let args = ["restore".as_ref(), backup.as_os_str()];
    let peace = Home::new();
    copy(&base.path("record"), &peace.path("record"));
    let begin = Instant::now();
    peace.json(&args);
    let takes = begin.elapsed();

    let (mut before, mut restored) = (0, 0);
    for point in 0..FEWER {
        let home = Home::new();
        let fresh = point % FRESH_EVERY == 0;
        if !fresh {
            copy(&base.path("record"), &home.path("record"));
        }
        let delay = kill_at(&home, &args, point, FEWER, takes);
        let found = sources(&home, delay);
        if found == new {
            restored += 1;
        } else {
            assert_eq!(found, if fresh { Vec::new() } else { old.clone() }, "killed after {delay:?}");
            before += 1;
            if point % 3 == 0 {
                home.json(&args);
                assert_eq!(sources(&home, delay), new, "again, after one killed after {delay:?}");
            }
        }
        if home.path("record").exists() {
            assert_eq!(leavings(&home.path("record")), Vec::<String>::new(), "killed after {delay:?}");
        }
    }
    assert!(before > 0, "no kill came before the end");
    eprintln!("{before} times as before, {restored} times restored");
}
