//! Zips that lie: about how many members they have, how large these are, what they are called and where they stand.

use crate::gathered::{file, read_with, x_reader};
use evidence::Tree;
use evidence::tree::Limits;
use samples::kit::zip_bytes;
use samples::x::{Ad, XArchive};
use std::io::{BufWriter, Read as _, Write};
use std::path::Path;
use std::time::Instant;

/// A zip of so many empty members, each with its own header, in zip64 since the count needs it.
fn many(path: &Path, count: u32) {
    let mut out = BufWriter::with_capacity(1 << 20, std::fs::File::create(path).unwrap());
    let (mut local, mut central) = ([0; 30], [0; 46]);
    local[..4].copy_from_slice(b"PK\x03\x04");
    central[..4].copy_from_slice(b"PK\x01\x02");
    local[26] = 7;
    central[28] = 7;
    for n in 0..count {
        out.write_all(&local).unwrap();
        out.write_all(format!("{n:07}").as_bytes()).unwrap();
    }
    for n in 0..count {
        central[42..].copy_from_slice(&(n * 37).to_le_bytes());
        out.write_all(&central).unwrap();
        out.write_all(format!("{n:07}").as_bytes()).unwrap();
    }
    let (start, size) = (u64::from(count) * 37, u64::from(count) * 53);
    let mut end = [0; 56];
    end[..4].copy_from_slice(b"PK\x06\x06");
    end[4] = 44;
    for (at, value) in [(24, u64::from(count)), (32, u64::from(count)), (40, size), (48, start)] {
        end[at..at + 8].copy_from_slice(&value.to_le_bytes());
    }
    out.write_all(&end).unwrap();
    let mut locator = [0; 20];
    locator[..4].copy_from_slice(b"PK\x06\x07");
    locator[8..16].copy_from_slice(&(start + size).to_le_bytes());
    out.write_all(&locator).unwrap();
    let mut tail = [0xff; 22];
    tail[..8].copy_from_slice(b"PK\x05\x06\0\0\0\0");
    tail[20..].copy_from_slice(&[0, 0]);
    out.write_all(&tail).unwrap();
    out.flush().unwrap();
}

#[test]
fn a_million_members_are_listed_up_to_a_limit_and_that_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("million.zip");
    many(&path, 1_000_000);
    let begin = Instant::now();
    let mut tree = Tree::open(&path).unwrap();
    assert_eq!(tree.members().len(), 500_000);
    assert!(evidence::recognise(&mut tree).is_none());
    let [note] = tree.notes() else { panic!("{} notes", tree.notes().len()) };
    assert_eq!(
        note.why,
        "The zip lists 1000000 members, more than any honest export; only the first 500000 were looked at."
    );
    #[cfg(target_os = "linux")]
    {
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        let peak: u64 = line.trim().trim_end_matches(" kB").parse().unwrap();
        assert!(peak < 1_500_000, "{peak} kB at most, with the other tests");
        eprintln!("{peak} kB at most, {:?}", begin.elapsed());
    }
}

#[test]
fn a_damaged_table_of_a_million_is_no_way_around_the_limit() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cut.zip");
    many(&path, 3_000);
    let bytes = std::fs::read(&path).unwrap();
    std::fs::write(&path, &bytes[..3_000 * 37]).unwrap();
    let tree = Tree::open_within(&path, Limits { members: 1_000, ..Limits::default() }, None).unwrap();
    assert_eq!(tree.members().len(), 1_000);
}

/// Where the header of a member stands in the table of contents.
fn central(zip: &[u8], name: &str) -> usize {
    zip.windows(name.len()).rposition(|w| w == name.as_bytes()).unwrap() - 46
}

fn why(bytes: &[u8], index: usize) -> String {
    let place = file("crafted.zip", bytes);
    let mut tree = Tree::open(&place.path).unwrap();
    let mut out = Vec::new();
    match tree.read(index) {
        Err(fault) => fault.why,
        Ok(mut reader) => match reader.read_to_end(&mut out) {
            Err(error) => error.to_string(),
            Ok(_) => String::from_utf8(out).unwrap(),
        },
    }
}

/// A zip of one member whose sizes stand in a zip64 field, as large files have them.
fn zip64(size: u64, compressed: u64) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    zip.start_file("data/a.js", options).unwrap();
    zip.write_all(b"0123456789").unwrap();
    let plain = zip.finish().unwrap().into_inner();
    let entry = central(&plain, "data/a.js");
    let mut out = plain[..entry].to_vec();
    let mut header = plain[entry..entry + 46].to_vec();
    header[20..28].fill(0xff);
    header[30] = 20;
    out.extend_from_slice(&header);
    out.extend_from_slice(b"data/a.js");
    out.extend_from_slice(&[1, 0, 16, 0]);
    out.extend_from_slice(&size.to_le_bytes());
    out.extend_from_slice(&compressed.to_le_bytes());
    let end = plain.len() - 22;
    let mut tail = plain[end..].to_vec();
    tail[12..16].copy_from_slice(&u32::try_from(out.len() - entry).unwrap().to_le_bytes());
    out.extend_from_slice(&tail);
    out
}

