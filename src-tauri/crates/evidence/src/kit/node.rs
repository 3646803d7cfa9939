//! A record's JSON, looked into without losing where each part stands.

use super::mojibake::repair;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// A value inside a record, as its literal text. Nothing below it is parsed before it is asked for, so that depth
/// costs no stack.
#[derive(Clone, Copy)]
pub(crate) struct Node<'a> {
    raw: &'a str,
    /// Whether strings carry Meta's fault, which is repaired on the way out.
    mend: bool,
}

/// A key of an object, read even with half a surrogate pair in it.
struct Key<'a>(Cow<'a, str>);

struct Members<'a>(Vec<(Cow<'a, str>, &'a str)>);

struct Items<'a>(Vec<&'a str>);

impl<'a> Node<'a> {
    /// The whole of a record; `None` if it isn't valid JSON.
    pub(crate) fn parse(bytes: &'a [u8]) -> Option<Self> {
        serde_json::from_slice::<&RawValue>(bytes).ok().map(|raw| Self { raw: raw.get(), mend: false })
    }

    /// The same for a platform that writes the bytes of UTF-8 as characters (see [`super::mojibake`]).
    pub(crate) fn mended(bytes: &'a [u8]) -> Option<Self> {
        Self::parse(bytes).map(|node| Self { mend: true, ..node })
    }

    fn below(self, raw: &'a str) -> Self {
        Self { raw, mend: self.mend }
    }

    fn right(self, text: Cow<'a, str>) -> Cow<'a, str> {
        if self.mend { repair(text) } else { text }
    }

    /// The literal text.
    pub(crate) fn raw(self) -> &'a str {
        self.raw
    }

    /// How many bytes after the record's first this value begins.
    pub(crate) fn offset(self, record: &[u8]) -> usize {
        self.raw.as_ptr().addr().saturating_sub(record.as_ptr().addr())
    }

    fn first(self) -> u8 {
        self.raw.bytes().next().unwrap_or(b'n')
    }

    /// Whether this is an object.
    pub(crate) fn is_object(self) -> bool {
        self.first() == b'{'
    }

    /// Whether this is a list.
    pub(crate) fn is_list(self) -> bool {
        self.first() == b'['
    }

    /// The members of an object; of anything else none.
    pub(crate) fn members(self) -> Vec<(Cow<'a, str>, Node<'a>)> {
        if !self.is_object() {
            return Vec::new();
        }
        let members = serde_json::from_str::<Members<'a>>(self.raw).map(|m| m.0).unwrap_or_default();
        members.into_iter().map(|(key, raw)| (self.right(key), self.below(raw))).collect()
    }

    /// A member of an object.
    pub(crate) fn get(self, key: &str) -> Option<Node<'a>> {
        self.members().into_iter().find(|(k, _)| k == key).map(|(_, node)| node)
    }

    /// The elements of a list; of anything else none.
    pub(crate) fn items(self) -> Vec<Node<'a>> {
        if !self.is_list() {
            return Vec::new();
        }
        let items = serde_json::from_str::<Items<'a>>(self.raw).map(|i| i.0).unwrap_or_default();
        items.into_iter().map(|raw| self.below(raw)).collect()
    }

    /// A string.
    pub(crate) fn text(self) -> Option<Cow<'a, str>> {
        if self.first() != b'"' {
            return None;
        }
        serde_json::from_str::<Key<'a>>(self.raw).ok().map(|k| self.right(k.0))
    }

    /// A string that isn't empty.
    pub(crate) fn some_text(self) -> Option<Cow<'a, str>> {
        self.text().filter(|t| !t.trim().is_empty())
    }

    /// A whole number, also one that is written as a string.
    pub(crate) fn int(self) -> Option<i64> {
        match self.first() {
            b'"' => self.text()?.trim().parse().ok(),
            _ => self.raw.parse().ok(),
        }
    }

    /// `true` or `false`, also written as a string or as 0 and 1.
    pub(crate) fn truth(self) -> Option<bool> {
        match self.raw.trim_matches('"').to_ascii_lowercase().as_str() {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        }
    }

    /// A string, a number or a truth value as it would be shown; `None` for what has parts, for null and for nothing.
    pub(crate) fn scalar(self) -> Option<Cow<'a, str>> {
        match self.first() {
            b'"' => self.some_text(),
            b'{' | b'[' | b'n' => None,
            _ => Some(Cow::Borrowed(self.raw)),
        }
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Key<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct KeyVisitor;
        impl<'de> Visitor<'de> for KeyVisitor {
            type Value = Key<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }
            fn visit_borrowed_bytes<E>(self, bytes: &'de [u8]) -> Result<Self::Value, E> {
                Ok(Key(String::from_utf8_lossy(bytes)))
            }
            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Self::Value, E> {
                Ok(Key(Cow::Owned(String::from_utf8_lossy(bytes).into_owned())))
            }
            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Key(Cow::Borrowed(text)))
            }
            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Key(Cow::Owned(text.to_owned())))
            }
        }
        // Asked for bytes, serde_json also reads strings that are no valid Unicode.
        deserializer.deserialize_bytes(KeyVisitor)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MembersVisitor;
        impl<'de> Visitor<'de> for MembersVisitor {
            type Value = Members<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut out = Vec::new();
                while let Some((key, value)) = map.next_entry::<Key<'de>, &'de RawValue>()? {
                    out.push((key.0, value.get()));
                }
                Ok(Members(out))
            }
        }
        deserializer.deserialize_map(MembersVisitor)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Items<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ItemsVisitor;
        impl<'de> Visitor<'de> for ItemsVisitor {
            type Value = Items<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut out = Vec::new();
                while let Some(value) = seq.next_element::<&'de RawValue>()? {
                    out.push(value.get());
                }
                Ok(Items(out))
            }
        }
        deserializer.deserialize_seq(ItemsVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_know_where_they_stand_and_keys_are_repaired_too() {
        let bytes = br#" {"caf\u00c3\u00a9": [1, "\u00f0\u009f\u00a5\u00be"], "half": "\ud83d"}"#;
        let record = &bytes[1..];
        let node = Node::mended(record).unwrap();
        let list = node.get("café").unwrap();
        let boot = list.items()[1];
        assert_eq!(boot.text().unwrap(), "🥾");
        assert_eq!(&record[boot.offset(record)..][..boot.raw().len()], br#""\u00f0\u009f\u00a5\u00be""#);
        assert_eq!(node.get("half").unwrap().text().unwrap(), "\u{fffd}\u{fffd}\u{fffd}");
    }

    #[test]
    fn a_hundred_thousand_levels_cost_no_stack() {
        let deep = ["[".repeat(100_000), "]".repeat(100_000)].concat();
        assert_eq!(Node::parse(deep.as_bytes()).unwrap().items().len(), 1);
    }
}
