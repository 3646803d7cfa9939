//! Writing letters: for one brand or a batch, as a preview or as files and a draft in the record.

use super::facts::{Exhibits, Facts, facts};
use super::recipient::Addressee;
use super::shape::Extra;
use crate::Sayso;
use crate::shapes::{FailedBrandShape, LetterPreview, NewRequest, PartyShape, Problem, RequestsShape};
use model::{Digester, RequestId};
use paper::{Folder, Letter, Mailbox, Sheet};
use record::{BrandRow, BrandSort, Me, Record, RequestRow};
use rights::{Case, Country, IdentifierKind, Law, Laws, Needs, Refusal, Row};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use words::{Args, Language};

/// How many letters a day of the kind that costs a brand work, and of the kind that doesn't. Ours: a pile of access
/// requests at once can be read as abuse, and answers to it can't be followed.
const A_DAY: (usize, usize) = (10, 50);
/// How many brands a batch may match.
const BATCH: u32 = 1000;

/// The formats that a letter is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Format {
    Pdf,
    Eml,
    Txt,
}

/// Everything about a request before it is kept: the row, the letter and its mail addresses as the record has them.
struct Draft {
    row: RequestRow,
    letter: Letter,
    from: Option<Mailbox>,
    to: Option<Mailbox>,
}

/// What is the same for every letter of a command.
struct Order<'a> {
    new: &'a NewRequest,
    me: Me,
    home: String,
    laws: Vec<&'static Law>,
    sheet: Sheet,
}

impl Sayso {
    /// Writes letters and keeps the requests as drafts. Nothing is sent.
    ///
    /// A batch writes what it can and lists what it left out; a single brand that can't be written to is a problem.
    pub fn request_new(&mut self, new: &NewRequest) -> Result<RequestsShape, Problem> {
        let formats = self.formats(&new.formats)?;
        let order = self.order(new)?;
        let brands = self.brands_of(new)?;
        let single = brands.len() == 1;
        let mut done = RequestsShape { requests: Vec::new(), total: 0, next: None, left_out: Vec::new() };
        let mut first_problem = None;
        for brand in brands {
            let party = PartyShape { id: brand.id.0.clone(), name: brand.name.clone() };
            let written =
                self.draft(&order, brand, false).and_then(|draft| self.keep(draft, new.out.as_deref(), &formats));
            match written {
                Ok((row, files)) => {
                    let mut shape = self.request_shape(&row);
                    shape.files = files.iter().map(|f| f.display().to_string()).collect();
                    done.requests.push(shape);
                }
                Err(problem) if single => return Err(problem),
                Err(problem) => {
                    done.left_out.push(FailedBrandShape { brand: party, why: problem.to_string() });
                    first_problem.get_or_insert(problem);
                }
            }
        }
        done.total = u32::try_from(done.requests.len()).unwrap_or(u32::MAX);
        match first_problem {
            Some(problem) if done.requests.is_empty() => Err(problem),
            _ => Ok(done),
        }
    }

    /// The letter as it would print; nothing is written or kept. An unclear recipient is listed, not refused.
    pub fn request_preview(&self, new: &NewRequest) -> Result<LetterPreview, Problem> {
        let order = self.order(new)?;
        let brand = self.brands_of(new)?.into_iter().next();
        let brand = brand.ok_or_else(|| self.trouble("no-brand", &Args::new().text("brand", "")))?;
        let mut problems = Vec::new();
        let draft = match self.draft(&order, brand.clone(), true) {
            Err(problem) if matches!(&*problem.code, "recipient" | "unsure") => {
                problems.push(problem.to_string());
                problems.extend(problem.choices);
                let open = NewRequest { to: Some("none".to_owned()), ..new.clone() };
                self.draft(&self.order(&open)?, brand, true)?
            }
            other => other?,
        };
        let pages = match paper::pages(&draft.letter) {
            Ok(pages) => pages.svg,
            Err(error) => {
                problems.push(self.paper_trouble(error).to_string());
                Vec::new()
            }
        };
        Ok(LetterPreview {
            request: self.request_shape(&draft.row),
            subject: draft.row.subject.clone(),
            text: paper::plain_text(&draft.letter),
            pages,
            problems,
        })
    }

