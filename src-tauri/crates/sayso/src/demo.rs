//! The main job, whole, on the sample life.

use crate::problems::unreachable;
use crate::shapes::{
    DemoShape, MeShape, NewRequest, PersonalisationShape, Problem, ReasonShape, RequestShape, WhyQuery,
};
use crate::{ImportOptions, Options, Sayso, Unlock};
use samples::life::{self, Life};
use std::fs;
use std::path::Path;
use words::{Args, Language};
use zeroize::Zeroizing;

/// Opens the record of the demo, which holds invented people only.
const PASSPHRASE: &str = "the sample life";
/// Says that the folder is the demo's own, so that it may be written anew.
const MARKER: &str = "sayso-demo.txt";
/// What the demo makes in its folder.
const MADE: &[&str] = &["record", "exports", "letters"];
/// The right that the demo's letters use: it has no ground for refusal.
const OBJECTION: &str = "objection-direct-marketing";

impl Sayso {
    /// Does the main job whole on the sample life, in a record of its own in `out`, at its own date: its exports, the
    /// record, and letters to open. Neither the person's record nor the keychain is touched.
    ///
    /// # Errors
    /// When something that isn't the demo's own is in the way, or the folder can't be written.
    pub fn demo(out: &Path, language: Option<Language>) -> Result<DemoShape, Problem> {
        make_way(out)?;
        let write = |name: &str, text: &str| {
            let path = out.join(name);
            fs::write(&path, text).map_err(|e| unreachable(&path, &e))
        };
        write(MARKER, "The sample life of Sayso. Everybody in it is invented.\n")?;
        write("passphrase.txt", &format!("{PASSPHRASE}\n"))?;
        let life = life::write(&out.join("exports")).map_err(|e| unreachable(out, &e))?;
        let mut sayso = Self::start(Options {
            home: Some(out.join("record")),
            unlock: Unlock::Passphrase(Zeroizing::new(PASSPHRASE.to_owned())),
            as_of: Some(life.as_of),
            language: Some(language.or_else(crate::system_language).unwrap_or_default()),
            ..Options::default()
        })?;
        sayso.live(&life)?;
        let letters = out.join("letters");
        fs::create_dir_all(&letters).map_err(|e| unreachable(&letters, &e))?;
        let written = sayso.letters_of_demo(&life, &letters)?;
        let totals = sayso.overview()?;
        Ok(DemoShape {
            home: sayso.home.display().to_string(),
            as_of: life.as_of.to_string(),
            sources: totals.sources,
            brands: totals.brands,
            personalisations: totals.personalisations,
            files: written.iter().flat_map(|r| r.files.clone()).collect(),
            story: sayso.story(&life, &written)?,
        })
    }

    /// Lives the sample life in this record: imports its exports, says who she is, asks what she asked.
    pub(crate) fn live(&mut self, life: &Life) -> Result<(), Problem> {
        let done = self.import(&life.files, &ImportOptions::default(), &mut |_| true)?;
        if let Some(failed) = done.failed.into_iter().next() {
            return Err(Problem::new(failed.why).to(failed.path));
        }
        let me = &life.me;
        self.set_me(&MeShape {
            name: Some(me.name.clone()),
            address: Some(me.address.clone()),
            emails: me.emails.clone(),
            lives_in: Some(me.lives_in.clone()),
            language: Some(me.language.clone()),
            zone: Some(me.zone.clone()),
            laws: Vec::new(),
        })?;
        // What she asked, she asked before the day on which the life plays.
        let today = std::mem::replace(&mut self.today, life.asked.sent_on);
        let asked = self.ask_as_she_did(life);
        self.today = today;
        asked
    }

    fn ask_as_she_did(&mut self, life: &Life) -> Result<(), Problem> {
        let asked = &life.asked;
        let made = self.request_new(&NewRequest {
            brands: vec![asked.brand.clone()],
            right: asked.right.clone(),
            to: Some(asked.to.clone()),
            ..NewRequest::default()
        })?;
        for request in made.requests {
            self.request_mark(&request.id, "sent", Some(&asked.sent_on.to_string()), None, None)?;
        }
        Ok(())
    }

