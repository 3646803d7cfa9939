//! Google Takeout, from My Activity as JSON or as pages to what other products keep; in every language of an account.
//!
//! Names of files and folders are in the account's language, so each file is known by its first bytes. Keys of JSON are
//! English everywhere; the words that tell an ad are not (`data/words.toml`).
//!
//! What a Takeout never says: why an ad was shown, who advertised in a video, which ads were shown and not clicked, and
//! what Google's ad settings hold about the person. A product that is missing was not asked for or is in another part
//! of the archive, so nothing is concluded from it.

mod activity;
mod address;
mod form;
mod orders;
mod recognise;
mod sheets;
mod subscriber;
mod words;

use crate::kit::{Desk, Fate, LITTER, ending, is_litter, lay_aside, letters, peek, read_json_in, read_table_in};
use crate::{Control, Reader, Recognition, Sink, Stopped, Tree};
use form::Form;
use model::{Account, Platform, SourceKind};
use recognise::ArchiveName;

/// Reads a Google Takeout.
pub struct GoogleReader;

const PLATFORM: Platform = Platform(std::borrow::Cow::Borrowed("google"));

impl Reader for GoogleReader {
    fn kind(&self) -> SourceKind {
        SourceKind::GoogleTakeout
    }

    fn version(&self) -> u32 {
        2
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        recognise::recognise(tree)
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        let made = ArchiveName::of(tree).map(|name| name.made);
        let mut desk = Desk::new(sink, control, PLATFORM);
        desk.sink().about(account(tree), made.clone())?;
        for index in 0..tree.members().len() {
            desk.check()?;
            member(&mut desk, tree, index)?;
        }
        desk.finish(made.is_none())
    }
}

fn member(desk: &mut Desk<'_>, tree: &mut Tree, index: usize) -> Result<(), Stopped> {
    let Some(name) = tree.members().get(index).map(|m| m.name.clone()) else { return Ok(()) };
    if is_litter(&name) {
        lay_aside(desk, tree, index, &Fate::Skip(LITTER.into()));
        return Ok(());
    }
    if !form::may_be_read(&name) {
        lay_aside(desk, tree, index, &aside(&name));
        return Ok(());
    }
    desk.take_up(tree, index);
    let Some(reader) = desk.open(tree, index) else { return Ok(()) };
    // An archive that can only be read from its beginning is read once: the look into a member is part of its reading.
    let (head, reader) = peek::looked_into(reader, form::HEAD);
    let known = match form::of(&name, &head) {
        Form::Activity => activity::read_json(desk, reader).map(|()| true),
        Form::ActivityPage => activity::read_page(desk, reader).map(|()| true),
        Form::Json(sheet) => read_json_in(desk, reader, sheet).map(|()| true),
        Form::Subscriber => subscriber::read(desk, reader).map(|()| true),
        Form::Table => {
            let named = sheets::is_subscriptions(&head).then_some(&sheets::SUBSCRIPTIONS);
            read_table_in(desk, reader, named, sheets::TABLES)
        }
        Form::Contents | Form::Empty => Ok(true),
        Form::Other => Ok(false),
    }?;
    if !known {
        match aside(&name) {
            Fate::Unread(why) => desk.unread_member(why),
            Fate::Skip(why) => desk.skip(&why, 1),
            Fate::Nothing => {}
        }
    }
    Ok(())
}

/// What becomes of a member that isn't read.
fn aside(member: &str) -> Fate {
    /// What lies near the evidence, in some languages.
    const NEAR: &[&str] = &["adcenter", "myactivity", "adsettings"];
    let key = letters(member);
    match ending(member).as_str() {
        "mbox" => Fate::Skip("Mail in the archive. Import the .mbox file by itself to have it read.".into()),
        "json" | "html" | "csv" if NEAR.iter().any(|near| key.contains(near)) => {
            Fate::Unread("This file looks like one about ads or activity, in a form that isn't known.")
        }
        "txt" if key.contains("encryptedbackup") || key.contains("timeline") => {
            Fate::Unread("A note on locations that are kept on the phone. Export the timeline there to have it read.")
        }
        _ => Fate::Skip("Files of other Google products, which say nothing about personalisation.".into()),
    }
}

/// Whether a table is one of those that are read.
fn is_table(tree: &mut Tree, index: usize) -> bool {
    let heads = peek::heads(tree, index);
    // The heads of a bank's list of payments could be anybody's.
    let own = sheets::TABLES.iter().filter(|sheet| sheet.heads.iter().any(|h| matches!(*h, "Gaia ID" | "Channel Id")));
    own.into_iter().any(|sheet| sheet.heads.iter().all(|h| heads.iter().any(|k| *k == letters(h))))
}

/// Whose it is: by the page about the account, else by the address on the table of contents.
fn account(tree: &mut Tree) -> Option<Account> {
    let (mut email, mut name) = (None, None);
    for index in 0..tree.members().len() {
        let Some(member) = tree.members().get(index).map(|m| m.name.clone()) else { continue };
        if form::is_contents(&member) {
            let head = peek::head(tree, index, form::HEAD);
            email = email.or_else(|| address_in(&head));
        } else if ending(&member) == "html" && letters(&member).contains("subscriberinfo") {
            let head = peek::head(tree, index, form::HEAD);
            let (address, owner) = subscriber::account(&head);
            email = address.or(email);
            name = name.or(owner);
        }
    }
    email.map(|native_id| Account { platform: PLATFORM, native_id, name })
}

/// The first mail address in the text of a page.
fn address_in(page: &[u8]) -> Option<String> {
    const BODY: &[crate::html::Mark] = &[crate::html::Mark { tag: "body", class: "" }];
    let mut cutter = crate::html::Cutter::new(page, BODY);
    let text = match cutter.pull() {
        Ok(Some((_, body))) => body.text(),
        _ => crate::html::Element::new(page, 0).text(),
    };
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '<' | '>' | '"' | ':'));
    let found = words.map(|w| w.trim_matches(|c: char| !c.is_alphanumeric())).find(|word| {
        word.split_once('@').is_some_and(|(local, host)| !local.is_empty() && crate::kit::is_host(&host.to_lowercase()))
    });
    found.map(str::to_lowercase)
}
