//! Lives of children in need at any time in a year, told over that year and the one before, case by case.
//! Stories are told to their ends: what of them is known on some day is decided in SQL.

use super::tables::{
    NeedAssessment, NeedCase, NeedChild, NeedDisability, NeedEnquiry, NeedFactor, NeedPlan, NeedProceedings,
    NeedProtection, NeedReview, Word,
};
use super::{Council, Person};
use crate::vocabulary::period::{days_away, months_away};
use chrono::{Datelike, NaiveDate, Weekday};

/// A number that stands for no authority, and that pupil numbers may have.
const NOBODYS: Word = "005";

const SOURCES: &[(Word, usize)] = &[
    ("1A", 45),
    ("1B", 12),
    ("1C", 6),
    ("1D", 20),
    ("2A", 190),
    ("2B", 15),
    ("3A", 15),
    ("3B", 15),
    ("3C", 8),
    ("3D", 10),
    ("3E", 50),
    ("3F", 45),
    ("4", 14),
    ("5A", 60),
    ("5B", 45),
    ("5C", 25),
    ("5D", 20),
    ("6", 290),
    ("7", 30),
    ("8", 40),
    ("9", 25),
    ("10", 20),
];
const NEEDS: &[(Word, usize)] =
    &[("N1", 560), ("N2", 80), ("N3", 70), ("N4", 80), ("N5", 150), ("N6", 35), ("N7", 5), ("N8", 20)];
const FACTORS: &[(Word, usize)] = &[
    ("1B", 13),
    ("2A", 5),
    ("2B", 12),
    ("3A", 12),
    ("3B", 36),
    ("4A", 16),
    ("4B", 32),
    ("5A", 8),
    ("6A", 6),
    ("7A", 4),
    ("9A", 2),
    ("10A", 4),
    ("11A", 4),
    ("13A", 4),
    ("14A", 8),
    ("15A", 6),
    ("16A", 17),
    ("17A", 20),
    ("18B", 4),
    ("18C", 11),
    ("19B", 2),
    ("19C", 4),
    ("20", 15),
    ("22A", 1),
    ("23A", 1),
    ("24A", 4),
];
const ABUSE: &[(Word, usize)] = &[("NEG", 48), ("EMO", 39), ("PHY", 8), ("SAB", 4), ("MUL", 1)];
const DISABILITIES: &[Word] = &["MOB", "HAND", "PC", "INC", "COMM", "LD", "HEAR", "VIS", "BEH", "CON", "AUT", "DDA"];

/// How a time of need goes.
#[derive(Clone, Copy)]
enum Course {
    Nothing,
    Assessed,
    Planned,
    Enquired,
    Protected,
    MovedHere,
}

const COURSES: &[(Course, usize)] = &[
    (Course::Nothing, 8),
    (Course::Assessed, 34),
    (Course::Planned, 34),
    (Course::Enquired, 10),
    (Course::Protected, 13),
    (Course::MovedHere, 1),
];

impl Council {
    /// So many children in need within the year, and beside them some who were helped in the year before.
    pub(super) fn helps(&mut self, children: usize) {
        for _ in 0..children {
            self.helped += 1;
            match self.helped % 50 {
                9 => self.helps_before_birth(),
                _ => self.helps_once_or_again(),
            }
            if self.helped.is_multiple_of(3) {
                self.helped_last_year();
            }
        }
    }

    fn helps_before_birth(&mut self) {
        let person = self.unborn();
        let referred = self.chance.day(self.days_from_now(-80), self.days_from_now(-2));
        self.is_registered(&person, "U");
        let course = self.chance.weighted(&[(Course::Assessed, 50), (Course::Planned, 50)]);
        self.case(&person, 1, referred, course);
    }

    /// Referred in the year or before it; whose case was closed before the year comes again within it.
    fn helps_once_or_again(&mut self) {
        let is_old = self.chance.often(35);
        let first = if is_old { days_away(self.year, -700) } else { self.year };
        let last = if is_old { days_away(self.year, -1) } else { self.snapshot };
        let mut referred = self.chance.day(first, last);
        let person = self.child_known_by(referred);
        let mut number = 1;
        loop {
            let course = self.chance.weighted(COURSES);
            let free = self.case(&person, number, referred, course);
            let is_to_come = free < self.year;
            if free >= self.snapshot || !(is_to_come || self.chance.often(22)) {
                return;
            }
            let soonest = if is_to_come { self.year } else { free };
            referred = self.chance.day(soonest, self.snapshot);
            number += 1;
        }
    }

