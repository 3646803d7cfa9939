//! The facts of one letter: who writes to whom, about what, and what this tells the brand.

use crate::law::Row;
use chrono::NaiveDate;
use paper::Sheet;
use words::{Args, Language, Words};

/// By what a brand can find the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum IdentifierKind {
    /// A mail address.
    Email,
    /// An account's number or name with the brand.
    Account,
    /// An order's number.
    Order,
    /// A user name.
    Handle,
    /// The person's name.
    Name,
}

impl IdentifierKind {
    /// All kinds.
    pub const ALL: &'static [Self] = &[Self::Email, Self::Account, Self::Order, Self::Handle, Self::Name];

    /// The id, as the command line writes it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Account => "account",
            Self::Order => "order",
            Self::Handle => "handle",
            Self::Name => "name",
        }
    }

    /// The kind with this id.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.id() == text)
    }
}

/// One identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identifier {
    /// Its kind.
    pub kind: IdentifierKind,
    /// Its value.
    pub value: String,
    /// Whether the record shows that the brand has it already.
    pub known_to_brand: bool,
}

/// What connects the person and the brand, in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Relation {
    /// It writes to one of the person's addresses.
    Mail {
        /// Which address.
        address: String,
        /// When last.
        on: NaiveDate,
    },
    /// The person ordered; it wrote about that.
    Order {
        /// When it wrote.
        on: NaiveDate,
    },
    /// The person has an account.
    Account,
    /// Its ad was aimed with a list that it supplied.
    List {
        /// When last shown.
        on: NaiveDate,
    },
    /// Its ad was shown.
    Ad {
        /// When last shown.
        on: NaiveDate,
    },
    /// It took part in a transfer.
    Transfer,
    /// It holds data.
    Holding,
}

impl Relation {
    pub(super) fn id(&self) -> &'static str {
        match self {
            Self::Mail { .. } => "mail",
            Self::Order { .. } => "order",
            Self::Account => "account",
            Self::List { .. } => "list",
            Self::Ad { .. } => "ad",
            Self::Transfer => "transfer",
            Self::Holding => "holding",
        }
    }

    /// The day in it, if any.
    pub(super) fn on(&self) -> Option<NaiveDate> {
        match self {
            Self::Mail { on, .. } | Self::Order { on } | Self::List { on } | Self::Ad { on } => Some(*on),
            Self::Account | Self::Transfer | Self::Holding => None,
        }
    }
}

/// Everything that a letter is made of besides its texts.
#[derive(Clone, Debug)]
pub struct Case<'a> {
    /// The right under its law.
    pub row: &'a Row,
    /// The letter's language.
    pub language: Language,
    /// The sheet.
    pub sheet: Sheet,
    /// The day on the letter.
    pub date: NaiveDate,
    /// The reference.
    pub reference: String,
    /// To whom, by name.
    pub to_name: String,
    /// The mail address it goes to.
    pub to_email: Option<String>,
    /// The postal address it goes to.
    pub to_address: Option<String>,
    /// The person's name.
    pub name: String,
    /// The address for the answer.
    pub email: Option<String>,
    /// The person's postal address; used only when there is no mail address for the answer.
    pub address: Option<String>,
    /// Where the person lives.
    pub lives_in: String,
    /// By what the brand can find the person.
    pub identifiers: Vec<Identifier>,
    /// What connects the two.
    pub relation: Option<Relation>,
}

/// One thing that the brand learns from the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Learned {
    /// The name.
    Name(String),
    /// A mail address for the answer.
    Email(String),
    /// The postal address.
    Address(String),
    /// Where the person lives.
    Residence,
    /// An identifier.
    Identifier(Identifier),
    /// That the person has noticed how the two are connected.
    Relation(Relation),
    /// That the person wrote to a brand, what for, and what came of it.
    Dealings(String),
}

impl Learned {
    /// What is learned, in the program's language.
    pub fn say(&self, words: &Words) -> String {
        match self {
            Self::Name(name) => words.say("requests-learns-name", &Args::new().text("value", name)),
            Self::Email(email) => words.say("requests-learns-email", &Args::new().text("value", email)),
            Self::Address(lines) => {
                words.say("requests-learns-address", &Args::new().text("value", &lines.replace('\n', ", ")))
            }
            Self::Dealings(brand) => words.say("requests-learns-dealings", &Args::new().text("brand", brand)),
            Self::Residence => words.plain("requests-learns-residence"),
            Self::Identifier(identifier) => {
                let args = Args::new().text("kind", identifier.kind.id()).text("value", &identifier.value);
                let id = if identifier.known_to_brand { "requests-learns-known" } else { "requests-learns-new" };
                words.say(id, &args)
            }
            Self::Relation(relation) => {
                let on = relation.on().map(|on| words.full_day(on)).unwrap_or_default();
                words.say("requests-learns-relation", &Args::new().text("kind", relation.id()).text("on", &on))
            }
        }
    }
}
