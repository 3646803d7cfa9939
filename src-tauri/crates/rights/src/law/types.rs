//! The words in which laws are written down here.

use chrono::NaiveDate;
pub use model::Confidence;
use serde::Deserialize;
use words::Language;

/// A text in every language of the program; in the files one text alone stands for all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "Wording")]
pub struct Said {
    en: String,
    de: String,
}

/// A text as the files write it.
#[derive(Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum Wording {
    Same(String),
    Each { en: String, de: String },
}

impl From<Wording> for Said {
    fn from(wording: Wording) -> Self {
        match wording {
            Wording::Same(text) => Self { en: text.clone(), de: text },
            Wording::Each { en, de } => Self { en, de },
        }
    }
}

impl Said {
    /// The sentence in this language.
    pub fn to(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::De => &self.de,
        }
    }
}

/// The unit of a period, just as the law counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Calendar months: the same date of a later month, or its last day.
    Months,
    /// Days, weekends included.
    CalendarDays,
    /// Days without weekends and holidays.
    BusinessDays,
}

/// A period, never converted into another unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// How many.
    pub amount: u32,
    /// Of what.
    pub unit: Unit,
}

/// What starts the clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Start {
    /// The day the letter reaches the brand.
    #[default]
    Received,
    /// The day the letter is sent.
    Sent,
}

/// What happens when a period ends on a weekend or holiday.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Roll {
    /// Nothing.
    #[default]
    None,
    /// It runs to the end of the next working day.
    NextWorkingDay,
}

/// Whether waiting for an answer of the person stops the clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pause {
    /// Not that we know of.
    #[default]
    None,
    /// By statute.
    Law,
    /// Only guidance says that it may.
    Guidance,
}

/// Whose period it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The law names it.
    Law,
    /// The regulator reads the law so.
    Regulator,
    /// We chose it, for a reminder.
    Ours,
}

impl Basis {
    /// The id, as the contract writes it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Regulator => "regulator",
            Self::Ours => "ours",
        }
    }
}

/// What evidence there must be before the right is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Needs {
    /// Any claim that names the brand.
    Claim,
    /// A holding, a transfer, an account or a mail: an ad alone is not enough.
    Relation,
}

/// How much identity the law lets the brand ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Identity {
    /// Nothing beyond what finds the person.
    None,
    /// What finds the person.
    Find,
    /// More, on reasonable doubt.
    Doubt,
    /// A check against what the brand already has.
    Verify,
}

/// When use must have stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effective {
    /// When the clock starts.
    OnStart,
    /// When the period ends.
    OnAnswer,
}

/// How a law without a number puts its period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Written {
    /// It works at once.
    AtOnce,
    /// A reasonable period.
    Reasonable,
}

/// In which case a row is the right one among several for one right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    /// The brand is a firm.
    Organisation,
    /// The brand is an authority.
    Agency,
    /// Sensitive data are in play.
    Sensitive,
}

/// A period with whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Appeal {
    /// How many.
    pub amount: u32,
    /// Of what.
    pub unit: Unit,
    /// Whose period.
    pub basis: Basis,
}

/// A complaint to the brand itself that goes before the one to the authority.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BrandFirst {
    /// Article or section.
    pub citation: Said,
    /// How long the brand is given.
    pub wait: Period,
    /// Whose period that is.
    pub basis: Basis,
    /// From when this is the law, if later than the law itself.
    #[serde(default)]
    pub in_force_from: Option<toml::value::Datetime>,
}

/// One law.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// Its id (`eu-gdpr`).
    pub id: String,
    /// The id under which it and its sisters are asked for together.
    pub family: String,
    /// Its name for people.
    pub name: Said,
    /// Its short name.
    pub short: Said,
    /// Its official title.
    pub statute: String,
    /// Whom it protects, by where they live.
    pub lives_in: Vec<String>,
    /// From when it may be cited.
    #[serde(default)]
    pub in_force_from: Option<toml::value::Datetime>,
    /// When its rows were checked.
    #[serde(default)]
    pub checked: Option<toml::value::Datetime>,
    /// Where its facts were read.
    #[serde(default)]
    pub source: String,
    /// What starts its clocks.
    #[serde(default)]
    pub start: Start,
    /// What a weekend does to its clocks.
    #[serde(default)]
    pub roll: Roll,
    /// Whether a question of the brand stops its clocks.
    #[serde(default)]
    pub pause: Pause,
    /// Days after the last day before we call an answer overdue, where the last day itself is unsure.
    #[serde(default)]
    pub grace: u32,
    /// Whose holidays count, where it isn't the recipient's country.
    #[serde(default)]
    pub calendar: Option<String>,
    /// Where the rule of counting stands.
    #[serde(default)]
    pub rule_citation: Said,
    /// What is unsure about the rule.
    #[serde(default)]
    pub rule_note: Option<Said>,
    /// What to do after silence.
    pub silence: Said,
    /// What to do after a refusal.
    pub refusal: Said,
    /// What to know when proof of identity is asked for.
    pub asked_for_id: Said,
    /// What to know when money is asked for.
    pub asked_for_fee: Said,
    /// What to know when another channel is named.
    pub other_channel: Said,
    /// How long the way to the authority stays open.
    #[serde(default)]
    pub appeal: Option<Appeal>,
    /// Whether the brand itself is complained to before the authority.
    #[serde(default)]
    pub brand_first: Option<BrandFirst>,
    /// How sure the citations of a complaint are, where the law's own rows don't say it.
    #[serde(default)]
    pub complaint_confidence: Option<Confidence>,
    /// Where they were read, and what was not.
    #[serde(default)]
    pub complaint_source: String,
}

