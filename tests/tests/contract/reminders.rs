//! Exports to ask for again.

use crate::{fits, good, refused, text, wrong_usage};
use sayso_tests::Home;

/// These arguments on this day.
fn at<'a>(day: &'a str, args: &[&'a str]) -> Vec<&'a str> {
    [&["--as-of", day], args].concat()
}

#[test]
fn what_was_asked_for_is_listed_until_it_comes_and_then_again_in_time() {
    let home = Home::new();
    let asked = home.json(&at("2026-05-02", &["reminder", "asked", "x-archive"]));
    assert_eq!((text(&asked, "/reminder/state"), text(&asked, "/reminder/on")), ("asked".into(), "2026-05-02".into()));
    let archive = home.path("twitter.zip");
    samples::x::XArchive::new("maya_k").interest("Running").write_zip(&archive).unwrap();
    good(&home, "import", &at("2026-05-09", &["import", archive.to_str().unwrap()]));
    let list = |day| good(&home, "kinds", &at(day, &["reminder", "list"]));
    assert_eq!(text(&list("2026-05-10"), "/kinds/0/reminder/state"), "later");
    let due = text(&list("2026-05-10"), "/kinds/0/reminder/on");
    assert_eq!(text(&list("2027-05-10"), "/kinds/0/reminder/state"), "due");

    let file = home.path("exports.ics");
    let saved = home.json(&["reminder", "calendar", "--out", file.to_str().unwrap(), "--as-of", "2026-05-10"]);
    fits("changed", &saved);
    let calendar = std::fs::read_to_string(&file).unwrap();
    assert!(calendar.contains(&format!("DTSTART;VALUE=DATE:{}", due.replace('-', ""))), "{calendar}");

    let own = home.json(&at("2026-05-10", &["reminder", "set", "x-archive", "--on", "2026-08-01"]));
    assert_eq!(text(&own, "/reminder/on"), "2026-08-01");
    home.json(&at("2026-05-10", &["reminder", "off", "x-archive"]));
    assert_eq!(text(&list("2027-05-10"), "/kinds/0/reminder/state"), "off");
    home.json(&["reminder", "usual", "x-archive"]);
    assert_eq!(text(&list("2026-05-10"), "/kinds/0/reminder/on"), due);

    refused(&home, &at("2026-05-10", &["reminder", "set", "x-archive", "--on", "2026-05-01"]));
    refused(&home, &at("2026-05-10", &["reminder", "asked", "x-archive", "--on", "2026-06-01"]));
    refused(&home, &["reminder", "off", "har"]);
    wrong_usage(&home, &["reminder", "off", "no-such-kind"]);
    wrong_usage(&home, &["reminder", "set", "x-archive"]);
}
