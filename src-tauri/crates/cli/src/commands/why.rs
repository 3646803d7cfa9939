//! `why`, `evidence`, `search`.

use super::{Desk, Ended};
use crate::output::{Output, Text};
use crate::values;
use clap::Args;
use sayso::shapes::{EvidenceShape, PersonalisationShape, ReasonShape, StopShape, WhyQuery};
use std::process::ExitCode;
use words::Args as Values;

/// `why`.
#[derive(Debug, Args)]
pub struct Why {
    /// One personalisation, explained whole
    #[arg(conflicts_with_all = ["brand", "platform", "kind", "since", "until", "limit", "after"])]
    pub id: Option<String>,
    /// Of this brand: id, exact name, domain or handle
    #[arg(long, value_name = "B")]
    pub brand: Option<String>,
    /// By this platform
    #[arg(long, value_name = "P")]
    pub platform: Option<String>,
    /// Of this kind
    #[arg(long, value_name = "K", value_parser = values::personalisation_kind)]
    pub kind: Option<String>,
    /// From this day on
    #[arg(long, value_name = "D", value_parser = values::day_text)]
    pub since: Option<String>,
    /// Up to this day
    #[arg(long, value_name = "D", value_parser = values::day_text)]
    pub until: Option<String>,
    /// At most so many
    #[arg(long, value_name = "N", value_parser = values::limit)]
    pub limit: Option<u32>,
    /// The next page, as the page before names it
    #[arg(long, value_name = "NEXT")]
    pub after: Option<String>,
}

/// `evidence`.
#[derive(Debug, Args)]
pub struct Evidence {
    /// The evidence's id, as every statement carries it
    pub id: String,
}

/// `search`.
#[derive(Debug, Args)]
pub struct Search {
    /// What to look for; case and accents don't matter
    #[arg(required = true, value_name = "TEXT")]
    pub text: Vec<String>,
    /// At most so many
    #[arg(long, value_name = "N", value_parser = values::limit, default_value = "50")]
    pub limit: u32,
    /// The next page, as the page before names it
    #[arg(long, value_name = "NEXT")]
    pub after: Option<String>,
}

/// Personalisations with their reasons, or one of them whole.
pub fn why(desk: &mut Desk, arguments: Why) -> Ended {
    let sayso = desk.start()?;
    let whole = arguments.id.is_some();
    let found = match arguments.id {
        Some(id) => sayso.why_one(&id)?,
        None => sayso.why(&WhyQuery {
            brand: arguments.brand,
            platform: arguments.platform,
            kind: arguments.kind,
            since: arguments.since,
            until: arguments.until,
            limit: arguments.limit,
            after: arguments.after,
        })?,
    };
    desk.out.show(&found, |text, out| {
        if found.personalisations.is_empty() {
            text.line(&out.words().plain("cli-why-none"));
        }
        for one in &found.personalisations {
            say_personalisation(one, whole, text, out);
        }
        super::say_page(found.personalisations.len(), found.total, found.next.as_deref(), text, out);
    });
    Ok(ExitCode::SUCCESS)
}

/// A personalisation with its reasons; `whole` adds what supports each, what stops it, and the evidence.
pub fn say_personalisation(one: &PersonalisationShape, whole: bool, text: &mut Text, out: &Output) {
    text.line(&one.sentence);
    if !whole {
        text.under(&out.say("cli-why-id", &Values::new().text("id", &one.id)));
    }
    for reason in &one.reasons {
        text.under(&format!("- {}", reason.sentence));
        if whole {
            say_reason(reason, text, out);
        }
    }
    if whole {
        text.gap();
        text.line(&out.words().plain("cli-why-evidence"));
        say_evidence(&one.evidence, 1, text, out);
    }
}

