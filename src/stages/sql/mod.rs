//! Runs the definitions' SQL on Polars, with the engine's own functions and constants.

/// Frames from the grids of examples, and empty frames with the right columns.
pub mod frames;
/// `working_days`, `age_on`, `months_between`, `days_between`.
mod functions;
/// Columns of text that many rows share.
pub mod shared;
/// Work on many frames at once.
mod threads;

use crate::definitions::query::{Constant, Constants, Query};
use crate::vocabulary::Calendar;
use anyhow::Context;
use functions::Functions;
use polars::prelude::{DataFrame, IntoLazy, LazyFrame};
use polars::sql::SQLContext;
use std::collections::BTreeMap;
use std::sync::Arc;
pub use threads::{frames_side_by_side, frames_when_ready};

const FAILED: &str = "the SQL failed while running";

/// Tables by the names that SQL knows them by.
pub type Frames = BTreeMap<String, DataFrame>;

/// Runs queries for one period.
#[derive(Clone)]
pub struct Engine {
    functions: Arc<Functions>,
    constants: Constants,
}

impl Engine {
    pub fn new(calendar: &Arc<Calendar>, constants: Constants) -> Self {
        Self { functions: Arc::new(Functions::new(calendar.clone())), constants }
    }

    /// The same with other constants beside its own, or in their place.
    pub fn with(&self, more: Constants) -> Self {
        let mut constants = self.constants.clone();
        constants.extend(more);
        Self { functions: self.functions.clone(), constants }
    }

    /// What a `:name` stands for.
    pub fn constant(&self, name: &str) -> &Constant {
        self.constants.get(name).unwrap_or(&Constant::Unknown)
    }

    /// The rows that a query selects.
    pub fn run(&self, query: &Query, tables: &Frames) -> anyhow::Result<DataFrame> {
        self.plan(query, tables)?.collect().context(FAILED)
    }

    /// The query as Polars will run it; enough to know its columns.
    pub fn plan(&self, query: &Query, tables: &Frames) -> anyhow::Result<LazyFrame> {
        let mut context = SQLContext::new().with_function_registry(self.functions.clone());
        for name in &query.reads {
            if let Some(frame) = tables.get(name) {
                context.register(name, frame.clone().lazy());
            }
        }
        let mut last = None;
        for step in query.steps(&self.constants) {
            let frame = context.execute(&step.sql).context("Polars does not take this SQL")?;
            match step.name {
                Some(name) if step.is_reused => context.register(&name, frame.collect().context(FAILED)?.lazy()),
                Some(name) => context.register(&name, frame),
                None => last = Some(frame),
            }
        }
        Ok(last.expect("the last step is the query itself"))
    }
}
