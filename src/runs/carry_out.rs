//! Carries out a plan: the only place that strings the stages together.

use super::assemble::{self, Assembled};
use super::manifest::{State, of_others};
use super::plan::{How, Plan, Planned};
use super::read::{Reading, Typing};
use super::reference::Loaded;
use super::unit::{self, UnitOutput, kinds_of, sending_folder};
use crate::definitions::forms::SubmitWhen;
use crate::definitions::model::{Collection, Definitions, Pipeline};
use crate::stages::build::{Built, build};
use crate::stages::disclose::{Disclosed, Earlier, Policy, disclose};
use crate::stages::measure::{Measure, measure, walks};
use crate::stages::protect::protect;
use crate::stages::rules::{RuleRun, rules};
use crate::stages::sql::frames_side_by_side;
use crate::stages::submit::{LeftOut, Named, files};
use crate::stages::tell::{self, Told, Unnamed};
use crate::stages::typed::Checked;
use crate::stages::worklist::{WORKLIST, worklist};
use crate::store::Workplace;
use crate::vocabulary::finding::code;
use crate::vocabulary::{Audience, Finding, Findings, Place, RowCount, Tally, Weight};
use anyhow::{bail, ensure};
use chrono::NaiveDateTime;
use std::collections::BTreeMap;

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
    mut plan: Plan,
    now: NaiveDateTime,
    watch: &dyn Watch,
) -> anyhow::Result<Carried> {
    let reference = std::mem::take(&mut plan.reference).load(workplace, definitions, watch)?;
    let new = reference.findings.iter().filter(|f| !plan.findings.iter().any(|old| old.kind == f.kind));
    let new: Findings = new.cloned().collect();
    plan.findings.extend(new);
    let room = Room { workplace, definitions, reference: &reference, watch };
    let mut units = Vec::new();
    for planned in &plan.deliveries {
        let made = match planned.how {
            How::Make => make(&room, &plan, planned)?,
            How::Reuse | How::Keep => reused(workplace, &plan, planned)?,
        };
        units.push(made);
    }
    stop_the_run(&plan, &units)?;
    watch.step("publish");
    let Assembled { remarks } = assemble::publish(workplace, definitions, &plan, &units, now)?;
    Ok(Carried { version: plan.version, units, findings: plan.findings, remarks })
}

/// What every delivery of a run is made with.
struct Room<'a> {
    workplace: &'a Workplace,
    definitions: &'a Definitions,
    reference: &'a Loaded,
    watch: &'a dyn Watch,
}

