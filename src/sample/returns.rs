//! A sample that is a return, in text files or as XML: about the last period that had ended, with the one before beside it.

use super::forms::{FilesForm, LoadForm};
use super::lives::{self, Council};
use super::sheets::{Delivery, Form};
use super::tables::{Queries, SampleTable};
use super::{CHILDREN, Recipe, SampleFile, Take, files, load, mess, text, truth, workbook, xml};
use crate::definitions::forms::{ArrivesAs, PeriodKind};
use crate::definitions::mistake::Mistakes;
use crate::definitions::model::Collection;
use crate::definitions::xml::Base;
use crate::vocabulary::Period;
use crate::vocabulary::period::days_away;
use anyhow::{Context, ensure};
use chrono::{Datelike, NaiveDate};

/// So many children are lived at once, so that a large council's neutral tables never lie in memory together.
const AT_ONCE: usize = 10_000;

/// Where the delivery before lies, in the folder of this one.
const BEFORE: &str = "last_year";

pub fn make(
    recipe: &Recipe,
    children: usize,
    collection: &Collection,
    files: &FilesForm,
    take: &mut Take<'_>,
) -> anyhow::Result<()> {
    let (least, most) = (CHILDREN.start(), CHILDREN.end());
    ensure!(CHILDREN.contains(&children), "a sample has from {least} to {most} children, not {children}");
    let period = ended_by(collection.form.period.kind, recipe.snapshot);
    let before = collection.last_period(period);
    let periods: Vec<Period> = [Some(period), before].into_iter().flatten().collect();
    let mut filled = tidy_tables(recipe, children, collection, &periods)?.into_iter();
    let folder = format!("incoming/{}/{}/{period}", recipe.authority, collection.name);
    let mut delivery = tidy(collection, files, filled.next().unwrap_or_default());
    if recipe.messy {
        mess::spoil(&mut delivery, recipe.seed, period, collection)?;
    }
    write(&delivery, collection, period, &folder, take)?;
    truth::write(&collection.name, &delivery, take)?;
    if files.load == Some(LoadForm::Postgresql) {
        let bytes = load::postgresql(&collection.name, &delivery).into_bytes();
        take(SampleFile { path: format!("truth/{}/load.sql", collection.name), bytes })?;
    }
    drop(delivery);
    match before.zip(filled.next()) {
        Some((before, tables)) => {
            let delivery = tidy(collection, files, tables);
            write(&delivery, collection, before, &format!("{folder}/{BEFORE}"), take)
        }
        None => Ok(()),
    }
}

/// The tables of each period, from the same lives.
fn tidy_tables(
    recipe: &Recipe,
    children: usize,
    collection: &Collection,
    periods: &[Period],
) -> anyhow::Result<Vec<Vec<SampleTable>>> {
    let mut mistakes = Mistakes::default();
    let queries = Queries::read(collection, &mut mistakes);
    ensure!(mistakes.is_empty(), mistakes.render());
    let until = periods.first().map_or(recipe.snapshot, |period| period.end());
    let mut council = Council::new(recipe.seed, until);
    let mut all: Vec<Vec<SampleTable>> = Vec::new();
    let at_once = if lives::is_whole(&queries.reads()) { children } else { AT_ONCE };
    for done in (0..children).step_by(at_once) {
        council.live_for(&queries.reads(), at_once.min(children - done));
        let lived = council.tables();
        council.forget();
        let part = queries.run(&lived, periods)?;
        if all.is_empty() {
            all = part;
            continue;
        }
        // What a file says of itself it says once.
        let is_of_file = |table: &SampleTable| table.table.xml.as_ref().is_some_and(|xml| xml.base == Base::Root);
        for (all, part) in all.iter_mut().flatten().zip(part.into_iter().flatten()) {
            if !is_of_file(all) {
                all.append(part);
            }
        }
    }
    Ok(all)
}

fn tidy(collection: &Collection, form: &FilesForm, tables: Vec<SampleTable>) -> Delivery {
    match collection.arrives_as() {
        ArrivesAs::Xml => Delivery::tidy(Form::Xml(format!("{}.xml", collection.name)), tables),
        _ => files::tidy(form, tables),
    }
}

fn write(
    delivery: &Delivery,
    collection: &Collection,
    period: Period,
    folder: &str,
    take: &mut Take<'_>,
) -> anyhow::Result<()> {
    match &delivery.form {
        Form::Xml(name) => {
            let bytes = xml::write(delivery, collection, period.collection_year())?;
            take(SampleFile { path: format!("{folder}/{name}"), bytes })
        }
        _ => {
            for sheet in delivery.sheets.iter().filter(|sheet| sheet.book.is_none()) {
                let bytes = text::write(sheet, &collection.form.writes).with_context(|| sheet.name.clone())?;
                take(SampleFile { path: format!("{folder}/{}", sheet.name), bytes })?;
            }
            delivery.books().into_iter().try_for_each(|book| {
                let bytes = workbook::write(delivery, Some(book), period.end()).with_context(|| book.to_string())?;
                take(SampleFile { path: format!("{folder}/{book}"), bytes })
            })
        }
    }
}

/// The last period of its kind that ended on a day or before it.
fn ended_by(kind: PeriodKind, day: NaiveDate) -> Period {
    let first_of_month = |year: i32, month: u32| NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(day);
    let end = match kind {
        PeriodKind::Snapshot => day,
        PeriodKind::Month if days_away(day, 1).day() == 1 => day,
        PeriodKind::Month => days_away(first_of_month(day.year(), day.month()), -1),
        PeriodKind::Year => {
            let this_year = days_away(first_of_month(day.year(), 4), -1);
            if this_year <= day { this_year } else { days_away(first_of_month(day.year() - 1, 4), -1) }
        }
    };
    Period::ending(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_ends_on_the_last_day_of_march_on_or_before_the_day() {
        let end = |kind, day: &str| ended_by(kind, day.parse().unwrap()).to_string();
        assert_eq!(end(PeriodKind::Year, "2026-09-30"), "2026-03-31");
        assert_eq!(end(PeriodKind::Year, "2026-03-31"), "2026-03-31");
        assert_eq!(end(PeriodKind::Year, "2026-03-30"), "2025-03-31");
        assert_eq!(end(PeriodKind::Month, "2024-02-29"), "2024-02-29");
        assert_eq!(end(PeriodKind::Month, "2026-03-30"), "2026-02-28");
        assert_eq!(end(PeriodKind::Snapshot, "2026-03-30"), "2026-03-30");
    }
}
