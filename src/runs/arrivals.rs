//! Finds a pipeline's files and keeps their bytes, unaltered, under the name of their content.

use super::also;
use super::ledger::{Arrival, Ledger};
use super::manifest::{AlsoFiles, LandedFile};
use crate::definitions::model::{Pipeline, Words};
use crate::stages::land::{Belongs, Pattern};
use crate::stages::typed::Delivery;
use crate::store::files::{Below, Stamp};
use crate::store::{Workplace, aside, files};
use crate::vocabulary::finding::code;
use crate::vocabulary::plain::visible;
use crate::vocabulary::{Authority, Findings, Place, Sha};
use anyhow::Context;
use chrono::NaiveDateTime;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What came in for one delivery.
#[derive(Debug, Default)]
pub struct Arrived {
    /// Each content once, in the order of the names it first came under.
    pub files: Vec<LandedFile>,
    /// Files of the delivery before, given beside it.
    pub last: Vec<LandedFile>,
    /// Explanations of queries, given beside it.
    pub explained: Vec<LandedFile>,
    /// Files of other collections, which fill its tables.
    pub also: Vec<AlsoFiles>,
    /// Copies, and files that came again under another name.
    pub findings: Findings,
    /// Lines for a person: what was recognised, what takes the place of what.
    pub remarks: Vec<String>,
}

/// Whether what is found is to be kept and noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// It is kept, and noted as having come.
    Run { now: NaiveDateTime },
    /// It is only looked at, as at a moment.
    Rehearse { now: NaiveDateTime },
}

impl Purpose {
    pub fn now(self) -> NaiveDateTime {
        match self {
            Self::Run { now } | Self::Rehearse { now } => now,
        }
    }
}

/// Lands every file of the pipeline that lies in its folders.
pub fn land(
    workplace: &Workplace,
    pipeline: &Pipeline,
    words: &Words,
    ledger: &Ledger,
    purpose: Purpose,
) -> anyhow::Result<(BTreeMap<Delivery, Arrived>, Findings)> {
    let pattern = Pattern::new(&pipeline.form.source.from)?;
    let of_last = pipeline.form.source.last.as_deref().map(Pattern::new).transpose()?;
    let explained = pipeline.form.source.explained.as_deref().map(Pattern::new).transpose()?;
    let mut arrived: BTreeMap<Delivery, Arrived> = BTreeMap::new();
    let (mut found, mut arrivals, mut unplaced) = (Vec::new(), Vec::new(), Findings::new());
    // Explanations that hold for every period.
    let mut always: Vec<(Authority, LandedFile)> = Vec::new();
    let lying = below(workplace, [Some(&pattern), of_last.as_ref(), explained.as_ref()].into_iter().flatten())?;
    // Nothing is read of what is no file: it may lead anywhere.
    for path in once(lying.others) {
        let place = Place::file(&files::inside(workplace.root(), &path));
        unplaced.push(words.finding(code::FILE_NO_FILE, place, None, &[]));
    }
    for path in once(lying.files) {
        let inside = files::inside(workplace.root(), &path);
        let of = |pattern: &Option<Pattern>| pattern.as_ref().map_or(Belongs::Elsewhere, |it| it.place(&inside));
        // Explanations may lie among the delivery's own files.
        let delivery = match (of(&explained), pattern.place(&inside), of(&of_last)) {
            (Belongs::To(delivery), _, _) => {
                let file = take_beside(workplace, &path, &inside, 1, purpose)?;
                arrived.entry(delivery).or_default().explained.push(file);
                continue;
            }
            (Belongs::ToEvery(authority), _, _) => {
                always.push((authority, take_beside(workplace, &path, &inside, 1, purpose)?));
                continue;
            }
            (_, Belongs::To(delivery), _) => delivery,
            (_, _, Belongs::To(delivery)) => {
                let file = take_beside(workplace, &path, &inside, 2, purpose)?;
                arrived.entry(delivery).or_default().last.push(file);
                continue;
            }
            (Belongs::Elsewhere, Belongs::Elsewhere, Belongs::Elsewhere) => {
                let is_passed_over = pattern.is_passed_over(&inside);
                let finding = || words.finding(code::FILE_PASSED_OVER, Place::file(&inside), None, &[]);
                unplaced.extend(is_passed_over.then(finding));
                continue;
            }
            _ => {
                take_beside(workplace, &path, &inside, 1, purpose)?;
                unplaced.push(words.finding(code::FILE_UNPLACED, Place::file(&inside), None, &[]));
                continue;
            }
        };
        let name = visible(inside.rsplit('/').next().unwrap_or(&inside).to_string());
        let file = LandedFile { sha: kept(workplace, &path, purpose)?, name };
        if let Purpose::Run { now } = purpose {
            let size = files::size(&workplace.landed(&file.sha))?;
            arrivals.push((delivery.clone(), file.clone(), size as usize, now));
        }
        let is_known = ledger.arrival(&pipeline.name, &delivery, &file.name, &file.sha)? == Arrival::Known;
        found.push((!is_known, delivery, file));
    }
    // A file that was here before under its name comes first, so that the other one is called the copy.
    found.sort_by_key(|(is_other, ..)| *is_other);
    for (_, delivery, file) in found {
        let to = arrived.entry(delivery.clone()).or_default();
        take_in(to, file, &delivery, pipeline, words, ledger)?;
    }
    // Noted last, so that no file of this night is taken for one that was here before.
    ledger.at_once(|| {
        for (delivery, file, size, now) in arrivals {
            ledger.note_arrival(&pipeline.name, &delivery, &file.name, &file.sha, size, now)?;
        }
        Ok(())
    })?;
    // What was given to compare with, without anything to compare, belongs to no delivery.
    arrived.retain(|_, arrived| {
        let beside = arrived.last.iter().chain(&arrived.explained);
        let alone = beside.filter(|_| arrived.files.is_empty());
        unplaced.extend(alone.map(|file| words.finding(code::FILE_UNPLACED, Place::file(&file.name), None, &[])));
        !arrived.files.is_empty()
    });
    for (delivery, arrived) in &mut arrived {
        let own = always.iter().filter(|(authority, _)| *authority == delivery.authority);
        arrived.explained.extend(own.map(|(_, file)| file.clone()));
        arrived.last.sort_by(|a, b| (&a.name, &a.sha).cmp(&(&b.name, &b.sha)));
        arrived.files.sort_by(|a, b| (&a.name, &a.sha).cmp(&(&b.name, &b.sha)));
    }
    unplaced.extend(silent_authorities(pipeline, &arrived, words));
    Ok((arrived, unplaced))
}

