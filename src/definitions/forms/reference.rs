//! What may be written in `schemas/reference/`: data that others publish and that values are looked up in.

use super::{FieldForm, Repeated, TableForm, UnknownColumns};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A table of reference: data that somebody publishes, and that values are looked up in by a key.
///
/// Its files lie in the workplace under `reference/<name>/<day>/`, where the day is the one that the data are as
/// at. The latest day that is not in the future is used, and all files of that day are one table.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReferenceForm {
    /// The table's name in reports.
    pub title: String,
    /// What one row is, in a sentence.
    pub grain: String,
    /// Who publishes it and where, so that somebody can fetch the next one.
    pub published_by: String,
    /// How many calendar months after the day they are as at the data are fresh. Older ones are used, with a finding.
    pub fresh_months: u32,
    /// The field that values are looked up in.
    pub key: String,
    /// What to do about rows with the key of another row.
    #[serde(default)]
    pub repeated: SameKey,
    /// Whether all its rows are at hand, for datasets and indicators too, and not only those that a delivery's values
    /// are looked up in. For small tables, such as a population: of nobody in particular.
    #[serde(default)]
    pub whole: bool,
    /// Names its sheet has had. A hint only: a table is known by its headings.
    #[serde(default)]
    pub sheet: Vec<String>,
    /// Names its file has had. A hint only.
    #[serde(default)]
    pub file: Vec<String>,
    /// What to do about columns that are not listed here. What is published has many that nobody here asks for.
    #[serde(default = "drop_them")]
    pub unknown_columns: UnknownColumns,
    /// Texts that stand for nothing, in any field: the publisher's codes for "there is none here".
    #[serde(default)]
    pub nothing: Vec<String>,
    /// Columns made of fields: each is the first of its fields that has something in it.
    #[serde(default)]
    pub first_of: BTreeMap<String, Vec<String>>,
    /// The fields that are kept, one a line.
    pub fields: Vec<FieldForm>,
}

/// What to do about a row of reference with the key of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SameKey {
    /// The first is used, and the others are refused and counted.
    #[default]
    Refuse,
    /// All are used: a key has as many rows as it has.
    Keep,
}

fn drop_them() -> UnknownColumns {
    UnknownColumns::Drop
}

impl ReferenceForm {
    /// The part of it that is like any table's, for reading its files.
    pub fn as_table(&self) -> TableForm {
        TableForm {
            title: self.title.clone(),
            grain: self.grain.clone(),
            sheet: self.sheet.clone(),
            file: self.file.clone(),
            key: vec![self.key.clone()],
            unknown_columns: self.unknown_columns,
            repeated: Repeated::Keep,
            since: None,
            until: None,
            xml: None,
            fields: self.fields.clone(),
        }
    }
}
