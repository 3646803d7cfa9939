//! Exports of any size, streamed: what speed and memory are measured on. The same seed gives the same bytes.
//!
//! Each has one long file of the kind that grows in real exports, and as much beside it as makes it that platform's.

use crate::kit::{Rng, Zip};
use std::io::{self, Write};
use std::path::Path;

/// 1 January 2026 in seconds since 1970.
const NEW_YEAR: i64 = 1_767_225_600;

/// Writes a zip with one long file.
fn export(path: &Path, beside: &[(&str, &str)], name: &str, long: Long<'_>) -> io::Result<()> {
    let mut zip = Zip::create(path)?;
    for (name, text) in beside {
        zip.add(name, text.as_bytes())?;
    }
    long.write(zip.start(name)?)?;
    zip.finish().map(|_| ())
}

/// A long file: what stands around its records and between them, and how one is written.
struct Long<'a> {
    before: &'a str,
    between: &'a str,
    after: &'a str,
    records: u64,
    one: &'a mut dyn FnMut(u64) -> String,
}

impl Long<'_> {
    fn write(self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(self.before.as_bytes())?;
        for n in 0..self.records {
            if n > 0 {
                out.write_all(self.between.as_bytes())?;
            }
            out.write_all((self.one)(n).as_bytes())?;
        }
        out.write_all(self.after.as_bytes())
    }
}

/// A moment some minutes after the record before: year, month, day, hour, minute, second as `2026-01-01`, `10:00:00`.
fn clock(n: u64) -> (String, String) {
    let at = chrono::DateTime::from_timestamp(NEW_YEAR + (n as i64) * 97, 0).unwrap_or_default();
    (at.format("%Y-%m-%d").to_string(), at.format("%H:%M:%S").to_string())
}

/// A shop; a few make most of the records.
fn shop(rng: &mut Rng) -> String {
    let most = if rng.one_in(3) { 2_000 } else { 80 };
    format!("shop-{:04}", rng.below(most))
}

/// Google Takeout with one file of My Activity, as JSON: a quarter are ads.
pub fn google(path: &Path, seed: u64, records: u64) -> io::Result<()> {
    let mut rng = Rng::new(seed);
    let mut one = |n: u64| {
        let (day, time) = clock(n);
        let (shop, word) = (shop(&mut rng), rng.hex(10));
        let (title, url, ad) = match n % 4 {
            0 => (
                format!("Visited {shop}"),
                format!("https://www.google.com/url?q=https://www.{shop}.example/{word}?gclid%3D{}", rng.hex(40)),
                "\n    \"details\": [{\"name\": \"From Google Ads\"}],",
            ),
            1 => (format!("Watched Video {word}"), format!("https://www.youtube.com/watch?v={word}"), ""),
            _ => (format!("Searched for {word}"), format!("https://www.google.com/search?q={word}"), ""),
        };
        let product = ["Search", "YouTube", "Search", "Search"][(n % 4) as usize];
        format!(
            "  {{\n    \"header\": \"{product}\",\n    \"title\": \"{title}\",\n    \"titleUrl\": \"{url}\",\n    \"time\": \"{day}T{time}.123Z\",\n    \"products\": [\"{product}\"],{ad}\n    \"activityControls\": [\"Web & App Activity\"]\n  }}"
        )
    };
    let long = Long { before: "[\n", between: ",\n", after: "\n]\n", records, one: &mut one };
    // The older name, since google-takeout-to-sqlite, beside which it is timed, knows no other.
    export(path, &[], "Takeout/My Activity/Search/My Activity.json", long)
}

/// The same as a page.
pub fn google_pages(path: &Path, seed: u64, records: u64) -> io::Result<()> {
    let mut rng = Rng::new(seed);
    let mut one = |n: u64| {
        let at = chrono::DateTime::from_timestamp(NEW_YEAR + (n as i64) * 97, 0).unwrap_or_default();
        let at = at.format("%b %-d, %Y, %-I:%M:%S\u{202f}%p UTC");
        let (shop, word) = (shop(&mut rng), rng.hex(10));
        let (line, details) = if n.is_multiple_of(4) {
            (
                format!(
                    "Visited&nbsp;<a href=\"https://www.google.com/url?q=https://www.{shop}.example/{word}\">{shop}</a>"
                ),
                "<b>Details:</b><br>&emsp;From Google Ads<br>",
            )
        } else {
            (format!("Searched for&nbsp;<a href=\"https://www.google.com/search?q={word}\">{word}</a>"), "")
        };
        format!(
            "<div class=\"outer-cell mdl-cell mdl-cell--12-col mdl-shadow--2dp\"><div class=\"mdl-grid\"><div class=\"header-cell mdl-cell mdl-cell--12-col\"><p class=\"mdl-typography--title\">Search<br></p></div><div class=\"content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1\">{line}<br>{at}<br></div><div class=\"content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1 mdl-typography--text-right\"></div><div class=\"content-cell mdl-cell mdl-cell--12-col mdl-typography--caption\"><b>Products:</b><br>&emsp;Search<br>{details}</div></div></div>"
        )
    };
    let before = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>My Activity</title></head><body><div class=\"mdl-grid\">";
    let long = Long { before, between: "", after: "</div></body></html>", records, one: &mut one };
    export(path, &[], "Takeout/My Activity/Search/MyActivity.html", long)
}

