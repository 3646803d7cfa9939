//! Sets that travel: writing one, taking one, putting one beside one's own.

use super::Scopes;
use super::say::{wanted, whom};
use crate::Sayso;
use crate::files::{read_up_to, write_new};
use crate::shapes::{
    ComparedShape, ComparisonShape, ComparisonSums, LeftOutShape, PreferenceSetShape, PreferencesExport,
    PreferencesExportedShape, PreferencesTakenShape, Problem, SkippedPreferenceShape,
};
use model::{BrandId, PreferenceScope};
use preferences::compare::{Verdict, compare};
use preferences::plan::plan;
use preferences::portable::{self, Expected, Format, Line, PortableError, PublicName, Set, Trouble, Whom};
use std::path::Path;
use words::Args;

impl Sayso {
    /// Writes what the person wants as a set that others can take, into a new file; JSON-LD if its name ends so.
    ///
    /// # Errors
    /// When there is such a file already, or it can't be written.
    pub fn preferences_export(&self, to: &Path, how: &PreferencesExport) -> Result<PreferencesExportedShape, Problem> {
        let names = |id: &BrandId| self.public_name(id);
        let brands: Option<&dyn Fn(&BrandId) -> PublicName> = if how.with_brands { Some(&names) } else { None };
        let (mut set, left) = portable::gather(&self.wanted_now()?, self.today(), brands);
        let said = |text: &Option<String>| text.as_deref().map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned);
        (set.title, set.by, set.about) = (said(&how.title), said(&how.by), said(&how.about));
        let ends_so = to.extension().is_some_and(|e| e.eq_ignore_ascii_case("jsonld"));
        let format = if ends_so { Format::JsonLd } else { Format::Json };
        let text = set.write(format).map_err(|e| Problem::new(e.to_string()))?;
        write_new(to, text.as_bytes())?;
        let mut scopes = Scopes::new(self);
        let mut left_out = Vec::with_capacity(left.len());
        for kept in &left {
            let scope = scopes.shape(&kept.preference.scope)?;
            let wanted = portable::Wanted::of(&kept.preference);
            left_out.push(LeftOutShape {
                line: scopes.line(kept.preference.purpose, &scope, Some(&wanted)),
                why: kept.why.id().to_owned(),
                sentence: self.words().plain(&format!("prefs-left-{}", kept.why.id())),
            });
        }
        Ok(PreferencesExportedShape {
            files: vec![to.display().to_string()],
            format: if ends_so { "jsonld" } else { "json" }.to_owned(),
            written: set.lines().len() as u32,
            left_out,
        })
    }

    /// What everybody calls a brand: its first domain that is its own, and its name.
    pub(crate) fn public_name(&self, id: &BrandId) -> PublicName {
        let row = self.reading().and_then(|record| record.brand(id).ok().flatten());
        row.map_or((None, None), |row| {
            let own = row.domains.iter().filter_map(|domain| directory::registrable(domain));
            (own.into_iter().find(|domain| !directory::is_shared_domain(domain)), Some(row.name))
        })
    }

    /// Takes a set as one operation; with `dry_run` only what it would change. What it doesn't name stays.
    ///
    /// # Errors
    /// When the file can't be read or is no set (with line and place), or the record can't be written.
    pub fn preferences_import(&mut self, from: &Path, dry_run: bool) -> Result<PreferencesTakenShape, Problem> {
        let set = self.read_set(from)?;
        let (mut lines, mut skipped) = (Vec::new(), Vec::new());
        for line in set.lines() {
            match self.scope_here(line)? {
                Ok(scope) => lines.push((line.purpose, scope, line.wanted.clone())),
                Err((why, sentence)) => {
                    let said = Scopes::new(self).line(line.purpose, &whom(&line.whom), Some(&line.wanted));
                    skipped.push(SkippedPreferenceShape { line: said, why: why.to_owned(), sentence });
                }
            }
        }
        let all = lines.len();
        let changes = plan(&self.wanted_now()?, lines);
        let subject = set
            .title
            .clone()
            .unwrap_or_else(|| from.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned()));
        let same = (all - changes.len()) as u32;
        let taken = self.take_changes(&changes, &subject, dry_run)?;
        Ok(PreferencesTakenShape { set: Some(set_shape(&set)), same, skipped, ..taken })
    }

    /// The scope of a line in this record, or why it has none.
    fn scope_here(&self, line: &Line) -> Result<Result<PreferenceScope, (&'static str, String)>, Problem> {
        if line.wanted.until.is_some_and(|until| until < self.today()) {
            return Ok(Err(("over", self.words().plain("prefs-skip-over"))));
        }
        let (domain, name) = match &line.whom {
            Whom::Everyone => return Ok(Ok(PreferenceScope::Everyone)),
            Whom::Sector(name) => return Ok(Ok(PreferenceScope::Sector(name.clone()))),
            Whom::Brand { domain, name } => (domain, name),
        };
        let nobody = || ("nobody", self.words().plain("prefs-skip-nobody"));
        let Some(record) = self.reading() else { return Ok(Err(nobody())) };
        // A domain is surer than a name, so a name counts only where the set gives no domain.
        let Some(text) = domain.as_ref().or(name.as_ref()) else { return Ok(Err(nobody())) };
        let found = record.find_brand(text)?;
        Ok(match found.as_slice() {
            [one] => Ok(PreferenceScope::Brand(one.id.clone())),
            [] => Err(nobody()),
            several => {
                let names: Vec<String> = several.iter().map(|brand| brand.name.clone()).collect();
                let args = Args::new().text("names", &names.join(", "));
                Err(("several", self.words().say("prefs-skip-several", &args)))
            }
        })
    }

    /// Puts a set beside what the person wants. Brands are compared where the record knows who is meant.
    ///
    /// # Errors
    /// When the file can't be read or is no set, with line and place.
    pub fn preferences_compare(&self, with: &Path) -> Result<ComparisonShape, Problem> {
        let set = self.read_set(with)?;
        let names = |id: &BrandId| self.public_name(id);
        let (mine, _) = portable::gather(&self.wanted_now()?, self.today(), Some(&names));
        let theirs: Vec<Line> = set.lines().iter().map(|line| self.as_i_call_it(line)).collect::<Result<_, _>>()?;
        let scopes = Scopes::new(self);
        let mut sums = ComparisonSums::default();
        let compared = compare(mine.lines(), Set::new(theirs).lines()).into_iter().map(|line| {
            *match line.verdict {
                Verdict::Same => &mut sums.same,
                Verdict::Stricter => &mut sums.stricter,
                Verdict::Looser => &mut sums.looser,
                Verdict::Mixed => &mut sums.mixed,
                Verdict::OnlyMine => &mut sums.only_mine,
                Verdict::OnlyTheirs => &mut sums.only_theirs,
            } += 1;
            let scope = whom(&line.whom);
            let args = Args::new()
                .text("purpose", &scopes.purpose(line.purpose))
                .text("scope", &scopes.scope(&scope))
                .text("mine", &scopes.wish(line.mine.as_ref()))
                .text("theirs", &scopes.wish(line.theirs.as_ref()))
                .text("verdict", &self.words().plain(&format!("prefs-compare-{}", line.verdict.id())));
            ComparedShape {
                purpose: line.purpose.id().to_owned(),
                scope,
                mine: line.mine.as_ref().map(wanted),
                theirs: line.theirs.as_ref().map(wanted),
                verdict: line.verdict.id().to_owned(),
                sentence: self.words().say("prefs-compare-line", &args),
            }
        });
        let compared = compared.collect();
        Ok(ComparisonShape { set: set_shape(&set), compared, sums })
    }

    /// A line about a brand that the record has, under the names by which an export of one's own would call it.
    fn as_i_call_it(&self, line: &Line) -> Result<Line, Problem> {
        let whom = match self.scope_here(line)? {
            Ok(PreferenceScope::Brand(id)) => {
                let (domain, name) = self.public_name(&id);
                Whom::Brand { domain, name }
            }
            _ => line.whom.clone(),
        };
        Ok(Line { whom, ..line.clone() })
    }

    /// Reads a file that a stranger may have written; at most as much as a set can be.
    fn read_set(&self, from: &Path) -> Result<Set, Problem> {
        let bytes = read_up_to(from, portable::MOST_BYTES as u64)?;
        Set::read(&bytes).map_err(|error| self.no_set(from, &error))
    }

    /// Why a file is no set, in words.
    fn no_set(&self, from: &Path, error: &PortableError) -> Problem {
        let words = self.words();
        let (mut found, mut expected) = (String::new(), String::new());
        match &error.trouble {
            Trouble::Value(text, other) | Trouble::UnknownField(text, other) => {
                found.clone_from(text);
                expected = self.expected(other);
            }
            Trouble::NotJson(text) | Trouble::FieldTwice(text) | Trouble::Missing(text) => found.clone_from(text),
            Trouble::Newer(version) => found = version.to_string(),
            Trouble::TooLong | Trouble::NotText | Trouble::NotASet | Trouble::LineTwice | Trouble::RulesDiffer => {}
        }
        let args = Args::new().text("found", &found).text("expected", &expected);
        let why = words.say(&format!("prefs-file-{}", error.trouble.id()), &args);
        let id = if error.place.is_empty() { "prefs-file-whole" } else { "prefs-file" };
        let args = Args::new().number("line", error.line as u64).text("place", &error.place).text("why", &why);
        Problem::new(words.say(id, &args))
            .to(from.display().to_string())
            .next(words.plain("prefs-file-next"))
            .code("not-a-set")
    }

    fn expected(&self, expected: &Expected) -> String {
        let args = match expected {
            Expected::AtMost(count) => Args::new().number("count", *count as u64),
            Expected::OneOf(known) => Args::new().text("known", &known.join(", ")),
            Expected::This(text) => Args::new().text("known", text),
            _ => Args::new(),
        };
        self.words().say(&format!("prefs-expected-{}", expected.id()), &args)
    }
}

fn set_shape(set: &Set) -> PreferenceSetShape {
    PreferenceSetShape { title: set.title.clone(), by: set.by.clone(), about: set.about.clone() }
}
