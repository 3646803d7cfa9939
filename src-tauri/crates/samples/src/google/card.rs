//! One card of My Activity, as JSON and as it stands on a page.

use super::words::{Language, Words};
use serde_json::{Map, Value, json};
use std::fmt::Write as _;

/// A card.
#[derive(Clone, Debug, Default)]
pub(super) struct Card {
    pub header: String,
    /// What stands before the link; the whole title if there is none.
    pub verb: String,
    /// What the link says.
    pub object: String,
    pub url: Option<String>,
    pub subtitles: Vec<(String, Option<String>)>,
    pub description: Option<String>,
    /// `2026-05-03T21:14:07Z`
    pub at: String,
    pub product: String,
    pub details: Vec<String>,
    pub controls: Vec<String>,
    pub place: Option<(String, String)>,
}

impl Card {
    fn title(&self) -> String {
        if self.object.is_empty() { self.verb.clone() } else { format!("{} {}", self.verb, self.object) }
    }

    pub(super) fn json(&self) -> Value {
        let mut out = Map::new();
        let mut put = |key: &str, value: Value| out.insert(key.to_owned(), value);
        put("header", json!(self.header));
        put("title", json!(self.title()));
        if let Some(url) = &self.url {
            put("titleUrl", json!(url));
        }
        if !self.subtitles.is_empty() {
            let subtitle = |(name, url): &(String, Option<String>)| match url {
                Some(url) => json!({"name": name, "url": url}),
                None => json!({"name": name}),
            };
            put("subtitles", self.subtitles.iter().map(subtitle).collect());
        }
        if let Some(description) = &self.description {
            put("description", json!(description));
        }
        put("time", json!(self.at.replace('Z', ".123Z")));
        put("products", json!([self.product]));
        if !self.details.is_empty() {
            put("details", self.details.iter().map(|d| json!({"name": d})).collect());
        }
        if !self.controls.is_empty() {
            put("activityControls", json!(self.controls));
        }
        if let Some((name, source)) = &self.place {
            let url = "https://www.google.com/maps/@?api=1&map_action=map&center=59.913900,10.752200&zoom=12";
            put("locationInfos", json!([{"name": name, "url": url, "source": source}]));
        }
        Value::Object(out)
    }

    pub(super) fn page(&self, language: Language) -> String {
        let words = language.words();
        let mut out =
            String::from(r#"<div class="outer-cell mdl-cell mdl-cell--12-col mdl-shadow--2dp"><div class="mdl-grid">"#);
        let _ = write!(
            out,
            r#"<div class="header-cell mdl-cell mdl-cell--12-col"><p class="mdl-typography--title">{}<br></p></div>"#,
            escaped(&self.header)
        );
        out.push_str(r#"<div class="content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1">"#);
        match &self.url {
            Some(url) => {
                let _ = write!(out, "{}&nbsp;{}", escaped(&self.verb), link(url, &self.object));
            }
            None => out.push_str(&escaped(&self.title())),
        }
        out.push_str("<br>");
        for (name, url) in &self.subtitles {
            let text = url.as_ref().map_or_else(|| escaped(name), |url| link(url, name));
            let _ = write!(out, "{text}<br>");
        }
        if let Some(description) = &self.description {
            let _ = write!(out, "{}<br>", escaped(description));
        }
        let _ = write!(out, "{}<br></div>", clock(&self.at, language, words));
        out.push_str(r#"<div class="content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1 mdl-typography--text-right"></div>"#);
        out.push_str(r#"<div class="content-cell mdl-cell mdl-cell--12-col mdl-typography--caption">"#);
        let _ = write!(out, "<b>{}</b><br>&emsp;{}<br>", words.labels[0], escaped(&self.product));
        if let Some((name, source)) = &self.place {
            let url = "https://www.google.com/maps/@?api=1&map_action=map&center=59.913900,10.752200&zoom=12";
            let _ = write!(out, "<b>{}</b><br>&emsp;{} - {}<br>", words.labels[1], link(url, name), escaped(source));
        }
        if !self.details.is_empty() {
            let _ = write!(out, "<b>{}</b><br>", words.labels[2]);
            for detail in &self.details {
                let _ = write!(out, "&emsp;{}<br>", escaped(detail));
            }
        }
        if !self.controls.is_empty() {
            let settings = link("https://myaccount.google.com/activitycontrols", "here");
            let controls = escaped(&self.controls.join(", "));
            let _ =
                write!(out, "<b>{}</b><br>&emsp;{}&nbsp;{controls}.&nbsp;{settings}.", words.labels[3], words.because);
        }
        out.push_str("</div></div></div>");
        out
    }
}

/// A whole page of cards.
pub(super) fn page(cards: &[Card], language: Language) -> Vec<u8> {
    let mut out = String::from(
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>My Activity</title><style type=\"text/css\">.outer-cell > p{margin:0}</style></head><body><div class=\"mdl-grid\">",
    );
    for card in cards {
        out.push_str(&card.page(language));
    }
    out.push_str("</div></body></html>");
    out.into_bytes()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;").replace('\'', "&#39;")
}

fn link(url: &str, text: &str) -> String {
    format!("<a href=\"{}\">{}</a>", escaped(url), escaped(text))
}

/// `May 3, 2026, 9:14:07 PM UTC`, with the narrow space that newer pages have.
fn clock(at: &str, language: Language, words: &Words) -> String {
    let number =
        |range: std::ops::Range<usize>| at.get(range).and_then(|t| t.parse::<usize>().ok()).unwrap_or_default();
    let (year, month, day, hour) = (number(0..4), number(5..7), number(8..10), number(11..13));
    let month = words.months.get(month.saturating_sub(1)).copied().unwrap_or_default();
    let rest = at.get(13..19).unwrap_or_default();
    if language == Language::English {
        let (twelve, half) = (if hour % 12 == 0 { 12 } else { hour % 12 }, if hour < 12 { "AM" } else { "PM" });
        format!("{month} {day}, {year}, {twelve}{rest}\u{202f}{half} UTC")
    } else {
        format!("{day} {month} {year}, {hour:02}{rest} UTC")
    }
}
