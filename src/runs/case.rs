//! One case: tables of text, and the rows that one rule should find in them.

use crate::definitions::grid::Grid;
use crate::definitions::model::{Derived, Reference};
use crate::vocabulary::period::{days_away, months_away};
use crate::vocabulary::plain::plain;
use anyhow::Context;
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

type Row = BTreeMap<String, String>;

/// A case as its file has it. Rows are counted from 0 there and from 1 everywhere else.
#[derive(Debug, Deserialize)]
pub struct Case {
    pub id: String,
    pub rule_code: String,
    /// Collection years such as `2022/23`.
    valid_years: Vec<String>,
    tables: BTreeMap<String, Vec<Row>>,
    #[serde(default)]
    pub metadata: Metadata,
    #[serde(default)]
    reference: BTreeMap<String, Outside>,
    #[serde(default)]
    expected: Expected,
    /// In the second form, whether anything is wrong at all.
    #[serde(default)]
    has_errors: bool,
    #[serde(default)]
    skipped: bool,
}

/// The rows that a case expects. There are two forms of case, told apart by what stands here.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Expected {
    /// Errors, each with its rows in one table or several.
    Issues {
        issues: Vec<Issue>,
        /// Whether the rule judges the delivery as a whole.
        #[serde(default)]
        la_level: bool,
    },
    Rows(BTreeMap<String, Vec<u32>>),
}

impl Default for Expected {
    fn default() -> Self {
        Self::Rows(BTreeMap::new())
    }
}

/// The rows of one table that errors are about.
#[derive(Debug, Deserialize)]
struct Issue {
    table: String,
    groups: Vec<Group>,
}

/// The rows of one error in a table.
#[derive(Debug, Deserialize)]
struct Group {
    rows: Vec<u32>,
}

/// What a folder and a calendar would say of a delivery.
#[derive(Debug, Default, Deserialize)]
pub struct Metadata {
    collection_start: Option<String>,
    collection_end: Option<String>,
    /// The last day of the period, in the second form.
    reference_date: Option<String>,
    #[serde(rename = "localAuthority")]
    pub local_authority: Option<String>,
    pub file_format: Option<String>,
}

/// A table that is no part of the delivery.
#[derive(Debug, Deserialize)]
pub struct Outside {
    columns: Vec<String>,
    rows: Vec<Row>,
}

/// What a case wants of its rule.
pub enum Wanted {
    /// It cannot run on what is given.
    NotChecked,
    /// It finds these rows, by table.
    Rows(BTreeMap<String, BTreeSet<u32>>),
    /// It finds the delivery as a whole to be bad, or not.
    Delivery(bool),
}

/// The rows of one table.
pub struct Rows<'a> {
    /// The name that the case gives it.
    pub name: &'a str,
    pub rows: &'a [Row],
}

impl Case {
    pub fn read(text: &str) -> anyhow::Result<Self> {
        Ok(serde_json::from_str(text)?)
    }

    /// The years it holds in, each by the year it ends in.
    pub fn years(&self) -> Vec<i32> {
        let year = |text: &String| text.get(..4).and_then(|first| first.parse::<i32>().ok()).map(|first| first + 1);
        let mut years: Vec<i32> = self.valid_years.iter().filter_map(year).collect();
        years.sort_unstable();
        years
    }

    /// The rows of a table, however the case writes its name.
    pub fn rows_of(&self, table: &str) -> Option<Rows<'_>> {
        let wanted = plain(table);
        let found = self.tables.iter().find(|(name, _)| plain(name) == wanted);
        found.map(|(name, rows)| Rows { name, rows })
    }

    /// The name that the case gives to a column, of those it is known by.
    pub fn column<'a>(&self, table: &str, mut known: impl Iterator<Item = &'a str>) -> Option<&str> {
        let named: BTreeSet<&String> = self.tables[table].iter().flat_map(Row::keys).collect();
        let found = known.find_map(|known| named.iter().find(|name| plain(name) == plain(known)).copied());
        found.map(String::as_str)
    }

    pub fn outside(&self, name: &str) -> Option<&Outside> {
        self.reference.get(name)
    }

    pub fn wanted(&self) -> Wanted {
        if self.skipped {
            return Wanted::NotChecked;
        }
        let mut wanted: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
        let mut want = |table: &String, rows: &Vec<u32>| {
            wanted.entry(table.clone()).or_default().extend(rows.iter().map(|row| row + 1));
        };
        match &self.expected {
            Expected::Issues { la_level: true, .. } => return Wanted::Delivery(self.has_errors),
            Expected::Issues { issues, .. } => {
                let groups = issues.iter().flat_map(|issue| issue.groups.iter().map(move |group| (issue, group)));
                groups.for_each(|(issue, group)| want(&issue.table, &group.rows));
            }
            Expected::Rows(rows) => rows.iter().for_each(|(table, rows)| want(table, rows)),
        }
        Wanted::Rows(wanted)
    }

    /// The last day of the case's period; 31 March where it gives none.
    pub fn period_end(&self, year: i32) -> anyhow::Result<NaiveDate> {
        if let Some(end) = self.metadata.collection_end.as_ref().or(self.metadata.reference_date.as_ref()) {
            return day(end);
        }
        match self.period_start()? {
            Some(start) => Ok(days_away(months_away(start, 12), -1)),
            None => NaiveDate::from_ymd_opt(year, 3, 31).context("there is no such year"),
        }
    }

    pub fn period_start(&self) -> anyhow::Result<Option<NaiveDate>> {
        self.metadata.collection_start.as_deref().map(day).transpose()
    }
}

