//! Worklists: what has to be mended, beside the team and the worker whose it is.

use super::sql::frames::dates;
use super::typed::{Checked, Delivery};
use crate::definitions::forms::WorklistForm;
use crate::definitions::model::{Collection, Table};
use crate::vocabulary::Finding;
use polars::prelude::{Column, DataFrame};
use std::collections::HashMap;

/// The table's name among those that are published.
pub const WORKLIST: &str = "worklist";

/// Who has a record: the team and the worker, as the delivery names them.
type Named = (Option<String>, Option<String>);

/// The things that need a person, each beside whose it is. Where the finding's own table names nobody for the record,
/// the last table that does is asked: the lists go on from the front door to care.
pub fn worklist(
    findings: &[Finding],
    checked: &Checked,
    collection: &Collection,
    delivery: &Delivery,
) -> anyhow::Result<Option<DataFrame>> {
    let Some(form) = &collection.form.worklist else { return Ok(None) };
    let named: Vec<(&str, HashMap<String, Named>)> = checked
        .tables
        .iter()
        .map(|table| Ok((table.name.as_str(), names_in(checked, table, form)?)))
        .collect::<anyhow::Result<_>>()?;
    let whose = |finding: &Finding| -> Named {
        let Some(record) = &finding.record else { return Named::default() };
        let own = named.iter().filter(|(table, _)| Some(*table) == finding.kind.table.as_deref());
        let found = own.chain(named.iter().rev()).find_map(|(_, names)| names.get(record.reveal().as_str()));
        found.cloned().unwrap_or_default()
    };
    let wanted: Vec<(&Finding, Named)> =
        findings.iter().filter(|finding| finding.needs_a_person()).map(|finding| (finding, whose(finding))).collect();
    frame(&wanted, collection, delivery).map(Some)
}

/// The team and the worker of every record of a table that names one.
fn names_in(checked: &Checked, table: &Table, form: &WorklistForm) -> anyhow::Result<HashMap<String, Named>> {
    let mut names = HashMap::new();
    let (Some(key), Some(frame)) = (table.key.first(), checked.frames.get(&table.name)) else { return Ok(names) };
    let has = |name: &str| table.fields.iter().any(|field| field.name() == name);
    if !has(&form.team) && !has(&form.worker) {
        return Ok(names);
    }
    let text = |name: &str| -> anyhow::Result<Vec<Option<String>>> {
        if !has(name) {
            return Ok(vec![None; frame.height()]);
        }
        Ok(frame.column(name)?.str()?.iter().map(|text| text.map(str::to_string)).collect())
    };
    for ((record, team), worker) in text(key)?.into_iter().zip(text(&form.team)?).zip(text(&form.worker)?) {
        if let (Some(record), true) = (record, team.is_some() || worker.is_some()) {
            names.insert(record, (team, worker));
        }
    }
    Ok(names)
}

fn frame(wanted: &[(&Finding, Named)], collection: &Collection, delivery: &Delivery) -> anyhow::Result<DataFrame> {
    let title = |finding: &Finding| {
        let table = finding.kind.table.as_deref().and_then(|name| collection.table(name));
        let field =
            finding.kind.fields.first().and_then(|name| table?.fields.iter().find(|field| field.name() == name));
        (table.map(|table| table.title.clone()), field.map(|field| field.form.title.clone()))
    };
    let text = |of: &dyn Fn(&Finding, &Named) -> Option<String>| -> Vec<Option<String>> {
        wanted.iter().map(|(finding, named)| of(finding, named)).collect()
    };
    let ends = std::iter::repeat_n(Some(delivery.period.end()), wanted.len());
    let columns: Vec<Column> = vec![
        Column::new("la".into(), vec![delivery.authority.code(); wanted.len()]),
        dates("period_end", ends.clone()).into(),
        Column::new("team".into(), text(&|_, (team, _)| team.clone())),
        Column::new("worker".into(), text(&|_, (_, worker)| worker.clone())),
        Column::new("record".into(), text(&|f, _| Some(f.record.as_ref()?.reveal().to_string()))),
        Column::new("weight".into(), text(&|f, _| Some(f.kind.weight.word().to_string()))),
        Column::new("table".into(), text(&|f, _| title(f).0)),
        Column::new("field".into(), text(&|f, _| title(f).1)),
        Column::new("says".into(), text(&|f, _| Some(f.kind.says.clone()))),
        Column::new("to_do".into(), text(&|f, _| Some(f.kind.to_do.clone()))),
        Column::new("place".into(), text(&|f, _| Some(f.place.to_string()))),
        Column::new("code".into(), text(&|f, _| Some(f.kind.code.clone()))),
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
    let texts = ["la", "code", "table", "field", "record"];
    let texts = texts.map(|name| worklist.column(name).and_then(|column| column.str()).cloned());
    let texts = texts.into_iter().collect::<Result<Vec<_>, _>>()?;
    let thing = |row: usize| -> Vec<Option<&str>> { texts.iter().map(|column| column.get(row)).collect() };
    let mut periods: Vec<_> = ends.iter().flatten().copied().collect();
    periods.sort_unstable();
    periods.dedup();
    let mut since = ends.clone();
    let mut before = HashMap::new();
    for period in periods {
        let mut here = HashMap::new();
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
