//! What the person gave X, which apps they let in, and what X noted down while they used it.

use super::common::{bounded, holding, host, moment, x};
use super::contents::Contents;
use super::parse::{Text, Unknown, parsed};
use super::shapes::{
    AccountInfo, AgeInfo, App, ConnectedApp, EmailChanged, LinkClick, Login, Organization, Phone, SignIn,
};
use crate::records::records;
use crate::scan::Record;
use crate::{Control, Sink, Stopped, Tree};
use model::{Category, Claim, ClaimBody, Locator, Named, Origin, Party, Transfer, TransferKind};
use std::collections::BTreeMap;

/// Hosts where many firms keep their privacy policies: no mark of any of them.
const SHARED_HOSTS: &[&str] = &[
    "apple.com",
    "bit.ly",
    "facebook.com",
    "freeprivacypolicy.com",
    "github.com",
    "github.io",
    "google.com",
    "iubenda.com",
    "linktr.ee",
    "medium.com",
    "notion.site",
    "notion.so",
    "privacypolicies.com",
    "t.co",
    "termly.io",
    "termsfeed.com",
    "tumblr.com",
    "twitter.com",
    "wordpress.com",
    "x.com",
];

type Put<'a> = fn(&Record<'_>, &Locator, &mut dyn Sink, &mut Unknown) -> Result<(), Stopped>;

/// Each file, the path to its records, and what is done with one.
const FILES: &[(&str, &[&str], Put<'static>)] = &[
    ("account", &["account"], account),
    ("ageinfo", &["ageMeta", "ageInfo"], age),
    ("email-address-change", &["emailAddressChange"], email_change),
    ("sso", &["singleSignOnMetaValues"], sign_in),
    ("phone-number", &["device"], phone),
    ("connected-application", &["connectedApplication"], connected),
    ("app", &["app"], believed_app),
    ("ip-audit", &["ipAudit"], login),
    ("user-link-clicks", &["userInteractionsData", "linkClick"], link_click),
    ("branch-links", &["*"], branch_link),
];

/// The names of the data that this part reads.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(name, _, _)| *name)
}

/// Reads all of them.
pub(super) fn read(
    tree: &mut Tree,
    contents: &Contents,
    sink: &mut dyn Sink,
    control: &Control,
) -> Result<(), Stopped> {
    let mut unknown = Unknown::default();
    for (file, path, put) in FILES {
        for index in contents.members(file) {
            let name = tree.members().get(index).map(|m| m.name.to_string()).unwrap_or_default();
            records(tree, index, &[path], sink, control, &mut |record, member, sink| {
                put(record, member, sink, &mut unknown)
            })?;
            unknown.report(&name, sink);
        }
    }
    Ok(())
}

fn provided(category: &str, value: &str, literal: &str, at: Option<model::Moment>) -> Claim {
    holding(category, Some(value), Origin::Provided, literal, at)
}

fn account(record: &Record<'_>, member: &Locator, sink: &mut dyn Sink, unknown: &mut Unknown) -> Result<(), Stopped> {
    parsed!(AccountInfo<'_>, record, member, sink, unknown, |info| {
        // No date: the day the account was opened is not the day on which this address or name was given.
        for (category, value, literal) in [
            ("pd:EmailAddress", &info.email, "email"),
            ("pd:Username", &info.username, "username"),
            ("pd:Name", &info.account_display_name, "accountDisplayName"),
            ("pd:TelephoneNumber", &info.phone_number, "phoneNumber"),
        ] {
            if let Some(value) = value.some() {
                sink.claim(provided(category, value, literal, None), record.excerpt(member), None)?;
            }
        }
        Ok(())
    })
}

fn age(record: &Record<'_>, member: &Locator, sink: &mut dyn Sink, unknown: &mut Unknown) -> Result<(), Stopped> {
    parsed!(AgeInfo<'_>, record, member, sink, unknown, |info| {
        for age in info.age.iter().filter_map(Text::some) {
            sink.claim(provided("pd:Age", age, "ageInfo", None), record.excerpt(member), None)?;
        }
        match info.birth_date.some() {
            Some(date) => sink.claim(provided("pd:BirthDate", date, "ageInfo", None), record.excerpt(member), None),
            None => Ok(()),
        }
    })
}

fn email_change(
    record: &Record<'_>,
    member: &Locator,
    sink: &mut dyn Sink,
    unknown: &mut Unknown,
) -> Result<(), Stopped> {
    parsed!(EmailChanged<'_>, record, member, sink, unknown, |record_of| {
        let change = &record_of.email_change;
        let at = change.changed_at.some().and_then(moment);
        for (value, literal) in [(&change.changed_from, "changedFrom"), (&change.changed_to, "changedTo")] {
            if let Some(value) = value.some() {
                sink.claim(provided("pd:EmailAddress", value, literal, at.clone()), record.excerpt(member), None)?;
            }
        }
        Ok(())
    })
}

fn sign_in(record: &Record<'_>, member: &Locator, sink: &mut dyn Sink, unknown: &mut Unknown) -> Result<(), Stopped> {
    parsed!(SignIn<'_>, record, member, sink, unknown, |link| {
        let at = link.created_at.some().and_then(moment);
        let literal = match link.association_method_type.some() {
            Some(method) => format!("ssoEmail, {}", bounded(method)),
            None => "ssoEmail".to_owned(),
        };
        match link.sso_email.some() {
            Some(email) => sink.claim(provided("pd:EmailAddress", email, &literal, at), record.excerpt(member), None),
            None => Ok(()),
        }
    })
}

