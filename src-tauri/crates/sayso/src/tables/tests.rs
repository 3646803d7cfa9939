use crate::shapes::{ImportShape, MappedValueShape, MappingShape, NewHolding};
use crate::test_lives::start;
use crate::{ImportOptions, Sayso};
use std::path::{Path, PathBuf};

const ANSWER: &str = "E-Mail,Segment,Collected,Internal ref\n\
                      maya@post.example,Pet owners,03/05/2026,X-1\n\
                      maya@post.example,Runners,04/05/2026,X-2\n";

fn file(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

fn value(column: &str, category: &str) -> MappedValueShape {
    MappedValueShape { column: column.into(), category: Some(category.into()), ..MappedValueShape::default() }
}

fn said() -> MappingShape {
    MappingShape {
        brand: Some("Nimbus Data".into()),
        values: vec![value("E-Mail", "pd:EmailAddress"), value("Segment", "Profile")],
        date_column: Some("Collected".into()),
        date_order: Some("day".into()),
        origin: Some("inferred".into()),
        ..MappingShape::default()
    }
}

fn read(sayso: &mut Sayso, path: &Path, mapping: &MappingShape, keep: bool) -> ImportShape {
    let done = sayso.table_import(path, mapping, keep, true, &mut |_| true).unwrap();
    assert!(done.failed.is_empty(), "{:?}", done.failed);
    done
}

fn import(sayso: &mut Sayso, path: &Path) -> ImportShape {
    sayso.import(&[path.to_owned()], &ImportOptions::default(), &mut |_| true).unwrap()
}

#[test]
fn a_table_is_looked_at_tried_read_and_the_next_one_is_known() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = start(folder.path(), "2026-06-01");
    let path = file(folder.path(), "answer.csv", ANSWER);
    let seen = sayso.table_look(&path).unwrap();
    assert_eq!((seen.form.as_str(), seen.separator.as_deref(), seen.kept.is_none()), ("table", Some(","), true));
    assert_eq!(seen.rows[1][1], "Runners");
    let two = seen.columns[2].two_dates.clone().unwrap();
    assert_eq!((two.day_first.as_deref(), two.month_first.as_deref()), (Some("2026-05-03"), Some("2026-03-05")));

    let preview = sayso.table_preview(&path, &said()).unwrap();
    assert_eq!(preview.statements, 4);
    assert_eq!(preview.sentences[1].sentence, "Nimbus Data takes your profile to be “Pet owners”.");
    assert_eq!(preview.sentences[1].at.as_deref(), Some("2026-05-03"));
    assert_eq!(preview.unknown_fields[0].field, "Internal ref");
    assert!(sayso.reading().is_none(), "looking and trying make no record");

    let done = read(&mut sayso, &path, &said(), true);
    let source = &done.sources[0];
    assert_eq!((source.kind.as_str(), source.claims.holding), ("table", 3));
    assert_eq!(source.mapping.as_ref().and_then(|m| m.brand.as_deref()), Some("Nimbus Data"));
    let again = import(&mut sayso, &path);
    assert!(again.sources[0].already_imported, "the same bytes with the same meaning change nothing");

    // The next table with the same heads, in another order, is read without asking.
    let next = file(folder.path(), "next.csv", "Segment,E-Mail,Internal ref,Collected\nCyclists,,X-3,05/05/2026\n");
    let found = sayso.triage(std::slice::from_ref(&next), &mut |_, _| true).unwrap();
    assert_eq!((found.found.len(), found.found[0].kind.as_str(), found.tables.len()), (1, "table", 0));
    let done = import(&mut sayso, &next);
    assert_eq!(done.sources[0].claims.holding, 1);
    assert!(done.sources[0].kind_confidence < 0.75, "less sure than any reader that knows its platform");
    let kept = sayso.table_mappings().unwrap();
    assert_eq!((kept.total, kept.mappings[0].sources), (1, 2));
    assert_eq!(sayso.table_look(&next).unwrap().kept, Some(kept.mappings[0].mapping.clone()));
}

#[test]
fn an_unknown_table_says_what_to_do_and_is_offered() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = start(folder.path(), "2026-06-01");
    let downloads = folder.path().join("downloads");
    std::fs::create_dir(&downloads).unwrap();
    let path = file(&downloads, "answer.csv", ANSWER);
    for options in [
        ImportOptions::default(),
        ImportOptions { as_kind: Some(model::SourceKind::Table), ..ImportOptions::default() },
    ] {
        let done = sayso.import(std::slice::from_ref(&path), &options, &mut |_| true).unwrap();
        assert!(done.failed[0].why.contains("say what its columns mean"), "{:?}", done.failed);
        assert!(done.failed[0].why.contains("sayso table look"), "{:?}", done.failed);
    }
    let seen = sayso.triage(std::slice::from_ref(&downloads), &mut |_, _| true).unwrap();
    assert_eq!(seen.tables.len(), 1);
    assert_eq!(seen.tables[0].heads.len(), 4);
    assert!(seen.found.is_empty());
}

