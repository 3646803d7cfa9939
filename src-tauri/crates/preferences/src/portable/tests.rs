//! Sets that travel: there and back, refused where they aren't what they say, and with nothing about the person in them.

use super::rules::{acts, meanings};
use super::*;
use chrono::{DateTime, NaiveDate};
use model::{BrandId, Preference, PreferenceScope};
use proptest::prelude::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn a_set() -> Set {
    let line = |purpose, whom, wanted| Line { purpose, whom, wanted };
    let never = Wanted {
        never_with: vec![Category::new("pd:Location"), Category::new("pd:MedicalHealth")],
        until: Some(day(2027, 1, 31)),
        ..Wanted::plain(Wish::OnlyWhatIGave)
    };
    let harbour =
        Whom::Brand { domain: Some("harbourshoes.example".to_owned()), name: Some("Harbour Shoes".to_owned()) };
    let set = Set::new([
        line(Purpose::SensitiveUse, Whom::Everyone, Wanted::plain(Wish::No)),
        line(Purpose::PersonalisedAdvertising, harbour, Wanted::plain(Wish::Fine)),
        line(Purpose::PersonalisedAdvertising, Whom::Everyone, never),
        line(Purpose::ModelTraining, Whom::Sector("ads".to_owned()), Wanted::plain(Wish::No)),
        line(Purpose::Measurement, Whom::Everyone, Wanted::plain(Wish::NotSaid)),
    ]);
    Set { title: Some("Quiet".to_owned()), by: Some("An advocate".to_owned()), ..set }
}

fn refusal(text: &str) -> (usize, String, &'static str) {
    let error = Set::read(text.as_bytes()).unwrap_err();
    (error.line, error.place, error.trouble.id())
}

#[test]
fn a_set_comes_back_as_it_went_in_both_formats() {
    let set = a_set();
    for format in [Format::Json, Format::JsonLd] {
        let text = set.write(format).unwrap();
        assert_eq!(Set::read(text.as_bytes()), Ok(set.clone()), "{text}");
        assert_eq!(Set::read(format!("\u{feff}{text}").as_bytes()), Ok(set.clone()));
        assert_eq!(set.write(format).unwrap(), text, "the same set, the same bytes");
    }
}

