//! The ways that a time in care may go: its legal statuses, how long it lasts, and how it ends.

use super::Entrant;
use crate::sample::lives::tables::Word;
use crate::sample::lives::town::Town;
use crate::vocabulary::period::days_away;
use chrono::NaiveDate;

/// How a time in care goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The family asks for help, and the child soon goes home.
    Short,
    /// The family agrees, and the child stays until it is grown up.
    Agreed,
    /// A court decides.
    Court,
    /// A court decides that the child be adopted.
    Adoption,
    /// A court remands a young person.
    Remand,
    /// A series of short breaks, which is not care in most figures.
    ShortBreaks,
}

/// The law and the end of a time in care.
pub struct Welfare {
    /// Each with the day from which it holds; it ends where the next begins, and the last where care does.
    pub statuses: Vec<(Word, NaiveDate)>,
    pub left: NaiveDate,
    pub reason: Word,
    /// What a court ordered, and when.
    pub order: Option<(NaiveDate, Word)>,
}

const HOME: &[(Word, usize)] = &[("E4A", 66), ("E4B", 14), ("E13", 12), ("E8", 8)];
const GROWN_UP: &[(Word, usize)] = &[("E5", 48), ("E17", 26), ("E6", 8), ("E4A", 10), ("E7", 4), ("E8", 4)];
const GUARDIANS: &[(Word, usize)] = &[("E45", 46), ("E46", 18), ("E47", 36)];

impl Town {
    pub(super) fn way_of(&mut self, who: &Entrant<'_>) -> Way {
        match who.person.age_on(who.entered) {
            ..3 => self.chance.weighted(&[(Way::Adoption, 22), (Way::Court, 58), (Way::Short, 20)]),
            3..10 => self.chance.weighted(&[(Way::Court, 62), (Way::Short, 34), (Way::Adoption, 4)]),
            10..14 => self.chance.weighted(&[(Way::Court, 38), (Way::Short, 34), (Way::Agreed, 28)]),
            _ => self.chance.weighted(&[(Way::Agreed, 44), (Way::Short, 36), (Way::Court, 12), (Way::Remand, 8)]),
        }
    }

    pub(super) fn welfare(&mut self, who: &Entrant<'_>, way: Way) -> Welfare {
        let entered = who.entered;
        let of_agreement =
            |status, left, reason| Welfare { statuses: vec![(status, entered)], left, reason, order: None };
        let told = match way {
            Way::Short => {
                let lasts = self.chance.weighted(&[((8, 40), 35), ((41, 120), 35), ((121, 260), 30)]);
                let left = self.chance.after(entered, lasts.0, lasts.1);
                of_agreement("V2", left, self.chance.weighted(HOME))
            }
            Way::Agreed => {
                // Some arrive whom others take over.
                let soon = self.chance.after(entered, 40, 400);
                let goes = self.chance.often(if who.is_from_abroad { 10 } else { 25 });
                let left = if goes { soon } else { who.person.grown_up() };
                of_agreement("V2", left, if who.is_from_abroad { "E3" } else { "E4A" })
            }
            Way::Remand => of_agreement("J1", self.chance.after(entered, 15, 150), "E14"),
            Way::ShortBreaks => of_agreement("V4", self.chance.after(entered, 200, 900), "E8"),
            Way::Court => self.before_court(who),
            Way::Adoption => self.for_adoption(who),
        };
        self.until_grown_up(who, told)
    }

    /// Care ends on the eighteenth birthday at the latest.
    fn until_grown_up(&mut self, who: &Entrant<'_>, mut told: Welfare) -> Welfare {
        let grown_up = who.person.grown_up();
        if told.left >= grown_up {
            told.left = grown_up;
            told.reason = self.chance.weighted(GROWN_UP);
            told.statuses.retain(|(_, from)| *from < grown_up);
        }
        told
    }

    /// An interim order, after an emergency for some, and then home, a guardian, or care for years.
    fn before_court(&mut self, who: &Entrant<'_>) -> Welfare {
        let (mut statuses, mut from) = (Vec::new(), who.entered);
        let begins = self.chance.weighted(&[(Some("L2"), 10), (Some("L1"), 6), (Some("V2"), 22), (None, 62)]);
        if let Some(status) = begins {
            statuses.push((status, from));
            let days = if status == "V2" { (20, 120) } else { (2, 8) };
            from = self.chance.after(from, days.0, days.1);
        }
        statuses.push(("C1", from));
        let ordered = self.chance.after(from, 140, 330);
        let (left, reason, order) = match self.chance.below(100) {
            0..18 => (ordered, self.chance.weighted(HOME), "No order"),
            18..44 => (ordered, self.chance.weighted(GUARDIANS), "Special guardianship order"),
            44..60 => (self.chance.after(ordered, 200, 1_100), self.chance.weighted(HOME), "Care order"),
            _ => (who.person.grown_up(), "E5", "Care order"),
        };
        if order == "Care order" {
            statuses.push(("C2", ordered));
        }
        Welfare { statuses, left, reason, order: Some((ordered, order)) }
    }

    fn for_adoption(&mut self, who: &Entrant<'_>) -> Welfare {
        let ordered = self.chance.after(who.entered, 160, 300);
        let left = self.chance.after(ordered, 330, 620);
        let statuses = vec![("C1", who.entered), ("E1", ordered)];
        let reason = self.chance.weighted(&[("E12", 70), ("E11", 30)]);
        Welfare { statuses, left, reason, order: Some((ordered, "Placement order")) }
    }

    /// When a child for adoption moves to its new family.
    pub(super) fn placed_for_adoption(&mut self, welfare: &Welfare) -> Option<NaiveDate> {
        let (_, ordered) = welfare.statuses.iter().find(|(status, _)| *status == "E1")?;
        let placed = self.chance.after(*ordered, 60, 200);
        Some(placed.min(days_away(welfare.left, -70)))
    }
}
