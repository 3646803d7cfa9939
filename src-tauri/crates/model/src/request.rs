//! The life of a request, as states and not as law.

use serde::{Deserialize, Serialize};

/// Where a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RequestState {
    /// Written, not sent.
    Draft,
    /// Sent by the person.
    Sent,
    /// The brand confirmed that it arrived.
    Acknowledged,
    /// The brand asked for something more.
    AskedForMore,
    /// The brand asked for proof of identity.
    AskedForId,
    /// The brand asked for money.
    AskedForFee,
    /// The brand pointed to another channel.
    OtherChannel,
    /// The brand took the extension that the law allows.
    Extended,
    /// Done as asked.
    Fulfilled,
    /// Done in part.
    PartlyFulfilled,
    /// Refused.
    Refused,
    /// The period passed in silence.
    NoReply,
    /// The person reminded the brand.
    Chased,
    /// The person complained to the brand itself, as some laws want it first.
    Appealed,
    /// The person complained to the authority.
    Complained,
    /// The person took it back.
    Withdrawn,
}

impl RequestState {
    /// All states, in the order of a life.
    pub const ALL: &'static [Self] = &[
        Self::Draft,
        Self::Sent,
        Self::Acknowledged,
        Self::AskedForMore,
        Self::AskedForId,
        Self::AskedForFee,
        Self::OtherChannel,
        Self::Extended,
        Self::Fulfilled,
        Self::PartlyFulfilled,
        Self::Refused,
        Self::NoReply,
        Self::Chased,
        Self::Appealed,
        Self::Complained,
        Self::Withdrawn,
    ];

    /// The id, as the command line writes it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Sent => "sent",
            Self::Acknowledged => "acknowledged",
            Self::AskedForMore => "asked-for-more",
            Self::AskedForId => "asked-for-id",
            Self::AskedForFee => "asked-for-fee",
            Self::OtherChannel => "other-channel",
            Self::Extended => "extended",
            Self::Fulfilled => "fulfilled",
            Self::PartlyFulfilled => "partly-fulfilled",
            Self::Refused => "refused",
            Self::NoReply => "no-reply",
            Self::Chased => "chased",
            Self::Appealed => "appealed",
            Self::Complained => "complained",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state with this id.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|state| state.id() == text)
    }

    /// Whether the brand still owes something.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Fulfilled | Self::Withdrawn)
    }
}

/// To whom a letter goes, and where that address comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// The firm's name as it will stand on the letter.
    pub name: String,
    /// Its address for such letters, if known.
    pub email: Option<String>,
    /// Its postal address, lines separated by `\n`, if known.
    pub address: Option<String>,
    /// Where this comes from and how old it is, in a sentence.
    pub source: Option<String>,
}
