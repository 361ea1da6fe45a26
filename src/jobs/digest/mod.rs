//! The morning's digest: how each pipeline's night went, in counts. It never holds a name, a number of a child, or
//! what was found where.

/// By mail.
mod mail;
/// When it is sent, and sending it.
pub mod post;
/// To a channel of Teams.
mod teams;

use crate::definitions::model::{Definitions, Pipeline};
use crate::jobs::serve::last_runs;
use crate::jobs::timetable::{Line, Timetable};
use crate::runs::account::in_force;
use crate::runs::ledger::{Ledger, RunRecord};
use crate::runs::settings::Settings;
use crate::runs::silence::silence;
use crate::store::Workplace;
use anyhow::Context;
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;
use serde::Serialize;

/// What is sent.
#[derive(Debug, Serialize)]
pub struct Digest {
    pub day: NaiveDate,
    pub subject: String,
    pub lines: Vec<String>,
    /// Where more stands.
    pub more: String,
    /// How many pipelines need a person.
    pub needs: usize,
}

/// How one pipeline's night went.
struct Told {
    says: String,
    needs_a_person: bool,
}

/// As many runs are looked through for each pipeline's last one.
const RUNS: usize = 1_000;

/// The digest of a day, as at a moment.
pub fn digest(
    workplace: &Workplace,
    definitions: &Definitions,
    ledger: &Ledger,
    now: NaiveDateTime,
) -> anyhow::Result<Digest> {
    let settings = Settings::of(workplace)?.digest;
    let (zone, now_utc) = (settings.zone()?, now.and_utc());
    let last = last_runs(workplace)?;
    let timetable = Timetable::new(definitions.pipelines.values(), now_utc, |name| last.get(name).copied())?;
    let runs = ledger.runs(RUNS)?;
    let told = timetable.lines(now_utc)?.into_iter().map(|line| {
        let run = runs.iter().find(|run| run.pipeline == line.pipeline.name);
        tell(workplace, definitions, ledger, &line, run, (zone, now))
    });
    let told: Vec<Told> = told.collect::<anyhow::Result<_>>()?;
    let day = now_utc.with_timezone(&zone).date_naive();
    let needs = told.iter().filter(|told| told.needs_a_person).count();
    let well = match (told.len(), needs) {
        (_, 0) => "all is well".to_string(),
        (1, _) => "the pipeline needs a person".to_string(),
        (all, 1) => format!("1 of {all} pipelines needs a person"),
        (all, some) => format!("{some} of {all} pipelines need a person"),
    };
    let more = settings.link.unwrap_or_else(|| "`quarterday runs` and `quarterday jobs` say more.".to_string());
    let subject = format!("Quarterday, {}: {well}", day.format("%A %-d %B %Y"));
    Ok(Digest { day, subject, lines: told.into_iter().map(|told| told.says).collect(), more, needs })
}

impl Digest {
    pub fn text(&self) -> String {
        let lines: String = self.lines.iter().map(|line| format!("{line}\n\n")).collect();
        format!("{lines}{}\n", self.more)
    }
}

fn tell(
    workplace: &Workplace,
    definitions: &Definitions,
    ledger: &Ledger,
    line: &Line<'_>,
    run: Option<&RunRecord>,
    (zone, now): (Tz, NaiveDateTime),
) -> anyhow::Result<Told> {
    let pipeline = line.pipeline;
    let (mut says, mut needs_a_person) = match run {
        None => (
            format!("{}: has never run; it is due on {}.", title(pipeline), line.next.format("%A %-d %B at %H:%M")),
            false,
        ),
        Some(run) if run.ending == "failed" => {
            let when = in_zone(&run.started, zone)?;
            let says = format!(
                "{}: the run of {when} failed. What was published before is still in force; `quarterday runs` says why.",
                title(pipeline)
            );
            (says, true)
        }
        Some(run) => {
            let counts = in_force(workplace, pipeline)?;
            let says = format!(
                "{}: {} on {}; {}.",
                title(pipeline),
                run.ending,
                in_zone(&run.started, zone)?,
                counts.in_words()
            );
            (says, counts.needs_a_person)
        }
    };
    if let Some(missed) = &line.missed {
        says += &format!(
            " It was due on {} and was not run: is `quarterday serve` running?",
            missed.format("%A %-d %B at %H:%M")
        );
        needs_a_person = true;
    }
    if let Some(late) = silence(pipeline, &definitions.words, ledger, now)? {
        says += &format!(" For it {}.", late.kind.says);
        needs_a_person = true;
    }
    Ok(Told { says, needs_a_person })
}

fn title(pipeline: &Pipeline) -> &str {
    &pipeline.form.title
}

/// A moment of the ledger by the clock on the wall.
fn in_zone(moment: &str, zone: Tz) -> anyhow::Result<String> {
    let read = NaiveDateTime::parse_from_str(moment, "%Y-%m-%d %H:%M:%S%.f");
    let at: DateTime<Utc> =
        Utc.from_utc_datetime(&read.with_context(|| format!("the ledger has a moment `{moment}`"))?);
    Ok(at.with_timezone(&zone).format("%A %-d %B at %H:%M").to_string())
}
