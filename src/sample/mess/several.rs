//! Splits a table over several sheets or files: one for each financial year, or for each of a field's values.

use crate::definitions::document::{Document, Step};
use crate::definitions::mistake::Mistakes;
use crate::sample::forms::{FaultKind, MessForm};
use crate::sample::sheets::{Delivery, Fault, FaultAt, Form, TableSheet};
use crate::sample::spelling::{code_form, said};
use crate::sample::tables::SampleTable;
use crate::stages::tables::Values;
use crate::vocabulary::Period;
use crate::vocabulary::finding::code;
use std::collections::BTreeMap;

/// Done before anything else is spoilt, so that everything else has its place in the sheets as they are.
pub fn split(delivery: &mut Delivery, form: &MessForm, document: &Document, mistakes: &mut Mistakes) {
    let wanted = form.fault.iter().enumerate().filter(|(_, fault)| fault.kind == FaultKind::SeveralSheets);
    for (number, fault) in wanted {
        let place = fault.at.split_once('.').and_then(|(table, field)| {
            let sheet = delivery.sheets.iter().position(|sheet| sheet.table.table.name == table)?;
            Some((sheet, delivery.sheets[sheet].table.table.fields.iter().position(|known| known.name() == field)?))
        });
        match place {
            Some((sheet, field)) => split_sheet(delivery, sheet, field),
            None => {
                let path = [Step::Key("fault"), number.into(), "at".into()];
                mistakes.push(document.mistake(&path, format!("`{}` is no field of a table", fault.at)));
            }
        }
    }
}

fn split_sheet(delivery: &mut Delivery, at: usize, field: usize) {
    let whole = delivery.sheets.remove(at);
    let parts = parts(&whole, field);
    let is_of_days = matches!(whole.table.columns[field], Values::Date(_));
    if parts.len() < 2 {
        delivery.sheets.insert(at, whole);
        return;
    }
    for (number, (part, rows)) in parts.into_iter().enumerate() {
        let name = match whole.name.strip_suffix(".csv") {
            Some(stem) => format!("{stem} {part}.csv"),
            None if is_of_days => sheet_name(&format!("{} {part}", whole.name)),
            None => sheet_name(&part),
        };
        if number > 0 {
            let at = FaultAt::Sheet { field: None };
            delivery.faults.push(Fault { code: code::TABLE_REPEATED.to_string(), sheet: name.clone(), at });
        }
        delivery.sheets.insert(at + number, part_of(&whole, name, &rows));
    }
}

/// The rows of each part by its name: files in the order in which they are read, years in a workbook the newest first.
fn parts(whole: &TableSheet, field: usize) -> Vec<(String, Vec<usize>)> {
    let (table, columns) = (&whole.table.table, &whole.table.columns);
    let mut parts: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let words = said(&table.fields[field]);
    for row in 0..whole.table.rows {
        let name = match &columns[field] {
            Values::Date(days) => days[row].map(|day| year_of(Period::ending(day))),
            Values::Code(codes) => codes[row].map(|code| words[code as usize].clone()),
            values => Some(code_form(&table.fields[field], values, row).to_string()),
        };
        parts.entry(name.unwrap_or_else(|| "undated".to_string())).or_default().push(row);
    }
    let parts = parts.into_iter();
    if whole.book.is_some() { parts.rev().collect() } else { parts.collect() }
}

/// As Excel takes it: not too long, and without some marks.
fn sheet_name(name: &str) -> String {
    let marks = [':', '\\', '/', '?', '*', '[', ']'];
    let name: String = name.chars().filter(|letter| !marks.contains(letter)).take(31).collect();
    name.trim().to_string()
}

/// `2025-26`
fn year_of(day: Period) -> String {
    let ends = day.collection_year();
    format!("{}-{:02}", ends - 1, ends % 100)
}

fn part_of(whole: &TableSheet, name: String, rows: &[usize]) -> TableSheet {
    let table = &whole.table;
    let columns = table.columns.iter().map(|values| taken(values, rows)).collect();
    let table = SampleTable { table: table.table.clone(), columns, rows: rows.len() };
    TableSheet {
        name,
        book: whole.book.clone(),
        spelling: whole.spelling,
        columns: whole.columns.clone(),
        ..TableSheet::tidy(table, &Form::Text)
    }
}

fn taken(values: &Values, rows: &[usize]) -> Values {
    match values {
        Values::Text(all) => Values::Text(rows.iter().map(|row| all[*row].clone()).collect()),
        Values::Code(all) => Values::Code(rows.iter().map(|row| all[*row]).collect()),
        Values::Date(all) => Values::Date(rows.iter().map(|row| all[*row]).collect()),
        Values::Whole(all) => Values::Whole(rows.iter().map(|row| all[*row]).collect()),
        Values::Decimal(all) => Values::Decimal(rows.iter().map(|row| all[*row]).collect()),
        Values::Truth(all) => Values::Truth(rows.iter().map(|row| all[*row]).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_has_a_name_that_excel_takes() {
        assert_eq!(sheet_name("Sexual exploitation and missing: meetings"), "Sexual exploitation and missing");
    }

    #[test]
    fn a_financial_year_begins_in_april() {
        let year = |day: &str| year_of(Period::ending(day.parse().unwrap()));
        assert_eq!((year("2026-03-31").as_str(), year("2026-04-01").as_str()), ("2025-26", "2026-27"));
        assert_eq!(year("1999-04-01"), "1999-00");
    }
}
