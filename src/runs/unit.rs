//! One delivery's outputs: made afresh by the stages, or taken from a version that has them.

use super::manifest::{Manifest, State};
use super::plan::Plan;
use crate::definitions::model::Pipeline;
use crate::stages::measure::Measure;
use crate::stages::sql::frames::dates;
use crate::stages::tell::{INDICATORS, measures_in};
use crate::stages::typed::Delivery;
use crate::store::{Workplace, files};
use crate::vocabulary::{Audience, Finding, Kind};
use anyhow::Context;
use polars::prelude::{DataFrame, IntoLazy, ParquetReader, SerReader, col, lit};
use std::collections::{BTreeMap, HashSet};
use std::io::Cursor;
use std::path::Path;
use std::sync::Arc;

/// Published tables by name.
pub type Tables = BTreeMap<String, DataFrame>;

/// Everything one delivery gives to a version.
pub struct UnitOutput {
    pub delivery: Delivery,
    pub state: State,
    pub files: Vec<String>,
    pub needs_a_person: bool,
    pub tables: BTreeMap<Audience, Tables>,
    /// What was found, once each, where the delivery was read in this run.
    pub kinds: Vec<Arc<Kind>>,
    /// The files that are sent on, by their path in a version.
    pub to_send: BTreeMap<String, Vec<u8>>,
}

/// What findings say, once each, in the order in which it was first found.
pub fn kinds_of(findings: &[Finding]) -> Vec<Arc<Kind>> {
    let mut met = HashSet::new();
    findings.iter().map(|finding| &finding.kind).filter(|kind| met.insert(Arc::as_ptr(kind))).cloned().collect()
}

/// Where the files that are sent on lie in a version.
pub fn sending_folder(delivery: &Delivery) -> String {
    format!("submit/{}/{}/", delivery.authority, delivery.period)
}

/// A delivery's tables as they stand in the version in force.
pub fn from_version(workplace: &Workplace, plan: &Plan, delivery: &Delivery) -> anyhow::Result<Option<UnitOutput>> {
    let Some(before) = &plan.before else { return Ok(None) };
    of_manifest(workplace, &plan.pipeline, before, delivery)
}

/// A delivery's tables as they stand in one version.
fn of_manifest(
    workplace: &Workplace,
    pipeline: &Pipeline,
    manifest: &Manifest,
    delivery: &Delivery,
) -> anyhow::Result<Option<UnitOutput>> {
    let Some(unit) = manifest.unit(delivery) else { return Ok(None) };
    Ok(Some(UnitOutput {
        delivery: delivery.clone(),
        state: unit.state,
        files: unit.names(),
        needs_a_person: unit.needs_a_person,
        tables: tables_of(workplace, pipeline, manifest, delivery, |_, _| true)?,
        kinds: Vec::new(),
        to_send: to_send_of(workplace, pipeline, manifest, delivery)?,
    }))
}

fn to_send_of(
    workplace: &Workplace,
    pipeline: &Pipeline,
    manifest: &Manifest,
    delivery: &Delivery,
) -> anyhow::Result<BTreeMap<String, Vec<u8>>> {
    let version = workplace.version(&pipeline.name, &manifest.version);
    let folder = sending_folder(delivery);
    let paths = manifest.files.keys().filter(|path| path.starts_with(&folder));
    paths.map(|path| Ok((path.clone(), files::read(&version.join(path))?))).collect()
}

/// Where a version has the figures that it shows everybody.
pub fn public_figures_path() -> String {
    format!("{}/{INDICATORS}.parquet", Audience::Public)
}

/// The figures that a version shows everybody, from the folder it stands in.
pub fn public_figures(folder: &Path, manifest: &Manifest) -> anyhow::Result<Vec<Measure>> {
    let path = public_figures_path();
    if !manifest.files.contains_key(&path) {
        return Ok(Vec::new());
    }
    measures_in(&frame_at(folder, manifest, &path, None)?)
}

/// Those of a delivery's tables in one version that are wanted.
pub fn tables_of(
    workplace: &Workplace,
    pipeline: &Pipeline,
    manifest: &Manifest,
    delivery: &Delivery,
    wanted: impl Fn(Audience, &str) -> bool,
) -> anyhow::Result<BTreeMap<Audience, Tables>> {
    let folder = workplace.version(&pipeline.name, &manifest.version);
    let audiences = pipeline.audiences();
    let mut tables: BTreeMap<Audience, Tables> = BTreeMap::new();
    for path in manifest.files.keys() {
        let Some((audience, name)) = audience_and_table(path, &audiences) else { continue };
        if !wanted(audience, &name) {
            continue;
        }
        let frame = frame_at(&folder, manifest, path, None)?;
        tables.entry(audience).or_default().insert(name, rows_of(frame, delivery)?);
    }
    Ok(tables)
}

/// Some columns of one of a delivery's tables in one version, if it has the table: it may be very large as a whole.
pub fn columns_of(
    workplace: &Workplace,
    pipeline: &Pipeline,
    manifest: &Manifest,
    delivery: &Delivery,
    (audience, table): (Audience, &str),
    columns: &[&str],
) -> anyhow::Result<Option<DataFrame>> {
    let path = format!("{audience}/{table}.parquet");
    if !manifest.files.contains_key(&path) {
        return Ok(None);
    }
    let folder = workplace.version(&pipeline.name, &manifest.version);
    let columns = DELIVERY_COLUMNS.iter().chain(columns).map(|name| name.to_string()).collect();
    rows_of(frame_at(&folder, manifest, &path, Some(columns))?, delivery).map(Some)
}

/// The columns that say whose a row is.
const DELIVERY_COLUMNS: [&str; 2] = ["la", "period_end"];

fn frame_at(folder: &Path, manifest: &Manifest, path: &str, columns: Option<Vec<String>>) -> anyhow::Result<DataFrame> {
    let bytes = files::read(&folder.join(path))?;
    let frame = ParquetReader::new(Cursor::new(bytes)).with_columns(columns).finish();
    frame.with_context(|| format!("{path} of the version {} cannot be read", manifest.version))
}

/// `authority/contacts.parquet` is the authority's table `contacts`.
fn audience_and_table(path: &str, audiences: &std::collections::BTreeSet<Audience>) -> Option<(Audience, String)> {
    let (folder, file) = path.split_once('/')?;
    let name = file.strip_suffix(".parquet")?;
    let audience = audiences.iter().find(|audience| audience.word() == folder)?;
    // Tables of the engine's own begin with `_` and are made anew for each version.
    (!name.starts_with('_')).then(|| (*audience, name.to_string()))
}

fn rows_of(frame: DataFrame, delivery: &Delivery) -> anyhow::Result<DataFrame> {
    let end = dates("period_end", std::iter::once(Some(delivery.period.end())));
    let end = lit(end).first();
    let wanted = col("la").eq(lit(delivery.authority.code())).and(col("period_end").eq(end));
    Ok(frame.lazy().filter(wanted).collect()?)
}
