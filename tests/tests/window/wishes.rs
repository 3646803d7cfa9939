//! What I want, by keyboard alone: from a starting point to a letter that is marked as sent. And the rule book.

use super::desktop::{Window, possible};
use super::{look, looking_around};
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;
use sayso_tests::Home;

/// Presses a key, wherever the focus is.
async fn press(window: &Window, key: Key) {
    press_all(window, &[key]).await;
}

/// Holds keys down one after the other and lets them go, wherever the focus is.
async fn press_all(window: &Window, keys: &[Key]) {
    let down = keys.iter().map(|key| KeyAction::Down { value: char::from(*key) });
    let up = keys.iter().rev().map(|key| KeyAction::Up { value: char::from(*key) });
    let all = down.chain(up).fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
    window.client.perform_actions(all).await.unwrap();
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
    let (_desktop, window) = looking_around(&home).await;

    enter_on(&window, "nav a, nav button", "What I want").await;
    window.wait_for_words("Say once what you want, of everyone").await;
    look(&window, "wishes-none").await;
    enter_on(&window, "button", "Take this one: No ads or sales").await;
    window.wait_for_words("differences").await;
    look(&window, "wishes").await;

    // The worst difference, the first of the list, opens what was wanted and seen, its evidence beside it.
    enter_on(&window, "a[href*='preferences/cell?brand=']", "You said no").await;
    window.wait_for_words("The difference, and the smallest step").await;
    window.wait("aside pre").await;
    look(&window, "wish-cell").await;
    let cell = window.client.current_url().await.unwrap();
    enter_on(&window, "button", "Write to them instead").await;
    window.wait_for_words("What do you want of").await;
    enter_on(&window, "ul.lines button", "").await;
    window.wait(".sheet").await;
    // Nobody knows an address of this brand: it is asked for beside the letter, or the letter names the brand alone.
    window.wait_for_words("Sayso knows no address").await;
    window.wait_for_words("E-mail address or postal address").await;
    look(&window, "wish-letter").await;
    enter_on(&window, "button", "Address it by name only").await;
    window.wait("aside button.main:not(:disabled)").await;
    enter_on(&window, "button", "Save the letter").await;
    window.wait_for_words("Sending it is up to you").await;
    enter_on(&window, "button", "I have sent it").await;
    window.wait_for_words("What happened?").await;
    window.client.goto(cell.as_str()).await.unwrap();
    window.wait_for_words("asked to stop").await;
    look(&window, "wish-cell-asked").await;

    // The overview counts what is still different, and leads back to the list.
    window.go("/").await;
    window.wait_for_words("differences between what you want and what was seen").await;
    look(&window, "wishes-overview").await;
    enter_on(&window, "a", "See the list").await;
    window.wait_for_words("Those stand first").await;
    window.client.close().await.unwrap();
}

/// Which cell of the grid has the focus: row and column, and the brand.
async fn focused(window: &Window) -> String {
    let script = "return document.activeElement?.dataset.at ?? ''";
    let at = window.client.execute(script, vec![]).await.unwrap();
    at.as_str().unwrap_or_default().to_owned()
}

