//! What isn't there: the document names it, the sentence names it once.

use super::{a_life, fits, text};
use sayso_tests::Home;

fn named_once(home: &Home, args: &[&str], name: &str) {
    let (status, document, stderr) = home.answer(args);
    assert_eq!(status, 1, "{args:?}: {document:#}");
    fits("error", &document);
    assert_eq!(text(&document, "/error/to"), name, "{args:?}");
    assert_eq!(stderr.matches(name).count(), 1, "{args:?}: {stderr}");
}

#[test]
fn what_is_not_there_is_named_in_the_document_and_once_in_the_sentence() {
    let empty = Home::new();
    let (life, _) = a_life();
    for home in [&empty, &life] {
        for (args, name) in [
            (&["brand", "nobody at all"][..], "nobody at all"),
            (&["gaps", "--brand", "nobody at all"], "nobody at all"),
            (&["why", "clm-0"], "clm-0"),
            (&["source", "src-0"], "src-0"),
            (&["evidence", "evi-0"], "evi-0"),
        ] {
            named_once(home, args, name);
        }
    }
    // Without a record the list of explanations is empty, whoever is named.
    named_once(&life, &["why", "--brand", "nobody at all"], "nobody at all");
}
