//! JSON-LD: each line is an ODRL policy over DPV's terms, beside our own words for it.
//!
//! ODRL alone can't be read back without guessing, so each policy also says purpose, scope and wish in our terms. When a
//! file is read, its rules are made anew from those and must be the same: a file whose rules say something else than its
//! wishes is refused.

use super::error::{PortableError, Trouble};
use super::json::{category, check_version, day, purpose, wish};
use super::node::{Fields, Node};
use super::rules::{acts, rules};
use super::{Line, MOST_CATEGORIES, MOST_LINES, Set, VERSION, Wanted, Whom, in_order};
use model::{Digester, Purpose};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Where the terms of ours are explained.
const PROFILE: &str = "urn:sayso:odrl:1";

pub(super) fn write(set: &Set) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string_pretty(&document(set))? + "\n")
}

fn document(set: &Set) -> Value {
    let id = id(set);
    let mut graph = vec![head(set, &id)];
    graph.extend(set.lines.iter().zip(1_u32..).map(|(line, number)| policy(line, &format!("{id}:{number}"))));
    graph.extend(own_purposes(set.lines.iter().map(|line| line.purpose)));
    json!({"@context": context(), "@graph": graph})
}

/// Explains the purposes of these that DPV has no term for, by its nearest broader one: a node for each.
pub fn own_purposes(used: impl IntoIterator<Item = Purpose>) -> Vec<Value> {
    let used: BTreeSet<Purpose> = used.into_iter().collect();
    let of_ours = used.into_iter().flat_map(acts).filter_map(|act| Some((act, act.broader.as_ref()?)));
    let node =
        |own: &String, broader: &String| json!({"@id": own, "@type": "dpv:Purpose", "skos:broader": {"@id": broader}});
    of_ours.flat_map(|(act, broader)| act.purposes.iter().map(move |own| node(own, broader))).collect()
}

/// The terms that a set's nodes use.
pub fn context() -> Value {
    json!({
        "odrl": "http://www.w3.org/ns/odrl/2/",
        "dpv": "https://w3id.org/dpv#",
        "pd": "https://w3id.org/dpv/pd#",
        "dct": "http://purl.org/dc/terms/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "sayso": "urn:sayso:term:",
        "kind": "sayso:kind",
        "name": "dct:title",
        "domain": "sayso:domain",
    })
}

/// The same lines give the same id, whoever writes them.
fn id(set: &Set) -> String {
    let mut digest = Digester::new("preference-set");
    for line in &set.lines {
        digest = digest.part(&format!("{line:?}"));
    }
    format!("urn:sayso:preferences:{}", digest.finish().short(24))
}

fn head(set: &Set, id: &str) -> Value {
    let mut head = json!({"@id": id, "@type": "sayso:PreferenceSet", "sayso:version": VERSION});
    if let Value::Object(fields) = &mut head {
        for (name, text) in [("dct:title", &set.title), ("dct:publisher", &set.by), ("dct:description", &set.about)] {
            fields.extend(text.as_ref().map(|text| (name.to_owned(), json!(text))));
        }
    }
    head
}

/// One line as a node: an ODRL policy over DPV's terms, beside our own words for it.
pub fn policy(line: &Line, id: &str) -> Value {
    let (permitted, prohibited) = rules(line);
    let mut policy = json!({
        "@id": id,
        "@type": ["sayso:Preference"],
        "sayso:purpose": line.purpose.id(),
        "sayso:scope": scope(&line.whom),
        "sayso:wish": line.wanted.wish.id(),
    });
    if let Value::Object(fields) = &mut policy {
        if !line.wanted.never_with.is_empty() {
            let never: Vec<Value> = line.wanted.never_with.iter().map(|c| json!({"@id": c.id()})).collect();
            fields.insert("sayso:neverWith".to_owned(), json!(never));
        }
        fields.extend(line.wanted.until.map(|day| ("sayso:until".to_owned(), json!(day.to_string()))));
        // A policy of ODRL has at least one rule; a wish that is not said has none and is only a preference of ours.
        if !permitted.is_empty() || !prohibited.is_empty() {
            fields.insert("@type".to_owned(), json!(["odrl:Set", "sayso:Preference"]));
            fields.insert("odrl:profile".to_owned(), json!({"@id": PROFILE}));
            fields.insert("odrl:conflict".to_owned(), json!({"@id": "odrl:prohibit"}));
        }
        for (name, rules) in [("odrl:permission", permitted), ("odrl:prohibition", prohibited)] {
            if !rules.is_empty() {
                fields.insert(name.to_owned(), Value::Array(rules));
            }
        }
    }
    policy
}

