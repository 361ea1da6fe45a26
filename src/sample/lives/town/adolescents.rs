//! Risks to adolescents outside the home: going missing, exploitation, and the youth justice system.

use super::families::Person;
use super::records::{Away, OffenceCase, Risk};
use super::{Month, Town};
use crate::sample::lives::tables::Word;
use crate::vocabulary::period::months_away;
use chrono::NaiveDate;

/// Cases that begin with the youth offending team in a month.
const OFFENDERS: i64 = 9;
/// Of a hundred adolescents whom a service has, so many have a risk of exploitation; in care more.
const AT_RISK: usize = 13;
const AT_RISK_IN_CARE: usize = 22;
/// Of a hundred at home, so many go missing again and again.
const RUNS_AWAY: usize = 6;

const BACK_AFTER: &[((i64, i64), usize)] = &[((0, 0), 28), ((1, 1), 34), ((2, 4), 25), ((5, 12), 11), ((13, 40), 2)];
const RISK_ENDS: &[(Word, usize)] =
    &[("Risk reduced", 62), ("Moved out of the borough", 12), ("Reached 18", 12), ("Support ended", 14)];

impl Town {
    /// What may happen to an adolescent at home whom a service has got to know.
    pub(super) fn is_at_risk(&mut self, child: &Person, (from, until): (NaiveDate, NaiveDate), team_id: i64) {
        let until = until.min(self.snapshot);
        if !(12..18).contains(&child.age_on(from)) || from > until {
            return;
        }
        if self.chance.often(RUNS_AWAY) {
            self.runs_away(child, "home", (from, until), (6, 45));
        }
        if self.chance.often(AT_RISK) {
            self.is_exploited(child, from, team_id);
        }
    }

    pub(super) fn is_at_risk_in_care(&mut self, child: &Person, (from, until): (NaiveDate, NaiveDate), team_id: i64) {
        let from = from.max(months_away(child.born, 12 * 12));
        if from < until && self.chance.often(AT_RISK_IN_CARE) {
            let began = self.chance.day(from, until);
            self.is_exploited(child, began, team_id);
        }
    }

    pub(super) fn runs_away(
        &mut self,
        child: &Person,
        from_where: Word,
        (from, until): (NaiveDate, NaiveDate),
        (soonest, latest): (i64, i64),
    ) {
        let mut at = from;
        loop {
            let started = self.chance.after(at, soonest, latest);
            let days = self.chance.weighted(BACK_AFTER);
            let back = self.chance.after(started, days.0, days.1);
            if started > until {
                return;
            }
            let ended = self.known(back);
            let is_interview_offered = self.chance.often(86);
            let away_id = self.next();
            self.records.away.push(Away {
                away_id,
                child_id: child.id.clone(),
                kind: self.chance.weighted(&[("missing", 90), ("absent", 10)]),
                from_where,
                started,
                ended,
                is_interview_offered,
                is_interview_taken: (is_interview_offered && ended.is_some()).then(|| self.chance.often(58)),
            });
            at = back;
        }
    }

    /// A risk that is followed for some months, for some with meetings and a referral.
    fn is_exploited(&mut self, child: &Person, from: NaiveDate, team_id: i64) {
        let started = self.chance.after(from, 0, 60);
        if started > self.snapshot || child.grown_up() <= started {
            return;
        }
        let kind = self.chance.weighted(&[("sexual", 44), ("gang", 56)]);
        let lasts = self.chance.weighted(&[((40, 120), 35), ((121, 260), 42), ((261, 520), 23)]);
        let ended = self.chance.after(started, lasts.0, lasts.1).min(child.grown_up());
        self.risk(child, kind, (started, Some(ended)), None, team_id);
        if self.chance.often(45) {
            let mut held = self.chance.after(started, 5, 30);
            let mut score = self.chance.between(16, 38);
            while held < ended.min(self.snapshot) {
                self.risk(child, "meeting", (held, None), Some(score), team_id);
                held = self.chance.after(held, 28, 60);
                score = (score - self.chance.between(-3, 6)).clamp(4, 45);
            }
        }
        if self.chance.often(22) {
            let referred = self.chance.after(started, 2, 40);
            self.risk(child, "referral", (referred, None), None, team_id);
        }
    }

    fn risk(
        &mut self,
        child: &Person,
        kind: Word,
        (started, ended): (NaiveDate, Option<NaiveDate>),
        score: Option<i64>,
        team_id: i64,
    ) {
        if started > self.snapshot {
            return;
        }
        let risk_id = self.next();
        let ended = ended.and_then(|day| self.known(day));
        let end_reason = ended.map(|_| self.chance.weighted(RISK_ENDS));
        let child_id = child.id.clone();
        self.records.risk.push(Risk { risk_id, child_id, kind, started, ended, end_reason, score, team_id });
    }

    /// Young people who come to the youth offending team, of whom some are known already.
    pub(super) fn meets_offenders(&mut self, month: Month) {
        for _ in 0..self.count_in(month, OFFENDERS) {
            let started = self.day_in(month);
            let child = match self.known_adolescent(started) {
                Some(child) => child,
                None => {
                    let age = self.chance.weighted(&[(12, 4), (13, 9), (14, 17), (15, 24), (16, 26), (17, 20)]);
                    let born = self.chance.after(months_away(started, -12 * age), -330, -20);
                    let sex = self.chance.weighted(&[("M", 82), ("F", 18)]);
                    let ethnicity = self.chance.weighted(crate::sample::lives::people::ETHNICITIES);
                    self.is_registered(born, sex, ethnicity, None)
                }
            };
            self.offends(&child, started);
        }
    }

    fn known_adolescent(&mut self, on: NaiveDate) -> Option<Person> {
        let family = self.chance.below(self.families.len().max(1));
        let children = &self.families.get(family)?.children;
        children.iter().find(|child| (13..18).contains(&child.age_on(on))).cloned()
    }

    fn offends(&mut self, child: &Person, started: NaiveDate) {
        let is_statutory = self.chance.often(64);
        let lasts = if is_statutory { (120, 380) } else { (60, 150) };
        let ended = self.chance.after(started, lasts.0, lasts.1);
        let is_first = self.chance.often(56);
        let is_sentenced = is_statutory && self.chance.often(7);
        let first_entry = self.chance.after(started, -20, 0);
        let sentenced = self.chance.after(started, 0, 30);
        let is_over = ended <= self.snapshot;
        let case_id = self.next();
        self.records.offence_case.push(OffenceCase {
            case_id,
            child_id: child.id.clone(),
            started,
            ended: self.known(ended),
            is_statutory,
            scale: is_statutory.then(|| self.chance.weighted(&[("standard", 30), ("enhanced", 36), ("intensive", 34)])),
            first_entry: is_first.then_some(first_entry),
            custody: is_sentenced.then_some(sentenced).filter(|day| *day <= self.snapshot),
            is_in_gang: self.chance.often(14),
            is_in_education: is_over.then(|| self.chance.often(64)),
        });
    }
}
