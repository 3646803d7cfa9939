//! TikTok's export, as a person has it.

use crate::gathered::{Gathered, file, gather};
use model::{ClaimBody, ConsentState, Standing, TransferKind};
use samples::tiktok::{Generation, TiktokExport};

const ALL: [Generation; 4] = [Generation::A, Generation::B, Generation::C, Generation::D];

fn read(export: &TiktokExport) -> Gathered {
    let folder = tempfile::tempdir().unwrap();
    gather(&export.write(folder.path()).unwrap(), "tiktok-export")
}

fn maya(generation: Generation) -> TiktokExport {
    TiktokExport::new("maya.k")
        .generation(generation)
        .interest("Food & Beverage")
        .interest("Outdoor")
        .personalised(false)
        .inferred_gender("Female")
        .login("2026-05-01 06:36:04", "203.0.113.7")
        .search("2026-05-02 06:36:04", "knee pain")
        .watched(20)
}

#[test]
fn each_generation_tells_the_same_of_the_person() {
    for generation in ALL {
        let found = read(&maya(generation));
        assert_eq!(found.account.as_ref().unwrap().native_id, "maya.k", "{generation:?}");
        assert_eq!(found.held("pd:Interest"), ["Food & Beverage", "Outdoor"]);
        assert_eq!(found.held("pd:Gender"), ["Female"]);
        assert_eq!(found.held("pd:IPAddress"), ["203.0.113.7"]);
        assert_eq!(found.held("pd:BrowsingBehaviour"), ["knee pain"]);
        assert_eq!(found.held("pd:UID"), ["5550100a-0000"]);
        assert_eq!(found.held("pd:TVViewingBehaviour"), ["20 × (2026-01-01 – 2026-01-20)"]);
        let states: Vec<ConsentState> = found
            .claims
            .iter()
            .filter_map(|(c, _)| if let ClaimBody::Consent(c) = &c.body { Some(c.state) } else { None })
            .collect();
        assert_eq!(states, [ConsentState::Refused]);
        assert!(found.unread.is_empty(), "{:?}", found.unread);
        let login = found
            .claims
            .iter()
            .find(|(c, _)| matches!(&c.body, ClaimBody::Holding(h) if h.category.id() == "pd:IPAddress"));
        assert_eq!(login.unwrap().0.at.as_ref().unwrap().basis_text(), None, "this list says UTC");
    }
}

#[test]
fn what_stands_twice_in_2026_is_one_event_and_an_uploaded_list_is_named_so() {
    for generation in [Generation::B, Generation::C, Generation::D] {
        let found = read(
            &TiktokExport::new("maya.k")
                .generation(generation)
                .off_tiktok("Harbour Shoes", "Customer file upload", "2026-05-03 21:14:07")
                .off_tiktok("shop.example", "Add to cart", "2026-05-03 21:15:07")
                .off_tiktok("shop.example", "Add to cart", "2026-05-03 21:15:07")
                .off_tiktok("com.harbour.app", "Launch", "2026-05-03 21:16:07"),
        );
        let kinds: Vec<TransferKind> = found.transfers().iter().map(|t| t.kind).collect();
        assert_eq!(
            kinds,
            [TransferKind::CustomerList, TransferKind::SiteEvent, TransferKind::SiteEvent, TransferKind::AppEvent],
            "{generation:?}"
        );
        let at = found.claims.iter().find(|(c, _)| matches!(c.body, ClaimBody::Transfer(_))).unwrap();
        assert_eq!(at.0.at.as_ref().unwrap().basis_text().as_deref(), Some("assumed UTC"));
    }
}

#[test]
fn an_ad_that_was_opened_has_its_brand_by_our_deduction_and_the_long_link_is_not_kept() {
    let found = read(
        &TiktokExport::new("maya.k")
            .visited("Walk & run", "https://www.harbourshoes.example/boots?ttclid=E.C.P.5550100", "2026-05-03 21:14:07")
            .visited("Play now", "https://app.adjust.com/abc?gaid=5550100", "2026-05-03 21:15:07"),
    );
    let ads = found.ads();
    assert_eq!((ads[0].0.standing, ads[0].0.rule.as_deref()), (Standing::Deduced, Some("landing-site")));
    assert_eq!(ads[0].1.brand.as_ref().unwrap().display(), "www.harbourshoes.example");
    assert_eq!((ads[1].0.standing, &ads[1].1.brand), (Standing::Stated, &None));
    assert!(found.excerpts().all(|e| !String::from_utf8_lossy(&e.bytes).contains("ttclid")));
}

#[test]
fn data_partners_of_2021_are_named() {
    let found =
        read(&TiktokExport::new("maya.k").generation(Generation::A).partner("Acme Data").partner("Harbour Shoes"));
    assert_eq!(found.transfers().iter().map(|t| t.from.display()).collect::<Vec<_>>(), ["Acme Data", "Harbour Shoes"]);
}

