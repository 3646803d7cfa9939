//! Reports on brands: what was found, on what evidence, by which method, what is unknown.
//!
//! A [`Report`] is words only; it goes out as HTML that needs nothing from elsewhere, and as PDF.

use base64::Engine as _;
use chrono::NaiveDate;
use model::Sha256;
use serde::Serialize;
use std::fmt::Write as _;

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
    /// What it rests on, a line each.
    pub evidence: Vec<String>,
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
        let finding = |finding: &ReportFinding, f: &mut dyn FnMut(&str) -> String| ReportFinding {
            question: f(&finding.question),
            verdict: f(&finding.verdict),
            sentence: f(&finding.sentence),
            decides: finding.decides.as_deref().map(&mut *f),
            evidence: finding.evidence.iter().map(|line| f(line)).collect(),
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
            method_title: f(&self.method_title),
            method,
            left_out_line: f(&self.left_out_line),
            closing: self.closing.iter().map(|text| f(text)).collect(),
        }
    }

    /// The report as one HTML file. It loads nothing and runs nothing, and says so to the browser.
    pub fn html(&self) -> String {
        let safe = self.map(&mut |text| escape(&model::visible(text)));
        let mut out = String::new();
        // Only our own rules of style count, told by their digest.
        let style = format!("\n{STYLE}");
        let digest = base64::engine::general_purpose::STANDARD.encode(Sha256::of(style.as_bytes()).0);
        // Writing to a string can't fail.
        let _ = write!(
            out,
            "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{digest}'; \
             base-uri 'none'; form-action 'none'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
             <style>{style}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<p class=\"made\">{made}</p>\n\
             <p>{about}</p>\n",
            lang = escape(&self.lang),
            title = safe.title,
            made = safe.made,
            about = safe.about,
        );
        for brand in &safe.brands {
            brand.html(&mut out);
        }
        if !safe.method.is_empty() {
            let _ = writeln!(out, "<section>\n<h2>{}</h2>", safe.method_title);
            for method in &safe.method {
                let _ = writeln!(out, "<h3>{}</h3>", method.question);
                list(&method.lines, &mut out);
            }
            out.push_str("</section>\n");
        }
        out.push_str("<footer>\n");
        for text in &safe.closing {
            let _ = writeln!(out, "<p>{text}</p>");
        }
        out.push_str("</footer>\n</main>\n</body>\n</html>\n");
        out
    }
}

impl ReportBrand {
    fn html(&self, out: &mut String) {
        let _ = write!(out, "<section>\n<h2>{}</h2>\n<p>{}</p>\n", self.name, self.known);
        for rule in &self.rules {
            let _ = write!(out, "<h3>{}</h3>\n<p>{}</p>\n", rule.name, rule.score);
            for finding in &rule.findings {
                let _ = write!(
                    out,
                    "<h4>{}</h4>\n<p><strong>{}</strong> {}</p>\n",
                    finding.question, finding.verdict, finding.sentence
                );
                if let Some(decides) = &finding.decides {
                    let _ = writeln!(out, "<p class=\"decides\">{decides}</p>");
                }
                list(&finding.evidence, out);
            }
        }
        out.push_str("</section>\n");
    }
}

/// A list of lines that are HTML already.
fn list(lines: &[String], out: &mut String) {
    if lines.is_empty() {
        return;
    }
    out.push_str("<ul>\n");
    for line in lines {
        let _ = writeln!(out, "<li>{line}</li>");
    }
    out.push_str("</ul>\n");
}

/// A text as HTML shows it literally, in content and in a quoted attribute.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

