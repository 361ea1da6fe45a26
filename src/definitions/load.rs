//! Reads every definition file, cross-checks them, and gathers all mistakes.

use super::codes::{CodeList, rows};
use super::document::Document;
use super::forms::{PipelineForm, WordsForm};
use super::load_canonical::Beside;
use super::mistake::{Mistake, Mistakes, SourceText};
use super::model::{Definitions, Words};
use super::{load_canonical, load_collection, load_pipeline, load_reference};
use crate::vocabulary::{Calendar, Sha, finding, side_by_side};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

/// Definition files by their path from the definitions' root, such as `schemas/codes/yes_no.csv`.
pub type Files = BTreeMap<String, String>;

/// The definitions, or everything that is wrong with them.
pub fn load(files: &Files) -> Result<Definitions, Mistakes> {
    load_of(files, None)
}

/// Of definitions that are known to be without mistakes, the part that these pipelines are made by. Its name is that of
/// all of them.
pub fn load_for(files: &Files, pipelines: &[String]) -> Result<Definitions, Mistakes> {
    load_of(files, Some(pipelines))
}

fn load_of(files: &Files, only: Option<&[String]>) -> Result<Definitions, Mistakes> {
    let mut mistakes = Mistakes::default();
    let shelf = Shelf::new(files);
    let written = written(&shelf);
    let wanted = only.and_then(|pipelines| needed(pipelines, &written));
    let codes = load_codes(&shelf, &mut mistakes);
    let words = Arc::new(load_words(&shelf, &mut mistakes));
    let calendar = Arc::new(load_calendar(&shelf, &mut mistakes));
    let reference = load_reference::load(&shelf, &codes, &mut mistakes);
    let (collections, (shared, wrong), sha) = std::thread::scope(|scope| {
        // Neither of these needs anything of the rest.
        let shared = scope.spawn(|| with_mistakes(|mistakes| load_canonical::read(&shelf, mistakes)));
        let sha = scope.spawn(|| sha_of(files));
        let names = shelf.folders("schemas/", "/collection.toml", wanted.as_ref().map(|it| &it.collections));
        let collections = each(names, &mut mistakes, |name, mistakes| {
            load_collection::load(&shelf, name, &codes, &reference, &words, mistakes)
        });
        (collections, shared.join().expect("reading does not panic"), sha.join().expect("naming does not panic"))
    });
    mistakes.0.extend(wrong.0);
    let beside = Beside { shared: &shared, collections: &collections, pipelines: &written };
    let all = load_pipeline::Around { beside, words: &words };
    let names = shelf.folders("pipelines/", "/pipeline.toml", wanted.as_ref().map(|it| &it.pipelines));
    let pipelines = each(names, &mut mistakes, |name, mistakes| load_pipeline::load(&shelf, name, &all, mistakes));
    if wanted.is_none() {
        load_pipeline::check_order(&pipelines, &mut mistakes);
        shelf.nothing_left_over(&mut mistakes);
    }
    if !mistakes.is_empty() {
        mistakes.leave_out_what_follows();
        mistakes.sort();
        return Err(mistakes);
    }
    Ok(Definitions { collections, codes, reference, pipelines, words, calendar, sha })
}

/// What some pipelines are made by.
struct Needed {
    pipelines: BTreeSet<String>,
    collections: BTreeSet<String>,
}

/// Nothing, where a pipeline is not there or reads other pipelines' files: then everything is needed.
fn needed(pipelines: &[String], written: &BTreeMap<String, PipelineForm>) -> Option<Needed> {
    let forms = || pipelines.iter().map(|name| written.get(name).filter(|form| form.source.also.is_empty()));
    let collections = forms().map(|form| Some(form?.schema.clone())).collect::<Option<_>>()?;
    Some(Needed { pipelines: pipelines.iter().cloned().collect(), collections })
}

