//! One JSON document with every list of the contract, written as it is read.

use super::out::{Out, Stop};
use super::wants;
use crate::shapes::{BrandsQuery, EvidenceShape, PersonalisationShape, Problem};
use crate::{Sayso, statements, why};
use explain::Person;
use model::{ClaimBody, ClaimKind};
use record::{Observation, Record, StoredClaim};
use std::io::Write;

pub(super) fn write(sayso: &Sayso, out: &mut Out<'_>) -> Result<(), Problem> {
    let person = person(sayso)?;
    out.file("sayso.json", |file| {
        file.write_all(b"{\"brands\":[")?;
        let mut list = List::default();
        each_brand(sayso, &mut |brand| list.put(file, &brand))?;
        for (name, kind) in [
            ("holdings", ClaimKind::Holding),
            ("transfers", ClaimKind::Transfer),
            ("personalisations", ClaimKind::Personalisation),
            ("consents", ClaimKind::Consent),
            ("contacts", ClaimKind::Contact),
        ] {
            write!(file, "],\n\"{name}\":[")?;
            let mut list = List::default();
            each(sayso, kind, &mut |claim, evidence| {
                let words = sayso.words();
                match &claim.claim.body {
                    ClaimBody::Holding(b) => list.put(file, &statements::holding(words, claim, b, evidence)),
                    ClaimBody::Transfer(b) => list.put(file, &statements::transfer(words, claim, b, evidence)),
                    ClaimBody::Consent(b) => list.put(file, &statements::consent(words, claim, b, evidence)),
                    ClaimBody::Contact(b) => list.put(file, &statements::contact(words, claim, b, evidence)),
                    ClaimBody::Personalisation(_) => match personalisation(person.as_ref(), claim, evidence) {
                        Some(shape) => list.put(file, &shape),
                        None => Ok(()),
                    },
                }
            })?;
        }
        file.write_all(b"]")?;
        part(file, "preferences", &sayso.preferences_show()?.preferences)?;
        part(file, "tags", &wants::tags(sayso)?)?;
        part(file, "sources", &sayso.sources()?.sources)?;
        part(file, "mappings", &sayso.table_mappings()?.mappings)?;
        part(file, "requests", &sayso.request_list(false, None)?.requests)?;
        Ok(file.write_all(b"}\n")?)
    })
}

/// One more list of the document, written at once.
fn part<T: serde::Serialize>(file: &mut dyn Write, name: &str, list: &[T]) -> Result<(), Stop> {
    write!(file, ",\n\"{name}\":")?;
    Ok(serde_json::to_writer(file, list).map_err(std::io::Error::from)?)
}

/// For whom sentences are made; `None` if there is no record.
pub(super) fn person(sayso: &Sayso) -> Result<Option<Person>, Problem> {
    sayso.reading().map(|record| sayso.person(record)).transpose()
}

/// A personalisation with its reasons, without looking at what is around it.
pub(super) fn personalisation(
    person: Option<&Person>,
    claim: &StoredClaim,
    evidence: Vec<EvidenceShape>,
) -> Option<PersonalisationShape> {
    why::alone(claim, explain::alone(claim, person?)?, evidence)
}

/// What is done with each claim and its evidence.
type EachClaim<'f> = dyn FnMut(&StoredClaim, Vec<EvidenceShape>) -> Result<(), Stop> + 'f;

/// Hands over every claim of a kind with its evidence.
pub(super) fn each(sayso: &Sayso, kind: ClaimKind, f: &mut EachClaim<'_>) -> Result<(), Stop> {
    let Some(record) = sayso.reading() else { return Ok(()) };
    let mut stopped = None;
    let walked = walk(record, kind, &mut |claim, observations| {
        let evidence = observations.iter().map(statements::evidence).collect();
        f(&claim, evidence).map_err(|stop| {
            stopped = Some(stop);
        })
    });
    match (stopped, walked) {
        (Some(stop), _) => Err(stop),
        (None, walked) => Ok(walked?),
    }
}

fn walk(
    record: &Record,
    kind: ClaimKind,
    f: &mut dyn FnMut(StoredClaim, Vec<Observation>) -> Result<(), ()>,
) -> record::Result<()> {
    record.each_claim(kind, &mut |claim, observations| {
        // The reason is kept by the caller; here it only ends the walk.
        f(claim, observations).map_err(|()| record::RecordError::Busy)
    })
}

/// Hands over every brand.
pub(super) fn each_brand(
    sayso: &Sayso,
    f: &mut dyn FnMut(crate::shapes::BrandShape) -> Result<(), Stop>,
) -> Result<(), Stop> {
    let mut query =
        BrandsQuery { sort: Some("name".to_owned()), limit: Some(why::LARGEST_PAGE), ..BrandsQuery::default() };
    loop {
        let page = sayso.brands(&query)?;
        for brand in page.brands {
            f(brand)?;
        }
        match page.next {
            Some(next) => query.after = Some(next),
            None => return Ok(()),
        }
    }
}

/// The items of a JSON list, with commas between them, each on its line.
#[derive(Default)]
pub(super) struct List(bool);

impl List {
    pub(super) fn put<T: serde::Serialize>(&mut self, file: &mut dyn Write, item: &T) -> Result<(), Stop> {
        file.write_all(if self.0 { b",\n" } else { b"\n" })?;
        self.0 = true;
        Ok(serde_json::to_writer(file, item).map_err(std::io::Error::from)?)
    }
}
