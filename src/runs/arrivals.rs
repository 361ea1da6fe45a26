//! Finds a pipeline's files and keeps their bytes, unaltered, under the name of their content.

use super::also;
use super::ledger::{Arrival, Ledger};
use super::manifest::{AlsoFiles, LandedFile};
use super::settings::Settings;
use crate::definitions::model::{Pipeline, Words};
use crate::stages::land::{Belongs, Pattern};
use crate::stages::parse::Budget;
use crate::stages::typed::Delivery;
use crate::store::files::{Below, Stamp};
use crate::store::{Workplace, aside, files};
use crate::vocabulary::finding::code;
use crate::vocabulary::plain::visible;
use crate::vocabulary::{Authority, Finding, Findings, Place, Sha};
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

/// Where a pipeline's files lie.
struct Source {
    own: Pattern,
    last: Option<Pattern>,
    explained: Option<Pattern>,
}

/// What a file is to a pipeline.
enum Part {
    Own(Delivery),
    Last(Delivery),
    Explained(Delivery),
    /// It explains queries of every period.
    ExplainedAlways(Authority),
    /// It lies where the pipeline's files lie, and its folders do not say whose it is.
    Nowhere,
}

impl Source {
    fn of(pipeline: &Pipeline) -> anyhow::Result<Self> {
        let source = &pipeline.form.source;
        let optional = |text: &Option<String>| text.as_deref().map(Pattern::new).transpose();
        let own = Pattern::new(&source.from)?;
        Ok(Self { own, last: optional(&source.last)?, explained: optional(&source.explained)? })
    }

    fn patterns(&self) -> impl Iterator<Item = &Pattern> {
        std::iter::once(&self.own).chain(&self.last).chain(&self.explained)
    }

    /// What a path, told from the workplace, is; nothing, where it is none of the pipeline's.
    fn part(&self, inside: &str) -> Option<Part> {
        let of = |pattern: &Option<Pattern>| pattern.as_ref().map_or(Belongs::Elsewhere, |it| it.place(inside));
        Some(match (of(&self.explained), self.own.place(inside), of(&self.last)) {
            (Belongs::To(delivery), _, _) => Part::Explained(delivery),
            (Belongs::ToEvery(authority), _, _) => Part::ExplainedAlways(authority),
            (_, Belongs::To(delivery), _) => Part::Own(delivery),
            (_, _, Belongs::To(delivery)) => Part::Last(delivery),
            (Belongs::Elsewhere, Belongs::Elsewhere, Belongs::Elsewhere) => return None,
            _ => Part::Nowhere,
        })
    }

    /// What is to be said of a file that is no part of it.
    fn left_alone(&self, inside: &str) -> Option<&'static str> {
        match (self.own.is_astray(inside), self.own.is_passed_over(inside)) {
            (true, _) => Some(code::FILE_UNPLACED),
            (_, true) => Some(code::FILE_PASSED_OVER),
            _ => None,
        }
    }
}

/// What came in, before it is known which file of a delivery is the copy of another.
#[derive(Default)]
struct Sorted {
    own: Vec<(Delivery, LandedFile)>,
    beside: BTreeMap<Delivery, Arrived>,
    /// Explanations that hold for every period.
    always: Vec<(Authority, LandedFile)>,
    unplaced: Findings,
}

