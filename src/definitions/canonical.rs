//! Canonical tables: a collection's own, filled from the files of other collections too.

use super::forms::{CanonicalForm, SourceForm};
use super::model::{Collection, Table};
use super::query::Query;
use crate::vocabulary::Period;
use crate::vocabulary::period::{days_away, months_away};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The column of a canonical table's SQL that names the table each row is from.
pub const FROM_TABLE: &str = "from_table";
/// The column with the row's `row_id` in that table.
pub const FROM_ROW: &str = "from_row";

/// Where a row of a canonical table came from: columns that the engine adds for whoever asks for them.
pub const SOURCE_COLUMNS: [&str; 4] = ["source_system", "source_file", "source_sheet", "source_row"];

/// Another collection whose tables SQL may read, as `<collection>_<table>`.
#[derive(Debug, Clone)]
pub struct Also {
    /// The collection's own name.
    pub name: String,
    /// Its tables under the names that SQL knows them by, and what is needed to read its files. What it works out for
    /// its own rules is left out.
    pub collection: Arc<Collection>,
    /// The pipeline whose files are read, if one is named, and where these lie.
    pub pipeline: Option<(String, SourceForm)>,
}

/// How one table is filled.
#[derive(Debug, Clone)]
pub struct Canonical {
    /// The table's name.
    pub name: String,
    pub form: CanonicalForm,
    pub query: Query,
}

/// From when to when a source tells of what happened, both days among it.
pub type Told = (NaiveDate, NaiveDate);

impl Canonical {
    /// The time that a collection's delivery tells of, in this table; none where it tells of all times.
    pub fn span(&self, collection: &str, period: Period) -> Option<Told> {
        let from = self.form.tells_from.get(collection)?;
        Some((days_away(months_away(period.end(), from.months), from.days), period.end()))
    }
}

impl Collection {
    /// The other collection that a table belongs to, by the name that SQL knows it by.
    pub fn also_of(&self, table: &str) -> Option<&Also> {
        self.also.iter().find(|also| also.collection.tables.iter().any(|own| own.name == table))
    }

    /// The tables that can be filled from other collections.
    pub fn fillable(&self) -> BTreeSet<&str> {
        self.canonical.iter().map(|canonical| canonical.name.as_str()).collect()
    }

    /// The tables of the other collections.
    pub fn also_tables(&self) -> impl Iterator<Item = &Table> {
        self.also.iter().flat_map(|also| &also.collection.tables)
    }
}

/// What is wrong with the columns that a canonical table's SQL returns.
pub fn fills(canonical: &Canonical, table: &Table, columns: &[&str]) -> Result<(), String> {
    let is_known = |column: &&&str| [FROM_TABLE, FROM_ROW].contains(*column) || table.field(column).is_some();
    if let Some(extra) = columns.iter().find(|column| !is_known(column)) {
        return Err(format!("its SQL returns `{extra}`, which is no field of `{}`", canonical.name));
    }
    let keys = [FROM_TABLE, FROM_ROW].into_iter().chain(table.key.iter().map(String::as_str));
    let missing: Vec<&str> = keys.filter(|key| !columns.contains(key)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(format!("its SQL does not return `{}`", missing.join("`, `")))
}
