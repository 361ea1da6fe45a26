//! Lives of children looked after at any time in a year, told over that year and the one before, step by step.
//! What a return says of them is decided in SQL: nothing here knows what is asked.

/// Spells in one home under one legal status, one after another.
mod story;

/// Where children live.
mod homes;

/// What is done for a child in care: reviews, workers, health, and times away.
mod around;

/// Decisions to place a child for adoption, and what became of them.
mod decided;

/// Young people who have left care.
mod after;

use super::people::{LEADING_ZEROS, SCIENTIFIC};
use super::tables::{CareChild, CarePeriod, Word};
use super::{Council, Person};
use crate::vocabulary::calendar::age_on;
use crate::vocabulary::period::{days_away, months_away};
use chrono::{Datelike, NaiveDate};
use compact_str::{CompactString, format_compact};
use story::Changes;

/// A child with what the rest of the life hangs on.
#[derive(Clone)]
pub(super) struct Known {
    person: Person,
    is_girl: bool,
    /// Why the child needs care; it stays the same while care goes on.
    need: Word,
    /// Where the family lives; not known of children who came alone from abroad.
    home: Option<CompactString>,
}

/// No authority has this number.
pub(super) const NOWHERE: Word = "900";

/// The day care ended, and how.
type Left = Option<(NaiveDate, Word)>;

/// What happens to a child.
type Life = fn(&mut Council);

/// Ways through care and their weights. The first children of a council take one each, so that none is missing.
const LIVES: &[(Life, usize)] = &[
    (Council::stays, 500),
    (Council::comes, 150),
    (Council::leaves, 90),
    (Council::comes_and_leaves, 60),
    (Council::grows_up, 55),
    (Council::comes_alone_from_abroad, 50),
    (Council::is_adopted, 28),
    (Council::is_placed_for_adoption, 24),
    (Council::comes_back, 15),
    (Council::leaves_before_eighteen, 8),
    (Council::has_regular_breaks, 8),
    (Council::has_single_breaks, 4),
    (Council::is_remanded, 6),
    (Council::is_placed_no_longer, 6),
];

impl Council {
    /// So many children in care within the year, and beside them those who had left before and are still told of.
    pub fn looks_after(&mut self, children: usize) {
        for _ in 0..children {
            let live = match LIVES.get(self.looked_after) {
                Some((live, _)) => *live,
                None => self.chance.weighted(LIVES),
            };
            self.looked_after += 1;
            live(self);
            if self.looked_after.is_multiple_of(5) {
                self.left_last_year();
            }
            if self.looked_after % 10 == 3 {
                self.left_years_ago();
            }
            if self.looked_after % 14 == 7 {
                self.grew_up_last_year();
            }
        }
    }

    fn stays(&mut self) {
        let known = self.known_child((0, 17), &[]);
        let entered = self.chance.day(self.earliest(&known, 2_200), days_away(self.year, -1));
        self.cared_for(&known, entered, None);
    }

    fn comes(&mut self) {
        let known = self.known_child((0, 17), &[]);
        let entered = self.chance.day(self.year.max(known.person.born), self.days_from_now(-1));
        self.cared_for(&known, entered, None);
    }

    fn leaves(&mut self) {
        let known = self.known_child((1, 17), &[]);
        let left = self.chance.day(days_away(self.year, 20), self.days_from_now(-1));
        let entered = self.chance.day(self.earliest(&known, 1_600), days_away(self.year, -3));
        let reason = self.way_home(&known, left);
        self.cared_for(&known, entered, Some((left, reason)));
    }

    fn comes_and_leaves(&mut self) {
        let known = self.known_child((1, 17), &[]);
        let entered = self.chance.day(self.year, self.days_from_now(-30));
        let left = self.chance.day(days_away(entered, 4), self.days_from_now(-1));
        let reason = self.way_home(&known, left);
        self.cared_for(&known, entered, Some((left, reason)));
    }

    /// Eighteen within the year.
    fn grows_up(&mut self) {
        let birthday = self.chance.day(days_away(self.year, 30), self.days_from_now(-1));
        self.cared_for_until_grown(birthday, 1_900);
    }

