use super::*;
use model::SourceKind;
use std::collections::BTreeSet;

/// Reasons that X's archive can state.
const X_STATES: &[ReasonKind] = &[
    ReasonKind::CustomerList,
    ReasonKind::ListLookAlike,
    ReasonKind::SiteActivity,
    ReasonKind::AppActivity,
    ReasonKind::Engagement,
    ReasonKind::FollowedAccount,
    ReasonKind::FollowerLookAlike,
    ReasonKind::Interest,
    ReasonKind::ConversationTopic,
    ReasonKind::Search,
    ReasonKind::Demographic,
    ReasonKind::Location,
    ReasonKind::Device,
    ReasonKind::Language,
    ReasonKind::ThirdPartySegment,
    ReasonKind::Event,
];

fn ids(found: &[&Control]) -> Vec<String> {
    found.iter().map(|c| c.id.clone()).collect()
}

#[test]
fn every_row_parses_and_says_what_it_must() {
    let tables: Tables = toml::from_str(CONTROLS).unwrap();
    assert_eq!(tables.control.len(), 189);
    let ids: BTreeSet<&str> = tables.control.iter().map(|c| c.id.as_str()).collect();
    assert_eq!(ids.len(), tables.control.len(), "ids differ");
    for c in &tables.control {
        for reason in &c.reasons {
            assert!(ReasonKind::parse(reason).is_some(), "{}: {reason}", c.id);
        }
        for text in [&c.name, &c.path, &c.stops, &c.leaves, &c.checked, &c.source, &c.lasts] {
            assert!(!text.trim().is_empty(), "{}", c.id);
        }
        assert!(c.url.contains(':'), "{}", c.id);
    }
}

#[test]
fn every_reason_of_x_has_a_switch_or_is_named_as_without_one() {
    let nowhere = Region::unknown();
    let without: Vec<&str> =
        X_STATES.iter().filter(|r| !has_account_switch(&Platform::X, **r, nowhere)).map(|r| r.id()).collect();
    assert_eq!(
        without,
        [
            "list-look-alike",
            "engagement",
            "followed-account",
            "follower-look-alike",
            "search",
            "demographic",
            "device",
            "language",
            "event"
        ]
    );
    for reason in X_STATES {
        assert!(
            has_account_switch(&Platform::X, *reason, nowhere) != without.contains(&reason.id()),
            "{} must be one or the other",
            reason.id()
        );
    }
}

#[test]
fn the_smallest_act_comes_first() {
    let list = for_reason(&Platform::X, ReasonKind::CustomerList, Region::unknown());
    assert_eq!(ids(&list), ["x-personalized-ads", "x-block-advertiser"]);
    let age = for_reason(&Platform::X, ReasonKind::Demographic, Region::unknown());
    assert_eq!(ids(&age), ["x-block-advertiser"], "no account switch exists for age");
    let site = for_reason(&Platform::X, ReasonKind::SiteActivity, &Region::of("DE"));
    assert_eq!(ids(&site), ["x-inferred-identity", "x-personalized-ads", "x-block-advertiser", "x-cookies"]);
    assert!(for_reason(&Platform::X, ReasonKind::NotStated, Region::unknown()).is_empty());
}

#[test]
fn what_exists_only_elsewhere_is_not_offered() {
    let here = |code: &str| ids(&for_reason(&Platform::FACEBOOK, ReasonKind::Engagement, &Region::of(code)));
    assert!(here("DE").contains(&"facebook-less-personalized".to_owned()));
    assert!(!here("AU").contains(&"facebook-less-personalized".to_owned()));
    assert!(
        Region::of("US-CA").is_in("us") && Region::of("US-CA").is_in("us-states") && !Region::of("US").is_in("us-ca")
    );
    assert!(Region::of("GB").is_in("uk") && !Region::of("GB").is_in("eu"));
}

#[test]
fn labels_are_no_links() {
    assert_eq!(control("x-block-advertiser").unwrap().link(), None);
    assert!(control("x-location").unwrap().link().is_some());
    assert_ne!(control("x-location").unwrap().stops_in("de"), control("x-location").unwrap().stops_in("en"));
}

#[test]
fn every_kind_of_source_that_is_handed_out_has_its_guide() {
    let table: toml::Table = toml::from_str(include_str!("../data/guides.toml")).unwrap();
    assert_eq!(table["export_guide"].as_array().unwrap().len(), guides().len());
    let handed_out = |kind: &&SourceKind| kind.id().ends_with("-export") || kind.id().ends_with("-archive");
    // Tinder and Twitch have no row in the survey that the guides were written from; `import-how-…` says the way.
    let without = [SourceKind::TinderExport, SourceKind::TwitchExport, SourceKind::OtherExport];
    for kind in SourceKind::ALL.iter().filter(handed_out).filter(|k| !without.contains(k)) {
        let guide = export_guide(*kind).unwrap_or_else(|| panic!("no guide for {kind}"));
        let (german, english) = (guide.words_in("de"), guide.words_in("en"));
        assert!(!german.path.is_empty() && german.tells != english.tells && !german.trap.is_empty(), "{kind}");
    }
    assert_eq!(export_guide(SourceKind::ByHand), None);
    assert_eq!(export_guide(SourceKind::XArchive).unwrap().repeat_every_days, 80);
}
