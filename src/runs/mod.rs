//! Plans a run, carries it out, proves examples, keeps the ledger.

/// A run, counted.
pub mod account;
/// A delivery in force, read once more.
pub mod again;
/// Files of other collections beside a pipeline's own.
mod also;
/// Reading files in processes of their own.
pub mod apart;
/// Finding and keeping files.
pub mod arrivals;
/// Making and switching versions.
pub mod assemble;
/// Stringing the stages together.
pub mod carry_out;
/// One case.
mod case;
/// Proves rules against cases.
pub mod cases;
/// Files over the network.
pub mod fetch;
/// What came in, what ran.
pub mod ledger;
/// What is wrong with the ledger, in words.
mod ledger_trouble;
/// What a version is made of.
pub mod manifest;
/// One run of one pipeline.
pub mod pipeline_run;
/// What a run would do.
pub mod plan;
/// Whom a workplace tells how its nights went.
pub mod post_settings;
/// The report on paper.
pub mod printed;
/// Proves the examples inside definitions.
pub mod prove;
/// Taking away what was kept long enough.
pub mod purge;
/// One delivery, from the files that are kept.
pub mod read;
/// Tables that values are looked up in.
pub mod reference;
/// What has been shown to everybody.
mod released;
/// What a council has chosen.
pub mod settings;
/// What should have come in and has not.
pub mod silence;
/// One delivery's outputs.
pub mod unit;
/// A version's files, aside.
mod written;
