//! What of the record stands for which purpose: the table `data/purposes.toml`, read once.

use model::{Category, ClaimKind, Purpose, ReasonKind, Sensitivity, fold};
use record::Role;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::OnceLock;

const PURPOSES: &str = include_str!("../data/purposes.toml");

/// What a line shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shows {
    /// Something was seen that doesn't tell.
    Unknown,
    /// They hold what it would take.
    Could,
    /// It was done.
    InUse,
}

/// Whether it rested only on what the person gave that brand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Given {
    /// It did.
    Yes,
    /// The evidence doesn't tell.
    Unknown,
    /// It rested on something else.
    No,
}

/// A line of the table: which claims count for which purposes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Its id.
    pub id: String,
    claim: String,
    #[serde(default)]
    of: Vec<String>,
    #[serde(default)]
    reasons: Vec<ReasonKind>,
    role: Option<String>,
    #[serde(default)]
    sensitive: bool,
    #[serde(default)]
    categories: Vec<Category>,
    /// For which purposes.
    pub purposes: Vec<Purpose>,
    /// What it shows.
    pub shows: Shows,
    /// Whether it rested on what the person gave.
    pub given: Given,
    /// Why we read it so.
    pub why: String,
}

impl Line {
    /// Whether it speaks of claims of this kind. `of` is what the table calls so; a role or reason that is not handed in
    /// is one that the claims don't have.
    pub fn fits(&self, kind: ClaimKind, of: &str, role: Option<Role>, reason: Option<ReasonKind>) -> bool {
        let role_fits = match self.role.as_deref() {
            None => true,
            Some(wanted) => matches!((wanted, role), ("from", Some(Role::From)) | ("to", Some(Role::To))),
        };
        self.claim == kind.id()
            && role_fits
            && (self.of.is_empty() || self.of.iter().any(|o| o == of))
            && (self.reasons.is_empty() || reason.is_some_and(|r| self.reasons.contains(&r)))
    }

    /// Whether the category is one that it speaks of.
    pub(crate) fn fits_category(&self, category: Option<&Category>) -> bool {
        let named = || {
            let above = category.map(Category::ancestry).unwrap_or_default();
            above.iter().any(|category| self.categories.contains(category))
        };
        (!self.sensitive || category.is_some_and(is_sensitive)) && (self.categories.is_empty() || named())
    }

    /// Whether it looks at the criteria of a personalisation.
    pub(crate) fn looks_at_reasons(&self) -> bool {
        self.claim == ClaimKind::Personalisation.id() && (self.sensitive || !self.reasons.is_empty())
    }
}

/// What the scales say of a category: asked for every row, so known categories are looked up once in a run.
pub(crate) fn sensitivity(category: &Category) -> Sensitivity {
    static KNOWN: OnceLock<HashMap<Category, Sensitivity>> = OnceLock::new();
    let known =
        KNOWN.get_or_init(|| Category::all().map(|category| (category.clone(), category.sensitivity())).collect());
    known.get(category).copied().unwrap_or_else(|| category.sensitivity())
}

/// Whether law holds a category to be sensitive: GDPR Article 9 or California.
pub fn is_sensitive(category: &Category) -> bool {
    by_law(sensitivity(category))
}

/// Whether what these scales say is that law holds it to be sensitive.
pub fn by_law(scales: Sensitivity) -> bool {
    scales.gdpr9 || scales.cpra
}

/// How a purpose is ended.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ways {
    /// Which purpose.
    pub id: Purpose,
    /// The rights that end it, the plainest first.
    pub rights: Vec<String>,
    /// The same where nothing was done and what is held is against the wish; as `rights` if empty.
    #[serde(default)]
    pub rights_when_held: Vec<String>,
    /// Which of the controls' purposes end it at a platform.
    pub controls: Vec<String>,
    /// Whether Global Privacy Control asks for it.
    #[serde(default)]
    pub signal: bool,
    /// Whether holding alone is against a plain no.
    #[serde(default)]
    pub asks_when_held: bool,
    /// Why so.
    pub why: String,
}

