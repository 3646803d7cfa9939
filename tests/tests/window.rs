//! The main job in the real window: from the first run to a letter that is marked as sent.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "window/browsers.rs"]
mod browsers;
#[path = "support/desktop.rs"]
mod desktop;
#[path = "support/drop.rs"]
mod drop;
#[path = "window/folder.rs"]
mod folder;
#[path = "window/table.rs"]
mod table;
#[path = "window/wishes.rs"]
mod wishes;

use desktop::{Desktop, Window, possible};
use fantoccini::Locator;
use sayso_tests::{Home, PASSPHRASE, program};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Looks at a screen in light and dark with axe, and keeps a picture of each.
async fn look(window: &Window, name: &str) {
    for theme in ["light", "dark"] {
        window.theme(theme).await;
        tokio::time::sleep(Duration::from_millis(350)).await;
        window.picture(&format!("{name}-{theme}")).await;
        let faults = window.faults().await;
        assert!(faults.is_empty(), "axe on {name} in {theme}: {faults:#?}");
    }
    window.theme("light").await;
}

/// The window over the sample life, which begins at the overview. The desktop goes with what is returned.
async fn looking_around(home: &Home) -> (Desktop, Window) {
    let desktop = Desktop::start(home, &[]);
    let window = desktop.open(&[]).await;
    window.press("Look around in the sample life").await;
    window.wait_for_words("Who used most").await;
    (desktop, window)
}

/// A window over a new record, past its first run. The desktop goes with what is returned.
async fn begun(home: &Home) -> (Desktop, Window) {
    let desktop = Desktop::start(home, &[]);
    let window = desktop.open(&[]).await;
    window.wait_for_words("See who holds what about you").await;
    window.client.find(Locator::Css("input[value=passphrase]")).await.unwrap().click().await.unwrap();
    window.type_into("New passphrase", PASSPHRASE).await;
    window.type_into("The same again", PASSPHRASE).await;
    tokio::time::sleep(Duration::from_millis(400)).await;
    window.press("Make my record").await;
    window.wait_for_words("Write down your recovery code").await;
    window.client.find(Locator::Css("input[type=checkbox]")).await.unwrap().click().await.unwrap();
    window.press("Begin").await;
    window.wait_for_words("Here you will see").await;
    (desktop, window)
}

#[tokio::test]
async fn from_the_first_run_to_a_letter_that_is_marked_as_sent() {
    if !possible() {
        return;
    }
    let home = Home::new();
    let life = samples::life::write(&home.path("downloads")).unwrap();
    let desktop = Desktop::start(&home, &[]);
    let window = desktop.open(&[]).await;

    // First run: a passphrase, and the recovery code once.
    window.wait_for_words("See who holds what about you").await;
    look(&window, "first-run").await;
    window.client.find(Locator::Css("input[value=passphrase]")).await.unwrap().click().await.unwrap();
    window.type_into("New passphrase", PASSPHRASE).await;
    window.type_into("The same again", PASSPHRASE).await;
    tokio::time::sleep(Duration::from_millis(400)).await;
    window.press("Make my record").await;
    window.wait_for_words("Write down your recovery code").await;
    look(&window, "recovery-code").await;
    window.client.find(Locator::Css("input[type=checkbox]")).await.unwrap().click().await.unwrap();
    window.press("Begin").await;

    // An archive dropped on the overview, by another program on the same desktop.
    window.wait_for_words("Here you will see").await;
    look(&window, "overview-empty").await;
    drop::drop_files(desktop.display(), &life.files);
    window.wait_for_words("What Sayso would read").await;
    look(&window, "triage").await;
    window.press("Import all").await;
    window.wait_for_words("What came of it").await;
    look(&window, "import").await;
    window.go("/").await;
    window.wait_for_words("Who used most").await;
    look(&window, "overview").await;
    window.go("/brands").await;
    window.wait("ul li a[href^='#/brands/']").await;
    look(&window, "brands").await;

    // One explanation, down to the bytes.
    window.go("/why").await;
    window.wait("ul li a[href^='#/why/']").await.click().await.unwrap();
    window.wait("aside pre").await;
    look(&window, "explanation").await;

    // A letter to a brand that an ad names.
    let whom = "Harbour Shoes";
    window.go(&format!("/requests/new?brand={}", "harbourshoes.example")).await;
    window.wait_for_words("For a letter, the law and your name are needed").await;
    window.type_into("Name", &life.me.name).await;
    window.type_into("Postal address", &life.me.address).await;
    window.choose("Where you live", "DE").await;
    look(&window, "who-you-are").await;
    window.press("Save").await;
    window.wait_for_words("What do you want of").await;
    look(&window, "rights").await;
    window.client.find(Locator::Css("ul.lines button")).await.unwrap().click().await.unwrap();
    window.wait(".sheet").await;
    look(&window, "letter").await;
    window.press("Save the letter").await;
    window.wait_for_words("Sending it is up to you").await;
    look(&window, "request").await;
    window.press("I have sent it").await;
    window.wait_for_words("What happened?").await;
    look(&window, "request-sent").await;

    // The narrowest window: the rail is a menu, the evidence under its statement.
    window.client.set_window_rect(0, 0, 760, 560).await.unwrap();
    for (address, name) in [("/", "overview"), ("/why", "why"), ("/requests", "requests"), ("/settings", "settings")] {
        window.go(address).await;
        tokio::time::sleep(Duration::from_millis(500)).await;
        look(&window, &format!("narrow-{name}")).await;
    }
    window.client.close().await.unwrap();
    drop(desktop);

    // The command line sees the same record.
    let list = home.json(&["request", "list"]);
    assert_eq!(list["requests"][0]["state"], "sent", "{list:#}");
    assert_eq!(list["requests"][0]["brand"]["name"], whom);
    assert_eq!(home.json(&["me", "show"])["address"], life.me.address.as_str());
}

