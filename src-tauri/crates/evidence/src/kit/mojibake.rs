//! Meta's own fault in text, and its repair.

use std::borrow::Cow;

/// Repairs a string whose characters are in truth the bytes of UTF-8, one each ("PokÃ©mon").
///
/// Facebook and Instagram escape every byte as a character of its own. If no character lies above U+00FF and the bytes they stand
/// for are valid UTF-8, that is the text; else the string was right as it stood. To be done once, after parsing.
pub(crate) fn repair(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.is_ascii() {
        return text;
    }
    let bytes: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect();
    match bytes.map(String::from_utf8) {
        Some(Ok(repaired)) => Cow::Owned(repaired),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn broken(text: &str) -> String {
        text.bytes().map(char::from).collect()
    }

    #[test]
    fn every_length_of_utf8_is_repaired() {
        for text in ["plain", "Pokémon", "naïve – “quoted”", "Вода", "🥾 boots", "👩‍👩‍👧"] {
            assert_eq!(repair(broken(text).into()), text);
        }
    }

    #[test]
    fn what_was_right_stays() {
        for text in ["Café", "Zoë", "Ã", "日本 é", "Ünïcode"] {
            assert_eq!(repair(text.into()), text);
        }
    }

    proptest! {
        #[test]
        fn any_text_survives_one_fault_and_one_repair(text in "\\PC*") {
            let bad = broken(&text);
            prop_assert_eq!(repair(bad.as_str().into()), text.as_str());
        }
    }
}
