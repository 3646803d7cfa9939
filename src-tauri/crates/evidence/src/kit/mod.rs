//! What readers of exports share.
//!
//! A reader is a table of *sheets*: which files it reads, which fields of a record say what. A record is a [`Row`],
//! whether it stood as a line of a table or as an object of a list, and knows the bytes of each of its fields.
//!
//! - [`Desk`]: where claims go, and where everything that could not be read is counted.
//! - [`Sheet`], [`read_sheets`]: what the files of an export say, as a table.
//! - [`Row`]: a record by the names of its fields; `rows` cuts tables, [`Node`] and [`Piece`] look into JSON.
//! - `times`: the times of all platforms; `clock`: those in the words of a language; `mojibake`: Meta's fault in text.

mod blocks;
pub(crate) mod clock;
mod desk;
pub(crate) mod export;
mod mojibake;
mod named;
mod node;
pub(crate) mod peek;
mod piece;
mod quoted;
mod row;
mod rows;
mod sheet;
mod tally;
pub(crate) mod times;

pub(crate) use blocks::each_block;
pub(crate) use desk::{Desk, First, LARGEST};
pub(crate) use export::{Export, Mark};
pub(crate) use named::{host, is_host, party};
pub(crate) use node::Node;
pub(crate) use piece::{Lifted, Piece};
pub(crate) use row::{Cell, Row, letters};
pub(crate) use rows::{Line, Rows};
pub(crate) use sheet::{
    Fate, LITTER, Make, Sheet, ending, is_called, is_litter, is_nothing, lay_aside, read_json_in, read_sheets,
    read_table_in, stem, table,
};
pub(crate) use tally::{Tally, counted};
