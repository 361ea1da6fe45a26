//! What is sought in a file: the headings that a collection knows, and how the collection stands in XML.

use super::xml::XmlPlan;
use crate::definitions::forms::XmlForm;
use crate::definitions::model::Table;
use crate::vocabulary::Cell;
use crate::vocabulary::plain::plain;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::sync::Arc;

/// Headings stand in one of the first rows that have anything in them.
pub const HEADING_ROWS: usize = 15;

/// Whoever reads for somebody who seeks these need not keep what nobody will ask for.
#[derive(Debug, Serialize, Deserialize)]
pub struct Sought {
    /// Every heading of every table, in plain form.
    headings: HashSet<String>,
    /// Absent for a collection that does not come as XML.
    pub xml: Option<XmlPlan>,
}

impl Sought {
    pub fn new(tables: &[Arc<Table>], xml: Option<&XmlForm>) -> Self {
        let fields = tables.iter().flat_map(|table| &table.fields);
        let headings = fields.flat_map(|field| field.headings()).map(plain).collect();
        Self { headings, xml: xml.map(|form| XmlPlan::new(form, tables)) }
    }

    /// Whether a cell could be the heading of a column that some table has.
    pub fn is_heading(&self, cell: &Cell) -> bool {
        matches!(cell, Cell::Text(text) if self.headings.contains(&plain(text)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Budget, find_tables, read_file};
    use super::*;
    use crate::stages::tables::testing::{table, words};
    use crate::vocabulary::Finding;

    const CARE: &str = r#"
title = "Children in care"
grain = "One row for each child."
key   = ["child"]
fields = [
  { name = "child", title = "Child ID",      type = "id",   blank = "never",   personal = "identifier" },
  { name = "born",  title = "Date of Birth", type = "date", blank = "allowed", personal = "indirect" },
  { name = "team",  title = "Team",          type = "text", blank = "allowed", personal = "staff" },
]
"#;

    /// What comes of a text, read as a whole or for what is sought, and how many of its cells were kept.
    fn read(text: &str, for_all: bool) -> (String, usize) {
        let tables = [table("care", CARE, &[])];
        let sought = Sought::new(&tables, None);
        let file = read_file("a.csv", text.as_bytes(), (!for_all).then_some(&sought), &Budget::default());
        let sent = format!("{file:?}").matches("Text(").count();
        let (parsed, findings) = find_tables(vec![file], &tables, &sought, &words());
        let shown = |f: &Finding| format!("{} at {} {:?}", f.kind.code, f.place, f.value);
        (format!("{parsed:?} {:?}", findings.iter().map(shown).collect::<Vec<_>>()), sent)
    }

    #[track_caller]
    fn check(text: &str) -> usize {
        let (all, _) = read(text, true);
        let (sought, kept) = read(text, false);
        assert_eq!(sought, all, "{text}");
        kept
    }

    #[test]
    fn what_is_not_sought_changes_nothing() {
        let rows = |row: &str| row.repeat(40);
        for (head, row, foot) in [
            ("Child ID,Date of Birth,Team,Notes", "A1,2015-02-28,T,n\n", "Total,40,,\n"),
            ("Notes,Child ID,Date of Birth,Team", "n,A1,2015-02-28,T\n", "Total,40,,\nReport,,,\n,,,\n"),
            ("Notes,Child ID,Date of Birth,Team", ",A1,2015-02-28,T\n", "Grand total,,40,40\nprinted by,,x,\n"),
            ("Notes,,Child ID,Team,,Team", "n,m,A1,T,o,T\n", "n,,,,,\n,m,,,,\n,,A2,,,p\n"),
            ("A,B,C,D", "1,2,3,4\n", ""),
        ] {
            check(&format!("Care\n\n{head}\n{}{foot}", rows(row)));
        }
    }

    #[test]
    fn of_a_column_that_nobody_seeks_only_the_beginning_is_kept() {
        let rows = format!("A1{}\n", ",x".repeat(1_000)).repeat(100);
        let head: String = (0..1_000).map(|at| format!(",n{at}")).collect();
        let kept = check(&format!("Child ID{head}\n{rows}"));
        assert_eq!(kept, (1 + 1_000) * HEADING_ROWS + 86);
    }
}
