//! Findings, scores, and two brands side by side.

use crate::book::{Book, Criterion};
use crate::facts::Facts;
use model::ClaimId;
use record::RecordError;
use std::collections::BTreeMap;

/// What a judge says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The brand keeps to it, on this evidence.
    Met,
    /// It doesn't, on this evidence.
    Breached,
    /// The evidence doesn't tell.
    Unknown,
}

impl Verdict {
    /// The id, as the command line writes it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Breached => "breached",
            Self::Unknown => "unknown",
        }
    }
}

/// One criterion applied to one brand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The criterion's id.
    pub criterion: String,
    /// The rule's id.
    pub rule: String,
    /// The verdict.
    pub verdict: Verdict,
    /// What was found, in a sentence.
    pub sentence: String,
    /// The claims that it rests on, a few of the newest.
    pub claims: Vec<ClaimId>,
}

/// How far a brand keeps to a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// The share of the known criteria that are met, in percent; none where too little is known.
    pub percent: Option<u8>,
    /// How many criteria are known.
    pub known: u32,
    /// How many criteria the rule has.
    pub of: u32,
}

/// A brand beside the rule book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audit {
    /// In the book's order.
    pub findings: Vec<Finding>,
    /// By rule.
    pub scores: BTreeMap<String, Score>,
}

impl Audit {
    /// The share of all criteria that is known, 0 to 1.
    pub fn known(&self) -> f64 {
        let known = self.findings.iter().filter(|finding| finding.verdict != Verdict::Unknown).count();
        if self.findings.is_empty() { 0.0 } else { known as f64 / self.findings.len() as f64 }
    }
}

/// Judges a brand by every criterion of a book.
pub fn audit(book: &Book, facts: &Facts<'_>) -> Result<Audit, RecordError> {
    let findings = book.criteria.iter().map(|criterion| judge(criterion, facts)).collect::<Result<Vec<_>, _>>()?;
    let scores =
        book.rules.iter().map(|rule| (rule.id.clone(), score(&findings, &rule.id, rule.score_needs))).collect();
    Ok(Audit { findings, scores })
}

fn judge(criterion: &Criterion, facts: &Facts<'_>) -> Result<Finding, RecordError> {
    let judged = (criterion.judge.decide)(facts, &criterion.parameters)?;
    Ok(Finding {
        criterion: criterion.id.clone(),
        rule: criterion.rule.clone(),
        verdict: judged.verdict,
        sentence: judged.sentence,
        claims: judged.claims,
    })
}

fn score(findings: &[Finding], rule: &str, needs: u32) -> Score {
    let of_rule = || findings.iter().filter(|finding| finding.rule == rule);
    let count = |verdict| of_rule().filter(|finding| finding.verdict == verdict).count() as u32;
    let (met, breached) = (count(Verdict::Met), count(Verdict::Breached));
    let known = met + breached;
    let percent = (known >= needs.max(1)).then(|| u8::try_from(100 * met / known).unwrap_or(100));
    Score { percent, known, of: of_rule().count() as u32 }
}

/// Two brands on the criteria that are known of both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Criteria known of both, with the verdict on the one and on the other.
    pub both: Vec<(String, Verdict, Verdict)>,
    /// Criteria that are unknown of at least one.
    pub left_out: Vec<String>,
}

/// Puts two brands side by side. What is unknown of one of them says nothing about the other.
pub fn compare(one: &Audit, other: &Audit) -> Compared {
    let mut compared = Compared { both: Vec::new(), left_out: Vec::new() };
    for finding in &one.findings {
        let of_other = other.findings.iter().find(|f| f.criterion == finding.criterion).map(|f| f.verdict);
        match (finding.verdict, of_other) {
            (Verdict::Unknown, _) | (_, None | Some(Verdict::Unknown)) => {
                compared.left_out.push(finding.criterion.clone());
            }
            (verdict, Some(of_other)) => compared.both.push((finding.criterion.clone(), verdict, of_other)),
        }
    }
    compared
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(criterion: &str, verdict: Verdict) -> Finding {
        let sentence = String::new();
        Finding { criterion: criterion.into(), rule: "r".into(), verdict, sentence, claims: Vec::new() }
    }

    #[test]
    fn a_score_needs_enough_that_is_known_and_unknown_never_counts_against_a_brand() {
        let findings = [finding("a", Verdict::Met), finding("b", Verdict::Unknown), finding("c", Verdict::Unknown)];
        assert_eq!(score(&findings, "r", 2), Score { percent: None, known: 1, of: 3 });
        assert_eq!(score(&findings, "r", 1), Score { percent: Some(100), known: 1, of: 3 });
        let findings = [finding("a", Verdict::Met), finding("b", Verdict::Breached), finding("c", Verdict::Unknown)];
        assert_eq!(score(&findings, "r", 2).percent, Some(50));
        assert_eq!(score(&[], "r", 0).percent, None);
    }

    #[test]
    fn brands_are_compared_on_what_is_known_of_both() {
        let audit = |verdicts: [Verdict; 3]| Audit {
            findings: ["a", "b", "c"].iter().zip(verdicts).map(|(id, v)| finding(id, v)).collect(),
            scores: BTreeMap::new(),
        };
        let one = audit([Verdict::Met, Verdict::Breached, Verdict::Unknown]);
        let other = audit([Verdict::Breached, Verdict::Unknown, Verdict::Met]);
        let compared = compare(&one, &other);
        assert_eq!(compared.both, [("a".to_owned(), Verdict::Met, Verdict::Breached)]);
        assert_eq!(compared.left_out, ["b", "c"]);
    }
}
