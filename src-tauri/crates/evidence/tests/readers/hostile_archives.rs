//! Archives and folders that were damaged, crafted or are no archives at all: a sentence each, and what can be read is.

use crate::gathered::{Place, file, read_with, x_reader};
use evidence::Tree;
use evidence::tree::Limits;
use samples::kit::{Zip, tar_bytes, tgz_bytes, write_folder, zip_bytes};
use samples::x::{Ad, XArchive};
use std::io::{Cursor, Read as _};
use std::path::PathBuf;

pub fn ads() -> XArchive {
    (0..400).fold(XArchive::new("maya_k"), |archive, n| {
        archive
            .ad(Ad::of("Harbour Shoes", "@harbourshoes").tweet(&(1_000_000 + n).to_string()).list(&format!("list {n}")))
    })
}

pub fn zipped(archive: &XArchive) -> Vec<u8> {
    let files = archive.files();
    zip_bytes(files.iter().map(|(n, b)| (n.as_str(), b.as_slice()))).unwrap()
}

fn whole(tree: &mut Tree, index: usize) -> std::io::Result<Vec<u8>> {
    let mut out = Vec::new();
    tree.read(index).map_err(|f| std::io::Error::other(f.why))?.read_to_end(&mut out)?;
    Ok(out)
}

fn names(tree: &Tree) -> Vec<&str> {
    tree.members().iter().map(|m| &*m.name).collect()
}

#[test]
fn names_that_would_escape_are_only_names() {
    let evil = ["../../etc/passwd", "/etc/passwd", "C:\\Windows\\system.ini", "CON", "a\0b", "ü/ü"];
    let zip = zip_bytes(evil.iter().map(|n| (*n, b"x".as_slice()))).unwrap();
    let place = file("evil.zip", &zip);
    let mut tree = Tree::open(&place.path).unwrap();
    assert_eq!(names(&tree), evil);
    assert_eq!(whole(&mut tree, 0).unwrap(), b"x");
    assert_eq!(std::fs::read_dir(place.path.parent().unwrap()).unwrap().count(), 1);
}

/// Puts two members under one name by overwriting it in both headers.
fn with_names_replaced(mut zip: Vec<u8>, from: &str, to: &str) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    while let Some(at) = zip.windows(from.len()).position(|w| w == from.as_bytes()) {
        zip[at..at + to.len()].copy_from_slice(to.as_bytes());
    }
    zip
}

#[test]
fn two_members_of_one_name_are_both_read_and_told() {
    let zip = zip_bytes([("data/a1.js", b"one".as_slice()), ("data/a2.js", b"two"), ("DATA/A1.JS", b"three")]).unwrap();
    let place = file("twice.zip", &with_names_replaced(zip, "a2.js", "a1.js"));
    let mut tree = Tree::open(&place.path).unwrap();
    assert_eq!(names(&tree), ["data/a1.js", "data/a1.js", "DATA/A1.JS"]);
    assert_eq!(whole(&mut tree, 0).unwrap(), b"one");
    assert_eq!(whole(&mut tree, 1).unwrap(), b"two");
    assert_eq!(tree.notes().len(), 2);
    assert!(tree.notes()[0].why.contains("also called data/a1.js"));
    let second = tree.locator(1);
    assert_eq!(tree.find(&second), Some(1));
    // One letter and its mark, or both in one: the same name to whoever unpacks it.
    let zip = zip_bytes([("data/\u{e9}.js", b"one".as_slice()), ("data/e\u{301}.js", b"two")]).unwrap();
    let place = file("forms.zip", &zip);
    let mut tree = Tree::open(&place.path).unwrap();
    assert_eq!((whole(&mut tree, 0).unwrap(), whole(&mut tree, 1).unwrap()), (b"one".to_vec(), b"two".to_vec()));
    assert_eq!(tree.notes().len(), 1);
}

