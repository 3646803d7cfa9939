//! What the receiving provider wrote down about the sender. We never check again: that would need the network, and keys
//! of years ago are gone.

use super::address::{host_name, is_below, registrable};
use super::headers::Headers;

/// What is known about whether the sender is who it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The provider found that the mail comes from the domain it names.
    Passed,
    /// Only the service that carried it was found right.
    OnlyCarrier,
    /// Nobody wrote down a check.
    Unchecked,
    /// The provider found it forged.
    Failed,
}

#[derive(Debug, Default)]
struct Results {
    server: String,
    /// Method, result, the domain that it speaks of.
    methods: Vec<(String, String, Option<String>)>,
}

/// Reads the verdict on a sender with this registrable domain.
pub(super) fn verdict(headers: &Headers<'_>, domain: &str) -> Verdict {
    let Some(results) = trusted(headers) else { return Verdict::Unchecked };
    match judge(&results, domain) {
        // A forwarder breaks signatures; what the first server saw counts if the last one vouches for the chain.
        Verdict::Failed | Verdict::OnlyCarrier if says(&results, "arc", "pass") => {
            original(headers, domain).unwrap_or_else(|| judge(&results, domain))
        }
        other => other,
    }
}

fn original(headers: &Headers<'_>, domain: &str) -> Option<Verdict> {
    let first = headers.texts("ARC-Authentication-Results").into_iter().find_map(|(_, value)| {
        let (instance, rest) = value.split_once(';')?;
        (instance.replace(' ', "") == "i=1").then(|| rest.to_owned())
    })?;
    Some(judge(&parse(&first), domain)).filter(|verdict| *verdict == Verdict::Passed)
}

/// The topmost results, if the user's own provider wrote them. Anyone may put such a header into a mail, but only
/// servers that the mail has passed since then can put anything above it: so it must stand above all `Received` lines,
/// or below one by the same organisation.
fn trusted(headers: &Headers<'_>) -> Option<Results> {
    let (place, value) = headers.texts("Authentication-Results").into_iter().next()?;
    let results = parse(&value);
    let above: Vec<String> =
        headers.texts("Received").into_iter().filter(|(n, _)| *n < place).map(|(_, value)| value).collect();
    if above.is_empty() {
        return Some(results);
    }
    let own = registrable(&results.server)?;
    let by = |received: &String| {
        received.split_once("by ").and_then(|(_, rest)| rest.split_ascii_whitespace().next()).and_then(host_name)
    };
    above.iter().filter_map(by).any(|host| is_below(&host, own)).then_some(results)
}

fn says(results: &Results, method: &str, result: &str) -> bool {
    results.methods.iter().any(|(m, r, _)| m == method && r == result)
}

fn judge(results: &Results, domain: &str) -> Verdict {
    let aligned = |method: &str| {
        results.methods.iter().any(|(m, r, of)| {
            m == method && r == "pass" && of.as_deref().and_then(registrable).is_some_and(|of| of == domain)
        })
    };
    if says(results, "dmarc", "pass") || aligned("dkim") || aligned("spf") {
        return Verdict::Passed;
    }
    let passes = says(results, "dkim", "pass") || says(results, "spf", "pass");
    if says(results, "dmarc", "fail") {
        Verdict::Failed
    } else if passes {
        Verdict::OnlyCarrier
    } else if says(results, "dkim", "fail") || says(results, "spf", "fail") {
        Verdict::Failed
    } else {
        Verdict::Unchecked
    }
}

fn parse(value: &str) -> Results {
    let value = without_comments(value).to_ascii_lowercase();
    let mut parts = value.split(';');
    let server = parts.next().unwrap_or_default().split_ascii_whitespace().next().unwrap_or_default().to_owned();
    let methods = parts
        .filter_map(|part| {
            let mut words = part.split_ascii_whitespace();
            let (method, result) = words.next()?.split_once('=')?;
            let method = method.split('/').next().unwrap_or(method);
            let of = words.filter_map(|word| word.split_once('=')).find_map(|(property, value)| {
                let wanted = matches!(
                    (method, property),
                    ("dkim", "header.d" | "header.i")
                        | ("spf", "smtp.mailfrom" | "smtp.helo")
                        | ("dmarc", "header.from")
                );
                let value = value.trim_matches(['"', '<', '>']);
                let host = value.rsplit_once('@').map_or(value, |(_, host)| host);
                wanted.then(|| host_name(host)).flatten()
            });
            Some((method.to_owned(), result.to_owned(), of))
        })
        .collect();
    Results { server, methods }
}

/// Comments stand in round brackets, one inside another.
fn without_comments(text: &str) -> String {
    let mut depth = 0_u32;
    text.chars()
        .filter(|c| match c {
            '(' => {
                depth += 1;
                false
            }
            ')' => {
                let inside = depth > 0;
                depth = depth.saturating_sub(1);
                !inside
            }
            _ => depth == 0,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(headers: &str) -> Verdict {
        verdict(&Headers::of(headers.as_bytes()), "shop.example")
    }

    #[test]
    fn what_providers_write() {
        let cases = [
            (
                "mx.google.com;\n dkim=pass header.i=@mail.shop.example header.s=a (x;y(z));\n spf=fail smtp.mailfrom=b@c.example",
                Verdict::Passed,
            ),
            ("mx.google.com; dmarc=pass (p=NONE) header.from=shop.example", Verdict::Passed),
            ("mx.google.com; spf=pass smtp.mailfrom=bounce@em.shop.example", Verdict::Passed),
            ("mx.google.com; dkim=pass header.d=sendgrid.info; dmarc=none", Verdict::OnlyCarrier),
            ("mx.google.com; dkim=pass header.d=evil.example; dmarc=fail", Verdict::Failed),
            ("mx.google.com; dkim=fail header.d=shop.example", Verdict::Failed),
            ("mx.google.com; spf=softfail; dkim=none", Verdict::Unchecked),
            ("mx.google.com; none", Verdict::Unchecked),
            ("", Verdict::Unchecked),
        ];
        for (value, expected) in cases {
            assert_eq!(of(&format!("Authentication-Results: {value}\n")), expected, "{value}");
        }
        assert_eq!(of("Subject: x\n"), Verdict::Unchecked);
    }

    #[test]
    fn a_verdict_that_the_sender_wrote_is_not_believed() {
        let below = "Received: from a.example by mx.home.example with SMTP\nAuthentication-Results: mx.google.com; dmarc=pass\n";
        assert_eq!(of(below), Verdict::Unchecked);
        let two = "Authentication-Results: mx.home.example; dmarc=fail\nReceived: from a by mx.home.example\nAuthentication-Results: mx.home.example; dmarc=pass\n";
        assert_eq!(of(two), Verdict::Failed);
        let google = "Received: by 2002:a05:1 with SMTP id x\nReceived: from a by mx.google.com with ESMTPS\nAuthentication-Results: mx.google.com; dmarc=pass\n";
        assert_eq!(of(google), Verdict::Passed);
    }

    #[test]
    fn what_the_first_server_saw_counts_if_the_last_vouches_for_it() {
        let chain = "Authentication-Results: mx.home.example; arc=pass; dmarc=fail\nARC-Authentication-Results: i=2; fwd.example; dmarc=fail\nARC-Authentication-Results: i=1; mx.fwd.example; dkim=pass header.d=shop.example\n";
        assert_eq!(of(chain), Verdict::Passed);
        assert_eq!(of(&chain.replace("arc=pass", "arc=none")), Verdict::Failed);
    }
}
