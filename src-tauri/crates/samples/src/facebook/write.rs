//! From facts to members, and from members to zips and folders.

use super::FacebookExport;
use super::json::{Json, list, object};
use crate::kit::{self, Zip};
use std::io;
use std::path::{Path, PathBuf};

/// One file of the export.
pub(super) type Member = (String, Vec<u8>);

/// A `label_values` record. Internal names stood in some exports of 2024 only.
pub(super) fn record(title: Option<&str>, at: Option<i64>, ent: Option<&str>, values: Vec<Json>) -> Json {
    let mut members: Vec<(String, Json)> = Vec::new();
    let mut add = |key: &str, value: Json| members.push((key.to_owned(), value));
    if let Some(at) = at {
        add("timestamp", at.into());
    }
    add("media", Vec::new().into());
    add("label_values", values.into());
    add("fbid", "1234567890123456".into());
    if let Some(title) = title {
        add("title", title.into());
    }
    if let Some(ent) = ent {
        add("ent_name", ent.into());
    }
    Json::Object(members)
}

/// A label with one value.
pub(super) fn field(label: &str, value: &str) -> Json {
    object([("label", label.into()), ("value", value.into())])
}

/// A label with a list of values.
pub(super) fn field_list(label: &str, ent: Option<&str>, values: &[&str]) -> Json {
    let vec = list(values, |v| object([("value", (*v).into())]));
    match ent {
        Some(ent) => object([("label", label.into()), ("ent_field_name", ent.into()), ("vec", vec)]),
        None => object([("label", label.into()), ("vec", vec)]),
    }
}

impl FacebookExport {
    /// Every file of the export, by name, in the order of the archive.
    pub fn members(&self) -> Vec<Member> {
        let mut members = if self.html { self.html_pages() } else { self.json_files() };
        members.extend(self.extra.iter().cloned());
        if self.wrapped {
            for (name, _) in &mut members {
                *name = format!("{}/{name}", self.stem());
            }
        }
        members
    }

    /// Writes one zip with everything.
    pub fn write_zip(&self, path: &Path) -> io::Result<()> {
        zip(path, &self.members())
    }

    /// Writes the export as Facebook splits it: a zip for each top folder, all of the same day. Returns their paths.
    pub fn write_split_zips(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let mut parts: Vec<(String, Vec<Member>)> = Vec::new();
        for member in self.members() {
            let inner = member.0.strip_prefix(&format!("{}/", self.stem())).unwrap_or(&member.0);
            let top = inner.split('/').next().unwrap_or_default().to_owned();
            match parts.iter_mut().find(|(name, _)| *name == top) {
                Some((_, members)) => members.push(member),
                None => parts.push((top, vec![member])),
            }
        }
        let mut paths = Vec::new();
        for (number, (_, members)) in parts.iter().enumerate() {
            let stem = self.stem();
            let shared = stem.rsplit_once('-').map_or(&*stem, |(head, _)| head);
            let path = folder.join(format!("{shared}-Part{number:04}.zip"));
            zip(&path, members)?;
            paths.push(path);
        }
        Ok(paths)
    }

    /// Writes the files into a folder, as somebody has them who unpacked the zip.
    pub fn write_folder(&self, folder: &Path) -> io::Result<()> {
        kit::write_folder(folder, self.members().iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())))
    }

    fn json_files(&self) -> Vec<Member> {
        let mut members = self.ads_files();
        members.extend(self.off_meta_files());
        members.extend(self.logged_files());
        members.extend(self.account_files());
        members.extend(self.bulk_files());
        members
    }

    /// What fills most of a real export and is no evidence: posts, pictures, messages.
    fn bulk_files(&self) -> Vec<Member> {
        let activity = self.generation.activity();
        let posts = list(["Morning run along the harbour"], |text| {
            object([("timestamp", 1_700_000_000_i64.into()), ("data", list([text], |t| object([("post", t.into())])))])
        });
        vec![
            (format!("{activity}posts/your_posts_1.json"), posts.to_bytes()),
            (format!("{activity}posts/media/harbour.jpg"), vec![0xff, 0xd8, 0xff, 0xd9]),
            (format!("{activity}groups/no-data.txt"), b"No data".to_vec()),
        ]
    }
}

fn zip(path: &Path, members: &[Member]) -> io::Result<()> {
    let mut zip = Zip::create(path)?;
    for (name, bytes) in members {
        zip.add(name, bytes)?;
    }
    zip.finish()?;
    Ok(())
}
