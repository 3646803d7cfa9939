//! A downloads folder of every platform, dropped on the window: what it is, then one press, then it is in the record.

use super::desktop::possible;
use super::{begun, drop, look};
use fantoccini::Locator;
use sayso_tests::Home;

#[tokio::test]
async fn a_dropped_downloads_folder_is_shown_first_and_goes_in_at_one_press() {
    if !possible() {
        return;
    }
    let home = Home::new();
    let folder = home.path("downloads");
    std::fs::create_dir_all(&folder).unwrap();
    let known = samples::downloads::write(&folder).unwrap();
    let (desktop, window) = begun(&home).await;

    drop::drop_files(desktop.display(), &[folder]);
    window.wait_for_words("What Sayso would read").await;
    window.wait_for_words("What is left alone").await;
    look(&window, "folder-triage").await;

    // One is left out, the others go in.
    window.client.find(Locator::Css("main input[type=checkbox]")).await.unwrap().click().await.unwrap();
    window.press("Import what is ticked").await;
    window.wait_for_words("What came of it").await;
    window.wait_for_words(&format!("{} files in your record", known.len() - 1)).await;
    look(&window, "folder-imported").await;
}
