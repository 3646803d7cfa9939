//! A record of a page in the form that Meta's JSON gives the same record, so that one code says what it means.

use super::clock::is_time;
use super::lift::{Entry, Item, Range, Record, What};

/// A record as `label_values`, and which element each part of it was.
pub(super) struct Form {
    /// JSON.
    pub json: String,
    /// For each object and text: from, to in the JSON, sorted; from, to in the element.
    pub spans: Vec<(usize, usize, Range)>,
}

impl Form {
    /// Writes a record.
    pub(super) fn of(record: &Record) -> Self {
        let mut form = Self { json: String::new(), spans: Vec::new() };
        form.record(record);
        form.spans.sort_unstable();
        form
    }

    fn spanned(&mut self, range: Range, write: impl FnOnce(&mut Self)) {
        let from = self.json.len();
        write(self);
        self.spans.push((from, self.json.len(), range));
    }

    fn text(&mut self, text: &str) {
        self.json.push_str(&serde_json::Value::from(text).to_string());
    }

    fn key(&mut self, key: &str) {
        if !self.json.ends_with('{') {
            self.json.push(',');
        }
        self.text(key);
        self.json.push(':');
    }

    fn list<T>(&mut self, items: &[T], mut each: impl FnMut(&mut Self, &T)) {
        self.json.push('[');
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                self.json.push(',');
            }
            each(self, item);
        }
        self.json.push(']');
    }

    fn record(&mut self, record: &Record) {
        self.json.push('{');
        if let Some((text, range)) = when(record) {
            self.key("timestamp");
            self.spanned(range, |form| form.text(text));
        }
        // A heading with nothing below it is all that the record says: a topic, an interest.
        let bare = record.title.as_ref().filter(|_| record.time.is_none() && record.entries.is_empty());
        if let Some(title) = record.title.as_ref().filter(|_| bare.is_none()) {
            self.key("title");
            self.spanned(title.range, |form| form.text(&title.text));
        }
        self.key("label_values");
        match bare {
            Some(title) => {
                self.json.push('[');
                self.spanned(title.range, |form| form.value(&title.text, None));
                self.json.push(']');
            }
            None => self.list(&record.entries, Self::entry),
        }
        self.json.push('}');
    }

    fn entry(&mut self, entry: &Entry) {
        self.spanned(entry.range, |form| {
            form.json.push('{');
            match entry.items.as_slice() {
                [Item { what: What::Record(inner), .. }] if entry.label.is_empty() => form.dict(inner),
                items => {
                    if !entry.label.is_empty() {
                        form.key("label");
                        form.text(&entry.label);
                    }
                    match items {
                        [] => {}
                        [Item { what: What::Text(text, href), .. }] => form.fields(text, href.as_deref()),
                        items => {
                            form.key("vec");
                            form.list(items, Self::item);
                        }
                    }
                }
            }
            form.json.push('}');
        });
    }

    fn item(&mut self, item: &Item) {
        self.spanned(item.range, |form| match &item.what {
            What::Text(text, href) => form.value(text, href.as_deref()),
            What::Record(inner) => {
                form.json.push('{');
                form.dict(inner);
                form.json.push('}');
            }
        });
    }

    /// The members of a record inside another.
    fn dict(&mut self, record: &Record) {
        if let Some(title) = &record.title {
            self.key("label");
            self.text(&title.text);
        }
        self.key("dict");
        let mut entries = record.entries.clone();
        if let Some(time) = &record.time {
            let items = vec![Item { what: What::Text(time.text.clone(), None), range: time.range }];
            entries.push(Entry { label: String::new(), items, range: time.range, loose: true });
        }
        self.list(&entries, Self::entry);
    }

    fn value(&mut self, text: &str, href: Option<&str>) {
        self.json.push('{');
        self.fields(text, href);
        self.json.push('}');
    }

    fn fields(&mut self, text: &str, href: Option<&str>) {
        self.key(if is_time(text) { "timestamp_value" } else { "value" });
        self.text(text);
        if let Some(href) = href.filter(|href| *href != text) {
            self.key("href");
            self.text(href);
        }
    }
}

/// When a record says it happened: at its foot, else the one time in it.
fn when(record: &Record) -> Option<(&str, Range)> {
    if let Some(time) = &record.time {
        return Some((&time.text, time.range));
    }
    let texts = record.entries.iter().flat_map(|e| &e.items).filter_map(|item| match &item.what {
        What::Text(text, _) if is_time(text) => Some((text.as_str(), item.range)),
        _ => None,
    });
    let mut texts = texts.take(2);
    match (texts.next(), texts.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    }
}
