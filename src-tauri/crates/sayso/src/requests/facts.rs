//! What the record shows about one brand, as far as a letter needs it.

use super::country;
use crate::shapes::Problem;
use chrono::NaiveDate;
use model::{ClaimBody, ClaimId, ClaimKind, Contact, ContactClass, EvidenceId, ReasonKind, Sha256};
use record::{BrandRow, ClaimQuery, Me, Record, Role, StoredClaim};
use rights::{Evidence, Identifier, IdentifierKind, Needs, Relation, Row};
use std::collections::BTreeMap;

/// How many mails, ads and holdings of a brand are looked at, the newest first.
const LOOK: u32 = 200;
/// How many mails are opened to find an address.
const LOOK_INTO: usize = 40;
/// How many pieces of evidence go with a letter.
const EXHIBITS: usize = 8;

/// What a letter needs to know of a brand.
pub(super) struct Facts {
    /// The brand.
    pub brand: BrandRow,
    /// Sums for the rules of conduct.
    pub evidence: Evidence,
    /// Mails from it, the newest first, with the day.
    contacts: Vec<(Contact, Option<NaiveDate>)>,
    /// The newest ad, and the newest that its own list aimed.
    ad: Option<NaiveDate>,
    listed: Option<NaiveDate>,
    /// The person's account with it: its number and its name.
    account: Option<(String, Option<String>)>,
    /// The mails themselves, beside `contacts`.
    mails: Vec<ClaimId>,
    /// Claims that the letter rests on, the best first.
    claims: Vec<StoredClaim>,
}

/// Reads what the record shows about a brand.
pub(super) fn facts(record: &Record, brand: BrandRow) -> Result<Facts, Problem> {
    let ask = |kind, role, limit| {
        let query = ClaimQuery { brand: Some(brand.id.clone()), role: Some(role), ..ClaimQuery::of(kind, limit) };
        record.claims(&query)
    };
    let mails = ask(ClaimKind::Contact, Role::Sender, LOOK)?;
    let ads = ask(ClaimKind::Personalisation, Role::Brand, LOOK)?;
    let holdings = ask(ClaimKind::Holding, Role::Holder, LOOK)?;
    let lists = ads.items.iter().filter(|c| aimed_by_list(c)).collect::<Vec<_>>();
    let listed = lists.first().and_then(|c| day_of(c));
    let own = |claim: &&StoredClaim| {
        claim.account.as_ref().is_some_and(|a| brand.domains.iter().any(|d| d == a.platform.domain_and_name().0))
    };
    let account = holdings
        .items
        .iter()
        .find(own)
        .and_then(|c| c.account.as_ref())
        .map(|account| (account.native_id.clone(), account.name.clone()));
    let counts = &brand.counts;
    let evidence = Evidence {
        ads: ads.total,
        holdings: counts.holding,
        transfers: counts.transfer,
        contacts: mails.total,
        consents: counts.consent,
        sensitive: brand.categories.iter().any(|c| c.sensitivity().gdpr9),
        agency: brand.domains.iter().any(|d| d == "gov.au" || d.ends_with(".gov.au")),
    };
    let best = lists.into_iter().take(2).chain(ads.items.iter().take(2)).chain(holdings.items.iter().take(2));
    let claims: Vec<_> = mails.items.iter().take(2).chain(best).cloned().collect();
    let contact = |claim: &StoredClaim| match &claim.claim.body {
        ClaimBody::Contact(contact) => Some(((contact.clone(), day_of(claim)), claim.id.clone())),
        _ => None,
    };
    let (contacts, mails) = mails.items.iter().filter_map(contact).unzip();
    Ok(Facts { evidence, contacts, mails, ad: ads.items.first().and_then(day_of), listed, account, claims, brand })
}

fn day_of(claim: &StoredClaim) -> Option<NaiveDate> {
    claim.claim.at.as_ref().map(|at| at.local.date())
}

fn aimed_by_list(claim: &StoredClaim) -> bool {
    matches!(&claim.claim.body, ClaimBody::Personalisation(p) if p.reasons.iter().any(|r| r.kind == ReasonKind::CustomerList))
}

