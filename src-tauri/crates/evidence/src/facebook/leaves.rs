//! Labels and values of any record, however it is nested.

use crate::kit::Node;
use crate::kit::Piece;
use std::borrow::Cow;

/// How deep lists and objects inside a record are followed.
const DEEPEST: usize = 12;

/// One value with the word that it stands beside.
pub(crate) struct Leaf<'a> {
    /// The label, or the key, as Facebook writes it.
    pub label: String,
    /// The value as it would be shown.
    pub value: Cow<'a, str>,
    /// The smallest part of the record that holds the value, with its label if that costs no more.
    pub part: Node<'a>,
    /// The pointer from the record to that part.
    pub below: String,
    /// Whether it is where a link leads, and not what it says.
    pub is_link: bool,
}

/// Every value of a record that may be kept: no times, no internal numbers, nothing that unlocks something.
pub(crate) fn leaves<'a>(piece: &Piece<'a>) -> Vec<Leaf<'a>> {
    let mut out = Vec::new();
    walk(piece.node, piece.container(), "", 0, &mut out);
    if piece.is_lifted() {
        // A page's heading says what the record is, and where a text leads is no value of its own.
        out.retain(|leaf| leaf.below != "/title" && !leaf.is_link);
    }
    out
}

/// Whether a page explains something here: its lists hold names and words, no sentences.
pub(crate) fn is_sentence(piece: &Piece<'_>, text: &str) -> bool {
    piece.is_lifted() && text.ends_with(['.', '!', '?']) && text.split_whitespace().count() > 5
}

/// When the record says it happened, as it is written.
pub(crate) fn time(record: Node<'_>) -> Option<Node<'_>> {
    const KEYS: [&str; 5] = ["timestamp", "updated_timestamp", "update_time", "created_timestamp", "added_timestamp"];
    fn of<'a>(members: &[(Cow<'a, str>, Node<'a>)]) -> Option<Node<'a>> {
        let is_time = |node: &Node<'_>| node.int().map_or_else(|| node.some_text().is_some(), |seconds| seconds > 0);
        KEYS.iter().find_map(|key| members.iter().find(|(k, _)| k == key).map(|(_, node)| *node).filter(is_time))
    }
    let members = record.members();
    of(&members).or_else(|| members.iter().find(|(k, _)| k == "session").and_then(|(_, s)| of(&s.members())))
}

/// Whether a key names something that must never be kept: it would let others in.
pub(crate) fn secret(key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    ["token", "cookie", "secret", "password", "credential"].iter().any(|word| key.contains(word))
}

/// A short list of words inside a list is one value (`["Hamburg", "Hamburg"]`: city and region).
fn pair(node: Node<'_>) -> Option<String> {
    let items = node.items();
    let words: Option<Vec<Cow<'_, str>>> = items.iter().map(|item| item.scalar()).collect();
    words.filter(|words| (1..=4).contains(&words.len())).map(|words| words.join(", "))
}

fn walk<'a>(node: Node<'a>, label: &str, below: &str, depth: usize, out: &mut Vec<Leaf<'a>>) {
    if depth > DEEPEST {
        return;
    }
    if node.is_list() {
        for (at, item) in node.items().into_iter().enumerate() {
            let below = format!("{below}/{at}");
            match pair(item) {
                Some(value) => {
                    out.push(Leaf { label: label.to_owned(), value: value.into(), part: item, below, is_link: false });
                }
                None => walk(item, label, &below, depth + 1, out),
            }
        }
    } else if node.is_object() {
        let members = node.members();
        let own = members.iter().find(|(key, _)| key == "label").and_then(|(_, l)| l.some_text());
        let label = own.as_deref().unwrap_or(label);
        for (key, value) in &members {
            let below = || format!("{below}/{}", key.replace('~', "~0").replace('/', "~1"));
            match key.as_ref() {
                "label" | "media" | "fbid" | "ent_name" | "ent_field_name" => {}
                key if secret(key) || key.contains("timestamp") || key == "update_time" => {}
                "value" | "href" => {
                    if let Some(text) = value.scalar() {
                        // The object holds label and value and little else.
                        let small = node.raw().len() <= value.raw().len() + label.len() + 200;
                        let (part, below) = if small {
                            (node, below().rsplit_once('/').map(|(head, _)| head.to_owned()).unwrap_or_default())
                        } else {
                            (*value, below())
                        };
                        let is_link = key == "href";
                        out.push(Leaf { label: label.to_owned(), value: text, part, below, is_link });
                    }
                }
                "label_values" | "vec" | "dict" | "session" => walk(*value, label, &below(), depth + 1, out),
                key => walk(*value, key, &below(), depth + 1, out),
            }
        }
    } else if let Some(value) = node.scalar() {
        out.push(Leaf { label: label.to_owned(), value, part: node, below: below.to_owned(), is_link: false });
    }
}
