//! What the exports of small platforms trip readers with: rows that are quoted twice, files that share a name, times with
//! a false zone, words that are no refusal.

use crate::gathered::{Gathered, gather};
use model::{ClaimBody, ConsentState, PersonalisationKind};
use samples::generations as other;
use samples::kit::write_zip;
use samples::plain::PlainExport;

fn read(export: &PlainExport, kind: &str) -> Gathered {
    let folder = tempfile::tempdir().unwrap();
    gather(&export.write(folder.path()).unwrap(), kind)
}

fn zip(kind: &str, members: &[(&str, &str)]) -> Gathered {
    let folder = tempfile::tempdir().unwrap();
    let members: Vec<(String, Vec<u8>)> =
        members.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
    gather(&write_zip(&folder.path().join("export.zip"), &members).unwrap(), kind)
}

fn choices(found: &Gathered) -> Vec<(&str, ConsentState)> {
    let said = found.claims.iter().filter_map(|(claim, _)| match &claim.body {
        ClaimBody::Consent(c) => Some((c.purpose.as_str(), c.state)),
        _ => None,
    });
    said.collect()
}

fn parties(found: &Gathered) -> Vec<&str> {
    found.transfers().iter().map(|t| t.to.display()).collect()
}

#[test]
fn a_title_that_microsoft_quoted_twice_moves_no_word_into_another_column() {
    let found = read(&other::microsoft_2023(), "microsoft-export");
    assert_eq!(found.held("pd:BrowsingBehaviour"), ["boots"]);
    assert_eq!(found.held("pd:UID"), ["g:1"]);
    assert_eq!(found.unread.len(), 1, "{:?}", found.unread);
    assert!(found.unread[0].why.starts_with("This row doesn't have as many fields"));
    for export in [other::microsoft_2018(), other::microsoft_full()] {
        assert!(!read(&export, "microsoft-export").claims.is_empty(), "{}", export.name);
    }
}

#[test]
fn tables_that_only_share_a_name_with_microsofts_are_nobodys() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("BrowsingHistory.csv");
    std::fs::write(&path, "URL,Title,Visit Time\nhttps://a.example/,A,1/1/2020 10:00:00 AM\n").unwrap();
    assert!(evidence::recognise(&mut evidence::Tree::open(&path).unwrap()).is_none());
}

#[test]
fn the_account_is_not_that_of_a_player_in_an_app_inside_discord() {
    let found = read(&other::discord_2023(), "discord-export");
    assert_eq!(found.account.as_ref().unwrap().native_id, "5550100");
    assert_eq!(found.held("pd:EmailAddress"), ["maya@example.org"]);
    assert_eq!(parties(&found), ["steam"], "contacts are no service");
    let found = read(&other::discord_2025(), "discord-export");
    assert_eq!(found.exported_at.as_ref().unwrap().iso(), "2025-12-03T10:00:00Z");
    assert_eq!(found.held("pd:Profile"), ["spring, list"], "a comma parts no list");
    assert_eq!(found.held("pd:Interest"), ["11"], "a game without a name goes by its number");
}

#[test]
fn ubers_rides_are_one_each_and_what_it_never_sold_was_not_sold() {
    let found = read(&other::uber_2018(), "uber-export");
    let rides: Vec<_> = found
        .claims
        .iter()
        .filter(|(c, _)| matches!(&c.body, ClaimBody::Holding(h) if h.category.id() == "pd:TravelHistory"))
        .collect();
    let at: Vec<String> = rides.iter().map(|(c, _)| c.at.as_ref().unwrap().iso()).collect();
    assert_eq!(at, ["2018-04-05T05:52:02Z", "2018-04-06T05:52:02Z"]);
    let found = read(&other::uber_2026(), "uber-export");
    assert_eq!(
        choices(&found),
        [("Opted-in to E-Mail", ConsentState::Given), ("Opted-in to SMS", ConsentState::Refused)]
    );
    let old: Vec<_> = found.transfers().into_iter().filter(|t| t.detail.as_deref() == Some("deleted")).collect();
    assert_eq!(old.len(), 2, "a card that was deleted is said to be");
    assert!(
        found
            .ads()
            .iter()
            .any(|(_, p)| p.kind == PersonalisationKind::Offer && p.subject.as_deref() == Some("3.50 EUR"))
    );
    assert!(!parties(&found).contains(&"Pizza P"), "a shifted row names nobody");
    let found = zip(
        "uber-export",
        &[(
            "Regional information/For_California_users.txt",
            "Uber has not sold your personal data to the following categories of third parties:\n- Nobody\n",
        )],
    );
    assert!(found.claims.is_empty() && found.unread.len() == 1);
}

#[test]
fn apples_columns_are_found_by_what_they_hold() {
    let found = read(&other::apple_2025(), "apple-export");
    assert!(parties(&found).contains(&"Golden Wok") && !parties(&found).contains(&"5550100"), "{:?}", parties(&found));
    assert_eq!(found.held("pd:EmailAddress"), ["abc@privaterelay.appleid.com"], "not where mail is forwarded to");
    let chosen = found.ads().into_iter().find(|(_, p)| p.kind == PersonalisationKind::Recommendation).unwrap().1;
    assert_eq!(
        (chosen.subject.as_deref(), chosen.reasons.len()),
        (Some("Tides | pro"), 0),
        "the other card was only shown"
    );
    assert_eq!(found.held("pd:DeviceApplications"), ["Harbour Run", "Plain App"]);
    let referral = found
        .claims
        .iter()
        .find(|(c, _)| matches!(&c.body, ClaimBody::Transfer(t) if t.from.display() == "ads.example"))
        .unwrap();
    assert_eq!(referral.1.bytes, b"ads.example", "the site of an address, and nothing that follows the person");
    assert!(
        found.transfers().iter().all(|t| !t.from.display().contains("mobilesafari")),
        "Apple sends nobody to Apple"
    );
}

#[test]
fn words_and_numbers_that_mean_nothing_are_not_translated() {
    let reddit = read(&other::reddit_2022(), "reddit-export");
    assert!(!parties(&reddit).contains(&"9"), "a number is no sign-in provider");
    assert_eq!(reddit.held("pd:Preference"), ["dark"]);
    let strava = read(&other::strava_words(), "strava-export");
    assert_eq!(choices(&strava), [("partner_opt_outs: Acme Insights", ConsentState::Objected)], "“nein” is no refusal");
    let twitch = read(&other::twitch_2019(), "twitch-export");
    assert!(twitch.unread.is_empty(), "a broadcast is no ad: {:?}", twitch.unread);
    assert_eq!(twitch.transfers()[0].detail.as_deref(), Some("put out"));
}

#[test]
fn a_long_conversation_before_everything_else_hides_no_tinder() {
    let found = read(&other::tinder_renamed(), "tinder-export");
    assert_eq!(found.exported_at.as_ref().unwrap().iso(), "2021-07-09");
    assert_eq!(found.held("pd:Location"), ["53.5, 9.9"]);
}

#[test]
fn pages_of_pinterest_and_metrics_of_fitbit_are_counted_and_not_looked_into() {
    let found = read(&other::pinterest(), "other-export");
    assert_eq!(found.held("pd:Interest"), ["2 × (2021-03-04 – 2022-03-04)"]);
    assert!(found.unread.iter().any(|u| u.locator.member.as_deref() == Some("interests.html")));
    let found = read(&other::fitbit(), "other-export");
    let metrics = found.held("pd:PhysicalHealth");
    assert_eq!(metrics, ["heart rate: 2 × (2020-01-01 – 2020-01-02)", "sleep: 1 × (2019-12-01 – 2019-12-01)"]);
}
