//! An address that was given to one brand and is used by another: whether that is one to speak of, and how strongly.
//!
//! Only what was *used* is said: a breach, a guess and a firm that works for the brand are other explanations. Where the
//! two may be one firm, or the other may act for the first, nothing is said at all.

use crate::{domains, is_shared_domain, names, registrable};
use model::{Contact, ContactClass, Party, PartyKind, Strength, fold};
use std::collections::BTreeSet;

/// How it is known that an address was given to one brand alone; the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Made {
    /// A list of aliases says for whom it was made.
    Listed,
    /// It is an alias of a forwarding service, and one saved login has it, or the person says so.
    Alias,
    /// A tag stands in it, and one saved login has it, or the person says so.
    Tagged,
}

impl Made {
    /// How it is known, in a word.
    pub fn id(self) -> &'static str {
        match self {
            Self::Listed => "listed alias",
            Self::Alias => "alias",
            Self::Tagged => "plus address",
        }
    }

    /// What a holding proves of its address, by what its source calls it; `None` if the address may be anybody's.
    pub fn of(literal: &str, address: &str, said_by_person: bool) -> Option<Self> {
        let tagged = || address.split_once('@').is_some_and(|(local, _)| local.split_once('+').is_some_and(has_tag));
        match literal {
            text if text.starts_with("alias made for it") => Some(Self::Listed),
            text if text.starts_with("alias") => Some(Self::Alias),
            "saved login" if tagged() => Some(Self::Tagged),
            _ if said_by_person && tagged() => Some(Self::Tagged),
            _ => None,
        }
    }
}

fn has_tag((base, tag): (&str, &str)) -> bool {
    !base.is_empty() && !tag.is_empty()
}

/// A word this long is hardly part of another brand's by chance.
const LONG: usize = 5;

/// Words that stand for a brand: of its names, handles and domains, without spaces and legal forms.
fn words(parties: &[Party]) -> BTreeSet<String> {
    let word = |party: &Party| match &party.kind {
        PartyKind::Domain => registrable(&party.literal).map(|domain| names::compact(domains::label(&domain))),
        PartyKind::Handle(_) => Some(names::compact(&party.literal)),
        PartyKind::Name => Some(names::compact(&names::core(&party.literal))),
        PartyKind::App => None,
    };
    parties.iter().filter_map(word).filter(|word| word.chars().count() >= 3).collect()
}

/// Whether a brand may be the one that was given the address under another mark, or act for it: then its mail proves
/// nothing.
pub fn may_act_for(writer: &[Party], owner: &[Party]) -> bool {
    let domains = writer.iter().filter(|party| party.kind == PartyKind::Domain);
    let mut domains = domains.filter_map(|party| registrable(&party.literal));
    if domains.any(|domain| model::acts_for_others(&domain) || is_shared_domain(&domain)) {
        return true;
    }
    let (writer, owner) = (words(writer), words(owner));
    let within = |a: &str, b: &str| a.chars().count() >= LONG && b.contains(a);
    writer.iter().any(|w| owner.iter().any(|o| w == o || within(w, o) || within(o, w)))
}

/// Whether a mail names the brand that was given the address, as one that is sent on its behalf does.
pub fn speaks_for(mail: &Contact, owner: &[Party]) -> bool {
    let shown: Vec<&str> = mail.sender.marks().filter(|m| m.kind == PartyKind::Name).map(|m| &*m.literal).collect();
    let text = format!("{} {}", shown.join(" "), mail.subject.as_deref().unwrap_or_default());
    let text: String = fold(&text).chars().filter(|c| c.is_alphanumeric()).collect();
    words(owner).iter().any(|word| word.chars().count() >= 4 && text.contains(word.as_str()))
}

/// Whether a mail is of a kind that firms send to those who gave them the address themselves.
pub fn was_given(mail: &Contact) -> bool {
    matches!(mail.class, ContactClass::Account | ContactClass::Order)
}

