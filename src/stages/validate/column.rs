//! A column's cells become values of its field's type. A loop for each type, so that nothing is asked twice.

use super::codes::Codes;
use super::seen::{Seen, means_nothing, text_of};
use super::{dates, months, numbers, postcodes, written};
use crate::definitions::forms::{Blank, FieldType, WritesForm};
use crate::definitions::model::Field;
use crate::stages::tables::Values;
use crate::vocabulary::finding::code;
use crate::vocabulary::{Cell, Epoch};
use compact_str::CompactString;

/// What a field makes of a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Judged<T> {
    Value(T),
    Blank,
    /// It cannot be read; the code of the finding.
    Wrong(&'static str),
    /// It can be read and is kept, with a finding.
    Doubtful(T, &'static str),
}

/// A cell with a finding.
#[derive(Debug, Clone, Copy)]
pub struct Fault {
    /// The row's place in its sheet.
    pub row: usize,
    pub code: &'static str,
    /// Whether there is no value because of it, although something was there.
    pub is_unreadable: bool,
}

/// The values of one column in one sheet.
pub struct Judgement {
    pub values: Values,
    pub faults: Vec<Fault>,
    /// Where a rule of the collection's judges: what stands in the cells that are wrong, by row.
    pub wrong: Vec<(usize, CompactString)>,
}

/// Judges a column. Where a rule of the collection's does that, its faults are not the engine's to tell.
pub fn judge(field: &Field, cells: &[Cell], epoch: Epoch, year: i32, writes: &WritesForm) -> Judgement {
    let mut judged = match left_as_written(field) {
        true => written::judge(field, cells, year, writes),
        false => typed(field, cells, epoch, year, writes),
    };
    if field.is_judged_by_a_rule() {
        let (wrong, others) = judged.faults.into_iter().partition(|fault: &Fault| fault.code != code::VALUE_BLANK);
        judged.faults = others;
        judged.wrong = wrong.into_iter().map(|fault: Fault| (fault.row, text_of(&cells[fault.row]))).collect();
    }
    judged
}

/// Codes, texts and postcodes that a rule judges are left as they came.
fn left_as_written(field: &Field) -> bool {
    let is_text = matches!(field.kind(), FieldType::Code | FieldType::Text | FieldType::Postcode);
    field.is_judged_by_a_rule() && is_text
}

fn typed(field: &Field, cells: &[Cell], epoch: Epoch, year: i32, writes: &WritesForm) -> Judgement {
    let form = writes.date.as_deref();
    let mut faults = Vec::new();
    let faults_of = &mut faults;
    let values = match field.kind() {
        FieldType::Id => Values::Text(each(field, cells, faults_of, text)),
        FieldType::Text => {
            let texts =
                each(field, cells, faults_of, |_, cell| Judged::Value(written::capitals(text_of(cell), writes)));
            Values::Text(texts)
        }
        FieldType::Code => {
            let mut codes = Codes::of(field, year);
            Values::Code(each(field, cells, faults_of, |_, cell| codes.judge(cell)))
        }
        FieldType::YesNo => {
            let mut codes = Codes::of(field, year);
            Values::Truth(each(field, cells, faults_of, |seen, cell| codes.judge_yes_no(seen, cell)))
        }
        FieldType::Date => {
            let mut days = dates::Days::new(epoch, form, writes.any_age);
            Values::Date(each(field, cells, faults_of, |seen, _| days.judge(seen)))
        }
        FieldType::Month => Values::Date(each(field, cells, faults_of, |seen, _| months::judge(seen, epoch))),
        FieldType::Whole => Values::Whole(each(field, cells, faults_of, |seen, _| {
            numbers::whole(seen, field.form.range, field.form.rounds)
        })),
        FieldType::Decimal => {
            Values::Decimal(each(field, cells, faults_of, |seen, _| numbers::decimal(seen, field.form.range)))
        }
        FieldType::Postcode => Values::Text(each(field, cells, faults_of, |seen, _| postcodes::judge(seen))),
    };
    Judgement { values, faults, wrong: Vec::new() }
}

/// The values of a column that is not there.
pub fn nothing(field: &Field, rows: usize) -> Values {
    match field.kind() {
        _ if left_as_written(field) => Values::Text(vec![None; rows]),
        FieldType::Id | FieldType::Text | FieldType::Postcode => Values::Text(vec![None; rows]),
        FieldType::Code => Values::Code(vec![None; rows]),
        FieldType::YesNo => Values::Truth(vec![None; rows]),
        FieldType::Date | FieldType::Month => Values::Date(vec![None; rows]),
        FieldType::Whole => Values::Whole(vec![None; rows]),
        FieldType::Decimal => Values::Decimal(vec![None; rows]),
    }
}

pub fn each<T>(
    field: &Field,
    cells: &[Cell],
    faults: &mut Vec<Fault>,
    mut judge: impl FnMut(Seen<'_>, &Cell) -> Judged<T>,
) -> Vec<Option<T>> {
    let is_needed = field.form.blank == Blank::Never;
    // Codes look at the whole text first: one of them may be spelled `n/a`.
    let asks_a_list = matches!(field.kind(), FieldType::Code | FieldType::YesNo);
    // Where a rule judges, every word is what it is.
    let is_typed =
        !asks_a_list && !field.is_judged_by_a_rule() && !matches!(field.kind(), FieldType::Id | FieldType::Text);
    let mut values = Vec::with_capacity(cells.len());
    for (row, cell) in cells.iter().enumerate() {
        let judged = match Seen::of(cell) {
            Seen::Blank => Judged::Blank,
            Seen::Error => Judged::Wrong(code::VALUE_ERROR),
            Seen::Text(text) if is_typed && means_nothing(text) => Judged::Blank,
            seen => judge(seen, cell),
        };
        let (value, fault) = match judged {
            Judged::Value(value) => (Some(value), None),
            Judged::Blank => (None, is_needed.then_some((code::VALUE_BLANK, false))),
            Judged::Wrong(code) => (None, Some((code, true))),
            Judged::Doubtful(value, code) => (Some(value), Some((code, false))),
        };
        values.push(value);
        faults.extend(fault.map(|(code, is_unreadable)| Fault { row, code, is_unreadable }));
    }
    values
}

fn text(_: Seen<'_>, cell: &Cell) -> Judged<CompactString> {
    Judged::Value(text_of(cell))
}
