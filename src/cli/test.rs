//! `quarterday test`: proves the examples inside the definitions.

use super::output::Output;
use super::{Ending, Options, setting};
use crate::runs::prove::{Proof, prove};
use serde::Serialize;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Only the examples of files whose path has this in it
    only: Option<String>,
}

#[derive(Serialize)]
struct Answer {
    held: usize,
    failed: Vec<Failed>,
}

#[derive(Serialize)]
struct Failed {
    file: String,
    shows: String,
    why: String,
}

pub fn run(options: &Options, arguments: &Arguments, output: &Output) -> anyhow::Result<Ending> {
    let definitions = setting::checked_definitions(options)?;
    let wanted = |path: &str| arguments.only.as_ref().is_none_or(|only| path.contains(only));
    let mut answer = Answer { held: 0, failed: Vec::new() };
    for Proof { file, shows, failure } in prove(&definitions, wanted) {
        match failure {
            None => answer.held += 1,
            Some(why) => answer.failed.push(Failed { file, shows, why }),
        }
    }
    output.answer(&answer, for_people)?;
    Ok(if answer.failed.is_empty() { Ending::Done } else { Ending::NeedsAPerson })
}

fn for_people(answer: &Answer) -> String {
    let failed = answer
        .failed
        .iter()
        .map(|f| format!("does not hold: {}\n  example: {}\n  {}\n\n", f.file, f.shows, f.why.replace('\n', "\n  ")));
    format!("{}{} examples hold, {} do not", failed.collect::<String>(), answer.held, answer.failed.len())
}
