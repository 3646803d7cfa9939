//! Recordings of pages: who was called, what was set before consent, what was said of it, and what went along.

use crate::gathered::{Gathered, file, gather};
use evidence::{Control, Tree};
use model::ConsentState;
use samples::recording::{Call, Recording};

/// Purposes 1 to 4, 7 and 9 to 11; and one in which nothing was agreed to.
const TCF: &str = "CQeEcwAQeEcwAEsAFBDEDIFoAPLgAELAABAgF5wA4AAgAGAAoBeYAKEAAEAIMABAAUEgBQABAAIBeY.IF5wAoAAgAoAvM";
const REFUSED: &str = "CPzEX8APzEX8ADtACBESAUEgAAAAAAAAAAiQAAAAAAAA";

const PAGE: &str = "https://www.clinic.example/knee-pain?x=1";

fn recorded(recording: &Recording) -> Gathered {
    gather(&file("page.har", recording.to_string().as_bytes()).path, "har")
}

/// Holdings that a rule deduced: holder, value, literal.
fn ruled<'g>(found: &'g Gathered, rule: &str) -> Vec<(&'g str, &'g str, &'g str)> {
    let holdings = found.ruled_holdings().into_iter().filter(|(_, by)| *by == Some(rule));
    holdings.map(|(h, _)| (h.holder.display(), h.value.as_deref().unwrap_or_default(), &*h.literal)).collect()
}

#[test]
fn third_parties_are_named_and_what_was_set_before_consent_with_how_long_it_stays() {
    let recording = Recording::of(PAGE)
        .call(Call::to("https://early.tracker.example/pixel?q=SECRETQUERY").at(1).setting("early", Some("2027-05-03T10:00:01.000Z")))
        .call(
            Call::to("https://header.tracker.example/x")
                .at(2)
                .answered("Set-Cookie", "first=SECRETVALUE; Path=/; Max-Age=2592000; Secure\nsecond=SECRETVALUE; Expires=Wed, 13-May-2026 10:00:02 GMT"),
        )
        .call(
            Call::to("https://ads.exchange.example/bid")
                .query("gdpr", "1")
                .query("gdpr_consent", TCF)
                .header("sec-gpc", "1")
                .setting("late", None),
        )
        .call(Call::to("https://192.168.1.1/status"));
    let found = recorded(&recording);
    let called: Vec<(&str, &str)> = found.transfers().iter().map(|t| (t.from.display(), t.to.display())).collect();
    assert_eq!(
        called,
        [
            ("www.clinic.example", "early.tracker.example"),
            ("www.clinic.example", "header.tracker.example"),
            ("www.clinic.example", "ads.exchange.example")
        ]
    );
    let before = "cookie set before anything was said of consent, on www.clinic.example";
    assert_eq!(
        ruled(&found, "set-before-consent"),
        [
            ("www.clinic.example", "own", before),
            ("early.tracker.example", "early", &format!("{before}, kept for 365 days")),
            ("header.tracker.example", "first", &format!("{before}, kept for 30 days")),
            ("header.tracker.example", "second", &format!("{before}, kept for 10 days")),
        ]
    );
    let late = found.holdings().into_iter().find(|h| h.value.as_deref() == Some("late")).unwrap();
    assert_eq!(&*late.literal, "cookie set, on www.clinic.example");
    assert!(found.consents().iter().any(|c| c.site.as_deref() == Some("www.clinic.example")));
    assert_eq!(found.held("pd:PrivacyPreference").iter().filter(|v| **v == "Global Privacy Control: true").count(), 1);
    assert!(found.skipped.iter().any(|(why, n)| why.contains("devices at home") && *n == 1));
    found.never("SECRET");
    found.never("knee-pain");
    assert!(found.unknown.is_empty(), "{:?}", found.unknown);
}

#[test]
fn chromes_sanitised_recording_is_known_as_one() {
    let recording = Recording::of(PAGE).call(Call::to("https://ads.example/x").setting("a", None));
    assert!(recorded(&recording).unread.is_empty());
    let found = recorded(&recording.sanitised());
    assert!(found.unread.iter().any(|u| u.why.contains("with sensitive data")), "{:?}", found.unread);
}

