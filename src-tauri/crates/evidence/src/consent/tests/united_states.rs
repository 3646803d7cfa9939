//! GPP strings with their sections, and US Privacy.

use super::super::gpp::{Section, decode, header};
use super::super::small::{UsPrivacy, additional, us_privacy};
use super::super::us::UsSection;
use super::ids;

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
    let old = decode("DBABYA~BOEFEAyOEFEAyAHABDENAI4AAAB9vABAASA").unwrap();
    assert!(matches!(old.sections[0].1, Section::Unread(why) if why.contains("version 1")));
}

#[test]
fn the_newest_sections_have_a_head_of_their_own() {
    assert_eq!((header("DBABEY").unwrap(), header("DBABUY").unwrap()), (vec![24], vec![25]));
    let maryland = section("DBABEY~YBAAA.BZZo.Y");
    assert_eq!((maryland.version, maryland.gpc, maryland.partly), (1, Some(true), false));
    let fields: Vec<(&str, u16)> = maryland.fields.iter().map(|f| (f.name.as_str(), f.value)).collect();
    assert_eq!(
        fields,
        [
            ("MspaCoveredTransaction", 1),
            ("MspaMode", 2),
            ("ProcessingNotice", 1),
            ("SaleOptOutNotice", 1),
            ("TargetedAdvertisingOptOutNotice", 2),
            ("SaleOptOut", 1),
            ("TargetedAdvertisingOptOut", 2),
            ("AdditionalDataProcessingConsent", 2),
        ]
    );
    assert_eq!(section("DBABEY~YBAAA.BZZo").gpc, None, "a missing part says nothing");
    let indiana = section("DBABUY~ZBAAA.BZZh.qqo");
    assert_eq!(values(&indiana, "KnownChild"), [0]);
    assert_eq!(values(&indiana, "AdditionalData"), [1]);
    assert_eq!(values(&indiana, "SensitiveDataProcessing "), [2; 8]);
    for broken in ["DBABUY~YBAAA.BZZh", "DBABUY~ZCAAA.BZZh", "DBABUY~ZB", "DBABUY~ZBAAA.%"] {
        assert!(matches!(decode(broken).unwrap().sections[0].1, Section::Unread(_)), "{broken}");
    }
}

#[test]
fn canadas_section_tells_express_consent_from_implied() {
    let of = |text: &str| match decode(text).unwrap().sections.into_iter().next() {
        Some((5, Section::Canada(canada))) => *canada,
        other => panic!("{text}: {other:?}"),
    };
    for text in [
        "DBABDA~BPXuQIAPXuQIAAfKABENB-CgAAAAAAAAAAAAAAAA",
        "DBABDA~BPXuQIAPXuQIAAfKABENB-CgAAAAAAAAAAAAAAAA.YAAAAAAAAAA",
    ] {
        let empty = of(text);
        assert_eq!((empty.updated, empty.manager, empty.list, &*empty.language), (16_504_128_000, 31, 126, "EN"));
        assert_eq!(empty.express.count() + empty.implied.count() + empty.vendors_express.count(), 0);
    }
    let full = of(FULL);
    assert_eq!((full.updated, full.manager, full.list, &*full.language), (17_381_952_000, 1000, 116, "BG"));
    assert_eq!(ids(&full.features), [1, 2]);
    assert_eq!((ids(&full.express), ids(&full.implied)), ((1..=9).collect(), (1..=9).collect()));
    let vendors = ids(&full.vendors_express);
    assert_eq!((vendors.len(), &vendors[..4], vendors.last()), (66, &[10, 28, 42, 45][..], Some(&1358)));
    assert_eq!(vendors, ids(&full.vendors_implied));
    assert!(matches!(decode("DBABDA~BPX").unwrap().sections[0].1, Section::Unread(_)));
}

/// One of the strings that a library for this framework is tested with.
const FULL: &str = "DBABDA~BQMC4oAQMC4oAPoABABGB0CYAf8AAf8AAAqdA-AAUABwAFQALQAaABLACgAF0ANoAdwA_QCCAIQARQAnwBWgC3AGUANMAc4A7gCAQElASYAnYBPwDFAGaAM6AZ8A14B_AEngJyAT-Ao8BUQCpQFvALhAXQAvcBf4DBwGYANNAbUA3EBxoDxAHmgPkAgIBCQCNwEpYJgAmCBNUCa4E5gJ-AUmApYBU4FToHwACgAOAAqABaADQAJYAUAAugBtADuAH6AQQBCACKAE-AK0AW4AygBpgDnAHcAQCAkoCTAE7AJ-AYoAzQBnQDPgGvAP4Ak8BOQCfwFHgKiAVKAt4BcIC6AF7gL_AYOAzABpoDagG4gONAeIA80B8gEBAISARuAlLBMAEwQJqgTXAnMBPwCkwFLAKnAAAA.YAAAAAAAAAA";

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
