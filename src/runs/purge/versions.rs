//! Versions that another took the place of, long enough ago. The one in force stays, and so do those that somebody
//! signed off; of one that goes, what it showed everybody is remembered.

use super::certificate::{Class, Item};
use super::{last_day, weigh};
use crate::definitions::model::{Definitions, Pipeline};
use crate::runs::ledger::Ledger;
use crate::runs::manifest;
use crate::runs::released;
use crate::store::{Workplace, files};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

pub fn find(
    workplace: &Workplace,
    definitions: &Definitions,
    ledger: &Ledger,
    today: NaiveDate,
) -> anyhow::Result<Vec<Item>> {
    let mut items = Vec::new();
    for pipeline in definitions.pipelines.values() {
        if let Some(days) = pipeline.form.keep.versions {
            items.extend(of_pipeline(workplace, pipeline, ledger, today, days)?);
        }
    }
    Ok(items)
}

fn of_pipeline(
    workplace: &Workplace,
    pipeline: &Pipeline,
    ledger: &Ledger,
    today: NaiveDate,
    days: u32,
) -> anyhow::Result<Vec<Item>> {
    let name = &pipeline.name;
    let in_force = manifest::in_force(workplace, name)?.map(|manifest| manifest.version);
    let signed_off = ledger.versions_signed_off(name)?;
    let replaced = replaced(&ledger.versions_run(name)?);
    let mut items = Vec::new();
    for version in workplace.version_names(name)? {
        if Some(&version) == in_force.as_ref() || signed_off.contains(&version) {
            continue;
        }
        let folder = workplace.version(name, &version);
        // A version that no run is noted of was made by one that was cut off when all but the noting was done.
        let since = match replaced.get(&version) {
            Some(since) => *since,
            None => files::written(&folder.join(manifest::NAME))?.date(),
        };
        if since < last_day(today, days) {
            let (count, bytes) = weigh(&folder)?;
            let why = format!("not in force since {since}; `versions` are kept {days} days");
            items.push(Item::new(Class::Version, name, &version, why).counting(count, bytes));
        }
    }
    Ok(items)
}

/// For each version but the last the day on which another took its place, from the versions of all runs in order.
fn replaced(runs: &[(String, NaiveDate)]) -> BTreeMap<String, NaiveDate> {
    let mut replaced = BTreeMap::new();
    for pair in runs.windows(2) {
        let ((before, _), (after, day)) = (&pair[0], &pair[1]);
        if before != after {
            replaced.insert(before.clone(), *day);
            replaced.remove(after);
        }
    }
    replaced
}

/// What somebody may be reading is moved out of sight as a whole and only then removed.
pub fn take_away(workplace: &Workplace, pipeline: &str, version: &str) -> anyhow::Result<()> {
    let folder = workplace.version(pipeline, version);
    if files::exists(&folder) {
        released::remember(workplace, pipeline, version)?;
    }
    files::take_away(&folder, &workplace.leaving(pipeline, version))
}

/// The files that kept versions are made of.
pub fn made_of(workplace: &Workplace, definitions: &Definitions, going: &[Item]) -> anyhow::Result<BTreeSet<String>> {
    let mut needed = BTreeSet::new();
    for pipeline in definitions.pipelines.keys() {
        for version in workplace.version_names(pipeline)? {
            let goes = going
                .iter()
                .any(|item| item.class == Class::Version && item.pipeline == *pipeline && item.name == version);
            let Some(manifest) = manifest::read(workplace, pipeline, &version)?.filter(|_| !goes) else { continue };
            for unit in manifest.units {
                needed.extend(unit.every_file().map(|file| file.sha.to_string()));
            }
        }
    }
    Ok(needed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_that_came_back_is_not_replaced() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 10, day).unwrap();
        let run = |version: &str, at| (version.to_string(), day(at));
        let runs = [run("a", 1), run("a", 2), run("b", 3), run("c", 4), run("b", 5), run("b", 6)];
        let expected = [("a".to_string(), day(3)), ("c".to_string(), day(5))];
        assert_eq!(replaced(&runs), BTreeMap::from(expected));
    }
}
