//! Reads a delivery in force once more, for a question: by the rules of other years, or of one record only.

use super::carry_out::Watch;
use super::manifest::{self, Unit};
use super::read::{Reading, Typing};
use super::reference::{self, Loaded};
use super::unit;
use crate::definitions::model::{Collection, Definitions};
use crate::stages::rules::{Outcome, try_rules};
use crate::stages::tell;
use crate::stages::typed::Delivery;
use crate::store::Workplace;
use crate::vocabulary::{Audience, Authority, Finding, Findings, Period};
use anyhow::{Context, bail};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A delivery in force, and where it is kept.
pub struct InForce<'a> {
    pub workplace: &'a Workplace,
    pub definitions: &'a Definitions,
    pub collection: &'a Collection,
    pub unit: Unit,
    pub pipeline: String,
    pub version: String,
    reference: Loaded,
}

/// One rule in two years' packs, on the same data.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    pub code: String,
    pub says: String,
    /// `3 errors`, `not checked: …`, or `not in force`.
    pub before: String,
    pub after: String,
}

/// A record as it was read, and what was found in it.
#[derive(Serialize)]
pub struct Record {
    pub rows: Vec<RecordRow>,
    pub findings: Vec<RecordFinding>,
}

#[derive(Serialize)]
pub struct RecordRow {
    pub table: String,
    pub place: String,
    /// Fields that hold something, by their printed headings.
    pub cells: Vec<(String, String)>,
}

#[derive(Serialize)]
pub struct RecordFinding {
    pub code: String,
    pub weight: &'static str,
    pub place: String,
    pub says: String,
    pub to_do: String,
    /// Why it is right as it is, and who says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explained: Option<String>,
}

/// A question is answered without a word on the way.
struct Quiet;

impl Watch for Quiet {
    fn step(&self, _: &str) {}
}

impl<'a> InForce<'a> {
    /// The newest delivery of a collection that is in force, of an authority and a period where these are named,
    /// whichever pipeline reads it.
    pub fn find(
        workplace: &'a Workplace,
        definitions: &'a Definitions,
        collection: &'a Collection,
        day: NaiveDate,
        la: Option<&Authority>,
        period: Option<Period>,
    ) -> anyhow::Result<Self> {
        let wanted = |unit: &&Unit| {
            la.is_none_or(|la| *la == unit.authority) && period.is_none_or(|period| period == unit.period)
        };
        for by in definitions.pipelines.values().filter(|pipeline| pipeline.form.schema == collection.name) {
            let Some(manifest) = manifest::in_force(workplace, &by.name)? else { continue };
            let found = manifest.units.iter().rev().find(wanted);
            if let Some(unit) = found {
                let (pipeline, version) = (by.name.clone(), manifest.version.clone());
                let names: Vec<&str> = collection.form.reference.iter().map(String::as_str).collect();
                let reference =
                    reference::find(workplace, definitions, &names, day)?.load(workplace, definitions, &Quiet)?;
                return Ok(Self {
                    workplace,
                    definitions,
                    // As the pipeline reads it, with what fills its tables.
                    collection: &by.collection,
                    unit: unit.clone(),
                    pipeline,
                    version,
                    reference,
                });
            }
        }
        bail!(
            "no such delivery of `{}` is in force\n\nhint: `quarterday plan` shows what has come in, and `quarterday run` reads it",
            collection.name
        )
    }

    fn reading<'r>(&'r self, delivery: &'r Delivery, year: i32) -> Reading<'r> {
        let (workplace, definitions, collection) = (self.workplace, self.definitions, self.collection);
        Reading { workplace, definitions, collection, delivery, year, reference: &self.reference }
    }

    fn read(&self, reading: &Reading<'_>) -> anyhow::Result<(Typing, Findings)> {
        let ((parsed, mut findings), last) = reading.parse(&self.unit.good, &self.unit.last)?;
        let (others, found) = reading.parse_others(&self.unit.good_also)?;
        findings.extend(found);
        Ok((reading.type_it(parsed, others, last)?, findings))
    }