fn scope(whom: &Whom) -> Value {
    match whom {
        Whom::Everyone => json!({"kind": "everyone"}),
        Whom::Sector(name) => json!({"kind": "sector", "name": name}),
        Whom::Brand { domain: None, name } => json!({"kind": "brand", "name": name}),
        Whom::Brand { domain, name: None } => json!({"kind": "brand", "domain": domain}),
        Whom::Brand { domain, name } => json!({"kind": "brand", "domain": domain, "name": name}),
    }
}

const HEAD: &[&str] = &["@id", "@type", "sayso:version", "dct:title", "dct:publisher", "dct:description"];
const POLICY: &[&str] = &[
    "@id",
    "@type",
    "sayso:purpose",
    "sayso:scope",
    "sayso:wish",
    "sayso:neverWith",
    "sayso:until",
    "odrl:profile",
    "odrl:conflict",
    "odrl:permission",
    "odrl:prohibition",
];

pub(super) fn read(root: &Node<'_>) -> Result<Set, PortableError> {
    let fields = root.fields(&["@context", "@graph"])?;
    let context_node = fields.need("@context")?;
    if context_node.value() != context() {
        return Err(context_node.refuse(Trouble::NotASet));
    }
    let graph = fields.need("@graph")?.items(MOST_LINES + 2)?;
    let Some((first, rest)) = graph.split_first().filter(|(first, _)| first.has_field("sayso:version")) else {
        return Err(root.refuse(Trouble::NotASet));
    };
    let head = first.fields(HEAD)?;
    check_version(head.need("sayso:version")?)?;
    let mut lines: Vec<Line> = Vec::new();
    let mut seen = BTreeSet::new();
    for node in rest.iter().filter(|node| !node.has_field("skos:broader")) {
        let line = line(&node.fields(POLICY)?)?;
        if !seen.insert((line.purpose, line.whom.clone())) {
            return Err(node.refuse(Trouble::LineTwice));
        }
        lines.push(line);
    }
    let set = Set {
        title: head.maybe_text("dct:title")?,
        by: head.maybe_text("dct:publisher")?,
        about: head.maybe_text("dct:description")?,
        ..Set::new(lines)
    };
    same_rules(&set, &graph)?;
    Ok(set)
}

fn line(fields: &Fields<'_>) -> Result<Line, PortableError> {
    let never_with = match fields.maybe("sayso:neverWith") {
        Some(list) => {
            let ids = list.items(MOST_CATEGORIES)?;
            ids.iter().map(|item| category(item.fields(&["@id"])?.need("@id")?)).collect::<Result<_, _>>()?
        }
        None => Vec::new(),
    };
    Ok(Line {
        purpose: purpose(fields.need("sayso:purpose")?)?,
        whom: super::json::whom(fields.need("sayso:scope")?)?,
        wanted: Wanted {
            wish: wish(fields.need("sayso:wish")?)?,
            never_with: in_order(never_with),
            until: fields.maybe("sayso:until").map(day).transpose()?,
        },
    })
}

/// The first node that isn't as we would write it.
fn same_rules(set: &Set, graph: &[Node<'_>]) -> Result<(), PortableError> {
    let document = document(set);
    let ours = document.get("@graph").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    for (at, node) in graph.iter().enumerate() {
        if ours.get(at) != Some(&node.value()) {
            return Err(node.refuse(Trouble::RulesDiffer));
        }
    }
    match graph.last() {
        Some(last) if graph.len() != ours.len() => Err(last.refuse(Trouble::RulesDiffer)),
        _ => Ok(()),
    }
}
