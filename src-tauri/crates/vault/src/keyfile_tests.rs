//! Each way opens; nothing else does; damage, a wrong passphrase and another record's key are told apart.

use super::*;
use crate::MemoryKeychain;
use proptest::prelude::*;

fn phrase(text: &str) -> Passphrase {
    Passphrase::new(text).unwrap()
}

fn locked_all_ways(passphrase: &str) -> (Key, KeyFile, RecoveryCode, MemoryKeychain) {
    let key = Key::random().unwrap();
    let keychain = MemoryKeychain::new();
    let mut file = KeyFile::new(&key).unwrap();
    file.add_passphrase(&key, &phrase(passphrase), Cost::TRIFLING).unwrap();
    let code = file.add_recovery(&key).unwrap();
    file.add_keychain(&key, &keychain).unwrap();
    (key, file, code, keychain)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_way_opens_after_a_round_trip_through_the_file(passphrase in "\\PC{1,40}") {
        prop_assume!(!passphrase.trim().is_empty());
        let (key, file, code, keychain) = locked_all_ways(&passphrase);
        let read = KeyFile::parse(&file.to_bytes().unwrap()).unwrap();
        prop_assert_eq!(&read, &file);
        prop_assert_eq!(read.open_passphrase(&phrase(&passphrase)).unwrap(), key.clone());
        prop_assert_eq!(read.open_recovery(&code.shown()).unwrap(), key.clone());
        prop_assert_eq!(read.open_keychain(&keychain).unwrap(), key);
    }

    #[test]
    fn a_wrong_passphrase_says_so(right in "[a-z]{4,12}", wrong in "[A-Z]{4,12}") {
        let (_, file, ..) = locked_all_ways(&right);
        prop_assert!(matches!(file.open_passphrase(&phrase(&wrong)), Err(VaultError::WrongPassphrase)));
    }

    #[test]
    fn a_changed_bit_is_damage_and_never_a_wrong_passphrase(at in 0.0..1.0f64, bit in 0..8u8) {
        let (key, file, ..) = locked_all_ways("correct horse");
        let mut bytes = file.to_bytes().unwrap();
        let index = ((bytes.len() - 1) as f64 * at) as usize;
        bytes[index] ^= 1 << bit;
        match KeyFile::parse(&bytes) {
            Err(VaultError::Damaged(_) | VaultError::Newer(_)) => {}
            // White space between the parts carries nothing.
            Ok(read) => prop_assert_eq!(read.open_passphrase(&phrase("correct horse")).unwrap(), key),
            Err(other) => prop_assert!(false, "{}", other),
        }
    }

    #[test]
    fn a_cut_or_foreign_file_is_damage(bytes in proptest::collection::vec(any::<u8>(), 0..200), cut in 0..400usize) {
        prop_assert!(matches!(KeyFile::parse(&bytes), Err(VaultError::Damaged(_))));
        let (_, file, ..) = locked_all_ways("correct horse");
        let whole = file.to_bytes().unwrap();
        prop_assert!(matches!(KeyFile::parse(&whole[..cut.min(whole.len() - 2)]), Err(VaultError::Damaged(_))));
    }
}

#[test]
fn a_passphrase_is_the_same_from_two_keyboards() {
    let (key, file, ..) = locked_all_ways("caf\u{e9} au lait");
    assert_eq!(file.open_passphrase(&phrase("cafe\u{301} au lait")).unwrap(), key);
}

#[test]
fn an_empty_passphrase_is_refused() {
    assert!(matches!(Passphrase::new(" \t"), Err(VaultError::EmptyPassphrase)));
}

#[test]
fn changing_the_passphrase_seals_anew_and_the_old_one_opens_nothing() {
    let (key, mut file, code, keychain) = locked_all_ways("first words");
    file.add_passphrase(&key, &phrase("second words"), Cost::TRIFLING).unwrap();
    assert_eq!(file.open_passphrase(&phrase("second words")).unwrap(), key);
    assert!(matches!(file.open_passphrase(&phrase("first words")), Err(VaultError::WrongPassphrase)));
    assert_eq!(file.open_recovery(&code.shown()).unwrap(), key);
    assert_eq!(file.open_keychain(&keychain).unwrap(), key);
    assert_eq!(file.ways(), [By::Keychain, By::Passphrase, By::Recovery]);
}

