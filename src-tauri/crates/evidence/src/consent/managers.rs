//! What consent managers keep in cookies and local storage of their own.

use super::Status;
use super::bits::Bits;
use super::text::{bare, base64, form};
use crate::kit::{Node, times};
use chrono::DateTime;
use model::{Basis, ConsentState, Moment};

/// One thing that was asked, and what was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    /// About whom, if not the site itself.
    pub vendor: Option<String>,
    /// About what, literally.
    pub purpose: String,
    /// On which basis.
    pub basis: Basis,
    /// What was said.
    pub state: ConsentState,
}

/// What a consent manager keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Choices {
    /// The manager's name.
    pub manager: &'static str,
    /// When the choice was made, or the record was written.
    pub at: Option<Moment>,
    /// Each choice.
    pub made: Vec<Choice>,
    /// Whether the banner says that nobody has answered it: then the choices are what the site set by itself.
    pub unanswered: bool,
    /// Whether it recorded a signal of the browser's against sale and sharing.
    pub gpc: Option<bool>,
}

/// The most choices that are read from one record.
const MOST: usize = 5_000;

fn given(yes: bool) -> ConsentState {
    if yes { ConsentState::Given } else { ConsentState::Refused }
}

pub(super) fn choice(purpose: impl Into<String>, yes: bool) -> Choice {
    Choice { vendor: None, purpose: purpose.into(), basis: Basis::Consent, state: given(yes) }
}

fn millis(number: i64) -> Option<Moment> {
    let mut at = Moment::from_epoch(number.checked_div(1000)?)?;
    at.literal = number.to_string();
    Some(at)
}

/// OneTrust's `OptanonConsent`: a query string, encoded once or twice.
pub(crate) fn onetrust(value: &str) -> Option<Choices> {
    let raw = value.trim().trim_matches('"');
    let outer = if raw.contains('=') { raw.into() } else { bare(raw) };
    let (mut out, mut known) = (Choices { manager: "OneTrust", ..Choices::default() }, 0);
    for pair in outer.split('&') {
        let Some((key, value)) = pair.split_once('=') else { continue };
        let value = form(value);
        let value = bare(&value);
        match key {
            "groups" => {
                known += 1;
                let groups = value.split(',').filter_map(|group| group.split_once(':'));
                for (id, on) in groups.filter(|(id, _)| !id.is_empty()).take(MOST) {
                    match on {
                        "1" | "true" => out.made.push(choice(id, true)),
                        "0" | "false" => out.made.push(choice(id, false)),
                        _ => {}
                    }
                }
            }
            "datestamp" => {
                known += 1;
                out.at = javascript_date(&value);
            }
            "isGpcEnabled" | "browserGpcFlag" => {
                known += 1;
                out.gpc = Some(out.gpc == Some(true) || value == "1");
            }
            "landingPath" => out.unanswered = !value.is_empty() && value != "NotLandingPage",
            "consentId" | "interactionCount" | "isIABGlobal" => known += 1,
            _ => {}
        }
    }
    (known >= 2).then_some(out)
}

/// `Mon Sep 01 2025 16:10:37 GMT+0530 (India Standard Time)`
fn javascript_date(text: &str) -> Option<Moment> {
    let plain = text.split(" (").next()?.trim();
    // A plus sign that was taken for a space.
    let plain = plain.replace("GMT ", "GMT+");
    let at = DateTime::parse_from_str(&plain, "%a %b %d %Y %H:%M:%S GMT%z").ok();
    at.map(|at| Moment::stated(text, at)).or_else(|| times::read(text))
}

/// OneTrust's `OptanonAlertBoxClosed`: when its banner was answered.
pub(crate) fn answered(value: &str) -> Option<Status> {
    let at = times::read(&bare(value))?;
    Some(Status { manager: "OneTrust", says: "the banner was answered".to_owned(), at: Some(at) })
}

