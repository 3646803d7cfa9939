//! Claims: what some evidence says, keyed by content.

use crate::personalisation::kinds;
use crate::{AccountId, Category, ClaimId, Digester, Moment, Named, Personalisation, Sha256};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

kinds! {
    /// How a statement is known.
    Standing {
        /// The platform's own words, in the evidence.
        Stated = "stated",
        /// By a named rule of ours, from named evidence.
        Deduced = "deduced",
        /// By the person.
        Entered = "entered",
    }
}

kinds! {
    /// How strongly a deduction holds.
    Strength {
        /// Possible; other readings are as likely.
        Weak = "weak",
        /// More likely than not.
        Moderate = "moderate",
        /// Hard to read otherwise.
        Strong = "strong",
    }
}

kinds! {
    /// The five kinds of claim.
    ClaimKind {
        /// Somebody holds data.
        Holding = "holding",
        /// Data went from one party to another.
        Transfer = "transfer",
        /// Something was chosen for the person.
        Personalisation = "personalisation",
        /// A consent was given or refused.
        Consent = "consent",
        /// An organisation wrote.
        Contact = "contact",
    }
}

kinds! {
    /// How a holder came by the data.
    Origin {
        /// The person gave it.
        Provided = "provided",
        /// The holder watched.
        Observed = "observed",
        /// The holder worked it out.
        Inferred = "inferred",
        /// The holder got it from someone else.
        Acquired = "acquired",
    }
}

kinds! {
    /// In what form data went from one party to another.
    TransferKind {
        /// An uploaded list of customers.
        CustomerList = "customer-list",
        /// An event on a site.
        SiteEvent = "site-event",
        /// An event in an app.
        AppEvent = "app-event",
        /// An app was let in.
        AppAccess = "app-access",
        /// A segment.
        Segment = "segment",
        /// An address given to one party was used by another.
        AliasLeak = "alias-leak",
        /// Anything else.
        Other = "other",
    }
}

kinds! {
    /// On which legal basis a consent record stands.
    Basis {
        /// Consent.
        Consent = "consent",
        /// Legitimate interest.
        LegitimateInterest = "legitimate-interest",
        /// The evidence doesn't say.
        NotStated = "not-stated",
    }
}

kinds! {
    /// What was said to the purpose.
    ConsentState {
        /// Given.
        Given = "given",
        /// Refused.
        Refused = "refused",
        /// Withdrawn.
        Withdrawn = "withdrawn",
        /// Objected.
        Objected = "objected",
    }
}

kinds! {
    /// Through what an organisation reached the person.
    Channel {
        /// Electronic mail.
        Email = "email",
        /// Text message.
        Sms = "sms",
        /// Post.
        Post = "post",
        /// Telephone.
        Phone = "phone",
        /// A message inside an app.
        App = "app",
    }
}

kinds! {
    /// What a message is evidence of.
    ContactClass {
        /// Password reset, sign-in alert: an account existed that day.
        Account = "account",
        /// Order, receipt, invoice, shipping.
        Order = "order",
        /// One-to-one and not selling.
        Transactional = "transactional",
        /// It sells, or it is a newsletter.
        Marketing = "marketing",
        /// A new version of terms or of a privacy policy.
        Policy = "policy",
        /// Not clear.
        Unclear = "unclear",
    }
}

/// Somebody holds data about the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holding {
    /// Who holds it.
    pub holder: Named,
    /// What kind of data.
    pub category: Category,
    /// The value, if the evidence gives it.
    pub value: Option<String>,
    /// How the holder came by it.
    pub origin: Origin,
    /// From whom, for `Origin::Acquired`.
    pub acquired_from: Option<Named>,
    /// The platform's literal words for it ("interests", "inferredAgeInfo").
    pub literal: Arc<str>,
}

/// Data went from one party to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// Who gave.
    pub from: Named,
    /// Who got.
    pub to: Named,
    /// In what form.
    pub kind: TransferKind,
    /// What kind of data, if known.
    pub category: Option<Category>,
    /// The platform's literal words for it ("PURCHASE", "lookalikeAdvertisers").
    pub literal: Arc<str>,
    /// More of the platform's words (an app's name, a URL's host), if any.
    pub detail: Option<String>,
}

/// What was said to one vendor about one purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// To whom.
    pub vendor: Named,
    /// The vendor's number in a public list, if any.
    pub vendor_number: Option<u32>,
    /// For which purpose, literally.
    pub purpose: String,
    /// On which basis.
    pub basis: Basis,
    /// What was said.
    pub state: ConsentState,
    /// On which site.
    pub site: Option<String>,
}

/// How to get off a list, as the message itself says. Never followed by us.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unsubscribe {
    /// An `https` address.
    pub url: Option<String>,
    /// A mail address, as `mailto:` writes it.
    pub mailto: Option<String>,
    /// Whether the sender promises that one click is enough (RFC 8058).
    pub one_click: bool,
}

