//! Her X archive: ads with every kind of reason that X states, and what X takes her to be.

use crate::x::{Ad, ConnectedApp, Conversion, XArchive};
use std::io;
use std::path::Path;

pub(super) fn write(path: &Path) -> io::Result<()> {
    let archive = person(XArchive::new("maya_l").account_id("184467440").display_name("Maya L."));
    let archive = reports(taken_to_be(archive));
    let archive = harbour().into_iter().chain(others()).chain(odd()).chain(ordinary()).fold(archive, XArchive::ad);
    engagements(archive).exported("2026-05-09T07:44:12.000Z").write_zip(path)
}

/// What she told X.
fn person(archive: XArchive) -> XArchive {
    archive
        .email("maya@fastpost.example")
        .birth_date("1981-07-14")
        .login("2026-05-08T18:20:31.000Z", "203.0.113.24")
        .login("2026-05-02T21:10:02.000Z", "203.0.113.24")
        .connected(
            ConnectedApp::new("Verve Fan Club", "Verve Energy", "2025-06-30T10:00:00.000Z")
                .urls("https://verve-energy.example", "https://verve-energy.example/privacy"),
        )
        .contacts(87)
}

/// What X takes her to be: the mistake is her age.
fn taken_to_be(archive: XArchive) -> XArchive {
    archive
        .gender("female")
        .inferred_age("25-34")
        .language("German")
        .location("Berlin, Germany")
        .location("Hamburg, Germany")
        .interest("Trail running")
        .interest("Cycling")
        .interest("Language learning")
        .interest("Insomnia")
        .interest_switched_off("Gambling")
        .show("Nachtzug nach Norden")
        .app("com.tidalgames.quest", "Tidal Quest")
        .audiences(4)
        .advertiser("@harbourshoes")
        .advertiser("@lumenclinic")
        .look_alike("@vervenergy")
        .do_not_reach("@northwindbikes")
}

/// Apps and sites that report her to X.
fn reports(archive: XArchive) -> XArchive {
    archive
        .conversion(Conversion::app("Tidal Quest").event("session").at("2026-05-05 22:48:00"))
        .conversion(Conversion::app("Tidal Quest").event("level_achieved").at("2026-05-06 22:59:12").attributed())
        .conversion(
            Conversion::site("Northwind Bikes", "@northwindbikes", "https://northwindbikes.example/gravel")
                .event("PageView")
                .at("2026-04-30 06:12:50"),
        )
}

/// The shop's ads: by its list, by her supposed age, by her city.
fn harbour() -> Vec<Ad> {
    let ad = |text: &str, at: &str| Ad::of("Harbour Shoes", "@harbourshoes").text(text).at(at);
    vec![
        ad("Boots that laugh at puddles.", "2026-05-03 21:14:07")
            .list("spring customers 2026")
            .age("25 to 34")
            .location("Berlin"),
        ad("Boots that laugh at puddles.", "2026-05-03 21:40:52")
            .list("spring customers 2026")
            .age("25 to 34")
            .location("Berlin"),
        ad("Size 39 is nearly gone.", "2026-05-07 06:55:19")
            .website("Cart, last 14 days")
            .gender("Women")
            .language("German"),
        ad("New: the harbour clog.", "2026-04-28 12:03:44").list_look_alike("spring customers 2026").age("25 to 54"),
    ]
}

