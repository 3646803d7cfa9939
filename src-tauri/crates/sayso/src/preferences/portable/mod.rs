//! Saying what is wanted and taking it back, starting points, and sets that travel.

mod files;
mod history;
mod say;
mod set;
mod starts;
#[cfg(test)]
mod stories;
#[cfg(test)]
mod tests;

pub(crate) use say::{Scopes, sector_name};
