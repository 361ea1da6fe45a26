//! What was found: first what could not be checked, then each kind of finding with how many and what to do.

use super::account::text;
use super::html::{Set, Table, paragraph, thousands};
use super::{Subject, Told};
use crate::stages::tell;
use crate::vocabulary::QuickMap;
use anyhow::Context;
use polars::prelude::{DataFrame, StringChunked};

/// The most kinds of finding that a page shows; the rest are counted and are in the findings' file.
const MOST_KINDS: usize = 60;

pub fn found(told: &Told<'_>, subject: &Subject) -> anyhow::Result<String> {
    Ok(of_the_run(told)? + &not_checked(told, subject)? + &kinds(told, subject)?)
}

/// What was found before any delivery was opened: files out of place, authorities that sent nothing.
fn of_the_run(told: &Told<'_>) -> anyhow::Result<String> {
    let findings = told.tables.get(tell::FINDINGS).context("every version has its findings")?;
    let headings = [("Where", Set::Text), ("What is wrong", Set::Text), ("What to do", Set::Text)];
    let mut table = Table::new("Before any file was opened", &headings);
    let is_of_none = findings.column("period_end")?.is_null();
    for row in
        is_of_none.iter().enumerate().filter_map(|(row, is_of_none)| Some(row).filter(|_| is_of_none == Some(true)))
    {
        table.row(vec![text(findings, "file", row)?, text(findings, "says", row)?, text(findings, "to_do", row)?]);
    }
    Ok(if table.is_empty() { String::new() } else { table.render() })
}

fn not_checked(told: &Told<'_>, subject: &Subject) -> anyhow::Result<String> {
    let rules = told.tables.get(tell::RULES).context("every version has its rules")?;
    let headings = [("Rule", Set::Text), ("What it would have found", Set::Text), ("Because", Set::Text)];
    let mut table = Table::new("Not checked", &headings);
    let mut ran = 0;
    for row in subject.rows_in(rules)? {
        if text(rules, "outcome", row)? == "ran" {
            ran += 1;
        } else {
            table.row(vec![text(rules, "code", row)?, text(rules, "says", row)?, text(rules, "because", row)?]);
        }
    }
    let sum = match table.is_empty() {
        true => paragraph(&format!("All {ran} rules ran.")),
        false => {
            paragraph(&format!("{ran} rules ran. Those below did not, so nobody knows what they would have found."))
                + &table.render()
        }
    };
    Ok(sum)
}

#[derive(Default)]
struct Kind<'a> {
    count: i64,
    says: &'a str,
    to_do: &'a str,
}

/// How heavy a finding is, its code, its table and what it says.
type Key<'a> = (usize, &'a str, &'a str, &'a str);

/// How many there are of each kind. Those of one rule stand together, so that few are looked up.
fn counted<'a>(rows: &[usize], findings: &'a DataFrame) -> anyhow::Result<QuickMap<Key<'a>, Kind<'a>>> {
    let column = |name: &str| anyhow::Ok(findings.column(name)?.str()?);
    let (codes, weights, tables) = (column("code")?, column("weight")?, column("table")?);
    let (says, to_dos) = (column("says")?, column("to_do")?);
    let key = |row: usize| {
        let text = |column: &'a StringChunked| column.get(row).unwrap_or_default();
        (heaviness(text(weights)), text(codes), text(tables), text(says))
    };
    let mut kinds: QuickMap<Key<'_>, Kind<'_>> = QuickMap::default();
    for together in rows.chunk_by(|one, next| key(*one) == key(*next)) {
        let (key, last) = (key(together[0]), together[together.len() - 1]);
        let kind = kinds.entry(key).or_default();
        kind.count += together.len() as i64;
        kind.says = key.3;
        kind.to_do = to_dos.get(last).unwrap_or_default();
    }
    Ok(kinds)
}

fn kinds(told: &Told<'_>, subject: &Subject) -> anyhow::Result<String> {
    let findings = told.tables.get(tell::FINDINGS).context("every version has its findings")?;
    let kinds = counted(&subject.rows_in(findings)?, findings)?;
    if kinds.is_empty() {
        return Ok(paragraph("Nothing was found."));
    }
    let collection = &told.pipeline.collection;
    let headings = [
        ("Finding", Set::Text),
        ("How many", Set::Number),
        ("Weight", Set::Text),
        ("Where", Set::Text),
        ("What is wrong", Set::Text),
        ("What to do", Set::Text),
    ];
    let mut table = Table::new("Findings by kind", &headings);
    let mut shown: Vec<_> = kinds.iter().collect();
    shown.sort_by_key(|(key, kind)| (key.0, -kind.count, key.1, key.2, key.3));
    for ((heaviness, code, name, _), kind) in shown.iter().take(MOST_KINDS) {
        let title = collection.table(name).map_or_else(String::new, |table| table.title.clone());
        let cells = vec![
            code.to_string(),
            thousands(kind.count),
            WEIGHTS[*heaviness].to_string(),
            title,
            kind.says.to_string(),
            kind.to_do.to_string(),
        ];
        table.row(cells);
    }
    let total: i64 = kinds.values().map(|kind| kind.count).sum();
    let mut html = paragraph(&format!(
        "{} findings of {} kinds. Each with its cell is in findings.csv.",
        thousands(total),
        kinds.len()
    ));
    if kinds.len() > MOST_KINDS {
        html += &paragraph(&format!("The {MOST_KINDS} heaviest and most frequent kinds are shown."));
    }
    Ok(html + &table.render())
}

/// From the heaviest; what each asks for.
const WEIGHTS: [&str; 6] = ["file turned away", "row set aside", "error to mend", "to explain", "explained", "note"];

fn heaviness(weight: &str) -> usize {
    match weight {
        "file" => 0,
        "row" => 1,
        "error" => 2,
        "explain" => 3,
        "explained" => 4,
        _ => 5,
    }
}
