//! The façade: one method per thing a person does.
//!
//! Only here is a record opened. The window and the command line are thin over [`Sayso`] and see nothing but
//! [`shapes`].

pub mod shapes;
