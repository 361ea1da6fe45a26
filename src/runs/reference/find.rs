//! Finds the files of a table of reference that are in force on a day: those of the latest day not after it.
//! The day that data are as at is the name of their folder. A file's own name and date say nothing.

use super::told;
use crate::definitions::model::{Definitions, Reference, Words};
use crate::runs::plan::TOOL;
use crate::runs::settings::Settings;
use crate::store::{Workplace, files};
use crate::vocabulary::finding::code;
use crate::vocabulary::period::months_away;
use crate::vocabulary::{Findings, Place, Sha};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What is in force on a day.
#[derive(Default)]
pub struct Found {
    pub(super) tables: Vec<FoundTable>,
    /// What is missing, old, or lies in the wrong place.
    pub findings: Findings,
    /// Tables of reference that cannot be used, and why.
    pub missing: BTreeMap<String, String>,
    /// Files as they were when they were read last.
    pub(super) known: told::Known,
}

/// A table of reference and the files that are in force.
pub(super) struct FoundTable {
    pub reference: Arc<Reference>,
    pub as_at: NaiveDate,
    pub files: Vec<FoundFile>,
    /// The name of all that its rows are made from.
    pub sha: Sha,
    /// Where somebody would put the next one.
    pub folder: String,
}

pub(super) struct FoundFile {
    /// As a person finds it: told from the workplace where it lies there.
    pub name: String,
    pub path: PathBuf,
}

impl Found {
    /// The names of all that the tables are made from: what a run is named by.
    pub fn shas(&self) -> impl Iterator<Item = &Sha> {
        self.tables.iter().map(|table| &table.sha)
    }
}

/// Finds the named tables of reference, and those that they look values up in, as they are in force on a day.
pub fn find(workplace: &Workplace, definitions: &Definitions, names: &[&str], day: NaiveDate) -> anyhow::Result<Found> {
    let from = Settings::of(workplace)?.reference(workplace);
    let (tables, findings, missing) = (Vec::new(), Findings::new(), BTreeMap::new());
    let mut found = Found { tables, findings, missing, known: told::Known::of(workplace)? };
    for name in with_looked_up(definitions, names) {
        found.look_for(workplace, &from, &definitions.reference[name], &definitions.words, day)?;
    }
    Ok(found)
}

fn with_looked_up<'a>(definitions: &'a Definitions, names: &[&'a str]) -> BTreeSet<&'a str> {
    let (mut all, mut left) = (BTreeSet::new(), names.to_vec());
    while let Some(name) = left.pop() {
        if all.insert(name) {
            left.extend(definitions.reference[name].looks_up().map(|(_, other)| other));
        }
    }
    all
}

impl Found {
    fn look_for(
        &mut self,
        workplace: &Workplace,
        from: &Path,
        reference: &Arc<Reference>,
        words: &Words,
        day: NaiveDate,
    ) -> anyhow::Result<()> {
        let root = from.join(&reference.name);
        let folder = shown(workplace, &root);
        let mut days: BTreeMap<NaiveDate, Vec<FoundFile>> = BTreeMap::new();
        for path in files::walk(&root)?.into_iter().filter(|path| !is_hidden(path)) {
            let name = shown(workplace, &path);
            match day_of(&path, &root) {
                Some(day) => days.entry(day).or_default().push(FoundFile { name, path }),
                None => {
                    let gaps = [("folder", folder.as_str())];
                    let place = Place::file(&name);
                    self.findings.push(words.finding(code::REFERENCE_UNPLACED, place, Some(&reference.name), &gaps));
                }
            }
        }
        let first = days.first_key_value().map(|(first, _)| *first);
        let Some((as_at, files)) = days.into_iter().rfind(|(as_at, _)| *as_at <= day) else {
            let why = match first {
                Some(first) => format!("the earliest there is as at {first}, which is after {day}"),
                None => format!("there is none in {folder}"),
            };
            self.miss(reference, words, &folder, Place::of_no_file(&folder), &why);
            return Ok(());
        };
        if months_away(as_at, reference.form.fresh_months as i32) < day {
            let (as_at, months) = (as_at.to_string(), reference.form.fresh_months.to_string());
            let gaps = [("day", as_at.as_str()), ("months", months.as_str())];
            self.say(
                code::REFERENCE_STALE,
                reference,
                words,
                &folder,
                Place::of_no_file(&format!("{folder}/{as_at}")),
                &gaps,
            );
        }
        let sha = self.sha_of(reference, as_at, &files)?;
        self.tables.push(FoundTable { reference: reference.clone(), as_at, files, sha, folder });
        Ok(())
    }

    fn sha_of(&mut self, reference: &Reference, as_at: NaiveDate, files: &[FoundFile]) -> anyhow::Result<Sha> {
        let mut parts = vec![TOOL.to_string(), reference.name.clone(), reference.sha.to_string(), as_at.to_string()];
        for file in files {
            parts.extend([file.name.clone(), self.known.sha(&file.path)?.to_string()]);
        }
        Ok(Sha::of_parts(parts.iter().map(String::as_bytes)))
    }

    /// Says that a table of reference cannot be used.
    pub(super) fn miss(&mut self, reference: &Reference, words: &Words, folder: &str, place: Place, why: &str) {
        self.say(code::REFERENCE_MISSING, reference, words, folder, place, &[("why", why)]);
        self.missing.insert(reference.name.clone(), why.to_string());
    }

    fn say(
        &mut self,
        code: &str,
        reference: &Reference,
        words: &Words,
        folder: &str,
        place: Place,
        gaps: &[(&str, &str)],
    ) {
        let form = &reference.form;
        let of_table = [("table", form.title.as_str()), ("published_by", &form.published_by), ("folder", folder)];
        let gaps: Vec<_> = gaps.iter().chain(&of_table).copied().collect();
        self.findings.push(words.finding(code, place, Some(&reference.name), &gaps));
    }
}

/// `<root>/2026-05-01/file.csv`, and nothing deeper.
fn day_of(path: &Path, root: &Path) -> Option<NaiveDate> {
    let inside = path.strip_prefix(root).ok()?;
    let mut parts = inside.iter().map(|part| part.to_string_lossy());
    let (day, _, None) = (parts.next()?, parts.next()?, parts.next()) else { return None };
    // Only the whole form: `2026-5-1` would also be read, and stand in another place of a sorted list.
    day.parse().ok().filter(|read: &NaiveDate| read.to_string() == day)
}

/// Excel's own lock files and hidden files are nobody's data.
fn is_hidden(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    name.starts_with("~$") || name.starts_with('.')
}

fn shown(workplace: &Workplace, path: &Path) -> String {
    let inside = path.strip_prefix(workplace.root()).unwrap_or(path);
    inside.to_string_lossy().replace('\\', "/")
}
