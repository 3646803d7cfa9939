//! X archives of every generation, read as stories.

use crate::gathered::{Gathered, read};
use evidence::{Control, Stopped, Tree};
use model::{ClaimKind, Origin, ReasonKind, SourceKind, TransferKind};
use samples::x::{Ad, ConnectedApp, Conversion, Generation, XArchive};
use std::io::Read as _;
use std::path::Path;

fn zip_of(archive: &XArchive) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(archive.file_name());
    archive.write_zip(&path).unwrap();
    (folder, path)
}

fn story(archive: &XArchive) -> Gathered {
    let (_folder, path) = zip_of(archive);
    read(&path)
}

/// A life with something in every file.
fn full(generation: Generation) -> XArchive {
    let list = if generation == Generation::Root2019 { "Tailored audiences (lists)" } else { "List" };
    XArchive::new("maya_k")
        .generation(generation)
        .display_name("Maya K")
        .exported("2026-05-09T08:00:00.000Z")
        .ad(Ad::of("Harbour Shoes", "@harbourshoes")
            .at("2026-05-03 21:14:07")
            .text("Walk &amp; run, now < €50")
            .criterion(list, "spring customers 2026")
            .age("25 to 34")
            .location("Perth"))
        .ad(Ad::of("Northwind Bank", "@northwind").at("2026-05-04 07:00:00").account_only().look_alike_of("@thrift"))
        .ad(Ad::of("Quiet Co", "@quiet").at("2026-05-04 08:00:00").without_reasons())
        .engagement(
            Ad::of("Harbour Shoes", "@harbourshoes")
                .at("2026-05-03 21:14:12")
                .text("Walk &amp; run, now < €50")
                .age("25 to 34"),
            &[("2026-05-03 21:14:30", "CardUrlClick")],
        )
        .engagement(
            Ad::of("Lumen Films", "@lumen").at("2026-05-05 20:00:00").trend("77", "#NightTrain"),
            &[("2026-05-05 20:00:01", "TrendView")],
        )
        .conversion(Conversion::app("com.harbour.app").event("session").at("2026-05-02 08:10:00"))
        .conversion(Conversion::app("Harbour Steps").event("level_achieved").attributed())
        .conversion(Conversion::site("Harbour Shoes", "@harbourshoes", "https://www.harbourshoes.example/cart?x=1"))
        .conversion(
            Conversion::site("Harbour Shoes", "@harbourshoes", "https://pay.till.example/7").event("{}").attributed(),
        )
        .interest("Running")
        .interest_switched_off("Politics")
        .show("Night Train")
        .gender("female")
        .gender_override("non-binary")
        .inferred_age("25-34")
        .inferred_birth_date("1990-01-01")
        .birth_date("1991-02-03")
        .location("Perth, Australia")
        .audiences(3)
        .advertiser("@harbourshoes")
        .look_alike("@thrift")
        .do_not_reach("@northwind")
        .catalog_advertiser("@lumen")
        .connected(
            ConnectedApp::new("Calendar Friend", "Tock Labs", "2024-01-02T03:04:05.000Z")
                .urls("https://tock.example", "https://docs.google.com/document/d/1")
                .may_write(),
        )
        .app("1234", "Harbour Steps")
        .login("2026-05-01T06:36:04.000Z", "203.0.113.7")
        .email_change("2020-01-01T00:00:00.000Z", Some("old@mail.example"), "maya_k@mail.example")
        .sign_in_with("Google", "maya@mail.example", "2021-01-01T00:00:00.000Z")
        .phone("+61 491 570 006")
        .link_click("1650000000000000001", "https://news.example/a/b?c=d", "2026-05-01T06:40:00.000Z")
        .device("Twitter for Android", "SECRETTOKEN0001")
        .contacts(4)
        .message("see you at the harbour PRIVATEWORDS")
}

