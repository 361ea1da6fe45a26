//! Periods of being looked after and what happens in them: orders, placements, health, going missing.

use super::need::Standing;
use super::people::LEADING_ZEROS;
use super::tables::{CareEpisode, MissingEpisode, Placement, Word};
use super::{Council, Person, names};
use crate::vocabulary::calendar::age_on;
use crate::vocabulary::period::{days_away, months_away};
use chrono::NaiveDate;
use compact_str::{CompactString, format_compact};
use std::collections::BTreeSet;

/// A period of being looked after, before its details are made up.
pub(super) struct Stay {
    pub started: NaiveDate,
    pub ended: Option<(NaiveDate, Word)>,
    pub need: Word,
    pub legal: (Word, NaiveDate),
    pub plan: Option<Word>,
}

/// Where a child lives: kind, provider, and whether the provider has a number with the inspectorate.
pub(super) type Home = (Word, Word, bool);

const FOSTERED: &[(Home, usize)] = &[
    (("U1", "PR1", false), 8),
    (("U3", "PR1", false), 12),
    (("U4", "PR1", false), 16),
    (("U4", "PR4", true), 12),
    (("U6", "PR1", false), 24),
    (("U6", "PR4", true), 20),
    (("U6", "PR5", true), 4),
    (("R3", "PR4", true), 1),
];
const OLDER: &[(Home, usize)] = &[
    (("U4", "PR1", false), 15),
    (("U6", "PR1", false), 20),
    (("U6", "PR4", true), 20),
    (("U1", "PR1", false), 6),
    (("K2", "PR4", true), 22),
    (("K2", "PR1", true), 5),
    (("S1", "PR4", true), 3),
    (("R1", "PR4", true), 1),
    (("K1", "PR2", true), 1),
];
const NEARLY_GROWN: &[(Home, usize)] = &[
    (("H5", "PR4", true), 34),
    (("H5", "PR5", true), 10),
    (("U6", "PR4", true), 18),
    (("U4", "PR1", false), 14),
    (("K2", "PR4", true), 16),
    (("P2", "PR1", false), 4),
    (("R5", "PR3", false), 2),
];

impl Council {
    /// Referred, assessed and looked after, all within the six months.
    pub(super) fn comes_into_care(&mut self) {
        let referred = self.chance.day(self.half_year, self.days_from_now(-45));
        let is_return = self.chance.often(8);
        let child = self.child(days_away(referred, if is_return { -340 } else { -3 }), (0, 17));
        if is_return {
            self.was_in_care_before(&child, referred);
        }
        self.is_referred(&child, referred);
        self.found_to_need_support(&child, referred);
        let started = self.chance.after(referred, 4, 40);
        let stay = self.first_stay(started);
        let ended = self.chance.often(12).then(|| {
            let reason = self.chance.weighted(&[("E4A", 55), ("E4B", 15), ("E13", 12), ("E41", 10), ("E3", 8)]);
            (self.chance.day(days_away(started, 2), self.snapshot), reason)
        });
        let home = self.homes(&child);
        self.lives_at(&child, &[(started, home)], ended.map(|(day, _)| day));
        self.stay(&child, Stay { ended, ..stay });
        self.need_beside_care(&child, referred, ended);
    }

    /// A child who is on a plan comes into care; the plan stays open beside it.
    pub(super) fn comes_into_care_from(&mut self, child: &Person, started: NaiveDate) {
        let stay = self.first_stay(started);
        let home = self.homes(child);
        self.lives_at(child, &[(started, home)], None);
        self.stay(child, stay);
    }

    /// In care since before the six months; for some it ended within them, for most of those at eighteen.
    pub(super) fn is_long_in_care(&mut self) {
        match self.chance.below(100) {
            0..8 => self.seeks_asylum(),
            8..10 => self.has_short_breaks(),
            10..20 => self.grows_up_in_care(),
            _ => self.stays_in_care(),
        }
    }

    fn stays_in_care(&mut self) {
        self.people.keep_for_next(LEADING_ZEROS);
        let longest = self.chance.weighted(&[(-900, 55), (-2_500, 30), (-4_300, 15)]);
        let started = self.chance.day(self.days_from_now(longest), days_away(self.half_year, -10));
        let referred = self.chance.after(started, -90, -5);
        let child = self.child(days_away(referred, -3), (1, 17));
        let ended = self.chance.often(8).then(|| {
            let reasons = [("E4A", 35), ("E4B", 8), ("E13", 12), ("E41", 10), ("E45", 15), ("E46", 10), ("E47", 8)];
            (self.chance.day(self.half_year, self.snapshot), self.chance.weighted(&reasons))
        });
        self.has_lived_in_care(&child, started, ended);
        self.need_beside_care(&child, referred, ended);
        if ended.is_none() {
            self.goes_missing(&child, started);
            self.may_be_eligible(&child, started);
        }
    }

