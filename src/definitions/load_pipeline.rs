//! Reads one pipeline: what it makes, in which order, and who may have it.

use super::document::{Document, Step};
use super::forms::{DatasetForm, IdentifierCare, PipelineForm, PublishForm, TableExample};
use super::load::{Shelf, at_once};
use super::load_canonical::{Beside, Reader};
use super::load_collection::{check_grids, check_with, known_tables};
use super::mistake::{Mistake, Mistakes, SourceText};
use super::model::{Collection, Dataset, ENDS, Indicator, Page, Pipeline, STARTS, Words};
use super::order::{in_order, in_turn};
use super::query::{Known, Names, Query};
use super::{load_canonical, load_database, load_fetch, load_indicator, load_keep, load_public};
use crate::vocabulary::{Audience, Authority, Personal};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Columns that every published dataset has.
pub const PUBLISHED_COLUMNS: [&str; 2] = ["la", "period_end"];

/// Over how many minutes machines of one schedule may be spread.
const MOST_SPREAD: u32 = 60;

/// What a pipeline may refer to.
pub struct Around<'a> {
    pub beside: Beside<'a>,
    pub words: &'a Words,
}

pub fn load(shelf: &Shelf, name: &str, around: &Around<'_>, mistakes: &mut Mistakes) -> Option<Pipeline> {
    let source = shelf.take(&format!("pipelines/{name}/pipeline.toml"))?;
    let datasets = load_datasets(shelf, name, mistakes);
    let indicators = load_indicator::load(shelf, name, mistakes);
    let pages: BTreeMap<_, _> = shelf.take_all(&format!("pipelines/{name}/pages/"), ".md").into_iter().collect();
    let (form, document) = Document::read::<PipelineForm>(source.clone(), mistakes)?;
    let Some(collection) = around.beside.collections.get(&form.schema) else {
        let mistake = document.mistake(&["schema".into()], format!("unknown collection `{}`", form.schema));
        mistakes.push(mistake.did_you_mean(&form.schema, around.beside.collections.keys().map(String::as_str)));
        return None;
    };
    let queries = datasets.iter().map(|(dataset, _)| &dataset.query);
    let queries = queries.chain(indicators.iter().map(|(indicator, _)| &indicator.query)).collect();
    let reader = Reader { form: &form, document: &document, queries };
    let collection = &load_canonical::collection_for(collection, &reader, &around.beside, mistakes);
    check_sql(collection, &datasets, &indicators, mistakes);
    let datasets = ordered(&document, datasets, mistakes)?;
    let chosen = form.report.as_ref().map_or(&[][..], |report| &report.pages);
    let own = chosen_pages(("report", chosen), &document, &pages, mistakes);
    let chosen = form.public_report.as_ref().map_or(&[][..], |report| &report.pages);
    let public = chosen_pages(("public_report", chosen), &document, &pages, mistakes);
    let extracts = load_database::load(shelf, name, &form, &document, mistakes);
    let pipeline = Pipeline {
        name: name.to_string(),
        form,
        collection: collection.clone(),
        datasets: datasets.into_iter().map(|(dataset, _)| dataset).collect(),
        indicators: indicators.into_iter().map(|(indicator, _)| indicator).collect(),
        pages: own,
        public_pages: public,
        extracts,
        source,
    };
    check_when(&pipeline, &document, mistakes);
    check_source(&pipeline, &document, mistakes);
    check_stops(&pipeline, &document, collection, around.words, mistakes);
    check_publish(&pipeline, &document, mistakes);
    load_fetch::check(&pipeline, &document, mistakes);
    load_keep::check(&pipeline, &document, mistakes);
    load_public::check(&pipeline, collection, &document, mistakes);
    load_indicator::check(&pipeline, &document, mistakes);
    Some(pipeline)
}

fn load_datasets(shelf: &Shelf, name: &str, mistakes: &mut Mistakes) -> Vec<(Dataset, Document)> {
    let sources = shelf.take_all(&format!("pipelines/{name}/datasets/"), ".sql");
    at_once(&sources, mistakes, |(name, source), mistakes| load_dataset(name, source, mistakes))
        .into_iter()
        .flatten()
        .collect()
}

