//! A second of what the fuzz targets do for hours, for every reader of exports: its builder's files, changed the same
//! way each time.

use crate::gathered::Gathered;
use evidence::{Control, Tree};
use model::SourceKind;
use samples::amazon::{AmazonExport, Generation};
use samples::kit::Rng;

/// How often each file is changed.
const ROUNDS: u32 = 25;

/// One to four changes of bytes: cut off, left out, put in, copied, flipped.
pub fn mutated(rng: &mut Rng, bytes: &[u8]) -> Vec<u8> {
    const PIECES: &[&[u8]] = &[
        b"[",
        b"]",
        b"{",
        b"}",
        b"\"",
        b"\\",
        b"\\u",
        b"\xff",
        b",",
        b":",
        b";",
        b"\n",
        b"null",
        b"1e999",
        b"\x00",
        b"<",
        b">",
        b"</div>",
        b"</section>",
        b"<td>",
        b"<!--",
        b"&#",
    ];
    let mut out = bytes.to_vec();
    for _ in 0..rng.between(1, 4) {
        let at = rng.below(out.len() as u64) as usize;
        match rng.below(5) {
            0 => out.truncate(at),
            1 => {
                out.remove(at);
            }
            2 => {
                let piece = PIECES[rng.below(PIECES.len() as u64) as usize];
                out.splice(at..at, piece.iter().copied());
            }
            3 => {
                let end = (at + rng.below(60) as usize).min(out.len());
                let copy = out[at..end].to_vec();
                let to = rng.below(out.len() as u64) as usize;
                out.splice(to..to, copy);
            }
            _ => out[at] ^= 1 << rng.below(8),
        }
        if out.is_empty() {
            out.push(b'[');
        }
    }
    out
}

