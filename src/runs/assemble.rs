//! Puts the deliveries' tables together into one version, proves it, and puts it in force.

use super::manifest::{self, Manifest, State, Unit};
use super::plan::{Plan, TOOL};
use super::unit::{Tables, UnitOutput};
use super::written::{Proven, Unpublished};
use crate::definitions::model::{Definitions, Pipeline};
use crate::stages::figures::{FIGURES, figures};
use crate::stages::measure::{Measure, compare};
use crate::stages::publish::{self, Making};
use crate::stages::report::{self, Content, Edition};
use crate::stages::since::{CHANGES, WALK, since};
use crate::stages::sql::frames::dates;
use crate::stages::sql::frames_side_by_side;
use crate::stages::tell;
use crate::stages::typed::Delivery;
use crate::stages::worklist::{WORKLIST, settle_since};
use crate::store::trouble::in_one_line;
use crate::store::{Workplace, files};
use crate::vocabulary::{Audience, Authority, Period, Sha, side_by_side_most_first};
use anyhow::Context;
use chrono::NaiveDateTime;
use polars::prelude::{Column, DataFrame};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What is worth saying after publishing.
pub struct Assembled {
    pub remarks: Vec<String>,
}

/// Writes a version aside, reads it back, and only then points to it.
pub fn publish(
    workplace: &Workplace,
    definitions: &Definitions,
    plan: &Plan,
    units: &[UnitOutput],
    now: NaiveDateTime,
) -> anyhow::Result<Assembled> {
    let pipeline = &plan.pipeline.name;
    let folder = workplace.aside(pipeline);
    let made = write_aside(&folder, definitions, plan, units, now)
        .and_then(|manifest| put_in_place(workplace, plan, &folder, &manifest).map(|()| manifest));
    if made.is_err() {
        // Nobody was shown it, and on a full disk it is in the way. If it stays, the next run removes it.
        let _ = files::remove_unpublished(&folder);
    }
    let manifest = made?;
    manifest::point_to(workplace, pipeline, &plan.version)?;
    Ok(Assembled { remarks: copy_latest(workplace, &manifest) })
}

/// The whole version where nobody looks for it, and its manifest.
fn write_aside(
    folder: &Path,
    definitions: &Definitions,
    plan: &Plan,
    units: &[UnitOutput],
    now: NaiveDateTime,
) -> anyhow::Result<Manifest> {
    let aside = Unpublished::new(folder)?;
    let written = write_files(&aside, definitions, plan, units, now)?;
    let manifest = manifest_of(definitions, plan, units, written);
    aside.finish(&manifest)?;
    Ok(manifest)
}

/// A version that is there already was made from the same inputs, so it must be the same, but for when it was made.
/// One that is not whole gives way.
fn put_in_place(workplace: &Workplace, plan: &Plan, aside: &Path, made: &Manifest) -> anyhow::Result<()> {
    let pipeline = &plan.pipeline.name;
    let whole = match manifest::read(workplace, pipeline, &plan.version)? {
        Some(there) if manifest::is_whole(workplace, &there)? => there,
        _ => {
            let place = workplace.version(pipeline, &plan.version);
            files::take_away(&place, &workplace.leaving(pipeline, &plan.version))?;
            return files::move_folder(aside, &place);
        }
    };
    let timeless = |(path, _): &(&String, &Sha)| !path.ends_with("/_run.parquet");
    let same = whole.files.iter().filter(timeless).eq(made.files.iter().filter(timeless));
    anyhow::ensure!(same, "the same inputs gave other bytes than before: this is a fault of the program");
    files::remove_unpublished(aside)
}

