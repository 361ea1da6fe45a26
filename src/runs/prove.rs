//! Proves the examples inside definitions, on the same engine that runs them at night.

use crate::definitions::canonical::fills;
use crate::definitions::document::SqlText;
use crate::definitions::forms::Level;
use crate::definitions::forms::{Given, RuleExample, TableExample};
use crate::definitions::grid::Grid;
use crate::definitions::mistake::{Mistake, Mistakes};
use crate::definitions::model::{
    AUTHORITIES, Collection, Definitions, Derived, Indicator, PERIOD_END, Pipeline, Reference, Rule, TABLE, Table,
};
use crate::definitions::query::{Constant, Query};
use crate::stages::build::columns_agree;
use crate::stages::derive::{self, derive_frames};
use crate::stages::look_up::schema_of;
use crate::stages::measure::{add_up, columns_of};
use crate::stages::sql::frames::{EXAMPLE_LA, Judged};
use crate::stages::sql::{Engine, Frames, frames};
use crate::vocabulary::{Period, Span, Stretch};
use anyhow::Context;
use chrono::NaiveDate;
use polars::prelude::{DataFrame, Schema, SchemaExt};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// One example and whether it holds.
#[derive(Debug)]
pub struct Proof {
    pub file: String,
    pub shows: String,
    /// What was expected and what came, where it does not hold.
    pub failure: Option<String>,
}

/// The period of an example that does not say its own.
const ANY_DAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 3, 31).expect("the last day of March");

/// Every example of the definitions whose path is wanted.
pub fn prove(definitions: &Definitions, wanted: impl Fn(&str) -> bool) -> Vec<Proof> {
    let mut proofs = Vec::new();
    for collection in definitions.collections.values() {
        let room = Room::new(definitions, collection, None);
        for rule in collection.rules.iter().filter(|rule| wanted(&rule.query.text.source.path)) {
            for example in &rule.form.example {
                proofs.push(proof(&rule.query.text, &example.shows, room.prove_rule(rule, example)));
            }
        }
        for derived in collection.derived.iter().filter(|derived| wanted(&derived.query.text.source.path)) {
            for example in &derived.form.example {
                proofs.push(proof(&derived.query.text, &example.shows, room.prove_table("", &derived.query, example)));
            }
        }
    }
    for pipeline in definitions.pipelines.values() {
        let room = Room::new(definitions, &pipeline.collection, Some(pipeline));
        // They see tables, and no dataset in a table's place.
        proofs.extend(Room::new(definitions, &pipeline.collection, None).of_shared(&wanted));
        let datasets = pipeline.datasets.iter().map(|d| (d.name.as_str(), &d.query, &d.form.example));
        for (own, query, examples) in datasets.filter(|(_, query, _)| wanted(&query.text.source.path)) {
            for example in examples {
                proofs.push(proof(&query.text, &example.shows, room.prove_table(own, query, example)));
            }
        }
        for indicator in pipeline.indicators.iter().filter(|indicator| wanted(&indicator.query.text.source.path)) {
            for example in &indicator.form.example {
                proofs.push(proof(&indicator.query.text, &example.shows, room.prove_indicator(indicator, example)));
            }
        }
    }
    proofs
}

/// What only Polars can tell of the SQL: types that do not fit, functions that do not exist, columns not returned.
pub fn check_sql(definitions: &Definitions) -> Mistakes {
    let mut mistakes = Mistakes::default();
    for collection in definitions.collections.values() {
        let room = Room::new(definitions, collection, None);
        for rule in &collection.rules {
            mistakes.0.extend(room.check_rule(rule));
        }
        mistakes.0.extend(collection.derived.iter().filter_map(|derived| room.check_derived(derived)));
    }
    for pipeline in definitions.pipelines.values() {
        let room = Room::new(definitions, &pipeline.collection, Some(pipeline));
        mistakes.0.extend(Room::new(definitions, &pipeline.collection, None).check_shared());
        mistakes.0.extend(room.check_pipeline(pipeline));
    }
    mistakes.sort();
    mistakes
}

