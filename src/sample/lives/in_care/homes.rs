//! Where children in care live: which homes there are at an age, and who provides them.

use super::super::tables::Word;
use super::super::{Council, Person};
use super::Known;
use crate::vocabulary::calendar::age_on;
use chrono::NaiveDate;
use compact_str::{CompactString, format_compact};

/// One home. Homes with parents and temporary ones have no number with the inspectorate, and some no provider.
#[derive(Clone)]
pub(in super::super) struct Home {
    pub kind: Word,
    pub provider: Option<Word>,
    pub postcode: Option<CompactString>,
    pub urn: Option<CompactString>,
}

/// Kind, provider, and whether it has a number.
type Offer = (Word, Word, bool);

const PARENTS: Offer = ("P1", "PR0", false);
const YOUNG: &[(Offer, usize)] = &[
    (("U1", "PR1", true), 8),
    (("U3", "PR1", true), 14),
    (("U4", "PR1", true), 16),
    (("U4", "PR4", true), 12),
    (("U6", "PR1", true), 24),
    (("U6", "PR4", true), 20),
    (("U6", "PR5", true), 4),
    (("R3", "PR4", true), 2),
];
const OLDER: &[(Offer, usize)] = &[
    (("U4", "PR1", true), 18),
    (("U6", "PR1", true), 22),
    (("U6", "PR4", true), 22),
    (("U1", "PR1", true), 7),
    (("K2", "PR4", true), 20),
    (("K2", "PR1", true), 5),
    (("S1", "PR4", true), 3),
    (("R1", "PR4", false), 1),
    (("K1", "PR2", true), 1),
];
const NEARLY_GROWN: &[(Offer, usize)] = &[
    (("K3", "PR4", true), 34),
    (("K3", "PR5", true), 10),
    (("U6", "PR4", true), 22),
    (("U4", "PR1", true), 14),
    (("K2", "PR4", true), 16),
    (("P3", "PR4", false), 1),
];

impl Council {
    /// A home that suits the child's age, with parents only where an order gives the council a say.
    pub(super) fn home_for(&mut self, known: &Known, day: NaiveDate, legal: Word) -> Home {
        if matches!(legal, "C1" | "C2") && known.home.is_some() && self.chance.often(7) {
            return Home { kind: PARENTS.0, provider: Some(PARENTS.1), postcode: known.home.clone(), urn: None };
        }
        let (kind, provider, has_number) = self.offered(&known.person, day);
        self.other_than(known, kind, provider, has_number)
    }

    /// Another home than the one the child is in: with parents is one home, however often it is chosen.
    pub(super) fn next_home(&mut self, known: &Known, day: NaiveDate, legal: Word, from: &Home) -> Home {
        loop {
            let home = self.home_for(known, day, legal);
            if home.postcode != from.postcode {
                return home;
            }
        }
    }

    /// A home somewhere else than where the family lives.
    pub(super) fn other_than(&mut self, known: &Known, kind: Word, provider: Word, has_number: bool) -> Home {
        loop {
            let home = self.home(kind, Some(provider), has_number);
            if home.postcode != known.home {
                return home;
            }
        }
    }

    pub(super) fn home(&mut self, kind: Word, provider: Option<Word>, has_number: bool) -> Home {
        let is_near = self.chance.often(55);
        let postcode = Some(self.postcode(is_near));
        let urn = has_number.then(|| format_compact!("SC{}", 400_000 + self.chance.below(99_999)));
        Home { kind, provider, postcode, urn }
    }

    /// In hospital, away for a while, or with somebody else for some days.
    pub(super) fn away_from(&mut self, known: &Known) -> Home {
        let kind = self.chance.weighted(&[("T0", 50), ("T1", 30), ("T4", 20)]);
        Home { provider: None, ..self.other_than(known, kind, "PR1", false) }
    }

    fn offered(&mut self, person: &Person, day: NaiveDate) -> Offer {
        match age_on(person.born, day) {
            ..10 => self.chance.weighted(YOUNG),
            10..16 => self.chance.weighted(OLDER),
            _ => self.chance.weighted(NEARLY_GROWN),
        }
    }
}