    /// Eighteen within the year before, so that by now there was a birthday after care.
    fn grew_up_last_year(&mut self) {
        let birthday = self.chance.day(days_away(self.year_before(), 120), days_away(self.year, -2));
        let (known, left) = self.cared_for_until_grown(birthday, 1_500);
        self.tells_of_itself(&known, left);
    }

    fn cared_for_until_grown(&mut self, birthday: NaiveDate, longest: i64) -> (Known, NaiveDate) {
        let known = self.known_since(whole_year(months_away(birthday, -12 * 18)), &[]);
        let eighteen = birthday_of(&known.person, 18);
        let entered = self.chance.after(eighteen, -longest, -190);
        let reason = self.chance.weighted(&[("E5", 40), ("E6", 14), ("E17", 40), ("E7", 6)]);
        self.cared_for(&known, entered, Some((eighteen, reason)));
        (known, eighteen)
    }

    /// Home at sixteen or seventeen, before the birthday that the return asks about.
    fn leaves_before_eighteen(&mut self) {
        let age = self.chance.between(17, 18);
        let birthday = self.chance.day(days_away(self.year, 60), self.days_from_now(-2));
        let known = self.known_since(whole_year(months_away(birthday, -12 * age as i32)), &[]);
        let left = self.chance.day(self.year, days_away(birthday_of(&known.person, age as i32), -2));
        let entered = self.chance.after(left, -700, -150);
        let reason = self.chance.weighted(&[("E4A", 60), ("E5", 25), ("E6", 15)]);
        self.cared_for(&known, entered, Some((left, reason)));
        self.tells_of_itself(&known, left);
    }

    fn left_last_year(&mut self) {
        let known = self.known_child((3, 16), &[]);
        let left = self.chance.day(days_away(self.year_before(), 40), days_away(self.year, -2));
        let entered = self.chance.day(self.earliest(&known, 1_500), days_away(left, -30));
        let reason = self.way_home(&known, left);
        self.cared_for(&known, entered, Some((left, reason)));
    }

    fn comes_alone_from_abroad(&mut self) {
        let is_grown = self.chance.often(30);
        let eighteen = match is_grown {
            true => self.chance.day(days_away(self.year, 60), self.days_from_now(-2)),
            false => self.chance.day(self.days_from_now(5), self.days_from_now(700)),
        };
        let ethnicities = [("BAFR", 40), ("OOTH", 35), ("AOTH", 20), ("WOTH", 5)];
        let known = self.known_since(months_away(eighteen, -12 * 18), &ethnicities);
        self.last_child().is_uasc = true;
        let eighteen = birthday_of(&known.person, 18);
        let first = self.days_from_now(-650).max(months_away(eighteen, -30));
        let entered = self.chance.day(first, self.snapshot.min(days_away(eighteen, -40)));
        let reason = self.chance.weighted(&[("E5", 55), ("E17", 35), ("E8", 10)]);
        let known = Known { need: "N8", home: None, ..known };
        self.cared_for(&known, entered, is_grown.then_some((eighteen, reason)));
    }

    /// Home, and in care again within the year.
    fn comes_back(&mut self) {
        let known = self.known_child((3, 16), &[]);
        let left = self.chance.day(days_away(self.year, 10), self.days_from_now(-90));
        let entered = self.chance.day(self.earliest(&known, 900), days_away(self.year, -20));
        let again = self.chance.day(days_away(left, 20), self.days_from_now(-5));
        let reason = self.chance.weighted(&[("E4A", 70), ("E4B", 30)]);
        self.register(&known, entered, None);
        self.one_time(&known, entered, Some((left, reason)));
        self.one_time(&known, again, None);
        self.has_workers(&known, &[entered, again], None);
    }

    fn is_remanded(&mut self) {
        let known = self.known_child((13, 17), &[]);
        let entered = self.chance.day(self.year, self.days_from_now(-12));
        let left = self.chance.after(entered, 6, 80);
        let ended = (left < self.snapshot).then_some((left, "E14"));
        self.register(&known, entered, ended);
        let home = match self.chance.often(50) {
            true => self.home("R5", Some("PR3"), false),
            false => self.home("U6", Some("PR4"), true),
        };
        self.told(&known, (entered, "J1", home), Changes::new(), ended);
        self.around_care(&known, entered, ended);
        self.has_workers(&known, &[entered], ended);
    }

