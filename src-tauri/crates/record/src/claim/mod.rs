//! Claims and the observations that they stand on.

mod assemble;
mod ids;
mod kept;
mod observed;
mod query;
mod streams;

pub(crate) use assemble::{Assembler, account, known, party_of};
pub(crate) use ids::{Hash, NO_TIME, hash_of_id, id_of_hash};
pub(crate) use kept::Blocks;

use crate::operation::{Inverse, log};
use crate::sql::sql;
use crate::{Record, RecordError, Result};
use chrono::{DateTime, Utc};
use model::{
    Account, BrandId, Category, Claim, ClaimId, ClaimKind, ContactClass, EvidenceId, Excerpt, Locator, Moment,
    PersonalisationKind, Platform, ReasonKind, Sha256, SourceId, SourceKind, Standing, Strength, TransferKind,
};

/// What part a brand plays in a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// It holds the data.
    Holder,
    /// It gave the data (of a transfer, or of an acquired holding).
    From,
    /// It got the data.
    To,
    /// Something was personalised for it.
    Brand,
    /// A consent was given to it or refused it.
    Vendor,
    /// It wrote to the person.
    Sender,
}

/// A brand in a few words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BrandRef {
    /// Its id.
    pub id: BrandId,
    /// Its name.
    pub name: String,
}

/// A claim as the record keeps it.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredClaim {
    /// Its id.
    pub id: ClaimId,
    /// What it says.
    pub claim: Claim,
    /// Whose evidence it is from, if that is known.
    pub account: Option<Account>,
    /// The brands that its parties belong to now.
    pub brands: Vec<(Role, BrandRef)>,
    /// How strongly it holds, if several sources speak of it.
    pub strength: Option<Strength>,
    /// Whether another source says otherwise.
    pub contradicted: bool,
}

impl StoredClaim {
    /// The brand that plays this part.
    pub fn brand(&self, role: Role) -> Option<&BrandRef> {
        self.brands.iter().find(|(r, _)| *r == role).map(|(_, brand)| brand)
    }
}

/// What evidence says of its source.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceBrief {
    /// Its id.
    pub id: SourceId,
    /// Its kind.
    pub kind: SourceKind,
    /// Its file name.
    pub name: String,
    /// The digest of its bytes.
    pub sha256: Sha256,
    /// Where it was when imported.
    pub path: String,
    /// When the platform made it, if it says.
    pub exported_at: Option<Moment>,
}

/// One place in a source that a claim stands on.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// Its id.
    pub id: EvidenceId,
    /// The source.
    pub source: SourceBrief,
    /// Where in it.
    pub locator: Locator,
    /// Whether it is further evidence (an engagement) and not the claim's own record.
    pub further: bool,
    /// Whether a copy of the bytes is kept in the record.
    pub copy_kept: bool,
}

/// Which claims to list.
#[derive(Clone, Debug, Default)]
pub struct ClaimQuery {
    /// Of this kind; all kinds if absent.
    pub kind: Option<ClaimKind>,
    /// In which this brand plays a part.
    pub brand: Option<BrandId>,
    /// In which the brand plays this part; any part if absent. Without a brand it has no effect.
    pub role: Option<Role>,
    /// Personalisations by this platform.
    pub platform: Option<Platform>,
    /// Personalisations of this kind.
    pub personalisation: Option<PersonalisationKind>,
    /// Contacts of one of these classes; any if empty.
    pub classes: Vec<ContactClass>,
    /// Holdings and transfers of one of these categories; any if empty.
    pub categories: Vec<Category>,
    /// Transfers in this form.
    pub transfer: Option<TransferKind>,
    /// From this instant.
    pub since: Option<DateTime<Utc>>,
    /// Before this instant.
    pub until: Option<DateTime<Utc>>,
    /// At most so many; 0 means only the total.
    pub limit: u32,
    /// The cursor of the page before.
    pub after: Option<String>,
}

impl ClaimQuery {
    /// Claims of this kind, at most `limit` of them.
    pub fn of(kind: ClaimKind, limit: u32) -> Self {
        Self { kind: Some(kind), limit, ..Self::default() }
    }
}

impl Record {
    /// Keeps a claim that the person entered; it stands on their word, whatever it says of its standing. The same claim
    /// entered twice is one.
    pub fn add_entered(&mut self, claim: &Claim, now: DateTime<Utc>) -> Result<ClaimId> {
        self.add_entered_upon(claim, None, now)
    }

    /// The same with the record of a source that the person points to for it. It still stands on their word, so that it
    /// stays when the source is removed. What was entered before gets the evidence that it lacked.
    pub fn add_entered_upon(
        &mut self,
        claim: &Claim,
        upon: Option<(&SourceId, &Excerpt)>,
        now: DateTime<Utc>,
    ) -> Result<ClaimId> {
        let claim = &Claim { standing: Standing::Entered, rule: None, ..claim.clone() };
        let id = Claim::id(&claim.key(None), 0);
        self.change(|db| {
            let known = crate::import::find_claim(db, &hash_of_id(&id))?.is_some();
            let numbered = match upon {
                Some((source, excerpt)) => match crate::source::rows::number(db, source.as_str())? {
                    Some(number) => Some((number, excerpt)),
                    None => return Err(RecordError::NotFound { what: "source", id: source.0.clone() }),
                },
                None => None,
            };
            let shown = crate::import::write_entered(db, claim, numbered)?;
            let inverse = match (known, upon) {
                (true, Some((source, _))) if shown => {
                    Inverse::RemoveSupport { claim: id.0.clone(), source: source.0.clone() }
                }
                (true, _) => return Ok(()),
                (false, _) => Inverse::RemoveEntered { claim: id.0.clone() },
            };
            crate::leak::settle(db)?;
            log(db, now, "add", claim.body.kind().id(), std::slice::from_ref(&id.0), Some(&inverse))?;
            Ok(())
        })?;
        Ok(id)
    }

    /// Reasons of personalisations per month (`2026-05`) and kind, oldest month first.
    pub fn reason_months(&self) -> Result<Vec<(String, ReasonKind, u32)>> {
        let mut statement = self.db.prepare_cached(sql!("sum/months"))?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, i32>(0)?, row.get::<_, String>(1)?, row.get(2)?)))?;
        let mut months = Vec::new();
        for row in rows {
            let (month, kind, claims) = row?;
            if let Some(kind) = ReasonKind::parse(&kind) {
                months.push((format!("{:04}-{:02}", month / 100, month % 100), kind, claims));
            }
        }
        Ok(months)
    }
}
