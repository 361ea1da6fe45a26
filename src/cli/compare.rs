//! `quarterday compare`: what the rules of two collection years make of the same delivery.

use super::output::Output;
use super::{Ending, Options, setting};
use crate::runs::again::{Difference, InForce, years};
use anyhow::Context;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The collection whose newest delivery in force is read again
    collection: String,
    /// The two collection years, as `2025..2026`
    years: String,
    /// The authority whose delivery it is
    #[arg(long)]
    la: Option<String>,
}

pub fn run(options: &Options, arguments: &Arguments, output: &Output) -> anyhow::Result<Ending> {
    let (from, to) = years(&arguments.years)?;
    let workplace = setting::workplace(options);
    let definitions = setting::definitions(options)?;
    let collection = setting::collection(&definitions, &arguments.collection)?;
    let la = setting::authority(arguments.la.as_deref())?;
    let day = setting::now(options).date();
    let found = InForce::find(&workplace, &definitions, collection, day, la.as_ref(), None)?;
    let differences = found.compare(from, to).context("the delivery could not be read again")?;
    output.answer(&differences, |differences| for_people(differences, from, to))?;
    Ok(Ending::Done)
}

fn for_people(differences: &[Difference], from: i32, to: i32) -> String {
    if differences.is_empty() {
        return format!("the rules of {from} and {to} find the same");
    }
    let line = |d: &Difference| format!("{}  {}\n  {from}: {}\n  {to}: {}\n", d.code, d.says, d.before, d.after);
    differences.iter().map(line).collect()
}
