//! What I want, by keyboard alone: from a starting point to a letter that is marked as sent. And the rule book.

use super::desktop::{Desktop, Window, possible};
use super::look;
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;
use sayso_tests::Home;

/// Presses a key, wherever the focus is.
async fn press(window: &Window, key: Key) {
    let value = char::from(key);
    let keys = KeyActions::new("keyboard".to_owned()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
    window.client.perform_actions(keys).await.unwrap();
}

/// Tabs until the focus is on an element of this kind that says these words, and presses Enter there.
async fn enter_on(window: &Window, css: &str, words: &str) {
    let script = "const now = document.activeElement; const [css, words] = arguments; \
        const says = `${now?.getAttribute('aria-label') ?? ''} ${now?.textContent ?? ''}`; \
        return !!now && now.matches(css) && says.includes(words)";
    for _ in 0..150 {
        let there = window.client.execute(script, vec![css.into(), words.into()]).await.unwrap();
        if there.as_bool() == Some(true) {
            return press(window, Key::Enter).await;
        }
        press(window, Key::Tab).await;
    }
    panic!("the keyboard never reached {css} {words:?}; the page says: {}", window.text().await);
}

#[tokio::test]
async fn from_a_starting_point_to_a_cell_that_says_what_was_asked() {
    if !possible() {
        return;
    }
    let home = Home::new();
    let desktop = Desktop::start(&home, &[]);
    let window = desktop.open(&[]).await;
    window.press("Look around in the sample life").await;
    window.wait_for_words("Who used most").await;

    enter_on(&window, "nav a, nav button", "What I want").await;
    window.wait_for_words("Say once what you want, of everyone").await;
    look(&window, "wishes-none").await;
    enter_on(&window, "button", "Take this one: No ads or sales").await;
    window.wait_for_words("differences").await;
    look(&window, "wishes").await;

    // A difference opens what was wanted and seen, its evidence beside it.
    enter_on(&window, "a[href*='preferences/cell?brand=harbourshoes']", "You said no").await;
    window.wait_for_words("The difference, and the smallest step").await;
    window.wait("aside pre").await;
    look(&window, "wish-cell").await;
    let cell = window.client.current_url().await.unwrap();
    enter_on(&window, "button", "Write to them instead").await;
    window.wait_for_words("What do you want of").await;
    enter_on(&window, "ul.lines button", "").await;
    window.wait(".sheet").await;
    enter_on(&window, "button", "Save the letter").await;
    window.wait_for_words("Sending it is up to you").await;
    enter_on(&window, "button", "I have sent it").await;
    window.wait_for_words("What happened?").await;
    window.client.goto(cell.as_str()).await.unwrap();
    window.wait_for_words("asked to stop").await;
    look(&window, "wish-cell-asked").await;

    // The grid: arrows move, Enter opens.
    window.go("/preferences?as=grid").await;
    window.wait("table[role=grid] button").await;
    look(&window, "wish-grid").await;
    enter_on(&window, "table[role=grid] th", "").await;
    press(&window, Key::Right).await;
    press(&window, Key::Down).await;
    press(&window, Key::Enter).await;
    window.wait_for_words("What the record shows").await;
    window.client.close().await.unwrap();
}

#[tokio::test]
async fn the_rule_book_reads_as_a_document_and_shows_a_brand_against_it() {
    if !possible() {
        return;
    }
    let home = Home::new();
    let desktop = Desktop::start(&home, &[]);
    let window = desktop.open(&[]).await;
    window.press("Look around in the sample life").await;
    window.wait_for_words("Who used most").await;
    window.go("/rules").await;
    window.wait_for_words("Stick to your purpose").await;
    look(&window, "rule-book").await;
    window.type_into("Brand", "Harbour Shoes").await;
    window.type_into("Beside another, if you like", "Lumen Clinic").await;
    window.press("Look").await;
    window.wait("table").await;
    look(&window, "rule-book-pair").await;
    window.go("/rules/harbourshoes.example").await;
    window.wait_for_words("Not met, on this evidence.").await;
    look(&window, "rule-book-brand").await;
    window.press("Evidence").await;
    window.wait("aside pre").await;
    window.client.close().await.unwrap();
}