fn write_files(
    aside: &Unpublished<'_>,
    definitions: &Definitions,
    plan: &Plan,
    units: &[UnitOutput],
    now: NaiveDateTime,
) -> anyhow::Result<Vec<Proven>> {
    let audiences: Vec<Audience> = plan.pipeline.audiences().into_iter().collect();
    let to_send: Vec<(&String, &Vec<u8>)> = units.iter().flat_map(|unit| &unit.to_send).collect();
    let (of_audiences, to_send) = std::thread::scope(|scope| {
        // What is sent on is there already, and waits for no table.
        let send = |(path, bytes): &(&String, &Vec<u8>)| aside.file(&publish::plain(path, bytes.as_slice()));
        let size = |(_, bytes): &(&String, &Vec<u8>)| bytes.len() as u64;
        let sent = scope.spawn(move || side_by_side_most_first(&to_send, size, send));
        let write = |audience: &Audience| write_audience(aside, definitions, plan, units, (*audience, now));
        (frames_side_by_side(&audiences, write), sent.join().expect("writing does not panic"))
    });
    let mut written = to_send.into_iter().collect::<anyhow::Result<Vec<_>>>()?;
    for of_audience in of_audiences {
        written.extend(of_audience?);
    }
    Ok(written)
}

/// The tables of an audience, and the report that is for it.
fn write_audience(
    aside: &Unpublished<'_>,
    definitions: &Definitions,
    plan: &Plan,
    units: &[UnitOutput],
    (audience, now): (Audience, NaiveDateTime),
) -> anyhow::Result<Vec<Proven>> {
    let making = making(definitions, plan);
    let (mut tables, measures) = together(plan, units, audience)?;
    tables.insert("_run".to_string(), run_table(plan, units, now, audience)?);
    let found =
        tables.get(tell::FINDINGS).map(|frame| Part::Table(format!("{audience}/{}.csv", tell::FINDINGS), frame));
    let mut parts: Vec<Part<'_>> = found.into_iter().collect();
    parts.extend(edition_for(&plan.pipeline, audience).map(|(folder, edition)| {
        let told = report::Told {
            pipeline: &plan.pipeline,
            definitions,
            version: &plan.version,
            tables: &tables,
            measures: &measures,
            edition,
            to_send: units.iter().map(files_to_send).collect(),
        };
        Part::Report(folder, told)
    }));
    parts.extend(tables.iter().map(|(name, frame)| Part::Table(format!("{audience}/{name}.parquet"), frame)));
    // What takes longest first, so that nothing waits for it at the end.
    parts.sort_by_key(|part| Reverse(part.rows()));
    let written = frames_side_by_side(&parts, |part| match part {
        Part::Table(path, frame) => Ok(vec![aside.table(path, frame, &making)?]),
        Part::Report(folder, told) => write_report(aside, folder, told),
    });
    Ok(written.into_iter().collect::<anyhow::Result<Vec<_>>>()?.concat())
}

/// What is written for an audience.
enum Part<'a> {
    /// By its path.
    Table(String, &'a DataFrame),
    /// The folder it lies in, and what it is made from.
    Report(&'static str, report::Told<'a>),
}

impl Part<'_> {
    /// How many rows have to be gone through. A report looks at every finding.
    fn rows(&self) -> usize {
        match self {
            Self::Table(_, frame) => frame.height(),
            Self::Report(_, told) => told.tables.get(tell::FINDINGS).map_or(0, DataFrame::height),
        }
    }
}

fn write_report(aside: &Unpublished<'_>, folder: &str, told: &report::Told<'_>) -> anyhow::Result<Vec<Proven>> {
    let mut written = Vec::new();
    for (name, bytes) in report::report(told)? {
        written.push(aside.file(&publish::plain(&format!("{folder}/{name}"), bytes))?);
    }
    for (name, content) in report::worklists(told)? {
        let path = format!("worklists/{name}");
        written.push(match content {
            Content::Whole(bytes) => aside.file(&publish::plain(&path, bytes))?,
            Content::Streamed(write) => aside.streamed(&path, write)?,
        });
    }
    Ok(written)
}

/// The report that is for an audience, and the folder it lies in.
fn edition_for(pipeline: &Pipeline, audience: Audience) -> Option<(&'static str, Edition<'_>)> {
    let own = pipeline.form.report.as_ref().filter(|report| report.audience == audience);
    let public = pipeline.form.public_report.as_ref().filter(|_| audience == Audience::Public);
    let own = own.map(|form| ("report", Edition { title: &form.title, pages: &pipeline.pages, audience }));
    own.or(public.map(|form| ("public", Edition { title: &form.title, pages: &pipeline.public_pages, audience })))
}

