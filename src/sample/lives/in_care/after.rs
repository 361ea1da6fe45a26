//! Young people who have left care, as they stand around their birthdays.

use super::super::tables::{CareBirthday, CareChild, Word};
use super::super::{Council, Person};
use super::{Known, NOWHERE, birthday_of};
use crate::vocabulary::period::{days_away, months_away};
use chrono::NaiveDate;

const ACTIVITIES: &[(Word, usize)] =
    &[("F1", 7), ("F2", 24), ("F4", 5), ("F5", 20), ("P1", 1), ("P2", 5), ("P5", 5), ("G4", 10), ("G5", 18), ("G6", 5)];
const HOMES: &[(Word, usize)] = &[
    ("U1", 36),
    ("D1", 18),
    ("B1", 14),
    ("Z1", 9),
    ("E1", 6),
    ("K1", 5),
    ("C1", 2),
    ("Y1", 3),
    ("X2", 3),
    ("S2", 1),
    ("W2", 1),
    ("V2", 2),
];

impl Council {
    /// The birthdays since care ended, of the two years that are told of.
    pub(super) fn tells_of_itself(&mut self, known: &Known, left: NaiveDate) {
        self.tells_from(&known.person, left);
    }

    /// Left at eighteen, some years ago.
    pub(super) fn left_years_ago(&mut self) {
        let age = self.chance.weighted(&[(20, 50), (21, 50)]);
        let birthday = self.chance.day(self.year, self.snapshot);
        let known = self.known_since(months_away(birthday, -12 * age), &[]);
        let left = birthday_of(&known.person, 18);
        let pupil_number = self.pupil_number(NOWHERE);
        self.borough.care_child.push(CareChild {
            child_id: known.person.id.clone(),
            pupil_number,
            status_ends: None,
            baby_born: None,
            permanence: "Z1",
            permanence_by: None,
            permanent_since: None,
        });
        self.tells_from(&known.person, left);
    }

    fn tells_from(&mut self, person: &Person, left: NaiveDate) {
        for age in 17..=21 {
            let birthday = birthday_of(person, age);
            if birthday > days_away(left, 1) && birthday >= self.year_before() && birthday <= self.snapshot {
                self.birthday(person, birthday, age);
            }
        }
    }

    fn birthday(&mut self, person: &Person, birthday: NaiveDate, age: i32) {
        let in_touch = self.chance.weighted(&[("YES", 91), ("NO", 5), ("REFU", 2), ("NREQ", 1), ("RHOM", 1)]);
        let accommodation = match self.chance.weighted(HOMES) {
            // Nobody of seventeen has stayed on with carers after growing up.
            "Z1" if age == 17 => "B1",
            home => home,
        };
        let is_known = in_touch == "YES";
        let activity = self.chance.weighted(ACTIVITIES);
        self.borough.care_birthday.push(CareBirthday {
            child_id: person.id.clone(),
            birthday,
            in_touch,
            activity: if is_known { activity } else { "0" },
            accommodation: if is_known { accommodation } else { "0" },
        });
    }
}
