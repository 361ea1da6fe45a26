//! Drafts a table's definition from a sheet that nobody has defined yet. It guesses, and says that it does.

use super::parse::{FileRead, SheetCells, sheets_of};
use crate::definitions::model::Words;
use crate::vocabulary::plain::tidy;
use crate::vocabulary::{Cell, Finding};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::fmt::Write;

/// The draft of one sheet.
pub struct Draft {
    /// A name for the table's file.
    pub name: String,
    pub toml: String,
}

/// Rows from the top in which headings are looked for, and rows below them that types are guessed from.
const HEADING_ROWS: usize = 15;
const LOOKED_AT: usize = 2_000;

/// A draft for each sheet that has a row of headings.
pub fn draft(file: FileRead, words: &Words) -> Result<Vec<Draft>, Finding> {
    let from = file.name.clone();
    let sheets = sheets_of(file, words)?;
    let mut drafts: Vec<Draft> = Vec::new();
    for sheet in &sheets {
        let title = sheet.name.clone().unwrap_or_else(|| from.clone());
        if let Some(heading) = heading_row(sheet) {
            let name = unique(&snake(&title), &drafts.iter().map(|draft| draft.name.clone()).collect::<Vec<_>>());
            drafts.push(Draft { toml: table(sheet, &title, heading, &from), name });
        }
    }
    Ok(drafts)
}

/// The first row that is as wide in text as any of the first rows.
fn heading_row(sheet: &SheetCells) -> Option<usize> {
    let grid = &sheet.grid;
    let texts =
        |row: usize| (0..grid.columns.len()).filter(|column| matches!(grid.cell(row, *column), Cell::Text(_))).count();
    let rows = 0..grid.rows.len().min(HEADING_ROWS);
    let widest = rows.clone().map(texts).max().filter(|widest| *widest >= 2)?;
    rows.into_iter().find(|row| texts(*row) == widest)
}

fn table(sheet: &SheetCells, title: &str, heading: usize, file: &str) -> String {
    let mut toml = String::from("#:schema ../.editor/table.json\n\n");
    let _ = writeln!(toml, "# A DRAFT made from {file}: every line is a guess. Before it is used,");
    let _ = writeln!(toml, "# say what one row is, which fields are the key, and for every field what kind of");
    let _ =
        writeln!(toml, "# personal data it is: add `personal = \"identifier | special | indirect | staff | none\"`.");
    let _ = writeln!(toml, "# `quarterday check` lists what is still to be decided.\n");
    let _ = writeln!(toml, "title = {}\ngrain = \"One row for each ...\"\nsheet = [{}]", quoted(title), quoted(title));
    let columns =
        (0..sheet.grid.columns.len()).filter_map(|column| Some((column, heading_text(sheet, heading, column)?)));
    let mut names = Vec::new();
    let mut fields = String::new();
    for (column, text) in columns {
        let name = unique(&snake(&text), &names);
        let guess = guess(sheet, heading, column);
        let blank = if guess.has_blanks { "allowed" } else { "never" };
        let _ = write!(
            fields,
            "  {{ name = {}, title = {}, type = \"{}\", blank = \"{blank}\" }},",
            quoted(&name),
            quoted(&text),
            guess.kind
        );
        let _ = writeln!(fields, "{}", guess.remark.map_or_else(String::new, |remark| format!("  # {remark}")));
        names.push(name);
    }
    let key = names.first().map_or_else(String::new, |name| quoted(name));
    let _ = write!(toml, "key   = [{key}]\n\nunknown_columns = \"warn\"\n\nfields = [\n{fields}]\n");
    toml
}

fn heading_text(sheet: &SheetCells, heading: usize, column: usize) -> Option<String> {
    let text = sheet.grid.cell(heading, column).shown();
    let text = tidy(&text).replace(['\n', '\r'], " ");
    (!text.is_empty()).then_some(text)
}

