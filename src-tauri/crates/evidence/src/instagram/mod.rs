//! Instagram's "Download your information", as JSON and as pages, from 2021 to today.
//!
//! What it shares with Facebook's export (advertisers, events off Meta, settings, labels and values) is read by the same
//! code; see [`crate::facebook`]. Labels were in the account's language in 2021 and are again in the newest shape, so a
//! record is read by its form: the member with a time is the time, the one with a value the author.
//!
//! What an export never says: why an ad was shown. `ads_viewed` names the advertiser's account and covers days only.

mod files;
mod seen;
mod told;

use crate::facebook::off_meta_pages::{AsJson, Page};
use crate::facebook::page::is_page;
use crate::facebook::recognise::{Mark, page_mark};
use crate::facebook::{self, advertisers, desk, holdings, off_meta, off_meta_pages};
use crate::kit::{Desk, Fate, Piece, ending, lay_aside, peek};
use crate::{Control, Reader, Recognition, Sink, Stopped, Tree};
use chrono::NaiveDate;
use files::Kind;
use model::{Account, Moment, Platform, SourceKind};

/// Reads Instagram's export.
pub struct InstagramReader;

const PLATFORM: Platform = Platform(std::borrow::Cow::Borrowed("instagram"));

/// Words near the beginning of Instagram's files and of no other platform's.
const MARKS: &[&str] = &[
    "\"impressions_history_",
    "\"ig_custom_audiences",
    "\"string_map_data\"",
    "\"string_list_data\"",
    "\"topics_your_",
    "\"inferred_data_",
    "\"apps_and_websites_off_meta_activity\"",
    "\"apps_and_websites_expired_apps\"",
    "\"account_history_",
    "\"ig_lead_gen_info\"",
    "\"policy_updates_and_permissions_",
    "\"profile_user\"",
    "\"devices_devices\"",
];
/// How many files are looked into.
const LOOKS: u32 = 40;

impl Reader for InstagramReader {
    fn kind(&self) -> SourceKind {
        SourceKind::InstagramExport
    }

    fn version(&self) -> u32 {
        2
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        // An unpacked download of several of Meta's products: each folder in it is a source.
        if tree.is_folder() && tree.members().iter().any(|m| is_facebooks(&m.name)) {
            return None;
        }
        let name = tree.name().to_lowercase();
        let delivery = Named::of(tree).map(|n| n.stem);
        let named = delivery.is_some() || name.starts_with("instagram-");
        let sure = |confidence| Some(Recognition { kind: SourceKind::InstagramExport, confidence, delivery });
        let (mut looked, mut folders, mut marked) = (0, false, false);
        for index in 0..tree.members().len() {
            let member = tree.members()[index].name.to_lowercase();
            folders |= member.contains("your_instagram_activity/")
                || member.contains("instagram_ads_and_businesses/")
                || member.contains("apps_and_websites_off_of_instagram/");
            let page = is_page(&member);
            if !(page || ending(&member) == "json") || files::kind(&member).is_none() || looked > LOOKS {
                continue;
            }
            looked += 1;
            if page {
                // A file that only Instagram has needs no logo.
                marked |= match page_mark(tree, index) {
                    Mark::Instagram => true,
                    Mark::Meta => !facebook::reads(&member),
                    Mark::None | Mark::Facebook => false,
                };
                continue;
            }
            let head = peek::head(tree, index, 4 << 10);
            let text = String::from_utf8_lossy(&head);
            if MARKS.iter().any(|mark| text.contains(mark)) {
                return sure(0.97);
            }
        }
        match (folders, named) {
            (true, _) | (_, true) if marked => sure(0.97),
            (true, true) => sure(0.9),
            (true, false) => sure(0.8),
            (false, true) if looked > 0 => sure(0.8),
            (false, true) => sure(0.5),
            _ if marked => sure(0.85),
            _ => None,
        }
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        let named = Named::of(tree);
        let mut desk = Desk::new(sink, control, PLATFORM);
        let made = named.as_ref().map(|n| Moment::day(&n.literal, n.day));
        let account = account(&mut desk, tree, named.as_ref())?;
        desk.sink().about(account, made.clone())?;
        let json = AsJson::of(tree.members().iter().map(|m| m.name.as_ref()));
        let mut pages: Vec<(usize, Page)> = Vec::new();
        for index in 0..tree.members().len() {
            control.check()?;
            let name = tree.members()[index].name.clone();
            if is_facebooks(&name) {
                lay_aside(&mut desk, tree, index, &Fate::Skip(FACEBOOKS.into()));
                continue;
            }
            match files::kind(&name) {
                Some(_) if json.has(&name) => lay_aside(&mut desk, tree, index, &Fate::Skip(facebook::TWIN.into())),
                Some(Kind::OffMetaPages(page)) => pages.push((index, page)),
                Some(kind) if is_page(&name) || ending(&name) == "json" => {
                    desk.take_up(tree, index);
                    member(&mut desk, tree, index, kind)?;
                }
                _ => lay_aside(&mut desk, tree, index, &files::other(&name)),
            }
        }
        off_meta_pages::read(&mut desk, tree, &pages)?;
        desk.finish(made.is_none())
    }
}

