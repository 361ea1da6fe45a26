//! What every verb needs: the workplace, the definitions and the clock.

use super::Options;
use super::output::Mistaken;
use crate::definitions::{self, Collection, Definitions, Files, Pipeline};
use crate::runs::prove;
use crate::store::{Workplace, builtin};
use crate::vocabulary::Authority;
use crate::vocabulary::plain::nearest;
use anyhow::{Context, ensure};
use chrono::{NaiveDateTime, Timelike, Utc};
use std::sync::Arc;

pub fn workplace(options: &Options) -> Workplace {
    Workplace::at(&options.workplace)
}

/// The definitions in force, read and cross-checked.
pub fn definitions(options: &Options) -> anyhow::Result<Definitions> {
    definitions::load(&files(options)?).map_err(|mistakes| Mistaken(mistakes).into())
}

/// What a run of these pipelines, or of all where none is named, is made by. The program's own definitions were proved
/// when it was made, and what the run does not need of them is left unread; where a council has its own, all are checked.
pub fn definitions_for(options: &Options, pipelines: &[String]) -> anyhow::Result<Definitions> {
    let files = files(options)?;
    let is_proved = !pipelines.is_empty() && builtin::are(&files);
    let loaded = if is_proved { definitions::load_for(&files, pipelines) } else { definitions::load(&files) };
    loaded.map_err(|mistakes| Mistaken(mistakes).into())
}

fn files(options: &Options) -> anyhow::Result<Files> {
    let files = workplace(options).definitions(options.definitions.as_deref())?;
    ensure!(
        !files.is_empty(),
        "no definitions in {}\n\nhint: it should hold the folders `schemas` and `pipelines`",
        options.definitions.as_ref().unwrap_or(&options.workplace).display()
    );
    Ok(files)
}

/// The definitions, with their SQL tried as well.
pub fn checked_definitions(options: &Options) -> anyhow::Result<Definitions> {
    let definitions = definitions(options)?;
    let mistakes = prove::check_sql(&definitions);
    if mistakes.is_empty() { Ok(definitions) } else { Err(Mistaken(mistakes).into()) }
}

/// A pipeline by its name.
pub fn pipeline<'a>(definitions: &'a Definitions, name: &str) -> anyhow::Result<&'a Arc<Pipeline>> {
    let names = || definitions.pipelines.keys().map(String::as_str);
    definitions.pipelines.get(name).with_context(|| unknown("pipeline", name, names()))
}

/// A collection by its name.
pub fn collection<'a>(definitions: &'a Definitions, name: &str) -> anyhow::Result<&'a Arc<Collection>> {
    let names = || definitions.collections.keys().map(String::as_str);
    definitions.collections.get(name).with_context(|| unknown("collection", name, names()))
}

/// An authority by its code.
pub fn authority(la: Option<&str>) -> anyhow::Result<Option<Authority>> {
    la.map(|la| Authority::new(la).with_context(|| format!("`{la}` is no authority's code"))).transpose()
}

/// What to say when nothing has the name asked for.
pub fn unknown<'a>(what: &str, name: &str, known: impl Iterator<Item = &'a str> + Clone) -> String {
    match nearest(name, known.clone()) {
        Some(near) => format!("there is no {what} `{name}`\n\nhint: did you mean `{near}`?"),
        None => format!("there is no {what} `{name}`\n\nhint: there are {}", known.collect::<Vec<_>>().join(", ")),
    }
}

/// The present moment, which a test or a rehearsal may choose.
pub fn now(options: &Options) -> NaiveDateTime {
    options.now.unwrap_or_else(|| Utc::now().naive_utc()).with_nanosecond(0).expect("every second begins")
}
