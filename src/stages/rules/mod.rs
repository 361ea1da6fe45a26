//! Runs the collection's rules. A rule's query returns the bad rows; each becomes a finding at its cell.

/// Rows that a rule sets aside.
mod aside;
/// The rows that a result cites.
mod cited;

use super::sql::{Engine, Frames, frames_side_by_side};
use super::typed::{Checked, Lack, Typed, TypedTable};
use crate::definitions::forms::Level;
use crate::definitions::model::{AUTHORITY, Collection, FORMAT, Rule, Words};
use crate::definitions::query::Constant;
use crate::vocabulary::finding::code;
use crate::vocabulary::{Finding, Findings, Kind, Place};
use cited::{cited, in_order};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What became of one rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleRun {
    pub code: String,
    pub says: String,
    /// Whether it is a check of our own, and none of those who ask for the collection.
    pub is_own: bool,
    pub outcome: Outcome,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It ran, and found so many errors.
    Ran(u64),
    /// It could not run, and why.
    NotChecked(Lack),
    /// It is not for this form of file, and why.
    NotFor(String),
}

/// A rule, what became of it, and what it found.
type Tried<'a> = (&'a Rule, Outcome, Findings);

/// Runs the rules of a collection year and changes nothing.
pub fn try_rules(typed: &Typed, collection: &Collection, year: i32, engine: &Engine) -> Vec<(RuleRun, Findings)> {
    let tried = try_all(typed, collection, year, &typed.frames(), engine);
    tried.into_iter().map(|(rule, outcome, found)| (RuleRun::of(rule, outcome), found)).collect()
}

fn try_all<'a>(
    typed: &Typed,
    collection: &'a Collection,
    year: i32,
    frames: &Frames,
    engine: &Engine,
) -> Vec<Tried<'a>> {
    let rules: Vec<&Rule> = collection.rules_in(year).collect();
    // One rule alone keeps no more than one processor busy on tables of this size.
    let tried = frames_side_by_side(&rules, |rule| run_or_say(rule, typed, frames, engine));
    rules.into_iter().zip(tried).map(|(rule, (outcome, found))| (rule, outcome, found)).collect()
}

/// Runs every rule in force; sets rows aside where a rule's weight says so. What the rules find, which may be a million,
/// is added to the findings.
pub fn rules(
    typed: Typed,
    collection: &Collection,
    words: &Words,
    engine: &Engine,
    findings: &mut Findings,
) -> (Checked, Vec<RuleRun>) {
    let frames = typed.frames();
    let mut runs = Vec::new();
    let mut not_checked: BTreeMap<(String, bool), Vec<&Rule>> = BTreeMap::new();
    let year = typed.delivery.period.collection_year();
    let tried = try_all(&typed, collection, year, &frames, engine);
    let before = findings.len();
    findings.reserve(tried.iter().map(|(_, _, found)| found.len()).sum());
    for (rule, outcome, found) in tried {
        findings.extend(found);
        if let Outcome::NotChecked(lack) = &outcome {
            not_checked.entry((lack.why.clone(), lack.is_outside)).or_default().push(rule);
        }
        runs.push(RuleRun::of(rule, outcome));
    }
    findings
        .extend(not_checked.iter().map(|((why, outside), rules)| say_not_checked(rules, why, *outside, &typed, words)));
    (aside::set_aside(typed, frames, &findings[before..]), runs)
}

impl RuleRun {
    fn of(rule: &Rule, outcome: Outcome) -> Self {
        Self { code: rule.code.clone(), says: rule.form.says.clone(), is_own: rule.is_own, outcome }
    }
}

/// Runs one rule. Its findings, or why it is not checked.
pub fn run_one(rule: &Rule, typed: &Typed, engine: &Engine) -> (Outcome, Findings) {
    run_or_say(rule, typed, &typed.frames(), engine)
}

fn run_or_say(rule: &Rule, typed: &Typed, frames: &Frames, engine: &Engine) -> (Outcome, Findings) {
    let mut findings = Findings::new();
    let outcome = match (not_for(rule, engine), missing_for(rule, typed, engine)) {
        (Some(why), _) => Outcome::NotFor(why),
        (None, Some(lack)) => Outcome::NotChecked(lack),
        (None, None) => run_rule(rule, typed, frames, engine, &mut findings),
    };
    (outcome, findings)
}

/// What a rule needs and the delivery does not have.
fn missing_for(rule: &Rule, typed: &Typed, engine: &Engine) -> Option<Lack> {
    if rule.query.names_constant(AUTHORITY) && *engine.constant(AUTHORITY) == Constant::Unknown {
        let named = typed.delivery.authority.code();
        let why = format!("the authority `{named}` is not on the list of authorities");
        return Some(Lack { why, is_outside: true });
    }
    if let Some(lack) = lacks_two_of(rule, typed) {
        return Some(lack);
    }
    let mut needed = rule.form.needs.iter().filter_map(|name| typed.tables.get(name));
    let absent = needed.find(|table| !table.found);
    let lack = absent.map(|table| table.lack(format!("the table `{}` did not arrive", table.table.title)));
    // A source that does not say what is compared contradicts nobody.
    let is_other = |(name, table): &(&String, &TypedTable)| !table.found || typed.of_others.contains_key(*name);
    let absent = compared(rule, typed).filter(is_other).map(|(name, _)| name.clone());
    let may_lack: Vec<String> = rule.form.may_lack.iter().cloned().chain(absent).collect();
    lack.or_else(|| typed.lacks(&rule.query, &may_lack, ""))
}

