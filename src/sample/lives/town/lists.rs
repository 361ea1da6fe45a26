//! What teams keep lists of themselves: audits, supervisions, complaints, and what partners count.

use super::records::{Audit, Complaint, PartnerCount, Supervision};
use super::staff::{ASSESSMENT, CARE, DISABILITY, EDGE, LEAVING, PLANNING};
use super::{FULL, Month, TOLD, Town, workday};
use crate::sample::lives::tables::Word;
use crate::vocabulary::period::days_away;
use chrono::{Datelike, NaiveDate};

/// Case audits in a month, complaints that come, enquiries of members, and compliments.
const AUDITS: i64 = 26;
const COMPLAINTS: i64 = 13;
const ENQUIRIES: i64 = 10;
const COMPLIMENTS: i64 = 9;
/// Supervisions of workers about a child that are written down.
const SUPERVISIONS: i64 = 160;
/// Supervisions of groups, by service.
const GROUPS: &[(Word, i64)] = &[(ASSESSMENT, 18), (PLANNING, 7), (EDGE, 4), (CARE, 3), (DISABILITY, 2), (LEAVING, 2)];

const SERVICES: &[(Word, usize)] =
    &[(ASSESSMENT, 30), (PLANNING, 32), (CARE, 16), (DISABILITY, 8), (LEAVING, 8), (EDGE, 6)];
const REASONS: &[(Word, usize)] = &[
    ("Communication", 30),
    ("Conduct of staff", 22),
    ("Quality of service", 18),
    ("Delay", 16),
    ("Decision", 10),
    ("Records", 4),
];
const FROM_WHOM: &[(Word, usize)] =
    &[("Parent", 66), ("Young person", 12), ("Other relative", 12), ("Carer", 8), ("Advocate", 2)];
/// Months in which something is counted once a term.
const TERMS: [u32; 3] = [1, 4, 9];

impl Town {
    pub(super) fn keeps_lists(&mut self) {
        for ago in (0..=TOLD).rev() {
            let month = self.month(ago);
            for _ in 0..self.count_in(month, AUDITS).max(1) {
                let audited = self.day_in(month);
                self.is_audited(audited, ago);
            }
            self.supervises(month);
            self.hears_complaints(month);
            self.is_told_by_partners(month);
        }
    }

    /// Work gets better over the years, a little each month.
    fn is_audited(&mut self, audited: NaiveDate, ago: i64) {
        let audit_id = self.next();
        let service = self.chance.weighted(SERVICES);
        let better = (TOLD - ago) as usize;
        let grades = [("outstanding", 1), ("good", 24 + better / 3), ("ri", 56), ("inadequate", 24 - better / 4)];
        let is_waiting = days_away(audited, 20) > self.snapshot;
        let about = match service {
            CARE | LEAVING => "care",
            PLANNING if self.chance.often(45) => "cp",
            _ => "cin",
        };
        for domain in ["overall", "assessment", "oversight", "cp", "cin", "care"] {
            let applies = domain == about
                || matches!(domain, "overall" | "oversight")
                || (domain == "assessment" && self.chance.often(92));
            let is_graded = !(is_waiting && self.chance.often(25));
            let grade = match (applies, is_graded) {
                (false, _) => Some("na"),
                (true, false) => None,
                (true, true) => Some(self.chance.weighted(&grades)),
            };
            self.records.audit.push(Audit { audit_id, domain, grade, audited, service });
        }
    }

    fn supervises(&mut self, month: Month) {
        for (service, groups) in GROUPS {
            for _ in 0..self.count_in(month, *groups) {
                let held = workday(self.chance.day(month.first, month.last)).min(month.last);
                let post = self.post_in(service, held);
                self.supervision(None, held, post);
            }
        }
        for _ in 0..self.count_in(month, SUPERVISIONS) {
            let held = self.day_in(month);
            let service = self.chance.weighted(SERVICES);
            let post = self.post_in(service, held);
            let at = self.chance.below(self.records.involvement.len().max(1));
            let child =
                self.records.involvement.get(at).filter(|case| case.started <= held).map(|case| case.child_id.clone());
            if child.is_some() {
                self.supervision(child, held, post);
            }
        }
    }

    fn supervision(&mut self, child_id: Option<compact_str::CompactString>, held: NaiveDate, post: usize) {
        let supervision_id = self.next();
        let (is_group, team_id, service) = (child_id.is_none(), self.team_of(post), self.service_of(post));
        self.records.supervision.push(Supervision { supervision_id, child_id, is_group, held, team_id, service });
    }

