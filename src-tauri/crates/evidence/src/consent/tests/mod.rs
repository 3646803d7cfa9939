//! The standards' own strings, decoded.

mod managers;
mod strings;
mod united_states;

use super::ids::Ids;

fn ids(set: &Ids) -> Vec<u16> {
    set.iter().collect()
}
