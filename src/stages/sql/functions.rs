//! The functions that the engine adds to SQL: `working_days`, `age_on`, `months_between`, `days_between`.

use super::frames::{day_numbers, day_of};
use crate::vocabulary::Calendar;
use crate::vocabulary::calendar::{age_on, months_between};
use chrono::NaiveDate;
use polars::error::{PolarsResult, polars_bail, polars_ensure};
use polars::prelude::{
    BaseColumnUdf, Column, DataType, Field, Int32Chunked, Int64Chunked, IntoColumn, LazySerde, PlSmallStr, Schema,
    SpecialEq, UserDefinedFunction,
};
use polars_sql::function_registry::{FunctionOptions, FunctionRegistry};
use std::sync::Arc;

/// Days as frames hold them.
type OfTwoDays = Arc<dyn Fn(i32, i32) -> Option<i64> + Send + Sync>;

/// The engine's functions. All take two days and give a whole number; nothing in, nothing out.
pub struct Functions {
    calendar: Arc<Calendar>,
}

impl Functions {
    pub fn new(calendar: Arc<Calendar>) -> Self {
        Self { calendar }
    }

    fn find(&self, name: &str) -> Option<OfTwoDays> {
        let calendar = self.calendar.clone();
        Some(match name {
            "working_days" => of_dates(move |start, end| calendar.working_days(start, end)),
            "days_between" => Arc::new(|start, end| Some(i64::from(end) - i64::from(start))),
            "months_between" => of_dates(months_between),
            "age_on" => of_dates(age_on),
            _ => return None,
        })
    }
}

impl FunctionRegistry for Functions {
    fn register(&mut self, name: &str, _: UserDefinedFunction) -> PolarsResult<()> {
        polars_bail!(InvalidOperation: "the engine's functions are fixed; `{name}` cannot be added")
    }

    fn get_udf(&self, name: &str) -> PolarsResult<Option<UserDefinedFunction>> {
        Ok(self.find(name).map(|function| {
            let call = move |columns: &mut [Column]| of_two_days(columns, &function);
            let gives = |_: &Schema, inputs: &[Field]| {
                let name = inputs.first().map_or(PlSmallStr::EMPTY, |input| input.name.clone());
                Ok(Field::new(name, DataType::Int64))
            };
            UserDefinedFunction {
                name: name.into(),
                fun: LazySerde::Deserialized(SpecialEq::new(Arc::new(BaseColumnUdf::new(call, gives)))),
                options: FunctionOptions::elementwise(),
            }
        }))
    }

    fn contains(&self, name: &str) -> bool {
        self.find(name).is_some()
    }
}

fn of_dates(function: impl Fn(NaiveDate, NaiveDate) -> i64 + Send + Sync + 'static) -> OfTwoDays {
    Arc::new(move |start, end| Some(function(day_of(start)?, day_of(end)?)))
}

fn of_two_days(columns: &mut [Column], function: &OfTwoDays) -> PolarsResult<Column> {
    let [start, end] = columns else {
        polars_bail!(InvalidOperation: "this function takes two days, not {} things", columns.len())
    };
    let (starts, ends) = (day_numbers(start)?, day_numbers(end)?);
    let length = if starts.len() == 1 { ends.len() } else { starts.len() };
    polars_ensure!(ends.len() == length || ends.len() == 1, ShapeMismatch: "the two columns of days differ in length");
    let at = |days: &Int32Chunked, row: usize| days.get(if days.len() == 1 { 0 } else { row });
    let counted: Int64Chunked = (0..length).map(|row| function(at(&starts, row)?, at(&ends, row)?)).collect();
    Ok(counted.into_column().with_name(start.name().clone()))
}