#[test]
fn signals_are_found_in_forms_in_text_and_as_exchanges_send_them() {
    let openrtb = serde_json::json!({
        "id": "SECRETBID",
        "user": {"id": "SECRETUSER", "ext": {"consent": TCF}},
        "regs": {"ext": {"gdpr": 1, "us_privacy": "1YYN"}, "gpp": "DBABLA~BVVVVVVVVWA.YA", "gpp_sid": [7]},
    });
    for (kind, text) in [
        ("application/json", openrtb.to_string()),
        (
            "application/x-www-form-urlencoded",
            format!("uid=SECRETUSER&gdpr=1&gdpr_consent={TCF}&us_privacy=1YYN&gpp=DBABLA~BVVVVVVVVWA.YA"),
        ),
        (
            "text/plain",
            format!("en=view&uid=SECRETUSER\nen=click&gdpr_consent={TCF}&us_privacy=1YYN&gpp=DBABLA~BVVVVVVVVWA.YA"),
        ),
    ] {
        let found = recorded(&Recording::of(PAGE).call(Call::to("https://exchange.example/bid").sending(kind, &text)));
        let says = |start: &str, state: ConsentState| {
            found.consents().iter().any(|c| c.purpose.starts_with(start) && c.state == state)
        };
        assert!(says("TCF purpose 4", ConsentState::Given), "{kind}: {:?} {:?}", found.lines(), found.skipped);
        assert!(says("US Privacy: sale", ConsentState::Objected), "{kind}");
        assert!(says("usnat: SaleOptOut", ConsentState::Objected), "{kind}");
        found.never("SECRET");
    }
}

#[test]
fn what_does_not_go_together_is_said() {
    let of = |call: Call| {
        let found = recorded(&Recording::of(PAGE).call(call));
        ruled(&found, "signals-disagree").into_iter().map(|(_, value, _)| value.to_owned()).collect::<Vec<_>>()
    };
    let to = || Call::to("https://ads.example/x");
    assert_eq!(of(to().query("gdpr", "0").query("gdpr_consent", TCF)), ["gdpr=0 beside a consent string"]);
    for empty in ["", "${GDPR_CONSENT_755}"] {
        let said = of(to().query("gdpr", "1").query("gdpr_consent", empty));
        assert_eq!(said, ["gdpr=1 without a consent string that can be read"], "{empty}");
    }
    let said = of(to().query("gcs", "G111").query("gdpr", "1").query("gdpr_consent", REFUSED));
    assert!(matches!(said.as_slice(), [one] if one.contains("purpose 1")), "{said:?}");
    let said = of(to().query("gpp", "DBABLA~BVVVVVVVVWA").query("gpp_sid", "7,8"));
    assert!(matches!(said.as_slice(), [one] if one.contains("gpp_sid")), "{said:?}");
    let said = of(to().header("Sec-GPC", "1").query("us_privacy", "1YNN"));
    assert!(matches!(said.as_slice(), [one] if one.contains("Global Privacy Control")), "{said:?}");
    for well in [
        to().query("gdpr", "1").query("gdpr_consent", TCF).query("gcs", "G111"),
        to().query("gdpr", "0"),
        to().query("gcs", "G100").query("gdpr_consent", REFUSED),
        to().header("Sec-GPC", "1").query("us_privacy", "1YYN"),
        to().query("gpp", "DBABLA~BVVVVVVVVWA").query("gpp_sid", "7"),
    ] {
        assert_eq!(of(well.clone()), Vec::<String>::new(), "{well:?}");
    }
}

#[test]
fn a_referer_with_a_path_is_told_without_the_path() {
    let call = |referer: &str| Call::to("https://ads.example/x").header("Referer", referer);
    let found = recorded(&Recording::of(PAGE).call(call(PAGE)).call(call(PAGE)));
    let told: Vec<&str> =
        found.transfers().iter().filter(|t| t.literal.contains("path")).map(|t| t.to.display()).collect();
    assert_eq!(told, ["ads.example"]);
    found.never("knee-pain");
    let found = recorded(&Recording::of(PAGE).call(call("https://www.clinic.example/")));
    assert!(found.transfers().iter().all(|t| !t.literal.contains("path")));
}

