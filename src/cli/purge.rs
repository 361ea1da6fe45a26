//! `quarterday purge`: takes away what has been kept for as long as the pipelines say, and leaves a certificate.

use super::output::Output;
use super::{Ending, Options, setting};
use crate::runs::ledger::Ledger;
use crate::runs::purge::{self, Class, Item};
use crate::store::Lock;
use serde::Serialize;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Only say what would go
    #[arg(long)]
    rehearse: bool,
}

#[derive(Serialize)]
struct Answer {
    is_rehearsal: bool,
    items: Vec<Item>,
    certificate: Option<String>,
    left: Vec<String>,
}

pub fn run(options: &Options, arguments: &Arguments, output: &Output) -> anyhow::Result<Ending> {
    let (workplace, now) = (setting::workplace(options), setting::now(options));
    let definitions = setting::definitions(options)?;
    let answer = if arguments.rehearse {
        let items = purge::find(&workplace, &definitions, &Ledger::open_to_read(&workplace)?, now)?;
        Answer { is_rehearsal: true, items, certificate: None, left: Vec::new() }
    } else {
        let _lock = Lock::take(&workplace, &format!("`quarterday purge` since {now}"))?;
        let purged = purge::purge(&workplace, &definitions, &Ledger::open(&workplace)?, now)?;
        let certificate = purged.certificate.map(|path| path.display().to_string());
        Answer { is_rehearsal: false, items: purged.items, certificate, left: purged.left }
    };
    output.answer(&answer, Answer::for_people)?;
    Ok(if answer.left.is_empty() { Ending::Done } else { Ending::NeedsAPerson })
}

impl Answer {
    fn for_people(&self) -> String {
        let Self { is_rehearsal, items, certificate, left } = self;
        if items.is_empty() {
            return "nothing has been kept for longer than the pipelines say\n".to_string();
        }
        let verb = if *is_rehearsal { "would go" } else { "went" };
        let mut lines: Vec<String> = items.iter().map(|item| line(item, verb)).collect();
        lines.extend(left.iter().map(|left| format!("could not be taken away, and is tried again next time: {left}")));
        lines.extend(certificate.iter().map(|path| format!("certificate {path}")));
        lines.join("\n")
    }
}

fn line(item: &Item, verb: &str) -> String {
    let Item { class, pipeline, name, count, bytes, why } = item;
    let size = if bytes / 1_000_000 > 0 { format!("{} MB", bytes / 1_000_000) } else { format!("{bytes} bytes") };
    match class {
        Class::Version => format!("{verb}: version {name} of {pipeline}, {count} files, {size}: {why}"),
        Class::Landed => format!("{verb}: landed file {}, {size}: {why}", &name[..name.len().min(12)]),
        Class::Runs => format!("{verb}: {count} accounts of runs of {pipeline}: {why}"),
    }
}
