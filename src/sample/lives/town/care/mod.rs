//! Times in care, each told as a whole: how long, under which law, where, and with whom.

/// How long a child stays, and under which legal statuses.
mod ways;

/// Where a child lives.
mod homes;

/// Reviews, visits and health checks.
mod around;

use super::families::{Leaving, Person};
use super::need::Case;
use super::protection::Answer;
use super::records::{PermanentHome, PrivateHome, ResidentStatus, StayStatus, StayStep};
use super::staff::{ADOPTION, CARE, DISABILITY, LEAVING, PLANNING};
use super::{Month, TOLD, Town};
use crate::sample::lives::tables::Word;
use crate::vocabulary::period::{days_away, months_away};
use chrono::NaiveDate;
use homes::Home;
use std::collections::BTreeSet;
use ways::{Way, Welfare};

/// Children who come alone from abroad in a month.
const ALONE: i64 = 3;
/// Children who begin to have short breaks.
const SHORT_BREAKS: i64 = 1;
/// Private arrangements that the council is told of.
const PRIVATE: i64 = 1;

const COUNTRIES: &[(Word, usize)] = &[
    ("Afghan", 30),
    ("Albanian", 14),
    ("Eritrean", 14),
    ("Sudanese", 12),
    ("Iranian", 9),
    ("Vietnamese", 8),
    ("Ethiopian", 6),
    ("Syrian", 4),
    ("Iraqi", 3),
];

/// Who comes into care, and what is known on the day.
pub struct Entrant<'a> {
    pub person: &'a Person,
    pub request_id: Option<i64>,
    pub entered: NaiveDate,
    pub need: Word,
    pub is_from_abroad: bool,
}

/// A time in care while it is told.
struct Stay<'a> {
    who: &'a Entrant<'a>,
    stay_id: i64,
    welfare: Welfare,
    homes: Vec<Home>,
    team_id: i64,
}

impl Town {
    /// Found at an enquiry or asked for by the family. Gives for each child when the case is closed and why.
    pub(super) fn come_into_care(&mut self, cases: &[Case]) -> Vec<(NaiveDate, Word)> {
        if self.chance.often(45) {
            self.enquire(cases, Answer::Court);
        }
        self.assess(cases, "legal");
        let entered = self.chance.after(cases[0].received, 1, 40);
        if (entered - cases[0].received).num_days() > 14 && self.chance.often(40) {
            let post = self.post_in(PLANNING, entered);
            cases.iter().for_each(|case| self.plan(case, post, (days_away(case.received, 7), entered), false));
        }
        self.enter_care(cases, entered)
    }

    pub(super) fn enter_care(&mut self, cases: &[Case], entered: NaiveDate) -> Vec<(NaiveDate, Word)> {
        let need = self.chance.weighted(&[("N1", 66), ("N5", 14), ("N4", 9), ("N8", 6), ("N3", 5)]);
        let mut closes = Vec::new();
        for case in cases {
            let entered = entered.max(case.child.born);
            let person = &case.child;
            if person.grown_up() <= days_away(entered, 30) {
                closes.push((entered, "RC7"));
                continue;
            }
            let who = Entrant { person, request_id: Some(case.request_id), entered, need, is_from_abroad: false };
            let way = self.way_of(&who);
            let (left, order) = self.is_looked_after(&who, way);
            if matches!(way, Way::Court | Way::Adoption) {
                self.goes_before_court(case, days_away(entered, -20), order);
            }
            closes.push((days_away(left, 10), if way == Way::Adoption { "RC1" } else { "RC7" }));
        }
        closes
    }