fn files_to_send(unit: &UnitOutput) -> ((Authority, Period), Vec<String>) {
    let Delivery { authority, period } = unit.delivery.clone();
    ((authority, period), unit.to_send.keys().cloned().collect())
}

/// Every table of an audience over all deliveries, in their order; figures compared across periods.
fn together(plan: &Plan, units: &[UnitOutput], audience: Audience) -> anyhow::Result<(Tables, Vec<Measure>)> {
    let of_audience: Vec<&Tables> = units.iter().filter_map(|unit| unit.tables.get(&audience)).collect();
    let names: BTreeSet<&String> = of_audience.iter().flat_map(|tables| tables.keys()).collect();
    let mut tables = Tables::new();
    for name in names {
        let frames: Vec<&DataFrame> = of_audience.iter().filter_map(|tables| tables.get(name)).collect();
        tables.insert(name.clone(), stacked(&frames).with_context(|| format!("in `{name}`"))?);
    }
    if let Some(findings) = tables.get_mut(tell::FINDINGS) {
        let of_run = tell::findings_of_run(&plan.findings, plan.may_explain())?;
        findings.vstack_mut(&of_run.for_audience(audience)?)?;
    }
    if let Some(worklist) = tables.get_mut(WORKLIST) {
        settle_since(worklist)?;
    }
    if audience.sees_values()
        && let Some((changes, walk)) = since(&plan.pipeline, &tables)?
    {
        tables.insert(CHANGES.to_string(), changes);
        tables.insert(WALK.to_string(), walk);
    }
    let mut measures = match tables.get(tell::INDICATORS) {
        Some(frame) => tell::measures_in(frame)?,
        None => Vec::new(),
    };
    compare(&mut measures, &plan.pipeline);
    tables.insert(tell::INDICATORS.to_string(), tell::measures(&measures)?);
    if plan.pipeline.form.figures.is_some() {
        let made = figures(&measures, &plan.pipeline, audience, &tables)?;
        tables.insert(FIGURES.to_string(), made);
    }
    Ok((tables, measures))
}

fn stacked(frames: &[&DataFrame]) -> anyhow::Result<DataFrame> {
    let mut all = (*frames.first().context("a table has at least one frame")?).clone();
    for frame in &frames[1..] {
        all.vstack_mut(frame)?;
    }
    Ok(all)
}

/// One row for each delivery: what the version was made from, and when.
fn run_table(plan: &Plan, units: &[UnitOutput], now: NaiveDateTime, audience: Audience) -> anyhow::Result<DataFrame> {
    let count = |unit: &UnitOutput, column: &str| -> i64 {
        let tables = unit.tables.values().next();
        let frame = tables.and_then(|tables| tables.get(tell::ROW_COUNTS));
        let sum = frame.and_then(|frame| frame.column(column).ok()?.i64().ok()?.iter().flatten().reduce(|a, b| a + b));
        sum.unwrap_or(0)
    };
    let of = |get: &dyn Fn(&UnitOutput) -> i64| units.iter().map(get).collect::<Vec<_>>();
    let texts = |get: &dyn Fn(&UnitOutput) -> String| units.iter().map(get).collect::<Vec<_>>();
    let findings = |unit: &UnitOutput| {
        let frame = unit.tables.values().next().and_then(|tables| tables.get(tell::FINDINGS));
        frame.map_or(0, |frame| frame.height() as i64)
    };
    let mut columns = vec![
        Column::new("la".into(), texts(&|unit| unit.delivery.authority.to_string())),
        dates("period_end", units.iter().map(|unit| Some(unit.delivery.period.end()))).into(),
        Column::new("pipeline".into(), texts(&|_| plan.pipeline.name.clone())),
        Column::new("version".into(), texts(&|_| plan.version.clone())),
        Column::new("tool".into(), texts(&|_| TOOL.to_string())),
        Column::new("published_at".into(), texts(&|_| now.format("%Y-%m-%dT%H:%M:%SZ").to_string())),
    ];
    if !audience.sees_findings() {
        return Ok(DataFrame::new(units.len(), columns)?);
    }
    columns.extend([
        Column::new("state".into(), texts(&|unit| state_word(unit.state).to_string())),
        Column::new("sources".into(), texts(&|unit| sources(&unit.files, audience))),
        Column::new("rows_read".into(), of(&|unit| count(unit, "rows_read"))),
        Column::new("rows_accepted".into(), of(&|unit| count(unit, "rows_accepted"))),
        Column::new("rows_set_aside".into(), of(&|unit| count(unit, "rows_set_aside"))),
        Column::new("rows_refused".into(), of(&|unit| count(unit, "rows_refused"))),
        Column::new("findings".into(), of(&findings)),
    ]);
    Ok(DataFrame::new(units.len(), columns)?)
}

