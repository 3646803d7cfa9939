//! Addresses made for one brand and used by another.
//!
//! The owner of a tagged address is the brand whose name the tag bears; of a forwarding service's alias, the first
//! sender that somebody checked. Only what was *used* is said: a breach, a guess and a processor are other explanations.

use super::address::{host, label, local, untagged};
use super::sender::Sender;
use super::verdict::Verdict;
use super::{data, forward};
use model::{Named, fold};
use std::collections::{BTreeMap, BTreeSet};

/// At most so many aliases are followed, and so many early uses of each are kept until its owner is known.
const ALIASES: usize = 20_000;
const WAITING: usize = 8;
/// From so many different local parts on, a domain is taken to be one where every address arrives.
const CATCH_ALL: usize = 3;

/// One use of an alias by a sender that it wasn't made for.
#[derive(Clone, Debug)]
pub(super) struct Use<T> {
    /// The alias.
    pub alias: String,
    /// What kind of alias it is.
    pub kind: &'static str,
    /// For whom it was made.
    pub owner: Named,
    /// Who used it.
    pub by: Named,
    /// What the caller wants to know again.
    pub evidence: T,
}

#[derive(Debug)]
struct Alias<T> {
    kind: &'static str,
    owner: Option<Sender>,
    waiting: Vec<(Sender, String, T)>,
    told: BTreeSet<String>,
}

/// All aliases of one mailbox.
#[derive(Debug)]
pub(super) struct Aliases<T> {
    known: BTreeMap<String, Alias<T>>,
    locals: BTreeMap<String, BTreeSet<String>>,
}

impl<T> Default for Aliases<T> {
    fn default() -> Self {
        Self { known: BTreeMap::new(), locals: BTreeMap::new() }
    }
}

impl<T> Aliases<T> {
    /// Notes an address that mail was delivered to, so that domains are known where every address arrives.
    pub fn note(&mut self, address: &str) {
        let (base, _) = untagged(address);
        if data::people().freemail.contains(host(&base)) || self.locals.len() >= 1000 {
            return;
        }
        let locals = self.locals.entry(host(&base).to_owned()).or_default();
        if locals.len() < CATCH_ALL {
            locals.insert(local(&base).to_owned());
        }
    }

    /// A message from `sender` to `address`, with the words of its subject; `main` is the mailbox's own address. Gives
    /// back uses by others that are now known to be such.
    pub fn seen(&mut self, address: &str, main: &str, sender: &Sender, subject: &str, evidence: T) -> Vec<Use<T>> {
        let Some((kind, word)) = self.kind(address, main) else { return Vec::new() };
        if self.known.len() >= ALIASES && !self.known.contains_key(address) {
            return Vec::new();
        }
        let alias = self.known.entry(address.to_owned()).or_insert_with(|| Alias {
            kind,
            owner: None,
            waiting: Vec::new(),
            told: BTreeSet::new(),
        });
        let bears = word.as_deref().is_some_and(|word| tokens(sender).contains(word));
        if alias.owner.is_none() {
            let first = kind == FORWARDED && matches!(sender.verdict, Verdict::Passed | Verdict::Unchecked);
            if !bears && !first {
                if alias.waiting.len() < WAITING {
                    alias.waiting.push((sender.clone(), subject.to_owned(), evidence));
                }
                return Vec::new();
            }
            let owner = sender.clone();
            let waiting = std::mem::take(&mut alias.waiting);
            let uses = waiting
                .into_iter()
                .filter_map(|(by, subject, evidence)| alias.judge(address, &owner, &by, &subject, evidence));
            let uses = uses.collect();
            alias.owner = Some(owner);
            return uses;
        }
        if bears {
            // Two brands bear the word: nobody can say for whom the address was made.
            return Vec::new();
        }
        let Some(owner) = alias.owner.clone() else { return Vec::new() };
        alias.judge(address, &owner, sender, subject, evidence).into_iter().collect()
    }

    /// What kind of alias an address is, and the word in it that may name a brand.
    fn kind(&self, address: &str, main: &str) -> Option<(&'static str, Option<String>)> {
        let (base, tag) = untagged(address);
        let naming = |word: &str| {
            let word: String = fold(word).chars().filter(|c| c.is_alphanumeric()).collect();
            (word.chars().count() >= 3 && !data::people().tags.plain.contains(&word)).then_some(word)
        };
        if let Some(tag) = tag {
            return Some((TAGGED, Some(naming(tag)?)));
        }
        if forward::forwarder(address).is_some() {
            let word = local(address).split(['.', '_', '-']).next().and_then(naming);
            return Some((FORWARDED, word));
        }
        let everything = self.locals.get(host(&base)).is_some_and(|locals| locals.len() >= CATCH_ALL);
        (everything && base != untagged(main).0).then(|| Some((OWN_DOMAIN, Some(naming(local(&base))?)))).flatten()
    }
}

/// A tag after a plus sign: easily guessed and easily taken off.
const TAGGED: &str = "plus address";
/// An alias of a forwarding service.
const FORWARDED: &str = "forwarding alias";
/// An address of a domain where every address arrives.
const OWN_DOMAIN: &str = "address of an own domain";

impl<T> Alias<T> {
    /// A use by another than the owner, the first time that it is one.
    fn judge(&mut self, address: &str, owner: &Sender, by: &Sender, subject: &str, evidence: T) -> Option<Use<T>> {
        let domain = by.domain.clone()?;
        if is_same(owner, by) || model::acts_for_others(&domain) || speaks_for(owner, by, subject) {
            return None;
        }
        self.told.insert(domain).then(|| Use {
            alias: address.to_owned(),
            kind: self.kind,
            owner: owner.named.clone(),
            by: by.named.clone(),
            evidence,
        })
    }
}

