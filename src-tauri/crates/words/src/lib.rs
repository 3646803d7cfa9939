//! Everything said to people: Fluent files, shared with the interface.
