//! From one period of a list to the next.

use super::list::Row;
use crate::definitions::forms::FollowForm;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// What may have become of somebody.
pub const JOINED: &str = "joined";
pub const LEFT: &str = "left";
pub const CHANGED: &str = "changed";

/// The lines of a walk: opening + started - ended and the corrections are closing.
pub const OPENING: &str = "open before";
pub const STARTED: &str = "started";
pub const ENDED: &str = "ended";
pub const CLOSING: &str = "open now";

/// Corrections: what the lists did not say when it happened.
const LATE: &str = "began before, and known only now";
const OPEN_AGAIN: &str = "was ended, and is open again";
const AHEAD: &str = "open, and begins after the day of the list";
const GONE: &str = "no longer on the list, and no end was given";
const ENDED_EARLIER: &str = "ended before, and known only now";
const CLOSED: &str = "open no longer, and no day of an end was given";

/// Something that became of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub record: String,
    pub what: &'static str,
    /// The column that says something else now, where one does.
    pub column: Option<String>,
    pub before: Option<String>,
    pub now: Option<String>,
}

/// One line of the walk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub what: &'static str,
    pub count: i64,
}

/// All of it for one list.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Step {
    pub changes: Vec<Change>,
    pub walk: Vec<Line>,
}

/// A time on the list: whose it is, and when it began.
type Time<'a> = (&'a str, Option<NaiveDate>);

impl Step {
    /// `between` are the days of the two lists.
    pub fn take(form: &FollowForm, before: &[Row], now: &[Row], between: (NaiveDate, NaiveDate)) -> Self {
        let mut changes = changes(form, before, now);
        let mut walk = vec![line(OPENING, open(before))];
        if form.started.is_some() && form.ended.is_some() {
            let (lines, corrected) = walked(before, now, between);
            walk.extend(lines);
            changes.extend(corrected);
        }
        walk.push(line(CLOSING, open(now)));
        changes.sort_by(|a, b| (&a.record, a.what, &a.column).cmp(&(&b.record, b.what, &b.column)));
        Self { changes, walk }
    }
}

fn line(what: &'static str, count: i64) -> Line {
    Line { what, count }
}

fn open(rows: &[Row]) -> i64 {
    rows.iter().filter(|row| row.is_open).count() as i64
}

/// Whoever is open now and was not, was open and is not, or is open in both and says something else.
fn changes(form: &FollowForm, before: &[Row], now: &[Row]) -> Vec<Change> {
    let open = |rows: &'_ [Row]| -> BTreeMap<String, Row> {
        rows.iter().filter(|row| row.is_open).map(|row| (row.record.clone(), row.clone())).collect()
    };
    let (before, now) = (open(before), open(now));
    let plain = |record: &String, what| Change { record: record.clone(), what, column: None, before: None, now: None };
    let joined = now.keys().filter(|record| !before.contains_key(*record)).map(|record| plain(record, JOINED));
    let left = before.keys().filter(|record| !now.contains_key(*record)).map(|record| plain(record, LEFT));
    let both = now.iter().filter_map(|(record, now)| Some((before.get(record)?, now)));
    let changed = both.flat_map(|(before, now)| {
        let columns = form.status.iter().zip(before.status.iter().zip(&now.status));
        columns.filter(|(_, (before, now))| before != now).map(|(column, (before_it, now_it))| Change {
            column: Some(column.clone()),
            before: before_it.clone(),
            now: now_it.clone(),
            ..plain(&now.record, CHANGED)
        })
    });
    joined.chain(left).chain(changed).collect()
}

/// The lines between opening and closing, and whom a correction is about.
fn walked(before: &[Row], now: &[Row], (since, until): (NaiveDate, NaiveDate)) -> (Vec<Line>, Vec<Change>) {
    let by_time = |rows: &'_ [Row]| -> BTreeMap<(String, Option<NaiveDate>), Row> {
        rows.iter().map(|row| ((row.record.clone(), row.started), row.clone())).collect()
    };
    let (before, now) = (by_time(before), by_time(now));
    let latest = latest(now.keys().map(|(record, started)| (record.as_str(), *started)));
    let (mut started, mut ended) = (0, 0);
    let mut corrections: BTreeMap<&'static str, i64> = BTreeMap::new();
    let mut corrected = Vec::new();
    let times: BTreeSet<&(String, Option<NaiveDate>)> = before.keys().chain(now.keys()).collect();
    let within = |day: Option<NaiveDate>| day.is_some_and(|day| since < day && day <= until);
    for time in times {
        let (was, is) = (before.get(time), now.get(time));
        let is_open = |row: Option<&Row>| i64::from(row.is_some_and(|row| row.is_open));
        let began = i64::from(is.is_some_and(|row| within(row.started)));
        // A list that shows the latest time alone shows by a later one that this one ended.
        let is_followed = is.is_none() && latest.get(time.0.as_str()).is_some_and(|day| *day > time.1);
        let stopped = i64::from(is.is_some_and(|row| within(row.ended)) || is_followed && is_open(was) == 1);
        (started, ended) = (started + began, ended + stopped);
        let by = is_open(is) - is_open(was) - began + stopped;
        if by != 0 {
            let why = why(was, is, by, (since, until));
            *corrections.entry(why).or_default() += by;
            let record = time.0.clone();
            corrected.push(Change { record, what: why, column: None, before: None, now: None });
        }
    }
    let mut lines = vec![line(STARTED, started), line(ENDED, -ended)];
    lines.extend(corrections.into_iter().map(|(what, count)| line(what, count)));
    (lines, corrected)
}

