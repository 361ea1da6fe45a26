//! Strategy discussions, enquiries, conferences, and plans that protect a child.

use super::need::Case;
use super::records::{Conference, Discussion, Enquiry, Proceedings, Protection, Review};
use super::{Town, workday};
use crate::sample::lives::tables::Word;
use crate::vocabulary::period::days_away;
use chrono::NaiveDate;

/// What an enquiry comes to.
#[derive(Clone, Copy)]
pub enum Answer {
    /// There is no conference, and this happens instead.
    NoConference(Word),
    /// A conference, unless the child comes into care first.
    Conference,
    Court,
}

/// An initial conference about a family.
#[derive(Clone, Copy)]
struct Meeting {
    meeting_id: i64,
    discussed: NaiveDate,
    target: NaiveDate,
    held: NaiveDate,
}

const ABUSE: &[(Word, usize)] = &[("NEG", 41), ("EMO", 44), ("PHY", 9), ("SAB", 4), ("MUL", 2)];
/// A child at school age takes part in some way; a younger one does not.
const TOOK_PART: &[(Word, usize)] =
    &[("PN1", 38), ("PN2", 6), ("PN3", 8), ("PN4", 4), ("PN5", 6), ("PN6", 28), ("PN7", 10)];

impl Town {
    pub(super) fn are_protected(&mut self, cases: &[Case]) -> Vec<(NaiveDate, Word)> {
        let (discussed, enquiries) = self.enquire(cases, Answer::Conference);
        self.assess(cases, "go_on");
        let days = self.chance.weighted(&[((8, 19), 88), ((22, 33), 12)]);
        let meeting = Meeting {
            meeting_id: self.next(),
            discussed,
            target: workday(days_away(discussed, 21)),
            held: workday(self.chance.after(discussed, days.0, days.1)),
        };
        let is_planned = self.chance.often(78);
        let initial = self.chance.weighted(ABUSE);
        let service = self.service_for(&cases[0].child, meeting.held);
        let post = self.post_in(service, meeting.held);
        let goes_to_court = is_planned && self.chance.often(9);
        let lasts = self.chance.weighted(&[(100, 14), (190, 30), (300, 30), (430, 18), (640, 6), (860, 2)]);
        let ended = self.chance.after(meeting.held, lasts * 4 / 5, lasts * 6 / 5);
        let has_plan_already = self.chance.often(25);
        let mut closes = Vec::new();
        for (case, enquiry_id) in cases.iter().zip(enquiries) {
            if has_plan_already && is_planned {
                self.plan(case, post, (days_away(case.received, 5), meeting.held), false);
            }
            let ended = ended.min(case.child.grown_up()).max(days_away(meeting.held, 30));
            let plan_id = is_planned.then(|| self.next());
            self.confer(case, meeting, enquiry_id, plan_id);
            if let Some(plan_id) = plan_id {
                self.protect(case, plan_id, (meeting.held, ended), initial, post);
            }
            closes.push(ended);
        }
        match is_planned {
            // Some come into care, mostly some weeks before the plan is ended.
            true if goes_to_court => self.enter_care(cases, days_away(closes[0], -14)),
            true => self.step_down(cases, &closes),
            false => self.plan_until_closed(cases, days_away(meeting.held, 3)),
        }
    }

    /// After a plan that protects mostly comes one for a child in need.
    fn step_down(&mut self, cases: &[Case], ended: &[NaiveDate]) -> Vec<(NaiveDate, Word)> {
        match self.chance.often(70) {
            true => self.plan_until_closed(cases, days_away(ended[0], 1)),
            false => ended.iter().map(|day| (days_away(*day, 10), "RC7")).collect(),
        }
    }

    /// A discussion about the family and an enquiry about each child. Gives the day, and the enquiries.
    pub(super) fn enquire(&mut self, cases: &[Case], answer: Answer) -> (NaiveDate, Vec<i64>) {
        let held = workday(self.chance.after(cases[0].received, 0, 4));
        let post = cases[0].post;
        self.discuss(held, self.team_of(post));
        let days = self.chance.weighted(&[((3, 10), 45), ((11, 20), 40), ((21, 30), 15)]);
        let ended = workday(self.chance.after(held, days.0, days.1));
        let outcome = match answer {
            Answer::NoConference(outcome) => outcome,
            Answer::Conference => "conference",
            Answer::Court => "legal",
        };
        let mut enquiries = Vec::new();
        for case in cases {
            let enquiry_id = self.next();
            enquiries.push(enquiry_id);
            if held <= self.snapshot {
                self.records.enquiry.push(Enquiry {
                    enquiry_id,
                    child_id: case.child.id.clone(),
                    request_id: case.request_id,
                    started: held,
                    ended: self.known(ended),
                    outcome: (ended <= self.snapshot).then_some(outcome),
                    team_id: self.team_of(post),
                    worker_id: self.worker_on(post, held),
                });
            }
        }
        (held, enquiries)
    }

