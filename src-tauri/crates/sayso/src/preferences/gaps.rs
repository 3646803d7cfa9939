//! The differences in words, with their evidence and the smallest step.

use super::ground::{claims_of_gap, off_the_list};
use super::portable::Scopes;
use crate::Sayso;
use crate::evidence::Excerpts;
use crate::shapes::{EvidenceShape, GapShape, GapsQuery, GapsShape, PartyShape, Problem, SensitivityShape, WayShape};
use crate::statements::category_name;
use chrono::{DateTime, Utc};
use model::{ClaimBody, ClaimId, ClaimKind, PreferenceScope, Purpose, Unsubscribe};
use preferences::gaps::{Against, Gap, NoStep, Place, Way, gap, gaps_of, step};
use preferences::shown::{BrandShown, Overview};
use record::{HitKind, Record};
use std::cell::OnceCell;
use words::Args;

/// Whether the imported browser sends the signal: asked of the record at most once for a page of differences.
pub(super) type Signalled = OnceCell<Option<bool>>;

/// The page size when none is asked for.
const PAGE: u32 = 50;
/// No page is larger.
const LARGEST_PAGE: u32 = 1000;

impl Sayso {
    /// The differences between what is wanted and what the record shows, the worst first.
    ///
    /// # Errors
    /// When the brand is unknown or ambiguous, the purpose is none, or the record can't be read.
    pub fn gaps(&self, query: &GapsQuery) -> Result<GapsShape, Problem> {
        self.at_once(|| self.gaps_now(query))
    }

    fn gaps_now(&self, query: &GapsQuery) -> Result<GapsShape, Problem> {
        let purpose = query.purpose.as_deref().map(|text| self.purpose_of(text)).transpose()?;
        let brand = query.brand.as_deref().map(|text| self.one_brand(text)).transpose()?.map(|row| row.id);
        let overview = self.overview_of_wishes()?;
        let wanted = self.wanted_now()?;
        let resolver = self.resolver(&wanted);
        let asked = |at: &Purpose| purpose.is_none_or(|wanted| wanted == *at);
        let places: Vec<(u32, Purpose)> = match &brand {
            // One brand is ranked by itself.
            Some(brand) => {
                let place = overview.place(brand);
                let one = place.and_then(|at| overview.brands.get(at..=at)).unwrap_or_default();
                let found = gaps_of(one, Purpose::ALL, &resolver, self.now);
                found.iter().zip(place.into_iter().cycle()).map(|(gap, at)| (at as u32, gap.purpose)).collect()
            }
            None => self.ranked(&overview, &resolver)?.to_vec(),
        };
        let found: Vec<(u32, Purpose)> = places.into_iter().filter(|(_, at)| asked(at)).collect();
        let from: usize = query.after.as_deref().and_then(|text| text.parse().ok()).unwrap_or(0);
        let limit = query.limit.unwrap_or(PAGE).clamp(1, LARGEST_PAGE) as usize;
        let total = found.len() as u32;
        let mut gaps = Vec::new();
        let signal = Signalled::default();
        for (at, purpose) in found.iter().skip(from).take(limit) {
            let gap = overview.brands.get(*at as usize).and_then(|brand| gap(brand, *purpose, &resolver));
            gaps.extend(gap.map(|gap| self.gap_shape(&overview, &gap, &signal)).transpose()?);
        }
        let end = from.saturating_add(gaps.len());
        Ok(GapsShape { gaps, total, next: (end < total as usize).then(|| end.to_string()) })
    }