/// A collection's tables without rows, in which SQL can be tried.
struct Room<'a> {
    definitions: &'a Definitions,
    collection: &'a Collection,
    schemas: BTreeMap<String, Arc<Schema>>,
    /// Tables in whose place a dataset of their name stands for everything but itself.
    replaced: BTreeMap<String, Arc<Schema>>,
}

impl<'a> Room<'a> {
    fn new(definitions: &'a Definitions, collection: &'a Collection, pipeline: Option<&'a Pipeline>) -> Self {
        let of_table = |table: &Table| {
            let asks = collection.with_sources.contains(&table.name);
            Arc::new(if asks { frames::schema_with_sources(table) } else { frames::schema_of(table) })
        };
        let tables = collection.every_table().map(|table| (table.name.clone(), of_table(table)));
        let own = collection.derived.iter().filter(|derived| derived.form.adds_to.is_none());
        let derived = own.map(|derived| (derived.name.clone(), Arc::new(frames::schema_of_derived(derived))));
        let of_reference = |reference: &Arc<Reference>| (reference.name.clone(), Arc::new(schema_of(reference)));
        let authorities = collection.authorities.as_ref();
        let authorities = authorities.map(|_| (AUTHORITIES.to_string(), Arc::new(frames::schema_of_authorities())));
        let schemas =
            tables.chain(derived).chain(collection.references.iter().map(of_reference)).chain(authorities).collect();
        let mut room = Self { definitions, collection, schemas, replaced: BTreeMap::new() };
        for dataset in pipeline.iter().flat_map(|pipeline| &pipeline.datasets) {
            if let Ok(schema) = room.plan(&dataset.query, &dataset.name) {
                let engine = frames::published_columns();
                let own = schema.iter_fields().filter(|field| !engine.contains(&field.name));
                let schema = engine.iter_fields().chain(own).collect();
                if let Some(table) = room.schemas.insert(dataset.name.clone(), Arc::new(schema)) {
                    room.schemas.insert(format!("{}{TABLE}", dataset.name), table.clone());
                    room.replaced.insert(dataset.name.clone(), table);
                }
            }
        }
        room
    }

    fn engine(&self, with: &BTreeMap<String, Given>) -> Engine {
        let mut constants = self.collection.constants(period_of(with), EXAMPLE_LA, "csv");
        // In an example a stretch of time is the month, unless it says otherwise.
        constants.extend(add_up::constants_of(Stretch::back(Span::Month, period_of(with), 0)));
        constants.extend(with.iter().map(|(name, given)| (name.clone(), constant(given))));
        Engine::new(&self.definitions.calendar, constants)
    }

    fn empty(&self, own: &str) -> Frames {
        self.schemas
            .keys()
            .map(|name| (name.clone(), frames::empty(self.schema(name, own).expect("its own key"))))
            .collect()
    }

    /// The columns of a table, as the definition named `own` sees it.
    fn schema(&self, name: &str, own: &str) -> Option<&Arc<Schema>> {
        let replaced = self.replaced.get(name).filter(|_| name == own);
        replaced.or_else(|| self.schemas.get(name))
    }

    fn plan(&self, query: &Query, own: &str) -> anyhow::Result<Arc<Schema>> {
        let plan = self.engine(&BTreeMap::new()).plan(query, &self.empty(own))?.collect()?;
        Ok(plan.schema().clone())
    }

    /// The tables of an example, with what is worked out from them where it is not given.
    /// What is worked out for a query: what it names, and what that is made from.
    fn wanted_by(&self, query: &Query) -> BTreeSet<String> {
        let mut wanted = BTreeSet::new();
        let mut readers = vec![query];
        while let Some(query) = readers.pop() {
            for derived in &self.collection.derived {
                if !wanted.contains(&derived.name) && derived.is_named_by(query) {
                    wanted.insert(derived.name.clone());
                    readers.push(&derived.query);
                }
            }
        }
        wanted
    }