    fn discuss(&mut self, held: NaiveDate, team_id: i64) {
        if held > self.snapshot {
            return;
        }
        let discussion_id = self.next();
        let completed = self.chance.weighted(&[(0, 50), (1, 25), (3, 15), (8, 10)]);
        let mut invited = |often, comes| {
            let is_invited = self.chance.often(often);
            (is_invited, is_invited && self.chance.often(comes))
        };
        let (police, health, teachers) = (invited(97, 94), invited(84, 87), invited(64, 91));
        self.records.discussion.push(Discussion {
            discussion_id,
            held,
            completed: self.known(days_away(held, completed)),
            are_police_invited: police.0,
            have_police_come: police.1,
            is_health_invited: health.0,
            has_health_come: health.1,
            are_teachers_invited: teachers.0,
            have_teachers_come: teachers.1,
            has_social_care_come: self.chance.often(99),
            team_id,
        });
    }

    fn confer(&mut self, case: &Case, meeting: Meeting, enquiry_id: i64, plan_id: Option<i64>) {
        if meeting.discussed > self.snapshot {
            return;
        }
        let conference_id = self.next();
        let is_held = meeting.held <= self.snapshot;
        self.records.conference.push(Conference {
            conference_id,
            meeting_id: meeting.meeting_id,
            enquiry_id: Some(enquiry_id),
            request_id: case.request_id,
            plan_id: plan_id.filter(|_| is_held),
            child_id: case.child.id.clone(),
            is_transfer: false,
            discussed: meeting.discussed,
            target: meeting.target,
            held: self.known(meeting.held),
            led_to_plan: is_held.then_some(plan_id.is_some()),
            team_id: self.team_of(case.post),
            worker_id: self.worker_on(case.post, meeting.discussed),
        });
    }

    fn protect(
        &mut self,
        case: &Case,
        plan_id: i64,
        (from, until): (NaiveDate, NaiveDate),
        initial: Word,
        post: usize,
    ) {
        if from > self.snapshot {
            return;
        }
        let latest = if self.chance.often(90) { initial } else { self.chance.weighted(ABUSE) };
        let conference_id = self.records.conference.last().map(|conference| conference.conference_id);
        self.records.protection.push(Protection {
            plan_id,
            child_id: case.child.id.clone(),
            request_id: case.request_id,
            conference_id,
            started: from,
            ended: self.known(until),
            initial,
            latest,
            is_of_another_authority: self.chance.often(2),
            team_id: self.team_of(post),
        });
        self.has_case(post, &case.child, Some(case.request_id), from, until);
        let every = &[(6, 10), (9, 30), (11, 34), (14, 16), (19, 7), (25, 3)];
        self.visits(&case.child, ("protection", plan_id), (from, until), every, 94);
        self.is_reviewed(case, plan_id, (from, until));
    }

    /// Within three months of the conference, and then within every six.
    fn is_reviewed(&mut self, case: &Case, of_id: i64, (from, until): (NaiveDate, NaiveDate)) {
        let mut due = days_away(from, 90);
        while due <= until.min(self.snapshot) {
            let is_late = self.chance.often(5);
            let held = if is_late { self.chance.after(due, 2, 20) } else { self.chance.after(due, -18, 0) };
            let held = held.min(until);
            let review_id = self.next();
            let took_part = self.took_part(case.child.age_on(held));
            let is_known = held <= self.snapshot;
            self.records.review.push(Review {
                review_id,
                child_id: case.child.id.clone(),
                kind: "protection",
                of_id,
                due,
                held: self.known(held),
                goes_on: is_known.then_some(held < until),
                took_part: is_known.then_some(took_part),
            });
            due = days_away(held, 180);
        }
    }

    pub(super) fn took_part(&mut self, age: i64) -> Word {
        if age < 4 { "PN0" } else { self.chance.weighted(TOOK_PART) }
    }

    /// Before proceedings, and in court where an order is made on a day.
    pub(super) fn goes_before_court(&mut self, case: &Case, decided: NaiveDate, order: Option<(NaiveDate, Word)>) {
        if decided > self.snapshot {
            return;
        }
        let proceedings_id = self.next();
        let met = self.chance.after(decided, 7, 20);
        let issued = order.map(|(ordered, _)| days_away(ordered, -150).max(met));
        self.records.proceedings.push(Proceedings {
            proceedings_id,
            child_id: case.child.id.clone(),
            decided,
            met: self.known(met),
            issued: issued.and_then(|day| self.known(day)),
            ordered: order.and_then(|(day, _)| self.known(day)),
            order_made: order.filter(|(day, _)| *day <= self.snapshot).map(|(_, order)| order),
        });
    }
}