/// Whether two senders are one firm, as far as their mail shows it.
fn is_same(a: &Sender, b: &Sender) -> bool {
    let labels = |s: &Sender| s.domain.as_deref().map(|domain| squeezed(label(domain)));
    let names = |s: &Sender| s.name.as_deref().map(squeezed);
    (a.domain.is_some() && (a.domain == b.domain || labels(a) == labels(b)))
        || (a.name.is_some() && (names(a) == names(b) || names(a) == labels(b) || labels(a) == names(b)))
}

/// Whether a message names the owner, as one that is sent on its behalf does.
fn speaks_for(owner: &Sender, by: &Sender, subject: &str) -> bool {
    let text = format!("{} {}", by.name.as_deref().unwrap_or_default(), subject);
    let text = squeezed(&text);
    let named = |word: String| word.chars().count() >= 4 && text.contains(&word);
    owner.name.as_deref().map(squeezed).is_some_and(named)
        || owner.domain.as_deref().map(|domain| squeezed(label(domain))).is_some_and(named)
}

fn squeezed(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Words that name a sender: of its display name and its domain, single and joined.
fn tokens(sender: &Sender) -> BTreeSet<String> {
    let mut tokens = BTreeSet::new();
    let label = sender.domain.as_deref().map(label);
    for text in [sender.name.as_deref(), label].into_iter().flatten() {
        let folded = fold(text);
        let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        tokens.insert(words.concat());
        tokens.extend(words.into_iter().map(str::to_owned));
    }
    tokens.retain(|word| word.chars().count() >= 3 && !data::people().tags.plain.contains(word));
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::Party;

    const MAIN: &str = "maya@fastpost.example";

    fn brand(name: &str, domain: &str) -> Sender {
        Sender {
            named: Named::new(Party::domain(domain)).also(Party::name(name)),
            domain: Some(domain.to_owned()),
            name: Some(name.to_owned()),
            verdict: Verdict::Unchecked,
        }
    }

    fn uses(mails: &[(&str, &Sender, &str)]) -> Vec<String> {
        let mut aliases = Aliases::default();
        for (to, ..) in mails {
            aliases.note(to);
        }
        let all = mails.iter().flat_map(|(to, from, subject)| aliases.seen(to, MAIN, from, subject, ()));
        all.map(|u| format!("{}: {} → {}", u.alias, u.owner.display(), u.by.display())).collect()
    }

    #[test]
    fn a_tag_given_to_one_and_used_by_another_once() {
        let (shoes, loans) =
            (brand("Harbour Shoes", "harbourshoes.example"), brand("Quick Loans", "quickloans.example"));
        let to = "maya+harbour@fastpost.example";
        let expected = ["maya+harbour@fastpost.example: Harbour Shoes → Quick Loans"];
        assert_eq!(uses(&[(to, &shoes, "a"), (to, &loans, "b"), (to, &loans, "c")]), expected);
        // The order of the mails doesn't matter.
        assert_eq!(uses(&[(to, &loans, "b"), (to, &shoes, "a"), (to, &loans, "c")]), expected);
        // Nobody knows for whom an address was made whose owner never wrote.
        assert!(uses(&[(to, &loans, "b")]).is_empty());
    }

    #[test]
    fn family_processors_and_delegates_are_no_leak() {
        let shoes = brand("Harbour Shoes", "harbourshoes.example");
        let to = "maya+harbourshoes@fastpost.example";
        for (by, subject) in [
            (brand("Harbour Shoes", "harbour-mail.example"), "x"),
            (brand("Harbour", "harbourshoes.de"), "x"),
            (brand("DHL", "dhl.de"), "Your parcel"),
            (brand("Opinion Finder", "opinions.example"), "How was Harbour Shoes?"),
            (brand("Harbour Shoes via Opinions", "opinions.example"), "x"),
        ] {
            assert!(uses(&[(to, &shoes, "a"), (to, &by, subject)]).is_empty(), "{by:?}");
        }
    }

    #[test]
    fn words_that_name_no_brand() {
        let (shop, loans) = (brand("The Shop", "shop.example"), brand("Quick Loans", "quickloans.example"));
        let to = "maya+shop@fastpost.example";
        assert!(uses(&[(to, &shop, "a"), (to, &loans, "b")]).is_empty());
        assert!(uses(&[(MAIN, &brand("Maya Travel", "maya.example"), "a"), (MAIN, &loans, "b")]).is_empty());
    }

    #[test]
    fn own_domains_and_forwarding_aliases() {
        let (shoes, loans) =
            (brand("Harbour Shoes", "harbourshoes.example"), brand("Quick Loans", "quickloans.example"));
        let own = "harbour@mayas.example";
        assert_eq!(
            uses(&[
                (own, &shoes, ""),
                ("b@mayas.example", &loans, ""),
                ("c@mayas.example", &loans, ""),
                (own, &loans, "")
            ])
            .len(),
            1
        );
        assert!(uses(&[(own, &shoes, ""), (own, &loans, "")]).is_empty());
        let alias = "kite.042@simplelogin.co";
        assert_eq!(uses(&[(alias, &shoes, ""), (alias, &loans, "")]).len(), 1);
    }
}
