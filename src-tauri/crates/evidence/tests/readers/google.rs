//! A Google Takeout, as a person has it.

use crate::gathered::{Gathered, file, gather};
use model::{ClaimBody, ConsentState, PersonalisationKind};
use samples::google::{Form, GoogleTakeout, Language};

const WRITTEN: &[(Language, Form)] = &[
    (Language::English, Form::Json),
    (Language::French, Form::Json),
    (Language::Spanish, Form::Json),
    (Language::English, Form::Pages),
    (Language::French, Form::Pages),
    (Language::Italian, Form::Pages),
];

fn maya(language: Language, form: Form) -> GoogleTakeout {
    GoogleTakeout::new("maya@example.org").written(language, form)
}

fn story(language: Language, form: Form) -> GoogleTakeout {
    maya(language, form)
        .ad_click("2026-05-03T21:14:07Z", "https://www.harbourshoes.example/boots")
        .searched_on("2019-03-01T08:00:00Z", "kayak oslo", "www.voyages.example")
        .gmail_ads("2021-01-05T09:00:00Z")
        .search("2026-05-02T10:00:00Z", "knee pain")
        .search("2026-05-01T10:00:00Z", "ferry")
        .visited("2026-05-02T10:01:00Z", "https://clinic.example/knee")
        .discover("2026-04-30T07:00:00Z", &["Sailing", "Norway"])
        .video("2026-04-29T20:00:00Z", "Knots & splices", "Harbour School")
        .video("2026-04-28T20:00:00Z", "Anchors", "Harbour School")
        .video_ad("2026-04-29T20:10:00Z", "Hunched 1920x1080 YT 15s")
        .video_search("2026-04-29T19:59:00Z", "bowline")
}

fn read(takeout: &GoogleTakeout) -> Gathered {
    let folder = tempfile::tempdir().unwrap();
    gather(&takeout.write(folder.path()).unwrap(), "google-takeout")
}

fn ads(found: &Gathered) -> Vec<(Option<String>, String, Option<String>)> {
    let ads = found.ads().into_iter().filter(|(_, p)| p.kind == PersonalisationKind::Ad);
    ads.map(|(claim, p)| {
        let brand = p.brand.as_ref().map(|b| b.display().to_owned());
        (brand, claim.at.as_ref().unwrap().iso(), claim.rule.as_deref().map(str::to_owned))
    })
    .collect()
}

#[test]
fn every_language_and_form_tells_the_same_story() {
    for (language, form) in WRITTEN {
        let found = read(&story(*language, *form));
        let context = format!("{language:?} {form:?}");
        let ads = ads(&found);
        let at: Vec<&str> = ads.iter().map(|(_, at, _)| at.as_str()).collect();
        assert_eq!(at, ["2026-05-03T21:14:07Z", "2021-01-05T09:00:00Z", "2026-04-29T20:10:00Z"], "{context}");
        assert_eq!(ads[0].0.as_deref(), Some("www.harbourshoes.example"), "{context}");
        assert_eq!(ads[0].2.as_deref(), Some("ad-leads-to-site"), "{context}");
        assert!(ads[1].0.is_none() && ads[2].0.is_none(), "a video's title names nobody: {context}");
        let transfers = found.transfers();
        assert_eq!(transfers.len(), 1, "{context}");
        assert_eq!((transfers[0].from.display(), transfers[0].to.display()), ("www.voyages.example", "Google"));
        assert_eq!(found.held("pd:Interest"), ["kayak oslo", "knee pain", "ferry", "bowline"], "{context}");
        let topics: Vec<&str> = found
            .ads()
            .iter()
            .filter(|(_, p)| p.kind == PersonalisationKind::Recommendation)
            .filter_map(|(_, p)| p.subject.as_deref())
            .collect();
        assert_eq!(topics, ["Sailing", "Norway"], "{context}");
        assert_eq!(found.held("pd:TVViewingBehaviour"), ["2 × (2026-04-28 – 2026-04-29)"], "{context}");
        assert_eq!(found.held("pd:BrowserHistory"), ["clinic.example"], "{context}");
        assert_eq!(found.held("pd:Location").len(), 2, "one place and its number: {context}");
        assert_eq!(found.account.as_ref().unwrap().native_id, "maya@example.org");
        assert_eq!(found.exported_at.as_ref().unwrap().iso(), "2026-05-04T10:11:12Z");
        assert_eq!(found.unread, [], "{context}");
        assert!(found.unknown.is_empty(), "{context}: {:?}", found.unknown);
        insta::with_settings!({snapshot_suffix => format!("{language:?}{form:?}")}, {
            insta::assert_snapshot!("claims", found.lines().join("\n"));
        });
    }
}

