//! Findings, counts, rules and figures as tables, so that they are published like everything else.

/// Findings counted by error.
mod errors;
/// Findings.
mod findings;
/// Files by number.
mod unnamed;

use super::measure::{Direction, Gap, Measure};
use super::rules::{Outcome, RuleRun};
use super::sql::frames::{dates, day_throughout, days_of, many_texts, numbers, texts, throughout};
use super::sql::shared::Shared;
use super::tables::SetAside;
use super::typed::Delivery;
use crate::vocabulary::{Authority, Period, Place, RowCount, Sheet, Span, Stretch};
use anyhow::Context;
use chrono::NaiveDate;
pub use errors::Errors;
pub use findings::{findings, findings_of_run};
use polars::prelude::{Column, DataFrame};
use std::borrow::Cow;
use std::collections::BTreeMap;
pub use unnamed::{Told, Unnamed};

/// The tables that every audience gets beside its datasets.
pub const FINDINGS: &str = "findings";
pub const ROW_COUNTS: &str = "row_counts";
pub const RULES: &str = "rules";
pub const CHECKS: &str = "checks";
pub const INDICATORS: &str = "indicators";
pub const SET_ASIDE: &str = "set_aside";

/// The columns of what is explained.
pub const EXPLANATION: &str = "explanation";
pub const EXPLAINED_BY: &str = "explained_by";
pub const EXPLAINED_ON: &str = "explained_on";
pub const LOOK_AGAIN: &str = "look_again";

/// What was in the cells and whose they are: only for those who sent them.
const VALUES: [&str; 6] = ["record", "value", EXPLANATION, EXPLAINED_BY, EXPLAINED_ON, LOOK_AGAIN];

/// How many queries are explained in a table of findings, by who explained them. An error is one, however many rows
/// it cites.
pub fn explained_by(findings: &DataFrame) -> anyhow::Result<BTreeMap<String, usize>> {
    let Ok(by) = findings.column(EXPLAINED_BY) else { return Ok(BTreeMap::new()) };
    let (by, codes, errors) = (by.str()?, findings.column("code")?.str()?, findings.column("error")?.i64()?);
    let mut queries: BTreeMap<&str, Errors<'_>> = BTreeMap::new();
    for ((by, code), error) in by.iter().zip(codes.iter()).zip(errors.iter()) {
        if let Some(by) = by {
            queries.entry(by).or_default().add(code.unwrap_or_default(), error);
        }
    }
    Ok(queries.into_iter().map(|(by, queries)| (by.to_string(), queries.count())).collect())
}

/// What became of every row.
pub fn row_counts(counts: &[RowCount], delivery: &Delivery, unnamed: &Unnamed) -> anyhow::Result<Told> {
    let number = |of: fn(&RowCount) -> u64| counts.iter().map(|count| of(count) as i64).collect::<Vec<_>>();
    let columns = vec![
        Column::new("file".into(), counts.iter().map(|c| c.file.clone()).collect::<Vec<_>>()),
        Column::new("sheet".into(), counts.iter().map(|c| c.sheet.clone()).collect::<Vec<_>>()),
        Column::new("table".into(), counts.iter().map(|c| c.table.clone()).collect::<Vec<_>>()),
        Column::new("rows_read".into(), number(|c| c.rows.read)),
        Column::new("rows_accepted".into(), number(|c| c.rows.accepted)),
        Column::new("rows_set_aside".into(), number(|c| c.rows.set_aside)),
        Column::new("rows_refused".into(), number(|c| c.rows.refused)),
    ];
    let to_others = vec![texts("file", counts.iter().map(|count| Some(unnamed.of_file(&count.file))))];
    Ok(Told { whole: of_delivery(delivery, counts.len(), columns)?, to_others })
}

