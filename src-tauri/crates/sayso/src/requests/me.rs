//! The person's own identity, for letters only.

use crate::Sayso;
use crate::shapes::{MeShape, Problem};
use record::Me;
use rights::Laws;
use words::{Args, Language};

impl Sayso {
    /// Who the person said they are, and the laws that follow.
    pub fn me(&self) -> Result<MeShape, Problem> {
        let me = self.who()?;
        let laws = me.lives_in.as_deref().map(|home| Laws::shipped().of_home(home)).unwrap_or_default();
        Ok(MeShape {
            name: me.name,
            address: me.address,
            emails: me.emails,
            lives_in: me.lives_in,
            language: me.language,
            zone: me.zone,
            laws: laws.iter().map(|law| law.id.clone()).collect(),
        })
    }

    /// Replaces what the person said of themselves; `laws` is read-only and ignored.
    pub fn set_me(&mut self, me: &MeShape) -> Result<MeShape, Problem> {
        let me = self.checked(me)?;
        let now = self.now;
        self.writing()?.set_me(&me, now)?;
        self.set_clock(chrono::Utc::now(), Some(&me));
        self.me()
    }

    /// The person as the record knows them; nobody if there is no record yet.
    pub(super) fn who(&self) -> Result<Me, Problem> {
        Ok(self.reading().map(record::Record::me).transpose()?.unwrap_or_default())
    }

    fn checked(&self, me: &MeShape) -> Result<Me, Problem> {
        let text =
            |value: &Option<String>| value.as_deref().map(str::trim).filter(|v| !v.is_empty()).map(str::to_owned);
        let name = text(&me.name);
        if name.as_ref().is_some_and(|n| n.contains(char::is_control)) {
            return Err(self.trouble("me-name", &Args::new()));
        }
        let emails: Vec<_> = me.emails.iter().map(|e| e.trim().to_owned()).filter(|e| !e.is_empty()).collect();
        if let Some(bad) = emails.iter().find(|e| !paper::is_address(e)) {
            return Err(self.trouble("address", &Args::new().text("address", bad)));
        }
        let lives_in = text(&me.lives_in).map(|code| code.to_ascii_uppercase());
        if let Some(bad) = lives_in.as_ref().filter(|code| !is_country(code)) {
            return Err(self.trouble("me-home", &Args::new().text("code", bad)));
        }
        let language = text(&me.language);
        if let Some(bad) = language.as_ref().filter(|tag| Language::parse(tag).is_none()) {
            return Err(self.trouble("language", &Args::new().text("tag", bad)));
        }
        let zone = text(&me.zone);
        if let Some(bad) = zone.as_ref().filter(|zone| zone.parse::<chrono_tz::Tz>().is_err()) {
            return Err(self.trouble("me-zone", &Args::new().text("zone", bad)));
        }
        Ok(Me { name, address: text(&me.address), emails, lives_in, language, zone })
    }
}

/// Whether a text has the form of an ISO 3166 code, of a country or of a part of one.
fn is_country(code: &str) -> bool {
    let (country, part) = code.split_once('-').map_or((code, None), |(c, p)| (c, Some(p)));
    country.len() == 2
        && country.chars().all(|c| c.is_ascii_alphabetic())
        && part.is_none_or(|p| (1..=3).contains(&p.len()) && p.chars().all(|c| c.is_ascii_alphanumeric()))
}