    /// Young people who arrive without their families, and children whose parents need a break.
    pub(super) fn is_come_to_alone(&mut self, month: Month) {
        for _ in 0..self.count_in(month, ALONE) {
            let entered = self.day_in(month);
            let age = self.chance.weighted(&[(14, 8), (15, 22), (16, 40), (17, 30)]);
            let born = self.chance.after(months_away(entered, -12 * age), -364, -35);
            let sex = self.chance.weighted(&[("M", 92), ("F", 8)]);
            let ethnicity = self.chance.weighted(&[("AOTH", 50), ("BAFR", 30), ("WOTH", 14), ("OOTH", 6)]);
            let country = self.chance.weighted(COUNTRIES);
            let person = self.is_registered(born, sex, ethnicity, Some(country));
            self.is_from_abroad(&person, entered);
            let who = Entrant { person: &person, request_id: None, entered, need: "N8", is_from_abroad: true };
            self.is_looked_after(&who, Way::Agreed);
        }
        for _ in 0..self.count_in(month, SHORT_BREAKS) {
            let entered = self.day_in(month);
            let age = self.chance.between(5, 15);
            let family = self.new_family(entered, 1, Some(age));
            let person = self.families[family].children[0].clone();
            let who = Entrant { person: &person, request_id: None, entered, need: "N2", is_from_abroad: false };
            let (left, _) = self.is_looked_after(&who, Way::ShortBreaks);
            self.busy_until(family, left);
        }
    }

    fn is_from_abroad(&mut self, person: &Person, started: NaiveDate) {
        let grown_up = person.grown_up();
        let status_id = self.next();
        let child_id = person.id.clone();
        let ended = self.known(grown_up);
        self.records.resident_status.push(ResidentStatus { status_id, child_id, status: "alone", started, ended });
        if ended.is_some() {
            let (status_id, child_id) = (self.next(), person.id.clone());
            let status =
                ResidentStatus { status_id, child_id, status: "formerly_alone", started: grown_up, ended: None };
            self.records.resident_status.push(status);
        }
    }

    pub(super) fn fosters_privately(&mut self, month: Month) {
        for _ in 0..self.count_in(month, PRIVATE) {
            let started = self.day_in(month);
            let age = self.chance.between(5, 15);
            let family = self.new_family(started, 1, Some(age));
            let ended = self.chance.after(started, 60, 360);
            let child_id = self.families[family].children[0].id.clone();
            let private_home_id = self.next();
            let ended_now = self.known(ended);
            self.records.private_home.push(PrivateHome { private_home_id, child_id, started, ended: ended_now });
            self.busy_until(family, ended);
        }
    }

    /// Tells a time in care. Gives the day it ends, and the order that a court made.
    fn is_looked_after(&mut self, who: &Entrant<'_>, way: Way) -> (NaiveDate, Option<(NaiveDate, Word)>) {
        let welfare = self.welfare(who, way);
        let (left, order) = (welfare.left, welfare.order);
        if (who.person.age_on(left), (left - who.entered).num_days() > 91) >= (16, true) && way != Way::ShortBreaks {
            let person = who.person.clone();
            self.leaving.push(Leaving { person, left, is_from_abroad: who.is_from_abroad });
        }
        let told = months_away(self.snapshot, -(TOLD as i32));
        if left < told || who.entered > self.snapshot {
            return (left, order);
        }
        let homes = self.homes(who, way, &welfare);
        let team_id = self.has_workers(who, way, left);
        let stay = Stay { who, stay_id: self.next(), welfare, homes, team_id };
        self.steps(&stay);
        self.statuses(&stay);
        self.at_home(&stay);
        if way != Way::ShortBreaks {
            self.is_looked_after_well(&stay);
        }
        if way == Way::Adoption || matches!(stay.welfare.reason, "E45" | "E46" | "E47") {
            self.has_family_for_good(&stay, way);
        }
        (left, order)
    }

    /// One worker at first, another for the long run, and one for those who will soon be grown up. Gives the team that
    /// has the case now.
    fn has_workers(&mut self, who: &Entrant<'_>, way: Way, left: NaiveDate) -> i64 {
        let long_run = match way {
            Way::Adoption => ADOPTION,
            Way::ShortBreaks => DISABILITY,
            _ if who.person.is_disabled && self.chance.often(30) => DISABILITY,
            _ => CARE,
        };
        let first = if who.is_from_abroad { CARE } else { PLANNING };
        let settled = if way == Way::ShortBreaks { who.entered } else { self.chance.after(who.entered, 70, 200) };
        let nearly_grown = months_away(who.person.grown_up(), -10).max(settled);
        let times = [(first, who.entered, settled), (long_run, settled, nearly_grown), (LEAVING, nearly_grown, left)];
        let mut team_id = 0;
        for (service, from, until) in times {
            let until = until.min(left);
            if from < until && from <= self.snapshot || team_id == 0 {
                let post = self.post_in(service, from);
                team_id = self.team_of(post);
                self.has_case(post, who.person, who.request_id, from, until);
            }
        }
        team_id
    }

