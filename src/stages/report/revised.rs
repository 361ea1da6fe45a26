//! Which figures of months gone by are others than the delivery before said: what it said, what has changed, what is
//! said now. The lines add up.

use super::figures::{Figures, shown, shown_apart};
use super::html::{Set, Table, paragraph};
use super::{Subject, long_date};
use crate::definitions::forms::IndicatorForm;
use crate::stages::measure::{Measure, rounded};

/// Every whole figure of this delivery that the one before had otherwise.
pub fn revised(figures: &Figures, subject: &Subject) -> String {
    let Some(before) = figures.period_before() else {
        return paragraph("No earlier delivery is there that the months gone by could be set beside.");
    };
    let caption = format!("Figures that are others than on {}", long_date(before));
    let headings =
        [("Figure", Set::Text), ("Of", Set::Text), ("Then", Set::Number), ("Since", Set::Number), ("Now", Set::Number)];
    let mut table = Table::new(&caption, &headings);
    for (form, measure) in figures.revised() {
        table.row(line(form, measure, subject));
    }
    if table.is_empty() {
        return paragraph(&format!("Every figure of months gone by is as it was on {}.", long_date(before)));
    }
    table.render()
}

fn line(form: &IndicatorForm, measure: &Measure, subject: &Subject) -> Vec<String> {
    let of = measure.over.map(|over| over.heading(subject.period)).unwrap_or_default();
    let (then, now) = (measure.said_before.unwrap_or_default(), measure.value);
    vec![form.title.clone(), of, shown(form, Some(then)), change(form, then, now), shown(form, now)]
}

fn change(form: &IndicatorForm, then: f64, now: Option<f64>) -> String {
    let Some(now) = now else { return String::new() };
    let change = rounded(now - then, form.decimal_places());
    let sign = if change > 0.0 { "+" } else { "" };
    format!("{sign}{}", shown_apart(form, change))
}
