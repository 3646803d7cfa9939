//! The files of an archive, one after another.

use super::json::{Json, object, texts};
use super::{Ad, ConnectedApp, Conversion, Generation, XArchive};

/// Files that every archive has, though most are empty for most people.
const USUALLY_EMPTY: &[&str] = &[
    "account-creation-ip",
    "account-label",
    "account-suspension",
    "account-timezone",
    "ads-revenue-sharing",
    "audio-video-calls-in-dm",
    "block",
    "branch-links",
    "catalog-item",
    "community-tweet",
    "connected-application-log",
    "deleted-tweets",
    "key-registry",
    "lists-created",
    "moment",
    "mute",
    "periscope-account-information",
    "professional-data",
    "protected-history",
    "saved-search",
    "screen-name-change",
    "verified",
];

/// A data file: its base name, and the items of its outer list.
struct Data {
    name: String,
    part: usize,
    items: Vec<Json>,
}

pub(super) fn all(archive: &XArchive) -> Vec<(String, Vec<u8>)> {
    let data = data(archive);
    let root = archive.generation == Generation::Root2019;
    let folder = if root { "" } else { "data/" };
    let item_lines = archive.generation >= Generation::Y2023;
    let mut files = Vec::new();
    if !root {
        files.push(("Your archive.html".to_owned(), b"<!doctype html><title>Your archive</title>".to_vec()));
        files.push(("assets/js/runtime.js".to_owned(), b"\"use strict\";".to_vec()));
        files.push(("data/README.txt".to_owned(), b"What each file of this archive holds.\n".to_vec()));
        files.push(("data/manifest.js".to_owned(), manifest(archive, &data).into_bytes()));
    }
    for file in data {
        let suffix = if file.part == 0 { String::new() } else { format!("-part{}", file.part) };
        let variable = file.name.replace('-', "_");
        let text = format!("window.YTD.{variable}.part{} = {}", file.part, Json::List(file.items).print(item_lines));
        files.push((format!("{folder}{}{suffix}.js", file.name), text.into_bytes()));
    }
    files
}

fn data(archive: &XArchive) -> Vec<Data> {
    let generation = archive.generation;
    let mut out = Vec::new();
    let mut add = |name: &str, items: Vec<Json>| out.push(Data { name: name.to_owned(), part: 0, items });
    add("account", vec![account(archive)]);
    add("ageinfo", archive.stated_birth_date.iter().map(|d| age(d)).collect());
    add("ad-engagements", batches(&archive.engagements, "adEngagements", "engagements", engagement));
    for (name, key, attributed, site) in [
        ("ad-mobile-conversions-attributed", "attributedMobileAppConversions", true, false),
        ("ad-mobile-conversions-unattributed", "unattributedMobileAppConversions", false, false),
        ("ad-online-conversions-attributed", "attributedOnlineConversions", true, true),
        ("ad-online-conversions-unattributed", "unattributedOnlineConversions", false, true),
    ] {
        let those: Vec<Conversion> =
            archive.conversions.iter().filter(|c| c.attributed == attributed && c.site == site).cloned().collect();
        add(name, batches(&those, key, "conversions", Conversion::json));
    }
    add("personalization", vec![object([("p13nData", personalisation(archive))])]);
    add("connected-application", archive.connected.iter().map(connected).collect());
    if generation >= Generation::Y2022 {
        add("app", archive.apps.iter().map(|(id, name)| app(id, name)).collect());
    }
    add("ip-audit", archive.logins.iter().map(|(at, ip)| login(archive, at, ip)).collect());
    add("device-token", archive.devices.iter().map(|(name, token)| device(archive, name, token)).collect());
    add("ni-devices", archive.devices.iter().map(|(_, token)| push_device(token)).collect());
    add(
        "phone-number",
        archive.phone.iter().map(|p| object([("device", object([("phoneNumber", p.as_str().into())]))])).collect(),
    );
    add("email-address-change", archive.email_changes.iter().map(|c| email_change(archive, c)).collect());
    add("sso", archive.sso.iter().map(sign_in).collect());
    add("user-link-clicks", archive.link_clicks.iter().map(link_click).collect());
    add("contact", (0..archive.contacts).map(contact).collect());
    let messages = archive.messages.iter().map(|m| message(m)).collect();
    add("direct-messages", messages);
    add("profile", vec![profile()]);
    let tweets = if generation >= Generation::Y2022 { "tweets" } else { "tweet" };
    add(tweets, vec![object([("tweet", object([("id", "1".into()), ("full_text", "good morning".into())]))])]);
    add("follower", vec![]);
    add("following", vec![]);
    add("like", vec![]);
    if generation >= Generation::Y2025 {
        add("grok-chat-item", vec![]);
    }
    for name in USUALLY_EMPTY {
        add(name, vec![]);
    }
    let per_part = archive.ads_per_part.unwrap_or(usize::MAX);
    for (part, ads) in archive.ads.chunks(per_part).enumerate() {
        let items = batches(ads, "adImpressions", "impressions", Ad::json);
        out.push(Data { name: "ad-impressions".to_owned(), part, items });
    }
    if archive.ads.is_empty() {
        out.push(Data { name: "ad-impressions".to_owned(), part: 0, items: vec![] });
    }
    out.sort_by(|a, b| (&a.name, a.part).cmp(&(&b.name, b.part)));
    out
}