#[test]
fn what_a_mapping_lacks_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = start(folder.path(), "2026-06-01");
    let path = file(folder.path(), "answer.csv", ANSWER);
    let wrong: [(&str, MappingShape); 6] = [
        ("table-no-brand", MappingShape { brand: None, ..said() }),
        ("table-no-value", MappingShape { values: Vec::new(), ..said() }),
        ("table-no-origin", MappingShape { origin: None, ..said() }),
        ("table-no-category", MappingShape { values: vec![value("E-Mail", " ")], ..said() }),
        ("table-no-column", MappingShape { values: vec![value("Email", "pd:EmailAddress")], ..said() }),
        ("table-order", MappingShape { date_order: None, ..said() }),
    ];
    for (code, mapping) in wrong {
        let problem = sayso.table_import(&path, &mapping, true, true, &mut |_| true).unwrap_err();
        assert_eq!(problem.code, code, "{problem}");
        assert!(problem.next.is_some_and(|next| !next.is_empty()), "{code}");
    }
    assert!(sayso.reading().is_none(), "what was refused keeps nothing");
    let untold = sayso.table_preview(&path, &MappingShape { date_order: None, ..said() }).unwrap();
    assert_eq!(untold.order_needed.map(|two| two.text).as_deref(), Some("03/05/2026"));
    let secret = file(folder.path(), "odd.csv", "mail,password\na@post.example,SECRET\n");
    let mapping = MappingShape { values: vec![value("password", "pd:Name")], date_column: None, ..said() };
    assert_eq!(sayso.table_preview(&secret, &mapping).unwrap_err().code, "table-secret");
    assert!(!format!("{:?}", sayso.table_look(&secret).unwrap()).contains("SECRET"));
}

#[test]
fn another_meaning_reads_the_same_bytes_anew_and_every_change_is_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = start(folder.path(), "2026-06-01");
    let path = file(folder.path(), "answer.csv", ANSWER);
    read(&mut sayso, &path, &said(), true);
    let other = MappingShape { values: vec![value("Segment", "pd:Interest")], ..said() };
    let done = read(&mut sayso, &path, &other, false);
    assert_eq!((done.sources[0].claims.holding, done.sources[0].already_imported), (2, false));
    let id = done.sources[0].id.clone();
    let mapping_id = sayso.table_mappings().unwrap().mappings[0].id.clone();
    assert_eq!(sayso.table_mappings().unwrap().mappings[0].sources, 0, "kept is what was said to be kept");

    sayso.table_forget(&mapping_id).unwrap();
    assert_eq!(sayso.table_forget(&mapping_id).unwrap_err().code, "not-found");
    let source = sayso.source(&id).unwrap();
    assert_eq!(source.mapping.map(|m| m.values.len()), Some(1), "the source keeps what it was read with");
    assert!(source.mapping_says.iter().any(|line| line.contains("Segment")), "{:?}", source.mapping_says);
    sayso.undo().unwrap();
    assert_eq!(sayso.table_mappings().unwrap().total, 1);
    sayso.undo().unwrap();
    assert_eq!(sayso.source(&id).unwrap().claims.holding, 3, "the reading before is back");
    assert_eq!(sayso.source(&id).unwrap().mapping.map(|m| m.values.len()), Some(2));
    sayso.undo().unwrap();
    sayso.undo().unwrap();
    assert_eq!((sayso.sources().unwrap().total, sayso.table_mappings().unwrap().total), (0, 0));
}

#[test]
fn a_letter_backs_what_is_entered_by_hand() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = start(folder.path(), "2026-06-01");
    let letter = folder.path().join("reply.pdf");
    std::fs::write(&letter, b"%PDF-1.7\n\0\xff your income: high").unwrap();
    let holding = NewHolding {
        holder: "Nimbus Data".into(),
        category: "pd:Income".into(),
        value: Some("high".into()),
        origin: Some("inferred".into()),
        document: Some(letter.display().to_string()),
        ..NewHolding::default()
    };
    sayso.add_holding(&holding).unwrap();
    let page = sayso.brand("Nimbus Data").unwrap();
    let (standing, evidence) = (&page.holdings[0].standing, &page.holdings[0].evidence);
    assert_eq!((standing.as_str(), evidence.len()), ("entered", 1));
    assert_eq!(evidence[0].source.kind, "document");
    std::fs::remove_file(&letter).unwrap();
    let shown = sayso.evidence(&evidence[0].id).unwrap();
    assert_eq!((shown.excerpt, shown.excerpt_from.as_deref()), (None, Some("copy")), "no text to show, but it is kept");
    assert_eq!(shown.locator.digest.as_ref(), Some(&shown.source.sha256));
    assert!(sayso.check().unwrap().ok);

    let text = file(folder.path(), "reply.txt", "We hold your address.");
    let holding = NewHolding {
        category: "pd:PhysicalAddress".into(),
        document: Some(text.display().to_string()),
        ..holding.clone()
    };
    sayso.add_holding(&holding).unwrap();
    let page = sayso.brand("Nimbus Data").unwrap();
    let id = page.holdings.iter().find(|h| h.category == "pd:PhysicalAddress").unwrap().evidence[0].id.clone();
    assert_eq!(sayso.evidence(&id).unwrap().excerpt.as_deref(), Some("We hold your address."));
    let gone = NewHolding { document: Some("/nowhere/at/all.pdf".into()), ..holding };
    assert!(sayso.add_holding(&gone).is_err());
    let before = sayso.sources().unwrap().total;
    sayso.undo().unwrap();
    assert_eq!(sayso.brand("Nimbus Data").unwrap().holdings.len(), 1);
    assert_eq!(sayso.sources().unwrap().total, before, "the letter stays; one more step takes it back");
}