/// Didomi's `didomi_dcs`: bits with numbers of purposes and vendors whose names only the site knows. Read are its times,
/// by the form of the frameworks' own (tenths of a second in 36 bits), where they come out honest.
pub(crate) fn didomi_string(value: &str) -> Option<Status> {
    let text = bare(value);
    let mut bits = Bits::of(text.split(['.', '~']).next()?, true)?;
    if bits.int(6) != Ok(2) || bits.int(64).and_then(|_| bits.int(64)).is_err() {
        return None;
    }
    let mut time = || bits.int(36).ok().filter(|tenths| super::HONEST.contains(tenths));
    let updated = time().and_then(|_| time()).and_then(|tenths| i64::try_from(tenths / 10).ok());
    let says = "choices by numbers that only the site can name".to_owned();
    Some(Status { manager: "Didomi", says, at: updated.and_then(Moment::from_epoch) })
}

/// Cookiebot's `CookieConsent`: like JSON, with bare keys and single quotes.
pub(crate) fn cookiebot(value: &str) -> Option<Choices> {
    let text = bare(value);
    let mut out = Choices { manager: "Cookiebot", ..Choices::default() };
    if text == "-1" {
        out.unanswered = true;
        return Some(out);
    }
    if text == "0" {
        out.made.push(choice("everything that isn't necessary", false));
        return Some(out);
    }
    let inner = text.strip_prefix('{')?.trim_end().trim_end_matches('}');
    let mut implied = false;
    for (key, value) in inner.split(',').filter_map(|pair| pair.split_once(':')) {
        let (key, value) = (key.trim().trim_matches(['\'', '"']), value.trim().trim_matches(['\'', '"']));
        match (key, value) {
            ("necessary" | "preferences" | "statistics" | "marketing", "true" | "false") => {
                out.made.push(choice(key, value == "true"));
            }
            ("utc", _) => out.at = value.parse().ok().and_then(millis),
            ("method", "implied") => implied = true,
            _ => {}
        }
    }
    // "Implied" is Cookiebot's word for: nobody answered, the site went on.
    out.unanswered = implied;
    (!out.made.is_empty()).then_some(out)
}

/// Didomi's `didomi_token`: JSON in base64.
pub(crate) fn didomi(value: &str) -> Option<Choices> {
    let text = base64(&bare(value))?;
    let node = Node::parse(text.as_bytes())?;
    let mut out = Choices { manager: "Didomi", ..Choices::default() };
    for (part, basis) in [
        ("purposes", Basis::Consent),
        ("purposes_li", Basis::LegitimateInterest),
        ("vendors", Basis::Consent),
        ("vendors_li", Basis::LegitimateInterest),
    ] {
        for (list, yes) in [("enabled", true), ("disabled", false)] {
            let Some(list) = node.get(part).and_then(|part| part.get(list)) else { continue };
            for id in list.items().into_iter().filter_map(Node::scalar).take(MOST) {
                let objected = !yes && basis == Basis::LegitimateInterest;
                let state = if objected { ConsentState::Objected } else { given(yes) };
                let (vendor, purpose) = if part.starts_with("vendors") {
                    (Some(id.into_owned()), "Didomi vendor".to_owned())
                } else {
                    (None, id.into_owned())
                };
                out.made.push(Choice { vendor, purpose, basis, state });
            }
        }
    }
    let time = |key: &str| node.get(key).and_then(Node::some_text).and_then(|t| times::read(&t));
    out.at = time("updated").or_else(|| time("created"));
    (node.get("user_id").is_some() || !out.made.is_empty()).then_some(out)
}

