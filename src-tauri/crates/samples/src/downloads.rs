//! A downloads folder as people have it: an export of each platform, and files that are none.

use crate::{amazon, facebook, google, instagram, linkedin, logins, mailbox, netflix, plain, spotify, tiktok, x};
use std::io;
use std::path::Path;

/// A time of the spring of 2026, in seconds since 1970.
const SPRING: i64 = 1_777_800_000;

/// Writes the folder. Gives each source's file name with its kind, sorted by name; the rest of the files is none.
pub fn write(folder: &Path) -> io::Result<Vec<(String, &'static str)>> {
    let mut out: Vec<(String, &'static str)> = Vec::new();
    let mut add = |path: std::path::PathBuf, kind: &'static str| {
        out.push((path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default(), kind));
    };
    for (kind, export) in plain::all() {
        add(export.write(folder)?, kind);
    }
    let amazon = amazon::AmazonExport::new(amazon::Generation::PlainNames)
        .advertiser(2, "Harbour Shoes")
        .clicked(2, "Northwind")
        .segment(2, "In-Market:Toys & Games")
        .opt_out(2, "DE:OptedOut")
        .order("2026-05-04T21:14:07Z", "Boots", "DHL(JJD002)");
    add(amazon.write(folder)?, "amazon-export");
    let linkedin = linkedin::LinkedinExport::new("Maya", "Kessler", "maya@example.org")
        .clicked("2026/03/12 09:14:00 UTC", "512345678")
        .network_ad("2026/04/02", "61", "thesaurus.example")
        .targeting("Member Interests", "Sailing; Running")
        .application("3/12/26, 9:14 AM", "Harbour Shoes", "Sailor");
    add(linkedin.write(folder)?, "linkedin-export");
    let tiktok = tiktok::TiktokExport::new("maya.k")
        .off_tiktok("Harbour Shoes", "Customer file upload", "2026-05-03 21:14:07")
        .visited("Boots", "https://www.harbourshoes.example/x", "2026-05-03 21:14:07")
        .personalised(false);
    add(tiktok.write(folder)?, "tiktok-export");
    let netflix = netflix::NetflixExport::new("Maya", "maya@example.org").message(
        "PUSH_CONTINUE_WATCHING",
        "PUSH",
        "Tides",
        "2026-05-03 18:00:00",
    );
    add(netflix.write(folder)?, "netflix-export");
    let spotify = spotify::SpotifyExport::new("maya_k")
        .segment("2P_Harbour Shoes_Rewards_US")
        .segment("2P_Northwind_US_LAL")
        .streams(9);
    add(spotify.write(folder)?, "spotify-export");
    let instagram = instagram::InstagramExport::new("maya.k").viewed("harbourshoes", SPRING).advertiser(
        "Harbour Shoes",
        true,
        false,
    );
    add(instagram.write(folder)?, "instagram-export");
    let facebook = facebook::FacebookExport::new("Maya Kessler").advertiser_list("Harbour Shoes").off_meta(
        "harbourshoes.example",
        "VIEW_CONTENT",
        SPRING,
    );
    let path = folder.join(facebook.file_name());
    facebook.write_zip(&path)?;
    add(path, "facebook-export");
    let archive = x::XArchive::new("maya_k").ad(x::Ad::of("Harbour Shoes", "@harbourshoes").list("l"));
    let path = folder.join(archive.file_name());
    archive.write_zip(&path)?;
    add(path, "x-archive");
    let google = google::GoogleTakeout::new("maya@example.org")
        .ad_click("2026-05-03T21:14:07Z", "https://www.harbourshoes.example/boots")
        .searched_on("2026-05-03T21:10:00Z", "winter boots", "northwind.example");
    add(google.write(folder)?, "google-takeout");
    let mailbox = mailbox::Mailbox::of("maya@example.org")
        .mail(mailbox::Mail::from("Harbour Shoes", "news@harbourshoes.example").subject("Boots for rain").newsletter());
    let path = folder.join("Inbox.mbox");
    mailbox.write_mbox(&path, mailbox::Variant::Mboxrd)?;
    add(path, "mailbox");
    add(logins::named("firefox.csv").write(folder)?, "password-list");
    let path = folder.join("simplelogin.csv");
    std::fs::write(&path, logins::simple_login(&[("boots.x1@alias.example", "northwind.example")]))?;
    add(path, "alias-list");
    std::fs::write(
        folder.join("cookies.txt"),
        "# Netscape HTTP Cookie File\n.tracker.example\tTRUE\t/\tTRUE\t0\tuid\tvalue\n",
    )?;
    add(folder.join("cookies.txt"), "consent-strings");
    std::fs::write(folder.join("holiday.jpg"), b"\xff\xd8\xff\xe0 no export")?;
    std::fs::write(folder.join("notes.docx"), b"PK no export")?;
    std::fs::write(folder.join("installer.exe"), vec![0; 5_000])?;
    out.sort();
    Ok(out)
}
