//! Archives in archives that are too large for memory: read through an encrypted scratch file, of which nothing can be
//! read on the disk and nothing stays.

use crate::gathered::{file, read_with, x_reader};
use evidence::Tree;
use evidence::tree::{Limits, clear_scratch};
use samples::kit::{Rng, tgz_bytes, zip_bytes};
use samples::x::{Ad, XArchive};
use std::io::Read as _;
use std::path::Path;

/// Memory for a little only, so that a small archive in an archive is one that is too large.
const LITTLE: Limits = Limits {
    members: 1_000,
    names: 1 << 20,
    ratio: 300,
    floor: 4 << 20,
    total: 1 << 30,
    depth: 2,
    spill: 4 << 10,
    scratch: 64 << 20,
};

/// An archive with a hundred ads and a long text beside them.
fn inner() -> Vec<u8> {
    let archive = (0..100).fold(XArchive::new("maya_k"), |archive, n| {
        archive.ad(Ad::of("Harbour Shoes", "@harbourshoes").tweet(&(1_000_000 + n).to_string()))
    });
    let mut files = archive.files();
    files.push(("data/planted.txt".to_owned(), "Kastanienweg ".repeat(30_000).into_bytes()));
    let mut rng = Rng::new(9);
    files.push(("data/noise.txt".to_owned(), rng.hex(300_000).into_bytes()));
    // Stored, so that its words would stand in the clear in a scratch file that is not encrypted.
    let mut zip = samples::kit::Zip::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in &files {
        zip.store(name, bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn entries(folder: &Path) -> Vec<String> {
    let list = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().to_string_lossy().into_owned());
    list.collect()
}

/// The bytes of every scratch file that this process holds open below a folder, with or without a name.
#[cfg(target_os = "linux")]
fn open_files(folder: &Path) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir("/proc/self/fd").unwrap().flatten() {
        let held = std::fs::read_link(entry.path()).is_ok_and(|path| path.starts_with(folder));
        if held {
            found.push(std::fs::read(entry.path()).unwrap_or_default());
        }
    }
    found
}

#[test]
fn one_that_is_too_large_for_memory_is_read_through_an_encrypted_file_that_vanishes() {
    let inner = inner();
    let scratch = tempfile::tempdir().unwrap();
    let members = [("takeout-1.zip", inner.as_slice()), ("takeout-2.zip", inner.as_slice())];
    for (name, outer) in [("outer.zip", zip_bytes(members).unwrap()), ("outer.tgz", tgz_bytes(members).unwrap())] {
        let place = file(name, &outer);
        let mut tree = Tree::open_within(&place.path, LITTLE, Some(scratch.path())).unwrap();
        assert!(tree.notes().is_empty(), "{name}: {:?}", tree.notes());
        #[cfg(target_os = "linux")]
        {
            let held = open_files(scratch.path());
            assert_eq!(held.len(), 2, "{name}");
            for bytes in held {
                assert!(bytes.len() > inner.len(), "{name}: the whole archive is in it");
                for word in ["Kastanienweg", "Harbour Shoes", "data/planted.txt", "PK\u{3}\u{4}"] {
                    assert!(!bytes.windows(word.len()).any(|w| w == word.as_bytes()), "{name} shows {word}");
                }
            }
        }
        let found = read_with(x_reader(), &mut tree);
        assert_eq!(found.ads().len(), 100, "{name}");
        // Two archives of one person side by side may be two persons': one is read, the other is told.
        let [other] = found.unread.as_slice() else { panic!("{name}: {:?}", found.unread) };
        assert_eq!(other.locator.within[0].member.as_ref(), "takeout-2.zip");
        assert!(other.why.contains("import it by itself"), "{}", other.why);
        for (_, excerpt) in &found.claims {
            assert_eq!(tree.excerpt(&excerpt.locator).unwrap(), excerpt.bytes);
        }
        drop(tree);
        assert_eq!(entries(scratch.path()), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn without_a_folder_or_with_too_little_room_it_is_a_sentence() {
    let place = file("outer.zip", &zip_bytes([("takeout-1.zip", inner().as_slice())]).unwrap());
    let scratch = tempfile::tempdir().unwrap();
    let small = Limits { scratch: 100 << 10, ..LITTLE };
    let nowhere = scratch.path().join("no such folder");
    for (limits, folder) in [(LITTLE, None), (small, Some(scratch.path())), (LITTLE, Some(nowhere.as_path()))] {
        let tree = Tree::open_within(&place.path, limits, folder).unwrap();
        let [note] = tree.notes() else { panic!("{:?}", tree.notes()) };
        assert_eq!(note.locator.member.as_deref(), Some("takeout-1.zip"));
        assert!(note.why.contains("an archive in an archive") && note.why.ends_with('.'), "{}", note.why);
        assert_eq!(entries(scratch.path()), Vec::<String>::new());
    }
}

#[test]
fn an_inner_archive_that_breaks_off_is_read_as_far_as_it_goes() {
    let outer = zip_bytes([("takeout-1.zip", inner().as_slice())]).unwrap();
    let place = file("outer.zip", &outer[..outer.len() - 60_000]);
    let scratch = tempfile::tempdir().unwrap();
    for limits in [LITTLE, Limits::default()] {
        let mut tree = Tree::open_within(&place.path, limits, Some(scratch.path())).unwrap();
        let found = read_with(x_reader(), &mut tree);
        assert_eq!(found.ads().len(), 100, "the ads stand before the break");
        let why: Vec<&str> = found.unread.iter().map(|u| u.why.as_str()).collect();
        assert!(why.iter().any(|w| w.starts_with("takeout-1.zip ends in the middle")), "{why:?}");
    }
}

#[test]
fn an_inner_bomb_is_stopped_while_it_is_written() {
    let bomb = zip_bytes([("big.js", vec![b' '; 16 << 20].as_slice())]).unwrap();
    let outer = zip_bytes([("takeout-1.zip", [bomb, vec![0; 16 << 20]].concat().as_slice())]).unwrap();
    let place = file("outer.zip", &outer);
    let scratch = tempfile::tempdir().unwrap();
    let tree = Tree::open_within(&place.path, LITTLE, Some(scratch.path())).unwrap();
    assert!(tree.notes()[0].why.contains("grows far beyond"), "{:?}", tree.notes());
    assert_eq!(entries(scratch.path()), Vec::<String>::new());
}

#[test]
fn what_a_crash_left_is_removed() {
    let folder = tempfile::tempdir().unwrap();
    for name in [".scratch-00112233", "record.db", "my .scratch-notes.txt"] {
        std::fs::write(folder.path().join(name), b"x").unwrap();
    }
    clear_scratch(folder.path());
    let mut left = entries(folder.path());
    left.sort();
    assert_eq!(left, ["my .scratch-notes.txt", "record.db"]);
    clear_scratch(&folder.path().join("no such folder"));
}

#[test]
fn many_small_reads_from_a_scratch_file_give_the_same_bytes() {
    let inner = inner();
    let place = file("outer.zip", &zip_bytes([("takeout-1.zip", inner.as_slice())]).unwrap());
    let scratch = tempfile::tempdir().unwrap();
    let mut through = Tree::open_within(&place.path, LITTLE, Some(scratch.path())).unwrap();
    let mut memory = Tree::open(&place.path).unwrap();
    assert_eq!(through.members(), memory.members());
    for index in 0..memory.members().len() {
        let (mut one, mut other) = (Vec::new(), Vec::new());
        memory.read(index).unwrap().read_to_end(&mut one).unwrap();
        let mut reader = through.read(index).unwrap();
        let mut piece = [0; 997];
        loop {
            match reader.read(&mut piece).unwrap() {
                0 => break,
                n => other.extend_from_slice(&piece[..n]),
            }
        }
        assert!(one == other, "member {index}");
    }
}
