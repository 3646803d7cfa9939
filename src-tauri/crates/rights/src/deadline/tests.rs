use super::*;
use crate::law::Laws;
use proptest::prelude::*;
use std::fmt::Write as _;
use words::Language;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn months(amount: u32) -> Period {
    Period { amount, unit: Unit::Months }
}

fn days(amount: u32) -> Period {
    Period { amount, unit: Unit::CalendarDays }
}

fn business(amount: u32) -> Period {
    Period { amount, unit: Unit::BusinessDays }
}

#[test]
fn the_examples_of_the_notes_come_out() {
    use Roll::{NextWorkingDay, None};
    for (start, period, roll, country, end) in [
        ("2026-03-05", months(1), NextWorkingDay, "DE", "2026-04-07"),
        ("2026-08-31", months(1), NextWorkingDay, "DE", "2026-09-30"),
        ("2027-01-31", months(1), NextWorkingDay, "FR", "2027-03-01"),
        ("2026-09-03", months(1), NextWorkingDay, "GB", "2026-10-05"),
        ("2026-11-23", days(45), None, "US-CA", "2027-01-07"),
        ("2026-03-02", days(30), None, "AU", "2026-04-01"),
        ("2026-07-01", days(30), None, "AU", "2026-07-31"),
        ("2026-11-24", days(30), None, "AU", "2026-12-24"),
        ("2026-11-24", business(5), None, "AU", "2026-12-01"),
        ("2026-04-01", business(5), None, "AU", "2026-04-10"),
        ("2026-12-21", business(5), None, "AU", "2026-12-30"),
        ("2026-11-23", business(10), None, "US-CA", "2026-12-09"),
    ] {
        assert_eq!(due(day(start), period, roll, &Holidays::of(country)), day(end), "{start} {country}");
    }
}

fn told(row: &str, steps: &[(RequestState, &str)], country: Country) -> Clocks {
    let laws = Laws::shipped();
    let row = laws.row(row).unwrap();
    let steps: Vec<_> = steps.iter().map(|(state, on)| (*state, day(on))).collect();
    let receipt = Receipt { by_post: false, country };
    clocks(laws.law_of(row), row, &steps, day("2026-03-05"), &receipt, "Harbour Shoes", Words::of(Language::En))
}

fn german() -> Country {
    Country::Known("DE".to_owned())
}

#[test]
fn sent_is_not_received() {
    let draft = told("eu-gdpr.access", &[], german());
    assert_eq!((draft.from, draft.answer_by), (From::Assumed, Some(day("2026-04-07"))));
    let sent = told("eu-gdpr.access", &[(RequestState::Sent, "2026-03-05")], german());
    assert_eq!(sent.from, From::Assumed);
    let received = told(
        "eu-gdpr.access",
        &[(RequestState::Sent, "2026-03-05"), (RequestState::Acknowledged, "2026-03-09")],
        german(),
    );
    assert_eq!((received.from, received.answer_by), (From::Received, Some(day("2026-04-09"))));
    let australian = told("au-spam.unsub", &[(RequestState::Sent, "2026-04-01")], Country::Known("AU".to_owned()));
    assert_eq!((australian.from, australian.effective_on), (From::Sent, Some(day("2026-04-10"))));
}

#[test]
fn an_objection_takes_effect_when_it_arrives() {
    let told = told("eu-gdpr.object-marketing", &[(RequestState::Sent, "2026-03-05")], german());
    assert_eq!(told.effective_on, Some(day("2026-03-05")));
    assert_eq!(told.answer_by, Some(day("2026-04-07")));
}

#[test]
fn an_extension_counts_only_if_it_is_announced_in_time() {
    let sent = (RequestState::Sent, "2026-03-05");
    let in_time = told("eu-gdpr.access", &[sent, (RequestState::Extended, "2026-03-20")], german());
    assert_eq!(in_time.start, day("2026-03-05"));
    assert_eq!(in_time.answer_by, Some(day("2026-06-05")));
    let acknowledged = (RequestState::Acknowledged, "2026-03-05");
    let in_time = told("eu-gdpr.access", &[sent, acknowledged, (RequestState::Extended, "2026-04-07")], german());
    assert_eq!(in_time.answer_by, Some(day("2026-06-05")));
    let late = told("eu-gdpr.access", &[sent, acknowledged, (RequestState::Extended, "2026-04-08")], german());
    assert_eq!(late.answer_by, Some(day("2026-04-07")));
    assert!(late.why.contains("too late"), "{}", late.why);
}

