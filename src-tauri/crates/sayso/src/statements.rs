//! Claims as shapes with their sentence: the one place where a fact of the record becomes words.

use crate::shapes::{
    BrandShape, CategoryShape, ConsentShape, ContactShape, EvidenceShape, HoldingShape, LocatorShape, PartyShape,
    SensitivityShape, SourceRefShape, TransferShape, WithinShape,
};
use model::{
    Category, Claim, ClaimBody, Consent, Contact, Holding, Locator, Moment, Named, Origin, Platform, Transfer,
    TransferKind,
};
use record::{BrandRef, BrandRow, Observation, Role, StoredClaim};
use words::{Args, Words};

/// A brand as a party.
pub(crate) fn party(brand: &BrandRef) -> PartyShape {
    PartyShape { id: brand.id.to_string(), name: brand.name.clone() }
}

/// The brand that plays a part; if the record knows none, the party just as the evidence names it.
pub(crate) fn party_of(claim: &StoredClaim, role: Role, named: &Named) -> PartyShape {
    claim
        .brand(role)
        .map_or_else(|| PartyShape { id: named.party.id().to_string(), name: named.display().to_owned() }, party)
}

/// LOCATOR of the contract.
pub(crate) fn locator(locator: &Locator) -> LocatorShape {
    LocatorShape {
        within: locator.within.iter().map(|w| WithinShape { member: w.member.to_string(), index: w.index }).collect(),
        member: locator.member.as_deref().map(str::to_owned),
        index: locator.index,
        start: locator.start,
        length: locator.length,
        pointer: locator.pointer.clone(),
        digest: locator.digest.map(|d| d.to_string()),
    }
}

/// EVIDENCE of the contract, without its excerpt.
pub(crate) fn evidence(observation: &Observation) -> EvidenceShape {
    let source = &observation.source;
    EvidenceShape {
        id: observation.id.to_string(),
        source: SourceRefShape {
            id: source.id.to_string(),
            kind: source.kind.id().to_owned(),
            name: source.name.clone(),
            sha256: source.sha256.to_string(),
        },
        locator: locator(&observation.locator),
        excerpt: None,
        excerpt_from: None,
    }
}

/// A category's name for people.
pub(crate) fn category_name(words: &Words, category: &Category) -> String {
    words.category(category)
}

/// A category with what three scales say of it.
pub(crate) fn category(words: &Words, category: &Category) -> CategoryShape {
    let scales = category.sensitivity();
    CategoryShape {
        id: category.id().to_owned(),
        name: category_name(words, category),
        sensitivity: SensitivityShape { gdpr9: scales.gdpr9, cpra: scales.cpra, pew2014: scales.pew2014 },
    }
}

/// A brand in a list.
pub(crate) fn brand(words: &Words, row: &BrandRow) -> BrandShape {
    BrandShape {
        id: row.id.to_string(),
        name: row.name.clone(),
        domains: row.domains.clone(),
        handles: handles(row),
        categories: row.categories.iter().map(|c| category(words, c)).collect(),
        holdings: row.counts.holding,
        transfers: row.counts.transfer,
        personalisations: row.counts.personalisation,
        consents: row.counts.consent,
        contacts: row.counts.contact,
        first_seen: row.first_seen.as_ref().map(Moment::iso),
        last_seen: row.last_seen.as_ref().map(Moment::iso),
        open_requests: row.open_requests,
        look_alike_of: row.look_alike_of.as_ref().map(ToString::to_string),
    }
}

/// A brand's handles, as `x:@harbourshoes`.
pub(crate) fn handles(row: &BrandRow) -> Vec<String> {
    row.handles.iter().map(|(platform, name)| format!("{platform}:@{}", name.trim_start_matches('@'))).collect()
}

fn at(claim: &StoredClaim) -> (Option<String>, Option<String>) {
    let at = claim.claim.at.as_ref();
    (at.map(Moment::iso), at.and_then(Moment::basis_text))
}

fn standing(claim: &StoredClaim) -> String {
    claim.claim.standing.id().to_owned()
}

fn yes(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}

