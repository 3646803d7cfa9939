//! The browsers on this computer: looked for at a press, read one at a time, and listed among what was imported.

use super::desktop::possible;
use super::{begun, look};
use sayso_tests::Home;

#[tokio::test]
async fn a_browser_is_looked_for_at_one_press_and_read_at_the_next() {
    if !possible() {
        return;
    }
    let home = Home::new();
    samples::browser::firefox(&home.path("user"), "At home").unwrap();
    let (_desktop, window) = begun(&home).await;
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
