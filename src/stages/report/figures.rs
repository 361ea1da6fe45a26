//! Figures as tables and as sentences. A figure never stands alone: what it was made from stands beside it.

use super::chart::{self, Bar, Point, Step};
use super::html::{Set, Table, paragraph, thousands};
use super::{Subject, Told, long_date};
use crate::definitions::forms::{FiguresForm, IndicatorForm, Unit};
use crate::definitions::model::columns_of_split;
use crate::stages::figures::Labels;
use crate::stages::measure::{Direction, Measure, rounded};
use crate::vocabulary::{Period, Span, Stretch};
use minijinja::{Error, ErrorKind};
use std::collections::BTreeMap;

const NOTHING_TO_COUNT: &str =
    "a list, a column or a table of reference that it needs did not come, or has no rows for it";

/// The figures of one authority and period.
pub struct Figures {
    forms: BTreeMap<String, IndicatorForm>,
    /// The stretch of time that each is shown for where only one is asked.
    main: BTreeMap<String, Stretch>,
    /// Of every period up to this one, the oldest first.
    measures: Vec<Measure>,
    period: Period,
    /// The words for codes that figures are split by.
    labels: Labels,
    /// Which months are provisional.
    of_months: Option<FiguresForm>,
}

impl Figures {
    pub fn new(told: &Told<'_>, subject: &Subject) -> Self {
        let forms = told.pipeline.indicators.iter().map(|i| (i.name.clone(), i.form.clone())).collect();
        let main = told.pipeline.indicators.iter();
        let main = main.filter_map(|i| Some((i.name.clone(), i.main_stretch(subject.period)?))).collect();
        let labels = Labels::of(told.pipeline);
        let up_to = |m: &&Measure| m.authority == subject.authority && m.period <= subject.period;
        let mut measures: Vec<Measure> = told.measures.iter().filter(up_to).cloned().collect();
        measures.sort_by_key(|measure| measure.period);
        let of_months = told.pipeline.form.figures.clone();
        Self { forms, main, measures, period: subject.period, labels, of_months }
    }

    /// A table of whole figures.
    pub fn table(&self, names: &[String]) -> Result<String, Error> {
        let headings = [
            ("Indicator", Set::Text),
            ("Figure", Set::Number),
            ("Made from", Set::Text),
            ("Before", Set::Number),
            ("Direction", Set::Text),
            ("Target", Set::Number),
        ];
        let mut table = Table::new(&format!("Figures, {}", long_date(self.period)), &headings);
        let mut cautions = Vec::new();
        for name in names {
            let form = self.form(name)?;
            let cells = match self.whole(name) {
                Some(measure) => row_of(form, measure),
                None => vec![
                    form.title.clone(),
                    "no figure".into(),
                    NOTHING_TO_COUNT.into(),
                    String::new(),
                    String::new(),
                    shown_target(form),
                ],
            };
            table.row(cells);
            cautions.extend(form.caution.as_ref().map(|caution| format!("{}: {caution}", form.title)));
        }
        let notes = cautions.iter().map(|caution| format!("<li>{}</li>", super::html::escape(caution)));
        let notes = if cautions.is_empty() {
            String::new()
        } else {
            format!(
                "<details><summary>Before comparing these figures</summary><ul>{}</ul></details>\n\n",
                notes.collect::<String>()
            )
        };
        Ok(table.render() + &notes)
    }

    /// A table of the parts of one figure.
    pub fn split(&self, name: &str) -> Result<String, Error> {
        let form = self.form(name)?;
        let split = split_of(form, name).first().copied().unwrap_or_default().to_string();
        // A count is made from nothing but itself: what can be said of it is its share of all that are counted.
        let third = if form.unit == Unit::Count { ("Share", Set::Number) } else { ("Made from", Set::Text) };
        let headings = [("Part", Set::Text), ("Figure", Set::Number), third, ("Before", Set::Number)];
        let whole = self.whole_of_parts(name);
        let mut table = Table::new(&format!("{}, {}", form.title, long_date(self.period)), &headings);
        for measure in self.parts(name) {
            let mut cells = row_of(form, measure);
            cells[0] = self.label(&split, &measure.category);
            if form.unit == Unit::Count {
                cells[2] = share(form, measure.numerator, whole).unwrap_or_default();
            }
            cells.truncate(headings.len());
            table.row(cells);
        }
        if table.is_empty() {
            return Ok(paragraph(&no_figure(form)));
        }
        Ok(table.render())
    }

