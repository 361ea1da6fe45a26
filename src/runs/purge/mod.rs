//! Takes away what has been kept for as long as `[keep]` says, and leaves a certificate of it.

/// What was taken away, when and why.
mod certificate;
/// What came in.
mod landed;
/// Versions that are in force no more.
mod versions;

use super::ledger::Ledger;
use crate::definitions::model::Definitions;
use crate::store::{Workplace, files};
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
        let left = take_away(workplace, definitions, ledger, &unfinished)?;
        unfinished.end(workplace, now, left)?;
    }
    let items = find(workplace, definitions, ledger, now)?;
    if items.is_empty() {
        return Ok(Purged { items, certificate: None, left: Vec::new() });
    }
    let mut certificate = Certificate::begin(workplace, definitions, now, items)?;
    let left = take_away(workplace, definitions, ledger, &certificate)?;
    let path = certificate.end(workplace, now, left.clone())?;
    Ok(Purged { items: certificate.items, certificate: Some(path), left })
}

fn take_away(
    workplace: &Workplace,
    definitions: &Definitions,
    ledger: &Ledger,
    certificate: &Certificate,
) -> anyhow::Result<Vec<String>> {
    let mut left = Vec::new();
    for item in &certificate.items {
        let taken = match item.class {
            Class::Version => versions::take_away(workplace, &item.pipeline, &item.name),
            Class::Landed => landed::take_away(workplace, ledger, &item.name),
            Class::Runs => forget(definitions, ledger, item, certificate.began),
        };
        left.extend(taken.err().map(|why| format!("{} {}: {why:#}", item.class.word(), item.name)));
    }
    Ok(left)
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
