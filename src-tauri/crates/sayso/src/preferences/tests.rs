//! The grid, one cell and acting: what a person sees of their wishes and does about them.

use crate::imports::ImportOptions;
use crate::shapes::{GapsQuery, GridQuery, MeShape, NewPreference};
use crate::test_lives::noor;
use crate::{Options, Sayso, Unlock};
use chrono::{DateTime, TimeDelta, TimeZone as _, Utc};
use proptest::prelude::*;
use samples::mailbox::{Mail, Mailbox, Variant};
use samples::wishes;
use samples::x::{Ad, XArchive};
use std::path::{Path, PathBuf};
use words::Language;

fn start(folder: &Path, language: Language) -> Sayso {
    let mut sayso = Sayso::start(Options {
        home: Some(folder.join("home")),
        as_of: Some("2026-05-20".parse().unwrap()),
        language: Some(language),
        unlock: Unlock::Passphrase("quiet harbour lamps".to_owned().into()),
        ..Options::default()
    })
    .unwrap();
    let me = MeShape {
        name: Some("Noor Bakkali".to_owned()),
        emails: vec!["noor@fastpost.example".to_owned()],
        lives_in: Some("DE".to_owned()),
        ..MeShape::default()
    };
    sayso.set_me(&me).unwrap();
    sayso
}

fn imported(folder: &Path, language: Language, in_order: impl Fn(&mut Vec<PathBuf>)) -> Sayso {
    let mut files = wishes::write(&folder.join("exports")).unwrap();
    in_order(&mut files);
    let mut sayso = start(folder, language);
    for file in files {
        sayso.import(&[file], &ImportOptions::default(), &mut |_| true).unwrap();
    }
    sayso.take_start("as-little-as-possible", false).unwrap();
    sayso
}

#[test]
fn the_grid_shows_wish_and_state_and_its_filters_agree_with_the_list() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = imported(folder.path(), Language::En, |_| ());
    let all = sayso.wish_grid(&GridQuery::default()).unwrap();
    let gaps = sayso.gaps(&GapsQuery { limit: Some(500), ..GapsQuery::default() }).unwrap();
    assert_eq!(all.differing, gaps.total, "the grid and the list tell the same");
    assert!(all.rows.iter().all(|row| row.cells.len() == all.purposes.len()));
    let differing = sayso.wish_grid(&GridQuery { differs: true, ..GridQuery::default() }).unwrap();
    assert!(differing.total < all.total && differing.rows.iter().all(|row| row.differing > 0));
    assert_eq!(differing.rows[0].brand.id, wishes::BREAKS, "the worst stands first");
    let fog = sayso.wish_grid(&GridQuery { text: Some("FOG".to_owned()), ..GridQuery::default() }).unwrap();
    assert_eq!(fog.rows[0].cells[0].state, "unknown");
    let by_mail = GridQuery { source: Some("email".to_owned()), ..GridQuery::default() };
    assert!(sayso.wish_grid(&by_mail).unwrap().rows.iter().all(|row| row.brand.name != wishes::UNKNOWN));
    assert!(sayso.wish_grid(&GridQuery { state: Some("maybe".to_owned()), ..GridQuery::default() }).is_err());

    sayso.set_brand_tags(wishes::KEEPS, &["stationery".to_owned(), " ".to_owned()]).unwrap();
    assert_eq!(sayso.brand_tags(wishes::KEEPS).unwrap(), ["stationery"]);
    let tagged = sayso.wish_grid(&GridQuery { sector: Some("stationery".to_owned()), ..GridQuery::default() }).unwrap();
    assert_eq!(
        (tagged.total, tagged.rows[0].brand.id.as_str()),
        (1, wishes::KEEPS),
        "the grid sees the change at once"
    );
    assert!(sayso.wish_sectors().unwrap().sectors.iter().any(|s| s.id == "stationery" && s.own && s.brands == 1));
    let fine = NewPreference {
        purpose: "direct-marketing".to_owned(),
        wish: "fine".to_owned(),
        sector: Some("stationery".to_owned()),
        ..NewPreference::default()
    };
    sayso.set_preference(&fine, false).unwrap();
    let cell = sayso.wish_cell(wishes::KEEPS, "direct-marketing").unwrap();
    assert_eq!((cell.wish.as_str(), cell.decided_by[0].scope.kind.as_str()), ("fine", "sector"));
    sayso.undo().unwrap();
    sayso.undo().unwrap();
    assert!(sayso.brand_tags(wishes::KEEPS).unwrap().is_empty());
}