    /// The parts of one figure as bars, with their table.
    pub fn bars(&self, name: &str) -> Result<String, Error> {
        let form = self.form(name)?;
        let split = split_of(form, name).first().copied().unwrap_or_default().to_string();
        let whole = self.whole_of_parts(name);
        let bar = |measure: &Measure| {
            let (label, value) = (self.label(&split, &measure.category), measure.value.unwrap_or(0.0));
            let share = share(form, measure.value, whole).map_or_else(String::new, |share| format!(" ({share})"));
            Bar { label, value, shown: shown_of(form, measure) + &share }
        };
        let bars: Vec<Bar> = self.parts(name).map(bar).collect();
        let table = self.split(name)?;
        Ok(if bars.is_empty() { table } else { with_table(&form.title, &chart::bars(&form.title, &bars), &table) })
    }

    /// A figure that is split by age and by something of two sides, as a pyramid with its table.
    pub fn pyramid(&self, name: &str) -> Result<String, Error> {
        let form = self.form(name)?;
        let mut split = split_of(form, name).into_iter().map(str::to_string);
        let (first, second) = (split.next().unwrap_or_default(), split.next().unwrap_or_default());
        let mut bands: Vec<&str> = Vec::new();
        let mut sides: Vec<&str> = Vec::new();
        for measure in self.parts(name) {
            for (known, new) in [(&mut bands, &measure.category), (&mut sides, &measure.second_category)] {
                if !known.contains(&new.as_str()) {
                    known.push(new);
                }
            }
        }
        sides.sort_by_key(|side| self.place_in_list(&second, side));
        if bands.is_empty() {
            return Ok(paragraph(&no_figure(form)));
        }
        // Whom nobody is like is not there at all, and is nobody.
        let at = |band: &str, side: Option<&&str>| -> (f64, String) {
            let found = self.parts(name).find(|m| m.category == band && Some(&m.second_category.as_str()) == side);
            let value = found.and_then(|measure| measure.value).unwrap_or(0.0);
            (value, found.map_or_else(|| shown(form, Some(0.0)), |measure| shown_of(form, measure)))
        };
        let step = |band: &&str| Step {
            label: self.label(&first, band),
            left: at(band, sides.first()),
            right: at(band, sides.get(1)),
        };
        let steps: Vec<Step> = bands.iter().map(step).collect();
        let side = |place: usize| sides.get(place).map_or_else(String::new, |side| self.label(&second, side));
        let mut headings = vec![("Age".to_string(), Set::Text)];
        headings.extend((0..sides.len()).map(|place| (side(place), Set::Number)));
        let headings: Vec<(&str, Set)> = headings.iter().map(|(text, set)| (text.as_str(), *set)).collect();
        let mut table = Table::new(&format!("{}, {}", form.title, long_date(self.period)), &headings);
        for band in &bands {
            let mut cells = vec![self.label(&first, band)];
            cells.extend(sides.iter().map(|side| at(band, Some(side)).1));
            table.row(cells);
        }
        let drawn = chart::pyramid(&form.title, (&side(0), &side(1)), &steps);
        Ok(with_table(&form.title, &drawn, &table.render()))
    }

    /// A figure over the periods that are published, with its table. One period is no line.
    pub fn trend(&self, name: &str) -> Result<String, Error> {
        let form = self.form(name)?;
        let title = format!("{} over time", form.title);
        let over: Vec<&Measure> = self.line_of(name);
        if over.len() < 2 {
            return Ok(paragraph(&format!("{}: no earlier period is published, so there is no line yet.", form.title)));
        }
        let headings = [("As at", Set::Text), ("Figure", Set::Number), ("Made from", Set::Text)];
        let mut table = Table::new(&title, &headings);
        let mut points = Vec::new();
        for measure in over {
            let as_at = measure.over.map_or_else(|| long_date(measure.period), |over| over.heading(self.period));
            table.row(vec![as_at, shown_of(form, measure), made_from(measure)]);
            let end = measure.over.map_or(measure.period.end(), |over| over.ends);
            let label = end.format("%b %y").to_string();
            points.push(Point { label, value: measure.value, shown: shown_of(form, measure) });
        }
        Ok(with_table(&title, &chart::line(&title, &points), &table.render()))
    }

    /// All that the parts of a count count: their sum, or where one is hidden the figure that they are parts of, if
    /// that is shown.
    fn whole_of_parts(&self, name: &str) -> Option<f64> {
        if self.parts(name).all(|measure| measure.gap.is_none()) {
            return Some(self.parts(name).filter_map(|measure| measure.value).sum());
        }
        let whole = self.form(name).ok()?.parts_of.as_ref()?;
        self.whole(whole)?.value
    }