    /// A difference as the contract shows it.
    pub(super) fn gap_shape(
        &self,
        overview: &Overview,
        gap: &Gap<'_>,
        signal: &Signalled,
    ) -> Result<GapShape, Problem> {
        let record = self.reading().ok_or_else(|| Problem::of("no-record"))?;
        let mut scopes = Scopes::new(self);
        let mut decided_by = Vec::new();
        for scope in scopes_of(gap) {
            decided_by.push(scopes.shape(&scope)?);
        }
        let cell = gap.brand.cell(gap.purpose);
        let way = way(record, overview, gap)?;
        let names: Vec<String> = decided_by.iter().map(|scope| scopes.scope(scope)).collect();
        Ok(GapShape {
            id: gap.id(),
            brand: party(gap.brand),
            purpose: gap.purpose.id().to_owned(),
            wanted: gap.decision.wish.id().to_owned(),
            decided_by,
            shown: cell.state.id().to_owned(),
            against: gap.against.id().to_owned(),
            last_seen: gap.last.map(iso),
            amount: gap.claims,
            reopened: cell.reopened,
            sensitivity: SensitivityShape {
                gdpr9: gap.sensitivity.gdpr9,
                cpra: gap.sensitivity.cpra,
                pew2014: gap.sensitivity.pew2014,
            },
            sentence: self.gap_sentence(overview, gap, &scopes.purpose(gap.purpose), &names.join(", ")),
            evidence: evidence(record, &claims_of_gap(record, overview, gap)?)?,
            step: self.way_shape(&gap.brand.name, &way, signal),
        })
    }

    /// "You said no to messages that sell to me (everyone). Harbour Shoes did it at least 12 times, last on 3 May."
    fn gap_sentence(&self, overview: &Overview, gap: &Gap<'_>, purpose: &str, scopes: &str) -> String {
        let words = self.words();
        let cell = gap.brand.cell(gap.purpose);
        let args = || {
            let category = match &gap.against {
                Against::Never(category) => category_name(words, category),
                _ => String::new(),
            };
            let day = gap.last.map(|last| words.day(last.date_naive(), self.today)).unwrap_or_default();
            Args::new()
                .text("brand", &gap.brand.name)
                .text("purpose", purpose)
                .text("scope", scopes)
                .text("wish", gap.decision.wish.id())
                .text("category", &category)
                .text("dated", if gap.last.is_some() { "yes" } else { "no" })
                .text("day", &day)
                .number("count", gap.claims.into())
        };
        let mut text = words.say(&format!("gaps-against-{}", gap.against.id()), &args());
        let ask = cell.ask.and_then(|n| overview.asks.get(n as usize)).filter(|_| cell.reopened);
        if let Some(ask) = ask {
            let since = words.day(ask.effective_on.unwrap_or(ask.on), self.today);
            let again = Args::new()
                .text("brand", &gap.brand.name)
                .text("asked", &words.day(ask.on, self.today))
                .text("since", &since)
                .text("confirmed", if cell.confirmed { "yes" } else { "no" });
            text.push(' ');
            text.push_str(&words.say("gaps-reopened", &again));
        }
        text
    }

    /// Whether the imported browser sends Global Privacy Control; `None` if no profile says so.
    fn signal_in_browser(&self) -> Option<bool> {
        const KEY: &str = "privacy.globalprivacycontrol.enabled";
        let record = self.reading()?;
        let hits = record.search(KEY, 20, None).ok()?.items;
        let settings = hits.into_iter().filter(|hit| hit.kind == HitKind::Claim(ClaimKind::Holding)).filter_map(
            |hit| match record.claim(&ClaimId::from(hit.id.as_str())).ok()??.claim.body {
                ClaimBody::Holding(holding) if &*holding.literal == KEY => holding.value,
                _ => None,
            },
        );
        // One browser without it is where the signal is still to be turned on.
        settings.map(|value| value == "true").reduce(|one, other| one && other)
    }

