//! The table `figures`: every figure with the words of its page, what it was made from, and how far it may go.

use super::measure::{Gap, Measure, exact, rounded};
use super::sql::Frames;
use super::sql::frames::dates;
use crate::definitions::class_of;
use crate::definitions::codes::CodeList;
use crate::definitions::forms::{IndicatorForm, Unit};
use crate::definitions::model::{Indicator, Pipeline};
use crate::vocabulary::{Audience, Stretch};
use anyhow::Context;
use polars::prelude::{Column, DataFrame};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The table's name among those that are published.
pub const FIGURES: &str = "figures";

/// What a figure that is not split is for.
const ALL: &str = "all";

/// One row: a figure, its share of the whole, its target, how far it is from it, or what others have.
struct Row<'a> {
    measure: &'a Measure,
    indicator: &'a Indicator,
    kind: String,
    value: Option<f64>,
    unit: &'static str,
    denominator: Option<f64>,
}

/// What others have, and what is aimed at: by authority, period and figure, then whose it is; the newest of each.
type Beside = BTreeMap<(String, String, String), BTreeMap<String, (String, Option<f64>)>>;

/// Every figure of the audience, in the order of its indicators.
pub fn figures(
    measures: &[Measure],
    pipeline: &Pipeline,
    audience: Audience,
    tables: &Frames,
) -> anyhow::Result<DataFrame> {
    let beside = pipeline.form.figures.as_ref().and_then(|form| tables.get(form.beside.as_ref()?));
    let beside = beside.map(read).transpose().context("in the dataset that figures stand beside")?.unwrap_or_default();
    let wholes = wholes(measures);
    let mut rows = Vec::new();
    for measure in measures {
        let Some(indicator) = pipeline.indicator(&measure.indicator) else { continue };
        rows.push(row(measure, indicator, "figure", measure.value, indicator.form.unit.word()));
        rows.extend(share(measure, indicator, &wholes));
        if measure.split.is_empty() && measure.over == indicator.main_stretch(measure.period) {
            rows.extend(of_target(measure, indicator));
            rows.extend(change(measure, indicator));
            rows.extend(of_others(measure, indicator, &beside));
        }
    }
    table(&rows, &Labels::of(pipeline), pipeline, audience)
}

fn row<'a>(
    measure: &'a Measure,
    indicator: &'a Indicator,
    kind: &str,
    value: Option<f64>,
    unit: &'static str,
) -> Row<'a> {
    Row { measure, indicator, kind: kind.to_string(), value, unit, denominator: measure.denominator }
}

type Whole<'a> = (&'a str, &'a str, String, Option<Stretch>);

fn key(measure: &Measure) -> Whole<'_> {
    (measure.authority.code(), &measure.indicator, measure.period.to_string(), measure.over)
}

fn wholes(measures: &[Measure]) -> BTreeMap<Whole<'_>, f64> {
    let whole = measures.iter().filter(|measure| measure.split.is_empty());
    whole.filter_map(|measure| Some((key(measure), measure.numerator?))).collect()
}

/// What share of the whole a part is, where parts are counts.
fn share<'a>(measure: &'a Measure, indicator: &'a Indicator, wholes: &BTreeMap<Whole<'_>, f64>) -> Option<Row<'a>> {
    if indicator.form.unit != Unit::Count || measure.split.is_empty() {
        return None;
    }
    let whole = *wholes.get(&key(measure))?;
    let exact = measure.numerator.filter(|_| whole != 0.0).map(|part| 100.0 * part / whole);
    let value = exact.map(|exact| rounded(exact, 1));
    Some(Row { denominator: Some(whole), ..row(measure, indicator, "share", value, Unit::Percent.word()) })
}

/// The target, and how far the figure is from it, in hundredths of the target: from what is not rounded yet.
fn of_target<'a>(measure: &'a Measure, indicator: &'a Indicator) -> Vec<Row<'a>> {
    let Some(target) = measure.target else { return Vec::new() };
    let mut rows = vec![row(measure, indicator, "target", Some(target), indicator.form.unit.word())];
    rows.push(row(measure, indicator, "variance", variance(measure, indicator), Unit::Percent.word()));
    rows
}

/// How far a figure is from its target, in hundredths of the target.
pub fn variance(measure: &Measure, indicator: &Indicator) -> Option<f64> {
    let target = measure.target.filter(|target| *target != 0.0)?;
    Some(rounded(100.0 * (exact(indicator.form.unit, measure)? - target) / target, 1))
}

/// How much it changed since the stretch before.
fn change<'a>(measure: &'a Measure, indicator: &'a Indicator) -> Option<Row<'a>> {
    let (now, before) = measure.value.zip(measure.previous)?;
    let value = rounded(now - before, indicator.form.decimal_places());
    Some(row(measure, indicator, "change", Some(value), indicator.form.unit.word()))
}

fn of_others<'a>(measure: &'a Measure, indicator: &'a Indicator, beside: &Beside) -> Vec<Row<'a>> {
    let key = (measure.authority.code().to_string(), measure.period.to_string(), measure.indicator.clone());
    let others = beside.get(&key).into_iter().flatten().filter(|(whose, _)| *whose != "target");
    others.map(|(whose, (_, value))| row(measure, indicator, whose, *value, indicator.form.unit.word())).collect()
}

