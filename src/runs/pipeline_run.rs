//! One run of one pipeline, from plan to ledger.

use super::arrivals::Purpose;
use super::assemble;
use super::carry_out::{Carried, Watch, carry_out};
use super::fetch::fetch;
use super::ledger::{Ledger, RunRecord};
use super::manifest::{self, Manifest, State};
use super::plan::{Plan, plan};
use super::printed;
use super::silence::silence;
use crate::definitions::model::{Definitions, Pipeline};
use crate::stages::typed::Delivery;
use crate::store::trouble::in_one_line;
use crate::store::{Workplace, leftovers};
use crate::vocabulary::{Authority, Findings, Period};
use anyhow::{Context, anyhow, ensure};
use chrono::NaiveDateTime;
use std::sync::Arc;

/// How a run ended.
pub struct Ended {
    pub pipeline: String,
    pub version: String,
    pub ending: Ending,
    pub remarks: Vec<String>,
    /// What did not come.
    pub findings: Findings,
    /// What the version in force is made of.
    pub manifest: Option<Manifest>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Everything that came in is published.
    Published,
    /// Published, but a delivery was turned away.
    Incomplete,
    /// Nothing has changed since the version in force.
    NothingToDo,
    /// There is nothing to publish.
    NothingCame,
}

impl Ending {
    pub fn word(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Incomplete => "incomplete",
            Self::NothingToDo => "nothing to do",
            Self::NothingCame => "nothing came",
        }
    }
}

impl Ended {
    pub fn needs_a_person(&self) -> bool {
        let units = self.manifest.iter().flat_map(|manifest| &manifest.units);
        units.into_iter().any(|unit| unit.needs_a_person)
            || self.findings.iter().any(|finding| finding.needs_a_person())
    }
}

/// What a run is asked to do.
pub struct Order<'a> {
    pub workplace: &'a Workplace,
    pub definitions: &'a Definitions,
    pub pipeline: &'a Arc<Pipeline>,
    /// Only these deliveries; the others stay as they are in force.
    pub only: Option<Only>,
    /// The moment the run stands for.
    pub now: NaiveDateTime,
    /// Asked once more when the run has ended.
    pub clock: &'a dyn Fn() -> NaiveDateTime,
}

/// Some of a pipeline's deliveries.
#[derive(Debug, Clone)]
pub struct Only {
    pub period: Period,
    pub authority: Option<Authority>,
    /// Read them again, even if nothing has changed.
    pub afresh: bool,
}

impl Only {
    fn has(&self, delivery: &Delivery) -> bool {
        delivery.period == self.period && self.authority.as_ref().is_none_or(|la| *la == delivery.authority)
    }
}

/// Plans, carries out, and remembers. What fails is remembered too.
pub fn run(order: &Order<'_>, ledger: &Ledger, watch: &dyn Watch) -> anyhow::Result<Ended> {
    let ended = plan_and_carry_out(order, ledger, watch);
    let noted = note(order, ledger, &ended);
    // Why it failed is worth more than that the ledger could not be told.
    let ended = ended?;
    noted.with_context(|| match ended.ending {
        Ending::Published | Ending::Incomplete => {
            format!("version {} is in force, but that could not be noted", ended.version)
        }
        Ending::NothingToDo | Ending::NothingCame => format!("{}, but that could not be noted", ended.ending.word()),
    })?;
    Ok(ended)
}

/// Why a run is not done now: one that its pipeline comes after, or which that comes after, has failed and was not run
/// since.
pub fn held_back(
    definitions: &Definitions,
    pipeline: &Pipeline,
    ledger: &Ledger,
) -> anyhow::Result<Option<anyhow::Error>> {
    for first in &pipeline.form.when.after {
        let before = definitions.pipelines.get(first);
        let is_held = before.map(|before| held_back(definitions, before, ledger)).transpose()?.flatten().is_some();
        if is_held || ledger.has_failed(first)? {
            return Ok(Some(comes_after(pipeline, first)));
        }
    }
    Ok(None)
}

/// What is said of a run that waits for another.
pub fn comes_after(pipeline: &Pipeline, first: &str) -> anyhow::Error {
    let name = &pipeline.name;
    anyhow!("the run of `{name}` was not done: it comes after `{first}`\n\nhint: mend what stopped that, and run again")
}

