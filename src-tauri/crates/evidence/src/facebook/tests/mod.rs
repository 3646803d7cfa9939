//! Stories of exports, read from end to end.

mod generations;
mod hostile;
mod shapes;
mod split;

use super::FacebookReader;
use crate::{Control, Reader as _, Sink, Stopped, Tree};
use model::{
    Account, Claim, ClaimBody, ClaimKind, Covers, Excerpt, Holding, Moment, Named, Personalisation, Transfer, Unread,
};
use samples::facebook::FacebookExport;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// Everything that a reader said about one source.
#[derive(Default)]
pub(super) struct Seen {
    pub account: Option<Account>,
    pub exported: Option<Moment>,
    pub claims: Vec<(Claim, Excerpt)>,
    pub covers: BTreeMap<ClaimKind, Covers>,
    pub unread: Vec<Unread>,
    pub skipped: BTreeMap<String, u64>,
    pub unknown: BTreeMap<String, u64>,
}

impl Sink for Seen {
    fn about(&mut self, account: Option<Account>, exported_at: Option<Moment>) -> Result<(), Stopped> {
        assert!(self.account.is_none() || account.is_none(), "an account is named once");
        assert!(account.is_none() || self.claims.is_empty(), "the account comes before the claims");
        self.account = account.or(self.account.take());
        self.exported = exported_at.or(self.exported.take());
        Ok(())
    }

    fn claim(&mut self, claim: Claim, excerpt: Excerpt, _: Option<u64>) -> Result<(), Stopped> {
        self.claims.push((claim, excerpt));
        Ok(())
    }

    fn further(&mut self, _: u64, _: Excerpt) -> Result<(), Stopped> {
        Ok(())
    }

    fn covers(&mut self, kind: ClaimKind, covers: Covers) {
        self.covers.insert(kind, covers);
    }

    fn unread(&mut self, unread: Unread) {
        self.unread.push(unread);
    }

    fn skipped(&mut self, why: &str, count: u64) {
        *self.skipped.entry(why.to_owned()).or_default() += count;
    }

    fn unknown_field(&mut self, member: &str, field: &str, count: u64) {
        *self.unknown.entry(format!("{member}: {field}")).or_default() += count;
    }
}

impl Seen {
    /// Reads a path, and checks that every excerpt is exactly what its locator cuts out of the source.
    pub(super) fn at(path: &Path) -> Self {
        let mut tree = Tree::open(path).unwrap();
        let mut seen = Self::default();
        FacebookReader.read(&mut tree, &mut seen, &Control::default()).unwrap();
        for (_, excerpt) in &seen.claims {
            assert_eq!(tree.excerpt(&excerpt.locator).unwrap(), excerpt.bytes, "{:?}", excerpt.locator);
        }
        seen
    }

    /// Writes the export as one zip under its own name and reads it.
    pub(super) fn of(export: &FacebookExport) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(export.file_name());
        export.write_zip(&path).unwrap();
        Self::at(&path)
    }

    pub(super) fn transfers(&self) -> Vec<&Transfer> {
        self.claims
            .iter()
            .filter_map(|(c, _)| if let ClaimBody::Transfer(t) = &c.body { Some(t) } else { None })
            .collect()
    }

    pub(super) fn holdings(&self) -> Vec<&Holding> {
        self.claims
            .iter()
            .filter_map(|(c, _)| if let ClaimBody::Holding(h) = &c.body { Some(h) } else { None })
            .collect()
    }

    pub(super) fn ads(&self) -> Vec<&Personalisation> {
        self.claims
            .iter()
            .filter_map(|(c, _)| if let ClaimBody::Personalisation(p) = &c.body { Some(p) } else { None })
            .collect()
    }

    /// The values that Facebook holds of a category.
    pub(super) fn held(&self, category: &str) -> Vec<&str> {
        self.holdings().into_iter().filter(|h| h.category.id() == category).filter_map(|h| h.value.as_deref()).collect()
    }

    /// Everything in a form that people can compare.
    pub(super) fn story(&self) -> String {
        let mut out = String::new();
        let line = |out: &mut String, text: String| {
            let _ = writeln!(out, "{text}");
        };
        line(
            &mut out,
            format!(
                "account: {}",
                self.account.as_ref().map_or("-".into(), |a| format!(
                    "{} ({})",
                    a.native_id,
                    a.name.as_deref().unwrap_or("-")
                ))
            ),
        );
        line(
            &mut out,
            format!(
                "exported: {}",
                self.exported.as_ref().map_or("-".into(), |m| format!("{} \"{}\"", m.iso(), m.literal))
            ),
        );
        for (claim, excerpt) in &self.claims {
            line(&mut out, format!("{} @ {}", claim_line(claim), place(&excerpt.locator)));
        }
        for (kind, covers) in &self.covers {
            line(&mut out, format!("covers {}: {} to {}", kind.id(), covers.from, covers.to));
        }
        for unread in &self.unread {
            line(&mut out, format!("unread {}: {}", place(&unread.locator), unread.why));
        }
        for (why, count) in &self.skipped {
            line(&mut out, format!("skipped {count}: {why}"));
        }
        for (field, count) in &self.unknown {
            line(&mut out, format!("unknown {count}: {field}"));
        }
        out
    }
}

fn place(locator: &model::Locator) -> String {
    let member = locator.member.as_deref().and_then(|m| m.rsplit('/').next()).unwrap_or("-");
    format!("{member}{}", locator.pointer.as_deref().map(|p| format!("#{p}")).unwrap_or_default())
}

fn claim_line(claim: &Claim) -> String {
    let shown = |named: &Named| format!("{:?} {}", named.party.kind, named.party.literal);
    let body = match &claim.body {
        ClaimBody::Holding(h) => {
            format!(
                "holding {} = {} ({}, \"{}\")",
                h.category.id(),
                h.value.as_deref().unwrap_or("-"),
                h.origin.id(),
                h.literal
            )
        }
        ClaimBody::Transfer(t) => format!(
            "transfer {} -> {}: {} \"{}\" [{}{}]",
            shown(&t.from),
            shown(&t.to),
            t.kind.id(),
            t.literal,
            t.category.as_ref().map_or("-", |c| c.id()),
            t.detail.as_deref().map(|d| format!(", {d}")).unwrap_or_default()
        ),
        ClaimBody::Personalisation(p) => {
            format!("{} by {}: \"{}\"", p.kind.id(), p.platform, p.subject.as_deref().unwrap_or("-"))
        }
        ClaimBody::Consent(c) => format!("consent {}: \"{}\" {}", shown(&c.vendor), c.purpose, c.state.id()),
        ClaimBody::Contact(c) => format!("contact {}", shown(&c.sender)),
    };
    let at = claim.at.as_ref().map(|m| format!(" at {}", m.iso())).unwrap_or_default();
    let distinct = claim.distinct.as_deref().map(|d| format!(" ({d})")).unwrap_or_default();
    format!("{body}{at}{distinct}")
}
