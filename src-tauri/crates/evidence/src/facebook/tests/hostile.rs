//! Exports that are damaged, cut off or made to harm.

use super::Seen;
use super::generations::a_life;
use crate::Control;
use crate::Tree;
use crate::facebook::desk::Desk;
use crate::facebook::files::Kind;
use crate::facebook::{advertisers, apps, holdings, off_meta, person, read_member};
use crate::kit::Piece;
use crate::scan::Record;
use model::Origin;
use proptest::prelude::*;
use samples::facebook::{FacebookExport, Generation};

#[test]
fn what_a_truncated_zip_still_holds_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("facebook-maya.kessler-2026-05-03-Hb7kQ2xW.zip");
    a_life(Generation::Y2025).write_zip(&path).unwrap();
    let bytes = std::fs::read(&path).unwrap();
    std::fs::write(&path, &bytes[..bytes.len() * 2 / 3]).unwrap();
    let mut tree = Tree::open(&path).unwrap();
    assert!(!tree.notes().is_empty());
    let mut seen = Seen::default();
    crate::read(&crate::facebook::FacebookReader, &mut tree, &mut seen, &Control::default()).unwrap();
    assert!(!seen.claims.is_empty() && !seen.unread.is_empty());
}

#[test]
fn a_file_that_is_cut_off_gives_what_stands_before_the_cut() {
    let export = FacebookExport::new("Maya Kessler").file(
        "apps_and_websites_off_of_facebook/your_off-facebook_activity.json",
        br#"{"off_facebook_activity_v2": [{"name": "Harbour Shoes", "events": [{"id": 1, "type": "PURCHASE", "timestamp": 1700000000}]}, {"name": "Corner"#,
    );
    let seen = Seen::of(&export);
    assert_eq!(seen.transfers().len(), 1);
    assert_eq!(seen.unread.len(), 1);
    assert!(seen.unread[0].why.contains("cut off"));
}

#[test]
fn one_bad_record_does_not_hide_the_others() {
    let export = FacebookExport::new("Maya Kessler").file(
        "ads_information/advertisers_using_your_activity_or_information.json",
        br#"{"custom_audiences_all_types_v2": [{"x": 1}, {"advertiser_name": 5}, {"advertiser_name": "Harbour Shoes", "has_data_file_custom_audience": true, "has_new_thing": true}, {"advertiser_name": NaN}]}"#,
    );
    let seen = Seen::of(&export);
    assert_eq!(seen.transfers().len(), 1);
    assert_eq!(seen.unread.len(), 3);
    assert_eq!(seen.unknown.values().sum::<u64>(), 1);
}

#[test]
fn a_flood_of_bad_records_is_counted_and_not_listed() {
    let flood = format!("{{\"history_v2\": [{}]}}", vec!["{}"; 5_000].join(","));
    let export = FacebookExport::new("Maya Kessler")
        .file("ads_information/advertisers_you've_interacted_with.json", flood.as_bytes());
    let seen = Seen::of(&export);
    assert_eq!(seen.unread.len(), 100);
    assert_eq!(seen.skipped.iter().find(|(why, _)| why.starts_with("More records")).map(|(_, n)| *n), Some(4_900));
}

