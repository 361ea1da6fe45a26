//! Proves a collection's rules against a folder of cases: small tables as text, and the rows a rule should find.

use super::case::{Case, Wanted};
use crate::definitions::forms::{Blank, FileForm};
use crate::definitions::mistake::SourceText;
use crate::definitions::model::{AUTHORITIES, AUTHORITY, Collection, Definitions, LAST, PERIOD_START, Rule, Table};
use crate::definitions::query::Constant;
use crate::stages::convert::convert;
use crate::stages::derive::derive;
use crate::stages::look_up::schema_of;
use crate::stages::rules::{Outcome, run_one};
use crate::stages::sql::{Engine, frames, frames_side_by_side};
use crate::stages::tables::{Parsed, ParsedColumn, ParsedTable};
use crate::stages::typed::{Delivery, Lack, Typed};
use crate::stages::validate::validate;
use crate::store::files;
use crate::vocabulary::plain::plain;
use crate::vocabulary::{Authority, Cell, Epoch, Finding, Period, Sheet};
use anyhow::{Context, ensure};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

/// What became of one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proved {
    /// The case's own name.
    pub case: String,
    pub rule: String,
    pub verdict: Verdict,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    Passed,
    /// What was expected and what came.
    Failed(String),
    /// Why nothing can be said.
    Skipped(String),
    /// It does not pass, on purpose: the reason on record.
    Differs(String),
    /// It passes although a reason not to is on record.
    OnRecordButPasses,
}

/// Where a collection keeps the cases that it differs from on purpose.
pub fn disagreements_of(collection: &Collection) -> anyhow::Result<BTreeMap<String, String>> {
    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        #[serde(default)]
        case: Vec<Entry>,
    }
    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Entry {
        name: String,
        because: String,
    }
    let Some(SourceText { path, text }) = &collection.disagreements else { return Ok(BTreeMap::new()) };
    let file: File = toml::from_str(text).with_context(|| format!("{path} cannot be read"))?;
    Ok(file.case.into_iter().map(|entry| (entry.name, entry.because)).collect())
}

/// Runs every case in a folder that is for a year, or each for the last year it holds in.
pub fn prove_cases(
    definitions: &Definitions,
    collection: &Collection,
    folder: &Path,
    year: Option<i32>,
) -> anyhow::Result<Vec<Proved>> {
    let differs = disagreements_of(collection)?;
    let paths: Vec<_> =
        files::walk(folder)?.into_iter().filter(|path| path.extension().is_some_and(|e| e == "json")).collect();
    ensure!(
        !paths.is_empty(),
        "there are no cases in {}\n\nhint: a case is a .json file; name the folder they lie in",
        folder.display()
    );
    let read = |path: &std::path::PathBuf| {
        let text = files::read_text(path)?;
        Case::read(&text).with_context(|| format!("{} is no case", path.display()))
    };
    let cases: Vec<Case> = paths.iter().map(read).collect::<anyhow::Result<_>>()?;
    Ok(frames_side_by_side(&cases, |case| {
        let verdict = prove_case(definitions, collection, case, year)
            .unwrap_or_else(|error| Verdict::Failed(format!("{error:#}")));
        let verdict = match (verdict, differs.get(&case.id)) {
            (Verdict::Failed(_), Some(because)) => Verdict::Differs(because.clone()),
            (Verdict::Passed, Some(_)) => Verdict::OnRecordButPasses,
            (verdict, _) => verdict,
        };
        Proved { case: case.id.clone(), rule: case.rule_code.clone(), verdict }
    }))
}

fn prove_case(
    definitions: &Definitions,
    collection: &Collection,
    case: &Case,
    wanted: Option<i32>,
) -> anyhow::Result<Verdict> {
    let years = case.years();
    let year = match wanted {
        Some(year) if !years.contains(&year) => {
            return Ok(Verdict::Skipped(format!("it does not hold in {year}")));
        }
        Some(year) => year,
        None if years.is_empty() => return Ok(Verdict::Skipped("its rule was never in force".to_string())),
        None => *years.last().expect("it is not empty"),
    };
    let Some(rule) = rule_for(collection, &case.rule_code, year) else {
        return Ok(Verdict::Failed(format!("there is no rule `{}` in {year}", case.rule_code)));
    };
    let (typed, engine) = typed(definitions, collection, case, year)?;
    let (outcome, found) = run_one(rule, &typed, &engine);
    Ok(compare(collection, case, &outcome, &found))
}

fn rule_for<'a>(collection: &'a Collection, code: &str, year: i32) -> Option<&'a Rule> {
    collection.rules_in(year).find(|rule| rule.form.code == code)
}

