//! A sample that is one workbook: so many rows over all its tables.

use super::lives::Council;
use super::sheets::{Delivery, Form};
use super::tables::{Queries, SampleTable};
use super::{Recipe, SIZES, SampleFile, Take, mess, truth, workbook};
use crate::definitions::mistake::Mistakes;
use crate::definitions::model::Collection;
use crate::vocabulary::Period;
use anyhow::{Context, ensure};

pub fn make(recipe: &Recipe, collection: &Collection, take: &mut Take<'_>) -> anyhow::Result<()> {
    let (least, most) = (SIZES.start(), SIZES.end());
    ensure!(SIZES.contains(&recipe.size), "a sample has from {least} to {most} rows, not {}", recipe.size);
    let tables = tidy_tables(recipe, collection)?;
    let name = format!("{}.xlsx", collection.form.title);
    let mut delivery = Delivery::tidy(Form::Workbook(name.clone()), tables);
    if recipe.messy {
        mess::spoil(&mut delivery, recipe.seed, Period::ending(recipe.snapshot), collection)?;
    }
    let folder = format!("incoming/{}/{}/{}", recipe.authority, collection.name, recipe.snapshot);
    let bytes = workbook::write(&delivery, recipe.snapshot).context("the sample's workbook could not be written")?;
    take(SampleFile { path: format!("{folder}/{name}"), bytes })?;
    truth::write(&collection.name, &delivery, take)
}

/// The collection's tables with nothing wrong in them, `size` rows in all.
pub fn tidy_tables(recipe: &Recipe, collection: &Collection) -> anyhow::Result<Vec<SampleTable>> {
    let mut mistakes = Mistakes::default();
    let queries = Queries::read(collection, &mut mistakes);
    ensure!(mistakes.is_empty(), mistakes.render());
    let mut council = Council::new(recipe.seed, recipe.snapshot);
    council.live(recipe.size);
    let fill = |council: &Council| {
        let mut filled = queries.run(&council.borough, &[Period::ending(recipe.snapshot)])?;
        Ok::<_, anyhow::Error>(filled.remove(0))
    };
    let rows: usize = fill(&council)?.iter().map(|table| table.rows).sum();
    // Contacts that lead nowhere are the commonest thing of all; they make the sample as large as was asked.
    council.is_called_about(recipe.size.saturating_sub(rows));
    fill(&council)
}
