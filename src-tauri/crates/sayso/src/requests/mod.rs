//! Rights and letters: who the person is, which rights follow, writing to brands, and what came of it.
//!
//! What the law and the letters say stands in `rights`; how files look stands in `paper`. Here the two meet the record:
//! what is asked for ([`order`]), which evidence there is on a brand ([`facts`]), to whom a letter goes ([`recipient`]),
//! the letter ([`draft`]), its files ([`write`]) and its life afterwards ([`follow`]).

mod attach;
mod batch;
mod country;
mod draft;
mod facts;
mod follow;
mod me;
mod next;
mod offer;
mod order;
mod parts;
mod problems;
mod recipient;
mod shape;
#[cfg(test)]
mod tests;
mod write;
