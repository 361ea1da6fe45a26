//! Nights and days of whoever serves, by a clock that is moved by hand: what comes in is read when it lies still, what
//! is late is said, a morning has one digest, and what was kept long enough goes.

use crate::room::Room;
use crate::school;
use chrono::{DateTime, TimeDelta, Utc};
use quarterday::definitions::{self, Files};
use quarterday::jobs::round::Round;
use quarterday::jobs::timetable::Timetable;
use quarterday::runs::ledger::{Ledger, RunRecord};
use quarterday::store::Workplace;
use std::fs;
use std::sync::{Arc, Mutex};

const PIPELINE: &str = "school_weekly";
const KEY: &str = "key.txt";
const PUPILS: &str = "Pupil,Birthday,House,Postcode\nA1,2014-02-28,R,ZZ1 1AA\n";
const FILE: &str = "incoming/QBR/school/2026-09-30/pupils.csv";

/// A school whose clock is moved by hand.
struct Nights {
    room: Room,
    time: Arc<Mutex<DateTime<Utc>>>,
    round: Round,
}

impl Nights {
    /// Served from a moment on, every day at six, with these lines more.
    fn from(begin: &str, source: &str, rest: &str) -> Self {
        Self::with(begin, source, rest, |_| ())
    }

    /// The same with definitions that are changed.
    fn with(begin: &str, source: &str, rest: &str, change: impl FnOnce(&mut Files)) -> Self {
        let room = Room::new();
        room.put("settings.toml", format!("[keys]\nregion = {{ file = \"{KEY}\" }}\n"));
        room.put(KEY, crate::room::KEY);
        let mut files = school::definitions();
        let path = format!("pipelines/{PIPELINE}/pipeline.toml");
        let text =
            files[&path].replace("0 6 * * 1", "0 6 * * *").replace("[source]\n", &format!("[source]\n{source}\n"));
        files.insert(path, format!("{text}\n{rest}\n"));
        change(&mut files);
        let definitions =
            Arc::new(definitions::load(&files).unwrap_or_else(|mistakes| panic!("{}", mistakes.render())));
        let time = Arc::new(Mutex::new(begin.parse::<DateTime<Utc>>().unwrap()));
        let now = *time.lock().unwrap();
        let timetable = Timetable::new(definitions.pipelines.values(), now, |_| None).unwrap();
        let told = time.clone();
        let clock = Arc::new(move || *told.lock().unwrap());
        let round = Round::new(Workplace::at(&room.path), definitions, timetable, clock);
        Self { room, time, round }
    }

    /// Lets minutes go by.
    fn minutes(&mut self, count: i64) {
        for _ in 0..count {
            self.round.minute().unwrap();
            *self.time.lock().unwrap() += TimeDelta::minutes(1);
        }
    }

    /// The runs so far, first to last: when they began and how they ended.
    fn runs(&self) -> Vec<String> {
        self.runs_that(|_| true)
    }

    fn runs_of(&self, pipeline: &str) -> Vec<String> {
        self.runs_that(|run| run.pipeline == pipeline)
    }

    fn runs_that(&self, are_meant: impl Fn(&RunRecord) -> bool) -> Vec<String> {
        let ledger = Ledger::open_to_read(&Workplace::at(&self.room.path)).unwrap();
        let runs = ledger.runs(100).unwrap();
        let meant = runs.iter().rev().filter(|run| are_meant(run));
        meant.map(|run| format!("{} {}", &run.started[..16], run.ending)).collect()
    }
}

/// The school's pipeline once more under another name, run after one.
fn once_more(files: &mut Files, name: &str, after: &str) {
    let folder = format!("pipelines/{PIPELINE}/");
    let own = files.iter().filter_map(|(path, text)| Some((path.strip_prefix(&folder)?, text)));
    let again = own.map(|(inside, text)| (format!("pipelines/{name}/{inside}"), text.clone()));
    let again: Files = again.collect();
    files.extend(again);
    let pipeline = files.get_mut(&format!("pipelines/{name}/pipeline.toml")).unwrap();
    *pipeline = pipeline.replace(PIPELINE, name).replace("[when]\n", &format!("[when]\nafter = [\"{after}\"]\n"));
}

