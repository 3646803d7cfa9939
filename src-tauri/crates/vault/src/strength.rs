//! How strong a passphrase is, estimated on the safe side.
//!
//! No list of leaked passwords is shipped, so the estimate never claims to know that one isn't on such a list. It
//! takes a passphrase apart the way a guesser would: common words, words, numbers, years, repeats and runs count for
//! little each; only what is left counts sign by sign.

/// How strong, in four steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Guessed in minutes.
    Weak,
    /// Guessed by somebody with means and patience.
    Fair,
    /// Out of reach for most.
    Good,
    /// Out of reach.
    Strong,
}

impl Level {
    /// Its id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Weak => "weak",
            Self::Fair => "fair",
            Self::Good => "good",
            Self::Strong => "strong",
        }
    }
}

/// An estimate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Strength {
    /// The number of tries it would take, as a power of two.
    pub bits: f64,
    /// In four steps. Argon2id makes each try dear, so 45 bits are already years of work for one machine.
    pub level: Level,
}

/// What guessers try first.
const COMMON: &[&str] = &[
    "password",
    "passwort",
    "passphrase",
    "qwerty",
    "qwertz",
    "asdf",
    "zxcvbn",
    "yxcvbn",
    "letmein",
    "welcome",
    "willkommen",
    "admin",
    "login",
    "hallo",
    "hello",
    "iloveyou",
    "dragon",
    "monkey",
    "football",
    "fussball",
    "baseball",
    "sunshine",
    "princess",
    "master",
    "shadow",
    "geheim",
    "secret",
    "schatz",
    "test",
    "sayso",
    "summer",
    "sommer",
    "winter",
    "abc",
];

/// Estimates a passphrase.
pub fn strength(passphrase: &str) -> Strength {
    let bits = pieces(passphrase).iter().map(|piece| bits_of(piece)).sum::<f64>();
    let level = match bits {
        b if b < 30.0 => Level::Weak,
        b if b < 45.0 => Level::Fair,
        b if b < 65.0 => Level::Good,
        _ => Level::Strong,
    };
    Strength { bits, level }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Space,
    Other,
}

fn class(c: char) -> Class {
    match c {
        c if c.is_alphabetic() => Class::Letter,
        c if c.is_numeric() => Class::Digit,
        c if c.is_whitespace() => Class::Space,
        _ => Class::Other,
    }
}

/// Runs of one class each; a repeated run is given once.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut last = None;
    for c in text.chars() {
        let class = class(c);
        match pieces.last_mut() {
            Some(piece) if last == Some(class) => piece.push(c),
            _ => pieces.push(c.to_string()),
        }
        last = Some(class);
    }
    let mut seen = std::collections::BTreeSet::new();
    pieces.retain(|p| seen.insert(p.to_lowercase()));
    pieces
}

fn bits_of(piece: &str) -> f64 {
    let signs: Vec<char> = piece.chars().collect();
    let count = signs.len() as f64;
    if is_run(&signs) {
        return 4.0 + count.log2();
    }
    match signs.first().copied().map_or(Class::Space, class) {
        // Between words a space is expected.
        Class::Space => 1.0,
        Class::Digit if signs.len() == 4 && (piece.starts_with("19") || piece.starts_with("20")) => 7.0,
        Class::Digit => count * 3.0,
        Class::Other => count * 4.0,
        Class::Letter => letters(piece, &signs),
    }
}

fn letters(piece: &str, signs: &[char]) -> f64 {
    let lower = piece.to_lowercase();
    if let Some(common) = COMMON.iter().find(|word| lower.contains(**word)) {
        let rest = signs.len().saturating_sub(common.chars().count()) as f64;
        return 5.0 + rest * 2.0;
    }
    let count = signs.len() as f64;
    let capitals = signs.iter().skip(1).filter(|c| c.is_uppercase()).count();
    let all_capitals = signs.iter().all(|c| c.is_uppercase());
    let vowels = lower.chars().filter(|c| "aeiouyäöü".contains(*c)).count() as f64;
    // What can be spoken is taken for a word: one in about ten thousand, a little more if it is long.
    let spoken = (capitals == 0 || all_capitals) && vowels >= count * 0.2 && vowels <= count * 0.7;
    if spoken && signs.len() <= 14 { (count * 4.0).min(12.0 + (count - 6.0).max(0.0) * 0.5) } else { count * 4.0 }
}

/// One sign again and again, or signs that follow each other (`1234`, `dcba`).
fn is_run(signs: &[char]) -> bool {
    if signs.len() < 3 {
        return false;
    }
    let steps: Vec<i64> = signs.windows(2).map(|w| i64::from(u32::from(w[1])) - i64::from(u32::from(w[0]))).collect();
    steps.iter().all(|step| step.abs() <= 1 && Some(step) == steps.first())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weak_ones_are_called_weak() {
        for weak in [
            "",
            "a",
            "password",
            "Passwort1!",
            "12345678",
            "aaaaaaaaaaaaaaaa",
            "qwertz2024",
            "Sommer2026",
            "abcabcabcabc",
        ] {
            assert_eq!(strength(weak).level, Level::Weak, "{weak}: {:?}", strength(weak));
        }
    }

    #[test]
    fn several_words_or_many_chosen_signs_are_good() {
        for good in ["correct horse battery staple", "Lampe Ofen Distel Hafen Regen", "xK9#vQ2$mT7!", "tGhRwPqZxMvN"] {
            assert!(strength(good).level >= Level::Good, "{good}: {:?}", strength(good));
        }
        assert_eq!(strength("lantern orbit thistle harbour copper meadow").level, Level::Strong);
    }

    #[test]
    fn more_is_never_called_weaker() {
        let words = "lantern orbit thistle harbour copper meadow";
        let bits: Vec<f64> =
            (1..=6).map(|n| strength(&words.split(' ').take(n).collect::<Vec<_>>().join(" ")).bits).collect();
        assert!(bits.windows(2).all(|w| w[0] < w[1]), "{bits:?}");
    }
}