fn load_dataset(name: &str, source: &SourceText, mistakes: &mut Mistakes) -> Option<(Dataset, Document)> {
    let (form, document, sql) = Document::read_header::<DatasetForm>(source.clone(), mistakes)?;
    for (at, key) in form.key.iter().enumerate().filter(|(_, key)| !form.keeps.contains_key(*key)) {
        let mistake = document.mistake(&["key".into(), at.into()], format!("`{key}` is not among `keeps`"));
        mistakes.push(mistake.did_you_mean(key, form.keeps.keys().map(String::as_str)));
    }
    check_follow(&form, &document, mistakes);
    let query = Query::read(sql, mistakes)?;
    for (at, name) in form.any_time_of.iter().enumerate().filter(|(_, name)| !query.reads.contains(*name)) {
        let message = format!("its SQL does not read `{name}`");
        mistakes.push(document.mistake(&["any_time_of".into(), at.into()], message));
    }
    for name in form.headings.keys().filter(|name| !form.keeps.contains_key(*name)) {
        let mistake =
            document.mistake(&["headings".into(), name.as_str().into()], format!("`{name}` is not among `keeps`"));
        mistakes.push(mistake.did_you_mean(name, form.keeps.keys().map(String::as_str)));
    }
    Some((Dataset { name: name.to_string(), form, query }, document))
}

/// What is followed must be there.
fn check_follow(form: &DatasetForm, document: &Document, mistakes: &mut Mistakes) {
    let Some(follow) = &form.follow else { return };
    let one = |key, name| (vec![Step::Key("follow"), Step::Key(key)], name);
    let mut named = vec![one("record", &follow.record)];
    let days = [("open", &follow.open), ("started", &follow.started), ("ended", &follow.ended)];
    named.extend(days.into_iter().filter_map(|(key, name)| Some(one(key, name.as_ref()?))));
    let status = follow.status.iter().enumerate();
    named.extend(status.map(|(at, name)| (vec![Step::Key("follow"), Step::Key("status"), at.into()], name)));
    for (path, name) in named.into_iter().filter(|(_, name)| !form.keeps.contains_key(*name)) {
        let mistake = document.mistake(&path, format!("`{name}` is not among `keeps`"));
        mistakes.push(mistake.did_you_mean(name, form.keeps.keys().map(String::as_str)));
    }
}

fn check_sql(
    collection: &Collection,
    datasets: &[(Dataset, Document)],
    indicators: &[(Indicator, Document)],
    mistakes: &mut Mistakes,
) {
    let mut tables = known_tables(collection);
    for (dataset, document) in datasets {
        let columns = dataset.form.keeps.keys().cloned().chain(PUBLISHED_COLUMNS.map(str::to_string)).collect();
        if tables.contains_key(&dataset.name) && !dataset.takes_the_place_of_its_table() {
            let message = format!("the name `{}` is a table of the collection", dataset.name);
            let hint = "give the dataset's file another name, or make it from that table: it then takes its place";
            mistakes.push(document.mistake(&["title".into()], message).hint(hint));
            continue;
        }
        if let (Some(table), Some(replaced)) =
            (dataset.name_of_its_table(), tables.insert(dataset.name.clone(), columns))
        {
            tables.insert(table, replaced);
        }
    }
    let known = Known { tables: &tables, dates: collection.constant_names() };
    let of_collection = known_tables(collection);
    at_once(datasets, mistakes, |(dataset, document), mistakes| {
        // In its own SQL, the name that a dataset shares with a table is the table's.
        let own = of_collection.get(&dataset.name).map(|columns| {
            let mut own = tables.clone();
            own.insert(dataset.name.clone(), columns.clone());
            own
        });
        let known = Known { tables: own.as_ref().unwrap_or(&tables), dates: collection.constant_names() };
        dataset.query.check(&known, mistakes);
        check_examples(&dataset.form.example, document, known.tables, mistakes);
        check_personal(collection, dataset, document, mistakes);
    });
    at_once(indicators, mistakes, |(indicator, document), mistakes| {
        if known.tables.contains_key(&indicator.name) {
            let message = format!("the name `{}` is a table or dataset already", indicator.name);
            mistakes.push(document.mistake(&["title".into()], message).hint("give the indicator's file another name"));
        }
        let mut dates = known.dates.clone();
        dates.extend([STARTS, ENDS]);
        load_indicator::check_days(indicator, document, mistakes);
        indicator.query.check(&Known { tables: known.tables, dates }, mistakes);
        check_examples(&indicator.form.example, document, known.tables, mistakes);
    });
}