#[test]
fn a_new_recovery_code_replaces_the_old_one() {
    let (key, mut file, old, _) = locked_all_ways("words");
    let new = file.add_recovery(&key).unwrap();
    assert_eq!(file.open_recovery(&new.shown()).unwrap(), key);
    assert!(matches!(file.open_recovery(&old.shown()), Err(VaultError::WrongCode)));
    assert!(matches!(file.open_recovery("ABCD-EFGH"), Err(VaultError::MistypedCode)));
}

#[test]
fn another_records_entry_is_told_from_none() {
    let (_, file, _, keychain) = locked_all_ways("words");
    let account = file.keychain_account().unwrap().to_owned();
    keychain.set(&account, &[7; 32]).unwrap();
    assert!(matches!(file.open_keychain(&keychain), Err(VaultError::OtherRecord)));
    keychain.delete(&account).unwrap();
    assert!(matches!(file.open_keychain(&keychain), Err(VaultError::NotInKeychain)));
    for trouble in [KeychainTrouble::Absent, KeychainTrouble::Locked, KeychainTrouble::Silent] {
        let broken = MemoryKeychain::with(trouble.clone());
        assert!(matches!(file.open_keychain(&broken), Err(VaultError::Keychain(t)) if t == trouble));
    }
}

#[test]
fn a_keychain_that_loses_its_entry_is_never_relied_on() {
    let key = Key::random().unwrap();
    let mut file = KeyFile::new(&key).unwrap();
    let keychain = MemoryKeychain::with(KeychainTrouble::Forgetful);
    assert!(matches!(file.add_keychain(&key, &keychain), Err(VaultError::Keychain(KeychainTrouble::Forgetful))));
    assert!(file.ways().is_empty());
}

#[test]
fn seals_cant_be_moved_to_another_records_file() {
    let (_, one, ..) = locked_all_ways("words");
    let (_, mut two, ..) = locked_all_ways("words");
    two.wraps = one.wraps;
    assert!(two.open_passphrase(&phrase("words")).is_err());
}

#[test]
fn a_backups_key_file_leaves_the_keychain_out() {
    let (key, mut file, code, _) = locked_all_ways("words");
    let portable = file.portable().unwrap();
    assert_eq!(portable.ways(), [By::Passphrase, By::Recovery]);
    assert_eq!(portable.open_recovery(&code.shown()).unwrap(), key);
    file.remove(By::Passphrase);
    file.remove(By::Recovery);
    assert!(file.portable().is_none());
}

#[test]
fn a_newer_file_is_named_and_an_altered_one_cant_ask_for_all_memory() {
    let (_, file, ..) = locked_all_ways("words");
    let text = String::from_utf8(file.to_bytes().unwrap()).unwrap();
    let newer = text.replacen("\"version\": 1", "\"version\": 9", 1);
    assert!(matches!(KeyFile::parse(newer.as_bytes()), Err(VaultError::Newer(9))));
    let greedy =
        Stretch { cost: Cost { memory_kib: u32::MAX, passes: 1, lanes: 1 }, ..Stretch::new(Cost::TRIFLING).unwrap() };
    assert!(matches!(greedy.key(&phrase("words")), Err(VaultError::Damaged(_))));
}

#[test]
fn the_file_on_disk_reads_back_and_holds_no_key() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key.json");
    assert!(KeyFile::read(&path).unwrap().is_none());
    let (key, file, code, _) = locked_all_ways("plain words here");
    file.write(&path).unwrap();
    assert_eq!(KeyFile::read(&path).unwrap().unwrap(), file);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(!text.contains(&hex::encode(key.bytes().as_slice())));
    assert!(!text.contains("plain words") && !text.contains(code.shown().as_str()));
    assert!(!format!("{key:?} {:?} {file:?}", phrase("plain words here")).contains("plain"));
}

#[test]
fn the_standing_cost_is_at_least_64_mebibytes() {
    let cost = Cost::default();
    assert!(cost.memory_kib >= 64 * 1024 && cost.passes >= 2);
    let (key, mut file, ..) = locked_all_ways("words");
    file.add_passphrase(&key, &phrase("dear words"), cost).unwrap();
    assert_eq!(file.open_passphrase(&phrase("dear words")).unwrap(), key);
}