/// The case's tables, by the same way that a delivery's go.
fn typed(
    definitions: &Definitions,
    collection: &Collection,
    case: &Case,
    year: i32,
) -> anyhow::Result<(Typed, Engine)> {
    let end = case.period_end(year)?;
    let mut constants =
        collection.constants(Period::ending(end), "", case.metadata.file_format.as_deref().unwrap_or("csv"));
    constants.extend(case.constants()?);
    let engine = Engine::new(&definitions.calendar, constants);
    let last_year = collection.form.last.map_or(year, |last| year - (last.months / 12) as i32);
    let own = collection.tables.iter().map(|table| as_given(table.for_year(year)));
    let last = collection.last_tables.iter().map(|table| as_given(table.for_year(last_year)));
    let delivery = Delivery { authority: Authority::new("QBR").expect("a good code"), period: Period::ending(end) };
    let words = &definitions.words;
    let of = |tables: Vec<Arc<Table>>, year: i32| {
        let (validated, _) = validate(parsed(case, &tables), &tables, words, year);
        convert(validated, &delivery)
    };
    let mut typed = of(own.collect(), year);
    typed.with_last(of(last.collect(), last_year));
    for derived in collection.derived.iter().filter(|derived| derived.form.adds_to.is_none()) {
        let names = std::iter::once(&derived.name).chain(&derived.form.also);
        if let Some(grid) = names.filter_map(|name| case.outside(name)).next() {
            let schema = frames::schema_of_derived(derived);
            typed.with_table(&derived.name, frames::from_grid(&grid.of_derived(derived), &schema, None)?);
        }
    }
    for reference in &collection.references {
        let schema = schema_of(reference);
        match case.outside(&reference.name) {
            Some(outside) => {
                let frame = frames::from_grid(&outside.of_reference(reference), &schema, None)?;
                typed.with_table(&reference.name, frame);
            }
            None => typed.without_table(&reference.name, frames::empty(&schema), "it is not given".to_string()),
        }
    }
    if let Some(list) = &collection.authorities {
        typed.with_table(AUTHORITIES, frames::authorities(list));
    }
    derive(&mut typed, collection, &engine)?;
    Ok((typed, engine))
}

/// Cases compare letter by letter and write days in the one way, whatever file they would come in. What a row may lack
/// is no part of what they prove.
fn as_given(mut table: Table) -> Arc<Table> {
    table.writes.capitals = false;
    table.writes.any_age = true;
    table.writes.date_in.clear();
    table.fields.iter_mut().for_each(|field| field.form.blank = Blank::Allowed);
    Arc::new(table)
}

/// A case's tables as if they had been read from files; the columns it leaves out are empty.
fn parsed(case: &Case, tables: &[Arc<Table>]) -> Parsed {
    let made = tables.iter().filter_map(|table| {
        let rows = case.rows_of(&table.name)?;
        let columns = table.fields.iter().enumerate().filter_map(|(field, of)| {
            let name = case.column(rows.name, of.headings().chain([of.name()]));
            if name.is_none() && of.form.made_by.is_some() {
                return None;
            }
            let cells = rows.rows.iter().map(|row| match name.and_then(|name| row.get(name)) {
                Some(text) if !text.is_empty() => Cell::Text(text.as_str().into()),
                _ => Cell::Blank,
            });
            Some(ParsedColumn { field, column: field as u32, cells: cells.collect() })
        });
        Some(ParsedTable {
            table: table.clone(),
            sheet: Arc::new(Sheet::new(rows.name, None)),
            form: FileForm::default(),
            epoch: Epoch::Year1900,
            heading_row: 0,
            rows: (1..=rows.rows.len() as u32).collect(),
            columns: columns.collect(),
            trimmed: 0,
        })
    });
    Parsed { tables: made.collect(), ..Parsed::default() }
}

fn compare(collection: &Collection, case: &Case, outcome: &Outcome, found: &[Finding]) -> Verdict {
    let expected = match (case.wanted(), outcome) {
        (Wanted::NotChecked, Outcome::NotChecked(_) | Outcome::NotFor(_)) => return Verdict::Passed,
        (Wanted::Delivery(is_bad), Outcome::Ran(errors)) => {
            let said = |is_bad| if is_bad { "the delivery to be found" } else { "nothing to be found" };
            return match (is_bad, *errors > 0) {
                (expected, came) if expected == came => Verdict::Passed,
                (expected, _) => Verdict::Failed(format!("expected {}; it is the other way about", said(expected))),
            };
        }
        (Wanted::NotChecked, Outcome::Ran(errors)) => {
            return Verdict::Failed(format!("expected not to be checked; it ran and found {errors}"));
        }
        (_, Outcome::NotChecked(Lack { why, .. }) | Outcome::NotFor(why)) => {
            return Verdict::Failed(format!("not checked: {why}"));
        }
        (Wanted::Rows(rows), Outcome::Ran(_)) => rows,
    };
    let mut came: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
    for finding in found {
        let table = finding.kind.table.as_deref().unwrap_or_default();
        // A case names the table without saying whose year its rows are of.
        let is_of_last = collection.last_tables.iter().any(|last| last.name == table);
        let table = if is_of_last { table.trim_end_matches(LAST) } else { table };
        came.entry(plain(table)).or_default().extend(finding.place.row);
    }
    let named = |rows: &BTreeMap<String, BTreeSet<u32>>| -> BTreeMap<String, BTreeSet<u32>> {
        rows.iter().filter(|(_, rows)| !rows.is_empty()).map(|(name, rows)| (plain(name), rows.clone())).collect()
    };
    let (expected, came) = (named(&expected), named(&came));
    if expected == came {
        Verdict::Passed
    } else {
        Verdict::Failed(format!("expected {}; found {}", spoken(&expected), spoken(&came)))
    }
}

fn spoken(rows: &BTreeMap<String, BTreeSet<u32>>) -> String {
    let of = |(table, rows): (&String, &BTreeSet<u32>)| {
        let rows: Vec<_> = rows.iter().map(u32::to_string).collect();
        format!("{table} rows {}", rows.join(", "))
    };
    if rows.is_empty() { "nothing".to_string() } else { rows.iter().map(of).collect::<Vec<_>>().join(" and ") }
}

/// What a case knows that a folder would say.
impl Case {
    fn constants(&self) -> anyhow::Result<BTreeMap<String, Constant>> {
        let mut constants = BTreeMap::new();
        if let Some(start) = self.period_start()? {
            constants.insert(PERIOD_START.to_string(), Constant::Day(start));
        }
        if let Some(authority) = &self.metadata.local_authority {
            constants.insert(AUTHORITY.to_string(), Constant::Text(authority.clone()));
        }
        Ok(constants)
    }
}
