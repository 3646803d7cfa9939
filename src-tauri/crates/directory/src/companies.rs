//! The company list that ships with the program: to whom a letter about data goes.
//!
//! It is read once, when first asked for. Origin, date and licence: `data/NOTICE.md`.

use crate::{is_shared_domain, names, registrable};
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

const RECORDS: &str = include_str!("../data/companies.jsonl");

/// Where a company list comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// Its name for people.
    pub name: &'static str,
    /// Of which day it is.
    pub date: NaiveDate,
    /// Under which licence.
    pub licence: &'static str,
    /// Where it is published.
    pub url: &'static str,
}

/// One thing that a company asks for to find a person. Only what its editors confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Element {
    /// What it is, in the list's own words.
    pub desc: String,
    /// `input`, `textarea`, `email`, `address`, `name` or `birthdate`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Whether it may be left out.
    #[serde(default)]
    pub optional: bool,
}

/// One company of the list.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Company {
    /// Its id in the list.
    pub slug: String,
    /// Its official name.
    pub name: String,
    /// Services and firms that it answers for, in the list's free words.
    #[serde(default)]
    pub runs: Vec<String>,
    /// Its registrable domains: of its web site and of what it runs, shared ones left out.
    #[serde(skip)]
    pub domains: Vec<String>,
    /// The list's coarse sectors (`ads`, `commerce`, `finance`, …).
    #[serde(default)]
    pub categories: Vec<String>,
    /// The address for letters about data.
    pub email: Option<String>,
    /// The postal address, the country in its last line.
    pub address: String,
    /// Its web site.
    pub web: Option<String>,
    /// A form for such letters.
    pub webform: Option<String>,
    /// Fax.
    pub fax: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// `email`, `letter`, `fax` or `webform`, if its editors recommend one.
    #[serde(rename = "suggested-transport-medium")]
    pub suggested_transport: Option<String>,
    /// The language that it wants letters in (ISO 639-1).
    pub request_language: Option<String>,
    /// What it asks for to find a person.
    #[serde(rename = "required-elements", default)]
    pub identifying: Vec<Element>,
    /// Whether it is known to ask for an identity document.
    #[serde(rename = "needs-id-document", default)]
    pub needs_id_document: bool,
    /// Countries for which the record is meant (`de`, …), or `all`.
    #[serde(rename = "relevant-countries", default)]
    pub countries: Vec<String>,
    /// `tested`, `verified`, `imported` or `scraped`.
    pub quality: String,
    /// Pages that the record was taken from.
    #[serde(default)]
    pub sources: Vec<String>,
}

impl Company {
    /// The country's name in the last line of the address, just as the list writes it.
    pub fn country(&self) -> Option<&str> {
        self.address.lines().map(str::trim).rfind(|l| !l.is_empty())
    }

    fn fill_domains(&mut self) {
        let hosts = self.runs.iter().flat_map(|r| hosts_in(r)).chain(self.web.iter().map(String::as_str));
        let mut domains: BTreeSet<String> = BTreeSet::new();
        for host in hosts {
            if !is_shared_domain(host) {
                domains.extend(registrable(host));
            }
        }
        self.domains = domains.into_iter().collect();
    }

    /// The domain of the address for letters, which may belong to an outside data protection officer.
    fn email_domain(&self) -> Option<String> {
        let (_, host) = self.email.as_deref()?.rsplit_once('@')?;
        (!is_shared_domain(host)).then(|| registrable(host)).flatten()
    }
}

/// Words in free text that are plainly host names: letters, a dot, a public suffix that the list of suffixes has.
fn hosts_in(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | ';' | '"' | '/')).filter(|word| {
        word.contains('.')
            && !word.contains('@')
            && !word.starts_with('.')
            && !word.ends_with('.')
            && suffix::is_listed(&word.to_lowercase())
    })
}

/// How a brand was found in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match<'c> {
    /// One company, by a domain that is its own.
    Sure(&'c Company),
    /// Companies that may be meant: ask the person.
    Unsure(Vec<&'c Company>),
    /// None.
    None,
}

/// The list, with its indexes.
pub struct Companies {
    /// Where it comes from.
    pub pack: Pack,
    all: Vec<Company>,
    by_domain: BTreeMap<String, Vec<usize>>,
    by_email: BTreeMap<String, Vec<usize>>,
    by_name: BTreeMap<String, Vec<usize>>,
}

/// The list that ships with the program, read when first asked for.
pub fn companies() -> &'static Companies {
    static LIST: OnceLock<Companies> = OnceLock::new();
    LIST.get_or_init(|| Companies::parse(RECORDS))
}

impl Companies {
    fn parse(text: &str) -> Self {
        let mut list = Self {
            pack: Pack {
                name: "datenanfragen.de",
                date: NaiveDate::from_ymd_opt(2026, 7, 21).unwrap_or_default(),
                licence: "CC0 1.0",
                url: "https://github.com/datenanfragen/data",
            },
            all: Vec::new(),
            by_domain: BTreeMap::new(),
            by_email: BTreeMap::new(),
            by_name: BTreeMap::new(),
        };
        // A test makes sure that every shipped line parses; a bad one is left out rather than fatal.
        for mut company in text.lines().filter_map(|l| serde_json::from_str::<Company>(l).ok()) {
            company.fill_domains();
            let at = list.all.len();
            for domain in &company.domains {
                list.by_domain.entry(domain.clone()).or_default().push(at);
            }
            if let Some(domain) = company.email_domain() {
                list.by_email.entry(domain).or_default().push(at);
            }
            let named: BTreeSet<String> = std::iter::once(&company.name)
                .chain(&company.runs)
                .map(|n| names::core(n.split(" (").next().unwrap_or(n)))
                .filter(|n| !n.is_empty())
                .collect();
            for name in named {
                list.by_name.entry(name).or_default().push(at);
            }
            list.all.push(company);
        }
        list
    }