/// One brand for each other kind of reason.
fn others() -> Vec<Ad> {
    vec![
        Ad::of("Lumen Clinic", "@lumenclinic")
            .text("Awake at three? Come and talk.")
            .at("2026-05-04 01:17:33")
            .list("leads_q2_all")
            .interest("Insomnia")
            .location("Berlin"),
        Ad::of("Lumen Clinic", "@lumenclinic")
            .text("Your first night is free.")
            .at("2026-05-06 02:41:09")
            .list("leads_q2_all")
            .topic("Sleep"),
        Ad::of("Northwind Bikes", "@northwindbikes")
            .text("Gravel season.")
            .at("2026-05-01 07:20:00")
            .website("Opted-Out")
            .list("Current Customers")
            .interest("Cycling"),
        Ad::of("Tidal Games", "@tidalgames")
            .text("The moon is full again.")
            .at("2026-05-05 23:05:41")
            .on("Android", "Pixel 8")
            .app_activity("Install Tidal Quest ANDROID All")
            .platform("Android"),
        Ad::of("Tidal Games", "@tidalgames")
            .text("Your crew is waiting.")
            .at("2026-05-06 23:11:02")
            .on("Android", "Pixel 8")
            .list("active players EU")
            .list("lapsed players EU"),
        Ad::of("Brightside News", "@brightsidenews")
            .text("Good news, daily.")
            .at("2026-04-22 06:31:00")
            .keyword("night train")
            .topic("Rail travel"),
        Ad::of("Verve Energy", "@vervenergy")
            .text("Wings are overrated.")
            .at("2026-05-02 15:00:12")
            .event("Berlin half marathon")
            .look_alike_of("@trailmagazine")
            .movie("Nachtzug nach Norden"),
        Ad::of("Verve Energy", "@vervenergy")
            .text("Back for more?")
            .at("2026-05-08 15:10:40")
            .retargeting_campaign("Retargeting campaign engager: 26770154")
            .follower_of("@vervenergy"),
        Ad::of("Polaris Phones", "@polarisphones")
            .text("Time for a new one.")
            .at("2026-05-07 11:45:00")
            .os_version("Android 14 and above")
            .new_device("6 months"),
        Ad::of("Lingua Lane", "@lingualane")
            .text("Say it in Swedish.")
            .at("2026-04-25 17:22:08")
            .language("English")
            .interest("Language learning"),
        Ad::of("Atlas Insurance", "@atlasinsurance")
            .text("Covered abroad.")
            .at("2026-05-05 09:02:27")
            .behavior("Frequent travellers, data partner")
            .location("Germany"),
        Ad::of("Kestrel Kitchens", "@kestrelkitchens")
            .text("Kitchens with a view.")
            .at("2026-04-30 18:30:00")
            .location("Berlin")
            .gender("Women"),
    ]
}

/// What has no reason, no advertiser, or a criterion that nobody explains.
fn odd() -> Vec<Ad> {
    vec![
        Ad::through_exchange("Google").at("2026-05-06 12:00:00"),
        Ad::of("Kestrel Kitchens", "@kestrelkitchens")
            .text("Drawers that close themselves.")
            .at("2026-05-01 19:02:11")
            .without_reasons(),
        Ad::of("Polaris Phones", "@polarisphones")
            .text("See in the dark.")
            .at("2026-04-29 20:20:20")
            .criterion("Unknown", "Unknown: 1"),
    ]
}

/// Three months of ordinary days, so that lists and pictures have something to show.
fn ordinary() -> Vec<Ad> {
    let brands = [
        ("Harbour Shoes", "@harbourshoes", "Interests", "Trail running"),
        ("Verve Energy", "@vervenergy", "Follower look-alikes", "@trailmagazine"),
        ("Brightside News", "@brightsidenews", "Conversation topics", "Rail travel"),
        ("Lingua Lane", "@lingualane", "Languages", "English"),
        ("Kestrel Kitchens", "@kestrelkitchens", "Locations", "Berlin"),
        ("Tidal Games", "@tidalgames", "Platforms", "Android"),
        ("Lumen Clinic", "@lumenclinic", "Keywords", "can't sleep"),
    ];
    let mut rng = crate::kit::Rng::new(20_260_509);
    (0..140)
        .map(|n| {
            let (name, handle, kind, value) = rng.pick(&brands);
            let (month, day) = (2 + n * 3 / 140, 1 + rng.below(27));
            let at =
                format!("2026-{month:02}-{day:02} {:02}:{:02}:{:02}", rng.between(6, 24), rng.below(60), rng.below(60));
            Ad::of(name, handle).text(&format!("{name}, offer {}.", n % 9 + 1)).at(&at).criterion(kind, value)
        })
        .collect()
}

/// She watched one ad to the end, and tapped a trend that only the engagements name.
fn engagements(archive: XArchive) -> XArchive {
    archive
        .engagement(
            Ad::of("Harbour Shoes", "@harbourshoes")
                .text("Boots that laugh at puddles.")
                .at("2026-05-03 21:14:12")
                .list("spring customers 2026")
                .age("25 to 34")
                .location("Berlin"),
            &[("2026-05-03 21:14:20", "VideoContentPlayback50"), ("2026-05-03 21:14:31", "CardUrlClick")],
        )
        .engagement(
            Ad::of("Verve Energy", "@vervenergy")
                .trend("90210", "#WideAwake")
                .text("Stay up with us")
                .at("2026-05-02 22:02:02")
                .location("Germany"),
            &[("2026-05-02 22:02:05", "TrendView")],
        )
}
