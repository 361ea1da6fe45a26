//! Sets aside the rows that a rule of that weight has found.

use crate::stages::sql::Frames;
use crate::stages::sql::frames::text_at;
use crate::stages::tables::SetAside;
use crate::stages::typed::{Checked, Typed, TypedTable};
use crate::vocabulary::{Finding, QuickSet, RowCount, Sheet, Weight};
use polars::prelude::BooleanChunked;
use std::sync::Arc;

/// Rows by their sheet and number.
type Places = QuickSet<(Arc<Sheet>, u32)>;

/// The tables without the rows that were set aside, which are kept apart and counted.
pub fn set_aside(typed: Typed, mut frames: Frames, findings: &[Finding]) -> Checked {
    let blind = typed.blind();
    let Typed { delivery, tables, mut counts, set_aside: mut aside, absent, spans, .. } = typed;
    // There may be a million findings, and many tables; of this weight there are few.
    let heavy: Vec<&Finding> = findings.iter().filter(|finding| finding.kind.weight >= Weight::Row).collect();
    for (name, table) in &tables {
        let places = places(name, &heavy);
        if !places.is_empty() {
            let goes = goes(table, &places);
            for (at, sheet, row) in
                goes.iter().enumerate().filter_map(|(at, goes)| goes.clone().map(|(s, r)| (at, s, r)))
            {
                recount(&mut counts, name, &sheet);
                keep_apart(&mut aside, table, at, sheet, row);
            }
            let stays: BooleanChunked = goes.iter().map(Option::is_none).collect();
            let left = table.frame.filter(&stays).expect("there is one answer for each row");
            frames.insert(name.clone(), left);
        }
    }
    let not_found = tables.iter().filter(|(_, table)| !table.found).map(|(name, _)| name);
    let missing = not_found.chain(absent.keys()).cloned().collect();
    let tables = tables.into_values().map(|table| table.table).collect();
    Checked { delivery, frames, tables, missing, blind, spans, counts, set_aside: aside }
}

fn places(table: &String, heavy: &[&Finding]) -> Places {
    let of_table = heavy.iter().filter(|finding| finding.kind.table.as_ref() == Some(table));
    of_table.filter_map(|finding| Some((finding.place.sheet.clone(), finding.place.row?))).collect()
}

/// For each row of the frame, its place if it goes.
fn goes(table: &TypedTable, places: &Places) -> Vec<Option<(Arc<Sheet>, u32)>> {
    let ids = table.frame.column("row_id").expect("every table has row_id").i64().expect("row_id is a whole number");
    let place = |id: i64| {
        let (sheet, row) = table.origin(id as usize - 1);
        (sheet.sheet.clone(), row)
    };
    ids.iter().map(|id| Some(place(id?)).filter(|place| places.contains(place))).collect()
}

fn recount(counts: &mut [RowCount], table: &str, sheet: &Sheet) {
    let same = |count: &&mut RowCount| {
        count.table.as_deref() == Some(table) && count.file == sheet.file && count.sheet == sheet.sheet
    };
    // A row from another collection is counted there, where it stays accepted.
    if let Some(count) = counts.iter_mut().find(same) {
        count.rows.accepted -= 1;
        count.rows.set_aside += 1;
    }
}

fn keep_apart(aside: &mut Vec<SetAside>, table: &TypedTable, at: usize, sheet: Arc<Sheet>, row: u32) {
    let is_same = |last: &SetAside| Arc::ptr_eq(&last.table, &table.table) && last.sheet == sheet;
    if !aside.last().is_some_and(is_same) {
        aside.push(SetAside::new(table.table.clone(), sheet));
    }
    let fields = table.table.fields.iter().enumerate();
    let cells = fields.filter_map(|(place, field)| Some((place, text_at(&table.frame, field.name(), Some(at))?)));
    let last = aside.last_mut().expect("one was put there if there was none");
    last.push(row, cells);
}