/// What became of every rule of those who ask, or of every check of our own.
pub fn rules(runs: &[RuleRun], own: bool, delivery: &Delivery) -> anyhow::Result<DataFrame> {
    let runs: Vec<&RuleRun> = runs.iter().filter(|run| run.is_own == own).collect();
    let outcome = |run: &&RuleRun| match &run.outcome {
        Outcome::Ran(found) => ("ran", Some(*found as i64), None),
        Outcome::NotChecked(lack) => ("not checked", None, Some(lack.why.clone())),
        Outcome::NotFor(why) => ("not checked", None, Some(why.clone())),
    };
    let columns = vec![
        Column::new("code".into(), runs.iter().map(|run| run.code.clone()).collect::<Vec<_>>()),
        Column::new("says".into(), runs.iter().map(|run| run.says.clone()).collect::<Vec<_>>()),
        Column::new("outcome".into(), runs.iter().map(|run| outcome(run).0).collect::<Vec<_>>()),
        Column::new("errors".into(), runs.iter().map(|run| outcome(run).1).collect::<Vec<_>>()),
        Column::new("because".into(), runs.iter().map(|run| outcome(run).2).collect::<Vec<_>>()),
    ];
    of_delivery(delivery, runs.len(), columns)
}

/// The rows that wait to be mended, a line for each cell.
pub fn set_aside(rows: &[SetAside], delivery: &Delivery) -> anyhow::Result<DataFrame> {
    let height = rows.iter().map(SetAside::n_cells).sum();
    let cells = || rows.iter().flat_map(|of| of.cells().map(move |(row, field, text)| (of, row, field, text)));
    let tables = Shared::among(cells().map(|(of, ..)| &of.table));
    let sheets = Shared::among(cells().map(|(of, ..)| &of.sheet));
    let place = |(of, row, ..): (&SetAside, u32, usize, &str)| Place::row(&of.sheet, row);
    let columns = vec![
        tables.column("table", |table| Some(&table.name))?,
        sheets.column("file", |sheet| Some(&sheet.file))?,
        shown_sheets(&sheets, cells().map(|cell| place(cell).shown_sheet().map(Cow::into_owned)))?,
        numbers("row", cells().map(|cell| place(cell).shown_row())),
        many_texts("field", height, cells().map(|(of, _, field, _)| Some(of.table.fields[field].name()))),
        many_texts("value", height, cells().map(|(.., text)| Some(text))),
    ];
    of_delivery(delivery, height, columns)
}

/// The sheet of each row. In most files it is the same for all of them.
fn shown_sheets<S: AsRef<str>>(
    sheets: &Shared<'_, Sheet>,
    shown: impl Iterator<Item = Option<S>>,
) -> anyhow::Result<Column> {
    if sheets.any(|sheet| sheet.elements.is_some()) {
        return Ok(texts("sheet", shown));
    }
    sheets.column("sheet", |sheet| sheet.sheet.as_deref())
}

/// The figures.
pub fn measures(measures: &[Measure]) -> anyhow::Result<DataFrame> {
    let columns = vec![
        Column::new("la".into(), measures.iter().map(|m| m.authority.code().to_string()).collect::<Vec<_>>()),
        dates("period_end", measures.iter().map(|m| Some(m.period.end()))).into(),
        Column::new("span".into(), measures.iter().map(|m| m.over.map(|over| over.span.word())).collect::<Vec<_>>()),
        dates("starts", measures.iter().map(|m| m.over.map(|over| over.starts))).into(),
        dates("ends", measures.iter().map(|m| m.over.map(|over| over.ends))).into(),
        Column::new("indicator".into(), measures.iter().map(|m| m.indicator.clone()).collect::<Vec<_>>()),
        Column::new("split".into(), measures.iter().map(|m| m.split.clone()).collect::<Vec<_>>()),
        Column::new("category".into(), measures.iter().map(|m| m.category.clone()).collect::<Vec<_>>()),
        Column::new("second_split".into(), measures.iter().map(|m| m.second_split.clone()).collect::<Vec<_>>()),
        Column::new("second_category".into(), measures.iter().map(|m| m.second_category.clone()).collect::<Vec<_>>()),
        Column::new("numerator".into(), measures.iter().map(|m| m.numerator).collect::<Vec<_>>()),
        Column::new("denominator".into(), measures.iter().map(|m| m.denominator).collect::<Vec<_>>()),
        Column::new("gap".into(), measures.iter().map(|m| m.gap.map(Gap::word)).collect::<Vec<_>>()),
        Column::new("value".into(), measures.iter().map(|m| m.value).collect::<Vec<_>>()),
        Column::new("target".into(), measures.iter().map(|m| m.target).collect::<Vec<_>>()),
        Column::new("previous".into(), measures.iter().map(|m| m.previous).collect::<Vec<_>>()),
        Column::new("direction".into(), measures.iter().map(|m| m.direction.word()).collect::<Vec<_>>()),
    ];
    Ok(DataFrame::new(measures.len(), columns)?)
}

