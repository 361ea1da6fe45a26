//! `quarterday digest`: how the nights went, as it is told in the morning.

use super::output::Output;
use super::{Ending, Options, setting};
use crate::jobs::digest::post::{Posted, Way, post};
use crate::jobs::digest::{Digest, digest};
use crate::runs::ledger::Ledger;
use serde::Serialize;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Send it by the ways that settings.toml names, unless it has gone out today
    #[arg(long)]
    send: bool,
    /// Send it even so
    #[arg(long, requires = "send")]
    again: bool,
}

#[derive(Serialize)]
struct Answer {
    digest: Digest,
    posted: Posted,
}

pub fn run(options: &Options, arguments: &Arguments, output: &Output) -> anyhow::Result<Ending> {
    let (workplace, now) = (setting::workplace(options), setting::now(options));
    let definitions = setting::definitions(options)?;
    let posted = if arguments.send {
        post(&workplace, &definitions, &Ledger::open(&workplace)?, now, arguments.again)?
    } else {
        Posted::default()
    };
    let digest = digest(&workplace, &definitions, &Ledger::open_to_read(&workplace)?, now)?;
    let answer = Answer { digest, posted };
    output.answer(&answer, for_people)?;
    let is_well = answer.digest.needs == 0 && answer.posted.hindered.is_empty();
    Ok(if is_well { Ending::Done } else { Ending::NeedsAPerson })
}

fn for_people(Answer { digest, posted }: &Answer) -> String {
    let words = |ways: &[Way]| ways.iter().map(|way| way.word()).collect::<Vec<_>>().join(" and ");
    let mut text = format!("{}\n\n{}", digest.subject, digest.text());
    for (says, ways) in [("sent by", &posted.sent), ("has gone out today by", &posted.earlier)] {
        if !ways.is_empty() {
            text += &format!("\n{says} {}", words(ways));
        }
    }
    posted.hindered.iter().for_each(|why| text += &format!("\ncould not be sent by {why}"));
    text
}