    /// One figure in this period, whole and in parts; of its main stretch of time where it has several.
    fn now(&self, name: &str) -> impl Iterator<Item = &Measure> {
        let main = self.main.get(name).copied();
        self.in_period(name).filter(move |measure| measure.over == main)
    }

    /// One figure in this period over every stretch of time that it is given for.
    pub fn in_period(&self, name: &str) -> impl Iterator<Item = &Measure> {
        self.measures.iter().filter(move |measure| measure.indicator == name && measure.period == self.period)
    }

    /// The parts of `name`, or of one of its splits: `contacts by outcome`.
    pub fn parts(&self, name: &str) -> impl Iterator<Item = &Measure> {
        let (indicator, split) = named(name);
        let is_of = move |measure: &&Measure| split.as_ref().is_none_or(|split| is_split_by(measure, split));
        self.now(indicator).filter(|measure| !measure.split.is_empty()).filter(is_of)
    }

    /// The whole figures that make a line, the oldest first: of its months, or what else it is given for, where one
    /// delivery gives several; or else of the periods that are published.
    fn line_of(&self, name: &str) -> Vec<&Measure> {
        let main = self.main.get(name);
        let whole = self.measures.iter().filter(|m| m.indicator == name && m.split.is_empty());
        let of_line = |m: &&Measure| match m.over {
            Some(over) => m.period == self.period && main.is_some_and(|main| main.span == over.span),
            None => main.is_none(),
        };
        let mut line: Vec<&Measure> = whole.filter(of_line).collect();
        line.sort_by_key(|measure| (measure.period, measure.over));
        line
    }

    /// Whether more is still recorded of a month.
    pub fn is_provisional(&self, over: Stretch) -> bool {
        self.of_months.as_ref().is_some_and(|form| form.is_provisional(over, self.period))
    }

    /// The delivery before this one.
    pub fn period_before(&self) -> Option<Period> {
        self.measures.iter().map(|measure| measure.period).filter(|period| *period < self.period).max()
    }

    /// The whole figures of which the delivery before said something else, over the stretches they are shown for.
    pub fn revised(&self) -> impl Iterator<Item = (&IndicatorForm, &Measure)> {
        let shown = |m: &&Measure| self.main.get(&m.indicator).map(|main| main.span) == m.over.map(|over| over.span);
        let own = self.measures.iter().filter(|m| m.period == self.period && m.split.is_empty() && m.is_revised());
        own.filter(shown).filter_map(|measure| Some((self.forms.get(&measure.indicator)?, measure)))
    }

    /// One figure as a sentence.
    pub fn sentence(&self, name: &str) -> Result<String, Error> {
        let form = self.form(name)?;
        let Some(measure) = self.whole(name) else {
            return Ok(no_figure(form));
        };
        let mut said = format!("{}: {}", form.title, shown_of(form, measure));
        if form.unit != Unit::Count {
            said += &format!(" ({})", made_from(measure));
        }
        if let Some(over) = measure.over {
            said += &format!(" in {}", spoken(over, self.period));
        }
        if let (Some(previous), Some(now)) = (measure.previous, measure.value) {
            said += &match now.total_cmp(&previous) {
                std::cmp::Ordering::Equal => ", the same as before".to_string(),
                std::cmp::Ordering::Greater => format!(", up from {}", shown(form, Some(previous))),
                std::cmp::Ordering::Less => format!(", down from {}", shown(form, Some(previous))),
            };
        }
        if let (Some(target), Some(_)) = (form.target, measure.value) {
            said += &format!("; the target is {}", shown(form, Some(target)));
        }
        Ok(said + ".")
    }

    pub fn form(&self, name: &str) -> Result<&IndicatorForm, Error> {
        let missing = || {
            let near = crate::vocabulary::plain::nearest(name, self.forms.keys().map(String::as_str));
            let hint = near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
            Error::new(ErrorKind::InvalidOperation, format!("there is no indicator `{name}`{hint}"))
        };
        self.forms.get(named(name).0).ok_or_else(missing)
    }

    pub fn whole(&self, name: &str) -> Option<&Measure> {
        self.now(name).find(|measure| measure.split.is_empty())
    }

    /// Where a code stands in its list; what is in none comes last.
    fn place_in_list(&self, split: &str, category: &str) -> usize {
        self.labels.place(split, category)
    }