/// X groups ads into batches of a session or a day; seven is as good as any.
fn batches<T>(items: &[T], key: &str, list: &str, json: impl Fn(&T) -> Json) -> Vec<Json> {
    items
        .chunks(7)
        .map(|some| {
            let inner = object([(list, Json::List(some.iter().map(&json).collect()))]);
            object([("ad", object([("adsUserData", object([(key, inner)]))]))])
        })
        .collect()
}

fn engagement((ad, events): &(Ad, Vec<(String, String)>)) -> Json {
    let events = events
        .iter()
        .map(|(at, kind)| object([("engagementTime", at.as_str().into()), ("engagementType", kind.as_str().into())]))
        .collect();
    object([("impressionAttributes", ad.json()), ("engagementAttributes", Json::List(events))])
}

fn account(archive: &XArchive) -> Json {
    object([(
        "account",
        object([
            ("email", archive.email.as_str().into()),
            ("createdVia", "web".into()),
            ("username", archive.username.as_str().into()),
            ("accountId", archive.account_id.as_str().into()),
            ("createdAt", "2015-02-11T09:30:00.000Z".into()),
            ("accountDisplayName", archive.display_name.as_str().into()),
        ]),
    )])
}

fn age(birth_date: &str) -> Json {
    let info = object([("age", texts(&["34"])), ("birthDate", birth_date.into())]);
    object([("ageMeta", object([("ageInfo", info)]))])
}

fn switchable(key: &str, items: &[(String, bool)]) -> Json {
    Json::List(
        items
            .iter()
            .map(|(name, off)| object([(key, name.as_str().into()), ("isDisabled", Json::Flag(*off))]))
            .collect(),
    )
}

fn personalisation(archive: &XArchive) -> Json {
    let generation = archive.generation;
    let languages: Vec<_> = archive.languages.iter().map(|l| (l.clone(), false)).collect();
    let mut gender = object([("gender", archive.gender.as_str().into())]);
    if generation >= Generation::Y2025 {
        gender = gender.maybe("genderOverride", archive.gender_override.as_deref());
    }
    let mut audience =
        object([("numAudiences", archive.audiences.to_string().into()), ("advertisers", texts(&archive.advertisers))]);
    if generation >= Generation::Y2021 {
        audience = audience.with("lookalikeAdvertisers", texts(&archive.look_alikes));
    }
    if generation >= Generation::Y2022 {
        audience = audience
            .with("doNotReachAdvertisers", texts(&archive.do_not_reach))
            .with("catalogAudienceAdvertisers", texts(&archive.catalog));
    }
    object([
        ("demographics", object([("languages", switchable("language", &languages)), ("genderInfo", gender)])),
        (
            "interests",
            object([
                ("interests", switchable("name", &archive.interests)),
                ("partnerInterests", Json::List(vec![])),
                ("audienceAndAdvertisers", audience),
                ("shows", texts(&archive.shows)),
            ]),
        ),
        ("locationHistory", texts(&archive.locations)),
        (
            "inferredAgeInfo",
            object([
                ("age", texts(&archive.inferred_age)),
                ("birthDate", archive.birth_date.clone().unwrap_or_default().into()),
            ]),
        ),
    ])
}

fn connected(app: &ConnectedApp) -> Json {
    let organisation = object([("name", app.organisation.as_str().into())])
        .maybe("url", app.url.as_deref())
        .maybe("privacyPolicyUrl", app.privacy.as_deref());
    object([(
        "connectedApplication",
        object([
            ("organization", organisation),
            ("name", app.app.as_str().into()),
            ("description", "An app.".into()),
            ("permissions", texts(&app.permissions)),
            ("approvedAt", app.at.as_str().into()),
            ("id", "4711".into()),
        ]),
    )])
}

fn app(id: &str, name: &str) -> Json {
    object([("app", object([("appId", id.into()), ("appNames", texts(&[name, &format!("{name} – deutsch")]))]))])
}

