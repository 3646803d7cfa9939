//! Reports as people read them: the page's text and the print's text, in both languages, hostile names included.

use super::a_life;
use samples::x::{Ad, XArchive};
use sayso_tests::{Home, has};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

/// A page's text, a line for each of its parts.
fn page_text(html: &str) -> String {
    let (_, body) = html.split_once("<main>").unwrap();
    let mut text = String::new();
    for piece in body.split('<') {
        let (tag, words) = piece.split_once('>').unwrap_or(("", piece));
        let ends = ["/h1", "/h2", "/h3", "/h4", "/p", "/li", "blockquote"].contains(&tag);
        text.push_str(if ends { "\n" } else { "" });
        text.push_str(words);
    }
    for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
        text = text.replace(entity, sign);
    }
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// A print's text in reading order, without what each page repeats at its foot.
fn print_text(file: &Path) -> String {
    let out = Command::new("pdftotext").arg(file).arg("-").output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

/// What can be compared between page and print: letters, digits and signs, but no blanks, marks of lists, places to break
/// (at the end of a line a hyphen may be the text's own or not).
fn signs(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace() && !['–', '-', '\u{200B}'].contains(sign)).collect()
}

fn report(home: &Home, lang: &str, form: &str, more: &[&str]) -> std::path::PathBuf {
    let file = home.path(&format!("report-{lang}.{form}"));
    let mut args = vec!["--as-of", "2026-05-20", "--lang", lang, "audit", "--format", form, "--out"];
    let out = file.to_string_lossy().into_owned();
    args.push(&out);
    args.extend(more);
    home.json(&args);
    file
}

#[test]
fn a_report_reads_the_same_on_the_page_and_in_print_in_both_languages() {
    let (home, _) = a_life();
    let brand = ["--brand", "harbourshoes.example"];
    for lang in ["en", "de"] {
        let page = page_text(&std::fs::read_to_string(report(&home, lang, "html", &brand)).unwrap());
        insta::assert_snapshot!(format!("report-{lang}"), page);
        assert_eq!(page.contains("DSGVO"), lang == "de");
        assert_eq!(page.contains("GDPR"), lang == "en", "a German reader knows it as DSGVO");
        assert!(!page.contains("Regulation (EU)") || lang == "en");
        assert_eq!(page.matches("SHA-256").count(), 3, "each of the three sources is named once");
        if !has("pdftotext") {
            continue;
        }
        let print = print_text(&report(&home, lang, "pdf", &brand));
        let mut wanted = page.lines();
        let mut print = signs(&print);
        // The foot of each page comes between; every line of the page stands in the print all the same, in order.
        let made = wanted.nth(1).map(signs).unwrap();
        let foot = if lang == "en" { "Page" } else { "Seite" };
        let pages: Vec<String> = (1..=20).map(|n| format!("{foot}{n}")).collect();
        for page in pages.iter().rev() {
            while let Some(at) = print.find(page.as_str()) {
                let end = print[at..].find(&made).map_or(at + page.len(), |made_at| at + made_at + made.len());
                print.replace_range(at..end, "");
            }
        }
        let mut rest = print.as_str();
        for line in wanted {
            let line = signs(line);
            let at = rest
                .find(&line)
                .unwrap_or_else(|| panic!("“{line}” isn't in the print after what came before: {rest:.900}"));
            rest = &rest[at + line.len()..];
        }
    }
}

#[test]
fn hostile_names_are_text_on_the_page_and_in_print() {
    let home = Home::new();
    let name = "Zoë #read(\"/etc/passwd\") *b* $x$ <script>alert(1)</script> \u{202e}liame";
    let path = home.path("hostile.zip");
    XArchive::new("maya_k").ad(Ad::of(name, "@hostile")).write_zip(&path).unwrap();
    home.json(&["import", &path.to_string_lossy()]);
    let page = std::fs::read_to_string(report(&home, "en", "html", &[])).unwrap();
    assert!(!page.contains("<script") && !page.contains('\u{202e}'), "{page}");
    let shown = "#read(\"/etc/passwd\") *b* $x$ <script>alert(1)</script> ‹U+202E›liame";
    assert!(page_text(&page).contains(shown), "{}", page_text(&page));
    if has("pdftotext") {
        let print = print_text(&report(&home, "en", "pdf", &[]));
        assert!(signs(&print).contains(&signs(shown)), "{print}");
        assert!(!print.contains('\u{202e}'), "{print}");
    }
}

/// The ids of all words, which nobody should ever read.
fn word_ids() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/crates/words/ftl/en");
    let mut ids = BTreeSet::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let lines = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
        ids.extend(lines.filter_map(|line| line.split_once(" =")).map(|(id, _)| id.to_owned()));
    }
    assert!(ids.len() > 500, "{}", ids.len());
    ids
}

#[test]
fn nobody_reads_the_id_of_a_word() {
    let (home, _) = a_life();
    home.json(&["me", "set", "--name", "Maya Lindqvist", "--lives-in", "DE"]);
    home.json(&["prefs", "set", "personalised-advertising", "no"]);
    let letters = home.path("letters").to_string_lossy().into_owned();
    let letter = ["--brand", "harbourshoes.example", "--right", "access", "--to", "none", "--format", "txt"];
    home.json(&[&["--as-of", "2026-05-20", "request", "new", "--out", &letters][..], &letter].concat());
    let ids = word_ids();
    // Both languages have the same ids, as another test makes sure; so the one is read as sentences, the other as JSON.
    for (lang, json) in [("de", &[][..]), ("en", &["--json"][..])] {
        let mut said = vec![page_text(&std::fs::read_to_string(report(&home, lang, "html", &[])).unwrap())];
        if has("pdftotext") {
            said.push(print_text(&report(&home, lang, "pdf", &["--limit", "3"])));
        }
        for args in [
            &["audit", "--format", "csv"][..],
            &["audit"],
            &["audit", "compare", "harbourshoes.example", "lumenclinic.example"],
            &["sources"],
            &["kinds"],
            &["brands"],
            &["brand", "harbourshoes.example"],
            &["why"],
            &["consents"],
            &["search", "harbour"],
            &["prefs", "show"],
            &["gaps"],
            &["rights"],
            &["me", "show"],
            &["request", "list"],
            &["undo", "--list"],
            &["check"],
            &["brand", "nobody"],
            &["evidence", "evi-0"],
        ] {
            let all = [&["--as-of", "2026-05-20", "--lang", lang][..], json, args].concat();
            let output = home.run(&all);
            said.push(String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap());
        }
        for text in said {
            let mut tokens = text.split(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit() && c != '-');
            let leaked = tokens.find(|token| token.contains('-') && ids.contains(*token));
            assert_eq!(leaked, None, "{lang}: {text:.2000}");
        }
    }
}
