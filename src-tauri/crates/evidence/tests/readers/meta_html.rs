//! Facebook's and Instagram's exports as pages, the form that people get when they don't choose.

use crate::gathered::{Gathered, gather};
use evidence::{Control, Tree};
use model::{Claim, ClaimBody, PersonalisationKind, TransferKind, ZoneBasis};
use samples::facebook::{self, FacebookExport};
use samples::instagram::{self, InstagramExport};
use std::path::Path;

const AT: i64 = 1_777_800_000;
const INSTAGRAM: [instagram::Generation; 3] =
    [instagram::Generation::Y2021, instagram::Generation::Y2024, instagram::Generation::Y2026];
const OFF_META: &str = "apps_and_websites_off_of_facebook/your_activity_off_meta_technologies";

fn facebook(export: &FacebookExport) -> Gathered {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(export.file_name());
    export.write_zip(&path).unwrap();
    gather(&path, "facebook-export")
}

fn instagram(export: &InstagramExport) -> Gathered {
    let folder = tempfile::tempdir().unwrap();
    gather(&export.write(folder.path()).unwrap(), "instagram-export")
}

/// An export with nothing in it but this page.
fn page(name: &str, page: &str) -> Gathered {
    facebook(&FacebookExport::new("Maya Kessler").html().without_profile().file(name, page.as_bytes()))
}

fn a_life(generation: facebook::Generation) -> FacebookExport {
    FacebookExport::new("Maya Kessler")
        .generation(generation)
        .email("maya@fastpost.example")
        .phone("+49 40 555 0100")
        .timezone("Europe/Berlin")
        .advertiser_list("Harbour Shoes")
        .advertiser_list("Café Größenwahn 🥾")
        .advertiser_interaction("Harbour Shoes")
        .store_visit("Corner Books")
        .ad("Find out what fits you", "Clicked ad", 1_500_000_000)
        .ad("{{product.name}} <b>", "Clic sur publicité", 1_500_000_000)
        .ad_shown("Boots & Sea", 1_510_000_000)
        .off_meta("harbourshoes.example", "VIEW_CONTENT", 1_510_000_000)
        .off_meta("harbourshoes.example", "PURCHASE", 1_510_000_600)
        .off_meta("com.lanternmaps.app", "ACTIVATE_APP", 1_520_000_000)
        .off_meta("Blåbær & Co", "CUSTOM", 1_505_000_000)
        .interest("Trail running")
        .interest("Crème brûlée")
        .topic("Harbours")
        .category("Frequent travellers")
        .category("Away from home")
        .app("Lantern Maps", 1_400_000_000)
        .lead("Email", "maya@fastpost.example")
        .setting("ads_about_meta", "Is opted out of ads about Meta", "True")
        .setting("subscription_for_no_ads", "Status", "Inactive")
        .login("203.0.113.7", "Firefox on Linux", 1_500_000_100)
        .device("Pixel 9", "Android", "38400000-8cf0-11bd-b23e-10b96e40000d")
        .cookie("Ab3d****************", 1_500_000_100)
        .home("Hamburg", "Hamburg", "20095")
        .contacts(12)
}

fn an_account(generation: instagram::Generation) -> InstagramExport {
    InstagramExport::new("maya.k")
        .generation(generation)
        .viewed("harbourshoes", AT)
        .viewed("café.docks", AT + 60)
        .clicked("Walk & run", AT)
        .suggested("docks", AT)
        .advertiser("Harbour Shoes", true, false)
        .advertiser("Northwind & Söhne", false, true)
        .off_meta("shop.example", "PURCHASE", AT)
        .topic("Trail running")
        .place("Perth")
        .phone("+61 8 5550 1000")
        .login("203.0.113.7", AT)
        .videos(9)
}

/// What a claim says, without what the two forms write differently: the platform's key or label where it isn't the same
/// word, the zone and the seconds of a time.
fn said(claim: &Claim, words: bool) -> String {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let body = match &claim.body {
        ClaimBody::Holding(h) => {
            let literal = if h.category.id() == "pd:UID" { String::new() } else { letters(&h.literal) };
            format!("{} = {:?} {} {literal}", h.category.id(), h.value, h.origin.id())
        }
        ClaimBody::Transfer(t) => {
            let literal = if words { letters(&t.literal) } else { String::new() };
            format!("{:?} -> {:?} {} {literal} {:?}", t.from.party, t.to.party, t.kind.id(), t.category)
        }
        ClaimBody::Personalisation(p) => {
            format!("{} {:?} {:?} {:?}", p.kind.id(), p.brand.as_ref().map(|b| &b.party), p.subject, p.place)
        }
        ClaimBody::Consent(c) => format!("{} {}", c.purpose, c.state.id()),
        ClaimBody::Contact(c) => c.sender.display().to_owned(),
    };
    let at = claim.at.as_ref().map(|at| at.local.format(" at %Y-%m-%d %H:%M").to_string()).unwrap_or_default();
    format!("{body}{at}")
}

