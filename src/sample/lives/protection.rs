//! Conferences and protection plans.

use super::front_door::KNOWN_BEFORE;
use super::need::{Outcome, Standing};
use super::people::SCIENTIFIC;
use super::tables::{ProtectionPlan, Word};
use super::{Council, Person, names};
use crate::vocabulary::period::days_away;
use chrono::NaiveDate;

const CATEGORIES: &[(Word, usize)] = &[("NEG", 48), ("EMO", 36), ("PHY", 9), ("SAB", 4), ("MUL", 3)];

impl Council {
    /// Referral, assessment, enquiry, conference and plan, all within the six months.
    pub(super) fn comes_to_be_protected(&mut self) {
        let referred = self.chance.day(self.half_year, self.days_from_now(-50));
        self.people.keep_for_next(SCIENTIFIC);
        let was_protected = self.chance.often(20);
        let child = if was_protected {
            let child = self.child(days_away(referred, -1_200), (0, 17));
            self.was_protected_before(&child, referred);
            self.is_referred(&child, referred);
            child
        } else if self.chance.often(4) {
            let child = self.unborn();
            self.is_referred(&child, referred);
            child
        } else {
            self.comes_to_notice(referred)
        };
        self.found_to_need_support(&child, referred);
        let held = self.chance.after(referred, 13, 24);
        self.enquiry(&child, referred, Outcome::Conference(held, "yes"));
        let goes_into_care = !self.is_unborn(&child) && self.chance.often(8);
        let ended = self.plan_ends(days_away(held, 85), if goes_into_care { 0 } else { 8 });
        self.plan(&child, held, ended);
        if goes_into_care {
            let started = self.chance.after(held, 3, 20);
            self.comes_into_care_from(&child, started);
            self.need(&child, referred, Standing::Open("looked_after"), names::CARE);
        } else {
            self.need_beside_plan(&child, referred, ended);
        }
    }

    /// On a plan since before the six months; for some it ended within them.
    pub(super) fn is_long_protected(&mut self) {
        let started = self.chance.day(days_away(self.half_year, -540), days_away(self.half_year, -1));
        let referred = self.chance.after(started, -60, -20);
        let child = if self.chance.often(22) {
            let child = self.child(days_away(referred, -1_200), (1, 17));
            self.was_protected_before(&child, referred);
            child
        } else {
            self.child(days_away(referred, KNOWN_BEFORE / 2), (0, 17))
        };
        let ended = self.plan_ends(self.half_year.max(days_away(started, 90)), 38);
        self.plan(&child, started, ended);
        self.need_beside_plan(&child, referred, ended);
    }

    /// A plan of the same council, one to three years before.
    fn was_protected_before(&mut self, child: &Person, referred: NaiveDate) {
        let started = self.chance.after(referred, -1_100, -600);
        let ended = self.chance.after(started, 150, 450);
        self.plan(child, started, Some(ended));
    }

    fn plan_ends(&mut self, first: NaiveDate, in_a_hundred: usize) -> Option<NaiveDate> {
        let ends = first <= self.snapshot && self.chance.often(in_a_hundred);
        ends.then(|| self.chance.day(first, self.snapshot))
    }

    fn need_beside_plan(&mut self, child: &Person, referred: NaiveDate, plan_ended: Option<NaiveDate>) {
        let standing = match plan_ended {
            None => Standing::Open("cp_plan"),
            Some(ended) if self.chance.often(35) => self.closed(ended),
            Some(_) => Standing::Open("cin_plan"),
        };
        self.need(child, referred, standing, names::PROTECTION);
    }

    fn plan(&mut self, child: &Person, started: NaiveDate, ended: Option<NaiveDate>) {
        let until = ended.unwrap_or(self.snapshot);
        let initial = self.chance.weighted(CATEGORIES);
        let latest = if self.chance.often(88) { initial } else { self.chance.weighted(CATEGORIES) };
        let is_visited = (until - started).num_days() > 12;
        let visited = self.chance.day(started.max(days_away(until, -18)), until);
        let seen_alone = match self.is_unborn(child) {
            true => "no",
            false => self.chance.weighted(&[("yes", 78), ("no", 20), ("unknown", 2)]),
        };
        // The first review falls within three months of the conference, and each later one within six.
        let reviewed = match (until - started).num_days() {
            ..80 => None,
            80..200 => Some(self.chance.after(started, 70, 80)),
            _ => Some(self.chance.day(days_away(until, -110), until)),
        };
        let (team, worker) = self.allocated(names::PROTECTION);
        self.borough.protection_plan.push(ProtectionPlan {
            child_id: child.id.clone(),
            started,
            initial_category: initial,
            latest_category: latest,
            visited: is_visited.then_some(visited),
            seen_alone: is_visited.then_some(seen_alone),
            reviewed,
            ended,
            had_emergency_protection: is_visited && self.chance.often(4),
            team,
            worker,
        });
    }
}
