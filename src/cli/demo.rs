//! `quarterday demo`: makes a sample council, runs its night, and says where everything is.

use super::output::Output;
use super::run::one;
use super::{Ending, Options, account, sample, setting};
use crate::runs::account::account_of;
use crate::runs::ledger::Ledger;
use crate::runs::pipeline_run::Order;
use crate::sample::Recipe;
use crate::store::{Lock, Workplace, files};
use crate::vocabulary::Authority;
use anyhow::{Context, bail};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The folder to put it in, instead of the workplace
    #[arg(long, value_name = "DIR")]
    to: Option<PathBuf>,
    /// Children who live in its borough; 8500 unless said, 100000 make a whole one
    #[arg(long)]
    children: Option<usize>,
}

/// A file that tells a demo's folder from a council's own workplace.
const MARK: &str = "this-is-a-demo.txt";

const SETTINGS: &str = "# The sample council's settings. A real council keeps its keys outside this folder.\n\
                        [keys]\nregion = { file = \"keys/region.key\" }\n";
const KEY: &str = "only-for-the-sample-council-never-for-real-children\n";

pub fn run(options: &Options, arguments: &Arguments, output: &Output) -> anyhow::Result<Ending> {
    let workplace = Workplace::at(arguments.to.as_ref().unwrap_or(&options.workplace));
    let definitions = setting::definitions(options)?;
    settle_in(&workplace)?;
    let (recipe, night) = recipe(arguments.children);
    let collections = sample::with_sample(&definitions, None)?;
    sample::write(&collections, &recipe, workplace.root())?;
    output.line(format!("made a sample council in {}; nobody in it is real\n", workplace.root().display()));
    let _lock = Lock::take(&workplace, &format!("`quarterday demo` since {night}"))?;
    let ledger = Ledger::open(&workplace)?;
    let mut accounts = Vec::new();
    for pipeline in definitions.pipelines.values() {
        let now = options.now.unwrap_or(night);
        let order =
            Order { workplace: &workplace, definitions: &definitions, pipeline, only: None, now, clock: &|| now };
        let ended = one(&order, &ledger, output)?;
        accounts.push(account_of(&workplace, &definitions, &ended)?);
    }
    output.answer(&accounts, |accounts| {
        accounts.iter().map(|account| account::for_people(account, &workplace)).collect()
    })?;
    output.line("\nThe sample has faults on purpose: they are listed in truth/<collection>/faults.csv, and the reports find them.");
    // That the sample's faults need somebody is no news: the demo itself is done.
    Ok(Ending::Done)
}

/// The demo's council and the night after its snapshot.
fn recipe(residents: Option<usize>) -> (Recipe, NaiveDateTime) {
    let snapshot = NaiveDate::from_ymd_opt(2026, 9, 30).expect("a day in September");
    let authority = Authority::new("QBR").expect("three letters are a code");
    let night =
        snapshot.succ_opt().expect("October follows").and_time(NaiveTime::from_hms_opt(2, 0, 0).expect("two at night"));
    let recipe = Recipe {
        seed: 1,
        size: 2_000,
        children: Some(200),
        residents,
        snapshot,
        month_before: true,
        messy: true,
        authority,
    };
    (recipe, night)
}

/// Never among a council's own files.
fn settle_in(workplace: &Workplace) -> anyhow::Result<()> {
    let mark = workplace.root().join(MARK);
    let is_used = !files::walk(workplace.root()).context("cannot look into the folder")?.is_empty();
    if is_used && !files::exists(&mark) {
        bail!(
            "{} has files in it that are no demo's\n\nhint: name another folder with `--to`",
            workplace.root().display()
        );
    }
    files::write(&mark, b"Everything in this folder is invented. Delete it whenever you like.\n")?;
    files::write(&workplace.settings(), SETTINGS.as_bytes())?;
    files::write(&workplace.root().join("keys").join("region.key"), KEY.as_bytes())
}
