//! Young people with a right to leaving care services.

use super::tables::{CareLeaver, Word};
use super::{Council, Person, names};
use crate::vocabulary::period::days_away;
use chrono::NaiveDate;

const HOMES: &[(Word, usize)] = &[
    ("U", 34),
    ("D", 20),
    ("B", 13),
    ("Z", 9),
    ("E", 6),
    ("K", 5),
    ("T", 3),
    ("C", 2),
    ("X", 3),
    ("S", 2),
    ("W", 1),
    ("V", 1),
    ("Y", 1),
];
const ACTIVITIES: &[(Word, usize)] =
    &[("F1", 7), ("F2", 24), ("F3", 22), ("P2", 5), ("P3", 5), ("G4", 11), ("G5", 22), ("G6", 4)];

impl Council {
    /// Left care some years ago.
    pub(super) fn has_left_care(&mut self) {
        let (eligibility, ages) = self.chance.weighted(&[
            (("former_relevant", (18, 20)), 55),
            (("former_relevant", (21, 24)), 30),
            (("qualifying", (18, 20)), 12),
            (("relevant", (16, 17)), 3),
        ]);
        let young_person = self.child(self.snapshot, ages);
        if self.chance.often(15) {
            self.last_child().is_uasc = true;
        }
        self.leaver(&young_person, eligibility);
    }

    pub(super) fn is_former_relevant(&mut self, young_person: &Person) {
        self.leaver(young_person, "former_relevant");
    }

    /// Sixteen or seventeen, still in care, and long enough there.
    pub(super) fn may_be_eligible(&mut self, child: &Person, care_started: NaiveDate) {
        let is_sixteen = self.borough.child.last().is_some_and(|known| known.child_id == child.id && known.age >= 16);
        if is_sixteen && care_started < self.days_from_now(-91) && self.chance.often(70) {
            self.leaver(child, "eligible");
        }
    }

    fn leaver(&mut self, young_person: &Person, eligibility: Word) {
        let in_touch = match eligibility {
            "eligible" | "relevant" => "YES",
            _ => self.chance.weighted(&[("YES", 90), ("NO", 6), ("REFU", 2), ("NREQ", 1), ("RHOM", 1)]),
        };
        let is_known = in_touch == "YES";
        let accommodation = match eligibility {
            "eligible" => self.chance.weighted(&[("D", 45), ("C", 30), ("E", 25)]),
            _ => self.chance.weighted(HOMES),
        };
        let is_suitable = !matches!(accommodation, "X" | "S" | "W" | "V");
        let last_contact = self.chance.after(self.snapshot, if is_known { -56 } else { -400 }, -1);
        let pathway_reviewed = self.chance.after(self.snapshot, -180, -3);
        let turn = self.borough.care_leaver.len();
        let (team, worker) = self.allocated(names::LEAVING);
        self.borough.care_leaver.push(CareLeaver {
            child_id: young_person.id.clone(),
            eligibility,
            pathway_reviewed: is_known.then_some(pathway_reviewed),
            in_touch,
            last_contact: Some(last_contact.max(days_away(young_person.born, 1))),
            accommodation: is_known.then_some(accommodation),
            suitability: is_known.then_some(if is_suitable { "suitable" } else { "unsuitable" }),
            activity: is_known.then(|| self.chance.weighted(ACTIVITIES)),
            team,
            worker,
            adviser: names::ADVISERS[turn % names::ADVISERS.len()],
        });
    }
}
