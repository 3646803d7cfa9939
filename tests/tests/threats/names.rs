//! Names that are made to deceive or to break what shows them.

use crate::{archive, import};
use sayso_tests::Home;

#[test]
fn hostile_names_do_no_harm_on_the_terminal() {
    let home = Home::new();
    let long = "Long ".repeat(20_000);
    for name in ["\u{1b}[2J\u{1b}]0;owned\u{7}Clinic", "\u{202e}evil\u{2066} Shop", &long] {
        let path = archive(&home, "hostile.zip", &[name]);
        let (status, document, stderr) = import(&home, &path);
        assert_eq!(status, 0, "{document:#}\n{stderr}");
    }
    let mut all = String::new();
    for args in [&["brands"][..], &["why"], &["search", "clinic"], &["sources"]] {
        let output = home.run(args);
        assert!(output.status.success(), "{args:?}");
        let shown = String::from_utf8(output.stdout).unwrap();
        all.push_str(&shown);
        for bad in ['\u{1b}', '\u{7}', '\u{202e}', '\u{2066}'] {
            assert!(!shown.contains(bad), "{args:?} shows {bad:?}");
        }
    }
    // What hides is said, not dropped.
    for seen in ["‹U+001B›", "‹U+202E›", "Clinic", "Shop"] {
        assert!(all.contains(seen), "{seen} is not shown in\n{all}");
    }
}
