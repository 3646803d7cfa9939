//! A table of a broker, dropped on the window: nobody knows it, the person says once what its columns mean, and it is in
//! the record; then what a platform said of an ad, pasted.

use super::desktop::possible;
use super::{begun, drop, look};
use fantoccini::Locator;
use sayso_tests::Home;

const ANSWER: &str = "E-Mail;Estimated income;Segment;Collected;Obtained from;Login PIN\n\
                      maya@post.example;60000-75000;Pet owners;03/05/2026;Harbour Shoes;1234\n\
                      maya@post.example;;Runners;04/05/2026;;\n";

#[tokio::test]
async fn a_dropped_table_is_explained_once_and_pasted_words_are_proposed() {
    if !possible() {
        return;
    }
    let home = Home::new();
    let downloads = home.path("downloads");
    std::fs::create_dir_all(&downloads).unwrap();
    let answer = downloads.join("answer.csv");
    std::fs::write(&answer, ANSWER).unwrap();
    let (desktop, window) = begun(&home).await;

    drop::drop_files(desktop.display(), std::slice::from_ref(&answer));
    window.wait_for_words("A table that Sayso doesn't know").await;
    look(&window, "table-triage").await;
    window.press("Say what its columns mean").await;
    window.wait_for_words("What do these columns mean?").await;
    window.wait_for_words("A guess from its name. Check it.").await;
    window.type_into("Who holds this data", "Nimbus Data").await;
    window.choose("How they came by it", "inferred").await;
    window.wait_for_words("Nimbus Data got your e-mail address from Harbour Shoes: “maya@post.example”.").await;
    let words = window.text().await;
    assert!(!words.contains("1234"), "a secret is shown");
    window.choose("What “Collected” is", "date").await;
    window.wait_for_words("Sayso doesn't guess").await;
    window.client.find(Locator::Css("main input[type=radio][value=day]")).await.unwrap().click().await.unwrap();
    look(&window, "table-columns").await;
    window.press("Read the table").await;
    window.wait_for_words("What came of it").await;
    window.wait_for_words("Columns you have explained").await;
    look(&window, "table-read").await;

    // What a platform's own window said of an ad, pasted: its meaning is proposed, and ticked by the person alone.
    window.go("/add?what=seen").await;
    window.wait_for_words("What “Why this ad?” said").await;
    window.type_into("Where you saw it", "Facebook").await;
    let pasted = "Set their age to 18 and older. A primary location in Germany.";
    window.type_into("What “Why this ad?” said", pasted).await;
    window.wait_for_words("What these words may mean").await;
    look(&window, "add-seen").await;
    let page = home.json(&["brand", "Nimbus Data"]);
    assert!(page["holdings"].as_array().unwrap().len() > 2, "{page:#}");
}
