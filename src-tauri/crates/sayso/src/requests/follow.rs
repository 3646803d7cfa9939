//! What becomes of requests: the list, each step, and the calendar.

use crate::Sayso;
use crate::shapes::{ChangedShape, Problem, RequestShape, RequestsShape};
use chrono::NaiveDate;
use model::RequestState;
use paper::Entry;
use record::{RequestRow, Step};
use rights::Moved;
use std::path::Path;
use words::Args;

impl Sayso {
    /// Requests, the next due first; only those due today or overdue, or in one state.
    pub fn request_list(&self, due: bool, state: Option<&str>) -> Result<RequestsShape, Problem> {
        let state = state.map(|s| self.state(s)).transpose()?;
        let mut found = Vec::new();
        for row in self.kept()? {
            let standing = self.standing(&row);
            let answer_by = standing.clocks.as_ref().and_then(|c| c.answer_by);
            if state.is_some_and(|wanted| wanted != standing.state)
                || (due && !(standing.waits && answer_by.is_some_and(|day| day <= self.today)))
            {
                continue;
            }
            // Waiting ones by their day, then drafts, then what is over.
            let rank = if standing.waits { 0 } else { 1 + u8::from(standing.state != RequestState::Draft) };
            found.push(((rank, answer_by.unwrap_or(NaiveDate::MAX), row.id.0.clone()), row));
        }
        found.sort_by(|(a, _), (b, _)| a.cmp(b));
        let requests: Vec<_> = found.iter().map(|(_, row)| self.request_shape(row)).collect();
        Ok(RequestsShape {
            total: u32::try_from(requests.len()).unwrap_or(u32::MAX),
            requests,
            next: None,
            left_out: Vec::new(),
        })
    }

    /// One request, by its id or the reference on its letter.
    pub fn request_show(&self, id: &str) -> Result<RequestShape, Problem> {
        Ok(self.request_shape(&self.one(id)?))
    }

    /// Notes a step in the life of a request.
    pub fn request_mark(
        &mut self,
        id: &str,
        state: &str,
        on: Option<&str>,
        note: Option<&str>,
        attach: Option<&Path>,
    ) -> Result<RequestShape, Problem> {
        let row = self.one(id)?;
        let state = self.state(state)?;
        let on = match on {
            Some(text) => {
                text.parse::<NaiveDate>().map_err(|_| self.trouble("date", &Args::new().text("date", text)))?
            }
            None => self.today,
        };
        let steps: Vec<_> = row.steps.iter().map(|s| (s.state, s.on)).collect();
        rights::may_move(&steps, state, on, self.today).map_err(|why| self.not_moved(why, state))?;
        let attachment = attach.map(|path| self.attachment(path)).transpose()?;
        let note = note.map(str::trim).filter(|n| !n.is_empty()).map(str::to_owned);
        let now = self.now;
        self.writing()?.add_step(&row.id, &Step { state, on, note, attachment }, now)?;
        self.request_show(&row.id.0)
    }

    /// Writes the days to remember as a calendar file; replaces only a calendar of its own.
    pub fn request_calendar(&self, out: &Path) -> Result<ChangedShape, Problem> {
        let mut entries = Vec::new();
        for row in self.kept()? {
            entries.extend(self.entries(&row));
        }
        self.write_calendar("requests-calendar", &entries, out)
    }

    /// Writes these days under the name that this message says; replaces only a calendar of its own.
    pub(crate) fn write_calendar(&self, name: &str, entries: &[Entry], out: &Path) -> Result<ChangedShape, Problem> {
        let name = self.words().plain(name);
        let text = paper::calendar(&name, entries, self.today).map_err(|e| self.paper_trouble(e))?;
        if out.exists() && !is_ours(out) {
            return Err(self.trouble("exists", &Args::new().text("file", &out.display().to_string())));
        }
        std::fs::write(out, text).map_err(|why| crate::problems::unreachable(out, &why))?;
        Ok(ChangedShape { changed: vec![out.display().to_string()] })
    }

    fn entries(&self, row: &RequestRow) -> Vec<Entry> {
        let standing = self.standing(row);
        let Some(clocks) = standing.clocks.filter(|_| standing.waits) else { return Vec::new() };
        let confirmed = row.steps.iter().any(|s| s.state != RequestState::Draft && s.state != RequestState::Sent);
        let days = [
            ("answer", clocks.answer_by),
            ("acknowledge", clocks.acknowledge_by.filter(|_| !confirmed)),
            ("appeal", clocks.appeal_by),
        ];
        let entry = |(what, on): (&str, Option<NaiveDate>)| {
            let args = Args::new().text("brand", &row.brand_name).text("reference", &row.reference);
            Some(Entry {
                uid: format!("{}-{what}@sayso", row.id),
                on: on?,
                summary: self.words().say(&format!("requests-calendar-{what}"), &args),
                description: clocks.why.clone(),
            })
        };
        days.into_iter().filter_map(entry).collect()
    }

    /// All requests in the record.
    pub(super) fn kept(&self) -> Result<Vec<RequestRow>, Problem> {
        Ok(self.reading().map(record::Record::requests).transpose()?.unwrap_or_default())
    }

    pub(super) fn one(&self, id: &str) -> Result<RequestRow, Problem> {
        let id = id.trim();
        let mut all = self.kept()?;
        all.retain(|row| row.id.as_str() == id || row.reference.eq_ignore_ascii_case(id));
        all.pop().ok_or_else(|| self.trouble("no-request", &Args::new().text("id", id)))
    }

    fn state(&self, text: &str) -> Result<RequestState, Problem> {
        RequestState::parse(text).ok_or_else(|| {
            self.trouble("state", &Args::new().text("state", text))
                .choices(RequestState::ALL.iter().map(|s| s.id().to_owned()).collect())
        })
    }

    fn not_moved(&self, why: Moved, state: RequestState) -> Problem {
        let args = Args::new().text("state", state.id());
        match why {
            Moved::NotSent => self.trouble("not-sent", &args),
            Moved::Over => self.trouble("over", &args),
            Moved::NoDraft => self.trouble("no-draft", &args),
            Moved::BeforeLast(last) => self.trouble("before-last", &args.text("day", &self.words().full_day(last))),
            Moved::Future => self.trouble("future", &args),
        }
    }
}

/// Whether a file is a calendar that Sayso wrote.
fn is_ours(file: &Path) -> bool {
    use std::io::Read as _;
    let mut head = Vec::new();
    let read = std::fs::File::open(file).and_then(|f| f.take(200).read_to_end(&mut head));
    read.is_ok() && head.starts_with(b"BEGIN:VCALENDAR") && String::from_utf8_lossy(&head).contains("//Sayso//")
}
