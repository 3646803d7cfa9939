//! From the elements of a page to the record that they show.
//!
//! What stands in what says more than the names of classes, which are generated and change: a table's row is a label and
//! its value, a cell with text before its blocks is a label and what is in the blocks, a section is a record. Classes
//! help where there is nothing else.

use crate::html::Twig;

/// A place in the element: from, to.
pub(super) type Range = (usize, usize);

/// A text and the element that it is.
#[derive(Clone, Debug)]
pub(super) struct Text {
    pub text: String,
    pub range: Range,
}

/// One record.
#[derive(Clone, Debug, Default)]
pub(super) struct Record {
    /// Its heading.
    pub title: Option<Text>,
    /// The time at its foot, literally.
    pub time: Option<Text>,
    pub entries: Vec<Entry>,
    pub range: Range,
}

/// What stands beside one label; loose texts have none.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub label: String,
    pub items: Vec<Item>,
    pub range: Range,
    /// Whether it is a text that stands in no table.
    pub loose: bool,
}

/// One of the things beside a label.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub what: What,
    pub range: Range,
}

#[derive(Clone, Debug)]
pub(super) enum What {
    /// A text, and where it leads.
    Text(String, Option<String>),
    Record(Record),
}

/// Headings that are no `h1` to `h6`, by the beginning of a class.
const HEADINGS: &[&str] = &["_a6-h", "_2lel", "_38my"];
/// Feet that are no `footer`.
const FEET: &[&str] = &["_a6-o", "_a72d", "_2lem"];
/// Marks in a cell that say yes.
const TICKS: &[&str] = &["x", "✓", "✔", "✔️", "✅", "•", "yes", "true", "1"];
/// Marks that say no.
const BLANKS: &[&str] = &["", "-", "–", "—", "✗", "no", "false", "0"];

/// Whether an element is a record.
fn is_record(twig: Twig<'_, '_>) -> bool {
    twig.is(&["section"]) || (twig.is(&["div"]) && ["_a6-g", "pam", "_4-u2"].iter().any(|class| twig.has_class(class)))
}

fn is_heading(twig: Twig<'_, '_>) -> bool {
    twig.is(&["h1", "h2", "h3", "h4", "h5", "h6"]) || HEADINGS.iter().any(|class| twig.has_class(class))
}

fn is_foot(twig: Twig<'_, '_>) -> bool {
    twig.is(&["footer"]) || FEET.iter().any(|class| twig.has_class(class))
}

impl Record {
    /// The record that an element shows.
    pub(super) fn of(twig: Twig<'_, '_>) -> Self {
        let mut record = Self { range: twig.range(), ..Self::default() };
        record.take(twig, twig.children());
        record.unframed()
    }

    /// Whether nothing stands in it.
    pub(super) fn is_empty(&self) -> bool {
        self.title.is_none() && self.time.is_none() && self.entries.iter().all(|e| e.items.is_empty())
    }

    /// What tables in it say, for a page whose texts may be anything: without its main heading and without loose texts.
    pub(super) fn tables_only(&mut self, heading: Option<&str>) {
        self.title = self.title.take().filter(|title| heading.is_none_or(|heading| heading != title.text));
        self.entries.retain(|entry| !entry.loose);
        self.title = self.title.take().filter(|_| !self.entries.is_empty());
    }

    /// Whether it is only a heading, of these words.
    pub(super) fn is_only(&self, heading: impl Fn(&str) -> bool) -> bool {
        self.time.is_none() && self.entries.is_empty() && self.title.as_ref().is_some_and(|title| heading(&title.text))
    }

    /// The records in one that is nothing but a heading around others with headings, or around several.
    pub(super) fn inner(self) -> Vec<Self> {
        let groups = self.entries.iter().filter(|e| e.label.is_empty()).flat_map(|e| &e.items);
        let mut records = groups.filter_map(|i| if let What::Record(inner) = &i.what { Some(inner) } else { None });
        let (titled, count) = (records.clone().all(|inner| inner.title.is_some()), records.by_ref().count());
        if count == 0 || count < self.entries.len() || (count == 1 && !titled) {
            return vec![self];
        }
        let items = self.entries.into_iter().flat_map(|entry| entry.items);
        items.filter_map(|item| if let What::Record(record) = item.what { Some(record) } else { None }).collect()
    }