    /// Eighteen within the six months: care ends on the birthday, and leaving care begins.
    fn grows_up_in_care(&mut self) {
        let birthday = self.chance.day(self.half_year, self.snapshot);
        let child = self.born(months_away(birthday, -12 * 18));
        let started = self.chance.day(self.days_from_now(-2_500), days_away(self.half_year, -120));
        let reason = self.chance.weighted(&[("E5", 45), ("E6", 15), ("E17", 36), ("E7", 4)]);
        self.has_lived_in_care(&child, started, Some((birthday, reason)));
        let referred = self.chance.after(started, -60, -5);
        self.need_ends_with_care(&child, referred, birthday, reason);
        self.is_former_relevant(&child);
    }

    fn seeks_asylum(&mut self) {
        let started = self.chance.day(self.days_from_now(-420), days_away(self.half_year, -5));
        let child = self.child(days_away(started, -365 * 14), (16, 17));
        let ethnicity = self.chance.weighted(&[("BAFR", 40), ("OOTH", 35), ("AOTH", 20), ("WOTH", 5)]);
        let sex = self.chance.weighted(&[("M", 90), ("F", 10)]);
        let known = self.last_child();
        (known.is_uasc, known.ethnicity, known.sex) = (true, ethnicity, sex);
        let home = self.chance.weighted(&[(("H5", "PR4", true), 60), (("U6", "PR4", true), 40)]);
        self.lives_at(&child, &[(started, home)], None);
        let plan = Some(self.chance.weighted(&[("supported_living", 80), ("long_term_fostering", 20)]));
        self.stay(&child, Stay { started, ended: None, need: "N8", legal: ("V2", started), plan });
        self.need(&child, started, Standing::Open("looked_after"), names::CARE);
        self.may_be_eligible(&child, started);
    }

    /// Short breaks for a disabled child, whose parents go on caring.
    fn has_short_breaks(&mut self) {
        let started = self.chance.day(self.days_from_now(-900), days_away(self.half_year, -10));
        let child = self.child(days_away(started, -365 * 3), (4, 16));
        self.last_child().disability = "yes";
        self.lives_at(&child, &[(started, ("U6", "PR1", false))], None);
        let plan = Some("return_home");
        self.stay(&child, Stay { started, ended: None, need: "N2", legal: ("V4", started), plan });
        let referred = self.chance.after(started, -90, -20);
        self.need(&child, referred, Standing::Open("looked_after"), names::NEED);
    }

    fn was_in_care_before(&mut self, child: &Person, referred: NaiveDate) {
        let started = self.chance.after(referred, -140, -100);
        let ended = self.chance.after(started, 10, 60);
        let stay = self.first_stay(started);
        let home = self.homes(child);
        self.lives_at(child, &[(started, home)], Some(ended));
        self.stay(child, Stay { ended: Some((ended, "E4A")), ..stay });
    }

    /// The order and the plan of a child who has only just come into care.
    fn first_stay(&mut self, started: NaiveDate) -> Stay {
        let legal = self.chance.weighted(&[("V2", 60), ("C1", 38), ("J1", 2)]);
        let is_planned = (self.snapshot - started).num_days() > 90;
        let plan = self.chance.weighted(&[("return_home", 70), ("sgo_cao", 15), ("long_term_fostering", 15)]);
        let need = self.chance.weighted(&[("N1", 70), ("N5", 15), ("N3", 8), ("N4", 7)]);
        Stay { started, ended: None, need, legal: (legal, started), plan: is_planned.then_some(plan) }
    }

    /// A longer stay: interim, then a full order; moves from home to home.
    fn has_lived_in_care(&mut self, child: &Person, started: NaiveDate, ended: Option<(NaiveDate, Word)>) {
        let until = ended.map_or(self.snapshot, |(day, _)| day);
        let ordered = self.chance.after(started, 150, 330);
        let legal = match self.chance.below(100) {
            0..74 if ordered <= until => ("C2", ordered),
            0..74 => ("C1", started),
            74..76 => ("J1", self.chance.day(started.max(days_away(until, -40)), until)),
            _ => ("V2", started),
        };
        let mut homes: Vec<(NaiveDate, Home)> = Vec::new();
        let moves = self.chance.weighted(&[(0, 58), (1, 27), (2, 10), (3, 5)]);
        let mut days: Vec<NaiveDate> =
            (0..moves).map(|_| self.chance.day(days_away(until, -360).max(days_away(started, 5)), until)).collect();
        days.extend([started, self.chance.day(started, until)]);
        days.sort();
        days.dedup();
        for day in days {
            let home = self.homes(child);
            homes.push((day, home));
        }
        self.lives_at(child, &homes, ended.map(|(day, _)| day));
        let plans = [("long_term_fostering", 50), ("return_home", 12), ("sgo_cao", 14), ("supported_living", 12)];
        let plan = Some(self.chance.weighted(&plans));
        let need = self.chance.weighted(&[("N1", 72), ("N5", 12), ("N3", 6), ("N2", 5), ("N8", 5)]);
        self.stay(child, Stay { started, ended, need, legal, plan });
    }

    pub(super) fn homes(&mut self, child: &Person) -> Home {
        // The age some months ago, so that nobody lives alone at fifteen.
        match age_on(child.born, self.half_year) {
            ..10 => self.chance.weighted(FOSTERED),
            10..16 => self.chance.weighted(OLDER),
            _ => self.chance.weighted(NEARLY_GROWN),
        }
    }

