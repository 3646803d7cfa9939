//! A sink that keeps everything, for the tests inside this room and those outside.
#![allow(dead_code, reason = "not every test asks everything")]

use evidence::{Control, Reader, Sink, Stopped, Tree};
use model::{Account, Claim, ClaimBody, ClaimKind, Contact, Covers, Excerpt, Moment, Unread};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

#[derive(Debug, Default)]
pub struct Gathered {
    pub account: Option<Account>,
    pub exported_at: Option<Moment>,
    pub claims: Vec<(Claim, Excerpt)>,
    /// Of each claim, the name by which further evidence finds it.
    pub anchors: Vec<Option<u64>>,
    pub further: Vec<(u64, Excerpt)>,
    pub covers: BTreeMap<ClaimKind, Covers>,
    pub unread: Vec<Unread>,
    /// Sentence and count, in the order of their first coming.
    pub skipped: Vec<(String, u64)>,
    /// By member and field.
    pub unknown: BTreeMap<(String, String), u64>,
    /// Stops after so many claims, as a full disk would.
    pub refuse_after: Option<usize>,
}

impl Sink for Gathered {
    fn about(&mut self, account: Option<Account>, exported_at: Option<Moment>) -> Result<(), Stopped> {
        assert!(self.account.is_none() || account.is_none(), "an account is named once");
        assert!(account.is_none() || self.claims.is_empty(), "the account comes before the claims");
        self.account = account.or(self.account.take());
        self.exported_at = exported_at.or(self.exported_at.take());
        Ok(())
    }

    fn claim(&mut self, claim: Claim, excerpt: Excerpt, anchor: Option<u64>) -> Result<(), Stopped> {
        if self.refuse_after == Some(self.claims.len()) {
            return Err(Stopped::Sink("The disk is full.".to_owned()));
        }
        self.claims.push((claim, excerpt));
        self.anchors.push(anchor);
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
        match self.skipped.iter_mut().find(|(known, _)| known == why) {
            Some((_, known)) => *known += count,
            None => self.skipped.push((why.to_owned(), count)),
        }
    }

    fn unknown_field(&mut self, member: &str, field: &str, count: u64) {
        *self.unknown.entry((member.to_owned(), field.to_owned())).or_default() += count;
    }
}

impl Gathered {
    /// The bodies of one kind of claim, each with its claim.
    fn bodies<'a, T>(&'a self, of: impl Fn(&'a ClaimBody) -> Option<T>) -> Vec<(&'a Claim, T)> {
        self.claims.iter().filter_map(|(claim, _)| Some((claim, of(&claim.body)?))).collect()
    }

    pub fn ads(&self) -> Vec<(&Claim, &model::Personalisation)> {
        self.bodies(|body| if let ClaimBody::Personalisation(p) = body { Some(p) } else { None })
    }

    pub fn transfers(&self) -> Vec<&model::Transfer> {
        let found = self.bodies(|body| if let ClaimBody::Transfer(t) = body { Some(t) } else { None });
        found.into_iter().map(|(_, t)| t).collect()
    }

    pub fn holdings(&self) -> Vec<&model::Holding> {
        self.ruled_holdings().into_iter().map(|(h, _)| h).collect()
    }

    /// Holdings, each with the rule that deduced it.
    pub fn ruled_holdings(&self) -> Vec<(&model::Holding, Option<&str>)> {
        let found = self.bodies(|body| if let ClaimBody::Holding(h) = body { Some(h) } else { None });
        found.into_iter().map(|(claim, h)| (h, claim.rule.as_deref())).collect()
    }

    pub fn consents(&self) -> Vec<&model::Consent> {
        let found = self.bodies(|body| if let ClaimBody::Consent(c) = body { Some(c) } else { None });
        found.into_iter().map(|(_, consent)| consent).collect()
    }

    /// What must stand in no claim and no excerpt.
    pub fn never(&self, secret: &str) {
        for (claim, excerpt) in &self.claims {
            assert!(!format!("{claim:?}").contains(secret), "{claim:?}");
            assert!(!String::from_utf8_lossy(&excerpt.bytes).contains(secret), "{:?}", excerpt.locator);
        }
    }

    pub fn contacts(&self) -> Vec<&Contact> {
        let found = self.bodies(|body| if let ClaimBody::Contact(c) = body { Some(c) } else { None });
        found.into_iter().map(|(_, c)| c).collect()
    }

    /// The only contact.
    pub fn contact(&self) -> &Contact {
        let contacts = self.contacts();
        assert_eq!(contacts.len(), 1, "{contacts:?} {:?}", self.skipped);
        contacts[0]
    }

    /// The values that somebody holds of a category.
    pub fn held(&self, category: &str) -> Vec<&str> {
        self.holdings().into_iter().filter(|h| h.category.id() == category).filter_map(|h| h.value.as_deref()).collect()
    }

    /// Every excerpt that was handed over.
    pub fn excerpts(&self) -> impl Iterator<Item = &Excerpt> {
        self.claims.iter().map(|(_, excerpt)| excerpt).chain(self.further.iter().map(|(_, excerpt)| excerpt))
    }

    /// One line per claim, for snapshots.
    pub fn lines(&self) -> Vec<String> {
        self.claims.iter().map(|(claim, excerpt)| format!("{} <- {}", line(claim), place(excerpt))).collect()
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
        ClaimBody::Consent(c) => format!(
            "{} heard {} about {:?} on {}{at}",
            c.vendor.display(),
            c.state.id(),
            c.purpose,
            c.site.as_deref().unwrap_or("-")
        ),
        other @ ClaimBody::Contact(_) => format!("{other:?}"),
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

/// Recognises a path as this kind, reads it whole, and proves each excerpt by cutting it out of the source again.
pub fn gather(path: &Path, kind: &str) -> Gathered {
    let mut tree = Tree::open(path).unwrap();
    let (reader, found) = evidence::recognise(&mut tree).expect("nobody recognises it");
    assert_eq!(found.kind.id(), kind, "{}", path.display());
    let gathered = read_with(reader, &mut tree);
    for excerpt in gathered.excerpts() {
        assert_eq!(tree.excerpt(&excerpt.locator).unwrap(), excerpt.bytes, "{:?}", excerpt.locator);
    }
    for (claim, _) in &gathered.claims {
        if let ClaimBody::Holding(h) = &claim.body {
            assert!(h.category.is_known(), "{} is no category of DPV", h.category.id());
        }
    }
    gathered
}
