//! Turns messages into claims, in order, once the mailbox's own addresses are known.
//!
//! The first messages are held back until enough of them show whose mailbox it is.

use super::address::{host, registrable, untagged};
use super::aliases::{Aliases, Use};
use super::letter::{Found, Letter};
use super::{forward, why};
use crate::{Sink, Stopped};
use chrono::NaiveDate;
use model::{
    Account, Category, Channel, Claim, ClaimBody, ClaimKind, Contact, ContactClass, Covers, Excerpt, Holding, Locator,
    Moment, Origin, Platform, Sha256, Transfer, TransferKind,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// So many messages, or so many bytes of headers, are held back at most.
const HELD_MESSAGES: usize = 2000;
const HELD_BYTES: usize = 16 * 1024 * 1024;
/// At most so many addresses are counted.
const ADDRESSES: usize = 10_000;
/// What the two kinds of holding are called in every claim, so that repeats meet.
const ADDRESS_LITERAL: &str = "To";
const ORDER_LITERAL: &str = "order";

/// When a message was written, and the bytes that prove it.
type Evidence = (Option<Moment>, Excerpt);

/// The state of reading one mailbox.
pub(super) struct Desk<'s> {
    sink: &'s mut dyn Sink,
    held: Vec<(Letter, Locator)>,
    held_bytes: usize,
    open: bool,
    /// Untagged addresses: how often delivery names them, how often they are shown, when first met.
    met: BTreeMap<String, (u32, u32, usize)>,
    own: BTreeSet<String>,
    main: Option<String>,
    aliases: Aliases<Evidence>,
    skipped: BTreeMap<&'static str, u64>,
    days: Option<(NaiveDate, NaiveDate)>,
}

impl<'s> Desk<'s> {
    /// Begins a mailbox.
    pub fn new(sink: &'s mut dyn Sink) -> Self {
        Self {
            sink,
            held: Vec::new(),
            held_bytes: 0,
            open: false,
            met: BTreeMap::new(),
            own: BTreeSet::new(),
            main: None,
            aliases: Aliases::default(),
            skipped: BTreeMap::new(),
            days: None,
        }
    }

    /// Takes in one message of the member at `locator`.
    pub fn take(&mut self, letter: Letter, locator: &Locator) -> Result<(), Stopped> {
        self.learn(&letter);
        if self.open {
            return self.tell(letter, locator);
        }
        self.held_bytes += letter.block.len();
        self.held.push((letter, locator.clone()));
        if self.held.len() >= HELD_MESSAGES || self.held_bytes >= HELD_BYTES { self.release() } else { Ok(()) }
    }

    /// Counts a record that makes no claim.
    pub fn skip(&mut self, why: &'static str) {
        *self.skipped.entry(why).or_default() += 1;
    }

    /// Reports what can't be read.
    pub fn unread(&mut self, unread: model::Unread) {
        self.sink.unread(unread);
    }

    /// Ends the mailbox.
    pub fn finish(mut self) -> Result<(), Stopped> {
        self.release()?;
        for (why, count) in &self.skipped {
            self.sink.skipped(why, *count);
        }
        if let Some((from, to)) = self.days {
            self.sink.covers(ClaimKind::Contact, Covers { from, to });
        }
        Ok(())
    }

    fn learn(&mut self, letter: &Letter) {
        if let Some(delivered) = &letter.recipients.delivered {
            self.aliases.note(delivered);
        }
        let (address, delivered) = match (&letter.recipients.delivered, letter.recipients.shown.as_slice()) {
            _ if letter.sent => return,
            (Some(delivered), _) => (delivered, true),
            (None, [only]) => (only, false),
            (None, _) => return,
        };
        let order = self.met.len();
        let (base, _) = untagged(address);
        if forward::forwarder(&base).is_some() || (order >= ADDRESSES && !self.met.contains_key(&base)) {
            return;
        }
        let (by_delivery, by_sight, _) = self.met.entry(base.clone()).or_insert((0, 0, order));
        if delivered {
            *by_delivery += 1;
            if self.open {
                self.own.insert(base);
            }
        } else {
            *by_sight += 1;
        }
    }

    /// Decides whose mailbox it is and tells what was held back.
    fn release(&mut self) -> Result<(), Stopped> {
        if self.open {
            return Ok(());
        }
        self.open = true;
        let weight = |(delivered, seen, order): &(u32, u32, usize)| (*delivered, *seen, usize::MAX - order);
        self.main = self.met.iter().max_by_key(|(_, counts)| weight(counts)).map(|(address, _)| address.clone());
        self.own = self.met.iter().filter(|(_, (delivered, ..))| *delivered > 0).map(|(a, _)| a.clone()).collect();
        self.own.extend(self.main.clone());
        let account = self.main.clone().map(|native_id| Account { platform: Platform::EMAIL, native_id, name: None });
        self.sink.about(account, None)?;
        for (letter, locator) in std::mem::take(&mut self.held) {
            self.tell(letter, &locator)?;
        }
        Ok(())
    }