/// A holding as a sentence.
pub(crate) fn holding_sentence(words: &Words, claim: &StoredClaim, holding: &Holding) -> String {
    let value = holding.value.as_deref().unwrap_or_default();
    let holder = party_of(claim, Role::Holder, &holding.holder).name;
    let from = holding.acquired_from.as_ref().map(|n| party_of(claim, Role::From, n).name);
    let inferred = holding.origin == Origin::Inferred && holding.value.is_some();
    let id = match holding.category.id() {
        "pd:Interest" | "pd:TVViewingBehaviour" if inferred && holding.literal.ends_with("isDisabled") => {
            "brands-holding-interest-off".to_owned()
        }
        "pd:Interest" | "pd:TVViewingBehaviour" if inferred => "brands-holding-interest".to_owned(),
        "pd:Language" if inferred && holding.literal.ends_with("isDisabled") => {
            "brands-holding-language-off".to_owned()
        }
        // X counts audiences and names none of them.
        "pd:Profile" if &*holding.literal == "numAudiences" => "brands-holding-audiences".to_owned(),
        _ if claim.claim.rule.as_deref() == Some("set-before-consent") => "brands-holding-cookie-before".to_owned(),
        _ if claim.claim.rule.as_deref() == Some("signals-disagree") => "brands-holding-disagree".to_owned(),
        _ if claim.claim.rule.as_deref() == Some("kept-in-browser") => "brands-holding-storage".to_owned(),
        "pd:PrivacyPreference" if holding.value.is_some() => "brands-holding-setting".to_owned(),
        "pd:UID" if holding.literal.starts_with("cookie ") => "brands-holding-cookie".to_owned(),
        _ if claim.claim.rule.as_deref() == Some("visited-site") => "brands-holding-visits".to_owned(),
        // A history of many records that name nobody is one holding.
        _ if claim.claim.rule.as_deref() == Some("counted") => "brands-holding-counted".to_owned(),
        "pd:BrowsingBehaviour" if is_search(&holding.literal) => "brands-holding-search".to_owned(),
        "pd:DeviceApplications" if inferred => "brands-holding-app".to_owned(),
        "pd:AgeRange" | "pd:Age" if inferred => "brands-holding-age".to_owned(),
        _ => format!("brands-holding-{}", holding.origin.id()),
    };
    let args = Args::new()
        .text("holder", &holder)
        .text("category", &category_name(words, &holding.category))
        .text("value", value)
        .text("literal", &holding.literal)
        .text("has", yes(holding.value.is_some()))
        .text("from", &from.unwrap_or_else(|| words.plain("brands-from-elsewhere")));
    words.say(&id, &args)
}

/// The sentence of a holding that the record doesn't have: its parties are called as the evidence names them.
pub(crate) fn unstored_holding(words: &Words, claim: &Claim, holding: &Holding) -> String {
    let id = Claim::id(&claim.key(None), 0);
    let claim = StoredClaim {
        id,
        claim: claim.clone(),
        account: None,
        brands: Vec::new(),
        strength: None,
        contradicted: false,
    };
    holding_sentence(words, &claim, holding)
}

/// Whether a platform's word for something is one for what was searched.
fn is_search(literal: &str) -> bool {
    let lower = literal.to_lowercase();
    ["search", "query", "keyword"].iter().any(|word| lower.contains(word))
}

/// A holding of the contract.
pub(crate) fn holding(
    words: &Words,
    claim: &StoredClaim,
    holding: &Holding,
    evidence: Vec<EvidenceShape>,
) -> HoldingShape {
    let (at, at_basis) = at(claim);
    HoldingShape {
        id: claim.id.to_string(),
        category: holding.category.id().to_owned(),
        value: holding.value.clone(),
        origin: holding.origin.id().to_owned(),
        holder: party_of(claim, Role::Holder, &holding.holder),
        at,
        at_basis,
        sentence: holding_sentence(words, claim, holding),
        standing: standing(claim),
        evidence,
    }
}

fn transfer_args(claim: &StoredClaim, transfer: &Transfer) -> Args {
    Args::new()
        .text("from", &party_of(claim, Role::From, &transfer.from).name)
        .text("to", &party_of(claim, Role::To, &transfer.to).name)
        .text("literal", &transfer.literal)
}