/// Why a rule that compares collections has nothing to compare.
fn lacks_two_of(rule: &Rule, typed: &Typed) -> Option<Lack> {
    let came: BTreeSet<Option<&String>> =
        compared(rule, typed).filter(|(_, table)| table.is_own()).map(|(name, _)| typed.of_others.get(name)).collect();
    let why = format!("of the sources {}, no two came", rule.form.between.join(", "));
    (!rule.form.between.is_empty() && came.len() < 2).then_some(Lack { why, is_outside: true })
}

/// The tables of the collections that a rule compares, as far as its SQL reads them.
fn compared<'a>(rule: &'a Rule, typed: &'a Typed) -> impl Iterator<Item = (&'a String, &'a TypedTable)> {
    let reads = rule.query.reads.iter().filter(|_| !rule.form.between.is_empty());
    reads.filter_map(|name| Some((name, typed.tables.get(name)?)))
}

/// Why a rule is not for a delivery that came in this form of file.
fn not_for(rule: &Rule, engine: &Engine) -> Option<String> {
    let (format, formats) = (engine.constant(FORMAT), &rule.form.formats);
    let words: Vec<&str> = formats.iter().map(|form| form.word()).collect();
    let is_for = words.is_empty() || words.iter().any(|word| *format == Constant::Text(word.to_string()));
    (!is_for).then(|| format!("it is for files of the form {} only", words.join(", ")))
}

fn run_rule(rule: &Rule, typed: &Typed, frames: &Frames, engine: &Engine, findings: &mut Findings) -> Outcome {
    // Polars' own message could quote a value, so it is not passed on.
    let Ok(rows) = engine.run(&rule.query, frames) else {
        let why = "its SQL could not run on this data".to_string();
        return Outcome::NotChecked(Lack { why, is_outside: false });
    };
    if rule.form.level == Level::Delivery {
        let is_bad = rows.height() > 0;
        findings.extend(is_bad.then(|| of_delivery(rule, typed)));
        return Outcome::Ran(u64::from(is_bad));
    }
    let cited = cited(rule, &rows, typed, |table| kind_of(rule, table, typed));
    let mut errors = 0;
    for row in in_order(&cited, rows.height()) {
        // A cell that could not be read has its finding already; what follows from it is no news.
        if cited.iter().any(|of_table| of_table.is_faulty(row)) {
            continue;
        }
        errors += 1;
        findings.extend(cited.iter().filter_map(|of_table| of_table.finding(row, errors as u32)));
    }
    Outcome::Ran(errors)
}

/// What is wrong with the delivery as a whole has no row.
fn of_delivery(rule: &Rule, typed: &Typed) -> Finding {
    let table = &typed.tables[&rule.form.table];
    let mut finding = Finding::new(&Arc::new(kind_of(rule, &rule.form.table, typed)), place_of(table));
    finding.error = Some(1);
    finding
}

/// Where a table as a whole is.
fn place_of(table: &TypedTable) -> Place {
    table.sheets.first().map_or_else(|| Place::of_no_file("the delivery"), |sheet| Place::sheet(&sheet.sheet))
}

fn kind_of(rule: &Rule, table: &str, typed: &Typed) -> Kind {
    // What is written for this table comes before what it happens to share with another.
    let of_table = typed.tables.get(table).map(|typed| &typed.table);
    let is_its_own = |field: &&str| of_table.is_some_and(|table| table.field(field).is_some());
    let mut fields: Vec<&str> = rule.form.about_in(table).filter(is_its_own).collect();
    let named = rule.form.about.iter().filter_map(|about| about.split_once('.'));
    let first = named.filter(|(of, _)| *of == table).map(|(_, field)| field).next();
    fields.sort_by_key(|field| table != rule.form.table && Some(*field) != first);
    Kind {
        code: rule.code.clone(),
        weight: rule.form.weight,
        table: Some(table.to_string()),
        fields: fields.into_iter().map(str::to_string).collect(),
        says: rule.form.says.clone(),
        to_others: None,
        to_do: rule.form.to_do.clone(),
    }
}

/// One finding for each thing that is missing, however many rules needed it; the rules' own table has each.
fn say_not_checked(rules: &[&Rule], why: &str, is_outside: bool, typed: &Typed, words: &Words) -> Finding {
    let first = rules[0];
    let table = &typed.tables[&first.form.table];
    let which = match rules {
        [one] => format!("rule {} was", one.code),
        many => format!("{} rules, from {} to {}, were", many.len(), first.code, many[many.len() - 1].code),
    };
    let gaps = [("which", which.as_str()), ("needs", why)];
    let code = if is_outside { code::RULE_LACKS_REFERENCE } else { code::RULE_NOT_CHECKED };
    words.finding(code, place_of(table), Some(&first.form.table), &gaps)
}
