//! Young people who have left care: how they live now, and who keeps in touch.

use super::Town;
use super::families::Leaving;
use super::records::Leaver;
use super::staff::LEAVING;
use crate::sample::lives::tables::Word;
use crate::vocabulary::period::{days_away, months_away};

const HOMES: &[(Word, usize)] = &[
    ("U1", 33),
    ("D1", 19),
    ("Z1", 12),
    ("B1", 12),
    ("T1", 5),
    ("E1", 4),
    ("K1", 4),
    ("C1", 3),
    ("Y1", 3),
    ("X2", 2),
    ("S2", 1),
    ("R2", 1),
    ("D2", 1),
];
const ACTIVITIES: &[(Word, usize)] =
    &[("F1", 11), ("F2", 29), ("F5", 20), ("F4", 5), ("P2", 3), ("P5", 3), ("G5", 19), ("G4", 4), ("G6", 4), ("0", 2)];

impl Town {
    /// Everybody to twenty-one, and from then on those who ask for it.
    pub(super) fn leaves_care(&mut self) {
        for leaving in std::mem::take(&mut self.leaving) {
            let age = leaving.person.age_on(self.snapshot);
            let stays = match age {
                ..21 => 100,
                21 => 45,
                22..25 => 12,
                _ => 0,
            };
            if leaving.left <= self.snapshot && self.chance.often(stays) {
                self.has_left_care(&leaving, age);
            }
        }
    }

    fn has_left_care(&mut self, leaving: &Leaving, age: i64) {
        let child = &leaving.person;
        let until = if age < 21 { months_away(child.born, 12 * 21) } else { months_away(child.born, 12 * 25) };
        let post = self.post_in(LEAVING, leaving.left);
        self.has_case(post, child, None, leaving.left, until);
        let ago = self.chance.weighted(&[((0, 55), 62), ((56, 180), 18), ((181, 360), 6), ((370, 800), 14)]);
        let in_touch = self.chance.after(self.snapshot, -ago.1, -ago.0).max(leaving.left);
        let ago = self.chance.weighted(&[((1, 175), 81), ((185, 420), 19)]);
        let plan_reviewed = self.chance.after(self.snapshot, -ago.1, -ago.0).max(days_away(leaving.left, -30));
        let activity = self.chance.weighted(ACTIVITIES);
        let home = self.chance.weighted(HOMES);
        let leaver_id = self.next();
        self.records.leaver.push(Leaver {
            leaver_id,
            child_id: child.id.clone(),
            eligibility: if age < 18 { "Relevant" } else { "Former relevant" },
            in_touch: Some(in_touch),
            plan_reviewed: (age >= 18 || self.chance.often(60)).then_some(plan_reviewed),
            home: if leaving.is_from_abroad && home == "B1" { "U1" } else { home },
            activity,
            is_at_university: activity == "F1" && age >= 18 && self.chance.often(75),
            team_id: self.team_of(post),
            worker_id: self.worker_on(post, self.snapshot),
        });
    }
}
