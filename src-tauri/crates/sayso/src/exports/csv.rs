//! Tables for spreadsheets: a file per kind, evidence in its own.

use super::json::{each, each_brand};
use super::out::{Out, Stop};
use crate::shapes::{EvidenceShape, Problem};
use crate::{Sayso, statements};
use model::{ClaimBody, ClaimKind};
use paper::Cells;
use std::io::Write;

/// Rows that are escaped at once.
const ROWS: usize = 5000;

type Row = Vec<String>;

const EVIDENCE: &[&str] = &[
    "claim",
    "evidence",
    "source",
    "source_kind",
    "source_name",
    "source_sha256",
    "member",
    "start",
    "length",
    "pointer",
    "digest",
];

pub(super) fn write(sayso: &Sayso, out: &mut Out<'_>) -> Result<(), Problem> {
    let words = sayso.words();
    let person = super::json::person(sayso)?;
    let brands = [
        "id",
        "name",
        "domains",
        "handles",
        "holdings",
        "transfers",
        "personalisations",
        "consents",
        "contacts",
        "first_seen",
        "last_seen",
    ];
    table(out, "brands.csv", &brands, |rows| {
        each_brand(sayso, &mut |b| {
            rows.put(vec![
                b.id,
                b.name,
                b.domains.join(" "),
                b.handles.join(" "),
                b.holdings.to_string(),
                b.transfers.to_string(),
                b.personalisations.to_string(),
                b.consents.to_string(),
                b.contacts.to_string(),
                b.first_seen.unwrap_or_default(),
                b.last_seen.unwrap_or_default(),
            ])
        })
    })?;
    let head = ["id", "holder_id", "holder", "category", "value", "origin", "at", "standing", "sentence"];
    claims(sayso, out, "holdings.csv", &head, ClaimKind::Holding, |claim| {
        let ClaimBody::Holding(body) = &claim.claim.body else { return Vec::new() };
        let h = statements::holding(words, claim, body, Vec::new());
        vec![vec![
            h.id,
            h.holder.id,
            h.holder.name,
            h.category,
            h.value.unwrap_or_default(),
            h.origin,
            h.at.unwrap_or_default(),
            h.standing,
            h.sentence,
        ]]
    })?;
    let head = ["id", "from_id", "from", "to_id", "to", "kind", "at", "standing", "sentence", "caveat"];
    claims(sayso, out, "transfers.csv", &head, ClaimKind::Transfer, |claim| {
        let ClaimBody::Transfer(body) = &claim.claim.body else { return Vec::new() };
        let t = statements::transfer(words, claim, body, Vec::new());
        vec![vec![
            t.id,
            t.from.id,
            t.from.name,
            t.to.id,
            t.to.name,
            t.kind,
            t.at.unwrap_or_default(),
            t.standing,
            t.sentence,
            t.caveat.unwrap_or_default(),
        ]]
    })?;
    let head = [
        "id", "platform", "brand_id", "brand", "kind", "at", "at_basis", "subject", "reason", "stated", "value",
        "standing", "caveat",
    ];
    claims(sayso, out, "personalisations.csv", &head, ClaimKind::Personalisation, |claim| {
        let shape = super::json::personalisation(person.as_ref(), claim, Vec::new());
        shape
            .into_iter()
            .flat_map(|p| {
                let (id, name) = p.brand.map(|b| (b.id, b.name)).unwrap_or_default();
                let (at, basis, subject) =
                    (p.at.unwrap_or_default(), p.at_basis.unwrap_or_default(), p.subject.unwrap_or_default());
                p.reasons.into_iter().map(move |r| {
                    vec![
                        p.id.clone(),
                        p.platform.clone(),
                        id.clone(),
                        name.clone(),
                        p.kind.clone(),
                        at.clone(),
                        basis.clone(),
                        subject.clone(),
                        r.kind,
                        r.stated,
                        r.value.unwrap_or_default(),
                        r.standing,
                        r.caveat.unwrap_or_default(),
                    ]
                })
            })
            .collect()
    })?;
    let head = ["id", "vendor_id", "vendor", "purpose", "basis", "state", "site", "at", "standing"];
    claims(sayso, out, "consents.csv", &head, ClaimKind::Consent, |claim| {
        let ClaimBody::Consent(body) = &claim.claim.body else { return Vec::new() };
        let c = statements::consent(words, claim, body, Vec::new());
        vec![vec![
            c.id,
            c.vendor.id,
            c.vendor.name,
            c.purpose,
            c.basis,
            c.state,
            c.site.unwrap_or_default(),
            c.at.unwrap_or_default(),
            c.standing,
        ]]
    })?;
    let head =
        ["id", "sender", "channel", "address", "at", "class", "via", "unsubscribe", "standing", "sentence", "caveat"];
    claims(sayso, out, "contacts.csv", &head, ClaimKind::Contact, |claim| {
        let ClaimBody::Contact(body) = &claim.claim.body else { return Vec::new() };
        let sender = statements::party_of(claim, record::Role::Sender, &body.sender).name;
        let c = statements::contact(words, claim, body, Vec::new());
        vec![vec![
            c.id,
            sender,
            c.channel,
            c.address,
            c.at.unwrap_or_default(),
            c.class,
            c.via.unwrap_or_default(),
            c.unsubscribe.unwrap_or_default(),
            c.standing,
            c.sentence,
            c.caveat.unwrap_or_default(),
        ]]
    })?;
    super::wants_csv::write(sayso, out)?;
    table(out, "evidence.csv", EVIDENCE, |rows| {
        for kind in ClaimKind::ALL {
            each(sayso, *kind, &mut |claim, evidence| {
                evidence.into_iter().try_for_each(|e| rows.put(evidence_row(claim.id.as_str(), e)))
            })?;
        }
        Ok(())
    })
}

