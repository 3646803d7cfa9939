//! My Activity: one record of what was done with a product of Google's, as JSON or on a page.

mod ads;
mod json;
mod page;
mod tell;

pub(super) use json::{is_activity, read as read_json};
pub(super) use page::read as read_page;

use model::Moment;

/// A channel, a topic, a card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Subtitle {
    name: String,
    url: Option<String>,
}

/// Where Google thought that somebody was, and how it knew.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    name: String,
    source: Option<String>,
}

/// One record. Keys are English in every language; the values are in the account's.
#[derive(Clone, Debug, Default)]
struct Activity {
    /// The card's title: a product, an app or a domain.
    header: String,
    title: String,
    url: Option<String>,
    subtitles: Vec<Subtitle>,
    at: Option<Moment>,
    products: Vec<String>,
    /// Where it came from.
    details: Vec<String>,
    /// The settings under which it is kept.
    controls: Vec<String>,
    places: Vec<Place>,
}

impl Activity {
    /// Header and products: everything that may name the product.
    fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.header.as_str()).chain(self.products.iter().map(String::as_str)).filter(|n| !n.is_empty())
    }

    fn is_of(&self, product: &str) -> bool {
        self.names().any(|name| name == product)
    }

    /// The product, in Google's words.
    fn product(&self) -> &str {
        self.products.first().map_or(self.header.as_str(), String::as_str)
    }
}
