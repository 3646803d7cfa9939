//! Names: their core without a legal form, and whether one tells a brand from another.

use model::fold;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// Words and names that many senders share, one a line.
const COMMON: &str = include_str!("../data/common-names.txt");

/// Legal forms, as they stand at the end of a folded name without dots.
const FORMS: &[&str] = &[
    "ab",
    "ag",
    "aps",
    "as",
    "asa",
    "bv",
    "co",
    "company",
    "corp",
    "corporation",
    "ev",
    "eg",
    "gmbh",
    "gmbh & co kg",
    "gmbh & co kgaa",
    "inc",
    "incorporated",
    "kft",
    "kg",
    "kgaa",
    "limited",
    "llc",
    "llp",
    "ltd",
    "mbh",
    "nv",
    "oy",
    "ohg",
    "plc",
    "pty",
    "pty ltd",
    "sa",
    "sarl",
    "sas",
    "se",
    "sl",
    "slu",
    "sp z oo",
    "spa",
    "srl",
    "ug",
    "ug (haftungsbeschrankt)",
];

/// The folded name without dots, commas and a legal form at its end; the whole name if nothing would be left.
pub(crate) fn core(name: &str) -> String {
    let folded = fold(name);
    let plain: String = folded.chars().filter(|c| !matches!(c, '.' | ',')).collect();
    let plain = plain.trim();
    let mut best = plain;
    loop {
        let shorter = FORMS
            .iter()
            .filter_map(|form| best.strip_suffix(form))
            .filter(|rest| rest.ends_with(' '))
            .map(str::trim_end)
            .min_by_key(|rest| rest.len());
        match shorter {
            Some(rest) if !rest.is_empty() => best = rest,
            _ => return best.to_owned(),
        }
    }
}

/// The letters and digits of a folded text: `harbourshoes` of `Harbour Shoes`.
pub(crate) fn compact(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

fn common() -> &'static BTreeSet<&'static str> {
    static SET: OnceLock<BTreeSet<&'static str>> = OnceLock::new();
    SET.get_or_init(|| COMMON.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')).collect())
}

/// Whether a folded name consists only of words that many senders use.
pub(crate) fn is_common(folded: &str) -> bool {
    common().contains(folded) || folded.split(' ').all(|word| common().contains(word))
}

/// Whether a name can tell one brand from all others: five letters or more, and not a word that many senders use.
pub(crate) fn is_distinctive(folded: &str) -> bool {
    let letters = folded.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 5 && !is_common(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_legal_form_is_no_part_of_the_core() {
        assert_eq!(core("Zalando SE"), "zalando");
        assert_eq!(core("Harbour Shoes Pty. Ltd."), "harbour shoes");
        assert_eq!(core("Müller GmbH & Co. KG"), "muller");
        assert_eq!(core("SE"), "se");
        assert_eq!(compact("Harbour Shoes!"), "harbourshoes");
    }

    #[test]
    fn words_that_many_use_tell_nothing() {
        assert!(is_distinctive("harbour shoes"));
        assert!(!is_distinctive("newsletter"));
        assert!(!is_distinctive("customer service team"));
        assert!(!is_distinctive("acme"));
    }
}
