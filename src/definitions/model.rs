//! The definitions once read and cross-checked: what the rest of the program works with.

use super::codes::CodeList;
use super::forms::{
    ArrivesAs, Blank, CollectionForm, DatasetForm, FieldForm, FieldType, IndicatorForm, Offset, PipelineForm, Presence,
    RuleForm, UnknownColumns, WordForm,
};
use super::mistake::SourceText;
use super::query::Query;
use super::xml::TableXml;
use crate::vocabulary::period::{days_away, months_away};
use crate::vocabulary::{Audience, Calendar, Finding, Kind, Period, Place, Sha, Weight};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Everything in `schemas/` and `pipelines/`.
#[derive(Debug)]
pub struct Definitions {
    pub collections: BTreeMap<String, Arc<Collection>>,
    pub codes: BTreeMap<String, Arc<CodeList>>,
    pub pipelines: BTreeMap<String, Arc<Pipeline>>,
    pub words: Arc<Words>,
    pub calendar: Arc<Calendar>,
    /// The name of all this content together.
    pub sha: Sha,
}

/// A collection and its tables and rules.
#[derive(Debug)]
pub struct Collection {
    pub name: String,
    pub form: CollectionForm,
    /// In reading order.
    pub tables: Vec<Table>,
    pub rules: Vec<Rule>,
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

/// A rule of a collection.
#[derive(Debug)]
pub struct Rule {
    /// The finding's code: `<collection>.<code>`.
    pub code: String,
    pub form: RuleForm,
    pub query: Query,
}

/// What is read, and what is made from it for whom.
#[derive(Debug)]
pub struct Pipeline {
    pub name: String,
    pub form: PipelineForm,
    /// In an order in which each comes after what it reads.
    pub datasets: Vec<Dataset>,
    pub indicators: Vec<Indicator>,
    /// The report's pages, in order.
    pub pages: Vec<Page>,
    pub source: SourceText,
}

#[derive(Debug)]
pub struct Dataset {
    pub name: String,
    pub form: DatasetForm,
    pub query: Query,
}

#[derive(Debug)]
pub struct Indicator {
    pub name: String,
    pub form: IndicatorForm,
    pub query: Query,
}

/// A page of the report: text with gaps.
#[derive(Debug)]
pub struct Page {
    pub name: String,
    pub source: SourceText,
}

/// The words of the engine's own findings.
#[derive(Debug, Default)]
pub struct Words(pub BTreeMap<String, WordForm>);

impl Definitions {
    pub fn collection_of(&self, pipeline: &Pipeline) -> &Arc<Collection> {
        &self.collections[&pipeline.form.schema]
    }
}

impl Collection {
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.name == name)
    }

    pub fn arrives_as(&self) -> ArrivesAs {
        self.form.arrives_as
    }

    /// The tables as they are asked for in one period.
    pub fn tables_for(&self, period: Period) -> Vec<Table> {
        let year = period.collection_year();
        self.tables.iter().map(|table| table.for_year(year)).collect()
    }

    pub fn rules_for(&self, period: Period) -> impl Iterator<Item = &Rule> {
        let year = period.collection_year();
        self.rules.iter().filter(move |rule| in_force(year, rule.form.since, rule.form.until))
    }

    /// The dates that SQL may use, for one period.
    pub fn dates(&self, period: Period) -> BTreeMap<String, NaiveDate> {
        let end = period.end();
        let away = |by: &Offset| days_away(months_away(end, by.months), by.days);
        let mut dates: BTreeMap<_, _> =
            self.form.period.dates.iter().map(|(name, by)| (name.clone(), away(by))).collect();
        dates.insert("period_end".to_string(), end);
        dates
    }

    /// The names of the dates that SQL may use.
    pub fn date_names(&self) -> BTreeSet<&str> {
        self.form.period.dates.keys().map(String::as_str).chain(["period_end"]).collect()
    }
}

impl Table {
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name() == name)
    }

    /// The table as it is asked for in one collection year. Fields of other years stay, so that SQL written
    /// for all years runs on each, but nobody has to fill them.
    pub fn for_year(&self, year: i32) -> Self {
        let mut table = self.clone();
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

    /// Every heading it is known by, the printed one first.
    pub fn headings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.form.title.as_str()).chain(self.form.also.iter().map(String::as_str))
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
            .filter(move |i| self.form.publish.iter().any(|p| p.audience == audience && p.indicators.contains(&i.name)))
    }
}

impl Words {
    /// A kind of finding with its words filled in. Gaps are `{name}`.
    pub fn kind(&self, code: &str, table: Option<&str>, fields: &[&str], gaps: &[(&str, &str)]) -> Arc<Kind> {
        let word = &self.0[code];
        let fill = |text: &str| gaps.iter().fold(text.to_string(), |t, (gap, by)| t.replace(&format!("{{{gap}}}"), by));
        Arc::new(Kind {
            code: code.to_string(),
            weight: word.weight,
            table: table.map(str::to_string),
            fields: fields.iter().map(|f| f.to_string()).collect(),
            says: fill(&word.says),
            to_do: fill(&word.to_do),
        })
    }

    /// A finding that stands alone.
    pub fn finding(&self, code: &str, place: Place, table: Option<&str>, gaps: &[(&str, &str)]) -> Finding {
        Finding::new(&self.kind(code, table, &[], gaps), place)
    }

    pub fn weight(&self, code: &str) -> Option<Weight> {
        self.0.get(code).map(|word| word.weight)
    }
}

/// Whether something with these bounds is in force in a collection year.
pub fn in_force(year: i32, since: Option<i32>, until: Option<i32>) -> bool {
    since.is_none_or(|since| since <= year) && until.is_none_or(|until| year <= until)
}
