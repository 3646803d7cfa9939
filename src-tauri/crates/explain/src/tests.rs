//! Explanations of hand-built claims, as people would read them.

use super::*;
use crate::engine::explain;
use controls::Region;
use model::*;
use record::{BrandRef, Role, StoredClaim};
use std::fmt::Write as _;
use words::{Language, Words};

fn person(language: Language) -> Person {
    Person {
        words: Words::of(language),
        today: chrono::NaiveDate::from_ymd_opt(2026, 5, 20).unwrap(),
        region: Region::of("DE"),
        opt_out: "objection-direct-marketing".to_owned(),
        mail_opt_out: "objection-direct-marketing".to_owned(),
    }
}

fn brand(name: &str) -> BrandRef {
    let id: String = name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    BrandRef { id: BrandId(format!("{id}.example")), name: name.to_owned() }
}

fn stored(n: u32, claim: Claim, brands: Vec<(Role, BrandRef)>) -> StoredClaim {
    StoredClaim { id: ClaimId(format!("clm-{n}")), claim, account: None, brands, strength: None, contradicted: false }
}

fn at(text: &str) -> Option<Moment> {
    Moment::from_plain(text)
}

fn reason(kind: ReasonKind, stated: &str, value: Option<&str>) -> Reason {
    Reason { kind, stated: stated.into(), value: value.map(Into::into), categories: Vec::new() }
}

fn ad(name: Option<&str>, when: &str, reasons: Vec<Reason>) -> StoredClaim {
    let body = ClaimBody::Personalisation(Personalisation {
        platform: Platform::X,
        brand: name.map(|n| Named::new(Party::name(n))),
        kind: PersonalisationKind::Ad,
        subject: None,
        place: None,
        reasons,
    });
    stored(1, Claim::stated(body, at(when)), name.map(|n| (Role::Brand, brand(n))).into_iter().collect())
}

fn holding(n: u32, category: &str, value: &str, origin: Origin) -> StoredClaim {
    let body = ClaimBody::Holding(Holding {
        holder: Named::platform(&Platform::X),
        category: Category::new(category),
        value: Some(value.to_owned()),
        origin,
        acquired_from: None,
        literal: "x".into(),
    });
    stored(n, Claim::stated(body, at("2026-05-09 00:00:00")), vec![(Role::Holder, brand("X"))])
}

fn mail(n: u32, name: &str, class: ContactClass, when: &str, caveat: Option<&str>) -> StoredClaim {
    let body = ClaimBody::Contact(Contact {
        sender: Named::new(Party::domain("harbourshoes.example")),
        channel: Channel::Email,
        address: "maya+harbour@fastpost.example".to_owned(),
        via: None,
        class,
        subject: Some("Spring soles are here".to_owned()),
        unsubscribe: Some(Unsubscribe {
            url: Some("https://harbourshoes.example/off".to_owned()),
            mailto: None,
            one_click: true,
        }),
        caveat: caveat.map(str::to_owned),
    });
    stored(n, Claim::deduced(body, at(when), "mail"), vec![(Role::Sender, brand(name))])
}

fn transfer(
    n: u32,
    from: (&str, Named),
    to: (&str, Named),
    kind: TransferKind,
    literal: &str,
    when: Option<&str>,
) -> StoredClaim {
    let brands = vec![(Role::From, brand(from.0)), (Role::To, brand(to.0))];
    let body = ClaimBody::Transfer(Transfer {
        from: from.1,
        to: to.1,
        kind,
        category: None,
        literal: literal.into(),
        detail: None,
    });
    stored(n, Claim::stated(body, when.and_then(at)), brands)
}

fn named(name: &str) -> (&str, Named) {
    (name, Named::new(Party::name(name)))
}

fn x() -> (&'static str, Named) {
    ("X", Named::platform(&Platform::X))
}

fn facebook() -> (&'static str, Named) {
    ("Facebook", Named::platform(&Platform::FACEBOOK))
}

