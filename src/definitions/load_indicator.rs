//! Reads a pipeline's indicators, and checks how they are split, over which time, and what they lead to.

use super::document::{Document, Step};
use super::forms::{IndicatorForm, OverForm, Unit};
use super::load::{Shelf, at_once};
use super::mistake::{Mistake, Mistakes, SourceText};
use super::model::{ENDS, Indicator, Pipeline, STARTS, columns_of_split};
use super::query::Query;
use std::collections::BTreeSet;

/// More stretches of one kind than this are for a tool, not for a page.
const MOST_STRETCHES: u32 = 60;

/// The indicators of a pipeline. A file may lie in a folder, which is then the page it is for.
pub fn load(shelf: &Shelf, pipeline: &str, mistakes: &mut Mistakes) -> Vec<(Indicator, Document)> {
    let sources = shelf.take_all(&format!("pipelines/{pipeline}/indicators/"), ".sql");
    let read = at_once(&sources, mistakes, |(path, source), mistakes| read(path, source, mistakes));
    let mut names = BTreeSet::new();
    let mut indicators = Vec::new();
    for (indicator, document) in read.into_iter().flatten() {
        if names.insert(indicator.name.clone()) {
            indicators.push((indicator, document));
            continue;
        }
        let mistake =
            document.mistake(&["title".into()], format!("there is an indicator `{}` already", indicator.name));
        mistakes.push(mistake.hint("give one of the two files another name: the folder is no part of it"));
    }
    indicators
}

fn read(path: &str, source: &SourceText, mistakes: &mut Mistakes) -> Option<(Indicator, Document)> {
    let (form, document, sql) = Document::read_header::<IndicatorForm>(source.clone(), mistakes)?;
    let (page, name) = path.rsplit_once('/').unwrap_or(("", path));
    check_form(&form, &document, mistakes);
    let query = Query::read(sql, mistakes)?;
    Some((Indicator { name: name.to_string(), page: page.to_string(), form, query }, document))
}

fn check_form(form: &IndicatorForm, document: &Document, mistakes: &mut Mistakes) {
    if form.by.len() > 3 || form.by.first().map(String::as_str) != Some("la") {
        let mistake = document.mistake(&["by".into()], "a figure is given by `la`, and by two columns more at most");
        mistakes.push(mistake.hint("write `by = [\"la\"]` or `by = [\"la\", \"gender\"]`"));
    }
    let is_added_up = form.over.is_some() || !form.splits.is_empty();
    if is_added_up && form.by.len() > 1 {
        let mistake = document.mistake(&["by".into()], "a figure that is added up is given by `la` alone");
        mistakes.push(mistake.hint("write `by = [\"la\"]`, and the column under `splits`"));
    }
    check_over(form.over, document, mistakes);
    check_splits(form, document, mistakes);
    if form.walk.is_some() && (form.unit != Unit::Count || form.over.is_none_or(|over| over.months < 2)) {
        let mistake = document.mistake(&["walk".into()], "a walk leads from one month's count to the next");
        mistakes.push(mistake.hint("add `over = { months = 3 }`, and let the unit be a count"));
    }
}

fn check_over(over: Option<OverForm>, document: &Document, mistakes: &mut Mistakes) {
    let Some(over) = over else { return };
    let many = [over.months, over.year_to_date, over.twelve_months, over.quarters];
    if many.iter().all(|many| *many == 0) {
        let mistake = document.mistake(&["over".into()], "`over` says for no stretch of time that the figure is given");
        mistakes.push(mistake.hint("write `over = { months = 3, year_to_date = 1 }`"));
    }
    if many.iter().any(|many| *many > MOST_STRETCHES) {
        let message = format!("a figure is given for {MOST_STRETCHES} stretches of one kind at most");
        mistakes.push(document.mistake(&["over".into()], message));
    }
}