    fn hears_complaints(&mut self, month: Month) {
        for _ in 0..self.count_in(month, COMPLAINTS) {
            let received = self.day_in(month);
            self.hears_complaint(received);
        }
        for _ in 0..self.count_in(month, ENQUIRIES) {
            let received = self.day_in(month);
            let answered = self.chance.weighted(&[((2, 7), 84), ((8, 20), 16)]);
            let answered = self.chance.after(received, answered.0, answered.1);
            let complaint_id = self.next();
            self.complaint(complaint_id, ("enquiry", 0), (received, Some(days_away(received, 7)), Some(answered)));
        }
        for _ in 0..self.count_in(month, COMPLIMENTS) {
            let received = self.day_in(month);
            let complaint_id = self.next();
            self.complaint(complaint_id, ("compliment", 0), (received, None, None));
        }
    }

    /// One in eight goes on to the second stage, and some of those to the third.
    fn hears_complaint(&mut self, received: NaiveDate) {
        let complaint_id = self.next();
        let kind = self.chance.weighted(&[("statutory", 58), ("service", 42)]);
        let (mut received, mut stage) = (received, 1);
        loop {
            let allowed = [14, 35, 70][stage as usize - 1];
            let is_late = self.chance.often(24);
            let days = if is_late { (allowed + 1, allowed * 2) } else { (allowed / 2, allowed) };
            let answered = workday(self.chance.after(received, days.0, days.1)).min(days_away(received, days.1));
            self.complaint(complaint_id, (kind, stage), (received, Some(days_away(received, allowed)), Some(answered)));
            let last = if kind == "statutory" { 3 } else { 2 };
            received = self.chance.after(answered, 8, 25);
            if stage == last || received > self.snapshot || !self.chance.often(if stage == 1 { 13 } else { 20 }) {
                return;
            }
            stage += 1;
        }
    }

    fn complaint(
        &mut self,
        complaint_id: i64,
        (kind, stage): (Word, i64),
        (received, due, answered): (NaiveDate, Option<NaiveDate>, Option<NaiveDate>),
    ) {
        let is_complaint = stage > 0;
        let answered = answered.and_then(|day| self.known(day));
        let outcome = self.chance.weighted(&[("upheld", 18), ("partly", 37), ("not_upheld", 42), ("withdrawn", 3)]);
        let reason = self.chance.weighted(REASONS);
        let from_whom = self.chance.weighted(FROM_WHOM);
        self.records.complaint.push(Complaint {
            complaint_id,
            kind,
            stage,
            received,
            due,
            answered,
            outcome: (is_complaint && answered.is_some()).then_some(outcome),
            reason: is_complaint.then_some(reason),
            service: self.chance.weighted(SERVICES),
            from_whom: is_complaint.then_some(from_whom),
        });
    }

    /// In hundredths of a per cent of the children of the borough, what a count is of and how much of it.
    fn is_told_by_partners(&mut self, month: Month) {
        let of = |hundredths: i64| self.children * hundredths / 10_000;
        let (adolescents, families, entitled) = (of(720).max(20), of(1_700).max(20), of(210).max(10));
        let (places, two_year_olds) = (of(87), of(33));
        let slow = 8 - 8 * month.ago / TOLD;
        let neet = adolescents * self.chance.between(105, 150) / 10_000;
        self.counts("neet", month, neet, Some(adolescents));
        let story = self.share(20, 70, 110);
        self.counts("life_story", month, story.max(1), None);
        let taken = places * self.chance.between(94 + slow, 100 + slow) / 100;
        self.counts("places_taken", month, taken, None);
        let registered = families * self.chance.between(76 + slow, 80 + slow) / 100;
        self.counts("childrens_centres", month, registered, Some(families));
        if TERMS.contains(&month.first.month()) {
            let using = entitled * self.chance.between(70 + slow, 78 + slow) / 100;
            self.counts("thirty_hours", month, using, Some(entitled));
            let turning = two_year_olds * self.chance.between(88, 112) / 100;
            self.counts("two_year_olds", month, turning, None);
        }
    }

    /// So many of a full borough, between these hundredths of it.
    fn share(&mut self, of_full: i64, least: i64, most: i64) -> i64 {
        of_full * self.children * self.chance.between(least, most) / 100 / FULL
    }

    fn counts(&mut self, what: Word, month: Month, counted: i64, out_of: Option<i64>) {
        self.records.partner_count.push(PartnerCount { what, month_ended: month.last, counted, out_of });
    }
}