pub fn check_examples(examples: &[TableExample], document: &Document, tables: &Names, mistakes: &mut Mistakes) {
    if examples.is_empty() {
        let mistake = document.mistake(&["title".into()], "this definition has no example");
        mistakes.push(mistake.hint("add an [[example]] with `shows`, `given` rows and the rows to `expect`"));
    }
    for (at, example) in examples.iter().enumerate() {
        check_grids(&example.given, tables, document, at, mistakes);
        check_with(&example.with, document, at, mistakes);
    }
}

/// A column that carries a field's name carries its kind of personal data.
fn check_personal(collection: &Collection, dataset: &Dataset, document: &Document, mistakes: &mut Mistakes) {
    let read = collection.every_table().filter(|table| dataset.query.reads.contains(&table.name));
    for field in read.flat_map(|table| &table.fields) {
        let Some(kept) = dataset.form.keeps.get(field.name()) else { continue };
        let truly = field.form.personal;
        if *kept != truly && truly != Personal::None {
            let path = [Step::Key("keeps"), Step::Key(field.name())];
            let message = format!("`{}` is {} in the table it comes from", field.name(), word(truly));
            mistakes.push(document.mistake(&path, message).hint(format!(
                "write `{} = \"{}\"`",
                field.name(),
                word(truly)
            )));
            return;
        }
    }
}

fn word(personal: Personal) -> &'static str {
    match personal {
        Personal::Identifier => "identifier",
        Personal::Special => "special",
        Personal::Indirect => "indirect",
        Personal::Staff => "staff",
        Personal::None => "none",
    }
}

fn ordered(
    document: &Document,
    datasets: Vec<(Dataset, Document)>,
    mistakes: &mut Mistakes,
) -> Option<Vec<(Dataset, Document)>> {
    let names: BTreeSet<String> = datasets.iter().map(|(dataset, _)| dataset.name.clone()).collect();
    let reads = datasets.iter().map(|(dataset, _)| (dataset.name.clone(), dataset.reads_of(&names))).collect();
    let order = match in_order(&reads) {
        Ok(order) => order,
        Err(circle) => {
            let first = datasets.iter().find(|(dataset, _)| dataset.name == circle[0]).map(|(_, document)| document);
            let message = format!("the datasets go round in a circle: {}", circle.join(" reads "));
            let mistake = first.unwrap_or(document).mistake(&["title".into()], message);
            mistakes.push(mistake.hint("take one of them out of the other's `from`"));
            return None;
        }
    };
    let mut datasets = datasets;
    datasets.sort_by_key(|(dataset, _)| order.iter().position(|name| *name == dataset.name));
    Some(datasets)
}

/// The pages that a report names, in its order.
fn chosen_pages(
    chosen: (&str, &[String]),
    document: &Document,
    pages: &BTreeMap<String, super::mistake::SourceText>,
    mistakes: &mut Mistakes,
) -> Vec<Page> {
    let (report, names) = chosen;
    let mut found = Vec::new();
    for (at, name) in names.iter().enumerate() {
        match pages.get(name) {
            Some(source) => found.push(Page { name: name.clone(), source: source.clone() }),
            None => {
                let path = [Step::Key(report), Step::Key("pages"), at.into()];
                let mistake = document.mistake(&path, format!("there is no page `{name}`"));
                mistakes.push(mistake.did_you_mean(name, pages.keys().map(String::as_str)));
            }
        }
    }
    found
}

