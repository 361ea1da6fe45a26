//! An indicator once read: its page, its stretches of time, its splits.

use super::forms::IndicatorForm;
use super::query::Query;
use crate::vocabulary::{Period, Span, Stretch};

#[derive(Debug)]
pub struct Indicator {
    pub name: String,
    /// The folder in `indicators/` that its file lies in, which is the page it is for; empty where it lies in none.
    pub page: String,
    pub form: IndicatorForm,
    pub query: Query,
}

impl Indicator {
    /// Whether its SQL is run for stretches of time.
    pub fn is_over_time(&self) -> bool {
        self.form.over.is_some()
    }

    /// Whether the engine adds up the rows that its SQL returns.
    pub fn is_added_up(&self) -> bool {
        self.is_over_time() || !self.form.splits.is_empty()
    }

    /// The stretches it is given for in one period, the newest of each kind first.
    pub fn stretches(&self, period: Period) -> Vec<Stretch> {
        let over = self.form.over.unwrap_or_default();
        let kinds = [
            (Span::Month, over.months),
            (Span::YearToDate, over.year_to_date),
            (Span::TwelveMonths, over.twelve_months),
            (Span::Quarter, over.quarters),
        ];
        kinds.iter().flat_map(|(span, many)| (0..*many).map(|back| Stretch::back(*span, period, back))).collect()
    }

    /// The stretch that its figure is said for where only one is asked: the first that it is given for, up to now.
    pub fn main_stretch(&self, period: Period) -> Option<Stretch> {
        self.stretches(period).first().copied()
    }

    /// The columns of each of its splits.
    pub fn splits(&self) -> impl Iterator<Item = Vec<&str>> {
        self.form.splits.iter().map(|split| columns_of_split(split))
    }
}

/// The one column of a split, or the two.
pub fn columns_of_split(split: &str) -> Vec<&str> {
    split.split(" and ").map(str::trim).collect()
}