#[test]
fn each_generation_tells_the_same_story() {
    for generation in [Generation::Root2019, Generation::Y2021, Generation::Y2022, Generation::Y2023, Generation::Y2025]
    {
        let found = story(&full(generation));
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_suffix(format!("{generation:?}"));
        settings.bind(|| insta::assert_snapshot!("claims", found.lines().join("\n")));
        assert_eq!(found.unread, [], "{generation:?}");
        assert!(found.unknown.is_empty(), "{generation:?}: {:?}", found.unknown);
        assert_eq!(found.account.as_ref().unwrap().name.as_deref(), Some("@maya_k"), "{generation:?}");
    }
}

#[test]
fn every_excerpt_is_the_bytes_at_its_place_by_another_way_of_unpacking() {
    let (_folder, path) = zip_of(&full(Generation::Y2025).ads_per_part(2));
    let found = read(&path);
    let mut zip = zip::ZipArchive::new(std::fs::File::open(&path).unwrap()).unwrap();
    let mut tree = Tree::open(&path).unwrap();
    let mut checked = 0;
    for excerpt in found.excerpts() {
        let locator = &excerpt.locator;
        let mut bytes = Vec::new();
        let mut member = zip.by_index(locator.index.unwrap() as usize).unwrap();
        assert_eq!(member.name().unwrap(), **locator.member.as_ref().unwrap());
        member.read_to_end(&mut bytes).unwrap();
        let (start, length) = (locator.start.unwrap() as usize, locator.length.unwrap() as usize);
        assert_eq!(&bytes[start..start + length], excerpt.bytes);
        assert_eq!(tree.excerpt(locator).unwrap(), excerpt.bytes);
        checked += 1;
    }
    assert!(checked > 25);
}

#[test]
fn secrets_messages_and_other_peoples_data_stay_out() {
    let found = story(&full(Generation::Y2025));
    for excerpt in found.excerpts() {
        let text = String::from_utf8_lossy(&excerpt.bytes);
        assert!(
            !text.contains("SECRETTOKEN") && !text.contains("PRIVATEWORDS") && !text.contains("@people.example"),
            "{text}"
        );
    }
    let skipped: Vec<_> = found.skipped.iter().map(|(why, n)| (*n, why.split(' ').next().unwrap())).collect();
    assert_eq!(skipped, [(4, "Contacts"), (1, "Direct"), (2, "Posts,")]);
}

#[test]
fn an_engagement_is_further_evidence_for_the_nearest_free_impression() {
    let ad = || Ad::of("Harbour Shoes", "@harbourshoes").tweet("1650000000000000001");
    let found = story(
        &XArchive::new("maya_k")
            .ad(ad().at("2026-05-03 10:00:00"))
            .ad(ad().at("2026-05-03 10:00:30"))
            .ad(ad().at("2026-05-03 12:00:00"))
            .ad(Ad::of("Other", "@other").tweet("1650000000000000002").at("2026-05-03 10:00:25"))
            .engagement(ad().at("2026-05-03 10:00:26"), &[])
            .engagement(ad().at("2026-05-03 10:00:27"), &[])
            .engagement(ad().at("2026-05-03 10:00:28"), &[])
            .engagement(ad().at("2026-05-03 12:01:01"), &[]),
    );
    // Two join, nearest first; the third finds none free, and the last is 61 seconds away: both stand alone.
    assert_eq!(found.ads().len(), 6);
    let anchors: Vec<_> =
        found.claims.iter().zip(&found.anchors).filter_map(|((c, _), a)| Some((c.at.as_ref()?.iso(), (*a)?))).collect();
    let joined: Vec<_> =
        found.further.iter().map(|(anchor, _)| &anchors.iter().find(|(_, a)| a == anchor).unwrap().0).collect();
    assert_eq!(joined, ["2026-05-03T10:00:30", "2026-05-03T10:00:00"]);
    assert!(
        found
            .further
            .iter()
            .all(|(_, e)| e.bytes.starts_with(b"{") && e.locator.member.as_deref() == Some("data/ad-engagements.js"))
    );
}

