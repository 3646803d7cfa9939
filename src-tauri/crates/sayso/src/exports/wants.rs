//! What the person wants and asked for, as it leaves the house: preferences, tags of their own, requests.

use super::jsonld::{brand_node, iri};
use crate::Sayso;
use crate::shapes::{PartyShape, Problem, RequestShape};
use model::PreferenceScope;
use preferences::portable::{self, Line, Wanted, Whom};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The tags of one brand.
#[derive(Serialize)]
pub(super) struct Tagged {
    /// The brand, by the name that it has now.
    pub(super) brand: PartyShape,
    /// The person's own tags, as written.
    pub(super) tags: Vec<String>,
}

/// The person's own tags, by brand.
pub(super) fn tags(sayso: &Sayso) -> Result<Vec<Tagged>, Problem> {
    let Some(record) = sayso.reading() else { return Ok(Vec::new()) };
    let mut by_brand: BTreeMap<String, Tagged> = BTreeMap::new();
    for (given_to, tag) in record.tags()? {
        // A brand may have another id since the tag was given.
        let (id, name) = match record.brand(&given_to)? {
            Some(row) => (row.id.to_string(), row.name),
            None => (given_to.to_string(), given_to.to_string()),
        };
        let new = || Tagged { brand: PartyShape { id: id.clone(), name }, tags: Vec::new() };
        by_brand.entry(id.clone()).or_insert_with(new).tags.push(tag);
    }
    Ok(by_brand.into_values().collect())
}

/// All of it as nodes of a graph: each preference a policy of ODRL, each request the exercise of a right in DPV.
pub(super) fn nodes(sayso: &Sayso) -> Result<Vec<Value>, Problem> {
    let mut nodes = Vec::new();
    let wanted = sayso.wanted_now()?;
    for (preference, number) in wanted.iter().zip(1_u32..) {
        let (whom, brand) = match &preference.scope {
            PreferenceScope::Everyone => (Whom::Everyone, None),
            PreferenceScope::Sector(name) => (Whom::Sector(name.clone()), None),
            PreferenceScope::Brand(id) => {
                let (domain, name) = sayso.public_name(id);
                let name = name.or_else(|| domain.is_none().then(|| id.to_string()));
                (Whom::Brand { domain, name }, Some(brand_node(id.as_str())))
            }
        };
        let line = Line { purpose: preference.purpose, whom, wanted: Wanted::of(preference) };
        let mut node = portable::policy(&line, &format!("urn:sayso:preference:{number}"));
        if let Value::Object(fields) = &mut node {
            fields.insert("dct:creator".to_owned(), json!({"@id": "urn:sayso:person"}));
            fields.insert("dct:issued".to_owned(), json!(preference.set_at.format("%Y-%m-%dT%H:%M:%SZ").to_string()));
            fields.extend(brand.map(|brand| ("sayso:brand".to_owned(), brand)));
        }
        nodes.push(node);
    }
    nodes.extend(portable::own_purposes(wanted.iter().map(|preference| preference.purpose)));
    for Tagged { brand, tags } in tags(sayso)? {
        let mut node = brand_node(&brand.id);
        if let Value::Object(fields) = &mut node {
            fields.insert("sayso:tag".to_owned(), json!(tags));
        }
        nodes.push(node);
    }
    nodes.extend(sayso.request_list(false, None)?.requests.iter().map(request));
    Ok(nodes)
}

fn request(request: &RequestShape) -> Value {
    let step = |step: &crate::shapes::StepShape| {
        json!({"@type": "dpv:RightExerciseActivity", "dpv:hasStatus": status(&step.state), "sayso:state": step.state,
            "dct:date": step.on, "sayso:note": step.note})
    };
    let mut node = json!({
        "@id": format!("urn:sayso:request:{}", iri(&request.id)),
        "@type": ["dpv:RightExerciseRecord", "sayso:Request"],
        "dct:identifier": request.reference,
        "dpv:hasDataSubject": {"@id": "urn:sayso:person"},
        "dpv:hasDataController": brand_node(&request.brand.id),
        "dpv:hasRight": {"@type": "dpv:DataSubjectRight", "sayso:right": request.right, "sayso:law": request.law,
            "dct:source": request.citation},
        "dpv:hasStatus": status(&request.state),
        "sayso:state": request.state,
        "sayso:answerBy": request.deadline.answer_by,
        "dct:language": request.language,
        "dct:created": request.drafted_on,
        "dct:hasPart": request.steps.iter().map(step).collect::<Vec<_>>(),
    });
    if let Value::Object(fields) = &mut node {
        fields.retain(|_, value| !value.is_null());
    }
    node
}

/// What DPV calls the state of a request; none where it has no word for it.
fn status(state: &str) -> Option<Value> {
    let term = match state {
        "sent" | "chased" => "dpv:RequestInitiated",
        "acknowledged" => "dpv:RequestAcknowledged",
        "asked-for-more" | "asked-for-id" | "asked-for-fee" | "other-channel" => "dpv:RequestRequiresAction",
        "extended" => "dpv:RequestActionDelayed",
        "fulfilled" => "dpv:RequestFulfilled",
        "refused" => "dpv:RequestRejected",
        "no-reply" => "dpv:RequestUnfulfilled",
        _ => return None,
    };
    Some(json!({"@id": term}))
}
