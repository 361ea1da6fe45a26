//! What a run has done, counted: what came in, what became of it, what was found.

use super::manifest::{self, State};
use super::pipeline_run::Ended;
use super::unit;
use crate::definitions::model::{Definitions, Pipeline};
use crate::stages::tell;
use crate::store::Workplace;
use crate::vocabulary::finding::code;
use crate::vocabulary::{Finding, Findings};
use polars::prelude::DataFrame;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
pub struct Account {
    pub pipeline: String,
    pub ending: String,
    pub version: String,
    pub needs_a_person: bool,
    pub deliveries: Vec<DeliveryAccount>,
    /// What did not come.
    pub missing: Vec<String>,
    pub remarks: Vec<String>,
}

#[derive(Serialize)]
pub struct DeliveryAccount {
    pub la: String,
    pub period_end: String,
    pub files: Vec<String>,
    pub state: State,
    pub tables: Vec<TableAccount>,
    /// How many findings there are of each weight.
    pub findings: BTreeMap<String, usize>,
    pub rules_run: usize,
    pub rules_not_checked: usize,
}

#[derive(Serialize)]
pub struct TableAccount {
    pub table: String,
    pub read: i64,
    pub accepted: i64,
    pub set_aside: i64,
    pub refused: i64,
}

pub fn account_of(workplace: &Workplace, definitions: &Definitions, ended: &Ended) -> anyhow::Result<Account> {
    let mut deliveries = Vec::new();
    if let Some(manifest) = &ended.manifest {
        let pipeline = &definitions.pipelines[&ended.pipeline];
        let audience = pipeline.audiences().first().copied();
        for unit in &manifest.units {
            let columns = |table: &str, columns: &[&str]| {
                let of = audience.map(|audience| (audience, table));
                let delivery = unit.delivery();
                of.map(|of| unit::columns_of(workplace, pipeline, manifest, &delivery, of, columns)).transpose()
            };
            let counts =
                columns(tell::ROW_COUNTS, &["table", "rows_read", "rows_accepted", "rows_set_aside", "rows_refused"])?;
            let (findings, rules) = (columns(tell::FINDINGS, &["weight"])?, columns(tell::RULES, &["outcome"])?);
            let outcomes = tally(rules.flatten().as_ref(), "outcome")?;
            let outcome = |word: &str| outcomes.get(word).copied().unwrap_or(0);
            deliveries.push(DeliveryAccount {
                la: unit.authority.to_string(),
                period_end: unit.period.to_string(),
                files: unit.names(),
                state: unit.state,
                tables: counts.flatten().map(|counts| by_table(&counts, pipeline)).transpose()?.unwrap_or_default(),
                findings: tally(findings.flatten().as_ref(), "weight")?,
                rules_run: outcome("ran"),
                rules_not_checked: outcome("not checked"),
            });
        }
    }
    Ok(Account {
        pipeline: ended.pipeline.clone(),
        ending: ended.ending.word().to_string(),
        version: ended.version.clone(),
        needs_a_person: ended.needs_a_person(),
        deliveries,
        missing: missing(&ended.findings),
        remarks: ended.remarks.clone(),
    })
}

/// What is in force of a pipeline, counted.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct InForce {
    deliveries: usize,
    kept_back: usize,
    /// How many findings there are of each weight.
    findings: BTreeMap<String, usize>,
    pub needs_a_person: bool,
}

pub fn in_force(workplace: &Workplace, pipeline: &Pipeline) -> anyhow::Result<InForce> {
    let Some(manifest) = manifest::in_force(workplace, &pipeline.name)? else { return Ok(InForce::default()) };
    let audience = pipeline.audiences().first().copied();
    let mut findings: BTreeMap<String, usize> = BTreeMap::new();
    for unit in &manifest.units {
        let Some(audience) = audience else { continue };
        let of = (audience, tell::FINDINGS);
        let found = unit::columns_of(workplace, pipeline, &manifest, &unit.delivery(), of, &["weight"])?;
        for (weight, count) in tally(found.as_ref(), "weight")? {
            *findings.entry(weight).or_default() += count;
        }
    }
    Ok(InForce {
        deliveries: manifest.units.len(),
        kept_back: manifest.units.iter().filter(|unit| unit.state != State::Accepted).count(),
        findings,
        needs_a_person: manifest.units.iter().any(|unit| unit.needs_a_person),
    })
}

impl InForce {
    /// `2 deliveries, 1 turned away; 3 rows set aside, 14 errors to mend, 5 to explain`.
    pub fn in_words(&self) -> String {
        let count = |weight: &str| self.findings.get(weight).copied().unwrap_or(0);
        let deliveries = match self.deliveries {
            1 => "1 delivery".to_string(),
            some => format!("{some} deliveries"),
        };
        let turned_away = if self.kept_back > 0 { format!(", {} turned away", self.kept_back) } else { String::new() };
        let (rows, errors, explain) = (count("row"), count("error"), count("explain"));
        format!("{deliveries}{turned_away}; {rows} that set a row aside, {errors} errors to mend, {explain} to explain")
    }
}

/// More tables of reference than this that are missing are told in one line.
const FEW: usize = 3;

/// What did not come. Whoever has fetched no tables of reference at all need not read that of each of them.
fn missing(findings: &Findings) -> Vec<String> {
    let line = |finding: &Finding| format!("{}: {}", finding.place, finding.kind.says);
    let (of_reference, others): (Vec<_>, Vec<_>) =
        findings.iter().partition(|finding| finding.kind.code == code::REFERENCE_MISSING);
    let mut lines: Vec<String> = others.into_iter().map(line).collect();
    if of_reference.len() > FEW {
        let count = of_reference.len();
        let names: Vec<&str> = of_reference.iter().filter_map(|finding| finding.kind.table.as_deref()).collect();
        let names = names.join(", ");
        lines.push(format!("{count} tables of reference cannot be used, and what needs them is not there: {names}"));
        lines.push("findings.csv says what to fetch for each, and where to put it".to_string());
    } else {
        lines.extend(of_reference.into_iter().map(line));
    }
    lines
}

fn by_table(counts: &DataFrame, pipeline: &Pipeline) -> anyhow::Result<Vec<TableAccount>> {
    let names = counts.column("table")?.str()?;
    let column = |name: &str| anyhow::Ok(counts.column(name)?.i64()?.clone());
    let sums = [column("rows_read")?, column("rows_accepted")?, column("rows_set_aside")?, column("rows_refused")?];
    let collection = &pipeline.collection;
    let known = collection.every_table().map(|table| (Some(table.name.as_str()), table.title.as_str()));
    let mut accounts = Vec::new();
    for (name, title) in known.chain([(None, "sheets that are no table")]) {
        let rows: Vec<usize> = (0..counts.height()).filter(|row| names.get(*row) == name).collect();
        let sum = |at: usize| rows.iter().filter_map(|row| sums[at].get(*row)).sum();
        if !rows.is_empty() {
            accounts.push(TableAccount {
                table: title.to_string(),
                read: sum(0),
                accepted: sum(1),
                set_aside: sum(2),
                refused: sum(3),
            });
        }
    }
    Ok(accounts)
}

/// How often each word stands in a column; there may be no table.
fn tally(frame: Option<&DataFrame>, column: &str) -> anyhow::Result<BTreeMap<String, usize>> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let words = frame.map(|frame| frame.column(column)?.str()).transpose()?;
    words.into_iter().flat_map(|words| words.iter().flatten()).for_each(|word| *counts.entry(word).or_default() += 1);
    Ok(counts.into_iter().map(|(word, count)| (word.to_string(), count)).collect())
}
