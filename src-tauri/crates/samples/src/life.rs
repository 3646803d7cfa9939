//! The sample life: one invented person whose exports cross.
