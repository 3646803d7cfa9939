//! `audit` against its contract.

use super::{a_life, good, refused, text, wrong_usage};
use sayso_tests::Home;
use serde_json::Value;

fn finding<'a>(audit: &'a Value, criterion: &str) -> &'a Value {
    let findings = audit["brands"][0]["findings"].as_array().unwrap();
    findings.iter().find(|finding| finding["criterion"] == criterion).unwrap()
}

#[test]
fn brands_are_judged_and_unknown_is_never_held_against_them() {
    let empty = Home::new();
    assert_eq!(good(&empty, "audit", &["audit"])["brands"].as_array().map(Vec::len), Some(0));
    let (home, _) = a_life();
    let all = good(&home, "audit", &["--as-of", "2026-05-20", "audit"]);
    assert!(all["brands"].as_array().unwrap().len() > 10, "{all:#}");
    for brand in all["brands"].as_array().unwrap() {
        let findings = brand["findings"].as_array().unwrap();
        for (rule, score) in brand["score"].as_object().unwrap() {
            let of = |verdict: &str| {
                findings.iter().filter(|f| f["rule"] == *rule && f["verdict"] == verdict).count() as u64
            };
            if of("breached") == 0 && !score.is_null() {
                assert_eq!(score.as_u64(), Some(100), "{brand:#}");
            }
        }
    }
    let shoes = good(&home, "audit", &["--as-of", "2026-05-20", "audit", "--brand", "harbourshoes.example"]);
    assert_eq!(shoes["brands"].as_array().map(Vec::len), Some(1));
    let listed = finding(&shoes, "something-else");
    assert_eq!(listed["verdict"], "breached", "{listed:#}");
    let evidence = listed["evidence"].as_array().unwrap();
    assert!(evidence.len() > 1, "the order and the list: {listed:#}");
    good(&home, "evidence", &["evidence", &text(&evidence[0], "/id")]);
    // The brand's own page says the same.
    let page = home.json(&["--as-of", "2026-05-20", "brand", "harbourshoes.example"]);
    assert_eq!(page["findings"], shoes["brands"][0]["findings"]);
    refused(&home, &["audit", "--brand", "nobody at all"]);
    wrong_usage(&home, &["audit", "--format", "docx"]);
}

#[test]
fn a_rule_book_is_copied_changed_and_judged_by() {
    let (home, _) = a_life();
    let file = home.path("mine.toml").to_string_lossy().into_owned();
    home.json(&["audit", "rulebook", "--out", &file]);
    refused(&home, &["audit", "rulebook", "--out", &file]);
    let shipped = std::fs::read_to_string(&file).unwrap();
    let stricter = shipped.replacen("id = \"sayso\"", "id = \"mine\"", 1).replacen("share = 90", "share = 100", 1);
    std::fs::write(&file, stricter).unwrap();
    let by_mine = good(&home, "audit", &["audit", "--rulebook", &file, "--brand", "harbourshoes.example"]);
    assert_eq!(text(&by_mine, "/rulebook/id"), "mine");
    std::fs::write(&file, shipped.replacen("judge = \"reasons-agree\"", "judge = \"reasons-argue\"", 1)).unwrap();
    let said = text(&refused(&home, &["audit", "--rulebook", &file]), "/error/what");
    let line = shipped.lines().position(|line| line == "judge = \"reasons-agree\"").unwrap() + 1;
    assert!(said.contains(&format!("line {line}")) && said.contains("reasons-are-said"), "{said}");
    refused(&home, &["audit", "--rulebook", &home.path("none.toml").to_string_lossy()]);
}

#[test]
fn an_audit_leaves_the_house_in_every_form() {
    let (home, _) = a_life();
    for (form, begins) in
        [("table", "By the rule book"), ("html", "<!doctype html>"), ("pdf", "%PDF-"), ("csv", "brand,"), ("json", "{")]
    {
        let file = home.path(&format!("report.{form}"));
        let out = file.to_string_lossy().into_owned();
        let args =
            ["--as-of", "2026-05-20", "audit", "--brand", "harbourshoes.example", "--format", form, "--out", &out];
        let written = home.json(&args);
        assert_eq!(text(&written, "/files/0"), out);
        let bytes = std::fs::read(&file).unwrap();
        assert!(bytes.starts_with(begins.as_bytes()), "{form}");
        refused(&home, &args);
    }
    let page = std::fs::read_to_string(home.path("report.html")).unwrap();
    assert!(page.contains("Content-Security-Policy") && page.contains("Harbour Shoes"));
    assert!(!page.contains("<script") && !page.contains("src="), "it loads nothing");
}

#[test]
fn with_json_every_form_is_one_document_that_holds_the_audit_and_the_file() {
    let (home, _) = a_life();
    let of_brand = ["--as-of", "2026-05-20", "audit", "--brand", "harbourshoes.example", "--format"];
    for (form, begins) in [("csv", "brand,"), ("html", "<!doctype html>")] {
        let document = good(&home, "audit", &[&of_brand[..], &[form]].concat());
        assert_eq!(text(&document, "/report/format"), form);
        assert!(text(&document, "/report/text").starts_with(begins), "{form}");
        let plain = home.run(&[&of_brand[..], &[form]].concat()).stdout;
        assert_eq!(String::from_utf8(plain).unwrap(), text(&document, "/report/text"), "{form}");
    }
    let pdf = good(&home, "audit", &[&of_brand[..], &["pdf"]].concat());
    assert!(text(&pdf, "/report/base64").starts_with("JVBERi0"), "%PDF- in Base64");
    assert!(pdf["report"]["text"].is_null());
    for form in ["json", "table"] {
        let document = good(&home, "audit", &[&of_brand[..], &[form]].concat());
        assert_eq!(text(&document, "/brands/0/brand/name"), "Harbour Shoes");
    }
}

#[test]
fn brands_come_in_pages_and_the_table_says_how_many_there_are() {
    let (home, _) = a_life();
    let all = good(&home, "audit", &["audit"]);
    let total = all["total"].as_u64().unwrap();
    assert_eq!(all["brands"].as_array().map(|brands| brands.len() as u64), Some(total));
    let (mut after, mut seen) = (None::<String>, Vec::new());
    loop {
        let mut args = vec!["audit", "--limit", "7"];
        args.extend(after.iter().flat_map(|next| ["--after", next.as_str()]));
        let page = good(&home, "audit", &args);
        assert_eq!(page["total"].as_u64(), Some(total));
        seen.extend(page["brands"].as_array().unwrap().clone());
        after = page["next"].as_str().map(str::to_owned);
        if after.is_none() {
            break;
        }
    }
    assert_eq!(Some(&seen), all["brands"].as_array(), "the pages are the whole");
    let table = String::from_utf8(home.run(&["audit", "--limit", "2"]).stdout).unwrap();
    assert!(table.contains(&format!("{total} brands")) && table.contains("--after 2"), "{table}");
    refused(&home, &["audit", "--after", "no place"]);
}