/// What using a right asked for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Which right.
    pub right: String,
    /// What it asked to stop.
    pub purposes: Vec<Purpose>,
    /// Why so.
    pub why: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ConsentWords {
    purposes: Vec<Purpose>,
    words: Vec<String>,
    #[expect(dead_code, reason = "for those who read the table; its reader insists that it is there")]
    why: String,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    line: Vec<Line>,
    purpose: Vec<Ways>,
    asked: Vec<Asked>,
    consent: Vec<ConsentWords>,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    // A test makes sure that the shipped table parses.
    TABLE.get_or_init(|| toml::from_str(PURPOSES).unwrap_or_default())
}

/// All lines.
pub fn lines() -> &'static [Line] {
    &table().line
}

/// How a purpose is ended.
pub fn ways(purpose: Purpose) -> Option<&'static Ways> {
    table().purpose.iter().find(|ways| ways.id == purpose)
}

/// What using a right asks to stop; nothing for rights that only ask to know.
pub fn asked(right: &str) -> &'static [Purpose] {
    table().asked.iter().find(|asked| asked.right == right).map_or(&[], |asked| &asked.purposes)
}

/// The purposes that the words of a consent stand for; none for words that the table doesn't have.
pub fn consented(words: &str) -> Vec<Purpose> {
    let said = fold(words);
    let meant = |row: &&ConsentWords| row.words.iter().any(|w| said.starts_with(&*fold(w)));
    let mut purposes: Vec<Purpose> = table().consent.iter().filter(meant).flat_map(|r| r.purposes.clone()).collect();
    purposes.sort_unstable();
    purposes.dedup();
    purposes
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{ContactClass, Origin, PersonalisationKind, TransferKind};
    use std::collections::BTreeSet;

    #[test]
    fn the_table_reads_and_every_word_in_it_is_known() {
        let read: Table = toml::from_str(PURPOSES).unwrap();
        let mut ids = BTreeSet::new();
        assert!(read.line.iter().flat_map(|line| &line.categories).all(Category::is_known));
        for line in &read.line {
            assert!(ids.insert(&line.id) && line.why.ends_with('.') && !line.purposes.is_empty(), "{}", line.id);
            for of in &line.of {
                let known = match ClaimKind::parse(&line.claim).unwrap() {
                    ClaimKind::Personalisation => PersonalisationKind::parse(of).is_some(),
                    ClaimKind::Transfer => TransferKind::parse(of).is_some(),
                    ClaimKind::Contact => ContactClass::parse(of).is_some(),
                    ClaimKind::Holding => Origin::parse(of).is_some(),
                    ClaimKind::Consent => false,
                };
                assert!(known, "{}: {of}", line.id);
            }
        }
        for purpose in Purpose::ALL {
            assert!(ways(*purpose).is_some(), "{}", purpose.id());
            assert!(read.line.iter().any(|line| line.purposes.contains(purpose)), "{}", purpose.id());
        }
        let rights: BTreeSet<&str> = rights::Laws::shipped().rows().iter().map(|row| row.right.as_str()).collect();
        for right in read
            .purpose
            .iter()
            .flat_map(|w| w.rights.iter().chain(&w.rights_when_held))
            .chain(read.asked.iter().map(|a| &a.right))
        {
            assert!(rights.contains(right.as_str()), "no law has {right}");
        }
        for ways in &read.purpose {
            let of_consent = |right: &String| right == "withdraw-consent";
            assert!(!ways.rights.iter().chain(&ways.rights_when_held).any(of_consent), "a consent may not stand");
        }
        for name in read.purpose.iter().flat_map(|w| &w.controls) {
            assert!(controls::all().iter().any(|c| c.purpose == *name), "{name}");
        }
    }

    #[test]
    fn every_reason_but_context_says_something_about_an_ad() {
        for reason in ReasonKind::ALL {
            let fits = |l: &&Line| l.fits(ClaimKind::Personalisation, "ad", Some(Role::Brand), Some(*reason));
            let ads = lines().iter().filter(fits).filter(|l| l.purposes.contains(&Purpose::PersonalisedAdvertising));
            assert_eq!(ads.count(), usize::from(*reason != ReasonKind::Context), "{}", reason.id());
        }
    }

    #[test]
    fn words_of_banners_are_understood_and_others_are_left() {
        let said = consented("Create profiles for personalised advertising");
        assert_eq!(said, [Purpose::PersonalisedAdvertising, Purpose::Profiling]);
        assert_eq!(consented("NEWSLETTER of the shop"), [Purpose::DirectMarketing]);
        assert!(consented("Store and/or access information on a device").is_empty());
    }
}
