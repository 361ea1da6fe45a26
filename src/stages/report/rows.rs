//! A small dataset shown as it is published: whole, or the rows with one value in a column.

use super::html::{Set, Table, paragraph, thousands};
use super::{Subject, Told};
use crate::definitions::forms::DatasetForm;
use crate::definitions::model::Dataset;
use crate::vocabulary::Personal;
use anyhow::Context;
use minijinja::{Error, ErrorKind};
use polars::prelude::{AnyValue, Column, DataFrame, IdxCa, NamedFrom};
use std::collections::BTreeMap;

/// More rows than this are for a tool, not for a page.
const MOST_ROWS: usize = 200;

/// The datasets that a page may show, each with the rows of one authority and period.
pub struct Rows(BTreeMap<String, Result<Shown, String>>);

struct Shown {
    form: DatasetForm,
    /// Absent where no delivery has given it any rows yet.
    frame: Option<DataFrame>,
}

impl Rows {
    pub fn new(told: &Told<'_>, subject: &Subject) -> anyhow::Result<Self> {
        let mut all = BTreeMap::new();
        for dataset in told.pipeline.datasets_for(told.edition.audience) {
            all.insert(dataset.name.clone(), shown(dataset, told.tables.get(&dataset.name), subject)?);
        }
        Ok(Self(all))
    }

    /// A dataset as a table.
    pub fn table(&self, name: &str) -> Result<String, Error> {
        let Shown { form, frame } = self.get(name)?;
        table(form, frame.as_ref(), &form.title).map_err(failed)
    }

    /// The rows of a dataset with one value in a column, without that column.
    pub fn part(&self, name: &str, column: &str, value: &str) -> Result<String, Error> {
        let Shown { form, frame } = self.get(name)?;
        let title = format!("{}: {value}", form.title);
        let part = frame.as_ref().map(|frame| with_value(frame, column, value)).transpose();
        let part = part.with_context(|| format!("in the gap `rows` of `{name}`"));
        part.and_then(|part| table(form, part.as_ref(), &title)).map_err(failed)
    }

    /// The rows of a dataset, for whoever sets them beside something else.
    pub fn frame(&self, name: &str) -> Result<Option<&DataFrame>, Error> {
        self.get(name).map(|shown| shown.frame.as_ref())
    }

    fn get(&self, name: &str) -> Result<&Shown, Error> {
        let none = || Error::new(ErrorKind::InvalidOperation, format!("no dataset `{name}` is published here"));
        let found = self.0.get(name).ok_or_else(none)?;
        found.as_ref().map_err(|why| Error::new(ErrorKind::InvalidOperation, why.clone()))
    }
}

fn failed(error: anyhow::Error) -> Error {
    Error::new(ErrorKind::InvalidOperation, format!("{error:#}"))
}

/// The subject's rows, or why a page may not show them.
fn shown(dataset: &Dataset, frame: Option<&DataFrame>, subject: &Subject) -> anyhow::Result<Result<Shown, String>> {
    let names_people = dataset.form.keeps.iter().find(|(_, kind)| **kind != Personal::None);
    if let Some((column, _)) = names_people {
        let why = format!("`{}` has personal data in `{column}` and cannot stand on a page", dataset.name);
        return Ok(Err(why));
    }
    let own = |frame: &DataFrame| {
        let rows: Vec<u32> = subject.rows_in(frame)?.into_iter().map(|row| row as u32).collect();
        anyhow::Ok(frame.take(&IdxCa::new("row".into(), rows))?.drop_many(["la", "period_end"]))
    };
    Ok(Ok(Shown { form: dataset.form.clone(), frame: frame.map(own).transpose()? }))
}

fn with_value(frame: &DataFrame, column: &str, value: &str) -> anyhow::Result<DataFrame> {
    let texts = frame.column(column)?.str()?;
    let keep = texts.iter().map(|text| text == Some(value)).collect();
    Ok(frame.filter(&keep)?.drop(column)?)
}

fn table(form: &DatasetForm, frame: Option<&DataFrame>, title: &str) -> anyhow::Result<String> {
    let Some(frame) = frame.filter(|frame| frame.height() > 0) else {
        return Ok(paragraph(&format!("{title}: nothing to show.")));
    };
    // An empty heading leaves the column out: it is there for the order, or for a tool.
    let is_shown =
        |column: &&Column| form.headings.get(column.name().as_str()).is_none_or(|heading| !heading.is_empty());
    let shown: Vec<&Column> = frame.columns().iter().filter(is_shown).collect();
    let of_column = |column: &&Column| {
        let name = column.name().as_str();
        let heading = form.headings.get(name).cloned().unwrap_or_else(|| name.replace('_', " "));
        (heading, if column.dtype().is_primitive_numeric() { Set::Number } else { Set::Text })
    };
    let headings: Vec<(String, Set)> = shown.iter().map(of_column).collect();
    let headings: Vec<(&str, Set)> = headings.iter().map(|(text, set)| (text.as_str(), *set)).collect();
    let mut table = Table::new(title, &headings);
    for row in 0..frame.height().min(MOST_ROWS) {
        let cell = |column: &&Column| anyhow::Ok(said(&column.get(row)?));
        table.row(shown.iter().map(cell).collect::<anyhow::Result<_>>()?);
    }
    let rest = frame.height().saturating_sub(MOST_ROWS);
    let more = if rest > 0 {
        paragraph(&format!("{} more rows are in the file.", thousands(rest as i64)))
    } else {
        String::new()
    };
    Ok(table.render() + &more)
}

fn said(value: &AnyValue<'_>) -> String {
    match value {
        AnyValue::Null => String::new(),
        AnyValue::Boolean(truth) => if *truth { "yes" } else { "no" }.to_string(),
        AnyValue::Int64(number) => thousands(*number),
        value => value.str_value().into_owned(),
    }
}
