//! Children who should be placed for adoption: decided, ordered, placed, and adopted or not.

use super::super::Council;
use super::super::tables::{CareAdoption, CareDecision, Word};
use super::story::{Change, Changes};
use super::{Known, Left};
use crate::vocabulary::period::days_away;
use chrono::NaiveDate;

/// Sexes of the adopters, and what binds them.
const ADOPTERS: &[((Word, Word), usize)] = &[
    (("MF", "L11"), 60),
    (("MF", "L3"), 8),
    (("MM", "L12"), 6),
    (("FF", "L12"), 4),
    (("MM", "L2"), 2),
    (("FF", "L4"), 2),
    (("F1", "L0"), 15),
    (("M1", "L0"), 3),
];

/// The days of a way to adoption.
struct Way {
    entered: NaiveDate,
    decided: NaiveDate,
    ordered: NaiveDate,
    placed: NaiveDate,
    /// With carers who meant to adopt from early on, the child stays where it is.
    is_with_carers: bool,
}

impl Council {
    pub(super) fn is_adopted(&mut self) {
        let adopted = self.chance.day(days_away(self.year, 10), self.days_from_now(-1));
        let way = self.way(adopted);
        let known = self.child_of(&way);
        let reason = self.chance.weighted(&[("E11", 40), ("E12", 60)]);
        self.goes(&known, &way, None, Some((adopted, reason)));
        self.decided(&known, way.decided, None);
        let (sexes, bond) = self.chance.weighted(ADOPTERS);
        self.borough.care_adoption.push(CareAdoption {
            child_id: known.person.id.clone(),
            decided: way.decided,
            matched: self.chance.day(way.ordered, days_away(way.placed, -2)).max(way.decided),
            adopted,
            is_by_carer: way.is_with_carers,
            adopters: if bond == "L0" { 1 } else { 2 },
            sexes,
            bond,
        });
    }

    /// Placed by now, or waiting for adopters.
    pub(super) fn is_placed_for_adoption(&mut self) {
        let days = self.chance.between(-40, 140);
        let way = self.way(self.days_from_now(days));
        let known = self.child_of(&way);
        self.goes(&known, &way, None, None);
        self.decided(&known, way.decided, None);
    }

    /// The plan is given up within the year, and the child stays in care.
    pub(super) fn is_placed_no_longer(&mut self) {
        let way = self.way(self.days_from_now(-30));
        let known = self.child_of(&way);
        let given_up = self.chance.day(self.year.max(days_away(way.ordered, 25)), self.days_from_now(-1));
        self.goes(&known, &way, Some(given_up), None);
        let because = self.chance.weighted(&[("RD1", 30), ("RD3", 45), ("RD4", 25)]);
        self.decided(&known, way.decided, Some((given_up, because)));
    }

    /// Counted back from the day of the adoption, or from when it might be.
    fn way(&mut self, adopted: NaiveDate) -> Way {
        let placed = self.chance.after(adopted, -260, -80);
        let ordered = self.chance.after(placed, -210, -20);
        let decided = self.chance.after(ordered, -50, -5);
        let entered = self.chance.after(decided, -300, -130);
        Way { entered, decided, ordered, placed, is_with_carers: self.chance.often(25) }
    }

    fn child_of(&mut self, way: &Way) -> Known {
        let born = self.chance.after(way.entered, -1_400, 0);
        Known { need: "N1", ..self.known_since(born, &[]) }
    }

    fn decided(&mut self, known: &Known, decided: NaiveDate, back: Left) {
        if decided <= self.snapshot {
            self.borough.care_decision.push(CareDecision {
                child_id: known.person.id.clone(),
                decided,
                taken_back: back.map(|(day, _)| day),
                taken_back_because: back.map(|(_, because)| because),
            });
        }
    }

    fn goes(&mut self, known: &Known, way: &Way, given_up: Option<NaiveDate>, left: Left) {
        self.register(known, way.entered, left);
        let first = if way.is_with_carers { "U5" } else { "U6" };
        let provider = self.chance.weighted(&[("PR1", 60), ("PR4", 40)]);
        let home = self.other_than(known, first, provider, true);
        let mut changes: Changes = vec![(way.ordered, Change::Order("E1"))];
        let is_before = |day: NaiveDate| given_up.is_none_or(|given_up| day < days_away(given_up, -5));
        if is_before(way.placed) {
            let adoptive = self.other_than(known, "A6", "PR1", true);
            let placed = if way.is_with_carers { Change::Becomes("A5") } else { Change::MoveTo(adoptive) };
            changes.push((way.placed, placed));
        }
        // Whoever is placed with adopters then has to leave them; whoever waits stays where they are.
        match given_up {
            Some(day) if is_before(way.placed) => changes.push((day, Change::MoveUnder("C2"))),
            Some(day) => changes.push((day, Change::Order("C2"))),
            None => {}
        }
        let until = left.map_or(self.snapshot, |(day, _)| day);
        changes.retain(|(day, _)| *day <= until);
        self.told(known, (way.entered, "C1", home), changes, left);
        self.around_care(known, way.entered, left);
        self.has_workers(known, &[way.entered], left);
    }
}