/// How strongly a mail shows that another uses the address.
pub fn strength(made: Made, mail: &Contact) -> Strength {
    // Tags are easily guessed and easily taken off.
    let of_address = if made == Made::Tagged { Strength::Moderate } else { Strength::Strong };
    let of_sender = match mail.caveat.as_deref() {
        None => Strength::Strong,
        Some(text) if text.contains("nobody checked") => Strength::Weak,
        Some(_) => Strength::Moderate,
    };
    let of_class = if mail.class == ContactClass::Marketing { Strength::Strong } else { Strength::Moderate };
    of_address.min(of_sender).min(of_class)
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{Channel, Named};

    fn mail(sender: Named, class: ContactClass, subject: &str, caveat: Option<&str>) -> Contact {
        Contact {
            sender,
            channel: Channel::Email,
            address: "shoes.abc@alias.example".to_owned(),
            via: None,
            class,
            subject: Some(subject.to_owned()),
            unsubscribe: None,
            caveat: caveat.map(str::to_owned),
        }
    }

    fn brand(name: &str, domain: &str) -> Vec<Party> {
        vec![Party::domain(domain), Party::name(name)]
    }

    #[test]
    fn families_services_and_firms_in_between_are_no_other() {
        let owner = brand("Harbour Shoes", "harbourshoes.example");
        for (name, domain) in [
            ("Harbour Shoes", "mail-7.example"),
            ("Harbour", "harbourshoes.de"),
            ("News", "harbourshoes-mail.example"),
            ("DHL", "dhl.de"),
            ("Harbour", "mcsv.net"),
            ("SimpleLogin", "simplelogin.com"),
        ] {
            assert!(may_act_for(&brand(name, domain), &owner), "{name} {domain}");
        }
        assert!(!may_act_for(&brand("Quick Loans GmbH", "quickloans.example"), &owner));
        // A brand that is known by its name alone.
        assert!(may_act_for(&brand("Harbour Shoes Ltd", "x9.example"), &[Party::name("Harbour Shoes")]));
    }

    #[test]
    fn a_survey_about_the_owner_speaks_for_it() {
        let owner = brand("Harbour Shoes", "harbourshoes.example");
        let sender = Named::new(Party::domain("opinions.example")).also(Party::name("Opinions"));
        assert!(speaks_for(&mail(sender.clone(), ContactClass::Marketing, "How was Harbour Shoes?", None), &owner));
        assert!(!speaks_for(&mail(sender, ContactClass::Marketing, "A loan for you", None), &owner));
    }

    #[test]
    fn what_was_not_checked_or_is_easily_guessed_proves_less() {
        let of = |made, class, caveat| {
            strength(made, &mail(Named::new(Party::domain("quickloans.example")), class, "x", caveat))
        };
        assert_eq!(of(Made::Listed, ContactClass::Marketing, None), Strength::Strong);
        assert_eq!(of(Made::Tagged, ContactClass::Marketing, None), Strength::Moderate);
        assert_eq!(of(Made::Listed, ContactClass::Unclear, None), Strength::Moderate);
        let unchecked = Some("nobody checked the sender");
        assert_eq!(of(Made::Listed, ContactClass::Marketing, unchecked), Strength::Weak);
    }

    #[test]
    fn an_address_is_one_brands_own_only_where_something_says_so() {
        assert_eq!(Made::of("alias made for it, switched off", "a@b.example", false), Some(Made::Listed));
        assert_eq!(Made::of("alias saved with its login", "a@mozmail.com", false), Some(Made::Alias));
        assert_eq!(Made::of("alias, by hand", "a@mozmail.com", true), Some(Made::Alias));
        assert_eq!(Made::of("saved login", "maya+harbour@b.example", false), Some(Made::Tagged));
        assert_eq!(Made::of("by hand", "maya+harbour@b.example", true), Some(Made::Tagged));
        for address in ["maya@b.example", "+x@b.example", "maya+@b.example"] {
            assert_eq!(Made::of("saved login", address, true), None, "{address}");
        }
    }
}
