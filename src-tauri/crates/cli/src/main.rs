//! The `sayso` command line.
fn main() {}
