//! Quarterday: the nightly data pipeline of English children's services.

/// The command line.
pub mod cli;
/// What analysts write, read and cross-checked.
pub mod definitions;
/// Runs pipelines when they are due.
pub mod jobs;
/// Strings the stages together.
pub mod runs;
/// The sample council.
pub mod sample;
/// Each turns one thing into the next.
pub mod stages;
/// Where bytes live.
pub mod store;
/// The nouns everyone shares.
pub mod vocabulary;