/// One delivery, from its bytes to its published tables.
fn make(room: &Room<'_>, plan: &Plan, planned: &Planned) -> anyhow::Result<UnitOutput> {
    let Room { workplace, definitions, reference, watch } = *room;
    let (pipeline, words, delivery) = (&plan.pipeline, &definitions.words, &planned.delivery);
    let collection = &pipeline.collection;
    let reading =
        Reading { workplace, definitions, collection, delivery, year: delivery.period.collection_year(), reference };
    let step = |what: &str| watch.step(&format!("{delivery}: {what}"));
    let mut findings = planned.findings.clone();

    step("parse");
    let ((parsed, found), last) = reading.parse(&planned.files, &planned.last)?;
    findings.extend(found);
    let (others, found) = reading.parse_others(&planned.also)?;
    findings.extend(found);
    // Whether a table that others fill is there is known once they have filled it.
    let fillable = collection.fillable();
    let waits = |finding: &&Finding| is_missing(finding).is_some_and(|table| fillable.contains(table));
    if let Some(because) = turned_away(findings.iter().filter(|finding| !waits(finding)), plan, collection) {
        let counts = parsed.all_refused().into_iter().chain(others.all_refused()).collect();
        let stand_in = stand_in(room, plan, planned)?;
        return kept_back(definitions, plan, planned, stand_in, findings, counts, &because);
    }
    step("validate");
    let Typing { typed, engine, findings: found, of_last } = reading.type_it(parsed, others, last)?;
    findings.extend(found);
    // Nor is a table missed of which nobody ever sent any, unless nothing can be made without it.
    let is_missed = |table: &str| !typed.has(table) && (!planned.files.is_empty() || must_have(table, collection));
    findings.retain(|finding| is_missing(finding).is_none_or(&is_missed));
    step("rules");
    let (mut checked, runs) = rules(typed, collection, words, &engine, &mut findings);
    if let Some(because) = turned_away(findings.iter(), plan, collection) {
        let counts = checked.counts.iter().map(refuse).collect();
        let stand_in = stand_in(room, plan, planned)?;
        return kept_back(definitions, plan, planned, stand_in, findings, counts, &because);
    }
    account_for(&checked.counts)?;
    // What is wrong with the delivery before turns nobody away.
    findings.extend(of_last);
    step("protect, build and measure");
    let audiences: Vec<Audience> = pipeline.audiences().into_iter().collect();
    let is_clean = is_clean(&findings);
    let (made, written) = std::thread::scope(|scope| {
        // The files that are sent on are made of what came, as the datasets are: neither waits for the other.
        let written = scope.spawn(|| write_to_send(plan, &checked, is_clean));
        let made = frames_side_by_side(&audiences, |audience| {
            let protected = protect(&checked, collection, &pipeline.form.protect[audience], plan.keys.get(audience))?;
            let (built, found) = build(&protected, pipeline, *audience, words, &engine)?;
            let measures = measure(&built, pipeline, *audience, &engine)?;
            let (measures, withheld) = as_may_be_seen(measures, pipeline, *audience, &planned.earlier);
            anyhow::Ok((built, measures, withheld, found))
        });
        (made, written.join().expect("writing does not panic"))
    });
    let unnamed = unnamed(planned);
    let counts = tell::row_counts(&checked.counts, delivery, &unnamed)?;
    let mut tables = BTreeMap::new();
    // What audiences have in common is told once. There may be a million findings, but they are of few kinds.
    let mut known = kinds_of(&findings);
    for (audience, made) in audiences.into_iter().zip(made) {
        let (built, measures, withheld, found) = made?;
        if let Some(why) = withheld {
            let gaps = [("audience", audience.word()), ("why", why.as_str())];
            findings.push(words.finding(code::FIGURES_WITHHELD, Place::of_no_file("the figures"), None, &gaps));
        }
        let found: Vec<Finding> = found.into_iter().chain(walks(&measures, pipeline, words)).collect();
        let new: Findings = found.into_iter().filter(|finding| !known.contains(&finding.kind)).collect();
        known.extend(new.iter().map(|finding| finding.kind.clone()));
        findings.extend(new);
        tables.insert(audience, published(built, &measures, &checked, (&runs, &counts), audience)?);
    }
    // They are in a table now, and may be very many.
    checked.set_aside = Vec::new();
    let to_send = to_send(definitions, plan, &checked, written?, &mut findings);
    reading.explain(&mut findings, &planned.explained)?;
    let told = tell::findings(&findings, delivery, &unnamed, plan.may_explain())?;
    let worklist = worklist(&findings, &checked, collection, delivery)?;
    for (audience, published) in &mut tables {
        if let Some(list) = worklist.as_ref().filter(|_| audience.sees_values()) {
            published.insert(WORKLIST.into(), list.clone());
        }
        if audience.sees_findings() {
            published.insert(tell::FINDINGS.into(), told.for_audience(*audience)?);
        }
    }
    let needs_a_person = findings.iter().any(Finding::needs_a_person);
    Ok(UnitOutput {
        delivery: delivery.clone(),
        state: State::Accepted,
        files: names(planned),
        needs_a_person,
        tables,
        kinds: kinds_of(&findings),
        to_send,
    })
}

/// The figures with what the audience may not see hidden, and why there are none, where that is not enough.
fn as_may_be_seen(
    measures: Vec<Measure>,
    pipeline: &Pipeline,
    audience: Audience,
    earlier: &[Earlier],
) -> (Vec<Measure>, Option<String>) {
    let Some(up_to) = pipeline.form.protect[&audience].hide_up_to else { return (measures, None) };
    let earlier = if audience == Audience::Public { earlier } else { &[] };
    let Disclosed { measures, withheld } = disclose(measures, pipeline, Policy { up_to }, earlier);
    (measures, withheld)
}

fn is_clean(findings: &Findings) -> bool {
    !findings.iter().any(|finding| finding.kind.weight >= Weight::Error)
}

/// Writes the files that are sent on, if they are to be written at all.
fn write_to_send(plan: &Plan, checked: &Checked, is_clean: bool) -> anyhow::Result<Option<(Vec<Named>, Vec<LeftOut>)>> {
    let wanted = plan.pipeline.form.submit.as_ref().filter(|form| form.when != SubmitWhen::Clean || is_clean);
    wanted.map(|form| files(checked, &plan.pipeline.collection, form)).transpose()
}

