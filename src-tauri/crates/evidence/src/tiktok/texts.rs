//! The TXT form: small files of `key: value` lines, their names in the account's language.

use super::{ads, leaves, person};
use crate::kit::{Desk, Row, Tally, each_block, is_nothing, letters, stem};
use crate::{Stopped, Tree};
use model::Origin;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Text {
    Interests,
    OffTikTok,
    Visited,
    Form,
    Settings,
    ThirdParty,
    Login,
    Search,
    Profile,
    Watched,
}

/// Names in English and Dutch, letters and digits only; others have not been seen.
const NAMES: &[(&str, Text)] = &[
    ("adinterests", Text::Interests),
    ("advertentieinteresses", Text::Interests),
    ("offtiktokactivity", Text::OffTikTok),
    ("activiteitbuitentiktok", Text::OffTikTok),
    ("adlinkhistory", Text::Visited),
    ("adslinkhistory", Text::Visited),
    ("geschiedenisvanadvertentielinks", Text::Visited),
    ("instantformadsresponses", Text::Form),
    ("reactiesopdirectformulieradvertenties", Text::Form),
    ("settings", Text::Settings),
    ("instellingen", Text::Settings),
    ("informatievanderden", Text::ThirdParty),
    ("loginhistory", Text::Login),
    ("searchhistory", Text::Search),
    ("searches", Text::Search),
    ("profileinformation", Text::Profile),
    ("profileinfo", Text::Profile),
    ("browsinghistory", Text::Watched),
    ("videobrowsinghistory", Text::Watched),
    ("watchhistory", Text::Watched),
];

/// Sentences that stand where there is nothing.
const EMPTY: &[&str] = &["you have no data in this section", "je hebt geen gegevens in dit gedeelte"];

/// What the member of this name is.
pub(super) fn sheet(name: &str) -> Option<Text> {
    let key = letters(stem(name));
    NAMES.iter().find(|(known, _)| *known == key).map(|(_, text)| *text)
}

/// Reads a file; a name that isn't known is counted.
pub(super) fn read(desk: &mut Desk<'_>, tree: &mut Tree, index: usize) -> Result<(), Stopped> {
    let name = tree.members().get(index).map(|m| m.name.to_string()).unwrap_or_default();
    let Some(text) = sheet(&name) else {
        desk.skip(
            "Text files whose names Sayso doesn't know; ask TikTok for JSON, which it reads in every language.",
            1,
        );
        desk.pass_over(tree, index);
        return Ok(());
    };
    desk.take_up(tree, index);
    let mut watched = Tally::default();
    each_block(desk, tree, index, |desk, row| {
        if is_empty(row) {
            return Ok(());
        }
        if row.cells().is_empty() {
            desk.unread_row(row, "This text has no lines of the form `name: value`.");
            return Ok(());
        }
        match text {
            Text::Interests => person::interests(desk, row, "Ad Interests"),
            Text::OffTikTok => ads::off_tiktok(desk, row),
            Text::Visited => ads::visited(desk, row),
            Text::Form => ads::form(desk, row),
            Text::Settings => person::settings(desk, row),
            Text::ThirdParty => ads::partners(desk, row, stem(&name)),
            Text::Login => person::login(desk, row),
            Text::Search => person::search(desk, row),
            Text::Profile => person::profile(desk, row),
            Text::Watched => {
                leaves::history(desk, row, &mut watched);
                Ok(())
            }
        }
    })?;
    watched.tell(desk, ("pd:TVViewingBehaviour", Origin::Observed), stem(&name))
}

/// Whether a record says nothing: placeholders, or a sentence that there is nothing.
fn is_empty(row: &Row<'_>) -> bool {
    let text = String::from_utf8_lossy(row.bytes()).to_lowercase();
    let silent = |text: &str| is_nothing(text.trim_start_matches('\u{feff}').trim());
    silent(&text)
        || EMPTY.iter().any(|sentence| text.contains(sentence))
        || (!row.cells().is_empty() && row.cells().iter().all(|c| silent(&c.value)))
}
