//! Consent signals as claims.

use super::canada::Canada;
use super::gpp::{Gpp, Section};
use super::ids::Ids;
use super::managers::Choices;
use super::small::{Additional, UsPrivacy};
use super::tcf::{self, Tcf};
use super::us::{self, Kind, UsSection};
use super::{Signal, Vendors};
use crate::Stopped;
use crate::kit::Desk;
use model::{Basis, Category, Claim, ClaimBody, Consent, ConsentState, Excerpt, Holding, Moment, Named, Origin, Party};
use model::{Precision, Standing};

/// Where a signal was found.
pub(crate) struct Found<'f> {
    /// On which site, small; `None` if nothing says so.
    pub site: Option<&'f str>,
    /// The name of the cookie, the key or the parameter.
    pub name: Option<&'f str>,
    /// When it was set or sent, for signals without a time of their own.
    pub at: Option<&'f Moment>,
    /// Names of vendors.
    pub vendors: &'f Vendors,
    /// The bytes that it rests on.
    pub excerpt: &'f Excerpt,
}

const NOT_LISTED: &str =
    "Vendors that a consent string shows without consent and without legitimate interest: counted, not listed.";
const RESTRICTED: &str = "Vendors whose purposes the site itself restricts in a consent string: counted, not listed.";
const UNANSWERED: &str =
    "Settings of a consent banner that nobody had answered: what the site set by itself is no choice of yours.";
const SECTION: &str = "Sections of a GPP string that Sayso doesn't read.";
const NO_MATTER: &str = "Fields of a GPP string that don't apply.";

/// Says what was found.
pub(crate) fn tell(desk: &mut Desk<'_>, signal: &Signal, found: &Found<'_>) -> Result<(), Stopped> {
    Teller { desk, found }.signal(signal)
}

struct Teller<'t, 's> {
    desk: &'t mut Desk<'s>,
    found: &'t Found<'t>,
}

impl Teller<'_, '_> {
    fn signal(&mut self, signal: &Signal) -> Result<(), Stopped> {
        match signal {
            Signal::Tcf(tcf) => self.tcf(tcf),
            Signal::Additional(list) => self.additional(list),
            Signal::Gpp(gpp) => self.gpp(gpp),
            Signal::UsPrivacy(us) => self.us_privacy(*us),
            Signal::Choices(choices) => self.choices(choices),
            Signal::Status(status) => {
                let site = self.site_or(status.manager);
                self.note(site, status.says.clone(), status.manager, status.at.as_ref())
            }
        }
    }

    /// The site as a party, else the consent manager.
    fn site_or(&self, manager: &str) -> Named {
        Named::new(self.found.site.map_or_else(|| Party::name(manager), Party::domain))
    }

    fn say(
        &mut self,
        vendor: (Named, Option<u32>),
        purpose: String,
        (basis, state): (Basis, ConsentState),
        (at, rule): (Option<&Moment>, Option<&str>),
    ) -> Result<(), Stopped> {
        let body = ClaimBody::Consent(Consent {
            vendor: vendor.0,
            vendor_number: vendor.1,
            purpose,
            basis,
            state,
            site: self.found.site.map(str::to_owned),
        });
        let at = at.or(self.found.at).cloned();
        let mut claim = Claim::stated(body, at);
        if let Some(rule) = rule {
            claim.standing = Standing::Deduced;
            claim.rule = Some(rule.into());
        }
        self.desk.seen(claim.at.as_ref());
        self.desk.put(claim, self.found.excerpt.clone())
    }

    fn note(&mut self, holder: Named, value: String, literal: &str, at: Option<&Moment>) -> Result<(), Stopped> {
        let body = ClaimBody::Holding(Holding {
            holder,
            category: Category::new("pd:PrivacyPreference"),
            value: Some(value),
            origin: Origin::Provided,
            acquired_from: None,
            literal: literal.into(),
        });
        let at = at.or(self.found.at).cloned();
        self.desk.put(Claim::stated(body, at), self.found.excerpt.clone())
    }

