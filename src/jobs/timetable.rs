//! Which pipelines are due. Time is asked for, never looked up, so that a year can be tried in a second.

use crate::definitions::model::Pipeline;
use crate::definitions::order::turns;
use crate::vocabulary::Sha;
use anyhow::Context;
use chrono::{DateTime, TimeDelta, Timelike, Utc};
use chrono_tz::Tz;
use croner::Cron;
use std::sync::Arc;

/// Minutes after which a run that failed is tried again; then it waits for its next time.
const TRIED_AGAIN_AFTER: [i64; 3] = [5, 15, 45];

/// When each pipeline is next due.
pub struct Timetable {
    /// Each after those that it waits for.
    entries: Vec<Entry>,
}

struct Entry {
    pipeline: Arc<Pipeline>,
    cron: Cron,
    zone: Tz,
    /// How long after the schedule's time this machine begins.
    delay: TimeDelta,
    next: DateTime<Tz>,
    /// How often the run that was due last has failed.
    failed: usize,
    /// When a run that failed is tried again.
    again: Option<DateTime<Utc>>,
}

/// A pipeline in the timetable, as somebody would ask about it.
pub struct Line<'a> {
    pub pipeline: &'a Pipeline,
    pub next: DateTime<Tz>,
    /// The time that has gone by without a run, if one has.
    pub missed: Option<DateTime<Tz>>,
}

impl Timetable {
    /// What is due at `now` or after it. A time that went by since a pipeline was last run, while nobody served, is
    /// due now: once, however many such times there were.
    pub fn new<'a>(
        pipelines: impl Iterator<Item = &'a Arc<Pipeline>>,
        now: DateTime<Utc>,
        last_run: impl Fn(&str) -> Option<DateTime<Utc>>,
    ) -> anyhow::Result<Self> {
        let entries: Vec<Entry> = pipelines
            .map(|pipeline| Entry::new(pipeline, now, last_run(&pipeline.name)))
            .collect::<anyhow::Result<_>>()?;
        Ok(Self { entries: each_after_others(entries)? })
    }

    /// Takes the pipelines that are due by now, each once, however many of its times have gone by, and in the order in
    /// which they wait for each other.
    pub fn due(&mut self, now: DateTime<Utc>) -> anyhow::Result<Vec<Arc<Pipeline>>> {
        let mut due = Vec::new();
        for entry in &mut self.entries {
            if entry.next <= now {
                entry.next = entry.after(now)?;
                (entry.failed, entry.again) = (0, None);
                due.push(entry.pipeline.clone());
            } else if entry.again.is_some_and(|again| again <= now) {
                entry.again = None;
                due.push(entry.pipeline.clone());
            }
        }
        Ok(due)
    }

    /// The pipelines that are due within a minute from now.
    pub fn soon(&self, now: DateTime<Utc>) -> impl Iterator<Item = &Arc<Pipeline>> {
        let soon = now + TimeDelta::minutes(1);
        let is_soon = move |entry: &&Entry| entry.next <= soon || entry.again.is_some_and(|again| again <= soon);
        self.entries.iter().filter(is_soon).map(|entry| &entry.pipeline)
    }

    /// Lets one that is due wait for a minute.
    pub fn put_off(&mut self, pipeline: &str, now: DateTime<Utc>) {
        if let Some(entry) = self.entry(pipeline) {
            entry.again = Some(now + TimeDelta::minutes(1));
        }
    }

    /// Notes how a run has ended. One that failed is tried again after a while, a few times, unless its next time comes
    /// first. What was found in the data is no failure, and trying again would not mend it.
    pub fn ended(&mut self, pipeline: &str, is_done: bool, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let entry = self.entry(pipeline)?;
        let wait = TRIED_AGAIN_AFTER.get(entry.failed).filter(|_| !is_done);
        entry.again = wait.map(|minutes| now + TimeDelta::minutes(*minutes));
        entry.failed = if is_done { 0 } else { entry.failed + 1 };
        entry.again
    }

    fn entry(&mut self, pipeline: &str) -> Option<&mut Entry> {
        self.entries.iter_mut().find(|entry| entry.pipeline.name == pipeline)
    }

    /// Every pipeline and when it is next due.
    pub fn next(&self) -> impl Iterator<Item = (&Pipeline, DateTime<Tz>)> {
        self.entries.iter().map(|entry| (&*entry.pipeline, entry.next))
    }

    /// Every pipeline, its next time after `now`, and the time that was missed.
    pub fn lines(&self, now: DateTime<Utc>) -> anyhow::Result<Vec<Line<'_>>> {
        self.entries.iter().map(|entry| entry.line(now)).collect()
    }
}