fn all_said(found: &Gathered, words: bool) -> Vec<String> {
    let mut all: Vec<String> = found.claims.iter().map(|(claim, _)| said(claim, words)).collect();
    all.sort_unstable();
    all
}

#[test]
fn a_life_says_the_same_as_json_and_as_pages() {
    for generation in facebook::Generation::ALL {
        // The words of the older lists of advertisers are keys in JSON and heads of columns on pages.
        let words = generation >= facebook::Generation::Y2024;
        let life = if generation == facebook::Generation::Y2018 {
            a_life(generation).without_profile()
        } else {
            a_life(generation)
        };
        let (json, pages) = (facebook(&life), facebook(&life.clone().html()));
        assert_eq!(all_said(&json, words), all_said(&pages, words), "{generation:?}");
        assert!(pages.unread.is_empty(), "{generation:?} {:?}", pages.unread);
        assert_eq!(json.account, pages.account);
        assert_eq!(json.covers, pages.covers);
    }
    for generation in INSTAGRAM {
        let words = generation == instagram::Generation::Y2026;
        let life = an_account(generation);
        let (json, pages) = (instagram(&life), instagram(&life.clone().html()));
        assert_eq!(all_said(&json, words), all_said(&pages, words), "{generation:?}");
        assert!(pages.unread.is_empty(), "{generation:?} {:?}", pages.unread);
        assert_eq!(json.account, pages.account);
    }
}

fn story(found: &Gathered) -> String {
    let mut lines = found.lines();
    lines.extend(found.skipped.iter().map(|(why, count)| format!("skipped {count}: {why}")));
    lines.extend(found.unknown.iter().map(|((member, field), count)| format!("unknown {count}: {member}: {field}")));
    lines.join("\n")
}

#[test]
fn facebooks_pages_of_2020() {
    insta::assert_snapshot!(story(&facebook(&a_life(facebook::Generation::Y2020).html())));
}

#[test]
fn facebooks_pages_of_2023() {
    insta::assert_snapshot!(story(&facebook(&a_life(facebook::Generation::Y2023).html())));
}

#[test]
fn facebooks_pages_of_2026() {
    insta::assert_snapshot!(story(&facebook(&a_life(facebook::Generation::Y2026).html())));
}

#[test]
fn instagrams_pages_of_2024() {
    insta::assert_snapshot!(story(&instagram(&an_account(instagram::Generation::Y2024).html())));
}

#[test]
fn instagrams_pages_of_2026() {
    insta::assert_snapshot!(story(&instagram(&an_account(instagram::Generation::Y2026).html())));
}

#[test]
fn the_evidence_is_the_smallest_element_that_says_it() {
    let found = facebook(&a_life(facebook::Generation::Y2026).html());
    let shown = |part: &str| {
        let of = |claim: &Claim| said(claim, true).contains(part);
        let (_, excerpt) = found.claims.iter().find(|(claim, _)| of(claim)).unwrap_or_else(|| panic!("{part}"));
        String::from_utf8(excerpt.bytes.clone()).unwrap()
    };
    assert_eq!(shown("Café Größenwahn"), "<div>Café Größenwahn 🥾</div>");
    let address = "<tr><td class=\"_2pin _a6_q\">IP Address</td><td class=\"_2pin _2piu _a6_r\">203.0.113.7</td></tr>";
    assert_eq!(shown("pd:IPAddress"), address);
    assert!(shown("Trail running").starts_with("<h2 "));
    // A small business stands in the evidence of its event, as in JSON.
    let event = shown(" custom ");
    assert!(event.contains("Blåbær &amp; Co") && event.starts_with("<section"), "{event}");
}