    /// A disabled child whose breaks are agreed for a long time.
    fn has_regular_breaks(&mut self) {
        let known = Known { need: "N2", ..self.known_child((4, 16), &[]) };
        self.last_child().disability = "yes";
        let entered = self.chance.day(self.earliest(&known, 1_200), self.days_from_now(-40));
        let left = self.chance.day(days_away(entered, 30), self.snapshot).max(days_away(self.year, 25));
        let ended = self.chance.often(20).then_some((left, "E8"));
        self.breaks(&known, "V4", &[(entered, ended)]);
    }

    /// A disabled child whose breaks are each for itself.
    fn has_single_breaks(&mut self) {
        let known = Known { need: "N2", ..self.known_child((4, 16), &[]) };
        self.last_child().disability = "yes";
        let mut breaks = Vec::new();
        let mut day = self.chance.after(self.year, -60, 30);
        while day < self.days_from_now(-12) {
            let left = self.chance.after(day, 2, 9);
            breaks.push((day, Some((left, "E8"))));
            day = self.chance.after(left, 45, 90);
        }
        self.breaks(&known, "V3", &breaks);
    }

    fn breaks(&mut self, known: &Known, legal: Word, breaks: &[(NaiveDate, Left)]) {
        let first = breaks.first().map_or(self.snapshot, |(day, _)| *day);
        self.register(known, first, None);
        for (entered, ended) in breaks {
            let home = homes::Home { kind: "U6", provider: Some("PR1"), postcode: None, urn: None };
            let of_breaks = Known { home: None, ..known.clone() };
            self.told(&of_breaks, (*entered, legal, home), Changes::new(), *ended);
            self.period(known, *entered, *ended, true);
        }
        self.has_workers(known, &[first], None);
    }

    /// A time in care with all that goes with it.
    fn cared_for(&mut self, known: &Known, entered: NaiveDate, left: Left) {
        self.register(known, entered, left);
        self.one_time(known, entered, left);
        self.has_workers(known, &[entered], left);
    }

    fn one_time(&mut self, known: &Known, entered: NaiveDate, left: Left) {
        let until = left.map_or(days_away(self.snapshot, 1), |(day, _)| day);
        let is_alone = known.home.is_none();
        let legal = if is_alone { "V2" } else { self.first_order((until - entered).num_days()) };
        let home = self.home_for(known, entered, legal);
        let changes = self.changes(known, entered, until, legal);
        self.told(known, (entered, legal, home), changes, left);
        self.around_care(known, entered, left);
    }

    fn first_order(&mut self, days: i64) -> Word {
        match self.chance.below(100) {
            0..58 => "V2",
            58..91 => "C1",
            91..96 if days > 20 => "L2",
            _ if days > 20 => "L1",
            _ => "V2",
        }
    }

    fn way_home(&mut self, known: &Known, left: NaiveDate) -> Word {
        let older = if age_on(known.person.born, left) >= 16 { 12 } else { 0 };
        let reasons = [("E4A", 38), ("E4B", 8), ("E13", 12), ("E41", 12), ("E47", 9), ("E48", 5), ("E3", 5)];
        let reasons: Vec<(Word, usize)> =
            reasons.into_iter().chain([("E8", 6), ("E5", older), ("E6", older / 3)]).collect();
        self.chance.weighted(&reasons)
    }

    pub(super) fn period(&mut self, known: &Known, started: NaiveDate, left: Left, is_short_breaks: bool) {
        self.borough.care_period.push(CarePeriod {
            child_id: known.person.id.clone(),
            started,
            ended: left.map(|(day, _)| day),
            is_short_breaks,
        });
    }

    /// The first day of the year before.
    fn year_before(&self) -> NaiveDate {
        months_away(self.year, -12)
    }

