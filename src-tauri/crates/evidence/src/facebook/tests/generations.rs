//! One life, told by each generation of the export.

use super::Seen;
use samples::facebook::{Apostrophe, FacebookExport, Generation};

/// Everything the builder can tell, with names that need repair.
pub(super) fn a_life(generation: Generation) -> FacebookExport {
    FacebookExport::new("Maya Kessler")
        .generation(generation)
        .email("maya@fastpost.example")
        .phone("+49 40 555 0100")
        .timezone("Europe/Berlin")
        .advertiser_list("Harbour Shoes")
        .advertiser_list("Café Größenwahn 🥾")
        .advertiser_interaction("Harbour Shoes")
        .store_visit("Corner Books")
        .ad("Find out what fits you", "Clicked ad", 1_500_000_000)
        .ad("{{product.name}}", "Clic sur publicité", 1_500_000_000)
        .off_meta("harbourshoes.example", "VIEW_CONTENT", 1_510_000_000)
        .off_meta("harbourshoes.example", "PURCHASE", 1_510_000_600)
        .off_meta("com.lanternmaps.app", "ACTIVATE_APP", 1_520_000_000)
        .off_meta("Blåbær & Co", "CUSTOM", 1_505_000_000)
        .interest("Trail running")
        .interest("Crème brûlée")
        .topic("Harbours")
        .category("Frequent travellers")
        .app("Lantern Maps", 1_400_000_000)
        .removed_app("Old Quiz", 1_390_000_000, 1_450_000_000)
        .lead("Email", "maya@fastpost.example")
        .setting("ads_about_meta", "Is opted out of ads about Meta", "True")
        .setting("subscription_for_no_ads", "Status", "Inactive")
        .login("203.0.113.7", "Firefox on Linux", 1_500_000_100)
        .device("Pixel 9", "Android", "38400000-8cf0-11bd-b23e-10b96e40000d")
        .cookie("Ab3d****************", 1_500_000_100)
        .home("Hamburg", "Hamburg", "20095")
        .contacts(12)
}

macro_rules! story {
    ($($test:ident = $generation:ident),+ $(,)?) => {$(
        #[test]
        fn $test() {
            insta::assert_snapshot!(Seen::of(&a_life(Generation::$generation)).story());
        }
    )+};
}

story! {
    the_life_of_2018 = Y2018,
    the_life_of_2020 = Y2020,
    the_life_of_2021 = Y2021,
    the_life_of_2023 = Y2023,
    the_life_of_2024 = Y2024,
    the_life_of_2025 = Y2025,
    the_life_of_2026 = Y2026,
}

#[test]
fn wrapper_apostrophe_and_folder_change_no_claim() {
    for generation in Generation::ALL {
        let plain = Seen::of(&a_life(generation)).story();
        for apostrophe in [Apostrophe::Curly, Apostrophe::Underscore] {
            let other = Seen::of(&a_life(generation).wrapped().apostrophe(apostrophe)).story();
            let wrapper = format!("unknown 1: {}/", a_life(generation).file_name().trim_end_matches(".zip"));
            let same = |story: &str| story.replace(&wrapper, "unknown 1: ").replace(['\'', '’'], "_");
            assert_eq!(same(&plain), same(&other), "{generation:?} {apostrophe:?}");
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(a_life(generation).file_name().trim_end_matches(".zip"));
        a_life(generation).write_folder(&path).unwrap();
        let unpacked = Seen::at(&path);
        let sorted = |story: &str| {
            let mut lines: Vec<&str> = story.lines().collect();
            lines.sort_unstable();
            lines.join("\n")
        };
        assert_eq!(sorted(&unpacked.story()), sorted(&plain), "{generation:?} unpacked");
    }
}

#[test]
fn nothing_that_unlocks_something_is_kept() {
    for generation in Generation::ALL {
        for (claim, excerpt) in Seen::of(&a_life(generation)).claims {
            let kept = String::from_utf8_lossy(&excerpt.bytes).into_owned();
            assert!(!kept.contains("PUSH-TOKEN") && !kept.contains("datr_cookie"), "{claim:?}: {kept}");
        }
    }
}