/// What lies in a pipeline's folders, by path and stamp. What goes away while it is looked at is not there.
pub fn lying(workplace: &Workplace, pipeline: &Pipeline) -> anyhow::Result<BTreeMap<String, Stamp>> {
    let source = &pipeline.form.source;
    let patterns = [Some(&source.from), source.last.as_ref(), source.explained.as_ref()];
    let patterns: Vec<Pattern> = patterns
        .into_iter()
        .flatten()
        .chain(also::patterns(pipeline))
        .map(|text| Pattern::new(text))
        .collect::<Result<_, _>>()?;
    let stamped = |path: PathBuf| Some((path.to_string_lossy().into_owned(), files::stamp(&path).ok()?));
    Ok(paths(workplace, patterns.iter())?.into_iter().filter_map(stamped).collect())
}

/// Every file in the folders that the patterns begin with, each once.
pub fn paths<'a>(
    workplace: &Workplace,
    patterns: impl Iterator<Item = &'a Pattern>,
) -> anyhow::Result<BTreeSet<PathBuf>> {
    Ok(once(below(workplace, patterns)?.files))
}

fn below<'a>(workplace: &Workplace, patterns: impl Iterator<Item = &'a Pattern>) -> anyhow::Result<Below> {
    let folders: BTreeSet<&str> = patterns.map(Pattern::root).collect();
    let mut all = Below::default();
    for folder in folders {
        let Below { files, others } = files::walk_all(&workplace.root().join(folder))?;
        all.files.extend(files);
        all.others.extend(others);
    }
    Ok(all)
}

/// One folder may lie inside another.
fn once(paths: Vec<PathBuf>) -> BTreeSet<PathBuf> {
    paths.into_iter().collect()
}

/// A file beside a delivery: kept like any other, and named by so many parts of its path.
pub fn take_beside(
    workplace: &Workplace,
    path: &Path,
    inside: &str,
    parts: usize,
    purpose: Purpose,
) -> anyhow::Result<LandedFile> {
    let sha = kept(workplace, path, purpose)?;
    let name = inside.rsplit('/').take(parts).collect::<Vec<_>>();
    Ok(LandedFile { name: visible(name.into_iter().rev().collect::<Vec<_>>().join("/")), sha })
}

/// The name of a file's content, which is kept unless it is only looked at.
fn kept(workplace: &Workplace, path: &Path, purpose: Purpose) -> anyhow::Result<Sha> {
    match purpose {
        Purpose::Run { .. } => aside::keep(path, |sha| workplace.landed(sha)).context("cannot keep what came in"),
        Purpose::Rehearse { .. } => files::sha(path),
    }
}

fn take_in(
    to: &mut Arrived,
    file: LandedFile,
    delivery: &Delivery,
    pipeline: &Pipeline,
    words: &Words,
    ledger: &Ledger,
) -> anyhow::Result<()> {
    if let Some(same) = to.files.iter().find(|other| other.sha == file.sha) {
        let gaps = [("first", same.name.as_str())];
        to.findings.push(words.finding(code::FILE_REPEATED, Place::file(&file.name), None, &gaps));
        return Ok(());
    }
    let arrival = ledger.arrival(&pipeline.name, delivery, &file.name, &file.sha)?;
    let name = match arrival {
        Arrival::New | Arrival::Known => file.name,
        Arrival::Renamed { first } => {
            to.remarks.push(format!("`{}` is `{first}` under another name; nothing in it has changed", file.name));
            first
        }
        Arrival::Supersedes { kept } => {
            to.remarks.push(format!("`{}` has changed; what it was before is kept as {}", file.name, kept.short()));
            file.name
        }
    };
    to.files.push(LandedFile { name, sha: file.sha });
    Ok(())
}

fn silent_authorities(pipeline: &Pipeline, arrived: &BTreeMap<Delivery, Arrived>, words: &Words) -> Findings {
    let expected = pipeline.form.source.expect_from.iter().filter_map(|la| Authority::new(la));
    let silent = expected.filter(|la| !arrived.keys().any(|delivery| delivery.authority == *la));
    silent
        .map(|la| {
            let gaps = [("la", la.code())];
            words.finding(code::FILE_MISSING, Place::file(&pipeline.form.source.from), None, &gaps)
        })
        .collect()
}
