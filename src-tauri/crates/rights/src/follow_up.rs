//! The letters after the first: a reminder, a complaint to the brand itself, a complaint to the authority. Which of them
//! the case allows, and which comes next.

use crate::deadline::{Clocks, Country, holidays, until};
use crate::law::Law;
use crate::life::waits_for_answer;
use chrono::NaiveDate;
use model::RequestState;

/// A letter that follows a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FollowUp {
    /// A reminder.
    Chase,
    /// A complaint to the brand itself, where the law wants it before the one to the authority.
    Appeal,
    /// A complaint to the authority.
    Complaint,
}

impl FollowUp {
    /// All of them, in the order in which they follow one another.
    pub const ALL: &'static [Self] = &[Self::Chase, Self::Appeal, Self::Complaint];

    /// The id, as the command line writes it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Chase => "chase",
            Self::Appeal => "appeal",
            Self::Complaint => "complaint",
        }
    }

    /// The letter with this id.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.id() == text)
    }

    /// The state that sending it leads to.
    pub fn state(self) -> RequestState {
        match self {
            Self::Chase => RequestState::Chased,
            Self::Appeal => RequestState::Appealed,
            Self::Complaint => RequestState::Complained,
        }
    }
}

/// Why a letter follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The day for the answer has passed.
    Silence,
    /// The brand refused.
    Refusal,
    /// The brand did only part of it.
    Part,
}

impl Ground {
    /// The id, as the letters and the words write it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Silence => "silence",
            Self::Refusal => "refusal",
            Self::Part => "part",
        }
    }
}

/// A next step that is ready.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ready {
    /// The letter that comes next.
    pub kind: FollowUp,
    /// All letters that the case allows, that one among them.
    pub kinds: Vec<FollowUp>,
    /// Why.
    pub ground: Ground,
    /// The last day for an answer that passed, or the day of the refusal.
    pub since: NaiveDate,
    /// Whether the law wants a complaint to the brand itself before one to the authority, and there was none.
    pub brand_first: bool,
}

/// Which letter may follow; none while the brand still has time, or has done what was asked.
pub fn ready(
    law: &Law,
    steps: &[(RequestState, NaiveDate)],
    clocks: &Clocks,
    overdue: bool,
    today: NaiveDate,
) -> Option<Ready> {
    let (state, on) = *steps.last()?;
    let (ground, since) = match state {
        RequestState::Refused => (Ground::Refusal, on),
        RequestState::PartlyFulfilled => (Ground::Part, on),
        RequestState::NoReply => (Ground::Silence, clocks.first_answer_by.filter(|day| *day < today)?),
        state if overdue && waits_for_answer(state) => (Ground::Silence, clocks.answer_by?),
        _ => return None,
    };
    let done = |wanted| steps.iter().any(|(state, _)| *state == wanted);
    let appealed = done(RequestState::Appealed);
    let brand_first = law.brand_first(today).is_some() && !appealed;
    let mut kinds = Vec::new();
    if ground == Ground::Silence && !appealed {
        kinds.push(FollowUp::Chase);
    }
    if brand_first {
        kinds.push(FollowUp::Appeal);
    }
    kinds.push(FollowUp::Complaint);
    let reminded = done(RequestState::Chased);
    let kind = kinds.iter().copied().find(|kind| *kind != FollowUp::Chase || !reminded)?;
    Some(Ready { kind, kinds, ground, since, brand_first })
}

