//! A run's account for people and programs: what came in, what was found, where everything is.

use crate::definitions::model::Definitions;
use crate::runs::manifest::State;
use crate::runs::session::{Ended, Ending};
use crate::runs::unit::{self};
use crate::stages::tell;
use crate::store::Workplace;
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

pub fn account(workplace: &Workplace, definitions: &Definitions, ended: &Ended) -> anyhow::Result<Account> {
    let mut deliveries = Vec::new();
    if let Some(manifest) = &ended.manifest {
        let pipeline = &definitions.pipelines[&ended.pipeline];
        let audience = pipeline.audiences().first().copied();
        for unit in &manifest.units {
            let output = unit::of_manifest(workplace, pipeline, manifest, &unit.delivery())?;
            let tables = output.and_then(|output| output.tables.get(&audience?).cloned()).unwrap_or_default();
            deliveries.push(DeliveryAccount {
                la: unit.authority.to_string(),
                period_end: unit.period.to_string(),
                files: unit.files.clone(),
                state: unit.state,
                tables: tables
                    .get(tell::ROW_COUNTS)
                    .map(|counts| by_table(counts, definitions, pipeline))
                    .transpose()?
                    .unwrap_or_default(),
                findings: tables
                    .get(tell::FINDINGS)
                    .map(|findings| tally(findings, "weight"))
                    .transpose()?
                    .unwrap_or_default(),
                rules_run: outcomes(tables.get(tell::RULES), "ran")?,
                rules_not_checked: outcomes(tables.get(tell::RULES), "not checked")?,
            });
        }
    }
    Ok(Account {
        pipeline: ended.pipeline.clone(),
        ending: ended.ending.word().to_string(),
        version: ended.version.clone(),
        needs_a_person: ended.needs_a_person(),
        deliveries,
        missing: ended.findings.iter().map(|finding| finding.kind.says.clone()).collect(),
        remarks: ended.remarks.clone(),
    })
}

impl Account {
    pub fn for_people(&self, workplace: &Workplace) -> String {
        let mut lines = vec![format!("{}: {}", self.pipeline, self.ending_in_words())];
        lines.extend(self.missing.iter().chain(&self.remarks).map(|line| format!("  {line}")));
        for delivery in &self.deliveries {
            lines.push(format!("  {} {}: {}", delivery.la, delivery.period_end, delivery.files.join(", ")));
            lines.extend(delivery.tables.iter().map(|table| {
                format!(
                    "    {:<46} {:>8} read = {:>8} accepted + {:>5} set aside + {:>5} refused",
                    table.table, table.read, table.accepted, table.set_aside, table.refused
                )
            }));
            lines.push(format!("    {}", delivery.found_in_words()));
        }
        if !self.deliveries.is_empty() {
            let latest = workplace.latest(&self.pipeline);
            let audience = latest.join("authority");
            lines.push(format!("  report    {}", latest.join("report").join("index.html").display()));
            lines.push(format!("  findings  {}", audience.join("findings.csv").display()));
            lines.push(format!("  Parquet   {}", audience.join("*.parquet").display()));
        }
        lines.join("\n") + "\n"
    }

    fn ending_in_words(&self) -> String {
        match self.ending.as_str() {
            word if word == Ending::NothingToDo.word() => {
                format!("nothing to do; version {} is in force", self.version)
            }
            word if word == Ending::NothingCame.word() => "nothing came in, so nothing was published".to_string(),
            word if word == Ending::Incomplete.word() => {
                format!("published version {}, incomplete: a delivery was turned away", self.version)
            }
            _ => format!("published version {}", self.version),
        }
    }
}

impl DeliveryAccount {
    fn found_in_words(&self) -> String {
        let total: usize = self.findings.values().sum();
        let count = |weight: &str| self.findings.get(weight).copied().unwrap_or(0);
        let state = match self.state {
            State::Accepted => "",
            State::KeptBack => "; TURNED AWAY, the last good data stay",
            State::TurnedAway => "; TURNED AWAY",
        };
        format!(
            "{total} findings: {} turn a file away, {} set a row aside, {} to explain, {} notes; {} rules run, {} not checked{state}",
            count("file"),
            count("row"),
            count("explain"),
            count("note"),
            self.rules_run,
            self.rules_not_checked
        )
    }
}

fn by_table(
    counts: &DataFrame,
    definitions: &Definitions,
    pipeline: &crate::definitions::model::Pipeline,
) -> anyhow::Result<Vec<TableAccount>> {
    let names = counts.column("table")?.str()?;
    let column = |name: &str| anyhow::Ok(counts.column(name)?.i64()?.clone());
    let sums = [column("rows_read")?, column("rows_accepted")?, column("rows_set_aside")?, column("rows_refused")?];
    let collection = definitions.collection_of(pipeline);
    let known = collection.tables.iter().map(|table| (Some(table.name.as_str()), table.title.as_str()));
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

fn tally(frame: &DataFrame, column: &str) -> anyhow::Result<BTreeMap<String, usize>> {
    let mut counts = BTreeMap::new();
    for word in frame.column(column)?.str()?.iter().flatten() {
        *counts.entry(word.to_string()).or_default() += 1;
    }
    Ok(counts)
}

fn outcomes(rules: Option<&DataFrame>, outcome: &str) -> anyhow::Result<usize> {
    let Some(rules) = rules else { return Ok(0) };
    Ok(tally(rules, "outcome")?.get(outcome).copied().unwrap_or(0))
}