/// What lies beside Instagram's export in a download of several of Meta's products.
const FACEBOOKS: &str =
    "Facebook's files in the same archive: not read with Instagram's. Unpack it and import the folder.";

/// Whether a member lies in the folder of Facebook's export.
fn is_facebooks(name: &str) -> bool {
    let mut folders = name.split(['/', '\\']).rev().skip(1);
    folders.any(|folder| folder.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("facebook-")))
}

/// What the name of an export says (`instagram-maya.k-2026-05-03-Hb7kQ2xW.zip`).
struct Named {
    stem: String,
    user: String,
    literal: String,
    day: NaiveDate,
}

impl Named {
    fn parse(name: &str) -> Option<Self> {
        let rest = name.strip_prefix("instagram-")?;
        (1..rest.len().saturating_sub(10)).rev().find_map(|at| {
            let literal = rest.get(at + 1..at + 11).filter(|_| rest.as_bytes().get(at) == Some(&b'-'))?;
            let day = NaiveDate::parse_from_str(literal, "%Y-%m-%d").ok()?;
            let user = rest.get(..at)?.to_owned();
            Some(Self { stem: format!("instagram-{}", rest.get(..at + 11)?), user, literal: literal.to_owned(), day })
        })
    }

    fn of(tree: &Tree) -> Option<Self> {
        Self::parse(&tree.name()).or_else(|| {
            let member = tree.members().first()?;
            let outer = member.within.iter().filter_map(|w| w.member.rsplit(['/', '\\']).next());
            outer.chain(member.name.split(['/', '\\'])).find_map(Self::parse)
        })
    }
}

/// Whose it is: by the export's name, else by the profile.
fn account(desk: &mut Desk<'_>, tree: &mut Tree, named: Option<&Named>) -> Result<Option<Account>, Stopped> {
    let mut user = named.map(|n| n.user.clone());
    if user.is_none() {
        for index in 0..tree.members().len() {
            if files::kind(&tree.members()[index].name) == Some(Kind::Profile) {
                desk::quietly(desk, tree, index, |piece: &Piece<'_>| {
                    user = user.take().or_else(|| told::username(piece));
                })?;
            }
        }
    }
    Ok(user.map(|user| Account { platform: PLATFORM, native_id: user.to_lowercase(), name: Some(format!("@{user}")) }))
}

fn member(desk: &mut Desk<'_>, tree: &mut Tree, index: usize, kind: Kind) -> Result<(), Stopped> {
    match kind {
        Kind::Profile => desk::each(desk, tree, index, |desk, piece| told::profile(desk, &piece)),
        Kind::AdsViewed => desk::each(desk, tree, index, |desk, piece| seen::ad_viewed(desk, &piece)),
        Kind::AdsClicked => desk::each(desk, tree, index, |desk, piece| seen::ad_clicked(desk, &piece)),
        Kind::Suggested => desk::each(desk, tree, index, |desk, piece| seen::suggested(desk, &piece)),
        Kind::Viewed(literal) => seen::counted(desk, tree, index, literal),
        Kind::Advertisers => desk::each(desk, tree, index, advertisers::advertisers),
        Kind::Leads => desk::each(desk, tree, index, holdings::lead),
        // Pages are read together, once all members have been seen.
        Kind::OffMeta | Kind::OffMetaPages(_) => off_meta::member(desk, tree, index),
        Kind::Settings => desk::each(desk, tree, index, holdings::setting),
        Kind::Words(category, origin) => {
            desk::each(desk, tree, index, move |desk, piece| told::words(desk, &piece, category, origin))
        }
        Kind::Places => desk::each(desk, tree, index, |desk, piece| told::places(desk, &piece)),
        Kind::Logins => desk::each(desk, tree, index, |desk, piece| told::login(desk, &piece)),
        Kind::Apps => desk::each(desk, tree, index, |desk, piece| told::app(desk, &piece)),
        Kind::Links => desk::each(desk, tree, index, |desk, piece| told::link(desk, &piece)),
        Kind::Others => {
            let mut count = 0;
            desk::each(desk, tree, index, |_, _| {
                count += 1;
                Ok(())
            })?;
            desk.skip("Other people (contacts, followers): counted, not read.", count);
            Ok(())
        }
    }
}

/// A member that looks like evidence and isn't known.
const UNKNOWN: Fate = Fate::Unread("This file looks like evidence about ads, but Sayso doesn't know its form yet.");
