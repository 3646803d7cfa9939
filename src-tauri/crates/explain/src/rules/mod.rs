//! The rules of deduction. Each gets the case, one reason and what is around, and adds what it can support.

mod audience;
mod events;
mod lists;
mod mails;
mod traits;

use crate::{Around, Case, Person, Support};
use model::Reason;

/// What a rule sees.
pub(crate) struct Sight<'s> {
    pub(crate) case: &'s Case<'s>,
    pub(crate) reason: &'s Reason,
    pub(crate) around: Around<'s>,
    pub(crate) person: &'s Person,
}

impl Sight<'_> {
    /// The brand's name, or a word for nobody.
    pub(crate) fn brand(&self) -> &str {
        self.case.brand.map_or("?", |b| &b.name)
    }

    /// A moment's day as people say it.
    pub(crate) fn day(&self, at: &model::Moment) -> String {
        self.person.words.day(at.local.date(), self.person.today)
    }
}

/// The platform's name for people.
pub(crate) fn platform_name(platform: &model::Platform) -> &str {
    platform.domain_and_name().1
}

type Rule = fn(&Sight<'_>, &mut Vec<Support>);

const ALL: &[Rule] = &[
    audience::in_audience,
    audience::do_not_reach,
    audience::list_elsewhere,
    events::off_site,
    events::app_belief,
    events::connected_app,
    mails::order,
    mails::account,
    mails::newsletter,
    mails::alias_leak,
    traits::age,
    traits::age_mistake,
    traits::gender,
    traits::value,
    lists::exclusive,
];

/// Everything that supports a reason: what a platform states first, then the strongest deduction.
pub(crate) fn supports(sight: &Sight<'_>) -> Vec<Support> {
    let mut out = Vec::new();
    for rule in ALL {
        rule(sight, &mut out);
    }
    out.sort_by_key(|s| (s.standing != model::Standing::Stated, std::cmp::Reverse(s.strength)));
    out
}
