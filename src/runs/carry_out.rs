//! Carries out a plan: the only place that strings the stages together.

use super::assemble::{self, Assembled};
use super::manifest::State;
use super::plan::{How, Plan, Planned};
use super::unit::{self, UnitOutput};
use crate::definitions::model::{Collection, Definitions, Table};
use crate::stages::build::{Built, build};
use crate::stages::convert::convert;
use crate::stages::measure::{Measure, measure};
use crate::stages::parse::{Budget, Upload, parse};
use crate::stages::protect::protect;
use crate::stages::rules::{RuleRun, rules};
use crate::stages::sql::Engine;
use crate::stages::tell;
use crate::stages::typed::Checked;
use crate::stages::validate::validate;
use crate::store::{Workplace, files};
use crate::vocabulary::finding::code;
use crate::vocabulary::{Audience, Finding, Findings, Place, RowCount, Tally, Weight, side_by_side};
use anyhow::{bail, ensure};
use chrono::NaiveDateTime;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Whoever wants to see how a run gets on.
pub trait Watch {
    /// Something begins.
    fn step(&self, what: &str);
}

/// What a run has done.
pub struct Carried {
    pub version: String,
    pub units: Vec<UnitOutput>,
    pub findings: Findings,
    /// Copies under fixed names that could not be made.
    pub remarks: Vec<String>,
}

impl Carried {
    pub fn is_complete(&self) -> bool {
        self.units.iter().all(|unit| unit.state == State::Accepted)
    }
}

/// Reads what is new, reuses what is not, and publishes all of it or nothing.
pub fn carry_out(
    workplace: &Workplace,
    definitions: &Definitions,
    plan: Plan,
    now: NaiveDateTime,
    watch: &dyn Watch,
) -> anyhow::Result<Carried> {
    let mut units = Vec::new();
    for planned in &plan.deliveries {
        let made = match planned.how {
            How::Make => make(workplace, definitions, &plan, planned, watch)?,
            How::Reuse | How::Keep => reused(workplace, &plan, planned)?,
        };
        units.push(made);
    }
    stop_the_run(&plan, &units)?;
    watch.step("publish");
    let Assembled { remarks } = assemble::publish(workplace, definitions, &plan, &units, now)?;
    Ok(Carried { version: plan.version, units, findings: plan.findings, remarks })
}

/// One delivery, from its bytes to its published tables.
fn make(
    workplace: &Workplace,
    definitions: &Definitions,
    plan: &Plan,
    planned: &Planned,
    watch: &dyn Watch,
) -> anyhow::Result<UnitOutput> {
    let (pipeline, words, delivery) = (&plan.pipeline, &definitions.words, &planned.delivery);
    let collection = definitions.collection_of(pipeline);
    let tables: Vec<Arc<Table>> = collection.tables_for(delivery.period).into_iter().map(Arc::new).collect();
    let engine = Engine::new(&definitions.calendar, collection.dates(delivery.period));
    let step = |what: &str| watch.step(&format!("{} {}: {what}", delivery.authority, delivery.period));
    let mut findings = planned.findings.clone();

    step("parse");
    let contents = read_files(workplace, planned)?;
    let uploads: Vec<Upload<'_>> = contents.iter().map(|(name, bytes)| Upload { name, bytes }).collect();
    let (parsed, found) = parse(&uploads, &tables, collection.form.xml.as_ref(), words, &Budget::default())?;
    findings.extend(found);
    if let Some(because) = turned_away(&findings, plan, collection) {
        let counts = parsed.all_refused();
        let stand_in = stand_in(workplace, definitions, plan, planned, watch)?;
        return kept_back(definitions, plan, planned, stand_in, findings, counts, &because);
    }
    step("validate");
    let (validated, found) = validate(parsed, &tables, words, delivery.period.collection_year());
    findings.extend(found);
    let typed = convert(validated, delivery);
    step("rules");
    let (checked, runs, found) = rules(typed, collection, words, &engine);
    findings.extend(found);
    if let Some(because) = turned_away(&findings, plan, collection) {
        let counts = checked.counts.iter().map(refuse).collect();
        let stand_in = stand_in(workplace, definitions, plan, planned, watch)?;
        return kept_back(definitions, plan, planned, stand_in, findings, counts, &because);
    }
    account_for(&checked.counts)?;
    step("protect, build and measure");
    let audiences: Vec<Audience> = pipeline.audiences().into_iter().collect();
    let made = side_by_side(&audiences, |audience| {
        let protected = protect(&checked, &pipeline.form.protect[audience], plan.keys.get(audience))?;
        let (built, found) = build(&protected, pipeline, *audience, words, &engine)?;
        let measures = measure(&built, pipeline, *audience, &engine)?;
        anyhow::Ok((built, measures, found))
    });
    let mut tables = BTreeMap::new();
    for (audience, made) in audiences.into_iter().zip(made) {
        let (built, measures, found) = made?;
        let new: Findings = found.into_iter().filter(|f| !findings.iter().any(|old| old.kind == f.kind)).collect();
        findings.extend(new);
        tables.insert(audience, published(built, &measures, &checked, &runs, audience)?);
    }
    for (audience, published) in &mut tables {
        published.insert(tell::FINDINGS.into(), tell::findings(&findings, delivery, *audience)?);
    }
    let needs_a_person = findings.iter().any(Finding::needs_a_person);
    Ok(UnitOutput {
        delivery: delivery.clone(),
        state: State::Accepted,
        files: names(planned),
        needs_a_person,
        tables,
        findings,
    })
}

