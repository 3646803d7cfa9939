//! JSON that remembers where it stands: each value knows its line and its pointer, so that a refusal can name them.

use super::error::{Expected, PortableError, Trouble};
use super::{LONGEST_TEXT, MOST_BYTES};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;

type Result<T> = std::result::Result<T, PortableError>;

/// A file's text, without the mark that some editors put before it.
pub(super) fn text_of(bytes: &[u8]) -> Result<&str> {
    if bytes.len() > MOST_BYTES {
        return Err(PortableError::whole(Trouble::TooLong));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        PortableError { line: lines_in(before), place: String::new(), trouble: Trouble::NotText }
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// The line on which a text ends, from 1.
fn lines_in(bytes: &[u8]) -> usize {
    bytes.split(|b| *b == b'\n').count()
}

/// One value of the file.
#[derive(Clone)]
pub(super) struct Node<'a> {
    whole: &'a str,
    text: &'a str,
    place: String,
}

impl<'a> Node<'a> {
    /// The whole file as one value.
    pub(super) fn root(whole: &'a str) -> Result<Self> {
        let raw: &RawValue = serde_json::from_str(whole).map_err(|error| {
            let why = error.to_string();
            // The parser's words end in the place, which we say ourselves.
            let why = why.split(" at line ").next().unwrap_or_default().to_owned();
            PortableError { line: error.line().max(1), place: String::new(), trouble: Trouble::NotJson(why) }
        })?;
        Ok(Self { whole, text: raw.get(), place: String::new() })
    }

    fn child(&self, text: &'a str, step: &str) -> Self {
        let step = step.replace('~', "~0").replace('/', "~1");
        Self { whole: self.whole, text, place: format!("{}/{step}", self.place) }
    }

    /// Refuses this value.
    pub(super) fn refuse(&self, trouble: Trouble) -> PortableError {
        let before = self.text.as_ptr().addr().saturating_sub(self.whole.as_ptr().addr());
        let before = self.whole.as_bytes().get(..before).unwrap_or_default();
        PortableError { line: lines_in(before), place: self.place.clone(), trouble }
    }

    /// Refuses this value for what was expected in its place.
    pub(super) fn expected(&self, expected: Expected) -> PortableError {
        let mut found: String = self.text.chars().take(60).collect();
        if found.len() < self.text.len() {
            found.push('…');
        }
        self.refuse(Trouble::Value(found, expected))
    }

    /// Whether it is an object that has this field.
    pub(super) fn has_field(&self, name: &str) -> bool {
        self.pairs().is_ok_and(|pairs| pairs.iter().any(|(key, _)| key == name))
    }

    /// Whether it is `null`.
    pub(super) fn is_null(&self) -> bool {
        self.text == "null"
    }

    fn pairs(&self) -> Result<Vec<(String, Self)>> {
        let pairs: Pairs<'a> = serde_json::from_str(self.text).map_err(|_| self.expected(Expected::Object))?;
        Ok(pairs.0.into_iter().map(|(key, raw)| (key.clone(), self.child(raw.get(), &key))).collect())
    }

    /// Its fields, which must be among the known ones, each once.
    pub(super) fn fields(&self, known: &[&str]) -> Result<Fields<'a>> {
        let pairs = self.pairs()?;
        for (at, (key, value)) in pairs.iter().enumerate() {
            if !known.contains(&key.as_str()) {
                let expected = Expected::one_of(known.iter().copied());
                return Err(value.refuse(Trouble::UnknownField(key.chars().take(60).collect(), expected)));
            }
            if pairs.iter().take(at).any(|(earlier, _)| earlier == key) {
                return Err(value.refuse(Trouble::FieldTwice(key.clone())));
            }
        }
        Ok(Fields { of: self.clone(), pairs })
    }

    /// Its items.
    pub(super) fn items(&self, most: usize) -> Result<Vec<Self>> {
        let raw: Vec<&RawValue> = serde_json::from_str(self.text).map_err(|_| self.expected(Expected::List))?;
        match raw.get(most) {
            None => Ok(raw.iter().enumerate().map(|(at, r)| self.child(r.get(), &at.to_string())).collect()),
            Some(_) => Err(self.expected(Expected::AtMost(most))),
        }
    }

    /// Its text.
    pub(super) fn text(&self) -> Result<String> {
        let text: String = serde_json::from_str(self.text).map_err(|_| self.expected(Expected::Text))?;
        if text.chars().count() > LONGEST_TEXT {
            return Err(self.expected(Expected::AtMost(LONGEST_TEXT)));
        }
        Ok(text)
    }

    /// Its number.
    pub(super) fn number(&self) -> Result<u64> {
        serde_json::from_str(self.text).map_err(|_| self.expected(Expected::Number))
    }

    /// The kind whose id its text is.
    pub(super) fn kind<T>(
        &self,
        parse: impl Fn(&str) -> Option<T>,
        known: impl Iterator<Item = &'static str>,
    ) -> Result<T> {
        match parse(&self.text()?) {
            Some(kind) => Ok(kind),
            None => Err(self.expected(Expected::one_of(known))),
        }
    }

    /// The whole value, for comparing.
    pub(super) fn value(&self) -> serde_json::Value {
        serde_json::from_str(self.text).unwrap_or_default()
    }
}

/// The fields of an object.
pub(super) struct Fields<'a> {
    of: Node<'a>,
    pairs: Vec<(String, Node<'a>)>,
}

impl<'a> Fields<'a> {
    /// A field that may be missing or `null`.
    pub(super) fn maybe(&self, name: &str) -> Option<&Node<'a>> {
        self.pairs.iter().find(|(key, value)| key == name && !value.is_null()).map(|(_, value)| value)
    }

    /// A field that must be there.
    pub(super) fn need(&self, name: &str) -> Result<&Node<'a>> {
        let found = self.pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value);
        found.ok_or_else(|| self.of.refuse(Trouble::Missing(name.to_owned())))
    }

    /// A text that may be missing; an empty one is none.
    pub(super) fn maybe_text(&self, name: &str) -> Result<Option<String>> {
        let text = self.maybe(name).map(Node::text).transpose()?;
        Ok(text.map(|t| t.trim().to_owned()).filter(|t| !t.is_empty()))
    }
}

/// The pairs of an object in the order of the file, twice the same key included.
struct Pairs<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Pairs<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Vec<(String, &'de RawValue)>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> std::result::Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(pairs)
            }
        }
        deserializer.deserialize_map(InOrder).map(Pairs)
    }
}
