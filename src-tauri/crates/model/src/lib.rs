//! The nouns of Sayso as types.
//!
//! Every other room speaks in these: claims and what they rest on, parties, moments, locators, requests.
//! This crate does no I/O, knows no SQL and reads no clock, so that a value means the same everywhere.
//!
//! ```
//! use model::{Named, Party, Platform};
//! let shop = Named::new(Party::handle(Platform::X, "@HarbourShoes")).also(Party::name("Harbour Shoes"));
//! assert_eq!(shop.party.id(), Party::handle(Platform::X, "harbourshoes").id());
//! ```

mod category;
mod claim;
mod confidence;
mod ids;
mod locator;
mod mapping;
mod moment;
mod party;
mod personalisation;
mod preference;
mod processor;
mod request;
mod sensitivity;
mod source;
mod text;

pub use category::Category;
pub use claim::{
    Basis, Channel, Claim, ClaimBody, ClaimKind, Consent, ConsentState, Contact, ContactClass, Holding, Origin,
    Standing, Strength, Transfer, TransferKind, Unsubscribe,
};
pub use confidence::Confidence;
pub use ids::{
    AccountId, BrandId, ClaimId, Digester, EvidenceId, MappingId, OperationId, PartyId, RequestId, Sha256, SourceId,
};
pub use locator::{Excerpt, Locator, Within};
pub use mapping::{DateOrder, MappedCategory, MappedDate, MappedParty, MappedValue, Mapping};
pub use moment::{Moment, Precision, ZoneBasis};
pub use party::{Named, Party, PartyKind};
pub use personalisation::{Personalisation, PersonalisationKind, Reason, ReasonKind};
pub use preference::{Preference, PreferenceScope, Purpose, Wish};
pub use processor::acts_for_others;
pub use request::{Recipient, RequestState};
pub use sensitivity::Sensitivity;
pub use source::{Account, Covers, Platform, Skipped, SourceKind, UnknownField, Unread};
pub use text::{Private, fold, visible};