    fn tcf(&mut self, tcf: &Tcf) -> Result<(), Stopped> {
        use ConsentState::{Given, Refused};
        let manager = format!("consent manager no. {}", tcf.manager);
        let asked = self.site_or(&manager);
        let at = deciseconds(if tcf.updated > 0 { tcf.updated } else { tcf.created });
        let when = (at.as_ref(), None);
        self.note(asked.clone(), about(tcf, &manager), self.found.name.unwrap_or("TC string"), at.as_ref())?;
        if tcf.vendors.is_none() {
            // Cut off before the lists: which zeros were written and which are missing can't be told.
            return Ok(());
        }
        for id in 1..=11 {
            let purpose = format!("TCF purpose {id} ({})", tcf::purpose(id));
            let state = if tcf.consent.has(id) { Given } else { Refused };
            // Where the law of the site's country needs none, purpose 1 isn't asked for.
            if !(id == 1 && tcf.first_not_shown && state == Refused) {
                self.say((asked.clone(), None), purpose.clone(), (Basis::Consent, state), when)?;
            }
            if tcf.interest.has(id) {
                self.say((asked.clone(), None), purpose, (Basis::LegitimateInterest, Given), when)?;
            }
        }
        for id in tcf.features.iter() {
            let purpose = format!("TCF special feature {id} ({})", tcf::feature(id));
            self.say((asked.clone(), None), purpose, (Basis::Consent, Given), when)?;
        }
        if let Some(own) = &tcf.publisher {
            for (ids, basis) in [(&own.consent, Basis::Consent), (&own.interest, Basis::LegitimateInterest)] {
                for id in ids.iter() {
                    let purpose = format!("the site's own TCF purpose {id} ({})", tcf::purpose(id));
                    self.say((asked.clone(), None), purpose, (basis, Given), when)?;
                }
            }
            for (ids, basis) in [(&own.custom, Basis::Consent), (&own.custom_interest, Basis::LegitimateInterest)] {
                for id in ids.iter() {
                    self.say((asked.clone(), None), format!("the site's own purpose {id}"), (basis, Given), when)?;
                }
            }
        }
        self.vendors(tcf, at.as_ref())
    }

    fn vendors(&mut self, tcf: &Tcf, at: Option<&Moment>) -> Result<(), Stopped> {
        let none = Ids::default();
        let consent = tcf.vendors.as_ref().map_or(&none, |v| &v.ids);
        let interest = tcf.vendors_interest.as_ref().map_or(&none, |v| &v.ids);
        for (ids, basis, purpose) in [
            (consent, Basis::Consent, "TCF vendor consent"),
            (interest, Basis::LegitimateInterest, "TCF vendor legitimate interest"),
        ] {
            for id in ids.iter() {
                let vendor = (self.found.vendors.named(id), Some(u32::from(id)));
                self.say(vendor, purpose.to_owned(), (basis, ConsentState::Given), (at, None))?;
            }
        }
        if let Some(shown) = &tcf.disclosed {
            let neither = shown.ids.iter().filter(|id| !consent.has(*id) && !interest.has(*id)).count();
            self.desk.skip(NOT_LISTED, neither as u64);
        }
        self.desk.skip(RESTRICTED, tcf.restrictions.iter().map(|r| r.vendors.count()).sum());
        Ok(())
    }

    fn additional(&mut self, list: &Additional) -> Result<(), Stopped> {
        for id in &list.consented {
            let vendor = Named::new(Party::name(&format!("Google ad partner #{id}")));
            let purpose = "Google additional consent".to_owned();
            self.say((vendor, Some(*id)), purpose, (Basis::Consent, ConsentState::Given), (None, None))?;
        }
        let neither = list.disclosed.iter().filter(|id| !list.consented.contains(id)).count();
        self.desk.skip(NOT_LISTED, neither as u64);
        Ok(())
    }

    fn gpp(&mut self, gpp: &Gpp) -> Result<(), Stopped> {
        for (id, section) in &gpp.sections {
            match section {
                Section::Tcf(tcf) => self.tcf(tcf)?,
                Section::Canada(canada) => self.canada(canada)?,
                Section::UsPrivacy(us) => self.us_privacy(*us)?,
                Section::Us(section) => self.us(us::name(*id).unwrap_or("GPP section"), section)?,
                Section::Unread(_) => self.desk.skip(SECTION, 1),
            }
        }
        Ok(())
    }

    /// Canada's framework: consent is express or implied, and an implied one is nothing that anybody said.
    fn canada(&mut self, string: &Canada) -> Result<(), Stopped> {
        let manager = format!("consent manager no. {}", string.manager);
        let site = self.site_or(&manager);
        let at = deciseconds(string.updated);
        let about = format!("TCF Canada: {manager}, vendor list {}, asked in {}", string.list, string.language);
        self.note(site.clone(), about, "tcfcav1", at.as_ref())?;
        for (ids, how, rule) in
            [(&string.express, "express", None), (&string.implied, "implied", Some("implied-by-the-site"))]
        {
            for id in ids.iter() {
                let purpose = format!("TCF Canada purpose {id}, {how} consent");
                self.say((site.clone(), None), purpose, (Basis::Consent, ConsentState::Given), (at.as_ref(), rule))?;
            }
        }
        for (ids, how, rule) in [
            (&string.vendors_express, "express", None),
            (&string.vendors_implied, "implied", Some("implied-by-the-site")),
        ] {
            for id in ids.iter() {
                let vendor = (self.found.vendors.named(id), Some(u32::from(id)));
                let purpose = format!("TCF Canada vendor, {how} consent");
                self.say(vendor, purpose, (Basis::Consent, ConsentState::Given), (at.as_ref(), rule))?;
            }
        }
        Ok(())
    }