fn phone(record: &Record<'_>, member: &Locator, sink: &mut dyn Sink, unknown: &mut Unknown) -> Result<(), Stopped> {
    parsed!(Phone<'_>, record, member, sink, unknown, |device| match device.phone_number.some() {
        Some(number) => {
            sink.claim(provided("pd:TelephoneNumber", number, "phoneNumber", None), record.excerpt(member), None)
        }
        None => Ok(()),
    })
}

fn connected(record: &Record<'_>, member: &Locator, sink: &mut dyn Sink, unknown: &mut Unknown) -> Result<(), Stopped> {
    parsed!(ConnectedApp<'_>, record, member, sink, unknown, |app| {
        let Some(to) = organisation(&app.organization, &app.name) else {
            sink.unread(record.unread(member, "This app has neither a name nor an organisation."));
            return Ok(());
        };
        let may: Vec<&str> = app.permissions.iter().filter_map(Text::some).collect();
        let detail = match (app.name.some(), may.is_empty()) {
            (Some(name), false) => Some(format!("{}: {}", bounded(name), may.join(", "))),
            (Some(name), true) => Some(bounded(name).to_owned()),
            (None, false) => Some(may.join(", ")),
            (None, true) => None,
        };
        let body = ClaimBody::Transfer(Transfer {
            from: x(),
            to,
            kind: TransferKind::AppAccess,
            category: Some(Category::new("pd:SocialMedia")),
            literal: "connectedApplication".into(),
            detail,
        });
        let claim = Claim::stated(body, app.approved_at.some().and_then(moment));
        let claim = match app.id.some() {
            Some(id) => claim.distinct(bounded(id)),
            None => claim,
        };
        sink.claim(claim, record.excerpt(member), None)
    })
}

/// The organisation behind an app: the domains of its site and its privacy policy, then its name. The app's name is a
/// mark only where the organisation has none.
fn organisation(organisation: &Organization<'_>, app: &Text<'_>) -> Option<Named> {
    let own = |url: &Text<'_>| {
        let host = host(&url.0)?;
        let domain = suffix::registrable(&host).unwrap_or(&host);
        (!SHARED_HOSTS.contains(&domain)).then_some(host)
    };
    let mut marks: Vec<Party> = Vec::new();
    for host in [own(&organisation.url), own(&organisation.privacy_policy_url)].into_iter().flatten() {
        let party = Party::domain(&host);
        if !marks.contains(&party) {
            marks.push(party);
        }
    }
    marks.extend(organisation.name.some().or_else(|| app.some()).map(|name| Party::name(bounded(name))));
    let mut marks = marks.into_iter();
    let first = Named::new(marks.next()?);
    Some(marks.fold(first, Named::also))
}

fn believed_app(
    record: &Record<'_>,
    member: &Locator,
    sink: &mut dyn Sink,
    unknown: &mut Unknown,
) -> Result<(), Stopped> {
    parsed!(App<'_>, record, member, sink, unknown, |app| {
        // One store's many translations of a name are one app; the first is the name in the store's own order.
        let Some(name) = app.app_names.iter().find_map(Text::some).or_else(|| app.app_id.some()) else { return Ok(()) };
        let claim = holding("pd:DeviceApplications", Some(name), Origin::Inferred, "app", None);
        let claim = match app.app_id.some() {
            Some(id) => claim.distinct(bounded(id)),
            None => claim,
        };
        sink.claim(claim, record.excerpt(member), None)
    })
}

fn login(record: &Record<'_>, member: &Locator, sink: &mut dyn Sink, unknown: &mut Unknown) -> Result<(), Stopped> {
    parsed!(Login<'_>, record, member, sink, unknown, |login| match login.login_ip.some() {
        Some(ip) => {
            let at = login.created_at.some().and_then(moment);
            let claim = holding("pd:IPAddress", Some(ip), Origin::Observed, "loginIp", at);
            sink.claim(claim.distinct(bounded(&login.created_at.0)), record.excerpt(member), None)
        }
        None => Ok(()),
    })
}

fn link_click(
    record: &Record<'_>,
    member: &Locator,
    sink: &mut dyn Sink,
    unknown: &mut Unknown,
) -> Result<(), Stopped> {
    parsed!(LinkClick<'_>, record, member, sink, unknown, |click| match host(&click.final_url.0) {
        Some(site) => {
            let time = click.time_stamp_of_interaction.some();
            let claim = holding("pd:LinkClicked", Some(&site), Origin::Observed, "linkClick", time.and_then(moment));
            let distinct = format!("{} {}", bounded(&click.tweet_id.0), bounded(time.unwrap_or_default()));
            sink.claim(claim.distinct(distinct.trim()), record.excerpt(member), None)
        }
        None => Ok(()),
    })
}

/// The exact fields of these are not known: any address in them counts, any time dates it.
fn branch_link(record: &Record<'_>, member: &Locator, sink: &mut dyn Sink, _: &mut Unknown) -> Result<(), Stopped> {
    parsed!(BTreeMap<String, Text<'_>>, record, member, sink, &mut Unknown::default(), |link| {
        let at = link.values().find_map(|value| value.some().and_then(moment));
        let distinct = at.as_ref().map(|at| at.literal.clone()).unwrap_or_default();
        for (key, value) in &link {
            let Some(site) = value.some().filter(|v| v.contains("://")).and_then(host) else { continue };
            let claim = holding("pd:LinkClicked", Some(&site), Origin::Observed, bounded(key), at.clone());
            sink.claim(claim.distinct(&distinct), record.excerpt(member), None)?;
        }
        Ok(())
    })
}
