//! Reports on brands: what was found, on what evidence, by which method, what is unknown.
//!
//! A [`Report`] is words only; it goes out as HTML that needs nothing from elsewhere, and as PDF.

mod html;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::Serialize;

/// A report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Its title.
    pub title: String,
    /// Its language (BCP 47).
    pub lang: String,
    /// The day it was made.
    #[serde(skip)]
    pub date: NaiveDate,
    /// The day and the book, in words.
    pub made: String,
    /// "Page {n} of {all}".
    pub page_line: String,
    /// What it is about and what it can't say.
    pub about: String,
    /// The brands.
    pub brands: Vec<ReportBrand>,
    /// What the list of sources is called.
    pub sources_title: String,
    /// What the evidence stands in, each named once; the first is 1 in [`ReportEvidence::source`].
    pub sources: Vec<String>,
    /// How excerpts were made fit to be shown, and that they are personal; nothing where there are none.
    pub excerpts_line: Option<String>,
    /// What the next part is called.
    pub method_title: String,
    /// How each question was judged.
    pub method: Vec<ReportMethod>,
    /// What is said in print, with the signs in place of `{signs}`, where the fonts don't have all of them.
    pub left_out_line: String,
    /// How a brand may answer; that it is no legal advice.
    pub closing: Vec<String>,
}

/// One brand of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportBrand {
    /// Its name.
    pub name: String,
    /// How much is known, in words.
    pub known: String,
    /// By rule.
    pub rules: Vec<ReportRule>,
}

/// One rule of a brand's report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportRule {
    /// Its name.
    pub name: String,
    /// The score in words, with how much is unknown.
    pub score: String,
    /// Its findings.
    pub findings: Vec<ReportFinding>,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportFinding {
    /// The question.
    pub question: String,
    /// The verdict in words.
    pub verdict: String,
    /// What was found.
    pub sentence: String,
    /// What would decide it, if it is unknown.
    pub decides: Option<String>,
    /// What it rests on.
    pub evidence: Vec<ReportEvidence>,
}

/// One piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportEvidence {
    /// Which source of the report's list, the first being 1.
    pub source: usize,
    /// Where in it, so that whoever has the file finds the bytes.
    pub place: String,
    /// What stands there, cut to a readable length; none if neither the file nor a copy has it.
    pub excerpt: Option<String>,
}

/// How one question was judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportMethod {
    /// The question.
    pub question: String,
    /// How it is judged, what counts as what, and on what it stands, a line each.
    pub lines: Vec<String>,
}

impl Report {
    /// The same report with every text put through `f`.
    #[must_use]
    pub(crate) fn map(&self, f: &mut dyn FnMut(&str) -> String) -> Self {
        let evidence = |of: &ReportEvidence, f: &mut dyn FnMut(&str) -> String| ReportEvidence {
            source: of.source,
            place: f(&of.place),
            excerpt: of.excerpt.as_deref().map(&mut *f),
        };
        let finding = |finding: &ReportFinding, f: &mut dyn FnMut(&str) -> String| ReportFinding {
            question: f(&finding.question),
            verdict: f(&finding.verdict),
            sentence: f(&finding.sentence),
            decides: finding.decides.as_deref().map(&mut *f),
            evidence: finding.evidence.iter().map(|of| evidence(of, f)).collect(),
        };
        let mut brands = Vec::new();
        for brand in &self.brands {
            let mut rules = Vec::new();
            for rule in &brand.rules {
                let findings = rule.findings.iter().map(|of| finding(of, f)).collect();
                rules.push(ReportRule { name: f(&rule.name), score: f(&rule.score), findings });
            }
            brands.push(ReportBrand { name: f(&brand.name), known: f(&brand.known), rules });
        }
        let method = self
            .method
            .iter()
            .map(|of| ReportMethod { question: f(&of.question), lines: of.lines.iter().map(|line| f(line)).collect() });
        let method = method.collect();
        Self {
            title: f(&self.title),
            lang: self.lang.clone(),
            date: self.date,
            made: f(&self.made),
            page_line: self.page_line.clone(),
            about: f(&self.about),
            brands,
            sources_title: f(&self.sources_title),
            sources: self.sources.iter().map(|source| f(source)).collect(),
            excerpts_line: self.excerpts_line.as_deref().map(&mut *f),
            method_title: f(&self.method_title),
            method,
            left_out_line: f(&self.left_out_line),
            closing: self.closing.iter().map(|text| f(text)).collect(),
        }
    }
}
