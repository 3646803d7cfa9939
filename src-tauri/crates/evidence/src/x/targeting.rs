//! From X's targeting types to kinds of reason. The table is data: `targeting.toml`.

use model::{Category, Reason, ReasonKind};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

const TABLE: &str = include_str!("targeting.toml");

#[derive(Deserialize)]
struct Table {
    r#type: Vec<Type>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Type {
    name: String,
    kind: ReasonKind,
    #[serde(default)]
    categories: Vec<Category>,
    #[serde(rename = "seen")]
    _seen: String,
    #[serde(default, rename = "note")]
    _note: Option<String>,
}

/// Our reading of a type: its kind, and categories finer than the kind's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) kind: ReasonKind,
    pub(super) categories: Vec<Category>,
}

fn table() -> &'static BTreeMap<String, Reading> {
    static READINGS: OnceLock<BTreeMap<String, Reading>> = OnceLock::new();
    READINGS.get_or_init(|| {
        // The file is part of the program and a test reads it, so an error here can't happen; if it did, every type
        // would be `other` with its words kept.
        let types = toml::from_str::<Table>(TABLE).map(|t| t.r#type).unwrap_or_default();
        types.into_iter().map(|t| (t.name.to_lowercase(), Reading { kind: t.kind, categories: t.categories })).collect()
    })
}

/// Our reading of a type; of one that nobody knows, `other`.
pub(super) fn reading(literal: &str) -> Reading {
    table()
        .get(&literal.trim().to_lowercase())
        .cloned()
        .unwrap_or(Reading { kind: ReasonKind::Other, categories: Vec::new() })
}

/// The one reason of an ad for which X lists no criterion. If X says that an outside exchange sold it, that is kept.
pub(super) fn not_stated(exchange: Option<&str>) -> Reason {
    Reason {
        kind: ReasonKind::NotStated,
        stated: Arc::from(if exchange.is_some() { "dspName" } else { "" }),
        value: exchange.map(Arc::from),
        categories: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_reads_and_uses_only_categories_that_dpv_knows() {
        let table = toml::from_str::<Table>(TABLE).unwrap();
        assert!(table.r#type.len() > 30);
        for entry in table.r#type {
            assert!(entry.categories.iter().all(Category::is_known), "{}", entry.name);
        }
    }

    #[test]
    fn every_type_met_in_an_archive_has_a_kind() {
        for (literal, kind) in [
            ("Follower look-alikes", "follower-look-alike"),
            ("Locations", "location"),
            ("Keywords", "search"),
            ("Languages", "language"),
            ("Conversation topics", "conversation-topic"),
            ("Age", "demographic"),
            ("Platforms", "device"),
            ("App Activity", "app-activity"),
            ("List", "customer-list"),
            ("Retargeting campaign engager", "engagement"),
            ("Interests", "interest"),
            ("Gender", "demographic"),
            ("OS versions", "device"),
            ("Events", "event"),
            ("Retargeting engagement type", "engagement"),
            ("Website Activity", "site-activity"),
            ("Retargeting user engager", "engagement"),
            ("Tailored audience CRM lookalike targeting", "list-look-alike"),
            ("Followers of a user id", "followed-account"),
            ("Retargeting custom audience lookalike targeting", "list-look-alike"),
            ("New device targeting", "device"),
            ("Movies and TV shows", "interest"),
            ("App Activity Combination", "app-activity"),
            ("Unknown", "other"),
            ("Tailored audiences (lists)", "customer-list"),
            ("Tailored audiences (web)", "site-activity"),
            ("Behaviors", "third-party-segment"),
            ("follower LOOK-ALIKES ", "follower-look-alike"),
            ("Something new", "other"),
        ] {
            assert_eq!(reading(literal).kind.id(), kind, "{literal}");
        }
    }
}