#[test]
fn an_empty_impressions_file_falls_back_on_engagements() {
    let found = story(&XArchive::new("maya_k").generation(Generation::Y2023).engagement(
        Ad::of("Harbour Shoes", "@harbourshoes").at("2026-05-01 10:00:00").list("customers"),
        &[("2026-05-01 10:00:03", "ChargeableImpression")],
    ));
    let ads = found.ads();
    assert_eq!(ads.len(), 1);
    assert_eq!(ads[0].1.reasons[0].kind, ReasonKind::CustomerList);
    let covers = found.covers[&ClaimKind::Personalisation];
    assert_eq!((covers.from.to_string(), covers.to.to_string()), ("2026-05-01".into(), "2026-05-09".into()));
}

#[test]
fn an_ad_from_an_exchange_names_no_brand_and_states_no_reason() {
    let found = story(&XArchive::new("maya_k").ad(Ad::through_exchange("Google").at("2026-05-01 10:00:00")));
    let (claim, ad) = found.ads()[0];
    assert_eq!(ad.brand, None);
    assert_eq!(claim.distinct.as_deref(), Some("no-tweet"));
    assert_eq!(ad.reasons.len(), 1);
    assert_eq!((ad.reasons[0].kind, &*ad.reasons[0].stated), (ReasonKind::NotStated, "dspName"));
    assert_eq!(ad.reasons[0].value.as_deref(), Some("Google"));
}

#[test]
fn criteria_keep_their_words_and_unknown_ones_become_other() {
    let found = story(
        &XArchive::new("maya_k").ad(Ad::of("A", "@a")
            .bare("List")
            .criterion("Unknown", "Unknown: 1")
            .criterion("Moon phase", "full")
            .criterion("keywords", "shoes")),
    );
    let (_, ad) = found.ads()[0];
    let reasons: Vec<_> = ad.reasons.iter().map(|r| (r.kind.id(), &*r.stated, r.value.as_deref())).collect();
    assert_eq!(
        reasons,
        [
            ("customer-list", "List", None),
            ("other", "Unknown", Some("Unknown: 1")),
            ("other", "Moon phase", Some("full")),
            ("search", "keywords", Some("shoes")),
        ]
    );
}

#[test]
fn audiences_are_told_apart() {
    let found = story(&full(Generation::Y2025));
    let audiences: Vec<_> = found
        .transfers()
        .into_iter()
        .filter(|t| {
            matches!(
                &*t.literal,
                "advertisers" | "lookalikeAdvertisers" | "doNotReachAdvertisers" | "catalogAudienceAdvertisers"
            )
        })
        .map(|t| (t.from.display().to_owned(), t.to.display().to_owned(), t.kind))
        .collect();
    let x = "X".to_owned();
    assert_eq!(
        audiences,
        [
            ("@harbourshoes".to_owned(), x.clone(), TransferKind::CustomerList),
            (x.clone(), "@thrift".to_owned(), TransferKind::Segment),
            ("@northwind".to_owned(), x.clone(), TransferKind::CustomerList),
            ("@lumen".to_owned(), x, TransferKind::Other),
        ]
    );
    let off = found.holdings().into_iter().find(|h| h.value.as_deref() == Some("Politics")).unwrap();
    assert_eq!((&*off.literal, off.origin), ("interests, isDisabled", Origin::Inferred));
}

#[test]
fn unknown_fields_are_counted_by_their_path() {
    let found = story(
        &XArchive::new("maya_k")
            .ad(Ad::of("A", "@a").extra("auctionInfo", "1"))
            .ad(Ad::of("B", "@b").extra("auctionInfo", "2").extra("mood", "3")),
    );
    let unknown: Vec<_> =
        found.unknown.iter().map(|((member, field), n)| (member.as_str(), field.as_str(), *n)).collect();
    assert_eq!(unknown, [("data/ad-impressions.js", "auctionInfo", 2), ("data/ad-impressions.js", "mood", 1)]);
    assert_eq!(found.ads().len(), 2);
}

