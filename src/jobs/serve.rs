//! Serving: looks every minute what is due, runs one pipeline at a time, and ends cleanly when asked to.

use super::round::Round;
use super::timetable::Timetable;
use crate::definitions::model::Definitions;
use crate::runs::ledger::Ledger;
use crate::store::Workplace;
use anyhow::Context;
use chrono::{DateTime, NaiveDateTime, Utc};
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::sync::{Notify, mpsc};
use tokio_cron_scheduler::{Job, JobScheduler};
use tracing::{error, info};

/// Runs the pipelines' schedules until the process is asked to end. A run that has begun is finished first.
pub async fn serve(workplace: Workplace, definitions: Arc<Definitions>) -> anyhow::Result<()> {
    let last = last_runs(&workplace)?;
    let timetable = Timetable::new(definitions.pipelines.values(), Utc::now(), |name| last.get(name).copied())?;
    let mut round = Round::new(workplace, definitions, timetable, Arc::new(Utc::now));
    round.say_next();
    let (tick, mut ticks) = mpsc::channel(1);
    let mut timer = start_timer(tick).await?;
    let end = end_asked_for()?;
    loop {
        tokio::select! {
            () = end.notified() => break,
            Some(()) = ticks.recv() => round = minute(round).await?,
        }
    }
    timer.shutdown().await.context("the timer does not stop")?;
    info!("Ended as asked");
    Ok(())
}

/// One minute's work, which may take longer than a minute.
async fn minute(mut round: Round) -> anyhow::Result<Round> {
    let worked = tokio::task::spawn_blocking(move || {
        if let Err(trouble) = round.minute() {
            error!("Failed to look what is due: {trouble:#}");
        }
        round
    });
    worked.await.context("the minute's work broke off")
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
