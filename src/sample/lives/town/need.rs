//! Referrals, assessments, plans for children in need and their visits.

use super::families::Person;
use super::protection::Answer;
use super::records::{Appraisal, NeedPlanMade, Request, Visit};
use super::staff::ASSESSMENT;
use super::{Town, workday};
use crate::sample::lives::tables::Word;
use crate::vocabulary::period::days_away;
use chrono::NaiveDate;
use compact_str::CompactString;

/// What becomes of a referral.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Course {
    Nothing,
    Assessed,
    Planned,
    Enquired,
    Protected,
    Care,
}

pub const COURSES: &[(Course, usize)] = &[
    (Course::Nothing, 70),
    (Course::Assessed, 507),
    (Course::Planned, 260),
    (Course::Enquired, 85),
    (Course::Protected, 50),
    (Course::Care, 28),
];

impl Course {
    /// Whether what began so many months ago may go on into the time that is told.
    pub fn lasts(self, ago: i64) -> bool {
        match self {
            Self::Nothing | Self::Assessed => false,
            Self::Planned | Self::Enquired | Self::Protected => ago < super::TOLD + 40,
            Self::Care => true,
        }
    }
}

/// A referral of one child while it is told.
pub struct Case {
    pub request_id: i64,
    pub child: Person,
    pub received: NaiveDate,
    /// The post that assesses.
    pub post: usize,
}

const NEEDS: &[(Word, usize)] =
    &[("N1", 560), ("N2", 40), ("N3", 80), ("N4", 90), ("N5", 150), ("N6", 45), ("N7", 10), ("N8", 25)];
const FACTORS: &[(Word, usize)] = &[
    ("1B", 13),
    ("2B", 12),
    ("3B", 36),
    ("4B", 32),
    ("5A", 8),
    ("6A", 6),
    ("7A", 4),
    ("10A", 4),
    ("13A", 4),
    ("14A", 8),
    ("15A", 6),
    ("16A", 17),
    ("17A", 20),
    ("18B", 4),
    ("19B", 2),
    ("19C", 4),
    ("20", 15),
    ("24A", 4),
];

impl Town {
    /// Each child of the family has a referral of its own, and the same becomes of them.
    pub(super) fn refers(
        &mut self,
        family: usize,
        children: &[Person],
        (on, source): (NaiveDate, Word),
        course: Course,
    ) {
        if on > self.snapshot || children.is_empty() {
            return;
        }
        let post = self.post_in(ASSESSMENT, on);
        let cases: Vec<Case> = children
            .iter()
            .map(|child| Case { request_id: self.next(), child: child.clone(), received: on, post })
            .collect();
        let needs = self.chance.weighted(NEEDS);
        let closes = match course {
            Course::Nothing => cases.iter().map(|_| (on, "RC7")).collect(),
            Course::Assessed => self.are_only_assessed(&cases),
            Course::Planned => self.are_planned_for(&cases),
            Course::Enquired => self.are_enquired_into(&cases),
            Course::Protected => self.are_protected(&cases),
            Course::Care => self.come_into_care(&cases),
        };
        for (case, (closed, reason)) in cases.iter().zip(closes) {
            let need = if case.child.is_disabled && self.chance.often(60) { "N2" } else { needs };
            self.request(case, source, need, course == Course::Nothing, (closed, reason));
            self.busy_until(family, days_away(closed, 20));
        }
    }

    fn request(&mut self, case: &Case, source: Word, need: Word, is_nfa: bool, (closed, reason): (NaiveDate, Word)) {
        let is_closed = closed <= self.snapshot;
        self.records.request.push(Request {
            request_id: case.request_id,
            child_id: case.child.id.clone(),
            received: case.received,
            source,
            need,
            is_nfa,
            closed: is_closed.then_some(closed),
            close_reason: is_closed.then_some(reason),
            team_id: self.team_of(case.post),
            worker_id: self.worker_on(case.post, case.received),
        });
    }

    fn are_only_assessed(&mut self, cases: &[Case]) -> Vec<(NaiveDate, Word)> {
        let outcome = self.chance.weighted(&[("nfa", 72), ("step_down", 18), ("other_agency", 10)]);
        let reason = if outcome == "step_down" { "RC9" } else { "RC8" };
        let authorised = self.assess(cases, outcome);
        cases.iter().map(|_| (authorised, reason)).collect()
    }

    fn are_planned_for(&mut self, cases: &[Case]) -> Vec<(NaiveDate, Word)> {
        let authorised = self.assess(cases, "plan");
        let from = self.chance.after(authorised, 1, 10);
        self.plan_until_closed(cases, from)
    }

