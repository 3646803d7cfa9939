//! Any text at all, asked what it says of consent: the first line is the name it stands under, the rest its value.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (name, value) = text.split_once('\n').unwrap_or(("", text));
    let named = evidence::signals::says(Some(name), value);
    assert!(named < 10_000, "no text says that much");
    evidence::signals::says(None, value);
});