    fn given(
        &self,
        own: &str,
        query: &Query,
        given: &BTreeMap<String, String>,
        with: &BTreeMap<String, Given>,
    ) -> anyhow::Result<Frames> {
        let mut tables = self.empty(own);
        let mut grids = BTreeMap::new();
        let year = period_of(with).collection_year();
        for (name, text) in given {
            let grid = Grid::read(text).map_err(anyhow::Error::msg)?;
            let schema = self.schema(name, own).with_context(|| format!("`{name}` cannot be built"))?;
            let table = name.strip_suffix(TABLE).filter(|table| self.replaced.contains_key(*table)).unwrap_or(name);
            let judged = self.collection.table(table).map(|table| Judged { table, year });
            let frame = frames::from_grid(&grid, schema, judged.as_ref()).with_context(|| format!("in `{name}`"))?;
            tables.insert(name.clone(), frame);
            grids.insert(name.as_str(), grid);
        }
        // What is worked out from tables cannot be worked out where a dataset has taken one's place.
        let is_replaced = |name: &String| name != own && self.replaced.contains_key(name);
        let is_given = |derived: &Derived, table: &str| match &derived.form.adds_to {
            _ if derived.query.reads.iter().any(is_replaced) => true,
            None => given.contains_key(table),
            Some(_) => grids
                .get(table)
                .is_none_or(|grid| derived.form.columns.iter().any(|column| grid.column(&column.name).is_some())),
        };
        // Nobody asks for what the query does not name.
        let is_wanted = self.wanted_by(query);
        let is_given = |derived: &Derived, table: &str| !is_wanted.contains(&derived.name) || is_given(derived, table);
        derive_frames(&mut tables, self.collection, &self.engine(with), is_given)?;
        Ok(tables)
    }

    fn prove_rule(&self, rule: &Rule, example: &RuleExample) -> anyhow::Result<()> {
        let found = self
            .engine(&example.with)
            .run(&rule.query, &self.given("", &rule.query, &example.given, &example.with)?)?;
        if let Some(expected) = example.found {
            let said = |is_bad| if is_bad { "found" } else { "not found" };
            let is_bad = found.height() > 0;
            anyhow::ensure!(is_bad == expected, "expected the delivery {}, it is {}", said(expected), said(is_bad));
            return Ok(());
        }
        let mut finds: BTreeMap<String, BTreeSet<i64>> = BTreeMap::new();
        for column in found.columns() {
            let table = column.name().strip_suffix("_row").context("a rule returns `<table>_row` columns only")?;
            let rows = column.cast(&polars::prelude::DataType::Int64)?;
            let found: BTreeSet<i64> = rows.i64()?.iter().flatten().collect();
            // Of many sources that it compares, an example is about some.
            if rule.form.between.is_empty() || !found.is_empty() || example.finds.contains_key(table) {
                finds.insert(table.to_string(), found);
            }
        }
        let expected: BTreeMap<_, _> =
            example.finds.iter().map(|(table, rows)| (table.clone(), rows.iter().copied().collect())).collect();
        anyhow::ensure!(finds == expected, "expected {}, found {}", spoken(&expected), spoken(&finds));
        Ok(())
    }

    fn prove_table(&self, own: &str, query: &Query, example: &TableExample) -> anyhow::Result<()> {
        let made = self.engine(&example.with).run(query, &self.given(own, query, &example.given, &example.with)?)?;
        let grid = Grid::read(&example.expect).map_err(anyhow::Error::msg).context("in `expect`")?;
        let got = made
            .select(grid.columns.iter().map(String::as_str))
            .context("`expect` names columns it does not return")?;
        let got = as_grid(&got)?;
        let expected = normal(&grid);
        anyhow::ensure!(got == expected, "expected\n{}\ngot\n{}", lines(&expected), lines(&got));
        Ok(())
    }

