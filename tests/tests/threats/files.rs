//! Files that are imported: odd, cut off, crafted, too large.

use crate::{archive, import};
use samples::kit::{Rng, Zip};
use samples::x::{Ad, XArchive};
use sayso_tests::{Home, has};
use serde_json::Value;
use std::io::{Cursor, Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

#[test]
fn odd_things_in_a_folder_end_with_an_answer() {
    let home = Home::new();
    let folder = home.path("folder");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("empty.json"), "").unwrap();
    std::fs::rename(archive(&home, "one.zip", &["Harbour Shoes"]), folder.join("really-a-zip.pdf")).unwrap();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&folder, folder.join("loop")).unwrap();
        let _socket = std::os::unix::net::UnixListener::bind(folder.join("socket")).unwrap();
        if has("mkfifo") {
            assert!(Command::new("mkfifo").arg(folder.join("fifo")).status().unwrap().success());
        }
    }
    let (status, document, stderr) = import(&home, &folder);
    assert_eq!(status, 0, "{document:#}\n{stderr}");
    assert_eq!(document["sources"].as_array().unwrap().len(), 1, "{document:#}");
    assert_eq!(document["sources"][0]["name"], "really-a-zip.pdf");
    assert_eq!(document["failed"].as_array().unwrap().len(), 0, "{document:#}");
    // What is wrong with a folder of nothing but a link is that there is nothing in it, not the link.
    #[cfg(unix)]
    {
        let bare = home.path("bare");
        std::fs::create_dir(&bare).unwrap();
        std::os::unix::fs::symlink(&bare, bare.join("loop")).unwrap();
        let (status, document, stderr) = import(&home, &bare);
        assert_eq!(status, 1, "{document:#}\n{stderr}");
        let why = document["failed"][0]["why"].as_str().unwrap();
        assert!(why.contains("bare") && !why.contains("link"), "{why}");
    }
    // By its content, whatever it is called.
    let (status, document, stderr) = import(&home, &folder.join("really-a-zip.pdf"));
    assert_eq!(status, 0, "{document:#}\n{stderr}");
    let (status, document, stderr) = import(&home, &folder.join("empty.json"));
    assert_eq!(status, 1, "{document:#}\n{stderr}");
    home.json(&["check"]);
}

#[test]
fn an_encrypted_zip_is_said_and_leaves_no_record_of_it() {
    let home = Home::new();
    if !has("zip") {
        return;
    }
    std::fs::create_dir_all(home.path("data")).unwrap();
    std::fs::write(home.path("data").join("ad-impressions.js"), "window.YTD.ad_impressions.part0 = []").unwrap();
    let locked = home.path("locked.zip");
    let mut zip = Command::new("zip");
    zip.args(["-q", "-r", "-P", "secret"]).arg(&locked).arg("data");
    assert!(zip.current_dir(home.path("")).status().unwrap().success());
    let (status, document, stderr) = import(&home, &locked);
    assert_eq!(document["sources"].as_array().unwrap().len(), 0, "{document:#}");
    let why = "data/ad-impressions.js is encrypted. Unpack the archive with its password and import the folder.";
    assert_eq!(document["failed"][0]["why"], why);
    assert_eq!(status, 1, "{document:#}");
    assert!(stderr.contains(why), "{stderr}");
    assert_eq!(home.json(&["sources"])["total"], 0);
}

