//! The judges: each decides one question about a brand from the record. A book names them and tells them its numbers.
//!
//! Every sentence says what was found, with its figures; absence of evidence is *unknown* and never *met*, unless there
//! is enough else to tell.

mod around;
mod promise;
mod purpose;
mod sensitive;
mod transparent;

use crate::book::Parameters;
use crate::facts::Facts;
use crate::finding::Verdict;
use model::ClaimId;
use record::RecordError;
use std::fmt;
use words::Args;

/// How many claims a finding shows.
const SHOWN: usize = 5;

/// What a judge answers.
pub struct Judged {
    /// The verdict.
    pub verdict: Verdict,
    /// What was found.
    pub sentence: String,
    /// What it rests on.
    pub claims: Vec<ClaimId>,
}

/// What a judge may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// The parameter's name.
    pub name: &'static str,
    /// Whether it is a list of texts and not a number.
    pub is_list: bool,
}

/// How a judge decides.
pub(crate) type Decide = fn(&Facts<'_>, &Parameters) -> Result<Judged, RecordError>;

/// One judge.
pub struct Judge {
    /// Its id.
    pub id: &'static str,
    /// What it may be told.
    pub parameters: &'static [Known],
    pub(crate) decide: Decide,
}

impl fmt::Debug for Judge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

impl PartialEq for Judge {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Judge {}

const fn number(name: &'static str) -> Known {
    Known { name, is_list: false }
}

const fn list(name: &'static str) -> Known {
    Known { name, is_list: true }
}

/// Every judge.
pub const ALL: &[Judge] = &[
    Judge { id: "reasons-are-said", parameters: &[number("at_least"), number("share")], decide: transparent::said },
    Judge {
        id: "reasons-can-be-checked",
        parameters: &[number("at_least"), number("share")],
        decide: transparent::checkable,
    },
    Judge { id: "reasons-agree", parameters: &[number("at_least")], decide: transparent::agree },
    Judge { id: "way-out-is-known", parameters: &[number("at_least")], decide: transparent::way_out },
    Judge { id: "way-out-works", parameters: &[number("days")], decide: promise::messages_stop },
    Judge { id: "sensitive-categories", parameters: &[number("at_least")], decide: sensitive::categories },
    Judge {
        id: "protected-matters",
        parameters: &[list("categories"), number("at_least")],
        decide: sensitive::matters,
    },
    Judge {
        id: "followed-around",
        parameters: &[number("places"), number("days"), number("at_least")],
        decide: around::followed,
    },
    Judge {
        id: "night-and-floods",
        parameters: &[number("night"), number("a_day"), number("a_week"), number("at_least")],
        decide: around::night_and_floods,
    },
    Judge { id: "given-for-something-else", parameters: &[number("at_least")], decide: purpose::something_else },
    Judge { id: "third-parties", parameters: &[], decide: purpose::third_parties },
    Judge { id: "use-stops-when-asked", parameters: &[number("days")], decide: promise::use_stops },
    Judge { id: "experiments", parameters: &[list("words")], decide: purpose::experiments },
];

/// The judge with this id.
pub fn find(id: &str) -> Option<&'static Judge> {
    ALL.iter().find(|judge| judge.id == id)
}

impl Facts<'_> {
    /// A verdict with its sentence; the brand's name is in every one.
    fn judged(
        &self,
        verdict: Verdict,
        sentence: &str,
        args: Args,
        claims: impl IntoIterator<Item = ClaimId>,
    ) -> Judged {
        let sentence = self.person.words.say(sentence, &args.text("brand", self.name));
        Judged { verdict, sentence, claims: claims.into_iter().take(SHOWN).collect() }
    }
}
