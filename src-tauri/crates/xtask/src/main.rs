//! The words a developer needs.
fn main() {}
