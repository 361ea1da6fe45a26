//! Reads XML: every record's elements become rows of the tables that say where they stand.

/// The line of a place in the text.
mod lines;
/// What to look for.
mod plan;
/// Record by record.
mod reading;
/// What was noticed on the way.
mod remarks;
/// Elements into rows.
mod rows;
/// Text into tags and texts.
mod tokens;
/// The elements of one record.
mod tree;

#[cfg(test)]
mod tests;

use crate::definitions::forms::XmlForm;
use crate::definitions::model::{Table, Words};
use crate::stages::parse::budget::Meter;
use crate::stages::parse::encoding;
use crate::stages::parse::refusal::Refusal;
use crate::stages::parse::table::{about_table, refused};
use crate::stages::tables::ParsedTable;
use crate::vocabulary::finding::code;
use crate::vocabulary::{Findings, Place, RowCount};
use plan::Plan;
use reading::Reading;
use remarks::Numbers;
use rows::{OfFile, is_numbered};
use std::collections::HashSet;
use std::sync::Arc;

/// What a file holds.
pub struct XmlTables {
    /// One for each table that may come in XML, with or without rows.
    pub tables: Vec<ParsedTable>,
    /// Tables that have something they must not have.
    pub turned_away: HashSet<String>,
    pub refused: Vec<RowCount>,
    pub findings: Findings,
}

/// Reads the tables that stand in an XML file of this form.
pub fn read(
    name: &str,
    bytes: &[u8],
    form: &XmlForm,
    tables: &[Arc<Table>],
    words: &Words,
    meter: &Meter<'_>,
) -> Result<XmlTables, Refusal> {
    let text = encoding::decode_xml(bytes)?;
    let plan = Plan::new(form, tables);
    let mut reading = Reading::new(&plan, &text, meter);
    reading.run()?;
    let (good, is_cut_short, has_lines) = (reading.good, reading.is_cut_short, reading.has_lines());
    if reading.records() == 0 {
        let record = &plan.node(plan.record).name;
        return Err(Refusal::unreadable(format!("there is no `{record}` in it")));
    }
    let Reading { rows, remarks, .. } = reading;
    let is_numbered = |node: usize| is_numbered(&plan, node, rows.repeated());
    let turned_away = remarks.turned_away(&plan);
    let mut findings = remarks.findings(&plan, words, name, &Numbers { is_numbered: &is_numbered, has_lines });
    let file = Place::file(name);
    if is_cut_short {
        findings.push(words.finding(code::FILE_CUT_SHORT, file.clone(), None, &[]));
    }
    if good == 0 {
        let none = Refusal::unreadable(format!("none of its `{}` can be read", plan.node(plan.record).name));
        findings.push(none.finding(name, words));
    }
    let (all, mut refused_rows) = rows.finish(&plan, &OfFile { name, has_lines });
    let (kept, away): (Vec<_>, Vec<_>) = all.into_iter().partition(|made| !turned_away.contains(&made.table.name));
    for made in away {
        findings.push(about_table(code::TABLE_TURNED_AWAY, &made.table, Place::sheet(&made.sheet), words));
        refused_rows.push(refused(&made.sheet, Some(&made.table), made.rows.len() as u64));
    }
    Ok(XmlTables { tables: kept, turned_away, refused: refused_rows, findings })
}