/// The files that are sent on. What an XML file cannot hold is said.
fn to_send(
    definitions: &Definitions,
    plan: &Plan,
    checked: &Checked,
    written: Option<(Vec<Named>, Vec<LeftOut>)>,
    findings: &mut Findings,
) -> BTreeMap<String, Vec<u8>> {
    let Some((files, left_out)) = written else { return BTreeMap::new() };
    let collection = &plan.pipeline.collection;
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    left_out.iter().for_each(|left| *counts.entry(&left.table).or_default() += 1);
    for (table, count) in counts {
        let title = collection.table(table).map_or(table, |table| table.title.as_str());
        let gaps = [("count", count.to_string()), ("table", title.to_string())];
        let gaps: Vec<(&str, &str)> = gaps.iter().map(|(gap, by)| (*gap, by.as_str())).collect();
        let place = Place::of_no_file("the XML file to send");
        findings.push(definitions.words.finding(code::SUBMISSION_LEFT_OUT, place, Some(table), &gaps));
    }
    let folder = sending_folder(checked.delivery());
    files.into_iter().map(|(name, bytes)| (format!("{folder}{name}"), bytes)).collect()
}

/// The tables of one audience, but for the findings, which are not all made yet.
fn published(
    built: Built,
    measures: &[Measure],
    checked: &Checked,
    (runs, counts): (&[RuleRun], &Told),
    audience: Audience,
) -> anyhow::Result<unit::Tables> {
    let delivery = checked.delivery();
    let mut tables: unit::Tables = built.datasets.into_iter().collect();
    tables.insert(tell::INDICATORS.into(), tell::measures(measures)?);
    if !audience.sees_findings() {
        return Ok(tables);
    }
    tables.insert(tell::ROW_COUNTS.into(), counts.for_audience(audience)?);
    tables.insert(tell::RULES.into(), tell::rules(runs, false, delivery)?);
    if runs.iter().any(|run| run.is_own) {
        tables.insert(tell::CHECKS.into(), tell::rules(runs, true, delivery)?);
    }
    if audience.sees_values() {
        tables.insert(tell::SET_ASIDE.into(), tell::set_aside(&checked.set_aside, delivery)?);
    }
    Ok(tables)
}

fn names(planned: &Planned) -> Vec<String> {
    planned.files.iter().chain(of_others(&planned.also)).map(|file| file.name.clone()).collect()
}

fn unnamed(planned: &Planned) -> Unnamed {
    let before = planned.last.iter().map(|file| file.name.as_str());
    Unnamed::new(names(planned).iter().map(String::as_str), before)
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
fn turned_away<'f>(
    mut findings: impl Iterator<Item = &'f Finding>,
    plan: &Plan,
    collection: &Collection,
) -> Option<Finding> {
    let stops = &plan.pipeline.form.stop_on.file;
    let lacks = |finding: &Finding| is_missing(finding).is_some_and(|table| must_have(table, collection));
    let reason = |f: &&Finding| f.kind.weight == Weight::File || stops.contains(&f.kind.code) || lacks(f);
    findings.find(reason).cloned()
}

fn must_have(table: &str, collection: &Collection) -> bool {
    collection.table(table).is_some_and(|table| table.must_have)
}

/// The table that a finding says did not come.
fn is_missing(finding: &Finding) -> Option<&str> {
    finding.kind.table.as_deref().filter(|_| finding.kind.code == code::TABLE_MISSING)
}

/// The last good files, read by the definitions of today.
fn stand_in(room: &Room<'_>, plan: &Plan, planned: &Planned) -> anyhow::Result<Option<UnitOutput>> {
    if planned.good.is_empty() && planned.good_also.is_empty() {
        return Ok(None);
    }
    let made = make(room, plan, &planned.of_good_files())?;
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
    findings.push(definitions.words.finding(code::DELIVERY_KEPT_BACK, because.place.whole(), None, &gaps));
    let (state, mut tables) = match stand_in {
        Some(unit) => (State::KeptBack, unit.tables),
        None => (State::TurnedAway, BTreeMap::new()),
    };
    let unnamed = unnamed(planned);
    let told = tell::findings(&findings, delivery, &unnamed, plan.may_explain())?;
    let counts = tell::row_counts(&counts, delivery, &unnamed)?;
    for audience in plan.pipeline.audiences().into_iter().filter(|audience| audience.sees_findings()) {
        let published = tables.entry(audience).or_default();
        published.insert(tell::FINDINGS.into(), told.for_audience(audience)?);
        published.insert(tell::ROW_COUNTS.into(), counts.for_audience(audience)?);
        published.insert(tell::RULES.into(), tell::rules(&[], false, delivery)?);
    }
    Ok(UnitOutput {
        delivery: delivery.clone(),
        state,
        files: names(planned),
        needs_a_person: true,
        tables,
        kinds: kinds_of(&findings),
        to_send: BTreeMap::new(),
    })
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
    let of_plan = kinds_of(&plan.findings);
    let mut kinds = of_plan.iter().chain(units.iter().flat_map(|unit| &unit.kinds));
    match kinds.find(|kind| stops.contains(&kind.code)) {
        Some(kind) => bail!("the run was stopped by `{}`; nothing was published\n\nhint: {}", kind.code, kind.to_do),
        None => Ok(()),
    }
}
