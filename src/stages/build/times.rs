//! Which times the tables tell of that were filled from other collections, and so the datasets made from them.

use crate::definitions::canonical::Told;
use crate::definitions::model::Dataset;
use crate::definitions::query::Query;
use crate::vocabulary::period::days_away;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// The tables that tell of some times only, by the names of all that is made from them.
pub struct Times {
    spans: BTreeMap<String, Vec<Told>>,
    made_from: BTreeMap<String, BTreeSet<String>>,
}

impl Times {
    pub fn of_tables(spans: &BTreeMap<String, Vec<Told>>) -> Self {
        let itself = |name: &String| (name.clone(), BTreeSet::from([name.clone()]));
        Self { spans: spans.clone(), made_from: spans.keys().map(itself).collect() }
    }

    /// A dataset tells of the times that all it reads tells of.
    pub fn add(&mut self, dataset: &Dataset) {
        if self.spans.is_empty() {
            return;
        }
        let bounds = |read: &&String| !dataset.form.any_time_of.contains(*read);
        let reads = dataset.query.reads.iter().filter(bounds);
        let tables = reads.filter_map(|read| self.made_from.get(read)).flatten().cloned().collect();
        if let Some(table) = dataset.name_of_its_table()
            && let Some(itself) = self.made_from.get(&dataset.name).cloned()
        {
            self.made_from.insert(table, itself);
        }
        self.made_from.insert(dataset.name.clone(), tables);
    }

    pub fn cover(&self, query: &Query, starts: NaiveDate, ends: NaiveDate) -> bool {
        self.spans.is_empty() || self.tables_of(query).iter().all(|table| cover(&self.spans[table], starts, ends))
    }

    fn tables_of(&self, query: &Query) -> BTreeSet<String> {
        query.reads.iter().filter_map(|read| self.made_from.get(read)).flatten().cloned().collect()
    }
}

/// Whether spans, one beginning no later than the day after another ends, reach from one day to another.
fn cover(spans: &[Told], starts: NaiveDate, ends: NaiveDate) -> bool {
    let mut spans = spans.to_vec();
    spans.sort_unstable();
    let mut known_until = days_away(starts, -1);
    for (from, until) in spans {
        if from <= days_away(known_until, 1) {
            known_until = known_until.max(until);
        }
    }
    known_until >= ends
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_told(spans: &[(&str, &str)], starts: &str, ends: &str) -> bool {
        let day = |text: &str| text.parse().unwrap();
        let spans: Vec<Told> = spans.iter().map(|(from, until)| (day(from), day(until))).collect();
        cover(&spans, day(starts), day(ends))
    }

    #[test]
    fn a_time_is_told_of_from_its_first_day_to_its_last() {
        let half_a_year = [("2026-03-31", "2026-09-30")];
        assert!(is_told(&half_a_year, "2026-04-01", "2026-09-30"));
        assert!(is_told(&half_a_year, "2026-03-31", "2026-03-31"));
        assert!(!is_told(&half_a_year, "2026-03-01", "2026-03-31"));
        assert!(!is_told(&half_a_year, "2026-09-01", "2026-10-01"));
    }

    #[test]
    fn two_sources_tell_of_what_they_tell_of_together_unless_a_day_is_between_them() {
        let year_and_half = [("2026-04-01", "2026-09-30"), ("2025-04-01", "2026-03-31")];
        assert!(is_told(&year_and_half, "2025-04-01", "2026-09-30"));
        let with_a_gap = [("2026-04-02", "2026-09-30"), ("2025-04-01", "2026-03-31")];
        assert!(!is_told(&with_a_gap, "2026-03-01", "2026-04-30"));
        assert!(is_told(&with_a_gap, "2026-03-01", "2026-03-31"));
    }

    #[test]
    fn nothing_tells_of_a_time_that_no_source_tells_of() {
        assert!(!is_told(&[], "2026-04-01", "2026-04-30"));
    }
}