/// An organisation wrote to the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Who wrote.
    pub sender: Named,
    /// Through what.
    pub channel: Channel,
    /// To which of the person's addresses.
    pub address: String,
    /// Through which sender service ("Mailchimp"), if its marks are there.
    pub via: Option<String>,
    /// What the message is evidence of.
    pub class: ContactClass,
    /// The subject line, literally.
    pub subject: Option<String>,
    /// How to get off the list.
    pub unsubscribe: Option<Unsubscribe>,
    /// What is not proved about it ("nobody checked the sender"), if anything.
    pub caveat: Option<String>,
}

/// What one claim says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "claim", rename_all = "kebab-case")]
pub enum ClaimBody {
    /// Somebody holds data.
    Holding(Holding),
    /// Data went from one party to another.
    Transfer(Transfer),
    /// Something was chosen for the person.
    Personalisation(Personalisation),
    /// A consent was given or refused.
    Consent(Consent),
    /// An organisation wrote.
    Contact(Contact),
}

impl ClaimBody {
    /// Which of the five kinds this is.
    pub fn kind(&self) -> ClaimKind {
        match self {
            Self::Holding(_) => ClaimKind::Holding,
            Self::Transfer(_) => ClaimKind::Transfer,
            Self::Personalisation(_) => ClaimKind::Personalisation,
            Self::Consent(_) => ClaimKind::Consent,
            Self::Contact(_) => ClaimKind::Contact,
        }
    }
}

/// A claim as a reader emits it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// What it says.
    pub body: ClaimBody,
    /// When, as the evidence writes it.
    pub at: Option<Moment>,
    /// How it is known. A deduced claim names its rule.
    pub standing: Standing,
    /// The rule, for `Standing::Deduced` (`order-mail`).
    pub rule: Option<Arc<str>>,
    /// What else tells this record from another of the same content: a tweet's id, a Message-ID, a log row's time.
    pub distinct: Option<Arc<str>>,
}

impl Claim {
    /// A claim in the platform's own words.
    pub fn stated(body: ClaimBody, at: Option<Moment>) -> Self {
        Self { body, at, standing: Standing::Stated, rule: None, distinct: None }
    }

    /// A claim that a named rule of ours reads out of the evidence.
    pub fn deduced(body: ClaimBody, at: Option<Moment>, rule: &str) -> Self {
        Self { body, at, standing: Standing::Deduced, rule: Some(rule.into()), distinct: None }
    }

    /// Adds what tells this record from another of the same content.
    #[must_use]
    pub fn distinct(mut self, distinct: &str) -> Self {
        self.distinct = Some(distinct.into());
        self
    }

    /// Whether two records of one source with the same key are two claims.
    ///
    /// Impressions and events are counted, never merged inside one file; a holding, a consent or a mail that is
    /// found twice is one claim with two observations.
    pub fn repeats_count(&self) -> bool {
        matches!(self.body, ClaimBody::Personalisation(_) | ClaimBody::Transfer(_))
    }

    /// The digest of what the claim says, for this account, before the ordinal that tells repeats apart.
    pub fn key(&self, account: Option<&AccountId>) -> Sha256 {
        let digest = Digester::new(self.body.kind().id()).maybe(account.map(AccountId::as_str));
        let at = self.at.as_ref().map(|m| m.literal.as_str());
        let digest = match &self.body {
            ClaimBody::Holding(h) => digest
                .part(h.holder.party.id().as_str())
                .part(h.category.id())
                .maybe(h.value.as_deref())
                .part(h.origin.id())
                .maybe(h.acquired_from.as_ref().map(|n| n.party.id().0).as_deref())
                .part(&h.literal),
            ClaimBody::Transfer(t) => digest
                .part(t.from.party.id().as_str())
                .part(t.to.party.id().as_str())
                .part(t.kind.id())
                .part(&t.literal)
                .maybe(t.detail.as_deref())
                .maybe(at),
            ClaimBody::Personalisation(p) => digest
                .part(p.platform.as_str())
                .part(p.kind.id())
                .maybe(p.brand.as_ref().map(|n| n.party.id().0).as_deref())
                .maybe(at),
            ClaimBody::Consent(c) => digest
                .part(c.vendor.party.id().as_str())
                .part(&c.purpose)
                .part(c.basis.id())
                .part(c.state.id())
                .maybe(c.site.as_deref())
                .maybe(at),
            // A mail's own id or digest is in `distinct`; the address matters, its folder doesn't.
            ClaimBody::Contact(c) => digest.part(c.sender.party.id().as_str()).part(c.channel.id()).part(&c.address),
        };
        digest.part(self.standing.id()).maybe(self.distinct.as_deref()).finish()
    }

    /// The claim's id: its key and, for counted kinds, its ordinal among equal records of one source.
    pub fn id(key: &Sha256, ordinal: u32) -> ClaimId {
        ClaimId::of(&Digester::new("claim").part(&key.to_string()).part(&ordinal.to_string()).finish())
    }
}