/// The latest beginning of each record.
fn latest<'a>(times: impl Iterator<Item = Time<'a>>) -> BTreeMap<&'a str, Option<NaiveDate>> {
    let mut latest = BTreeMap::new();
    for (record, started) in times {
        let known = latest.entry(record).or_insert(started);
        *known = (*known).max(started);
    }
    latest
}

/// Why a time is on the one list and not on the other, where no beginning or end between them says so.
fn why(was: Option<&Row>, is: Option<&Row>, by: i64, (since, until): (NaiveDate, NaiveDate)) -> &'static str {
    match (was, is) {
        (_, Some(row)) if by > 0 && row.started.is_some_and(|day| day > until) => AHEAD,
        (Some(_), Some(_)) if by > 0 => OPEN_AGAIN,
        _ if by > 0 => LATE,
        (_, None) => GONE,
        (_, Some(row)) if row.ended.is_some_and(|day| day <= since) => ENDED_EARLIER,
        _ => CLOSED,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> FollowForm {
        toml::from_str(
            "record = \"child\"\nopen = \"is_open\"\nstarted = \"from\"\nended = \"to\"\nstatus = [\"plan\"]",
        )
        .unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        format!("2026-{text}").parse().unwrap()
    }

    /// `A1 01-05 03-04 plan`: whose it is, from when, until when, and its status; `-` is none.
    fn rows(lines: &[&str]) -> Vec<Row> {
        let row = |line: &&str| {
            let parts: Vec<&str> = line.split(' ').collect();
            let date = |at: usize| Some(parts[at]).filter(|part| *part != "-").map(day);
            Row {
                record: parts[0].to_string(),
                is_open: date(2).is_none(),
                started: date(1),
                ended: date(2),
                status: vec![Some(parts[3].to_string())],
            }
        };
        lines.iter().map(row).collect()
    }

    fn take(before: &[&str], now: &[&str]) -> (Vec<String>, Vec<String>) {
        let step = Step::take(&form(), &rows(before), &rows(now), (day("08-31"), day("09-30")));
        let sum: i64 = step.walk[..step.walk.len() - 1].iter().map(|line| line.count).sum();
        assert_eq!(sum, step.walk.last().unwrap().count, "the walk balances");
        let lines = step.walk.iter().filter(|line| line.count != 0).map(|line| format!("{} {}", line.count, line.what));
        let changes = step.changes.iter().map(|change| format!("{} {}", change.record, change.what));
        (lines.collect(), changes.collect())
    }

    #[test]
    fn who_came_and_who_went_is_told_and_the_walk_needs_no_correction() {
        let (walk, changes) = take(
            &["A1 01-05 - x", "A2 01-06 - x"],
            &["A1 01-05 09-10 x", "A2 01-06 - y", "A3 09-02 - x", "A4 09-03 09-20 x"],
        );
        assert_eq!(walk, ["2 open before", "2 started", "-2 ended", "2 open now"]);
        assert_eq!(changes, ["A1 left", "A2 changed", "A3 joined"]);
    }

    #[test]
    fn what_was_not_known_in_time_is_a_correction_that_says_why() {
        let before = ["A1 01-05 - x", "A2 01-06 - x", "A3 01-07 08-01 x", "A4 01-08 - x"];
        let now =
            ["A2 01-06 08-30 x", "A3 01-07 - x", "A4 01-08 - x", "A5 07-01 - x", "A6 07-01 09-05 x", "A7 10-05 - x"];
        let (walk, changes) = take(&before, &now);
        let expected = [
            "3 open before",
            "-1 ended",
            "2 began before, and known only now",
            "-1 ended before, and known only now",
            "-1 no longer on the list, and no end was given",
            "1 open, and begins after the day of the list",
            "1 was ended, and is open again",
            "4 open now",
        ];
        assert_eq!(walk, expected);
        assert!(changes.contains(&"A1 no longer on the list, and no end was given".to_string()), "{changes:?}");
    }

    #[test]
    fn a_later_time_on_the_list_shows_that_the_earlier_one_ended() {
        let (walk, changes) = take(&["A1 01-05 - x"], &["A1 09-15 - x"]);
        assert_eq!(walk, ["1 open before", "1 started", "-1 ended", "1 open now"]);
        assert_eq!(changes, Vec::<String>::new());
    }
}
