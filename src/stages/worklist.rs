//! Worklists: what has to be mended, beside the team and the worker whose it is.

use super::sql::frames::{dates, day_throughout, texts, throughout};
use super::sql::shared::Shared;
use super::typed::{Checked, Delivery};
use crate::definitions::forms::WorklistForm;
use crate::definitions::model::{Collection, Table};
use crate::vocabulary::{Finding, Kind, QuickMap};
use polars::prelude::{Column, DataFrame, StringChunked};

/// The table's name among those that are published.
pub const WORKLIST: &str = "worklist";

/// Who has a record: the team and the worker, as the delivery names them.
type Named<'a> = (Option<&'a str>, Option<&'a str>);

/// The things that need a person, each beside whose it is. Where the finding's own table names nobody for the record,
/// the last table that does is asked: the lists go on from the front door to care.
pub fn worklist(
    findings: &[Finding],
    checked: &Checked,
    collection: &Collection,
    delivery: &Delivery,
) -> anyhow::Result<Option<DataFrame>> {
    let Some(form) = &collection.form.worklist else { return Ok(None) };
    let named: Vec<(&str, QuickMap<&str, Named<'_>>)> = checked
        .tables
        .iter()
        .map(|table| Ok((table.name.as_str(), names_in(checked, table, form)?)))
        .collect::<anyhow::Result<_>>()?;
    let whose = |finding: &Finding| -> Named<'_> {
        let Some(record) = &finding.record else { return Named::default() };
        let own = named.iter().filter(|(table, _)| Some(*table) == finding.kind.table.as_deref());
        let found = own.chain(named.iter().rev()).find_map(|(_, names)| names.get(record.reveal().as_str()));
        found.copied().unwrap_or_default()
    };
    let wanted: Vec<(&Finding, Named<'_>)> =
        findings.iter().filter(|finding| finding.needs_a_person()).map(|finding| (finding, whose(finding))).collect();
    frame(&wanted, collection, delivery).map(Some)
}

/// The team and the worker of every record of a table that names one.
fn names_in<'a>(
    checked: &'a Checked,
    table: &Table,
    form: &WorklistForm,
) -> anyhow::Result<QuickMap<&'a str, Named<'a>>> {
    let mut names = QuickMap::default();
    let (Some(key), Some(frame)) = (table.key.first(), checked.frames.get(&table.name)) else { return Ok(names) };
    let has = |name: &str| table.fields.iter().any(|field| field.name() == name);
    if !has(&form.team) && !has(&form.worker) {
        return Ok(names);
    }
    let text = |name: &str| has(name).then(|| frame.column(name)?.str()).transpose();
    let (records, teams, workers) = (text(key)?, text(&form.team)?, text(&form.worker)?);
    for row in 0..frame.height() {
        let [record, team, worker] = [records, teams, workers].map(|column| column.and_then(|column| column.get(row)));
        if let (Some(record), true) = (record, team.is_some() || worker.is_some()) {
            names.insert(record, (team, worker));
        }
    }
    Ok(names)
}

fn frame(wanted: &[(&Finding, Named<'_>)], collection: &Collection, delivery: &Delivery) -> anyhow::Result<DataFrame> {
    let kinds: Shared<'_, Kind> = Shared::among(wanted.iter().map(|(finding, _)| &finding.kind));
    let table = |kind: &Kind| collection.table(kind.table.as_deref()?);
    let field = |kind: &Kind| table(kind)?.field(kind.fields.first()?);
    let ends = std::iter::repeat_n(Some(delivery.period.end()), wanted.len());
    let columns: Vec<Column> = vec![
        throughout("la", Some(delivery.authority.code()), wanted.len()),
        day_throughout("period_end", delivery.period.end(), wanted.len()),
        texts("team", wanted.iter().map(|(_, (team, _))| *team)),
        texts("worker", wanted.iter().map(|(_, (_, worker))| *worker)),
        texts("record", wanted.iter().map(|(finding, _)| Some(finding.record.as_ref()?.reveal().as_str()))),
        kinds.column("weight", |kind| Some(kind.weight.word()))?,
        kinds.column("table", |kind| Some(&table(kind)?.title))?,
        kinds.column("field", |kind| Some(&field(kind)?.form.title))?,
        kinds.column("says", |kind| Some(&kind.says))?,
        kinds.column("to_do", |kind| Some(&kind.to_do))?,
        texts("place", wanted.iter().map(|(finding, _)| Some(finding.place.to_string()))),
        kinds.column("code", |kind| Some(&kind.code))?,
        // Settled when all periods are together.
        dates("first_seen", ends).into(),
        Column::new("days_open".into(), vec![0i64; wanted.len()]),
    ];
    Ok(DataFrame::new(wanted.len(), columns)?)
}

/// Since when each thing is on the list: since the first of the periods that follow each other without its having been
/// mended. What is mended in one period and wrong again in the next is new.
pub fn settle_since(worklist: &mut DataFrame) -> anyhow::Result<()> {
    let ends = super::sql::frames::days_of(worklist.column("period_end")?)?;
    let text =
        |name: &str| -> anyhow::Result<StringChunked> { Ok(worklist.column(name)?.str()?.rechunk().into_owned()) };
    let known_by = [text("la")?, text("code")?, text("table")?, text("field")?, text("record")?];
    let thing = |row: usize| known_by.each_ref().map(|column| column.get(row));
    let mut periods: Vec<_> = ends.iter().flatten().copied().collect();
    periods.sort_unstable();
    periods.dedup();
    if periods.len() < 2 {
        // Each thing is as old as it was made.
        return Ok(());
    }
    let mut since = ends.clone();
    let mut before = QuickMap::default();
    for period in periods {
        let mut here = QuickMap::default();
        for row in (0..ends.len()).filter(|row| ends[*row] == Some(period)) {
            // A thing that is nobody's record cannot be known again.
            let first = thing(row)[4].and_then(|_| before.get(&thing(row)).copied()).unwrap_or(period);
            since[row] = Some(first);
            here.entry(thing(row)).or_insert(first);
        }
        before = here;
    }
    let open = since
        .iter()
        .zip(&ends)
        .map(|(since, end)| Some((end.as_ref()?.signed_duration_since(*since.as_ref()?)).num_days()));
    let open: Vec<Option<i64>> = open.collect();
    worklist.with_column(dates("first_seen", since.iter().copied()).into())?;
    worklist.with_column(Column::new("days_open".into(), open))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(rows: &[(&str, &str)]) -> DataFrame {
        let ends = rows.iter().map(|(end, _)| Some(end.parse().unwrap()));
        let same = |name: &str, value: &str| Column::new(name.into(), vec![value; rows.len()]);
        let columns = vec![
            same("la", "QBR"),
            dates("period_end", ends).into(),
            same("code", "x.1"),
            same("table", "List 1"),
            same("field", "Gender"),
            Column::new("record".into(), rows.iter().map(|(_, record)| record.to_string()).collect::<Vec<_>>()),
        ];
        DataFrame::new(rows.len(), columns).unwrap()
    }

    #[test]
    fn what_stays_is_counted_from_its_first_day_and_what_comes_back_is_new() {
        let mut worklist = list(&[
            ("2026-06-30", "A1"),
            ("2026-06-30", "A2"),
            ("2026-07-31", "A1"),
            ("2026-08-31", "A1"),
            ("2026-08-31", "A2"),
        ]);
        settle_since(&mut worklist).unwrap();
        let open: Vec<_> = worklist.column("days_open").unwrap().i64().unwrap().iter().flatten().collect();
        assert_eq!(open, [0, 0, 31, 62, 0]);
    }
}