    /// Where the engine adds up, so does the example: by the columns of `expect` beside the numbers.
    fn prove_indicator(&self, indicator: &Indicator, example: &TableExample) -> anyhow::Result<()> {
        let query = &indicator.query;
        if !indicator.is_added_up() {
            return self.prove_table("", query, example);
        }
        let made = self.engine(&example.with).run(query, &self.given("", query, &example.given, &example.with)?)?;
        let grid = Grid::read(&example.expect).map_err(anyhow::Error::msg).context("in `expect`")?;
        let is_number = |column: &str| ["numerator", "denominator"].contains(&column);
        let by: Vec<&str> = grid.columns.iter().map(String::as_str).filter(|column| !is_number(column)).collect();
        let mut sums = add_up::by_columns(&made, &by)?;
        if by.is_empty() && sums.is_empty() {
            sums.push(Default::default());
        }
        let cell = |(parts, numerator, denominator): &(Vec<String>, f64, f64), column: &String| match column.as_str() {
            "numerator" => Some(numerator.to_string()),
            "denominator" => Some(denominator.to_string()),
            other => by.iter().position(|by| *by == other).map(|at| parts[at].clone()),
        };
        let mut got: Cells =
            sums.iter().map(|sum| grid.columns.iter().map(|column| cell(sum, column)).collect()).collect();
        let mut expected = normal(&grid);
        // What is added up has no order of its own.
        got.sort();
        expected.sort();
        anyhow::ensure!(got == expected, "expected\n{}\ngot\n{}", lines(&expected), lines(&got));
        Ok(())
    }

    fn check_rule(&self, rule: &Rule) -> Option<Mistake> {
        let text = &rule.query.text;
        match self.plan(&rule.query, "") {
            Err(error) => Some(polars_says(text, &error)),
            Ok(schema) => {
                let cites = |name: &str| name.strip_suffix("_row").is_some_and(|t| self.collection.table(t).is_some());
                let is_of_rows = rule.form.level == Level::Row;
                let wrong = schema.iter_names().find(|name| cites(name) != is_of_rows)?;
                let mistake = text.mistake(0..0, format!("a rule cannot return the column `{wrong}`"));
                Some(mistake.hint(match rule.form.level {
                    Level::Row => "return the bad rows as `row_id as <table>_row`",
                    Level::Delivery => "a rule about the whole delivery returns no row of a table, only that it is bad",
                }))
            }
        }
    }

    /// What a pipeline has taken in from those that all may share: the collection's own was proved with it.
    fn of_shared(&self, wanted: &impl Fn(&str) -> bool) -> Vec<Proof> {
        let mut proofs = Vec::new();
        let is_wanted = |query: &Query| wanted(&query.text.source.path);
        for canonical in self.collection.canonical.iter().filter(|canonical| is_wanted(&canonical.query)) {
            for example in &canonical.form.example {
                let outcome = self.prove_table("", &canonical.query, example);
                proofs.push(proof(&canonical.query.text, &example.shows, outcome));
            }
        }
        for rule in self.shared_rules().filter(|rule| is_wanted(&rule.query)) {
            for example in &rule.form.example {
                proofs.push(proof(&rule.query.text, &example.shows, self.prove_rule(rule, example)));
            }
        }
        proofs
    }

    fn shared_rules(&self) -> impl Iterator<Item = &Rule> {
        let own = self.definitions.collections.get(&self.collection.name);
        self.collection.rules.iter().skip(own.map_or(0, |own| own.rules.len()))
    }

    fn check_shared(&self) -> Vec<Mistake> {
        let mut mistakes: Vec<Mistake> = self.shared_rules().filter_map(|rule| self.check_rule(rule)).collect();
        for canonical in &self.collection.canonical {
            let text = &canonical.query.text;
            match self.plan(&canonical.query, "") {
                Err(error) => mistakes.push(polars_says(text, &error)),
                Ok(schema) => {
                    let columns: Vec<&str> = schema.iter_names().map(|name| name.as_str()).collect();
                    let table = self.collection.table(&canonical.name).expect("it was taken in for its table");
                    mistakes.extend(fills(canonical, table, &columns).err().map(|why| text.mistake(0..0, why)));
                }
            }
        }
        mistakes
    }

    fn check_derived(&self, derived: &Derived) -> Option<Mistake> {
        let made = derive::make(derived, &self.empty(""), &self.engine(&BTreeMap::new()));
        made.err().map(|error| polars_says(&derived.query.text, &error))
    }