fn check_splits(form: &IndicatorForm, document: &Document, mistakes: &mut Mistakes) {
    let mut columns = BTreeSet::new();
    for (at, split) in form.splits.iter().enumerate() {
        let of_split = columns_of_split(split);
        if of_split.len() > 2 {
            let path = [Step::Key("splits"), at.into()];
            let mistake = document.mistake(&path, "a figure is split by one column, or by two");
            mistakes.push(mistake.hint("write `\"age_band\"` or `\"age_band and sex\"`"));
        }
        columns.extend(of_split);
    }
    for name in form.parts.keys().filter(|name| !columns.contains(name.as_str())) {
        let path = [Step::Key("parts"), Step::Key(name)];
        let mistake = document.mistake(&path, format!("`{name}` is not among `splits`"));
        mistakes.push(mistake.did_you_mean(name, columns.iter().copied()));
    }
}

/// Only a figure that is given for stretches of time has their first and last days.
pub fn check_days(indicator: &Indicator, document: &Document, mistakes: &mut Mistakes) {
    let mut named = [STARTS, ENDS].into_iter().filter(|name| indicator.query.names_constant(name));
    match (indicator.is_over_time(), named.next()) {
        (false, Some(name)) => {
            let message = format!("the SQL asks for `:{name}`, and nothing says over which time the figure is given");
            let mistake = document.mistake(&["by".into()], message);
            mistakes.push(mistake.hint("add `over = { months = 3, year_to_date = 1 }`"));
        }
        (true, None) => {
            let message = "the SQL is the same for every stretch of time: it asks for neither `:starts` nor `:ends`";
            let mistake = document.mistake(&["over".into()], message);
            mistakes.push(mistake.hint("write `between :starts and :ends` for what happened, `<= :ends` for what was"));
        }
        _ => {}
    }
}

/// What only the whole pipeline can tell: where walks lead, and where hidden figures stand.
pub fn check(pipeline: &Pipeline, document: &Document, mistakes: &mut Mistakes) {
    for indicator in &pipeline.indicators {
        check_walk(pipeline, indicator, mistakes);
        check_hidden(pipeline, indicator, mistakes);
    }
    let Some(beside) = pipeline.form.figures.as_ref().and_then(|figures| figures.beside.as_ref()) else { return };
    if pipeline.dataset(beside).is_none() {
        let path = [Step::Key("figures"), Step::Key("beside")];
        let names = pipeline.datasets.iter().map(|dataset| dataset.name.as_str());
        mistakes.push(document.mistake(&path, format!("there is no dataset `{beside}`")).did_you_mean(beside, names));
    }
}

fn check_walk(pipeline: &Pipeline, indicator: &Indicator, mistakes: &mut Mistakes) {
    let Some(walk) = &indicator.form.walk else { return };
    let at = |message: String| Mistake::new(&indicator.query.text.source, None, message);
    for name in [&walk.started, &walk.ended] {
        match pipeline.indicator(name) {
            None => {
                let names = pipeline.indicators.iter().map(|i| i.name.as_str());
                mistakes.push(at(format!("`walk` names no indicator `{name}`")).did_you_mean(name, names));
            }
            Some(other) if other.form.unit == Unit::Count && other.form.over.is_some_and(|over| over.months > 0) => {}
            Some(_) => {
                let mistake = at(format!("`{name}` is no count of months, and nothing can be walked by it"));
                mistakes.push(mistake.hint("give it `over = { months = 3 }`, and let its unit be a count"));
            }
        }
    }
}

/// Hiding knows parts and wholes of one period, and not those of months that overlap in a year.
fn check_hidden(pipeline: &Pipeline, indicator: &Indicator, mistakes: &mut Mistakes) {
    let hides = |audience| pipeline.form.protect.get(audience).is_some_and(|care| care.hide_up_to.is_some());
    let publish = pipeline.form.publish.iter();
    let mut hidden = publish.filter(|publish| publish.has_indicator(&indicator.name) && hides(&publish.audience));
    if let Some(publish) = hidden.next().filter(|_| indicator.is_added_up()) {
        let message = format!(
            "`{}` is added up by the engine, and small counts of such a figure cannot be hidden from the audience `{}`",
            indicator.name, publish.audience
        );
        let mistake = Mistake::new(&indicator.query.text.source, None, message);
        mistakes.push(mistake.hint("publish a figure without `over` and `splits` there"));
    }
}