#[test]
fn the_persons_own_address_is_found_however_it_is_sent() {
    const ADDRESS: &str = "Maya.K@Example.org";
    let read = |recording: &Recording, addresses: Vec<String>| {
        let place = file("page.har", recording.to_string().as_bytes());
        let mut tree = Tree::open(&place.path).unwrap();
        let (reader, _) = evidence::recognise(&mut tree).unwrap();
        let mut found = Gathered::default();
        evidence::read(reader, &mut tree, &mut found, &Control::knowing(addresses)).unwrap();
        for excerpt in found.excerpts() {
            assert_eq!(tree.excerpt(&excerpt.locator).unwrap(), excerpt.bytes);
        }
        found
    };
    let told = |found: &Gathered| -> Vec<String> {
        let leaks = found.transfers().into_iter().filter(|t| t.literal.starts_with("your e-mail address"));
        leaks.map(|t| format!("{} {}", t.to.display(), t.literal)).collect()
    };
    // Digests of `maya.k@example.org`, by coreutils.
    let recording = Recording::of(PAGE)
        .call(Call::to("https://plain.example/x?em=Maya.K%40example.org"))
        .call(Call::to("https://md5.example/x?em=191B30AABCEC8E9FEE91D91E09A5F30E"))
        .call(
            Call::to("https://sha1.example/x")
                .sending("application/json", r#"{"h": "98cb9070e942d9f6336c2cf526f3137b27eca7b8"}"#),
        )
        .call(
            Call::to("https://sha256.example/x")
                .sending("text/plain", "em=4a11b1c8df7c58009cf03fe015ecb0bd70bcf343b3045bf0fa2c574a88ea0b27&x=SECRET"),
        )
        .call(Call::to("https://www.clinic.example/login?email=maya.k@example.org"));
    let found = read(&recording, vec![ADDRESS.to_owned()]);
    assert_eq!(
        told(&found),
        [
            "plain.example your e-mail address, as it is",
            "md5.example your e-mail address, as MD5",
            "sha1.example your e-mail address, as SHA-1",
            "sha256.example your e-mail address, as SHA-256",
        ]
    );
    found.never("SECRET");
    assert_eq!(told(&read(&recording, vec![])), Vec::<String>::new());
    assert_eq!(told(&read(&recording, vec!["other@example.org".to_owned(), "x".to_owned()])), Vec::<String>::new());
}

#[test]
fn a_recording_of_any_size_takes_little_memory_and_other_programs_leave_things_out() {
    let bare = r#"{"log": {"version": "1.2", "creator": {"name": "mitmproxy", "version": "1"}, "entries": [
        {"startedDateTime": "2026-05-03T10:00:00Z", "request": {"url": "https:\/\/www.shop.example\/"}},
        {"startedDateTime": "2026-05-03T10:00:01Z", "request": {"url": "https:\/\/ads.example\/x?gdpr_consent=TCF"}, "response": null},
        {"request": null}, 7, {"response": {}}]}}"#;
    let place = file("page.har", bare.replace("TCF", TCF).as_bytes());
    let found = gather(&place.path, "har");
    assert_eq!(found.transfers().len(), 1, "{:?}", found.unread);
    assert!(found.consents().len() > 10);
    // An answer larger than any that is looked at is listed, and what comes after it is read.
    let film = "A".repeat(17 << 20);
    let text = Recording::of(PAGE)
        .call(Call::to("https://film.example/a").answered("X", &film))
        .call(Call::to("https://ads.example/x"))
        .to_string();
    let found = gather(&file("page.har", text.as_bytes()).path, "har");
    assert_eq!(found.transfers().iter().map(|t| t.to.display()).collect::<Vec<_>>(), ["ads.example"]);
    assert_eq!(found.unread.len(), 1, "{:?}", found.unread);
}
