//! The life of a request: which steps are possible, who is waiting for whom, and what to do next.

use crate::follow_up::FollowUp;
use crate::law::{Authority, Law};
use chrono::NaiveDate;
use model::RequestState;
use words::{Args, Words};

/// Why a step isn't possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// It was never sent, so nothing can have come back.
    NotSent,
    /// It is over.
    Over,
    /// A letter that is out can't become a draft again.
    NoDraft,
    /// The day lies before the step before it.
    BeforeLast(NaiveDate),
    /// The day lies in the future.
    Future,
}

/// Whether a step is possible after the steps so far.
pub fn may_move(
    steps: &[(RequestState, NaiveDate)],
    to: RequestState,
    on: NaiveDate,
    today: NaiveDate,
) -> Result<(), Moved> {
    let state = steps.last().map_or(RequestState::Draft, |(state, _)| *state);
    match (state, to) {
        (_, RequestState::Draft) => return Err(Moved::NoDraft),
        (RequestState::Withdrawn, _) => return Err(Moved::Over),
        (RequestState::Draft, RequestState::Sent | RequestState::Withdrawn) => {}
        (RequestState::Draft, _) => return Err(Moved::NotSent),
        _ => {}
    }
    if on > today {
        return Err(Moved::Future);
    }
    match steps.last() {
        Some((_, last)) if on < *last => Err(Moved::BeforeLast(*last)),
        _ => Ok(()),
    }
}

/// Whether an answer of the brand is awaited: only then can it be overdue. Acting clears the alarm.
pub fn waits_for_answer(state: RequestState) -> bool {
    matches!(
        state,
        RequestState::Sent
            | RequestState::Acknowledged
            | RequestState::AskedForMore
            | RequestState::AskedForId
            | RequestState::AskedForFee
            | RequestState::OtherChannel
            | RequestState::Extended
            | RequestState::Chased
            | RequestState::Appealed
    )
}

/// What to do next, in sentences; `None` where there is nothing to do. `ready` is the letter that comes next: a reminder
/// stands before what the law names.
pub fn next_step(
    law: &Law,
    authority: Option<&Authority>,
    state: RequestState,
    overdue: bool,
    ready: Option<FollowUp>,
    brand: &str,
    words: &Words,
) -> Option<String> {
    let language = words.language();
    let fill = |text: &str| {
        let name = authority.map_or_else(
            || words.plain("requests-authority"),
            |a| {
                let address = a.form.as_deref().unwrap_or(&a.web);
                format!("{} ({address})", a.name.to(language))
            },
        );
        text.replace("{authority}", &name).replace("{brand}", &model::visible(brand))
    };
    let own = |id: &str| Some(words.say(id, &Args::new().text("brand", brand)));
    let silence = || {
        let then = fill(law.silence.to(language));
        if ready != Some(FollowUp::Chase) {
            return then;
        }
        format!("{} {then}", words.plain("requests-next-remind"))
    };
    match state {
        RequestState::Draft => own("requests-next-draft"),
        RequestState::NoReply => Some(silence()),
        state if overdue && waits_for_answer(state) => Some(format!("{} {}", own("requests-next-overdue")?, silence())),
        RequestState::AskedForId => Some(fill(law.asked_for_id.to(language))),
        RequestState::AskedForMore => own("requests-next-asked-for-more"),
        RequestState::AskedForFee => Some(fill(law.asked_for_fee.to(language))),
        RequestState::OtherChannel => Some(fill(law.other_channel.to(language))),
        RequestState::Refused | RequestState::PartlyFulfilled => Some(fill(law.refusal.to(language))),
        RequestState::Fulfilled => own("requests-next-fulfilled"),
        RequestState::Chased | RequestState::Appealed => own("requests-next-wait"),
        RequestState::Complained => own("requests-next-complained"),
        RequestState::Sent | RequestState::Acknowledged | RequestState::Extended | RequestState::Withdrawn => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Laws;
    use words::Language;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn steps_follow_one_another() {
        let sent = [(RequestState::Sent, day("2026-03-05"))];
        let today = day("2026-04-01");
        assert_eq!(may_move(&[], RequestState::Refused, today, today), Err(Moved::NotSent));
        assert_eq!(may_move(&[], RequestState::Sent, today, today), Ok(()));
        assert_eq!(may_move(&sent, RequestState::Draft, today, today), Err(Moved::NoDraft));
        assert_eq!(
            may_move(&sent, RequestState::Refused, day("2026-03-04"), today),
            Err(Moved::BeforeLast(day("2026-03-05")))
        );
        assert_eq!(may_move(&sent, RequestState::Refused, day("2026-04-02"), today), Err(Moved::Future));
        let over = [(RequestState::Withdrawn, day("2026-03-05"))];
        assert_eq!(may_move(&over, RequestState::Sent, today, today), Err(Moved::Over));
        for state in RequestState::ALL.iter().filter(|s| **s != RequestState::Draft) {
            assert_eq!(may_move(&sent, *state, today, today), Ok(()));
        }
    }

    #[test]
    fn the_next_step_follows_the_law() {
        let laws = Laws::shipped();
        let words = Words::of(Language::En);
        let step = |law: &str, home: &str, state, overdue| {
            next_step(laws.law(law).unwrap(), laws.authority(law, home), state, overdue, None, "Harbour Shoes", words)
                .unwrap()
        };
        assert!(step("eu-gdpr", "AT", RequestState::Sent, true).contains("Datenschutzbehörde"));
        assert!(step("uk", "GB", RequestState::Refused, false).contains("Harbour Shoes itself first"));
        assert!(step("us-ca", "US-CA", RequestState::NoReply, false).contains("California Privacy Protection Agency"));
        assert!(step("au", "AU", RequestState::NoReply, false).contains("Information Commissioner"));
        let gdpr = laws.law("eu-gdpr").unwrap();
        let late =
            next_step(gdpr, None, RequestState::Sent, true, Some(FollowUp::Chase), "Harbour Shoes", words).unwrap();
        let at = |part: &str| late.find(part).unwrap_or_else(|| panic!("{part}: {late}"));
        assert!(at("overdue") < at("reminder") && at("reminder") < at("Complain to"));
        for law in laws.all() {
            for home in &law.lives_in {
                for state in RequestState::ALL {
                    for language in Language::ALL {
                        let (authority, words) = (laws.authority(&law.id, home), Words::of(*language));
                        let said = next_step(law, authority, *state, true, Some(FollowUp::Chase), "B", words);
                        assert!(!said.unwrap_or_default().contains(['{', '}']), "{} {state:?}", law.id);
                    }
                }
            }
        }
    }
}
