//! Reads and cross-checks `schemas/` and `pipelines/`. Touches no data.

/// Addresses that files are fetched from.
pub mod address;
/// Tables filled from other collections.
pub mod canonical;
/// Code lists and their spellings.
pub mod codes;
/// Secrets that nobody is shown.
mod concealed;
/// A TOML document with places.
pub mod document;
/// Queries that databases are asked.
pub mod extract;
/// What may be written in each kind of definition.
pub mod forms;
/// The grids inside examples.
pub mod grid;
/// An indicator, read.
mod indicator;
/// What a query's results are made from.
pub mod lineage;
/// Reading it all.
pub mod load;
mod load_canonical;
mod load_collection;
/// What databases are asked.
mod load_database;
mod load_derived;
mod load_fetch;
mod load_indicator;
/// How long data are kept.
mod load_keep;
mod load_pipeline;
mod load_public;
mod load_reference;
/// How far an extract has come.
pub mod mark;
/// A mistake: what, where, a caret, a hint.
pub mod mistake;
/// Definitions, read and cross-checked.
pub mod model;
/// An order for datasets.
pub mod order;
/// SQL, read far enough to check its names.
pub mod query;
/// The schemas that editors show help from.
pub mod reference;
/// Whether a document has its form's shape.
pub mod shape;
/// The words of findings.
mod words;
/// Where tables and fields stand in XML.
pub mod xml;
mod xml_check;

pub use load::{Files, load, load_for};
pub use load_pipeline::class_of;
pub use mistake::{Mistake, Mistakes};
pub use model::{Collection, Definitions, Pipeline, Reference, Table};
