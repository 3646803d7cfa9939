//! What a judge may look at: one brand in one record.

use chrono::{DateTime, NaiveDate, Timelike as _, Utc};
use chrono_tz::Tz;
use controls::Region;
use model::{
    BrandId, Claim, ClaimBody, ClaimId, ClaimKind, Contact, ContactClass, Personalisation, Precision, RequestId,
};
use record::{ClaimQuery, Facet, Record, RecordError, Role, StoredClaim, Uses};
use std::cell::OnceCell;
use words::Words;

/// How many claims of a kind a judge looks at, the newest; sums tell of all of them.
pub const NEWEST: u32 = 300;

/// For whom a brand is judged.
#[derive(Clone)]
pub struct Person {
    /// The words of the person's language.
    pub words: &'static Words,
    /// Today.
    pub today: NaiveDate,
    /// Where the person lives.
    pub region: Region,
    /// The person's time zone, if they said it.
    pub zone: Option<Tz>,
}

/// Something that the brand was asked, and from when it must have heeded it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The request.
    pub request: RequestId,
    /// The right that was used.
    pub right: String,
    /// From when use must have stopped.
    pub effective_on: NaiveDate,
    /// Whether the brand said that it had done as asked.
    pub confirmed: bool,
    /// Whether it asks for an answer about data (access, source) and has been answered in full.
    pub told_all: bool,
}

impl Asked {
    /// Whether it asks to end marketing messages.
    pub fn ends_messages(&self) -> bool {
        ["objection", "opt-out", "withdraw", "erasure"].iter().any(|start| self.right.starts_with(start))
    }

    /// Whether it asks to end use for advertising.
    pub fn ends_use(&self) -> bool {
        self.ends_messages() && self.right != "opt-out-marketing-messages"
    }
}

/// What is known of one brand.
pub struct Facts<'a> {
    /// The record.
    pub record: &'a Record,
    /// The brand.
    pub brand: &'a BrandId,
    /// Its name.
    pub name: &'a str,
    /// What it was asked.
    pub asked: &'a [Asked],
    /// For whom.
    pub person: &'a Person,
    uses: Uses,
    /// What several judges ask for is fetched once.
    shown: OnceCell<Vec<Shown>>,
    marketing: OnceCell<Vec<Mail>>,
}

impl<'a> Facts<'a> {
    /// Gathers what the sums tell; claims are fetched when a judge asks for them.
    pub fn new(
        record: &'a Record,
        (brand, name): (&'a BrandId, &'a str),
        asked: &'a [Asked],
        person: &'a Person,
    ) -> Result<Self, RecordError> {
        let uses = record.uses(Some(brand))?;
        Ok(Self { record, brand, name, asked, person, uses, shown: OnceCell::new(), marketing: OnceCell::new() })
    }

    /// What the sums tell.
    pub fn uses(&self) -> &Uses {
        &self.uses
    }

    /// The facet with this place.
    pub fn facet(&self, place: u32) -> Option<&Facet> {
        self.uses.facets.get(place as usize)
    }

    /// In how many claims of a kind the brand plays a part.
    pub fn count(&self, kind: ClaimKind) -> u64 {
        let rows = self.uses.rows.iter();
        rows.filter(|row| self.facet(row.facet).is_some_and(|f| f.kind == kind)).map(|row| u64::from(row.claims)).sum()
    }

    /// The newest claims of a kind in which the brand plays a part, at most [`NEWEST`].
    pub fn newest(&self, kind: ClaimKind, role: Option<Role>) -> Result<Vec<StoredClaim>, RecordError> {
        let query = ClaimQuery { brand: Some(self.brand.clone()), role, ..ClaimQuery::of(kind, NEWEST) };
        Ok(self.record.claims(&query)?.items)
    }

    /// The newest personalisations for this brand, with what each says.
    pub fn shown(&self) -> Result<&[Shown], RecordError> {
        once(&self.shown, || {
            let claims = self.newest(ClaimKind::Personalisation, Some(Role::Brand))?;
            Ok(claims.into_iter().filter_map(Shown::of).collect())
        })
    }

    /// The newest mails that sell and that the brand sent.
    pub fn marketing(&self) -> Result<&[Mail], RecordError> {
        once(&self.marketing, || self.mails(&[ContactClass::Marketing]))
    }

    /// The newest mails of these classes that the brand sent.
    pub fn mails(&self, classes: &[ContactClass]) -> Result<Vec<Mail>, RecordError> {
        let query = ClaimQuery {
            brand: Some(self.brand.clone()),
            role: Some(Role::Sender),
            classes: classes.to_vec(),
            ..ClaimQuery::of(ClaimKind::Contact, NEWEST)
        };
        Ok(self.record.claims(&query)?.items.into_iter().filter_map(Mail::of).collect())
    }

    /// The hour of an instant where the person lives, if they said their zone.
    pub fn hour(&self, at: DateTime<Utc>) -> Option<u32> {
        self.person.zone.map(|zone| at.with_timezone(&zone).hour())
    }

    /// The day of an instant: where the person lives, else in UTC.
    pub fn day(&self, at: DateTime<Utc>) -> NaiveDate {
        self.person.zone.map_or(at.date_naive(), |zone| at.with_timezone(&zone).date_naive())
    }
}

/// What a cell holds; what it is to hold is fetched the first time.
fn once<T>(cell: &OnceCell<Vec<T>>, fetch: impl FnOnce() -> Result<Vec<T>, RecordError>) -> Result<&[T], RecordError> {
    if let Some(held) = cell.get() {
        return Ok(held);
    }
    let fetched = fetch()?;
    Ok(cell.get_or_init(|| fetched))
}

/// One personalisation.
pub struct Shown {
    /// The claim.
    pub id: ClaimId,
    /// What it says.
    pub what: Personalisation,
    /// When, if that is told.
    pub at: Option<DateTime<Utc>>,
}

impl Shown {
    fn of(stored: StoredClaim) -> Option<Self> {
        let at = instant(&stored.claim);
        match stored.claim.body {
            ClaimBody::Personalisation(what) => Some(Self { id: stored.id, what, at }),
            _ => None,
        }
    }
}

/// One mail.
pub struct Mail {
    /// The claim.
    pub id: ClaimId,
    /// What it says.
    pub what: Contact,
    /// When, if that is told.
    pub at: Option<DateTime<Utc>>,
    /// Whether the hour is known, and in which zone it was written.
    pub hour_is_sure: bool,
}

impl Mail {
    fn of(stored: StoredClaim) -> Option<Self> {
        let at = instant(&stored.claim);
        let moment = stored.claim.at.as_ref();
        let hour_is_sure = moment.is_some_and(|at| at.precision >= Precision::Minute && at.offset.is_some());
        match stored.claim.body {
            ClaimBody::Contact(what) => Some(Self { id: stored.id, what, at, hour_is_sure }),
            _ => None,
        }
    }
}

/// When a claim is from.
pub fn instant(claim: &Claim) -> Option<DateTime<Utc>> {
    claim.at.as_ref().map(model::Moment::utc)
}
