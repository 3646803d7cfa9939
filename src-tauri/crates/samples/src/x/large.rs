//! An archive of any size, written as a stream, for benchmarks.

use super::XArchive;
use crate::kit::{Rng, Zip};
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

const SOUNDS: &[&str] = &[
    "ba", "ce", "dor", "el", "fin", "gra", "hol", "is", "jun", "kor", "lin", "mar", "no", "ost", "pel", "qui", "ras",
    "sol", "tam", "ur", "vel", "win", "yar", "zo",
];
const WORDS: &[&str] = &[
    "autumn", "bread", "coat", "discover", "every", "family", "garden", "home", "idea", "journey", "kitchen", "light",
    "market", "new", "offer", "price", "quiet", "river", "shoes", "today", "under", "village", "weekend", "your",
];
const KINDS: &[&str] = &[
    "Age",
    "Age",
    "Locations",
    "Locations",
    "Keywords",
    "Follower look-alikes",
    "Follower look-alikes",
    "Languages",
    "Gender",
    "Platforms",
    "List",
    "Conversation topics",
    "Interests",
    "App Activity",
    "Website Activity",
    "OS versions",
    "Retargeting campaign engager",
];

/// How many brands advertise in [`large`].
const BRANDS: usize = 800;

/// Writes an archive with so many impressions (and a twentieth as many engagements). A path ending in `.js` gets the
/// bare `ad-impressions.js`, anything else a zip. The same seed gives the same bytes. Returns the bytes of
/// `ad-impressions.js`.
pub fn large(path: &Path, seed: u64, impressions: u64) -> io::Result<u64> {
    large_of(path, seed, impressions, BRANDS)
}

/// The same with as many brands as one likes.
pub fn large_of(path: &Path, seed: u64, impressions: u64, brands: usize) -> io::Result<u64> {
    if path.extension().is_some_and(|e| e.eq_ignore_ascii_case("js")) {
        let mut out = BufWriter::new(File::create(path)?);
        let bytes = write_ads(&mut out, seed, impressions, brands, false)?;
        out.flush()?;
        return Ok(bytes);
    }
    let mut zip = Zip::create(path)?;
    for (name, bytes) in XArchive::new("sample").files() {
        if !name.contains("ad-impressions") && !name.contains("ad-engagements") {
            zip.add(&name, &bytes)?;
        }
    }
    write_ads(zip.start("data/ad-engagements.js")?, seed, impressions / 20, brands, true)?;
    let bytes = write_ads(zip.start("data/ad-impressions.js")?, seed, impressions, brands, false)?;
    zip.finish()?;
    Ok(bytes)
}

fn write_ads(out: &mut dyn Write, seed: u64, count: u64, brands: usize, engaged: bool) -> io::Result<u64> {
    let mut rng = Rng::new(seed);
    let brands: Vec<(String, String)> = (0..brands).map(|_| brand(&mut rng)).collect();
    let (variable, key, list) = if engaged {
        ("ad_engagements", "adEngagements", "engagements")
    } else {
        ("ad_impressions", "adImpressions", "impressions")
    };
    let mut written = 0;
    let mut put = |text: &str| -> io::Result<()> {
        written += text.len() as u64;
        out.write_all(text.as_bytes())
    };
    put(&format!("window.YTD.{variable}.part0 = ["))?;
    let (mut left, mut time, mut first) = (count, 1_769_800_000_u64, true);
    let mut item = String::with_capacity(4096);
    while left > 0 {
        let batch = left.min(rng.between(4, 30));
        put(if first { "\n  {" } else { ",\n  {" })?;
        put(&format!(
            "\n    \"ad\" : {{\n      \"adsUserData\" : {{\n        \"{key}\" : {{\n          \"{list}\" : ["
        ))?;
        for n in 0..batch {
            time -= rng.below(2_400);
            item.clear();
            impression(&mut item, &mut rng, &brands, time, engaged);
            put(if n == 0 { "\n" } else { ",\n" })?;
            put(&item)?;
        }
        put("\n          ]\n        }\n      }\n    }\n  }")?;
        left -= batch;
        first = false;
    }
    put("\n]")?;
    Ok(written)
}

fn word(rng: &mut Rng, sounds: usize) -> String {
    (0..sounds).map(|_| rng.pick(SOUNDS)).collect()
}

fn brand(rng: &mut Rng) -> (String, String) {
    let name = word(rng, 3);
    let mut shown = name.clone();
    if let Some(first) = shown.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    (
        format!("{shown} {}", rng.pick(&["Foods", "Bank", "Games", "Travel", "Health"])),
        format!("@{name}{}", rng.below(100)),
    )
}

