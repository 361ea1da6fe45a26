//! Finds the code that a cell stands for. The same text is looked up once in a column.

use super::column::Judged;
use super::seen::{Seen, means_nothing, text_of};
use crate::definitions::codes::{Code, CodeList};
use crate::definitions::model::{Field, in_force};
use crate::vocabulary::finding::code;
use crate::vocabulary::{Cell, QuickMap};
use compact_str::CompactString;

pub struct Codes<'a> {
    list: Option<&'a CodeList>,
    year: i32,
    known: QuickMap<CompactString, Known>,
}

/// What a text was found to be.
#[derive(Debug, Clone, Copy)]
enum Known {
    Code { at: u32, is_in_force: bool },
    Nothing,
    Stranger,
}

impl<'a> Codes<'a> {
    pub fn of(field: &'a Field, year: i32) -> Self {
        Self { list: field.codes.as_deref(), year, known: QuickMap::default() }
    }

    pub fn judge(&mut self, cell: &Cell) -> Judged<u32> {
        match self.known(cell) {
            Known::Code { at, is_in_force: true } => Judged::Value(at),
            Known::Code { at, is_in_force: false } => Judged::Doubtful(at, code::VALUE_NOT_IN_FORCE),
            Known::Nothing => Judged::Blank,
            Known::Stranger => Judged::Wrong(code::VALUE_NOT_IN_CODES),
        }
    }

    pub fn judge_yes_no(&mut self, seen: Seen<'_>, cell: &Cell) -> Judged<bool> {
        if let Seen::Truth(truth) = seen {
            return Judged::Value(truth);
        }
        match self.known(cell) {
            Known::Code { at, .. } => match self.list.map(|list| list.codes[at as usize].code.as_str()) {
                Some("yes") => Judged::Value(true),
                Some("no") => Judged::Value(false),
                _ => Judged::Wrong(code::VALUE_NOT_YES_OR_NO),
            },
            Known::Nothing => Judged::Blank,
            Known::Stranger => Judged::Wrong(code::VALUE_NOT_YES_OR_NO),
        }
    }

    fn known(&mut self, cell: &Cell) -> Known {
        let shown;
        let text = match cell {
            Cell::Text(text) => text,
            other => {
                shown = other.shown();
                &shown
            }
        };
        if let Some(known) = self.known.get(text) {
            return *known;
        }
        let known = self.look_up(&text_of(&Cell::Text(text.clone())));
        self.known.insert(text.clone(), known);
        known
    }

    fn look_up(&self, text: &str) -> Known {
        let found = self.list.and_then(|list| Some((list, list.find(text)?)));
        match found {
            Some((list, code)) => self.place_of(list, code),
            None if means_nothing(text) => Known::Nothing,
            None => Known::Stranger,
        }
    }

    fn place_of(&self, list: &CodeList, code: &Code) -> Known {
        let at = list.codes.iter().position(|other| std::ptr::eq(other, code)).expect("the list found its own code");
        Known::Code { at: at as u32, is_in_force: in_force(self.year, code.since, code.until) }
    }
}
