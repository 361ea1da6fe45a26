//! The definitions once read and cross-checked: what the rest of the program works with.

use super::canonical::{Also, Canonical};
use super::codes::CodeList;
use super::extract::Extract;
use super::forms::{
    ArrivesAs, Blank, CollectionForm, DatasetForm, DerivedForm, FieldForm, FieldType, Offset, PeriodKind, PipelineForm,
    Presence, ReferenceForm, Repeated, RuleForm, UnknownColumns, WritesForm,
};
pub use super::indicator::{Indicator, columns_of_split};
use super::mistake::SourceText;
use super::query::{Constant, Constants, Query};
pub use super::words::Words;
use super::xml::TableXml;
use crate::vocabulary::period::{days_away, months_away};
use crate::vocabulary::{Audience, Calendar, Period, Sha};
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Everything in `schemas/` and `pipelines/`.
#[derive(Debug)]
pub struct Definitions {
    pub collections: BTreeMap<String, Arc<Collection>>,
    pub codes: BTreeMap<String, Arc<CodeList>>,
    /// Tables that values are looked up in.
    pub reference: BTreeMap<String, Arc<Reference>>,
    pub pipelines: BTreeMap<String, Arc<Pipeline>>,
    pub words: Arc<Words>,
    pub calendar: Arc<Calendar>,
    /// The name of all this content together.
    pub sha: Sha,
}

/// A collection and its tables and rules.
#[derive(Debug, Clone)]
pub struct Collection {
    pub name: String,
    pub form: CollectionForm,
    /// In reading order.
    pub tables: Vec<Table>,
    /// The same tables of the delivery before, where rules compare the two.
    pub last_tables: Vec<Table>,
    /// The tables of reference that SQL may read.
    pub references: Vec<Arc<Reference>>,
    /// In an order in which each comes after what it reads.
    pub derived: Vec<Derived>,
    /// Other collections whose tables SQL may read beside these, for a pipeline that reads their files too.
    pub also: Vec<Also>,
    /// How its own tables are filled from these, each after what it reads.
    pub canonical: Vec<Canonical>,
    /// Tables of which somebody asks where each row came from.
    pub with_sources: BTreeSet<String>,
    /// The authorities that deliveries may be from, where SQL asks for their codes.
    pub authorities: Option<Arc<CodeList>>,
    pub rules: Vec<Rule>,
    /// The cases that its rules differ from on purpose, and why.
    pub disagreements: Option<SourceText>,
    /// Files that make a sample of it: SQL by table, and the faults a messy one has.
    pub sample: BTreeMap<String, SourceText>,
}

/// A table of a collection, over all its years.
#[derive(Debug, Clone)]
pub struct Table {
    pub name: String,
    pub title: String,
    pub grain: String,
    /// Names its sheet or file has had; hints only.
    pub hints: Vec<String>,
    pub key: Vec<String>,
    pub unknown_columns: UnknownColumns,
    pub must_have: bool,
    pub repeated: Repeated,
    pub since: Option<i32>,
    pub until: Option<i32>,
    /// Whether it is asked for in the year at hand.
    pub is_expected: bool,
    /// How its cells are written.
    pub writes: WritesForm,
    pub fields: Vec<Field>,
    /// Where it stands in an XML file, where it may come in one.
    pub xml: Option<TableXml>,
}

/// A field of a table, with its code list at hand.
#[derive(Debug, Clone)]
pub struct Field {
    pub form: FieldForm,
    pub codes: Option<Arc<CodeList>>,
}

/// A table of reference: data that others publish, for looking values up in.
#[derive(Debug)]
pub struct Reference {
    pub name: String,
    pub form: ReferenceForm,
    /// As any table, for reading its files.
    pub table: Arc<Table>,
    /// The name of all that decides what is made of its files: the definition, its code lists, the words of findings.
    pub sha: Sha,
}

