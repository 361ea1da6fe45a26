//! `quarterday runs`: the latest runs, newest first.

use super::output::Output;
use super::{Ending, Options, setting};
use crate::runs::ledger::{Ledger, RunRecord};

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// How many to show
    #[arg(long, default_value_t = 20)]
    most: usize,
}

pub fn run(options: &Options, arguments: &Arguments, output: &Output) -> anyhow::Result<Ending> {
    let records = Ledger::open_to_read(&setting::workplace(options))?.runs(arguments.most)?;
    output.answer(&records, |records| match records.is_empty() {
        true => "nothing has run in this workplace".to_string(),
        false => records.iter().map(line).collect(),
    })?;
    Ok(Ending::Done)
}

fn line(record: &RunRecord) -> String {
    let says = if record.says.is_empty() {
        String::new()
    } else {
        format!("\n      {}", record.says.replace('\n', "\n      "))
    };
    format!(
        "{:>4}  {}  {:<24} {:<14} {}{says}\n",
        record.number, record.started, record.pipeline, record.ending, record.version
    )
}
