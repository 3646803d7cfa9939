//! A map that never grows past its bounds: when it is full, it is emptied.

use ahash::HashMap;
use std::borrow::Borrow;
use std::hash::Hash;

/// A map with a greatest number of entries and a greatest sum of their sizes.
pub(crate) struct Bounded<K, V> {
    // Looked up only, never walked: its order can't show.
    map: HashMap<K, V>,
    most: usize,
    room: usize,
    size: usize,
}

impl<K: Hash + Eq, V> Bounded<K, V> {
    pub(crate) fn new(most: usize, room: usize) -> Self {
        Self { map: HashMap::default(), most, room, size: 0 }
    }

    pub(crate) fn get<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.map.get(key)
    }

    /// Keeps a value; `size` is about how many bytes its key takes.
    pub(crate) fn put(&mut self, key: K, value: V, size: usize) {
        if self.map.len() >= self.most || self.size + size > self.room {
            self.map.clear();
            self.size = 0;
        }
        self.size += size;
        self.map.insert(key, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_forgets_rather_than_grow() {
        let mut map = Bounded::new(3, 1_000);
        for n in 0..3 {
            map.put(n, n, 1);
        }
        map.put(3, 3, 1);
        assert_eq!((map.get(&0), map.get(&3)), (None, Some(&3)));
        map.put(4, 4, 1_000);
        assert_eq!((map.get(&3), map.get(&4)), (None, Some(&4)));
    }
}
