//! Strings of the Transparency and Consent Framework: published ones, real ones, and broken ones.

use super::super::tcf::{Tcf, Vendors, decode};
use super::super::{Signal, find};
use super::ids;
use proptest::prelude::*;

const T1: &str = "COtybn4PA_zT4KjACBENAPCIAEBAAECAAIAAAAAAAAAA";
const T2: &str = "COrEAV4OrXx94ACABBENAHCIAD-AAAAAAACAAxAAAAgAIAwgAgAAAAEAgQAAAAAEAYQAQAAAACAAAABAAA.IBAgAAAgAIAwgAgAAAAEAAAACA.QAagAQAgAIAwgA.cAAAAAAAITg=";
const T7: &str = "CQSbk4AQSbk4ANwAAAENAwCgAAAAAAAAAAYgACPAAAAA.IDKQA4AAgAKAGQAygAAA.YAAAAAAAAAAA";
const T9: &str = "COvFyGBOvFyGBAbAAAENAPCAAOAAAAAAAAAAAEEUACCKAAA.IFoEUQQgAIQwgIwQABAEAAAAOIAACAIAAAAQAIAgEAACEAAAAAgAQBAAAAAAAGBAAgAAAAAAAFAAECAAAgAAQARAEQAAAAAJAAIAAgAAAYQEAAAQmAgBC3ZAYzUw.ZAAgH9794ulA";
const T10: &str = "CPt3fQAPt3fQACNAFAENDLCgAAAAAAAAACiQAAAOCgDAB-AIsAZ8A6QDBAHBAAAA.YAAAAAAAAAAA";
const T12: &str = "CQeEcwAQeEcwAEsAFBDEDIFoAPLgAELAABAgF5wA4AAgAGAAoBeYAKEAAEAIMABAAUEgBQABAAIBeY.IF5wAoAAgAoAvM";

fn read(text: &str) -> Tcf {
    let tcf = decode(text).unwrap();
    assert!(!tcf.truncated, "{text}");
    assert!(tcf.odd.is_empty() && tcf.unknown.is_empty(), "{:?}", tcf.odd);
    tcf
}

fn time(tenths: u64) -> String {
    chrono::DateTime::from_timestamp_millis(tenths as i64 * 100).unwrap().format("%Y-%m-%dT%H:%M:%S%.f").to_string()
}

fn of(vendors: Option<&Vendors>) -> (u16, Vec<u16>) {
    vendors.map(|v| (v.max, ids(&v.ids))).unwrap()
}

#[test]
fn t1_a_string_without_vendors() {
    let tcf = read(T1);
    assert_eq!((time(tcf.created), time(tcf.updated)), ("2020-01-26T17:01:00".into(), "2021-02-02T17:01:00".into()));
    assert_eq!((tcf.manager, tcf.manager_version, tcf.screen, tcf.language.as_str()), (675, 2, 1, "EN"));
    assert_eq!((tcf.list, tcf.policy, tcf.service_specific), (15, 2, false));
    assert_eq!((ids(&tcf.features), ids(&tcf.consent), ids(&tcf.interest)), (vec![1], vec![2, 10], vec![2, 9]));
    assert!(tcf.first_not_shown);
    assert_eq!(tcf.country, "AA");
    assert_eq!(of(tcf.vendors.as_ref()), (0, vec![]));
}

#[test]
fn t2_all_segments() {
    let tcf = read(T2);
    assert!(time(tcf.created).starts_with("2019-12-04T18:53") && time(tcf.updated).starts_with("2019-12-10T18:53"));
    assert_eq!((tcf.manager, tcf.manager_version, tcf.screen, tcf.list), (2, 1, 1, 7));
    assert_eq!((ids(&tcf.consent), ids(&tcf.features)), ((3..=9).collect(), vec![1]));
    assert_eq!(tcf.country, "AQ");
    assert_eq!(of(tcf.vendors.as_ref()), (98, vec![23, 37, 47, 48, 53, 65, 98]));
    assert_eq!(of(tcf.vendors_interest.as_ref()), (129, vec![37, 47, 48, 53, 65, 98, 129]));
    assert_eq!(of(tcf.disclosed.as_ref()).1, [23, 37, 47, 48, 53, 65, 98, 129]);
    assert_eq!(of(tcf.allowed.as_ref()).1, [12, 23, 37, 47, 48, 53]);
    let own = tcf.publisher.unwrap();
    assert_eq!((ids(&own.consent), ids(&own.interest)), (vec![1], vec![24]));
    assert_eq!((ids(&own.custom), ids(&own.custom_interest)), (vec![2], vec![1, 2]));
}

