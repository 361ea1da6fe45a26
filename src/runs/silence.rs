//! Whether something should have come in by now and has not.

use super::ledger::Ledger;
use crate::definitions::model::{Pipeline, Words};
use crate::vocabulary::finding::code;
use crate::vocabulary::{Finding, Place};
use anyhow::Context;
use chrono::{DateTime, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use croner::Cron;

/// What is found where the time by which something is expected has gone by, on a day on which the pipeline runs, and
/// nothing new has come in since the day of the run before.
pub fn silence(
    pipeline: &Pipeline,
    words: &Words,
    ledger: &Ledger,
    now: NaiveDateTime,
) -> anyhow::Result<Option<Finding>> {
    let Some(by) = pipeline.form.source.expect_by.as_deref() else { return Ok(None) };
    let since = waited_since(pipeline, by, now.and_utc())?;
    let last = ledger.last_arrival(&pipeline.name)?;
    if last.is_some_and(|last| last >= since.naive_utc()) {
        return Ok(None);
    }
    let last = last.map_or_else(|| "ever".to_string(), |last| format!("since {}", last.date()));
    let place = Place::of_no_file(&pipeline.form.source.from);
    Ok(Some(words.finding(code::FILE_LATE, place, None, &[("since", last.as_str()), ("by", by)])))
}

/// Whether today is a day on which something is expected, and late enough to say so.
pub fn is_expected_by_now(pipeline: &Pipeline, now: DateTime<Utc>) -> anyhow::Result<bool> {
    let Some(by) = pipeline.form.source.expect_by.as_deref() else { return Ok(false) };
    let Expected { local, by, due, .. } = Expected::of(pipeline, by, now)?;
    Ok(due.date_naive() == local.date_naive() && local.time() >= by)
}

/// Since when something should have come in: since the day before the last one by whose time it was expected.
fn waited_since(pipeline: &Pipeline, by: &str, now: DateTime<Utc>) -> anyhow::Result<DateTime<Utc>> {
    let expected = Expected::of(pipeline, by, now)?;
    let is_early = expected.due.date_naive() == expected.local.date_naive() && expected.local.time() < expected.by;
    let due = if is_early { expected.before(expected.due)? } else { expected.due };
    Ok(expected.midnight(expected.before(due)?).to_utc())
}

/// A pipeline's days by the clock of its zone.
struct Expected {
    zone: Tz,
    cron: Cron,
    local: DateTime<Tz>,
    by: NaiveTime,
    /// The last time it was due, today's included even if that is still to come.
    due: DateTime<Tz>,
}

impl Expected {
    fn of(pipeline: &Pipeline, by: &str, now: DateTime<Utc>) -> anyhow::Result<Self> {
        let when = &pipeline.form.when;
        let zone: Tz = when.zone.parse().ok().context("the pipeline has no time zone")?;
        let cron: Cron = when.schedule.parse().with_context(|| format!("`{}` is no schedule", when.schedule))?;
        let by = NaiveTime::parse_from_str(by, "%H:%M").with_context(|| format!("`{by}` is no time of day"))?;
        let local = now.with_timezone(&zone);
        let mut expected = Self { zone, cron, local, by, due: local };
        expected.due = expected.before(local + TimeDelta::days(1))?;
        Ok(expected)
    }

    /// When it was last due before a day.
    fn before(&self, day: DateTime<Tz>) -> anyhow::Result<DateTime<Tz>> {
        let before = self.cron.find_previous_occurrence(&self.midnight(day), false);
        before.context("a schedule that never came round")
    }

    /// The beginning of a day. In no zone that councils live in do clocks change at midnight.
    fn midnight(&self, on: DateTime<Tz>) -> DateTime<Tz> {
        let first = on.date_naive().and_time(NaiveTime::MIN);
        self.zone.from_local_datetime(&first).earliest().unwrap_or(on)
    }
}
