//! What X takes the person to be, and whose audiences it puts them in: `personalization.js`.
//!
//! Four lists of advertisers are four different statements:
//! - `advertisers`: own an audience made from a list or a pixel that matched the account. A transfer from the
//!   advertiser to X (`customer-list`).
//! - `doNotReachAdvertisers`: uploaded a list of people not to reach, with the account on it. Also from the advertiser
//!   to X (`customer-list`).
//! - `lookalikeAdvertisers`: X itself put the account into an audience that resembles theirs. They gave X nothing about
//!   this person, so it is a `segment` from X to the advertiser.
//! - `catalogAudienceAdvertisers`: not described by X; kept as `other`, from the advertiser to X.

use super::common::{bounded, holding, x};
use super::contents::Contents;
use super::parse::{Text, Unknown, parsed};
use super::shapes::{AgeInfo, GenderInfo, Switchable};
use crate::records::records;
use crate::{Control, Sink, Stopped, Tree};
use model::{Category, Claim, ClaimBody, Named, Origin, Party, Platform, Transfer, TransferKind};

const AUDIENCE: &str = "audienceAndAdvertisers";
const PATHS: &[&[&str]] = &[
    &["p13nData", "demographics", "languages"],
    &["p13nData", "demographics", "genderInfo"],
    &["p13nData", "interests", "interests"],
    &["p13nData", "interests", "partnerInterests"],
    &["p13nData", "interests", AUDIENCE, "numAudiences"],
    &["p13nData", "interests", AUDIENCE, "advertisers"],
    &["p13nData", "interests", AUDIENCE, "lookalikeAdvertisers"],
    &["p13nData", "interests", AUDIENCE, "doNotReachAdvertisers"],
    &["p13nData", "interests", AUDIENCE, "catalogAudienceAdvertisers"],
    &["p13nData", "interests", "shows"],
    &["p13nData", "locationHistory"],
    &["p13nData", "inferredAgeInfo"],
];

/// Reads X's profile of the person.
pub(super) fn read(
    tree: &mut Tree,
    contents: &Contents,
    sink: &mut dyn Sink,
    control: &Control,
) -> Result<(), Stopped> {
    let mut unknown = Unknown::default();
    for index in contents.members("personalization") {
        let name = tree.members().get(index).map(|m| m.name.to_string()).unwrap_or_default();
        records(tree, index, PATHS, sink, control, &mut |record, member, sink| {
            let excerpt = || record.excerpt(member);
            let put = |sink: &mut dyn Sink, claim: Claim| sink.claim(claim, excerpt(), None);
            match record.path {
                0 => parsed!(Switchable<'_>, record, member, sink, &mut unknown, |item| match item.language.some() {
                    Some(language) => put(sink, switchable("pd:Language", language, "languages", &item)),
                    None => Ok(()),
                }),
                1 => parsed!(GenderInfo<'_>, record, member, sink, &mut unknown, |info| {
                    if let Some(gender) = info.gender.some().filter(|g| *g != "unknown") {
                        put(sink, holding("pd:Gender", Some(gender), Origin::Inferred, "gender", None))?;
                    }
                    match info.gender_override.some() {
                        Some(set) => {
                            put(sink, holding("pd:Gender", Some(set), Origin::Provided, "genderOverride", None))
                        }
                        None => Ok(()),
                    }
                }),
                2 => parsed!(Switchable<'_>, record, member, sink, &mut unknown, |item| match item.name.some() {
                    Some(interest) => put(sink, switchable("pd:Interest", interest, "interests", &item)),
                    None => Ok(()),
                }),
                3 => parsed!(Partner<'_>, record, member, sink, &mut unknown, |item| match item.name() {
                    Some(interest) => {
                        put(sink, holding("pd:Interest", Some(interest), Origin::Acquired, "partnerInterests", None))
                    }
                    None => Ok(()),
                }),
                4 => parsed!(Text<'_>, record, member, sink, &mut unknown, |count| match count.some() {
                    Some(n) if n != "0" => {
                        put(sink, holding("pd:Profile", Some(n), Origin::Acquired, "numAudiences", None))
                    }
                    _ => Ok(()),
                }),
                list @ 5..=8 => parsed!(Text<'_>, record, member, sink, &mut unknown, |handle| match handle.some() {
                    Some(handle) => put(sink, audience(handle, list)),
                    None => Ok(()),
                }),
                9 => parsed!(Text<'_>, record, member, sink, &mut unknown, |show| match show.some() {
                    Some(show) =>
                        put(sink, holding("pd:TVViewingBehaviour", Some(show), Origin::Inferred, "shows", None)),
                    None => Ok(()),
                }),
                10 => parsed!(Text<'_>, record, member, sink, &mut unknown, |place| {
                    if let Some(place) = place.some() {
                        return put(
                            sink,
                            holding("pd:Location", Some(place), Origin::Observed, "locationHistory", None),
                        );
                    }
                    sink.unread(record.unread(member, "This place is not written as a text."));
                    Ok(())
                }),
                _ => parsed!(AgeInfo<'_>, record, member, sink, &mut unknown, |info| {
                    for age in info.age.iter().filter_map(Text::some) {
                        put(sink, holding("pd:AgeRange", Some(age), Origin::Inferred, "inferredAgeInfo", None))?;
                    }
                    match info.birth_date.some() {
                        Some(date) => {
                            put(sink, holding("pd:BirthDate", Some(date), Origin::Inferred, "inferredAgeInfo", None))
                        }
                        None => Ok(()),
                    }
                }),
            }
        })?;
        unknown.report(&name, sink);
    }
    Ok(())
}

/// An interest bought from a partner: its shape when filled is not known, so a text and an object both count.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Partner<'a> {
    Object(#[serde(borrow)] Switchable<'a>),
    Text(#[serde(borrow)] Text<'a>),
}

impl Partner<'_> {
    fn name(&self) -> Option<&str> {
        match self {
            Self::Object(item) => item.name.some(),
            Self::Text(text) => text.some(),
        }
    }
}

/// A belief of X that the person can switch off; one that is switched off is still held.
fn switchable(category: &str, value: &str, literal: &str, item: &Switchable<'_>) -> Claim {
    let off = item.is_disabled.0 == "true";
    let literal = if off { format!("{literal}, isDisabled") } else { literal.to_owned() };
    holding(category, Some(value), Origin::Inferred, &literal, None)
}

fn audience(handle: &str, list: usize) -> Claim {
    let advertiser = Named::new(Party::handle(Platform::X, bounded(handle)));
    let (from, to, kind, literal) = match list {
        5 => (advertiser, x(), TransferKind::CustomerList, "advertisers"),
        6 => (x(), advertiser, TransferKind::Segment, "lookalikeAdvertisers"),
        7 => (advertiser, x(), TransferKind::CustomerList, "doNotReachAdvertisers"),
        _ => (advertiser, x(), TransferKind::Other, "catalogAudienceAdvertisers"),
    };
    let category = match list {
        5 | 7 => Some(Category::new("pd:Contact")),
        6 => Some(Category::new("pd:Profile")),
        _ => None,
    };
    Claim::stated(
        ClaimBody::Transfer(Transfer { from, to, kind, category, literal: literal.into(), detail: None }),
        None,
    )
}