    /// All companies, in the order of their slugs.
    pub fn all(&self) -> &[Company] {
        &self.all
    }

    fn pick(&self, at: Option<&Vec<usize>>) -> Vec<&Company> {
        at.into_iter().flatten().filter_map(|i| self.all.get(*i)).collect()
    }

    /// Companies whose own domain this is; several where firms share one.
    pub fn by_domain(&self, host: &str) -> Vec<&Company> {
        if is_shared_domain(host) {
            return Vec::new();
        }
        registrable(host).map_or_else(Vec::new, |domain| self.pick(self.by_domain.get(&domain)))
    }

    /// Companies of this name or that run something of this name; case, accents and legal form don't count.
    pub fn by_name(&self, name: &str) -> Vec<&Company> {
        self.pick(self.by_name.get(&names::core(name)))
    }

    /// The company with this slug.
    pub fn by_slug(&self, slug: &str) -> Option<&Company> {
        self.all.binary_search_by(|c| c.slug.as_str().cmp(slug)).ok().and_then(|i| self.all.get(i))
    }

    /// The company behind a brand.
    ///
    /// Sure only by a domain that is one company's own, or that several share of which just one bears the brand's name.
    /// A name alone, or the domain of a mail address (it may be an outside officer's), is unsure.
    pub fn matching(&self, domains: &[String], name: &str) -> Match<'_> {
        let named = self.by_name(name);
        let mut found: BTreeSet<usize> = BTreeSet::new();
        let mut by_mail: BTreeSet<usize> = BTreeSet::new();
        for domain in domains.iter().filter(|d| !is_shared_domain(d)).filter_map(|d| registrable(d)) {
            found.extend(self.by_domain.get(&domain).into_iter().flatten());
            by_mail.extend(self.by_email.get(&domain).into_iter().flatten());
        }
        let found: Vec<&Company> = found.iter().filter_map(|i| self.all.get(*i)).collect();
        match found.as_slice() {
            [only] => return Match::Sure(only),
            [] => {}
            several => {
                let both: Vec<&Company> =
                    several.iter().copied().filter(|c| named.iter().any(|n| n.slug == c.slug)).collect();
                return match both.as_slice() {
                    [only] => Match::Sure(only),
                    _ => Match::Unsure(found),
                };
            }
        }
        let mut unsure: BTreeMap<&str, &Company> = named.into_iter().map(|c| (c.slug.as_str(), c)).collect();
        // The domain of an office that answers for many says nothing.
        if by_mail.len() <= 3 {
            unsure.extend(by_mail.iter().filter_map(|i| self.all.get(*i)).map(|c| (c.slug.as_str(), c)));
        }
        if unsure.is_empty() { Match::None } else { Match::Unsure(unsure.into_values().collect()) }
    }

    /// The list's coarse sectors of the brand with these domains, if it is surely known.
    pub fn sector(&self, domains: &[String], name: &str) -> Vec<String> {
        match self.matching(domains, name) {
            Match::Sure(company) => company.categories.clone(),
            _ => Vec::new(),
        }
    }

    /// The number of the one company whose own this registrable domain is.
    pub(crate) fn only_owner(&self, domain: &str) -> Option<usize> {
        match self.by_domain.get(domain).map(Vec::as_slice) {
            Some([one]) => Some(*one),
            _ => None,
        }
    }

    /// Whether the company with this number bears or runs this name.
    pub(crate) fn bears(&self, company: usize, core: &str) -> bool {
        self.by_name.get(core).is_some_and(|c| c.contains(&company))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_record_parses_and_none_is_lost() {
        for line in RECORDS.lines() {
            serde_json::from_str::<Company>(line).unwrap_or_else(|e| panic!("{e}: {line}"));
        }
        let list = companies();
        assert_eq!(list.all().len(), RECORDS.lines().count());
        assert!(list.all().is_sorted_by(|a, b| a.slug < b.slug));
        assert!(list.all().len() > 2500);
    }

    #[test]
    fn a_domain_of_its_own_is_sure_and_a_name_is_not() {
        let list = companies();
        match list.matching(&["news.zalando.de".to_owned()], "whatever") {
            Match::Sure(c) => {
                assert_eq!((c.slug.as_str(), c.email.as_deref()), ("zalando", Some("datenschutz@zalando.de")));
            }
            other => panic!("{other:?}"),
        }
        assert!(matches!(list.matching(&[], "Zalando"), Match::Unsure(c) if c.iter().any(|c| c.slug == "zalando")));
        assert_eq!(list.matching(&["harbourshoes.example".to_owned()], "Harbour Shoes"), Match::None);
        assert_eq!(list.matching(&["gmail.com".to_owned()], ""), Match::None);
    }

    #[test]
    fn what_a_company_runs_is_its_own_domain_too() {
        let zalando = companies().by_slug("zalando").unwrap();
        assert!(zalando.domains.contains(&"zalando-lounge.de".to_owned()));
        assert_eq!(zalando.country(), Some("Deutschland"));
    }
}