/// The files by name for those who sent them, and for others how many there are.
fn sources(files: &[String], audience: Audience) -> String {
    match (audience.sees_values(), files.len()) {
        (true, _) => files.join("; "),
        (false, 1) => "1 file".to_string(),
        (false, some) => format!("{some} files"),
    }
}

pub fn state_word(state: State) -> &'static str {
    match state {
        State::Accepted => "accepted",
        State::KeptBack => "turned away; last good data kept",
        State::TurnedAway => "turned away",
    }
}

fn making(definitions: &Definitions, plan: &Plan) -> Making {
    BTreeMap::from([
        ("quarterday.version".to_string(), plan.version.clone()),
        ("quarterday.pipeline".to_string(), plan.pipeline.name.clone()),
        ("quarterday.tool".to_string(), TOOL.to_string()),
        ("quarterday.definitions".to_string(), definitions.sha.to_string()),
    ])
}

fn manifest_of(definitions: &Definitions, plan: &Plan, units: &[UnitOutput], written: Vec<Proven>) -> Manifest {
    let units = units.iter().zip(&plan.deliveries).map(|(unit, planned)| Unit {
        authority: unit.delivery.authority.clone(),
        period: unit.delivery.period,
        id: planned.id.clone(),
        base: Some(planned.base.clone()).filter(|base| *base != planned.id),
        state: unit.state,
        files: planned.files.clone(),
        good: match unit.state {
            State::Accepted => planned.files.clone(),
            State::KeptBack => planned.good.clone(),
            State::TurnedAway => Vec::new(),
        },
        last: planned.last.clone(),
        explained: planned.explained.clone(),
        also: planned.also.clone(),
        good_also: match unit.state {
            State::Accepted => planned.also.clone(),
            State::KeptBack => planned.good_also.clone(),
            State::TurnedAway => Vec::new(),
        },
        needs_a_person: unit.needs_a_person,
    });
    Manifest {
        version: plan.version.clone(),
        pipeline: plan.pipeline.name.clone(),
        definitions: definitions.sha.clone(),
        tool: TOOL.to_string(),
        units: units.collect(),
        files: written.into_iter().collect(),
    }
}

/// Renews the copies under fixed names, and takes away those of files that are published no more.
/// A reader that holds one open may hinder it: that is said, and no more.
pub fn copy_latest(workplace: &Workplace, manifest: &Manifest) -> Vec<String> {
    let latest = workplace.latest(&manifest.pipeline);
    let version = workplace.version(&manifest.pipeline, &manifest.version);
    let size = |(inside, _): &(&String, &Sha)| files::size(&version.join(inside)).unwrap_or_default();
    let copied = side_by_side_most_first(&manifest.files.iter().collect::<Vec<_>>(), size, |(inside, sha)| {
        let copy = latest.join(inside);
        let is_there = files::exists(&copy) && files::sha(&copy).is_ok_and(|there| there == **sha);
        if is_there { Ok(()) } else { files::copy(&version.join(inside), &copy) }
    });
    let mut hindered: Vec<anyhow::Error> = copied.into_iter().filter_map(Result::err).collect();
    let there = files::walk(&latest).unwrap_or_else(|why| {
        hindered.push(why);
        Vec::new()
    });
    for path in there {
        let inside = files::inside(&latest, &path);
        if !manifest.files.contains_key(&inside) {
            hindered.extend(files::remove_copy(&path).err());
        }
    }
    hindered
        .iter()
        .map(|error| format!("the copy under a fixed name was not renewed: {}", in_one_line(error)))
        .collect()
}