#[test]
fn words_that_were_never_seen_make_a_deduced_ad() {
    let found = read(&maya(Language::Italian, Form::Json).video_ad("2026-04-29T20:10:00Z", "Stivali"));
    assert_eq!(ads(&found)[0].2.as_deref(), Some("words-like-from-google-ads"));
    let found = read(&maya(Language::Spanish, Form::Json).video_ad("2026-04-29T20:10:00Z", "Botas"));
    assert_eq!(ads(&found)[0].2, None);
}

#[test]
fn the_setting_under_which_google_keeps_something_is_named() {
    let found = read(&story(Language::English, Form::Json));
    let literals: Vec<&str> = found.holdings().iter().map(|h| &*h.literal).collect();
    assert!(literals.contains(&"YouTube (YouTube watch history)"), "{literals:?}");
    assert!(literals.contains(&"Search (Web & App Activity)"), "{literals:?}");
    let found = read(&story(Language::English, Form::Pages));
    assert!(found.holdings().iter().any(|h| &*h.literal == "YouTube (YouTube watch history)"));
}

#[test]
fn a_choice_in_my_ad_center_is_kept_and_an_ad_that_was_blocked_was_shown() {
    let found = read(
        &maya(Language::English, Form::Json)
            .choice("2026-05-01T10:00:00Z", "Chose to see fewer ads from", "Acme Poker")
            .choice("2026-05-01T10:01:00Z", "Chose to see more ads from", "Harbour Shoes")
            .choice("2026-05-01T10:02:00Z", "Blocked an ad from", "Acme Loans")
            .choice("2026-05-01T10:03:00Z", "Liked an ad from", "Harbour Shoes"),
    );
    let said: Vec<(&str, ConsentState)> = found
        .claims
        .iter()
        .filter_map(
            |(c, _)| if let ClaimBody::Consent(c) = &c.body { Some((c.purpose.as_str(), c.state)) } else { None },
        )
        .collect();
    assert_eq!(
        said,
        [
            ("ads from Acme Poker", ConsentState::Objected),
            ("ads from Harbour Shoes", ConsentState::Given),
            ("an ad from Acme Loans", ConsentState::Objected),
        ]
    );
    let brands: Vec<Option<String>> = ads(&found).into_iter().map(|(brand, ..)| brand).collect();
    assert_eq!(brands, [Some("Acme Loans".to_owned()), Some("Harbour Shoes".to_owned())]);
}

#[test]
fn what_other_products_keep() {
    let found = read(
        &maya(Language::English, Form::Json)
            .chrome(1_777_800_000_123_456, "https://shop.acme.example/cart?token=SECRET")
            .chrome(1_777_800_001_123_456, "https://shop.acme.example/pay")
            .access("2026-03-11 02:49:39 UTC", "203.0.113.7", "Firefox", "Gmail")
            .access("2026-03-12 02:49:39 UTC", "203.0.113.7", "Firefox", "YouTube")
            .owner("Maya Kessler", "+49 30 5550100 [DE]")
            .install("2026-02-01T10:00:00.123456Z", "Tides")
            .order(1_777_800_000_123_456, "Harbour Shoes", "Boots 38")
            .located("2022-05-03T21:14:07.000Z")
            .located("2022-05-04T21:14:07.000Z"),
    );
    assert_eq!(found.held("pd:BrowserHistory"), ["shop.acme.example", "2 × (2026-05-03 – 2026-05-03)"]);
    assert_eq!(found.held("pd:IPAddress"), ["203.0.113.7", "203.0.113.7", "203.0.113.9"]);
    assert_eq!(found.held("pd:ServiceConsumptionBehaviour"), ["Gmail", "YouTube", "Gmail, Web History"]);
    assert_eq!(found.held("pd:TelephoneNumber"), ["+49 30 5550100 [DE]"]);
    assert_eq!(found.held("pd:EmailAddress"), ["maya@example.org"; 2], "the account's and the order's");
    assert_eq!(found.held("pd:DeviceApplications"), ["Tides"]);
    assert_eq!(found.held("pd:Purchase"), ["Boots 38", "Harbour Shoes"]);
    assert!(
        found
            .ruled_holdings()
            .iter()
            .any(|(h, rule)| { h.holder.display() == "Harbour Shoes" && *rule == Some("merchant-holds-its-order") })
    );
    assert_eq!(found.held("pd:GPSCoordinate"), ["2 × (2022-05-03 – 2022-05-04)"]);
    assert_eq!(found.account.as_ref().unwrap().name.as_deref(), Some("Maya Kessler"));
    assert!(found.unknown.is_empty(), "{:?}", found.unknown);
}

