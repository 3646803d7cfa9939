//! Hostile data inside an honest archive, and small damage anywhere: nothing else is lost, nothing breaks.

use crate::gathered::{Gathered, file, read_with, x_reader};
use evidence::{Control, Tree};
use samples::kit::zip_bytes;
use samples::x::{Ad, XArchive};

#[test]
fn hostile_json_inside_an_archive_loses_only_its_own_record() {
    let good = r#"{"advertiserInfo":{"advertiserName":"A","screenName":"@a"},"impressionTime":"2026-05-03 10:00:00"}"#;
    let deep = format!(r#"{{"advertiserInfo":{{}},"new":{}1{}}}"#, "[".repeat(5_000), "]".repeat(5_000));
    let hostile = [
        r#"{"impressionTime":NaN}"#.as_bytes().to_vec(),
        deep.into_bytes(),
        br#"{"impressionTime":"2026-05-03 10:00:00","impressionTime":"again"}"#.to_vec(),
        br#"{"promotedTweetInfo":{"tweetText":"half \ud83d","tweetId":"1"}}"#.to_vec(),
        b"{\"promotedTweetInfo\":{\"tweetText\":\"bad \xff\xfe\",\"tweetId\":\"2\"}}".to_vec(),
        br#"{"advertiserInfo":"a text instead"}"#.to_vec(),
        format!(r#"{{"promotedTweetInfo":{{"tweetText":"{}"}}}}"#, "long ".repeat(400_000)).into_bytes(),
        br#"{"matchedTargetingCriteria":[{"targetingType":7,"targetingValue":{"x":1}}],"impressionTime":"no time"}"#
            .to_vec(),
        b"null".to_vec(),
    ];
    let mut body =
        br#"window.YTD.ad_impressions.part0 = [{"ad":{"adsUserData":{"adImpressions":{"impressions":["#.to_vec();
    for record in &hostile {
        body.extend_from_slice(good.as_bytes());
        body.push(b',');
        body.extend_from_slice(record);
        body.push(b',');
    }
    body.extend_from_slice(good.as_bytes());
    body.extend_from_slice(b"]}}}}]");
    let zip =
        zip_bytes([("data/ad-impressions.js", body.as_slice()), ("data/manifest.js", b"window.__THAR_CONFIG = {}")])
            .unwrap();
    let place = file("twitter.zip", &zip);
    let found = read_with(x_reader(), &mut Tree::open(&place.path).unwrap());
    let good_ones = found.ads().iter().filter(|(_, p)| p.brand.is_some()).count();
    assert_eq!(good_ones, hostile.len() + 1);
    // NaN, duplicate key, wrong shape, null. What is deep is a field that nobody knows: passed over and counted.
    assert_eq!(found.unread.len(), 4, "{:?}", found.unread);
    let subjects: Vec<_> = found.ads().iter().filter_map(|(_, p)| p.subject.clone()).collect();
    assert!(subjects.contains(&"half \u{fffd}".to_owned()) && subjects.contains(&"bad \u{fffd}\u{fffd}".to_owned()));
    assert!(subjects.iter().all(|s| s.len() <= 4_000));
    // The literal bytes stay reachable.
    let mut tree = Tree::open(&place.path).unwrap();
    for unread in &found.unread {
        assert!(!tree.excerpt(&unread.locator).unwrap().is_empty());
    }
}

#[test]
fn every_bit_of_damage_to_a_small_archive_is_survived() {
    let archive = XArchive::new("maya_k").ad(Ad::of("A", "@a").list("l")).interest("Running").device("phone", "TOKEN");
    let keep = ["data/manifest.js", "data/ad-impressions.js", "data/device-token.js", "data/account.js"];
    let files = archive.files();
    let chosen: Vec<_> = files.iter().filter(|(n, _)| keep.contains(&n.as_str())).collect();
    let zip = zip_bytes(chosen.iter().map(|(n, b)| (n.as_str(), b.as_slice()))).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.zip");
    let mut rng = samples::kit::Rng::new(3);
    for round in 0..400 {
        let mut bytes = zip.clone();
        match round % 4 {
            0 => bytes.truncate(rng.below(bytes.len() as u64) as usize),
            1 => {
                let at = rng.below(bytes.len() as u64) as usize;
                bytes[at] ^= 1 << rng.below(8);
            }
            2 => {
                let tail = bytes.len() as u64 - 120;
                let at = (tail + rng.below(118)) as usize;
                bytes[at] = rng.bits() as u8;
            }
            _ => {
                let at = rng.below(bytes.len() as u64 - 8) as usize;
                bytes[at..at + 8].copy_from_slice(&rng.bits().to_le_bytes());
            }
        }
        std::fs::write(&path, &bytes).unwrap();
        if let Ok(mut tree) = Tree::open(&path) {
            let mut gathered = Gathered::default();
            let _ = evidence::read(x_reader(), &mut tree, &mut gathered, &Control::default());
            for excerpt in gathered.excerpts() {
                assert!(!String::from_utf8_lossy(&excerpt.bytes).contains("TOKEN\""));
            }
        }
    }
}
