//! Numbers of vendors and purposes as ranges, so that a crafted string costs no more memory than its own length.

/// A set of ids from 1 to 65535, as ranges in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Ids {
    ranges: Vec<(u16, u16)>,
}

impl Ids {
    /// Adds a range. What runs backwards, and 0, is nothing.
    pub(super) fn add(&mut self, from: u16, to: u16) {
        if from == 0 || to < from {
            return;
        }
        match self.ranges.last_mut() {
            Some(last) if from > last.1 && from - 1 == last.1 => last.1 = to,
            _ => self.ranges.push((from, to)),
        }
    }

    /// Brings ranges that came in any order, and over each other, into order.
    pub(super) fn sort(&mut self) {
        self.ranges.sort_unstable();
        let mut out: Vec<(u16, u16)> = Vec::with_capacity(self.ranges.len());
        for (from, to) in self.ranges.drain(..) {
            match out.last_mut() {
                Some(last) if from <= last.1.saturating_add(1) => last.1 = last.1.max(to),
                _ => out.push((from, to)),
            }
        }
        self.ranges = out;
    }

    /// Whether this id is in it.
    pub(crate) fn has(&self, id: u16) -> bool {
        self.ranges.iter().any(|(from, to)| (*from..=*to).contains(&id))
    }

    /// How many ids there are.
    pub(crate) fn count(&self) -> u64 {
        self.ranges.iter().map(|(from, to)| u64::from(to - from) + 1).sum()
    }

    /// Each id in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = u16> {
        self.ranges.iter().flat_map(|(from, to)| *from..=*to)
    }

    /// The ranges themselves.
    #[cfg(test)]
    pub(crate) fn ranges(&self) -> &[(u16, u16)] {
        &self.ranges
    }
}