/// Pipelines wait for others that are there, and in no circle.
pub fn check_order(pipelines: &BTreeMap<String, Arc<Pipeline>>, mistakes: &mut Mistakes) {
    for pipeline in pipelines.values() {
        for other in pipeline.form.when.after.iter().filter(|other| !pipelines.contains_key(*other)) {
            let mistake = Mistake::new(&pipeline.source, None, format!("`after` names no pipeline `{other}`"));
            mistakes.push(mistake.did_you_mean(other, pipelines.keys().map(String::as_str)));
        }
    }
    if let Err(circle) = in_turn(pipelines.values().map(Arc::as_ref)) {
        let source = &pipelines[&circle[0]].source;
        let message = format!("pipelines wait for each other in a circle: {}", circle.join(" after "));
        mistakes.push(Mistake::new(source, None, message).hint("take one of them out of the other's `after`"));
    }
}

fn check_when(pipeline: &Pipeline, document: &Document, mistakes: &mut Mistakes) {
    let when = &pipeline.form.when;
    if when.zone.parse::<chrono_tz::Tz>().is_err() {
        let message = format!("`{}` is no time zone", when.zone);
        let zones = ["Europe/London", "UTC"];
        mistakes.push(document.mistake(&["when".into(), "zone".into()], message).did_you_mean(&when.zone, zones));
    }
    if when.schedule.split_whitespace().count() != 5 || when.schedule.parse::<croner::Cron>().is_err() {
        let message = format!("`{}` is no schedule", when.schedule);
        let hint =
            "five parts: minute, hour, day of the month, month, day of the week; `0 2 * * *` is every night at two";
        mistakes.push(document.mistake(&["when".into(), "schedule".into()], message).hint(hint));
    }
    if when.spread > MOST_SPREAD {
        let mistake = document.mistake(&["when".into(), "spread".into()], "machines are spread over an hour at most");
        mistakes.push(mistake.hint("write minutes, up to 60"));
    }
}

fn check_source(pipeline: &Pipeline, document: &Document, mistakes: &mut Mistakes) {
    let source = &pipeline.form.source;
    let paths =
        [("from", Some(&source.from)), ("last", source.last.as_ref()), ("explained", source.explained.as_ref())];
    for (key, path) in paths.into_iter().filter_map(|(key, path)| Some((key, path?))) {
        // An exception may be accepted for every period.
        let gaps: &[&str] = if key == "explained" { &["{la}"] } else { &["{la}", "{period}"] };
        for gap in gaps.iter().filter(|gap| !path.contains(**gap)) {
            let message = format!("`{gap}` is missing from the path");
            let mistake = document.mistake(&["source".into(), key.into()], message);
            let hint = "authority and period come from the folders: `incoming/{la}/annual/{period}/*`";
            mistakes.push(mistake.hint(hint));
        }
    }
    let is_time = |text: &String| chrono::NaiveTime::parse_from_str(text, "%H:%M").is_ok();
    if source.expect_by.as_ref().is_some_and(|by| !is_time(by)) {
        let mistake = document.mistake(&["source".into(), "expect_by".into()], "it is no time of day");
        mistakes.push(mistake.hint("write it as `07:00`, by the clock of `zone`"));
    }
    for (at, la) in source.expect_from.iter().enumerate().filter(|(_, la)| Authority::new(la).is_none()) {
        let path = [Step::Key("source"), Step::Key("expect_from"), at.into()];
        mistakes.push(document.mistake(&path, format!("`{la}` is no authority's code")));
    }
}