fn value(rng: &mut Rng, kind: &str) -> Option<String> {
    Some(match kind {
        "Age" => rng.pick(&["18 and up", "25 to 49", "21 to 34"]).to_owned(),
        "Locations" => rng.pick(&["Perth", "Porto", "Leeds", "Oslo", "Nairobi"]).to_owned(),
        "Keywords" | "Interests" | "Conversation topics" => rng.pick(WORDS).to_owned(),
        "Follower look-alikes" => format!("@{}{}", word(rng, 3), rng.below(40)),
        "Languages" => "English".to_owned(),
        "Gender" => rng.pick(&["Men", "Women"]).to_owned(),
        "Platforms" => rng.pick(&["iOS", "Android", "Desktop"]).to_owned(),
        "List" if rng.one_in(4) => return None,
        "List" => format!("customers {}", rng.below(5_000)),
        "App Activity" => format!("Install {} ANDROID All", word(rng, 2)),
        "Website Activity" => "Purchase".to_owned(),
        "OS versions" => "Android Pie and above".to_owned(),
        _ => format!("{kind}: {}", rng.below(1 << 24)),
    })
}

fn impression(out: &mut String, rng: &mut Rng, brands: &[(String, String)], time: u64, engaged: bool) {
    use std::fmt::Write as _;
    let pad = if engaged { "                " } else { "              " };
    let at = |time: u64| {
        chrono::DateTime::from_timestamp(time as i64, 0).unwrap_or_default().format("%Y-%m-%d %H:%M:%S").to_string()
    };
    // Few brands advertise much: the square of an even draw leans to the front.
    let place = rng.below(brands.len() as u64) * rng.below(brands.len() as u64) / brands.len().max(1) as u64;
    let (name, handle) = brands.get(place as usize).cloned().unwrap_or_default();
    if engaged {
        out.push_str("            {\n              \"impressionAttributes\" : ");
    } else {
        out.push_str("            ");
    }
    let _ = write!(
        out,
        "{{\n{pad}\"deviceInfo\" : {{\n{pad}  \"osType\" : \"Android\",\n{pad}  \"deviceId\" : \"{}\",\n{pad}  \"deviceType\" : \"Pixel {}\"\n{pad}}},\n",
        rng.hex(40),
        rng.between(4, 10)
    );
    let _ = writeln!(
        out,
        "{pad}\"displayLocation\" : \"{}\",",
        rng.pick(&["TimelineHome", "TimelineHome", "ProfileTweets", "TweetConversation", "SearchTweets"])
    );
    let text: Vec<&str> = (0..rng.between(8, 30)).map(|_| rng.pick(WORDS)).collect();
    let tweet = 1_700_000_000_000_000_000 + rng.below(1 << 58);
    let _ = write!(
        out,
        "{pad}\"promotedTweetInfo\" : {{\n{pad}  \"tweetId\" : \"{tweet}\",\n{pad}  \"tweetText\" : \"{} https://t.co/{}\",\n{pad}  \"urls\" : [ ],\n{pad}  \"mediaUrls\" : [ ]\n{pad}}},\n",
        text.join(" "),
        rng.hex(10)
    );
    let _ = write!(
        out,
        "{pad}\"advertiserInfo\" : {{\n{pad}  \"advertiserName\" : \"{name}\",\n{pad}  \"screenName\" : \"{handle}\"\n{pad}}},\n"
    );
    let criteria = rng.pick(&[0_u64, 1, 2, 2, 3, 3, 4, 5, 8, 14]);
    if criteria > 0 {
        let _ = write!(out, "{pad}\"matchedTargetingCriteria\" : [");
        for n in 0..criteria {
            let kind = rng.pick(KINDS);
            let _ = write!(out, "{}\n{pad}  {{\n{pad}    \"targetingType\" : \"{kind}\"", if n > 0 { "," } else { "" });
            if let Some(value) = value(rng, kind) {
                let _ = write!(out, ",\n{pad}    \"targetingValue\" : \"{value}\"");
            }
            let _ = write!(out, "\n{pad}  }}");
        }
        let _ = write!(out, "\n{pad}],\n");
    }
    let close = pad.get(2..).unwrap_or_default();
    let _ = write!(out, "{pad}\"impressionTime\" : \"{}\"\n{close}}}", at(time));
    if engaged {
        let _ = write!(
            out,
            ",\n              \"engagementAttributes\" : [\n                {{\n                  \"engagementTime\" : \"{}\",\n                  \"engagementType\" : \"{}\"\n                }}\n              ]\n            }}",
            at(time + 4),
            rng.pick(&["VideoContentPlaybackStart", "ChargeableImpression", "CardUrlClick"])
        );
    }
}
