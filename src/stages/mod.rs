//! Each turns one thing into the next and says what it found. None calls another, reads the clock or prints.

/// Datasets.
pub mod build;
/// Tables filled from other collections.
pub mod canonical;
/// Values into typed frames.
pub mod convert;
/// Columns and tables worked out once.
pub mod derive;
/// What everybody may see.
pub mod disclose;
/// Drafts of definitions.
pub mod draft;
/// Explanations of queries.
pub mod explained;
/// Figures with the words of their pages.
pub mod figures;
/// Whose a file is, by its path.
pub mod land;
/// One record.
pub mod look;
/// Tables of reference.
pub mod look_up;
/// Figures.
pub mod measure;
/// Files into tables of cells.
pub mod parse;
/// What an audience may see.
pub mod protect;
/// Bytes of published files, and their proof.
pub mod publish;
/// Pages.
pub mod report;
/// The collection's rules.
pub mod rules;
/// What has changed since the period before.
pub mod since;
/// SQL on Polars.
pub mod sql;
/// The files that are sent on.
pub mod submit;
/// What passes between parse, validate and convert.
pub mod tables;
/// Findings, counts, rules and figures as tables.
pub mod tell;
/// What passes between convert, rules and protect.
pub mod typed;
/// Cells judged against their fields.
pub mod validate;
/// Whose each finding is.
pub mod worklist;
