//! A report of hostile texts.

use super::*;
use base64::Engine as _;
use model::Sha256;

fn hostile() -> Report {
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
                    evidence: vec![ReportEvidence {
                        source: 1,
                        place: text("data/<i>ad</i>.js, bytes 1 to 2"),
                        excerpt: Some(text("{\"advertiserName\": \"</blockquote><img src=x> #eval(1) \u{7}\"}")),
                    }],
                }],
            }],
        }],
        sources_title: text("Where the evidence stands"),
        sources: vec![text("x\"><b>.zip, SHA-256 00ff")],
        excerpts_line: Some(text("Excerpts are cut.")),
        method_title: text("How it was judged"),
        method: vec![ReportMethod { question: text("Is it <i>said</i>?"), lines: vec![text("By <counting>.")] }],
        left_out_line: text("These signs are missing in print: {signs}"),
        closing: vec![text("Not legal advice.")],
    }
}

#[test]
fn hostile_names_are_text_in_html() {
    let html = hostile().html();
    assert!(!html.contains("<img") && !html.contains("<i>") && html.matches("</blockquote>").count() == 1, "{html}");
    assert!(html.contains("#eval(1) ‹U+0007›") && html.contains("<a href=\"#source-1\">[1]</a>"), "{html}");
    assert!(!html.contains("<script") && !html.contains("<b>") && !html.contains("onload=\"x"), "{html}");
    assert!(html.contains("&lt;/h2&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; 王 🌱"));
    assert!(html.contains("default-src 'none'") && !html.contains("unsafe"));
    assert!(html.contains("<h3>Is it &lt;i&gt;said&lt;/i&gt;?</h3>\n<ul>\n<li>By &lt;counting&gt;.</li>"), "{html}");
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
