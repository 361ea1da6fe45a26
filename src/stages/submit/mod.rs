//! Writes the typed tables of a delivery as the files that are sent on: CSV, or XML by the definitions' paths.

/// A file for each table.
mod csv;
/// All files of a delivery.
mod files;
/// Elements on their way out.
mod outline;
/// Values as text.
mod values;
/// One file for all tables.
mod xml;

#[cfg(test)]
mod tests;

pub use csv::csv;
pub use files::{Named, files};
pub use xml::xml;

/// Something that a file could not hold.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeftOut {
    pub table: String,
    /// The row's `row_id`.
    pub row: i64,
    /// Absent where it is the whole row.
    pub field: Option<String>,
    pub why: Why,
}

/// Why it could not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The row does not say whose it is.
    NoKey,
    /// Nothing of the row can be told from another table's in the same element.
    NothingInIt,
    /// Another row says something else in the same element.
    SaidOtherwise,
    /// The text has characters that XML cannot hold; the rest of it was written.
    NoCharacter,
}

/// An XML file, and what is not in it.
#[derive(Debug)]
pub struct WrittenXml {
    pub bytes: Vec<u8>,
    pub left_out: Vec<LeftOut>,
}
