//! What heads of these names mostly mean. It is offered to the person, marked as a guess, and never used by itself.

use crate::kit::letters;
use model::Category;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Heads by their letters and digits, a colon, and what they mostly mean.
const HEADS: &str = include_str!("heads.txt");

/// What a column may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// Who holds the data.
    Holder,
    /// Data about the person.
    Value,
    /// What kind of data another column holds.
    Category,
    /// When.
    Date,
    /// From whom the holder has it.
    From,
}

/// What a column of this name mostly is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    /// What it is.
    pub means: Means,
    /// What kind of data, for [`Means::Value`].
    pub category: Option<Category>,
}

fn known() -> &'static BTreeMap<&'static str, &'static str> {
    static KNOWN: OnceLock<BTreeMap<&'static str, &'static str>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let lines = HEADS.lines().filter(|line| !line.starts_with('#'));
        let pairs = lines.filter_map(|line| line.split_once(':'));
        pairs.flat_map(|(heads, means)| heads.split(',').map(move |head| (head.trim(), means.trim()))).collect()
    })
}

/// The guess for a head; of the keys in JSON (`owner.email`) the last counts.
pub(super) fn of(head: &str) -> Option<Guess> {
    let last = head.rsplit('.').next().unwrap_or(head);
    let means = known().get(letters(last).as_str()).or_else(|| known().get(letters(head).as_str()))?;
    Some(match *means {
        "holder" => Guess { means: Means::Holder, category: None },
        "value" => Guess { means: Means::Value, category: None },
        "category" => Guess { means: Means::Category, category: None },
        "date" => Guess { means: Means::Date, category: None },
        "from" => Guess { means: Means::From, category: None },
        category => Guess { means: Means::Value, category: Some(Category::new(category)) },
    })
}

/// Whether a column of this name may hold passwords, keys or the like.
pub(super) fn is_secret(head: &str) -> bool {
    const WORDS: [&str; 14] = [
        "password",
        "passwort",
        "passwd",
        "kennwort",
        "passphrase",
        "pwd",
        "secret",
        "totp",
        "otpauth",
        "cvc",
        "cvv",
        "privatekey",
        "accesstoken",
        "recoverycode",
    ];
    let key = letters(head);
    // These are parts of harmless words (shipping), so they must stand by themselves.
    let mut words = head.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    WORDS.iter().any(|word| key.contains(word)) || words.any(|word| matches!(word.as_str(), "pin" | "otp" | "token"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_guess_is_a_meaning_or_a_category_of_dpv() {
        assert!(known().len() > 100);
        for (head, means) in known() {
            assert_eq!(letters(head), *head, "heads are found by their letters");
            let plain = ["holder", "value", "category", "date", "from"].contains(means);
            assert!(plain || Category::new(means).is_known(), "{means} is no category of DPV");
        }
    }

    #[test]
    fn heads_are_guessed_whatever_their_writing() {
        let category = |head: &str| of(head).and_then(|guess| guess.category).map(|c| c.id().to_owned());
        assert_eq!(category("E-Mail Address").as_deref(), Some("pd:EmailAddress"));
        assert_eq!(category("Geburtsdatum").as_deref(), Some("pd:BirthDate"));
        assert_eq!(category("owner.email").as_deref(), Some("pd:EmailAddress"));
        assert_eq!(of("Data source").map(|guess| guess.means), Some(Means::From));
        assert_eq!(of("Zork"), None);
        assert!(is_secret("Login_Password") && is_secret("Login PIN") && !is_secret("Shipping"));
    }
}
