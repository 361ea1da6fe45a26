//! `quarterday check`: looks over the definitions and shows every mistake in them.

use super::output::Output;
use super::{Ending, Options, setting};
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
