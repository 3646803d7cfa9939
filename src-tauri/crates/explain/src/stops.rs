//! What would stop a reason: the smallest act first.

use crate::rules::{Sight, platform_name};
use crate::{Person, Stop};
use controls::{Control, Scope};
use model::{ClaimBody, PersonalisationKind, Platform, ReasonKind};
use words::Args;

/// Account switches that are named for one reason.
const SWITCHES: usize = 2;

/// A platform control as a stop.
fn by_control(control: &Control, platform: &Platform, person: &Person) -> Stop {
    let language = person.words.language().tag();
    let name = match control.platform.as_str() {
        "industry" | "california" | "mail" => None,
        own if own == platform.as_str() => Some(platform_name(platform).to_owned()),
        other => Some(Platform(other.to_owned().into()).domain_and_name().1.to_owned()),
    };
    let args = Args::new().text("name", &control.name).text("stops", control.stops_in(language));
    let action = match name {
        Some(name) => person.words.say("why-stop-control", &args.text("platform", &name)),
        None => format!("{}: {}", control.name, control.stops_in(language)),
    };
    let checked = Args::new().text("confidence", control.confidence.id()).text("checked", &control.checked);
    Stop {
        action,
        control: Some(control.id.clone()),
        url: control.link().map(str::to_owned),
        leaves: Some(control.leaves_in(language).to_owned()),
        path: Some(control.path_in(language).to_owned()),
        checked: Some(person.words.say("why-stop-checked", &checked)),
        ..Stop::default()
    }
}

/// A request to the brand as a stop.
fn by_right(sight: &Sight<'_>) -> Option<Stop> {
    let brand = sight.case.brand?;
    let message = sight.case.kind == PersonalisationKind::MarketingMessage;
    let right = if message { &sight.person.mail_opt_out } else { &sight.person.opt_out };
    if right.is_empty() {
        return None;
    }
    let id = format!("why-stop-{right}");
    let id = if sight.person.words.has(&id) { id } else { "why-stop-other-right".to_owned() };
    let args = Args::new().text("brand", &brand.name).text("right", right);
    Some(Stop {
        action: sight.person.words.say(&id, &args),
        right: Some(right.clone()),
        recipient: Some(brand.clone()),
        ..Stop::default()
    })
}

/// The way out that the mail itself offers. We never follow it.
fn by_unsubscribing(sight: &Sight<'_>) -> Option<Stop> {
    let ClaimBody::Contact(contact) = &sight.case.claim.claim.body else { return None };
    let way = contact.unsubscribe.as_ref()?;
    let mailto =
        || way.mailto.as_deref().map(|m| if m.starts_with("mailto:") { m.to_owned() } else { format!("mailto:{m}") });
    let control = controls::control("mail-one-click");
    let language = sight.person.words.language().tag();
    Some(Stop {
        action: sight.person.words.say("why-stop-unsubscribe", &Args::new().text("brand", sight.brand())),
        control: control.map(|c| c.id.clone()),
        url: Some(way.url.clone().or_else(mailto)?),
        leaves: control.map(|c| c.leaves_in(language).to_owned()),
        path: control.map(|c| c.path_in(language).to_owned()),
        ..Stop::default()
    })
}

/// Whether the brand's own data is behind a reason, so that asking the brand ends it.
fn brands_data(kind: ReasonKind) -> bool {
    matches!(
        kind,
        ReasonKind::CustomerList
            | ReasonKind::ListLookAlike
            | ReasonKind::SiteActivity
            | ReasonKind::AppActivity
            | ReasonKind::ThirdPartySegment
            | ReasonKind::PurchaseHistory
            | ReasonKind::ContactHistory
            | ReasonKind::NotStated
            | ReasonKind::Other
    )
}

/// What would stop a reason.
pub(crate) fn of(sight: &Sight<'_>) -> Vec<Stop> {
    let person = sight.person;
    let (platform, kind) = (&sight.case.platform, sight.reason.kind);
    if sight.case.kind == PersonalisationKind::MarketingMessage {
        return by_unsubscribing(sight).into_iter().chain(by_right(sight)).collect();
    }
    // Without a reason what is left is what can be done about any ad of this advertiser.
    let asked = if matches!(kind, ReasonKind::NotStated | ReasonKind::Other) { ReasonKind::CustomerList } else { kind };
    let found = controls::for_reason(platform, asked, &person.region);
    let switch = asked == kind && controls::has_account_switch(platform, kind, &person.region);
    let account = found.iter().filter(|c| switch && c.scope == Scope::Account).take(SWITCHES);
    let hide = found.iter().find(|c| matches!(c.scope, Scope::Advertiser)).filter(|_| sight.case.brand.is_some());
    let mut out: Vec<Stop> = account.map(|c| by_control(c, platform, person)).collect();
    if !switch && asked == kind {
        let args = Args::new().text("platform", platform_name(platform));
        out.push(Stop { action: person.words.say("why-stop-no-switch", &args), ..Stop::default() });
    }
    if brands_data(kind) {
        out.extend(by_right(sight));
    }
    out.extend(hide.map(|c| by_control(c, platform, person)));
    if out.iter().all(|s| s.control.is_none() && s.right.is_none()) {
        out.extend(found.iter().take(1).map(|c| by_control(c, platform, person)));
    }
    out
}
