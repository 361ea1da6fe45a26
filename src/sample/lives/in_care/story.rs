//! Spells in care, one after another: each has one home and one legal status, and ends as the next begins.

use super::super::Council;
use super::super::tables::{CareStep, Word};
use super::homes::Home;
use super::{Known, Left};
use crate::vocabulary::period::days_away;
use chrono::NaiveDate;

/// What changes on a day.
pub(super) enum Change {
    /// The legal status alone.
    Order(Word),
    /// Another home with other carers.
    Move,
    /// Another home with other carers, this one.
    MoveTo(Home),
    /// The same carers, whose home counts as another kind now.
    Becomes(Word),
    /// Another home and another status.
    MoveUnder(Word),
    /// A short time away, and back again so many days later.
    Away(i64),
}

/// Changes by their days, in order.
pub(super) type Changes = Vec<(NaiveDate, Change)>;

/// A spell while the story is told.
struct Spell {
    started: NaiveDate,
    reason: Word,
    legal: Word,
    home: Home,
}

const MOVED_BECAUSE: &[(Word, usize)] = &[
    ("CARPL", 60),
    ("CLOSE", 5),
    ("ALLEG", 3),
    ("STAND", 3),
    ("CREQB", 10),
    ("CREQO", 6),
    ("CHILD", 6),
    ("LAREQ", 3),
    ("OTHER", 4),
];

impl Council {
    /// What happens to a child in care: a court's order, moves, short times away. Days of their own, before `until`.
    pub(super) fn changes(&mut self, known: &Known, entered: NaiveDate, until: NaiveDate, legal: Word) -> Changes {
        let mut changes = Changes::new();
        let (mut day, mut legal) = (entered, legal);
        let has_family = known.home.is_some();
        loop {
            // Emergency orders and police protection end within days.
            day = match legal {
                "L1" => self.chance.after(day, 1, 3),
                "L2" => self.chance.after(day, 3, 8),
                _ => self.chance.after(day, 30, 620),
            };
            if day >= until {
                return changes;
            }
            let next = if has_family { following(legal) } else { None };
            let change = match (self.chance.below(100), next) {
                (_, Some(next)) if matches!(legal, "L1" | "L2") => Change::Order(next),
                (0..40, Some(next)) => Change::Order(next),
                (40..48, Some(next)) => Change::MoveUnder(next),
                (48..56, _) if (until - day).num_days() > 30 => Change::Away(self.chance.between(2, 7)),
                (56..66, _) => Change::Becomes("U4"),
                _ => Change::Move,
            };
            let away = if let Change::Away(days) = change { days } else { 0 };
            if matches!(change, Change::Order(_) | Change::MoveUnder(_)) {
                legal = next.unwrap_or(legal);
            }
            changes.push((day, change));
            day = days_away(day, away);
        }
    }

    /// Tells a time in care from how it began, by its changes, to its end.
    pub(super) fn told(&mut self, known: &Known, first: (NaiveDate, Word, Home), changes: Changes, left: Left) {
        let (entered, legal, home) = first;
        let mut spells = vec![Spell { started: entered, reason: "S", legal, home }];
        for (day, change) in changes {
            self.change(known, &mut spells, day, change);
        }
        self.write_down(known, spells, left);
    }

    fn change(&mut self, known: &Known, spells: &mut Vec<Spell>, started: NaiveDate, change: Change) {
        let Some(last) = spells.last() else { return };
        let (legal, home) = (last.legal, last.home.clone());
        let spell = match change {
            Change::Order(to) => Spell { started, reason: "L", legal: to, home },
            Change::Move => Spell { started, reason: "P", legal, home: self.next_home(known, started, legal, &home) },
            Change::MoveTo(home) => Spell { started, reason: "P", legal, home },
            // Only who is fostered for the time being can stay with the same carers in another way.
            Change::Becomes(kind) if home.kind == "U6" || home.kind == "U5" => {
                Spell { started, reason: "T", legal, home: Home { kind, ..home } }
            }
            Change::Becomes(_) => {
                Spell { started, reason: "P", legal, home: self.next_home(known, started, legal, &home) }
            }
            Change::MoveUnder(to) => {
                Spell { started, reason: "B", legal: to, home: self.next_home(known, started, to, &home) }
            }
            Change::Away(days) => {
                let away = self.away_from(known);
                spells.push(Spell { started, reason: "P", legal, home: away });
                Spell { started: days_away(started, days), reason: "P", legal, home }
            }
        };
        spells.push(spell);
    }

    fn write_down(&mut self, known: &Known, spells: Vec<Spell>, left: Left) {
        for at in 0..spells.len() {
            let (spell, next) = (&spells[at], spells.get(at + 1));
            let is_move = next.is_some_and(|next| next.reason != "L" && !is_away(next) && !is_away(spell));
            let moved_because = match next {
                Some(next) if is_move && next.reason == "T" => Some("PLACE"),
                _ => is_move.then(|| self.chance.weighted(MOVED_BECAUSE)),
            };
            self.borough.care_step.push(CareStep {
                child_id: known.person.id.clone(),
                started: spell.started,
                reason: spell.reason,
                legal_status: spell.legal,
                category_of_need: known.need,
                kind: spell.home.kind,
                provider: spell.home.provider,
                ended: next.map(|next| next.started).or(left.map(|(day, _)| day)),
                ended_reason: next.map(|_| "X1").or(left.map(|(_, reason)| reason)),
                moved_because,
                home_postcode: known.home.clone(),
                postcode: spell.home.postcode.clone(),
                urn: spell.home.urn.clone(),
            });
        }
    }
}

fn is_away(spell: &Spell) -> bool {
    spell.home.kind.starts_with('T')
}

/// The order that comes after another, if any does.
fn following(legal: Word) -> Option<Word> {
    match legal {
        "L1" => Some("V2"),
        "L2" | "V2" => Some("C1"),
        "C1" => Some("C2"),
        _ => None,
    }
}
