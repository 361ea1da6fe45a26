//! Which pipelines are due. Time is asked for, never looked up, so that clock changes can be tested.

use crate::definitions::model::Pipeline;
use anyhow::Context;
use chrono::{DateTime, Timelike, Utc};
use chrono_tz::Tz;
use croner::Cron;
use std::sync::Arc;

/// When each pipeline is next due.
pub struct Timetable {
    entries: Vec<Entry>,
}

struct Entry {
    pipeline: Arc<Pipeline>,
    cron: Cron,
    zone: Tz,
    next: DateTime<Tz>,
}

impl Timetable {
    /// What is due after `now`.
    pub fn new<'a>(pipelines: impl Iterator<Item = &'a Arc<Pipeline>>, now: DateTime<Utc>) -> anyhow::Result<Self> {
        let entries = pipelines.map(|pipeline| Entry::new(pipeline, now));
        Ok(Self { entries: entries.collect::<anyhow::Result<_>>()? })
    }

    /// Takes the pipelines that are due by now, each once, however many of its times have gone by.
    pub fn due(&mut self, now: DateTime<Utc>) -> anyhow::Result<Vec<Arc<Pipeline>>> {
        let mut due = Vec::new();
        for entry in &mut self.entries {
            if entry.next <= now {
                entry.next = next_after(&entry.cron, entry.zone, now)?;
                due.push(entry.pipeline.clone());
            }
        }
        Ok(due)
    }

    /// Every pipeline and when it is next due.
    pub fn next(&self) -> impl Iterator<Item = (&Pipeline, DateTime<Tz>)> {
        self.entries.iter().map(|entry| (&*entry.pipeline, entry.next))
    }
}

impl Entry {
    fn new(pipeline: &Arc<Pipeline>, now: DateTime<Utc>) -> anyhow::Result<Self> {
        let when = &pipeline.form.when;
        let cron: Cron = when.schedule.parse().with_context(|| format!("`{}` is no schedule", when.schedule))?;
        let zone: Tz = when.zone.parse().with_context(|| format!("`{}` is no time zone", when.zone))?;
        Ok(Self { pipeline: pipeline.clone(), next: next_after(&cron, zone, now)?, cron, zone })
    }
}

fn next_after(cron: &Cron, zone: Tz, now: DateTime<Utc>) -> anyhow::Result<DateTime<Tz>> {
    // A part of a second would be carried into every time to come, and miss the tick on the minute.
    let now = now.with_nanosecond(0).expect("every second begins");
    cron.find_next_occurrence(&now.with_timezone(&zone), false).context("a schedule that never comes round")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(schedule: &str, now: &str) -> String {
        let cron: Cron = schedule.parse().unwrap();
        let now: DateTime<Utc> = now.parse().unwrap();
        next_after(&cron, chrono_tz::Europe::London, now).unwrap().to_utc().to_rfc3339()
    }

    #[test]
    fn two_at_night_in_london_moves_with_the_clocks() {
        assert_eq!(next("0 2 * * *", "2026-07-01T12:00:00Z"), "2026-07-02T01:00:00+00:00");
        assert_eq!(next("0 2 * * *", "2026-12-01T12:00:00Z"), "2026-12-02T02:00:00+00:00");
    }

    #[test]
    fn a_part_of_a_second_is_not_carried_on() {
        assert_eq!(next("0 2 * * *", "2026-12-01T12:00:00.25Z"), "2026-12-02T02:00:00+00:00");
    }

    #[test]
    fn a_time_that_the_spring_leaves_out_comes_that_night_all_the_same() {
        // On 29 March 2026 the clocks go from 01:00 to 02:00 in London.
        assert_eq!(&next("30 1 * * *", "2026-03-28T12:00:00Z")[..10], "2026-03-29");
    }

    #[test]
    fn a_time_that_the_autumn_has_twice_comes_once() {
        // On 25 October 2026 the clocks go from 02:00 back to 01:00 in London.
        let first = next("30 1 * * *", "2026-10-24T12:00:00Z");
        assert_eq!(&first[..10], "2026-10-25");
        assert_eq!(&next("30 1 * * *", &first)[..10], "2026-10-26");
    }
}