impl Facts {
    /// The addresses of the person that the brand writes to, the most used first.
    pub(super) fn addresses(&self) -> Vec<String> {
        let mut used: BTreeMap<&str, usize> = BTreeMap::new();
        for (contact, _) in &self.contacts {
            if paper::is_address(&contact.address) {
                *used.entry(&contact.address).or_default() += 1;
            }
        }
        let mut used: Vec<_> = used.into_iter().collect();
        used.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
        used.into_iter().map(|(address, _)| address.to_owned()).collect()
    }

    /// What connects person and brand, in the way that suits the right: marketing for an objection, dealings for access.
    pub(super) fn relation(&self, row: &Row) -> Option<Relation> {
        let of = |class: ContactClass| {
            self.contacts.iter().find(|(c, on)| c.class == class && on.is_some()).and_then(|(_, on)| *on)
        };
        let mail = self
            .contacts
            .iter()
            .find_map(|(contact, on)| Some(Relation::Mail { address: contact.address.clone(), on: (*on)? }));
        let order = of(ContactClass::Order).map(|on| Relation::Order { on });
        let account = (of(ContactClass::Account).is_some() || self.account.is_some()).then_some(Relation::Account);
        let list = self.listed.map(|on| Relation::List { on });
        let ad = self.ad.map(|on| Relation::Ad { on });
        let transfer = (self.evidence.transfers > 0).then_some(Relation::Transfer);
        let holding = (self.evidence.holdings > 0).then_some(Relation::Holding);
        match row.needs {
            Needs::Claim if row.right == "opt-out-marketing-messages" => mail.or(list).or(ad),
            Needs::Claim => list.or(mail).or(ad).or(account).or(transfer).or(holding),
            Needs::Relation => order.or(account).or(mail).or(holding).or(transfer),
        }
    }

    /// The address to which the brand's mails want an opt-out, as they say themselves.
    pub(super) fn unsubscribe_address(&self) -> Option<String> {
        self.contacts.iter().find_map(|(contact, _)| {
            let mailto = contact.unsubscribe.as_ref()?.mailto.as_deref()?;
            let address = mailto.trim_start_matches("mailto:").split('?').next()?.trim().to_owned();
            paper::is_address(&address).then_some(address)
        })
    }

    /// An address of the brand's own from which it writes, and the day of that mail: where people answer before where
    /// machines do, and never one that says it isn't read. Rests on the kept copies of the mails' headers.
    pub(super) fn own_address(&self, record: &Record) -> Result<Option<(String, Option<NaiveDate>)>, Problem> {
        let looked: Vec<_> = self.mails.iter().take(LOOK_INTO).cloned().collect();
        let found = record.observations(&looked)?;
        let mut best: Option<(u8, String, Option<NaiveDate>)> = None;
        for (mail, (_, on)) in looked.iter().zip(&self.contacts) {
            let Some(observation) = found.get(mail).and_then(|all| all.first()) else { continue };
            let Some(block) = record.kept_copy(&observation.id)? else { continue };
            for address in evidence::mailbox::reply_addresses(&block) {
                let Some(rank) = self.rank(&address) else { continue };
                if best.as_ref().is_none_or(|(so_far, ..)| rank < *so_far) {
                    best = Some((rank, address, *on));
                }
            }
        }
        Ok(best.map(|(_, address, on)| (address, on)))
    }

    /// How good an address of the brand is for letters; `None` if it isn't the brand's or isn't read.
    fn rank(&self, address: &str) -> Option<u8> {
        let (local, host) = address.rsplit_once('@')?;
        let own = self.brand.domains.iter().any(|d| host == d || host.ends_with(&format!(".{d}")));
        let has = |words: &[&str]| words.iter().any(|word| local.contains(word));
        if !own || !paper::is_address(address) || has(&["reply", "bounce", "unsub", "mailer", "daemon", "notif"]) {
            return None;
        }
        Some(if has(&["privacy", "datenschutz", "dpo", "gdpr", "dsgvo"]) {
            0
        } else if has(&["service", "support", "contact", "kontakt", "info", "hello", "hallo", "help", "care", "team"]) {
            1
        } else if has(&["news", "market", "offer", "promo", "campaign", "deal"]) {
            3
        } else {
            2
        })
    }

    /// The country that the brand's domain tells.
    pub(super) fn country(&self) -> Option<String> {
        self.brand.domains.iter().find_map(|d| country::of_domain(d))
    }