/// Waits until the grid says that it has so many brands; a closure judges the number.
async fn brands(window: &Window, fits: impl Fn(u32) -> bool, why: &str) -> u32 {
    let script = "return Number(document.querySelector('table[role=grid]')?.getAttribute('aria-rowcount') ?? 1) - 1";
    for _ in 0..200 {
        let now = window.client.execute(script, vec![]).await.unwrap().as_u64().unwrap_or_default();
        if fits(u32::try_from(now).unwrap()) {
            return u32::try_from(now).unwrap();
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("{why}; the page says: {}", window.text().await);
}

/// Ticks or clears the box that has this label.
async fn tick(window: &Window, label: &str) {
    let path = format!("//label[starts-with(normalize-space(), {label:?})]");
    window.client.find(fantoccini::Locator::XPath(&path)).await.unwrap().click().await.unwrap();
}

#[tokio::test]
async fn the_grid_is_searched_filtered_and_walked_by_keyboard() {
    if !possible() {
        return;
    }
    let home = Home::new();
    let (_desktop, window) = looking_around(&home).await;
    window.go("/preferences").await;
    let taking = window.wait("button[aria-label='Take this one: No ads or sales from my data']").await;
    taking.click().await.unwrap();
    window.wait_for_words("You have said").await;
    window.go("/preferences/cell?brand=harbourshoes.example&purpose=direct-marketing").await;
    window.type_into("A tag of your own", "footwear\n").await;
    window.wait("[aria-label='Remove the tag footwear']").await;
    window.go("/preferences?as=grid").await;
    window.wait("table[role=grid] button").await;
    look(&window, "wish-grid").await;

    // Each filter shows less than all, and taking it off shows all again.
    let all = brands(&window, |n| n > 10, "the grid shows the brands").await;
    window.type_into("Find a brand", "harbour").await;
    brands(&window, |n| (1..4).contains(&n), "searching finds the brand").await;
    window.type_into("Find a brand", "h\u{e003}").await;
    brands(&window, |n| n == all, "without words all are shown").await;
    window.choose("Sector", "footwear").await;
    assert_eq!(brands(&window, |n| n < all, "a tag of one's own is a sector").await, 1);
    window.choose("Sector", "").await;
    for source in ["x", "email"] {
        window.choose("Seen at", source).await;
        brands(&window, |n| n > 0 && n < all, source).await;
        window.choose("Seen at", "").await;
        brands(&window, |n| n == all, "any source").await;
    }
    for filter in ["Only where something sensitive was seen", "Only differences"] {
        tick(&window, filter).await;
        brands(&window, |n| n > 0 && n < all, filter).await;
        tick(&window, filter).await;
        brands(&window, |n| n == all, "without the filter all are shown").await;
    }

    // Arrows, Home and End, with Control to the first and last, and by pages; Enter opens.
    enter_on(&window, "table[role=grid] th", "").await;
    assert_eq!(focused(&window).await, "0 0");
    let last = all - 1;
    let keys: [(&[Key], String); 8] = [
        (&[Key::Right], "0 1".to_owned()),
        (&[Key::End], "0 9".to_owned()),
        (&[Key::PageDown], "10 9".to_owned()),
        (&[Key::PageUp], "0 9".to_owned()),
        (&[Key::Control, Key::End], format!("{last} 9")),
        (&[Key::Home], format!("{last} 0")),
        (&[Key::Control, Key::Home], "0 0".to_owned()),
        (&[Key::Down], "1 0".to_owned()),
    ];
    for (pressed, wanted) in keys {
        press_all(&window, pressed).await;
        for _ in 0..30 {
            if focused(&window).await == wanted {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        assert_eq!(focused(&window).await, wanted, "{pressed:?}");
    }
    press(&window, Key::Right).await;
    press(&window, Key::Enter).await;
    window.wait_for_words("What the record shows").await;

    // The same in German.
    window.go("/settings").await;
    window.wait("input[type=radio][value=de]").await.click().await.unwrap();
    window.wait_for_words("Was ich will").await;
    for (address, words, name) in [
        ("/preferences?as=grid", "nicht wie gewollt", "wish-grid-de"),
        ("/preferences", "Der kleinste Schritt", "wishes-de"),
        ("/brands/harbourshoes.example", "Branchen und Etiketten", "brand-de"),
    ] {
        window.go(address).await;
        window.wait_for_words(words).await;
        look(&window, name).await;
    }
    window.client.close().await.unwrap();
}

#[tokio::test]
async fn a_wish_has_limits_a_past_and_a_consent_a_way_back() {
    if !possible() {
        return;
    }
    let home = Home::new();
    let (_desktop, window) = looking_around(&home).await;

    // Of one brand: fine, but never with where the person is, and not for long.
    window.go("/preferences?say=personalised-advertising&brand=harbourshoes.example").await;
    window.choose("What you want", "fine").await;
    window.type_into("Search kinds of data", "location\n").await;
    window.wait_for_words("Never with these data").await;
    window.press("See what it would alter").await;
    window.wait_for_words("never with").await;
    look(&window, "wish-form").await;
    window.press("Say so").await;
    window.wait_for_words("You have said one thing").await;
    window.go("/preferences/cell?brand=harbourshoes.example&purpose=personalised-advertising").await;
    window.wait_for_words("Never with:").await;
    window.go("/preferences").await;
    window.wait_for_words("You have said one thing").await;
    window
        .client
        .find(fantoccini::Locator::XPath("//summary[.='What you wanted over time']"))
        .await
        .unwrap()
        .click()
        .await
        .unwrap();
    window.press("Take back the last change").await;
    window.wait_for_words("Say once what you want, of everyone").await;
    look(&window, "wishes-past").await;

    // A yes that was noted by hand stands on the brand's page, with its basis, its day and the way back.
    window.go("/add?what=said&brand=harbourshoes.example").await;
    window.choose("What I said", "given").await;
    window.type_into("For what", "Use profiles to select personalised advertising").await;
    window.press("Note it").await;
    window.wait_for_words("See what you noted").await;
    window.go("/brands/harbourshoes.example").await;
    window.wait_for_words("Taking a yes back").await;
    window.wait_for_words("take your consent back").await;
    look(&window, "brand-consents").await;
    window.go("/preferences/cell?brand=harbourshoes.example&purpose=personalised-advertising").await;
    window.wait_for_words("Taking a yes back").await;
    look(&window, "wish-cell-consent").await;
    window.client.close().await.unwrap();
}

#[tokio::test]
async fn the_rule_book_reads_as_a_document_and_shows_a_brand_against_it() {
    if !possible() {
        return;
    }
    let home = Home::new();
    let (_desktop, window) = looking_around(&home).await;
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
