//! My Activity as JSON: a list of objects whose keys are English in every language.

use super::tell::Teller;
use super::{Activity, Place, Subtitle};
use crate::Stopped;
use crate::kit::{Desk, Node, Piece, times};
use model::Moment;
use std::io::Read;

/// Keys that are known and not kept.
const ASIDE: &[&str] = &["description", "imageFile", "audioFiles", "attachedFiles", "safeHtmlItem"];

/// Whether the beginning of a file is a list of such records.
pub(in super::super) fn is_activity(head: &[u8]) -> bool {
    let has = |key: &[u8]| memchr::memmem::find(head, key).is_some();
    head.trim_ascii_start().starts_with(b"[")
        && has(b"\"title\"")
        && has(b"\"time\"")
        && (has(b"\"products\"") || has(b"\"activityControls\"") || has(b"\"header\"") && has(b"\"titleUrl\""))
}

/// Reads a whole file of records.
pub(in super::super) fn read(desk: &mut Desk<'_>, reader: Box<dyn Read + Send + '_>) -> Result<(), Stopped> {
    let mut teller = Teller::new(desk.member());
    desk.each_json_in(reader, &[&[]], |desk, piece| {
        let Some(activity) = activity(desk, piece) else {
            desk.unlike(piece, "This record has no title.");
            return Ok(());
        };
        let excerpt = piece.excerpt(desk.base(), piece.node, "");
        teller.tell(desk, &activity, &excerpt)
    })?;
    teller.finish(desk)
}

fn activity(desk: &mut Desk<'_>, piece: &Piece<'_>) -> Option<Activity> {
    let mut out = Activity::default();
    let mut told = false;
    for (key, node) in piece.node.members() {
        match key.as_ref() {
            "header" => out.header = text(node),
            "title" => {
                out.title = text(node);
                told = !out.title.is_empty();
            }
            "titleUrl" => out.url = Some(text(node)).filter(|u| !u.is_empty()),
            "time" => out.at = node.text().and_then(|t| moment(&t)),
            "products" => out.products = texts(node),
            "activityControls" => out.controls = texts(node),
            "details" => out.details = node.items().into_iter().filter_map(|d| d.get("name")).map(text).collect(),
            "subtitles" => out.subtitles = node.items().into_iter().map(subtitle).collect(),
            "locationInfos" => out.places = node.items().into_iter().filter_map(place).collect(),
            // How YouTube's history was written until 2017.
            "snippet" => {
                out.title = node.get("title").map(text).unwrap_or_default();
                out.at = node.get("publishedAt").and_then(Node::text).and_then(|t| moment(&t));
                out.products = vec!["YouTube".to_owned()];
                told = !out.title.is_empty();
            }
            "contentDetails" | "kind" | "etag" | "id" if piece.node.get("snippet").is_some() => {}
            key if ASIDE.contains(&key) => {}
            key => desk.unknown(key),
        }
    }
    told.then_some(out)
}

fn moment(text: &str) -> Option<Moment> {
    Moment::from_rfc3339(text).or_else(|| times::read(text))
}

/// A string, or a number as it is written, without the white space around it.
fn text(node: Node<'_>) -> String {
    node.scalar().map(|t| t.trim().to_owned()).unwrap_or_default()
}

fn texts(node: Node<'_>) -> Vec<String> {
    node.items().into_iter().map(text).filter(|t| !t.is_empty()).collect()
}

fn subtitle(node: Node<'_>) -> Subtitle {
    Subtitle { name: node.get("name").map(text).unwrap_or_default(), url: node.get("url").map(text) }
}

fn place(node: Node<'_>) -> Option<Place> {
    let source = node.get("source").map(text).filter(|s| !s.is_empty());
    let name = node.get("name").map(text).filter(|n| !n.is_empty());
    (name.is_some() || source.is_some()).then(|| Place { name: name.unwrap_or_default(), source })
}
