#![allow(clippy::unwrap_used, clippy::expect_used)]

use crate::imports::ImportOptions;
use crate::lifecycle::Unlock;
use crate::{Options, Sayso};
use samples::x::{Ad, XArchive};
use std::fs::{self, File};
use std::path::Path;
use std::sync::Arc;
use vault::{Keychain, MemoryKeychain};

fn start(folder: &Path, unlock: Unlock, keychain: &Arc<MemoryKeychain>) -> Sayso {
    let keychain: Arc<dyn Keychain> = keychain.clone();
    let home = Some(folder.join("home"));
    Sayso::start(Options { home, unlock, keychain: Some(keychain), ..Options::default() }).unwrap()
}

fn with_an_ad(sayso: &mut Sayso, folder: &Path) {
    let path = folder.join("twitter.zip");
    XArchive::new("maya_k").ad(Ad::of("Harbour Shoes", "@harbourshoes")).write_zip(&path).unwrap();
    assert_eq!(sayso.import(&[path], &ImportOptions::default(), &mut |_| true).unwrap().sources.len(), 1);
}

fn hidden(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with('.')).collect()
}

#[test]
fn a_record_that_only_this_computers_keychain_opens_is_not_backed_up() {
    let folder = tempfile::tempdir().unwrap();
    let keychain = Arc::new(MemoryKeychain::default());
    let mut sayso = start(folder.path(), Unlock::Keychain, &keychain);
    with_an_ad(&mut sayso, folder.path());
    let file = folder.path().join("one.sayso");
    let refused = sayso.backup(&file).unwrap_err();
    assert_eq!(refused.code, "backup-no-way");
    assert!(refused.next.is_some_and(|next| next.contains("key")), "it says what would help");
    assert!(!file.exists() && hidden(folder.path()).is_empty() && hidden(&folder.path().join("home")).is_empty());
    // With a recovery code there is a way.
    sayso.key_recovery().unwrap();
    sayso.backup(&file).unwrap();
    assert!(file.exists());
}

#[test]
fn what_killed_work_left_is_cleared_away_and_what_others_work_on_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("home");
    let keychain = Arc::new(MemoryKeychain::default());
    let by = || Unlock::Passphrase("correct horse battery staple".to_owned().into());
    with_an_ad(&mut start(folder.path(), by(), &keychain), folder.path());
    let left = [".backup-1", ".backup-2", ".restore"];
    for name in left {
        fs::create_dir(home.join(name)).unwrap();
        fs::write(home.join(name).join("record.db"), b"never whole").unwrap();
        fs::write(home.join(name).join("lock"), b"").unwrap();
    }
    let others = File::open(home.join(".backup-2/lock")).unwrap();
    others.lock().unwrap();
    let mut sayso = start(folder.path(), by(), &keychain);
    assert_eq!(hidden(&home), [".backup-2"]);
    drop(others);

    // A half written backup stands in nobody's way, and is no backup.
    let file = folder.path().join("one.sayso");
    fs::write(folder.path().join(".one.sayso.part"), b"PK half of it").unwrap();
    assert_eq!(sayso.restore(&folder.path().join(".one.sayso.part")).unwrap_err().code, "not-a-backup");
    sayso.backup(&file).unwrap();
    assert!(hidden(folder.path()).is_empty() && hidden(&home).is_empty());

    // While one restores, another that tries is told so, and takes nothing away from it.
    let waiting = sayso.home().workshop("restore").unwrap();
    fs::write(waiting.folder().join("record.db"), b"half way").unwrap();
    assert_eq!(sayso.restore(&file).unwrap_err().code, "record-busy");
    assert!(waiting.folder().join("record.db").exists());
    drop(waiting);
    sayso.restore(&file).unwrap();
    assert_eq!(sayso.sources().unwrap().total, 1);
    assert!(hidden(&home).is_empty());
}
