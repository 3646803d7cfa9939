//! The façade: one method per thing a person does; shapes are the only types that cross to window and command line.
