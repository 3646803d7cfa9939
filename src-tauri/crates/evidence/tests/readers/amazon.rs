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

#[test]
fn what_each_generation_says() {
    for generation in BOTH {
        let found = read(
            &AmazonExport::new(generation)
                .advertiser(1, "Harbour Shoes")
                .advertiser(2, "Harbour Shoes")
                .clicked(2, "Northwind Boots")
                .segment(2, "Lifestyle:Pet Supplies")
                .bought_segment(2, "Demographics:Fascia d'età:25-34")
                .opt_out(2, "DE:Not OptedOut")
                .order("05/03/2026 21:14:07 UTC", "Knee brace", "DHL(JJD001)")
                .search("2026-05-02 10:00:00", "knee pain", Some("www.search.example"))
                .digital("2026-05-01", "A novel", "Digital Sellers S.à r.l.", "Acme Press")
                .subscription("2026-01-01", "Audible")
                .views(3),
        );
        insta::with_settings!({snapshot_suffix => format!("{generation:?}")}, {
            insta::assert_snapshot!("claims", found.lines().join("\n"));
        });
    }
}

#[test]
fn an_order_says_when_in_both_generations() {
    for (generation, at) in [(BOTH[0], "05/03/2026 21:14:07 UTC"), (BOTH[1], "2026-05-03T21:14:07Z")] {
        let found = read(&AmazonExport::new(generation).order(at, "Knee brace", "DHL(JJD001)"));
        assert!(found.claims.iter().all(|(c, _)| c.at.as_ref().unwrap().iso() == "2026-05-03T21:14:07Z"));
    }
}

#[test]
fn the_region_is_told_by_the_zip_where_the_files_lie_bare() {
    let members = AmazonExport::new(BOTH[0]).advertiser(2, "Harbour Shoes").members();
    let (name, bytes) =
        members.iter().find(|(name, _)| name.ends_with("2/Advertising.AdvertiserAudiences.csv")).unwrap();
    let bare = name.rsplit('/').next().unwrap().to_owned();
    for (zip, member) in [
        ("Advertising.2 (1).zip", bare.clone()),
        ("Your Data.zip", format!("Advertising.2/datasets/Advertising.AdvertiserAudiences/{bare}")),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(zip);
        samples::kit::write_zip(&path, &[(member, bytes.clone())]).unwrap();
        let found = gather(&path, "amazon-export");
        assert!(found.transfers()[0].detail.as_deref().unwrap().ends_with("(Advertising.2)"), "{zip}");
    }
}

#[test]
fn placeholders_are_nothing_promotions_are_not_watched_and_json_is_read_as_a_table_is() {
    let found = read(
        &AmazonExport::new(BOTH[1])
            .file(
                "Your Amazon Orders/Order History.csv",
                b"ASIN,Order Date,Order ID,Original Quantity,Payment Method Type,Product Name,Website\nB1,2026-02-01T10:00:00Z,1,1,Not Applicable,Rope,Amazon.de\nB1,2026-02-01T10:00:00Z,1,0,Not Applicable,Anchor,Amazon.de\n",
            )
            .file(
                "Your Prime Video Viewing Activity/Viewing History.csv",
                b"Title,Playback Start Datetime (UTC),Seconds Viewed,Material Type Description\nTides,2026-01-02T20:00:00Z,900,Full\nSoon,2026-01-03T20:00:00Z,30,Promo\n",
            )
            .file(
                "Additional Data/Retail.OrderHistory.2/Retail.OrderHistory.2.json",
                br#"[{"orderDate":"2023-11-02T10:00:00Z","productName":"Oar","shippingAddress":"Hafenweg 1"}]"#,
            )
            .file("Additional Data/Retail.OrderHistory.2/Retail.OrderHistory.2.schema.json", b"{}"),
    );
    assert_eq!(found.held("pd:Purchase"), ["Rope", "Oar"]);
    assert!(found.held("pd:FinancialAccount").is_empty());
    assert_eq!(found.held("pd:TVViewingBehaviour"), ["1 × (2026-01-02 – 2026-01-02)"]);
    assert!(found.excerpts().all(|e| !String::from_utf8_lossy(&e.bytes).contains("Hafenweg")));
}

#[test]
fn one_data_set_by_itself_is_known() {
    for (zip, member, table) in [
        (
            "Prime Video.zip",
            "Viewing History.csv",
            "Title,Playback Start Datetime (UTC),Seconds Viewed,Material Type Description\n",
        ),
        ("Alexa.zip", "Skills-2.csv", "SkillName,SkillStage,EnablementStatus,Enablement Date\nTides,live,ENABLED,\n"),
        ("Twitch.zip", "Link.csv", "twitchUserId,eventType,eventTime\n5,LINK,Tue 4 Oct 2016 09:19:39 +0000\n"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(zip);
        samples::kit::write_zip(&path, &[(member.to_owned(), table.as_bytes().to_vec())]).unwrap();
        let found = gather(&path, "amazon-export");
        if zip == "Twitch.zip" {
            assert_eq!(found.transfers()[0].to.display(), "Twitch");
            assert_eq!(found.claims[0].0.at.as_ref().unwrap().iso(), "2016-10-04T09:19:39Z");
        }
    }
}
