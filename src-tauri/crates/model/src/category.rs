//! Data categories from the W3C Data Privacy Vocabulary.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Identifiers, labels and broader terms of DPV 2.3 (notice in `data/NOTICE.md`).
const DPV: &str = include_str!("../data/dpv-2.3.csv");

/// A category of personal data, by its DPV identifier (`pd:EmailAddress`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Category(Cow<'static, str>);

struct Term {
    label: String,
    broader: Option<String>,
}

fn terms() -> &'static BTreeMap<&'static str, Term> {
    static TERMS: OnceLock<BTreeMap<&'static str, Term>> = OnceLock::new();
    TERMS.get_or_init(|| {
        DPV.lines()
            .filter_map(|line| line.strip_prefix("personal-data,"))
            .filter_map(|line| {
                let mut cells = line.split(',');
                let id = cells.next()?;
                let label = cells.next()?.trim_matches('"').to_owned();
                let broader = cells.next().filter(|b| !b.is_empty()).map(|b| b.trim_matches('"').to_owned());
                Some((id, Term { label, broader }))
            })
            .collect()
    })
}

/// The terms right above a term; none for an unknown one.
pub(crate) fn broader_terms(id: &str) -> Vec<&'static str> {
    let broader = terms().get(id).and_then(|t| t.broader.as_deref());
    broader.into_iter().flat_map(|b| b.split([';', '|'])).collect()
}

impl Category {
    /// The category with this DPV identifier, known or not.
    pub fn new(id: &str) -> Self {
        match terms().get_key_value(id) {
            Some((known, _)) => Self(Cow::Borrowed(known)),
            None => Self(Cow::Owned(id.to_owned())),
        }
    }

    /// All categories of DPV 2.3, in the order of their identifiers.
    pub fn all() -> impl Iterator<Item = Self> {
        terms().keys().map(|id| Self(Cow::Borrowed(id)))
    }

    /// The identifier.
    pub fn id(&self) -> &str {
        &self.0
    }

    /// Whether DPV 2.3 has it.
    pub fn is_known(&self) -> bool {
        terms().contains_key(self.id())
    }

    /// DPV's English label, or the bare identifier.
    pub fn label(&self) -> &str {
        terms().get(self.id()).map_or(self.id(), |t| &t.label)
    }

    /// This category and its broader ones, nearest first.
    pub fn ancestry(&self) -> Vec<Self> {
        let mut out = vec![self.clone()];
        let mut at = self.id();
        while let Some(broader) = terms().get(at).and_then(|t| t.broader.as_deref()) {
            // A term may have several broader ones; the first is its place in the tree.
            let next = Self::new(broader.split([';', '|']).next().unwrap_or(broader));
            if out.contains(&next) {
                break;
            }
            out.push(next);
            at = match terms().get_key_value(out[out.len() - 1].id()) {
                Some((id, _)) => id,
                None => break,
            };
        }
        out
    }
}
