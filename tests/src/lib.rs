//! Shared pieces of the journeys.