    /// Makes the claims of one message.
    fn tell(&mut self, letter: Letter, locator: &Locator) -> Result<(), Stopped> {
        if let Some(day) = letter.day {
            self.days = Some(self.days.map_or((day, day), |(from, to)| (from.min(day), to.max(day))));
        }
        // Skipping one's own mail comes first: a copy of a sent message is neither private nor forged.
        if letter.from.as_ref().is_some_and(|from| self.own.contains(&untagged(from).0)) {
            self.skip(why::OWN);
            return Ok(());
        }
        let (address, known) = self.address(&letter);
        let Letter { start, block, id, at, found, .. } = letter;
        let found = match found {
            Ok(found) => *found,
            Err(why) => {
                self.skip(why);
                return Ok(());
            }
        };
        let digest = Sha256::of(&block);
        let pointer = id.clone().unwrap_or_else(|| format!("byte {start}"));
        let locator = Locator { digest: Some(digest), ..locator.record(start, block.len() as u64, pointer) };
        let excerpt = Excerpt { locator, bytes: block };
        let distinct = id.unwrap_or_else(|| digest.short(40));
        let contact = contact(&found, &address, known);
        let class = found.class;
        self.sink.claim(
            Claim::stated(ClaimBody::Contact(contact), at.clone()).distinct(&distinct),
            excerpt.clone(),
            None,
        )?;
        if known && matches!(class, ContactClass::Account | ContactClass::Policy | ContactClass::Order) {
            self.holdings(&found, &address, at.as_ref(), &excerpt)?;
        }
        let subject = found.subject.as_deref().unwrap_or_default();
        let main = self.main.clone().unwrap_or_default();
        for used in self.aliases.seen(&address, &main, &found.sender, subject, (at, excerpt)) {
            self.leak(used)?;
        }
        Ok(())
    }

    /// The address that a message came to, and whether it is known rather than taken from the mailbox.
    fn address(&self, letter: &Letter) -> (String, bool) {
        let recipients = &letter.recipients;
        if let Some(delivered) = &recipients.delivered {
            return (delivered.clone(), true);
        }
        let own = recipients.shown.iter().find(|address| self.own.contains(&untagged(address).0));
        // A mailing may show the list's own address instead.
        let sender = letter.from.as_deref().map(host).and_then(registrable);
        let first = recipients.shown.first().filter(|address| sender != registrable(host(address)));
        match own.or(first) {
            Some(address) => (address.clone(), true),
            None => (self.main.clone().unwrap_or_default(), false),
        }
    }

    /// What an account mail or an order mail lets us conclude.
    fn holdings(
        &mut self,
        found: &Found,
        address: &str,
        at: Option<&Moment>,
        excerpt: &Excerpt,
    ) -> Result<(), Stopped> {
        let order = found.class == ContactClass::Order;
        let rule = if order { "order-mail" } else { "account-mail" };
        let holding = |category: &str, value, origin, literal: &str| Holding {
            holder: found.sender.named.clone(),
            category: Category::new(category),
            value,
            origin,
            acquired_from: None,
            literal: literal.into(),
        };
        let held = holding("pd:EmailAddress", Some(address.to_owned()), Origin::Provided, ADDRESS_LITERAL);
        self.sink.claim(Claim::deduced(ClaimBody::Holding(held), at.cloned(), rule), excerpt.clone(), None)?;
        if order {
            let held = holding("pd:Purchase", found.order.clone(), Origin::Observed, ORDER_LITERAL);
            let claim = Claim::deduced(ClaimBody::Holding(held), at.cloned(), rule);
            let claim = match &found.order {
                Some(number) => claim.distinct(number),
                None => claim,
            };
            self.sink.claim(claim, excerpt.clone(), None)?;
        }
        Ok(())
    }

    fn leak(&mut self, used: Use<Evidence>) -> Result<(), Stopped> {
        let (at, excerpt) = used.evidence;
        let transfer = Transfer {
            from: used.owner,
            to: used.by,
            kind: TransferKind::AliasLeak,
            category: Some(Category::new("pd:EmailAddress")),
            literal: Arc::from(used.alias),
            detail: Some(used.kind.to_owned()),
        };
        let claim = Claim::deduced(ClaimBody::Transfer(transfer), at, "alias-used-by-other");
        self.sink.claim(claim, excerpt, None)
    }
}

fn contact(found: &Found, address: &str, known: bool) -> Contact {
    let mut caveats = found.caveats.clone();
    if !known {
        caveats.push(why::NO_ADDRESS);
    }
    Contact {
        sender: found.sender.named.clone(),
        channel: Channel::Email,
        address: address.to_owned(),
        via: found.via.map(str::to_owned),
        class: found.class,
        subject: found.subject.clone(),
        unsubscribe: found.unsubscribe.clone(),
        caveat: (!caveats.is_empty()).then(|| caveats.join("; ")),
    }
}