/// Lands every file of the pipeline that lies in its folders.
pub fn land(
    workplace: &Workplace,
    pipeline: &Pipeline,
    words: &Words,
    ledger: &Ledger,
    purpose: Purpose,
) -> anyhow::Result<(BTreeMap<Delivery, Arrived>, Findings)> {
    let Sorted { own, beside: mut arrived, always, mut unplaced } = sorted(workplace, pipeline, words, purpose)?;
    let mut found = Vec::new();
    for (delivery, file) in &own {
        let is_known = ledger.arrival(&pipeline.name, delivery, &file.name, &file.sha)? == Arrival::Known;
        found.push((!is_known, delivery, file));
    }
    // A file that was here before under its name comes first, so that the other one is called the copy.
    found.sort_by_key(|(is_other, ..)| *is_other);
    for (_, delivery, file) in found {
        let to = arrived.entry(delivery.clone()).or_default();
        take_in(to, file.clone(), delivery, pipeline, words, ledger)?;
    }
    // Noted last, so that no file of this night is taken for one that was here before.
    if let Purpose::Run { now } = purpose {
        note(workplace, pipeline, ledger, &own, now)?;
    }
    // What was given to compare with, without anything to compare, belongs to no delivery. A file that could not even be
    // kept is one that came.
    arrived.retain(|_, arrived| {
        let has_come = !arrived.files.is_empty() || !arrived.findings.is_empty();
        let alone = arrived.last.iter().chain(&arrived.explained).filter(|_| !has_come);
        unplaced.extend(alone.map(|file| about(code::FILE_UNPLACED, &file.name, words)));
        has_come
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

/// Keeps what lies in the pipeline's folders, by what each file is to it.
fn sorted(workplace: &Workplace, pipeline: &Pipeline, words: &Words, purpose: Purpose) -> anyhow::Result<Sorted> {
    let source = Source::of(pipeline)?;
    let lying = below(workplace, source.patterns())?;
    let budget = Budget::times(Settings::of(workplace)?.limits.times);
    let mut sorted = Sorted { unplaced: not_read(workplace, &lying, &source, words), ..Sorted::default() };
    let (mut wanted, mut parts) = (Vec::new(), Vec::new());
    for path in once(lying.files) {
        let inside = files::inside(workplace.root(), &path);
        let Some(part) = source.part(&inside) else {
            sorted.unplaced.extend(source.left_alone(&inside).map(|code| about(code, &inside, words)));
            continue;
        };
        let shown = if matches!(part, Part::Own(_)) { file_name(&inside, 1) } else { inside.clone() };
        match (hindrance(&path, &shown, words, &budget)?, part) {
            (None, part) => {
                wanted.push(path);
                parts.push((part, inside));
            }
            (Some(finding), Part::Own(delivery)) => {
                sorted.beside.entry(delivery).or_default().findings.push(finding);
            }
            (Some(finding), _) => sorted.unplaced.push(finding),
        }
    }
    for ((part, inside), sha) in parts.into_iter().zip(kept(workplace, &wanted, purpose)?) {
        let named = |parts| named(&inside, parts, sha);
        match part {
            Part::Own(delivery) => sorted.own.push((delivery, named(1))),
            Part::Last(delivery) => sorted.beside.entry(delivery).or_default().last.push(named(2)),
            // They may lie among the delivery's own files.
            Part::Explained(delivery) => sorted.beside.entry(delivery).or_default().explained.push(named(1)),
            Part::ExplainedAlways(authority) => sorted.always.push((authority, named(1))),
            Part::Nowhere => sorted.unplaced.push(about(code::FILE_UNPLACED, &inside, words)),
        }
    }
    Ok(sorted)
}

/// What is no file may lead anywhere, and what lies in a folder that may not be looked into nobody knows.
fn not_read(workplace: &Workplace, lying: &Below, source: &Source, words: &Words) -> Findings {
    let inside = |path: &PathBuf| files::inside(workplace.root(), path);
    let others: BTreeSet<String> = lying.others.iter().map(inside).collect();
    let closed: BTreeSet<String> = lying.closed.iter().map(|(path, _)| inside(path)).collect();
    let closed = closed.iter().filter(|folder| source.own.leads_into(folder));
    let closed = closed.map(|folder| about(code::FILE_FOLDER_CLOSED, folder, words));
    others.iter().map(|path| about(code::FILE_NO_FILE, path, words)).chain(closed).collect()
}

fn about(code: &str, inside: &str, words: &Words) -> Finding {
    words.finding(code, Place::file(inside), None, &[])
}

/// What keeps a file from being kept: nobody may read it, or it is larger than is read at all.
fn hindrance(path: &Path, name: &str, words: &Words, budget: &Budget) -> anyhow::Result<Option<Finding>> {
    if files::is_closed(path) {
        return Ok(Some(about(code::FILE_CLOSED, name, words)));
    }
    Ok(budget.allow_file(files::size(path)?).err().map(|refusal| refusal.finding(name, words)))
}

/// Notes what has come, in one step.
fn note(
    workplace: &Workplace,
    pipeline: &Pipeline,
    ledger: &Ledger,
    own: &[(Delivery, LandedFile)],
    now: NaiveDateTime,
) -> anyhow::Result<()> {
    ledger.at_once(|| {
        for (delivery, file) in own {
            let size = files::size(&workplace.landed(&file.sha))?;
            ledger.note_arrival(&pipeline.name, delivery, &file.name, &file.sha, size as usize, now)?;
        }
        Ok(())
    })
}

/// What lies in a pipeline's folders, by path and stamp. What goes away while it is looked at is not there.
pub fn lying(workplace: &Workplace, pipeline: &Pipeline) -> anyhow::Result<BTreeMap<String, Stamp>> {
    let source = Source::of(pipeline)?;
    let also: Vec<Pattern> = also::patterns(pipeline).map(|text| Pattern::new(text)).collect::<Result<_, _>>()?;
    let stamped = |path: PathBuf| Some((path.to_string_lossy().into_owned(), files::stamp(&path).ok()?));
    Ok(paths(workplace, source.patterns().chain(&also))?.into_iter().filter_map(stamped).collect())
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
        let Below { files, others, closed } = files::walk_all(&workplace.root().join(folder))?;
        all.files.extend(files);
        all.others.extend(others);
        all.closed.extend(closed);
    }
    Ok(all)
}

/// One folder may lie inside another.
fn once(paths: Vec<PathBuf>) -> BTreeSet<PathBuf> {
    paths.into_iter().collect()
}

/// A file that is kept, named by so many parts of its path.
pub fn named(inside: &str, parts: usize, sha: Sha) -> LandedFile {
    LandedFile { name: file_name(inside, parts), sha }
}

fn file_name(inside: &str, parts: usize) -> String {
    let name = inside.rsplit('/').take(parts).collect::<Vec<_>>();
    visible(name.into_iter().rev().collect::<Vec<_>>().join("/"))
}

/// The names of files' contents, which are kept unless they are only looked at.
pub fn kept(workplace: &Workplace, paths: &[PathBuf], purpose: Purpose) -> anyhow::Result<Vec<Sha>> {
    match purpose {
        Purpose::Run { .. } => aside::keep(paths, &|sha| workplace.landed(sha)).context("cannot keep what came in"),
        Purpose::Rehearse { .. } => paths.iter().map(|path| files::sha(path)).collect(),
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
            words.finding(code::FILE_MISSING, Place::of_no_file(&pipeline.form.source.from), None, &gaps)
        })
        .collect()
}
