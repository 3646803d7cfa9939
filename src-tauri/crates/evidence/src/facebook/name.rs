//! What the name of an export says: whose it is and of which day (`facebook-<account>-YYYY-MM-DD-<code>.zip`).

use crate::Tree;
use chrono::NaiveDate;

/// What the name of an export says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ExportName {
    /// The name as far as it is the same for all parts of one export.
    pub stem: String,
    /// The account's name in addresses.
    pub vanity: String,
    /// The day on which Facebook made it.
    pub day: NaiveDate,
}

impl ExportName {
    /// Reads a file's or folder's name.
    pub(super) fn parse(name: &str) -> Option<Self> {
        let rest = name.get(..9).filter(|p| p.eq_ignore_ascii_case("facebook-")).and_then(|_| name.get(9..))?;
        // The account's name may itself hold hyphens and digits, so the last date counts.
        (1..rest.len().saturating_sub(10)).rev().find_map(|at| {
            let day = rest.get(at + 1..at + 11).filter(|_| rest.as_bytes().get(at) == Some(&b'-'))?;
            let day = NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()?;
            let stem = format!("facebook-{}", rest.get(..at + 11)?);
            Some(Self { stem, vanity: rest.get(..at)?.to_owned(), day })
        })
    }

    /// Looks at the source's own name, then at the archives and the top folder that its members lie in.
    pub(super) fn of(tree: &Tree) -> Option<Self> {
        Self::parse(&tree.name()).or_else(|| {
            let member = tree.members().first()?;
            let outer = member.within.iter().filter_map(|w| w.member.rsplit(['/', '\\']).next());
            outer.chain(member.name.split(['/', '\\'])).find_map(Self::parse)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_give_account_and_day() {
        let name = ExportName::parse("facebook-maya-k.1990-2026-05-03-Hb7kQ2xW (1).zip").unwrap();
        assert_eq!((name.vanity.as_str(), name.stem.as_str()), ("maya-k.1990", "facebook-maya-k.1990-2026-05-03"));
        assert_eq!(name.day.to_string(), "2026-05-03");
    }

    #[test]
    fn other_names_give_nothing() {
        for name in ["facebook-export.zip", "facebook-2026-05-03.zip", "instagram-maya-2026-05-03-x.zip", "facé", ""] {
            assert_eq!(ExportName::parse(name), None, "{name}");
        }
    }
}