    /// A plan for each child; now and then another assessment while it lasts.
    pub(super) fn plan_until_closed(&mut self, cases: &[Case], from: NaiveDate) -> Vec<(NaiveDate, Word)> {
        let lasts = self.chance.weighted(&[(70, 20), (140, 32), (220, 26), (380, 16), (640, 6)]);
        let until = self.chance.after(from, lasts / 2, lasts * 3 / 2);
        let reason = self.chance.weighted(&[("RC7", 88), ("RC5", 7), ("RC3", 3), ("RC4", 1), ("RC6", 1)]);
        let service = self.service_for(&cases[0].child, from);
        let post = self.post_in(service, from);
        let has_no_recourse = self.chance.often(4);
        let mut closes = Vec::new();
        for case in cases {
            let until = until.min(case.child.grown_up()).max(days_away(from, 14));
            self.plan(case, post, (from, until), has_no_recourse);
            let closed = self.chance.after(until, 0, 14);
            self.has_case(post, &case.child, Some(case.request_id), from, closed);
            let team_id = self.team_of(post);
            self.is_at_risk(&case.child, (from, until), team_id);
            closes.push((closed, reason));
        }
        if (until - from).num_days() > 150 {
            let again = self.chance.after(from, 90, 140);
            let outcome = self.chance.weighted(&[("go_on", 80), ("nfa", 14), ("strategy", 4), ("legal", 2)]);
            self.assess_again(cases, again, post, outcome);
        }
        closes
    }

    pub(super) fn plan(
        &mut self,
        case: &Case,
        post: usize,
        (from, until): (NaiveDate, NaiveDate),
        has_no_recourse: bool,
    ) {
        if from > self.snapshot {
            return;
        }
        let plan_id = self.next();
        self.records.need_plan_made.push(NeedPlanMade {
            plan_id,
            child_id: case.child.id.clone(),
            request_id: case.request_id,
            started: from,
            ended: self.known(until),
            has_no_recourse,
            team_id: self.team_of(post),
            worker_id: self.worker_on(post, from),
        });
        self.visits(
            &case.child,
            ("need", plan_id),
            (from, until),
            &[(14, 14), (21, 30), (25, 36), (32, 12), (44, 8)],
            91,
        );
    }

    /// Visits at intervals of about so many days.
    pub(super) fn visits(
        &mut self,
        child: &Person,
        (kind, of_id): (Word, i64),
        (from, until): (NaiveDate, NaiveDate),
        every: &[(i64, usize)],
        seen: usize,
    ) {
        let last = until.min(self.snapshot);
        let mut visited = from;
        loop {
            let days = self.chance.weighted(every);
            visited = workday(self.chance.after(visited, days - 2, days + 1));
            if visited > last {
                return;
            }
            let is_seen = child.born <= visited && self.chance.often(seen);
            let is_alone = (is_seen && child.age_on(visited) >= 3).then(|| self.chance.often(72));
            let visit_id = self.next();
            self.records.visit.push(Visit {
                visit_id,
                child_id: child.id.clone(),
                kind,
                of_id,
                visited,
                is_seen,
                is_alone,
            });
        }
    }

    /// The first assessment of a referral. Gives the day on which it is authorised.
    pub(super) fn assess(&mut self, cases: &[Case], outcome: Word) -> NaiveDate {
        let started = self.chance.after(cases[0].received, 0, 2);
        self.assess_again(cases, started, cases[0].post, outcome)
    }

    fn assess_again(&mut self, cases: &[Case], started: NaiveDate, post: usize, outcome: Word) -> NaiveDate {
        // In working days: most within five weeks, many just before the forty-fifth day, and some after it.
        let (least, most) = self.chance.weighted(&[((6, 25), 44), ((26, 40), 26), ((41, 44), 20), ((47, 75), 10)]);
        let days = self.chance.between(least, most) * 7 / 5;
        let authorised = workday(days_away(started, days));
        if started > self.snapshot {
            return authorised;
        }
        let factors = self.factors(outcome == "nfa");
        for case in cases {
            let appraisal_id = self.next();
            let is_authorised = authorised <= self.snapshot;
            let is_seen = case.child.born <= authorised && self.chance.often(97);
            self.records.appraisal.push(Appraisal {
                appraisal_id,
                child_id: case.child.id.clone(),
                request_id: case.request_id,
                started,
                authorised: self.known(authorised),
                is_seen: is_authorised.then_some(is_seen),
                outcome: is_authorised.then_some(outcome),
                factors: is_authorised.then(|| factors.clone()),
                team_id: self.team_of(post),
                worker_id: self.worker_on(post, started),
            });
            if post == case.post {
                self.has_case(post, &case.child, Some(case.request_id), case.received, authorised);
            }
        }
        authorised
    }

    fn factors(&mut self, leads_to_nothing: bool) -> CompactString {
        if leads_to_nothing && self.chance.often(35) {
            return CompactString::const_new("21");
        }
        let mut factors: Vec<Word> = Vec::new();
        for _ in 0..self.chance.between(1, 4) {
            let factor = self.chance.weighted(FACTORS);
            if !factors.contains(&factor) {
                factors.push(factor);
            }
        }
        CompactString::from(factors.join(","))
    }

    /// An enquiry that finds no reason for a conference.
    fn are_enquired_into(&mut self, cases: &[Case]) -> Vec<(NaiveDate, Word)> {
        let outcome = self.chance.weighted(&[
            ("assessment", 62),
            ("go_on", 14),
            ("other_agency", 10),
            ("services", 6),
            ("nfa", 8),
        ]);
        self.enquire(cases, Answer::NoConference(outcome));
        match self.chance.often(50) {
            true => self.are_planned_for(cases),
            false => self.are_only_assessed(cases),
        }
    }
}
