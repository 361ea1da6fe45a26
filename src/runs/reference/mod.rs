//! Tables of reference for a run: finds the files that are in force, reads those that are new, looks values up.
//!
//! What is found is part of what a run is named by, so it is found when the run is planned: [`find`]. The findings
//! say how old the data are and so depend on the day: they belong to the run, not to a delivery.

/// Which files are in force on a day.
mod find;
/// New files, through the stages.
mod load;
/// What was read of files, kept beside their rows.
mod told;

pub use find::{Found, find};
pub use load::Loaded;

use super::carry_out::Watch;
use crate::definitions::model::Definitions;
use crate::stages::look_up::{look_up as rows_of, values_of, whole};
use crate::stages::sql::Frames;
use crate::store::trouble::is_of_the_disk;
use crate::store::{Workplace, files};
use crate::vocabulary::{Findings, Sha};
use anyhow::anyhow;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

/// Keys that are looked up, by the table of reference.
pub type Wanted = BTreeMap<String, BTreeSet<String>>;

/// What was looked up.
pub struct LookedUp {
    /// By the table of reference; one that is missing has none.
    pub frames: Frames,
    pub findings: Findings,
    /// Tables of reference that cannot be used, and why.
    pub missing: BTreeMap<String, String>,
    /// The names of all that the frames are made from.
    pub shas: Vec<Sha>,
}

/// Looks up in one go: finds what is in force, reads what is new, and takes the rows with the wanted keys.
pub fn look_up(
    workplace: &Workplace,
    definitions: &Definitions,
    day: NaiveDate,
    wanted: Wanted,
    watch: &dyn Watch,
) -> anyhow::Result<LookedUp> {
    let names: Vec<&str> = wanted.keys().map(String::as_str).collect();
    let found = find(workplace, definitions, &names, day)?;
    let shas = found.shas().cloned().collect();
    let loaded = found.load(workplace, definitions, watch)?;
    let frames = loaded.look_up(definitions, wanted)?;
    Ok(LookedUp { frames, findings: loaded.findings, missing: loaded.missing, shas })
}

impl Loaded {
    /// Whether rows of it are found by their keys: it is there, and is not read whole.
    pub fn is_asked_by_key(&self, definitions: &Definitions, name: &str) -> bool {
        self.kept.contains_key(name) && !definitions.reference[name].form.whole
    }

    /// The rows with the wanted keys; of a table that is read whole, all. What these rows look up in turn is looked up too.
    pub fn look_up(&self, definitions: &Definitions, mut wanted: Wanted) -> anyhow::Result<Frames> {
        let mut frames = Frames::new();
        for name in in_order(definitions, self.kept.keys()) {
            let reference = &definitions.reference[name];
            let keys = wanted.remove(name).unwrap_or_default();
            let kept = &self.kept[name];
            let found = match reference.form.whole {
                true => whole(Cursor::new(files::read(kept)?), reference),
                false => rows_of(|| files::open(kept), reference, &keys),
            };
            let frame = found.map_err(|why| match is_of_the_disk(&why) {
                true => why,
                false => {
                    anyhow!("cannot look up in {}: {why:#}\n\nhint: remove it, and it is made again", kept.display())
                }
            })?;
            for (field, other) in reference.looks_up() {
                wanted.entry(other.to_string()).or_default().extend(values_of(&frame, field)?);
            }
            frames.insert(name.clone(), frame);
        }
        Ok(frames)
    }
}

/// Each table of reference before those that it looks values up in. Definitions have no circle of them.
fn in_order<'a>(definitions: &Definitions, names: impl Iterator<Item = &'a String>) -> Vec<&'a String> {
    let mut left: Vec<&String> = names.collect();
    let mut order = Vec::new();
    while !left.is_empty() {
        let is_looked_up = |name: &String| {
            left.iter().any(|other| definitions.reference[*other].looks_up().any(|(_, looked_up)| looked_up == name))
        };
        let first = left.iter().position(|name| !is_looked_up(name)).unwrap_or(0);
        order.push(left.remove(first));
    }
    order
}
