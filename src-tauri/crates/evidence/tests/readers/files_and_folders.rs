//! Files and folders that are no sources, that nobody may read, or that change while they are read.

use crate::gathered::{Gathered, file, x_reader};
use crate::hostile_archives::{ads, zipped};
use evidence::{Control, Tree};
use samples::kit::{write_folder, zip_bytes};
use std::path::Path;

#[test]
fn empty_missing_forbidden_and_foreign_files_are_a_sentence() {
    let empty = file("empty.zip", b"");
    assert!(Tree::open(&empty.path).unwrap_err().why.contains("is empty"));
    assert!(Tree::open(Path::new("/no/such/file")).unwrap_err().why.contains("Check the path"));
    let foreign = file("holiday.zip", b"not a zip at all");
    let mut tree = Tree::open(&foreign.path).unwrap();
    assert!(evidence::recognise(&mut tree).is_none());
    let nothing = file("nothing.zip", &zip_bytes([]).unwrap());
    assert!(Tree::open(&nothing.path).unwrap_err().why.contains("holds no file"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(&foreign.path, std::fs::Permissions::from_mode(0o000)).unwrap();
        // The administrator may read everything; then there is nothing to forbid.
        if std::fs::File::open(&foreign.path).is_err() {
            assert!(Tree::open(&foreign.path).unwrap_err().why.contains("no permission"));
        }
    }
}

#[test]
fn a_digest_is_of_the_bytes_and_of_a_folders_manifest() {
    let place = file("a.txt", b"hello");
    let control = Control::default();
    let (digest, bytes) = evidence::digest(x_reader(), &place.path, &control).unwrap();
    assert_eq!((digest, bytes), (model::Sha256::of(b"hello"), 5));
    assert_eq!(control.bytes(), 5);
    let folder = tempfile::tempdir().unwrap();
    write_folder(folder.path(), [("b", b"2".as_slice()), ("a/c", b"1")]).unwrap();
    let (one, size) = evidence::digest(x_reader(), folder.path(), &Control::default()).unwrap();
    assert_eq!(size, 2);
    let other = tempfile::tempdir().unwrap();
    write_folder(other.path(), [("a/c", b"1".as_slice()), ("b", b"2")]).unwrap();
    assert_eq!(evidence::digest(x_reader(), other.path(), &Control::default()).unwrap().0, one);
    std::fs::write(other.path().join("b"), "3").unwrap();
    assert_ne!(evidence::digest(x_reader(), other.path(), &Control::default()).unwrap().0, one);
    control.cancel();
    assert!(evidence::digest(x_reader(), &place.path, &control).is_err());
}

#[test]
fn a_file_that_changes_while_it_is_read_is_told() {
    let place = file("twitter.zip", &zipped(&ads()));
    let mut tree = Tree::open(&place.path).unwrap();
    let mut bytes = std::fs::read(&place.path).unwrap();
    bytes.push(0);
    std::fs::write(&place.path, bytes).unwrap();
    let stopped = evidence::read(x_reader(), &mut tree, &mut Gathered::default(), &Control::default());
    assert!(stopped.unwrap_err().to_string().contains("changed while it was read"));
}

#[test]
fn a_folder_whose_files_change_while_it_is_read_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let files = ads().files();
    let read = |change: &dyn Fn(&Path)| {
        write_folder(folder.path(), files.iter().map(|(n, b)| (n.as_str(), b.as_slice()))).unwrap();
        let mut tree = Tree::open(folder.path()).unwrap();
        change(&folder.path().join("data/ad-impressions.js"));
        evidence::read(x_reader(), &mut tree, &mut Gathered::default(), &Control::default())
    };
    assert!(read(&|_| ()).is_ok());
    let grows = |path: &Path| {
        let mut bytes = std::fs::read(path).unwrap();
        bytes.push(b'\n');
        std::fs::write(path, bytes).unwrap();
    };
    for stopped in [read(&grows), read(&|path| std::fs::remove_file(path).unwrap())] {
        assert!(stopped.unwrap_err().to_string().contains("changed while it was read"));
    }
}