/// Instagram's export with a long list of ads that were on the screen.
pub fn instagram(path: &Path, seed: u64, records: u64) -> io::Result<()> {
    let mut rng = Rng::new(seed);
    let mut one = |n: u64| {
        let at = NEW_YEAR + (n as i64) * 97;
        format!(
            "    {{\n      \"string_map_data\": {{\n        \"Author\": {{\"value\": \"{}\"}},\n        \"Time\": {{\"timestamp\": {at}}}\n      }}\n    }}",
            shop(&mut rng)
        )
    };
    let long = Long {
        before: "{\n  \"impressions_history_ads_seen\": [\n",
        between: ",\n",
        after: "\n  ]\n}\n",
        records,
        one: &mut one,
    };
    export(path, &[], "ads_information/ads_and_topics/ads_viewed.json", long)
}

/// TikTok's export with a long list of what other sites and apps reported.
pub fn tiktok(path: &Path, seed: u64, records: u64) -> io::Result<()> {
    let mut rng = Rng::new(seed);
    let mut one = |n: u64| {
        let (day, time) = clock(n);
        let event = rng.pick(&["View Content", "Add to Cart", "Purchase", "Launch app"]);
        format!(
            "        {{\"TimeStamp\": \"{day} {time}\", \"Source\": \"{}.example\", \"Event\": \"{event}\"}}",
            shop(&mut rng)
        )
    };
    let before = "{\n  \"Profile\": {\"Profile Information\": {\"ProfileMap\": {\"userName\": \"maya.k\"}}},\n  \"Ads and data\": {\n    \"Off TikTok Activity\": {\n      \"OffTikTokActivityDataList\": [\n";
    let long = Long { before, between: ",\n", after: "\n      ]\n    }\n  }\n}\n", records, one: &mut one };
    export(path, &[], "user_data_tiktok.json", long)
}

/// Amazon's answer with a long list of orders.
pub fn amazon(path: &Path, seed: u64, records: u64) -> io::Result<()> {
    let mut rng = Rng::new(seed);
    let mut one = |n: u64| {
        let (day, time) = clock(n);
        format!(
            "B00{:07},302-{:07}-{:07},{day}T{time}Z,\"Thing {}, blue\",\"DHL({})\",Amazon.de\n",
            rng.below(9_999_999),
            n / 10_000,
            n % 10_000,
            rng.hex(12),
            rng.hex(10)
        )
    };
    let heads = "\u{feff}ASIN,Order ID,Order Date,Product Name,Carrier Name & Tracking Number,Website\n";
    let beside = [(
        "Additional Data/Advertising.2/Advertising.AdvertiserAudiences.csv",
        "\u{feff}Advertisers who brought audiences in which you are included\n\n\"Harbour Shoes\"",
    )];
    let long = Long { before: heads, between: "", after: "", records, one: &mut one };
    export(path, &beside, "Your Amazon Orders/Order History.csv", long)
}

/// Netflix' export with a long list of messages to the person's profile.
pub fn netflix(path: &Path, seed: u64, records: u64) -> io::Result<()> {
    let mut rng = Rng::new(seed);
    let mut one = |n: u64| {
        let (day, time) = clock(n);
        let name = rng.pick(&["PUSH_CONTINUE_WATCHING", "NEW_SEASON_ALERT", "BECAUSE_YOU_WATCHED"]);
        format!("Maya,{day} {time},{name},PUSH,Title {},\n", rng.below(5_000))
    };
    let beside = [
        (
            "netflix-report/ACCOUNT/AccountDetails.csv",
            "First Name,Last Name,Email Address,Membership Status\nMaya,Kessler,maya@example.org,CURRENT_MEMBER\n",
        ),
        (
            "netflix-report/PROFILES/Profiles.csv",
            "Profile Name,Email Address,Profile Creation Time,Maturity Level\nMaya,,2019-01-01 10:00:00,ADULTS\n",
        ),
    ];
    let heads = "Profile Name,Sent Utc Ts,Message Name,Channel,Title Name,Click Utc Ts\n";
    let long = Long { before: heads, between: "", after: "", records, one: &mut one };
    export(path, &beside, "netflix-report/MESSAGES/MessagesSentByNetflix.csv", long)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_bytes() {
        let folder = tempfile::tempdir().unwrap();
        for make in [google, google_pages, instagram, tiktok, amazon, netflix] {
            let (a, b) = (folder.path().join("a.zip"), folder.path().join("b.zip"));
            make(&a, 7, 300).unwrap();
            make(&b, 7, 300).unwrap();
            assert_eq!(std::fs::read(a).unwrap(), std::fs::read(b).unwrap());
        }
    }
}