    fn us(&mut self, name: &str, section: &UsSection) -> Result<(), Stopped> {
        let site = self.site_or("a site that writes GPP strings");
        let mut idle = 0;
        for field in &section.fields {
            let purpose = format!("{name}: {}", field.name);
            let (basis, state, rule) = match (field.kind, field.value) {
                (Kind::OptOut, 1) => (Basis::NotStated, ConsentState::Objected, None),
                // Nobody said yes: the person didn't say no.
                (Kind::OptOut, 2) => (Basis::NotStated, ConsentState::Given, Some("not-opted-out")),
                (Kind::Consent, 1) => (Basis::Consent, ConsentState::Refused, None),
                (Kind::Consent, 2) => (Basis::Consent, ConsentState::Given, None),
                (Kind::Notice, 2) => {
                    self.note(site.clone(), format!("{} was not given", field.name), name, None)?;
                    continue;
                }
                _ => {
                    idle += u64::from(!matches!(field.kind, Kind::Notice | Kind::Mode));
                    continue;
                }
            };
            self.say((site.clone(), None), purpose, (basis, state), (None, rule))?;
        }
        self.desk.skip(NO_MATTER, idle);
        self.gpc(site, section.gpc, &format!("{name} Gpc"), None)
    }

    fn gpc(&mut self, holder: Named, gpc: Option<bool>, literal: &str, at: Option<&Moment>) -> Result<(), Stopped> {
        match gpc {
            Some(on) => self.note(holder, format!("Global Privacy Control: {on}"), literal, at),
            None => Ok(()),
        }
    }

    fn us_privacy(&mut self, us: UsPrivacy) -> Result<(), Stopped> {
        let site = self.site_or("a site that writes US Privacy strings");
        let (state, rule) = match us.opted_out {
            Some(true) => (ConsentState::Objected, None),
            Some(false) => (ConsentState::Given, Some("not-opted-out")),
            None => {
                self.desk.skip(NO_MATTER, 1);
                return Ok(());
            }
        };
        if us.notice == Some(false) {
            self.note(site.clone(), "notice and a way to opt out were not given".to_owned(), "US Privacy", None)?;
        }
        self.say((site, None), "US Privacy: sale".to_owned(), (Basis::NotStated, state), (None, rule))
    }

    fn choices(&mut self, choices: &Choices) -> Result<(), Stopped> {
        let site = self.site_or(choices.manager);
        let at = choices.at.as_ref();
        self.gpc(site.clone(), choices.gpc.filter(|on| *on), choices.manager, at)?;
        if choices.unanswered {
            self.desk.skip(UNANSWERED, (choices.made.len() as u64).max(1));
            return Ok(());
        }
        for choice in &choices.made {
            let vendor = choice.vendor.as_deref().map_or_else(|| site.clone(), crate::kit::party);
            let purpose = match choice.vendor {
                None => format!("{}: {}", choices.manager, choice.purpose),
                Some(_) => choice.purpose.clone(),
            };
            self.say((vendor, None), purpose, (choice.basis, choice.state), (at, None))?;
        }
        Ok(())
    }
}

/// What a string says of itself, in a line.
fn about(tcf: &Tcf, manager: &str) -> String {
    let mut out = format!("TCF: {manager}, vendor list {}, policy {}, asked in {}", tcf.list, tcf.policy, tcf.language);
    for (is, what) in [
        (tcf.own_words, "; the manager worded the purposes its own way"),
        (tcf.first_not_shown, "; purpose 1 was not shown"),
        (tcf.vendors.is_some() && tcf.disclosed.is_none(), "; no list of the vendors that were shown"),
        (!tcf.unknown.is_empty(), "; it has a part that Sayso doesn't know"),
        (tcf.truncated, "; the string is cut off"),
    ] {
        if is {
            out.push_str(what);
        }
    }
    for odd in &tcf.odd {
        out.push_str("; ");
        out.push_str(odd);
    }
    out
}

/// A time in tenths of a second. Since the end of 2021 strings carry days, and a day stays a day.
fn deciseconds(tenths: u64) -> Option<Moment> {
    const DAY: u64 = 864_000;
    let mut at = Moment::from_epoch(i64::try_from(tenths / 10).ok()?)?;
    at.literal = tenths.to_string();
    if tenths.is_multiple_of(DAY) {
        at.precision = Precision::Day;
    }
    Some(at)
}
