//! Every statement, and how SQLite means to answer it: a screen's question must never walk through a large table.

use crate::{Record, RecordKey};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// Tables that stay small however much is imported: a handful of sources, requests, settings; a few hundred facets.
const SMALL: &[&str] = &[
    "source",
    "request",
    "facet",
    "setting",
    "decision",
    "brand_name",
    "operation",
    "account",
    "preference",
    "preference_change",
    "brand_tag",
    "deduced",
    "mapping",
];

/// Statements that walk through everything on purpose, and when.
const WALKS: &[(&str, &str)] = &[
    ("record/claims_without_evidence", "check"),
    ("record/claims_without_key", "check"),
    ("record/keys_without_claim", "check"),
    ("record/facets_out_of_step", "check"),
    ("claim/each_of_kind", "export"),
    ("party/writings", "end of an import: brands are resolved over all parties"),
    ("party/written_together", "end of an import"),
    ("brand/standing", "end of an import"),
    ("brand/sums_as_they_stand", "end of an import"),
    ("brand/sums_of_parties", "end of an import"),
    ("brand/joins_as_they_stand", "end of an import"),
    ("brand/joins", "the whole log of joins, for an export"),
    ("operation/purge", "purging"),
    ("party/sweep", "removal of a source"),
    ("sum/brands_used", "the preferences of every brand at once: sums, not claims"),
    ("sum/parties_used", "the same: a row for a party"),
    ("sum/uses", "the same: a row for a party and a facet"),
    ("sum/reason_uses", "the same: a row for a party and a kind of criterion"),
    ("sum/origins", "the same: holdings, a few thousand in a life, never personalisations"),
    ("sum/consents", "the same: consents"),
    ("sum/months", "one row for a month and a kind of reason: a few thousand in a life"),
];

fn statements() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("sql");
    let mut out = Vec::new();
    for folder in std::fs::read_dir(&root).unwrap() {
        let folder = folder.unwrap().path();
        for file in std::fs::read_dir(&folder).unwrap() {
            let file: PathBuf = file.unwrap().path();
            let topic = folder.file_name().unwrap().to_string_lossy().into_owned();
            let name = file.file_stem().unwrap().to_string_lossy().into_owned();
            out.push((format!("{topic}/{name}"), std::fs::read_to_string(&file).unwrap()));
        }
    }
    out.sort();
    out
}

fn plan(db: &Connection, statement: &str) -> Vec<String> {
    let mut explained = db.prepare(&format!("EXPLAIN QUERY PLAN {statement}")).unwrap();
    explained.raw_query().mapped(|row| row.get(3)).collect::<Result<_, _>>().unwrap()
}

/// The table that a line of a plan walks through, if it does.
fn walked<'a>(line: &'a str, statement: &str) -> Option<&'a str> {
    let table = line.strip_prefix("SCAN ")?.split(' ').next()?;
    // A virtual table is searched by its own index; a sub-query or constant is no table.
    if line.contains("VIRTUAL TABLE INDEX")
        || table == "CONSTANT"
        || table.starts_with('(')
        || statement.contains(" mine")
    {
        return None;
    }
    Some(table)
}

/// A short name stands for its table in the statement (`FROM source s`).
fn table_of(name: &str, statement: &str) -> String {
    let words: Vec<&str> =
        statement.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|w| !w.is_empty()).collect();
    let named = words.windows(3).find(|w| (w[0] == "FROM" || w[0] == "JOIN") && w[2] == name);
    named.map_or(name, |w| w[1]).to_owned()
}

#[test]
fn no_question_of_a_screen_walks_through_a_large_table() {
    let folder = tempfile::tempdir().unwrap();
    let record = Record::create(&folder.path().join("record.sayso"), &RecordKey::new([1; 32])).unwrap();
    let (mut looked_at, mut walks) = (0, Vec::new());
    for (name, statement) in statements() {
        let exempt = name.starts_with("migration/") || name == "record/attach_copy";
        if exempt || WALKS.iter().any(|(walks, _)| *walks == name) {
            continue;
        }
        looked_at += 1;
        for line in plan(&record.db, &statement) {
            if let Some(table) = walked(&line, &statement) {
                let table = table_of(table, &statement);
                // One page in the order of an index ends at its limit.
                let a_page = line.contains("INDEX") && statement.contains("LIMIT");
                if !SMALL.contains(&table.as_str()) && !a_page {
                    walks.push(format!("{name} walks through {table}: {line}"));
                }
            }
        }
    }
    assert_eq!(walks, Vec::<String>::new());
    assert!(looked_at > 100, "{looked_at}");
}

#[test]
fn what_is_asked_of_every_brand_at_once_never_walks_through_claims() {
    let folder = tempfile::tempdir().unwrap();
    let record = Record::create(&folder.path().join("record.sayso"), &RecordKey::new([1; 32])).unwrap();
    let sums: Vec<_> = statements().into_iter().filter(|(name, _)| name.starts_with("sum/")).collect();
    assert!(sums.iter().any(|(name, _)| name == "sum/origins") && sums.len() > 10);
    for (name, statement) in sums {
        for line in plan(&record.db, &statement) {
            let table = walked(&line, &statement).map(|table| table_of(table, &statement));
            let large = ["claim", "personalisation", "contact", "observation", "mention"];
            assert!(!table.as_deref().is_some_and(|table| large.contains(&table)), "{name}: {line}");
        }
    }
}

#[test]
fn lists_are_sorted_by_an_index() {
    let folder = tempfile::tempdir().unwrap();
    let record = Record::create(&folder.path().join("record.sayso"), &RecordKey::new([1; 32])).unwrap();
    for (name, statement) in statements() {
        if name.starts_with("claim/newest") || name.starts_with("brand/most") || name == "brand/by_name" {
            let plan = plan(&record.db, &statement);
            assert!(!plan.iter().any(|line| line.contains("TEMP B-TREE")), "{name}: {plan:?}");
        }
    }
}

#[test]
fn what_walks_is_named_and_exists() {
    let all = statements();
    for (name, _) in WALKS {
        assert!(all.iter().any(|(known, _)| known == name), "{name}");
    }
}
