//! Builds datasets by their SQL, in order, from what the audience may see.

/// Columns that say nothing.
mod blind;
/// Times that tables tell of.
mod times;

use super::protect::{Protected, is_kept};
use super::sql::frames::{day_throughout, throughout};
use super::sql::{Engine, Frames, frames_when_ready};
use super::typed::Delivery;
use crate::definitions::forms::ProtectForm;
use crate::definitions::lineage::{Pair, rests_on};
use crate::definitions::model::{Dataset, Pipeline, Words};
use crate::definitions::query::Query;
use crate::vocabulary::finding::code;
use crate::vocabulary::{Audience, Finding, Findings, Place, locked};
use anyhow::{Context, bail};
use blind::{Blind, columns, emptied};
use chrono::NaiveDate;
use polars::prelude::{
    BooleanChunked, ChunkCompareEq, ChunkCompareIneq, ChunkFull, Column, DataFrame, DataType, PolarsResult,
    SortMultipleOptions,
};
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};
use times::Times;

/// What was built for one audience from one delivery.
pub struct Built {
    pub delivery: Delivery,
    /// The datasets to be published, with `la` and `period_end` first.
    pub datasets: Vec<(String, DataFrame)>,
    /// Everything that indicators may read.
    pub(super) frames: Frames,
    /// Tables that did not come, and datasets that are made from one of these.
    pub(super) missing: BTreeSet<String>,
    /// Columns that did not come, and those that are made from one.
    blind: BTreeSet<Pair>,
    /// The times that tables, and datasets made from them, tell of.
    times: Times,
}

impl Built {
    /// Whether all that a query reads tells of the time from one day to another.
    pub(super) fn tells_of(&self, query: &Query, starts: NaiveDate, ends: NaiveDate) -> bool {
        self.times.cover(query, starts, ends)
    }

    /// Whether a query has all that it needs: its tables came, and so did every column that its result is made from.
    /// From what did not come no figure is made: it would look like a small one.
    pub(super) fn has_all_for(&self, query: &Query) -> bool {
        let is_blind = || rests_on(&query.lineage(&|name| columns(&self.frames, name)), &self.blind).is_some();
        query.reads.is_disjoint(&self.missing) && (self.blind.is_empty() || !is_blind())
    }
}

/// Builds all datasets that are published for the audience, and those that they and its indicators read.
pub fn build(
    protected: &Protected,
    pipeline: &Pipeline,
    audience: Audience,
    words: &Words,
    engine: &Engine,
) -> anyhow::Result<(Built, Findings)> {
    let care = &pipeline.form.protect[&audience];
    let published: BTreeSet<&str> = pipeline.datasets_for(audience).map(|dataset| dataset.name.as_str()).collect();
    let needed = needed_for(pipeline, audience);
    let needed: Vec<&Dataset> = pipeline.datasets.iter().filter(|d| needed.contains(d.name.as_str())).collect();
    let missing = missing_from(protected, pipeline, &needed);
    let so_far = Mutex::new(SoFar {
        frames: with_replaced(protected.frames(), pipeline),
        blind: Blind::of_tables(protected.blind()),
        times: Times::of_tables(protected.spans()),
    });
    let made = frames_when_ready(
        &needed,
        |one, other| one.comes_after(&other.name),
        |dataset| {
            let frames = locked(&so_far).frames.clone();
            let made = engine.run(&dataset.query, &frames);
            let made = made.with_context(|| format!("in the dataset `{}`", dataset.name))?;
            let made = locked(&so_far).add(dataset, shaped(dataset, &made, protected.delivery())?)?;
            if !published.contains(dataset.name.as_str()) {
                return Ok(None);
            }
            // Why a dataset of what did not come has no rows is told already.
            let is_missing = missing.contains(&dataset.name);
            let found = if is_missing { None } else { look_over(dataset, &made, words)? };
            Ok(Some((dataset.name.clone(), without_dropped(dataset, made, care), found)))
        },
    )?;
    let (mut datasets, mut findings) = (Vec::new(), Findings::new());
    for (name, made, found) in made.into_iter().flatten() {
        datasets.push((name, made));
        findings.extend(found);
    }
    let SoFar { frames, blind, times } = so_far.into_inner().unwrap_or_else(PoisonError::into_inner);
    let delivery = protected.delivery().clone();
    Ok((Built { delivery, datasets, frames, missing, blind: blind.pairs(), times }, findings))
}

/// What has been built so far, for whoever reads it next.
struct SoFar {
    frames: Frames,
    blind: Blind,
    times: Times,
}

impl SoFar {
    /// Adds a dataset, with nothing in the columns that say nothing.
    fn add(&mut self, dataset: &Dataset, made: DataFrame) -> anyhow::Result<DataFrame> {
        let blind = self.blind.add(dataset, &self.frames);
        let made = emptied(dataset, made, &blind)?;
        self.times.add(dataset);
        self.frames.insert(dataset.name.clone(), made.clone());
        Ok(made)
    }
}

/// The tables that did not come, under all their names, and what is made from one of these.
fn missing_from(protected: &Protected, pipeline: &Pipeline, needed: &[&Dataset]) -> BTreeSet<String> {
    let mut missing = protected.missing().clone();
    let replaced = pipeline.datasets.iter().filter(|dataset| missing.contains(&dataset.name));
    let replaced: Vec<String> = replaced.filter_map(Dataset::name_of_its_table).collect();
    missing.extend(replaced);
    for dataset in needed {
        if !dataset.query.reads.is_disjoint(&missing) {
            missing.insert(dataset.name.clone());
        }
    }
    missing
}