impl Outside {
    /// As a grid with the columns of what is worked out, known by their other names too.
    pub fn of_derived(&self, derived: &Derived) -> Grid {
        let columns = derived.form.columns.iter();
        self.grid(columns.map(|column| {
            let also = column.also.iter().map(String::as_str);
            (column.name.as_str(), std::iter::once(column.name.as_str()).chain(also).collect())
        }))
    }

    /// As a grid with the fields of a table of reference, known by their headings.
    pub fn of_reference(&self, reference: &Reference) -> Grid {
        let fields = reference.table.fields.iter();
        self.grid(fields.map(|field| (field.name(), std::iter::once(field.name()).chain(field.headings()).collect())))
    }

    fn grid<'a>(&self, wanted: impl Iterator<Item = (&'a str, Vec<&'a str>)>) -> Grid {
        let named = wanted.filter_map(|(name, known)| {
            let given =
                known.iter().find_map(|known| self.columns.iter().find(|given| plain(given) == plain(known)))?;
            Some((name.to_string(), given))
        });
        let (columns, given): (Vec<String>, Vec<&String>) = named.unzip();
        let cell =
            |row: &Row, name: &String| row.get(name).filter(|text| !text.is_empty()).map(|text| as_in_grids(text));
        let rows = self.rows.iter().map(|row| given.iter().map(|name| cell(row, name)).collect()).collect();
        Grid { columns, rows }
    }
}

/// A case may write days as dd/mm/yyyy, and a grid has the year first.
fn as_in_grids(text: &str) -> String {
    day(text).map_or_else(|_| text.to_string(), |day| day.to_string())
}

fn day(text: &str) -> anyhow::Result<NaiveDate> {
    let read = ["%d/%m/%Y", "%Y-%m-%d"].iter().find_map(|form| NaiveDate::parse_from_str(text, form).ok());
    read.with_context(|| format!("`{text}` is no day of the form dd/mm/yyyy or yyyy-mm-dd"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_from_outside_are_read_in_either_form() {
        assert_eq!(as_in_grids("01/02/2020"), "2020-02-01");
        assert_eq!(as_in_grids("2020-02-01"), "2020-02-01");
        assert_eq!(as_in_grids("1/2"), "1/2");
    }

    #[test]
    fn a_case_counts_rows_from_nought_and_years_by_their_end() {
        let text = r#"{"id": "x", "rule_code": "1", "valid_years": ["2023/24", "2022/23"], "tables": {"SWEpisodes": []},
            "expected": {"SWEpisodes": [0, 4]}}"#;
        let case = Case::read(text).unwrap();
        assert_eq!(case.years(), [2023, 2024]);
        assert!(case.rows_of("sw_episodes").is_some());
        match case.wanted() {
            Wanted::Rows(rows) => assert_eq!(rows["SWEpisodes"], BTreeSet::from([1, 5])),
            Wanted::NotChecked | Wanted::Delivery(_) => panic!("it wants rows"),
        }
        assert_eq!(case.period_end(2024).unwrap(), "2024-03-31".parse::<NaiveDate>().unwrap());
    }

    #[test]
    fn the_second_form_has_its_rows_by_error() {
        let text = |la_level| {
            format!(
                r#"{{"id": "x", "rule_code": "1", "valid_years": ["2022/23"], "tables": {{}}, "has_errors": true,
                "metadata": {{"reference_date": "2001-03-31"}},
                "expected": {{"kind": "type2", "la_level": {la_level}, "issues": [
                    {{"table": "Reviews", "groups": [{{"rows": [0, 2]}}, {{"rows": [1]}}]}}]}}}}"#
            )
        };
        let case = Case::read(&text(false)).unwrap();
        assert_eq!(case.period_end(2023).unwrap(), "2001-03-31".parse::<NaiveDate>().unwrap());
        assert!(matches!(case.wanted(), Wanted::Rows(rows) if rows["Reviews"] == BTreeSet::from([1, 2, 3])));
        assert!(matches!(Case::read(&text(true)).unwrap().wanted(), Wanted::Delivery(true)));
    }
}
