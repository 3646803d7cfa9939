use super::*;

#[test]
fn the_shipped_book_has_three_rules_of_at_least_four_criteria_each() {
    let book = Book::parse(SHIPPED).unwrap();
    let rules: Vec<&str> = book.rules.iter().map(|rule| rule.id.as_str()).collect();
    assert_eq!(rules, ["transparent", "sensitive", "purpose"]);
    for rule in &rules {
        assert!(book.criteria_of(rule).count() >= 4, "{rule}");
    }
    assert_eq!(book.criteria.len(), judges::ALL.len());
    for criterion in &book.criteria {
        for text in [&criterion.question, &criterion.why, &criterion.how, &criterion.met, &criterion.breached] {
            assert!(text.de.is_some(), "{} lacks German", criterion.id);
        }
    }
    assert_eq!(Book::shipped(), &book);
}

/// The shipped book with one text in place of another, and the line that is named when it is refused.
fn refusal(from: &str, to: &str) -> (usize, String) {
    assert!(SHIPPED.contains(from), "{from}");
    match Book::parse(&SHIPPED.replacen(from, to, 1)) {
        Err(BookError::Shape { line, why }) => (line, why),
        other => panic!("{other:?}"),
    }
}

fn line(text: &str) -> usize {
    SHIPPED.lines().position(|line| line.contains(text)).unwrap() + 1
}

#[test]
fn a_book_with_an_error_is_refused_with_the_line_and_what_was_expected() {
    let (at, why) = refusal("judge = \"reasons-agree\"", "judge = \"reasons-argue\"");
    assert_eq!(at, line("judge = \"reasons-agree\""));
    assert!(why.contains("there is no judge “reasons-argue”; expected one of: reasons-are-said"), "{why}");

    let (at, why) = refusal("rule = \"sensitive\"", "rule = \"sensible\"");
    assert_eq!(at, line("rule = \"sensitive\""));
    assert!(why.contains("expected one of: transparent, sensitive, purpose"), "{why}");

    let (at, why) =
        refusal("parameters = { at_least = 5, share = 90 }", "parameters = { at_least = 5, share = \"most\" }");
    assert_eq!(at, line("parameters = { at_least = 5, share = 90 }"));
    assert!(why.contains("a whole number"), "{why}");

    let (_, why) = refusal("parameters = { at_least = 5, share = 90 }", "parameters = { at_lest = 5 }");
    assert!(why.contains("takes no “at_lest”; expected: at_least, share"), "{why}");

    let (at, why) = refusal("score_needs = 2", "score_needs = \"two\"");
    assert_eq!(at, line("score_needs = 2"));
    assert!(why.contains("invalid type"), "{why}");

    let (_, why) = refusal("id = \"agree\"\n", "id = \"agree\"\nweight = 3\n");
    assert!(why.contains("unknown field `weight`"), "{why}");

    let (_, why) = refusal("id = \"agree\"\n", "id = \"said\"\n");
    assert!(why.contains("“said” stands twice"), "{why}");

    let (_, why) = refusal("checked = \"2026-11-25\"", "checked = \"lately\"");
    assert!(!why.is_empty());
}

#[test]
fn a_criterion_without_a_source_is_refused() {
    let start = SHIPPED.find("sources = [").unwrap();
    let end = start + SHIPPED[start..].find("\n]").unwrap() + 2;
    let text = [&SHIPPED[..start], "sources = []", &SHIPPED[end..]].concat();
    let why = Book::parse(&text).unwrap_err().to_string();
    assert!(why.starts_with("line ") && why.contains("“said” names no source; expected at least one"), "{why}");
}

#[test]
fn another_schema_is_refused_by_its_number_and_not_read_by_halves() {
    let newer = SHIPPED.replacen("schema = 1", "schema = 2\nverdicts = [\"maybe\"]", 1);
    let line = line("schema = 1");
    assert_eq!(Book::parse(&newer), Err(BookError::Schema { line, found: 2 }));
    assert!(Book::parse("title = 1").is_err());
    assert!(matches!(Book::parse(&"#".repeat(MOST + 1)), Err(BookError::TooLarge)));
}
