//! Reads all members of a source: one thread splits and reads messages, the caller's makes claims of them.

use super::desk::Desk;
use super::labels::Roles;
use super::letter::{self, Letter};
use super::recognise::{ENOUGH, Form, form};
use super::splitter::{HEADER_CAP, Splitter};
use super::{Likely, likely, why};
use crate::{Control, Sink, Stopped, Tree};
use model::{Locator, Unread};
use std::io::Read;
use std::thread;

/// Messages go to the other thread in batches of so many, with so many batches under way.
const BATCH: usize = 128;
const UNDER_WAY: usize = 4;

/// What came out of a member, in order.
enum Item {
    Letter(Box<Letter>),
    /// A header block that is too long begins here.
    TooLong(u64),
    /// Reading broke off here, for this reason.
    Broken(u64, String),
    /// The member is no mail.
    NoMail,
}

/// Reads every member that is mail.
pub(super) fn all(tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
    let mut desk = Desk::new(sink);
    for index in 0..tree.members().len() {
        control.check()?;
        let Some(member) = tree.members().get(index) else { continue };
        let (kept, size, stored) = (Roles::of_member(&member.name), member.size, member.stored);
        let worth = tree.is_single() || matches!(likely(member), Likely::Mbox | Likely::Message);
        let locator = tree.locator(index);
        // Bytes of the source are counted as they come, unless they are compressed.
        let live = size == Some(stored);
        if worth {
            let counting = live.then_some(control);
            match tree.read(index) {
                Ok(reader) => member_mail(reader, kept, &locator, &mut desk, control, counting)?,
                Err(fault) => desk.unread(Unread { locator, why: fault.why }),
            }
        } else if likely_mail_was_expected(tree, index) {
            desk.skip(why::NO_MAIL);
        }
        if !live || !worth {
            control.advance(stored);
        }
    }
    desk.finish()
}

/// Other files of an archive are nobody's loss to this reader; in a folder of mail they are worth a word.
fn likely_mail_was_expected(tree: &Tree, index: usize) -> bool {
    tree.path().is_dir() && tree.members().get(index).is_some_and(|member| likely(member) == Likely::Other)
}

fn member_mail(
    reader: Box<dyn Read + Send + '_>,
    kept: Roles,
    locator: &Locator,
    desk: &mut Desk<'_>,
    control: &Control,
    counting: Option<&Control>,
) -> Result<(), Stopped> {
    let mut splitter = Splitter::new(reader);
    match form(splitter.peek(ENOUGH)) {
        Some(Form::Mbox) => {}
        Some(Form::Message(skip) | Form::AppleMessage(skip)) => {
            let piece = splitter.single(skip);
            if let Some(control) = counting {
                control.advance(splitter.taken());
            }
            return put(desk, locator, item(letter::read(piece, kept)));
        }
        None => {
            let broken = splitter.fault().map(|error| Item::Broken(0, sentence(error)));
            return put(desk, locator, broken.unwrap_or(Item::NoMail));
        }
    }
    let (send, receive) = crossbeam_channel::bounded::<Vec<Item>>(UNDER_WAY);
    thread::scope(|scope| {
        scope.spawn(move || {
            let mut batch = Vec::with_capacity(BATCH);
            let mut counted = 0;
            while let Some(piece) = splitter.message() {
                batch.push(item(letter::read(piece, kept)));
                if batch.len() == BATCH {
                    if let Some(control) = counting {
                        control.advance(splitter.taken() - counted);
                        counted = splitter.taken();
                    }
                    // Nobody listens any more: the import was stopped.
                    if send.send(std::mem::take(&mut batch)).is_err() {
                        return;
                    }
                }
            }
            if let Some(error) = splitter.fault() {
                batch.push(Item::Broken(splitter.taken(), sentence(error)));
            }
            if let Some(control) = counting {
                control.advance(splitter.taken() - counted);
            }
            let _ = send.send(batch);
        });
        for batch in receive {
            for item in batch {
                control.check()?;
                put(desk, locator, item)?;
            }
        }
        Ok(())
    })
}

fn item(read: Result<Letter, u64>) -> Item {
    read.map_or_else(Item::TooLong, |letter| Item::Letter(Box::new(letter)))
}

fn put(desk: &mut Desk<'_>, locator: &Locator, item: Item) -> Result<(), Stopped> {
    match item {
        Item::Letter(letter) => return desk.take(*letter, locator),
        Item::TooLong(start) => desk.unread(Unread {
            locator: locator.record(start, HEADER_CAP as u64, "header block"),
            why: format!(
                "The header block of this message is longer than {} KiB, so it was not read.",
                HEADER_CAP / 1024
            ),
        }),
        Item::Broken(at, why) => {
            desk.unread(Unread { locator: Locator { start: Some(at), ..locator.clone() }, why });
        }
        Item::NoMail => desk.skip(why::NO_MAIL),
    }
    Ok(())
}

fn sentence(error: &std::io::Error) -> String {
    let text = error.to_string();
    let text = text.trim_end_matches('.');
    format!("Reading broke off here: {text}. What came before was read.")
}