#[test]
fn the_british_clock_stands_still_while_a_question_is_open() {
    let gb = || Country::Known("GB".to_owned());
    let sent = (RequestState::Sent, "2026-03-02");
    let asked = told("uk.access", &[sent, (RequestState::AskedForId, "2026-03-04")], gb());
    assert_eq!(asked.answer_by, None);
    let answered =
        told("uk.access", &[sent, (RequestState::AskedForId, "2026-03-04"), (RequestState::Sent, "2026-03-14")], gb());
    assert_eq!(answered.answer_by, Some(day("2026-04-13")), "2 April, ten days on, off Sunday");
}

#[test]
fn california_has_its_clocks_and_a_day_of_grace() {
    let us = || Country::Assumed("US-CA".to_owned());
    let know = told("us-ca.know", &[(RequestState::Sent, "2026-11-23")], us());
    assert_eq!(know.acknowledge_by, Some(day("2026-12-09")));
    assert_eq!(know.answer_by, Some(day("2027-01-07")));
    assert_eq!(know.grace_until, Some(day("2027-01-08")));
    let optout = told("us-ca.optout", &[(RequestState::Sent, "2026-11-23")], us());
    assert_eq!(optout.answer_by, Some(day("2026-12-16")));
    assert_eq!(optout.effective_on, optout.answer_by);
}

#[test]
fn why_this_date_is_said_whole() {
    let mut story = String::new();
    for language in Language::ALL {
        let laws = Laws::shipped();
        for row in laws.rows() {
            let law = laws.law_of(row);
            let home = law.lives_in.first().unwrap();
            let receipt = Receipt { by_post: false, country: Country::Assumed(home.clone()) };
            let steps = [(RequestState::Sent, day("2026-03-05"))];
            let told = clocks(law, row, &steps, day("2026-03-06"), &receipt, "Harbour Shoes", Words::of(*language));
            assert!(!told.why.contains("requests-"), "{}", told.why);
            let _ = writeln!(story, "{} ({}): {}\n{}\n", row.id, language.tag(), told.rule, told.why);
        }
    }
    insta::assert_snapshot!(story);
}

proptest! {
    #[test]
    fn a_period_never_ends_before_it_starts_nor_on_a_free_day(
        offset in 0_u64..40_000, amount in 0_u32..120, unit in 0..3, country in 0_usize..5,
    ) {
        let start = day("1990-01-01").checked_add_days(Days::new(offset)).unwrap();
        let unit = [Unit::Months, Unit::CalendarDays, Unit::BusinessDays][unit as usize];
        let holidays = Holidays::of(["DE", "GB", "US-CA", "AU", "ZZ"][country]);
        let period = Period { amount, unit };
        let plain = due(start, period, Roll::None, &holidays);
        let rolled = due(start, period, Roll::NextWorkingDay, &holidays);
        prop_assert!(plain >= start && rolled >= plain && !holidays.is_free(rolled));
        prop_assert!((rolled - plain).num_days() <= 6);
        if unit == Unit::BusinessDays && amount > 0 {
            prop_assert!(!holidays.is_free(plain));
        }
        let later = due(start, Period { amount: amount + 1, unit }, Roll::None, &holidays);
        prop_assert!(later > plain);
    }

    #[test]
    fn a_month_ends_on_the_same_date_or_the_last_of_its_month(offset in 0_u64..40_000) {
        use chrono::Datelike as _;
        let start = day("1990-01-01").checked_add_days(Days::new(offset)).unwrap();
        let end = due(start, months(1), Roll::None, &Holidays::none());
        let last = end.succ_opt().unwrap().day() == 1;
        prop_assert!(end.day() == start.day() || (last && end.day() < start.day()));
        prop_assert_eq!(end.month0(), (start.month0() + 1) % 12);
    }
}