impl Law {
    /// Whether it protects who lives there. What protects a whole country protects its parts.
    pub fn protects(&self, home: &str) -> bool {
        let home = home.to_ascii_uppercase();
        let country = super::country_of(&home);
        self.lives_in.iter().any(|here| *here == home || here == country)
    }

    /// The day from which it may be cited.
    pub fn in_force(&self) -> Option<NaiveDate> {
        self.in_force_from.as_ref().and_then(day)
    }

    /// The complaint to the brand itself, where the law has one on that day.
    pub fn brand_first(&self, today: NaiveDate) -> Option<&BrandFirst> {
        let in_force =
            |first: &&BrandFirst| first.in_force_from.as_ref().and_then(day).is_none_or(|from| from <= today);
        self.brand_first.as_ref().filter(in_force)
    }

    /// Where the period of one of its rows stands.
    pub fn rule_of<'a>(&'a self, row: &'a Row) -> &'a Said {
        row.rule_citation.as_ref().unwrap_or(&self.rule_citation)
    }

    /// The day on which it was checked, as ISO 8601.
    pub fn checked_on(&self) -> String {
        self.checked.as_ref().map(ToString::to_string).unwrap_or_default()
    }
}

/// A day as TOML writes it.
pub(super) fn day(at: &toml::value::Datetime) -> Option<NaiveDate> {
    let date = at.date?;
    NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
}

/// One right under one law.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Its id (`eu-gdpr.access`).
    pub id: String,
    /// The right, with hyphens.
    pub right: String,
    /// Article or section, as each language cites it.
    pub citation: Said,
    /// Where this row's own period stands, if not with the law's.
    #[serde(default)]
    pub rule_citation: Option<Said>,
    /// Whether nothing can be set against it.
    pub absolute: bool,
    /// What evidence it needs.
    pub needs: Needs,
    /// In which case it is the right one among several.
    #[serde(default)]
    pub when: Option<When>,
    /// How much identity may be asked for.
    pub identity: Identity,
    /// By when receipt must be confirmed.
    #[serde(default)]
    pub acknowledge: Option<Period>,
    /// By when to answer.
    #[serde(default)]
    pub response: Option<Period>,
    /// How much longer, if it says so in time.
    #[serde(default)]
    pub extension: Option<Period>,
    /// How a law without a number puts it.
    #[serde(default)]
    pub written: Option<Written>,
    /// After how long we remind where the law has no number.
    #[serde(default)]
    pub reminder: Option<Period>,
    /// When use must have stopped.
    #[serde(default)]
    pub effective: Option<Effective>,
    /// Whose period it is.
    pub basis: Basis,
    /// How sure the row is.
    pub confidence: Confidence,
    /// From when it may be cited, if later than its law.
    #[serde(default)]
    pub in_force_from: Option<toml::value::Datetime>,
    /// What is worth knowing.
    #[serde(default)]
    pub note: Option<Said>,
}

impl Row {
    /// The id of its law.
    pub fn law(&self) -> &str {
        self.id.split_once('.').map_or("", |(law, _)| law)
    }

    /// The day from which it may be cited, if it has one of its own.
    pub fn in_force(&self) -> Option<NaiveDate> {
        self.in_force_from.as_ref().and_then(day)
    }

    /// The period that sets the day for the answer: the law's, else our reminder.
    pub fn period(&self) -> Option<Period> {
        self.response.or(self.reminder)
    }
}

/// Who hears complaints.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    /// Under which law.
    pub law: String,
    /// For whom, by where they live; for all if absent.
    #[serde(default)]
    pub country: Option<String>,
    /// Its name as a sentence needs it: complain to …, bei ….
    pub name: Said,
    /// Its name as it stands on a letter, where that differs.
    #[serde(default)]
    pub letter: Option<Said>,
    /// Its mail address.
    #[serde(default)]
    pub email: Option<String>,
    /// Its postal address, lines separated by `\n`.
    #[serde(default)]
    pub address: Option<String>,
    /// Its site.
    pub web: String,
    /// Its form for complaints.
    #[serde(default)]
    pub form: Option<String>,
    /// How sure this is.
    pub confidence: Confidence,
}
