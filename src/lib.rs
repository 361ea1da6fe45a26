//! Quarterday: the nightly data pipeline of English children's services.

/// The nouns everyone shares.
pub mod vocabulary;
/// What analysts write, read and cross-checked.
pub mod definitions;
/// Each turns one thing into the next.
pub mod stages;
/// Strings the stages together.
pub mod runs;
/// Where bytes live.
pub mod store;
/// The command line.
pub mod cli;
