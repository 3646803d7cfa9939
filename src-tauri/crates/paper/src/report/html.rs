//! A report as one HTML file.

use super::{Report, ReportBrand, ReportEvidence};
use base64::Engine as _;
use model::Sha256;
use std::fmt::Write as _;

impl Report {
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
        if !safe.sources.is_empty() {
            let _ = writeln!(out, "<section>\n<h2>{}</h2>\n<ul class=\"sources\">", safe.sources_title);
            for (number, source) in (1..).zip(&safe.sources) {
                let _ = writeln!(out, "<li id=\"source-{number}\">[{number}] {source}</li>");
            }
            out.push_str("</ul>\n");
            if let Some(line) = &safe.excerpts_line {
                let _ = writeln!(out, "<p>{line}</p>");
            }
            out.push_str("</section>\n");
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
                evidence(&finding.evidence, out);
            }
        }
        out.push_str("</section>\n");
    }
}

/// What a finding rests on: which source, where, what stands there. All texts are HTML already.
fn evidence(pieces: &[ReportEvidence], out: &mut String) {
    if pieces.is_empty() {
        return;
    }
    out.push_str("<ul>\n");
    for ReportEvidence { source, place, excerpt } in pieces {
        let _ = write!(out, "<li><a href=\"#source-{source}\">[{source}]</a> {place}");
        if let Some(excerpt) = excerpt {
            let _ = write!(out, "\n<blockquote>{excerpt}</blockquote>");
        }
        out.push_str("</li>\n");
    }
    out.push_str("</ul>\n");
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
.sources { list-style: none; padding: 0; }
a { color: inherit; }
blockquote { margin: 0.25rem 0 0.75rem; padding-left: 0.75rem; border-left: 2px solid; }
footer { margin-top: 3rem; border-top: 1px solid; padding-top: 1rem; font-size: 0.95rem; }
@media print { main { margin: 0; max-width: none; padding: 0; } h2, h3, h4 { break-after: avoid; } section { break-before: page; } }
";
