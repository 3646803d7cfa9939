//! Amazon's answers, as a person has them.

use crate::gathered::{Gathered, gather};
use model::{ClaimBody, ConsentState, Origin, TransferKind};
use samples::amazon::{AmazonExport, Generation};

const BOTH: [Generation; 2] = [Generation::InternalNames, Generation::PlainNames];

fn read(export: &AmazonExport) -> Gathered {
    let folder = tempfile::tempdir().unwrap();
    gather(&export.write(folder.path()).unwrap(), "amazon-export")
}

#[test]
fn an_advertiser_that_brought_an_audience_is_named_with_amazons_words_and_no_more() {
    for generation in BOTH {
        let found =
            read(&AmazonExport::new(generation).advertiser(2, "Harbour Shoes").advertiser(1, "DataWrkz - Local Ads"));
        let transfers = found.transfers();
        assert_eq!(transfers.len(), 2);
        let harbour = transfers.iter().find(|t| t.from.display() == "Harbour Shoes").unwrap();
        assert_eq!(harbour.kind, TransferKind::Other);
        assert_eq!(&*harbour.literal, "Advertisers who brought audiences in which you are included");
        assert!(harbour.detail.as_deref().unwrap().ends_with("(Advertising.2)"));
        assert!(found.unread.is_empty() && found.unknown.is_empty(), "{:?} {:?}", found.unread, found.unknown);
    }
}

#[test]
fn clicks_segments_and_the_setting_of_each_marketplace() {
    for generation in BOTH {
        let found = read(
            &AmazonExport::new(generation)
                .clicked(2, "Harbour, Shoes & Sons")
                .segment(2, "In-Market:Books & Magazines:Science, Nature & Math")
                .bought_segment(2, "Demographics:Uomini")
                .opt_out(2, "DE:Not OptedOut")
                .opt_out(2, "PL:OptedOut"),
        );
        assert_eq!(found.ads()[0].1.brand.as_ref().unwrap().display(), "Harbour, Shoes & Sons");
        assert_eq!(found.held("pd:Interest"), ["In-Market:Books & Magazines:Science, Nature & Math"]);
        let bought = found.holdings().into_iter().find(|h| h.category.id() == "pd:Demographic").unwrap();
        assert_eq!((bought.origin, &bought.acquired_from), (Origin::Acquired, &None));
        assert_eq!(found.held("pd:PrivacyPreference"), ["DE:Not OptedOut"], "a setting as it came is no consent");
        let objected: Vec<_> = found
            .claims
            .iter()
            .filter_map(
                |(c, _)| if let ClaimBody::Consent(c) = &c.body { Some((c.state, c.site.clone())) } else { None },
            )
            .collect();
        assert_eq!(objected, [(ConsentState::Objected, Some("PL".to_owned()))]);
    }
}

#[test]
fn orders_name_the_carrier_once_and_leave_addresses_out() {
    for generation in BOTH {
        let found = read(
            &AmazonExport::new(generation)
                .order("05/03/2026 21:14:07 UTC", "Knee brace", "DHL(JJD001)")
                .order("2026-05-04T21:14:07Z", "Boots", "DHL(JJD002)")
                .search("2026-05-02 10:00:00", "knee pain", Some("www.search.example"))
                .digital("2026-05-01", "A novel", "Digital Sellers S.à r.l.", "Acme Press")
                .subscription("2026-01-01", "Audible")
                .views(30),
        );
        assert_eq!(found.held("pd:Purchase"), ["Knee brace", "Boots", "A novel"]);
        assert_eq!(found.held("pd:BrowsingReferral"), ["www.search.example"]);
        assert_eq!(found.held("pd:TVViewingBehaviour"), ["30 × (2026-01-01 – 2026-01-28)"]);
        let to: Vec<&str> = found.transfers().iter().map(|t| t.to.display()).collect();
        assert_eq!(to, ["DHL", "Digital Sellers S.à r.l.", "Acme Press", "Audible"]);
        assert!(found.excerpts().all(|e| !String::from_utf8_lossy(&e.bytes).contains("Hafenweg")));
    }
}

#[test]
fn empty_files_mean_nothing_and_wanted_ones_of_unknown_form_are_listed() {
    let found = read(
        &AmazonExport::new(Generation::InternalNames)
            .advertiser(2, "Harbour Shoes")
            .file("Alexa/Alexa.AdsData.csv", b"what,ever\n1,2\n")
            .file("Retail.Authentication/Retail.Authentication.json", b"{\"token\":\"SECRET\"}"),
    );
    assert_eq!(found.claims.len(), 1);
    assert!(found.unread.iter().any(|u| u.locator.member.as_deref() == Some("Alexa/Alexa.AdsData.csv")));
    assert!(found.skipped.iter().any(|(why, _)| why.contains("unlock")));
}

#[test]
fn another_shops_bundle_of_the_same_name_is_not_amazons() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("All Data Categories.zip");
    samples::kit::write_zip(&path, &[("DeviceEvents.csv".to_owned(), b"Date,Event\n1,2\n".to_vec())]).unwrap();
    let mut tree = evidence::Tree::open(&path).unwrap();
    assert!(evidence::recognise(&mut tree).is_none_or(|(r, _)| r.kind().id() != "amazon-export"));
}
