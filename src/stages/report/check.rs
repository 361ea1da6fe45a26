//! Whether a delivery could be sent as it is: what stands in the way, by table and by record.

use super::html::{Set, Table, paragraph, thousands};
use super::{Subject, Told};
use crate::stages::tell::{self, Errors};
use crate::vocabulary::{QuickMap, QuickSet};
use anyhow::Context;
use polars::prelude::DataFrame;
use std::collections::{BTreeMap, BTreeSet};

/// The most records that a page names; all of them are in the findings' file.
const MOST_RECORDS: usize = 50;

/// The findings of one delivery, by row of the findings' table.
pub struct Check<'a> {
    told: &'a Told<'a>,
    subject: &'a Subject,
    frame: &'a DataFrame,
    rows: Vec<usize>,
}

impl<'a> Check<'a> {
    pub fn new(told: &'a Told<'_>, subject: &'a Subject) -> anyhow::Result<Self> {
        let frame = told.tables.get(tell::FINDINGS).context("every version has its findings")?;
        Ok(Self { told, subject, frame, rows: subject.rows_in(frame)? })
    }

    fn texts(&self, column: &str) -> anyhow::Result<Vec<&'a str>> {
        let all: Vec<Option<&str>> = self.frame.column(column)?.str()?.iter().collect();
        Ok(self.rows.iter().map(|row| all[*row].unwrap_or_default()).collect())
    }

    /// One for each error, however many rows it cites.
    fn errors(&self) -> anyhow::Result<Vec<(&'a str, Option<i64>)>> {
        let numbers = self.frame.column("error")?.i64()?;
        let codes = self.texts("code")?;
        Ok(self.rows.iter().zip(codes).map(|(row, code)| (code, numbers.get(*row))).collect())
    }

    /// Whose record each finding is about; nothing where the audience may not know.
    fn records(&self) -> anyhow::Result<Vec<Option<&'a str>>> {
        let Ok(column) = self.frame.column("record") else { return Ok(vec![None; self.rows.len()]) };
        let all: Vec<Option<&str>> = column.str()?.iter().collect();
        Ok(self.rows.iter().map(|row| all[*row]).collect())
    }

    /// The verdict in a sentence or two.
    pub fn verdict(&self) -> anyhow::Result<String> {
        let mut counts: BTreeMap<&str, Errors<'_>> = BTreeMap::new();
        for ((code, error), weight) in self.errors()?.into_iter().zip(self.texts("weight")?) {
            counts.entry(if stands_in_the_way(weight) { "error" } else { weight }).or_default().add(code, error);
        }
        let count = |weight: &str| counts.get(weight).map_or(0, Errors::count) as i64;
        let verdict = match (count("error"), count("explain")) {
            (0, 0) => "Clean: nothing has to be mended or explained before this is sent.".to_string(),
            (0, explain) => {
                format!("Nothing would be refused. {} to be explained before this is signed off.", things(explain))
            }
            (errors, 0) => format!("Not ready to be sent: {} to be mended.", things(errors)),
            (errors, explain) => {
                format!(
                    "Not ready to be sent: {} to be mended, and {} to be explained.",
                    things(errors),
                    things(explain)
                )
            }
        };
        let explained = match count("explained") {
            0 => String::new(),
            1 => " One query is explained.".to_string(),
            many => format!(" {} queries are explained.", thousands(many)),
        };
        let rest = match self.not_checked()? {
            0 => "Every rule was checked.".to_string(),
            1 => "One rule was not checked; it is named below, with what it needs.".to_string(),
            many => format!("{} rules were not checked; they are named below, with what they need.", thousands(many)),
        };
        Ok(paragraph(&format!("{verdict}{explained} {rest}")))
    }

    /// The files that can be sent, or why there are none.
    pub fn to_send(&self) -> String {
        let files = self.told.to_send.get(&(self.subject.authority.clone(), self.subject.period));
        let Some(files) = files.filter(|files| !files.is_empty()) else {
            return paragraph("No files to send were written: they are written when nothing is left to be mended.");
        };
        let mut table = Table::new("Files to send", &[("File", Set::Text)]);
        files.iter().for_each(|path| table.row(vec![path.to_string()]));
        table.render()
    }

    fn not_checked(&self) -> anyhow::Result<i64> {
        let rules = self.told.tables.get(tell::RULES).context("every version has its rules")?;
        let outcomes = rules.column("outcome")?.str()?;
        let rows = self.subject.rows_in(rules)?.into_iter();
        Ok(rows.filter(|row| outcomes.get(*row) == Some("not checked")).count() as i64)
    }

    /// How much there is to do in each table, and in how many records.
    pub fn by_table(&self) -> anyhow::Result<String> {
        let records = self.records()?;
        let mut tallies: BTreeMap<&str, Tally<'_>> = BTreeMap::new();
        for ((table, weight), record) in self.texts("table")?.into_iter().zip(self.texts("weight")?).zip(records) {
            let tally = tallies.entry(table).or_default();
            match weight {
                weight if stands_in_the_way(weight) => {
                    tally.errors += 1;
                    tally.records.extend(record);
                }
                "explain" => tally.explain += 1,
                _ => {}
            }
        }
        let collection = &self.told.pipeline.collection;
        let headings = [
            ("Table", Set::Text),
            ("Cells to mend", Set::Number),
            ("In records", Set::Number),
            ("To explain", Set::Number),
        ];
        let mut shown = Table::new("What there is to do, by table", &headings);
        for table in collection.every_table() {
            if let Some(tally) = tallies.get(table.name.as_str()).filter(|tally| tally.errors + tally.explain > 0) {
                let numbers = [tally.errors, tally.records.len() as i64, tally.explain].map(thousands);
                shown.row(std::iter::once(table.title.clone()).chain(numbers).collect());
            }
        }
        Ok(if shown.is_empty() { String::new() } else { shown.render() })
    }

    /// What was explained, and by whom, for whoever signs. The words themselves stand in findings.csv.
    pub fn explained(&self) -> anyhow::Result<String> {
        let Ok(by) = self.frame.column(tell::EXPLAINED_BY) else { return Ok(String::new()) };
        let by = by.str()?;
        let mut queries: BTreeMap<(&str, &str, &str), Errors<'_>> = BTreeMap::new();
        for (((code, error), says), row) in self.errors()?.into_iter().zip(self.texts("says")?).zip(&self.rows) {
            if let Some(by) = by.get(*row) {
                queries.entry((code, says, by)).or_default().add(code, error);
            }
        }
        let headings = [("Rule", Set::Text), ("Asks", Set::Text), ("Explained by", Set::Text), ("Times", Set::Number)];
        let mut shown = Table::new("Queries that are explained", &headings);
        for ((code, says, by), errors) in queries {
            let code = code.rsplit('.').next().unwrap_or(code);
            shown.row(vec![code.to_string(), says.to_string(), by.to_string(), thousands(errors.count() as i64)]);
        }
        Ok(if shown.is_empty() { String::new() } else { shown.render() })
    }

    /// The records with the most to mend. Only the authority's own findings name them.
    pub fn by_record(&self) -> anyhow::Result<String> {
        let mut tallies: QuickMap<&str, (i64, Vec<&str>)> = QuickMap::default();
        let rows = self.texts("code")?.into_iter().zip(self.texts("weight")?).zip(self.records()?);
        for ((code, weight), record) in rows {
            if let Some(record) = record.filter(|_| stands_in_the_way(weight)) {
                let tally = tallies.entry(record).or_default();
                tally.0 += 1;
                // Findings of one rule stand together, so that few are noted twice.
                if tally.1.last() != Some(&code) {
                    tally.1.push(code);
                }
            }
        }
        let mut most: Vec<_> = tallies.iter().collect();
        most.sort_by_key(|(record, (count, _))| (-count, **record));
        let headings = [("Record", Set::Text), ("Cells to mend", Set::Number), ("Rules", Set::Text)];
        let mut shown = Table::new("Records with the most to mend", &headings);
        for (record, (count, codes)) in most.iter().take(MOST_RECORDS) {
            let codes: BTreeSet<&str> = codes.iter().map(|code| code.rsplit('.').next().unwrap_or(code)).collect();
            let codes = codes.into_iter().collect::<Vec<_>>().join(", ");
            shown.row(vec![record.to_string(), thousands(*count), codes]);
        }
        let says = format!("{} records have something to mend. All are in findings.csv.", thousands(most.len() as i64));
        Ok(if shown.is_empty() { String::new() } else { paragraph(&says) + &shown.render() })
    }
}

#[derive(Default)]
struct Tally<'a> {
    errors: i64,
    explain: i64,
    records: QuickSet<&'a str>,
}

/// Whether somebody has to mend it before whoever asks for it would take it.
fn stands_in_the_way(weight: &str) -> bool {
    matches!(weight, "error" | "row" | "file")
}

fn things(count: i64) -> String {
    if count == 1 { "one thing has".to_string() } else { format!("{} things have", thousands(count)) }
}
