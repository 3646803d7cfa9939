//! What the person wants, what the record shows of it, and the smallest steps that close the difference.
//!
//! `portable` says wishes and lets sets travel; `shown` works out what the record shows, once; `grid` and `cell` show it;
//! `gaps` tells the differences, `ground` what they rest on, `act` does what can be done; `brand` has what a brand's page
//! shows of it: sectors, own tags, and how a consent is taken back.

mod act;
mod brand;
mod cell;
mod gaps;
mod grid;
mod ground;
mod portable;
mod shown;
#[cfg(test)]
mod tests;

pub(crate) use shown::Shown;
