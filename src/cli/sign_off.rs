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
    /// The files in which queries are explained.
    explained_in: Vec<String>,
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
        explained_in: found.unit.explained.iter().map(|file| file.name.clone()).collect(),
    };
    output.answer(&answer, |a| {
        let explained = match a.explained_in.as_slice() {
            [] => String::new(),
            files => format!("; its queries are explained in {}, which is kept with it", files.join(" and ")),
        };
        format!("{} {} is signed off by {}, as version {}{explained}", a.la, a.period_end, a.by, a.version)
    })?;
    Ok(Ending::Done)
}