fn login(archive: &XArchive, at: &str, ip: &str) -> Json {
    let port = (archive.generation >= Generation::Y2025).then_some("443");
    let row =
        object([("accountId", archive.account_id.as_str().into()), ("createdAt", at.into()), ("loginIp", ip.into())]);
    object([("ipAudit", row.maybe("loginPortNumber", port))])
}

fn device(archive: &XArchive, name: &str, token: &str) -> Json {
    object([(
        "deviceToken",
        object([
            ("clientApplicationId", "129032".into()),
            ("token", token.into()),
            ("createdAt", "2025-11-02T10:00:00.000Z".into()),
            ("lastSeenAt", archive.exported.as_str().into()),
            ("clientApplicationName", name.into()),
        ]),
    )])
}

fn push_device(token: &str) -> Json {
    let device = object([
        ("deviceVersion", "14".into()),
        ("udid", format!("udid-{token}").into()),
        ("deviceType", "Twitter for Android".into()),
        ("token", token.into()),
        ("updatedDate", "2026.05.01".into()),
        ("createdDate", "2025.11.02".into()),
    ]);
    object([("niDeviceResponse", object([("pushDevice", device)]))])
}

fn email_change(archive: &XArchive, (at, from, to): &(String, Option<String>, String)) -> Json {
    let change = object([("changedAt", at.as_str().into())])
        .maybe("changedFrom", from.as_deref())
        .with("changedTo", to.as_str());
    let inner = object([("accountId", archive.account_id.as_str().into()), ("emailChange", change)]);
    object([("emailAddressChange", inner)])
}

fn sign_in((provider, email, at): &(String, String, String)) -> Json {
    object([(
        "singleSignOnMetaValues",
        object([
            ("ssoId", "108000000000000000001".into()),
            ("ssoEmail", email.as_str().into()),
            ("associationMethodType", provider.as_str().into()),
            ("createdAt", at.as_str().into()),
        ]),
    )])
}

fn link_click((tweet, url, at): &(String, String, String)) -> Json {
    object([(
        "userInteractionsData",
        object([(
            "linkClick",
            object([
                ("tweetId", tweet.as_str().into()),
                ("finalUrl", url.as_str().into()),
                ("timeStampOfInteraction", at.as_str().into()),
            ]),
        )]),
    )])
}

fn contact(number: usize) -> Json {
    let emails = texts(&[format!("friend{number}@people.example")]);
    object([(
        "contact",
        object([("id", number.to_string().into()), ("emails", emails), ("phoneNumbers", texts::<&str>(&[]))]),
    )])
}

fn message(text: &str) -> Json {
    let create = object([("messageCreate", object([("text", text.into()), ("id", "1".into())]))]);
    object([("dmConversation", object([("conversationId", "1-2".into()), ("messages", Json::List(vec![create]))]))])
}

fn profile() -> Json {
    let description = object([("bio", "runs, reads".into()), ("website", "".into()), ("location", "".into())]);
    object([("profile", object([("description", description)]))])
}

fn camel(name: &str) -> String {
    let mut parts = name.split('-');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut chars = part.chars();
        out.extend(chars.next().map(|c| c.to_ascii_uppercase()));
        out.push_str(chars.as_str());
    }
    out
}

fn manifest(archive: &XArchive, data: &[Data]) -> String {
    let user = object([
        ("accountId", archive.account_id.as_str().into()),
        ("userName", archive.username.as_str().into()),
        ("displayName", archive.display_name.as_str().into()),
    ]);
    let info = object([
        ("sizeBytes", "1048576".into()),
        ("generationDate", archive.exported.as_str().into()),
        ("isPartialArchive", Json::Flag(archive.partial)),
        ("maxPartSizeBytes", "53687091200".into()),
    ]);
    let mut types: Vec<(String, Json)> = Vec::new();
    for file in data {
        let suffix = if file.part == 0 { String::new() } else { format!("-part{}", file.part) };
        let entry = object([
            ("fileName", format!("data/{}{suffix}.js", file.name).into()),
            ("globalName", format!("YTD.{}.part{}", file.name.replace('-', "_"), file.part).into()),
            ("count", file.items.len().to_string().into()),
        ]);
        let key = camel(&file.name);
        match types.last_mut() {
            Some((last, Json::Object(members))) if *last == key => {
                if let Some((_, Json::List(files))) = members.last_mut() {
                    files.push(entry);
                }
            }
            _ => types.push((key, object([("files", Json::List(vec![entry]))]))),
        }
    }
    let readme =
        object([("fileName", "data/README.txt".into()), ("directory", "data/".into()), ("name", "README.txt".into())]);
    let whole =
        object([("userInfo", user), ("archiveInfo", info), ("readmeInfo", readme), ("dataTypes", Json::Object(types))]);
    format!("window.__THAR_CONFIG = {}", whole.print(archive.generation >= Generation::Y2023))
}