impl Entry {
    fn new(pipeline: &Arc<Pipeline>, now: DateTime<Utc>, last: Option<DateTime<Utc>>) -> anyhow::Result<Self> {
        let when = &pipeline.form.when;
        let cron: Cron = when.schedule.parse().with_context(|| format!("`{}` is no schedule", when.schedule))?;
        let zone: Tz = when.zone.parse().with_context(|| format!("`{}` is no time zone", when.zone))?;
        let delay = delay(&machine(), &pipeline.name, when.spread);
        let begins = now.with_timezone(&zone);
        let mut entry = Self { pipeline: pipeline.clone(), cron, zone, delay, next: begins, failed: 0, again: None };
        let missed = last.map(|last| entry.after(last)).transpose()?.filter(|missed| *missed <= now);
        entry.next = missed.map_or_else(|| entry.after(now), Ok)?;
        Ok(entry)
    }

    /// This machine's next time after a moment.
    fn after(&self, moment: DateTime<Utc>) -> anyhow::Result<DateTime<Tz>> {
        Ok(next_after(&self.cron, self.zone, moment - self.delay)? + self.delay)
    }

    fn line(&self, now: DateTime<Utc>) -> anyhow::Result<Line<'_>> {
        let missed = Some(self.next).filter(|next| *next <= now);
        let next = missed.map_or(Ok(self.next), |_| self.after(now))?;
        Ok(Line { pipeline: &self.pipeline, next, missed })
    }
}

/// What this machine is called; where nobody knows, it is like all such.
fn machine() -> String {
    hostname::get().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// A machine's own minute among those that it may be late: not by chance, so that it is known beforehand.
fn delay(machine: &str, pipeline: &str, spread: u32) -> TimeDelta {
    let sha = Sha::of(format!("{machine} {pipeline}").as_bytes()).to_string();
    let number = sha.bytes().fold(0_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte)));
    TimeDelta::minutes(i64::from(number % (spread + 1)))
}

/// Pipelines after those that they wait for.
fn each_after_others(mut entries: Vec<Entry>) -> anyhow::Result<Vec<Entry>> {
    let order = turns(entries.iter().map(|entry| entry.pipeline.as_ref()))?;
    entries.sort_by_key(|entry| order.iter().position(|name| *name == entry.pipeline.name));
    Ok(entries)
}

