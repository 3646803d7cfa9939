//! What consent managers keep.

use super::super::managers::{commanders_act, cookiebot, cookiehub, didomi, onetrust, usercentrics};
use super::super::{Signal, find};
use base64::Engine as _;
use model::{Basis, ConsentState};

const ONETRUST: &str = "isGpcEnabled=0&datestamp=Mon+Sep+01+2025+16%3A10%3A37+GMT%2B0530+(India+Standard+Time)&version=202505.1.0&browserGpcFlag=0&isIABGlobal=false&hosts=&consentId=56f5c5c8-9304-4e13-9611-2112b05715e1&interactionCount=1&isAnonUser=1&landingPath=NotLandingPage&groups=C0001%3A1%2CC0003%3A1%2CC0002%3A1%2CC0004%3A1&AwaitingReconsent=false&geolocation=IN%3BKL";
const COOKIEBOT: &str = "{stamp:%27abc==%27%2Cnecessary:true%2Cpreferences:false%2Cstatistics:false%2Cmarketing:false%2Cmethod:%27explicit%27%2Cver:1%2Cutc:1697932000537%2Cregion:%27sk%27}";

fn base64(text: &str) -> String {
    base64::engine::general_purpose::STANDARD.encode(text)
}

#[test]
fn onetrust_in_its_query_string_once_and_twice_encoded() {
    let choices = onetrust(ONETRUST).unwrap();
    let said: Vec<(&str, ConsentState)> = choices.made.iter().map(|c| (c.purpose.as_str(), c.state)).collect();
    let given = ConsentState::Given;
    assert_eq!(said, [("C0001", given), ("C0003", given), ("C0002", given), ("C0004", given)]);
    assert_eq!(choices.at.clone().unwrap().iso(), "2025-09-01T16:10:37+05:30");
    assert!(!choices.unanswered);
    assert_eq!(choices.gpc, Some(false));
    let twice = ONETRUST.replace('%', "%25").replace('&', "%26").replace('=', "%3D");
    assert_eq!(onetrust(&twice).unwrap().made, choices.made);
    let landing =
        ONETRUST.replace("NotLandingPage", "https%3A%2F%2Fnews.example%2F").replace("isGpcEnabled=0", "isGpcEnabled=1");
    let landing = onetrust(&landing).unwrap();
    assert!(landing.unanswered);
    assert_eq!(landing.gpc, Some(true));
    assert_eq!(onetrust("a=b&c=d"), None);
}

#[test]
fn cookiebot_is_no_json() {
    let choices = cookiebot(COOKIEBOT).unwrap();
    assert_eq!(choices.made.len(), 4);
    assert_eq!(choices.made.iter().filter(|c| c.state == ConsentState::Given).count(), 1);
    assert_eq!(choices.at.unwrap().iso(), "2023-10-21T23:46:40Z");
    assert!(cookiebot("-1").unwrap().unanswered);
    assert_eq!(cookiebot("0").unwrap().made[0].state, ConsentState::Refused);
    assert!(cookiebot(&COOKIEBOT.replace("explicit", "implied")).unwrap().unanswered);
    // Others use the name too, with plain lists.
    assert!(find(Some("CookieConsent"), "marketing,preferences").is_empty());
}

#[test]
fn didomi_cookiehub_commanders_act_and_usercentrics() {
    let token = base64(
        r#"{"user_id":"1784","created":"2020-02-02T13:54:43.000Z","updated":"2020-02-03T13:54:43.000Z","vendors":{"enabled":["amazon","google"],"disabled":["c:acme-x"]},"purposes":{"enabled":["cookies"],"disabled":["select_personalized_ads"]},"vendors_li":{"disabled":["google"]},"version":2}"#,
    );
    let choices = didomi(&token).unwrap();
    assert_eq!(choices.at.unwrap().iso(), "2020-02-03T13:54:43Z");
    let vendors: Vec<&str> = choices.made.iter().filter_map(|c| c.vendor.as_deref()).collect();
    assert_eq!(vendors, ["amazon", "google", "c:acme-x", "google"]);
    let last = choices.made.last().unwrap();
    assert_eq!((last.basis, last.state), (Basis::LegitimateInterest, ConsentState::Objected));
    assert!(matches!(find(Some("anything"), &token).as_slice(), [Signal::Choices(_)]));

    let hub = base64(
        r#"{"answered":true,"timestamp":"2025-05-03T10:00:00Z","categories":[{"cid":1,"id":"marketing","value":false}],"allowSale":false}"#,
    );
    let choices = cookiehub(&hub).unwrap();
    assert_eq!(choices.made[0].purpose, "marketing");
    assert_eq!(choices.made[1].state, ConsentState::Objected);

    let act = commanders_act("1@037@1|2@4@1,2,3@@1697932000537,1697932000537,1731628000537@").unwrap();
    assert_eq!(act.made[0].state, ConsentState::Refused);
    assert_eq!(commanders_act("x@y"), None);

    let uc = r#"{"services":[{"id":"HkocEodjb7","status":false,"history":[{"type":"explicit","timestamp":1697932000537,"status":false}]}]}"#;
    let choices = usercentrics(uc).unwrap();
    assert_eq!(choices.made[0].vendor.as_deref(), Some("HkocEodjb7"));
    assert!(!choices.unanswered);
    let data = r#"{"consent":{"services":{"S1":{"name":"Harbour Ads","consent":true}}}}"#;
    assert_eq!(usercentrics(data).unwrap().made[0].vendor.as_deref(), Some("Harbour Ads"));
}

#[test]
fn what_says_only_that_something_was_said() {
    let of = |name: &str, value: &str| match find(Some(name), value).into_iter().next() {
        Some(Signal::Status(status)) => Some(status),
        _ => None,
    };
    let closed = of("OptanonAlertBoxClosed", "2026-05-03T10:00:00.000Z").unwrap();
    assert_eq!(closed.at.unwrap().iso(), "2026-05-03T10:00:00Z");
    assert_eq!(of("OptanonAlertBoxClosed", "soon"), None);
    assert_eq!(of("gcs", "G110").unwrap().says, "ad_storage granted, analytics_storage denied");
    assert_eq!(of("gcs", "G1-").map(|s| s.says), None);
    // Version 2, a number of sixteen bytes, then times; what comes behind is the site's own.
    let string = format!("C{}", "A".repeat(40));
    assert_eq!(of("didomi_dcs", &string).unwrap().at, None);
    assert_eq!(of("didomi_dcs", "B"), None);
    assert!(find(Some("consentUUID"), "7f2d4a1e-0c1b-4b7e-9d55-0a3f9a3a9f10_12").is_empty(), "a number says nothing");
}

#[test]
fn commanders_act_lists_what_was_agreed_to() {
    let given = commanders_act("0@050|@85@2290@1,2,3@@1777800000000,1777800000000,1793352000000@").unwrap();
    let said: Vec<&str> = given.made.iter().map(|c| c.purpose.as_str()).collect();
    assert_eq!(said, ["TC_PRIVACY", "category 1", "category 2", "category 3"]);
    assert_eq!(given.at.unwrap().iso(), "2026-05-03T09:20:00Z");
    let refused = commanders_act("1@050|@85@2290@@@1777800000000,1777800000000,1793352000000@").unwrap();
    assert!(matches!(refused.made.as_slice(), [one] if one.state == ConsentState::Refused));
}