    /// The first day that a child of this age could have come into care, so many days ago at the most.
    fn earliest(&self, known: &Known, longest: i64) -> NaiveDate {
        known.person.born.max(self.days_from_now(-longest))
    }

    /// A child of an age within these at the snapshot. Nobody is of an age that ends before the year does.
    fn known_child(&mut self, ages: (i32, i32), ethnicities: &[(Word, usize)]) -> Known {
        let oldest = days_away(months_away(self.snapshot, -12 * (ages.1 + 1)), 2);
        let youngest = months_away(self.snapshot, -12 * ages.0).min(days_away(self.year, -45));
        let born = self.chance.day(oldest, youngest);
        self.known_since(born, ethnicities)
    }

    fn known_since(&mut self, born: NaiveDate, ethnicities: &[(Word, usize)]) -> Known {
        match self.looked_after {
            2 => self.people.keep_for_next(SCIENTIFIC),
            3 => self.people.keep_for_next(LEADING_ZEROS),
            _ => {}
        }
        let person = self.born(whole_year(born));
        let is_girl = self.chance.often(if ethnicities.is_empty() { 45 } else { 10 });
        self.last_child().sex = if is_girl { "F" } else { "M" };
        if !ethnicities.is_empty() {
            self.last_child().ethnicity = self.chance.weighted(ethnicities);
        }
        let needs = [("N1", 640), ("N5", 150), ("N4", 80), ("N3", 50), ("N2", 30), ("N6", 25), ("N8", 15), ("N7", 10)];
        let need = self.chance.weighted(&needs);
        let home = Some(self.postcode(true));
        Known { person, is_girl, need, home }
    }

    /// What is known of the child beside the times in care.
    fn register(&mut self, known: &Known, entered: NaiveDate, left: Left) {
        let Person { id, born } = &known.person;
        let number = self.pupil_number(NOWHERE);
        let is_new_to_schools = known.home.is_none() && self.chance.often(40);
        let has_baby = known.is_girl && self.chance.often(8);
        let until = left.map_or(self.snapshot, |(day, _)| day);
        let (first, last) = (birthday_of(&known.person, 15).max(self.year), days_away(until, -1));
        let baby = (has_baby && first < last).then(|| self.chance.day(first, last));
        let may_be_permanent = days_away(*born, 400) < entered && self.chance.often(11);
        let permanence = match may_be_permanent {
            true => self.chance.weighted(&[("P1", 20), ("P2", 55), ("P3", 20), ("P4", 5)]),
            false => "Z1",
        };
        let permanent_since = self.chance.day(days_away(*born, 200), days_away(entered, -30));
        let permanence_by = self.chance.weighted(&[("WAL", 20), ("SCO", 20), ("NIR", 10), ("999", 50)]);
        self.borough.care_child.push(CareChild {
            child_id: id.clone(),
            pupil_number: if is_new_to_schools { CompactString::const_new("UN2") } else { number },
            status_ends: known.home.is_none().then(|| birthday_of(&known.person, 18)),
            baby_born: baby,
            permanence,
            permanence_by: may_be_permanent.then_some(permanence_by),
            permanent_since: may_be_permanent.then_some(permanent_since),
        });
    }

    /// A pupil number of an area that no school lies in: a check letter, the area, then digits that never come twice.
    pub(super) fn pupil_number(&mut self, area: Word) -> CompactString {
        self.pupils += 1;
        let digits = format!("{area}{:09}", (self.pupils * 7_654_321 + 13) % 1_000_000_000);
        let sum: u32 = digits.bytes().zip(2..).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
        let letter = char::from(b"ABCDEFGHJKLMNPQRTUVWXYZ"[(sum % 23) as usize]);
        format_compact!("{letter}{digits}")
    }
}

/// The birthday in a year of life.
fn birthday_of(person: &Person, age: i32) -> NaiveDate {
    months_away(person.born, 12 * age)
}

/// Nobody is born on a day that most years do not have, so that every birthday is a day.
fn whole_year(born: NaiveDate) -> NaiveDate {
    if (born.month(), born.day()) == (2, 29) { days_away(born, -1) } else { born }
}
