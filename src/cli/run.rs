//! `quarterday run`: reads what came in and publishes it.

use super::account;
use super::output::{Output, Progress};
use super::{Ending, Options, setting};
use crate::definitions::model::{Definitions, Pipeline};
use crate::definitions::order::turns;
use crate::runs::account::{Account, account_of};
use crate::runs::ledger::Ledger;
use crate::runs::pipeline_run::{self, Ended, Only, Order};
use crate::store::{Lock, Workplace};
use anyhow::Context;
use std::collections::BTreeSet;
use std::mem::ManuallyDrop;
use std::sync::Arc;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Only these pipelines
    pipelines: Vec<String>,
}

pub fn run(options: &Options, arguments: &Arguments, output: &Output) -> anyhow::Result<Ending> {
    // They are of use to the end; to take them apart then would only take time.
    let definitions = ManuallyDrop::new(setting::definitions_for(options, &arguments.pipelines)?);
    let chosen = choose(&definitions, &arguments.pipelines)?;
    all(options, (&definitions, &chosen), None, ("run", output))
}

/// Runs of pipelines, one after the other. What stops one stops those that come after it by their definitions, and no
/// others.
pub fn all(
    options: &Options,
    (definitions, pipelines): (&Definitions, &[&Arc<Pipeline>]),
    only: Option<&Only>,
    (verb, output): (&str, &Output),
) -> anyhow::Result<Ending> {
    let workplace = setting::workplace(options);
    let _lock = Lock::take(&workplace, &format!("`quarterday {verb}` since {}", setting::now(options)))?;
    let ledger = Ledger::open(&workplace)?;
    let (mut accounts, mut stopped) = (Vec::new(), BTreeSet::new());
    for pipeline in pipelines {
        if let Some(first) = pipeline.form.when.after.iter().find(|first| stopped.contains(first)) {
            output.trouble(&pipeline_run::comes_after(pipeline, first));
            stopped.insert(&pipeline.name);
            continue;
        }
        let order = Order {
            workplace: &workplace,
            definitions,
            pipeline,
            only: only.cloned(),
            now: setting::now(options),
            clock: &|| setting::now(options),
        };
        let account = one(&order, &ledger, output).map(|ended| account_of(&workplace, definitions, &ended));
        if account.is_err() {
            stopped.insert(&pipeline.name);
        }
        let untold = || format!("the run of `{}` is done, but what it did cannot be told", pipeline.name);
        match account.and_then(|account| account.with_context(untold)) {
            Ok(account) => accounts.push(account),
            Err(trouble) => output.trouble(&trouble),
        }
    }
    if accounts.is_empty() && !pipelines.is_empty() {
        return Ok(Ending::NotDone);
    }
    let is_all_told = accounts.len() == pipelines.len();
    let ending = conclude(&workplace, accounts, output)?;
    Ok(if is_all_told { ending } else { Ending::NotDone })
}

/// One run, shown as it gets on.
pub fn one(order: &Order<'_>, ledger: &Ledger, output: &Output) -> anyhow::Result<Ended> {
    let progress = Progress::new(output, &order.pipeline.form.title);
    let ended = pipeline_run::run(order, ledger, &progress);
    progress.finish();
    ended.with_context(|| format!("the run of `{}` was not done", order.pipeline.name))
}

fn conclude(workplace: &Workplace, accounts: Vec<Account>, output: &Output) -> anyhow::Result<Ending> {
    let needs_a_person = accounts.iter().any(|account| account.needs_a_person);
    output.answer(&accounts, |accounts| {
        accounts.iter().map(|account| account::for_people(account, workplace)).collect()
    })?;
    Ok(if needs_a_person { Ending::NeedsAPerson } else { Ending::Done })
}

fn choose<'a>(definitions: &'a Definitions, names: &[String]) -> anyhow::Result<Vec<&'a Arc<Pipeline>>> {
    if names.is_empty() {
        let known = &definitions.pipelines;
        let turns = turns(known.values().map(Arc::as_ref))?;
        return Ok(turns.iter().filter_map(|name| known.get(name)).collect());
    }
    names.iter().map(|name| setting::pipeline(definitions, name)).collect()
}
