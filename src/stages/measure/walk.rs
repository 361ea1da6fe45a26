//! The walk from one month's number to the next: what was open, and what began, less what ended, is what is open.

use super::Measure;
use crate::definitions::model::{Indicator, Pipeline, Words};
use crate::vocabulary::finding::code;
use crate::vocabulary::{Finding, Findings, Place, Span};

/// A finding for each step of a walk whose numbers do not lead from one to the other.
pub fn walks(measures: &[Measure], pipeline: &Pipeline, words: &Words) -> Findings {
    let walked = pipeline.indicators.iter().filter(|indicator| indicator.form.walk.is_some());
    walked.flat_map(|indicator| of(indicator, measures, words)).collect()
}

fn of(indicator: &Indicator, measures: &[Measure], words: &Words) -> Vec<Finding> {
    let Some(walk) = &indicator.form.walk else { return Vec::new() };
    let mut open = months_of(measures, &indicator.name);
    open.sort_by_key(|measure| measure.over);
    let number = |name: &str, of: &Measure| {
        let same = |m: &&&Measure| m.over == of.over;
        months_of(measures, name).iter().find(same).and_then(|measure| measure.numerator)
    };
    let mut findings = Vec::new();
    for pair in open.windows(2) {
        let (before, now) = (pair[0], pair[1]);
        let numbers = (before.numerator, number(&walk.started, now), number(&walk.ended, now), now.numerator);
        let (Some(was), Some(started), Some(ended), Some(is)) = numbers else { continue };
        if was + started - ended == is {
            continue;
        }
        let month = now.over.map_or_else(String::new, |over| over.heading(now.period));
        let numbers = [was, started, ended, is].map(|number| number.to_string());
        let gaps = [
            ("figure", indicator.form.title.as_str()),
            ("before", &numbers[0]),
            ("started", &numbers[1]),
            ("ended", &numbers[2]),
            ("now", &numbers[3]),
            ("month", &month),
        ];
        findings.push(words.finding(code::FIGURES_DO_NOT_ADD_UP, Place::of_no_file("the figures"), None, &gaps));
    }
    findings
}

/// An indicator's whole figures of months.
fn months_of<'a>(measures: &'a [Measure], name: &str) -> Vec<&'a Measure> {
    let is_month = |m: &&Measure| m.over.is_some_and(|over| over.span == Span::Month);
    measures.iter().filter(|m| m.indicator == name && m.split.is_empty()).filter(is_month).collect()
}