    /// The letters that make it stop: to the shop, and to the clinic that has the shop's address of her.
    fn letters_of_demo(&mut self, life: &Life, folder: &Path) -> Result<Vec<RequestShape>, Problem> {
        let new = |brand: &str| NewRequest {
            brands: vec![brand.to_owned()],
            right: OBJECTION.to_owned(),
            out: Some(folder.display().to_string()),
            ..NewRequest::default()
        };
        let shop = NewRequest { to: Some(life.asked.to.clone()), ..new(&life.asked.brand) };
        let mut written = self.request_new(&shop)?.requests;
        if let Some(clinic) = self.who_else_has(&life.asked.brand)?.map(|(brand, _)| brand)
            && let Ok(made) = self.request_new(&new(&clinic))
        {
            written.extend(made.requests);
        }
        Ok(written)
    }

    /// Who has an address that only this brand was given: its id, and the sentence that says so.
    fn who_else_has(&self, brand: &str) -> Result<Option<(String, String)>, Problem> {
        let page = self.brand_whole(brand)?;
        let leak = page.transfers.into_iter().find(|t| t.kind == "alias-leak");
        Ok(leak.map(|t| (if t.to.id == page.id { t.from.id } else { t.to.id }, t.sentence)))
    }

    /// What the demo showed, a sentence a line, in the record's own sentences.
    fn story(&self, life: &Life, written: &[RequestShape]) -> Result<Vec<String>, Problem> {
        let words = self.words();
        let totals = self.overview()?;
        let mut story = vec![
            words.say(
                "cli-demo-imported",
                &Args::new()
                    .text("name", &life.me.name)
                    .number("sources", totals.sources.into())
                    .number("brands", totals.brands.into())
                    .number("personalisations", totals.personalisations.into()),
            ),
        ];
        let shown = self.why(&WhyQuery {
            brand: Some(life.asked.brand.clone()),
            platform: Some("x".to_owned()),
            limit: Some(200),
            ..WhyQuery::default()
        })?;
        if let Some(ad) = by_reason(&shown.personalisations, |r| r.kind == "customer-list") {
            story.push(ad.sentence.clone());
            story.extend(ad.reasons.iter().map(|r| format!("- {}", r.sentence)));
            story.extend(ad.reasons.iter().filter(|r| r.kind == "customer-list").find_map(|r| r.caveat.clone()));
        }
        if let Some((_, sentence)) = self.who_else_has(&life.asked.brand)? {
            story.push(words.say("cli-demo-surprise", &Args::new().text("sentence", &sentence)));
        }
        let mistaken = |r: &ReasonShape| r.stated == "Age" && r.supports.iter().any(|s| s.sentence.contains("1981"));
        if let Some(ad) = by_reason(&shown.personalisations, mistaken) {
            let supports = ad.reasons.iter().filter(|r| mistaken(r)).flat_map(|r| &r.supports);
            let sentences: Vec<&str> = supports.map(|s| s.sentence.as_str()).collect();
            story.push(words.say("cli-demo-mistake", &Args::new().text("sentence", &sentences.join(" "))));
        }
        for request in written {
            let args = Args::new()
                .text("brand", &request.brand.name)
                .text("citation", &request.citation)
                .text("day", request.deadline.answer_by.as_deref().unwrap_or("–"));
            story.push(words.say("cli-demo-letter", &args));
        }
        for late in self.request_list(true, None)?.requests.iter().filter(|r| r.overdue) {
            let args = Args::new()
                .text("brand", &late.brand.name)
                .text("day", late.deadline.answer_by.as_deref().unwrap_or("–"));
            story.push(words.say("cli-demo-overdue", &args));
            story.extend(late.next_step.clone());
        }
        Ok(story)
    }
}

fn by_reason(all: &[PersonalisationShape], wanted: impl Fn(&ReasonShape) -> bool) -> Option<&PersonalisationShape> {
    all.iter().find(|p| p.reasons.iter().any(&wanted))
}

/// Clears away an earlier demo; whatever else is there stays, or is said to be in the way.
fn make_way(out: &Path) -> Result<(), Problem> {
    fs::create_dir_all(out).map_err(|e| unreachable(out, &e))?;
    let ours = out.join(MARKER).is_file();
    for name in MADE {
        let path = out.join(name);
        if !path.exists() {
            continue;
        }
        if !ours {
            return Err(Problem::of("file-exists").to(path.display().to_string()));
        }
        fs::remove_dir_all(&path).map_err(|e| unreachable(&path, &e))?;
    }
    Ok(())
}
