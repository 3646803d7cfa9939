//! Ages as platforms write them: `25 to 34`, `25-34`, `25 and up`, `55+`, `13-54`.

/// Years from and to, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ages(pub(crate) u32, pub(crate) u32);

impl Ages {
    /// Reads an age or a span of ages; anything else is `None`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|t| !t.is_empty()).map(str::parse::<u32>);
        let first = numbers.next()?.ok().filter(|n| *n < 150)?;
        match numbers.next() {
            Some(Ok(second)) if (first..150).contains(&second) => {
                numbers.next().is_none().then_some(Self(first, second))
            }
            Some(_) => None,
            None if text.contains('+') || text.contains("up") || text.contains("over") => Some(Self(first, 149)),
            None => Some(Self(first, first)),
        }
    }

    pub(crate) fn within(self, other: Self) -> bool {
        self.0 >= other.0 && self.1 <= other.1
    }

    pub(crate) fn touches(self, other: Self) -> bool {
        self.0 <= other.1 && other.0 <= self.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_read_in_every_form() {
        for (text, expected) in [
            ("25 to 34", Some(Ages(25, 34))),
            ("13-54", Some(Ages(13, 54))),
            ("25 and up", Some(Ages(25, 149))),
            ("55+", Some(Ages(55, 149))),
            ("35", Some(Ages(35, 35))),
            ("Women", None),
            ("34 to 25", None),
            ("", None),
        ] {
            assert_eq!(Ages::parse(text), expected, "{text}");
        }
        assert!(
            Ages(25, 34).within(Ages(18, 54))
                && !Ages(13, 54).within(Ages(18, 54))
                && Ages(13, 54).touches(Ages(18, 54))
        );
    }
}
