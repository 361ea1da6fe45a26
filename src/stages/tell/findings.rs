//! Findings as a table. A delivery may have a million, so what many share is written once and pointed to.

use super::{EXPLAINED_BY, EXPLAINED_ON, EXPLANATION, LOOK_AGAIN, of_delivery};
use crate::stages::sql::frames::dates;
use crate::stages::typed::Delivery;
use crate::vocabulary::finding::{Explanation, Kind};
use crate::vocabulary::place::{Sheet, Shown};
use crate::vocabulary::{Audience, Finding};
use polars::prelude::{Column, DataFrame, IdxCa, IdxSize, NamedFrom, Series};
use std::collections::HashMap;
use std::sync::Arc;

/// What was in the cells and whose they are: only for those who sent them.
const VALUES: [&str; 6] = ["record", "value", EXPLANATION, EXPLAINED_BY, EXPLAINED_ON, LOOK_AGAIN];

/// The findings of a delivery, whole. Where queries may be explained, there are columns for that.
pub fn findings(findings: &[Finding], delivery: &Delivery, may_explain: bool) -> anyhow::Result<DataFrame> {
    of_delivery(delivery, findings.len(), columns(findings, may_explain)?)
}

/// The findings of a run that belong to no delivery: they have no `la` and no `period_end`.
pub fn findings_of_run(findings: &[Finding], may_explain: bool) -> anyhow::Result<DataFrame> {
    let nobody = vec![None::<&str>; findings.len()];
    let never = dates("period_end", std::iter::repeat_n(None, findings.len()));
    let mut all = vec![Column::new("la".into(), nobody), never.into()];
    all.extend(columns(findings, may_explain)?);
    Ok(DataFrame::new(findings.len(), all)?)
}

/// What an audience may see of a table that tells of places. A sheet may be called after a child, so its name is only
/// for those who sent it; a file's name is told, as without it nobody could ask for another.
pub fn only_for(audience: Audience, told: &DataFrame) -> anyhow::Result<DataFrame> {
    if audience.sees_values() {
        return Ok(told.clone());
    }
    let mut seen = told.drop_many(VALUES);
    if seen.column("sheet").is_ok() {
        seen.with_column(Column::new("sheet".into(), vec![None::<&str>; seen.height()]))?;
    }
    Ok(seen)
}

fn columns(findings: &[Finding], may_explain: bool) -> anyhow::Result<Vec<Column>> {
    let kinds: Shared<'_, Kind> = Shared::among(findings.iter().map(|finding| &finding.kind));
    let sheets: Shared<'_, Sheet> = Shared::among(findings.iter().map(|finding| &finding.place.sheet));
    let places: Vec<Shown> = findings.iter().map(|finding| finding.place.shown()).collect();
    let text = |name: &str, of: &dyn Fn(&Explanation) -> Option<&str>| {
        let texts = findings.iter().map(|finding| finding.explanation.as_deref().and_then(of));
        Column::new(name.into(), texts.collect::<Vec<_>>())
    };
    let sheet_names = places.iter().map(|place| place.sheet.as_deref()).collect::<Vec<_>>();
    let letters = places.iter().map(|place| place.column.as_deref()).collect::<Vec<_>>();
    let records = findings.iter().map(|f| f.record.as_ref().map(|record| record.reveal().as_str()));
    let values = findings.iter().map(|f| f.value.as_ref().map(|value| value.reveal().as_str()));
    let mut columns = vec![
        kinds.column("code", |kind| Some(&kind.code))?,
        kinds.column("weight", |kind| Some(kind.weight.word()))?,
        kinds.column("table", |kind| kind.table.as_deref())?,
        kinds.column("field", |kind| kind.fields.first().map(String::as_str))?,
        sheets.column("file", |sheet| Some(&sheet.file))?,
        Column::new("sheet".into(), sheet_names),
        Column::new("row".into(), places.iter().map(|place| place.row.map(i64::from)).collect::<Vec<_>>()),
        Column::new("column".into(), letters),
        kinds.column("says", |kind| Some(&kind.says))?,
        kinds.column("to_do", |kind| Some(&kind.to_do))?,
        Column::new("error".into(), findings.iter().map(|f| f.error.map(i64::from)).collect::<Vec<_>>()),
        Column::new("record".into(), records.collect::<Vec<_>>()),
        Column::new("value".into(), values.collect::<Vec<_>>()),
    ];
    if may_explain {
        columns.push(text(EXPLANATION, &|explained| Some(explained.says.reveal())));
        columns.push(text(EXPLAINED_BY, &|explained| Some(&explained.by)));
        columns.push(text(EXPLAINED_ON, &|explained| explained.on.as_deref()));
        let until = findings.iter().map(|finding| finding.explanation.as_ref().and_then(|explained| explained.until));
        columns.push(dates(LOOK_AGAIN, until).into());
    }
    Ok(columns)
}

/// Things that many findings share, each once, and which of them each finding has.
struct Shared<'a, T> {
    things: Vec<&'a T>,
    which: IdxCa,
}

impl<'a, T> Shared<'a, T> {
    fn among(all: impl Iterator<Item = &'a Arc<T>>) -> Self {
        let (mut things, mut known) = (Vec::new(), HashMap::new());
        let which: Vec<IdxSize> = all
            .map(|thing| {
                *known.entry(Arc::as_ptr(thing)).or_insert_with(|| {
                    things.push(thing.as_ref());
                    things.len() as IdxSize - 1
                })
            })
            .collect();
        Self { things, which: IdxCa::from_vec("".into(), which) }
    }

    fn column(&self, name: &str, of: impl Fn(&'a T) -> Option<&'a str>) -> anyhow::Result<Column> {
        let texts: Vec<Option<&str>> = self.things.iter().map(|thing| of(thing)).collect();
        Ok(Series::new(name.into(), texts).take(&self.which)?.into())
    }
}
