//! Children as people: ids, births, backgrounds.

use super::Council;
use super::tables::{Child, Word};
use crate::vocabulary::calendar::age_on;
use crate::vocabulary::period::{days_away, months_away};
use chrono::NaiveDate;
use compact_str::{CompactString, format_compact};

/// A child as the journeys carry one about.
#[derive(Clone)]
pub struct Person {
    pub id: CompactString,
    pub born: NaiveDate,
}

/// Ids that naive tools turn into the number 12000 and the number 71234.
pub const SCIENTIFIC: &str = "12E3";
pub const LEADING_ZEROS: &str = "0071234";

/// Gives out ids, no two alike.
pub struct Register {
    /// What stands before every number.
    before: &'static str,
    given: u64,
    offset: u64,
    next: Option<&'static str>,
    /// Ids still to be given to somebody.
    kept: Vec<&'static str>,
}

const SEXES: &[(Word, usize)] = &[("M", 51), ("F", 47), ("U", 1), ("N", 1)];
pub const ETHNICITIES: &[(Word, usize)] = &[
    ("WBRI", 300),
    ("WIRI", 10),
    ("WIRT", 4),
    ("WOTH", 120),
    ("WROM", 12),
    ("MWBC", 55),
    ("MWBA", 30),
    ("MWAS", 30),
    ("MOTH", 50),
    ("AIND", 40),
    ("APKN", 35),
    ("ABAN", 25),
    ("AOTH", 50),
    ("BCRB", 55),
    ("BAFR", 95),
    ("BOTH", 30),
    ("CHNE", 8),
    ("OOTH", 60),
    ("REFU", 6),
    ("NOBT", 35),
];

impl Register {
    pub fn new(seed: u64) -> Self {
        Self { before: "", given: 0, offset: seed % 9_000_000, next: None, kept: vec![SCIENTIFIC, LEADING_ZEROS] }
    }

    /// That of another invented borough: nobody in it is taken for somebody of the first.
    pub fn of_another_borough(seed: u64) -> Self {
        Self { before: "8", ..Self::new(seed) }
    }

    /// The next child gets this id, if nobody has it yet.
    pub fn keep_for_next(&mut self, id: &'static str) {
        if let Some(at) = self.kept.iter().position(|kept| *kept == id) {
            self.next = Some(self.kept.remove(at));
        }
    }

    pub fn take(&mut self) -> CompactString {
        if let Some(id) = self.next.take() {
            return CompactString::const_new(id);
        }
        self.given += 1;
        // Both factors share no divisor with their modulus, so that no id comes twice.
        match self.given % 97 {
            0 => format_compact!("{}00{:05}", self.before, 10_000 + self.given / 97 * 7_919 % 60_000),
            _ => format_compact!("{}{}", self.before, 1_000_000 + (self.given * 7_654_321 + self.offset) % 9_000_000),
        }
    }
}

impl Council {
    /// A child born by `first` whose age at the snapshot is within `ages`, if that leaves a day to be born on.
    pub(super) fn child(&mut self, first: NaiveDate, ages: (i32, i32)) -> Person {
        let youngest = first.min(months_away(self.snapshot, -12 * ages.0));
        let oldest = days_away(months_away(self.snapshot, -12 * (ages.1 + 1)), 1);
        let born = self.chance.day(oldest, youngest);
        self.born(born.min(first))
    }

    /// A child who is expected within the next three months.
    pub(super) fn unborn(&mut self) -> Person {
        let expected = self.chance.day(self.days_from_now(3), self.days_from_now(85));
        let person = self.born(expected);
        let child = self.last_child();
        (child.sex, child.ethnicity, child.disability) = ("U", "NOBT", "unknown");
        person
    }

    pub(super) fn born(&mut self, born: NaiveDate) -> Person {
        let id = self.people.take();
        let child = Child {
            child_id: id.clone(),
            sex: self.chance.weighted(SEXES),
            ethnicity: self.chance.weighted(ETHNICITIES),
            born,
            age: age_on(born, self.snapshot),
            disability: self.chance.weighted(&[("no", 88), ("yes", 6), ("unknown", 6)]),
            is_uasc: false,
        };
        self.borough.child.push(child);
        Person { id, born }
    }

    /// The child that came to be known last.
    pub(super) fn last_child(&mut self) -> &mut Child {
        self.borough.child.last_mut().expect("only asked for after a child has come")
    }

    /// Background of an adult.
    pub(super) fn adult(&mut self) -> (Word, Word, Word) {
        let sex = self.chance.weighted(&[("F", 55), ("M", 45)]);
        (sex, self.chance.weighted(ETHNICITIES), self.chance.weighted(&[("no", 94), ("yes", 4), ("unknown", 2)]))
    }
}