/// The day that a letter of that day gives the brand; none for a complaint to the authority.
pub fn answer_wished_by(law: &Law, kind: FollowUp, on: NaiveDate, country: &Country) -> Option<NaiveDate> {
    (kind != FollowUp::Complaint).then(|| until(law, kind.state(), on, &holidays(law, country)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Laws, Receipt, clocks};
    use words::{Language, Words};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// What is ready on a day, for a request with these steps; and the day for the answer.
    fn on(today: &str, row: &str, steps: &[(RequestState, &str)]) -> (Option<Ready>, Option<NaiveDate>) {
        let laws = Laws::shipped();
        let row = laws.row(row).unwrap();
        let law = laws.law_of(row);
        let steps: Vec<_> = steps.iter().map(|(state, on)| (*state, day(on))).collect();
        let receipt = Receipt { by_post: false, country: Country::Known("DE".to_owned()) };
        let clocks = clocks(law, row, &steps, day(today), &receipt, "Harbour Shoes", Words::of(Language::En));
        let late = clocks.grace_until.is_some_and(|until| day(today) > until);
        let overdue = late && waits_for_answer(steps.last().unwrap().0);
        (ready(law, &steps, &clocks, overdue, day(today)), clocks.answer_by)
    }

    #[test]
    fn a_reminder_comes_first_and_then_the_authority() {
        use RequestState::{Chased, Complained, Sent};
        let sent = (Sent, "2026-07-06");
        assert_eq!(on("2026-08-06", "eu-gdpr.access", &[sent]).0, None, "the last day is still theirs");
        let (chase, _) = on("2026-08-07", "eu-gdpr.access", &[sent]);
        let chase = chase.unwrap();
        assert_eq!((chase.kind, chase.since), (FollowUp::Chase, day("2026-08-06")));
        assert_eq!(chase.kinds, [FollowUp::Chase, FollowUp::Complaint]);
        let chased = [sent, (Chased, "2026-08-07")];
        assert_eq!(on("2026-08-07", "eu-gdpr.access", &chased), (None, Some(day("2026-08-21"))));
        let (complaint, _) = on("2026-08-22", "eu-gdpr.access", &chased);
        assert_eq!(complaint.unwrap().kind, FollowUp::Complaint);
        let complained = [sent, (Chased, "2026-08-07"), (Complained, "2026-08-22")];
        assert_eq!(on("2026-12-01", "eu-gdpr.access", &complained).0, None);
    }

    #[test]
    fn some_laws_want_the_brand_itself_before_the_authority() {
        use RequestState::{Appealed, Chased, Refused, Sent};
        let sent = (Sent, "2026-07-06");
        for row in ["uk.access", "au.access"] {
            let (ready, _) = on("2026-12-01", row, &[sent, (Refused, "2026-07-10")]);
            let ready = ready.unwrap();
            assert_eq!(
                (ready.kind, ready.brand_first, ready.ground),
                (FollowUp::Appeal, true, Ground::Refusal),
                "{row}"
            );
            assert!(!ready.kinds.contains(&FollowUp::Chase), "{row}: an answer is there");
            let (silent, _) = on("2026-12-01", row, &[sent, (Chased, "2026-09-01")]);
            assert_eq!(silent.unwrap().kind, FollowUp::Appeal, "{row}");
            let (waits, by) = on("2026-09-20", row, &[sent, (Appealed, "2026-09-01")]);
            assert_eq!((waits, by), (None, Some(day("2026-10-01"))), "{row}");
            let (after, _) = on("2026-12-01", row, &[sent, (Appealed, "2026-09-01")]);
            let after = after.unwrap();
            assert_eq!((after.kind, after.brand_first), (FollowUp::Complaint, false), "{row}");
        }
        let (before, _) = on("2026-06-01", "uk.access", &[(Sent, "2026-05-01"), (Refused, "2026-05-10")]);
        assert_eq!(before.unwrap().kind, FollowUp::Complaint, "that step is the law only since 19 June 2026");
    }

    #[test]
    fn an_early_reminder_shortens_nothing() {
        use RequestState::{Chased, NoReply, Sent};
        let early = [(Sent, "2026-07-06"), (Chased, "2026-07-07")];
        assert_eq!(on("2026-07-30", "eu-gdpr.access", &early), (None, Some(day("2026-08-06"))));
        let given_up = [(Sent, "2026-07-06"), (NoReply, "2026-07-20")];
        assert_eq!(on("2026-07-30", "eu-gdpr.access", &given_up).0, None, "nothing is overdue before the law's day");
        assert_eq!(on("2026-08-30", "eu-gdpr.access", &given_up).0.unwrap().kind, FollowUp::Chase);
    }
}