#[test]
fn sizes_in_zip64_fields_are_read_and_not_believed() {
    assert_eq!(why(&zip64(10, 10), 0), "0123456789");
    // Larger than the file, larger than any file, and smaller than what is there.
    assert!(why(&zip64(1 << 40, 10), 0).contains("cut off"));
    assert!(!why(&zip64(10, u64::MAX), 0).is_empty());
    assert!(why(&zip64(u64::MAX, u64::MAX), 0).contains("cut off"));
    assert!(why(&zip64(3, 3), 0).contains("doesn't match its checksum"));
}

#[test]
fn a_member_that_is_described_in_two_ways_is_not_read() {
    let zip = zip_bytes([("data/a.js", b"one".as_slice()), ("data/b.js", b"two")]).unwrap();
    assert_eq!(why(&zip, 0), "one");
    let mut renamed = zip.clone();
    let at = central(&zip, "data/a.js") + 46;
    renamed[at..at + 9].copy_from_slice(b"data/c.js");
    assert_eq!(
        why(&renamed, 0),
        "data/c.js is called data/a.js where it stands, as only a damaged or crafted zip does; it was not read."
    );
    assert_eq!(why(&renamed, 1), "two");
    let mut method = zip.clone();
    method[central(&zip, "data/a.js") + 10] = 0;
    assert!(why(&method, 0).contains("described in two ways"));
    let mut moved = zip.clone();
    moved[central(&zip, "data/a.js") + 42] = 5;
    assert!(why(&moved, 0).contains("isn't where the zip says it is"));
}

#[test]
fn a_bomb_of_overlapping_members_gives_only_the_first() {
    // The table of contents names one member a thousand times: a small zip that would unpack to a large one.
    let body = vec![b' '; 60_000];
    let one = zip_bytes([("data/a.js", body.as_slice())]).unwrap();
    let entry = central(&one, "data/a.js");
    let end = one.len() - 22;
    let mut bomb = one[..entry].to_vec();
    for _ in 0..1_000 {
        bomb.extend_from_slice(&one[entry..end]);
    }
    let mut tail = one[end..].to_vec();
    let size = u32::try_from(bomb.len() - entry).unwrap();
    tail[8..10].copy_from_slice(&1_000_u16.to_le_bytes());
    tail[10..12].copy_from_slice(&1_000_u16.to_le_bytes());
    tail[12..16].copy_from_slice(&size.to_le_bytes());
    bomb.extend_from_slice(&tail);
    let place = file("bomb.zip", &bomb);
    let mut tree = Tree::open(&place.path).unwrap();
    assert_eq!(tree.members().len(), 1_000);
    let readable = (0..1_000).filter(|&index| tree.read(index).is_ok()).count();
    assert_eq!(readable, 1);
    assert!(tree.notes()[0].why.contains("shares its bytes"));
}

#[test]
fn a_transfer_that_broke_off_half_way_keeps_each_record_before_the_break() {
    let archive = (0..300).fold(XArchive::new("maya_k").interest("Running"), |archive, n| {
        archive.ad(Ad::of("Harbour Shoes", "@harbourshoes").tweet(&(1_000_000 + n).to_string()))
    });
    // Stored, so that the test knows which records stand before the break.
    let files = archive.files();
    let mut zip = samples::kit::Zip::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in &files {
        zip.store(name, bytes).unwrap();
    }
    let zip = zip.finish().unwrap().into_inner();
    let starts: Vec<usize> =
        zip.windows(9).enumerate().filter(|(_, w)| w == b"\"1000150\"").map(|(at, _)| at).collect();
    let whole = read_with(x_reader(), &mut Tree::open(&file("twitter.zip", &zip).path).unwrap());
    assert_eq!((whole.ads().len(), whole.unread.len()), (300, 0));
    let place = file("twitter.zip", &zip[..starts[0]]);
    let found = read_with(x_reader(), &mut Tree::open(&place.path).unwrap());
    // The break is inside the 151st ad.
    assert_eq!(found.ads().len(), 150);
    let unread: Vec<(&str, &str)> =
        found.unread.iter().map(|u| (u.locator.member.as_deref().unwrap_or("-"), u.why.as_str())).collect();
    assert_eq!(unread.len(), 2, "{unread:?}");
    assert!(unread[0].1.contains("unfinished download"), "{unread:?}");
    assert_eq!(unread[1].0, "data/ad-impressions.js");
    assert!(unread[1].1.contains("cut off"), "{unread:?}");
}
