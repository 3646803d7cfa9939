//! What businesses sent, and the apps that are connected.

use super::json::{Json, list, object};
use super::write::{Member, record};
use super::{Business, FacebookExport, Generation};

impl FacebookExport {
    pub(super) fn off_meta_files(&self) -> Vec<Member> {
        let mut files = Vec::new();
        if !self.businesses.is_empty() && self.generation >= Generation::Y2020 {
            let businesses = self.businesses.iter().enumerate();
            let json = if self.generation == Generation::Y2026 {
                list(businesses, |(at, b)| business_record(at, b))
            } else {
                let key = if self.generation.v2() { "off_facebook_activity_v2" } else { "off_facebook_activity" };
                object([(key, list(businesses, |(at, b)| business_object(at, b)))])
            };
            files.push((self.generation.off_meta().to_owned(), json.to_bytes()));
        }
        if !self.apps.is_empty() {
            let key = if self.generation.v2() { "installed_apps_v2" } else { "installed_apps" };
            let each = |(at, app): (usize, &super::App)| {
                object([
                    ("name", (&app.name).into()),
                    ("added_timestamp", app.added.into()),
                    ("user_app_scoped_id", (10_001 + at as i64).into()),
                    ("category", if app.removed == 0 { "active" } else { "removed" }.into()),
                    ("removed_timestamp", app.removed.into()),
                ])
            };
            files.push((
                self.generation.apps().to_owned(),
                object([(key, list(self.apps.iter().enumerate(), each))]).to_bytes(),
            ));
        }
        files
    }
}

/// The same event has the same number in every export of the same life.
pub(super) fn event_id(business: usize, event: usize) -> i64 {
    1_000_000_000_000 + business as i64 * 1_000_000 + event as i64
}

pub(super) fn business_object(at: usize, business: &Business) -> Json {
    let each = |(number, (kind, time)): (usize, &(String, i64))| {
        object([("id", event_id(at, number).into()), ("type", kind.into()), ("timestamp", (*time).into())])
    };
    object([("name", (&business.name).into()), ("events", list(business.events.iter().enumerate(), each))])
}

fn business_record(at: usize, business: &Business) -> Json {
    let each = |(number, (kind, time)): (usize, &(String, i64))| {
        let id = event_id(at, number).to_string();
        object([(
            "dict",
            vec![
                object([("label", "ID".into()), ("value", (&id).into())]),
                object([("label", "Event".into()), ("value", kind.into())]),
                object([("label", "Received on".into()), ("timestamp_value", (*time).into())]),
            ]
            .into(),
        )])
    };
    let events = list(business.events.iter().enumerate(), each);
    record(Some(&business.name), None, None, vec![object([("label", "Events".into()), ("vec", events)])])
}
