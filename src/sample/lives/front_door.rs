//! Contacts, early help and referrals: how the council comes to hear of a child.

use super::tables::{Contact, EarlyHelp, Referral, Section47, Word};
use super::{Council, Person, names};
use crate::vocabulary::period::days_away;
use chrono::NaiveDate;

const SOURCES: &[(Word, usize)] = &[
    ("1A", 60),
    ("1B", 15),
    ("1C", 12),
    ("1D", 10),
    ("2A", 190),
    ("2B", 20),
    ("3A", 18),
    ("3B", 20),
    ("3C", 8),
    ("3D", 22),
    ("3E", 45),
    ("3F", 40),
    ("4", 25),
    ("5A", 40),
    ("5B", 60),
    ("5C", 35),
    ("6", 280),
    ("7", 30),
    ("8", 40),
    ("9", 25),
    ("10", 5),
];

/// How long before a referral a child must have been born, so that what led to it comes after birth.
pub(super) const NEW: i64 = -3;
pub(super) const KNOWN_BEFORE: i64 = -365;

impl Council {
    /// So many contacts that lead nowhere; brothers and sisters are named in one.
    pub fn is_called_about(&mut self, contacts: usize) {
        let mut left = contacts;
        while left > 0 {
            let contacted = self.chance.day(self.half_year, self.snapshot);
            let source = self.chance.weighted(SOURCES);
            let siblings = self.chance.weighted(&[(1, 70), (2, 20), (3, 10)]).min(left);
            for _ in 0..siblings {
                let child = if self.chance.often(1) { self.unborn() } else { self.child(contacted, (0, 17)) };
                self.contact(&child, contacted, source);
            }
            left -= siblings;
        }
    }

    pub(super) fn is_helped_early(&mut self) {
        let is_recent = self.chance.often(72);
        let longest_ago = if is_recent { self.half_year } else { self.days_from_now(-420) };
        let shortest_ago = if is_recent { self.snapshot } else { days_away(self.half_year, -1) };
        let started = self.chance.day(longest_ago, shortest_ago);
        let child = self.child(days_away(started, -10), (0, 17));
        if self.chance.often(30) {
            let (contacted, source) = (self.chance.after(started, -10, 0), self.chance.weighted(SOURCES));
            self.contact(&child, contacted, source);
        }
        let completed = self.chance.after(started, 5, 45);
        let ended = self.chance.after(completed, 20, 160);
        let turn = self.borough.early_help.len();
        self.borough.early_help.push(EarlyHelp {
            child_id: child.id,
            started,
            completed: Some(completed).filter(|day| *day <= self.snapshot),
            organisation: names::ORGANISATIONS[turn % names::ORGANISATIONS.len()],
            ended: Some(ended).filter(|day| is_recent && *day <= self.snapshot),
        });
    }

    /// A referral after which nothing more is done; some come back and are turned away again.
    pub(super) fn is_turned_away(&mut self) {
        let referred = self.chance.day(self.half_year, self.snapshot);
        let child = self.child(days_away(referred, KNOWN_BEFORE), (0, 17));
        if self.chance.often(15) {
            let earlier = self.chance.after(referred, -350, -30);
            self.referral(&child, earlier, true);
        }
        self.referral(&child, referred, true);
    }

    /// A referral that leads on to an assessment.
    pub(super) fn is_referred(&mut self, child: &Person, referred: NaiveDate) {
        self.referral(child, referred, false);
    }

    /// What a child who comes back was first referred for: assessed then, and found to need nothing more.
    pub(super) fn was_referred_before(&mut self, child: &Person, referred: NaiveDate) {
        let earlier = self.chance.after(referred, -350, -75);
        self.referral(child, earlier, false);
        let started = self.chance.after(earlier, 0, 2);
        let authorised = self.chance.after(started, 20, 60);
        self.assessment(child, started, Some((authorised, false)));
        if self.chance.often(30) {
            let is_needed = self.chance.often(40);
            let (team, worker) = self.allocated(names::ASSESSMENT);
            self.borough.section_47.push(Section47 {
                child_id: child.id.clone(),
                started: days_away(started, 1),
                ended: Some(days_away(started, 9)),
                is_conference_needed: Some(is_needed),
                conference_held: is_needed.then(|| days_away(started, 17)),
                led_to_plan: is_needed.then_some("no"),
                team,
                worker,
            });
        }
    }

    fn contact(&mut self, child: &Person, contacted: NaiveDate, source: Word) {
        self.borough.contact.push(Contact { child_id: child.id.clone(), contacted, source });
    }

    fn referral(&mut self, child: &Person, referred: NaiveDate, is_nfa: bool) {
        let source = self.chance.weighted(SOURCES);
        let contacted = self.chance.after(referred, -1, 0);
        self.contact(child, contacted, source);
        let (team, worker) = self.allocated(names::FRONT_DOOR);
        self.borough.referral.push(Referral { child_id: child.id.clone(), referred, source, is_nfa, team, worker });
    }
}