    /// A record that only frames another takes its place.
    fn unframed(mut self) -> Self {
        while let [Entry { label, items, .. }] = self.entries.as_mut_slice() {
            let framed = match items.as_mut_slice() {
                [Item { what: What::Record(inner), .. }] if label.is_empty() => inner,
                _ => break,
            };
            if (framed.title.is_some() && self.title.is_some()) || (framed.time.is_some() && self.time.is_some()) {
                break;
            }
            let framed = std::mem::take(framed);
            if self.title.is_none() && self.time.is_none() {
                self.range = framed.range;
            }
            self.title = self.title.or(framed.title);
            self.time = self.time.or(framed.time);
            self.entries = framed.entries;
        }
        self
    }

    /// Takes in what stands in an element.
    fn take<'o, 'a: 'o>(&mut self, parent: Twig<'o, 'a>, children: impl Iterator<Item = Twig<'o, 'a>>) {
        let mut run: Vec<Twig<'_, '_>> = Vec::new();
        for child in children {
            if child.is_inline() && !is_heading(child) && !is_foot(child) {
                run.push(child);
                continue;
            }
            self.line(parent, &std::mem::take(&mut run));
            if is_record(child) {
                let inner = Self::of(child);
                if !inner.is_empty() {
                    let range = child.range();
                    self.entries.push(Entry { label: String::new(), items: vec![inner.item()], range, loose: false });
                }
            } else if is_heading(child) && self.title.is_none() {
                let text = child.text();
                self.title = (!text.is_empty()).then(|| Text { text, range: child.range() });
            } else if is_foot(child) {
                let text = child.text();
                if self.time.is_none() && super::clock::is_time(&text) {
                    self.time = Some(Text { text, range: child.range() });
                } else {
                    self.loose(text, None, child.range());
                }
            } else if child.is(&["table"]) {
                self.table(child);
            } else {
                self.take(child, child.children());
            }
        }
        self.line(parent, &run);
    }

    fn loose(&mut self, text: String, href: Option<String>, range: Range) {
        if !text.is_empty() {
            let items = vec![Item { what: What::Text(text, href), range }];
            self.entries.push(Entry { label: String::new(), items, range, loose: true });
        }
    }

    /// Texts that stand in one line; a label in bold or in a span of its own goes before the rest (`Group: …`).
    fn line(&mut self, parent: Twig<'_, '_>, run: &[Twig<'_, '_>]) {
        let whole = words(run);
        if whole.is_empty() {
            return;
        }
        let only = run.iter().filter(|t| !t.is_text() || !t.text().is_empty()).collect::<Vec<_>>();
        // The smallest element around the text.
        let range = match only.as_slice() {
            [one] if !one.is_text() && parent.children().count() > run.len() => one.range(),
            _ => parent.range(),
        };
        let head = only.first().filter(|t| t.is(&["span", "b", "strong"])).map(|t| t.text());
        let rest = head.as_deref().filter(|h| h.ends_with(':')).and_then(|h| whole.strip_prefix(h)).map(str::trim);
        match (head, rest) {
            (Some(head), Some(rest)) if !rest.is_empty() => {
                let items = vec![Item { what: What::Text(rest.to_owned(), href(run)), range }];
                self.entries.push(Entry {
                    label: head.trim_end_matches(':').trim().to_owned(),
                    items,
                    range,
                    loose: false,
                });
            }
            _ => self.loose(whole, href(run), range),
        }
    }

    /// What a list holds for this record: itself, or the one text that it is.
    fn item(self) -> Item {
        let range = self.range;
        let text = match (&self.title, &self.time, self.entries.as_slice()) {
            (Some(title), None, []) => Some((title.text.clone(), None, title.range)),
            (None, None, [Entry { label, items, .. }]) if label.is_empty() => match items.as_slice() {
                [Item { what: What::Text(text, href), range }] => Some((text.clone(), href.clone(), *range)),
                _ => None,
            },
            _ => None,
        };
        match text {
            Some((text, href, range)) => Item { what: What::Text(text, href), range },
            None => Item { what: What::Record(self), range },
        }
    }

    /// The things that stand beside a label.
    fn items(self) -> Vec<Item> {
        if self.title.is_none() && self.time.is_none() && self.entries.iter().all(|e| e.label.is_empty()) {
            return self.entries.into_iter().flat_map(|entry| entry.items).collect();
        }
        if self.is_empty() { Vec::new() } else { vec![self.item()] }
    }

    fn table(&mut self, table: Twig<'_, '_>) {
        let (mut rows, mut others) = (Vec::new(), Vec::new());
        for child in table.children() {
            if child.is(&["tbody", "thead", "tfoot"]) {
                rows.extend(child.children().filter(|row| row.is(&["tr"])));
            } else if child.is(&["tr"]) {
                rows.push(child);
            } else {
                others.push(child);
            }
        }
        self.take(table, others.into_iter());
        let cells = |row: Twig<'_, '_>| row.children().filter(|cell| cell.is(&["td", "th"])).count();
        if rows.iter().any(|row| cells(*row) > 2) {
            return self.grid(&rows);
        }
        for row in rows {
            let cells: Vec<Twig<'_, '_>> = row.children().filter(|cell| cell.is(&["td", "th"])).collect();
            match cells.as_slice() {
                [label, value] => {
                    let mut held = Self { range: value.range(), ..Self::default() };
                    held.take(*value, value.children());
                    self.entries.push(Entry {
                        label: label.text(),
                        items: held.items(),
                        range: row.range(),
                        loose: false,
                    });
                }
                [cell] => self.cell(*cell, row.range()),
                _ => {}
            }
        }
    }

    /// A row of one cell: the text before its blocks is the label of what is in them.
    fn cell(&mut self, cell: Twig<'_, '_>, range: Range) {
        let children: Vec<Twig<'_, '_>> = cell.children().collect();
        let blocks = children.iter().position(|c| !c.is_inline()).unwrap_or(0);
        let (head, rest) = children.split_at(blocks);
        let label = words(head);
        let mut inside = Self { range: cell.range(), ..Self::default() };
        inside.take(cell, rest.iter().copied());
        let mut inside = inside.unframed();
        let label = match inside.title.take() {
            Some(title) if label.is_empty() => title.text,
            title => {
                inside.title = title;
                label
            }
        };
        let items = inside.items();
        if !(label.is_empty() && items.is_empty()) {
            self.entries.push(Entry { label, items, range, loose: false });
        }
    }

    /// A table with more than two columns. Ticks beside a name put it into the list of the column's head.
    fn grid(&mut self, rows: &[Twig<'_, '_>]) {
        let mut heads: Vec<String> = Vec::new();
        for (number, row) in rows.iter().enumerate() {
            let cells: Vec<(String, Twig<'_, '_>)> =
                row.children().filter(|cell| cell.is(&["td", "th"])).map(|cell| (shown(cell), cell)).collect();
            let is = |text: &str, of: &[&str]| of.iter().any(|mark| text.eq_ignore_ascii_case(mark));
            let others = cells.get(1..).unwrap_or_default();
            let marks = !others.is_empty() && others.iter().all(|(text, _)| is(text, TICKS) || is(text, BLANKS));
            if number == 0 && !marks {
                heads = cells.into_iter().map(|(text, _)| text).collect();
                continue;
            }
            let head = |at: usize| heads.get(at).cloned().unwrap_or_default();
            let Some((name, first)) = cells.first().filter(|(name, _)| !name.is_empty()) else { continue };
            let named = |label: String| Entry {
                label,
                items: vec![Item { what: What::Text(name.clone(), None), range: first.range() }],
                range: row.range(),
                loose: false,
            };
            if marks {
                let before = self.entries.len();
                let ticked = cells.iter().enumerate().skip(1).filter(|(_, (text, _))| is(text, TICKS));
                self.entries.extend(ticked.map(|(at, _)| named(head(at))));
                if self.entries.len() == before {
                    self.entries.push(named(String::new()));
                }
                continue;
            }
            let entries = cells.iter().enumerate().filter(|(_, (text, _))| !text.is_empty());
            let entries = entries.map(|(at, (text, cell))| Entry {
                label: head(at),
                items: vec![Item { what: What::Text(text.clone(), None), range: cell.range() }],
                range: cell.range(),
                loose: false,
            });
            let record = Self { entries: entries.collect(), range: row.range(), ..Self::default() };
            let items = vec![Item { what: What::Record(record), range: row.range() }];
            self.entries.push(Entry { label: String::new(), items, range: row.range(), loose: false });
        }
    }
}

/// A cell's text; a picture alone is a tick.
fn shown(cell: Twig<'_, '_>) -> String {
    let text = cell.text();
    if text.is_empty() && cell.all().any(|t| t.is(&["img", "svg"])) { "✓".to_owned() } else { text }
}

fn words(run: &[Twig<'_, '_>]) -> String {
    let mut text = String::new();
    for twig in run {
        let next = twig.text();
        if !next.is_empty() && !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&next);
    }
    text
}

fn href(run: &[Twig<'_, '_>]) -> Option<String> {
    let links = run.iter().flat_map(|twig| std::iter::once(*twig).chain(twig.all()));
    links.filter(|twig| twig.is(&["a"])).find_map(|twig| twig.attribute("href")).filter(|href| !href.is_empty())
}
