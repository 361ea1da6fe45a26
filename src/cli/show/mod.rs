//! `quarterday show`: what a schema, rule, dataset, indicator or run says, for people.

mod record;
mod rules;

use super::output::Output;
use super::{Ending, Options, setting};
use crate::definitions::forms::{Blank, FieldForm};
use crate::definitions::model::{Collection, Definitions, Field, Table, in_force};
use crate::runs::again;
use crate::runs::ledger::{Ledger, RunRecord};
use anyhow::{Context, bail};
use serde::Serialize;

#[derive(Debug, clap::Subcommand)]
pub enum Arguments {
    /// A collection's tables and fields
    Schema {
        /// The collection, or one table as `collection/table`
        name: String,
        /// Only what changed between two collection years, as `2020..2021`
        #[arg(long, value_name = "YEARS")]
        changes: Option<String>,
    },
    /// A collection's rules
    Rules {
        collection: String,
        /// Only what changed between two collection years, as `2025..2026`
        #[arg(long, value_name = "YEARS")]
        changes: Option<String>,
    },
    /// One record of a delivery in force: its rows in every table, and what was found in them
    Record {
        collection: String,
        /// The record's own number or name, such as the child's id
        id: String,
        /// The authority whose record it is
        #[arg(long)]
        la: Option<String>,
    },
    /// A rule: what it finds, when it is in force, its SQL
    Rule { code: String },
    /// A dataset: what one row is, its columns, its SQL
    Dataset { name: String },
    /// An indicator: what it asks, how it is made, its SQL
    Indicator { name: String },
    /// A run: how it ended
    Run { number: i64 },
}

pub fn run(options: &Options, arguments: &Arguments, output: &Output) -> anyhow::Result<Ending> {
    if let Arguments::Run { number } = arguments {
        return show_run(options, *number, output);
    }
    let definitions = setting::definitions(options)?;
    match arguments {
        Arguments::Schema { name, changes: None } => output.answer(&tables(&definitions, name)?, |tables| {
            tables.iter().map(TableShown::for_people).collect::<Vec<_>>().join("\n")
        })?,
        Arguments::Schema { name, changes: Some(years) } => {
            let collection = setting::collection(&definitions, name)?;
            output.answer(&changes(collection, years)?, |lines| match lines.is_empty() {
                true => format!("nothing changed in {years}"),
                false => lines.join("\n"),
            })?;
        }
        Arguments::Rules { collection, changes } => {
            let collection = setting::collection(&definitions, collection)?;
            output.answer(&rules::of(collection, changes.as_deref())?, |lines| lines.join("\n"))?;
        }
        Arguments::Record { collection, id, la } => {
            record::show(options, &definitions, (collection, id, la.as_deref()), output)?
        }
        Arguments::Rule { code } => show_text(&definitions, "rule", code, output)?,
        Arguments::Dataset { name } => show_text(&definitions, "dataset", name, output)?,
        Arguments::Indicator { name } => show_text(&definitions, "indicator", name, output)?,
        Arguments::Run { .. } => unreachable!("runs are shown above"),
    }
    Ok(Ending::Done)
}

#[derive(Serialize)]
struct TableShown {
    table: String,
    title: String,
    grain: String,
    key: Vec<String>,
    fields: Vec<FieldShown>,
}

#[derive(Serialize)]
struct FieldShown {
    name: String,
    title: String,
    #[serde(rename = "type")]
    kind: &'static str,
    blank: &'static str,
    codes: Vec<String>,
    since: Option<i32>,
    until: Option<i32>,
}

impl TableShown {
    fn for_people(&self) -> String {
        let mut lines =
            vec![format!("{} ({})\n{}\nkey: {}\n", self.title, self.table, self.grain, self.key.join(", "))];
        for field in &self.fields {
            let years = match (field.since, field.until) {
                (None, None) => String::new(),
                (since, until) => format!("  [{}..{}]", year(since), year(until)),
            };
            lines.push(format!("  {:<24} {:<9} {:<14} {}{years}", field.name, field.kind, field.blank, field.title));
            if !field.codes.is_empty() {
                lines.push(format!("  {:<24} one of: {}", "", field.codes.join(", ")));
            }
        }
        lines.join("\n") + "\n"
    }
}