fn say_reason(reason: &ReasonShape, text: &mut Text, out: &Output) {
    let stated = match &reason.value {
        Some(value) => format!("{}: {value}", reason.stated),
        None => reason.stated.clone(),
    };
    text.deeper(2, &out.say("cli-why-stated", &Values::new().text("stated", &stated)));
    for support in &reason.supports {
        let values = Values::new()
            .text("sentence", &support.sentence)
            .text("rule", support.rule.as_deref().unwrap_or(&support.standing))
            .text("strength", support.strength.as_deref().unwrap_or_default());
        let id = if support.strength.is_some() { "cli-why-support" } else { "cli-why-support-stated" };
        text.deeper(2, &out.say(id, &values));
        say_evidence(&support.evidence, 3, text, out);
    }
    if let Some(caveat) = &reason.caveat {
        text.deeper(2, caveat);
    }
    for stop in &reason.stops {
        say_stop(stop, text, out);
    }
}

fn say_stop(stop: &StopShape, text: &mut Text, out: &Output) {
    text.deeper(2, &out.say("cli-why-stop", &Values::new().text("action", &stop.action)));
    for more in [&stop.path, &stop.url].into_iter().flatten() {
        text.deeper(3, more);
    }
    if let Some(leaves) = &stop.leaves {
        text.deeper(3, &out.say("cli-why-leaves", &Values::new().text("leaves", leaves)));
    }
    if let Some(checked) = &stop.checked {
        text.deeper(3, &format!("({checked})"));
    }
}

/// One line a piece: its id, and where it stands.
pub fn say_evidence(evidence: &[EvidenceShape], steps: usize, text: &mut Text, out: &Output) {
    for one in evidence.iter().take(3) {
        let place = [&one.locator.member, &one.locator.pointer].into_iter().flatten().cloned().collect::<Vec<_>>();
        let values = Values::new().text("id", &one.id).text("source", &one.source.name).text("place", &place.join(" "));
        text.deeper(steps, &out.say("cli-evidence-line", &values));
    }
    if evidence.len() > 3 {
        text.deeper(steps, &out.say("cli-evidence-more", &Values::new().number("count", evidence.len() as u64 - 3)));
    }
}

/// The excerpt that a statement rests on.
pub fn evidence(desk: &mut Desk, arguments: &Evidence) -> Ended {
    let found = desk.start()?.evidence(&arguments.id)?;
    desk.out.show(&found, |text, out| {
        let values = Values::new().text("name", &found.source.name).text("kind", &found.source.kind);
        text.line(&out.say("cli-source-head", &values));
        text.under(&out.say("cli-evidence-sha256", &Values::new().text("sha256", &found.source.sha256)));
        let place = [&found.locator.member, &found.locator.pointer].into_iter().flatten().cloned().collect::<Vec<_>>();
        if !place.is_empty() {
            text.under(&place.join(" "));
        }
        if let (Some(start), Some(length)) = (found.locator.start, found.locator.length) {
            text.under(&out.say("cli-evidence-bytes", &Values::new().number("start", start).number("length", length)));
        }
        if let Some(digest) = &found.locator.digest {
            text.under(&out.say("cli-evidence-digest", &Values::new().text("digest", digest)));
        }
        text.under(&out.words().plain(match found.excerpt_from.as_deref() {
            Some("file") => "cli-evidence-from-file",
            Some(_) => "cli-evidence-from-copy",
            None => "cli-evidence-from-nowhere",
        }));
        if let Some(excerpt) = &found.excerpt {
            text.gap();
            text.lines(excerpt);
        }
    });
    Ok(ExitCode::SUCCESS)
}

/// Looks through everything.
pub fn search(desk: &mut Desk, arguments: &Search) -> Ended {
    let found = desk.start()?.search(&arguments.text.join(" "), arguments.limit, arguments.after.as_deref())?;
    desk.out.show(&found, |text, out| {
        if found.hits.is_empty() {
            text.line(&out.words().plain("cli-search-none"));
        }
        for hit in &found.hits {
            text.line(&hit.sentence);
            text.under(&format!("{} {}", hit.kind, hit.id));
        }
        super::say_page(found.hits.len(), found.total, found.next.as_deref(), text, out);
    });
    Ok(ExitCode::SUCCESS)
}
