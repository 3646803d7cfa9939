//! What requests said of consent, where that contradicts itself, and whether the browser sent Global Privacy Control.

use super::entry::Entry;
use super::page::Page;
use super::parameters::{Parameter, parameters};
use crate::Stopped;
use crate::consent::{Found, Signal, Vendors, find, is_opted_in, tell};
use crate::kit::{Desk, letters};
use model::{Category, Claim, ClaimBody, Excerpt, Holding, Moment, Named, Origin, Party};

/// What one request says, and where it says so.
#[derive(Default)]
struct Said {
    applies: Option<(bool, Excerpt)>,
    /// The consent string's parameter: empty, or not filled in, or one that can't be read is none.
    asked_for_string: bool,
    strings: Vec<(Signal, Excerpt)>,
    sections: Option<(Vec<u16>, Excerpt)>,
    ads: Option<(bool, Excerpt)>,
}

/// Says what a request says of consent.
pub(super) fn said(
    desk: &mut Desk<'_>,
    entry: &Entry<'_>,
    (to, page): (&str, &Page),
    vendors: &Vendors,
) -> Result<(), Stopped> {
    let mut said = Said::default();
    for parameter in parameters(entry) {
        let Some(excerpt) = evidence(desk, entry, &parameter) else { continue };
        let signals = find(Some(&parameter.name), &parameter.value);
        said.note(&parameter, &signals, &excerpt);
        if signals.is_empty() || !desk.is_first(&["signal", &page.host, &parameter.value]) {
            continue;
        }
        let at = entry.at.as_ref();
        let found = Found { site: Some(&page.host), name: Some(&parameter.name), at, vendors, excerpt: &excerpt };
        for signal in &signals {
            tell(desk, signal, &found)?;
        }
    }
    let control = entry.header("sec-gpc").find(|pair| pair.value.trim() == "1");
    for (what, excerpt) in said.contradictions(control.is_some()) {
        if desk.is_first(&["contradiction", &page.host, to, &what]) {
            let literal = format!("a request of {}", page.host);
            let body = setting(to, what, &literal);
            desk.put(Claim::deduced(body, entry.at.clone(), "signals-disagree"), excerpt)?;
        }
    }
    if let Some(pair) = control
        && desk.is_first(&["gpc", &page.host])
    {
        let body = setting(&page.host, "Global Privacy Control: true".to_owned(), "Sec-GPC");
        let excerpt = entry.whole(pair.node, desk.base(), "Sec-GPC");
        desk.put(Claim::stated(body, entry.at.clone()), excerpt)?;
    }
    Ok(())
}

fn setting(holder: &str, value: String, literal: &str) -> ClaimBody {
    ClaimBody::Holding(Holding {
        holder: Named::new(Party::domain(holder)),
        category: Category::new("pd:PrivacyPreference"),
        value: Some(value),
        origin: Origin::Provided,
        acquired_from: None,
        literal: literal.into(),
    })
}

/// The parameter's own bytes. Where they stand in a text among others and are written in another way there, nothing else
/// of the text may be kept, so that there is no evidence.
fn evidence(desk: &mut Desk<'_>, entry: &Entry<'_>, parameter: &Parameter<'_>) -> Option<Excerpt> {
    if parameter.alone {
        return Some(entry.whole(parameter.node, desk.base(), &parameter.name));
    }
    // A single digit says nothing by itself and stands everywhere.
    let short = parameter.value.len() < 3;
    let text = if short { &parameter.name } else { &parameter.value };
    let found = entry.part(parameter.node, text, desk.base(), &parameter.name);
    if found.is_none() {
        desk.skip("Signals of consent in a text that is encoded once more: not read.", 1);
    }
    found
}

impl Said {
    fn note(&mut self, parameter: &Parameter<'_>, signals: &[Signal], excerpt: &Excerpt) {
        let key = letters(&parameter.name);
        match (key.as_str(), parameter.value.trim()) {
            ("gdpr" | "gdprapplies", "0" | "false") => self.applies = Some((false, excerpt.clone())),
            ("gdpr" | "gdprapplies", "1" | "true") => self.applies = Some((true, excerpt.clone())),
            ("gppsid", list) => {
                // `-1` says that none applies.
                let sections: Vec<u16> = list.split([',', '_']).filter_map(|n| n.trim().parse().ok()).collect();
                self.sections = Some((sections, excerpt.clone()));
            }
            ("gcs", mode) if mode.starts_with("G1") => {
                let ads = mode.as_bytes().get(2).copied();
                self.ads = ads.filter(u8::is_ascii_digit).map(|ads| (ads == b'1', excerpt.clone()));
            }
            (key, _) if key.starts_with("gdprconsent") => self.asked_for_string = true,
            _ => {}
        }
        self.strings.extend(signals.iter().map(|signal| (signal.clone(), excerpt.clone())));
    }

    /// What doesn't go together, in sentences.
    fn contradictions(&self, control: bool) -> Vec<(String, Excerpt)> {
        let mut out = Vec::new();
        let mut say = |what: &str, excerpt: &Excerpt| out.push((what.to_owned(), excerpt.clone()));
        let string =
            self.strings.iter().find_map(|(s, e)| if let Signal::Tcf(tcf) = s { Some((tcf, e)) } else { None });
        match (&self.applies, string) {
            (Some((true, excerpt)), None) if self.asked_for_string => {
                say("gdpr=1 without a consent string that can be read", excerpt);
            }
            (Some((false, _)), Some((_, excerpt))) => say("gdpr=0 beside a consent string", excerpt),
            _ => {}
        }
        if let (Some((true, excerpt)), Some((tcf, _))) = (&self.ads, string)
            && tcf.vendors.is_some()
            && !tcf.consent.has(1)
            && !tcf.first_not_shown
        {
            say(
                "Google was told that storage for ads is granted, beside a consent string without consent to purpose 1",
                excerpt,
            );
        }
        for (signal, excerpt) in &self.strings {
            if let (Signal::Gpp(gpp), Some((sections, at))) = (signal, &self.sections)
                && sections.iter().any(|id| gpp.sections.iter().all(|(known, _)| known != id))
            {
                say("gpp_sid names a section that the GPP string doesn't have", at);
            }
            if control && is_opted_in(signal) {
                say(
                    "the string says that you did not opt out, though your browser sent Global Privacy Control",
                    excerpt,
                );
            }
        }
        out
    }
}

/// How long a cookie is kept, in days, from when it was set.
pub(super) fn days(from: Option<&Moment>, until: Option<&Moment>) -> Option<i64> {
    const DAY: i64 = 86_400_000;
    let span = until?.instant_ms().checked_sub(from?.instant_ms())?;
    // Rounded: a browser counts from when the answer came.
    Some((span + DAY / 2) / DAY).filter(|days| (0..=40_000).contains(days))
}