    /// One placement after another, each ending as the next begins.
    pub(super) fn lives_at(&mut self, child: &Person, homes: &[(NaiveDate, Home)], ended: Option<NaiveDate>) {
        for (at, (started, (kind, provider, has_urn))) in homes.iter().enumerate() {
            let is_inside_borough = self.chance.often(46);
            let authority = if is_inside_borough { names::BOROUGH } else { self.chance.weighted(names::ELSEWHERE) };
            let postcode = self.postcode(is_inside_borough);
            self.borough.placement.push(Placement {
                child_id: child.id.clone(),
                started: *started,
                ended: homes.get(at + 1).map(|(next, _)| *next).or(ended),
                kind,
                provider,
                postcode,
                urn: has_urn.then(|| format_compact!("SC{}", 400_000 + self.chance.below(99_999))),
                is_inside_borough,
                authority,
            });
        }
    }

    pub(super) fn stay(&mut self, child: &Person, stay: Stay) {
        let until = stay.ended.map_or(self.snapshot, |(day, _)| day);
        let length = (until - stay.started).num_days();
        // Guidance: a visit within a week, a review within twenty working days, an assessment of health likewise.
        let mut within = |days: i64, needs: i64, in_a_hundred: usize| {
            let day = self.chance.day(stay.started.max(days_away(until, -days)), until);
            (length >= needs && self.chance.often(in_a_hundred)).then_some(day)
        };
        let (reviewed, visited, contact) = (within(170, 28, 100), within(40, 6, 100), within(120, 28, 95));
        let (health, teeth) = (within(350, 25, 93), within(350, 60, 84));
        let (team, worker) = self.allocated(names::CARE);
        self.borough.care_episode.push(CareEpisode {
            child_id: child.id.clone(),
            started: stay.started,
            category_of_need: stay.need,
            legal_status: stay.legal.0,
            legal_status_started: stay.legal.1,
            reviewed,
            visited,
            permanence_plan: stay.plan,
            reviewing_officer_contact: contact,
            health_assessed: health,
            teeth_checked: teeth,
            ended: stay.ended.map(|(day, _)| day),
            ended_reason: stay.ended.map(|(_, reason)| reason),
            team,
            worker,
        });
    }

    /// Need goes on after care, or ends with it or later.
    fn need_beside_care(&mut self, child: &Person, referred: NaiveDate, ended: Option<(NaiveDate, Word)>) {
        match ended {
            None => self.need(child, referred, Standing::Open("looked_after"), names::CARE),
            Some((_, "E4A" | "E4B" | "E13")) => {
                self.need(child, referred, Standing::Open("cin_plan"), names::NEED);
            }
            Some((day, reason)) => self.need_ends_with_care(child, referred, day, reason),
        }
    }

    pub(super) fn need_ends_with_care(&mut self, child: &Person, referred: NaiveDate, day: NaiveDate, reason: Word) {
        let closure = match reason {
            "E11" | "E12" => "RC1",
            "E2" => "RC2",
            "E41" => "RC3",
            "E45" | "E46" | "E47" | "E48" => "RC4",
            "E3" => "RC5",
            "E7" => "RC6",
            _ => "RC7",
        };
        self.need(child, referred, Standing::Closed(day, closure), names::CARE);
    }

    fn goes_missing(&mut self, child: &Person, care_started: NaiveDate) {
        let is_old_enough = days_away(child.born, 365 * 11) < self.snapshot;
        if !is_old_enough || !self.chance.often(14) {
            return;
        }
        let first = care_started.max(self.year);
        let times = self.chance.weighted(&[(1, 50), (2, 22), (3, 12), (5, 10), (9, 6)]);
        // Never twice on one day, so that the latest is known.
        let days: BTreeSet<NaiveDate> = (0..times).map(|_| self.chance.day(first, self.snapshot)).collect();
        for started in days {
            let kind = self.chance.weighted(&[("missing", 75), ("absent", 25)]);
            let offered = self.chance.weighted(&[("yes", 82), ("no", 14), ("unknown", 4)]);
            let accepted = self.chance.weighted(&[("yes", 55), ("no", 45)]);
            self.borough.missing_episode.push(MissingEpisode {
                child_id: child.id.clone(),
                started,
                kind,
                interview_offered: (kind == "missing").then_some(offered),
                interview_accepted: (kind == "missing" && offered == "yes").then_some(accepted),
            });
        }
    }

    /// Postcodes of areas that the post does not have.
    pub(super) fn postcode(&mut self, is_inside_borough: bool) -> CompactString {
        let area = if is_inside_borough { "ZB" } else { self.chance.pick(&["ZC", "ZD", "ZH", "ZL"]) };
        let (district, sector) = (self.chance.between(1, 19), self.chance.between(0, 9));
        let mut letter = || self.chance.pick(&['A', 'B', 'D', 'E', 'F', 'G', 'H', 'J', 'L', 'N', 'P', 'Q', 'R', 'S']);
        format_compact!("{area}{district} {sector}{}{}", letter(), letter())
    }
}