    /// A step as the contract shows it.
    pub(super) fn way_shape(&self, brand: &str, way: &Way, signalled: &Signalled) -> WayShape {
        let words = self.words();
        let language = words.language().tag();
        let args = || Args::new().text("brand", brand);
        let mut out = WayShape {
            kind: way.id().to_owned(),
            right: None,
            law: None,
            citation: None,
            row: None,
            control: None,
            url: None,
            path: None,
            sentence: String::new(),
            leaves: None,
        };
        match way {
            Way::Control(control) => {
                let args = args().text("name", &control.name).text("stops", control.stops_in(language));
                out.sentence = words.say("gaps-step-control", &args);
                out.control = Some(control.id.clone());
                out.url = control.link().map(str::to_owned);
                out.path = Some(control.path_in(language).to_owned());
                out.leaves = Some(control.leaves_in(language).to_owned());
            }
            Way::Unsubscribe(off) => {
                let one_click = args().text("one", if off.one_click { "yes" } else { "no" });
                out.sentence = words.say("gaps-step-unsubscribe", &one_click);
                out.url = address(off);
                out.leaves = Some(words.say("gaps-step-unsubscribe-leaves", &args()));
            }
            Way::Withdraw(row) | Way::Request(row) => {
                let citation = row.citation.to(self.language).to_owned();
                let right = words.say("requests-right", &Args::new().text("right", &row.right));
                let said = args().text("right", &right).text("citation", &citation);
                out.sentence = words.say(&format!("gaps-step-{}", way.id()), &said);
                out.right = Some(row.right.clone());
                out.law = Some(row.law().to_owned());
                out.row = Some(row.id.clone());
                out.citation = Some(citation);
                let leaves = format!("gaps-step-leaves-{}", row.right);
                out.leaves = words.has(&leaves).then(|| words.say(&leaves, &args()));
            }
            Way::Signal(signal) => {
                let said = Args::new().text("name", &signal.name).text("what", signal.what_in(language));
                let id = match signalled.get_or_init(|| self.signal_in_browser()) {
                    Some(true) => "gaps-step-signal-on",
                    Some(false) => "gaps-step-signal-off",
                    None => "gaps-step-signal",
                };
                out.sentence = words.say(id, &said);
                let browser = signal.ways().find(|control| control.link().is_some());
                out.url = browser
                    .and_then(|c| c.link())
                    .map_or_else(|| Some(signal.specification.clone()), |url| Some(url.to_owned()));
                out.path =
                    signal.ways().next().map(|control| format!("{}: {}", control.platform, control.path_in(language)));
                out.leaves = Some(signal.leaves_in(language).to_owned());
            }
            Way::None(why) => {
                let id = match why {
                    NoStep::NoHome => "gaps-step-none-home",
                    NoStep::NoLaw => "gaps-step-none-law",
                    NoStep::NoRight => "gaps-step-none-right",
                };
                out.sentence = words.say(id, &args());
            }
        }
        out
    }
}

/// The step of a difference.
pub(super) fn way(record: &Record, overview: &Overview, gap: &Gap<'_>) -> Result<Way, Problem> {
    let place = Place::of(record.me()?.lives_in.as_deref());
    let off = match gap.purpose {
        Purpose::DirectMarketing => off_the_list(record, &gap.brand.id)?,
        _ => None,
    };
    Ok(step(gap, overview, &place, off))
}

/// The scopes that decided, each once.
fn scopes_of(gap: &Gap<'_>) -> Vec<PreferenceScope> {
    let mut scopes: Vec<PreferenceScope> = gap.decision.decided_by.iter().map(|p| p.scope.clone()).collect();
    scopes.sort();
    scopes.dedup();
    scopes
}

fn address(off: &Unsubscribe) -> Option<String> {
    let mailto =
        off.mailto.as_deref().map(|m| if m.starts_with("mailto:") { m.to_owned() } else { format!("mailto:{m}") });
    off.url.clone().or(mailto)
}

/// A brand as a party.
pub(super) fn party(brand: &BrandShown) -> PartyShape {
    PartyShape { id: brand.id.to_string(), name: brand.name.clone() }
}

/// A moment as the contract writes it.
pub(super) fn iso(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// What claims stand on, in their order, the own record of each.
pub(super) fn evidence(record: &Record, ids: &[ClaimId]) -> Result<Vec<EvidenceShape>, Problem> {
    let ground = record.observations(ids)?;
    let mut reader = Excerpts::new(record, false);
    ids.iter().filter_map(|id| ground.get(id).and_then(|all| all.first())).map(|o| reader.shape(o)).collect()
}
