//! What may be shown to everybody: figures whose small counts are hidden, and nothing that has rows of people behind it.

use super::document::{Document, Step};
use super::forms::{PublishForm, Unit};
use super::mistake::{Mistake, Mistakes};
use super::model::{Collection, Indicator, Page, Pipeline};
use crate::vocabulary::{Audience, Personal};
use std::collections::BTreeSet;

/// Gaps of a page that count rows, findings or people, in which nothing is hidden.
const NOT_PUBLIC: [&str; 11] = [
    "came_in",
    "lists",
    "published",
    "found",
    "verdict",
    "to_send",
    "explained",
    "by_table",
    "by_record",
    "by_team",
    "since_last_time",
];

pub fn check(pipeline: &Pipeline, collection: &Collection, document: &Document, mistakes: &mut Mistakes) {
    check_parts(pipeline, mistakes);
    check_splits(pipeline, document, mistakes);
    if pipeline.form.protect.get(&Audience::Public).is_some_and(|care| care.hide_up_to.is_none()) {
        let path = [Step::Key("protect"), Step::Key("public")];
        let mistake = document.mistake(&path, "nothing says up to which number counts are hidden from everybody");
        mistakes.push(mistake.hint("add `hide_up_to = 5`"));
    }
    check_datasets(pipeline, collection, document, mistakes);
    check_report(pipeline, document, mistakes);
}

/// Datasets for everybody: what is made from a delivery has rows or counts of people, in which nothing is hidden.
fn check_datasets(pipeline: &Pipeline, collection: &Collection, document: &Document, mistakes: &mut Mistakes) {
    let outside: BTreeSet<&str> = collection.references.iter().map(|reference| reference.name.as_str()).collect();
    for (at, publish) in pipeline.form.publish.iter().enumerate().filter(|(_, p)| p.audience == Audience::Public) {
        for (item, name) in publish.datasets.iter().enumerate() {
            let Some(dataset) = pipeline.dataset(name) else { continue };
            let path = [Step::Key("publish"), at.into(), "datasets".into(), item.into()];
            let mut keeps = dataset.form.keeps.iter();
            let message = match keeps.find(|(_, kind)| matches!(kind, Personal::Identifier | Personal::Special)) {
                Some((column, _)) => format!("`{name}` holds a row for each person in `{column}` and cannot be public"),
                None => match from_delivery(pipeline, name, &outside) {
                    Some(table) => {
                        format!("`{name}` is made from `{table}`, nothing in it is hidden, and it cannot be public")
                    }
                    None => continue,
                },
            };
            mistakes.push(document.mistake(&path, message).hint("publish indicators made from it instead"));
        }
    }
}

/// The first table of the delivery that a dataset is made from, however far back.
fn from_delivery<'a>(pipeline: &'a Pipeline, name: &'a str, outside: &BTreeSet<&str>) -> Option<&'a str> {
    let dataset = pipeline.dataset(name)?;
    dataset.query.reads.iter().find_map(|read| {
        if read == name || pipeline.dataset(read).is_none() {
            return (!outside.contains(read.as_str())).then_some(read.as_str());
        }
        from_delivery(pipeline, read, outside)
    })
}

fn check_report(pipeline: &Pipeline, document: &Document, mistakes: &mut Mistakes) {
    if pipeline.form.public_report.is_some() && !pipeline.audiences().contains(&Audience::Public) {
        let mistake = document.mistake(&["public_report".into()], "nothing is published for everybody");
        mistakes.push(mistake.hint("add a block [[publish]] with `audience = \"public\"` and the figures it may show"));
    }
    pipeline.public_pages.iter().for_each(|page| check_page(page, mistakes));
}

fn check_page(page: &Page, mistakes: &mut Mistakes) {
    let text = &page.source.text;
    for gap in NOT_PUBLIC {
        if let Some(start) = text.find(&format!("{gap}(")) {
            let message = format!("`{gap}` cannot stand on a page for everybody: nothing in it is hidden");
            let mistake = Mistake::new(&page.source, Some(start..start + gap.len()), message);
            mistakes.push(mistake.hint("use figures: `figures`, `split`, `bars`, `pyramid`, `trend`, `say`"));
        }
    }
}

/// Where small counts are hidden, whoever hides them must know what the parts of a figure add up to.
fn check_splits(pipeline: &Pipeline, document: &Document, mistakes: &mut Mistakes) {
    let hides = |audience: &Audience| pipeline.form.protect.get(audience).is_some_and(|care| care.hide_up_to.is_some());
    for (at, publish) in pipeline.form.publish.iter().enumerate().filter(|(_, publish)| hides(&publish.audience)) {
        for (item, name) in publish.indicators.iter().enumerate() {
            if name == PublishForm::ALL {
                let path = [Step::Key("publish"), at.into(), "indicators".into(), item.into()];
                let message = "where small counts are hidden, each figure is named";
                mistakes.push(document.mistake(&path, message).hint("list the indicators that may be seen"));
            }
            let Some(indicator) = pipeline.indicator(name) else { continue };
            if indicator.form.by.len() > 1 && indicator.form.parts_of.is_none() {
                let path = [Step::Key("publish"), at.into(), "indicators".into(), item.into()];
                let message =
                    format!("nothing says what the parts of `{name}` add up to, so none of them can be hidden");
                let hint = "add `parts_of = \"<indicator>\"` to it, naming the figure that is not split";
                mistakes.push(document.mistake(&path, message).hint(hint));
            }
        }
    }
}

/// What a figure's parts add up to is a figure of its own that is not split, and made in the same way.
fn check_parts(pipeline: &Pipeline, mistakes: &mut Mistakes) {
    let with_parts = pipeline.indicators.iter().filter_map(|i| Some((i, i.form.parts_of.as_ref()?)));
    for (indicator, whole) in with_parts {
        let at = |message: String| Mistake::new(&indicator.query.text.source, None, message);
        match pipeline.indicator(whole) {
            None => {
                let names = pipeline.indicators.iter().map(|i| i.name.as_str());
                mistakes.push(at(format!("`parts_of` names no indicator `{whole}`")).did_you_mean(whole, names));
            }
            Some(other) if !can_be_whole(indicator, other) => {
                let message = format!("`{}` cannot be parts of `{whole}`", indicator.name);
                let hint =
                    "a split figure is parts of one that is not split, and of the same unit: `count` or `percent`";
                mistakes.push(at(message).hint(hint));
            }
            Some(_) => {}
        }
    }
}

fn can_be_whole(parts: &Indicator, whole: &Indicator) -> bool {
    let adds_up = matches!(whole.form.unit, Unit::Count | Unit::Percent);
    adds_up && parts.form.unit == whole.form.unit && whole.form.by.len() == 1 && parts.form.by.len() > 1
}
