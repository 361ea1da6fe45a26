//! What happens around a child in care: reviews, visits, health checks, and going missing.

use super::Stay;
use crate::sample::lives::tables::Word;
use crate::sample::lives::town::Town;
use crate::sample::lives::town::records::{Review, StayCheck};
use crate::vocabulary::period::{days_away, months_away};
use chrono::NaiveDate;

/// Of a hundred who are old enough, so many go missing again and again.
const RUNS_AWAY: usize = 15;

impl Town {
    pub(super) fn is_looked_after_well(&mut self, stay: &Stay<'_>) {
        let until = stay.welfare.left.min(self.snapshot);
        self.is_reviewed_in_care(stay, until);
        let every = &[(25, 18), (34, 38), (40, 34), (52, 7), (66, 3)];
        let (person, entered) = (stay.who.person, stay.who.entered);
        let first = self.chance.after(entered, 1, 6);
        self.visits(person, ("care", stay.stay_id), (first, stay.welfare.left), every, 95);
        self.is_checked_first(stay, until);
        for (kind, is_done) in [("review", 93), ("teeth", 80)] {
            self.is_checked_again(stay, until, kind, is_done);
        }
        if person.age_on(entered) < 5 {
            self.is_checked_again(stay, until.min(months_away(person.born, 60)), "development", 88);
        }
        if person.age_on(until) >= 11 && self.chance.often(RUNS_AWAY) {
            let from = entered.max(months_away(person.born, 12 * 11));
            self.runs_away(person, "care", (from, until), (5, 32));
        }
        self.is_at_risk_in_care(stay.who.person, (entered, until), stay.team_id);
    }

    /// Within four weeks, then within three months, and then within every six.
    fn is_reviewed_in_care(&mut self, stay: &Stay<'_>, until: NaiveDate) {
        let mut due = days_away(stay.who.entered, 28);
        let mut after = 90;
        while due <= until {
            let held = match self.chance.below(100) {
                0..93 => Some(self.chance.after(due, -9, 0)),
                93..98 => Some(self.chance.after(due, 3, 30)),
                _ => None,
            };
            let held = held.filter(|day| *day <= until);
            let took_part = self.took_part(stay.who.person.age_on(due));
            let review_id = self.next();
            self.records.review.push(Review {
                review_id,
                child_id: stay.who.person.id.clone(),
                kind: "care",
                of_id: stay.stay_id,
                due,
                held,
                goes_on: None,
                took_part: held.map(|_| took_part),
            });
            due = days_away(held.unwrap_or(due), after);
            after = 180;
        }
    }

    fn is_checked_first(&mut self, stay: &Stay<'_>, until: NaiveDate) {
        let due = days_away(stay.who.entered, 28);
        let checked = match self.chance.below(100) {
            0..70 => Some(self.chance.after(stay.who.entered, 9, 26)),
            70..93 => Some(self.chance.after(due, 2, 35)),
            _ => None,
        };
        self.check(stay, "first", due, checked.filter(|day| *day <= until));
    }

    /// Every six months before the fifth birthday and every twelve after it; teeth every year.
    fn is_checked_again(&mut self, stay: &Stay<'_>, until: NaiveDate, kind: Word, is_done: usize) {
        let mut at = stay.who.entered;
        loop {
            let months = if kind != "teeth" && stay.who.person.age_on(at) < 5 { 6 } else { 12 };
            let due = months_away(at, months);
            let done = self.chance.after(due, -40, 0);
            if done > until {
                return;
            }
            let checked = match self.chance.often(is_done) {
                true => Some(done),
                false => Some(self.chance.after(due, 10, 120)).filter(|day| *day <= until && self.chance.often(40)),
            };
            self.check(stay, kind, due, checked);
            at = checked.unwrap_or(due);
        }
    }

    fn check(&mut self, stay: &Stay<'_>, kind: Word, due: NaiveDate, checked: Option<NaiveDate>) {
        let state = match checked {
            Some(_) => "done",
            None if due <= self.snapshot && self.chance.often(25) => "refused",
            None => "due",
        };
        let check_id = self.next();
        let child_id = stay.who.person.id.clone();
        self.records.stay_check.push(StayCheck { check_id, child_id, kind, due, checked, state });
    }
}
