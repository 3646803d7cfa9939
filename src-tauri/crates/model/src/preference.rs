//! What a person wants: a purpose, a scope and a wish.

use crate::personalisation::kinds;
use crate::{BrandId, Category};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

kinds! {
    /// For what data about the person is used. Which DPV terms each stands for is data of `preferences`.
    Purpose {
        /// Ads chosen for the person.
        PersonalisedAdvertising = "personalised-advertising",
        /// Messages that sell to the person.
        DirectMarketing = "direct-marketing",
        /// Working things out about the person.
        Profiling = "profiling",
        /// Giving or selling the person's data to others.
        SellingOrSharing = "selling-or-sharing",
        /// Content and recommendations chosen for the person.
        PersonalisedContent = "personalised-content",
        /// Measuring what the person does.
        Measurement = "measurement",
        /// Experiments and research on the person.
        ResearchAndExperiments = "research-and-experiments",
        /// Training models on the person's data.
        ModelTraining = "model-training",
        /// Anything that uses a sensitive category.
        SensitiveUse = "sensitive-use",
    }
}

kinds! {
    /// What the person wants of a purpose, the most permissive first.
    Wish {
        /// It is fine.
        Fine = "fine",
        /// Only from what the person gave the brand themselves.
        OnlyWhatIGave = "only-what-i-gave",
        /// Not at all.
        No = "no",
        /// The person has not said. Never counted as a yes or a no.
        NotSaid = "not-said",
    }
}

/// Of whom something is wanted; the narrower wins.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", content = "name", rename_all = "kebab-case")]
pub enum PreferenceScope {
    /// Of everyone.
    Everyone,
    /// Of every brand of a sector: one of the company list's, or a tag of the person's own.
    Sector(String),
    /// Of one brand.
    Brand(BrandId),
}

/// One thing that the person wants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preference {
    /// For what.
    pub purpose: Purpose,
    /// Of whom.
    pub scope: PreferenceScope,
    /// What.
    pub wish: Wish,
    /// Never with data of these categories, whatever the wish.
    pub never_with: Vec<Category>,
    /// The last day on which it holds, in the person's own zone; none for as long as it stands.
    pub until: Option<NaiveDate>,
    /// When the person said it.
    pub set_at: DateTime<Utc>,
}
