//! What came in, what became of every row, and what was published.

use super::html::{Set, Table, paragraph, thousands};
use super::{Subject, Told, long_date};
use crate::stages::tell;
use anyhow::Context;
use polars::prelude::DataFrame;
use std::collections::BTreeMap;

/// Every delivery of the version and the sum of its rows.
pub fn came_in(told: &Told<'_>, subject: &Subject) -> anyhow::Result<String> {
    let runs = told.tables.get("_run").context("every version has a table `_run`")?;
    let ends = tell::days_in(runs, "period_end")?;
    let mut table = Table::new(
        &format!("Deliveries of {}", subject.authority),
        &[
            ("As at", Set::Text),
            ("Files", Set::Text),
            ("State", Set::Text),
            ("Rows read", Set::Number),
            ("Accepted", Set::Number),
            ("Set aside", Set::Number),
            ("Refused", Set::Number),
        ],
    );
    for (row, end) in ends.into_iter().enumerate() {
        if text(runs, "la", row)? == subject.authority.code() {
            let mut cells = vec![
                long_date(crate::vocabulary::Period::ending(end)),
                text(runs, "sources", row)?,
                text(runs, "state", row)?,
            ];
            for column in ["rows_read", "rows_accepted", "rows_set_aside", "rows_refused"] {
                cells.push(thousands(number(runs, column, row)?));
            }
            table.row(cells);
        }
    }
    let sum = "Every row read was accepted, set aside until somebody mends it, or refused because it is no record.";
    Ok(table.render() + &paragraph(sum))
}

/// The rows of each table, for the subject.
pub fn lists(told: &Told<'_>, subject: &Subject) -> anyhow::Result<String> {
    let counts = told.tables.get(tell::ROW_COUNTS).context("every version has row counts")?;
    let mut by_table: BTreeMap<String, [i64; 4]> = BTreeMap::new();
    for row in subject.rows_in(counts)? {
        let sums = by_table.entry(text(counts, "table", row)?).or_default();
        for (at, column) in ["rows_read", "rows_accepted", "rows_set_aside", "rows_refused"].iter().enumerate() {
            sums[at] += number(counts, column, row)?;
        }
    }
    let mut table = Table::new(
        &format!("Rows of each list, {}", long_date(subject.period)),
        &[
            ("List", Set::Text),
            ("Read", Set::Number),
            ("Accepted", Set::Number),
            ("Set aside", Set::Number),
            ("Refused", Set::Number),
        ],
    );
    let collection = &told.pipeline.collection;
    let known = collection.every_table().map(|table| (table.name.as_str(), table.title.as_str()));
    for (name, title) in known.chain([("", "Sheets that are no list")]) {
        let sums = by_table.get(name).copied().unwrap_or_default();
        if !name.is_empty() || sums[0] > 0 {
            table.row(std::iter::once(title.to_string()).chain(sums.iter().map(|sum| thousands(*sum))).collect());
        }
    }
    Ok(table.render())
}

/// The published tables and their rows.
pub fn published(told: &Told<'_>) -> anyhow::Result<String> {
    let mut table = Table::new(
        "Published tables",
        &[("Table", Set::Text), ("What one row is", Set::Text), ("Rows", Set::Number), ("File", Set::Text)],
    );
    let audience = told.edition.audience.word();
    for (name, frame) in told.tables {
        let dataset = told.pipeline.dataset(name);
        let title = dataset.map_or_else(|| name.clone(), |dataset| dataset.form.title.clone());
        let grain = dataset.map_or_else(|| own_grain(name).to_string(), |dataset| dataset.form.grain.clone());
        table.row(vec![title, grain, thousands(frame.height() as i64), format!("{audience}/{name}.parquet")]);
    }
    Ok(table.render())
}

fn own_grain(name: &str) -> &'static str {
    match name {
        "_run" => "One row for each delivery in this version.",
        tell::FINDINGS => "One row for each cell, row or file that something was found in.",
        tell::INDICATORS => "One row for each figure, and each part of it.",
        tell::ROW_COUNTS => "One row for each sheet of each file.",
        tell::RULES => "One row for each rule and what became of it.",
        tell::CHECKS => "One row for each check of our own and what became of it.",
        crate::stages::worklist::WORKLIST => "One row for each thing that somebody has to mend, beside whose it is.",
        crate::stages::since::CHANGES => "One row for each change of a record on a list since the period before.",
        crate::stages::since::WALK => "One row for each line of the walk from one period's number to the next.",
        tell::SET_ASIDE => "One row for each cell of a row that waits to be mended.",
        _ => "",
    }
}

pub fn text(frame: &DataFrame, column: &str, row: usize) -> anyhow::Result<String> {
    Ok(frame.column(column)?.str()?.get(row).unwrap_or_default().to_string())
}

pub fn number(frame: &DataFrame, column: &str, row: usize) -> anyhow::Result<i64> {
    Ok(frame.column(column)?.i64()?.get(row).unwrap_or_default())
}
