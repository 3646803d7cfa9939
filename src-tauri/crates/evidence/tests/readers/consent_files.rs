//! Consent strings as people copy them: headers of cookies, dumps of storage, files of cookies that programs write.

use crate::gathered::{Gathered, file, gather};
use samples::recording::cookies_txt;

const TCF: &str = "CQeEcwAQeEcwAEsAFBDEDIFoAPLgAELAABAgF5wA4AAgAGAAoBeYAKEAAEAIMABAAUEgBQABAAIBeY.IF5wAoAAgAoAvM";
const ONETRUST: &str = "isGpcEnabled=1&datestamp=Mon+Sep+01+2025+16%3A10%3A37+GMT%2B0530+(India+Standard+Time)&consentId=56f5&interactionCount=1&landingPath=NotLandingPage&groups=C0001%3A1%2CC0004%3A0";

fn pasted(text: &str) -> Gathered {
    gather(&file("consent.txt", text.as_bytes()).path, "consent-strings")
}

fn purposes(found: &Gathered, start: &str) -> usize {
    found.consents().iter().filter(|c| c.purpose.starts_with(start)).count()
}

#[test]
fn a_header_of_cookies_is_many_records_each_with_its_own_bytes() {
    for line in [
        format!(
            "session=SECRETSESSION; euconsent-v2={TCF}; OptanonConsent={ONETRUST}; usprivacy=1YYN; _ga=GA1.2.SECRET"
        ),
        format!(
            "Cookie: session=SECRETSESSION; euconsent-v2={TCF}; OptanonConsent={ONETRUST}; usprivacy=1YYN; _ga=GA1.2.SECRET\r\n"
        ),
        format!(
            "cookie:session=SECRETSESSION;euconsent-v2={TCF};OptanonConsent={ONETRUST};usprivacy=1YYN;_ga=GA1.2.SECRET;"
        ),
    ] {
        let found = pasted(&line);
        assert_eq!((purposes(&found, "TCF purpose"), purposes(&found, "OneTrust: C0004")), (15, 1), "{line}");
        assert_eq!(purposes(&found, "US Privacy"), 1);
        assert!(found.held("pd:PrivacyPreference").contains(&"Global Privacy Control: true"));
        let cut: std::collections::BTreeSet<&[u8]> = found.excerpts().map(|e| e.bytes.as_slice()).collect();
        assert_eq!(cut, [TCF.as_bytes(), ONETRUST.as_bytes(), b"1YYN"].into_iter().collect());
        assert!(found.skipped.iter().any(|(why, n)| why.contains("without a host") && *n == 2), "{:?}", found.skipped);
        found.never("SECRET");
    }
}

#[test]
fn lines_are_read_each_for_itself() {
    let text = format!(
        "{TCF}\n\nOptanonConsent={ONETRUST}\n{ONETRUST}\nSet-Cookie: euconsent-v2={TCF}; Domain=.shop.example; Path=/; Secure\n2~1.35~dv.9\nnonsense\n"
    );
    let found = pasted(&text);
    assert_eq!((purposes(&found, "TCF purpose"), purposes(&found, "OneTrust: C0001")), (30, 2));
    assert_eq!(purposes(&found, "Google additional"), 2);
    assert!(found.consents().iter().any(|c| c.site.as_deref() == Some("shop.example")));
    // With its name or alone, the record is read from its first field on.
    let gpc = found.held("pd:PrivacyPreference").iter().filter(|v| v.starts_with("Global Privacy Control")).count();
    assert_eq!(gpc, 2);
    let cookiebot =
        "{stamp:%27abc==%27%2Cnecessary:true%2Cmarketing:false%2Cmethod:%27explicit%27%2Cver:1%2Cutc:1697932000537}";
    assert_eq!(purposes(&pasted(cookiebot), "Cookiebot"), 2);
    assert_eq!(purposes(&pasted(&format!("CookieConsent={cookiebot}")), "Cookiebot"), 2);
}

