//! Pages as Meta writes them: the same records in three generations of markup, with generated class names.

use chrono::DateTime;
use std::fmt::Write as _;

/// A generation of the markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Markup {
    /// Until 2021: boxes with classes of other pages of Facebook's.
    Blocks,
    /// 2022 to 2024: boxes with classes of their own, one around all of Instagram's.
    Boxes,
    /// From 2025 on: sections with headings and feet.
    Sections,
}

/// Text as it stands in a page.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#039;")
}

impl Markup {
    /// A whole page.
    pub(crate) fn page(self, title: &str, records: &str) -> Vec<u8> {
        let title = escape(title);
        let main = match self {
            Self::Blocks => format!("<div class=\"_4t5n\" role=\"main\">{records}</div>"),
            Self::Boxes => format!("<div class=\"_a706\" role=\"main\">{records}</div>"),
            Self::Sections => format!("<main class=\"_a706\" role=\"main\">{records}</main>"),
        };
        format!(
            "<!DOCTYPE html><html lang=\"en\"><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\" />\
             <base href=\"../\" /><style type=\"text/css\">._a6-g{{border:1px solid}} ._a6_q:after{{content:\"</div>\"}}</style>\
             <title>{title}</title></head><body class=\"_5vb_ _2yq _a7o5\"><div class=\"clearfix _ikh\"><div class=\"_4bl9\">\
             <div class=\"_li\"><div class=\"_a705\"><div class=\"_3-8y _3-95 _a70a\"><div class=\"_a70d\"><h1>{title}</h1></div>\
             </div></div>{main}</div></div></div></body></html>"
        )
        .into_bytes()
    }

    /// One record: heading, what is in it, the time at its foot.
    pub(crate) fn record(self, heading: Option<&str>, content: &str, at: Option<i64>) -> String {
        let heading = heading.map(escape);
        let at = at.map(|at| self.clock(at));
        let mut out = String::new();
        match self {
            Self::Blocks => {
                out.push_str("<div class=\"pam _3-95 _2pi0 _2lej uiBoxWhite noborder\">");
                if let Some(heading) = heading {
                    let _ = write!(out, "<div class=\"_3-96 _2pio _2lek _2lel\">{heading}</div>");
                }
                let _ = write!(out, "<div class=\"_3-96 _2let\">{content}</div>");
                if let Some(at) = at {
                    let _ = write!(out, "<div class=\"_3-94 _2lem\">{at}</div>");
                }
                out.push_str("</div>");
            }
            Self::Boxes => {
                out.push_str("<div class=\"pam _3-95 _2ph- _a6-g uiBoxWhite noborder\">");
                if let Some(heading) = heading {
                    let _ = write!(out, "<div class=\"_3-95 _2pim _a6-h _a6-i\">{heading}</div>");
                }
                let _ = write!(out, "<div class=\"_3-95 _a6-p\">{content}</div>");
                if let Some(at) = at {
                    let _ = write!(out, "<div class=\"_3-94 _a6-o\"><div class=\"_a72d\">{at}</div></div>");
                }
                out.push_str("</div>");
            }
            Self::Sections => {
                out.push_str("<section class=\"_3-95 _a6-g\">");
                if let Some(heading) = heading {
                    let _ = write!(out, "<h2 class=\"_2ph_ _a6-h _a6-i\" id=\"u_0_1_Xy\">{heading}</h2>");
                }
                if content.starts_with("<table") {
                    // A table stands in a section of its own, in the one with heading and foot.
                    let inner = format!(
                        "<section class=\"_3-95 _a6-g\"><div class=\"_2pi8 _2pic _a6-p\">{content}</div></section>"
                    );
                    let _ = write!(out, "<div class=\"_2pi8 _2pic _a6-p\">{inner}</div>");
                } else if !content.is_empty() {
                    let _ = write!(out, "<div class=\"_2pi8 _2pic _a6-p\">{content}</div>");
                }
                let at = at.unwrap_or_default();
                let _ = write!(out, "<footer class=\"_3-94 _a6-o\"><div class=\"_a72d\">{at}</div></footer></section>");
            }
        }
        out
    }

    /// A table of labels and values.
    pub(crate) fn table(rows: &[String]) -> String {
        format!("<table style=\"table-layout: fixed;\">{}</table>", rows.concat())
    }

    /// A label with its value beside it.
    pub(crate) fn row(label: &str, value: &str) -> String {
        let (label, value) = (escape(label), escape(value));
        format!("<tr><td class=\"_2pin _a6_q\">{label}</td><td class=\"_2pin _2piu _a6_r\">{value}</td></tr>")
    }

    /// A label with its value, or with more markup, below it.
    pub(crate) fn below(label: &str, inner: &str) -> String {
        let label = escape(label);
        format!("<tr><td colspan=\"2\" class=\"_2pin _a6_q\">{label}<div><div>{inner}</div></div></td></tr>")
    }

    /// A label with a time.
    pub(crate) fn time_row(self, label: &str, at: i64) -> String {
        Self::row(label, &self.clock(at))
    }

    /// A name or word of a list, which is a small record of its own.
    pub(crate) fn leaf(self, text: &str) -> String {
        let text = escape(text);
        match self {
            Self::Blocks => format!("<div class=\"_2pin\"><div>{text}</div></div>"),
            Self::Boxes | Self::Sections => self.record(None, &format!("<div><div>{text}</div></div>"), None),
        }
    }

    /// A link, with itself as its text.
    pub(crate) fn link(url: &str) -> String {
        let url = escape(url);
        format!("<a target=\"_blank\" href=\"{url}\">{url}</a>")
    }

    /// A time as this generation writes it, here with the clock of UTC.
    pub(crate) fn clock(self, at: i64) -> String {
        let at = DateTime::from_timestamp(at, 0).unwrap_or_default();
        let form = if self == Self::Sections { "%b %d, %Y %-I:%M:%S %P" } else { "%b %-d, %Y, %-I:%M %p" };
        at.format(form).to_string()
    }
}
