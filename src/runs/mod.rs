//! Plans a run, carries it out, proves examples, keeps the ledger.

/// Proves the examples inside definitions.
pub mod prove;