#[test]
fn files_of_cookies_in_every_form() {
    let text = cookies_txt(&[
        (".shop.example", "session", "SECRETSESSION", false),
        (".tracker.example", "uid", "SECRETUID", true),
        ("www.shop.example", "euconsent-v2", TCF, true),
    ]);
    let unix = pasted(&text);
    let windows = pasted(&text.replace('\n', "\r\n").replace("TRUE", "true").replace("FALSE", "false"));
    for found in [unix, windows] {
        assert_eq!(found.held("pd:UID"), ["session", "uid", "euconsent-v2"]);
        assert!(found.consents().iter().all(|c| c.site.as_deref() == Some("www.shop.example")));
        found.never("SECRET");
    }
    let editor = format!(
        r#"[{{"domain": ".shop.example", "expirationDate": 1900000000.5, "hostOnly": false, "httpOnly": false, "name": "euconsent-v2", "path": "/", "sameSite": "unspecified", "secure": true, "session": false, "storeId": "0", "value": "{TCF}", "id": 1}},
           {{"domain": ".tracker.example", "hostOnly": false, "httpOnly": true, "name": "uid", "path": "/", "sameSite": "no_restriction", "secure": true, "session": true, "storeId": "0", "value": "SECRETUID", "id": 2}}]"#
    );
    let state = format!(
        r#"{{"cookies": [{{"name": "uid", "value": "SECRETUID", "domain": ".tracker.example", "path": "/", "expires": -1, "httpOnly": true, "secure": true, "sameSite": "None"}}],
            "origins": [{{"origin": "https://www.shop.example", "localStorage": [{{"name": "cart", "value": "SECRETCART"}}, {{"name": "tcString", "value": "{TCF}"}}]}}]}}"#
    );
    for (json, cookies) in [(editor, 2), (state, 1)] {
        let found = gather(&file("cookies.json", json.as_bytes()).path, "consent-strings");
        assert_eq!(found.held("pd:UID").len(), cookies, "{:?}", found.unread);
        assert!(found.consents().iter().any(|c| c.site.as_deref().is_some_and(|site| site.ends_with("shop.example"))));
        found.never("SECRET");
    }
}

#[test]
fn a_dump_of_local_storage_keeps_nothing_but_consent() {
    let onetrust = ONETRUST.replace('"', "");
    for dump in [
        format!(r#"{{"token": "SECRETTOKEN", "OptanonConsent": "{onetrust}", "euconsent-v2": "{TCF}"}}"#),
        format!(
            r#"[{{"key": "token", "value": "SECRETTOKEN"}}, {{"key": "OptanonConsent", "value": "{onetrust}"}}, {{"key": "euconsent-v2", "value": "{TCF}"}}]"#
        ),
    ] {
        let found = gather(&file("storage.json", dump.as_bytes()).path, "consent-strings");
        assert_eq!((purposes(&found, "TCF purpose"), purposes(&found, "OneTrust")), (15, 2), "{dump}");
        found.never("SECRET");
    }
    let sourcepoint = format!(r#"{{"gdpr": {{"euconsent": "{TCF}", "uuid": "x"}}}}"#);
    let dump = serde_json::json!({"_sp_user_consent_123": sourcepoint, "token": "SECRETTOKEN"});
    let found = gather(&file("storage.json", dump.to_string().as_bytes()).path, "consent-strings");
    assert_eq!(purposes(&found, "TCF purpose"), 15);
    found.never("SECRET");
}

#[test]
fn what_google_is_told_is_a_choice_only_where_somebody_chose() {
    let found = pasted("gcd=13r3q3n3u5\n");
    let states: Vec<(&str, &str)> = found.consents().iter().map(|c| (c.purpose.as_str(), c.state.id())).collect();
    assert_eq!(
        states,
        [
            ("Google consent mode: ad_storage", "given"),
            ("Google consent mode: analytics_storage", "refused"),
            ("Google consent mode: ad_user_data", "given"),
            ("Google consent mode: ad_personalization", "refused"),
        ]
    );
    let found = pasted("gcd=13l3l3p3t5\ngcs=G101\n");
    assert!(found.consents().is_empty());
    assert!(found.held("pd:PrivacyPreference").contains(&"ad_storage denied, analytics_storage granted"));
}