/// The tables of one audience, but for the findings, which are not all made yet.
fn published(
    built: Built,
    measures: &[Measure],
    checked: &Checked,
    runs: &[RuleRun],
    audience: Audience,
) -> anyhow::Result<unit::Tables> {
    let delivery = checked.delivery();
    let mut tables: unit::Tables = built.datasets.into_iter().collect();
    tables.insert(tell::INDICATORS.into(), tell::measures(measures)?);
    tables.insert(tell::ROW_COUNTS.into(), tell::row_counts(&checked.counts, delivery)?);
    tables.insert(tell::RULES.into(), tell::rules(runs, delivery)?);
    if audience.sees_values() {
        tables.insert(tell::SET_ASIDE.into(), tell::set_aside(&checked.set_aside, delivery)?);
    }
    Ok(tables)
}

fn read_files(workplace: &Workplace, planned: &Planned) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    planned.files.iter().map(|file| Ok((file.name.clone(), files::read(&workplace.landed(&file.sha))?))).collect()
}

fn names(planned: &Planned) -> Vec<String> {
    planned.files.iter().map(|file| file.name.clone()).collect()
}

fn reused(workplace: &Workplace, plan: &Plan, planned: &Planned) -> anyhow::Result<UnitOutput> {
    match unit::from_version(workplace, plan, &planned.delivery)? {
        Some(output) => Ok(output),
        None => {
            bail!("the version in force no longer has {} for {}", planned.delivery.authority, planned.delivery.period)
        }
    }
}

/// Why a delivery cannot be used, if it cannot.
fn turned_away(findings: &[Finding], plan: &Plan, collection: &Collection) -> Option<Finding> {
    let stops = &plan.pipeline.form.stop_on.file;
    let must_have = |finding: &Finding| {
        let table = finding.kind.table.as_deref().and_then(|name| collection.table(name));
        finding.kind.code == code::TABLE_MISSING && table.is_some_and(|table| table.must_have)
    };
    let reason = |f: &&Finding| f.kind.weight == Weight::File || stops.contains(&f.kind.code) || must_have(f);
    findings.iter().find(reason).cloned()
}

/// The last good files, read by the definitions of today.
fn stand_in(
    workplace: &Workplace,
    definitions: &Definitions,
    plan: &Plan,
    planned: &Planned,
    watch: &dyn Watch,
) -> anyhow::Result<Option<UnitOutput>> {
    if planned.good.is_empty() {
        return Ok(None);
    }
    let made = make(workplace, definitions, plan, &planned.of_good_files(), watch)?;
    Ok(Some(made).filter(|unit| unit.state == State::Accepted))
}

/// A delivery that cannot be used leaves its findings; its last good data stand in its place.
fn kept_back(
    definitions: &Definitions,
    plan: &Plan,
    planned: &Planned,
    stand_in: Option<UnitOutput>,
    mut findings: Findings,
    counts: Vec<RowCount>,
    because: &Finding,
) -> anyhow::Result<UnitOutput> {
    account_for(&counts)?;
    let delivery = &planned.delivery;
    let what =
        if stand_in.is_some() { "its last good data stay" } else { "there are no earlier data to stand in its place" };
    let gaps = [("because", because.kind.code.as_str()), ("what", what)];
    let place = Place::file(&because.place.sheet.file);
    findings.push(definitions.words.finding(code::DELIVERY_KEPT_BACK, place, None, &gaps));
    let (state, mut tables) = match stand_in {
        Some(unit) => (State::KeptBack, unit.tables),
        None => (State::TurnedAway, BTreeMap::new()),
    };
    for audience in plan.pipeline.audiences() {
        let published = tables.entry(audience).or_default();
        published.insert(tell::FINDINGS.into(), tell::findings(&findings, delivery, audience)?);
        published.insert(tell::ROW_COUNTS.into(), tell::row_counts(&counts, delivery)?);
        published.insert(tell::RULES.into(), tell::rules(&[], delivery)?);
    }
    Ok(UnitOutput { delivery: delivery.clone(), state, files: names(planned), needs_a_person: true, tables, findings })
}

fn refuse(count: &RowCount) -> RowCount {
    let rows = Tally { read: count.rows.read, refused: count.rows.read, ..Tally::default() };
    RowCount { rows, ..count.clone() }
}

/// Rows read = accepted + set aside + refused, or nothing is published.
fn account_for(counts: &[RowCount]) -> anyhow::Result<()> {
    for count in counts {
        ensure!(
            count.rows.balances(),
            "{} rows of `{}` are not accounted for: this is a fault of the program",
            count.rows.read,
            count.file
        );
    }
    Ok(())
}

fn stop_the_run(plan: &Plan, units: &[UnitOutput]) -> anyhow::Result<()> {
    let stops = &plan.pipeline.form.stop_on.run;
    let findings = plan.findings.iter().chain(units.iter().flat_map(|unit| &unit.findings));
    match findings.into_iter().find(|finding| stops.contains(&finding.kind.code)) {
        Some(finding) => bail!(
            "the run was stopped by `{}`; nothing was published\n\nhint: {}",
            finding.kind.code,
            finding.kind.to_do
        ),
        None => Ok(()),
    }
}
