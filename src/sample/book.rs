//! A sample that is one workbook: so many rows over all its tables.

use super::lives::Council;
use super::sheets::{Delivery, Form};
use super::tables::{Queries, SampleTable};
use super::{Recipe, SIZES, SampleFile, Take, mess, truth, workbook};
use crate::definitions::mistake::Mistakes;
use crate::definitions::model::Collection;
use crate::vocabulary::Period;
use anyhow::{Context, ensure};
use chrono::{Datelike, NaiveDate};

pub fn make(recipe: &Recipe, collection: &Collection, take: &mut Take<'_>) -> anyhow::Result<()> {
    let (least, most) = (SIZES.start(), SIZES.end());
    ensure!(SIZES.contains(&recipe.size), "a sample has from {least} to {most} rows, not {}", recipe.size);
    let before = recipe.month_before.then(|| month_before(recipe.snapshot));
    let days: Vec<NaiveDate> = [Some(recipe.snapshot), before].into_iter().flatten().collect();
    let mut filled = tables_as_at(recipe, collection, &days)?.into_iter();
    let name = format!("{}.xlsx", collection.form.title);
    let tidy = |tables| Delivery::tidy(Form::Workbook(name.clone()), tables);
    let mut delivery = tidy(filled.next().unwrap_or_default());
    if recipe.messy {
        mess::spoil(&mut delivery, recipe.seed, Period::ending(recipe.snapshot), collection)?;
    }
    let write = |delivery: &Delivery, day: NaiveDate, take: &mut Take<'_>| {
        let bytes = workbook::write(delivery, None, day).context("the sample's workbook could not be written")?;
        let path = format!("incoming/{}/{}/{day}/{name}", recipe.authority, collection.name);
        take(SampleFile { path, bytes })
    };
    write(&delivery, recipe.snapshot, take)?;
    if let Some((day, tables)) = before.zip(filled.next()) {
        write(&tidy(tables), day, take)?;
    }
    truth::write(&collection.name, &delivery, take)
}

/// The tables as at each day with nothing wrong in them, from the same lives. Those of the first day have `size` rows in all.
pub fn tables_as_at(
    recipe: &Recipe,
    collection: &Collection,
    days: &[NaiveDate],
) -> anyhow::Result<Vec<Vec<SampleTable>>> {
    let mut mistakes = Mistakes::default();
    let queries = Queries::read(collection, &mut mistakes);
    ensure!(mistakes.is_empty(), mistakes.render());
    let mut council = Council::new(recipe.seed, recipe.snapshot);
    council.live(recipe.size);
    let fill = |council: &Council, days: &[NaiveDate]| {
        let periods: Vec<Period> = days.iter().copied().map(Period::ending).collect();
        queries.run(&council.tables(), &periods)
    };
    let rows: usize = fill(&council, &days[..1])?[0].iter().map(|table| table.rows).sum();
    // Contacts that lead nowhere are the commonest thing of all; they make the sample as large as was asked.
    council.is_called_about(recipe.size.saturating_sub(rows));
    fill(&council, days)
}

/// The last day of the month before.
fn month_before(day: NaiveDate) -> NaiveDate {
    day.with_day(1).and_then(|first| first.pred_opt()).expect("every month has a first day, and every day one before")
}
