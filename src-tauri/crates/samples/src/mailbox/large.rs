//! A mailbox of any size, written as it is made: for benchmarks and for trying Sayso at scale.

use super::{Esp, Mail, Variant, append};
use crate::kit::Rng;
use chrono::{DateTime, Duration};
use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, BufWriter, Write as _};
use std::path::Path;

const SYLLABLES: [&str; 16] =
    ["ka", "lo", "mi", "ra", "ven", "tor", "sel", "bri", "dan", "fro", "gal", "hex", "ino", "jur", "kel", "lum"];
const OWNER: &str = "maya@fastpost.example";

/// Writes so many messages as Google Takeout would, about 5 KB each; the same seed gives the same bytes.
pub fn large(path: &Path, seed: u64, mails: u64) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 20, File::create(path)?);
    let mut rng = Rng::new(seed);
    let brands: Vec<(String, String)> = (0..900).map(|n| brand(&mut rng, n)).collect();
    let mut at = DateTime::UNIX_EPOCH.fixed_offset() + Duration::days(16_800);
    let mut bytes = Vec::new();
    for _ in 0..mails {
        at += Duration::seconds(rng.between(60, 14_000) as i64);
        // A few brands write most of the mail.
        let among = rng.between(1, brands.len() as u64);
        let (name, host) = brands.get(rng.below(among) as usize).cloned().unwrap_or_default();
        let mail = message(&mut rng, &name, &host).date(&at.to_rfc3339()).body(&body(&mut rng));
        bytes.clear();
        append(&mut bytes, &mail.message(OWNER), &mail, Variant::Gmail);
        out.write_all(&bytes)?;
    }
    out.flush()
}

fn brand(rng: &mut Rng, n: usize) -> (String, String) {
    let mut word: String = (0..3).map(|_| rng.pick(&SYLLABLES)).collect();
    let host = format!("mail.{word}{n}.example");
    if let Some(first) = word.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    (word, host)
}

fn message(rng: &mut Rng, name: &str, host: &str) -> Mail {
    let esp = rng.pick(&[Some(Esp::Mailchimp), Some(Esp::Klaviyo), Some(Esp::SendGrid), Some(Esp::AmazonSes), None]);
    let number = rng.between(10_000, 99_999).to_string();
    let mail = Mail::from(name, &format!("hello@{host}")).authenticated();
    match rng.below(20) {
        0..11 => {
            esp.map_or_else(|| mail.clone(), |esp| mail.clone().via(esp)).subject("Étrennes chez nous").newsletter()
        }
        11..15 => mail.order(&number),
        15 => mail.account(),
        _ => Mail::from("Ana Friend", &format!("ana{}@gmail.com", rng.below(50))).subject("Re: dinner on Saturday"),
    }
}

/// A body with a text part and an encoded page, as real ones have.
fn body(rng: &mut Rng) -> String {
    let mut out = String::new();
    for _ in 0..rng.between(4, 12) {
        for _ in 0..10 {
            let _ = write!(out, "{}{} ", rng.pick(&SYLLABLES), rng.pick(&SYLLABLES));
        }
        out.push('\n');
    }
    out.push_str("From here on it is encoded.\n\n");
    for _ in 0..rng.between(10, 60) {
        out.push_str(&rng.hex(76));
        out.push('\n');
    }
    out
}