fn check_stops(
    pipeline: &Pipeline,
    document: &Document,
    collection: &Collection,
    words: &Words,
    mistakes: &mut Mistakes,
) {
    let rules = collection.rules.iter().map(|rule| rule.code.as_str());
    let known: BTreeSet<&str> = words.0.keys().map(String::as_str).chain(rules).collect();
    let stops = [("file", &pipeline.form.stop_on.file), ("run", &pipeline.form.stop_on.run)];
    for (key, codes) in stops {
        for (at, code) in codes.iter().enumerate().filter(|(_, code)| !known.contains(code.as_str())) {
            let mistake =
                document.mistake(&["stop_on".into(), key.into(), at.into()], format!("there is no finding `{code}`"));
            mistakes.push(mistake.did_you_mean(code, known.iter().copied()));
        }
    }
}

fn check_publish(pipeline: &Pipeline, document: &Document, mistakes: &mut Mistakes) {
    for (audience, care) in &pipeline.form.protect {
        if care.identifier == IdentifierCare::Pseudonym && care.key.is_none() {
            let path = [Step::Key("protect"), Step::Key(audience.word())];
            let mistake = document.mistake(&path, "pseudonyms need a key, named here");
            mistakes.push(mistake.hint("add `key = \"<name>\"`; the secret itself stays in the workplace's settings"));
        }
    }
    for (at, publish) in pipeline.form.publish.iter().enumerate() {
        if !pipeline.form.protect.contains_key(&publish.audience) {
            let path = [Step::Key("publish"), at.into(), "audience".into()];
            let message = format!("nothing says what is taken out for the audience `{}`", publish.audience);
            mistakes.push(document.mistake(&path, message).hint(format!("add a block [protect.{}]", publish.audience)));
        }
        if publish.indicators.iter().any(|name| name == PublishForm::ALL) {
            let path = [Step::Key("publish"), at.into(), "indicators".into()];
            for indicator in &pipeline.indicators {
                check_output(pipeline, document, &path, ("indicators", &indicator.name), publish.audience, mistakes);
            }
        }
        let listed = [("datasets", &publish.datasets), ("indicators", &publish.indicators)];
        for (key, names) in listed {
            for (item, name) in names.iter().enumerate().filter(|(_, name)| *name != PublishForm::ALL) {
                let path = [Step::Key("publish"), at.into(), key.into(), item.into()];
                check_output(pipeline, document, &path, (key, name), publish.audience, mistakes);
            }
        }
    }
}

fn check_output(
    pipeline: &Pipeline,
    document: &Document,
    path: &[Step<'_>],
    (kind, name): (&str, &str),
    audience: Audience,
    mistakes: &mut Mistakes,
) {
    let known: Vec<&str> = match kind {
        "datasets" => pipeline.datasets.iter().map(|d| d.name.as_str()).collect(),
        _ => pipeline.indicators.iter().map(|i| i.name.as_str()).collect(),
    };
    if !known.contains(&name) {
        let what = kind.trim_end_matches('s');
        mistakes.push(document.mistake(path, format!("there is no {what} `{name}`")).did_you_mean(name, known));
        return;
    }
    let (most_open, because) = class_of(pipeline, name);
    if audience > most_open {
        let message = format!("`{name}` may go no further than `{most_open}`, and this sends it to `{audience}`");
        mistakes.push(document.mistake(path, message).hint(format!("`{because}` is only for `{most_open}`")));
    }
}

/// The most open audience of an output, and the input that makes it so: the most restricted of all it is made from.
pub fn class_of<'a>(pipeline: &'a Pipeline, name: &'a str) -> (Audience, &'a str) {
    let (own, reads) = match (pipeline.dataset(name), pipeline.indicator(name)) {
        (Some(dataset), _) => (dataset.form.audience, &dataset.query.reads),
        (None, Some(indicator)) => (indicator.form.audience, &indicator.query.reads),
        (None, None) => return (Audience::Public, name),
    };
    let inputs = reads.iter().filter(|read| *read != name && pipeline.dataset(read).is_some());
    let inherited = inputs.map(|read| class_of(pipeline, read));
    inherited
        .chain([(own.unwrap_or(Audience::Public), name)])
        .min_by_key(|(audience, _)| *audience)
        .expect("one is there")
}
