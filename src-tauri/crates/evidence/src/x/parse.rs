//! From a record's bytes to a borrowed shape: tolerant of numbers where texts are usual, counting what is unknown.

use serde::de::{self, Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

/// A text that borrows where it can; numbers and booleans are read as texts, anything else as nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Text<'a>(pub(super) Cow<'a, str>);

impl Text<'_> {
    /// The text, unless it is empty.
    pub(super) fn some(&self) -> Option<&str> {
        Some(self.0.trim()).filter(|t| !t.is_empty())
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Text<'de>, E> {
        Ok(Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Text<'de>, E> {
        Ok(Text(Cow::Owned(text.to_owned())))
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Text<'de>, E> {
        Ok(Text(Cow::Borrowed(if value { "true" } else { "false" })))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Text<'de>, E> {
        Ok(Text(Cow::Owned(value.to_string())))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Text<'de>, E> {
        Ok(Text(Cow::Owned(value.to_string())))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Text<'de>, E> {
        Ok(Text(Cow::Owned(value.to_string())))
    }

    fn visit_unit<E: de::Error>(self) -> Result<Text<'de>, E> {
        Ok(Text::default())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Text<'de>, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Text::default())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text<'de>, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Text::default())
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextVisitor)
    }
}

/// A field that is known and not needed: passed over without being counted as unknown.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Skip;

impl<'de> Deserialize<'de> for Skip {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct SkipVisitor;
        impl<'de> Visitor<'de> for SkipVisitor {
            type Value = Skip;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("anything")
            }
            fn visit_str<E: de::Error>(self, _: &str) -> Result<Skip, E> {
                Ok(Skip)
            }
            fn visit_bool<E: de::Error>(self, _: bool) -> Result<Skip, E> {
                Ok(Skip)
            }
            fn visit_i64<E: de::Error>(self, _: i64) -> Result<Skip, E> {
                Ok(Skip)
            }
            fn visit_u64<E: de::Error>(self, _: u64) -> Result<Skip, E> {
                Ok(Skip)
            }
            fn visit_f64<E: de::Error>(self, _: f64) -> Result<Skip, E> {
                Ok(Skip)
            }
            fn visit_unit<E: de::Error>(self) -> Result<Skip, E> {
                Ok(Skip)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Skip, A::Error> {
                while seq.next_element::<Skip>()?.is_some() {}
                Ok(Skip)
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Skip, A::Error> {
                while map.next_entry::<Skip, Skip>()?.is_some() {}
                Ok(Skip)
            }
        }
        deserializer.deserialize_any(SkipVisitor)
    }
}

/// Fields that no shape knows, by path, and how often each was met.
#[derive(Debug, Default)]
pub(super) struct Unknown(BTreeMap<String, u64>);

impl Unknown {
    fn count(&mut self, path: &str) {
        /// More different fields than this are counted together: the file is then no export that we know.
        const MOST: usize = 500;
        let mut name = String::new();
        for part in path.split('.').filter(|p| *p != "?" && !p.bytes().all(|b| b.is_ascii_digit())) {
            if !name.is_empty() {
                name.push('.');
            }
            name.extend(part.chars().take(100));
        }
        if self.0.len() >= MOST && !self.0.contains_key(&name) {
            "…".clone_into(&mut name);
        }
        *self.0.entry(name).or_default() += 1;
    }

    /// Reports the counts for a member and starts anew.
    pub(super) fn report(&mut self, member: &str, sink: &mut dyn crate::Sink) {
        for (field, count) in std::mem::take(&mut self.0) {
            sink.unknown_field(member, &field, count);
        }
    }
}

/// Parses a record into a shape that borrows from it. The error is a sentence without any of the record's values.
pub(super) fn parse<'a, T: Deserialize<'a>>(bytes: &'a [u8], unknown: &mut Unknown) -> Result<T, &'static str> {
    let mut json = serde_json::Deserializer::from_slice(bytes);
    serde_ignored::deserialize(&mut json, |path| unknown.count(&path.to_string())).map_err(|error| {
        match error.classify() {
            serde_json::error::Category::Data => "This record has another shape than X's archives are known to have.",
            serde_json::error::Category::Eof => "This record ends in the middle.",
            _ if error.to_string().starts_with("recursion limit") => {
                "This record is nested deeper than any honest export."
            }
            _ => "This record is not valid JSON.",
        }
    })
}

/// A copy in which what strict JSON refuses in texts is replaced by `�`: bytes that are no UTF-8, and halves of
/// surrogate pairs. `None` if there is nothing of the kind.
pub(super) fn repaired(bytes: &[u8]) -> Option<Vec<u8>> {
    let text = String::from_utf8_lossy(bytes);
    let mut out = String::with_capacity(text.len());
    let mut rest = &*text;
    let mut changed = matches!(text, Cow::Owned(_));
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        out.push_str(before);
        let unit =
            |s: &str| s.strip_prefix("\\u").and_then(|h| h.get(..4)).and_then(|h| u16::from_str_radix(h, 16).ok());
        let taken = match unit(escape) {
            Some(0xd800..=0xdbff) if matches!(escape.get(6..).and_then(unit), Some(0xdc00..=0xdfff)) => 12,
            Some(0xd800..=0xdfff) => {
                changed = true;
                out.push_str("\\ufffd");
                rest = escape.get(6..).unwrap_or_default();
                continue;
            }
            Some(_) => 6,
            None => 1 + escape.chars().nth(1).map_or(0, char::len_utf8),
        };
        out.push_str(escape.get(..taken).unwrap_or(escape));
        rest = escape.get(taken..).unwrap_or_default();
    }
    out.push_str(rest);
    changed.then(|| out.into_bytes())
}

/// Parses a record, if need be in its repaired form, and binds it; else reports it as unread and leaves the closure.
macro_rules! parsed {
    ($shape:ty, $record:expr, $member:expr, $sink:expr, $unknown:expr, |$value:ident| $body:expr) => {{
        match $crate::x::parse::parse::<$shape>($record.bytes, $unknown) {
            Ok($value) => $body,
            Err(why) => match $crate::x::parse::repaired($record.bytes) {
                Some(fixed) => match $crate::x::parse::parse::<$shape>(&fixed, $unknown) {
                    Ok($value) => $body,
                    Err(why) => {
                        $sink.unread($record.unread($member, why));
                        Ok(())
                    }
                },
                None => {
                    $sink.unread($record.unread($member, why));
                    Ok(())
                }
            },
        }
    }};
}
pub(super) use parsed;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_of_surrogate_pairs_and_broken_bytes_are_replaced() {
        assert_eq!(repaired(br#""a \ud83d\ude00 \\ud83d \n""#), None);
        assert_eq!(repaired(br#""a \ud83d b""#).unwrap(), br#""a \ufffd b""#);
        assert_eq!(repaired(b"\"a \xff\"").unwrap(), "\"a \u{fffd}\"".as_bytes());
        assert_eq!(repaired(br#""\ud8"#), None);
    }
}
