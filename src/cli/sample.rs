//! `quarterday sample`: makes a sample council, invented and seeded, with the truth beside it.

use super::output::Output;
use super::{Ending, Options, setting};
use crate::definitions::model::{Collection, Definitions};
use crate::sample::{Recipe, make};
use crate::store::files;
use crate::vocabulary::Authority;
use anyhow::{Context, ensure};
use chrono::NaiveDate;
use serde::Serialize;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The folder to put it in
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
    /// The same seed makes the same council
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Only this collection; every one that has a sample unless said
    #[arg(long, value_name = "NAME")]
    collection: Option<String>,
    /// Rows over all tables of a workbook, from 200 to 1000000
    #[arg(long, default_value_t = 2_000)]
    size: usize,
    /// Children of a collection that comes in files, from 50 to 200000: those a return is about (300), or all who live
    /// in the borough (8500; 100000 make a whole one)
    #[arg(long)]
    children: Option<usize>,
    /// With the faults that real files have
    #[arg(long)]
    messy: bool,
    /// With a workbook of the month before: the same council as it was then, tidy
    #[arg(long)]
    month_before: bool,
    /// The day it is as at
    #[arg(long, default_value = "2026-09-30", value_name = "DAY")]
    snapshot: NaiveDate,
    /// The invented authority's code
    #[arg(long, default_value = "QBR")]
    la: String,
}

#[derive(Serialize)]
struct Answer {
    files: Vec<String>,
}

pub fn run(options: &Options, arguments: &Arguments, output: &Output) -> anyhow::Result<Ending> {
    let definitions = setting::definitions(options)?;
    let recipe = Recipe {
        seed: arguments.seed,
        size: arguments.size,
        children: arguments.children,
        residents: arguments.children,
        snapshot: arguments.snapshot,
        month_before: arguments.month_before,
        messy: arguments.messy,
        authority: Authority::new(&arguments.la)
            .with_context(|| format!("`{}` is no authority's code", arguments.la))?,
    };
    let collections = with_sample(&definitions, arguments.collection.as_deref())?;
    let answer = Answer { files: write(&collections, &recipe, &arguments.to)? };
    output.answer(&answer, |answer| format!("made a sample council:\n  {}", answer.files.join("\n  ")))?;
    Ok(Ending::Done)
}

/// Writes the samples of collections.
pub fn write(collections: &[&Collection], recipe: &Recipe, to: &Path) -> anyhow::Result<Vec<String>> {
    let mut written: Vec<String> = Vec::new();
    for collection in collections {
        make(recipe, collection, &mut |file| {
            let path = to.join(&file.path);
            let shown = path.display().to_string();
            // What others publish about the borough is there once, however many collections ask for it: as large as
            // usual, or as somebody said.
            let is_new = !written.contains(&shown);
            if is_new || recipe.residents.is_some() {
                files::write(&path, &file.bytes)?;
            }
            written.extend(is_new.then_some(shown));
            Ok(())
        })?;
    }
    Ok(written)
}

/// The collections that have a sample, or one of them.
pub fn with_sample<'a>(definitions: &'a Definitions, only: Option<&str>) -> anyhow::Result<Vec<&'a Collection>> {
    let all = definitions.collections.values().filter(|collection| !collection.sample.is_empty());
    let names: Vec<&str> = all.clone().map(|collection| collection.name.as_str()).collect();
    ensure!(
        !names.is_empty(),
        "no collection has a sample\n\nhint: a sample is made by the files in schemas/<collection>/sample/"
    );
    let wanted: Vec<&Collection> =
        all.filter(|collection| only.is_none_or(|only| collection.name == only)).map(AsRef::as_ref).collect();
    ensure!(
        !wanted.is_empty(),
        "`{}` has no sample\n\nhint: these have one: {}",
        only.unwrap_or_default(),
        names.join(", ")
    );
    Ok(wanted)
}
