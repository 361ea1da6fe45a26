//! `quarterday reload`: reads one collection and period again, and leaves everything else as it is.

use super::output::Output;
use super::run::all;
use super::{Ending, Options, setting};
use crate::definitions::model::Pipeline;
use crate::runs::pipeline_run::Only;
use crate::vocabulary::Period;
use anyhow::{Context, ensure};
use std::sync::Arc;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The collection: a folder below `schemas`
    collection: String,
    /// The period: a day such as 2026-09-30, or a month such as 2026-09
    period: String,
    /// Only this authority
    #[arg(long)]
    la: Option<String>,
    /// Read the files again even if nothing has changed
    #[arg(long)]
    afresh: bool,
}

pub fn run(options: &Options, arguments: &Arguments, output: &Output) -> anyhow::Result<Ending> {
    let definitions = setting::definitions(options)?;
    setting::collection(&definitions, &arguments.collection)?;
    let period = Period::read(&arguments.period).with_context(|| not_a_period(&arguments.period))?;
    let only = Only { period, authority: setting::authority(arguments.la.as_deref())?, afresh: arguments.afresh };
    let reads_it = |pipeline: &&Arc<Pipeline>| pipeline.form.schema == arguments.collection;
    let pipelines: Vec<_> = definitions.pipelines.values().filter(reads_it).collect();
    ensure!(!pipelines.is_empty(), "no pipeline reads the collection `{}`", arguments.collection);
    all(options, (&definitions, &pipelines), Some(&only), ("reload", output))
}

fn not_a_period(text: &str) -> String {
    format!("`{text}` is no period\n\nhint: write a day as 2026-09-30, or a month as 2026-09")
}
