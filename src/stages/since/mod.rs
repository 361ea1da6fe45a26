//! Since last time: who joined a list, who left it and whose status changed, and a walk from the one number to the other.

/// The rows of one list in one period.
mod list;
/// From one period to the next.
mod step;

use super::sql::Frames;
use super::sql::frames::dates;
use crate::definitions::model::{Dataset, Pipeline};
use chrono::NaiveDate;
use list::{Lists, Whose};
use polars::prelude::{Column, DataFrame};
pub use step::{CHANGED, CLOSING, ENDED, JOINED, LEFT, OPENING, STARTED};
use step::{Change, Line, Step};

/// The tables' names among those that are published.
pub const CHANGES: &str = "changes";
pub const WALK: &str = "walk";

/// A dataset's step from one period of an authority to the next that is published.
struct Taken<'a> {
    dataset: &'a Dataset,
    whose: &'a Whose,
    since: NaiveDate,
    step: Step,
}

/// The changes and the walk of every dataset that is followed, from each period to the next; none where none is.
pub fn since(pipeline: &Pipeline, tables: &Frames) -> anyhow::Result<Option<(DataFrame, DataFrame)>> {
    let followed = pipeline
        .datasets
        .iter()
        .filter_map(|dataset| Some((dataset, dataset.form.follow.as_ref()?, tables.get(&dataset.name)?)));
    let mut lists = Vec::new();
    for (dataset, form, frame) in followed {
        lists.push((dataset, form, Lists::read(frame, form)?));
    }
    if lists.is_empty() {
        return Ok(None);
    }
    let mut taken = Vec::new();
    for (dataset, form, lists) in &lists {
        for (before, now) in lists.pairs() {
            let (from, to) = (lists.of(before), lists.of(now));
            taken.push(Taken {
                dataset,
                whose: now,
                since: before.end,
                step: Step::take(form, from, to, (before.end, now.end)),
            });
        }
    }
    Ok(Some((changes(&taken)?, walk(&taken)?)))
}

fn changes(taken: &[Taken<'_>]) -> anyhow::Result<DataFrame> {
    let rows: Vec<(&Taken<'_>, &Change)> =
        taken.iter().flat_map(|taken| taken.step.changes.iter().map(move |change| (taken, change))).collect();
    let text = |of: fn(&Change) -> Option<String>| rows.iter().map(|(_, change)| of(change)).collect::<Vec<_>>();
    let mut columns = whose(rows.iter().map(|(taken, _)| *taken));
    columns.extend([
        Column::new("record".into(), text(|change| Some(change.record.clone()))),
        Column::new("change".into(), text(|change| Some(change.what.to_string()))),
        Column::new("column".into(), text(|change| change.column.clone())),
        Column::new("before".into(), text(|change| change.before.clone())),
        Column::new("now".into(), text(|change| change.now.clone())),
    ]);
    Ok(DataFrame::new(rows.len(), columns)?)
}

fn walk(taken: &[Taken<'_>]) -> anyhow::Result<DataFrame> {
    let rows: Vec<(&Taken<'_>, &Line)> =
        taken.iter().flat_map(|taken| taken.step.walk.iter().map(move |line| (taken, line))).collect();
    let mut columns = whose(rows.iter().map(|(taken, _)| *taken));
    columns.extend([
        Column::new("line".into(), rows.iter().map(|(_, line)| line.what).collect::<Vec<_>>()),
        Column::new("count".into(), rows.iter().map(|(_, line)| line.count).collect::<Vec<_>>()),
    ]);
    Ok(DataFrame::new(rows.len(), columns)?)
}

/// The columns that both tables begin with.
fn whose<'a>(rows: impl Iterator<Item = &'a Taken<'a>> + Clone) -> Vec<Column> {
    vec![
        Column::new("la".into(), rows.clone().map(|taken| taken.whose.la.as_str()).collect::<Vec<_>>()),
        dates("period_end", rows.clone().map(|taken| Some(taken.whose.end))).into(),
        dates("since", rows.clone().map(|taken| Some(taken.since))).into(),
        Column::new("dataset".into(), rows.map(|taken| taken.dataset.name.as_str()).collect::<Vec<_>>()),
    ]
}