#[test]
fn a_bomb_is_stopped_while_it_grows() {
    let limits = Limits { floor: 1 << 20, ..Limits::default() };
    let place = file("bomb.zip", &zip_bytes([("big.js", vec![b' '; 8 << 20].as_slice())]).unwrap());
    let mut tree = Tree::open_within(&place.path, limits, None).unwrap();
    let error = whole(&mut tree, 0).unwrap_err().to_string();
    assert!(error.starts_with("big.js grows far beyond"), "{error}");

    let total = Limits { total: 5_000, ..Limits::default() };
    let two = file("many.zip", &zip_bytes([("a", vec![7; 4_000].as_slice()), ("b", &[7; 4_000])]).unwrap());
    let mut tree = Tree::open_within(&two.path, total, None).unwrap();
    assert!(whole(&mut tree, 0).is_ok());
    assert!(whole(&mut tree, 1).is_err());

    let tgz = file("bomb.tgz", &tgz_bytes([("big.js", vec![b' '; 8 << 20].as_slice())]).unwrap());
    let opened = Tree::open_within(&tgz.path, limits, None);
    assert!(opened.is_err() || whole(&mut opened.unwrap(), 0).is_err());
}

#[test]
fn members_that_share_bytes_are_refused() {
    let zip = zip_bytes([("a.js", b"hello hello hello".as_slice()), ("b.js", b"hello hello hello")]).unwrap();
    // The second entry of the table of contents points at the first member.
    let mut crafted = zip;
    let second = crafted.windows(4).rposition(|w| w == b"PK\x01\x02").unwrap();
    crafted[second + 42..second + 46].copy_from_slice(&[0, 0, 0, 0]);
    let place = file("overlap.zip", &crafted);
    let mut tree = Tree::open(&place.path).unwrap();
    assert!(tree.notes().iter().any(|n| n.why.contains("shares its bytes")));
    assert!(whole(&mut tree, 1).is_err());
}

#[test]
fn archives_in_archives_are_read_one_within_the_other_and_no_deeper() {
    let inner = zip_bytes([("data/x.js", b"deep".as_slice())]).unwrap();
    let mut outer = Zip::new(Cursor::new(Vec::new()));
    outer.add("takeout-1.zip", &inner).unwrap().store("takeout-2.zip", &inner).unwrap();
    let place = file("outer.zip", &outer.finish().unwrap().into_inner());
    let mut tree = Tree::open(&place.path).unwrap();
    assert_eq!(names(&tree), ["data/x.js", "data/x.js"]);
    for index in 0..2 {
        assert_eq!(whole(&mut tree, index).unwrap(), b"deep");
        let locator = tree.locator(index).record(1, 2, "");
        assert_eq!(locator.within[0].index as usize, index);
        assert_eq!(tree.excerpt(&locator).unwrap(), b"ee");
    }
    assert!(tree.notes().is_empty(), "{:?}", tree.notes());

    let mut nested = inner;
    for depth in 0..6 {
        nested = zip_bytes([(format!("level-{depth}.zip").as_str(), nested.as_slice())]).unwrap();
    }
    let place = file("quine.zip", &nested);
    let tree = Tree::open(&place.path).unwrap();
    assert!(tree.notes().iter().any(|n| n.why.contains("too deep")), "{:?}", tree.notes());

    let small = Limits { spill: 10, ..Limits::default() };
    let tree = Tree::open_within(
        &file_in(&place, &zip_bytes([("in.zip", zip_bytes([("a", b"b".as_slice())]).unwrap().as_slice())]).unwrap()),
        small,
        None,
    )
    .unwrap();
    assert!(tree.notes()[0].why.contains("too large"), "{:?}", tree.notes());
}

