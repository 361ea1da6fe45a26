//! Assessments, enquiries and times of need.

use super::front_door::{KNOWN_BEFORE, NEW};
use super::tables::{Assessment, NeedEpisode, Section47, Word};
use super::{Council, Person, names};
use crate::vocabulary::period::days_away;
use chrono::NaiveDate;

const NEEDS: &[(Word, usize)] =
    &[("N1", 520), ("N2", 60), ("N3", 100), ("N4", 95), ("N5", 150), ("N6", 40), ("N7", 10), ("N8", 25)];

/// How a time of need stands on the day of the snapshot.
pub(super) enum Standing {
    Open(Word),
    Closed(NaiveDate, Word),
}

/// How an enquiry came out.
pub(super) enum Outcome {
    Undecided,
    NoConference,
    /// The day of the conference, and whether a plan was made.
    Conference(NaiveDate, Word),
}

impl Council {
    /// Referred and assessed, and needs nothing more.
    pub(super) fn is_assessed(&mut self) {
        let referred = self.chance.day(self.half_year, self.days_from_now(-20));
        let child = self.comes_to_notice(referred);
        let started = self.chance.after(referred, 0, 2);
        let authorised = self.chance.day(days_away(started, 8), self.snapshot.min(days_away(started, 62)));
        self.assessment(&child, started, Some((authorised, false)));
        if self.chance.often(18) {
            self.enquiry(&child, started, Outcome::NoConference);
        }
    }

    /// The assessment goes on.
    pub(super) fn is_being_assessed(&mut self) {
        let referred = self.chance.day(self.days_from_now(-50), self.days_from_now(-2));
        let child = if self.chance.often(6) {
            let child = self.unborn();
            self.is_referred(&child, referred);
            child
        } else {
            self.comes_to_notice(referred)
        };
        let started = self.chance.after(referred, 0, 1);
        self.assessment(&child, started, None);
        self.need(&child, referred, Standing::Open("open_assessment"), names::ASSESSMENT);
        if self.chance.often(12) {
            self.enquiry(&child, started, Outcome::Undecided);
        }
    }

    /// Assessed within the six months and found to be in need.
    pub(super) fn comes_into_need(&mut self) {
        let referred = self.chance.day(self.half_year, self.days_from_now(-70));
        let child = self.comes_to_notice(referred);
        let authorised = self.found_to_need_support(&child, referred);
        let standing = match self.chance.often(18) {
            true => self.closed(authorised),
            false => Standing::Open("cin_plan"),
        };
        self.need(&child, referred, standing, names::NEED);
        match self.chance.below(10) {
            0 => self.enquiry(&child, referred, Outcome::NoConference),
            1 => {
                let held = self.chance.after(referred, 12, 22);
                self.enquiry(&child, referred, Outcome::Conference(held, "no"));
            }
            _ => {}
        }
    }

    /// In need since before the six months, for some because of a disability.
    pub(super) fn is_long_in_need(&mut self) {
        let longest = self.chance.weighted(&[(-550, 60), (-1_500, 40)]);
        let started = self.chance.day(self.days_from_now(longest), days_away(self.half_year, -40));
        let child = self.child(days_away(started, NEW), (0, 17));
        let is_closed = self.chance.often(38);
        let standing = if is_closed { self.closed(self.half_year) } else { Standing::Open("cin_plan") };
        self.need(&child, started, standing, names::NEED);
        if self.chance.often(14) {
            self.last_child().disability = "yes";
            if let Some(need) = self.borough.need_episode.last_mut() {
                need.primary_need = "N2";
            }
        }
        if !is_closed && self.chance.often(20) {
            let reviewed = self.chance.day(self.half_year, self.days_from_now(-50));
            let authorised = self.chance.after(reviewed, 15, 48);
            self.assessment(&child, reviewed, Some((authorised, true)));
        }
    }

    /// A child is referred, one in five not for the first time.
    pub(super) fn comes_to_notice(&mut self, referred: NaiveDate) -> Person {
        let is_return = self.chance.often(20);
        let child = self.child(days_away(referred, if is_return { KNOWN_BEFORE } else { NEW }), (0, 17));
        if is_return {
            self.was_referred_before(&child, referred);
        }
        self.is_referred(&child, referred);
        child
    }

    /// An assessment that finds a child to be in need; gives the day it was authorised.
    pub(super) fn found_to_need_support(&mut self, child: &Person, referred: NaiveDate) -> NaiveDate {
        let started = self.chance.after(referred, 0, 2);
        let longest = self.chance.weighted(&[(60, 82), (85, 18)]);
        let authorised = self.chance.day(days_away(started, 12), self.snapshot.min(days_away(started, longest)));
        self.assessment(child, started, Some((authorised, true)));
        authorised
    }

    pub(super) fn assessment(&mut self, child: &Person, started: NaiveDate, authorised: Option<(NaiveDate, bool)>) {
        let child_seen = match (self.is_unborn(child), authorised) {
            (true, _) => "no",
            (false, None) => self.chance.weighted(&[("yes", 60), ("no", 40)]),
            (false, Some(_)) => self.chance.weighted(&[("yes", 95), ("no", 5)]),
        };
        let (team, worker) = self.allocated(names::ASSESSMENT);
        self.borough.assessment.push(Assessment {
            child_id: child.id.clone(),
            started,
            child_seen,
            authorised: authorised.map(|(day, _)| day),
            needs_support: authorised.map(|(_, support)| support),
            team,
            worker,
        });
    }

    /// An enquiry within a few days of `since`.
    pub(super) fn enquiry(&mut self, child: &Person, since: NaiveDate, outcome: Outcome) {
        let started = self.chance.after(since, 0, 3).min(self.snapshot);
        let ended = match outcome {
            Outcome::Undecided => None,
            _ => Some(self.chance.after(started, 2, 8).min(self.snapshot)),
        };
        let (held, led_to_plan) = match outcome {
            Outcome::Conference(held, led) => (Some(held), Some(led)),
            _ => (None, None),
        };
        let (team, worker) = self.allocated(names::ASSESSMENT);
        self.borough.section_47.push(Section47 {
            child_id: child.id.clone(),
            started,
            ended,
            is_conference_needed: ended.map(|_| held.is_some()),
            conference_held: held,
            led_to_plan,
            team,
            worker,
        });
    }

    pub(super) fn closed(&mut self, first: NaiveDate) -> Standing {
        let reason = self.chance.weighted(&[("RC7", 86), ("RC5", 10), ("RC3", 4)]);
        Standing::Closed(self.chance.day(first, self.snapshot), reason)
    }

    pub(super) fn need(&mut self, child: &Person, started: NaiveDate, standing: Standing, teams: &[Word]) {
        let (status, ended, closure_reason) = match standing {
            Standing::Open(status) => (status, None, None),
            Standing::Closed(day, reason) => ("closed", Some(day), Some(reason)),
        };
        let until = ended.unwrap_or(self.snapshot);
        let seen = self.chance.day(started.max(days_away(until, -45)), until);
        let (team, worker) = self.allocated(teams);
        self.borough.need_episode.push(NeedEpisode {
            child_id: child.id.clone(),
            started,
            primary_need: self.chance.weighted(NEEDS),
            last_seen: (!self.is_unborn(child)).then_some(seen),
            ended,
            closure_reason,
            status,
            team,
            worker,
        });
    }
}
