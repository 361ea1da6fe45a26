//! What may be written in `pipelines/shared/`: how other collections' rows become rows of a table.

use super::{Offset, TableExample};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// How a table is filled from other collections. Its file has the table's name.
///
/// Its SQL returns fields of the table, and for each row `from_table` and `from_row`: the table that the row is from,
/// and its `row_id` there. It reads other collections' tables as `<collection>_<table>`. Only a table that did not come
/// is filled, so that it has no rows before, and its SQL does not read it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CanonicalForm {
    /// What it fills, in reports.
    pub title: String,
    /// How each record is taken once: which source is believed before which, and what makes two rows one record.
    pub trust: String,
    /// By collection, the first day that its rows tell of, counted from the period of its delivery, which is the last:
    /// `{ months = -6, days = 1 }`. No figure is made for a stretch of time that nothing tells of. A collection that
    /// is not named tells of all times.
    #[serde(default)]
    pub tells_from: BTreeMap<String, Offset>,
    /// Worked examples.
    #[serde(default)]
    pub example: Vec<TableExample>,
}