/// A transfer as a sentence.
pub(crate) fn transfer_sentence(words: &Words, claim: &StoredClaim, transfer: &Transfer) -> String {
    let id = match transfer.kind {
        TransferKind::CustomerList if transfer.literal.eq_ignore_ascii_case("doNotReachAdvertisers") => {
            "brands-transfer-do-not-reach".to_owned()
        }
        // An event without a type has only its list's name for a literal, which says nothing of what was done.
        TransferKind::SiteEvent | TransferKind::AppEvent if transfer.literal.ends_with("Conversions") => {
            format!("brands-transfer-{}-untold", transfer.kind.id())
        }
        // Only Meta says that the other side can use what it has; elsewhere the evidence names a party and no more.
        TransferKind::Other if !is_metas(&transfer.to) => {
            let by_giver = transfer.from.marks().any(|mark| Platform::owns(&mark.literal));
            if by_giver { "brands-transfer-named-by-giver" } else { "brands-transfer-named-by-taker" }.to_owned()
        }
        // A list says for whom the address was made; elsewhere only the giving is known.
        TransferKind::AliasLeak if transfer.detail.as_deref() == Some(directory::Made::Listed.id()) => {
            "brands-transfer-alias-made".to_owned()
        }
        TransferKind::SiteEvent if &*transfer.literal == "request to a third party" => {
            "brands-transfer-called".to_owned()
        }
        TransferKind::SiteEvent if is_leak(transfer) => "brands-transfer-leaked".to_owned(),
        TransferKind::SiteEvent
            if claim.claim.rule.as_deref().is_some_and(|rule| rule.ends_with("-let-in-by-site")) =>
        {
            "brands-transfer-let-in".to_owned()
        }
        kind => format!("brands-transfer-{}", kind.id()),
    };
    words.say(&id, &transfer_args(claim, transfer))
}

/// Whether a recording of a page shows that something of the person's went along.
fn is_leak(transfer: &Transfer) -> bool {
    let category = transfer.category.as_ref().map(Category::id);
    transfer.literal.starts_with("your e-mail address, ") || category == Some("pd:BrowsingReferral")
}

fn is_metas(named: &Named) -> bool {
    named.marks().any(|mark| matches!(&*mark.literal, "facebook.com" | "instagram.com"))
}

/// A transfer of the contract.
pub(crate) fn transfer(
    words: &Words,
    claim: &StoredClaim,
    transfer: &Transfer,
    evidence: Vec<EvidenceShape>,
) -> TransferShape {
    let (at, at_basis) = at(claim);
    let caveat = match transfer.kind {
        TransferKind::CustomerList => Some("brands-caveat-customer-list"),
        TransferKind::AliasLeak if claim.contradicted => Some("brands-caveat-alias-of-another"),
        TransferKind::AliasLeak => Some("brands-caveat-alias-leak"),
        TransferKind::SiteEvent | TransferKind::AppEvent => Some("brands-caveat-event"),
        _ => None,
    };
    TransferShape {
        id: claim.id.to_string(),
        from: party_of(claim, Role::From, &transfer.from),
        to: party_of(claim, Role::To, &transfer.to),
        kind: transfer.kind.id().to_owned(),
        at,
        at_basis,
        sentence: transfer_sentence(words, claim, transfer),
        standing: standing(claim),
        rule: claim.claim.rule.as_deref().map(str::to_owned),
        strength: claim.strength.map(|strength| strength.id().to_owned()),
        caveat: caveat.map(|id| words.say(id, &transfer_args(claim, transfer))),
        evidence,
    }
}

/// A consent as a sentence.
pub(crate) fn consent_sentence(words: &Words, claim: &StoredClaim, consent: &Consent) -> String {
    let args = Args::new()
        .text("vendor", &party_of(claim, Role::Vendor, &consent.vendor).name)
        .text("purpose", &consent.purpose);
    words.say(&format!("brands-consent-{}", consent.state.id()), &args)
}

/// A consent of the contract.
pub(crate) fn consent(
    words: &Words,
    claim: &StoredClaim,
    consent: &Consent,
    evidence: Vec<EvidenceShape>,
) -> ConsentShape {
    ConsentShape {
        id: claim.id.to_string(),
        vendor: party_of(claim, Role::Vendor, &consent.vendor),
        vendor_number: consent.vendor_number,
        purpose: consent.purpose.clone(),
        basis: consent.basis.id().to_owned(),
        state: consent.state.id().to_owned(),
        site: consent.site.clone(),
        at: at(claim).0,
        standing: standing(claim),
        sentence: consent_sentence(words, claim, consent),
        evidence,
    }
}

