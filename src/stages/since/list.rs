//! The rows of a dataset as they are followed: by authority and period, each with whose it is and whether it is open.

use crate::definitions::forms::FollowForm;
use crate::stages::sql::frames::days_of;
use anyhow::Context;
use chrono::NaiveDate;
use polars::prelude::{DataFrame, DataType};
use std::collections::{BTreeMap, BTreeSet};

/// An authority and a period.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Whose {
    pub la: String,
    pub end: NaiveDate,
}

/// One row of one period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub record: String,
    pub is_open: bool,
    pub started: Option<NaiveDate>,
    pub ended: Option<NaiveDate>,
    /// What the columns say whose changes are told, in their order.
    pub status: Vec<Option<String>>,
}

/// The rows of every authority and period.
pub struct Lists(BTreeMap<Whose, Vec<Row>>);

/// Those that say of anybody whether they are open. Where the column did not come, nobody has left for that.
fn says_who_is_open(
    frame: &DataFrame,
    name: &str,
    las: &[Option<String>],
    ends: &[Option<NaiveDate>],
) -> anyhow::Result<BTreeSet<Whose>> {
    let said = frame.column(name)?.is_not_null();
    let rows = said.iter().enumerate().filter(|(_, said)| *said == Some(true)).map(|(row, _)| row);
    Ok(rows.filter_map(|row| Some(Whose { la: las[row].clone()?, end: ends[row]? })).collect())
}

impl Lists {
    pub fn read(frame: &DataFrame, form: &FollowForm) -> anyhow::Result<Self> {
        let text = |name: &str| -> anyhow::Result<Vec<Option<String>>> {
            let column = frame.column(name).with_context(|| format!("`{name}` is followed"))?;
            Ok(column.cast(&DataType::String)?.str()?.iter().map(|text| text.map(str::to_string)).collect())
        };
        let days = |name: &Option<String>| match name {
            Some(name) => days_of(frame.column(name)?).with_context(|| format!("`{name}` is followed")),
            None => Ok(vec![None; frame.height()]),
        };
        let (las, ends) = (text("la")?, days_of(frame.column("period_end")?)?);
        let (records, started, ended) = (text(&form.record)?, days(&form.started)?, days(&form.ended)?);
        // Without a column that says so, whoever is on the list is open.
        let open: Vec<Option<bool>> = match &form.open {
            Some(name) => frame.column(name)?.bool().with_context(|| format!("`{name}` is followed"))?.iter().collect(),
            None => vec![Some(true); frame.height()],
        };
        let status = form.status.iter().map(|name| text(name)).collect::<anyhow::Result<Vec<_>>>()?;
        let mut lists: BTreeMap<Whose, Vec<Row>> = BTreeMap::new();
        for row in 0..frame.height() {
            let (Some(la), Some(end), Some(record)) = (&las[row], ends[row], &records[row]) else { continue };
            lists.entry(Whose { la: la.clone(), end }).or_default().push(Row {
                record: record.clone(),
                is_open: open[row] == Some(true),
                started: started[row],
                ended: ended[row],
                status: status.iter().map(|column| column[row].clone()).collect(),
            });
        }
        if let Some(name) = &form.open {
            let says = says_who_is_open(frame, name, &las, &ends)?;
            lists.retain(|whose, _| says.contains(whose));
        }
        Ok(Self(lists))
    }

    /// Each period of an authority beside the one before. A period in which the list has no rows is left out: it may
    /// not have come, and nobody has left for that.
    pub fn pairs(&self) -> impl Iterator<Item = (&Whose, &Whose)> {
        self.0.keys().zip(self.0.keys().skip(1)).filter(|(before, now)| before.la == now.la)
    }

    pub fn of(&self, whose: &Whose) -> &[Row] {
        &self.0[whose]
    }
}
