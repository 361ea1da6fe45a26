//! Lives an invented borough up to the day of a snapshot. Which of it a collection asks for is decided in SQL.

/// What it all ends up in.
pub mod tables;

/// What may stand in its columns.
mod held;

/// Children as people: ids, births, backgrounds.
mod people;

/// Contacts, early help and referrals.
mod front_door;

/// Assessments, enquiries and times of need.
mod need;

/// Conferences and protection plans.
mod protection;

/// Periods of being looked after and what happens in them.
mod care;

/// Children in care over a year and the one before, step by step.
mod in_care;

/// Children in need over a year and the one before, case by case.
mod in_need;

/// Young people who have left care.
mod leaving;

/// Children on the way to adoption, and adopters.
mod adoption;

/// A whole borough over five years, as its case system and its teams' lists have it.
mod town;

use super::chance::Chance;
use super::names;
use crate::definitions::query::Names;
use crate::vocabulary::period::{days_away, months_away};
use chrono::NaiveDate;
use people::Person;
use std::collections::BTreeSet;
use tables::{Borough, NeutralTable, Word};
use town::records::Records;

/// The neutral tables and columns that sample SQL may name.
pub fn names() -> Names {
    Borough::names().into_iter().chain(Records::names()).collect()
}

/// Whether they are of a whole borough, whose teams and workers are there once, so that it is lived at once.
pub fn is_whole(reads: &BTreeSet<&str>) -> bool {
    let of_town = Records::names();
    reads.iter().any(|table| of_town.contains_key(*table))
}

/// A way through children's services, and how many of it there are in a thousand rows.
struct Journey {
    live: fn(&mut Council),
    in_a_thousand: usize,
    at_least: usize,
}

/// Set against the published shape of an outer London borough over six months. Contacts make up the rest.
const JOURNEYS: &[Journey] = &[
    Journey { live: Council::is_helped_early, in_a_thousand: 88, at_least: 2 },
    Journey { live: Council::is_turned_away, in_a_thousand: 42, at_least: 2 },
    Journey { live: Council::is_assessed, in_a_thousand: 40, at_least: 2 },
    Journey { live: Council::is_being_assessed, in_a_thousand: 26, at_least: 2 },
    Journey { live: Council::comes_into_need, in_a_thousand: 28, at_least: 2 },
    Journey { live: Council::is_long_in_need, in_a_thousand: 38, at_least: 2 },
    Journey { live: Council::comes_to_be_protected, in_a_thousand: 13, at_least: 2 },
    Journey { live: Council::is_long_protected, in_a_thousand: 15, at_least: 2 },
    Journey { live: Council::comes_into_care, in_a_thousand: 6, at_least: 2 },
    Journey { live: Council::is_long_in_care, in_a_thousand: 20, at_least: 3 },
    Journey { live: Council::has_left_care, in_a_thousand: 15, at_least: 2 },
    Journey { live: Council::goes_to_adoption, in_a_thousand: 3, at_least: 3 },
    Journey { live: Council::would_adopt, in_a_thousand: 2, at_least: 2 },
];

/// The neutral tables that only children in care over a year fill.
const OF_CARE: &[&str] = &[
    "care_child",
    "care_period",
    "care_step",
    "care_review",
    "care_year",
    "care_absence",
    "care_worker",
    "care_decision",
    "care_adoption",
    "care_restriction",
    "care_birthday",
];

/// The neutral tables that only children in need over a year fill.
const OF_NEED: &[&str] = &[
    "need_child",
    "need_disability",
    "need_case",
    "need_assessment",
    "need_factor",
    "need_plan",
    "need_enquiry",
    "need_protection",
    "need_review",
    "need_proceedings",
];

/// The council while its past is being made up.
pub struct Council {
    borough: Borough,
    /// What only a whole borough has.
    records: Records,
    seed: u64,
    chance: Chance,
    snapshot: NaiveDate,
    /// The first day of the six months up to the snapshot.
    half_year: NaiveDate,
    /// The first day of the twelve months up to the snapshot.
    year: NaiveDate,
    people: people::Register,
    /// How often a worker was given to somebody, so that everybody takes a turn.
    turns: usize,
    adoptions: usize,
    adopters: usize,
    families: usize,
    /// Children in care over the year, so far.
    looked_after: usize,
    /// Children in need over the year, so far.
    helped: usize,
    pupils: u64,
}

impl Council {
    pub fn new(seed: u64, snapshot: NaiveDate) -> Self {
        Self {
            borough: Borough::default(),
            records: Records::default(),
            seed,
            chance: Chance::new(seed),
            snapshot,
            half_year: days_away(months_away(snapshot, -6), 1),
            year: days_away(months_away(snapshot, -12), 1),
            people: people::Register::new(seed),
            turns: 0,
            adoptions: 0,
            adopters: 0,
            families: 0,
            looked_after: 0,
            helped: 0,
            pupils: 0,
        }
    }

    /// Lives for a return that is asked of about so many children. What none of its tables reads is not lived.
    pub fn live_for(&mut self, reads: &BTreeSet<&str>, children: usize) {
        if reads.iter().any(|table| OF_CARE.contains(table)) {
            self.looks_after(children);
        }
        if reads.iter().any(|table| OF_NEED.contains(table)) {
            self.helps(children);
        }
        if is_whole(reads) {
            self.records = town::live(self.seed, self.snapshot, children);
        }
        let of_town = Records::names();
        let is_elsewhere =
            |table: &str| OF_CARE.contains(&table) || OF_NEED.contains(&table) || of_town.contains_key(table);
        let is_of_a_day = |table: &&&str| **table != "child" && !is_elsewhere(table);
        if reads.iter().any(|table| is_of_a_day(&table)) {
            let in_a_thousand: usize = JOURNEYS.iter().map(|journey| journey.in_a_thousand).sum();
            self.live(children * 1_000 / in_a_thousand);
        }
    }

    /// Everything but the contacts that lead nowhere, for about `size` rows together with them.
    pub fn live(&mut self, size: usize) {
        for journey in JOURNEYS {
            for _ in 0..(size * journey.in_a_thousand / 1_000).max(journey.at_least) {
                (journey.live)(self);
            }
        }
    }

    /// Everything that was lived so far.
    pub fn tables(&self) -> Vec<NeutralTable> {
        self.borough.tables().into_iter().chain(self.records.tables()).collect()
    }

    /// What was lived is not needed any more; those who are lived next are others.
    pub fn forget(&mut self) {
        (self.borough, self.records) = (Borough::default(), Records::default());
    }

    /// A day counted from the snapshot, which is now.
    fn days_from_now(&self, days: i64) -> NaiveDate {
        days_away(self.snapshot, days)
    }

    fn is_unborn(&self, person: &Person) -> bool {
        person.born > self.snapshot
    }

    /// A team of a service and one of its workers.
    fn allocated(&mut self, teams: &[Word]) -> (Word, Word) {
        self.turns += 1;
        (teams[self.turns % teams.len()], names::WORKERS[self.turns % names::WORKERS.len()])
    }
}