    fn order<'a>(&self, new: &'a NewRequest) -> Result<Order<'a>, Problem> {
        let me = self.who()?;
        if me.name.as_deref().unwrap_or_default().trim().is_empty() {
            return Err(self.trouble("no-name", &Args::new()));
        }
        let Some(home) = me.lives_in.clone() else { return Err(self.trouble("no-home", &Args::new())) };
        let all = Laws::shipped();
        let laws: Vec<&'static Law> = match &new.law {
            Some(id) => all.all().iter().filter(|law| law.id == *id || law.family == *id).collect(),
            None => all.of_home(&home),
        };
        if laws.is_empty() {
            let ids = all.all().iter().map(|law| law.id.clone()).collect();
            return Err(match &new.law {
                Some(id) => self.trouble("unknown-law", &Args::new().text("law", id)).choices(ids),
                None => self.trouble("no-law", &Args::new().text("code", &home)),
            });
        }
        let sheet = match &new.paper {
            Some(text) => Sheet::parse(text).ok_or_else(|| self.trouble("paper", &Args::new().text("paper", text)))?,
            None if home.starts_with("US") => Sheet::Letter,
            None => Sheet::A4,
        };
        Ok(Order { new, me, home, laws, sheet })
    }

    fn formats(&self, wanted: &[String]) -> Result<BTreeSet<Format>, Problem> {
        if wanted.is_empty() {
            return Ok([Format::Pdf, Format::Eml, Format::Txt].into());
        }
        let parts = wanted.iter().flat_map(|w| w.split(',')).map(str::trim).filter(|w| !w.is_empty());
        parts
            .map(|format| match &*format.to_ascii_lowercase() {
                "pdf" => Ok(Format::Pdf),
                "eml" => Ok(Format::Eml),
                "txt" => Ok(Format::Txt),
                _ => Err(self.trouble("format", &Args::new().text("format", format))),
            })
            .collect()
    }

    /// The brands that are meant, each once.
    fn brands_of(&self, new: &NewRequest) -> Result<Vec<BrandRow>, Problem> {
        let missing = |text: &str| self.trouble("no-brand", &Args::new().text("brand", text));
        let Some(record) = self.reading() else {
            return Err(missing(new.brands.first().or(new.all_matching.as_ref()).map_or("", String::as_str)));
        };
        let mut found: Vec<BrandRow> = Vec::new();
        for text in &new.brands {
            let mut brands = record.find_brand(text)?;
            match (brands.pop(), brands.is_empty()) {
                (None, _) => return Err(missing(text)),
                (Some(brand), true) => found.push(brand),
                (Some(brand), false) => {
                    let choices = brands.iter().chain([&brand]).map(|b| format!("{} ({})", b.name, b.id)).collect();
                    return Err(self.trouble("ambiguous", &Args::new().text("brand", text)).choices(choices));
                }
            }
        }
        if let Some(text) = &new.all_matching {
            found.extend(record.brands(Some(text), BrandSort::Name, BATCH, None)?.items);
            if found.is_empty() {
                return Err(missing(text));
            }
        }
        let mut seen = BTreeSet::new();
        found.retain(|brand| seen.insert(brand.id.clone()));
        if found.is_empty() { Err(missing("")) } else { Ok(found) }
    }

    /// Which row of the law is meant, for this brand.
    fn law_row(&self, order: &Order<'_>, facts: &Facts) -> Result<&'static Row, Problem> {
        let all = Laws::shipped();
        let right = order.new.right.trim();
        let args = || Args::new().text("right", right).text("brand", &facts.brand.name);
        let rows = all.matching(right, &order.laws);
        if rows.is_empty() {
            let choices = all.offered(&order.laws).iter().map(|row| row.right.clone()).collect();
            return Err(self.trouble("unknown-right", &args()).choices(choices));
        }
        let decided = rights::decide(&rows, &facts.evidence);
        let row = match decided.as_slice() {
            [one] => *one,
            several => {
                let open = if several.is_empty() { &rows } else { several };
                let choices = open.iter().map(|row| row.id.clone()).collect();
                return Err(self.trouble("several-rows", &args()).code("ambiguous").choices(choices));
            }
        };
        let law = all.law_of(row);
        if let Some(from) = row.in_force().or(law.in_force()).filter(|from| *from > self.today) {
            return Err(self.trouble("not-in-force", &args().text("day", &self.words().full_day(from))));
        }
        // This letter says where the person lives, so it must be so.
        if row.law() == "us-ca" && !law.lives_in.contains(&order.home) {
            return Err(self.trouble("residents-only", &args()));
        }
        match rights::may_ask(row, &facts.evidence) {
            Ok(()) => Ok(row),
            Err(Refusal::AdAlone) => Err(self.trouble("ad-alone", &args())),
            Err(Refusal::NoClaim) => Err(self.trouble("no-claim", &args())),
        }
    }

    fn draft(&self, order: &Order<'_>, brand: BrandRow, preview: bool) -> Result<Draft, Problem> {
        let record = self.reading().ok_or_else(|| self.trouble("no-brand", &Args::new().text("brand", &brand.name)))?;
        let facts = facts(record, brand)?;
        let row = self.law_row(order, &facts)?;
        let mut addressee = self.addressee(&facts, row, order.new.to.as_deref(), &order.home)?;
        let earlier = record.requests()?;
        if !preview {
            self.paced(row, &earlier)?;
        }
        let language = self.letter_language(order, &addressee)?;
        let identifiers = self.identifiers(order, &facts)?;
        let ordinal = earlier
            .iter()
            .filter(|r| r.brand == facts.brand.id && r.row == row.id && r.drafted_on == self.today)
            .count();
        let ordinal = u32::try_from(ordinal).unwrap_or(u32::MAX);
        let reference = rights::reference(facts.brand.id.as_str(), &row.id, self.today, ordinal);
        let email = identifiers.iter().find(|i| i.kind == IdentifierKind::Email).map(|i| i.value.clone());
        let email = email.filter(|e| paper::is_address(e)).or_else(|| order.me.emails.first().cloned());
        let name = order.me.name.clone().unwrap_or_default();
        let case = Case {
            row,
            language,
            sheet: order.sheet,
            date: self.today,
            reference: reference.clone(),
            to_name: addressee.recipient.name.clone(),
            to_email: addressee.recipient.email.clone(),
            to_address: addressee.recipient.address.clone(),
            name: name.clone(),
            email: email.clone(),
            address: order.me.address.clone(),
            lives_in: order.home.clone(),
            relation: facts.relation(row),
            identifiers,
        };
        let composed = rights::compose(&case).map_err(|gap| Problem::new(format!("{gap}.")).code("gap"))?;
        let mut notes = self.notes(order, row, &case, &earlier, &facts);
        notes.append(&mut addressee.notes);
        // Typesetting would tell too, but a preview shall not wait for it twice.
        notes.extend(self.left_out(&composed.left_out));
        let exhibits = if preview { Exhibits::default() } else { Exhibits::gather(record, &facts)? };
        let body = serde_json::to_string(&composed.letter).map_err(|e| Problem::new(e.to_string()))?;
        let extra = Extra {
            home: order.home.clone(),
            country: match &addressee.country {
                Country::Known(code) => Some(code.clone()),
                Country::Assumed(_) => None,
            },
            by_post: addressee.by_post,
            notes,
        };
        let digest = Digester::new("request").part(&reference).part(facts.brand.id.as_str()).part(&row.id).finish();
        let Addressee { recipient, .. } = addressee;
        let to = recipient.email.clone().map(|address| Mailbox { name: recipient.name.clone(), address });
        Ok(Draft {
            from: email.map(|address| Mailbox { name, address }),
            to,
            row: RequestRow {
                id: RequestId::of(&digest),
                reference,
                brand: facts.brand.id.clone(),
                brand_name: facts.brand.name.clone(),
                right: row.right.clone(),
                row: row.id.clone(),
                law: row.law().to_owned(),
                citation: row.citation.clone(),
                language: language.tag().to_owned(),
                recipient,
                learns: composed.learned.iter().map(|l| l.say(self.words())).collect(),
                drafted_on: self.today,
                subject: composed.letter.subject.clone(),
                body,
                exhibits: exhibits.ids,
                frozen: exhibits.frozen,
                steps: Vec::new(),
                extra: serde_json::to_value(&extra).unwrap_or_default(),
            },
            letter: composed.letter,
        })
    }

    /// Makes the files in memory, then writes them, then keeps the request; what fails leaves nothing behind.
    fn keep(
        &mut self,
        mut draft: Draft,
        out: Option<&str>,
        formats: &BTreeSet<Format>,
    ) -> Result<(RequestRow, Vec<PathBuf>), Problem> {
        let mut files = Vec::new();
        for format in formats {
            files.push(match format {
                Format::Pdf => {
                    let made = paper::pdf(&draft.letter).map_err(|e| self.paper_trouble(e))?;
                    let mut extra = Extra::of(&draft.row);
                    extra.notes.extend(self.left_out(&made.left_out));
                    draft.row.extra = serde_json::to_value(&extra).unwrap_or_default();
                    ("pdf", made.bytes)
                }
                Format::Eml => {
                    let made = paper::draft(&draft.letter, draft.from.as_ref(), draft.to.as_ref());
                    ("eml", made.map_err(|e| self.paper_trouble(e))?)
                }
                Format::Txt => ("txt", paper::plain_text(&draft.letter).into_bytes()),
            });
        }
        let mut written = Vec::new();
        if let Some(out) = out {
            let stem = format!("{} {} {}", shortened(&draft.row.brand_name), draft.row.right, draft.row.reference);
            let folder = Folder::open(Path::new(out)).map_err(|e| self.paper_trouble(e))?;
            written = folder.put(&stem, &files).map_err(|e| self.paper_trouble(e))?;
        }
        let now = self.now;
        let kept = self.writing().and_then(|record: &mut Record| Ok(record.add_request(&draft.row, now)?));
        if let Err(problem) = kept {
            for file in &written {
                let _ = std::fs::remove_file(file);
            }
            return Err(problem);
        }
        Ok((draft.row, written))
    }

    /// No more letters a day than can be followed.
    fn paced(&self, row: &Row, earlier: &[RequestRow]) -> Result<(), Problem> {
        let laws = Laws::shipped();
        let costly = |needs: Needs| needs == Needs::Relation;
        let today = earlier.iter().filter(|r| {
            r.drafted_on == self.today && laws.row(&r.row).is_some_and(|other| costly(other.needs) == costly(row.needs))
        });
        let most = if costly(row.needs) { A_DAY.0 } else { A_DAY.1 };
        if today.count() < most {
            return Ok(());
        }
        Err(self.trouble("paced", &Args::new().number("count", most as u64)))
    }

    fn letter_language(&self, order: &Order<'_>, addressee: &Addressee) -> Result<Language, Problem> {
        match &order.new.language {
            Some(tag) => Language::parse(tag).ok_or_else(|| self.trouble("language", &Args::new().text("tag", tag))),
            None => Ok([addressee.language.as_deref(), order.me.language.as_deref()]
                .into_iter()
                .flatten()
                .find_map(Language::parse)
                .unwrap_or(self.language)),
        }
    }

    fn identifiers(&self, order: &Order<'_>, facts: &Facts) -> Result<Vec<rights::Identifier>, Problem> {
        if order.new.identify_by.is_empty() {
            return Ok(facts.least(&order.me));
        }
        let one = |text: &String| {
            let (kind, value) = text.split_once(':').map_or((text.as_str(), None), |(k, v)| (k, Some(v.trim())));
            let args = || Args::new().text("kind", kind).text("brand", &facts.brand.name);
            let parsed = IdentifierKind::parse(kind.trim()).ok_or_else(|| self.trouble("identify", &args()))?;
            facts
                .identifier(parsed, value.filter(|v| !v.is_empty()), &order.me)
                .ok_or_else(|| self.trouble("no-identifier", &args()))
        };
        order.new.identify_by.iter().map(one).collect()
    }

    fn notes(
        &self,
        order: &Order<'_>,
        row: &Row,
        case: &Case<'_>,
        earlier: &[RequestRow],
        facts: &Facts,
    ) -> Vec<String> {
        let words = self.words();
        let brand = || Args::new().text("brand", &facts.brand.name);
        let mut notes: Vec<String> = row.note.iter().map(|note| note.to(self.language).to_owned()).collect();
        if row.confidence != rights::Confidence::Read {
            notes.push(words.plain("requests-note-unsure-law"));
        }
        if !Laws::shipped().law_of(row).lives_in.contains(&order.home) {
            notes.push(words.plain("requests-note-other-home"));
        }
        if case.identifiers.iter().any(|i| !i.known_to_brand) {
            notes.push(words.say("requests-note-new-identifier", &brand()));
        }
        if case.identifiers.is_empty() {
            notes.push(words.say("requests-note-no-identifier", &brand()));
        }
        if facts.brand.look_alike_of.is_some() {
            notes.push(words.say("requests-note-look-alike", &brand()));
        }
        let open = |r: &&RequestRow| r.brand == facts.brand.id && r.row == row.id && r.state().is_open();
        if let Some(other) = earlier.iter().find(open) {
            notes.push(words.say("requests-note-again", &brand().text("reference", &other.reference)));
        }
        if row.needs == Needs::Relation {
            notes.push(words.say("requests-note-pace", &Args::new().number("count", A_DAY.0 as u64)));
        }
        notes
    }

    fn left_out(&self, signs: &BTreeSet<char>) -> Option<String> {
        let shown: Vec<_> =
            signs
                .iter()
                .map(|c| {
                    if c.is_control() || c.is_whitespace() { format!("U+{:04X}", u32::from(*c)) } else { c.to_string() }
                })
                .collect();
        (!shown.is_empty())
            .then(|| self.words().say("requests-note-left-out", &Args::new().text("signs", &shown.join(" "))))
    }
}

/// Enough of a name to know a file by.
fn shortened(name: &str) -> String {
    name.chars().take(40).collect()
}
