//! To whom a letter goes: the person's word, the company list, the brand's own mails, and nobody else.

use super::country;
use super::facts::Facts;
use crate::Sayso;
use crate::shapes::Problem;
use directory::{Company, Match, companies};
use model::Recipient;
use rights::{Country, Row};
use words::Args;

/// Where a letter goes, and what is known of the firm there.
pub(super) struct Addressee {
    pub recipient: Recipient,
    /// Where it sits, for its holidays.
    pub country: Country,
    /// Whether the letter travels by post.
    pub by_post: bool,
    /// The language that the company list says it wants.
    pub language: Option<String>,
    /// What the person should know.
    pub notes: Vec<String>,
}

impl Sayso {
    /// Finds the recipient, or says what to choose from.
    pub(super) fn addressee(
        &self,
        facts: &Facts,
        row: &Row,
        to: Option<&str>,
        home: &str,
    ) -> Result<Addressee, Problem> {
        let words = self.words();
        let brand = &facts.brand;
        let name = brand.name.clone();
        let country = |known: Option<String>| {
            known.or_else(|| facts.country()).map_or_else(|| Country::Assumed(home.to_owned()), Country::Known)
        };
        let here = |recipient: Recipient| Addressee {
            by_post: recipient.email.is_none() && recipient.address.is_some(),
            country: country(recipient.address.as_deref().and_then(country::of_address)),
            recipient,
            language: None,
            notes: Vec::new(),
        };
        let said = |id: &str| Some(words.plain(id));
        if let Some(to) = to.map(str::trim).filter(|to| !to.is_empty()) {
            if to.eq_ignore_ascii_case("none") {
                let recipient = Recipient { name, email: None, address: None, source: said("requests-source-none") };
                let mut none = here(recipient);
                none.notes.push(words.plain("requests-note-none"));
                return Ok(none);
            }
            let source = said("requests-source-person");
            if paper::is_address(to) {
                return Ok(here(Recipient { name, email: Some(to.to_owned()), address: None, source }));
            }
            if to.contains('@') && !to.contains(char::is_whitespace) {
                return Err(self.trouble("address", &Args::new().text("address", to)));
            }
            let address = to.replace("\\n", "\n");
            return Ok(here(Recipient { name, email: None, address: Some(address), source }));
        }
        match companies().matching(&brand.domains, &brand.name) {
            Match::Sure(company) if company.email.is_some() || !company.address.trim().is_empty() => {
                Ok(self.listed(company, country(country::of_address(&company.address))))
            }
            Match::Unsure(candidates) => {
                let choices = candidates.iter().take(8).map(|c| candidate(c)).collect();
                Err(self.trouble("unsure", &Args::new().text("brand", &brand.name)).choices(choices))
            }
            _ => {
                let opt_out =
                    (row.right == "opt-out-marketing-messages").then(|| facts.unsubscribe_address()).flatten();
                let own = match (opt_out, self.reading()) {
                    (Some(address), _) => Some((address, None)),
                    (None, Some(record)) => facts.own_address(record)?,
                    (None, None) => None,
                };
                let Some((email, on)) = own else {
                    return Err(self.trouble("recipient", &Args::new().text("brand", &brand.name)));
                };
                let source = on.map_or_else(
                    || words.plain("requests-source-mail"),
                    |on| words.say("requests-source-mail-of", &Args::new().text("day", &words.full_day(on))),
                );
                Ok(here(Recipient { name, email: Some(email), address: None, source: Some(source) }))
            }
        }
    }

    fn listed(&self, company: &Company, country: Country) -> Addressee {
        let words = self.words();
        let pack = &companies().pack;
        let quality = words.say("requests-quality", &Args::new().text("quality", &company.quality));
        let args =
            Args::new().text("pack", pack.name).text("day", &words.full_day(pack.date)).text("quality", &quality);
        let mut notes = Vec::new();
        if company.needs_id_document {
            notes.push(words.say("requests-note-needs-id", &Args::new().text("brand", &company.name)));
        }
        if let Some(form) = &company.webform {
            notes.push(words.say("requests-note-form", &Args::new().text("url", form)));
        }
        let by_post = company.email.is_none();
        Addressee {
            recipient: Recipient {
                name: company.name.clone(),
                email: company.email.clone().filter(|e| paper::is_address(e)),
                address: Some(company.address.trim().to_owned()).filter(|a| !a.is_empty()),
                source: Some(words.say("requests-source-pack", &args)),
            },
            country,
            by_post,
            language: company.request_language.clone(),
            notes,
        }
    }
}

fn candidate(company: &Company) -> String {
    let place = company.country().unwrap_or_default();
    let to = company.email.as_deref().unwrap_or("none");
    format!("{} ({place}): {to}", company.name)
}
