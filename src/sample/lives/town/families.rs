//! Families: brothers and sisters, who share a background and mostly what happens to them.

use super::Town;
use super::records::{Resident, ResidentDisability};
use crate::sample::lives::people::ETHNICITIES;
use crate::sample::lives::tables::Word;
use crate::vocabulary::calendar::age_on;
use crate::vocabulary::period::{days_away, months_away};
use chrono::NaiveDate;
use compact_str::CompactString;

/// A child as the stories carry one about.
#[derive(Clone)]
pub struct Person {
    pub id: CompactString,
    pub born: NaiveDate,
    pub is_disabled: bool,
}

/// Those of a household who are known.
#[derive(Clone, Default)]
pub struct Family {
    pub children: Vec<Person>,
    /// The first day on which nothing of theirs goes on.
    pub free: NaiveDate,
}

/// What has happened to a family before.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Came {
    Referred,
    Protected,
}

/// Somebody who left care at sixteen or later.
pub struct Leaving {
    pub person: Person,
    pub left: NaiveDate,
    pub is_from_abroad: bool,
}

const DISABILITIES: &[(Word, usize)] = &[
    ("AUT", 30),
    ("LD", 22),
    ("BEH", 14),
    ("COMM", 10),
    ("MOB", 8),
    ("PC", 5),
    ("HEAR", 4),
    ("VIS", 4),
    ("INC", 2),
    ("HAND", 2),
    ("CON", 2),
    ("DDA", 5),
];
/// How old children are whom the council hears of: the youngest most, and teenagers again.
const AGES: &[(i64, usize)] = &[
    (-1, 3),
    (0, 9),
    (1, 6),
    (2, 6),
    (3, 6),
    (4, 6),
    (5, 6),
    (6, 6),
    (7, 5),
    (8, 5),
    (9, 5),
    (10, 5),
    (11, 5),
    (12, 6),
    (13, 6),
    (14, 7),
    (15, 7),
    (16, 5),
    (17, 3),
];
/// So many in a hundred are heard of again rather than for the first time.
const KNOWN: usize = 55;

impl Person {
    pub fn age_on(&self, day: NaiveDate) -> i64 {
        age_on(self.born, day)
    }

    /// The day from which this is no child any more.
    pub fn grown_up(&self) -> NaiveDate {
        months_away(self.born, 12 * 18)
    }
}

impl Town {
    /// A family that the council hears of on a day, by its place: one that nothing goes on with, or a new one.
    pub(super) fn heard_of(&mut self, on: NaiveDate) -> usize {
        if !self.families.is_empty() && self.chance.often(KNOWN) {
            for _ in 0..4 {
                let at = self.chance.below(self.families.len());
                let family = &self.families[at];
                if family.free < on && family.children.iter().any(|child| (0..18).contains(&child.age_on(on))) {
                    return at;
                }
            }
        }
        let size = self.chance.weighted(&[(1, 58), (2, 27), (3, 12), (4, 3)]);
        self.new_family(on, size, None)
    }

    /// One of these families that nothing goes on with, of those who came since a day.
    pub(super) fn comes_again(&mut self, came: Came, since: NaiveDate, on: NaiveDate) -> Option<usize> {
        let all = match came {
            Came::Referred => &self.referred,
            Came::Protected => &self.protected,
        };
        let recent = all.partition_point(|(day, _)| *day < since);
        for _ in 0..6 {
            let (_, family) = all.get(recent + self.chance.below(all.len() - recent))?;
            let Family { children, free } = &self.families[*family];
            if *free < on && children.iter().any(|child| (0..17).contains(&child.age_on(on))) {
                return Some(*family);
            }
        }
        None
    }

    /// A new family, the first of whose children is of an age.
    pub(super) fn new_family(&mut self, on: NaiveDate, size: usize, age: Option<i64>) -> usize {
        let ethnicity = self.chance.weighted(ETHNICITIES);
        let mut children = Vec::new();
        let first = age.unwrap_or_else(|| self.chance.weighted(AGES));
        for number in 0..size {
            // Brothers and sisters are some years apart, and never so young that they are not expected yet.
            let apart = self.chance.between(1, 4) * number as i64;
            let age =
                if number == 0 { first } else { (first + if number % 2 == 0 { apart } else { -apart }).clamp(0, 17) };
            children.push(self.comes_to_be_known(on, age, ethnicity));
        }
        self.families.push(Family { children, free: days_away(on, 1) });
        self.families.len() - 1
    }

    /// A child of an age on a day; -1 is expected within the next months.
    fn comes_to_be_known(&mut self, on: NaiveDate, age: i64, ethnicity: Word) -> Person {
        let birthday = months_away(on, -12 * age as i32);
        let born = if age < 0 { self.chance.after(on, 20, 150) } else { self.chance.after(birthday, -364, 0) };
        let sex = self.chance.weighted(&[("M", 515), ("F", 480), ("U", 5)]);
        let sex = if born > self.snapshot { "U" } else { sex };
        let ethnicity = if born > self.snapshot { "NOBT" } else { ethnicity };
        self.is_registered(born, sex, ethnicity, None)
    }

    pub(super) fn is_registered(
        &mut self,
        born: NaiveDate,
        sex: Word,
        ethnicity: Word,
        nationality: Option<Word>,
    ) -> Person {
        let id = self.people.take();
        let is_disabled = born <= self.snapshot && self.chance.often(9);
        self.records.resident.push(Resident { child_id: id.clone(), sex, ethnicity, born, nationality });
        let disabilities = if is_disabled { self.chance.weighted(&[(1, 70), (2, 30)]) } else { 0 };
        let mut named: Vec<Word> = (0..disabilities).map(|_| self.chance.weighted(DISABILITIES)).collect();
        named.dedup();
        if disabilities == 0 && self.chance.often(40) {
            named.push("NONE");
        }
        for disability in named {
            let disability_id = self.next();
            self.records.resident_disability.push(ResidentDisability {
                disability_id,
                child_id: id.clone(),
                disability,
            });
        }
        Person { id, born, is_disabled }
    }

    /// Nothing else begins with a family before this day.
    pub(super) fn busy_until(&mut self, family: usize, day: NaiveDate) {
        let free = &mut self.families[family].free;
        *free = (*free).max(day);
    }
}
