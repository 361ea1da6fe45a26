//! What whoever serves does each minute: runs what is due, what has come in or what is late; takes away what was kept
//! long enough; tells in the morning how the night went. Time is asked for, so that nights can be tried by day.

use super::copied::Copied;
use super::digest::post::{Morning, post};
use super::timetable::Timetable;
use super::watched::{Listing, Watched};
use crate::definitions::model::{Definitions, Pipeline};
use crate::runs::arrivals;
use crate::runs::carry_out::Watch;
use crate::runs::ledger::Ledger;
use crate::runs::pipeline_run::{self, Order};
use crate::runs::purge::purge;
use crate::runs::settings::Settings;
use crate::runs::silence::{is_expected_by_now, silence};
use crate::store::{Lock, Workplace};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use tracing::{error, info, warn};

/// Says what time it is.
pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// One minute after another.
pub struct Round {
    workplace: Workplace,
    definitions: Arc<Definitions>,
    clock: Clock,
    timetable: Timetable,
    watched: BTreeMap<String, Watched>,
    copied: Copied,
    /// The day on which the silence of each pipeline was last told.
    told_late: BTreeMap<String, NaiveDate>,
    purged_on: Option<NaiveDate>,
    morning: Morning,
}

impl Round {
    pub fn new(workplace: Workplace, definitions: Arc<Definitions>, timetable: Timetable, clock: Clock) -> Self {
        let (watched, told_late) = (BTreeMap::new(), BTreeMap::new());
        Self {
            workplace,
            definitions,
            clock,
            timetable,
            watched,
            copied: Copied::default(),
            told_late,
            purged_on: None,
            morning: Morning::default(),
        }
    }

    /// One minute's work. What goes wrong is logged, and tried again in its time.
    pub fn minute(&mut self) -> anyhow::Result<()> {
        let mut due = self.due()?;
        // What is due is run all the same.
        let others = self.unscheduled().unwrap_or_else(|trouble| {
            error!("Failed to look what has come in or is late: {trouble:#}");
            Vec::new()
        });
        for other in others {
            if !due.iter().any(|pipeline| pipeline.name == other.name) {
                due.push(other);
            }
        }
        for pipeline in due {
            self.run(&pipeline);
            self.say_next();
        }
        self.look_ahead();
        self.purge_once_a_day();
        self.tell_in_the_morning()
    }

    pub fn say_next(&self) {
        for (pipeline, next) in self.timetable.next() {
            info!(pipeline = %pipeline.name, next = %next.to_rfc3339(), "Next {}: {}", pipeline.name, next.format("%A %-d %B %Y %H:%M %Z"));
        }
    }

    fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }

    /// What is due by the timetable, but for what somebody is still copying files for.
    fn due(&mut self) -> anyhow::Result<Vec<Arc<Pipeline>>> {
        let (now, mut due) = (self.now(), Vec::new());
        for pipeline in self.timetable.due(now)? {
            // What cannot be looked at is the run's to tell.
            let listing = self.listing(&pipeline).ok();
            if listing.is_none_or(|listing| self.copied.is_still(&pipeline.name, listing)) {
                due.push(pipeline);
            } else {
                info!(pipeline = %pipeline.name, "Waits {}: a file in its folders has changed within the last minute", pipeline.name);
                self.timetable.put_off(&pipeline.name, now);
            }
        }
        Ok(due)
    }

    /// Looks at what lies there for the runs of the next minute.
    fn look_ahead(&mut self) {
        for pipeline in self.timetable.soon(self.now()) {
            if let Ok(listing) = self.listing(pipeline) {
                self.copied.look(&pipeline.name, listing);
            }
        }
    }

    /// What runs whatever the timetable says.
    fn unscheduled(&mut self) -> anyhow::Result<Vec<Arc<Pipeline>>> {
        let come_in = self.come_in()?;
        Ok(come_in.into_iter().chain(self.silent()?).collect())
    }

    /// Pipelines that are watched and have something new that lies still.
    fn come_in(&mut self) -> anyhow::Result<Vec<Arc<Pipeline>>> {
        let mut due = Vec::new();
        for pipeline in self.definitions.pipelines.values().filter(|pipeline| pipeline.form.source.watch) {
            let listing = self.listing(pipeline)?;
            if self.watched.entry(pipeline.name.clone()).or_default().is_due(listing) {
                info!(pipeline = %pipeline.name, "Something has come in for {}", pipeline.name);
                due.push(pipeline.clone());
            }
        }
        Ok(due)
    }

    fn listing(&self, pipeline: &Pipeline) -> anyhow::Result<Listing> {
        arrivals::lying(&self.workplace, pipeline)
    }

    /// Pipelines for which something should have come in by now, once a day.
    fn silent(&mut self) -> anyhow::Result<Vec<Arc<Pipeline>>> {
        let (now, mut late) = (self.now(), Vec::new());
        let expecting = self.definitions.pipelines.values().filter(|pipeline| pipeline.form.source.expect_by.is_some());
        for pipeline in expecting.filter(|pipeline| self.told_late.get(&pipeline.name) != Some(&now.date_naive())) {
            let ledger = Ledger::open_to_read(&self.workplace)?;
            let is_time = is_expected_by_now(pipeline, now)?;
            if let Some(found) =
                silence(pipeline, &self.definitions.words, &ledger, now.naive_utc())?.filter(|_| is_time)
            {
                warn!(pipeline = %pipeline.name, "Late {}: {}", pipeline.name, found.kind.says);
                late.push(pipeline.clone());
            }
        }
        self.told_late.extend(late.iter().map(|pipeline| (pipeline.name.clone(), now.date_naive())));
        Ok(late)
    }

    fn run(&mut self, pipeline: &Arc<Pipeline>) {
        if pipeline.form.source.watch
            && let Ok(listing) = self.listing(pipeline)
        {
            self.watched.entry(pipeline.name.clone()).or_default().note(listing);
        }
        // A run that breaks off by a fault of the program, which has said where, has failed like any other.
        let is_done = catch_unwind(AssertUnwindSafe(|| self.run_now(pipeline))).unwrap_or_else(|_| {
            error!(pipeline = %pipeline.name, "Failed {}: it broke off", pipeline.name);
            false
        });
        if let Some(again) = self.timetable.ended(&pipeline.name, is_done, self.now()) {
            warn!(pipeline = %pipeline.name, "Tries {} again at {}", pipeline.name, again.format("%H:%M UTC"));
        }
    }

    /// Whether it was done. A run that fails is logged and remembered, and tried again.
    fn run_now(&self, pipeline: &Arc<Pipeline>) -> bool {
        let (workplace, now) = (&self.workplace, self.now().naive_utc());
        let done = || -> anyhow::Result<pipeline_run::Ended> {
            let _lock = Lock::take(workplace, &format!("`quarterday serve` since {now}"))?;
            let ledger = Ledger::open(workplace)?;
            if let Some(why) = pipeline_run::held_back(&self.definitions, pipeline, &ledger)? {
                return Err(why);
            }
            let clock = || self.now().naive_utc();
            let order = Order { workplace, definitions: &self.definitions, pipeline, only: None, now, clock: &clock };
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

    /// What hinders it is logged, and tried again the next day.
    fn purge_once_a_day(&mut self) {
        let now = self.now();
        if self.purged_on.replace(now.date_naive()) == Some(now.date_naive()) {
            return;
        }
        let purged = || -> anyhow::Result<_> {
            let _lock = Lock::take(&self.workplace, &format!("`quarterday serve` since {}", now.naive_utc()))?;
            purge(&self.workplace, &self.definitions, &Ledger::open(&self.workplace)?, now.naive_utc())
        };
        match purged() {
            Ok(purged) => {
                if let Some(certificate) = purged.certificate {
                    info!(items = purged.items.len(), certificate = %certificate.display(), "Took away what was kept long enough");
                }
                purged.left.iter().for_each(|left| warn!("Could not take away {left}"));
            }
            Err(trouble) => error!("Failed to take away what was kept long enough: {trouble:#}"),
        }
    }

    fn tell_in_the_morning(&mut self) -> anyhow::Result<()> {
        let (settings, now) = (Settings::of(&self.workplace)?, self.now());
        if !self.morning.is_due(&settings, now)? {
            return Ok(());
        }
        let ledger = Ledger::open(&self.workplace)?;
        let is_done = match post(&self.workplace, &self.definitions, &ledger, now.naive_utc(), false) {
            Ok(posted) => {
                posted.sent.iter().for_each(|way| info!(way = way.word(), "Sent the digest by {}", way.word()));
                posted.hindered.iter().for_each(|why| error!("Failed to send the digest by {why}"));
                posted.hindered.is_empty()
            }
            Err(trouble) => {
                error!("Failed to make the digest: {trouble:#}");
                false
            }
        };
        self.morning.ended(&settings, is_done, now)
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
