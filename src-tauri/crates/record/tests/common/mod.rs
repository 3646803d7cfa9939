//! Claims made by hand, and records in a temporary folder.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used)]

use chrono::{DateTime, TimeZone, Utc};
use model::{
    Account, Category, Channel, Claim, ClaimBody, Contact, ContactClass, Excerpt, Holding, Locator, Moment, Named,
    Origin, Party, Personalisation, PersonalisationKind, Platform, Reason, ReasonKind, Sha256, SourceKind, Transfer,
    TransferKind,
};
use record::{NewSource, Outcome, Record, RecordKey, SourceRow};
use std::path::PathBuf;
use tempfile::TempDir;

/// A record in a folder that goes with it.
pub struct Home {
    pub folder: TempDir,
    pub record: Record,
}

pub fn key() -> RecordKey {
    RecordKey::new([7; 32])
}

pub fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 6, 1, 12, 0, 0).unwrap()
}

impl Home {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let record = Record::create(&folder.path().join("record.sayso"), &key()).unwrap();
        Self { folder, record }
    }

    pub fn file(&self) -> PathBuf {
        self.record.file().to_owned()
    }

    /// Imports these claims as one file whose bytes are its name.
    pub fn import(&mut self, name: &str, claims: &[Claim]) -> SourceRow {
        self.import_of(&maya(), name, claims)
    }

    pub fn import_of(&mut self, account: &Account, name: &str, claims: &[Claim]) -> SourceRow {
        let mut import = self.record.import(&source(name)).unwrap();
        import.about(Some(account), Moment::from_rfc3339("2026-05-31T00:00:00Z").as_ref()).unwrap();
        for (n, claim) in claims.iter().enumerate() {
            import.claim(claim, &excerpt(name, n), Some(n as u64)).unwrap();
        }
        import.finish(&Outcome::default()).unwrap()
    }
}

pub fn maya() -> Account {
    Account { platform: Platform::X, native_id: "1001".into(), name: Some("@maya".into()) }
}

pub fn source(name: &str) -> NewSource {
    NewSource {
        path: PathBuf::from("/somewhere").join(name),
        name: name.to_owned(),
        kind: SourceKind::XArchive,
        confidence: 0.97,
        sha256: Sha256::of(name.as_bytes()),
        bytes: 4_096,
        delivery: None,
        reader_version: 1,
        keep_copy: true,
        imported_at: now(),
    }
}

/// The `n`-th record of a file.
pub fn excerpt(name: &str, n: usize) -> Excerpt {
    let bytes = format!("{{\"record\": {n}, \"of\": \"{name}\"}}").into_bytes();
    let member = Locator { member: Some("data/ad-impressions.js".into()), index: Some(3), ..Locator::default() };
    let locator = member.record(n as u64 * 100, bytes.len() as u64, format!("/{n}"));
    Excerpt { locator, bytes }
}

pub fn shop(handle: &str, name: &str) -> Named {
    Named::new(Party::handle(Platform::X, handle)).also(Party::name(name))
}

pub fn ad(brand: Named, at: &str, reasons: &[(ReasonKind, &str, &str)]) -> Claim {
    let reasons = reasons
        .iter()
        .map(|(kind, stated, value)| Reason {
            kind: *kind,
            stated: (*stated).into(),
            value: (!value.is_empty()).then(|| (*value).into()),
            categories: Vec::new(),
        })
        .collect();
    let body = ClaimBody::Personalisation(Personalisation {
        platform: Platform::X,
        brand: Some(brand),
        kind: PersonalisationKind::Ad,
        subject: Some("Spring shoes, straight from the harbour".into()),
        place: Some("TimelineHome".into()),
        reasons,
    });
    Claim::stated(body, Moment::from_plain(at))
}

pub fn interest(value: &str) -> Claim {
    Claim::stated(
        ClaimBody::Holding(Holding {
            holder: Named::platform(&Platform::X),
            category: Category::new("pd:Interest"),
            value: Some(value.into()),
            origin: Origin::Inferred,
            acquired_from: None,
            literal: "interests".into(),
        }),
        None,
    )
}

pub fn event(from: Named, at: &str) -> Claim {
    Claim::stated(
        ClaimBody::Transfer(Transfer {
            from,
            to: Named::platform(&Platform::FACEBOOK),
            kind: TransferKind::SiteEvent,
            category: Some(Category::new("pd:Purchase")),
            literal: "PURCHASE".into(),
            detail: None,
        }),
        Moment::from_plain(at),
    )
}

pub fn mail(domain: &str, name: &str, at: &str, subject: &str, id: &str) -> Claim {
    Claim::stated(
        ClaimBody::Contact(Contact {
            sender: Named::new(Party::domain(domain)).also(Party::name(name)),
            channel: Channel::Email,
            address: "maya@home.example".into(),
            via: Some("Mailchimp".into()),
            class: ContactClass::Marketing,
            subject: Some(subject.into()),
            unsubscribe: None,
            caveat: None,
        }),
        Moment::from_rfc3339(at),
    )
    .distinct(id)
}
