//! What a pipeline's databases are asked: every query that a `[[fetch]]` names, each read once.

use super::document::{Document, Step};
use super::extract::{Extract, Filler, Pattern, asked_by};
use super::forms::{FetchForm, PipelineForm};
use super::load::Shelf;
use super::mistake::Mistakes;
use std::collections::{BTreeMap, BTreeSet};

/// Where queries lie in a pipeline's folder.
const FOLDER: &str = "queries/";

/// The queries by their paths from the pipeline's folder. One that nothing asks is left on the shelf, and told.
pub fn load(
    shelf: &Shelf,
    pipeline: &str,
    form: &PipelineForm,
    document: &Document,
    mistakes: &mut Mistakes,
) -> BTreeMap<String, Extract> {
    let folder = format!("pipelines/{pipeline}/");
    let there = shelf.names(&format!("{folder}{FOLDER}"), ".sql");
    let there: BTreeSet<String> = there.into_iter().map(|name| format!("{FOLDER}{name}.sql")).collect();
    let mut asked = BTreeSet::new();
    for (at, fetch) in form.fetch.iter().enumerate() {
        asked.extend(named(fetch, at, &there, document, mistakes));
    }
    let read = |path: String, mistakes: &mut Mistakes| {
        let source = shelf.take(&format!("{folder}{path}"))?;
        Extract::read(&path, source, mistakes).map(|extract| (path, extract))
    };
    let extracts: BTreeMap<_, _> = asked.into_iter().filter_map(|path| read(path, mistakes)).collect();
    check_days(form, &extracts, document, mistakes);
    extracts
}

/// The queries that one fetch names.
fn named(
    fetch: &FetchForm,
    at: usize,
    there: &BTreeSet<String>,
    document: &Document,
    mistakes: &mut Mistakes,
) -> Vec<String> {
    let place = |key| [Step::Key("fetch"), Step::Item(at), Step::Key(key)];
    let mut named = Vec::new();
    if let Some(query) = &fetch.query {
        match there.contains(query) {
            true => named.push(query.clone()),
            false => {
                let mistake = document.mistake(&place("query"), format!("there is no query `{query}`"));
                mistakes.push(mistake.did_you_mean(query, there.iter().map(String::as_str)));
            }
        }
    }
    if let Some(queries) = &fetch.queries {
        let folder = queries.rsplit_once('/').map_or("", |(folder, _)| folder);
        let all = Pattern::new(queries);
        let before = named.len();
        named.extend(there.iter().filter(|path| !folder.contains('*') && all.has(path)).cloned());
        if named.len() == before {
            let mistake = document.mistake(&place("queries"), format!("there is no query like `{queries}`"));
            mistakes.push(mistake.hint("such as `queries/*.sql`, with `*` for anything in the name of a file"));
        }
    }
    named
}

/// Whether every fetch says which day `:period` is, if its queries ask.
fn check_days(form: &PipelineForm, extracts: &BTreeMap<String, Extract>, document: &Document, mistakes: &mut Mistakes) {
    for (at, fetch) in form.fetch.iter().enumerate().filter(|(_, fetch)| fetch.period.is_none()) {
        for extract in asked_by(extracts, fetch).into_iter().filter(|extract| extract.has(Filler::Period)) {
            let path = [Step::Key("fetch"), Step::Item(at), Step::Key("url")];
            let message = format!("nothing says which day `:period` is in `{}`", extract.path);
            let hint = "add `period = \"last-month-end\"`, `last-year-end` or `today`";
            mistakes.push(document.mistake(&path, message).hint(hint));
        }
    }
}
