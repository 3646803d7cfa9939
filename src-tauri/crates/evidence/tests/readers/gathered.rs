//! A sink that keeps everything, for tests.

use evidence::{Control, Reader, Sink, Stopped, Tree};
use model::{Account, Claim, ClaimBody, ClaimKind, Covers, Excerpt, Moment, Skipped, UnknownField, Unread};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

#[derive(Default)]
pub struct Gathered {
    pub account: Option<Account>,
    pub exported_at: Option<Moment>,
    pub claims: Vec<(Claim, Excerpt, Option<u64>)>,
    pub further: Vec<(u64, Excerpt)>,
    pub covers: BTreeMap<ClaimKind, Covers>,
    pub unread: Vec<Unread>,
    pub skipped: Vec<Skipped>,
    pub unknown: Vec<UnknownField>,
    /// Stops after so many claims, as a full disk would.
    pub refuse_after: Option<usize>,
}

impl Sink for Gathered {
    fn about(&mut self, account: Option<Account>, exported_at: Option<Moment>) -> Result<(), Stopped> {
        self.account = account.or(self.account.take());
        self.exported_at = exported_at.or(self.exported_at.take());
        Ok(())
    }

    fn claim(&mut self, claim: Claim, excerpt: Excerpt, anchor: Option<u64>) -> Result<(), Stopped> {
        if self.refuse_after == Some(self.claims.len()) {
            return Err(Stopped::Sink("The disk is full.".to_owned()));
        }
        self.claims.push((claim, excerpt, anchor));
        Ok(())
    }

    fn further(&mut self, anchor: u64, excerpt: Excerpt) -> Result<(), Stopped> {
        self.further.push((anchor, excerpt));
        Ok(())
    }

    fn covers(&mut self, kind: ClaimKind, covers: Covers) {
        self.covers.insert(kind, covers);
    }

    fn unread(&mut self, unread: Unread) {
        self.unread.push(unread);
    }

    fn skipped(&mut self, why: &str, count: u64) {
        self.skipped.push(Skipped { why: why.to_owned(), count });
    }

    fn unknown_field(&mut self, member: &str, field: &str, count: u64) {
        self.unknown.push(UnknownField { member: member.to_owned(), field: field.to_owned(), count });
    }
}

impl Gathered {
    pub fn ads(&self) -> Vec<(&Claim, &model::Personalisation)> {
        self.claims
            .iter()
            .filter_map(|(claim, _, _)| match &claim.body {
                ClaimBody::Personalisation(p) => Some((claim, p)),
                _ => None,
            })
            .collect()
    }

    pub fn transfers(&self) -> Vec<&model::Transfer> {
        self.claims
            .iter()
            .filter_map(|(claim, _, _)| match &claim.body {
                ClaimBody::Transfer(t) => Some(t),
                _ => None,
            })
            .collect()
    }

    pub fn holdings(&self) -> Vec<&model::Holding> {
        self.claims
            .iter()
            .filter_map(|(claim, _, _)| match &claim.body {
                ClaimBody::Holding(h) => Some(h),
                _ => None,
            })
            .collect()
    }

    /// Every excerpt that was handed over.
    pub fn excerpts(&self) -> impl Iterator<Item = &Excerpt> {
        self.claims.iter().map(|(_, excerpt, _)| excerpt).chain(self.further.iter().map(|(_, excerpt)| excerpt))
    }

    /// One line per claim, for snapshots.
    pub fn lines(&self) -> Vec<String> {
        self.claims.iter().map(|(claim, excerpt, _)| format!("{} <- {}", line(claim), place(excerpt))).collect()
    }
}

fn place(excerpt: &Excerpt) -> String {
    let locator = &excerpt.locator;
    format!(
        "{}{}",
        locator.member.as_deref().unwrap_or("the file itself"),
        locator.pointer.as_deref().unwrap_or_default()
    )
}

fn line(claim: &Claim) -> String {
    let at = claim.at.as_ref().map(|at| format!(" at {}", at.iso())).unwrap_or_default();
    let marks = |named: &model::Named| named.marks().map(|m| m.literal.to_string()).collect::<Vec<_>>().join(" / ");
    match &claim.body {
        ClaimBody::Holding(h) => format!(
            "{} holds {} = {} ({}, {}){at}",
            h.holder.display(),
            h.category.id(),
            h.value.as_deref().unwrap_or("?"),
            h.origin.id(),
            h.literal
        ),
        ClaimBody::Transfer(t) => format!(
            "{} -> {}: {} ({}; {}){at}",
            marks(&t.from),
            marks(&t.to),
            t.kind.id(),
            t.literal,
            t.detail.as_deref().unwrap_or("-")
        ),
        ClaimBody::Personalisation(p) => {
            let reasons: Vec<String> = p
                .reasons
                .iter()
                .map(|r| format!("{}[{}={}]", r.kind.id(), r.stated, r.value.as_deref().unwrap_or("-")))
                .collect();
            format!(
                "{} for {}: {:?} on {}{at} because {} #{}",
                p.kind.id(),
                p.brand.as_ref().map_or_else(|| "nobody named".to_owned(), marks),
                p.subject.as_deref().unwrap_or("-"),
                p.place.as_deref().unwrap_or("-"),
                reasons.join(", "),
                claim.distinct.as_deref().unwrap_or("-")
            )
        }
        other => format!("{other:?}"),
    }
}

/// Recognises a path and reads it whole.
pub fn read(path: &Path) -> Gathered {
    let mut tree = Tree::open(path).unwrap();
    let (reader, _) = evidence::recognise(&mut tree).expect("nobody recognises it");
    read_with(reader, &mut tree)
}

pub fn read_with(reader: &dyn Reader, tree: &mut Tree) -> Gathered {
    let mut gathered = Gathered::default();
    evidence::read(reader, tree, &mut gathered, &Control::default()).unwrap();
    gathered
}

/// A file in a folder of its own, which vanishes with it.
pub struct Place {
    _folder: tempfile::TempDir,
    pub path: PathBuf,
}

pub fn file(name: &str, bytes: &[u8]) -> Place {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    Place { _folder: folder, path }
}

pub fn x_reader() -> &'static dyn Reader {
    evidence::recognise_as(model::SourceKind::XArchive).unwrap()
}