/// A contact as a sentence.
pub(crate) fn contact_sentence(words: &Words, claim: &StoredClaim, contact: &Contact) -> String {
    let args = Args::new()
        .text("sender", &party_of(claim, Role::Sender, &contact.sender).name)
        .text("address", &contact.address);
    words.say(&format!("brands-contact-{}", contact.class.id()), &args)
}

/// A contact of the contract.
pub(crate) fn contact(
    words: &Words,
    claim: &StoredClaim,
    contact: &Contact,
    evidence: Vec<EvidenceShape>,
) -> ContactShape {
    let (at, at_basis) = at(claim);
    let way = contact.unsubscribe.as_ref();
    ContactShape {
        id: claim.id.to_string(),
        channel: contact.channel.id().to_owned(),
        address: contact.address.clone(),
        at,
        at_basis,
        unsubscribe: way.and_then(|w| w.url.clone().or_else(|| w.mailto.clone())),
        one_click: way.is_some_and(|w| w.one_click),
        via: contact.via.clone(),
        class: contact.class.id().to_owned(),
        sentence: contact_sentence(words, claim, contact),
        standing: standing(claim),
        caveat: contact.caveat.as_deref().map(|text| explain::mail_caveat(words, text)),
        evidence,
    }
}

/// Any claim as a sentence, and the brand that it is about.
pub(crate) fn sentence(words: &Words, person: &explain::Person, claim: &StoredClaim) -> (String, Option<PartyShape>) {
    match &claim.claim.body {
        ClaimBody::Holding(h) => (holding_sentence(words, claim, h), Some(party_of(claim, Role::Holder, &h.holder))),
        ClaimBody::Transfer(t) => (transfer_sentence(words, claim, t), Some(party_of(claim, Role::From, &t.from))),
        ClaimBody::Consent(c) => (consent_sentence(words, claim, c), Some(party_of(claim, Role::Vendor, &c.vendor))),
        ClaimBody::Contact(c) => (contact_sentence(words, claim, c), Some(party_of(claim, Role::Sender, &c.sender))),
        ClaimBody::Personalisation(_) => {
            (explain::sentence_of(claim, person).unwrap_or_default(), claim.brand(Role::Brand).map(party))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{Claim, ClaimBody, ClaimId, Origin, Party, TransferKind};
    use words::Language;

    fn stored(body: ClaimBody) -> StoredClaim {
        StoredClaim {
            id: ClaimId::from("clm-1"),
            claim: Claim::stated(body, None),
            account: None,
            brands: Vec::new(),
            strength: None,
            contradicted: false,
        }
    }

    fn x() -> Named {
        Named::new(Party::name("X"))
    }

    fn held(category: &str, value: &str, origin: Origin, literal: &str) -> String {
        let holding = Holding {
            holder: x(),
            category: Category::new(category),
            value: Some(value.to_owned()),
            origin,
            acquired_from: None,
            literal: literal.into(),
        };
        holding_sentence(Words::of(Language::En), &stored(ClaimBody::Holding(holding.clone())), &holding)
    }

    #[test]
    fn a_count_is_no_profile_and_what_is_switched_off_is_said_to_be() {
        let audiences = held("pd:Profile", "3", Origin::Acquired, "numAudiences");
        assert!(audiences.starts_with("X counts you in 3 audiences"), "{audiences}");
        let language = held("pd:Language", "German", Origin::Inferred, "languages, isDisabled");
        assert!(language.ends_with("you switched that off."), "{language}");
    }

    #[test]
    fn an_event_without_a_type_does_not_quote_the_name_of_its_list() {
        let transfer = Transfer {
            from: Named::new(Party::name("A Shop")),
            to: x(),
            kind: TransferKind::SiteEvent,
            category: None,
            literal: "unattributedOnlineConversions".into(),
            detail: None,
        };
        let claim = stored(ClaimBody::Transfer(transfer.clone()));
        let said = transfer_sentence(Words::of(Language::En), &claim, &transfer);
        assert_eq!(said, "A Shop told X that you did something on a site; what, it does not say.");
    }
}