#[test]
fn t3_to_t5_ranges_and_purposes() {
    let tcf = read("COwBOpCOwBOpCLqAAAENAPCAAAAAAAAAAAAAFfwAYFfAV-BVkAGBVYFWAAA");
    assert_eq!(of(tcf.vendors.as_ref()), (703, vec![702, 703]));
    assert_eq!(of(tcf.vendors_interest.as_ref()), (684, vec![683, 684]));
    assert_eq!(tcf.manager, 746);
    let tcf = read("COv__-wOv__-wC2AAAENAPCgAAAAAAAAAAAAA_wAQA_gEBABAEAAAA");
    assert_eq!(of(tcf.vendors.as_ref()), (127, vec![127]));
    assert_eq!(of(tcf.vendors_interest.as_ref()), (128, vec![128]));
    assert!(tcf.service_specific);
    assert_eq!(time(tcf.created), "2020-03-09T15:53:02.400");
    let tcf = read("COwxsONOwxsONKpAAAENAdCAAMAAAAAAAAAAAAAAAAAA");
    assert_eq!((ids(&tcf.consent), tcf.manager, tcf.list), (vec![1, 2], 681, 29));
    assert_eq!(time(tcf.created), "2020-03-24T17:43:29.300");
}

#[test]
fn t6_restrictions_without_vendors() {
    let tcf = read("COuQACgOuQACgM-AAAENAPCAAAAAAAAAAAAAAAAAAABgoAAQAAHAAA");
    let kinds: Vec<(u16, u16, u64)> = tcf.restrictions.iter().map(|r| (r.purpose, r.kind, r.vendors.count())).collect();
    assert_eq!(kinds, [(1, 1, 0), (2, 0, 0), (3, 2, 0)]);
}

#[test]
fn t7_to_t9_newer_strings() {
    let tcf = read(T7);
    assert_eq!((tcf.manager, tcf.list, tcf.policy, tcf.service_specific), (880, 48, 2, true));
    assert!(time(tcf.created).starts_with("2025-06-03"));
    assert_eq!(tcf.country, "DE");
    assert_eq!(of(tcf.vendors.as_ref()).1, [1, 2, 3, 4]);
    let shown = tcf.disclosed.unwrap();
    assert_eq!((shown.max, shown.ids.ranges()), (404, &[(1, 5), (100, 100), (404, 404)][..]));
    assert_eq!(tcf.publisher, Some(super::super::tcf::Publisher::default()));

    let tcf = read("CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA");
    assert_eq!((tcf.manager, tcf.manager_version, tcf.screen, tcf.list), (31, 640, 1, 126));
    assert_eq!(time(tcf.created), "2022-04-20T22:00:00");
    assert_eq!(tcf.consent.count() + tcf.interest.count(), 0);

    let tcf = read(T9);
    assert_eq!(ids(&tcf.consent), [1, 2, 3]);
    assert_eq!(of(tcf.vendors.as_ref()), (8, vec![2, 6, 8]));
    assert_eq!(of(tcf.vendors_interest.as_ref()), (8, vec![2, 6, 8]));
    let shown = tcf.disclosed.unwrap();
    assert_eq!((shown.max, shown.ids.count(), ids(&shown.ids)[..5].to_vec()), (720, 79, vec![2, 6, 8, 12, 18]));
    let own = tcf.publisher.unwrap();
    assert_eq!(ids(&own.consent), [3, 16]);
    let interest: Vec<u16> = (1..=7).chain(9..=12).chain(14..=19).chain(21..=24).collect();
    assert_eq!(ids(&own.interest), interest);
    assert_eq!((ids(&own.custom), ids(&own.custom_interest)), (vec![1, 2, 4], vec![2, 4]));
}

