//! Figures over months: the year to date, this month and those before, side by side; each figure with its parts. Or the
//! year to date as it stood at the end of each.

use super::figures::{Figures, is_split_by, named, shown, shown_apart, shown_of};
use super::html::{Set, Table, thousands};
use super::long_date;
use crate::definitions::forms::{IndicatorForm, Unit};
use crate::stages::measure::{Direction, Measure, rounded};
use crate::vocabulary::{Span, Stretch};
use minijinja::Error;
use std::collections::BTreeMap;

/// So many months stand side by side; a chart has the others.
const MOST_MONTHS: usize = 3;

/// One line: a figure or a part of it, by the stretch it is for.
struct Line<'a> {
    form: &'a IndicatorForm,
    label: String,
    by_stretch: BTreeMap<Stretch, &'a Measure>,
    /// What parts are shares of.
    wholes: Option<BTreeMap<Stretch, f64>>,
}

/// A column of the table.
#[derive(Clone, Copy)]
enum Column {
    Figure(Stretch),
    Share(Stretch),
    Direction(Stretch),
}

/// Which stretches stand side by side.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The year to date, then months.
    Months,
    /// The year to date as it stood at each month's end.
    ToDate,
}

/// The named figures, such as `contacts`, and their parts, such as `contacts by outcome`, over months.
pub fn months(figures: &Figures, side: Side, caption: &str, names: &[String]) -> Result<String, Error> {
    let mut lines = Vec::new();
    for name in names {
        lines.extend(lines_of(figures, name)?);
    }
    let columns = columns(figures, side, &lines);
    let headings: Vec<String> = columns.iter().map(|column| heading(figures, *column)).collect();
    let mut table = vec![("Figure", Set::Text)];
    table.extend(columns.iter().zip(&headings).map(|(column, heading)| (heading.as_str(), set(*column))));
    let mut shown = Table::new(&format!("{caption}, {}", long_date(figures.period())), &table);
    for line in &lines {
        let cells = columns.iter().map(|column| cell(line, *column));
        shown.row(std::iter::once(line.label.clone()).chain(cells).collect());
    }
    Ok(shown.render())
}

fn lines_of<'a>(figures: &'a Figures, name: &'a str) -> Result<Vec<Line<'a>>, Error> {
    let form = figures.form(name)?;
    let (indicator, split) = named(name);
    let whole = || figures.in_period(indicator).filter(|measure| measure.split.is_empty());
    let over = |measure: &'a Measure| Some((measure.over?, measure));
    let Some(split) = split else {
        let by_stretch = whole().filter_map(over).collect();
        return Ok(vec![Line { form, label: form.title.clone(), by_stretch, wholes: None }]);
    };
    let wholes: BTreeMap<Stretch, f64> = whole().filter_map(|m| Some((m.over?, m.numerator?))).collect();
    let mut lines: Vec<Line<'a>> = Vec::new();
    for measure in figures.in_period(indicator).filter(|measure| is_split_by(measure, &split)) {
        let label = label(figures, measure);
        let Some((stretch, measure)) = over(measure) else { continue };
        match lines.iter_mut().find(|line| line.label == label) {
            Some(line) => drop(line.by_stretch.insert(stretch, measure)),
            None => {
                let by_stretch = BTreeMap::from([(stretch, measure)]);
                lines.push(Line { form, label, by_stretch, wholes: Some(wholes.clone()) });
            }
        }
    }
    Ok(lines)
}

fn label(figures: &Figures, measure: &Measure) -> String {
    let first = figures.label(&measure.split, &measure.category);
    match measure.second_split.as_str() {
        "" => first,
        second => format!("{first}, {}", figures.label(second, &measure.second_category)),
    }
}