#[test]
fn a_cell_opens_what_was_wanted_what_was_seen_and_the_step_in_either_language() {
    for language in [Language::En, Language::De] {
        let folder = tempfile::tempdir().unwrap();
        let sayso = imported(folder.path(), language, |_| ());
        for purpose in model::Purpose::ALL {
            let cell = sayso.wish_cell(wishes::BREAKS, purpose.id()).unwrap();
            let told = cell.seen.iter().flat_map(|seen| [&seen.sentence, &seen.why]).chain([&cell.sentence]);
            let told = told.chain(cell.gap.iter().flat_map(|gap| [&gap.sentence, &gap.step.sentence]));
            for sentence in told {
                assert!(!sentence.contains("gaps-") && !sentence.contains('{'), "{sentence}");
            }
            for seen in cell.seen.iter().filter(|seen| seen.shows == "in-use") {
                assert!(!seen.evidence.is_empty(), "{seen:#?}");
            }
        }
        let mail = sayso.wish_cell(wishes::BREAKS, "direct-marketing").unwrap().gap.unwrap();
        assert_eq!(mail.step.kind, "unsubscribe", "the smallest step comes first");
        assert!(mail.step.url.is_some() && mail.step.leaves.is_some());
        let ads = sayso.wish_cell(wishes::BREAKS, "personalised-advertising").unwrap().gap.unwrap();
        assert_eq!(ads.step.kind, "control", "{ads:#?}");
        assert!(ads.step.leaves.is_some());
    }
}

#[test]
fn acting_writes_one_letter_for_a_brand_and_right_and_lists_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = imported(folder.path(), Language::En, |_| ());
    let gaps = sayso.gaps(&GapsQuery { brand: Some(wishes::BREAKS.to_owned()), ..GapsQuery::default() }).unwrap().gaps;
    let mut ids: Vec<String> = gaps.iter().map(|gap| gap.id.clone()).collect();
    ids.push("gap-none".to_owned());
    let out = folder.path().join("letters");
    let seen = sayso.gaps_act(&ids, None, true).unwrap();
    assert!(seen.changed.is_empty() && sayso.request_list(false, None).unwrap().requests.is_empty());
    let acted = sayso.gaps_act(&ids, Some(&out.to_string_lossy()), false).unwrap();
    assert_eq!(acted.unknown, ["gap-none"]);
    assert_eq!(seen.requests.len() + seen.left_out.len(), acted.requests.len() + acted.left_out.len());
    let by_hand = gaps.iter().filter(|gap| gap.step.right.is_none()).count();
    assert_eq!(acted.by_hand.len(), by_hand, "switches and ways off a list are the person's");
    assert_eq!(acted.changed.len(), acted.requests.len());
    assert!(acted.requests.iter().all(|request| request.state == "draft"), "nothing is sent");
}

#[test]
fn the_order_of_imports_never_shows() {
    let told = |turn: fn(&mut Vec<PathBuf>)| {
        let folder = tempfile::tempdir().unwrap();
        let sayso = imported(folder.path(), Language::En, turn);
        let gaps = sayso.gaps(&GapsQuery { limit: Some(500), ..GapsQuery::default() }).unwrap().gaps;
        let told = gaps.into_iter().map(|gap| (gap.id, gap.sentence, gap.step, gap.evidence.len()));
        (told.collect::<Vec<_>>(), sayso.wish_grid(&GridQuery::default()).unwrap().rows)
    };
    assert_eq!(told(|_| ()), told(|files| files.reverse()));
}

#[test]
fn a_wish_ends_at_midnight_where_the_person_lives_wherever_the_computer_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = noor(folder.path());
    let until = NewPreference {
        purpose: "direct-marketing".to_owned(),
        wish: "no".to_owned(),
        until: Some("2026-06-01".to_owned()),
        ..NewPreference::default()
    };
    sayso.set_preference(&until, false).unwrap();
    let shown = |sayso: &mut Sayso, clock: DateTime<Utc>| {
        let me = sayso.reading().unwrap().me().unwrap();
        sayso.set_clock(clock, Some(&me));
        let ended = sayso.preferences_show().unwrap().preferences[0].ended;
        assert_eq!(sayso.gaps(&GapsQuery::default()).unwrap().gaps.is_empty(), ended, "the list and the wish agree");
        ended
    };
    assert!(!shown(&mut sayso, "2030-01-01T00:00:00Z".parse().unwrap()), "a day that was chosen wins over the clock");
    sayso.chosen.as_of = None;
    let zones =
        ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "Pacific/Marquesas", "Australia/Lord_Howe"];
    for name in zones {
        let zone: chrono_tz::Tz = name.parse().unwrap();
        let me = MeShape { zone: Some(name.to_owned()), ..sayso.me().unwrap() };
        sayso.set_me(&me).unwrap();
        let midnight = zone.with_ymd_and_hms(2026, 6, 2, 0, 0, 0).unwrap().to_utc();
        assert!(!shown(&mut sayso, midnight - TimeDelta::seconds(1)), "{name}: the last day counts whole");
        assert!(shown(&mut sayso, midnight), "{name}");
    }
}

