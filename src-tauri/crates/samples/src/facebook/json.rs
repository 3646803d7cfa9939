//! JSON as Facebook writes it: keys in order, every byte of a non-ASCII character as an escape of its own.

use std::fmt::Write as _;

/// A JSON value whose objects keep the order of their keys.
#[derive(Clone, Debug)]
pub(super) enum Json {
    Bool(bool),
    Int(i64),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Json {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<i64> for Json {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<bool> for Json {
    fn from(truth: bool) -> Self {
        Self::Bool(truth)
    }
}

impl From<Vec<Json>> for Json {
    fn from(list: Vec<Json>) -> Self {
        Self::List(list)
    }
}

/// An object with these members, in this order.
pub(super) fn object<const N: usize>(members: [(&str, Json); N]) -> Json {
    Json::Object(members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

/// A list with one value per item.
pub(super) fn list<T>(items: impl IntoIterator<Item = T>, each: impl FnMut(T) -> Json) -> Json {
    Json::List(items.into_iter().map(each).collect())
}

impl Json {
    /// The bytes of a whole file.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut out = String::new();
        self.write(&mut out, 0);
        out.into_bytes()
    }

    /// Appends the value, indented by two blanks a level.
    pub(super) fn write(&self, out: &mut String, depth: usize) {
        match self {
            Self::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
            Self::Int(number) => {
                let _ = write!(out, "{number}");
            }
            Self::Text(text) => quote(out, text),
            Self::List(items) => nest(out, depth, '[', ']', items, |out, item| item.write(out, depth + 1)),
            Self::Object(members) => nest(out, depth, '{', '}', members, |out, (key, value)| {
                quote(out, key);
                out.push_str(": ");
                value.write(out, depth + 1);
            }),
        }
    }
}

fn nest<T>(out: &mut String, depth: usize, open: char, close: char, items: &[T], each: impl Fn(&mut String, &T)) {
    out.push(open);
    for (at, item) in items.iter().enumerate() {
        out.push_str(if at == 0 { "\n" } else { ",\n" });
        (0..=depth).for_each(|_| out.push_str("  "));
        each(out, item);
    }
    if !items.is_empty() {
        out.push('\n');
        (0..depth).for_each(|_| out.push_str("  "));
    }
    out.push(close);
}

/// Appends a string: "é" becomes `\u00c3\u00a9`, the fault that readers have to repair.
fn quote(out: &mut String, text: &str) {
    out.push('"');
    for byte in text.bytes() {
        match byte {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            b'/' => out.push_str("\\/"),
            b'\n' => out.push_str("\\n"),
            0x20..=0x7e => out.push(char::from(byte)),
            other => {
                let _ = write!(out, "\\u{other:04x}");
            }
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_beyond_ascii_becomes_an_escape() {
        let json = object([("name", "Café 🥾".into())]);
        assert_eq!(
            String::from_utf8(json.to_bytes()).unwrap(),
            "{\n  \"name\": \"Caf\\u00c3\\u00a9 \\u00f0\\u009f\\u00a5\\u00be\"\n}"
        );
    }
}
