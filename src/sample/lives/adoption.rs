//! Children on the way to adoption, and adopters.

use super::care::{Home, Stay};
use super::need::Standing;
use super::tables::{Adopter, Adoption};
use super::{Council, Person, names};
use crate::vocabulary::period::days_away;
use chrono::NaiveDate;
use compact_str::{CompactString, format_compact};

/// How far a child has come.
#[derive(Clone, Copy, PartialEq)]
enum Reached {
    AdoptedLately,
    AdoptedEarlier,
    Placed,
    FosteredByAdopters,
    Matched,
    Waiting,
    Reversed,
}

/// The steps, in the order in which children take their turn at them.
const TURNS: &[Reached] = &[
    Reached::Placed,
    Reached::AdoptedLately,
    Reached::Waiting,
    Reached::Reversed,
    Reached::FosteredByAdopters,
    Reached::Matched,
    Reached::AdoptedEarlier,
    Reached::Waiting,
];

impl Council {
    pub(super) fn goes_to_adoption(&mut self) {
        let reached = TURNS[self.adoptions % TURNS.len()];
        self.adoptions += 1;
        let mut steps = self.steps(reached);
        let has_family = steps.matched.is_some() || reached == Reached::FosteredByAdopters;
        steps.family_id = has_family.then(|| self.new_family());
        // Brothers and sisters go to one family together, step by step.
        let siblings = if reached == Reached::Placed && self.chance.often(30) { 2 } else { 1 };
        for _ in 0..siblings {
            self.adopted_child(reached, &steps);
        }
        if has_family {
            self.matched_adopters(&steps, siblings);
        }
    }

    /// Adopters with no child yet, at one step or another; some leave.
    pub(super) fn would_adopt(&mut self) {
        let family = self.new_family();
        let enquired = self.chance.day(self.days_from_now(-420), self.days_from_now(-70));
        let mut day = enquired;
        let mut steps = [None; 6];
        for step in &mut steps {
            day = self.chance.after(day, 12, 75);
            *step = Some(day).filter(|day| *day <= self.snapshot);
        }
        steps[0].get_or_insert(self.snapshot);
        let leaves = self.chance.often(20);
        let last = steps.iter().flatten().max().copied().unwrap_or(enquired);
        let left = self.chance.day(last.max(self.year), self.snapshot);
        let reason = self.chance.weighted(&[("withdrew", 70), ("on_hold", 20), ("refused", 10)]);
        let adopter = Adopter {
            stage_1_started: steps[0],
            stage_1_ended: steps[1],
            stage_2_started: steps[2],
            stage_2_ended: steps[3],
            applied: steps[4],
            approved: steps[5].filter(|_| !leaves),
            left: leaves.then_some(left),
            left_reason: leaves.then_some(reason),
            ..self.adopter(&family, enquired)
        };
        self.people_adopting(adopter);
    }

    fn steps(&mut self, reached: Reached) -> Adoption {
        let earliest_end = match reached {
            Reached::AdoptedLately => self.chance.day(self.half_year, self.snapshot),
            Reached::AdoptedEarlier => self.chance.day(self.year, days_away(self.half_year, -1)),
            _ => self.days_from_now(-5),
        };
        let adopted = matches!(reached, Reached::AdoptedLately | Reached::AdoptedEarlier).then_some(earliest_end);
        let last_placed = self.chance.after(earliest_end, -260, -80);
        let is_placed = adopted.is_some() || reached == Reached::Placed;
        let matched = self.chance.after(last_placed, -40, -10);
        let order = self.chance.after(matched, -200, -30);
        let decided = self.chance.after(order, -60, -10);
        let entered_care = self.chance.after(decided, -260, -120);
        let is_reversed = reached == Reached::Reversed;
        let reversed = self.chance.day(self.year.max(days_away(decided, 30)), self.snapshot);
        let reason = self.chance.weighted(&[("RD1", 25), ("RD2", 30), ("RD3", 30), ("RD4", 15)]);
        let is_matched = is_placed || reached == Reached::Matched;
        Adoption {
            child_id: CompactString::default(),
            family_id: None,
            entered_care,
            decided,
            placement_order: (reason != "RD2" || !is_reversed).then_some(order),
            matched: is_matched.then_some(matched),
            placed: is_placed.then_some(last_placed),
            adopted,
            decision_reversed: is_reversed.then_some(reversed),
            reversal_reason: is_reversed.then_some(reason),
            placed_ffa: (reached == Reached::FosteredByAdopters).then(|| self.chance.after(entered_care, 20, 90)),
        }
    }