    /// What the rules of two years make of the same data, rule by rule, where they differ.
    pub fn compare(&self, from: i32, to: i32) -> anyhow::Result<Vec<Difference>> {
        let (before, after) = (self.outcomes(from)?, self.outcomes(to)?);
        let codes: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
        let absent = || "not in force".to_string();
        let differences = codes.into_iter().filter_map(|code| {
            let says = after.get(code).or(before.get(code)).map(|(says, _)| says.clone())?;
            let outcome =
                |of: &BTreeMap<String, (String, String)>| of.get(code).map_or_else(absent, |(_, o)| o.clone());
            let (before, after) = (outcome(&before), outcome(&after));
            (before != after).then(|| Difference { code: code.clone(), says, before, after })
        });
        Ok(differences.collect())
    }

    fn outcomes(&self, year: i32) -> anyhow::Result<BTreeMap<String, (String, String)>> {
        let delivery = self.unit.delivery();
        let (typing, _) = self.read(&self.reading(&delivery, year))?;
        let tried = try_rules(&typing.typed, self.collection, year, &typing.engine);
        let outcome = |outcome: &Outcome| match outcome {
            Outcome::Ran(1) => "1 error".to_string(),
            Outcome::Ran(errors) => format!("{errors} errors"),
            Outcome::NotChecked(lack) => format!("not checked: {}", lack.why),
            Outcome::NotFor(why) => format!("not checked: {why}"),
        };
        Ok(tried.into_iter().map(|(run, _)| (run.code, (run.says, outcome(&run.outcome)))).collect())
    }

    /// How many queries of it are explained as published, by who explained them.
    pub fn explained(&self) -> anyhow::Result<BTreeMap<String, usize>> {
        let pipeline = &self.definitions.pipelines[&self.pipeline];
        let manifest = manifest::read(self.workplace, &self.pipeline, &self.version)?;
        let manifest = manifest.with_context(|| format!("the version {} cannot be found", self.version))?;
        let is_wanted = |audience: Audience, name: &str| audience.sees_values() && name == tell::FINDINGS;
        let published = unit::tables_of(self.workplace, pipeline, &manifest, &self.unit.delivery(), is_wanted)?;
        let findings = published.values().find_map(|tables| tables.get(tell::FINDINGS));
        findings.map_or_else(|| Ok(BTreeMap::new()), tell::explained_by)
    }

    /// Everything that was read of one record, and everything found in it.
    pub fn record(&self, id: &str) -> anyhow::Result<Record> {
        let (delivery, year) = (self.unit.delivery(), self.unit.period.collection_year());
        let reading = self.reading(&delivery, year);
        let (Typing { typed, engine, mut findings, .. }, of_files) = self.read(&reading)?;
        let rows = typed.rows_of(id).into_iter().map(|(table, place, cells)| RecordRow {
            table,
            place: place.to_string(),
            cells,
        });
        let rows: Vec<RecordRow> = rows.collect();
        let tried = try_rules(&typed, self.collection, year, &engine);
        findings.extend(of_files);
        findings.extend(tried.into_iter().flat_map(|(_, found)| found));
        reading.explain(&mut findings, &self.unit.explained)?;
        let is_of = |finding: &&Finding| finding.record.as_ref().is_some_and(|record| record.reveal() == id);
        let findings: Vec<RecordFinding> = findings.iter().filter(is_of).map(told).collect();
        if rows.is_empty() && findings.is_empty() {
            bail!("there is no record `{id}` in {delivery}\n\nhint: it is looked for letter by letter");
        }
        Ok(Record { rows, findings })
    }
}

fn told(finding: &Finding) -> RecordFinding {
    let kind = &finding.kind;
    RecordFinding {
        code: kind.code.clone(),
        weight: kind.weight.word(),
        place: finding.place.to_string(),
        says: kind.says.clone(),
        to_do: kind.to_do.clone(),
        explained: finding.explanation.as_ref().map(|it| format!("{} ({})", it.says.reveal(), it.by)),
    }
}

/// `2025..2026`.
pub fn years(text: &str) -> anyhow::Result<(i32, i32)> {
    let both = text.split_once("..").and_then(|(from, to)| Some((from.parse().ok()?, to.parse().ok()?)));
    both.with_context(|| format!("`{text}` is no pair of years\n\nhint: write `2025..2026`"))
}
