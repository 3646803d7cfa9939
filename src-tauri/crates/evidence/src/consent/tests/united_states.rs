//! GPP strings with their sections, and US Privacy.

use super::super::gpp::{Section, decode, header};
use super::super::small::{UsPrivacy, additional, us_privacy};
use super::super::us::UsSection;

fn section(text: &str) -> UsSection {
    match decode(text).unwrap().sections.into_iter().next() {
        Some((_, Section::Us(section))) => section,
        other => panic!("{text}: {other:?}"),
    }
}

/// The values of all fields whose name begins so.
fn values(section: &UsSection, name: &str) -> Vec<u16> {
    section.fields.iter().filter(|f| f.name.starts_with(name)).map(|f| f.value).collect()
}

#[test]
fn headers_are_fibonacci() {
    for (text, ids) in [
        ("DBABM", vec![2]),
        ("DBACNY", vec![2, 6]),
        ("DBACNYA", vec![2, 6]),
        ("DBABjw", vec![5, 6]),
        ("DBABLA", vec![7]),
        ("DBABBg", vec![8]),
        ("DBABRg", vec![9]),
        ("DBABJg", vec![10]),
        ("DBABFg", vec![11]),
        ("DBABVg", vec![12]),
        ("DBABDA", vec![5]),
        ("DBABYA", vec![1]),
    ] {
        assert_eq!(header(text).unwrap(), ids, "{text}");
    }
    assert!(header("").is_err() && header("DB").is_err() && header("CPXx").is_err());
}

#[test]
fn the_platforms_own_examples() {
    let gpp = decode("DBABM~CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA").unwrap();
    assert!(matches!(&gpp.sections[..], [(2, Section::Tcf(tcf))] if tcf.manager == 31));
    let gpp = decode("DBACNY~CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA~1YNN").unwrap();
    let us = UsPrivacy { notice: Some(true), opted_out: Some(false), contract: Some(false) };
    assert!(matches!(&gpp.sections[1], (6, Section::UsPrivacy(found)) if *found == us));
    assert!(matches!(
        decode("DBACNY~CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA").unwrap().sections[1].1,
        Section::Unread(_)
    ));
}

#[test]
fn the_national_section_in_both_versions() {
    let us = section("DBABLA~BVVVVVVVVWA");
    assert_eq!(us.version, 1);
    assert_eq!(us.fields.iter().filter(|f| f.name.contains("Notice") && f.value == 1).count(), 6);
    assert_eq!(values(&us, "SaleOptOut"), [1, 1]);
    assert_eq!(values(&us, "SensitiveDataProcessing "), [1; 12]);
    assert_eq!(values(&us, "KnownChild"), [1, 1]);
    assert_eq!(values(&us, "PersonalDataConsents"), [1]);
    assert_eq!(values(&us, "Mspa"), [1, 1, 2]);
    assert_eq!(us.gpc, None, "a missing part says nothing");
    assert_eq!(section("DBABLA~BVVVVVVVVWA.YA").gpc, Some(true));

    let us = section("DBABLA~CAAAAAAAAAWA.Q");
    assert_eq!((us.version, us.gpc), (2, Some(false)));
    assert_eq!(values(&us, "SensitiveDataProcessing "), [0; 16]);
    assert_eq!(values(&us, "KnownChild"), [0, 0, 1]);
    assert_eq!(values(&us, "PersonalDataConsents"), [1]);
    assert_eq!(values(&us, "MspaCovered"), [2]);
}

#[test]
fn california_and_the_other_states() {
    let us = section("DBABBg~BVqqqqpY.YA");
    assert_eq!(us.fields.iter().filter(|f| f.name.contains("Notice")).map(|f| f.value).collect::<Vec<_>>(), [1, 1, 1]);
    assert_eq!((values(&us, "SaleOptOut"), values(&us, "SharingOptOut")), (vec![1, 2], vec![1, 2]));
    assert_eq!(values(&us, "SensitiveDataProcessing "), [2; 9]);
    assert_eq!((values(&us, "KnownChild"), values(&us, "PersonalDataConsents")), (vec![2, 2], vec![2]));
    assert_eq!((values(&us, "Mspa"), us.gpc), (vec![1, 1, 2], Some(true)));
    for (text, ones, gpc) in [
        ("DBABBg~BAAAAACA", false, None),
        ("DBABBg~BVVVVVVY", true, None),
        ("DBABRg~BAAAABA", false, None),
        ("DBABRg~BVVVVWY", true, None),
        ("DBABJg~BAAAAEA", false, None),
        ("DBABJg~BVVVVVg", true, None),
        ("DBABJg~BVVVVVg.YA", true, Some(true)),
        ("DBABFg~BAAAAAQA", false, None),
        ("DBABFg~BVVVVVmA", true, None),
        ("DBABVg~BAAAAAEA", false, None),
        ("DBABVg~BVVVVVVg", true, None),
        ("DBABVg~BVVVVVVg.YA", true, Some(true)),
    ] {
        let us = section(text);
        assert!(!us.partly, "{text}");
        assert_eq!(us.gpc, gpc, "{text}");
        let value = u16::from(ones);
        assert!(us.fields.iter().filter(|f| !f.name.starts_with("Mspa")).all(|f| f.value == value), "{text}: {us:?}");
    }
}

#[test]
fn sections_that_are_broken_or_not_read_say_so() {
    for text in ["", "123", "CVVVVVVVVWA.YA", "BVVVVVVVVWA.AA"] {
        let gpp = decode(&format!("DBABBg~{text}")).unwrap();
        assert!(matches!(gpp.sections[0].1, Section::Unread(_)), "{text}");
    }
    for text in ["DBABDA~BPXuQIAPXuQIAAfKABENB-CgAAAAAAAAAAAAAAAA", "DBABYA~BOEFEAyOEFEAyAHABDENAI4AAAB9vABAASA"] {
        assert!(matches!(decode(text).unwrap().sections[0].1, Section::Unread(_)));
    }
}

#[test]
fn us_privacy_and_googles_additional_consent() {
    assert_eq!(
        us_privacy("1nyy").unwrap(),
        UsPrivacy { notice: Some(false), opted_out: Some(true), contract: Some(true) }
    );
    assert_eq!(us_privacy("1---").unwrap(), UsPrivacy { notice: None, opted_out: None, contract: None });
    assert!(us_privacy("1-Y-").is_some());
    for text in ["ZYN-", "2YN-", "", "1", "1N", "1A", "1YNNN"] {
        assert_eq!(us_privacy(text), None, "{text}");
    }
    let list = additional("2~1.35.41.101~dv.9.21.81").unwrap();
    assert_eq!((list.consented, list.disclosed), (vec![1, 35, 41, 101], vec![9, 21, 81]));
    assert_eq!(additional("2~~dv.").unwrap().consented, Vec::<u32>::new());
    assert_eq!(additional("1~").unwrap().consented, Vec::<u32>::new());
    assert_eq!(additional("1~7.12").unwrap().consented, [7, 12]);
    assert_eq!(additional("3~7"), None);
}