#[test]
fn the_text_form_tells_the_same_and_empty_sections_are_nothing() {
    let export = TiktokExport::new("maya.k").interest("Outdoor").personalised(true).off_tiktok(
        "Harbour Shoes",
        "Customer file upload",
        "2026-05-03 21:14:07",
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("TikTok_Data.zip");
    samples::kit::write_zip(&path, &export.texts()).unwrap();
    let found = gather(&path, "tiktok-export");
    assert_eq!(found.transfers()[0].kind, TransferKind::CustomerList);
    assert_eq!(found.held("pd:Interest"), ["Outdoor"]);
    assert_eq!(found.claims.len(), 3);
}

#[test]
fn the_bare_file_is_known_too() {
    let (name, bytes) = maya(Generation::C).members().remove(0);
    let place = file(&name, &bytes);
    assert_eq!(gather(&place.path, "tiktok-export").held("pd:Gender"), ["Female"]);
}

#[test]
fn what_each_generation_says() {
    for generation in ALL {
        let told = match generation {
            Generation::A => maya(generation).partner("Acme Data"),
            _ => maya(generation).off_tiktok("Harbour Shoes", "Customer file upload", "2026-05-03 21:14:07"),
        };
        let link = "https://www.harbourshoes.example/b?ttclid=1";
        let found = read(&match generation {
            Generation::D => told.visited("Boots for spring", link, "2026-05-04 10:00:00"),
            _ => told,
        });
        insta::with_settings!({snapshot_suffix => format!("{generation:?}")}, {
            insta::assert_snapshot!("claims", found.lines().join("\n"));
        });
    }
}

#[test]
fn own_videos_are_not_watched_ones_and_no_link_that_follows_you_is_kept() {
    let text = br#"{"Comment": {}, "Post": {"Posts": {"VideoList": [{"Date": "2019-05-01 10:00:00", "Link": "x"}]}},
        "Your Activity": {
            "Watch History": {"VideoList": [{"Date": "2026-05-01 10:00:00", "Link": "y"}]},
            "Ads Visit History": {"AdsVisitHistoryList": [
                {"CreateTime": "2026-05-03 21:14:08", "AdTitle": "", "AdLink": "https://shop.example/x?ttclid=FOLLOWS"}]}}}"#;
    let found = gather(&file("user_data_tiktok.json", text).path, "tiktok-export");
    assert_eq!(found.held("pd:TVViewingBehaviour"), ["1 × (2026-05-01 – 2026-05-01)"]);
    assert_eq!(found.ads()[0].1.brand.as_ref().unwrap().display(), "shop.example");
    assert!(found.excerpts().all(|e| !String::from_utf8_lossy(&e.bytes).contains("FOLLOWS")));
    assert_eq!(found.exported_at.as_ref().unwrap().iso(), "2026-05-03T21:14:08");
}

#[test]
fn text_files_with_lists_in_brackets_and_with_nothing_that_is_known() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("TikTok.zip");
    let text = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
    let members = [
        text("TikTok/Ad Interests.txt", "\u{feff}Ad Interests: [Food & Beverage, Travel]\r\n"),
        text(
            "TikTok/Browsing History.txt",
            "Date: 2026-05-01 10:00:00 UTC\nLink: x\n\nDate: 2026-05-02 10:00:00 UTC\nLink: y\n",
        ),
        text("TikTok/Instant Form Ads Responses.txt", "You have no data in this section\n"),
        text("TikTok/Off TikTok Activity.txt", "Something that nobody has seen\n"),
        text("TikTok/Profile Info.txt", "Username: maya.k\n"),
    ];
    samples::kit::write_zip(&path, &members).unwrap();
    let found = gather(&path, "tiktok-export");
    assert_eq!(found.held("pd:Interest"), ["Food & Beverage", "Travel"]);
    assert_eq!(found.held("pd:TVViewingBehaviour"), ["2 × (2026-05-01 – 2026-05-02)"]);
    assert_eq!(found.account.as_ref().unwrap().native_id, "maya.k");
    assert_eq!(found.unread.len(), 1, "{:?}", found.unread);
}

#[test]
fn a_copy_of_a_list_in_another_order_tells_nothing_twice() {
    let text = br#"{"Comment": {}, "Post": {},
        "Profile And Settings": {"Off TikTok Activity": {"OffTikTokActivityDataList": [
            {"TimeStamp": "2026-05-01 10:00:00", "Source": "shop.example", "Event": "View"},
            {"TimeStamp": "2026-05-01 10:00:00", "Source": "shop.example", "Event": "View"},
            {"TimeStamp": "2026-05-02 10:00:00", "Source": "shop.example", "Event": "View"}]}},
        "Your Activity": {"Off TikTok Activity": {"OffTikTokActivityDataList": [
            {"TimeStamp": "2026-05-02 10:00:00", "Source": "shop.example", "Event": "View"},
            {"TimeStamp": "2026-05-01 10:00:00", "Source": "shop.example", "Event": "View"},
            {"TimeStamp": "2026-05-01 10:00:00", "Source": "shop.example", "Event": "View"}]}}}"#;
    let found = gather(&file("user_data_tiktok.json", text).path, "tiktok-export");
    assert_eq!(found.transfers().len(), 3);
}
