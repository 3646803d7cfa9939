//! HTML as platforms export it: elements cut out of a stream with their exact bytes, then looked into.
//!
//! - [`Cutter`]: cuts each element of a tag and class out of a page of any size; memory holds one element.
//! - [`Element`]: one element, its attributes, its text line by line, its links, the elements in it.
//! - [`Outline`]: one element as a tree, for pages whose meaning lies in what stands in what.
//!
//! Tags are read as browsers read them where exports need it: attributes in either quotes or none, comments, scripts
//! and styles passed over, tags that are never closed (`<br>`). Nothing is ever run, loaded or followed.

mod cut;
mod element;
mod outline;
mod tag;

pub(crate) use cut::{Cutter, HtmlCut, Mark};
pub(crate) use element::{Element, Line};
pub(crate) use outline::{Outline, Twig};
