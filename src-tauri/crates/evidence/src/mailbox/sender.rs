//! Who wrote: an organisation by its domain, or a reason why nobody is named.

use super::address::{host, label, local, registrable};
use super::data;
use super::headers::{Headers, Written};
use super::service;
use super::verdict::{Verdict, verdict};
use super::why;
use model::{Named, Party, fold};

/// An organisation that wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sender {
    /// By which marks it is known.
    pub named: Named,
    /// What it registered, unless only its name is known.
    pub domain: Option<String>,
    /// The display name.
    pub name: Option<String>,
    /// What is known about whether it really wrote.
    pub verdict: Verdict,
}

/// Tells the organisation behind `from`; an error says why there is none. `bulk`: the message bears marks of a mailing.
pub(super) fn sender(
    headers: &Headers<'_>,
    from: &Written,
    forwarded: bool,
    bulk: bool,
) -> Result<Sender, &'static str> {
    if matches!(local(&from.address), "mailer-daemon" | "postmaster") {
        return Err(why::BOUNCE);
    }
    let host = host(&from.address);
    let name = from.name.as_deref().and_then(display_name);
    // A forwarding service's provider has checked the service, not the brand.
    let checked = |domain: &str| if forwarded { Verdict::Unchecked } else { verdict(headers, domain) };
    let own = registrable(host).map(str::to_owned);
    let verdict = own.as_deref().map_or(Verdict::Unchecked, checked);
    if verdict == Verdict::Failed {
        return Err(why::FORGED);
    }
    if name.as_deref().is_some_and(|name| is_borrowed(name, host, verdict)) {
        return Err(why::BORROWED);
    }
    let person = is_person(&from.address);
    if person && !bulk {
        return Err(why::PRIVATE);
    }
    if person || service::shared(host).is_some() {
        // The address is a service's; the list or the name is the brand's.
        let listed = list_domain(headers);
        let by_name = name.as_deref().map(Party::name);
        let named = match (listed.as_deref().map(Party::domain), by_name) {
            (Some(domain), Some(name)) => Named::new(domain).also(name),
            (Some(domain), None) => Named::new(domain),
            (None, Some(name)) => Named::new(name),
            (None, None) => return Err(why::NOBODY),
        };
        let verdict = if verdict == Verdict::Passed { Verdict::OnlyCarrier } else { verdict };
        return Ok(Sender { named, domain: listed, name, verdict });
    }
    let Some(domain) = own else { return Err(why::NOBODY) };
    let named = Named::new(Party::domain(&domain));
    let named = match &name {
        Some(name) => named.also(Party::name(name)),
        None => named,
    };
    Ok(Sender { named, domain: Some(domain), name, verdict })
}

