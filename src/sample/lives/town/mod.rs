//! Lives a whole borough, month by month: who comes to the service, what becomes of them, and who works with them.
//! Stories are told to their ends; what comes after the snapshot is not known yet, and is not recorded.

/// What is recorded.
pub mod records;

/// How much happens in a month.
mod seasons;

/// Families and their children.
mod families;

/// Teams, posts and workers, and who has whose case.
mod staff;

/// Contacts and early help.
mod front_door;

/// Referrals, assessments, plans and visits.
mod need;

/// Discussions, enquiries, conferences and protection plans.
mod protection;

/// Times in care.
mod care;

/// Young people who have left care.
mod leaving;

/// Risks outside the home, going missing, and youth justice.
mod adolescents;

/// What the teams keep lists of themselves.
mod lists;

#[cfg(test)]
mod tests;

use super::people::Register;
use crate::sample::chance::Chance;
use crate::vocabulary::period::{days_away, months_away};
use chrono::{Datelike, NaiveDate, Weekday};
use families::{Family, Leaving};
use records::{FinancialYear, Records};
use staff::Staff;

/// All that is known of so many months back is told, and before it only what lasts into them.
const TOLD: i64 = 66;
/// Nobody who is in care now came longer ago.
const LONGEST: i64 = 200;
/// What is recorded is set against a borough of so many children.
const FULL: i64 = 100_000;

/// The borough while its past is being made up.
pub struct Town {
    records: Records,
    chance: Chance,
    snapshot: NaiveDate,
    /// The children who live there.
    children: i64,
    people: Register,
    staff: Staff,
    /// Everybody who was ever known.
    families: Vec<Family>,
    /// Those who were referred, and those a plan protected, by the day: they come again oftener than others.
    referred: Vec<(NaiveDate, usize)>,
    protected: Vec<(NaiveDate, usize)>,
    /// Who left care old enough to have a right to help.
    leaving: Vec<Leaving>,
    serial: i64,
}

/// The months of a story, from the one `ago` before the snapshot's.
#[derive(Clone, Copy)]
struct Month {
    first: NaiveDate,
    last: NaiveDate,
    ago: i64,
}

/// The records of a borough with so many children.
pub fn live(seed: u64, snapshot: NaiveDate, children: usize) -> Records {
    let mut town = Town {
        records: Records::default(),
        chance: Chance::new(seed),
        snapshot,
        children: children as i64,
        people: Register::of_another_borough(seed),
        staff: Staff::default(),
        families: Vec::new(),
        referred: Vec::new(),
        protected: Vec::new(),
        leaving: Vec::new(),
        serial: 0,
    };
    town.is_staffed();
    for ago in (0..=LONGEST).rev() {
        town.passes(town.month(ago));
    }
    town.leaves_care();
    town.keeps_lists();
    town.has_years();
    town.records
}

impl Town {
    fn passes(&mut self, month: Month) {
        self.is_called(month);
        self.is_come_to_alone(month);
        if month.ago <= TOLD {
            self.helps_early(month);
            self.meets_offenders(month);
            self.fosters_privately(month);
        }
    }

    fn month(&self, ago: i64) -> Month {
        let this = self.snapshot.with_day(1).unwrap_or(self.snapshot);
        let first = months_away(this, -(ago as i32));
        Month { first, last: days_away(months_away(first, 1), -1).min(self.snapshot), ago }
    }

    /// A number for a record that no other record has.
    fn next(&mut self) -> i64 {
        self.serial += 1;
        self.serial
    }

    /// A day that has come already.
    fn known(&self, day: NaiveDate) -> Option<NaiveDate> {
        (day <= self.snapshot).then_some(day)
    }

    /// Any day of a month; nine in ten are working days.
    fn day_in(&mut self, month: Month) -> NaiveDate {
        let day = self.chance.day(month.first, month.last);
        if self.chance.often(10) { day } else { workday(day).min(month.last) }
    }

    /// So many years of the council's own, for what is said of a year.
    fn has_years(&mut self) {
        let this = if self.snapshot.month() > 3 { self.snapshot.year() } else { self.snapshot.year() - 1 };
        for back in 0..6 {
            let began = NaiveDate::from_ymd_opt(this - back, 4, 1).expect("April has a first day");
            self.records.financial_year.push(FinancialYear { back: i64::from(back), began });
        }
    }
}

/// The day itself, or the Monday after it.
fn workday(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => days_away(day, 2),
        Weekday::Sun => days_away(day, 1),
        _ => day,
    }
}
