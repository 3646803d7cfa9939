//! Builders of realistic exports, and the sample life.