    fn helped_last_year(&mut self) {
        let referred = self.chance.day(months_away(self.year, -12), days_away(self.year, -70));
        let person = self.child_known_by(referred);
        let course = self.chance.weighted(&[(Course::Nothing, 20), (Course::Assessed, 80)]);
        self.case(&person, 1, referred, course);
    }

    fn child_known_by(&mut self, referred: NaiveDate) -> Person {
        let born = self.chance.day(months_away(referred, -12 * 17), days_away(referred, -1));
        let person = self.born(born);
        let sex = self.chance.weighted(&[("M", 52), ("F", 48)]);
        self.is_registered(&person, sex);
        person
    }

    fn is_registered(&mut self, person: &Person, sex: Word) {
        let id = &person.id;
        let no_number_because =
            self.chance.often(4).then(|| self.chance.weighted(&[("UN2", 40), ("UN3", 30), ("UN5", 20), ("UN6", 10)]));
        let pupil_number = self.pupil_number(NOBODYS);
        self.borough.need_child.push(NeedChild { child_id: id.clone(), sex, pupil_number, no_number_because });
        // One in eight, whose disabilities take turns, so that each comes however small the council is.
        let disabilities: Vec<Word> = match self.helped % 8 {
            3 => (0..2).map(|more| DISABILITIES[(self.helped / 8 * 2 + more) % DISABILITIES.len()]).collect(),
            _ => vec!["NONE"],
        };
        let of = |disability| NeedDisability { child_id: id.clone(), disability };
        self.borough.need_disability.extend(disabilities.into_iter().map(of));
    }

    /// Tells a time of need. Gives the first day on which another may begin.
    fn case(&mut self, person: &Person, number: i64, referred: NaiveDate, course: Course) -> NaiveDate {
        let source = self.chance.weighted(SOURCES);
        let ended = match course {
            Course::Nothing => None,
            Course::Assessed => Some(self.is_only_assessed(person, number, referred)),
            Course::Planned => Some(self.has_a_plan(person, number, referred)),
            Course::Enquired => Some(self.is_enquired_into(person, number, referred)),
            Course::Protected | Course::MovedHere => Some(self.is_protected(person, number, referred, course)),
        };
        let needs = if self.helped % 8 == 3 { &[("N2", 1)] } else { NEEDS };
        let conference = match course {
            Course::MovedHere => self.borough.need_protection.last().map(|plan| plan.started),
            _ => None,
        };
        let primary_need = ended.map(|_| self.chance.weighted(needs));
        self.borough.need_case.push(NeedCase {
            child_id: person.id.clone(),
            number,
            referred,
            source,
            is_nfa: ended.is_none(),
            primary_need,
            conference,
            closed: ended.map(|(day, _)| day),
            closed_because: ended.map(|(_, reason)| reason),
        });
        days_away(ended.map_or(referred, |(day, _)| day), 20)
    }

    /// Closed on the day on which the assessment is authorised.
    fn is_only_assessed(&mut self, person: &Person, case: i64, referred: NaiveDate) -> (NaiveDate, Word) {
        let started = self.chance.after(referred, 0, 2);
        let authorised = self.chance.after(started, 8, 58);
        let has_none = self.chance.often(20);
        self.assessed(person, (case, 1), (started, authorised), has_none);
        (authorised, self.chance.weighted(&[("RC8", 75), ("RC9", 25)]))
    }

    fn has_a_plan(&mut self, person: &Person, case: i64, referred: NaiveDate) -> (NaiveDate, Word) {
        let started = self.chance.after(referred, 0, 2);
        let authorised = self.chance.after(started, 10, 58);
        self.assessed(person, (case, 1), (started, authorised), false);
        self.planned(person, case, days_away(authorised, 4))
    }

    fn planned(&mut self, person: &Person, case: i64, from: NaiveDate) -> (NaiveDate, Word) {
        let started = self.chance.after(from, 0, 9);
        let ended = self.chance.after(started, 60, 480);
        self.borough.need_plan.push(NeedPlan { child_id: person.id.clone(), case_number: case, started, ended });
        let closed = self.chance.after(ended, 0, 14);
        (closed, self.chance.weighted(&[("RC7", 84), ("RC5", 9), ("RC3", 4), ("RC4", 2), ("RC6", 1)]))
    }

