//! The document about rule books names what the program knows, so that whoever writes one can rely on it.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use rulebook::judges::ALL;

const DOCUMENT: &str = include_str!("../rulebook.md");

#[test]
fn the_document_names_every_judge_with_what_it_may_be_told() {
    for judge in ALL {
        let start = format!("| `{}` |", judge.id);
        let line = DOCUMENT.lines().find(|line| line.starts_with(&start)).expect(judge.id);
        for parameter in judge.parameters {
            assert!(line.contains(&format!("`{}`", parameter.name)), "{}: {}", judge.id, parameter.name);
        }
    }
    let listed = DOCUMENT.lines().skip_while(|line| *line != "## Judges").filter(|line| line.starts_with("| `"));
    assert_eq!(listed.count(), ALL.len(), "a judge is listed that isn't there");
}