/// CookieHub's `cookiehub`: JSON in base64.
pub(crate) fn cookiehub(value: &str) -> Option<Choices> {
    let text = base64(&bare(value))?;
    let node = Node::parse(text.as_bytes())?;
    let answered = node.get("answered")?.truth().unwrap_or(false);
    let mut out = Choices { manager: "CookieHub", unanswered: !answered, ..Choices::default() };
    if let Some(categories) = node.get("categories") {
        for (name, value) in categories.members().into_iter().take(MOST) {
            if let Some(yes) = value.truth() {
                out.made.push(choice(name, yes));
            }
        }
        for item in categories.items().into_iter().take(MOST) {
            let name = ["name", "id", "cid"].iter().find_map(|key| item.get(key).and_then(Node::scalar));
            let yes = ["value", "allowed", "status"].iter().find_map(|key| item.get(key).and_then(Node::truth));
            if let (Some(name), Some(yes)) = (name, yes) {
                out.made.push(choice(name, yes));
            }
        }
    }
    if let Some(all) = node.get("allAllowed").and_then(Node::truth).filter(|_| out.made.is_empty()) {
        out.made.push(choice("all categories", all));
    }
    if let Some(sale) = node.get("allowSale").and_then(Node::truth) {
        let state = if sale { ConsentState::Given } else { ConsentState::Objected };
        out.made.push(Choice { vendor: None, purpose: "allowSale".to_owned(), basis: Basis::NotStated, state });
    }
    out.at = node.get("timestamp").and_then(Node::scalar).and_then(|t| times::read(&t));
    Some(out)
}

/// Commanders Act's `TC_PRIVACY`: `status@version[|tcf…]@banner@site@categories@blocked@updated,created,expires[@vendors]`.
/// The status is 1 for opted out and 0 for opted in; then the categories are those that were agreed to.
pub(crate) fn commanders_act(value: &str) -> Option<Choices> {
    let text = bare(value);
    let parts: Vec<&str> = text.split('@').collect();
    let [status, _, _, _, categories, _, times, ..] = parts.as_slice() else { return None };
    let given = match *status {
        "0" => true,
        "1" => false,
        _ => return None,
    };
    let at = times.split(',').next().and_then(|t| t.parse().ok()).and_then(millis);
    let named = |list: &str| -> Vec<String> {
        let ids = list.split([',', ';']).map(str::trim).filter(|id| !id.is_empty() && id.len() < 20);
        ids.take(MOST).map(|id| format!("category {id}")).collect()
    };
    let mut made = vec![choice("TC_PRIVACY", given)];
    if given {
        made.extend(named(categories).into_iter().map(|category| choice(category, true)));
    }
    Some(Choices { manager: "Commanders Act", at, made, ..Choices::default() })
}

/// What Usercentrics keeps in local storage (`uc_settings`, `ucData`): services and whether each is on.
pub(crate) fn usercentrics(value: &str) -> Option<Choices> {
    let node = Node::parse(value.trim().as_bytes())?;
    let mut out = Choices { manager: "Usercentrics", ..Choices::default() };
    let mut implicit = false;
    services(node, 0, "", &mut out, &mut implicit);
    out.unanswered = implicit;
    (!out.made.is_empty()).then_some(out)
}

/// Every object that has a name and says whether it is on.
fn services(node: Node<'_>, depth: usize, key: &str, out: &mut Choices, implicit: &mut bool) {
    const DEEPEST: usize = 6;
    if depth > DEEPEST || out.made.len() >= MOST {
        return;
    }
    for item in node.items() {
        services(item, depth + 1, "", out, implicit);
    }
    let text = |name: &str| node.get(name).and_then(Node::some_text).map(std::borrow::Cow::into_owned);
    let on = ["status", "consent"].iter().find_map(|k| node.get(k).filter(|n| !n.is_object())?.truth());
    let named = ["dataProcessor", "name", "templateId", "id"].iter().find_map(|k| text(k));
    let named = named.or_else(|| Some(key.to_owned()).filter(|k| !k.is_empty()));
    if let (Some(yes), Some(name), true) = (on, named, node.is_object()) {
        let history = node.get("history").and_then(|h| h.items().into_iter().next_back());
        let of = |key: &str| history.and_then(|h| h.get(key)).or_else(|| node.get(key));
        *implicit |= of("type").and_then(Node::text).is_some_and(|t| t.eq_ignore_ascii_case("implicit"));
        let at = of("timestamp").and_then(Node::scalar).and_then(|t| times::read(&t));
        out.at = at.or(out.at.take());
        let purpose = "Usercentrics service".to_owned();
        out.made.push(Choice { vendor: Some(name), purpose, basis: Basis::Consent, state: given(yes) });
        return;
    }
    for (key, value) in node.members() {
        services(value, depth + 1, &key, out, implicit);
    }
}