struct Guess {
    kind: &'static str,
    has_blanks: bool,
    remark: Option<&'static str>,
}

fn guess(sheet: &SheetCells, heading: usize, column: usize) -> Guess {
    let grid = &sheet.grid;
    let rows = heading + 1..grid.rows.len().min(heading + 1 + LOOKED_AT);
    let cells: Vec<&Cell> = rows.map(|row| grid.cell(row, column)).collect();
    let filled: Vec<&Cell> = cells.iter().copied().filter(|cell| !cell.is_blank()).collect();
    let all = |fits: fn(&Cell) -> bool| !filled.is_empty() && filled.iter().all(|cell| fits(cell));
    let distinct: BTreeSet<_> = filled.iter().map(|cell| cell.shown()).collect();
    let (kind, remark) = if filled.is_empty() {
        ("text", Some("empty in this file"))
    } else if all(is_day) {
        ("date", None)
    } else if all(is_yes_or_no) {
        ("yes_no", None)
    } else if all(|cell| matches!(cell, Cell::Number(number) if number.fract() == 0.0)) {
        (
            "whole",
            (filled.len() >= 5 && distinct.len() == filled.len()).then_some("every value is different: perhaps an id"),
        )
    } else if all(|cell| matches!(cell, Cell::Number(_))) {
        ("decimal", None)
    } else if distinct.len() <= 30 && filled.len() >= 3 * distinct.len() {
        ("text", Some("few different values: perhaps a code, with a list in schemas/codes"))
    } else {
        (
            "text",
            (filled.len() >= 5 && distinct.len() == filled.len()).then_some("every value is different: perhaps an id"),
        )
    };
    Guess { kind, has_blanks: filled.len() < cells.len(), remark }
}

fn is_day(cell: &Cell) -> bool {
    match cell {
        Cell::Date(_) => true,
        Cell::Text(text) => {
            ["%d/%m/%Y", "%Y-%m-%d", "%d-%b-%y"].iter().any(|form| NaiveDate::parse_from_str(tidy(text), form).is_ok())
        }
        _ => false,
    }
}

fn is_yes_or_no(cell: &Cell) -> bool {
    let text = cell.shown();
    let word = text.rsplit(')').next().unwrap_or_default();
    ["y", "n", "yes", "no", "true", "false"].contains(&tidy(word).to_lowercase().as_str())
}

/// A heading as a name: `Date of Birth` is `date_of_birth`.
fn snake(text: &str) -> String {
    let spaced: String =
        text.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' }).collect();
    let name = spaced.split_whitespace().collect::<Vec<_>>().join("_");
    if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) { format!("field_{name}") } else { name }
}

fn unique(name: &str, taken: &[String]) -> String {
    let numbered = (2..).map(|number| format!("{name}_{number}"));
    let mut names = std::iter::once(name.to_string()).chain(numbered);
    names.find(|name| !taken.contains(name)).expect("there is always another number")
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_string()).to_string()
}

#[cfg(test)]
mod tests {
    use super::super::parse::{Budget, read_file};
    use super::*;

    #[test]
    fn a_sheet_becomes_a_draft_that_says_it_is_one() {
        let csv = b"My list\nChild ID,Date of Birth,Seen?\nA1,01/02/2020,Yes\nA2,,No\n";
        let words = crate::stages::tables::testing::words();
        let drafts = draft(read_file("list.csv", csv, None, &Budget::default()), &words).unwrap();
        let toml = &drafts[0].toml;
        assert!(toml.contains("# A DRAFT made from list.csv"));
        assert!(
            toml.contains(r#"{ name = "child_id", title = "Child ID", type = "text", blank = "never" },"#),
            "{toml}"
        );
        assert!(
            toml.contains(r#"{ name = "date_of_birth", title = "Date of Birth", type = "date", blank = "allowed" },"#)
        );
        assert!(toml.contains(r#"{ name = "seen", title = "Seen?", type = "yes_no", blank = "never" },"#));
    }
}
