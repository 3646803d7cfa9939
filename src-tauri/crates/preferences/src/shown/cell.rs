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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purposes::{Given, lines};
    use chrono::{NaiveTime, TimeDelta};
    use model::{BrandId, Purpose, RequestId};
    use proptest::prelude::*;
    use record::Role;

    const PURPOSE: Purpose = Purpose::DirectMarketing;

    fn day(n: i64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + TimeDelta::days(n)
    }

    fn used(on: i64) -> Seen {
        let line = lines().iter().position(|line| line.shows == Shows::InUse && line.purposes.contains(&PURPOSE));
        Seen {
            purpose: PURPOSE,
            line: line.unwrap() as u16,
            facet: None,
            role: Role::Sender,
            reason: None,
            category: None,
            sensitivity: model::Sensitivity::default(),
            given: Given::Unknown,
            claims: 1,
            last: Some(day(on).and_time(NaiveTime::MIN).and_utc()),
        }
    }

    fn ask(on: i64, effective: Option<i64>, confirmed: bool) -> Ask {
        Ask {
            request: RequestId(format!("req-{on}")),
            brand: BrandId("shop.example".into()),
            right: "objection-direct-marketing".to_owned(),
            on: day(on),
            effective_on: effective.map(|after| day(on + after)),
            confirmed,
        }
    }

    fn cell(seen: &[Seen], asks: &[Ask]) -> Cell {
        read(&seen.iter(), std::iter::empty(), (0..).zip(asks))
    }

    proptest! {
        #[test]
        fn a_difference_is_open_again_just_when_use_was_seen_after_it_must_have_stopped(
            uses in prop::collection::vec(0_i64..200, 1..6),
            on in 0_i64..200,
            effective in prop::option::of(0_i64..60),
            confirmed in any::<bool>(),
        ) {
            let seen: Vec<Seen> = uses.iter().map(|on| used(*on)).collect();
            prop_assert_eq!(cell(&seen, &[]).state, State::InUse);
            let now = cell(&seen, &[ask(on, effective, confirmed)]);
            let must_have_stopped = on + effective.unwrap_or(0);
            let after = uses.iter().any(|on| *on > must_have_stopped);
            prop_assert_eq!(now.reopened, after);
            prop_assert_eq!(now.state, if after { State::InUse } else { State::AskedToStop });
            prop_assert_eq!(now.confirmed, after && confirmed);
            // What was seen before never opens it again, in whichever order it comes.
            let mut earlier = seen;
            earlier.insert(0, used(must_have_stopped));
            prop_assert_eq!(cell(&earlier, &[ask(on, effective, confirmed)]).reopened, after);
        }

        #[test]
        fn of_two_letters_the_later_counts(first in 0_i64..100, then in 0_i64..100, used_on in 0_i64..250) {
            let both = [ask(first, None, false), ask(first + then, None, false)];
            let mut turned = both.clone();
            turned.reverse();
            let open = used_on > first + then;
            prop_assert_eq!(cell(&[used(used_on)], &both).reopened, open);
            prop_assert_eq!(cell(&[used(used_on)], &turned).reopened, open);
        }
    }
}