#[test]
fn nothing_that_unlocks_something_is_kept() {
    for generation in facebook::Generation::ALL {
        let found = facebook(&a_life(generation).cookie("Zz9xSECRETCOOKIE", AT).html());
        for excerpt in found.excerpts() {
            assert!(!String::from_utf8_lossy(&excerpt.bytes).contains("SECRET"), "{generation:?}");
        }
        assert_eq!(found.skipped.iter().find(|(why, _)| why.starts_with("Cookies that")).map(|(_, n)| *n), Some(1));
        assert!(!story(&found).contains("Friend"), "other people's contacts");
    }
    for generation in INSTAGRAM {
        let found = instagram(&an_account(generation).html());
        assert!(found.excerpts().all(|e| !String::from_utf8_lossy(&e.bytes).contains("SECRETCOOKIE")));
    }
}

#[test]
fn the_clock_is_the_accounts_and_the_zone_is_never_called_stated() {
    let export = FacebookExport::new("Maya Kessler").html().off_meta("shop.example", "PURCHASE", 1_700_000_000);
    let when = |export: &FacebookExport| facebook(export).claims.iter().find_map(|(c, _)| c.at.clone()).unwrap();
    let at = when(&export.clone().timezone("Europe/Berlin"));
    assert_eq!((at.literal.as_str(), at.iso().as_str()), ("Nov 14, 2023 10:13:20 pm", "2023-11-14T22:13:20"));
    assert_eq!((at.offset, at.basis), (None, ZoneBasis::Assumed("Europe/Berlin".to_owned())));
    assert_eq!(when(&export).basis, ZoneBasis::Assumed("the account's own clock".to_owned()));
}

#[test]
fn a_time_in_another_language_keeps_its_words_and_is_not_guessed() {
    let rows = "<tr><td>Identificador</td><td>77</td></tr><tr><td>Evento</td><td>PURCHASE</td></tr>\
        <tr><td>Recibido el</td><td>jun. 07, 2024 5:44 am</td></tr>";
    let text = format!("<main><section class='_a6-g'><h2>Tienda</h2><table>{rows}</table></section></main>");
    let found = page(&format!("{OFF_META}/tienda_1.html"), &text);
    let (claim, excerpt) = &found.claims[0];
    assert_eq!((&claim.at, claim.distinct.as_deref()), (&None, Some("77")));
    assert_eq!((found.transfers()[0].from.display(), &*found.transfers()[0].literal), ("Tienda", "PURCHASE"));
    assert!(String::from_utf8_lossy(&excerpt.bytes).contains("jun. 07, 2024 5:44 am"));
    assert!(found.unknown.keys().any(|(_, field)| field.starts_with("a time in words")), "{:?}", found.unknown);
}