/// Runs to the end; what it answered, and the most memory that it held, in MB.
fn watched(home: &Home, path: &Path) -> (Value, u64) {
    let mut command = home.command(&["--json".as_ref(), "import".as_ref(), path.as_os_str()]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut peak = 0;
    // The system says it of those who live, so it is asked again and again.
    while child.try_wait().unwrap().is_none() {
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let held = line.and_then(|l| l.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or(0);
        peak = peak.max(held / 1024);
        std::thread::sleep(Duration::from_millis(5));
    }
    let output = child.wait_with_output().unwrap();
    (serde_json::from_slice(&output.stdout).unwrap(), peak)
}

#[test]
fn a_text_of_a_gigabyte_is_left_out_in_little_memory_and_what_stands_around_it_is_read() {
    let home = Home::new();
    let path = home.path("ad-impressions.js");
    let good = r#"{"advertiserInfo":{"advertiserName":"Harbour Shoes","screenName":"@harbourshoes"},"impressionTime":"2026-05-03 10:00:00"}"#;
    let mut file = std::fs::File::create(&path).unwrap();
    let head = r#"window.YTD.ad_impressions.part0 = [{"ad":{"adsUserData":{"adImpressions":{"impressions":["#;
    write!(file, r#"{head}{good},{{"promotedTweetInfo":{{"tweetText":""#).unwrap();
    // A hole in the file: a gigabyte to whoever reads it, nothing on the disk.
    file.seek(SeekFrom::Current(1 << 30)).unwrap();
    write!(file, r#""}}}},{good}]}}}}}}}}]"#).unwrap();
    drop(file);
    let (document, peak) = watched(&home, &path);
    let source = &document["sources"][0];
    assert_eq!(source["claims"]["personalisation"], 2, "{document:#}");
    let unread = source["unread"].as_array().unwrap();
    assert_eq!(unread.len(), 1, "{unread:?}");
    assert_eq!(unread[0]["why"], "This record is larger than 64 MB and was left out.");
    assert!(unread[0]["locator"]["length"].as_u64() > Some(1 << 30), "{unread:?}");
    eprintln!("{peak} MB at most");
    assert!(peak < 400, "{peak} MB");
}

#[test]
fn an_archive_in_an_archive_that_is_larger_than_memory_allows_is_read_and_leaves_nothing_behind() {
    let home = Home::new();
    let mut rng = Rng::new(4);
    let mut inner = Zip::new(Cursor::new(Vec::new()));
    for (name, bytes) in XArchive::new("maya_k").ad(Ad::of("Harbour Shoes", "@harbourshoes")).files() {
        inner.store(&name, &bytes).unwrap();
    }
    // Pictures, as real archives have them: 104 MB, most of it alike.
    let mut picture = vec![b'p'; 1 << 20];
    for n in 0..104 {
        picture[..16 << 10].copy_from_slice(rng.hex(16 << 10).as_bytes());
        inner.store(&format!("data/tweets_media/{n}.jpg"), &picture).unwrap();
    }
    let inner = inner.finish().unwrap().into_inner();
    assert!(inner.len() > 100 << 20);
    let path = home.path("takeout.zip");
    let mut outer = Zip::create(&path).unwrap();
    outer.start("x-archive.zip").unwrap().write_all(&inner).unwrap();
    outer.finish().unwrap();
    drop(inner);
    let (document, peak) = watched(&home, &path);
    let source = &document["sources"][0];
    assert_eq!(source["kind"], "x-archive", "{document:#}");
    assert_eq!(source["claims"]["personalisation"], 1);
    assert_eq!(source["unread"].as_array().unwrap().len(), 0, "{source:#}");
    eprintln!("{peak} MB at most");
    assert!(peak < 400, "{peak} MB");
    let ad = &home.json(&["why"])["personalisations"][0];
    let shown = home.json(&["evidence", ad["evidence"][0]["id"].as_str().unwrap()]);
    assert_eq!(shown["locator"]["within"][0]["member"], "x-archive.zip");
    assert!(shown["excerpt"].as_str().unwrap().contains("Harbour Shoes"));
    let left = std::fs::read_dir(home.path("record")).unwrap().map(|e| e.unwrap().file_name());
    let left: Vec<String> = left.map(|n| n.to_string_lossy().into_owned()).filter(|n| n.starts_with('.')).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn half_a_download_is_kept_to_the_last_whole_record_and_the_whole_one_completes_it() {
    let home = Home::new();
    let archive = (0..200).fold(XArchive::new("maya_k"), |archive, n| {
        archive.ad(Ad::of("Harbour Shoes", "@harbourshoes").tweet(&(1_000_000 + n).to_string()))
    });
    let path = home.path("twitter.zip");
    let mut zip = Zip::create(&path).unwrap();
    for (name, bytes) in archive.files() {
        // Stored, so that it is known which records stand before the break.
        zip.store(&name, &bytes).unwrap();
    }
    zip.finish().unwrap();
    let whole = std::fs::read(&path).unwrap();
    let at = whole.windows(9).position(|w| w == b"\"1000120\"").unwrap();
    let half = home.path("half.zip");
    std::fs::write(&half, &whole[..at]).unwrap();
    let (status, document, stderr) = import(&home, &half);
    assert_eq!(status, 0, "{document:#}\n{stderr}");
    let source = &document["sources"][0];
    assert_eq!(source["claims"]["personalisation"], 120, "{source:#}");
    let unread = source["unread"].as_array().unwrap();
    assert_eq!(unread.len(), 2, "{unread:#?}");
    assert!(unread[0]["why"].as_str().unwrap().contains("unfinished download"), "{unread:#?}");
    assert_eq!(unread[1]["locator"]["member"], "data/ad-impressions.js");
    assert!(unread[1]["why"].as_str().unwrap().contains("cut off"), "{unread:#?}");
    // In words too each says what it is about, be it the file itself.
    let said = home.run(&["source", source["id"].as_str().unwrap()]);
    let said = String::from_utf8(said.stdout).unwrap();
    assert!(said.contains("half.zip: The zip's table of contents"), "{said}");
    assert!(said.contains("\n    data/ad-impressions.js /"), "{said}");
    // The same download, whole: what was known stays, the rest comes.
    let (status, document, stderr) = import(&home, &path);
    assert_eq!(status, 0, "{document:#}\n{stderr}");
    assert_eq!(document["sources"][0]["claims"]["personalisation"], 200);
    assert_eq!(document["sources"][0]["unread"].as_array().unwrap().len(), 0);
    let ads = home.json(&["why", "--limit", "1"])["total"].clone();
    assert_eq!(ads, 200);
}
