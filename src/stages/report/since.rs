//! Since last time, in counts: who joined and left each list, and the walk from the one number to the other.

use super::account::{number, text};
use super::html::{Set, Table, paragraph, thousands};
use super::{Subject, Told};
use crate::stages::since::{CHANGED, CHANGES, CLOSING, ENDED, JOINED, LEFT, OPENING, STARTED, WALK};
use std::collections::{BTreeMap, BTreeSet};

/// One list: how many records became what, and the lines of its walk in their order.
#[derive(Default)]
struct List {
    became: BTreeMap<String, BTreeSet<String>>,
    walk: Vec<(String, i64)>,
}

/// The lists that are followed, in the pipeline's order; a sentence where nothing came before.
pub fn since_last_time(told: &Told<'_>, subject: &Subject) -> anyhow::Result<String> {
    let (Some(changes), Some(walk)) = (told.tables.get(CHANGES), told.tables.get(WALK)) else {
        return Ok(String::new());
    };
    let mut lists: BTreeMap<String, List> = BTreeMap::new();
    for row in subject.rows_in(walk)? {
        let list = lists.entry(text(walk, "dataset", row)?).or_default();
        list.walk.push((text(walk, "line", row)?, number(walk, "count", row)?));
    }
    for row in subject.rows_in(changes)? {
        let list = lists.entry(text(changes, "dataset", row)?).or_default();
        list.became.entry(text(changes, "change", row)?).or_default().insert(text(changes, "record", row)?);
    }
    let Some(since) = subject.rows_in(walk)?.first().copied() else {
        return Ok(paragraph("No earlier period is published, so there is nothing to set this one beside."));
    };
    let since = crate::stages::tell::days_in(walk, "since")?[since].format("%-d %B %Y").to_string();
    let named: Vec<(&str, &List)> = told
        .pipeline
        .datasets
        .iter()
        .filter_map(|dataset| Some((dataset.form.title.as_str(), lists.get(&dataset.name)?)))
        .collect();
    Ok(who(&named, &since) + &walked(&named, &since) + &corrections(&named))
}

fn who(lists: &[(&str, &List)], since: &str) -> String {
    let headings = [
        ("List", Set::Text),
        ("Open before", Set::Number),
        ("Joined", Set::Number),
        ("Left", Set::Number),
        ("Changed", Set::Number),
        ("Open now", Set::Number),
    ];
    let mut table = Table::new(&format!("Who joined and who left since {since}"), &headings);
    for (title, list) in lists {
        let records = |what: &str| thousands(list.became.get(what).map_or(0, BTreeSet::len) as i64);
        let (before, now) = (list.count(OPENING), list.count(CLOSING));
        let cells = [thousands(before), records(JOINED), records(LEFT), records(CHANGED), thousands(now)];
        table.row(std::iter::once(title.to_string()).chain(cells).collect());
    }
    table.render()
}

fn walked(lists: &[(&str, &List)], since: &str) -> String {
    let headings = [
        ("List", Set::Text),
        ("Open before", Set::Number),
        ("Started", Set::Number),
        ("Ended", Set::Number),
        ("Corrections", Set::Number),
        ("Open now", Set::Number),
    ];
    let mut table = Table::new(&format!("From {since} to now, as the lists say"), &headings);
    for (title, list) in lists.iter().filter(|(_, list)| list.walk.len() > 2) {
        let corrections: i64 = list.corrections().map(|(_, count)| count).sum();
        let cells = [list.count(OPENING), list.count(STARTED), list.count(ENDED), corrections, list.count(CLOSING)];
        table.row(std::iter::once(title.to_string()).chain(cells.map(thousands)).collect());
    }
    if table.is_empty() { String::new() } else { table.render() }
}

fn corrections(lists: &[(&str, &List)]) -> String {
    let headings = [("List", Set::Text), ("What the lists did not say in time", Set::Text), ("Count", Set::Number)];
    let mut table = Table::new("Corrections", &headings);
    for (title, list) in lists {
        for (what, count) in list.corrections() {
            table.row(vec![title.to_string(), what.to_string(), thousands(count)]);
        }
    }
    let where_they_are = "The records behind these numbers are in the table `changes`.";
    if table.is_empty() { paragraph(where_they_are) } else { table.render() + &paragraph(where_they_are) }
}

impl List {
    fn count(&self, line: &str) -> i64 {
        self.walk.iter().find(|(what, _)| what == line).map_or(0, |(_, count)| *count)
    }

    fn corrections(&self) -> impl Iterator<Item = (&str, i64)> {
        let plain = [OPENING, STARTED, ENDED, CLOSING];
        let lines = self.walk.iter().filter(move |(what, _)| !plain.contains(&what.as_str()));
        lines.map(|(what, count)| (what.as_str(), *count))
    }
}
