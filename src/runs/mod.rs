//! Plans a run, carries it out, proves examples, keeps the ledger.

/// Proves the examples inside definitions.
pub mod prove;
/// What a council has chosen.
pub mod settings;
/// What came in, what ran.
pub mod ledger;
/// Finding and keeping files.
pub mod arrivals;
/// What a version is made of.
pub mod manifest;
/// What a run would do.
pub mod plan;
/// One delivery's outputs.
pub mod unit;
/// Stringing the stages together.
pub mod carry_out;
/// Making and switching versions.
pub mod assemble;
/// One run of one pipeline.
pub mod session;