fn evidence_row(claim: &str, e: EvidenceShape) -> Row {
    let place = e.locator;
    let number = |n: Option<u64>| n.map(|n| n.to_string()).unwrap_or_default();
    let within: Vec<String> = place.within.into_iter().map(|w| w.member).collect();
    let member = within.into_iter().chain(place.member).collect::<Vec<_>>().join(" > ");
    vec![
        claim.to_owned(),
        e.id,
        e.source.id,
        e.source.kind,
        e.source.name,
        e.source.sha256,
        member,
        number(place.start),
        number(place.length),
        place.pointer.unwrap_or_default(),
        place.digest.unwrap_or_default(),
    ]
}

fn claims(
    sayso: &Sayso,
    out: &mut Out<'_>,
    name: &str,
    head: &[&str],
    kind: ClaimKind,
    rows_of: impl Fn(&record::StoredClaim) -> Vec<Row>,
) -> Result<(), Problem> {
    table(out, name, head, |rows| {
        each(sayso, kind, &mut |claim, _| rows_of(claim).into_iter().try_for_each(|row| rows.put(row)))
    })
}

/// Rows on their way to a file, escaped some thousand at a time.
pub(super) struct Rows<'f> {
    file: &'f mut dyn Write,
    head: Vec<&'f str>,
    waiting: Vec<Row>,
    begun: bool,
}

impl Rows<'_> {
    pub(super) fn put(&mut self, row: Row) -> Result<(), Stop> {
        self.waiting.push(row);
        if self.waiting.len() >= ROWS { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> Result<(), Stop> {
        let text = paper::table(&self.head, &self.waiting, Cells::Guarded).map_err(|e| Problem::new(e.to_string()))?;
        // The head stands in the first batch only.
        let body = if self.begun { text.split_once("\r\n").map_or("", |(_, rest)| rest) } else { &text };
        self.file.write_all(body.as_bytes())?;
        self.begun = true;
        self.waiting.clear();
        Ok(())
    }
}

pub(super) fn table(
    out: &mut Out<'_>,
    name: &str,
    head: &[&str],
    fill: impl FnOnce(&mut Rows<'_>) -> Result<(), Stop>,
) -> Result<(), Problem> {
    out.file(name, |file| {
        let mut rows = Rows { file, head: head.to_vec(), waiting: Vec::new(), begun: false };
        fill(&mut rows)?;
        if !rows.begun || !rows.waiting.is_empty() {
            rows.flush()?;
        }
        Ok(())
    })
}