fn note(order: &Order<'_>, ledger: &Ledger, ended: &anyhow::Result<Ended>) -> anyhow::Result<()> {
    let (version, ending, says) = match ended {
        Ok(ended) => (ended.version.clone(), ended.ending.word(), ended.remarks.join("; ")),
        Err(error) => (String::new(), "failed", format!("{error:#}")),
    };
    ledger.note_run(&RunRecord {
        number: 0,
        pipeline: order.pipeline.name.clone(),
        version,
        started: order.now.to_string(),
        ended: (order.clock)().to_string(),
        ending: ending.to_string(),
        says,
    })
}

fn plan_and_carry_out(order: &Order<'_>, ledger: &Ledger, watch: &dyn Watch) -> anyhow::Result<Ended> {
    let words = &order.definitions.words;
    let left = leftovers::clear(order.workplace, &order.pipeline.name);
    let fetched = fetch(order.workplace, order.pipeline, words, order.now, watch)?;
    watch.step("land");
    let mut plan = plan(order.workplace, order.definitions, order.pipeline, ledger, Purpose::Run { now: order.now })?;
    let late = silence(order.pipeline, words, ledger, order.now)?;
    plan.add(order.workplace, order.definitions, fetched.findings.into_iter().chain(late).collect())?;
    let afresh = order.only.as_ref().is_some_and(|only| only.afresh);
    if let Some(only) = &order.only {
        plan.narrow(order.definitions, |delivery| only.has(delivery), afresh);
        plan.settle_name(order.workplace)?;
        let found = plan.deliveries.iter().any(|planned| only.has(&planned.delivery));
        ensure!(
            found,
            "nothing has come in for {}\n\nhint: files are looked for in {}",
            only.period,
            order.pipeline.form.source.from
        );
    }
    let of_plan = plan.deliveries.iter().flat_map(|planned| planned.remarks.clone());
    let left = left.iter().map(|why| format!("what an earlier run has left is still there: {}", in_one_line(why)));
    let mut remarks: Vec<String> = left.chain(fetched.remarks).chain(of_plan).collect();
    if plan.deliveries.is_empty() {
        let findings = plan.findings;
        return Ok(ended(order, plan.version, Ending::NothingCame, remarks, findings, None));
    }
    if !afresh && plan.nothing_to_do() {
        let findings = plan.findings;
        if let Some(before) = &plan.before {
            remarks.extend(renew(order, before));
        }
        return Ok(ended(order, plan.version, Ending::NothingToDo, remarks, findings, plan.before));
    }
    if !afresh && let Some(manifest) = already_made(order, &plan)? {
        let findings = plan.findings;
        let ending = if is_complete(&manifest) { Ending::Published } else { Ending::Incomplete };
        remarks.push("the same inputs were published before; that version is in force again".to_string());
        remarks.extend(renew(order, &manifest));
        return Ok(ended(order, plan.version, ending, remarks, findings, Some(manifest)));
    }
    let carried = carry_out(order.workplace, order.definitions, plan, order.now, watch)?;
    let ending = if carried.is_complete() { Ending::Published } else { Ending::Incomplete };
    let Carried { version, findings, remarks: more, .. } = carried;
    remarks.extend(more);
    let manifest = manifest::read(order.workplace, &order.pipeline.name, &version)?;
    remarks.extend(manifest.iter().filter_map(|manifest| print(order, manifest)));
    Ok(ended(order, version, ending, remarks, findings, manifest))
}

/// What lies beside the versions, for readers that cannot follow the pointer.
fn renew(order: &Order<'_>, manifest: &Manifest) -> Vec<String> {
    let mut remarks = assemble::copy_latest(order.workplace, manifest);
    remarks.extend(print(order, manifest));
    remarks
}

fn print(order: &Order<'_>, manifest: &Manifest) -> Option<String> {
    printed::renew(order.workplace, order.pipeline, manifest, order.now)
}

/// A version that these very inputs made before is only pointed to again, if nothing of it is missing.
fn already_made(order: &Order<'_>, plan: &Plan) -> anyhow::Result<Option<Manifest>> {
    let Some(there) = manifest::read(order.workplace, &order.pipeline.name, &plan.version)? else { return Ok(None) };
    if !manifest::is_whole(order.workplace, &there)? {
        return Ok(None);
    }
    manifest::point_to(order.workplace, &order.pipeline.name, &plan.version)?;
    Ok(Some(there))
}

fn is_complete(manifest: &Manifest) -> bool {
    manifest.units.iter().all(|unit| unit.state == State::Accepted)
}

fn ended(
    order: &Order<'_>,
    version: String,
    ending: Ending,
    remarks: Vec<String>,
    findings: Findings,
    manifest: Option<Manifest>,
) -> Ended {
    Ended { pipeline: order.pipeline.name.clone(), version, ending, remarks, findings, manifest }
}