/// Everything that is around the ads of the shop.
fn shop() -> (BrandAround, PlatformAround) {
    let shop = || named("Harbour Shoes");
    let brand = BrandAround {
        mails: vec![
            mail(10, "Harbour Shoes", ContactClass::Marketing, "2026-05-02 09:00:00", None),
            mail(11, "Harbour Shoes", ContactClass::Order, "2026-03-12 18:09:40", None),
            mail(12, "Harbour Shoes", ContactClass::Account, "2026-03-12 18:02:11", Some("nobody checked the sender")),
        ],
        transfers: vec![
            transfer(20, shop(), facebook(), TransferKind::SiteEvent, "ADD_TO_CART", Some("2026-04-24 19:46:30")),
            transfer(21, shop(), facebook(), TransferKind::SiteEvent, "PURCHASE", Some("2026-03-12 17:09:55")),
            transfer(22, shop(), x(), TransferKind::CustomerList, "advertisers", None),
            transfer(
                23,
                shop(),
                facebook(),
                TransferKind::CustomerList,
                "A list uploaded or used by the advertiser",
                None,
            ),
            transfer(24, shop(), x(), TransferKind::CustomerList, "doNotReachAdvertisers", None),
            transfer(25, x(), shop(), TransferKind::Segment, "lookalikeAdvertisers", None),
            transfer(26, x(), shop(), TransferKind::AppAccess, "connectedApplication", Some("2025-06-30 10:00:00")),
            transfer(
                27,
                named("Pine Yoga"),
                shop(),
                TransferKind::AliasLeak,
                "maya+pine@fastpost.example",
                Some("2026-04-01 08:00:00"),
            ),
        ],
    };
    let platform = PlatformAround {
        holdings: vec![
            holding(30, "pd:AgeRange", "25-34", Origin::Inferred),
            holding(31, "pd:BirthDate", "1981-07-14", Origin::Provided),
            holding(32, "pd:Gender", "female", Origin::Inferred),
            holding(33, "pd:Location", "Berlin, Germany", Origin::Observed),
            holding(34, "pd:Interest", "Trail running", Origin::Inferred),
            holding(35, "pd:Language", "German", Origin::Inferred),
            holding(36, "pd:DeviceApplications", "Tidal Quest", Origin::Inferred),
            holding(37, "pd:DeviceBased", "Android", Origin::Observed),
        ],
        apps: std::iter::once((
            "tidal quest".to_owned(),
            vec![transfer(
                40,
                named("Tidal Quest"),
                x(),
                TransferKind::AppEvent,
                "session",
                Some("2026-05-05 22:48:00"),
            )],
        ))
        .collect(),
    };
    (brand, platform)
}

/// An explanation as plain lines.
fn told(claim: &StoredClaim, language: Language) -> String {
    let (brand, platform) = shop();
    let case = Case::of(claim).unwrap();
    let explanation = explain(&case, Around { brand: &brand, platform: &platform }, &person(language));
    let mut out = format!("{}\n", explanation.sentence);
    for reason in &explanation.reasons {
        let _ = writeln!(out, "\n{}: {}", reason.kind.id(), reason.sentence);
        for s in &reason.supports {
            let claims: Vec<&str> = s.claims.iter().map(ClaimId::as_str).collect();
            let _ = writeln!(
                out,
                "  + {} [{} {} {} {}]",
                s.sentence,
                s.standing.id(),
                s.rule,
                s.strength.id(),
                claims.join(" ")
            );
        }
        if let Some(caveat) = &reason.caveat {
            let _ = writeln!(out, "  ! {caveat}");
        }
        for s in &reason.stops {
            let _ = writeln!(out, "  x {} [{}]", s.action, s.control.as_deref().or(s.right.as_deref()).unwrap_or("-"));
        }
    }
    out
}

fn shoe_ad() -> StoredClaim {
    let reasons = vec![
        reason(ReasonKind::CustomerList, "List", Some("spring customers 2026")),
        reason(ReasonKind::Demographic, "Age", Some("25 to 34")),
        reason(ReasonKind::Location, "Locations", Some("Berlin")),
    ];
    ad(Some("Harbour Shoes"), "2026-05-03 21:14:07", reasons)
}

#[test]
fn an_ad_aimed_at_a_list_an_age_and_a_place() {
    insta::assert_snapshot!(told(&shoe_ad(), Language::En));
}

#[test]
fn the_same_in_german() {
    insta::assert_snapshot!(told(&shoe_ad(), Language::De));
}

#[test]
fn lists_that_keep_people_out_and_exclude_each_other() {
    let reasons = vec![
        reason(ReasonKind::CustomerList, "List", Some("active players EU")),
        reason(ReasonKind::CustomerList, "List", Some("lapsed players EU")),
        reason(ReasonKind::SiteActivity, "Website Activity", Some("Opted-Out")),
    ];
    insta::assert_snapshot!(told(&ad(Some("Harbour Shoes"), "2026-05-03 21:14:07", reasons), Language::En));
}

#[test]
fn what_the_platform_holds_beside_what_the_ad_asks_for() {
    let reasons = vec![
        reason(ReasonKind::Demographic, "Age", Some("35 to 44")),
        reason(ReasonKind::Demographic, "Gender", Some("Men")),
        reason(ReasonKind::Interest, "Interests", Some("Trail Running")),
        reason(ReasonKind::Language, "Languages", Some("German")),
        reason(ReasonKind::Device, "OS versions", Some("Android Pie and above")),
        reason(ReasonKind::AppActivity, "App Activity", Some("Install Tidal Quest ANDROID All")),
        reason(ReasonKind::ListLookAlike, "Tailored audience CRM lookalike targeting", Some("spring customers 2026")),
    ];
    insta::assert_snapshot!(told(&ad(Some("Harbour Shoes"), "2026-05-06 23:05:41", reasons), Language::En));
}