    /// The words for a part.
    pub fn label(&self, split: &str, category: &str) -> String {
        self.labels.label(split, category)
    }

    pub fn period(&self) -> Period {
        self.period
    }
}

/// An indicator's name, and the columns that it is split by where some are named: `contacts by outcome`.
pub fn named(name: &str) -> (&str, Option<Vec<&str>>) {
    match name.split_once(" by ") {
        Some((indicator, split)) => (indicator.trim(), Some(columns_of_split(split))),
        None => (name, None),
    }
}

/// Whether a part is of a split.
pub fn is_split_by(measure: &Measure, split: &[&str]) -> bool {
    [measure.split.as_str(), measure.second_split.as_str()].iter().take(split.len().max(1)).eq(split.iter())
        && (split.len() == 2 || measure.second_split.is_empty())
}

/// The columns of the split that is named, or of the indicator's own.
fn split_of<'a>(form: &'a IndicatorForm, name: &'a str) -> Vec<&'a str> {
    named(name).1.unwrap_or_else(|| form.by.iter().skip(1).map(String::as_str).collect())
}

/// A stretch of time within a sentence.
fn spoken(over: Stretch, period: Period) -> String {
    match over.span {
        Span::Month => over.ends.format("%B %Y").to_string(),
        Span::YearToDate | Span::TwelveMonths => format!("the {}", over.heading(period).to_lowercase()),
        Span::Quarter => over.heading(period),
    }
}

fn no_figure(form: &IndicatorForm) -> String {
    format!("{}: no figure: {NOTHING_TO_COUNT}.", form.title)
}

/// A chart is for the eye; its table is for everybody, and is opened by whoever wants it.
fn with_table(title: &str, drawn: &str, table: &str) -> String {
    let (title, table) = (super::html::escape(title), table.trim_end());
    format!(
        "<figure><figcaption>{title}</figcaption>{drawn}\n\
         <details><summary>These figures as a table</summary>{table}</details></figure>\n\n"
    )
}

/// How far two values of a figure are apart.
pub fn shown_apart(form: &IndicatorForm, apart: f64) -> String {
    match form.unit {
        // From 20% to 25% is five points, and not five hundredths.
        Unit::Percent => format!("{apart:.*} points", form.decimal_places() as usize),
        _ => shown(form, Some(apart)),
    }
}

/// What share of all parts one part is, for counts; from what was counted, not from what is shown.
fn share(form: &IndicatorForm, value: Option<f64>, whole: Option<f64>) -> Option<String> {
    let (value, whole) = value.zip(whole.filter(|whole| form.unit == Unit::Count && *whole > 0.0))?;
    Some(format!("{:.1}%", rounded(100.0 * value / whole, 1)))
}

fn row_of(form: &IndicatorForm, measure: &Measure) -> Vec<String> {
    vec![
        form.title.clone(),
        shown_of(form, measure),
        made_from(measure),
        measure.previous.map_or_else(String::new, |previous| shown(form, Some(previous))),
        direction_word(measure.direction).to_string(),
        shown_target(form),
    ]
}

fn made_from(measure: &Measure) -> String {
    let Some(numerator) = measure.numerator else { return String::new() };
    let plain = |number: f64| if number.fract() == 0.0 { thousands(number as i64) } else { format!("{number:.1}") };
    match measure.denominator {
        Some(denominator) => format!("{} of {}", plain(numerator), plain(denominator)),
        // A count is made from nothing but itself.
        None => String::new(),
    }
}

/// A figure, or why there is none.
pub fn shown_of(form: &IndicatorForm, measure: &Measure) -> String {
    measure.gap.map_or_else(|| shown(form, measure.value), |gap| gap.word().to_string())
}

pub fn shown(form: &IndicatorForm, value: Option<f64>) -> String {
    let Some(value) = value else { return "none to count".to_string() };
    let decimals = form.decimal_places() as usize;
    match form.unit {
        Unit::Count => thousands(value as i64),
        Unit::Percent => format!("{value:.decimals$}%"),
        Unit::Mean | Unit::RatePer10000 => format!("{value:.decimals$}"),
    }
}

fn shown_target(form: &IndicatorForm) -> String {
    form.target.map_or_else(String::new, |target| shown(form, Some(target)))
}

fn direction_word(direction: Direction) -> &'static str {
    match direction {
        Direction::Unknown => "no earlier figure",
        other => other.word(),
    }
}
