//! The encrypted SQLite record, and the only SQL on our data.
