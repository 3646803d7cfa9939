//! Personalisations and the reasons behind them.

use crate::{Category, Named, Platform};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

macro_rules! kinds {
    ($(#[$outer:meta])* $enum:ident { $($(#[$doc:meta])* $name:ident = $id:literal),+ $(,)? }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $enum { $($(#[$doc])* #[serde(rename = $id)] $name),+ }

        impl $enum {
            /// All kinds, in the order of the contract.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The id, as the command line writes it.
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id),+ }
            }

            /// The kind with this id.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.id() == text)
            }
        }
    };
}
pub(crate) use kinds;

kinds! {
    /// What was chosen for the person.
    PersonalisationKind {
        /// An advertisement.
        Ad = "ad",
        /// A recommendation.
        Recommendation = "recommendation",
        /// A message that sells; in mail, a view of a contact.
        MarketingMessage = "marketing-message",
        /// A notification.
        Notification = "notification",
        /// A feed's order or content.
        Feed = "feed",
        /// An offer or price.
        Offer = "offer",
    }
}

kinds! {
    /// What a reason rests on.
    ReasonKind {
        /// A list of customers that the advertiser uploaded.
        CustomerList = "customer-list",
        /// People who resemble such a list.
        ListLookAlike = "list-look-alike",
        /// What was done on a web site.
        SiteActivity = "site-activity",
        /// What was done in an app.
        AppActivity = "app-activity",
        /// What was done with earlier content.
        Engagement = "engagement",
        /// An account that the person follows.
        FollowedAccount = "followed-account",
        /// People who resemble the followers of an account.
        FollowerLookAlike = "follower-look-alike",
        /// An interest.
        Interest = "interest",
        /// A topic of conversation.
        ConversationTopic = "conversation-topic",
        /// Words searched for or written.
        Search = "search",
        /// Age, gender and the like.
        Demographic = "demographic",
        /// A place.
        Location = "location",
        /// The device or its software.
        Device = "device",
        /// The language.
        Language = "language",
        /// A category from a third party.
        ThirdPartySegment = "third-party-segment",
        /// What was bought.
        PurchaseHistory = "purchase-history",
        /// What was watched.
        ViewingHistory = "viewing-history",
        /// An event.
        Event = "event",
        /// Earlier contact.
        ContactHistory = "contact-history",
        /// What was on the page at the time.
        Context = "context",
        /// The evidence lists no criterion at all.
        NotStated = "not-stated",
        /// A criterion of unknown type; its words are kept.
        Other = "other",
    }
}

impl ReasonKind {
    /// The data categories that a criterion of this kind uses.
    pub fn categories(self) -> Vec<Category> {
        let ids: &[&'static str] = match self {
            Self::CustomerList | Self::ListLookAlike | Self::ContactHistory => &["pd:Contact"],
            Self::SiteActivity | Self::Search => &["pd:BrowsingBehaviour"],
            Self::AppActivity => &["pd:DeviceApplications"],
            Self::Engagement | Self::Event => &["pd:Behavioural"],
            Self::FollowedAccount | Self::FollowerLookAlike => &["pd:SocialNetwork"],
            Self::Interest | Self::ConversationTopic => &["pd:Interest"],
            Self::Demographic => &["pd:Demographic"],
            Self::Location => &["pd:Location"],
            Self::Device => &["pd:DeviceBased"],
            Self::Language => &["pd:Language"],
            Self::ThirdPartySegment => &["pd:Profile"],
            Self::PurchaseHistory => &["pd:Purchase"],
            Self::ViewingHistory => &["pd:TVViewingBehaviour"],
            Self::Context | Self::NotStated | Self::Other => &[],
        };
        ids.iter().map(|id| Category::new(id)).collect()
    }
}

/// One criterion behind a personalisation.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Reason {
    /// Our reading of the criterion.
    pub kind: ReasonKind,
    /// The platform's literal word for it (`List`, `Follower look-alikes`).
    pub stated: Arc<str>,
    /// The platform's literal value, if it gives one.
    pub value: Option<Arc<str>>,
    /// Data categories, when finer than the kind's own (Age, Gender); empty means the kind's.
    pub categories: Vec<Category>,
}

impl Reason {
    /// The data categories that the criterion used.
    pub fn uses(&self) -> Vec<Category> {
        if self.categories.is_empty() { self.kind.categories() } else { self.categories.clone() }
    }
}

/// By which platform, for which brand, what was shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Personalisation {
    /// Who chose it.
    pub platform: Platform,
    /// For whom; `None` if the evidence names nobody.
    pub brand: Option<Named>,
    /// What it was.
    pub kind: PersonalisationKind,
    /// What it said, literally, if the evidence keeps it.
    pub subject: Option<String>,
    /// Where on the platform, literally (`TimelineHome`).
    pub place: Option<Arc<str>>,
    /// The reasons that the evidence lists; empty becomes one `not-stated`.
    pub reasons: Vec<Reason>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_uses_categories_that_dpv_knows() {
        for kind in ReasonKind::ALL {
            for category in kind.categories() {
                assert!(category.is_known(), "{} of {}", category.id(), kind.id());
            }
        }
    }
}
