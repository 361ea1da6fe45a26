//! `quarterday check`: looks over the definitions and shows every mistake in them.

use super::output::{Mistaken, Output};
use super::{Ending, Options, setting};
use crate::definitions::{Definitions, Mistakes};
use crate::sample;
use serde::Serialize;

#[derive(Serialize)]
struct Answer {
    collections: usize,
    tables: usize,
    fields: usize,
    code_lists: usize,
    rules: usize,
    pipelines: usize,
    datasets: usize,
    indicators: usize,
    sha: String,
}

pub fn run(options: &Options, output: &Output) -> anyhow::Result<Ending> {
    let definitions = setting::checked_definitions(options)?;
    check_samples(&definitions)?;
    let tables = || definitions.collections.values().flat_map(|collection| &collection.tables);
    let pipelines = || definitions.pipelines.values();
    let answer = Answer {
        collections: definitions.collections.len(),
        tables: tables().count(),
        fields: tables().map(|table| table.fields.len()).sum(),
        code_lists: definitions.codes.len(),
        rules: definitions.collections.values().map(|collection| collection.rules.len()).sum(),
        pipelines: pipelines().count(),
        datasets: pipelines().map(|pipeline| pipeline.datasets.len()).sum(),
        indicators: pipelines().map(|pipeline| pipeline.indicators.len()).sum(),
        sha: definitions.sha.to_string(),
    };
    output.answer(&answer, |a| {
        format!(
            "no mistakes: {} collection(s) with {} tables, {} fields, {} code lists and {} rules; \
             {} pipeline(s) with {} datasets and {} indicators",
            a.collections, a.tables, a.fields, a.code_lists, a.rules, a.pipelines, a.datasets, a.indicators
        )
    })?;
    Ok(Ending::Done)
}

/// The sample councils' own definitions.
fn check_samples(definitions: &Definitions) -> anyhow::Result<()> {
    let samples = definitions.collections.values().filter(|collection| !collection.sample.is_empty());
    let mistakes = Mistakes(samples.flat_map(|collection| sample::check(collection).0).collect());
    if mistakes.is_empty() { Ok(()) } else { Err(Mistaken(mistakes).into()) }
}