/// A display name that can name somebody: no address, not empty, of bearable length.
fn display_name(name: &str) -> Option<String> {
    let name = name.trim().trim_matches(['"', '\'']).trim();
    (!name.is_empty() && !name.contains('@') && name.chars().count() <= 200 && name.chars().any(char::is_alphanumeric))
        .then(|| name.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Whether the address is one that anybody could have, so that a person wrote.
fn is_person(address: &str) -> bool {
    let people = data::people();
    people.freemail.contains(host(address)) && !people.own_voice.contains(local(address))
}

/// Whether a known name comes from a domain that its owner doesn't write from.
fn is_borrowed(name: &str, host: &str, verdict: Verdict) -> bool {
    let folded = fold(name);
    let people = data::people();
    people.known.iter().any(|known| {
        let Some(rest) = folded.strip_prefix(known.name.as_str()) else { return false };
        let same = rest.is_empty() || rest.starts_with([' ', '.', '-', ',']);
        let words = rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let label = label(host);
        let owned = known.labels.iter().any(|owned| owned == label)
            // A checked domain that begins with the name is taken to be the owner's.
            || (verdict == Verdict::Passed && label.starts_with(&known.name));
        same && words.into_iter().all(|word| people.generic.contains(word)) && !owned
    })
}

/// The registrable domain in `List-Id`, unless it is a sender service's.
fn list_domain(headers: &Headers<'_>) -> Option<String> {
    let id = headers.text("List-Id")?;
    let id = id.rsplit_once('<').map_or(id.as_str(), |(_, id)| id).trim_end_matches('>').trim();
    let host = super::address::host_name(id)?;
    let hosted = data::services().iter().any(|s| s.hosts.iter().any(|domain| super::address::is_below(&host, domain)));
    // `list-id.mcsv.net` and made-up endings name no brand.
    (!hosted && service::shared(&host).is_none() && suffix::of(&host).is_some_and(|s| s != "local"))
        .then(|| registrable(&host).map(str::to_owned))
        .flatten()
}

/// Whether this is the mail of a discussion list or group, whose members write and not a brand.
pub(super) fn is_list(headers: &Headers<'_>) -> bool {
    // Newsletters name a web page here; only an address means that members may write.
    let post = headers.text("List-Post").is_some_and(|value| value.to_ascii_lowercase().contains("mailto:"));
    let group = headers.text("List-Id").is_some_and(|id| id.to_ascii_lowercase().contains("googlegroups.com"));
    post || group
        || ["X-Mailman-Version", "X-Google-Group-Id", "Mailing-List", "X-BeenThere"]
            .iter()
            .any(|name| headers.has(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, bulk: bool) -> Result<Sender, &'static str> {
        let headers = Headers::of(text.as_bytes());
        let from = headers.addresses("From").into_iter().next().unwrap_or_default();
        sender(&headers, &from, false, bulk)
    }

    fn shown(text: &str, bulk: bool) -> String {
        of(text, bulk).map_or_else(str::to_owned, |s| format!("{} · {}", s.named.party.literal, s.named.display()))
    }

    #[test]
    fn a_brand_by_its_domain_and_name() {
        assert_eq!(
            shown("From: Harbour Shoes <news@mail.harbourshoes.example>\n", true),
            "harbourshoes.example · Harbour Shoes"
        );
        assert_eq!(shown("From: \"news@x.example\" <news@shop.co.uk>\n", false), "shop.co.uk · shop.co.uk");
    }

    #[test]
    fn behind_a_service_the_list_or_the_name_counts() {
        let gmail = "From: Harbour Shoes <harbour=gmail.com@mail1.mcsv.net>\nList-Id: <1.list-id.mcsv.net>\n";
        assert_eq!(shown(gmail, true), "Harbour Shoes · Harbour Shoes");
        let listed = "From: Harbour Shoes <x@ccsend.com>\nList-Id: News <news.harbourshoes.example>\n";
        assert_eq!(shown(listed, true), "harbourshoes.example · Harbour Shoes");
        assert_eq!(shown("From: Ana <ana.shop@gmail.com>\n", true), "Ana · Ana");
        assert_eq!(of("From: <x@ccsend.com>\n", true), Err(why::NOBODY));
    }

    #[test]
    fn people_are_not_brands_but_their_mail_service_is() {
        assert_eq!(of("From: Ana <ana@web.de>\n", false), Err(why::PRIVATE));
        assert_eq!(shown("From: WEB.DE <neu@mailings.web.de>\n", false), "web.de · WEB.DE");
        assert_eq!(shown("From: Gmail <no-reply@gmail.com>\n", false), "gmail.com · Gmail");
    }

    #[test]
    fn forged_and_borrowed_names() {
        let failed = "Authentication-Results: mx.home.example; dmarc=fail\nFrom: Shop <a@shop.example>\n";
        assert_eq!(of(failed, true), Err(why::FORGED));
        assert_eq!(of("From: PayPal Service <x@cheap-host.example>\n", true), Err(why::BORROWED));
        assert_eq!(of("From: PayPal <pay@gmail.com>\n", false), Err(why::BORROWED));
        assert_eq!(shown("From: PayPal <service@paypal.de>\n", false), "paypal.de · PayPal");
        assert_eq!(
            shown("From: Apple Orchard Weekly <x@orchard.example>\n", true),
            "orchard.example · Apple Orchard Weekly"
        );
    }

    #[test]
    fn nobody() {
        assert_eq!(of("Subject: x\n", true), Err(why::NOBODY));
        assert_eq!(of("From: x@co.uk\n", true), Err(why::NOBODY));
        assert_eq!(of("From: Mail Delivery <mailer-daemon@googlemail.com>\n", false), Err(why::BOUNCE));
    }

    #[test]
    fn discussion_lists() {
        let list = |text: &str| is_list(&Headers::of(text.as_bytes()));
        assert!(list("List-Post: <mailto:a@lists.example>\n") && list("X-Mailman-Version: 2\n"));
        assert!(list("List-ID: <x.googlegroups.com>\n"));
        assert!(!list("List-Post: NO\nList-Id: <news.shop.example>\n"));
        assert!(!list("List-Post: <https://letter.example/p/boots>\n"));
    }
}
