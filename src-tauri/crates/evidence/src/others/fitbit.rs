//! Fitbit's export, by itself or inside a Google Takeout: files named `<metric>-YYYY-MM-DD`. The names say which things
//! about a body are held and from when to when; what is in the files is nobody's business.

use crate::Stopped;
use crate::Tree;
use crate::kit::{Desk, Fate, counted, ending, lay_aside, peek, stem, times};
use model::{Claim, Excerpt, Moment, Origin};
use std::collections::BTreeMap;

/// Folders that only Fitbit's exports have.
const FOLDERS: &[&str] = &["global export data/", "user-site-export/", "fitbit/"];

/// How much of a file is looked at, in bytes: up to the end of its first line or so.
const HEAD: u64 = 64;

/// The files of one metric.
struct Metric {
    files: u64,
    span: (Moment, Moment),
    first: usize,
}

/// The metric of a file and its first day.
fn metric(name: &str) -> Option<(String, Moment)> {
    let lower = name.to_lowercase();
    let inside = FOLDERS.iter().any(|folder| lower.starts_with(folder) || lower.contains(&format!("/{folder}")));
    if !inside || !matches!(ending(name).as_str(), "json" | "csv") {
        return None;
    }
    let stem = stem(name);
    let day = stem.get(stem.len().checked_sub(10)?..)?;
    let at = times::read(day).filter(|_| day.as_bytes().get(4) == Some(&b'-'))?;
    let metric = stem.get(..stem.len() - 10)?.trim_end_matches(['-', '_', ' ']);
    (!metric.is_empty()).then(|| (metric.replace('_', " "), at))
}

/// Whether a file of Fitbit's lies in the tree.
pub(super) fn is_in(tree: &Tree) -> bool {
    tree.members().iter().any(|member| metric(&member.name).is_some())
}

/// Says which metrics are held; the first bytes of the first file of each are the evidence.
pub(super) fn read(desk: &mut Desk<'_>, tree: &mut Tree) -> Result<(), Stopped> {
    let mut metrics: BTreeMap<String, Metric> = BTreeMap::new();
    for index in 0..tree.members().len() {
        let name = tree.members()[index].name.to_string();
        match metric(&name) {
            Some((metric, at)) => {
                let known = metrics.entry(metric).or_insert_with(|| Metric {
                    files: 0,
                    span: (at.clone(), at.clone()),
                    first: index,
                });
                known.files += 1;
                if at.instant_ms() < known.span.0.instant_ms() {
                    known.first = index;
                    known.span.0 = at;
                } else if at.instant_ms() > known.span.1.instant_ms() {
                    known.span.1 = at;
                }
                desk.pass_over(tree, index);
            }
            None => lay_aside(
                desk,
                tree,
                index,
                &Fate::Skip("Files whose form nobody has described: listed, not read.".into()),
            ),
        }
    }
    for (metric, Metric { files, span, first }) in metrics {
        desk.take_up(tree, first);
        let head = peek::head(tree, first, HEAD);
        let bytes: Vec<u8> = head.iter().copied().take_while(|b| !matches!(b, b'\n' | b',')).collect();
        let locator = desk.base().record(0, bytes.len() as u64, "the file's beginning");
        desk.seen(Some(&span.1));
        let body = desk.holding(
            "pd:PhysicalHealth",
            Some(&format!("{metric}: {}", counted(files, Some(&span)))),
            Origin::Observed,
            &metric,
        );
        desk.put(Claim::deduced(body, Some(span.1), "counted"), Excerpt { locator, bytes })?;
    }
    Ok(())
}