#[test]
fn the_same_life_reads_the_same_from_zip_folder_and_tgz() {
    let archive = full(Generation::Y2025);
    let folder = tempfile::tempdir().unwrap();
    let (zip, tgz, dir) = (folder.path().join("a.zip"), folder.path().join("a.tgz"), folder.path().join("unpacked"));
    archive.write_zip(&zip).unwrap();
    archive.write_tgz(&tgz).unwrap();
    archive.write_folder(&dir).unwrap();
    let expected = read(&zip).lines();
    assert_eq!(read(&tgz).lines(), expected);
    assert_eq!(read(&dir).lines(), expected);
}

#[test]
fn a_single_data_file_is_known_by_its_content() {
    let folder = tempfile::tempdir().unwrap();
    let archive = full(Generation::Y2021);
    let files = archive.files();
    let (_, bytes) = files.iter().find(|(name, _)| name.ends_with("ad-impressions.js")).unwrap();
    let path = folder.path().join("renamed.txt");
    std::fs::write(&path, bytes).unwrap();
    let mut tree = Tree::open(&path).unwrap();
    let (reader, recognition) = evidence::recognise(&mut tree).unwrap();
    assert_eq!((recognition.kind, reader.kind()), (SourceKind::XArchive, SourceKind::XArchive));
    let found = crate::gathered::read_with(reader, &mut tree);
    assert_eq!(found.ads().len(), 3);
    assert_eq!(found.claims[0].1.locator.member, None);
}

#[test]
fn a_partial_archive_names_its_delivery() {
    let (_folder, path) = zip_of(&XArchive::new("maya_k").account_id("42").partial());
    let (_, recognition) = evidence::recognise(&mut Tree::open(&path).unwrap()).unwrap();
    assert_eq!(recognition.delivery.as_deref(), Some("x 42 2026-05-09T08:00:00.000Z"));
    assert!(recognition.confidence > 0.9);
}

#[test]
fn a_downloads_folder_gives_each_source() {
    let folder = tempfile::tempdir().unwrap();
    XArchive::new("maya_k").write_zip(&folder.path().join("one.zip")).unwrap();
    std::fs::create_dir(folder.path().join("more")).unwrap();
    XArchive::new("maya_k").write_folder(&folder.path().join("more/two")).unwrap();
    std::fs::write(folder.path().join("notes.pdf"), "nothing").unwrap();
    let found = evidence::triage(folder.path(), folder.path());
    assert_eq!(found, [folder.path().join("more/two"), folder.path().join("one.zip")]);
    assert_eq!(evidence::triage(&folder.path().join("more/two"), folder.path()), [folder.path().join("more/two")]);
    assert_eq!(evidence::triage(Path::new("/nowhere"), folder.path()), [Path::new("/nowhere")]);
}

#[test]
fn reading_stops_when_asked_and_when_the_record_refuses() {
    let (_folder, path) = zip_of(&full(Generation::Y2025));
    let mut tree = Tree::open(&path).unwrap();
    let (reader, _) = evidence::recognise(&mut tree).unwrap();
    let control = Control::default();
    control.cancel();
    assert!(matches!(evidence::read(reader, &mut tree, &mut Gathered::default(), &control), Err(Stopped::Cancelled)));
    let mut full_disk = Gathered { refuse_after: Some(2), ..Gathered::default() };
    let stopped = evidence::read(reader, &mut tree, &mut full_disk, &Control::default());
    assert!(matches!(stopped, Err(Stopped::Sink(_))));
    assert_eq!(full_disk.claims.len(), 2);
}

#[test]
fn progress_ends_at_what_the_members_take() {
    let (_folder, path) = zip_of(&full(Generation::Y2025));
    let mut tree = Tree::open(&path).unwrap();
    let (reader, _) = evidence::recognise(&mut tree).unwrap();
    let control = Control::default();
    evidence::read(reader, &mut tree, &mut Gathered::default(), &control).unwrap();
    assert!(control.bytes() > 0 && control.bytes() <= std::fs::metadata(&path).unwrap().len());
}

#[test]
fn a_large_archive_reads_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.zip");
    samples::x::large(&path, 1, 3_000).unwrap();
    let found = read(&path);
    assert_eq!(found.ads().len() + found.further.len(), 3_150);
    assert_eq!(found.unread, []);
}