/// Calm on screen, light or dark, and fit to be printed.
const STYLE: &str = "\
:root { color-scheme: light dark; }
body { font: 1.05rem/1.55 \"Source Serif 4\", \"Source Serif Pro\", Georgia, serif; margin: 0; }
main { max-width: 42rem; margin: 3rem auto; padding: 0 1.5rem; }
h1 { font-size: 2rem; line-height: 1.2; font-weight: 600; }
h2 { font-size: 1.5rem; margin-top: 3rem; }
h3 { font-size: 1.15rem; margin-top: 2rem; }
h4 { font-size: 1rem; margin: 1.5rem 0 0.25rem; }
p { margin: 0.5rem 0; overflow-wrap: anywhere; }
.made, .decides, li { font-size: 0.9rem; }
ul { padding-left: 1.2rem; overflow-wrap: anywhere; }
footer { margin-top: 3rem; border-top: 1px solid; padding-top: 1rem; font-size: 0.95rem; }
@media print { main { margin: 0; max-width: none; padding: 0; } h2, h3, h4 { break-after: avoid; } section { break-before: page; } }
";

#[cfg(test)]
mod tests {
    use super::*;

    pub(crate) fn hostile() -> Report {
        let text = |text: &str| text.to_owned();
        Report {
            title: text("Brands <b>beside</b> the rule book"),
            lang: text("en\" onload=\"x"),
            date: NaiveDate::from_ymd_opt(2026, 5, 20).unwrap(),
            made: text("20 May 2026"),
            page_line: text("Page {n} of {all}"),
            about: text("#set page(fill: red) $x$ *bold* & more"),
            brands: vec![ReportBrand {
                name: text("</h2><script>alert('x')</script> 王 🌱"),
                known: text("Known: 3 of 13."),
                rules: vec![ReportRule {
                    name: text("Be transparent"),
                    score: text("Too little is known for a score."),
                    findings: vec![ReportFinding {
                        question: text("Is it said?"),
                        verdict: text("Not met, on this evidence."),
                        sentence: text("Zoë O'Neill #1 \u{202E}evil"),
                        decides: Some(text("@import url(x)")),
                        evidence: vec![text("x.zip, data/ad.js, bytes 1 to 2")],
                    }],
                }],
            }],
            method_title: text("How it was judged"),
            method: vec![ReportMethod { question: text("Is it <i>said</i>?"), lines: vec![text("By <counting>.")] }],
            left_out_line: text("These signs are missing in print: {signs}"),
            closing: vec![text("Not legal advice.")],
        }
    }

    #[test]
    fn hostile_names_are_text_in_html() {
        let html = hostile().html();
        assert!(!html.contains("<script") && !html.contains("<b>") && !html.contains("onload=\"x"), "{html}");
        assert!(html.contains("&lt;/h2&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; 王 🌱"));
        assert!(html.contains("default-src 'none'") && !html.contains("unsafe"));
        assert!(
            html.contains("<h3>Is it &lt;i&gt;said&lt;/i&gt;?</h3>\n<ul>\n<li>By &lt;counting&gt;.</li>"),
            "{html}"
        );
        assert!(!html.contains('\u{202E}'), "hidden signs are made visible");
        assert!(!html.contains("http://") && !html.contains("https://"));
    }

    #[test]
    fn the_page_allows_its_own_style_and_no_other() {
        let html = hostile().html();
        let (_, style) = html.split_once("<style>").unwrap();
        let (style, _) = style.split_once("</style>").unwrap();
        let digest = base64::engine::general_purpose::STANDARD.encode(Sha256::of(style.as_bytes()).0);
        assert!(html.contains(&format!("style-src 'sha256-{digest}'")), "{html}");
        assert!(!html.contains("style=") && html.matches("<style").count() == 1);
    }

    #[test]
    fn the_same_report_is_the_same_pdf_and_says_what_it_left_out() {
        let printed = crate::report_pdf(&hostile()).unwrap();
        assert!(printed.bytes.starts_with(b"%PDF-"));
        assert!(['🌱', '王'].iter().all(|sign| printed.left_out.contains(sign)), "{:?}", printed.left_out);
        assert_eq!(printed.bytes, crate::report_pdf(&hostile()).unwrap().bytes);
    }
}