#[test]
fn t10_and_t11_real_refusals() {
    let tcf = read(T10);
    assert!(time(tcf.created).starts_with("2023-06-24"));
    assert_eq!((tcf.manager, tcf.list, tcf.consent.count()), (141, 203, 0));
    assert_eq!(of(tcf.vendors_interest.as_ref()), (898, vec![126, 278, 415, 466, 772, 898]));
    let tcf = read("CPzEX8APzEX8ADtACBESAUEgAAAAAAAAAAiQAAAAAAAA");
    assert!(time(tcf.created).starts_with("2023-10-03"));
    assert_eq!((tcf.manager, tcf.language.as_str(), tcf.list, tcf.policy), (237, "ES", 20, 4));
}

#[test]
fn t12_restrictions_with_vendors() {
    let tcf = read(T12);
    assert!(time(tcf.created).starts_with("2026-01-15"));
    assert_eq!((tcf.manager, tcf.manager_version, tcf.language.as_str(), tcf.list), (300, 5, "DE", 200));
    assert_eq!((tcf.policy, tcf.country.as_str(), ids(&tcf.features)), (5, "IE", vec![1]));
    assert_eq!((ids(&tcf.consent), ids(&tcf.interest)), (vec![1, 2, 3, 4, 7, 9, 10, 11], vec![2, 7, 9, 10]));
    assert_eq!(of(tcf.vendors.as_ref()), (755, vec![1, 2, 3, 10, 755]));
    assert_eq!(of(tcf.vendors_interest.as_ref()), (20, vec![2, 20]));
    let mut restrictions: Vec<(u16, u16, Vec<u16>)> =
        tcf.restrictions.iter().map(|r| (r.purpose, r.kind, ids(&r.vendors))).collect();
    restrictions.sort();
    assert_eq!(restrictions, [(2, 1, vec![1, 2, 755]), (3, 0, vec![10])]);
    assert_eq!(tcf.disclosed.unwrap().ids.ranges(), [(1, 20), (755, 755)]);
}

#[test]
fn t13_broken_strings() {
    assert!(decode("").is_err());
    assert!(decode("C").is_err());
    assert!(decode("COtybn4P").unwrap().truncated);
    assert!(decode(&T1.replace('_', "+")).is_err());
    assert!(decode(T2).is_ok());
    assert!(decode("BOEFEAyOEFEAyAHABDENAI4AAAB9vABAASA").unwrap_err().contains("version 1"));
}

#[test]
fn a_string_that_is_cut_off_gives_what_was_read() {
    let tcf = decode(&T12[..51]).unwrap();
    assert!(tcf.truncated);
    assert_eq!(ids(&tcf.consent), [1, 2, 3, 4, 7, 9, 10, 11]);
    assert_eq!(tcf.vendors_interest, None);
    let twice = decode(&format!("{T12}.IF5wAoAAgAoAvM.AAAA")).unwrap();
    assert!(twice.odd.iter().any(|odd| odd.contains("twice")));
    assert_eq!(twice.unknown, ["AAAA"]);
}

#[test]
fn a_crafted_range_costs_no_memory_and_any_name_will_do() {
    for (name, value) in [
        (Some("euconsent-v2"), T12.to_owned()),
        (Some("anything"), format!("\"{}\"", T12.replace('.', "%2E"))),
        (None, T12.to_owned()),
    ] {
        assert!(matches!(find(name, &value).as_slice(), [Signal::Tcf(tcf)] if tcf.manager == 300), "{value}");
    }
    // Letters of the right alphabet are not yet a consent string.
    assert!(find(Some("session"), "CorrectHorseBatteryStapleCorrectHorseBattery").is_empty());
    let inside = format!(r#"{{"gdpr": {{"euconsent": "{T12}", "grants": {{}}}}}}"#);
    assert!(matches!(find(Some("_sp_user_consent_7"), &inside).as_slice(), [Signal::Tcf(_)]));
}

proptest! {
    #[test]
    fn any_string_is_survived(text in "[BCD][A-Za-z0-9_~.=+/-]{0,300}", name in "(OptanonConsent|CookieConsent|didomi_token|ucData|TC_PRIVACY|x)") {
        let _ = decode(&text);
        let _ = find(Some(&name), &text);
        let _ = find(None, &text);
        let _ = super::super::gpp::decode(&text);
    }
}
