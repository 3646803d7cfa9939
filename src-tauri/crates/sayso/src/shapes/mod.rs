//! The only types that cross to the window and the command line: the contract's JSON, as types.
//!
//! Fields stay plain (`Option` without `skip_serializing_if`), so that one type serves serde and the bindings. More
//! keys may be added; none may be renamed.

mod acts;
mod audit;
mod brands;
mod evidence;
mod imports;
mod preferences;
mod preferences_portable;
mod problem;
mod requests;
mod tables;
mod why;

pub use acts::*;
pub use audit::*;
pub use brands::*;
pub use evidence::*;
pub use imports::*;
pub use preferences::*;
pub use preferences_portable::*;
pub use problem::*;
pub use requests::*;
pub use tables::*;
pub use why::*;
