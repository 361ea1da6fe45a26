//! What goes with a time in care: reviews, social workers, health, and times missing.

use super::super::Council;
use super::super::tables::{CareAbsence, CareRestriction, CareReview, CareWorker, CareYear, Word};
use super::{Known, Left, birthday_of};
use crate::vocabulary::calendar::age_on;
use crate::vocabulary::period::{days_away, months_away};
use chrono::NaiveDate;
use compact_str::format_compact;

const TOOK_PART: &[(Word, usize)] =
    &[("PN1", 52), ("PN2", 4), ("PN3", 6), ("PN4", 5), ("PN5", 8), ("PN6", 16), ("PN7", 9)];
const NEW_WORKER: &[(Word, usize)] = &[
    ("MANAGE", 24),
    ("LEFTRL", 34),
    ("ORGRST", 8),
    ("TSPROC", 22),
    ("ABSENC", 6),
    ("CHCHAN", 2),
    ("PCCHAN", 2),
    ("OTHERS", 2),
];

impl Council {
    /// Of one time in care, whose spells were told last.
    pub(super) fn around_care(&mut self, known: &Known, entered: NaiveDate, left: Left) {
        self.period(known, entered, left, false);
        self.is_reviewed(known, entered, left);
        for year_ended in [days_away(self.year, -1), self.snapshot] {
            let started = days_away(months_away(year_ended, -12), 1);
            if entered <= started && left.is_none_or(|(day, _)| day > year_ended) {
                self.year_of(known, year_ended);
            }
        }
        self.is_away_at_times(known, entered);
    }

    /// Within four weeks, within three months after that, then twice a year.
    fn is_reviewed(&mut self, known: &Known, entered: NaiveDate, left: Left) {
        let until = left.map_or(self.snapshot, |(day, _)| day);
        let mut held = self.chance.after(entered, 15, 28);
        let mut gap = (60, 90);
        if entered < days_away(self.year_before(), -200) {
            held = self.chance.after(self.year_before(), 0, 170);
            gap = (120, 180);
        }
        while held <= until {
            let is_young = age_on(known.person.born, held) < 4;
            let took_part = if is_young { "PN0" } else { self.chance.weighted(TOOK_PART) };
            self.borough.care_review.push(CareReview { child_id: known.person.id.clone(), held, took_part });
            held = self.chance.after(held, gap.0, gap.1);
            gap = (120, 180);
        }
    }

    /// A worker from the first day on, another now and then, and one anew when care begins again.
    pub(super) fn has_workers(&mut self, known: &Known, entered: &[NaiveDate], left: Left) {
        let until = left.map_or(self.snapshot, |(day, _)| day);
        let mut spells: Vec<(NaiveDate, Word)> = Vec::new();
        for (at, first) in entered.iter().enumerate() {
            spells.push((*first, if at == 0 { "FCONTA" } else { "OTHERS" }));
            let last = entered.get(at + 1).copied().unwrap_or(until);
            let mut day = self.chance.after(*first, 40, 700);
            while day < days_away(last, -10) {
                let reason = self.chance.weighted(NEW_WORKER);
                spells.push((day, reason));
                day = self.chance.after(day, 120, 700);
            }
        }
        for at in 0..spells.len() {
            let (started, reason) = spells[at];
            let ended = spells.get(at + 1).map(|(day, _)| *day);
            // What ended before the two years is nobody's business any more.
            if ended.is_none_or(|day| day >= self.year_before()) {
                let worker_id = format_compact!("SW{}", 1_000 + self.chance.below(20 + self.looked_after / 12));
                let child_id = known.person.id.clone();
                self.borough.care_worker.push(CareWorker { child_id, worker_id, started, ended, reason });
            }
        }
    }

    fn year_of(&mut self, known: &Known, year_ended: NaiveDate) {
        let born = known.person.born;
        let (before, age) = (age_on(born, months_away(year_ended, -12)), age_on(born, year_ended));
        let has_score = age >= 4 && before < 17;
        let is_scored = self.chance.often(82);
        let score = self.chance.between(0, 22) + self.chance.between(0, 18);
        let because = self.chance.weighted(&[("SDQ2", 45), ("SDQ3", 10), ("SDQ4", 25), ("SDQ5", 20)]);
        let misuses = age >= 12 && self.chance.often(5);
        let (helped, offered) = (self.chance.often(55), self.chance.often(70));
        let convicted = self.chance.often(if age >= 13 { 4 } else { 1 });
        let checked = self.chance.often(88);
        self.borough.care_year.push(CareYear {
            child_id: known.person.id.clone(),
            year_ended,
            strengths_score: (has_score && is_scored).then_some(score),
            no_score_because: (has_score && !is_scored).then_some(because),
            is_convicted: (age >= 10).then_some(convicted),
            is_development_checked: (age < 5).then_some(checked),
            is_immunised: self.chance.often(87),
            are_teeth_checked: self.chance.often(79),
            is_health_assessed: self.chance.often(91),
            misuses_substances: misuses,
            had_help: misuses.then_some(helped),
            was_offered_help: (misuses && !helped).then_some(offered),
        });
    }

    /// Each time within one spell, so that whoever is missing has a home to be missing from.
    fn is_away_at_times(&mut self, known: &Known, entered: NaiveDate) {
        let (goes_missing, is_restricted) = (self.chance.often(13), self.chance.often(12));
        if !goes_missing && !is_restricted {
            return;
        }
        let steps = &self.borough.care_step;
        let own = steps.iter().rev().take_while(|step| step.child_id == known.person.id && step.started >= entered);
        let spells: Vec<(NaiveDate, Option<NaiveDate>, Word)> =
            own.map(|step| (step.started, step.ended, step.kind)).collect();
        for (started, ended, kind) in spells.into_iter().rev() {
            let first = days_away(started, 2).max(birthday_of(&known.person, 11)).max(self.year_before());
            let last = days_away(ended.unwrap_or(self.snapshot), -2);
            if goes_missing && !kind.starts_with('T') {
                self.goes_missing_between(known, first, last);
            }
            if is_restricted && kind == "K2" && first < days_away(last, -20) {
                self.is_restricted_between(known, first, last);
            }
        }
    }

    fn goes_missing_between(&mut self, known: &Known, first: NaiveDate, last: NaiveDate) {
        let mut day = self.chance.after(first, 0, 70);
        let mut left = self.chance.weighted(&[(1, 50), (3, 30), (8, 20)]);
        while left > 0 {
            let ended = self.chance.after(day, 0, 4);
            if ended > last {
                return;
            }
            let kind = self.chance.weighted(&[("M", 80), ("A", 20)]);
            self.borough.care_absence.push(CareAbsence {
                child_id: known.person.id.clone(),
                started: day,
                ended,
                kind,
            });
            day = self.chance.after(ended, 1, 60);
            left -= 1;
        }
    }

    fn is_restricted_between(&mut self, known: &Known, first: NaiveDate, last: NaiveDate) {
        let started = self.chance.day(first, days_away(last, -15));
        let ended = self.chance.day(days_away(started, 3), last);
        let child_id = known.person.id.clone();
        self.borough.care_restriction.push(CareRestriction { child_id, started, ended: Some(ended) });
    }
}