/// A few ads and mails of a few brands, in several exports.
fn exports() -> impl Strategy<Value = Vec<Vec<(usize, usize, i64)>>> {
    let one = prop::collection::vec((0_usize..4, 0_usize..4, 0_i64..90), 1..5);
    prop::collection::vec(one, 2..4)
}

fn write_exports(folder: &Path, all: &[Vec<(usize, usize, i64)>]) -> Vec<PathBuf> {
    std::fs::create_dir_all(folder).unwrap();
    let brands = ["Harbour Shoes", "Quill Paper", "Lumen Clinic", "Tin Whistle"];
    let day = |n: i64| DateTime::<Utc>::from_timestamp(1_772_000_000 + n * 86_400, 0).unwrap();
    let mut files = Vec::new();
    for (n, export) in all.iter().enumerate() {
        let (mut archive, mut mails) = (XArchive::new("noor_b").account_id("190022100"), Vec::new());
        for (brand, kind, at) in export {
            let name = brands[*brand];
            let handle = format!("@{}", name.replace(' ', "").to_lowercase());
            // An ad that was shown in one moment has one set of reasons, whichever export tells it.
            let moment = day(*at) + TimeDelta::seconds(*kind as i64);
            let ad = || Ad::of(name, &handle).text("Now.").at(&moment.format("%Y-%m-%d %H:%M:%S").to_string());
            match kind {
                0 => archive = archive.ad(ad().list("spring orders")),
                1 => archive = archive.ad(ad().interest("Insomnia")),
                2 => archive = archive.ad(ad().without_reasons()),
                _ => mails.push(
                    Mail::from(name, &format!("news@{}.example", handle.trim_start_matches('@')))
                        .to("noor@fastpost.example")
                        .date(&day(*at).to_rfc3339())
                        .newsletter()
                        .authenticated(),
                ),
            }
        }
        let (x, mailbox) = (folder.join(format!("x{n}.zip")), folder.join(format!("mail{n}.mbox")));
        archive.write_zip(&x).unwrap();
        files.push(x);
        if !mails.is_empty() {
            Mailbox::of("noor@fastpost.example").mails(mails).write_mbox(&mailbox, Variant::Mboxrd).unwrap();
            files.push(mailbox);
        }
    }
    files
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 20, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn in_whichever_order_exports_come_the_same_is_shown_and_differs(all in exports(), turn in 1_usize..5) {
        let told = |turn: usize| {
            let folder = tempfile::tempdir().unwrap();
            let mut files = write_exports(&folder.path().join("exports"), &all);
            let by = turn % files.len();
            files.rotate_left(by);
            let mut sayso = start(folder.path(), Language::En);
            for file in files {
                sayso.import(&[file], &ImportOptions::default(), &mut |_| true).unwrap();
            }
            sayso.take_start("as-little-as-possible", false).unwrap();
            let gaps = sayso.gaps(&GapsQuery { limit: Some(500), ..GapsQuery::default() }).unwrap().gaps;
            let gaps: Vec<_> = gaps.into_iter().map(|gap| (gap.id, gap.sentence, gap.step, gap.evidence.len())).collect();
            (gaps, sayso.wish_grid(&GridQuery::default()).unwrap().rows)
        };
        prop_assert_eq!(told(0), told(turn));
    }
}

#[test]
fn every_line_of_the_table_says_what_was_seen_and_why_it_counts_in_both_languages() {
    for line in preferences::purposes::lines() {
        for language in Language::ALL {
            for id in [format!("gaps-seen-{}", line.id), format!("gaps-why-{}", line.id)] {
                assert!(words::Words::of(*language).has(&id), "{}: {id}", language.tag());
            }
        }
    }
}
