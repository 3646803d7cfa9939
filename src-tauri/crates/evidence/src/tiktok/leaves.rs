//! The JSON form: leaves wherever they stand.

use super::{ads, person};
use crate::kit::{Desk, Piece, Row, Tally, letters, times};
use crate::{Stopped, Tree};
use model::Origin;
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

/// Reads a file.
pub(super) fn read(desk: &mut Desk<'_>, tree: &mut Tree, index: usize) -> Result<(), Stopped> {
    desk.take_up(tree, index);
    let mut histories: BTreeMap<&'static str, Tally> = BTreeMap::new();
    desk.each_json(tree, index, PATHS, |desk, piece| leaf(desk, piece, &mut histories))?;
    for (literal, category, origin) in HISTORIES {
        histories.remove(literal).unwrap_or_default().tell(desk, (category, *origin), literal)?;
    }
    Ok(())
}

/// The name of the leaf that a record is from, and whether the record is an element of it.
fn name<'a>(piece: &Piece<'a>) -> &'a str {
    let mut parts = piece.pointer.rsplit('/').filter(|p| !p.is_empty() && !p.bytes().all(|b| b.is_ascii_digit()));
    parts.next().unwrap_or_default()
}

fn leaf(desk: &mut Desk<'_>, piece: &Piece<'_>, histories: &mut BTreeMap<&'static str, Tally>) -> Result<(), Stopped> {
    let literal = name(piece);
    let row = Row::of_piece(piece);
    if row.cells().iter().all(|c| crate::kit::is_nothing(&c.value)) {
        return Ok(());
    }
    if let Some((known, ..)) = HISTORIES.iter().find(|(known, ..)| *known == literal).filter(|_| !is_own(piece)) {
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
        _ if matches!(piece.pointer.split('/').nth(1), Some("Activity" | "Your Activity" | "Profile And Settings")) => {
            // A section about the person that is new, or that nobody has described.
            desk.unknown(literal);
            Ok(())
        }
        _ => {
            desk.skip("Your own posts, comments and purchases at TikTok: no evidence that Sayso reads.", 1);
            Ok(())
        }
    }
}

/// Whether a list is of what the person put up themselves: it is called as the one of what they watched.
fn is_own(piece: &Piece<'_>) -> bool {
    matches!(piece.pointer.split('/').nth(1), Some("Post" | "Video"))
}

/// Counts a record of a history.
pub(super) fn history(desk: &mut Desk<'_>, row: &Row<'_>, history: &mut Tally) {
    let at = row.first(&["Date", "date"]).and_then(times::read);
    desk.seen(at.as_ref());
    let base = desk.base();
    let evidence = || row.cells().first().map_or_else(|| row.whole(base), |cell| row.evidence(cell, base, 2 << 10));
    history.see(at.as_ref(), evidence);
}