/// The figures of a published table, to be compared afresh with those of other periods.
pub fn measures_in(frame: &DataFrame) -> anyhow::Result<Vec<Measure>> {
    let text = |name: &str| -> anyhow::Result<Vec<String>> {
        let column = frame.column(name)?;
        Ok(column.str()?.iter().map(|text| text.unwrap_or_default().to_string()).collect())
    };
    let number = |name: &str| -> anyhow::Result<Vec<Option<f64>>> { Ok(frame.column(name)?.f64()?.iter().collect()) };
    let days = days_in(frame, "period_end")?;
    // A version of earlier years has no stretches of time.
    let stretches = match frame.column("span") {
        Ok(_) => Some((text("span")?, maybe_days_in(frame, "starts")?, maybe_days_in(frame, "ends")?)),
        Err(_) => None,
    };
    let over = |row: usize| {
        let (spans, starts, ends) = stretches.as_ref()?;
        Some(Stretch { span: Span::of(&spans[row])?, starts: starts[row]?, ends: ends[row]? })
    };
    let (authorities, indicators) = (text("la")?, text("indicator")?);
    let (splits, categories) = (text("split")?, text("category")?);
    let (second_splits, second_categories) = (text("second_split")?, text("second_category")?);
    let (numerators, denominators) = (number("numerator")?, number("denominator")?);
    let (values, targets, gaps) = (number("value")?, number("target")?, text("gap")?);
    (0..frame.height())
        .map(|row| {
            Ok(Measure {
                authority: Authority::new(&authorities[row]).context("a published authority has a code")?,
                period: Period::ending(days[row]),
                over: over(row),
                indicator: indicators[row].clone(),
                split: splits[row].clone(),
                category: categories[row].clone(),
                second_split: second_splits[row].clone(),
                second_category: second_categories[row].clone(),
                numerator: numerators[row],
                denominator: denominators[row],
                gap: Gap::of(&gaps[row]),
                value: values[row],
                target: targets[row],
                previous: None,
                said_before: None,
                direction: Direction::Unknown,
            })
        })
        .collect()
}

/// A column of days, each of which is there.
pub fn days_in(frame: &DataFrame, name: &str) -> anyhow::Result<Vec<NaiveDate>> {
    let days = maybe_days_in(frame, name)?;
    days.into_iter().map(|day| day.context("a published period has a day")).collect()
}

/// A column of days.
pub fn maybe_days_in(frame: &DataFrame, name: &str) -> anyhow::Result<Vec<Option<NaiveDate>>> {
    Ok(days_of(frame.column(name)?)?)
}

/// Puts `la` and `period_end` before the columns of one delivery.
fn of_delivery(delivery: &Delivery, height: usize, columns: Vec<Column>) -> anyhow::Result<DataFrame> {
    let mut all = vec![
        throughout("la", Some(delivery.authority.code()), height),
        day_throughout("period_end", delivery.period.end(), height),
    ];
    all.extend(columns);
    Ok(DataFrame::new(height, all)?)
}
