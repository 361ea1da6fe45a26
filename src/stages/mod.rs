//! Each turns one thing into the next and says what it found. None calls another, reads the clock or prints.

/// What passes between parse, validate and convert.
pub mod tables;
/// Whose a file is, by its path.
pub mod land;
/// Files into tables of cells.
pub mod parse;
/// Cells judged against their fields.
pub mod validate;
/// Values into typed frames.
pub mod convert;
/// What passes between convert, rules and protect.
pub mod typed;
/// SQL on Polars.
pub mod sql;
/// The collection's rules.
pub mod rules;
/// What an audience may see.
pub mod protect;
/// Datasets.
pub mod build;
/// Figures.
pub mod measure;
/// Bytes of published files, and their proof.
pub mod publish;
/// Findings, counts, rules and figures as tables.
pub mod tell;
/// Pages.
pub mod report;
