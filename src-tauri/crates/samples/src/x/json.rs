//! JSON as X prints it: keys in their own order, a space before each colon, two ways of breaking lines.

use std::fmt::Write as _;

/// A JSON value whose keys keep their order.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Json {
    Text(String),
    Flag(bool),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<Json>> for Json {
    fn from(list: Vec<Json>) -> Self {
        Self::List(list)
    }
}

/// An object of these keys and values.
pub(super) fn object<const N: usize>(members: [(&str, Json); N]) -> Json {
    Json::Object(members.into_iter().map(|(k, v)| (k.to_owned(), v)).collect())
}

/// A list of texts.
pub(super) fn texts<T: AsRef<str>>(items: &[T]) -> Json {
    Json::List(items.iter().map(|t| t.as_ref().into()).collect())
}

impl Json {
    /// Adds a member to an object.
    pub(super) fn with(mut self, key: &str, value: impl Into<Json>) -> Self {
        if let Self::Object(members) = &mut self {
            members.push((key.to_owned(), value.into()));
        }
        self
    }

    /// Adds a member if there is something to add.
    pub(super) fn maybe(self, key: &str, value: Option<impl Into<Json>>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    /// Prints it; `item_lines` puts each item of a list on its own line, as archives of 2023 and later do.
    pub(super) fn print(&self, item_lines: bool) -> String {
        let mut out = String::new();
        self.write(&mut out, 0, item_lines);
        out
    }

    fn write(&self, out: &mut String, depth: usize, item_lines: bool) {
        match self {
            Self::Text(text) => quote(out, text),
            Self::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
            Self::List(items) if items.is_empty() => out.push_str("[ ]"),
            Self::List(items) => {
                let inner = if item_lines { depth + 1 } else { depth };
                out.push('[');
                for (i, item) in items.iter().enumerate() {
                    if i > 0 {
                        out.push(',');
                    }
                    if item_lines {
                        line(out, inner);
                    } else {
                        out.push(' ');
                    }
                    item.write(out, inner, item_lines);
                }
                if item_lines {
                    line(out, depth);
                } else {
                    out.push(' ');
                }
                out.push(']');
            }
            Self::Object(members) if members.is_empty() => out.push_str("{ }"),
            Self::Object(members) => {
                out.push('{');
                for (i, (key, value)) in members.iter().enumerate() {
                    if i > 0 {
                        out.push(',');
                    }
                    line(out, depth + 1);
                    quote(out, key);
                    out.push_str(" : ");
                    value.write(out, depth + 1, item_lines);
                }
                line(out, depth);
                out.push('}');
            }
        }
    }
}

fn line(out: &mut String, depth: usize) {
    out.push('\n');
    for _ in 0..depth {
        out.push_str("  ");
    }
}

fn quote(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if u32::from(c) < 0x20 => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}