    /// The value of an identifier that the record has, and that the brand has too.
    fn known(&self, kind: IdentifierKind) -> Vec<String> {
        match kind {
            IdentifierKind::Email => self.addresses(),
            IdentifierKind::Account => self.account.iter().map(|(id, _)| id.clone()).collect(),
            IdentifierKind::Handle => self.account.iter().filter_map(|(_, name)| name.clone()).collect(),
            IdentifierKind::Order => {
                let orders = self.contacts.iter().filter(|(c, _)| c.class == ContactClass::Order);
                orders.filter_map(|(c, _)| order_number(c.subject.as_deref()?)).collect()
            }
            IdentifierKind::Name => Vec::new(),
        }
    }

    /// One identifier as the person chose it; its value from the record if they gave none.
    pub(super) fn identifier(&self, kind: IdentifierKind, value: Option<&str>, me: &Me) -> Option<Identifier> {
        let known = self.known(kind);
        let own = || match kind {
            IdentifierKind::Email => me.emails.first().cloned(),
            IdentifierKind::Name => me.name.clone(),
            _ => None,
        };
        let value = value.map(str::to_owned).or_else(|| known.first().cloned()).or_else(own)?;
        let known_to_brand = known.iter().any(|k| k.eq_ignore_ascii_case(&value))
            || (kind == IdentifierKind::Name && self.evidence.contacts > 0);
        Some(Identifier { kind, value, known_to_brand })
    }

    /// The least by which the brand can find the person: what it has already, else one address of theirs.
    pub(super) fn least(&self, me: &Me) -> Vec<Identifier> {
        let kinds = [IdentifierKind::Email, IdentifierKind::Handle, IdentifierKind::Account, IdentifierKind::Order];
        let known = kinds
            .iter()
            .filter(|kind| !self.known(**kind).is_empty())
            .find_map(|kind| self.identifier(*kind, None, me));
        known.or_else(|| self.identifier(IdentifierKind::Email, None, me)).into_iter().collect()
    }
}

/// A number in a subject that plainly belongs to an order: it follows `#`, `no.`, `nr.` or a word for order.
fn order_number(subject: &str) -> Option<String> {
    let words: Vec<&str> = subject.split_whitespace().collect();
    let number = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
        let digits = word.chars().filter(char::is_ascii_digit).count();
        let plain = word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        (digits >= 4 && plain && word.len() <= 24).then(|| word.to_owned())
    };
    words.iter().enumerate().find_map(|(i, word)| {
        let before = i.checked_sub(1).and_then(|i| words.get(i)).map(|w| model::fold(w)).unwrap_or_default();
        let cue = before.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
        let cued =
            matches!(&*cue, "order" | "no" | "nr" | "number" | "bestellung" | "bestellnummer" | "auftrag" | "nummer");
        (word.starts_with('#') || cued || before == "#").then(|| number(word)).flatten()
    })
}

/// The evidence that goes with a letter, and copies of its bytes that stay when its source is removed.
#[derive(Default)]
pub(super) struct Exhibits {
    /// Which evidence.
    pub ids: Vec<EvidenceId>,
    /// The bytes of what the record keeps a copy of.
    pub frozen: Vec<(Sha256, Vec<u8>)>,
}

impl Exhibits {
    /// Gathers what the letter rests on.
    pub(super) fn gather(record: &Record, facts: &Facts) -> Result<Self, Problem> {
        let claims: Vec<_> = facts.claims.iter().map(|c| c.id.clone()).collect();
        let found = record.observations(&claims)?;
        let mut out = Self::default();
        for observation in claims.iter().filter_map(|id| found.get(id)).filter_map(|all| all.first()) {
            if out.ids.len() == EXHIBITS || out.ids.contains(&observation.id) {
                continue;
            }
            if let Some(bytes) = record.kept_copy(&observation.id)? {
                out.frozen.push((Sha256::of(&bytes), bytes));
            }
            out.ids.push(observation.id.clone());
        }
        Ok(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_numbers_are_read_only_where_they_are_plain() {
        assert_eq!(order_number("Your order #HS-20417 is on its way").as_deref(), Some("HS-20417"));
        assert_eq!(order_number("Bestellung 4711-0815 bestätigt").as_deref(), Some("4711-0815"));
        assert_eq!(order_number("Order no. 1234567").as_deref(), Some("1234567"));
        assert_eq!(order_number("Save 50% in 2026"), None);
        assert_eq!(order_number("Our #summer"), None);
    }
}