/// A rule of a collection.
#[derive(Debug, Clone)]
pub struct Rule {
    /// The finding's code: `<collection>.<code>`.
    pub code: String,
    pub form: RuleForm,
    /// Whether it is a check of our own, and none of those who ask for the collection.
    pub is_own: bool,
    pub query: Query,
}

/// Columns or a table worked out once, for all that ask.
#[derive(Debug, Clone)]
pub struct Derived {
    pub name: String,
    pub form: DerivedForm,
    pub query: Query,
}

/// What is read, and what is made from it for whom.
#[derive(Debug)]
pub struct Pipeline {
    pub name: String,
    pub form: PipelineForm,
    /// What it reads: the collection that `schema` names, with those whose files it reads too.
    pub collection: Arc<Collection>,
    /// In an order in which each comes after what it reads.
    pub datasets: Vec<Dataset>,
    pub indicators: Vec<Indicator>,
    /// The report's pages, in order.
    pub pages: Vec<Page>,
    /// The pages of the report that everybody may read.
    pub public_pages: Vec<Page>,
    /// What databases are asked, by path.
    pub extracts: BTreeMap<String, Extract>,
    pub source: SourceText,
}

#[derive(Debug)]
pub struct Dataset {
    pub name: String,
    pub form: DatasetForm,
    pub query: Query,
}

/// A page of the report: text with gaps.
#[derive(Debug)]
pub struct Page {
    pub name: String,
    pub source: SourceText,
}

impl Definitions {
    /// The words of the engine's findings, as they weigh in a collection.
    pub fn words_in(&self, collection: &Collection) -> Words {
        let mut words = self.words.as_ref().clone();
        for (code, weight) in &collection.form.weights {
            words.0.entry(code.clone()).and_modify(|word| word.weight = *weight);
        }
        words
    }
}

impl Collection {
    /// A collection of tables, without anything that is asked of them yet.
    pub fn of_tables(name: &str, form: CollectionForm, tables: Vec<Table>) -> Self {
        Self {
            name: name.to_string(),
            form,
            tables,
            last_tables: Vec::new(),
            references: Vec::new(),
            derived: Vec::new(),
            also: Vec::new(),
            canonical: Vec::new(),
            with_sources: BTreeSet::new(),
            authorities: None,
            rules: Vec::new(),
            disagreements: None,
            sample: BTreeMap::new(),
        }
    }

    pub fn table(&self, name: &str) -> Option<&Table> {
        self.every_table().find(|table| table.name == name)
    }

    /// This delivery's tables, then those of the one before and of other collections.
    pub fn every_table(&self) -> impl Iterator<Item = &Table> {
        self.tables.iter().chain(&self.last_tables).chain(self.also_tables())
    }

    pub fn arrives_as(&self) -> ArrivesAs {
        self.form.arrives_as
    }

    /// The tables as they are asked for in one period.
    pub fn tables_for(&self, period: Period) -> Vec<Table> {
        self.tables.iter().map(|table| table.for_year(period.collection_year())).collect()
    }

    /// The tables of the delivery before, as they were asked for then.
    pub fn last_tables_for(&self, period: Period) -> Vec<Table> {
        let year = self.last_period(period).unwrap_or(period).collection_year();
        let of_then = |table: &Table| Table { is_expected: false, ..table.for_year(year) };
        self.last_tables.iter().map(of_then).collect()
    }

    /// The period of the delivery before.
    pub fn last_period(&self, period: Period) -> Option<Period> {
        let last = self.form.last?;
        Some(Period::ending(months_away(period.end(), -(last.months as i32))))
    }

    /// The rules in force in a collection year.
    pub fn rules_in(&self, year: i32) -> impl Iterator<Item = &Rule> {
        self.rules.iter().filter(move |rule| in_force(year, rule.form.since, rule.form.until))
    }