/// Reads each file of an export alone, changed, and proves each excerpt.
fn survives(kind: &str, members: &[(String, Vec<u8>)]) {
    let reader = evidence::recognise_as(SourceKind::parse(kind).unwrap()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut rng = Rng::new(7);
    for (name, bytes) in members.iter().filter(|(_, bytes)| !bytes.is_empty()) {
        let path = folder.path().join(name.rsplit('/').next().unwrap());
        for round in 0..ROUNDS {
            let changed = if round == 0 { bytes.clone() } else { mutated(&mut rng, bytes) };
            std::fs::write(&path, &changed).unwrap();
            // A zip of which nothing is left can't be opened, and says so.
            let Ok(mut tree) = Tree::open(&path) else { continue };
            let mut gathered = Gathered::default();
            // A file that is no such export any more is a fault; what was told of it before is proved all the same.
            let _ = evidence::read(reader, &mut tree, &mut gathered, &Control::default());
            for excerpt in gathered.excerpts() {
                assert_eq!(tree.excerpt(&excerpt.locator).unwrap(), excerpt.bytes, "{kind} {name}");
            }
        }
    }
}

#[test]
fn changed_lists_of_logins_and_aliases_are_survived() {
    for list in samples::logins::all() {
        let kind = if list.expected == samples::logins::Expected::Aliases { "alias-list" } else { "password-list" };
        let file = (list.name.to_owned(), list.bytes.clone());
        // Inside a zip the same readers meet the members, changed one at a time.
        let members = if list.members.is_empty() { vec![file] } else { [vec![file], list.members].concat() };
        survives(kind, &members);
    }
}

#[test]
fn changed_files_of_every_export_are_survived() {
    for (kind, export) in samples::plain::all() {
        survives(kind, &export.members);
    }
    let instagram = samples::instagram::InstagramExport::new("maya.k")
        .viewed("harbourshoes", 1_777_800_000)
        .advertiser("Harbour Shoes", true, true)
        .off_meta("shop.example", "PURCHASE", 1_777_800_000)
        .place("Perth")
        .login("203.0.113.7", 1_777_800_000);
    survives("instagram-export", &instagram.members());
    survives("instagram-export", &instagram.html().members());
    let facebook = samples::facebook::FacebookExport::new("Maya Kessler")
        .advertiser_list("Harbour Shoes")
        .ad("Walk & run", "Clicked ad", 1_777_800_000)
        .off_meta("shop.example", "PURCHASE", 1_777_800_000)
        .interest("Trail running")
        .setting("ads_about_meta", "Is opted out of ads about Meta", "True")
        .login("203.0.113.7", "Firefox on Linux", 1_777_800_000)
        .cookie("Ab3d****************", 1_777_800_000);
    survives("facebook-export", &facebook.members());
    survives("facebook-export", &facebook.html().members());
    for form in [samples::google::Form::Json, samples::google::Form::Pages] {
        let google = samples::google::GoogleTakeout::new("maya@example.org")
            .written(samples::google::Language::English, form)
            .ad_click("2026-05-03T21:14:07Z", "https://harbourshoes.example/")
            .searched_on("2019-03-01T08:00:00Z", "kayak", "voyages.example")
            .choice("2026-05-01T10:02:00Z", "Blocked an ad from", "Acme Loans")
            .search("2026-05-02T10:00:00Z", "knee pain")
            .discover("2026-04-30T07:00:00Z", &["Sailing"])
            .video_ad("2026-04-29T20:10:00Z", "Boots & Sea")
            .chrome(1_777_800_000_123_456, "https://shop.example/")
            .access("2026-03-11 02:49:39 UTC", "203.0.113.7", "Firefox", "Gmail")
            .owner("Maya Kessler", "+49 30 5550100")
            .order(1_777_800_000_123_456, "Harbour Shoes", "Boots");
        survives("google-takeout", &google.members());
    }
    let amazon = AmazonExport::new(Generation::PlainNames)
        .advertiser(2, "Harbour Shoes")
        .opt_out(2, "PL:OptedOut")
        .order("05/03/2026 21:14:07 UTC", "Boots", "DHL(1)")
        .search("2026-05-02 10:00:00", "knee pain", None);
    survives("amazon-export", &amazon.members());
    let linkedin = samples::linkedin::LinkedinExport::new("Maya", "Kessler", "maya@example.org")
        .clicked("2026/03/12 09:14:00 UTC", "5")
        .network_ad("2026/04/02", "61", "thesaurus.example")
        .targeting("Member Interests", "Sailing; Running")
        .inference("Career inferences", "Recruiter", "Based on your position", "true")
        .connections(3);
    survives("linkedin-export", &linkedin.members());
    let tiktok = samples::tiktok::TiktokExport::new("maya.k")
        .off_tiktok("Harbour Shoes", "Customer file upload", "2026-05-03 21:14:07")
        .visited("Boots", "https://harbourshoes.example/x", "2026-05-03 21:14:07")
        .interest("Outdoor");
    survives("tiktok-export", &tiktok.members());
    survives("tiktok-export", &tiktok.texts());
    let netflix = samples::netflix::NetflixExport::new("Maya", "maya@example.org")
        .settings(r#"{"is_opted_out_profile_level":"true"}"#)
        .message("PUSH_CONTINUE_WATCHING", "PUSH", "Tides", "2026-05-03 18:00:00")
        .views("Maya", 3);
    survives("netflix-export", &netflix.members());
    let spotify = samples::spotify::SpotifyExport::new("maya_k")
        .segment("2P_Harbour Shoes_Rewards_US")
        .marquee("The Docks", "Super Listeners")
        .streams(3)
        .event("AdRequestServiceEvent", "2026-01-02T10:00:00.000Z", serde_json::json!({"message_num_ads_returned": 1}));
    survives("spotify-export", &spotify.members());
    let recording = samples::recording::Recording::of("https://www.shop.example/x")
        .call(
            samples::recording::Call::to("https://ads.example/bid")
                .query("gdpr", "1")
                .query(
                    "gdpr_consent",
                    "CQeEcwAQeEcwAEsAFBDEDIFoAPLgAELAABAgF5wA4AAgAGAAoBeYAKEAAEAIMABAAUEgBQABAAIBeY.IF5wAoAAgAoAvM",
                )
                .header("Referer", "https://www.shop.example/x")
                .setting("uid", Some("2027-05-03T10:00:01.000Z")),
        )
        .call(
            samples::recording::Call::to("https://rtb.example/")
                .sending("application/json", r#"{"regs": {"gpp": "DBABLA~BVVVVVVVVWA.YA", "gpp_sid": [7]}}"#)
                .answered("set-cookie", "a=b; Max-Age=30"),
        );
    survives("har", &[("page.har".to_owned(), recording.to_string().into_bytes())]);
    let consent = [
        ("cookies.txt", samples::recording::cookies_txt(&[(".shop.example", "uid", "x", true)])),
        (
            "consent.txt",
            "Cookie: a=b; usprivacy=1YNN; OptanonConsent=groups=C0001%3A1&consentId=1\n2~1.35~dv.9\n".to_owned(),
        ),
        ("dump.json", r#"{"CookieConsent": "{necessary:true}", "uc_settings": "{\"id\": 1}"}"#.to_owned()),
    ];
    survives("consent-strings", &consent.map(|(name, text)| (name.to_owned(), text.into_bytes())));
}

/// Databases have no bytes to cut out of; what is read of a changed one must only be survived.
#[test]
fn changed_databases_of_browsers_are_survived() {
    let mut rng = Rng::new(11);
    for (kind, name, bytes) in [
        (SourceKind::BrowserFirefox, "cookies.sqlite", samples::browser::FIREFOX_COOKIES),
        (SourceKind::BrowserChromium, "Cookies", samples::browser::CHROMIUM_COOKIES),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        for round in 0..80 {
            let mut changed = mutated(&mut rng, bytes);
            if round % 2 == 0 {
                // Its head whole, so that what comes behind is looked at.
                let head = bytes.len().min(100).min(changed.len());
                changed[..head].copy_from_slice(&bytes[..head]);
            }
            std::fs::write(&path, &changed).unwrap();
            let log = mutated(&mut rng, bytes);
            std::fs::write(folder.path().join(format!("{name}-wal")), log).unwrap();
            let Ok(mut tree) = Tree::open(folder.path()) else { continue };
            let reader = evidence::recognise_as(kind).unwrap();
            let mut gathered = Gathered::default();
            let _ = evidence::read(reader, &mut tree, &mut gathered, &Control::default());
            for (claim, _) in &gathered.claims {
                assert!(!format!("{claim:?}").contains(samples::browser::SECRET), "{claim:?}");
            }
        }
    }
}