    fn check_pipeline(&self, pipeline: &Pipeline) -> Vec<Mistake> {
        let mut mistakes = Vec::new();
        // What reads a dataset whose own SQL is wrong cannot be judged.
        let can_judge = |query: &Query| {
            query.reads.iter().all(|read| pipeline.dataset(read).is_none() || self.schemas.contains_key(read))
        };
        for dataset in pipeline.datasets.iter().filter(|dataset| can_judge(&dataset.query)) {
            let text = &dataset.query.text;
            match self.plan(&dataset.query, &dataset.name) {
                Err(error) => mistakes.push(polars_says(text, &error)),
                Ok(schema) => {
                    let columns: Vec<&str> = schema.iter_names().map(|name| name.as_str()).collect();
                    mistakes.extend(columns_agree(dataset, &columns).err().map(|why| text.mistake(0..0, why)));
                }
            }
        }
        for indicator in pipeline.indicators.iter().filter(|indicator| can_judge(&indicator.query)) {
            let text = &indicator.query.text;
            match self.plan(&indicator.query, "") {
                Err(error) => mistakes.push(polars_says(text, &error)),
                Ok(schema) => {
                    for column in columns_of(indicator).into_iter().filter(|column| !schema.contains(column)) {
                        let mistake = text.mistake(0..0, format!("the SQL does not return the column `{column}`"));
                        mistakes
                            .push(mistake.hint("an indicator returns its `by` columns, `numerator` and `denominator`"));
                    }
                }
            }
        }
        mistakes
    }
}

fn period_of(with: &BTreeMap<String, Given>) -> Period {
    match with.get(PERIOD_END) {
        Some(Given::Day(day)) => Period::ending(day.0),
        _ => Period::ending(ANY_DAY),
    }
}

fn constant(given: &Given) -> Constant {
    match given {
        Given::Day(day) => Constant::Day(day.0),
        Given::Text(text) => Constant::Text(text.clone()),
    }
}

fn proof(text: &SqlText, shows: &str, outcome: anyhow::Result<()>) -> Proof {
    let failure = outcome.err().map(|error| format!("{error:#}"));
    Proof { file: text.source.path.clone(), shows: shows.to_string(), failure }
}

fn polars_says(text: &SqlText, error: &anyhow::Error) -> Mistake {
    let said = error.root_cause().to_string();
    // Polars may print the whole tree of the query, which helps nobody.
    let said: String = said.lines().next().unwrap_or_default().chars().take(160).collect();
    let said = said.split(" { ").next().unwrap_or_default();
    text.mistake(0..0, format!("Polars does not take this SQL: {said}"))
}

fn spoken(finds: &BTreeMap<String, BTreeSet<i64>>) -> String {
    let of = |(table, rows): (&String, &BTreeSet<i64>)| {
        let rows: Vec<_> = rows.iter().map(i64::to_string).collect();
        format!("{table} rows [{}]", rows.join(", "))
    };
    if finds.is_empty() { "nothing".to_string() } else { finds.iter().map(of).collect::<Vec<_>>().join(" and ") }
}

type Cells = Vec<Vec<Option<String>>>;

fn as_grid(frame: &DataFrame) -> anyhow::Result<Cells> {
    let cell = |row: usize, column: &polars::prelude::Column| {
        let value = column.get(row)?;
        Ok(if value.is_null() { None } else { Some(plain_number(value.str_value().into_owned())) })
    };
    (0..frame.height()).map(|row| frame.columns().iter().map(|column| cell(row, column)).collect()).collect()
}

fn normal(grid: &Grid) -> Cells {
    let plain = |row: &Vec<Option<String>>| row.iter().map(|cell| cell.clone().map(plain_number)).collect();
    grid.rows.iter().map(plain).collect()
}

/// `1.0` and `1` are the same number in a grid.
fn plain_number(text: String) -> String {
    let is_decimal = text.contains('.') && text.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'-');
    match text.parse::<f64>() {
        Ok(number) if is_decimal => number.to_string(),
        _ => text,
    }
}

fn lines(rows: &Cells) -> String {
    let line =
        |row: &Vec<Option<String>>| row.iter().map(|c| c.clone().unwrap_or_default()).collect::<Vec<_>>().join(", ");
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}