/// The year to date, then the newest months; a share beside the two that are read first, where a line is a part.
fn columns(figures: &Figures, side: Side, lines: &[Line<'_>]) -> Vec<Column> {
    let all = |span: Span| {
        let mut found: Vec<Stretch> =
            lines.iter().flat_map(|line| line.by_stretch.keys()).filter(|over| over.span == span).copied().collect();
        found.sort_by(|a, b| b.cmp(a));
        found.dedup();
        found
    };
    let newest = |over: &Stretch| over.ends == figures.period().end();
    let has_parts = lines.iter().any(|line| line.wholes.is_some() && line.form.unit == Unit::Count);
    let shown: Vec<Stretch> = match side {
        Side::Months => {
            let to_date = [Span::YearToDate, Span::TwelveMonths].into_iter().flat_map(all).filter(newest);
            to_date.chain(all(Span::Month).into_iter().take(MOST_MONTHS)).collect()
        }
        Side::ToDate => all(Span::YearToDate).into_iter().take(MOST_MONTHS).collect(),
    };
    let mut columns = Vec::new();
    for over in &shown {
        columns.push(Column::Figure(*over));
        columns.extend((has_parts && newest(over)).then_some(Column::Share(*over)));
    }
    // A year to date only grows.
    let month = shown.into_iter().find(|over| over.span == Span::Month && newest(over));
    columns.extend(month.map(Column::Direction));
    columns
}

fn heading(figures: &Figures, column: Column) -> String {
    match column {
        Column::Figure(over) if figures.is_provisional(over) => format!("{} [p]", over.heading(figures.period())),
        Column::Figure(over) => over.heading(figures.period()),
        Column::Share(over) => format!("Share, {}", over.heading(figures.period()).to_lowercase_first()),
        Column::Direction(_) => "Since the month before".to_string(),
    }
}

fn set(column: Column) -> Set {
    if matches!(column, Column::Direction(_)) { Set::Text } else { Set::Number }
}

fn cell(line: &Line<'_>, column: Column) -> String {
    let of = |over: Stretch| line.by_stretch.get(&over).copied();
    match column {
        Column::Figure(over) => match (of(over), line.form.unit) {
            (Some(measure), _) => figure(line.form, measure),
            // A part that nobody was in is nought; another figure is not given for this stretch.
            (None, Unit::Count) if line.wholes.as_ref().is_some_and(|wholes| wholes.contains_key(&over)) => {
                shown(line.form, Some(0.0))
            }
            (None, _) => String::new(),
        },
        Column::Share(over) => share(line, over).unwrap_or_default(),
        Column::Direction(over) => of(over).map_or_else(String::new, |measure| direction(line.form, measure)),
    }
}

/// A figure; of a share how many it was made of; and whether the delivery before said something else.
fn figure(form: &IndicatorForm, measure: &Measure) -> String {
    let mut said = shown_of(form, measure);
    if let (Unit::Percent, Some(numerator), Some(_)) = (form.unit, measure.numerator, measure.value) {
        said += &format!(" ({})", thousands(numerator as i64));
    }
    if measure.is_revised() {
        said += " [r]";
    }
    said
}

fn share(line: &Line<'_>, over: Stretch) -> Option<String> {
    let whole = line.wholes.as_ref()?.get(&over).filter(|whole| **whole > 0.0 && line.form.unit == Unit::Count)?;
    let part = line.by_stretch.get(&over).map_or(Some(0.0), |measure| measure.numerator)?;
    Some(format!("{:.1}%", rounded(100.0 * part / whole, 1)))
}

/// Which way a figure went, and whether that is good.
pub fn direction(form: &IndicatorForm, measure: &Measure) -> String {
    let (Some(now), Some(before)) = (measure.value, measure.previous) else { return "no earlier figure".to_string() };
    let by = shown_apart(form, (now - before).abs());
    match (now.total_cmp(&before), measure.direction) {
        (std::cmp::Ordering::Equal, _) => "the same".to_string(),
        (order, direction) => {
            let way = if order.is_gt() { "up" } else { "down" };
            let judged = match direction {
                Direction::Better => ", better",
                Direction::Worse => ", worse",
                _ => "",
            };
            format!("{way} {by}{judged}")
        }
    }
}

/// A heading within another one.
trait LowercaseFirst {
    fn to_lowercase_first(&self) -> String;
}

impl LowercaseFirst for String {
    fn to_lowercase_first(&self) -> String {
        let is_month = self.contains(|c: char| c.is_ascii_digit());
        if is_month { self.clone() } else { self.to_lowercase() }
    }
}