#[tokio::test]
async fn looking_around_in_the_sample_life_leaves_no_trace() {
    if !possible() {
        return;
    }
    let home = Home::new();
    let desktop = Desktop::start(&home, &[]);
    let window = desktop.open(&[]).await;
    window.press("Look around in the sample life").await;
    window.wait_for_words("This is the sample life").await;
    window.wait_for_words("Who used most").await;
    look(&window, "sample").await;
    // The answer that is overdue: its reminder is one button away, and the complaint after it names the authority.
    window.go("/requests").await;
    window.wait("ul li a[href^='#/requests/']").await.click().await.unwrap();
    window.wait_for_words("The next step is ready").await;
    window.press("Write the reminder").await;
    window.wait(".sheet").await;
    window.wait_for_words("The letter asks for an answer by").await;
    look(&window, "reminder").await;
    window.press("Write the complaint").await;
    window.wait_for_words("Authority where you live").await;
    look(&window, "complaint").await;
    window.client.set_window_rect(0, 0, 900, 900).await.unwrap();
    look(&window, "complaint-900").await;
    window.client.set_window_rect(0, 0, 1280, 900).await.unwrap();
    // A shared screen: one key masks what a bystander should not see.
    window
        .client
        .execute("document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', bubbles: true }))", vec![])
        .await
        .unwrap();
    window.wait_for_words("Values masked").await;
    window.go("/brands/harbourshoes.example").await;
    window.wait_for_words("What they hold").await;
    assert!(!window.text().await.contains("maya+harbour@"), "an address is not masked");
    window.picture("masked").await;
    window.press("Go to your own record").await;
    window.wait_for_words("See who holds what about you").await;
    assert!(!home.path("record/record.db").exists(), "the person's own record was begun");
    window.client.close().await.unwrap();
    drop(desktop);
    // The web view leaves no profile in the person's home.
    let mut folders = vec![home.path("user")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let name = entry.file_name().to_string_lossy().to_lowercase();
            assert!(!name.contains("sayso") && !name.contains("webkit"), "{} was left", entry.path().display());
            if entry.path().is_dir() {
                folders.push(entry.path());
            }
        }
    }
}

