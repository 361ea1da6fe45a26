//! Findings as a table. A delivery may have a million, so what many share is written once and pointed to.

use super::unnamed::{Told, Unnamed};
use super::{EXPLAINED_BY, EXPLAINED_ON, EXPLANATION, LOOK_AGAIN, of_delivery, shown_sheets};
use crate::stages::sql::frames::{dates, many_texts, numbers, throughout};
use crate::stages::sql::shared::Shared;
use crate::stages::typed::Delivery;
use crate::vocabulary::finding::Kind;
use crate::vocabulary::place::Sheet;
use crate::vocabulary::{Finding, side_by_side};
use polars::prelude::{Column, DataFrame};

/// The findings of a delivery. Where queries may be explained, there are columns for that.
pub fn findings(
    findings: &[Finding],
    delivery: &Delivery,
    unnamed: &Unnamed,
    may_explain: bool,
) -> anyhow::Result<Told> {
    let Columns { whole, to_others } = columns(findings, unnamed, may_explain)?;
    Ok(Told { whole: of_delivery(delivery, findings.len(), whole)?, to_others })
}

/// The findings of a run that belong to no delivery: they have no `la` and no `period_end`.
pub fn findings_of_run(findings: &[Finding], may_explain: bool) -> anyhow::Result<Told> {
    let never = dates("period_end", std::iter::repeat_n(None, findings.len()));
    let mut all = vec![throughout("la", None, findings.len()), never.into()];
    let Columns { whole, to_others } = columns(findings, &Unnamed::default(), may_explain)?;
    all.extend(whole);
    Ok(Told { whole: DataFrame::new(findings.len(), all)?, to_others })
}

/// The columns of the table, and those that others see instead of some.
struct Columns {
    whole: Vec<Column>,
    to_others: Vec<Column>,
}

/// Makes one column of the table.
type Maker<'a> = Box<dyn Fn() -> anyhow::Result<Column> + Sync + 'a>;

/// The columns, which are made side by side: each looks through all findings.
fn columns(findings: &[Finding], unnamed: &Unnamed, may_explain: bool) -> anyhow::Result<Columns> {
    let kinds: Shared<'_, Kind> = Shared::among(findings.iter().map(|finding| &finding.kind));
    let sheets: Shared<'_, Sheet> = Shared::among(findings.iter().map(|finding| &finding.place.sheet));
    let of_kind = |name: &'static str, of: fn(&Kind) -> Option<&str>| -> Maker<'_> {
        let kinds = &kinds;
        Box::new(move || kinds.column(name, of))
    };
    let told = |name: &'static str, of: fn(&Finding) -> Option<&str>| -> Maker<'_> {
        Box::new(move || Ok(many_texts(name, findings.len(), findings.iter().map(of))))
    };
    let mut makers = vec![
        of_kind("code", |kind| Some(&kind.code)),
        of_kind("weight", |kind| Some(kind.weight.word())),
        of_kind("table", |kind| kind.table.as_deref()),
        of_kind("field", |kind| kind.fields.first().map(String::as_str)),
        Box::new(|| sheets.column("file", |sheet| Some(&sheet.file))),
        Box::new(|| shown_sheets(&sheets, findings.iter().map(|finding| finding.place.shown_sheet()))),
        Box::new(|| Ok(numbers("row", findings.iter().map(|finding| finding.place.shown_row())))),
        Box::new(|| {
            let columns = findings.iter().map(|finding| finding.place.shown_column());
            Ok(many_texts("column", findings.len(), columns))
        }),
        of_kind("says", |kind| Some(&kind.says)),
        of_kind("to_do", |kind| Some(&kind.to_do)),
        Box::new(|| Ok(numbers("error", findings.iter().map(|finding| finding.error)))),
        told("record", |finding| Some(finding.record.as_ref()?.reveal().as_str())),
        told("value", |finding| Some(finding.value.as_ref()?.reveal().as_str())),
    ];
    if may_explain {
        let until = |finding: &Finding| finding.explanation.as_ref().and_then(|explained| explained.until);
        makers.push(told(EXPLANATION, |finding| Some(finding.explanation.as_ref()?.says.reveal())));
        makers.push(told(EXPLAINED_BY, |finding| Some(&finding.explanation.as_ref()?.by)));
        makers.push(told(EXPLAINED_ON, |finding| finding.explanation.as_ref()?.on.as_deref()));
        makers.push(Box::new(move || Ok(dates(LOOK_AGAIN, findings.iter().map(until)).into())));
    }
    let n_whole = makers.len();
    makers.push(of_kind("says", |kind| Some(kind.to_others.as_ref().unwrap_or(&kind.says))));
    makers.push(Box::new(|| sheets.column("file", |sheet| Some(unnamed.of_sheet(sheet)))));
    let made: anyhow::Result<Vec<Column>> = side_by_side(&makers, |make| make()).into_iter().collect();
    let mut whole = made?;
    let to_others = whole.split_off(n_whole);
    Ok(Columns { whole, to_others })
}
