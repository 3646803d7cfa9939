//! What a subject line is evidence of, and the order number that it plainly gives.

use super::data::{self, Means};
use aho_corasick::AhoCorasick;
use model::fold;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// At most so many bytes of a subject are looked at.
const LONGEST: usize = 1000;

/// A pattern: pieces that follow each other, each at the beginning of a word.
type Pattern = Vec<String>;

struct Rule {
    means: Means,
    patterns: Vec<Pattern>,
    not: Vec<Pattern>,
}

/// All rules, and one automaton that finds which of them are worth a look.
struct Rules {
    all: Vec<Rule>,
    /// Finds the first piece of every pattern at once.
    finder: Option<AhoCorasick>,
    /// Which pattern of which rule each first piece belongs to.
    of: Vec<(usize, usize)>,
}

fn rules() -> &'static Rules {
    static RULES: OnceLock<Rules> = OnceLock::new();
    RULES.get_or_init(|| {
        let compile = |texts: &[String]| texts.iter().map(|text| text.split('*').map(fold).collect()).collect();
        let rule = |rule: &data::SubjectRule| Rule {
            means: rule.means,
            patterns: compile(&rule.patterns),
            not: compile(&rule.not),
        };
        let mut all: Vec<Rule> = data::subjects().rule.iter().map(rule).collect();
        // An order mail may welcome too; what is surer comes first.
        all.sort_by_key(|rule| match rule.means {
            Means::Account => 0,
            Means::Policy => 1,
            Means::Order => 2,
            Means::Welcome => 3,
        });
        let (mut first, mut of) = (Vec::new(), Vec::new());
        for (n, rule) in all.iter().enumerate() {
            for (m, pattern) in rule.patterns.iter().enumerate() {
                first.extend(pattern.first());
                of.extend(pattern.first().map(|_| (n, m)));
            }
        }
        let finder = AhoCorasick::new(first).ok();
        Rules { all, finder, of }
    })
}

/// What the subject says, if a pattern fits.
pub(super) fn means(subject: &str) -> Option<Means> {
    let text = bare(subject);
    let rules = rules();
    let found = rules.finder.as_ref()?.find_overlapping_iter(&text);
    let worth: BTreeSet<(usize, usize)> =
        found.filter_map(|found| rules.of.get(found.pattern().as_usize()).copied()).collect();
    worth.into_iter().find_map(|(n, m)| {
        let rule = rules.all.get(n)?;
        let fits = matches(&text, rule.patterns.get(m)?) && !rule.not.iter().any(|not| matches(&text, not));
        fits.then_some(rule.means)
    })
}

/// Whether the subject is an answer or a passed-on message.
pub(super) fn is_reply(subject: &str) -> bool {
    let folded = fold(cut(subject));
    bare(subject) != folded
}

/// Folded, without the marks of answers.
fn bare(subject: &str) -> String {
    let mut text = fold(cut(subject));
    while let Some((mark, rest)) = text.split_once(':') {
        // `Re[2]:` counts the answers.
        let mark = mark.trim().split('[').next().unwrap_or_default();
        if !data::subjects().replies.iter().any(|reply| reply == mark) {
            break;
        }
        text = rest.trim().to_owned();
    }
    text
}

fn cut(subject: &str) -> &str {
    let mut end = subject.len().min(LONGEST);
    while !subject.is_char_boundary(end) {
        end -= 1;
    }
    subject.get(..end).unwrap_or_default()
}

fn matches(text: &str, pattern: &Pattern) -> bool {
    let mut rest = text;
    pattern.iter().all(|piece| match find_word(rest, piece) {
        Some(end) => {
            rest = rest.get(end..).unwrap_or_default();
            true
        }
        None => false,
    })
}

/// Where a piece that begins at a word's beginning ends.
fn find_word(text: &str, piece: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(found) = text.get(from..).and_then(|rest| rest.find(piece)) {
        let at = from + found;
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        if before.is_none_or(|c| !c.is_alphanumeric()) {
            return Some(at + piece.len());
        }
        from = at + piece.chars().next().map_or(1, char::len_utf8);
    }
    None
}