/// The columns that a dataset's SQL must return, beside `la` and `period_end`.
pub fn columns_agree(dataset: &Dataset, columns: &[&str]) -> Result<(), String> {
    let promised: BTreeSet<&str> = dataset.form.keeps.keys().map(String::as_str).collect();
    let returned: BTreeSet<&str> = columns.iter().copied().collect();
    let extra: Vec<_> = returned.difference(&promised).filter(|c| !["la", "period_end"].contains(c)).copied().collect();
    let short: Vec<_> = promised.difference(&returned).filter(|c| !["la", "period_end"].contains(c)).copied().collect();
    if !extra.is_empty() {
        return Err(format!("its SQL returns `{}`, which `keeps` does not name", extra.join("`, `")));
    }
    if !short.is_empty() {
        return Err(format!("`keeps` names `{}`, which its SQL does not return", short.join("`, `")));
    }
    Ok(())
}

/// The tables, and those whose place a dataset will take under their other name too.
fn with_replaced(tables: &Frames, pipeline: &Pipeline) -> Frames {
    let mut frames = tables.clone();
    for dataset in &pipeline.datasets {
        if let (Some(name), Some(table)) = (dataset.name_of_its_table(), tables.get(&dataset.name)) {
            frames.insert(name, table.clone());
        }
    }
    frames
}

fn needed_for(pipeline: &Pipeline, audience: Audience) -> BTreeSet<&str> {
    let mut needed: BTreeSet<&str> = pipeline.datasets_for(audience).map(|dataset| dataset.name.as_str()).collect();
    needed.extend(pipeline.indicators_for(audience).flat_map(|i| i.query.reads.iter().map(String::as_str)));
    for dataset in pipeline.datasets.iter().rev() {
        if needed.contains(dataset.name.as_str()) {
            needed.extend(dataset.query.reads.iter().map(String::as_str));
        }
    }
    needed
}

/// `la` and `period_end` first, then the rest as selected; sorted by key; only types that every reader knows.
fn shaped(dataset: &Dataset, made: &DataFrame, delivery: &Delivery) -> anyhow::Result<DataFrame> {
    let names: Vec<&str> = made.get_column_names().into_iter().map(|name| name.as_str()).collect();
    if let Err(why) = columns_agree(dataset, &names) {
        bail!("the dataset `{}` cannot be built: {why}", dataset.name);
    }
    let height = made.height();
    let mut columns = vec![
        throughout("la", Some(delivery.authority.code()), height),
        day_throughout("period_end", delivery.period.end(), height),
    ];
    for column in made.columns().iter().filter(|c| !["la", "period_end"].contains(&c.name().as_str())) {
        columns.push(plain_type(column).with_context(|| format!("in the dataset `{}`", dataset.name))?);
    }
    let frame = DataFrame::new(height, columns)?;
    if in_order(&frame, &dataset.form.key)?.is_some() {
        return Ok(frame);
    }
    Ok(frame.sort(&dataset.form.key, SortMultipleOptions::default().with_maintain_order(true).with_nulls_last(true))?)
}

/// Whether a key comes twice, where the rows stand in the order of their key, as most queries give them: to see that is
/// far quicker than to sort or to group them.
fn in_order(frame: &DataFrame, key: &[String]) -> PolarsResult<Option<bool>> {
    let above = frame.height().saturating_sub(1);
    // Pairs of neighbours that are the same in all columns so far.
    let mut same = BooleanChunked::full("same".into(), true, above);
    for name in key {
        let column = frame.column(name)?;
        if column.null_count() > 0 {
            return Ok(None);
        }
        let (before, after) = (column.slice(0, above), column.slice(1, above));
        if (&same & &before.gt(&after)?).any() {
            return Ok(None);
        }
        same = &same & &before.equal(&after)?;
    }
    Ok(Some(same.any()))
}

fn repeats_key(frame: &DataFrame, key: &[String]) -> PolarsResult<bool> {
    match in_order(frame, key)? {
        Some(repeats) => Ok(repeats),
        None => Ok(frame.select(key)?.is_duplicated()?.any()),
    }
}

/// Brings a column to one of the types that are published.
pub fn plain_type(column: &Column) -> anyhow::Result<Column> {
    let to = match column.dtype() {
        DataType::Boolean
        | DataType::Int32
        | DataType::Int64
        | DataType::Float64
        | DataType::String
        | DataType::Date => {
            return Ok(column.clone());
        }
        DataType::Float32 => DataType::Float64,
        DataType::Categorical(..) | DataType::Enum(..) | DataType::Null => DataType::String,
        kind if kind.is_integer() => DataType::Int64,
        kind => bail!("the column `{}` is of the type {kind}, which is not published", column.name()),
    };
    Ok(column.strict_cast(&to)?)
}

fn look_over(dataset: &Dataset, made: &DataFrame, words: &Words) -> anyhow::Result<Option<Finding>> {
    let place = Place::of_no_file(&format!("the dataset `{}`", dataset.name));
    let code = match made.height() {
        0 => code::DATASET_EMPTY,
        _ if repeats_key(made, &dataset.form.key)? => code::DATASET_KEY_REPEATED,
        _ => return Ok(None),
    };
    Ok(Some(words.finding(code, place, None, &[("dataset", dataset.form.title.as_str())])))
}

fn without_dropped(dataset: &Dataset, made: DataFrame, care: &ProtectForm) -> DataFrame {
    let dropped = dataset.form.keeps.iter().filter(|(_, personal)| !is_kept(**personal, care));
    made.drop_many(dropped.map(|(column, _)| column.as_str()))
}