    /// The child behind the steps: in need, in care, placed where the steps say.
    fn adopted_child(&mut self, reached: Reached, steps: &Adoption) {
        let referred = self.chance.after(steps.entered_care, -30, -5);
        let born = self.chance.after(referred, -1_500, -6);
        let child = self.born(born);
        let ended = steps.adopted.map(|day| (day, self.chance.weighted(&[("E11", 40), ("E12", 60)])));
        self.lives_before_adoption(&child, steps);
        let legal = match steps.placement_order {
            Some(order) if reached == Reached::Reversed => ("C2", order),
            Some(order) => ("E1", order),
            None => ("C1", steps.entered_care),
        };
        let plan = Some(if reached == Reached::Reversed { "long_term_fostering" } else { "adoption" });
        self.stay(&child, Stay { started: steps.entered_care, ended, need: "N1", legal, plan });
        match ended {
            Some((day, reason)) => self.need_ends_with_care(&child, referred, day, reason),
            None => self.need(&child, referred, Standing::Open("looked_after"), names::CARE),
        }
        self.borough.adoption.push(Adoption { child_id: child.id, ..steps.clone() });
    }

    fn lives_before_adoption(&mut self, child: &Person, steps: &Adoption) {
        let fostered: Home = self.chance.weighted(&[(("U6", "PR1", false), 60), (("U6", "PR4", true), 40)]);
        let mut homes: Vec<(NaiveDate, Home)> = vec![(steps.entered_care, fostered)];
        homes.extend(steps.placed_ffa.map(|day| (day, ("U5", "PR1", false))));
        homes.extend(steps.placed.map(|day| (day, ("A6", "PR1", false))));
        self.lives_at(child, &homes, steps.adopted);
    }

    fn matched_adopters(&mut self, steps: &Adoption, children: i64) {
        let first_child = steps.matched.or(steps.placed_ffa).unwrap_or(steps.decided);
        let approved = self.chance.after(first_child, -200, -15);
        let mut before = [approved; 6];
        for at in (0..5).rev() {
            before[at] = self.chance.after(before[at + 1], -60, -8);
        }
        let enquired = self.chance.after(before[0], -40, -5);
        let family = steps.family_id.clone().unwrap_or_default();
        let adopter = Adopter {
            is_fostering_for_adoption: steps.placed_ffa.is_some(),
            stage_1_started: Some(before[0]),
            stage_1_ended: Some(before[1]),
            stage_2_started: Some(before[2]),
            stage_2_ended: Some(before[3]),
            applied: Some(before[4]),
            approved: Some(approved),
            matched: steps.matched,
            placed: steps.placed,
            children_placed: steps.placed.map(|_| children),
            adopted: steps.adopted,
            ..self.adopter(&family, enquired)
        };
        self.people_adopting(adopter);
    }

    /// One person, or a couple at the same steps.
    fn people_adopting(&mut self, adopter: Adopter) {
        if self.chance.often(70) {
            let family = adopter.family_id.clone().unwrap_or_default();
            let other = self.adopter(&family, adopter.enquired);
            let (adopter_id, sex) = (other.adopter_id, other.sex);
            let (ethnicity, disability) = (other.ethnicity, other.disability);
            self.borough.adopter.push(Adopter { adopter_id, sex, ethnicity, disability, ..adopter.clone() });
        }
        self.borough.adopter.push(adopter);
    }

    fn adopter(&mut self, family: &str, enquired: NaiveDate) -> Adopter {
        let (sex, ethnicity, disability) = self.adult();
        self.adopters += 1;
        Adopter {
            adopter_id: format_compact!("P{:06}", 100_000 + self.adopters),
            family_id: Some(CompactString::from(family)),
            sex,
            ethnicity,
            disability,
            is_fostering_for_adoption: false,
            enquired,
            stage_1_started: None,
            stage_1_ended: None,
            stage_2_started: None,
            stage_2_ended: None,
            applied: None,
            approved: None,
            matched: None,
            placed: None,
            children_placed: None,
            adopted: None,
            left: None,
            left_reason: None,
        }
    }

    fn new_family(&mut self) -> CompactString {
        self.families += 1;
        format_compact!("F{:05}", 20_000 + self.families)
    }
}
