//! JSON-LD in terms of the W3C's Data Privacy Vocabulary (DPV) 2.3; what DPV has no word for is in a vocabulary of ours.

use super::json::{List, each, each_brand};
use super::out::{Out, Stop};
use super::wants;
use crate::Sayso;
use crate::shapes::{EvidenceShape, Problem};
use crate::statements;
use model::{Category, ClaimBody, ClaimKind, ConsentState, Named, Origin};
use record::{Role, StoredClaim};
use serde_json::{Value, json};

pub(super) fn write(sayso: &Sayso, out: &mut Out<'_>) -> Result<(), Problem> {
    out.file("sayso.jsonld", |file| {
        // The terms of a preference set, and what only a whole record needs.
        let mut context = preferences::portable::context();
        if let Value::Object(terms) = &mut context {
            for (prefix, space) in [
                ("prov", "http://www.w3.org/ns/prov#"),
                ("brand", "urn:sayso:brand:"),
                ("claim", "urn:sayso:claim:"),
                ("evidence", "urn:sayso:evidence:"),
            ] {
                terms.insert(prefix.to_owned(), json!(space));
            }
        }
        write!(file, "{{\"@context\":{context},\n\"@graph\":[")?;
        let mut list = List::default();
        list.put(file, &json!({"@id": "urn:sayso:person", "@type": "dpv:DataSubject"}))?;
        each_brand(sayso, &mut |b| {
            list.put(
                file,
                &json!({"@id": format!("brand:{}", iri(&b.id)), "@type": "dpv:Organisation", "dct:title": b.name,
                    "sayso:domain": b.domains, "sayso:handle": b.handles}),
            )
        })?;
        for kind in ClaimKind::ALL {
            each(sayso, *kind, &mut |claim, evidence| put(&mut list, file, claim, &evidence))?;
        }
        for node in wants::nodes(sayso)? {
            list.put(file, &node)?;
        }
        Ok(file.write_all(b"\n]}\n")?)
    })
}

fn put(
    list: &mut List,
    file: &mut dyn std::io::Write,
    claim: &StoredClaim,
    evidence: &[EvidenceShape],
) -> Result<(), Stop> {
    let mut node = match &claim.claim.body {
        ClaimBody::Holding(h) => json!({
            "@type": ["dpv:Process", "sayso:Holding"],
            "dpv:hasDataController": brand(claim, Role::Holder, &h.holder),
            "dpv:hasPersonalData": category(&h.category),
            "dpv:hasProcessing": {"@id": processing(h.origin)},
            "dpv:hasDataSource": h.acquired_from.as_ref().map(|n| brand(claim, Role::From, n)),
            "sayso:value": h.value,
            "sayso:literal": h.literal,
        }),
        ClaimBody::Transfer(t) => json!({
            "@type": ["dpv:Process", "sayso:Transfer"],
            "dpv:hasDataController": brand(claim, Role::From, &t.from),
            "dpv:hasRecipient": brand(claim, Role::To, &t.to),
            "dpv:hasProcessing": {"@id": "dpv:Share"},
            "dpv:hasPersonalData": t.category.as_ref().map(category),
            "sayso:kind": t.kind.id(),
            "sayso:literal": t.literal,
        }),
        ClaimBody::Consent(c) => json!({
            "@type": ["dpv:ConsentRecord", "sayso:Consent"],
            "dpv:hasDataController": brand(claim, Role::Vendor, &c.vendor),
            "dpv:hasConsentStatus": {"@id": status(c.state)},
            "sayso:purpose": c.purpose,
            "sayso:basis": c.basis.id(),
        }),
        ClaimBody::Contact(c) => json!({
            "@type": ["dpv:Process", "sayso:Contact"],
            "dpv:hasDataController": brand(claim, Role::Sender, &c.sender),
            "dpv:hasPurpose": {"@id": if c.class == model::ContactClass::Marketing { "dpv:DirectMarketing" } else { "dpv:CommunicationManagement" }},
            "dpv:hasPersonalData": category(&Category::new("pd:EmailAddress")),
            "sayso:class": c.class.id(),
            "sayso:address": c.address,
        }),
        ClaimBody::Personalisation(p) => {
            let used: Vec<Value> = p.reasons.iter().flat_map(model::Reason::uses).map(|c| category(&c)).collect();
            json!({
                "@type": ["dpv:Process", "sayso:Personalisation"],
                "dpv:hasPurpose": {"@id": if p.kind == model::PersonalisationKind::Ad { "dpv:TargetedAdvertising" } else { "dpv:Personalisation" }},
                "dpv:hasDataController": p.brand.as_ref().map(|n| brand(claim, Role::Brand, n)),
                "dpv:hasPersonalData": used,
                "sayso:platform": p.platform.as_str(),
                "sayso:subject": p.subject,
                "sayso:reason": p.reasons.iter().map(|r| json!({
                    "sayso:kind": r.kind.id(), "sayso:stated": r.stated, "sayso:value": r.value,
                })).collect::<Vec<_>>(),
            })
        }
    };
    if let Value::Object(map) = &mut node {
        let standing = claim.claim.standing.id();
        map.insert("@id".to_owned(), json!(format!("claim:{}", iri(claim.id.as_str()))));
        map.insert("dpv:hasDataSubject".to_owned(), json!({"@id": "urn:sayso:person"}));
        map.insert("sayso:standing".to_owned(), json!(standing));
        if let Some(at) = &claim.claim.at {
            map.insert("dct:date".to_owned(), json!(at.iso()));
        }
        let derived: Vec<Value> = evidence.iter().map(from).collect();
        map.insert("prov:wasDerivedFrom".to_owned(), json!(derived));
        map.retain(|_, value| !value.is_null());
    }
    list.put(file, &node)
}

fn from(e: &EvidenceShape) -> Value {
    json!({
        "@id": format!("evidence:{}", iri(&e.id)),
        "sayso:source": e.source.name,
        "sayso:sourceSha256": e.source.sha256,
        "sayso:member": e.locator.member,
        "sayso:start": e.locator.start,
        "sayso:length": e.locator.length,
        "sayso:pointer": e.locator.pointer,
        "sayso:digest": e.locator.digest,
    })
}

fn brand(claim: &StoredClaim, role: Role, named: &Named) -> Value {
    brand_node(&statements::party_of(claim, role, named).id)
}

/// A brand of the graph, by its id.
pub(super) fn brand_node(id: &str) -> Value {
    json!({"@id": format!("brand:{}", iri(id))})
}

fn category(category: &Category) -> Value {
    json!({"@id": category.id()})
}

/// What DPV calls the way in which the holder came by the data.
fn processing(origin: Origin) -> &'static str {
    match origin {
        Origin::Provided => "dpv:Collect",
        Origin::Observed => "dpv:Observe",
        Origin::Inferred => "dpv:Infer",
        Origin::Acquired => "dpv:Acquire",
    }
}

fn status(state: ConsentState) -> &'static str {
    match state {
        ConsentState::Given => "dpv:ConsentGiven",
        ConsentState::Refused | ConsentState::Objected => "dpv:ConsentRefused",
        ConsentState::Withdrawn => "dpv:ConsentWithdrawn",
    }
}

/// A text inside an identifier: what can't stand there is written by its bytes.
pub(super) fn iri(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::new(), |mut out, b| {
        if b.is_ascii_alphanumeric() || b"-._~:@".contains(&b) {
            out.push(char::from(b));
        } else {
            let _ = write!(out, "%{b:02X}");
        }
        out
    })
}