#[test]
fn what_is_wrong_is_named_with_its_line_and_place() {
    let with = |line: &str| {
        format!("{{\n \"format\": \"sayso-preferences\",\n \"version\": 1,\n \"preferences\": [\n  {line}\n ]\n}}")
    };
    let everyone = r#""scope":{"kind":"everyone"}"#;
    let at = |line: &str| refusal(&with(line));
    assert_eq!(
        at(&format!(r#"{{"purpose":"ads",{everyone},"wish":"no"}}"#)),
        (5, "/preferences/0/purpose".to_owned(), "value")
    );
    assert_eq!(at(&format!(r#"{{"purpose":"profiling",{everyone},"wish":1}}"#)).2, "value");
    assert_eq!(at(&format!(r#"{{"purpose":"profiling",{everyone}}}"#)).2, "missing");
    assert_eq!(
        at(&format!(r#"{{"purpose":"profiling",{everyone},"wish":"no","wish":"fine"}}"#)),
        (5, "/preferences/0/wish".to_owned(), "field-twice")
    );
    assert_eq!(
        at(&format!(r#"{{"purpose":"profiling",{everyone},"wish":"no","untill":null}}"#)),
        (5, "/preferences/0/untill".to_owned(), "unknown-field")
    );
    for until in ["2027-02-30", "2027-1-1", "soon"] {
        let line = format!(r#"{{"purpose":"profiling",{everyone},"wish":"no","until":"{until}"}}"#);
        assert_eq!(at(&line), (5, "/preferences/0/until".to_owned(), "value"), "{until}");
    }
    let line =
        format!(r#"{{"purpose":"profiling",{everyone},"wish":"no","never_with":["pd:Location","pd:Nonsense"]}}"#);
    assert_eq!(at(&line), (5, "/preferences/0/never_with/1".to_owned(), "value"));
    let twice = format!("{{\"purpose\":\"profiling\",{everyone},\"wish\":\"no\"}}");
    assert_eq!(at(&format!("{twice},\n  {twice}")), (6, "/preferences/1".to_owned(), "line-twice"));
    for (scope, place) in [
        (r#"{"kind":"everyone","name":"x"}"#, "/name"),
        (r#"{"kind":"sector","name":"my own tag"}"#, "/name"),
        (r#"{"kind":"brand"}"#, ""),
        (r#"{"kind":"brand","domain":"news.harbourshoes.example"}"#, "/domain"),
        (r#"{"kind":"brand","domain":"gmail.com"}"#, "/domain"),
        (r#"{"kind":"brand","domain":"harbour shoes"}"#, "/domain"),
        (r#"{"kind":"nobody"}"#, "/kind"),
        (r"[]", ""),
    ] {
        let line = format!(r#"{{"purpose":"profiling","scope":{scope},"wish":"no"}}"#);
        assert_eq!(at(&line).1, format!("/preferences/0/scope{place}"), "{scope}");
    }
}

#[test]
fn what_is_no_set_is_told_from_a_set_with_an_error() {
    assert_eq!(refusal("").2, "not-json");
    assert_eq!(refusal("{\"format\":\n\n nonsense").0, 3);
    assert_eq!(refusal("[]").2, "not-a-set");
    assert_eq!(refusal("{}").2, "not-a-set");
    assert_eq!(refusal(r#"{"format":"something-else"}"#), (1, "/format".to_owned(), "not-a-set"));
    assert_eq!(refusal(r#"{"format":"sayso-preferences","version":2,"preferences":[],"more":1}"#).2, "unknown-field");
    assert_eq!(refusal(r#"{"format":"sayso-preferences","version":2,"preferences":[]}"#).2, "newer");
    assert_eq!(refusal(r#"{"@context":{},"@graph":[]}"#).2, "not-a-set");
    assert_eq!(Set::read(b"{\n\xff}").unwrap_err().trouble.id(), "not-text");
    assert_eq!(Set::read(&vec![b' '; MOST_BYTES + 1]).unwrap_err().trouble.id(), "too-long");
    let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    assert!(Set::read(deep.as_bytes()).is_err(), "depth is no way to bring it down");
}

#[test]
fn json_ld_whose_rules_say_something_else_than_its_wishes_is_refused() {
    let text = a_set().write(Format::JsonLd).unwrap();
    for (ours, theirs) in [
        ("\"sayso:wish\": \"no\"", "\"sayso:wish\": \"fine\""),
        ("dpv:TargetedAdvertising", "dpv:DirectMarketing"),
        ("\"odrl:conflict\"", "\"odrl:permission\": [], \"odrl:conflict\""),
        ("\"@id\": \"odrl:prohibit\"", "\"@id\": \"odrl:perm\""),
    ] {
        let changed = text.replacen(ours, theirs, 1);
        assert_ne!(changed, text, "{ours}");
        let error = Set::read(changed.as_bytes()).unwrap_err();
        assert!(matches!(error.trouble.id(), "rules-differ" | "field-twice"), "{theirs}: {error}");
        assert!(error.line > 10, "{error}");
    }
}

#[test]
fn nothing_about_the_person_travels() {
    let said = DateTime::from_timestamp(1_780_000_000, 0).unwrap();
    let preference = |scope, until| Preference {
        purpose: Purpose::DirectMarketing,
        scope,
        wish: Wish::No,
        never_with: vec![],
        until,
        set_at: said,
    };
    let secret = BrandId("brand-0123456789".to_owned());
    let mine = [
        preference(PreferenceScope::Everyone, None),
        preference(PreferenceScope::Sector("ads".to_owned()), None),
        preference(PreferenceScope::Sector("my divorce".to_owned()), None),
        preference(PreferenceScope::Brand(secret.clone()), None),
        preference(PreferenceScope::Sector("health".to_owned()), Some(day(2026, 1, 1))),
    ];
    let (set, left) = gather(&mine, day(2026, 1, 2), None);
    assert_eq!(left.iter().map(|l| l.why).collect::<Vec<_>>(), [Left::Tag, Left::Brand, Left::Ended]);
    for format in [Format::Json, Format::JsonLd] {
        let text = set.write(format).unwrap();
        for private in ["divorce", "brand-", "2026", "set_at"] {
            assert!(!text.contains(private), "{private} in {text}");
        }
    }
    let named = |_: &BrandId| (Some("harbourshoes.example".to_owned()), None);
    let (set, left) = gather(&mine, day(2026, 1, 1), Some(&named));
    assert_eq!(left.len(), 1, "only the tag stays");
    let text = set.write(Format::Json).unwrap();
    assert!(text.contains("harbourshoes.example") && !text.contains(secret.as_str()));
    let nameless = |_: &BrandId| (Some("gmail.com".to_owned()), Some(" ".to_owned()));
    assert_eq!(gather(&mine, day(2026, 1, 1), Some(&nameless)).1[1].why, Left::Unknown);
}

#[test]
fn every_purpose_has_its_meaning_in_terms_that_dpv_has() {
    let dpv = include_str!("../../../model/data/dpv-2.3.csv");
    let known = |term: &str| dpv.lines().any(|line| line.split(',').nth(1) == Some(term));
    for purpose in Purpose::ALL {
        assert!(meanings()[purpose].why.ends_with('.'), "{}", purpose.id());
        for act in acts(*purpose) {
            assert!(!act.purposes.is_empty() || !act.data.is_empty() || act.action != "odrl:use");
            let terms = act.purposes.iter().chain(&act.data).chain(&act.broader).chain([&act.action]);
            for term in terms.filter(|t| t.starts_with("dpv:")) {
                assert!(known(term), "{term} of {}", purpose.id());
            }
        }
    }
}

fn sets() -> impl Strategy<Value = Set> {
    let whom = prop_oneof![
        Just(Whom::Everyone),
        prop::sample::select(vec!["ads", "health", "finance"]).prop_map(|s| Whom::Sector(s.to_owned())),
        (prop::option::of("[a-z]{1,12}\\.example"), "[^\\p{C}]{1,30}").prop_filter_map(
            "a name is trimmed",
            |(d, n)| {
                let name = n.trim().to_owned();
                (!name.is_empty()).then_some(Whom::Brand { domain: d, name: Some(name) })
            }
        ),
    ];
    let never = prop::sample::subsequence(vec!["pd:Location", "pd:MedicalHealth", "pd:Religion"], 0..=3);
    let until = prop::option::of((1..=28_u32, 1..=12_u32).prop_map(|(d, m)| day(2027, m, d)));
    let line = (prop::sample::select(Purpose::ALL), whom, prop::sample::select(Wish::ALL), never, until).prop_map(
        |(purpose, whom, wish, never, until)| Line {
            purpose,
            whom,
            wanted: Wanted { wish, never_with: never.into_iter().map(Category::new).collect(), until },
        },
    );
    prop::collection::vec(line, 0..12).prop_map(Set::new)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_is_written_is_read_back(set in sets()) {
        for format in [Format::Json, Format::JsonLd] {
            let text = set.write(format).unwrap();
            prop_assert_eq!(Set::read(text.as_bytes()), Ok(set.clone()));
        }
    }

    #[test]
    fn nothing_that_is_read_brings_the_reader_down(cut in 0..2_000_usize, put in "\\PC{0,12}") {
        let text = a_set().write(Format::JsonLd).unwrap();
        let cut = text.char_indices().map(|(at, _)| at).nth(cut % text.len()).unwrap_or(0);
        let _ = Set::read(format!("{}{put}{}", &text[..cut], &text[cut..]).as_bytes());
        let _ = Set::read(&text.as_bytes()[..cut]);
    }
}