/// The name of all that decides what is made.
fn sha_of(files: &Files) -> Sha {
    let used = files.iter().filter(|(path, _)| !is_for_people(path));
    Sha::of_parts(used.flat_map(|(path, text)| [path.as_bytes(), text.as_bytes()]))
}

fn with_mistakes<T>(load: impl FnOnce(&mut Mistakes) -> T) -> (T, Mistakes) {
    let mut wrong = Mistakes::default();
    (load(&mut wrong), wrong)
}

/// Loads what has a folder or a file of its own each.
fn each<T: Send + Sync>(
    names: Vec<String>,
    mistakes: &mut Mistakes,
    load: impl Fn(&str, &mut Mistakes) -> Option<T> + Sync,
) -> BTreeMap<String, Arc<T>> {
    let loaded = at_once(&names, mistakes, |name, mistakes| load(name, mistakes));
    names.into_iter().zip(loaded).filter_map(|(name, thing)| Some((name, Arc::new(thing?)))).collect()
}

/// Looks at many things, at each without a look at another, and gathers the mistakes in the things' own order.
pub fn at_once<I: Sync, R: Send + Sync>(
    items: &[I],
    mistakes: &mut Mistakes,
    look: impl Fn(&I, &mut Mistakes) -> R + Sync,
) -> Vec<R> {
    let looked_at = side_by_side(items, |item| with_mistakes(|mistakes| look(item, mistakes)));
    let (results, wrong): (Vec<R>, Vec<Mistakes>) = looked_at.into_iter().unzip();
    mistakes.0.extend(wrong.into_iter().flat_map(|wrong| wrong.0));
    results
}

/// The definition files, and which of them somebody has read.
pub struct Shelf {
    files: BTreeMap<String, Arc<str>>,
    read: Mutex<BTreeSet<String>>,
}

impl Shelf {
    fn new(files: &Files) -> Self {
        let files = files.iter().map(|(path, text)| (path.clone(), text.as_str().into())).collect();
        Self { files, read: Mutex::default() }
    }

    /// One file, by its path.
    pub fn take(&self, path: &str) -> Option<SourceText> {
        let text = self.files.get(path)?.clone();
        self.read.lock().expect("nobody panics with it").insert(path.to_string());
        Some(SourceText { path: path.to_string(), text })
    }

    /// The files of a folder that end in `ending`, with the part of their names in between.
    pub fn take_all(&self, folder: &str, ending: &str) -> Vec<(String, SourceText)> {
        let paths = self.files.keys().filter(|path| path.starts_with(folder) && path.ends_with(ending));
        let names = paths.map(|path| path[folder.len()..path.len() - ending.len()].to_string());
        let names: Vec<_> = names.filter(|name| !name.is_empty()).collect();
        names
            .into_iter()
            .filter_map(|name| Some((name.clone(), self.take(&format!("{folder}{name}{ending}"))?)))
            .collect()
    }

    /// The names, without their ending, of the files of a folder; nobody has read them yet.
    pub fn names(&self, folder: &str, ending: &str) -> BTreeSet<String> {
        let inside = self.files.keys().filter_map(|path| path.strip_prefix(folder)?.strip_suffix(ending));
        inside.filter(|name| !name.is_empty()).map(str::to_string).collect()
    }

    /// The folders that hold such a file: all of them, or those among the wanted.
    fn folders(&self, root: &str, marker: &str, wanted: Option<&BTreeSet<String>>) -> Vec<String> {
        let inside = self.files.keys().filter_map(|path| path.strip_prefix(root)?.strip_suffix(marker));
        let inside = inside.filter(|name| !name.contains('/') && wanted.is_none_or(|all| all.contains(*name)));
        inside.map(str::to_string).collect()
    }

