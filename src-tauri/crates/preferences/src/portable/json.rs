//! The documented JSON file.

use super::error::{Expected, PortableError, Trouble};
use super::node::Node;
use super::{Line, MOST_CATEGORIES, MOST_LINES, Set, VERSION, Wanted, Whom, in_order};
use chrono::NaiveDate;
use model::{Category, Purpose, Wish};
use serde::Serialize;
use std::collections::BTreeSet;

/// What the file says it is.
pub(super) const FORMAT: &str = "sayso-preferences";

#[derive(Serialize)]
struct File<'a> {
    format: &'static str,
    version: u64,
    title: Option<&'a str>,
    by: Option<&'a str>,
    about: Option<&'a str>,
    preferences: Vec<FileLine<'a>>,
}

#[derive(Serialize)]
struct FileLine<'a> {
    purpose: &'static str,
    scope: FileScope<'a>,
    wish: &'static str,
    #[serde(skip_serializing_if = "<[Category]>::is_empty")]
    never_with: &'a [Category],
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<NaiveDate>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum FileScope<'a> {
    Everyone,
    Sector {
        name: &'a str,
    },
    Brand {
        #[serde(skip_serializing_if = "Option::is_none")]
        domain: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        name: Option<&'a str>,
    },
}

pub(super) fn write(set: &Set) -> Result<String, serde_json::Error> {
    let lines = set.lines.iter().map(|line| FileLine {
        purpose: line.purpose.id(),
        scope: match &line.whom {
            Whom::Everyone => FileScope::Everyone,
            Whom::Sector(name) => FileScope::Sector { name },
            Whom::Brand { domain, name } => FileScope::Brand { domain: domain.as_deref(), name: name.as_deref() },
        },
        wish: line.wanted.wish.id(),
        never_with: &line.wanted.never_with,
        until: line.wanted.until,
    });
    let file = File {
        format: FORMAT,
        version: VERSION,
        title: set.title.as_deref(),
        by: set.by.as_deref(),
        about: set.about.as_deref(),
        preferences: lines.collect(),
    };
    Ok(serde_json::to_string_pretty(&file)? + "\n")
}

pub(super) fn read(root: &Node<'_>) -> Result<Set, PortableError> {
    if !root.has_field("format") {
        return Err(root.refuse(Trouble::NotASet));
    }
    let fields = root.fields(&["format", "version", "title", "by", "about", "preferences", "$schema"])?;
    let format = fields.need("format")?;
    if format.text().ok().as_deref() != Some(FORMAT) {
        return Err(format.refuse(Trouble::NotASet));
    }
    check_version(fields.need("version")?)?;
    let mut lines: Vec<Line> = Vec::new();
    let mut seen = BTreeSet::new();
    for item in fields.need("preferences")?.items(MOST_LINES)? {
        let line = line(&item)?;
        if !seen.insert((line.purpose, line.whom.clone())) {
            return Err(item.refuse(Trouble::LineTwice));
        }
        lines.push(line);
    }
    let set = Set::new(lines);
    Ok(Set {
        title: fields.maybe_text("title")?,
        by: fields.maybe_text("by")?,
        about: fields.maybe_text("about")?,
        ..set
    })
}

/// A version that this program can read.
pub(super) fn check_version(node: &Node<'_>) -> Result<(), PortableError> {
    match node.number()? {
        VERSION => Ok(()),
        0 => Err(node.expected(Expected::This(VERSION.to_string()))),
        newer => Err(node.refuse(Trouble::Newer(newer))),
    }
}

fn line(item: &Node<'_>) -> Result<Line, PortableError> {
    let fields = item.fields(&["purpose", "scope", "wish", "never_with", "until"])?;
    let never_with = match fields.maybe("never_with") {
        Some(list) => list.items(MOST_CATEGORIES)?.iter().map(category).collect::<Result<_, _>>()?,
        None => Vec::new(),
    };
    Ok(Line {
        purpose: purpose(fields.need("purpose")?)?,
        whom: whom(fields.need("scope")?)?,
        wanted: Wanted {
            wish: wish(fields.need("wish")?)?,
            never_with: in_order(never_with),
            until: fields.maybe("until").map(day).transpose()?,
        },
    })
}

pub(super) fn purpose(node: &Node<'_>) -> Result<Purpose, PortableError> {
    node.kind(Purpose::parse, Purpose::ALL.iter().map(|p| p.id()))
}

pub(super) fn wish(node: &Node<'_>) -> Result<Wish, PortableError> {
    node.kind(Wish::parse, Wish::ALL.iter().map(|w| w.id()))
}

pub(super) fn category(node: &Node<'_>) -> Result<Category, PortableError> {
    let category = Category::new(&node.text()?);
    if category.is_known() { Ok(category) } else { Err(node.expected(Expected::Category)) }
}

/// A day that exists, written in ten characters.
pub(super) fn day(node: &Node<'_>) -> Result<NaiveDate, PortableError> {
    let text = node.text()?;
    let day = NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok().filter(|_| text.len() == 10);
    day.ok_or_else(|| node.expected(Expected::Day))
}

pub(super) fn whom(node: &Node<'_>) -> Result<Whom, PortableError> {
    let fields = node.fields(&["kind", "name", "domain"])?;
    let kind = fields.need("kind")?;
    let refuse_other = |names: &[&str]| match names.iter().find_map(|name| fields.maybe(name).map(|n| (name, n))) {
        Some((name, other)) => Err(other.refuse(Trouble::UnknownField((*name).to_owned(), Expected::one_of(["kind"])))),
        None => Ok(()),
    };
    match kind.text()?.as_str() {
        "everyone" => refuse_other(&["name", "domain"]).map(|()| Whom::Everyone),
        "sector" => {
            refuse_other(&["domain"])?;
            let name = fields.need("name")?;
            let text = name.text()?;
            if crate::sectors().contains(text.as_str()) {
                Ok(Whom::Sector(text))
            } else {
                Err(name.expected(Expected::one_of(crate::sectors().iter().copied())))
            }
        }
        "brand" => {
            let domain = fields.maybe("domain").map(own_domain).transpose()?;
            let name = fields.maybe_text("name")?;
            if domain.is_none() && name.is_none() {
                return Err(node.expected(Expected::DomainOrName));
            }
            Ok(Whom::Brand { domain, name })
        }
        _ => Err(kind.expected(Expected::one_of(["everyone", "sector", "brand"]))),
    }
}

/// A domain that one firm registered, written as such.
fn own_domain(node: &Node<'_>) -> Result<String, PortableError> {
    let text = node.text()?;
    let own = directory::registrable(&text).filter(|own| *own == text && !directory::is_shared_domain(own));
    own.ok_or_else(|| node.expected(Expected::Domain))
}
