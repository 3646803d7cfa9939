//! Stories of exports, read from end to end.

mod generations;
mod hostile;
mod shapes;
mod split;

use super::FacebookReader;
use crate::{Control, Reader as _, Tree};
use model::{Claim, ClaimBody, Named};
use samples::facebook::FacebookExport;
use std::fmt::Write as _;
use std::path::Path;

pub(super) use crate::gathered::Gathered as Seen;

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
                self.exported_at.as_ref().map_or("-".into(), |m| format!("{} \"{}\"", m.iso(), m.literal))
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
        let mut skipped = self.skipped.clone();
        skipped.sort();
        for (why, count) in &skipped {
            line(&mut out, format!("skipped {count}: {why}"));
        }
        for ((member, field), count) in &self.unknown {
            line(&mut out, format!("unknown {count}: {member}: {field}"));
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
