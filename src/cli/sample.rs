//! `quarterday sample`: makes a sample council, invented and seeded, with the truth beside it.

use super::output::Output;
use super::{Ending, Options, setting};
use crate::definitions::model::Definitions;
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
    /// Rows over all tables, from 200 to 1000000
    #[arg(long, default_value_t = 2_000)]
    size: usize,
    /// With the faults that real files have
    #[arg(long)]
    messy: bool,
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
        snapshot: arguments.snapshot,
        messy: arguments.messy,
        authority: Authority::new(&arguments.la)
            .with_context(|| format!("`{}` is no authority's code", arguments.la))?,
    };
    let answer = Answer { files: write(&definitions, &recipe, &arguments.to)? };
    output.answer(&answer, |answer| format!("made a sample council:\n  {}", answer.files.join("\n  ")))?;
    Ok(Ending::Done)
}

/// Writes the sample of every collection that has one.
pub fn write(definitions: &Definitions, recipe: &Recipe, to: &Path) -> anyhow::Result<Vec<String>> {
    let mut written = Vec::new();
    for collection in definitions.collections.values().filter(|collection| !collection.sample.is_empty()) {
        for file in make(recipe, collection)? {
            let path = to.join(&file.path);
            files::write(&path, &file.bytes)?;
            written.push(path.display().to_string());
        }
    }
    ensure!(
        !written.is_empty(),
        "no collection has a sample\n\nhint: a sample is made by the files in schemas/<collection>/sample/"
    );
    Ok(written)
}
