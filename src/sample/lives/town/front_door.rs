//! Contacts and early help: how the council comes to hear of a family, and what it decides.

use super::families::{Came, Person};
use super::need::Course;
use super::records::{Approach, Help};
use super::{Month, TOLD, Town};
use crate::sample::lives::tables::Word;
use crate::vocabulary::period::days_away;
use chrono::{Datelike, NaiveDate};

/// Families that somebody tells of in a month.
const CALLS: i64 = 690;
/// Families whose early help begins without a contact.
const ASKS: i64 = 22;

const SOURCES: &[(Word, usize)] = &[
    ("1A", 50),
    ("1B", 12),
    ("1C", 10),
    ("1D", 8),
    ("2A", 220),
    ("2B", 20),
    ("3A", 18),
    ("3B", 20),
    ("3C", 8),
    ("3D", 12),
    ("3E", 50),
    ("3F", 45),
    ("4", 22),
    ("5A", 45),
    ("5B", 55),
    ("5C", 35),
    ("6", 310),
    ("7", 30),
    ("8", 35),
    ("9", 22),
    ("10", 8),
];
const OUTCOMES: &[(Word, usize)] =
    &[("referral", 41), ("early_help", 13), ("information", 21), ("nfa", 14), ("signposting", 11)];
const REASONS: &[(Word, usize)] = &[
    ("Parenting support", 30),
    ("School attendance", 22),
    ("Behaviour", 18),
    ("Mental health", 12),
    ("Domestic abuse", 10),
    ("Housing", 8),
];
const LEADS: &[(Option<Word>, usize)] = &[
    (Some("West Locality"), 25),
    (Some("East Central Locality"), 22),
    (Some("South Locality"), 18),
    (Some("Education setting"), 19),
    (Some("Children's centre"), 7),
    (Some("Voluntary sector"), 4),
    (Some("0-19 Service"), 2),
    (None, 3),
];
const ENDS: &[(Word, usize)] = &[
    ("needs_met", 58),
    ("consent", 15),
    ("advice", 9),
    ("moved", 5),
    ("not_started", 5),
    ("stepped_up", 6),
    ("eighteen", 2),
];

impl Town {
    /// Whoever tells the council of a family in a month.
    pub(super) fn is_called(&mut self, month: Month) {
        for _ in 0..self.count_in(month, CALLS) {
            let on = self.day_in(month);
            let outcome = self.chance.weighted(OUTCOMES);
            let course = self.chance.weighted(super::need::COURSES);
            // Before the time that is told only what lasts into it is of interest.
            if month.ago > TOLD && !(outcome == "referral" && course.lasts(month.ago)) {
                continue;
            }
            self.calls(on, outcome, course);
        }
    }

    fn calls(&mut self, on: NaiveDate, outcome: Word, course: Course) {
        let family = match course {
            Course::Care if outcome == "referral" && self.chance.often(45) => {
                let age = self.chance.between(11, 16);
                self.new_family(on, 1, Some(age))
            }
            Course::Protected | Course::Care if outcome == "referral" && self.chance.often(24) => {
                let age = self.chance.between(-1, 0);
                self.new_family(on, 1, Some(age))
            }
            _ if outcome == "referral" => self.is_referred_again(on, course).unwrap_or_else(|| self.heard_of(on)),
            _ => self.heard_of(on),
        };
        let source = self.chance.weighted(SOURCES);
        let waits = self.chance.weighted(&[(0, 45), (1, 33), (2, 12), (3, 7), (5, 3)]);
        let decided = days_away(on, waits);
        let is_in_a_day = waits == 0 || (waits == 1 && self.chance.often(45));
        let children: Vec<Person> =
            self.families[family].children.iter().filter(|child| child.age_on(on) < 18).cloned().collect();
        for child in &children {
            self.approach(child, (on, source), (outcome, decided, is_in_a_day));
        }
        match outcome {
            "referral" => {
                self.refers(family, &children, (decided, source), course);
                self.is_remembered(family, decided, course);
            }
            "early_help" => self.helps(family, &children, decided),
            _ => {}
        }
    }

    /// The months are lived in order, so that the days are, but for a few.
    fn is_remembered(&mut self, family: usize, on: NaiveDate, course: Course) {
        let month = on.with_day(1).unwrap_or(on);
        self.referred.push((month, family));
        if course == Course::Protected {
            self.protected.push((month, family));
        }
    }

    /// Many were referred within a year before; some of those whom a plan protected need another.
    fn is_referred_again(&mut self, on: NaiveDate, course: Course) -> Option<usize> {
        let since = days_away(on, -330);
        match course {
            Course::Protected if self.chance.often(20) => self.comes_again(Came::Protected, days_away(on, -3_000), on),
            _ if self.chance.often(17) => self.comes_again(Came::Referred, since, on),
            _ => None,
        }
    }

    fn approach(
        &mut self,
        child: &Person,
        (received, source): (NaiveDate, Word),
        (outcome, decided, is_in_a_day): (Word, NaiveDate, bool),
    ) {
        let approach_id = self.next();
        let rating = match outcome {
            "referral" => self.chance.weighted(&[("red", 22), ("amber", 68), ("green", 10)]),
            _ => self.chance.weighted(&[("amber", 24), ("green", 52), ("blue", 24)]),
        };
        let is_decided = decided <= self.snapshot;
        let final_rating = if self.chance.often(88) { rating } else { "green" };
        self.records.approach.push(Approach {
            approach_id,
            child_id: child.id.clone(),
            received,
            source,
            outcome: is_decided.then_some(outcome),
            decided: self.known(decided),
            is_decided_in_a_day: is_decided.then_some(is_in_a_day),
            rating,
            final_rating: is_decided.then_some(final_rating),
        });
    }

    /// Early help that nobody outside asked for.
    pub(super) fn helps_early(&mut self, month: Month) {
        for _ in 0..self.count_in(month, ASKS) {
            let on = self.day_in(month);
            let family = self.heard_of(on);
            let children = self.families[family].children.clone();
            let young: Vec<Person> = children.into_iter().filter(|child| child.age_on(on) < 17).collect();
            self.helps(family, &young, on);
        }
    }

    fn helps(&mut self, family: usize, children: &[Person], asked: NaiveDate) {
        let started = self.chance.after(asked, 3, 20);
        if started > self.snapshot {
            return;
        }
        let lasts = self.chance.weighted(&[(45, 18), (100, 30), (170, 28), (270, 16), (420, 8)]);
        let ended = self.chance.after(started, lasts / 2, lasts * 3 / 2);
        let (reason, lead) = (self.chance.weighted(REASONS), self.chance.weighted(LEADS));
        let end_reason = self.chance.weighted(ENDS);
        // Reasons are recorded late.
        let late = if days_away(ended, 45) > self.snapshot { 60 } else { 94 };
        let is_recorded = ended <= self.snapshot && self.chance.often(late);
        let reached = match end_reason {
            "needs_met" => self.chance.weighted(&[("met", 88), ("partly", 12)]),
            "moved" | "not_started" | "eighteen" => "not_relevant",
            _ => self.chance.weighted(&[("partly", 40), ("not_met", 60)]),
        };
        for child in children {
            let help_id = self.next();
            self.records.help.push(Help {
                help_id,
                child_id: child.id.clone(),
                started,
                ended: self.known(ended),
                reason,
                end_reason: is_recorded.then_some(end_reason),
                reached: is_recorded.then_some(reached),
                lead,
            });
        }
        self.busy_until(family, ended);
    }
}