#[tokio::test]
async fn an_ad_is_noted_by_hand_and_several_brands_are_written_to_at_once() {
    if !possible() {
        return;
    }
    let home = Home::new();
    let (_desktop, window) = looking_around(&home).await;

    // What no file says: an ad, with the platform's own words on why.
    window.go("/add").await;
    window.type_into("Where you saw it", "Instagram").await;
    window.type_into("For which brand", "Harbour Shoes").await;
    window.type_into("What “Why this ad?” said", "You are near Kreuzberg.").await;
    window.choose("Which reason that is", "location").await;
    look(&window, "add-seen").await;
    window.press("Note it").await;
    window.press("See what you noted").await;
    window.wait_for_words("You noted").await;
    look(&window, "noted").await;
    for what in ["holding", "said"] {
        window.go(&format!("/add?what={what}")).await;
        window.wait_for_words("Note it").await;
        look(&window, &format!("add-{what}")).await;
    }

    // All brands at once: who gets a letter, and who doesn't and why, before anything is written.
    window.go("/brands?choose=yes").await;
    window.wait("input[type=checkbox][data-item]").await;
    look(&window, "choosing").await;
    let all = window.wait(".bar button").await;
    all.click().await.unwrap();
    window.wait_for_words("brands chosen").await;
    window.wait(".bar button.main:not(:disabled)").await.click().await.unwrap();
    window.wait_for_words("What do you want of these").await;
    window.press_that_begins("Object to direct marketing").await;
    window.wait_for_words("can be written").await;
    window.wait_for_words("left out").await;
    look(&window, "letters").await;
    window.press_that_begins("Write ").await;
    window.wait_for_words("Sending them is up to you").await;
    look(&window, "letters-written").await;
    let letters = walk(&home.path("user")).iter().filter(|file| file.extension().is_some_and(|e| e == "pdf")).count();
    assert!(letters > 2, "{letters} letters");
    window.client.close().await.unwrap();
}

/// All files under a folder.
fn walk(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

#[tokio::test]
async fn the_page_can_leave_neither_the_window_nor_its_permissions() {
    if !possible() {
        return;
    }
    let home = Home::new();
    let desktop = Desktop::start(&home, &[]);
    let window = desktop.open(&[]).await;
    window.wait_for_words("See who holds what about you").await;
    let before = window.client.current_url().await.unwrap();

    // Navigation, new windows, inline script and style, and the network are all refused.
    window.client.execute("location.href = 'https://harbourshoes.example/'", vec![]).await.ok();
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(window.client.current_url().await.unwrap(), before);
    let opened = window.client.execute("return window.open('https://harbourshoes.example/') === null", vec![]).await;
    assert_eq!(opened.unwrap(), json!(true));
    let tries = "const done = arguments[0];
        const script = document.createElement('script');
        script.textContent = 'window.inlineRan = true';
        document.head.append(script);
        const box = document.createElement('div');
        box.setAttribute('style', 'width: 77px');
        document.body.append(box);
        const styled = box.style.width === '77px' && getComputedStyle(box).width === '77px';
        const asked = fetch('https://harbourshoes.example/').then(() => true, () => false);
        const emitted = window.__TAURI_INTERNALS__
            .invoke('plugin:event|emit', { event: 'files-dropped', payload: ['/etc/passwd'] }).then(() => true, () => false);
        const opened = window.__TAURI_INTERNALS__
            .invoke('plugin:opener|open_url', { url: 'https://harbourshoes.example/' }).then(() => true, () => false);
        const picked = window.__TAURI_INTERNALS__
            .invoke('plugin:dialog|open', { options: {} }).then(() => true, () => false);
        const file = window.__TAURI_INTERNALS__.invoke('file_open', { path: '/etc/passwd' }).then(() => true, () => false);
        const link = window.__TAURI_INTERNALS__
            .invoke('link_open', { address: 'file:///etc/passwd' }).then(() => true, () => false);
        Promise.all([asked, emitted, opened, picked, file, link])
            .then((all) => done([window.inlineRan === true, styled, ...all, Object.isFrozen(Object.prototype)]));";
    let answers = window.client.execute_async(tries, vec![]).await.unwrap();
    assert_eq!(answers, json!([false, false, false, false, false, false, false, false, true]));
    window.client.close().await.unwrap();
}

#[test]
fn without_a_display_it_says_so_and_names_the_command_line() {
    let home = Home::new();
    let begin = Instant::now();
    let out = Command::new(program("sayso-desktop"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env("SAYSO_HOME", home.path("record"))
        .env("HOME", home.path("user"))
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(!out.status.success());
    assert!(begin.elapsed() < Duration::from_secs(30));
    let said = String::from_utf8_lossy(&out.stderr);
    assert!(said.contains("sayso"), "{said}");
}