    /// A new step for each new home and each new legal status.
    fn steps(&mut self, stay: &Stay<'_>) {
        let (who, welfare) = (stay.who, &stay.welfare);
        let homes: BTreeSet<NaiveDate> = stay.homes.iter().map(|home| home.from).collect();
        let laws: BTreeSet<NaiveDate> = welfare.statuses.iter().map(|(_, from)| *from).collect();
        let begins: Vec<NaiveDate> = homes.union(&laws).copied().filter(|day| *day <= self.snapshot).collect();
        for (at, started) in begins.iter().enumerate() {
            let next = begins.get(at + 1).copied();
            let ended = next.or(self.known(welfare.left));
            let ended_reason = match (next, ended) {
                (Some(_), _) => Some("X1"),
                (None, Some(_)) => Some(welfare.reason),
                (None, None) => None,
            };
            let reason = match (at, homes.contains(started), laws.contains(started)) {
                (0, ..) => "S",
                (_, true, true) => "B",
                (_, true, false) => "P",
                _ => "L",
            };
            let home = stay.homes.iter().rfind(|home| home.from <= *started).unwrap_or(&stay.homes[0]);
            let home_id = home.home_id;
            let contact = self.chance.after(*started, 10, 120);
            let step_id = self.next();
            self.records.stay_step.push(StayStep {
                step_id,
                stay_id: stay.stay_id,
                home_id,
                child_id: who.person.id.clone(),
                request_id: who.request_id,
                entered: who.entered,
                started: *started,
                reason,
                need: who.need,
                ended,
                ended_reason,
                officer_contact: self.known(contact.min(ended.unwrap_or(self.snapshot))),
                team_id: stay.team_id,
            });
        }
    }

    fn statuses(&mut self, stay: &Stay<'_>) {
        let (begins, now) = (&stay.welfare.statuses, self.snapshot);
        for (at, (status, started)) in begins.iter().enumerate().filter(|(_, (_, from))| *from <= now) {
            let until = begins.get(at + 1).map_or(stay.welfare.left, |(_, from)| *from);
            let status_id = self.next();
            self.records.stay_status.push(StayStatus {
                status_id,
                child_id: stay.who.person.id.clone(),
                status,
                started: *started,
                ended: (until <= self.snapshot).then_some(until),
            });
        }
    }

    fn has_family_for_good(&mut self, stay: &Stay<'_>, way: Way) {
        let permanence_id = self.next();
        let (left, is_adopted) = (stay.welfare.left, way == Way::Adoption);
        let order = stay.welfare.statuses.iter().find(|(status, _)| *status == "E1").map(|(_, from)| *from);
        let placed = stay.homes.last().filter(|home| home.kind == "A6").map(|home| home.from);
        let known = |day: Option<NaiveDate>| day.filter(|day| *day <= self.snapshot);
        let is_by_carer = (left <= self.snapshot).then_some(matches!(stay.welfare.reason, "E45" | "E46"));
        self.records.permanent_home.push(PermanentHome {
            permanence_id,
            child_id: stay.who.person.id.clone(),
            stay_id: stay.stay_id,
            decided: known(order.map(|day| days_away(day, -60))),
            placement_order: known(order),
            matched: known(placed.map(|day| days_away(day, -25))),
            placed: known(placed),
            reversed: None,
            ordered: known(Some(left)),
            order_made: (left <= self.snapshot).then_some(stay.welfare.reason),
            is_by_carer: is_by_carer.map(|by_carer| by_carer && !is_adopted),
        });
    }
}