    fn nothing_left_over(&self, mistakes: &mut Mistakes) {
        let read = self.read.lock().expect("nobody panics with it");
        let unread = self.files.iter().filter(|(path, _)| !read.contains(*path) && !is_for_people(path));
        for (path, text) in unread {
            let source = SourceText { path: path.clone(), text: text.clone() };
            let mistake = Mistake::new(&source, None, "nothing reads this file");
            mistakes.push(mistake.hint("check its folder and its ending, or take it away"));
        }
    }
}

/// The pipelines as they are written, where they can be read: what is wrong with them is told when each is loaded.
fn written(shelf: &Shelf) -> BTreeMap<String, PipelineForm> {
    let form = |name: String| {
        let source = shelf.take(&format!("pipelines/{name}/pipeline.toml"))?;
        let (form, _) = Document::read::<PipelineForm>(source, &mut Mistakes::default())?;
        Some((name, form))
    };
    shelf.folders("pipelines/", "/pipeline.toml", None).into_iter().filter_map(form).collect()
}

/// Files beside the definitions that no program reads.
fn is_for_people(path: &str) -> bool {
    path.ends_with(".md") && !path.contains("/pages/") || path.contains("/.")
}

fn load_codes(shelf: &Shelf, mistakes: &mut Mistakes) -> BTreeMap<String, Arc<CodeList>> {
    let (seen, lists): (Vec<_>, Vec<_>) =
        shelf.take_all("schemas/codes/", ".csv").into_iter().partition(|(name, _)| name.ends_with(".seen"));
    let (seen, lists): (BTreeMap<_, _>, BTreeMap<_, _>) = (seen.into_iter().collect(), lists.into_iter().collect());
    let codes = each(lists.keys().cloned().collect(), mistakes, |name, mistakes| {
        Some(CodeList::read(name, &lists[name], seen.get(&format!("{name}.seen")), mistakes))
    });
    for (name, source) in &seen {
        if !codes.contains_key(name.trim_end_matches(".seen")) {
            mistakes.push(Mistake::new(source, None, "these spellings belong to no code list"));
        }
    }
    codes
}

fn load_words(shelf: &Shelf, mistakes: &mut Mistakes) -> Words {
    let Some(source) = shelf.take("schemas/findings.toml") else {
        let source = SourceText { path: "schemas/findings.toml".into(), text: "".into() };
        mistakes.push(Mistake::new(&source, None, "this file is missing: it has the words of the findings"));
        return Words::default();
    };
    let Some((form, document)) = Document::read::<WordsForm>(source, mistakes) else { return Words::default() };
    for (at, word) in form.finding.iter().enumerate() {
        if !finding::code::ALL.contains(&word.code.as_str()) {
            let mistake = document.mistake(
                &["finding".into(), at.into(), "code".into()],
                format!("the engine has no finding `{}`", word.code),
            );
            mistakes.push(mistake.did_you_mean(&word.code, finding::code::ALL.iter().copied()));
        }
    }
    for code in finding::code::ALL.iter().filter(|code| !form.finding.iter().any(|word| word.code == **code)) {
        mistakes.push(document.mistake(&["finding".into()], format!("the finding `{code}` has no words")));
    }
    Words(form.finding.into_iter().map(|word| (word.code.clone(), word)).collect())
}

fn load_calendar(shelf: &Shelf, mistakes: &mut Mistakes) -> Calendar {
    let Some(source) = shelf.take("schemas/bank_holidays.csv") else {
        let source = SourceText { path: "schemas/bank_holidays.csv".into(), text: "".into() };
        mistakes.push(Mistake::new(&source, None, "this file is missing: working days are counted by it"));
        return Calendar::default();
    };
    let mut days = Vec::new();
    for row in rows(&source, &["date", "name"], mistakes) {
        match row.get("date").parse() {
            Ok(day) => days.push(day),
            Err(_) => {
                let mistake = row.mistake(format!("`{}` is not a day", row.get("date")));
                mistakes.push(mistake.hint("write it as 2026-12-25"));
            }
        }
    }
    Calendar::new(days)
}
