//! A small dataset shown whole, as it is published.

use super::html::{Set, Table, paragraph, thousands};
use super::{Subject, Told};
use crate::definitions::model::Dataset;
use crate::vocabulary::Personal;
use minijinja::{Error, ErrorKind};
use polars::prelude::DataFrame;
use std::collections::BTreeMap;

/// More rows than this are for a tool, not for a page.
const MOST_ROWS: usize = 200;

/// The datasets that a page may show, as HTML.
pub struct Rows(BTreeMap<String, Result<String, String>>);

impl Rows {
    pub fn new(told: &Told<'_>, subject: &Subject) -> Self {
        let shown = told.pipeline.datasets.iter().filter_map(|dataset| {
            let frame = told.tables.get(&dataset.name)?;
            Some((dataset.name.clone(), show(dataset, frame, subject)))
        });
        Self(shown.collect())
    }

    pub fn get(&self, name: &str) -> Result<String, Error> {
        let found = self.0.get(name).cloned().unwrap_or_else(|| Err(format!("no dataset `{name}` is published here")));
        found.map_err(|why| Error::new(ErrorKind::InvalidOperation, why))
    }
}

fn show(dataset: &Dataset, frame: &DataFrame, subject: &Subject) -> Result<String, String> {
    let names_people = dataset.form.keeps.iter().find(|(_, kind)| **kind != Personal::None);
    if let Some((column, _)) = names_people {
        return Err(format!("`{}` has personal data in `{column}` and cannot stand on a page", dataset.name));
    }
    rows(dataset, frame, subject).map_err(|error| format!("{error:#}"))
}

fn rows(dataset: &Dataset, frame: &DataFrame, subject: &Subject) -> anyhow::Result<String> {
    let columns: Vec<_> =
        frame.columns().iter().filter(|column| !["la", "period_end"].contains(&column.name().as_str())).collect();
    let of_column = |column: &&polars::prelude::Column| {
        let heading = column.name().replace('_', " ");
        (heading, if column.dtype().is_primitive_numeric() { Set::Number } else { Set::Text })
    };
    let headings: Vec<(String, Set)> = columns.iter().map(of_column).collect();
    let headings: Vec<(&str, Set)> = headings.iter().map(|(text, set)| (text.as_str(), *set)).collect();
    let mut table = Table::new(&dataset.form.title, &headings);
    let wanted = subject.rows_in(frame)?;
    for row in wanted.iter().take(MOST_ROWS) {
        let cell = |column: &&polars::prelude::Column| anyhow::Ok(said(&column.get(*row)?));
        table.row(columns.iter().map(cell).collect::<anyhow::Result<_>>()?);
    }
    let rest = wanted.len().saturating_sub(MOST_ROWS);
    let more = if rest > 0 {
        paragraph(&format!("{} more rows are in the file.", thousands(rest as i64)))
    } else {
        String::new()
    };
    Ok(table.render() + &more)
}

fn said(value: &polars::prelude::AnyValue<'_>) -> String {
    match value {
        polars::prelude::AnyValue::Null => String::new(),
        polars::prelude::AnyValue::Boolean(truth) => if *truth { "yes" } else { "no" }.to_string(),
        polars::prelude::AnyValue::Int64(number) => thousands(*number),
        value => value.str_value().into_owned(),
    }
}
