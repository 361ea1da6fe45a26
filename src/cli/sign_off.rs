//! `quarterday sign-off`: somebody answers for a delivery as it was published; next time is compared with it.

use super::output::Output;
use super::{Ending, Options, setting};
use crate::runs::again::InForce;
use crate::runs::ledger::{Ledger, SignedOff};
use crate::runs::manifest::State;
use crate::store::Lock;
use crate::vocabulary::Period;
use anyhow::{Context, ensure};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The collection: a folder below `schemas`
    collection: String,
    /// The period: a day such as 2026-03-31
    period: String,
    /// The authority whose delivery it is
    #[arg(long)]
    la: String,
    /// Who answers for it
    #[arg(long, value_name = "NAME")]
    by: String,
    /// Why it is signed off although something is left to mend or explain
    #[arg(long, value_name = "REASON")]
    despite: Option<String>,
}

#[derive(Serialize)]
struct Answer {
    la: String,
    period_end: String,
    version: String,
    by: String,
    /// How many queries are explained, by who explained them.
    explained: BTreeMap<String, usize>,
}

pub fn run(options: &Options, arguments: &Arguments, output: &Output) -> anyhow::Result<Ending> {
    let workplace = setting::workplace(options);
    let definitions = setting::definitions(options)?;
    let collection = setting::collection(&definitions, &arguments.collection)?;
    let period = Period::read(&arguments.period)
        .with_context(|| format!("`{}` is no period\n\nhint: write a day as 2026-03-31", arguments.period))?;
    let la = setting::authority(Some(&arguments.la))?;
    let _lock = Lock::take(&workplace, &format!("`quarterday sign-off` since {}", setting::now(options)))?;
    let day = setting::now(options).date();
    let found = InForce::find(&workplace, &definitions, collection, day, la.as_ref(), Some(period))?;
    ensure!(
        found.unit.state == State::Accepted,
        "{} was turned away: what is in force is not what came last\n\nhint: mend its files and run again first",
        found.unit.delivery()
    );
    ensure!(
        !found.unit.needs_a_person || arguments.despite.is_some(),
        "{} has things left to mend or explain\n\nhint: mend them, or say why with --despite \"…\"",
        found.unit.delivery()
    );
    let signed = SignedOff {
        pipeline: found.pipeline.clone(),
        delivery: found.unit.delivery(),
        version: found.version.clone(),
        files: found.unit.good.clone(),
        by: arguments.by.clone(),
        at: setting::now(options).to_string(),
        says: arguments.despite.clone().unwrap_or_default(),
    };
    Ledger::open(&workplace)?.sign_off(&signed)?;
    let answer = Answer {
        la: signed.delivery.authority.to_string(),
        period_end: period.to_string(),
        version: signed.version,
        by: signed.by,
        explained: found.explained()?,
    };
    output.answer(&answer, for_people)?;
    Ok(Ending::Done)
}

fn for_people(answer: &Answer) -> String {
    let Answer { la, period_end, version, by, explained } = answer;
    let each: Vec<String> = explained.iter().map(|(by, count)| format!("{by} ({count})")).collect();
    let explained = match explained.values().sum::<usize>() {
        0 => String::new(),
        1 => format!("; one query is explained, by {}", explained.keys().cloned().collect::<String>()),
        count => format!("; {count} queries are explained, by {}", each.join(" and ")),
    };
    format!("{la} {period_end} is signed off by {by}, as version {version}{explained}")
}
