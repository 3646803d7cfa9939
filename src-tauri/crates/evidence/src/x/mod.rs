//! The archive that X hands out, in every generation from 2018 on.
//!
//! What it states: which ad was shown when, and which criteria the campaign ran on ([`ads`]); which apps and sites
//! reported the person ([`conversions`]); what X takes the person to be, and whose audiences it counts them in
//! ([`profile`]); what they gave X, whom they let in, and what X noted ([`account`], [`devices`]).
//! What it leaves out on purpose: messages, chats, other people's contacts, the person's own posts.

mod account;
mod ads;
mod common;
mod contents;
mod conversions;
mod devices;
mod parse;
mod profile;
mod shapes;
mod targeting;

use crate::records::records;
use crate::{Control, Reader, Recognition, Sink, Stopped, Tree};
use contents::{About, Contents};
use model::{ClaimKind, Covers, SourceKind, Unread};

/// Reads the archive that X hands out.
pub struct XReader;

impl Reader for XReader {
    fn kind(&self) -> SourceKind {
        SourceKind::XArchive
    }

    fn version(&self) -> u32 {
        1
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        let contents = Contents::of(tree);
        let confidence = contents.confidence(tree)?;
        let about = About::of(tree, &contents);
        let delivery = match (&about.account, &about.exported_at, about.partial) {
            (Some(account), Some(at), true) => Some(format!("x {} {}", account.native_id, at.literal)),
            _ => None,
        };
        Some(Recognition { kind: self.kind(), confidence, delivery })
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        let contents = Contents::of(tree);
        let about = About::of(tree, &contents);
        sink.about(about.account.clone(), about.exported_at.clone())?;
        let exported = about.exported_at.as_ref().map(|at| at.local.date());
        let cover = |kind, days: Option<(chrono::NaiveDate, chrono::NaiveDate)>, sink: &mut dyn Sink| {
            if let Some((from, to)) = days {
                sink.covers(kind, Covers { from, to: exported.map_or(to, |day| day.max(to)) });
            }
        };
        let days = ads::read(tree, &contents, sink, control)?;
        cover(ClaimKind::Personalisation, days, sink);
        let days = conversions::read(tree, &contents, sink, control)?;
        cover(ClaimKind::Transfer, days, sink);
        profile::read(tree, &contents, sink, control)?;
        account::read(tree, &contents, sink, control)?;
        devices::read(tree, &contents, sink, control)?;
        // What X holds is a picture of the day of the export.
        cover(ClaimKind::Holding, exported.map(|day| (day, day)), sink);
        left_out(tree, &contents, &about, sink, control)
    }
}

const READ: &[&str] = &[
    "ad-impressions",
    "ad-engagements",
    "ad-mobile-conversions-attributed",
    "ad-mobile-conversions-unattributed",
    "ad-online-conversions-attributed",
    "ad-online-conversions-unattributed",
    "personalization",
    "manifest",
];

/// Counts what is left out on purpose. Contacts are counted one by one, everything else by the table of contents, or a
/// file at a time where there is none.
fn left_out(
    tree: &mut Tree,
    contents: &Contents,
    about: &About,
    sink: &mut dyn Sink,
    control: &Control,
) -> Result<(), Stopped> {
    for &index in contents.further() {
        let why = "Another archive begins here, beside the one that was read. Unpack it and import it by itself.";
        sink.unread(Unread { locator: tree.locator(index), why: why.to_owned() });
    }
    let (mut messages, mut chats, mut others) = (0, 0, 0);
    for (name, members) in contents.all() {
        if name == "contact"
            || READ.contains(&name)
            || devices::NAMES.contains(&name)
            || account::names().any(|n| n == name)
        {
            continue;
        }
        for (part, index) in members.enumerate() {
            let Some(member) = tree.members().get(index) else { continue };
            // An empty file is a few dozen bytes of JavaScript.
            let guess = u64::from(member.size.is_none_or(|size| size > 64));
            let count = about.counts.get(&(name.to_owned(), part as u64)).copied().unwrap_or(guess);
            match name {
                n if n.starts_with("direct-message") => messages += count,
                n if n.starts_with("grok") => chats += count,
                _ => others += count,
            }
            control.advance(member.stored);
        }
    }
    let mut contacts = 0;
    for index in contents.members("contact") {
        contacts += records(tree, index, &[&["contact"]], sink, control, &mut |_, _, _| Ok(()))?;
    }
    for (count, why) in [
        (
            contacts,
            "Contacts that were uploaded from your devices are other people's data; they were counted, not read.",
        ),
        (messages, "Direct messages are talk with others and were not read."),
        (chats, "Chats with Grok can be very private and were not read."),
        (others, "Posts, likes, follows and other files that say nothing about advertising were not read."),
    ] {
        if count > 0 {
            sink.skipped(why, count);
        }
    }
    Ok(())
}
