//! The why-engine: reasons joined to what supports them and what would stop them.
