//! Takes away what has been kept for as long as `[keep]` says, and leaves a certificate of it.

/// What was taken away, when and why.
mod certificate;
/// What came in.
mod landed;
/// Versions that are in force no more.
mod versions;

use super::ledger::Ledger;
use crate::definitions::model::Definitions;
use crate::store::trouble::in_one_line;
use crate::store::{Workplace, files};
use crate::vocabulary::Sha;
use crate::vocabulary::period::days_away;
pub use certificate::{Certificate, Class, Item};
use chrono::{NaiveDate, NaiveDateTime};
use std::path::PathBuf;

/// What is to go, and what became of it.
pub struct Purged {
    pub items: Vec<Item>,
    /// Absent where nothing was to go, or where it was only looked.
    pub certificate: Option<PathBuf>,
    /// What could not be taken away, and why.
    pub left: Vec<String>,
}

/// Looks what may go, as at a moment.
pub fn find(
    workplace: &Workplace,
    definitions: &Definitions,
    ledger: &Ledger,
    now: NaiveDateTime,
) -> anyhow::Result<Vec<Item>> {
    let mut items = versions::find(workplace, definitions, ledger, now.date())?;
    items.extend(landed::find(workplace, definitions, ledger, now.date(), &items)?);
    for pipeline in definitions.pipelines.values() {
        let Some(days) = pipeline.form.keep.runs else { continue };
        let accounts = ledger.runs_begun_before(&pipeline.name, last_day(now.date(), days))?;
        if accounts > 0 {
            let why = format!("older than the {days} days that `runs` are kept");
            items.push(Item::new(Class::Runs, &pipeline.name, &pipeline.name, why).counting(accounts, 0));
        }
    }
    Ok(items)
}

/// Takes it away. What is to go is on the disk first, so that a purge that breaks off is gone on with by the next.
pub fn purge(
    workplace: &Workplace,
    definitions: &Definitions,
    ledger: &Ledger,
    now: NaiveDateTime,
) -> anyhow::Result<Purged> {
    for mut unfinished in certificate::unfinished(workplace)? {
        let left = go_on(workplace, definitions, ledger, &unfinished, now)?;
        unfinished.end(workplace, now, left)?;
    }
    let items = find(workplace, definitions, ledger, now)?;
    if items.is_empty() {
        return Ok(Purged { items, certificate: None, left: Vec::new() });
    }
    let mut certificate = Certificate::begin(workplace, definitions, now, items)?;
    let left = take_away(workplace, definitions, ledger, &certificate.items, certificate.began);
    let path = certificate.end(workplace, now, left.clone())?;
    Ok(Purged { items: certificate.items, certificate: Some(path), left })
}

/// Goes on with a purge that was cut off. What has been needed again since, such as a version that is in force once
/// more, stays.
fn go_on(
    workplace: &Workplace,
    definitions: &Definitions,
    ledger: &Ledger,
    unfinished: &Certificate,
    now: NaiveDateTime,
) -> anyhow::Result<Vec<String>> {
    let may_go = find(workplace, definitions, ledger, now)?;
    let is_needed = |item: &&Item| {
        let is_there = match item.class {
            Class::Version => files::exists(&workplace.version(&item.pipeline, &item.name)),
            Class::Landed => Sha::read(&item.name).is_some_and(|sha| files::exists(&workplace.landed(&sha))),
            Class::Runs => false,
        };
        let is_same = |other: &Item| other.class == item.class && other.name == item.name;
        let of_pipeline = |other: &Item| item.class != Class::Version || other.pipeline == item.pipeline;
        is_there && !may_go.iter().any(|other| is_same(other) && of_pipeline(other))
    };
    let (needed, going): (Vec<&Item>, Vec<&Item>) = unfinished.items.iter().partition(is_needed);
    let mut left: Vec<String> = needed
        .iter()
        .map(|item| format!("{} {}: it is needed again, and stays", item.class.word(), item.name))
        .collect();
    left.extend(take_away(workplace, definitions, ledger, going, unfinished.began));
    Ok(left)
}

/// Takes things away, and says what could not be.
fn take_away<'a>(
    workplace: &Workplace,
    definitions: &Definitions,
    ledger: &Ledger,
    items: impl IntoIterator<Item = &'a Item>,
    began: NaiveDateTime,
) -> Vec<String> {
    let mut left = Vec::new();
    for item in items {
        let taken = match item.class {
            Class::Version => versions::take_away(workplace, &item.pipeline, &item.name),
            Class::Landed => landed::take_away(workplace, ledger, &item.name),
            Class::Runs => forget(definitions, ledger, item, began),
        };
        left.extend(taken.err().map(|why| format!("{} {}: {}", item.class.word(), item.name, in_one_line(&why))));
    }
    left
}

fn forget(definitions: &Definitions, ledger: &Ledger, item: &Item, began: NaiveDateTime) -> anyhow::Result<()> {
    let keep = definitions.pipelines.get(&item.pipeline).and_then(|pipeline| pipeline.form.keep.runs);
    keep.map_or(Ok(()), |days| ledger.forget_runs_begun_before(&item.pipeline, last_day(began.date(), days)))
}

/// What is from before this day has been kept long enough.
fn last_day(today: NaiveDate, days: u32) -> NaiveDate {
    days_away(today, -i64::from(days))
}

/// How many files a folder has, and how many bytes they are.
fn weigh(folder: &std::path::Path) -> anyhow::Result<(u64, u64)> {
    let files = files::walk(folder)?;
    let sizes = files.iter().map(|path| files::size(path)).collect::<anyhow::Result<Vec<_>>>()?;
    Ok((files.len() as u64, sizes.iter().sum()))
}