#[test]
fn rules_about_others_and_rules_that_nobody_explains() {
    let reasons = vec![
        reason(ReasonKind::FollowerLookAlike, "Follower look-alikes", Some("@trailmagazine")),
        reason(ReasonKind::FollowedAccount, "Followers of a user id", Some("@harbourshoes")),
        reason(ReasonKind::ConversationTopic, "Conversation topics", None),
        reason(ReasonKind::Search, "Keywords", Some("night train")),
        reason(ReasonKind::Event, "Events", Some("Berlin half marathon")),
        reason(ReasonKind::Engagement, "Retargeting campaign engager", Some("26770154")),
        reason(ReasonKind::ThirdPartySegment, "Behaviors", Some("Frequent travellers")),
        reason(ReasonKind::Other, "Unknown", Some("Unknown: 1")),
    ];
    insta::assert_snapshot!(told(&ad(Some("Harbour Shoes"), "2026-05-03 21:14:07", reasons), Language::En));
}

#[test]
fn an_ad_without_a_reason_and_one_without_anybody() {
    insta::assert_snapshot!(told(&ad(Some("Harbour Shoes"), "2026-05-03 21:14:07", Vec::new()), Language::En));
    let exchange = ad(None, "2026-05-06 12:00:00", vec![reason(ReasonKind::NotStated, "dspName", Some("Google"))]);
    insta::assert_snapshot!(told(&exchange, Language::En));
    insta::assert_snapshot!(told(&ad(None, "2026-05-06 12:00:00", Vec::new()), Language::De));
}

#[test]
fn a_mail_that_sells() {
    let letter =
        mail(1, "Harbour Shoes", ContactClass::Marketing, "2026-05-16 09:00:00", Some("nobody checked the sender"));
    insta::assert_snapshot!(told(&letter, Language::En));
    let order = mail(1, "Harbour Shoes", ContactClass::Order, "2026-05-16 09:00:00", None);
    assert_eq!(Case::of(&order), None, "an order mail is no personalisation");
}

#[test]
fn nothing_after_the_ad_supports_it() {
    let text = told(&ad(Some("Harbour Shoes"), "2026-03-01 00:00:00", shoe_ad_reasons()), Language::En);
    assert!(!text.contains("order-mail-before-ad") && !text.contains("account-mail-before-ad"), "{text}");
}

fn shoe_ad_reasons() -> Vec<Reason> {
    match shoe_ad().claim.body {
        ClaimBody::Personalisation(p) => p.reasons,
        _ => Vec::new(),
    }
}

/// Which kinds of reason X, Facebook and a mailbox can state, which they can support, and which they can't reach.
#[test]
fn what_the_three_sources_can_say() {
    let stated_by_x = [
        "customer-list",
        "list-look-alike",
        "site-activity",
        "app-activity",
        "engagement",
        "followed-account",
        "follower-look-alike",
        "interest",
        "conversation-topic",
        "search",
        "demographic",
        "location",
        "device",
        "language",
        "third-party-segment",
        "event",
        "not-stated",
        "other",
    ];
    // Facebook's export names no reason for any ad, and a mail none for being sent: both are `not-stated`.
    let left_out = ["purchase-history", "viewing-history", "contact-history", "context"];
    let mut all: Vec<&str> = stated_by_x.iter().chain(&left_out).copied().collect();
    all.sort_unstable();
    let mut known: Vec<&str> = ReasonKind::ALL.iter().map(|k| k.id()).collect();
    known.sort_unstable();
    assert_eq!(all, known, "each kind is one or the other");

    let (brand, platform) = shop();
    let value = |kind: &str| match kind {
        "customer-list" => "active players EU",
        "demographic" => "25 to 34",
        "location" => "Berlin",
        "interest" => "Trail running",
        "language" => "German",
        "device" => "Android",
        "app-activity" => "Install Tidal Quest ANDROID All",
        _ => "v",
    };
    let supported: Vec<&str> = ReasonKind::ALL
        .iter()
        .filter(|kind| {
            let claim =
                ad(Some("Harbour Shoes"), "2026-05-06 23:05:41", vec![reason(**kind, "s", Some(value(kind.id())))]);
            let case = Case::of(&claim).unwrap();
            let told = explain(&case, Around { brand: &brand, platform: &platform }, &person(Language::En));
            assert!(
                !told.reasons[0].sentence.is_empty() && !told.reasons[0].sentence.starts_with("why-"),
                "{}",
                kind.id()
            );
            assert!(!told.sentence.contains("why-"), "{}", told.sentence);
            !told.reasons[0].supports.is_empty()
        })
        .map(|kind| kind.id())
        .collect();
    assert_eq!(
        supported,
        [
            "customer-list",
            "list-look-alike",
            "site-activity",
            "app-activity",
            "interest",
            "demographic",
            "location",
            "device",
            "language",
            "purchase-history",
            "contact-history",
            "not-stated"
        ]
    );
}

#[test]
fn every_rule_is_in_the_list_of_rules() {
    let texts = [told(&shoe_ad(), Language::En)];
    for text in texts {
        for line in text.lines().filter(|l| l.starts_with("  + ")) {
            let rule = line.rsplit('[').next().and_then(|t| t.split(' ').nth(1)).unwrap();
            assert!(RULES.contains(&rule), "{rule}");
        }
    }
}
