//! What a brand's claims come to for one purpose.

use super::{Ask, Said, Seen};
use crate::purposes::Shows;
use chrono::{DateTime, NaiveDate, Utc};

/// What the record shows. The order is that of a life, not of what is worse.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Nothing, or nothing that tells.
    #[default]
    Unknown,
    /// They hold what it would take.
    Could,
    /// The person refused, and no use was seen since.
    Refused,
    /// The person agreed, and no use was seen.
    Agreed,
    /// The person asked to stop, and no use was seen from when it must have stopped.
    AskedToStop,
    /// It was seen.
    InUse,
}

impl State {
    /// All of them.
    pub const ALL: &'static [Self] =
        &[Self::Agreed, Self::Refused, Self::AskedToStop, Self::InUse, Self::Could, Self::Unknown];

    /// The id, as the command line writes it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Could => "could",
            Self::Refused => "refused",
            Self::Agreed => "agreed",
            Self::AskedToStop => "asked-to-stop",
            Self::InUse => "in-use",
        }
    }

    /// The state with this id.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|state| state.id() == text)
    }
}

/// What a brand's claims come to for one purpose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// What is shown first.
    pub state: State,
    /// When use was last seen, or when they last held what it takes.
    pub last: Option<DateTime<Utc>>,
    /// Whether use was seen after it must have stopped: a difference that was closed and is open again.
    pub reopened: bool,
    /// Whether the brand had confirmed what it then broke.
    pub confirmed: bool,
    /// What the newest consent says, if one counts for this purpose: yes or no.
    pub consent: Option<bool>,
    /// Which of the overview's asks counts, the newest.
    pub ask: Option<u32>,
}

/// Reads what was seen, said and asked for one purpose.
pub(super) fn read<'a>(
    seen: &(impl Iterator<Item = &'a Seen> + Clone),
    said: impl Iterator<Item = &'a Said>,
    asks: impl Iterator<Item = (u32, &'a Ask)>,
) -> Cell {
    let last_of = |shows: Shows| seen.clone().filter(|s| s.shows() == shows).map(|s| s.last).max();
    let (in_use, could) = (last_of(Shows::InUse), last_of(Shows::Could));
    // Of two consents the newer counts; at the same time, or without one, the no does.
    let consent = said.map(|s| (s.last, !s.yes)).max().map(|(at, no)| (at, !no));
    let ask = asks.max_by_key(|(n, ask)| (ask.on, *n));
    let stopped_from = |ask: &Ask| ask.effective_on.unwrap_or(ask.on);
    let after = |last: DateTime<Utc>, day: NaiveDate| last.date_naive() > day;
    let reopened = matches!((in_use, ask), (Some(Some(last)), Some((_, ask))) if after(last, stopped_from(ask)));
    let refused_since = matches!((in_use, consent), (Some(last), Some((at, false))) if last.is_none() || at > last);
    let state = match (in_use, ask, consent) {
        (Some(_), _, _) if reopened => State::InUse,
        (_, Some(_), _) => State::AskedToStop,
        (Some(_), None, _) if !refused_since => State::InUse,
        (_, None, Some((_, yes))) => {
            if yes {
                State::Agreed
            } else {
                State::Refused
            }
        }
        (None, None, None) if could.is_some() => State::Could,
        _ => State::Unknown,
    };
    Cell {
        state,
        last: in_use.or(could).flatten(),
        reopened,
        confirmed: reopened && ask.is_some_and(|(_, ask)| ask.confirmed),
        consent: consent.map(|(_, yes)| yes),
        ask: ask.map(|(n, _)| n),
    }
}