fn year(year: Option<i32>) -> String {
    year.map_or_else(String::new, |year| year.to_string())
}

fn tables(definitions: &Definitions, name: &str) -> anyhow::Result<Vec<TableShown>> {
    let (collection, table) =
        name.split_once('/').map_or((name, None), |(collection, table)| (collection, Some(table)));
    let collection = setting::collection(definitions, collection)?;
    let chosen: Vec<&Table> = collection.tables.iter().filter(|t| table.is_none_or(|name| t.name == name)).collect();
    if chosen.is_empty() {
        bail!(setting::unknown("table", name, collection.tables.iter().map(|t| t.name.as_str())));
    }
    Ok(chosen.into_iter().map(table_shown).collect())
}

fn table_shown(table: &Table) -> TableShown {
    let field = |field: &Field| FieldShown {
        name: field.name().to_string(),
        title: field.form.title.clone(),
        kind: field.kind().word(),
        blank: if field.form.blank == Blank::Never { "never blank" } else { "may be blank" },
        codes: field.codes.iter().flat_map(|list| &list.codes).map(|code| code.code.clone()).collect(),
        since: field.form.since,
        until: field.form.until,
    };
    TableShown {
        table: table.name.clone(),
        title: table.title.clone(),
        grain: table.grain.clone(),
        key: table.key.clone(),
        fields: table.fields.iter().map(field).collect(),
    }
}

/// What is in force in the second year and was not in the first, and the other way about.
fn changes(collection: &Collection, years: &str) -> anyhow::Result<Vec<String>> {
    let (from, to) = again::years(years)?;
    let mut lines = Vec::new();
    let mut note = |what: String, since, until| match (in_force(from, since, until), in_force(to, since, until)) {
        (false, true) => lines.push(format!("+ {what}")),
        (true, false) => lines.push(format!("- {what}")),
        _ => {}
    };
    for table in &collection.tables {
        for Field { form, codes } in &table.fields {
            let FieldForm { name, title, since, until, .. } = form;
            note(format!("{}.{name}  {title}", table.name), *since, *until);
            for code in codes.iter().flat_map(|list| &list.codes) {
                note(format!("{}.{name} code {}  {}", table.name, code.code, code.label), code.since, code.until);
            }
        }
    }
    for rule in &collection.rules {
        note(format!("rule {}  {}", rule.code, rule.form.says), rule.form.since, rule.form.until);
    }
    Ok(lines)
}

#[derive(Serialize)]
struct TextShown {
    file: String,
    text: String,
}

/// A rule, dataset or indicator is its own best description: the file as the analyst wrote it.
fn show_text(definitions: &Definitions, what: &str, name: &str, output: &Output) -> anyhow::Result<()> {
    let pipelines = || definitions.pipelines.values();
    let known: Vec<(&str, &crate::definitions::document::SqlText)> = match what {
        "rule" => {
            definitions.collections.values().flat_map(|c| &c.rules).map(|r| (r.code.as_str(), &r.query.text)).collect()
        }
        "dataset" => pipelines().flat_map(|p| &p.datasets).map(|d| (d.name.as_str(), &d.query.text)).collect(),
        _ => pipelines().flat_map(|p| &p.indicators).map(|i| (i.name.as_str(), &i.query.text)).collect(),
    };
    let found = known.iter().find(|(known, _)| *known == name);
    let Some((_, text)) = found else { bail!(setting::unknown(what, name, known.iter().map(|(name, _)| *name))) };
    let shown = TextShown { file: text.source.path.clone(), text: text.source.text.to_string() };
    output.answer(&shown, |shown| format!("{}\n\n{}", shown.file, shown.text))
}

fn show_run(options: &Options, number: i64, output: &Output) -> anyhow::Result<Ending> {
    let records = Ledger::open_to_read(&setting::workplace(options))?.runs(usize::MAX >> 1)?;
    let record = records.into_iter().find(|record| record.number == number);
    let record = record.with_context(|| format!("there is no run {number}\n\nhint: `quarterday runs` lists them"))?;
    output.answer(&record, |r: &RunRecord| {
        format!(
            "run {} of {}\n  began    {}\n  ended    {}: {}\n  version  {}\n  {}",
            r.number, r.pipeline, r.started, r.ended, r.ending, r.version, r.says
        )
    })?;
    Ok(Ending::Done)
}