    fn is_enquired_into(&mut self, person: &Person, case: i64, referred: NaiveDate) -> (NaiveDate, Word) {
        let started = self.chance.after(referred, 0, 2);
        let authorised = self.chance.after(started, 10, 55);
        self.assessed(person, (case, 1), (started, authorised), false);
        self.enquired(person, case, started, None);
        match self.chance.often(50) {
            true => self.planned(person, case, days_away(authorised, 2)),
            false => (self.chance.after(authorised, 0, 10), "RC7"),
        }
    }

    /// A conference, a plan with its reviews, and after it mostly a plan for a child in need.
    fn is_protected(&mut self, person: &Person, case: i64, referred: NaiveDate, course: Course) -> (NaiveDate, Word) {
        let started = self.chance.after(referred, 0, 3);
        let conference = weekday(self.chance.after(started, 8, 15));
        let authorised = self.chance.after(conference, 0, 25);
        self.assessed(person, (case, 1), (started, authorised), false);
        if !matches!(course, Course::MovedHere) {
            self.enquired(person, case, started, Some(conference));
        }
        let ended = self.protected_from(person, case, conference);
        if self.chance.often(12) {
            self.goes_before_proceedings(person, case, conference);
        }
        match self.chance.often(75) {
            true => self.planned(person, case, ended),
            false => (self.chance.after(ended, 0, 20), "RC7"),
        }
    }

    fn protected_from(&mut self, person: &Person, case: i64, started: NaiveDate) -> NaiveDate {
        let ended = self.chance.after(started, 110, 620);
        let initial = self.chance.weighted(ABUSE);
        let latest = if self.chance.often(8) { self.chance.weighted(ABUSE) } else { initial };
        self.borough.need_protection.push(NeedProtection {
            child_id: person.id.clone(),
            case_number: case,
            number: 1,
            started,
            ended,
            initial,
            latest,
            earlier_plans: self.chance.weighted(&[(0, 76), (1, 17), (2, 5), (3, 2)]),
        });
        let mut held = self.chance.after(started, 70, 90);
        while held < ended {
            let review = NeedReview { child_id: person.id.clone(), case_number: case, plan_number: 1, held };
            self.borough.need_review.push(review);
            held = self.chance.after(held, 120, 182);
        }
        ended
    }

    fn enquired(&mut self, person: &Person, case: i64, started: NaiveDate, conference: Option<NaiveDate>) {
        let target = weekday(days_away(started, 19));
        let child_id = person.id.clone();
        self.borough.need_enquiry.push(NeedEnquiry { child_id, case_number: case, started, target, conference });
    }

    fn assessed(
        &mut self,
        person: &Person,
        (case_number, number): (i64, i64),
        (started, authorised): (NaiveDate, NaiveDate),
        has_none: bool,
    ) {
        let child_id = person.id.clone();
        self.borough.need_assessment.push(NeedAssessment { child_id, case_number, number, started, authorised });
        let mut factors: Vec<Word> = Vec::new();
        let wanted = if has_none { 0 } else { self.chance.between(1, 4) as usize };
        while factors.len() < wanted {
            let factor = self.chance.weighted(FACTORS);
            if !factors.contains(&factor) {
                factors.push(factor);
            }
        }
        let factors = if has_none { vec!["21"] } else { factors };
        let of = |factor| NeedFactor { child_id: person.id.clone(), case_number, assessment_number: number, factor };
        self.borough.need_factor.extend(factors.into_iter().map(of));
    }

    fn goes_before_proceedings(&mut self, person: &Person, case: i64, since: NaiveDate) {
        let started = self.chance.after(since, 20, 90);
        let letter_sent = self.chance.after(started, 2, 10);
        let first_meeting = self.chance.after(letter_sent, 5, 14);
        self.borough.need_proceedings.push(NeedProceedings {
            child_id: person.id.clone(),
            case_number: case,
            started,
            letter_sent,
            first_meeting,
            is_family_meeting_held: self.chance.often(60),
            reviews: self.chance.between(0, 3),
            decided: self.chance.after(first_meeting, 30, 110),
        });
    }
}

/// The day itself, or the Monday after it.
fn weekday(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => days_away(day, 2),
        Weekday::Sun => days_away(day, 1),
        _ => day,
    }
}