fn read(frame: &DataFrame) -> anyhow::Result<Beside> {
    let text = |name: &str| anyhow::Ok(frame.column(name)?.str()?.clone());
    let (las, figures, whose, as_at) = (text("la")?, text("figure")?, text("whose")?, text("as_at")?);
    let ends = super::tell::days_in(frame, "period_end")?;
    let values = frame.column("value")?.f64()?.clone();
    let mut beside = Beside::new();
    for (row, end) in ends.iter().enumerate() {
        let (Some(la), Some(figure), Some(of)) = (las.get(row), figures.get(row), whose.get(row)) else { continue };
        let when = as_at.get(row).unwrap_or_default().to_string();
        let of_figure = beside.entry((la.to_string(), end.to_string(), figure.to_string())).or_default();
        if of_figure.get(of).is_none_or(|(other, _)| *other < when) {
            of_figure.insert(of.to_string(), (when, values.get(row)));
        }
    }
    Ok(beside)
}

/// The words for codes, by the column that has them.
pub struct Labels(BTreeMap<String, Arc<CodeList>>);

impl Labels {
    pub fn of(pipeline: &Pipeline) -> Self {
        let collection = &pipeline.collection;
        let fields = collection.tables.iter().flat_map(|table| &table.fields);
        Self(fields.filter_map(|field| Some((field.name().to_string(), field.codes.clone()?))).collect())
    }

    /// A code's place in its list; what is in none comes last.
    pub fn place(&self, column: &str, code: &str) -> usize {
        let place = self.0.get(column).and_then(|list| list.codes.iter().position(|known| known.code == code));
        place.unwrap_or(usize::MAX)
    }

    pub fn label(&self, column: &str, code: &str) -> String {
        let known = self.0.get(column).and_then(|list| list.codes.iter().find(|known| known.code == code));
        known.map_or_else(|| code.to_string(), |known| known.label.clone())
    }
}

fn table(rows: &[Row<'_>], labels: &Labels, pipeline: &Pipeline, audience: Audience) -> anyhow::Result<DataFrame> {
    let texts = |of: &dyn Fn(&Row<'_>) -> String| rows.iter().map(of).collect::<Vec<_>>();
    let numbers = |of: &dyn Fn(&Row<'_>) -> Option<f64>| rows.iter().map(of).collect::<Vec<_>>();
    let class = |row: &Row<'_>| class_of(pipeline, &row.indicator.name).0.min(audience).word().to_string();
    let source = |form: &IndicatorForm| form.source.clone().unwrap_or_default();
    let columns = vec![
        Column::new("la".into(), texts(&|row| row.measure.authority.code().to_string())),
        dates("period_end", rows.iter().map(|row| Some(row.measure.period.end()))).into(),
        Column::new("page".into(), texts(&|row| row.indicator.page.clone())),
        Column::new("measure".into(), texts(&|row| row.indicator.form.title.clone())),
        Column::new("breakdown".into(), texts(&|row| breakdown(row.measure, labels))),
        Column::new("period".into(), texts(&|row| period(row.measure))),
        Column::new("kind".into(), texts(&|row| row.kind.clone())),
        Column::new("value".into(), numbers(&|row| row.value)),
        Column::new("unit".into(), texts(&|row| row.unit.to_string())),
        Column::new("numerator".into(), numbers(&|row| row.measure.numerator)),
        Column::new("denominator".into(), numbers(&|row| row.denominator)),
        Column::new("gap".into(), rows.iter().map(|row| row.measure.gap.map(Gap::word)).collect::<Vec<_>>()),
        Column::new("source".into(), texts(&|row| source(&row.indicator.form))),
        Column::new("disclosure_class".into(), texts(&class)),
        Column::new("indicator".into(), texts(&|row| row.indicator.name.clone())),
        Column::new("split".into(), texts(&|row| split(row.measure))),
        Column::new("provisional".into(), rows.iter().map(|row| provisional(row, pipeline)).collect::<Vec<_>>()),
        Column::new("said_before".into(), numbers(&said_before)),
    ];
    Ok(DataFrame::new(rows.len(), columns)?)
}

/// Whether it is of a month so near that more is still recorded of it.
fn provisional(row: &Row<'_>, pipeline: &Pipeline) -> bool {
    let form = pipeline.form.figures.as_ref();
    row.measure.over.is_some_and(|over| form.is_some_and(|form| form.is_provisional(over, row.measure.period)))
}

/// What the delivery before said of the figure itself, and not of its share or its target.
fn said_before(row: &Row<'_>) -> Option<f64> {
    row.measure.said_before.filter(|_| row.kind == "figure")
}

fn breakdown(measure: &Measure, labels: &Labels) -> String {
    let first = || labels.label(&measure.split, &measure.category);
    match (measure.split.is_empty(), measure.second_split.is_empty()) {
        (true, _) => ALL.to_string(),
        (_, true) => first(),
        _ => format!("{} / {}", first(), labels.label(&measure.second_split, &measure.second_category)),
    }
}

fn split(measure: &Measure) -> String {
    match measure.second_split.as_str() {
        "" => measure.split.clone(),
        second => format!("{} and {second}", measure.split),
    }
}

fn period(measure: &Measure) -> String {
    measure.over.map_or_else(|| measure.period.to_string(), |over| over.label(measure.period))
}
