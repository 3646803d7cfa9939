//! The browsers on this computer: looked for at a press, read one at a time, and listed among what was imported.

use super::desktop::{Desktop, possible};
use super::look;
use fantoccini::Locator;
use sayso_tests::{Home, PASSPHRASE};
use std::time::Duration;

#[tokio::test]
async fn a_browser_is_looked_for_at_one_press_and_read_at_the_next() {
    if !possible() {
        return;
    }
    let home = Home::new();
    samples::browser::firefox(&home.path("user"), "At home").unwrap();
    let desktop = Desktop::start(&home, &[]);
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
    window.go("/import").await;
    window.wait_for_words("Browsers on this computer").await;
    window.press("Look for browsers").await;
    window.wait_for_words("Would be read").await;
    look(&window, "browsers").await;
    window.wait("button[aria-label='Read it: Firefox, At home']").await.click().await.unwrap();
    window.wait_for_words("What came of it").await;
    window.wait_for_words("Firefox, At home was read").await;
    look(&window, "browser-read").await;
}
