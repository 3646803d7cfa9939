//! What a line says as ODRL rules over DPV's terms.

use super::{Line, Wanted, Whom};
use model::{Purpose, Wish};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::OnceLock;

const DPV: &str = include_str!("../../data/dpv.toml");

/// What one of our purposes is in DPV.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Meaning {
    id: Purpose,
    /// Why these terms.
    #[cfg_attr(not(test), expect(dead_code, reason = "it is for those who read the table"))]
    pub(super) why: String,
    rule: Vec<Act>,
}

/// One act that a purpose covers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Act {
    pub(super) action: String,
    #[serde(default)]
    pub(super) purposes: Vec<String>,
    #[serde(default)]
    pub(super) data: Vec<String>,
    /// DPV's nearest broader term of a purpose that only we have.
    pub(super) broader: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    purpose: Vec<Meaning>,
}

/// What each purpose is; a test makes sure that the shipped table parses and has them all.
pub(super) fn meanings() -> &'static BTreeMap<Purpose, Meaning> {
    static MEANINGS: OnceLock<BTreeMap<Purpose, Meaning>> = OnceLock::new();
    MEANINGS.get_or_init(|| {
        let table: Table = toml::from_str(DPV).unwrap_or_default();
        table.purpose.into_iter().map(|meaning| (meaning.id, meaning)).collect()
    })
}

/// The acts of a purpose.
pub(super) fn acts(purpose: Purpose) -> &'static [Act] {
    meanings().get(&purpose).map_or(&[], |meaning| meaning.rule.as_slice())
}

/// What is permitted, and what is prohibited. `not-said` gives neither.
pub(super) fn rules(line: &Line) -> (Vec<Value>, Vec<Value>) {
    let (mut permitted, mut prohibited) = (Vec::new(), Vec::new());
    for act in acts(line.purpose) {
        match line.wanted.wish {
            Wish::Fine => permitted.push(rule("odrl:Permission", act, line, vec![])),
            Wish::No => prohibited.push(rule("odrl:Prohibition", act, line, vec![])),
            Wish::OnlyWhatIGave => {
                permitted.push(rule("odrl:Permission", act, line, vec![origin("odrl:eq", &["dpv:Collect"])]));
                let other = ["dpv:Observe", "dpv:Infer", "dpv:Acquire"];
                prohibited.push(rule("odrl:Prohibition", act, line, vec![origin("odrl:isAnyOf", &other)]));
            }
            Wish::NotSaid => {}
        }
        if !line.wanted.never_with.is_empty() {
            let never: Vec<&str> = line.wanted.never_with.iter().map(model::Category::id).collect();
            prohibited.push(rule("odrl:Prohibition", act, line, vec![any_of("sayso:personalData", &never)]));
        }
    }
    (permitted, prohibited)
}

fn rule(kind: &str, act: &Act, line: &Line, more: Vec<Value>) -> Value {
    let mut constraints = Vec::new();
    if !act.purposes.is_empty() {
        constraints.push(any_of("odrl:purpose", &act.purposes));
    }
    if !act.data.is_empty() {
        constraints.push(any_of("sayso:personalData", &act.data));
    }
    constraints.extend(more);
    constraints.extend(until(&line.wanted));
    let mut rule = json!({
        "@type": kind,
        "odrl:assigner": {"@id": "urn:sayso:person"},
        "odrl:target": {"@id": "urn:sayso:personal-data"},
        "odrl:action": {"@id": act.action},
    });
    if let Value::Object(fields) = &mut rule {
        if let Some(assignee) = assignee(&line.whom) {
            fields.insert("odrl:assignee".to_owned(), assignee);
        }
        if !constraints.is_empty() {
            fields.insert("odrl:constraint".to_owned(), Value::Array(constraints));
        }
    }
    rule
}

fn assignee(whom: &Whom) -> Option<Value> {
    match whom {
        Whom::Everyone => None,
        Whom::Sector(name) => Some(json!({"@type": "odrl:PartyCollection", "sayso:sector": name})),
        Whom::Brand { domain, name } => {
            let mut party = json!({"@type": ["odrl:Party", "dpv:Organisation"]});
            if let Value::Object(fields) = &mut party {
                fields.extend(domain.as_ref().map(|d| ("sayso:domain".to_owned(), json!(d))));
                fields.extend(name.as_ref().map(|n| ("dct:title".to_owned(), json!(n))));
            }
            Some(party)
        }
    }
}

fn any_of<T: AsRef<str>>(left: &str, right: &[T]) -> Value {
    constraint(left, "odrl:isAnyOf", right)
}

/// By which way of coming by data, in the terms that an export uses for the origin of what is held.
fn origin(operator: &str, ways: &[&str]) -> Value {
    constraint("sayso:origin", operator, ways)
}

fn constraint<T: AsRef<str>>(left: &str, operator: &str, right: &[T]) -> Value {
    let right: Vec<Value> = right.iter().map(|term| json!({"@id": term.as_ref()})).collect();
    json!({
        "@type": "odrl:Constraint",
        "odrl:leftOperand": {"@id": left},
        "odrl:operator": {"@id": operator},
        "odrl:rightOperand": right,
    })
}

fn until(wanted: &Wanted) -> Option<Value> {
    let day = wanted.until?;
    Some(json!({
        "@type": "odrl:Constraint",
        "odrl:leftOperand": {"@id": "odrl:dateTime"},
        "odrl:operator": {"@id": "odrl:lteq"},
        "odrl:rightOperand": {"@type": "xsd:date", "@value": day.to_string()},
    }))
}
