//! Whether the lives of a borough hang together.

use super::records::Records;
use super::{live, workday};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

const SNAPSHOT: &str = "2026-09-30";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn borough(seed: u64) -> Records {
    live(seed, day(SNAPSHOT), 6_000)
}

/// When things began and, where they have, ended.
fn times(records: &Records) -> Vec<(&'static str, NaiveDate, Option<NaiveDate>)> {
    let mut times = Vec::new();
    times.extend(records.involvement.iter().map(|row| ("involvement", row.started, row.ended)));
    times.extend(records.approach.iter().map(|row| ("approach", row.received, row.decided)));
    times.extend(records.help.iter().map(|row| ("help", row.started, row.ended)));
    times.extend(records.request.iter().map(|row| ("request", row.received, row.closed)));
    times.extend(records.appraisal.iter().map(|row| ("appraisal", row.started, row.authorised)));
    times.extend(records.need_plan_made.iter().map(|row| ("plan of need", row.started, row.ended)));
    times.extend(records.discussion.iter().map(|row| ("discussion", row.held, row.completed)));
    times.extend(records.enquiry.iter().map(|row| ("enquiry", row.started, row.ended)));
    times.extend(records.conference.iter().map(|row| ("conference", row.discussed, row.held)));
    times.extend(records.protection.iter().map(|row| ("protection", row.started, row.ended)));
    times.extend(records.stay_step.iter().map(|row| ("step", row.started, row.ended)));
    times.extend(records.stay_status.iter().map(|row| ("status", row.started, row.ended)));
    times.extend(records.stay_home.iter().map(|row| ("home", row.started, row.ended)));
    times.extend(records.away.iter().map(|row| ("away", row.started, row.ended)));
    times.extend(records.risk.iter().map(|row| ("risk", row.started, row.ended)));
    times.extend(records.offence_case.iter().map(|row| ("offence", row.started, row.ended)));
    times.extend(records.private_home.iter().map(|row| ("private home", row.started, row.ended)));
    times.extend(records.complaint.iter().map(|row| ("complaint", row.received, row.answered)));
    times.extend(records.post.iter().map(|row| ("post", row.started, row.ended)));
    times
}

#[test]
fn the_same_seed_lives_the_same_lives_and_another_seed_others() {
    let told = |seed| format!("{:?}", borough(seed));
    assert!(told(3) == told(3));
    assert!(told(3) != told(4));
}

#[test]
fn nothing_ends_before_it_begins_or_is_known_before_it_happens() {
    for seed in [1, 2] {
        let records = borough(seed);
        let wrong: Vec<_> = times(&records)
            .into_iter()
            .filter(|(_, started, ended)| {
                ended.is_some_and(|ended| ended < *started || ended > day(SNAPSHOT)) || *started > day(SNAPSHOT)
            })
            .collect();
        assert_eq!(wrong, [], "of seed {seed}");
    }
}

#[test]
fn whoever_is_in_care_at_risk_or_seen_is_born_and_no_grown_up_is_in_care() {
    let records = borough(5);
    let born: BTreeMap<&str, NaiveDate> = records.resident.iter().map(|row| (&*row.child_id, row.born)).collect();
    assert!(records.stay_step.iter().all(|step| born[&*step.child_id] <= step.entered));
    assert!(records.visit.iter().all(|visit| !visit.is_seen || born[&*visit.child_id] <= visit.visited));
    let age = |id: &str, on| crate::vocabulary::calendar::age_on(born[id], on);
    assert!(records.risk.iter().all(|risk| (12..19).contains(&age(&risk.child_id, risk.started))));
    assert!(records.away.iter().all(|away| (11..19).contains(&age(&away.child_id, away.started))));
    let last = |step: &super::records::StayStep| step.ended.unwrap_or(day(SNAPSHOT));
    assert!(records.stay_step.iter().all(|step| age(&step.child_id, super::days_away(last(step), -1)) < 18));
    assert!(records.offence_case.iter().all(|case| (10..19).contains(&age(&case.child_id, case.started))));
}

#[test]
fn steps_of_care_follow_one_another_without_a_gap() {
    let records = borough(6);
    assert!(records.stay_step.len() > 100);
    for pair in records.stay_step.windows(2).filter(|pair| pair[0].stay_id == pair[1].stay_id) {
        assert_eq!(pair[0].ended, Some(pair[1].started));
        assert_eq!((pair[0].ended_reason, pair[1].reason == "S"), (Some("X1"), false));
    }
}

#[test]
fn workers_teams_and_children_who_are_named_are_there() {
    let records = borough(7);
    let workers: BTreeSet<i64> = records.worker.iter().map(|row| row.worker_id).collect();
    let teams: BTreeSet<i64> = records.team.iter().map(|row| row.team_id).collect();
    let children: BTreeSet<&str> = records.resident.iter().map(|row| &*row.child_id).collect();
    assert_eq!(children.len(), records.resident.len());
    assert!(records.involvement.iter().all(|row| workers.contains(&row.worker_id) && teams.contains(&row.team_id)));
    assert!(records.involvement.iter().all(|row| children.contains(&*row.child_id)));
    assert!(records.stay_step.iter().all(|row| teams.contains(&row.team_id)));
    assert!(records.appraisal.iter().flat_map(|row| row.worker_id).all(|worker| workers.contains(&worker)));
}

#[test]
fn the_smallest_borough_is_lived_too() {
    for seed in 1..4 {
        assert!(!live(seed, day("2024-02-29"), 50).resident.is_empty());
    }
}

#[test]
fn a_saturday_becomes_the_monday_after_it() {
    assert_eq!(workday(day("2026-10-03")), day("2026-10-05"));
    assert_eq!(workday(day("2026-10-02")), day("2026-10-02"));
}