#[test]
fn a_tgz_says_what_a_zip_says_and_parts_belong_together() {
    let takeout = story(Language::English, Form::Json).owner("Maya Kessler", "+49 30 5550100");
    let folder = tempfile::tempdir().unwrap();
    let whole = read(&takeout);
    let tgz = gather(&takeout.write_tgz(folder.path()).unwrap(), "google-takeout");
    assert_eq!(tgz.lines(), whole.lines());
    let parts = takeout.write_parts(folder.path()).unwrap();
    let mut lines = Vec::new();
    for part in &parts {
        let mut tree = evidence::Tree::open(part).unwrap();
        let (_, found) = evidence::recognise(&mut tree).unwrap();
        assert_eq!(found.delivery.as_deref(), Some("takeout-20260504T101112Z"));
        lines.extend(gather(part, "google-takeout").lines());
    }
    assert_eq!(lines, whole.lines());
}

#[test]
fn one_file_by_itself_is_known_whatever_its_name() {
    for (language, form, name) in
        [(Language::French, Form::Json, "MonActivité.json"), (Language::Italian, Form::Pages, "pagina.html")]
    {
        let members = maya(language, form).ad_click("2026-05-03T21:14:07Z", "https://acme.example/").members();
        let place = file(name, &members[1].1);
        let found = gather(&place.path, "google-takeout");
        assert_eq!(ads(&found)[0].0.as_deref(), Some("acme.example"));
        assert!(found.account.is_none());
    }
}

