//! Teams, posts and the workers who come and go in them, and who has whose case.

use super::families::Person;
use super::records::{Involvement, Post, Team, Worker};
use super::{LONGEST, TOLD, Town};
use crate::sample::lives::tables::Word;
use crate::sample::names;
use crate::vocabulary::period::{days_away, months_away};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::ops::Range;

pub const FRONT_DOOR: Word = "front_door";
pub const ASSESSMENT: Word = "assessment";
pub const PLANNING: Word = "planning";
pub const EDGE: Word = "edge";
pub const DISABILITY: Word = "disability";
pub const CARE: Word = "care";
pub const LEAVING: Word = "leaving";
pub const ADOPTION: Word = "adoption";

/// A service: its teams, and its posts in a full borough: with cases, and without.
struct Service {
    name: Word,
    teams: usize,
    with_cases: i64,
    without: i64,
}

const SERVICES: &[Service] = &[
    Service { name: FRONT_DOOR, teams: 1, with_cases: 0, without: 14 },
    Service { name: ASSESSMENT, teams: 4, with_cases: 42, without: 8 },
    Service { name: PLANNING, teams: 7, with_cases: 56, without: 10 },
    Service { name: EDGE, teams: 1, with_cases: 6, without: 1 },
    Service { name: DISABILITY, teams: 1, with_cases: 6, without: 2 },
    Service { name: CARE, teams: 3, with_cases: 22, without: 4 },
    Service { name: LEAVING, teams: 1, with_cases: 16, without: 3 },
    Service { name: ADOPTION, teams: 1, with_cases: 3, without: 2 },
];

/// Who works where.
#[derive(Default)]
pub struct Staff {
    posts: Vec<Held>,
    /// Where the posts of each service stand among them.
    of_service: BTreeMap<Word, Range<usize>>,
    /// How often a case was given to somebody, so that everybody takes a turn.
    turns: usize,
}

/// A post with cases, and who has held it from when to when; a day belongs to whoever begins on it.
struct Held {
    service: Word,
    team_id: i64,
    stints: Vec<(i64, NaiveDate, NaiveDate)>,
}

impl Town {
    pub(super) fn is_staffed(&mut self) {
        let mut place = 0;
        for service in SERVICES {
            let share = |full: i64| (full * self.children / super::FULL).max(1) as usize;
            let (with_cases, without) =
                (if service.with_cases > 0 { share(service.with_cases) } else { 0 }, share(service.without));
            let teams: Vec<i64> = (0..service.teams.min(with_cases.max(1)))
                .map(|number| {
                    place += 1;
                    self.team(service, number, place)
                })
                .collect();
            let first = self.staff.posts.len();
            for number in 0..with_cases + without {
                self.post(service.name, teams[number % teams.len()], number < with_cases);
            }
            self.staff.of_service.insert(service.name, first..self.staff.posts.len());
        }
    }

    fn team(&mut self, service: &Service, number: usize, place: i64) -> i64 {
        let team_id = self.next();
        let number = (service.teams > 1).then_some(number as i64 + 1);
        self.records.team.push(Team { team_id, service: service.name, number, place });
        team_id
    }

    /// A post from its first day on: workers stay for some years, and sometimes nobody follows at once.
    fn post(&mut self, service: Word, team_id: i64, holds_cases: bool) {
        let longest = months_away(self.snapshot, -(LONGEST as i32) - 1);
        let is_new = self.chance.often(18);
        let told = months_away(self.snapshot, -(TOLD as i32));
        let started = if is_new { self.chance.day(told, self.snapshot) } else { longest };
        let hours = self.chance.weighted(&[(1.0, 84), (0.8, 9), (0.6, 5), (0.5, 2)]);
        let (mut stints, mut from) = (Vec::new(), started);
        let mut filled_by = "vacant";
        while from <= self.snapshot {
            let is_agency = self.chance.often(50);
            let longest = if is_agency { 700 } else { 2_200 };
            let until = self.chance.after(from, 150, longest);
            let worker_id = self.worker(service, is_agency, hours, !holds_cases);
            stints.push((worker_id, from, until));
            filled_by = match (until > self.snapshot, is_agency) {
                (true, true) => "agency",
                (true, false) => "permanent",
                (false, _) => "vacant",
            };
            let gap = self.chance.weighted(&[(0, 60), (60, 25), (170, 15)]);
            from = days_away(until, gap);
        }
        let is_gone = filled_by == "vacant" && self.chance.often(20);
        let ended = stints.last().filter(|_| is_gone).map(|(_, _, until)| *until);
        let started = if is_new { started } else { self.chance.day(months_away(told, -60), told) };
        let post_id = self.next();
        self.records.post.push(Post { post_id, service, filled_by, hours, holds_cases, started, ended });
        if holds_cases {
            self.staff.posts.push(Held { service, team_id, stints });
        }
    }

    fn worker(&mut self, service: Word, is_agency: bool, hours: f64, is_manager: bool) -> i64 {
        let worker_id = self.next();
        let name = names::WORKERS[worker_id as usize % names::WORKERS.len()];
        self.records.worker.push(Worker { worker_id, name, service, is_agency, hours, is_manager });
        worker_id
    }

    /// The post of a service whose turn it is, of those that somebody holds on the day.
    pub(super) fn post_in(&mut self, service: Word, on: NaiveDate) -> usize {
        let posts = self.staff.of_service.get(service).cloned().unwrap_or(0..1);
        for _ in posts.clone() {
            self.staff.turns += 1;
            let at = posts.start + self.staff.turns % posts.len();
            if self.worker_on(at, on).is_some() {
                return at;
            }
        }
        posts.start
    }

    /// The service that goes on with a case: its own for the disabled, and one for adolescents on the edge of care.
    pub(super) fn service_for(&mut self, person: &Person, on: NaiveDate) -> Word {
        match person.age_on(on) {
            _ if person.is_disabled && self.chance.often(60) => DISABILITY,
            14..18 if self.chance.often(30) => EDGE,
            _ => PLANNING,
        }
    }

    pub(super) fn team_of(&self, post: usize) -> i64 {
        self.staff.posts[post].team_id
    }

    pub(super) fn service_of(&self, post: usize) -> Word {
        self.staff.posts[post].service
    }

    pub(super) fn worker_on(&self, post: usize, on: NaiveDate) -> Option<i64> {
        let held = self.staff.posts[post].stints.iter().find(|(_, from, until)| *from <= on && on < *until);
        held.map(|(worker, ..)| *worker)
    }

    /// Whoever holds the post has the case, one after another.
    pub(super) fn has_case(
        &mut self,
        post: usize,
        child: &Person,
        request_id: Option<i64>,
        from: NaiveDate,
        until: NaiveDate,
    ) {
        let Held { team_id, stints, .. } = &self.staff.posts[post];
        let team_id = *team_id;
        let during: Vec<(i64, NaiveDate, NaiveDate)> = stints
            .iter()
            .filter(|(_, began, ended)| *began < until && *ended > from && (*began).max(from) <= self.snapshot)
            .map(|(worker, began, ended)| (*worker, (*began).max(from), (*ended).min(until)))
            .collect();
        for (worker_id, started, ended) in during {
            let (involvement_id, ended) = (self.next(), self.known(ended));
            let child_id = child.id.clone();
            self.records.involvement.push(Involvement {
                involvement_id,
                worker_id,
                team_id,
                child_id,
                request_id,
                started,
                ended,
            });
        }
    }
}