#[test]
fn a_business_too_large_for_memory_is_read_event_by_event() {
    for (generation, name_last) in [(Generation::Y2025, false), (Generation::Y2025, true), (Generation::Y2026, true)] {
        let mut export =
            FacebookExport::new("Maya Kessler").generation(generation).off_meta("Small", "PURCHASE", 1_700_000_000);
        for at in 0..60 {
            export = export.off_meta("Large", "PAGE_VIEW", 1_700_000_000 + at);
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("your_activity_off_meta_technologies.json");
        let (_, mut bytes) =
            export.members().into_iter().find(|(name, _)| name.ends_with("technologies.json")).unwrap();
        if name_last && generation == Generation::Y2025 {
            bytes = br#"{"off_facebook_activity_v2": [{"events": ["#.to_vec();
            let events: Vec<String> =
                (0..60).map(|n| format!(r#"{{"id": {n}, "type": "PAGE_VIEW", "timestamp": 1700000000}}"#)).collect();
            bytes.extend(events.join(",").bytes());
            bytes.extend(br#"], "name": "Large"}, {"name": "Small", "events": [{"id": 99, "type": "PURCHASE"}]}]}"#);
        }
        std::fs::write(&path, bytes).unwrap();
        let mut tree = Tree::open(&path).unwrap();
        let (mut seen, control) = (Seen::default(), Control::default());
        let mut desk = Desk::new(&mut seen, &control, model::Platform::FACEBOOK);
        desk.take_up(&tree, 0);
        off_meta::member_within(&mut desk, &mut tree, 0, 1 << 10).unwrap();
        desk.finish(false).unwrap();
        let count = |name: &str| seen.transfers().iter().filter(|t| t.from.display() == name).count();
        assert_eq!((count("Large"), count("Small"), seen.unread.len()), (60, 1, 0), "{generation:?} {name_last}");
        for (_, excerpt) in &seen.claims {
            assert_eq!(tree.excerpt(&excerpt.locator).unwrap(), excerpt.bytes);
        }
    }
}

#[test]
fn a_form_feed_in_a_list_ends() {
    let export =
        FacebookExport::new("Maya Kessler").file("ads/ads_interests.json", b"{\"topics\": [\"Boots\", \x0c\x0c, 1]}");
    assert_eq!(Seen::of(&export).held("pd:Interest")[0], "Boots");
}

/// Any JSON, with the keys that readers look for more likely than others.
fn any_json() -> impl Strategy<Value = serde_json::Value> {
    let key = prop_oneof![
        Just("label_values"),
        Just("label"),
        Just("value"),
        Just("vec"),
        Just("dict"),
        Just("events"),
        Just("name"),
        Just("title"),
        Just("timestamp"),
        Just("timestamp_value"),
        Just("advertiser_name"),
        Just("emails"),
        Just("id"),
        Just("type"),
        Just("session"),
        Just("é")
    ];
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        "\\PC{0,12}".prop_map(Into::into),
        "[\u{80}-\u{ff}]{0,8}".prop_map(Into::into),
    ];
    leaf.prop_recursive(6, 64, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
            prop::collection::vec((key.clone(), inner), 0..6)
                .prop_map(|m| serde_json::Value::Object(m.into_iter().map(|(k, v)| (k.to_owned(), v)).collect())),
        ]
    })
}

const KINDS: [Kind; 16] = [
    Kind::Profile,
    Kind::Advertisers,
    Kind::Audiences,
    Kind::Ads,
    Kind::AdsShown,
    Kind::Zone,
    Kind::Leads,
    Kind::OffMeta,
    Kind::Apps,
    Kind::Permissions,
    Kind::Settings,
    Kind::Words("pd:Interest"),
    Kind::Leaves("pd:Location", Origin::Observed),
    Kind::Logins,
    Kind::Devices,
    Kind::Cookies,
];

proptest! {
    #[test]
    fn no_record_makes_a_parser_panic(json in any_json()) {
        let bytes = json.to_string().into_bytes();
        let record = Record { bytes: &bytes, start: 0, path: 0, pointer: "/x_v2/0" };
        let piece = Piece::mended(&record).unwrap();
        let (mut seen, control) = (Seen::default(), Control::default());
        let mut desk = Desk::new(&mut seen, &control, model::Platform::FACEBOOK);
        advertisers::advertisers(&mut desk, piece).unwrap();
        advertisers::ad(&mut desk, piece).unwrap();
        advertisers::shown(&mut desk, piece).unwrap();
        holdings::words(&mut desk, piece, "pd:Interest").unwrap();
        holdings::values(&mut desk, piece, "pd:Location", Origin::Observed).unwrap();
        holdings::setting(&mut desk, piece).unwrap();
        holdings::login(&mut desk, piece).unwrap();
        holdings::device(&mut desk, piece).unwrap();
        holdings::cookies(&mut desk, piece).unwrap();
        holdings::lead(&mut desk, piece).unwrap();
        holdings::contacts(&piece);
        apps::app(&mut desk, piece).unwrap();
        apps::permission(&mut desk, piece, "permissions").unwrap();
        off_meta::business_whole(&mut desk, &piece).unwrap();
        person::profile(&mut desk, &piece).unwrap();
        person::Person::default().see(&piece);
        desk.finish(true).unwrap();
        // Whatever was claimed rests on bytes that stand where the locator says.
        for (_, excerpt) in &seen.claims {
            let start = excerpt.locator.start.unwrap() as usize;
            prop_assert_eq!(&bytes[start..start + excerpt.bytes.len()], excerpt.bytes.as_slice());
        }
    }

    #[test]
    fn no_file_makes_a_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), json in any_json(), at in 0..16_usize) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ads_interests.json");
        for bytes in [bytes, json.to_string().into_bytes()] {
            std::fs::write(&path, &bytes).unwrap();
            let Ok(mut tree) = Tree::open(&path) else { continue };
            let (mut seen, control) = (Seen::default(), Control::default());
            let mut desk = Desk::new(&mut seen, &control, model::Platform::FACEBOOK);
            read_member(&mut desk, &mut tree, 0, KINDS[at]).unwrap();
        }
    }
}