fn file_in(place: &Place, bytes: &[u8]) -> PathBuf {
    let path = place.path.with_file_name("other.zip");
    std::fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn an_unfinished_download_is_read_as_far_as_it_goes() {
    let zip = zipped(&ads());
    let complete = {
        let place = file("twitter.zip", &zip);
        read_with(x_reader(), &mut Tree::open(&place.path).unwrap())
    };
    assert_eq!(complete.ads().len(), 400);
    let place = file("twitter.zip", &zip[..zip.len() - 30]);
    let found = read_with(x_reader(), &mut Tree::open(&place.path).unwrap());
    assert_eq!(found.ads().len(), 400);
    assert!(found.unread[0].why.contains("unfinished download"), "{}", found.unread[0].why);

    let at = zip.windows(22).position(|w| w == b"data/ad-impressions.js").unwrap();
    let place = file("twitter.zip", &zip[..at + 4_000]);
    let found = read_with(x_reader(), &mut Tree::open(&place.path).unwrap());
    let n = found.ads().len();
    assert!(n > 0 && n < 400, "{n}");
    assert!(found.unread.iter().any(|u| u.why.contains("cut off")), "{:?}", found.unread);

    let tgz = {
        let files = ads().files();
        tgz_bytes(files.iter().map(|(n, b)| (n.as_str(), b.as_slice()))).unwrap()
    };
    let place = file("twitter.tgz", &tgz[..tgz.len() * 2 / 3]);
    let found = read_with(x_reader(), &mut Tree::open(&place.path).unwrap());
    let n = found.ads().len();
    assert!(n > 100 && n < 400, "{n}");
    assert!(found.unread.iter().any(|u| u.why.contains("cut off")), "{:?}", found.unread);
}

#[test]
fn a_streamed_zip_without_its_end_is_read_as_far_as_it_goes() {
    // Written in one pass, sizes and checksums come after the data, so that only reading finds where a member ends.
    let mut rng = samples::kit::Rng::new(5);
    let noise: Vec<String> = (0..3).map(|_| rng.hex(200_000)).collect();
    let mut zip = zip::ZipWriter::new_stream(Vec::new());
    for (n, text) in noise.iter().enumerate() {
        zip.start_file(format!("data/{n}.txt"), zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut zip, text.as_bytes()).unwrap();
    }
    let zip = zip.finish().unwrap().into_inner();
    let second = zip.windows(10).position(|w| w == b"data/1.txt").unwrap();
    let third = zip.windows(10).position(|w| w == b"data/2.txt").unwrap();

    let place = file("whole.zip", &zip);
    let mut tree = Tree::open(&place.path).unwrap();
    assert_eq!((tree.members().len(), tree.notes().len()), (3, 0));
    assert_eq!(whole(&mut tree, 2).unwrap(), noise[2].as_bytes());

    let place = file("cut.zip", &zip[..third + 50_000]);
    let mut tree = Tree::open(&place.path).unwrap();
    assert_eq!(names(&tree), ["data/0.txt", "data/1.txt", "data/2.txt"]);
    assert_eq!(whole(&mut tree, 0).unwrap(), noise[0].as_bytes());
    assert_eq!(whole(&mut tree, 1).unwrap(), noise[1].as_bytes());
    let error = whole(&mut tree, 2).unwrap_err().to_string();
    assert!(error.contains("cut off"), "{error}");

    let place = file("short.zip", &zip[..second + 3]);
    let tree = Tree::open(&place.path).unwrap();
    assert_eq!(names(&tree), ["data/0.txt"]);
}

#[test]
fn a_wrong_checksum_is_told_and_what_came_before_stands() {
    let mut zip = zipped(&ads());
    let entry = zip.windows(22).rposition(|w| w == b"data/ad-impressions.js").unwrap() - 46;
    zip[entry + 16] ^= 0xff;
    let place = file("twitter.zip", &zip);
    let found = read_with(x_reader(), &mut Tree::open(&place.path).unwrap());
    assert_eq!(found.ads().len(), 400);
    assert!(found.unread.iter().any(|u| u.why.contains("doesn't match its checksum")), "{:?}", found.unread);
}

#[test]
fn damaged_bytes_are_told_and_the_rest_is_read() {
    let mut zip = zipped(&ads().interest("Running"));
    let at = zip.windows(22).position(|w| w == b"data/ad-impressions.js").unwrap() + 22;
    zip[at + 2_000..at + 2_060].fill(0xff);
    let place = file("twitter.zip", &zip);
    let found = read_with(x_reader(), &mut Tree::open(&place.path).unwrap());
    assert!(found.ads().len() < 400);
    assert!(found.unread.iter().any(|u| u.locator.member.as_deref() == Some("data/ad-impressions.js")));
    assert!(found.holdings().iter().any(|h| h.value.as_deref() == Some("Running")));
}

#[test]
fn an_encrypted_member_is_told_once() {
    let mut zip = zipped(&ads());
    let entry = zip.windows(22).rposition(|w| w == b"data/ad-impressions.js").unwrap() - 46;
    zip[entry + 8] |= 1;
    let place = file("twitter.zip", &zip);
    let found = read_with(x_reader(), &mut Tree::open(&place.path).unwrap());
    assert_eq!(found.ads().len(), 0);
    let told: Vec<_> = found.unread.iter().filter(|u| u.why.contains("encrypted")).collect();
    assert_eq!(told.len(), 1, "{:?}", found.unread);
}

#[test]
fn data_after_the_end_is_told() {
    let mut zip = zipped(&ads());
    zip.extend_from_slice(b"more");
    let place = file("twitter.zip", &zip);
    let found = read_with(x_reader(), &mut Tree::open(&place.path).unwrap());
    assert_eq!(found.ads().len(), 400);
    assert!(found.unread[0].why.contains("after the zip's end"));
    // Data before the start (a self-extracting stub) only shifts the offsets.
    let shifted = [b"stub".as_slice(), &zipped(&ads())].concat();
    let zip = shifted.strip_prefix(b"stub").unwrap();
    assert_eq!(Tree::open(&file("a.zip", zip).path).unwrap().notes(), []);
}

#[test]
fn links_in_archives_and_folders_are_not_followed() {
    let mut tar = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_gnu();
    header.set_entry_type(tar::EntryType::Symlink);
    header.set_size(0);
    tar.append_link(&mut header, "data/account.js", "/etc/passwd").unwrap();
    let mut header = tar::Header::new_gnu();
    header.set_size(2);
    let long = format!("data/{}.js", "n".repeat(180));
    tar.append_data(&mut header, &long, &b"ok"[..]).unwrap();
    let place = file("links.tar", &tar.into_inner().unwrap());
    let mut tree = Tree::open(&place.path).unwrap();
    assert_eq!(names(&tree), [long.as_str()]);
    assert_eq!(tree.members()[0].index, 1);
    assert!(tree.notes()[0].why.contains("is a link"));
    assert_eq!(whole(&mut tree, 0).unwrap(), b"ok");

    #[cfg(unix)]
    {
        let folder = tempfile::tempdir().unwrap();
        write_folder(folder.path(), [("data/a.js", b"a".as_slice()), ("b.txt", b"b")]).unwrap();
        std::os::unix::fs::symlink("/etc", folder.path().join("etc")).unwrap();
        std::os::unix::fs::symlink(folder.path(), folder.path().join("round")).unwrap();
        let _socket = std::os::unix::net::UnixListener::bind(folder.path().join("socket")).unwrap();
        let tree = Tree::open(folder.path()).unwrap();
        assert_eq!(names(&tree), ["b.txt", "data/a.js"]);
        assert_eq!(tree.notes().len(), 3);
        assert_eq!(whole(&mut Tree::open(folder.path()).unwrap(), 1).unwrap(), b"a");
        let error = Tree::open(&folder.path().join("socket")).unwrap_err();
        assert!(error.why.contains("not a regular file"), "{error}");
    }
}

#[test]
fn tar_and_tgz_give_the_same_members_in_any_order_of_reading() {
    let members = [("a", vec![1; 700]), ("b/c", vec![2; 10]), ("d", vec![3; 100_000])];
    let list = || members.iter().map(|(n, b)| (*n, b.as_slice()));
    for (name, bytes) in [("x.tar", tar_bytes(list()).unwrap()), ("x.tgz", tgz_bytes(list()).unwrap())] {
        let place = file(name, &bytes);
        let mut tree = Tree::open(&place.path).unwrap();
        assert_eq!(names(&tree), ["a", "b/c", "d"]);
        for index in [2, 0, 1, 1, 2] {
            assert_eq!(whole(&mut tree, index).unwrap(), members[index].1, "{name} {index}");
        }
        let locator = tree.locator(2).record(99_990, 10, "");
        assert_eq!(tree.excerpt(&locator).unwrap(), [3; 10]);
        assert!(tree.excerpt(&tree.locator(2).record(99_999, 10, "")).is_err());
    }
}