#[test]
fn one_that_comes_after_a_failed_run_waits_until_one_has_not() {
    let mut nights = Nights::with("2026-09-30T12:00:00Z", "", "", |files| {
        once_more(files, "a_report", "the_middle");
        once_more(files, "the_middle", PIPELINE);
    });
    nights.room.put(FILE, PUPILS);
    // Where a folder should be lies a file.
    nights.room.put(&format!("versions/{PIPELINE}"), "in the way");
    nights.minutes(24 * 60);
    let tried = ["05:00", "05:05", "05:20"].map(|at| format!("2026-10-01 {at} failed"));
    assert_eq!(nights.runs_of(PIPELINE)[..3], tried);
    assert_eq!(nights.runs_of("the_middle"), Vec::<String>::new());
    assert_eq!(nights.runs_of("a_report"), Vec::<String>::new());
    // The next night it is mended between two tries.
    nights.minutes(17 * 60 + 10);
    nights.room.take_away(&format!("versions/{PIPELINE}"));
    nights.minutes(20);
    let published = vec!["2026-10-02 05:20 published".to_string()];
    assert_eq!(nights.runs_of(PIPELINE).last(), published.last());
    assert_eq!(nights.runs_of("the_middle"), published);
    assert_eq!(nights.runs_of("a_report"), published);
}

#[test]
fn what_comes_in_is_read_when_it_has_lain_still_for_a_minute() {
    let mut nights = Nights::from("2026-10-01T08:00:00Z", "watch = true", "");
    nights.minutes(2);
    nights.room.put(FILE, &PUPILS[..20]);
    nights.minutes(1);
    nights.room.put(FILE, PUPILS);
    nights.minutes(10);
    assert_eq!(nights.runs(), ["2026-10-01 08:01 nothing came", "2026-10-01 08:04 published"]);
    // And what the schedule reads anyway is not read again.
    nights.minutes(24 * 60 - 30);
    assert_eq!(nights.runs()[2..], ["2026-10-02 05:00 nothing to do"]);
}

#[test]
fn a_night_waits_for_a_file_that_is_still_being_copied() {
    let mut nights = Nights::from("2026-10-01T04:59:00Z", "", "");
    nights.room.put(FILE, &PUPILS[..20]);
    nights.minutes(1);
    nights.room.put(FILE, &PUPILS[..30]);
    nights.minutes(1);
    nights.room.put(FILE, PUPILS);
    nights.minutes(10);
    assert_eq!(nights.runs(), ["2026-10-01 05:02 published"]);
    // A night in which all lies still waits for nothing.
    nights.minutes(24 * 60);
    assert_eq!(nights.runs()[1..], ["2026-10-02 05:00 nothing to do"]);
}

#[test]
fn silence_is_found_once_a_day_from_the_time_that_was_agreed() {
    let mut nights = Nights::from("2026-09-30T12:00:00Z", "expect_by = \"07:00\"", "");
    nights.room.put(FILE, PUPILS);
    nights.minutes(24 * 60);
    let published = "2026-09-30 12:00 published";
    // It was late when whoever serves began to look, and so it was run at once.
    assert_eq!(nights.runs(), [published, "2026-10-01 05:00 nothing to do"]);
    nights.minutes(24 * 60);
    // At seven in London nothing has come in since the day before yesterday.
    assert_eq!(nights.runs()[2..], ["2026-10-02 05:00 nothing to do", "2026-10-02 06:00 published"]);
    nights.minutes(24 * 60);
    assert_eq!(nights.runs()[4..], ["2026-10-03 05:00 nothing to do", "2026-10-03 06:00 nothing to do"]);
    let findings = fs::read_to_string(nights.room.published(PIPELINE, "authority/findings.csv")).unwrap();
    assert!(
        findings.contains("nothing new has come in since 2026-09-30, and something was expected by 07:00"),
        "{findings}"
    );
    // It comes after all, and the finding goes.
    nights.room.put(FILE, format!("{PUPILS}A2,2014-03-01,B,ZZ1 1AA\n"));
    nights.minutes(24 * 60);
    assert_eq!(nights.runs()[6..], ["2026-10-04 05:00 published"]);
    let findings = fs::read_to_string(nights.room.published(PIPELINE, "authority/findings.csv")).unwrap();
    assert!(!findings.contains("file.late"), "{findings}");
}

#[test]
fn a_year_of_nights_is_bounded_by_what_is_kept() {
    let mut nights = Nights::from("2026-01-01T04:30:00Z", "", "[keep]\nversions = 10\nlanding = 10\nruns = 20\n");
    let count = |room: &Room, folder: &str| {
        room.files(folder).iter().filter(|(name, _)| name.ends_with("manifest.json")).count()
    };
    for day in 0..60 {
        nights.room.put(FILE, format!("{PUPILS}A{},2014-03-01,B,ZZ1 1AA\n", day + 2));
        nights.minutes(90);
        *nights.time.lock().unwrap() += TimeDelta::minutes(24 * 60 - 90);
    }
    assert!((10..=13).contains(&count(&nights.room, "versions")), "{}", count(&nights.room, "versions"));
    assert!((10..=13).contains(&nights.room.files("landing").len()), "{}", nights.room.files("landing").len());
    assert!((20..=22).contains(&nights.runs().len()), "{}", nights.runs().len());
}
