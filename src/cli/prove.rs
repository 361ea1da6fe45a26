//! `quarterday prove`: runs a collection's rules against a folder of cases.

use super::output::Output;
use super::{Ending, Options, setting};
use crate::runs::cases::{Proved, Verdict, prove_cases};
use serde::Serialize;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The collection whose rules are proved
    collection: String,
    /// The folder with the cases, one .json file each
    #[arg(long, value_name = "DIR")]
    cases: PathBuf,
    /// Only cases that hold in this collection year, named by the year it ends in
    #[arg(long, value_name = "YEAR")]
    year: Option<i32>,
}

#[derive(Serialize)]
struct Answer {
    passed: usize,
    failed: Vec<Said>,
    /// Not of the year, or differing for a reason on record.
    skipped: Vec<Said>,
}

#[derive(Serialize)]
struct Said {
    case: String,
    rule: String,
    why: String,
    /// Whether a reason for it is on record.
    on_record: bool,
}

pub fn run(options: &Options, arguments: &Arguments, output: &Output) -> anyhow::Result<Ending> {
    let definitions = setting::checked_definitions(options)?;
    let collection = setting::collection(&definitions, &arguments.collection)?;
    let proved = prove_cases(&definitions, collection, &arguments.cases, arguments.year)?;
    let answer = answer(proved);
    output.answer(&answer, for_people)?;
    Ok(if answer.failed.is_empty() { Ending::Done } else { Ending::NeedsAPerson })
}

fn answer(proved: Vec<Proved>) -> Answer {
    let mut answer = Answer { passed: 0, failed: Vec::new(), skipped: Vec::new() };
    for Proved { case, rule, verdict } in proved {
        let said = |why: String, on_record| Said { case, rule, why, on_record };
        match verdict {
            Verdict::Passed => answer.passed += 1,
            Verdict::Failed(why) => answer.failed.push(said(why, false)),
            Verdict::Skipped(why) => answer.skipped.push(said(why, false)),
            Verdict::Differs(because) => answer.skipped.push(said(because, true)),
            Verdict::OnRecordButPasses => {
                let why = "it passes, although a reason not to is on record; take the reason away".to_string();
                answer.failed.push(said(why, true));
            }
        }
    }
    answer
}

fn for_people(answer: &Answer) -> String {
    let line = |said: &Said| format!("{} (rule {}): {}\n", said.case, said.rule, said.why);
    let failed: String = answer.failed.iter().map(line).collect();
    let on_record: Vec<&Said> = answer.skipped.iter().filter(|said| said.on_record).collect();
    let differs: String = on_record.iter().map(|said| format!("differs on purpose: {}", line(said))).collect();
    let counted = format!("{} passed, {} failed, {} skipped", answer.passed, answer.failed.len(), answer.skipped.len());
    format!("{failed}{differs}{counted}")
}
