//! `quarterday jobs`: every pipeline, when it was last run and how that ended, and when it is due.

use super::output::Output;
use super::{Ending, Options, setting};
use crate::jobs::serve::last_runs;
use crate::jobs::timetable::{Line, Timetable};
use crate::runs::ledger::{Ledger, RunRecord};
use serde::Serialize;

#[derive(Serialize)]
struct Job {
    pipeline: String,
    /// When the last run was begun, by the clock of UTC, and how it ended.
    last: Option<String>,
    ending: Option<String>,
    /// What was said of it.
    says: String,
    next: String,
    /// The time that went by without a run, where one did.
    missed: Option<String>,
}

/// As many runs are looked through for each pipeline's last one.
const RUNS: usize = 1_000;

pub fn run(options: &Options, output: &Output) -> anyhow::Result<Ending> {
    let definitions = setting::definitions(options)?;
    let workplace = setting::workplace(options);
    let now = setting::now(options).and_utc();
    let last = last_runs(&workplace)?;
    let timetable = Timetable::new(definitions.pipelines.values(), now, |name| last.get(name).copied())?;
    let runs = Ledger::open_to_read(&workplace)?.runs(RUNS)?;
    let jobs: Vec<Job> = timetable.lines(now)?.into_iter().map(|line| Job::of(&line, &runs)).collect();
    let is_late = jobs.iter().any(|job| job.missed.is_some());
    output.answer(&jobs, |jobs| jobs.iter().map(Job::for_people).collect())?;
    Ok(if is_late { Ending::NeedsAPerson } else { Ending::Done })
}

impl Job {
    fn of(line: &Line<'_>, runs: &[RunRecord]) -> Self {
        let name = &line.pipeline.name;
        let last = runs.iter().find(|run| run.pipeline == *name);
        let day = |at: &chrono::DateTime<chrono_tz::Tz>| at.format("%A %-d %B %Y %H:%M %Z").to_string();
        Self {
            pipeline: name.clone(),
            last: last.map(|run| run.started.clone()),
            ending: last.map(|run| run.ending.clone()),
            says: last.map_or_else(String::new, |run| run.says.clone()),
            next: day(&line.next),
            missed: line.missed.as_ref().map(day),
        }
    }

    fn for_people(&self) -> String {
        let Self { pipeline, last, ending, says, next, missed } = self;
        let last = last
            .as_ref()
            .zip(ending.as_ref())
            .map_or_else(|| "never run".to_string(), |(last, ending)| format!("last {last} UTC, {ending}"));
        let says = says.lines().next().filter(|says| !says.is_empty() && last.ends_with("failed"));
        let says = says.map_or_else(String::new, |says| format!("\n  {says}"));
        let late = missed.as_ref().map_or_else(String::new, |missed| {
            format!("\n  late: it was due on {missed}; `quarterday serve` catches up when it is started, or `quarterday run {pipeline}`")
        });
        format!("{pipeline}: {last}; next {next}{says}{late}\n")
    }
}
