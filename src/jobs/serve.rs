//! Serving: looks every minute what is due, runs one pipeline at a time, and ends cleanly when asked to.

use super::timetable::Timetable;
use crate::definitions::model::{Definitions, Pipeline};
use crate::runs::carry_out::Watch;
use crate::runs::ledger::Ledger;
use crate::runs::pipeline_run::{self, Order};
use crate::runs::purge::purge;
use crate::store::{Lock, Workplace};
use anyhow::Context;
use chrono::{DateTime, NaiveDateTime, Utc};
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::sync::{Notify, mpsc};
use tokio_cron_scheduler::{Job, JobScheduler};
use tracing::{error, info, warn};

/// Runs the pipelines' schedules until the process is asked to end. A run that has begun is finished first.
pub async fn serve(workplace: Workplace, definitions: Arc<Definitions>) -> anyhow::Result<()> {
    let last = last_runs(&workplace)?;
    let mut timetable = Timetable::new(definitions.pipelines.values(), Utc::now(), |name| last.get(name).copied())?;
    say_next(&timetable);
    let (tick, mut ticks) = mpsc::channel(1);
    let mut timer = start_timer(tick).await?;
    let end = end_asked_for()?;
    let mut purged_on = None;
    loop {
        tokio::select! {
            () = end.notified() => break,
            Some(()) = ticks.recv() => {
                for pipeline in timetable.due(Utc::now())? {
                    let is_done = run(&workplace, &definitions, &pipeline).await;
                    if let Some(again) = timetable.ended(&pipeline.name, is_done, Utc::now()) {
                        warn!(pipeline = %pipeline.name, "Tries {} again at {}", pipeline.name, again.format("%H:%M UTC"));
                    }
                    say_next(&timetable);
                }
                // Once a day, when nothing is due: a run that is late is more urgent.
                let today = Utc::now().date_naive();
                if purged_on.replace(today) != Some(today) {
                    purge_now(&workplace, &definitions).await?;
                }
            }
        }
    }
    timer.shutdown().await.context("the timer does not stop")?;
    info!("Ended as asked");
    Ok(())
}

/// When each pipeline was last run, by whoever, as far as the ledger knows.
pub fn last_runs(workplace: &Workplace) -> anyhow::Result<BTreeMap<String, DateTime<Utc>>> {
    let begun = Ledger::open_to_read(workplace)?.last_begun()?;
    let at = |text: &str| {
        let read = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S%.f");
        read.map(|at| at.and_utc()).with_context(|| format!("the ledger has a run that began on `{text}`"))
    };
    begun.into_iter().map(|(pipeline, begun)| Ok((pipeline, at(&begun)?))).collect()
}

/// The crate keeps one offset for a job, and so would be an hour out after a clock change.
/// It ticks every minute here; what is due by the zone's own clock is our timetable's to say.
async fn start_timer(tick: mpsc::Sender<()>) -> anyhow::Result<JobScheduler> {
    let timer = JobScheduler::new().await.context("the timer does not start")?;
    let every_minute = Job::new_async("0 * * * * *", move |_, _| {
        let tick = tick.clone();
        Box::pin(async move {
            // A tick that finds the last one waiting is not needed.
            let _ = tick.try_send(());
        })
    });
    timer.add(every_minute.context("the timer does not take its schedule")?).await?;
    timer.start().await.context("the timer does not start")?;
    Ok(timer)
}

/// Told when somebody asks the process to end.
fn end_asked_for() -> anyhow::Result<Arc<Notify>> {
    let end = Arc::new(Notify::new());
    let told = end.clone();
    #[cfg(unix)]
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    tokio::spawn(async move {
        #[cfg(unix)]
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
        #[cfg(not(unix))]
        let _ = tokio::signal::ctrl_c().await;
        info!("Asked to end; a run that has begun is finished first");
        told.notify_one();
    });
    Ok(end)
}

/// A run that breaks off by a fault of the program, which has said where, has failed like any other: the next one has
/// its turn all the same.
async fn run(workplace: &Workplace, definitions: &Arc<Definitions>, pipeline: &Arc<Pipeline>) -> bool {
    let (workplace, definitions, pipeline) = (workplace.clone(), definitions.clone(), pipeline.clone());
    let name = pipeline.name.clone();
    let run = tokio::task::spawn_blocking(move || run_now(&workplace, &definitions, &pipeline)).await;
    run.unwrap_or_else(|_| {
        error!(pipeline = %name, "Failed {name}: it broke off");
        false
    })
}

/// Whether it was done. A run that fails is logged and remembered, and tried again.
fn run_now(workplace: &Workplace, definitions: &Definitions, pipeline: &Arc<Pipeline>) -> bool {
    let now = Utc::now().naive_utc();
    let done = || -> anyhow::Result<pipeline_run::Ended> {
        let _lock = Lock::take(workplace, &format!("`quarterday serve` since {now}"))?;
        let ledger = Ledger::open(workplace)?;
        let order = Order { workplace, definitions, pipeline, only: None, now, clock: &|| Utc::now().naive_utc() };
        pipeline_run::run(&order, &ledger, &Logged { pipeline: &pipeline.name })
    };
    let done = done();
    match &done {
        Ok(ended) => {
            let deliveries = ended.manifest.as_ref().map_or(0, |manifest| manifest.units.len());
            let (ending, version) = (ended.ending.word(), &ended.version);
            if ended.needs_a_person() {
                warn!(pipeline = %pipeline.name, %version, deliveries, "Ended {}: {ending}; something needs a person", pipeline.name);
            } else {
                info!(pipeline = %pipeline.name, %version, deliveries, "Ended {}: {ending}", pipeline.name);
            }
        }
        Err(trouble) => error!(pipeline = %pipeline.name, "Failed {}: {trouble:#}", pipeline.name),
    }
    done.is_ok()
}

/// Takes away what was kept long enough. What hinders it is logged, and tried again the next day.
async fn purge_now(workplace: &Workplace, definitions: &Arc<Definitions>) -> anyhow::Result<()> {
    let (workplace, definitions, now) = (workplace.clone(), definitions.clone(), Utc::now().naive_utc());
    let purged = tokio::task::spawn_blocking(move || {
        let _lock = Lock::take(&workplace, &format!("`quarterday serve` since {now}"))?;
        purge(&workplace, &definitions, &Ledger::open(&workplace)?, now)
    });
    match purged.await.context("the purge broke off")? {
        Ok(purged) => {
            if let Some(certificate) = purged.certificate {
                info!(items = purged.items.len(), certificate = %certificate.display(), "Took away what was kept long enough");
            }
            purged.left.iter().for_each(|left| warn!("Could not take away {left}"));
        }
        Err(trouble) => error!("Failed to take away what was kept long enough: {trouble:#}"),
    }
    Ok(())
}

fn say_next(timetable: &Timetable) {
    for (pipeline, next) in timetable.next() {
        info!(pipeline = %pipeline.name, next = %next.to_rfc3339(), "Next {}: {}", pipeline.name, next.format("%A %-d %B %Y %H:%M %Z"));
    }
}

struct Logged<'a> {
    pipeline: &'a str,
}

impl Watch for Logged<'_> {
    fn step(&self, what: &str) {
        info!(pipeline = %self.pipeline, "Began {}: {what}", self.pipeline);
    }
}