    /// What `:names` in SQL stand for, for one period. `authority` is as a folder names it.
    pub fn constants(&self, period: Period, authority: &str, format: &str) -> Constants {
        let end = period.end();
        let away = |by: &Offset| Constant::Day(days_away(months_away(end, by.months), by.days));
        let mut constants: Constants =
            self.form.period.dates.iter().map(|(name, by)| (name.clone(), away(by))).collect();
        constants.insert(PERIOD_END.to_string(), Constant::Day(end));
        constants.insert(PERIOD_START.to_string(), Constant::Day(self.first_day(end)));
        constants.insert(FORMAT.to_string(), Constant::Text(format.to_string()));
        constants.insert(LA.to_string(), Constant::Text(authority.to_string()));
        constants.insert(AUTHORITY.to_string(), self.authority(authority));
        constants
    }

    /// The first day of the period that ends on a day.
    fn first_day(&self, end: NaiveDate) -> NaiveDate {
        match self.form.period.kind {
            PeriodKind::Snapshot => end,
            PeriodKind::Month => end.with_day(1).unwrap_or(end),
            PeriodKind::Year => days_away(months_away(end, -12), 1),
        }
    }

    fn authority(&self, named: &str) -> Constant {
        let found = self.authorities.as_ref().and_then(|list| list.find(named));
        found.map_or(Constant::Unknown, |code| Constant::Text(code.code.clone()))
    }

    /// The names of the constants that SQL may use.
    pub fn constant_names(&self) -> BTreeSet<&str> {
        let own = self.form.period.dates.keys().map(String::as_str).chain([PERIOD_START, PERIOD_END, FORMAT, LA]);
        own.chain(self.authorities.is_some().then_some(AUTHORITY)).collect()
    }
}

/// What the names of the tables of the delivery before end in.
pub const LAST: &str = "_last";
/// What a table is known by, behind its own name, where a dataset has taken its place.
pub const TABLE: &str = "_table";
/// The first day of the period.
pub const PERIOD_START: &str = "period_start";
/// The last day of the period.
pub const PERIOD_END: &str = "period_end";
/// The first and the last day of a stretch of time, for indicators that are given for several.
pub const STARTS: &str = "starts";
pub const ENDS: &str = "ends";
/// The form of file that a delivery came as.
pub const FORMAT: &str = "format";
/// The table in which SQL finds every authority's code and name.
pub const AUTHORITIES: &str = "authorities";
pub const AUTHORITY_COLUMNS: [&str; 2] = ["code", "label"];
/// The authority as the folder of its delivery names it.
pub const LA: &str = "la";
/// The code of the authority that a delivery is from.
pub const AUTHORITY: &str = "authority";

impl Reference {
    /// The columns that SQL sees, with what they hold: the fields, then those made of them.
    pub fn columns(&self) -> impl Iterator<Item = (&str, FieldType)> {
        let fields = self.table.fields.iter().map(|field| (field.name(), field.kind()));
        let made = self.form.first_of.iter().filter_map(|(name, of)| Some((name.as_str(), self.kind_of(of.first()?)?)));
        fields.chain(made)
    }

    /// Fields whose values are in turn looked up, and in which table of reference.
    pub fn looks_up(&self) -> impl Iterator<Item = (&str, &str)> {
        self.table.fields.iter().filter_map(|field| Some((field.name(), field.form.looks_up.as_deref()?)))
    }

    fn kind_of(&self, field: &str) -> Option<FieldType> {
        self.table.field(field).map(Field::kind)
    }
}

impl Table {
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name() == name)
    }

    /// The place of a field among the others.
    pub fn place_of(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name() == name)
    }

    /// The table as it is asked for in one collection year. Fields of other years stay, so that SQL written
    /// for all years runs on each, but nobody has to fill them.
    pub fn for_year(&self, year: i32) -> Self {
        let mut table = self.clone();
        table.is_expected = in_force(year, table.since, table.until);
        for field in table.fields.iter_mut().filter(|field| !field.is_in_force(year)) {
            field.form.presence = Presence::Optional;
            field.form.blank = Blank::Allowed;
        }
        table
    }
}