/// The order number that the subject plainly gives (`Order #12345`, `Bestellung 12-3456`).
pub(super) fn order_number(subject: &str) -> Option<String> {
    let known = &data::subjects().order_number;
    let spaced = cut(subject).replace('#', " #").replace([':', '(', ')', '[', ']'], " ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let is_order = |word: &str| {
        known.words.contains(fold(word).trim_matches(|c: char| !c.is_alphanumeric() && c != '-' && c != '\''))
    };
    let mut mentioned = false;
    for (n, word) in words.iter().enumerate() {
        if is_order(word) {
            mentioned = true;
            for next in words.iter().skip(n + 1).take(4) {
                if let Some(number) = number(next) {
                    return Some(number);
                }
                if !known.between.contains(&fold(next)) && !is_order(next) {
                    break;
                }
            }
        }
    }
    // `Your order has shipped (#1001)`.
    mentioned.then(|| words.iter().filter(|word| word.starts_with('#')).find_map(|word| number(word))).flatten()
}

/// A word that can be an order number: at least three digits, letters, dashes; no year, no date, no amount.
fn number(word: &str) -> Option<String> {
    let marked = word.starts_with('#');
    let text = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let fits = (3..=40).contains(&text.len())
        && digits >= 3
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'/'));
    let year = text.len() == 4 && digits == 4 && (text.starts_with("19") || text.starts_with("20")) && !marked;
    let date = text.split(['-', '/']).filter(|part| !part.is_empty()).count() == 3
        && text.split(['-', '/']).all(|part| part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit()))
        && digits <= 8;
    (fits && !year && !date).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subjects_in_eight_languages() {
        let cases = [
            ("Reset your Harbour Shoes password", Means::Account),
            ("Confirm your Harbour Shoes account", Means::Account),
            ("AW: Bestätige deine E-Mail-Adresse", Means::Account),
            ("Réinitialisation de votre mot de passe", Means::Account),
            ("Restablece tu contraseña", Means::Account),
            ("Reimposta la tua password", Means::Account),
            ("Redefinir sua senha", Means::Account),
            ("Wachtwoord opnieuw instellen", Means::Account),
            ("Potwierdź adres e-mail", Means::Account),
            ("Re: Re[2]: Order confirmation #1", Means::Order),
            ("Ihre Rechnung von Hafenschuhe", Means::Order),
            ("Votre commande a été expédiée", Means::Order),
            ("Confirmación de pedido", Means::Order),
            ("Conferma d'ordine", Means::Order),
            ("Confirmação do pedido", Means::Order),
            ("Bestelbevestiging", Means::Order),
            ("Potwierdzenie zamówienia", Means::Order),
            ("Updates to our Terms of Service", Means::Policy),
            ("Änderung unserer AGB", Means::Policy),
            ("Mise à jour de nos CGU", Means::Policy),
            ("Welcome to Harbour Shoes", Means::Welcome),
            ("Ｗｅｌｃｏｍｅ ｔｏ the club", Means::Welcome),
            ("Witamy w klubie", Means::Welcome),
        ];
        for (subject, expected) in cases {
            assert_eq!(means(subject), Some(expected), "{subject}");
        }
    }

    #[test]
    fn selling_is_none_of_these() {
        for subject in [
            "Jetzt auf Rechnung kaufen",
            "20% off your next order",
            "New boots for spring",
            "Manufacturas de verano",
            "Because you viewed shoes",
            "",
        ] {
            assert_eq!(means(subject), None, "{subject}");
        }
    }

    #[test]
    fn answers() {
        assert!(is_reply("Re: dinner") && is_reply("WG: Termin") && !is_reply("Dinner: tonight"));
    }

    #[test]
    fn order_numbers_that_plainly_stand_there() {
        let cases = [
            ("Order #12345", "12345"),
            ("Bestellung 12-3456", "12-3456"),
            ("Ihre Bestellung Nr. 302-1234567-7654321 ist unterwegs", "302-1234567-7654321"),
            ("Order confirmation: HS-2041", "HS-2041"),
            ("Bestellbestätigung#A1B2003", "A1B2003"),
            ("Your order has shipped (#1001)", "1001"),
            ("Pedido nº 778899", "778899"),
            ("Order #2024", "2024"),
        ];
        for (subject, expected) in cases {
            assert_eq!(order_number(subject).as_deref(), Some(expected), "{subject}");
        }
        for subject in [
            "Your order",
            "Order before 2024-05-03",
            "Order 2024",
            "Bestellung vom 03/05/2024",
            "Order over 1000 things",
            "Invoice 5512",
        ] {
            assert_eq!(order_number(subject), None, "{subject}");
        }
    }
}
