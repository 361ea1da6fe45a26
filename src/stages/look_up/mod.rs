//! Tables of reference: gathers what was read of their files, keeps it in the order of its keys, and looks up in it.
//! Such a table may have millions of rows, of which a run asks for some thousands.

/// Faults of one kind in one place, counted.
mod faults;
/// Rows as they come, with what is wrong with them.
mod gather;
/// The table as it is kept.
mod keep;

pub use gather::{Gathered, Gathering, blank_out};
pub use keep::keep;

use super::sql::frames::type_of;
use crate::definitions::model::Reference;
use anyhow::Context;
use polars::prelude::{DataFrame, Field, LazyFrame, NamedFrom, PlRefPath, ScanArgsParquet, Schema, Series, col, lit};
use std::collections::BTreeSet;
use std::path::Path;

/// The columns of a table of reference as SQL sees them.
pub fn schema_of(reference: &Reference) -> Schema {
    reference.columns().map(|(name, kind)| Field::new(name.into(), type_of(kind))).collect()
}

/// The rows of a kept table whose keys are wanted, in the order of their keys. What is not there gives no row.
pub fn look_up(kept: &Path, reference: &Reference, wanted: &BTreeSet<String>) -> anyhow::Result<DataFrame> {
    let (Some(first), Some(last)) = (wanted.first(), wanted.last()) else {
        return Ok(DataFrame::empty_with_schema(&schema_of(reference)));
    };
    let key = || col(&*reference.form.key);
    let any = Series::new("wanted".into(), wanted.iter().map(String::as_str).collect::<Vec<_>>());
    // The bounds let whole groups of rows be passed over: keys of one area stand side by side.
    let within = key().gt_eq(lit(first.as_str())).and(key().lt_eq(lit(last.as_str())));
    let arguments = ScanArgsParquet { glob: false, ..ScanArgsParquet::default() };
    let found = PlRefPath::try_from_path(kept)
        .and_then(|path| LazyFrame::scan_parquet(path, arguments))
        .and_then(|table| table.filter(within.and(key().is_in(lit(any).implode(true), false))).collect())
        .with_context(|| format!("cannot look up in {}\n\nhint: remove it, and it is made again", kept.display()))?;
    Ok(found)
}

/// The values of a column that are to be looked up elsewhere.
pub fn values_of(frame: &DataFrame, column: &str) -> anyhow::Result<BTreeSet<String>> {
    Ok(frame.column(column)?.str()?.iter().flatten().map(str::to_string).collect())
}
