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

use crate::definitions::model::Words;
use crate::stages::parse::budget::Meter;
use crate::stages::parse::encoding;
use crate::stages::parse::refusal::Refusal;
use crate::stages::parse::table::{about_table, refused};
use crate::stages::tables::ParsedTable;
use crate::vocabulary::finding::code;
use crate::vocabulary::{Findings, Place, RowCount};
pub use plan::Plan as XmlPlan;
use reading::Reading;
use remarks::{Numbers, Remarks};
use rows::{OfFile, Rows, is_numbered};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// What was read from a file, by the numbers of the plan's elements and tables.
#[derive(Debug, Serialize, Deserialize)]
pub struct XmlRead {
    rows: Rows,
    remarks: Remarks,
    /// Records that could be read.
    good: u32,
    is_cut_short: bool,
    has_lines: bool,
}

/// What a file holds.
pub struct XmlTables {
    /// One for each table that may come in XML, with or without rows.
    pub tables: Vec<ParsedTable>,
    /// Tables that have something they must not have.
    pub turned_away: HashSet<String>,
    pub refused: Vec<RowCount>,
    pub findings: Findings,
}

/// Reads the records of an XML file. Of the plan's tables nothing is needed but where they stand.
pub fn read(bytes: &[u8], plan: &XmlPlan, meter: &Meter<'_>) -> Result<XmlRead, Refusal> {
    let text = encoding::decode_xml(bytes)?;
    let mut reading = Reading::new(plan, &text, meter);
    reading.run()?;
    if reading.records() == 0 {
        let record = &plan.node(plan.record).name;
        return Err(Refusal::unreadable(format!("there is no `{record}` in it")));
    }
    let (good, is_cut_short, has_lines) = (reading.good, reading.is_cut_short, reading.has_lines());
    let Reading { rows, remarks, .. } = reading;
    Ok(XmlRead { rows, remarks, good, is_cut_short, has_lines })
}

impl XmlRead {
    /// The tables of what was read, and what is to be said of it.
    pub fn tables(self, name: &str, plan: &XmlPlan, words: &Words) -> XmlTables {
        let Self { rows, remarks, good, is_cut_short, has_lines } = self;
        let is_numbered = |node: usize| is_numbered(plan, node, rows.repeated());
        let turned_away = remarks.turned_away(plan);
        let mut findings = remarks.findings(plan, words, name, &Numbers { is_numbered: &is_numbered, has_lines });
        let file = Place::file(name);
        if is_cut_short {
            findings.push(words.finding(code::FILE_CUT_SHORT, file.clone(), None, &[]));
        }
        if good == 0 {
            let none = Refusal::unreadable(format!("none of its `{}` can be read", plan.node(plan.record).name));
            findings.push(none.finding(name, words));
        }
        let (all, mut refused_rows) = rows.finish(plan, &OfFile { name, has_lines });
        let (kept, away): (Vec<_>, Vec<_>) = all.into_iter().partition(|made| !turned_away.contains(&made.table.name));
        for made in away {
            findings.push(about_table(code::TABLE_TURNED_AWAY, &made.table, Place::sheet(&made.sheet), words));
            refused_rows.push(refused(&made.sheet, Some(&made.table), made.rows.len() as u64));
        }
        XmlTables { tables: kept, turned_away, refused: refused_rows, findings }
    }
}
