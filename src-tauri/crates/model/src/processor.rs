//! Firms that act for others: payment, parcels, help desks, surveys, shop systems.

use std::collections::BTreeSet;
use std::sync::OnceLock;

const PROCESSORS: &str = include_str!("../data/processors.txt");

/// Whether a firm with this registered domain writes to people on behalf of the brands that they deal with.
///
/// ```
/// assert!(model::acts_for_others("dhl.de") && !model::acts_for_others("harbourshoes.example"));
/// ```
pub fn acts_for_others(domain: &str) -> bool {
    static SET: OnceLock<BTreeSet<&str>> = OnceLock::new();
    let lines = || PROCESSORS.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    SET.get_or_init(|| lines().collect()).contains(domain)
}