impl Field {
    pub fn name(&self) -> &str {
        &self.form.name
    }

    pub fn kind(&self) -> FieldType {
        self.form.kind
    }

    pub fn is_in_force(&self, year: i32) -> bool {
        in_force(year, self.form.since, self.form.until)
    }

    pub fn is_optional(&self) -> bool {
        self.form.presence == Presence::Optional
    }

    /// Its codes in a year, letter by letter.
    pub fn codes_in(&self, year: i32) -> impl Iterator<Item = &str> {
        let codes = self.codes.iter().flat_map(|list| &list.codes);
        codes.filter(move |code| in_force(year, code.since, code.until)).map(|code| code.code.as_str())
    }

    /// Whether a rule of the collection's, and not the engine, judges what its cells hold.
    pub fn is_judged_by_a_rule(&self) -> bool {
        self.form.judged_by.is_some()
    }

    /// The column with what stands in its cells where that is wrong.
    pub fn wrong_name(&self) -> Option<String> {
        self.is_judged_by_a_rule().then(|| format!("{}_wrong", self.name()))
    }

    /// Every heading it is known by, the printed one first.
    pub fn headings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.form.title.as_str()).chain(self.form.also.iter().map(String::as_str))
    }
}

impl Derived {
    /// Whether a query reads the table that this is, or a column that it adds.
    pub fn is_named_by(&self, query: &Query) -> bool {
        let Some(table) = &self.form.adds_to else { return query.reads.contains(&self.name) };
        [table.clone(), format!("{table}{LAST}")].iter().any(|table| {
            query.reads.contains(table) && self.form.columns.iter().any(|c| query.names_column(table, &c.name))
        })
    }
}

impl Dataset {
    /// Whether it has the name of a table and is made from it. Everything else then reads it instead of the table.
    pub fn takes_the_place_of_its_table(&self) -> bool {
        self.query.reads.contains(&self.name)
    }

    /// What the table is known by whose place it has taken.
    pub fn name_of_its_table(&self) -> Option<String> {
        self.takes_the_place_of_its_table().then(|| format!("{}{TABLE}", self.name))
    }

    /// Those of the names that it reads.
    pub fn reads_of(&self, names: &BTreeSet<String>) -> BTreeSet<String> {
        names.iter().filter(|name| self.comes_after(name)).cloned().collect()
    }

    /// Whether it reads the dataset of that name; its own name is that of a table.
    pub fn comes_after(&self, name: &str) -> bool {
        // Who reads a table whose place a dataset has taken comes after that dataset, which says what the place is.
        let reads = &self.query.reads;
        name != self.name && (reads.contains(name) || reads.contains(&format!("{name}{TABLE}")))
    }
}

impl Pipeline {
    pub fn dataset(&self, name: &str) -> Option<&Dataset> {
        self.datasets.iter().find(|dataset| dataset.name == name)
    }

    pub fn indicator(&self, name: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.name == name)
    }

    /// Everyone something is published for, in order of restriction.
    pub fn audiences(&self) -> BTreeSet<Audience> {
        self.form.publish.iter().map(|publish| publish.audience).collect()
    }

    /// The datasets published for an audience, in building order.
    pub fn datasets_for(&self, audience: Audience) -> impl Iterator<Item = &Dataset> {
        self.datasets
            .iter()
            .filter(move |d| self.form.publish.iter().any(|p| p.audience == audience && p.datasets.contains(&d.name)))
    }

    /// The indicators published for an audience.
    pub fn indicators_for(&self, audience: Audience) -> impl Iterator<Item = &Indicator> {
        self.indicators
            .iter()
            .filter(move |i| self.form.publish.iter().any(|p| p.audience == audience && p.has_indicator(&i.name)))
    }
}

/// Whether something with these bounds is in force in a collection year.
pub fn in_force(year: i32, since: Option<i32>, until: Option<i32>) -> bool {
    since.is_none_or(|since| since <= year) && until.is_none_or(|until| year <= until)
}