#[test]
fn an_event_is_counted_once_however_many_pages_tell_it() {
    let export = FacebookExport::new("Maya Kessler")
        .html()
        .off_meta("Harbour Shoes", "PURCHASE", 1_700_000_000)
        .off_meta("Harbour Shoes", "PURCHASE", 1_700_000_600)
        .off_meta("Lantern", "SEARCH", 1_700_000_000);
    let found = facebook(&export);
    assert_eq!(found.transfers().len(), 3);
    let skipped =
        |found: &Gathered, start: &str| found.skipped.iter().find(|(why, _)| why.starts_with(start)).map(|(_, n)| *n);
    assert_eq!(skipped(&found, "Events that another page"), Some(3));
    // Each page alone is read whatever its name: the list may lie in another part.
    let only = |keep: &dyn Fn(&str) -> bool| {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in export.members().into_iter().filter(|(name, _)| keep(name)) {
            let path = folder.path().join(&name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
        gather(folder.path(), "facebook-export")
    };
    assert_eq!(only(&|name| name.ends_with("/0.html")).transfers().len(), 2);
    assert_eq!(only(&|name| name.ends_with("lantern_1.html") || name.ends_with("/1.html")).transfers().len(), 1);
    // The list alone says who, not what: nothing is claimed and the gap is told.
    let list = only(&|name| name.ends_with("technologies.html"));
    assert_eq!((list.transfers().len(), skipped(&list, "Businesses whose page")), (0, Some(2)));
    assert!(list.unread.is_empty(), "{:?}", list.unread);
}

#[test]
fn an_export_in_both_forms_is_read_once() {
    let life = a_life(facebook::Generation::Y2026);
    let alone = facebook(&life);
    let both = life.clone().html().members().into_iter().fold(life, |export, (name, bytes)| export.file(&name, &bytes));
    let found = facebook(&both);
    assert_eq!(all_said(&found, true), all_said(&alone, true));
    assert!(found.skipped.iter().any(|(why, n)| why == "The HTML form of what was read as JSON." && *n > 15));
    let life = an_account(instagram::Generation::Y2024);
    let both = life.clone().html().members().into_iter().fold(life.clone(), |e, (name, bytes)| e.file(&name, &bytes));
    assert_eq!(all_said(&instagram(&both), true), all_said(&instagram(&life), true));
}

#[test]
fn parts_and_wrappers_change_no_claim() {
    for generation in [facebook::Generation::Y2023, facebook::Generation::Y2026] {
        let life = a_life(generation).html();
        let whole = all_said(&facebook(&life), true);
        let folder = tempfile::tempdir().unwrap();
        let mut parts = Vec::new();
        for part in life.clone().wrapped().write_split_zips(folder.path()).unwrap() {
            let mut tree = Tree::open(&part).unwrap();
            // A part with an entry page and nothing else isn't known for what it is, and holds nothing.
            if evidence::recognise(&mut tree).is_some() {
                parts.extend(all_said(&gather(&part, "facebook-export"), true));
            }
        }
        parts.sort_unstable();
        assert_eq!(parts, whole, "{generation:?}");
    }
}

#[test]
fn a_download_of_both_products_gives_each_its_source() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("meta-2026-May-03-10-00-00");
    let both = |folder: &str, members: Vec<(String, Vec<u8>)>| -> Vec<(String, Vec<u8>)> {
        members.into_iter().map(|(name, bytes)| (format!("{folder}/{name}"), bytes)).collect()
    };
    let mut members = both("facebook-maya.kessler-2026-05-03-a", a_life(facebook::Generation::Y2026).html().members());
    members.extend(both("instagram-maya.k-2026-05-03-b", an_account(instagram::Generation::Y2026).html().members()));
    for (name, bytes) in &members {
        let path = root.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    let found = evidence::triage(&root, folder.path());
    let kinds: Vec<&str> =
        found.iter().map(|path| evidence::recognise(&mut Tree::open(path).unwrap()).unwrap().1.kind.id()).collect();
    assert_eq!(kinds, ["facebook-export", "instagram-export"], "{found:?}");
    // In one zip, what isn't read is said.
    let path = folder.path().join("meta-2026-May-03-10-00-00.zip");
    let in_root = both("meta-2026-May-03-10-00-00", members);
    samples::kit::write_zip(&path, &in_root).unwrap();
    let found = gather(&path, "instagram-export");
    assert_eq!(found.account.as_ref().unwrap().native_id, "maya.k");
    assert!(found.skipped.iter().any(|(why, n)| why.starts_with("Facebook's files in the same archive") && *n > 15));
}

#[test]
fn one_page_of_an_export_is_enough() {
    let members = a_life(facebook::Generation::Y2026).html().members();
    let folder = tempfile::tempdir().unwrap();
    let name = "advertisers_using_your_activity_or_information.html";
    let (_, bytes) = members.iter().find(|(member, _)| member.ends_with(name)).unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    assert_eq!(gather(&path, "facebook-export").transfers().len(), 4);
    let members = an_account(instagram::Generation::Y2026).html().members();
    let (_, bytes) = members.iter().find(|(member, _)| member.ends_with(name)).unwrap();
    std::fs::write(&path, bytes).unwrap();
    assert_eq!(gather(&path, "instagram-export").transfers().len(), 2);
}

#[test]
fn other_class_names_change_nothing_and_what_fits_nothing_is_listed() {
    let list = "A list uploaded or used by the advertiser";
    let table =
        format!("<table><tr><td colspan=2>{list}<div><p>Harbour Shoes</p><p>Corner Books</p></div></td></tr></table>");
    let name = "ads_information/advertisers_using_your_activity_or_information.html";
    for text in [
        format!("<body><section class='x1'>{table}</section></body>"),
        format!("<body><h1>Advertisers</h1><p>Hello.</p><article class='x1'>{table}</article></body>"),
        format!("<BODY><DIV CLASS='pam'>{}</DIV></BODY>", table.replace("<td", "<TD").replace("</td", "</TD")),
    ] {
        let found = page(name, &text);
        let who: Vec<_> = found.transfers().iter().map(|t| (t.from.display().to_owned(), t.kind)).collect();
        let listed = |name: &str| (name.to_owned(), TransferKind::CustomerList);
        assert_eq!(who, [listed("Harbour Shoes"), listed("Corner Books")], "{text}");
    }
    let odd = page(name, "<body><h1>Advertisers</h1><ul><li>Harbour Shoes</li></ul></body>");
    assert!(odd.claims.is_empty());
    assert_eq!(odd.unread.len(), 1);
    assert!(odd.unread[0].why.contains("no records in this page"), "{:?}", odd.unread);
}

#[test]
fn an_ad_that_facebook_showed_has_a_name_and_a_time_and_no_brand() {
    let export = FacebookExport::new("Maya Kessler").ad_shown("Harbour Shoes", 1_700_000_000);
    for export in [export.clone(), export.html()] {
        let found = facebook(&export);
        let (claim, ad) = found.ads()[0];
        assert_eq!((ad.brand.as_ref(), ad.subject.as_deref()), (None, Some("Harbour Shoes")));
        assert_eq!(claim.at.as_ref().unwrap().local.to_string(), "2023-11-14 22:13:20");
    }
}

#[test]
fn headings_of_groups_and_pages_are_nothing_themselves() {
    let app = "<section><h2>Active apps</h2><div><section><h2>Lantern Maps</h2><footer>Jun 04, 2025 6:46:10 pm</footer>\
        </section></div></section>";
    let found = page("apps_and_websites_off_of_facebook/connected_apps_and_websites.html", app);
    let apps: Vec<&str> = found.transfers().iter().map(|t| t.to.display()).collect();
    assert_eq!(apps, ["Lantern Maps"]);
    let topics = "<main><section><h2>Ads Interests</h2></section><section><h2>Sailing</h2></section></main>";
    let found = page("logged_information/other_logged_information/ads_interests.html", topics);
    assert_eq!(found.held("pd:Interest"), ["Sailing"]);
}

#[test]
fn a_business_is_named_by_the_list_where_its_own_page_has_more_words() {
    let list = format!(
        "<main><div class='pam'><strong><a href='{OFF_META}/tienda%20uno_1.html'>Tienda Uno</a></strong></div></main>"
    );
    let card = "<div class='_4-u2 _3-8x _4-u8'><div><span class='_38my'>Actividad recibida de Tienda Uno</span></div><div>\
        <table><tr><td>ID</td><td>7</td></tr><tr><td>Evento</td><td>SEARCH</td></tr><tr><td>Recibido</td>\
        <td>Jan 1, 2024, 3:45 PM</td></tr></table></div></div>";
    let export = FacebookExport::new("Maya Kessler")
        .html()
        .file(&format!("{OFF_META}.html"), list.as_bytes())
        .file(&format!("{OFF_META}/tienda uno_1.html"), format!("<body>{card}{card}</body>").as_bytes());
    let found = facebook(&export);
    let who: Vec<&str> = found.transfers().iter().map(|t| t.from.display()).collect();
    assert_eq!(who, ["Tienda Uno", "Tienda Uno"], "the same twice on one page happened twice");
}

#[test]
fn ticks_without_words_are_no_uploaded_list() {
    let name = "ads_information/advertisers_using_your_activity_or_information.html";
    let rows = "<tr class='_1isx'><td><strong>Harbour Shoes</strong></td><td>x</td><td></td><td></td></tr>\
        <tr class='_1isx'><td><strong>Corner Books</strong></td><td></td><td></td><td></td></tr>";
    let found = page(name, &format!("<main><table>{rows}</table></main>"));
    let told: Vec<(&str, TransferKind, &str)> =
        found.transfers().into_iter().map(|t| (t.from.display(), t.kind, &*t.literal)).collect();
    let file = "advertisers_using_your_activity_or_information";
    assert_eq!(told, [("Harbour Shoes", TransferKind::Other, file), ("Corner Books", TransferKind::Other, file)]);
}

#[test]
fn a_sentence_of_a_page_is_no_interest_and_no_advertiser() {
    let text = "<main><section class='_a6-g'><div class='_a6-p'>These are topics that we think you like.</div></section>\
        <section class='_a6-g'><h2>Sailing</h2></section></main>";
    let found = page("logged_information/other_logged_information/ads_interests.html", text);
    assert_eq!(found.held("pd:Interest"), ["Sailing"]);
    let found = page("ads_information/advertisers_who_uploaded_a_contact_list_with_your_information.html", text);
    assert_eq!(found.transfers().len(), 1);
}

#[test]
fn a_page_that_is_cut_off_or_made_to_harm_gives_what_it_says() {
    let export = FacebookExport::new("Maya Kessler").html().interest("Sailing").interest("Boots").without_profile();
    let (name, bytes) = export.members().into_iter().find(|(name, _)| name.ends_with("ads_interests.html")).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let cut = page(&name, &text[..text.rfind("Boots").unwrap() + 3]);
    assert_eq!(cut.held("pd:Interest"), ["Sailing"]);
    assert_eq!(cut.unread.len(), 1);
    assert!(cut.unread[0].why.contains("middle of this record"));
    let scripted = text.replace(
        "<main",
        "<script>document.write(\"<section class='_a6-g'><h2>Planted</h2></section>\")</script><!-- <section><h2>Hidden</h2></section> --><main",
    );
    assert_eq!(page(&name, &scripted).held("pd:Interest"), ["Sailing", "Boots"]);
    // Ends that are missing, and more depth than any page has.
    let open =
        "<main><section class='_a6-g'><table><tr><td colspan=2>Name<div><p>Sailing<p>Boots</table></section></main>";
    let held = page("ads_information/other_categories_used_to_reach_you.html", open);
    assert!(
        held.held("pd:Profile").contains(&"Sailing Boots") || held.held("pd:Profile").len() == 2,
        "{:?}",
        held.held("pd:Profile")
    );
    let deep = format!("<section>{}Sailing{}</section>", "<div>".repeat(20_000), "</div>".repeat(20_000));
    assert_eq!(page(&name, &deep).held("pd:Interest"), ["Sailing"]);
}

#[test]
fn large_pages_are_read_record_by_record_and_a_record_without_end_is_listed() {
    let name = "logged_information/other_logged_information/ads_interests.html";
    // 50 MB of records in one frame.
    let filler = "x".repeat(50_000);
    let record = |n: usize| format!("<div class='pam _a6-g'><h2>Topic {n}</h2><!-- {filler} --></div>");
    let text: String = (0..1_000).map(record).collect();
    let found = page(name, &format!("<main><div class='pam _a6-g'><div class='_a6-p'>{text}</div></div></main>"));
    assert_eq!(found.held("pd:Interest").len(), 1_000);
    // One record of 50 MB.
    let words = format!("<p>{filler}</p>").repeat(1_000);
    let found =
        page(name, &format!("<main><section><h2>Topics</h2>{words}</section><section><h2>Boots</h2></section></main>"));
    assert_eq!(found.held("pd:Interest"), ["Boots"]);
    assert!(found.unread[0].why.contains("larger than"), "{:?}", found.unread);
    // One record with more parts than are looked at.
    let words = "<p>a</p>".repeat(260_000);
    let found = page(name, &format!("<main><section><h2>Topics</h2>{words}</section></main>"));
    assert!(found.unread[0].why.contains("more parts"), "{:?}", found.unread);
}

#[test]
fn reading_pages_can_be_cancelled() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.zip");
    a_life(facebook::Generation::Y2026).html().write_zip(&path).unwrap();
    let control = Control::default();
    control.cancel();
    let mut tree = Tree::open(&path).unwrap();
    let (reader, _) = evidence::recognise(&mut tree).unwrap();
    let stopped = evidence::read(reader, &mut tree, &mut Gathered::default(), &control);
    assert!(matches!(stopped, Err(evidence::Stopped::Cancelled)));
}

#[test]
fn ads_on_instagrams_pages_name_the_advertisers_account() {
    for generation in INSTAGRAM {
        let found = instagram(&an_account(generation).html());
        let ads = found.ads();
        let viewed: Vec<&str> = ads
            .iter()
            .filter(|(_, ad)| ad.place.as_deref() == Some("ads_viewed"))
            .map(|(_, ad)| &*ad.brand.as_ref().unwrap().party.literal)
            .collect();
        assert_eq!(viewed, ["harbourshoes", "café.docks"], "{generation:?}");
        assert!(ads.iter().all(|(claim, ad)| ad.reasons.is_empty() && claim.at.is_some()));
        let suggested = |ad: &model::Personalisation| ad.kind == PersonalisationKind::Recommendation;
        assert!(ads.iter().any(|(_, ad)| suggested(ad) && ad.subject.as_deref() == Some("@docks")));
    }
}

/// Used where a path is all that is known.
#[test]
fn an_unpacked_export_is_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let life = a_life(facebook::Generation::Y2025).html();
    let path: &Path = &folder.path().join(life.file_name().trim_end_matches(".zip"));
    life.write_folder(path).unwrap();
    assert_eq!(all_said(&gather(path, "facebook-export"), true), all_said(&facebook(&life), true));
}
