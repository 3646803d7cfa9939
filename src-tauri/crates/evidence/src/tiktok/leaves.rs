//! The JSON form: leaves wherever they stand.

use super::{ads, person};
use crate::kit::{Desk, LARGEST, Piece, Row, counted, letters, times};
use crate::{Stopped, Tree};
use model::{Claim, Moment, Origin, Unread};
use std::collections::BTreeMap;

/// Leaves that only TikTok writes.
pub(super) const MARKS: &[&str] = &[
    "OffTikTokActivityDataList",
    "AdInterestCategories",
    "AdsVisitHistoryList",
    "DataPartnerList",
    "ProfileMap",
    "SettingsMap",
    "LoginHistoryList",
    "VideoList",
    "ItemFavoriteList",
    "FansList",
    "SearchList",
];

/// Histories that name nobody else: literal, category, origin.
const HISTORIES: &[(&str, &str, Origin)] = &[
    ("VideoList", "pd:TVViewingBehaviour", Origin::Observed),
    ("ItemFavoriteList", "pd:Like", Origin::Observed),
    ("FavoriteVideoList", "pd:Like", Origin::Observed),
    ("ShareHistoryList", "pd:SocialBehaviour", Origin::Observed),
];

/// Lists of other people, or of what they wrote.
const OTHERS: &[&str] = &["fanslist", "following", "follower", "chathistory", "blocklist", "contacts"];

/// Where a leaf stands: three levels deep in every generation, with the few that stand one higher or lower.
const PATHS: &[&[&str]] = &[&["*", "*", "*"]];

#[derive(Default)]
struct History {
    records: u64,
    span: Option<(Moment, Moment)>,
    first: Option<model::Excerpt>,
}

/// Reads a file.
pub(super) fn read(desk: &mut Desk<'_>, tree: &mut Tree, index: usize) -> Result<(), Stopped> {
    desk.take_up(tree, index);
    let Some(reader) = desk.open(tree, index) else { return Ok(()) };
    let mut histories: BTreeMap<&'static str, History> = BTreeMap::new();
    desk.scan(reader, PATHS, LARGEST, |desk, found| match found {
        Ok(record) => {
            if let Some(piece) = Piece::of(&record) {
                return leaf(desk, &piece, &mut histories);
            }
            let locator = record.locator(desk.base());
            desk.unread(locator, "This record is not valid JSON.".to_owned());
            Ok(())
        }
        Err(cut) => {
            let Unread { locator, why } = cut.unread(desk.base());
            desk.unread(locator, why);
            Ok(())
        }
    })?;
    for (literal, category, origin) in HISTORIES {
        let Some(History { records, span, first: Some(first) }) = histories.remove(literal) else { continue };
        let value = counted(records, span.as_ref());
        let body = desk.holding(category, Some(&value), *origin, literal);
        desk.put(Claim::deduced(body, span.map(|(_, to)| to), "counted"), first)?;
    }
    Ok(())
}

/// The name of the leaf that a record is from, and whether the record is an element of it.
fn name<'a>(piece: &Piece<'a>) -> &'a str {
    let mut parts = piece.pointer.rsplit('/').filter(|p| !p.is_empty() && !p.bytes().all(|b| b.is_ascii_digit()));
    parts.next().unwrap_or_default()
}

fn leaf(
    desk: &mut Desk<'_>,
    piece: &Piece<'_>,
    histories: &mut BTreeMap<&'static str, History>,
) -> Result<(), Stopped> {
    let literal = name(piece);
    let row = Row::of_piece(piece);
    if row.cells().iter().all(|c| crate::kit::is_nothing(&c.value)) {
        return Ok(());
    }
    if let Some((known, ..)) = HISTORIES.iter().find(|(known, ..)| *known == literal) {
        history(desk, &row, histories.entry(known).or_default());
        return Ok(());
    }
    let key = letters(literal);
    match key.as_str() {
        "offtiktokactivitydatalist" => ads::off_tiktok(desk, &row),
        "adsvisithistorylist" => ads::visited(desk, &row),
        "adinterestcategories" => person::interests(desk, &row, literal),
        "datapartnerlist" | "advertiserlist" => ads::partners(desk, &row, literal),
        "responseslist" => ads::form(desk, &row),
        "settingsmap" => person::settings(desk, &row),
        "profilemap" => person::profile(desk, &row),
        "statuslist" => person::devices(desk, &row),
        "loginhistorylist" => person::login(desk, &row),
        "locationdata" | "locationdatalist" => person::location(desk, &row),
        "searchlist" => person::search(desk, &row),
        _ if OTHERS.iter().any(|other| key.contains(other)) => {
            desk.skip("Other people (followers, conversations, contacts): counted, not read.", 1);
            Ok(())
        }
        _ if piece.pointer.contains("/Ads and data/") || key.starts_with("ad") => {
            desk.unread_row(&row, "This looks like evidence about ads, but Sayso doesn't know its form yet.");
            Ok(())
        }
        _ => {
            desk.skip("Your own posts, comments and purchases at TikTok: no evidence that Sayso reads.", 1);
            Ok(())
        }
    }
}

fn history(desk: &mut Desk<'_>, row: &Row<'_>, history: &mut History) {
    history.records += 1;
    if history.first.is_none() {
        history.first = row.cells().first().map(|c| row.evidence(c, desk.base(), 2 << 10));
    }
    let Some(at) = row.first(&["Date", "date"]).and_then(times::read) else { return };
    desk.seen(Some(&at));
    let (from, to) = history.span.get_or_insert((at.clone(), at.clone()));
    if at.instant_ms() < from.instant_ms() {
        *from = at;
    } else if at.instant_ms() > to.instant_ms() {
        *to = at;
    }
}