#[test]
fn what_is_not_read_is_counted_or_listed_and_new_keys_are_counted() {
    let found = read(
        &story(Language::English, Form::Json)
            .file("My Ad Center/MyAdCenter.json", b"{\"interests\": []}")
            .file("Mail/All mail.mbox", b"From x\n")
            .file("Photos/1.jpg", b"x")
            .file("My Activity/News/MyActivity.json", br#"[{"header":"News","title":"Read","time":"2026-05-03T21:14:07Z","products":["News"],"surprise":1},{"header":"News"}]"#),
    );
    let unread: Vec<(&str, &str)> =
        found.unread.iter().map(|u| (u.locator.member.as_deref().unwrap(), u.why.as_str())).collect();
    assert_eq!(unread.len(), 2, "{unread:?}");
    assert!(unread[0].0.ends_with("MyAdCenter.json") && unread[1].0.ends_with("News/MyActivity.json"));
    assert_eq!(found.skipped.len(), 2, "{:?}", found.skipped);
    let key = ("Takeout/My Activity/News/MyActivity.json".to_owned(), "surprise".to_owned());
    assert_eq!(found.unknown.get(&key), Some(&1));
}

#[test]
fn the_history_of_2017_is_counted_and_other_peoples_json_is_not_ours() {
    let old = br#"[{"contentDetails":{"videoId":"x"},"kind":"youtube#playlistItem","snippet":{"title":"Knots","publishedAt":"2016-02-03T10:00:00.000Z"}}]"#;
    let found = gather(&file("watch-history.json", old).path, "google-takeout");
    assert_eq!(found.held("pd:TVViewingBehaviour"), ["1 × (2016-02-03 – 2016-02-03)"]);
    for other in [
        br#"[{"title":"Boots","timestamp":1}]"#.as_slice(),
        br#"{"messages":[{"title":"x","time":"y"}]}"#,
        b"Date,Time,Product,Amount\n1,2,3,4\n",
        b"<html><body><div class=\"outer-cell\">x</div></body></html>",
    ] {
        for name in ["a.json", "a.csv", "a.html"] {
            let place = file(name, other);
            let mut tree = evidence::Tree::open(&place.path).unwrap();
            let found = evidence::recognise(&mut tree).map(|(_, r)| r.kind.id());
            assert_ne!(found, Some("google-takeout"), "{name} {}", String::from_utf8_lossy(other));
        }
    }
}

#[test]
fn whoever_sold_or_booked_is_named_and_who_else_is_in_an_order_is_not() {
    let order = br#"{"merchantOrderId":"1","creationTime":{"usecSinceEpochUtc":"1674534345995000"},"transactionMerchant":{"name":"Meal Runner"},
        "lineItem":[{"provider":{"name":"Restaurant Ahoi"},"purchase":{"fulfillment":{"recipient":{"displayName":"Somebody Else"}},"productInfo":{"name":"Soup"}}}]}"#;
    let flight = br#"{"merchantOrderId":"2","lineItem":[{"provider":{"name":"Nordair"},"flightReservation":{"flightLeg":{"x":1}}}]}"#;
    let booked = br#"{"reservations":[{"merchantName":"Salon Tide","startTime":"2023-02-01T19:00:00Z","partySize":2,"serviceName":"Cut","name":"Somebody Else"}]}"#;
    let found = read(
        &maya(Language::English, Form::Json)
            .file("Purchases _ Reservations/Purchases/Order_1.json", order)
            .file("Purchases _ Reservations/Purchases/Order_2.json", flight)
            .file("Purchases _ Reservations/Reservations.json", booked),
    );
    assert_eq!(found.held("pd:Purchase"), ["Soup", "Meal Runner", "Restaurant Ahoi"]);
    assert_eq!(found.held("pd:TravelHistory"), ["Nordair"]);
    assert_eq!(found.held("pd:ServiceConsumptionBehaviour"), ["Salon Tide (Cut)"]);
    let holders: Vec<&str> =
        found.ruled_holdings().iter().filter(|(_, rule)| rule.is_some()).map(|(h, _)| h.holder.display()).collect();
    assert_eq!(holders, ["Meal Runner", "Restaurant Ahoi", "Nordair", "Salon Tide"]);
    assert!(found.excerpts().all(|e| !String::from_utf8_lossy(&e.bytes).contains("Somebody")));
    assert!(found.unread.is_empty(), "{:?}", found.unread);
}

#[test]
fn channels_are_read_in_every_language_and_a_topic_that_was_opened_is_the_topic() {
    let found = read(
        &maya(Language::English, Form::Json).discover("2026-04-30T07:00:00Z", &["Sailing - viewed", "Norway"]).file(
            "YouTube/Abos/Abos.csv",
            b"Kanal-ID,Kanal-URL,Kanaltitel\nUC1,http://www.youtube.com/channel/UC1,Harbour School\n",
        ),
    );
    let topics: Vec<&str> = found.ads().iter().filter_map(|(_, p)| p.subject.as_deref()).collect();
    assert_eq!(topics, ["Sailing", "Norway"]);
    assert_eq!(found.held("pd:Interest"), ["Harbour School"]);
}

#[test]
fn an_ad_in_a_language_that_nobody_has_seen_is_known_by_its_form_and_an_empty_list_is_nothing() {
    let watched = br#"[{"header":"YouTube","title":"A vazut Cizme","titleUrl":"https://www.youtube.com/watch?v=1","time":"2025-04-29T20:10:00.000Z","products":["YouTube"],"details":[{"name":"Din reclamele Google"}],"activityControls":["A","B"]},
        {"header":"YouTube","title":"A vazut Noduri","titleUrl":"https://www.youtube.com/watch?v=2","subtitles":[{"name":"Harbour School","url":"https://www.youtube.com/channel/UC1"}],"time":"2025-04-28T20:10:00.000Z","products":["YouTube"],"activityControls":["A"]}]"#;
    let found = read(
        &maya(Language::English, Form::Json)
            .file("YouTube/istoric/istoricul-vizion\u{103}rilor.json", watched)
            .file("My Activity/Ads/MyActivity.json", b"[ ]\n"),
    );
    let ads = ads(&found);
    assert_eq!((ads.len(), ads[0].2.as_deref()), (1, Some("words-like-from-google-ads")));
    assert_eq!(found.held("pd:TVViewingBehaviour"), ["1 × (2025-04-28 – 2025-04-28)"]);
    assert!(found.unread.is_empty(), "{:?}", found.unread);
}
