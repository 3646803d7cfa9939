//! A text that stands in no file.

use crate::{fits, good, text};
use sayso_tests::Home;
use serde_json::Value;
use std::io::Write as _;
use std::process::Stdio;

/// `import -` with this on standard input: exit status and document.
fn paste(home: &Home, args: &[&str], given: &[u8]) -> (i32, Value) {
    let mut command = home.command(&[&["--json", "import", "-"], args].concat());
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("sayso starts");
    // A refusal may come before it has read, so a closed pipe is no failure of the test.
    let _ = child.stdin.take().expect("piped").write_all(given);
    let output = child.wait_with_output().expect("sayso ends");
    let document = serde_json::from_slice(&output.stdout).expect("one document");
    (output.status.code().unwrap_or(-1), document)
}

#[test]
fn a_pasted_string_is_read_and_shown_from_the_kept_copy() {
    let home = Home::new();
    // The first example of the TCF's own description.
    let string = "COtybn4PA_zT4KjACBENAPCIAEBAAECAAIAAAAAAAAAA";
    let (status, document) = paste(&home, &[], format!("  {string}\n").as_bytes());
    fits("import", &document);
    assert_eq!((status, text(&document, "/sources/0/kind").as_str()), (0, "consent-strings"), "{document:#}");
    assert!(document["sources"][0]["claims"]["consent"].as_u64().unwrap() > 0);
    let consents = good(&home, "consents", &["consents"]);
    let evidence = good(&home, "evidence", &["evidence", &text(&consents, "/consents/0/evidence/0/id")]);
    assert_eq!((text(&evidence, "/excerpt"), text(&evidence, "/excerpt_from")), (string.to_owned(), "copy".to_owned()));
    let (_, again) = paste(&home, &[], format!("  {string}\n").as_bytes());
    assert_eq!(again["sources"][0]["already_imported"], true);
}

#[test]
fn what_is_no_evidence_is_refused_with_a_sentence() {
    let home = Home::new();
    for (given, args) in [
        (&b"nothing that any reader knows"[..], &[][..]),
        (b" \n", &[]),
        (&[0xff, 0xfe, 0x00], &[]),
        (b"COtybn4PA_zT4KjACBENAPCIAEBAAECAAIAAAAAAAAAA", &["/tmp"]),
    ] {
        let (status, document) = paste(&home, args, given);
        assert_eq!(status, 1, "{document:#}");
        let why = document.pointer("/failed/0/why").or(document.pointer("/error/what"));
        assert!(why.and_then(Value::as_str).is_some_and(|why| why.ends_with('.')), "{document:#}");
    }
}
