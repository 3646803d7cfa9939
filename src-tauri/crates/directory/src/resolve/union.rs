//! Sets that grow together, except where the person said no.

use super::Decision;
use super::marks::Marks;
use std::cell::RefCell;

/// Disjoint sets of marks. Two sets are never united while the person holds any two of their marks apart.
pub(crate) struct Union {
    parent: RefCell<Vec<usize>>,
    apart: Vec<(usize, usize)>,
}

impl Union {
    pub(crate) fn new(marks: &Marks, decisions: &[Decision]) -> Self {
        let mut apart: Vec<(usize, usize)> = decisions
            .iter()
            .filter(|d| !d.same)
            .filter_map(|d| Some((marks.find(&d.a)?, marks.find(&d.b)?)))
            .filter(|(a, b)| a != b)
            .collect();
        apart.sort_unstable();
        apart.dedup();
        Self { parent: RefCell::new(marks.all().collect()), apart }
    }

    /// The set's smallest mark, so that a set has one name whatever the order of its joins.
    pub(crate) fn root(&self, at: usize) -> usize {
        let mut parent = self.parent.borrow_mut();
        let mut root = at;
        while let Some(up) = parent.get(root).copied().filter(|up| *up != root) {
            root = up;
        }
        let mut here = at;
        while here != root {
            let Some(slot) = parent.get_mut(here) else { break };
            here = std::mem::replace(slot, root);
        }
        root
    }

    /// Whether the sets with these roots may be one.
    pub(crate) fn allowed(&self, a: usize, b: usize) -> bool {
        !self.apart.iter().any(|(x, y)| {
            let (x, y) = (self.root(*x), self.root(*y));
            (x, y) == (a, b) || (x, y) == (b, a)
        })
    }

    /// Unites the sets of two marks; `false` if they are one already or are held apart.
    pub(crate) fn join(&mut self, a: usize, b: usize) -> bool {
        let (a, b) = (self.root(a), self.root(b));
        if a == b || !self.allowed(a, b) {
            return false;
        }
        if let Some(slot) = self.parent.get_mut().get_mut(a.max(b)) {
            *slot = a.min(b);
        }
        true
    }
}
