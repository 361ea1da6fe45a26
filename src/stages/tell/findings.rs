//! Findings as a table. A delivery may have a million, so what many share is written once and pointed to.

use super::{EXPLAINED_BY, EXPLAINED_ON, EXPLANATION, LOOK_AGAIN, of_delivery, shown_sheets};
use crate::stages::sql::frames::{dates, numbers, texts, throughout};
use crate::stages::sql::shared::Shared;
use crate::stages::typed::Delivery;
use crate::vocabulary::finding::{Explanation, Kind};
use crate::vocabulary::place::Sheet;
use crate::vocabulary::{Audience, Finding};
use polars::prelude::{Column, DataFrame};

/// What was in the cells and whose they are: only for those who sent them.
const VALUES: [&str; 6] = ["record", "value", EXPLANATION, EXPLAINED_BY, EXPLAINED_ON, LOOK_AGAIN];

/// The findings of a delivery, whole. Where queries may be explained, there are columns for that.
pub fn findings(findings: &[Finding], delivery: &Delivery, may_explain: bool) -> anyhow::Result<DataFrame> {
    of_delivery(delivery, findings.len(), columns(findings, may_explain)?)
}

/// The findings of a run that belong to no delivery: they have no `la` and no `period_end`.
pub fn findings_of_run(findings: &[Finding], may_explain: bool) -> anyhow::Result<DataFrame> {
    let never = dates("period_end", std::iter::repeat_n(None, findings.len()));
    let mut all = vec![throughout("la", None, findings.len()), never.into()];
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
        seen.with_column(throughout("sheet", None, seen.height()))?;
    }
    Ok(seen)
}

fn columns(findings: &[Finding], may_explain: bool) -> anyhow::Result<Vec<Column>> {
    let kinds: Shared<'_, Kind> = Shared::among(findings.iter().map(|finding| &finding.kind));
    let sheets: Shared<'_, Sheet> = Shared::among(findings.iter().map(|finding| &finding.place.sheet));
    let explained = |name: &str, of: fn(&Explanation) -> Option<&str>| {
        texts(name, findings.iter().map(|finding| finding.explanation.as_deref().and_then(of)))
    };
    let records = findings.iter().map(|f| f.record.as_ref().map(|record| record.reveal().as_str()));
    let values = findings.iter().map(|f| f.value.as_ref().map(|value| value.reveal().as_str()));
    let mut columns = vec![
        kinds.column("code", |kind| Some(&kind.code))?,
        kinds.column("weight", |kind| Some(kind.weight.word()))?,
        kinds.column("table", |kind| kind.table.as_deref())?,
        kinds.column("field", |kind| kind.fields.first())?,
        sheets.column("file", |sheet| Some(&sheet.file))?,
        shown_sheets(&sheets, findings.iter().map(|finding| finding.place.shown_sheet()))?,
        numbers("row", findings.iter().map(|finding| finding.place.shown_row())),
        texts("column", findings.iter().map(|finding| finding.place.shown_column())),
        kinds.column("says", |kind| Some(&kind.says))?,
        kinds.column("to_do", |kind| Some(&kind.to_do))?,
        numbers("error", findings.iter().map(|finding| finding.error)),
        texts("record", records),
        texts("value", values),
    ];
    if may_explain {
        columns.push(explained(EXPLANATION, |explained| Some(explained.says.reveal())));
        columns.push(explained(EXPLAINED_BY, |explained| Some(&explained.by)));
        columns.push(explained(EXPLAINED_ON, |explained| explained.on.as_deref()));
        let until = findings.iter().map(|finding| finding.explanation.as_ref().and_then(|explained| explained.until));
        columns.push(dates(LOOK_AGAIN, until).into());
    }
    Ok(columns)
}
