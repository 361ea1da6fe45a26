//! `quarterday reload`: reads one collection and period again, and leaves everything else as it is.

use super::output::Output;
use super::run::{conclude, one};
use super::{Ending, Options, setting};
use crate::runs::account::account_of;
use crate::runs::ledger::Ledger;
use crate::runs::pipeline_run::{Only, Order};
use crate::store::Lock;
use crate::vocabulary::Period;
use anyhow::{Context, ensure};

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
    let workplace = setting::workplace(options);
    let definitions = setting::definitions(options)?;
    setting::collection(&definitions, &arguments.collection)?;
    let period = Period::read(&arguments.period).with_context(|| not_a_period(&arguments.period))?;
    let only = Only { period, authority: setting::authority(arguments.la.as_deref())?, afresh: arguments.afresh };
    let _lock = Lock::take(&workplace, &format!("`quarterday reload` since {}", setting::now(options)))?;
    let ledger = Ledger::open(&workplace)?;
    let mut accounts = Vec::new();
    for pipeline in definitions.pipelines.values().filter(|p| p.form.schema == arguments.collection) {
        let now = setting::now(options);
        let order = Order {
            workplace: &workplace,
            definitions: &definitions,
            pipeline,
            only: Some(only.clone()),
            now,
            clock: &|| setting::now(options),
        };
        let ended = one(&order, &ledger, output)?;
        accounts.push(account_of(&workplace, &definitions, &ended)?);
    }
    ensure!(!accounts.is_empty(), "no pipeline reads the collection `{}`", arguments.collection);
    conclude(&workplace, accounts, output)
}

fn not_a_period(text: &str) -> String {
    format!("`{text}` is no period\n\nhint: write a day as 2026-09-30, or a month as 2026-09")
}