fn next_after(cron: &Cron, zone: Tz, now: DateTime<Utc>) -> anyhow::Result<DateTime<Tz>> {
    // A part of a second would be carried into every time to come, and miss the tick on the minute.
    let now = now.with_nanosecond(0).expect("every second begins");
    cron.find_next_occurrence(&now.with_timezone(&zone), false).context("a schedule that never comes round")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

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

    fn pipelines(after: &str) -> Vec<Arc<Pipeline>> {
        let form = |more: &str| -> crate::definitions::forms::PipelineForm {
            let text = format!(
                "title = \"t\"\npurpose = \"p\"\nowner = \"o\"\nschema = \"s\"\nprotect = {{}}\n\
                 source = {{ from = \"a\" }}\n[when]\nschedule = \"30 1 * * *\"\nzone = \"Europe/London\"\n{more}"
            );
            toml::from_str(&text).unwrap()
        };
        let source = crate::definitions::mistake::SourceText { path: "p".into(), text: "".into() };
        let text =
            "title = \"t\"\nasked_by = \"a\"\narrives_as = \"files\"\ntables = []\nperiod = { kind = \"month\" }";
        let collection = toml::from_str(text).unwrap();
        let collection = Arc::new(crate::definitions::Collection::of_tables("s", collection, Vec::new()));
        let pipeline = |name: &str, more: &str| {
            Arc::new(Pipeline {
                name: name.to_string(),
                form: form(more),
                collection: collection.clone(),
                datasets: Vec::new(),
                indicators: Vec::new(),
                pages: Vec::new(),
                public_pages: Vec::new(),
                extracts: Default::default(),
                source: source.clone(),
            })
        };
        vec![pipeline("a", after), pipeline("b", "")]
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    /// Every night of a year from the first of January at noon, with nobody serving in some of them; the runs, each as
    /// the moment it was begun.
    fn a_year(outages: &[(&str, &str)]) -> Vec<DateTime<Utc>> {
        a_year_of("", outages)
    }

    fn a_year_of(form: &str, outages: &[(&str, &str)]) -> Vec<DateTime<Utc>> {
        let (mut now, end) = (at("2026-01-01T12:00:00Z"), at("2027-01-01T12:00:00Z"));
        let outages: Vec<_> = outages.iter().map(|(from, to)| at(from)..at(to)).collect();
        let one = || pipelines(form).into_iter().take(1).collect::<Vec<_>>();
        let (mut runs, mut last) = (Vec::new(), Some(now));
        let mut timetable: Option<Timetable> = None;
        while now < end {
            let is_out = outages.iter().any(|outage| outage.contains(&now));
            if is_out {
                timetable = None;
            } else {
                let table = timetable.get_or_insert_with(|| Timetable::new(one().iter(), now, |_| last).unwrap());
                for pipeline in table.due(now).unwrap() {
                    runs.push(now);
                    last = Some(now);
                    table.ended(&pipeline.name, true, now);
                }
            }
            now += TimeDelta::minutes(1);
        }
        runs
    }

    #[test]
    fn every_night_of_a_year_is_run_once_through_both_changes_of_the_clocks() {
        let runs = a_year(&[]);
        let nights: BTreeSet<_> =
            runs.iter().map(|run| run.with_timezone(&chrono_tz::Europe::London).date_naive()).collect();
        assert_eq!((runs.len(), nights.len()), (365, 365));
        // On the last Sunday of March there is no half past one: it is run when the clocks have gone forward.
        assert!(
            runs.contains(&at("2026-03-29T01:00:00Z")) || runs.contains(&at("2026-03-29T01:30:00Z")),
            "{:?}",
            &runs[80..90]
        );
        assert_eq!(runs.iter().filter(|run| run.date_naive().to_string() == "2026-10-25").count(), 1);
    }

    #[test]
    fn machines_are_spread_over_the_minutes_and_each_keeps_its_own() {
        let minutes = |machine: &str| delay(machine, "annual", 40).num_minutes();
        let all: BTreeSet<i64> = (0..200).map(|number| minutes(&format!("server{number}"))).collect();
        assert!(all.len() > 30 && all.iter().all(|minute| (0..=40).contains(minute)), "{all:?}");
        assert_eq!(minutes("server7"), minutes("server7"));
        assert_eq!(delay("server7", "annual", 0), TimeDelta::zero());
    }

    #[test]
    fn a_machine_that_begins_later_runs_every_night_once_too() {
        let outage =
            [("2026-02-10T01:00:00Z", "2026-02-10T03:00:00Z"), ("2026-03-28T23:00:00Z", "2026-03-29T06:00:00Z")];
        let runs = a_year_of("spread = 60\n", &outage);
        let late = delay(&machine(), "a", 60);
        assert_eq!(runs.len(), 365);
        assert_eq!(runs[0], at("2026-01-02T01:30:00Z") + late);
        assert!(runs.contains(&at("2026-02-10T03:00:00Z")));
    }

    #[test]
    fn nights_that_nobody_served_are_caught_up_once() {
        // An hour around the time, three days, and both nights in which the clocks change.
        let outages = [
            ("2026-02-10T01:00:00Z", "2026-02-10T02:00:00Z"),
            ("2026-05-04T12:00:00Z", "2026-05-07T12:00:00Z"),
            ("2026-03-28T23:00:00Z", "2026-03-29T06:00:00Z"),
            ("2026-10-24T22:00:00Z", "2026-10-25T09:00:00Z"),
        ];
        let runs = a_year(&outages);
        // Of the three nights from the fifth to the seventh of May one run is left.
        assert_eq!(runs.len(), 363);
        for (_, back) in outages {
            assert!(runs.contains(&at(back)), "what was missed is run when somebody serves again: {back}");
        }
        let days: Vec<_> = runs.windows(2).map(|pair| pair[1] - pair[0]).collect();
        assert!(days.iter().all(|between| *between > TimeDelta::hours(12)), "no night is run twice");
    }

    #[test]
    fn one_that_waits_for_another_comes_after_it() {
        let now = at("2026-06-01T12:00:00Z");
        let names = |after: &str| -> Vec<String> {
            let mut timetable = Timetable::new(pipelines(after).iter(), now, |_| None).unwrap();
            timetable.due(at("2026-06-02T00:30:00Z")).unwrap().iter().map(|p| p.name.clone()).collect()
        };
        assert_eq!(names(""), ["a", "b"]);
        assert_eq!(names("after = [\"b\"]\n"), ["b", "a"]);
    }

    #[test]
    fn what_failed_is_tried_again_a_few_times_and_what_was_done_is_not() {
        let mut timetable = Timetable::new(pipelines("").iter(), at("2026-06-01T12:00:00Z"), |_| None).unwrap();
        let mut now = at("2026-06-02T00:30:00Z");
        assert_eq!(timetable.due(now).unwrap().len(), 2);
        timetable.ended("b", true, now);
        for minutes in TRIED_AGAIN_AFTER {
            let again = timetable.ended("a", false, now).unwrap();
            assert_eq!(again, now + TimeDelta::minutes(minutes));
            assert!(timetable.due(again - TimeDelta::minutes(1)).unwrap().is_empty());
            assert_eq!(timetable.due(again).unwrap()[0].name, "a");
            now = again;
        }
        assert_eq!(timetable.ended("a", false, now), None, "then it waits for its next time");
        assert!(timetable.due(at("2026-06-02T23:00:00Z")).unwrap().is_empty());
        assert_eq!(timetable.due(at("2026-06-03T00:30:00Z")).unwrap().len(), 2);
    }
}
