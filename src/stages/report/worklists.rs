//! Worklists for the teams: a page, a CSV and a workbook, with the newest period of each authority.

use super::account::{number, text};
use super::html::{Set, Table, escape, paragraph, thousands};
use super::workbook::made_on;
use super::{Subject, Told, laid_out, long_date, subjects};
use crate::stages::publish::csv;
use crate::stages::tell::{EXPLAINED_BY, EXPLANATION, FINDINGS, LOOK_AGAIN};
use crate::stages::worklist::WORKLIST;
use crate::vocabulary::Weight;
use minijinja::context;
use polars::prelude::DataFrame;
use rust_xlsxwriter::{DocProperties, Table as SheetTable, TableColumn, Workbook};
use std::collections::BTreeMap;

/// The most rows of a team that the page shows, and of all that the workbook holds; the CSV has them all.
const MOST_ON_PAGE: usize = 500;
const MOST_IN_WORKBOOK: usize = 200_000;

const NO_TEAM: &str = "No team named";
const HEADINGS: [&str; 12] = [
    "Team",
    "Worker",
    "Record",
    "Weight",
    "List",
    "Column",
    "What is wrong",
    "What to do",
    "Where",
    "First seen",
    "Days open",
    "Rule",
];

/// One thing to do.
struct Item {
    team: Option<String>,
    worker: Option<String>,
    cells: Vec<String>,
    days_open: i64,
}

/// The files, by their names. None where the collection has no worklists, or the report is for others to read.
pub fn worklists(told: &Told<'_>) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let Some(frame) = told.tables.get(WORKLIST) else { return Ok(Vec::new()) };
    let mut files = Vec::new();
    for (at, subject) in subjects(told)?.iter().enumerate() {
        let items = items(frame, subject)?;
        // Several authorities in one workplace are a region's, and each has its own folder.
        let folder = if at == 0 { String::new() } else { format!("{}/", subject.authority.code().to_lowercase()) };
        files.push((format!("{folder}index.html"), page(told, subject, &items)?.into_bytes()));
        files.push((
            format!("{folder}worklist.csv"),
            csv::write(&HEADINGS, items.iter().map(|item| item.cells.clone())),
        ));
        files.push((format!("{folder}worklist.xlsx"), workbook(subject, &items)?));
    }
    Ok(files)
}

/// How much each team has to do: counts, and nobody's name.
pub fn by_team(told: &Told<'_>, subject: &Subject) -> anyhow::Result<String> {
    let Some(frame) = told.tables.get(WORKLIST) else { return Ok(String::new()) };
    Ok(work_of_teams(&items(frame, subject)?))
}

fn work_of_teams(items: &[Item]) -> String {
    if items.is_empty() {
        return paragraph("No team has anything to mend.");
    }
    let headings = [
        ("Team", Set::Text),
        ("To do", Set::Number),
        ("Open for 28 days or more", Set::Number),
        ("Oldest, days", Set::Number),
    ];
    let mut table = Table::new("Work for each team", &headings);
    for (team, items) in teams(items) {
        let old = items.iter().filter(|item| item.days_open >= 28).count();
        let oldest = items.iter().map(|item| item.days_open).max().unwrap_or(0);
        table.row(vec![team.to_string(), thousands(items.len() as i64), thousands(old as i64), thousands(oldest)]);
    }
    table.render()
}

/// The newest period's things to do, by team, worker and record; what names nobody comes last.
fn items(frame: &DataFrame, subject: &Subject) -> anyhow::Result<Vec<Item>> {
    let first_seen = crate::stages::tell::days_in(frame, "first_seen")?;
    let maybe = |name: &str, row: usize| anyhow::Ok(Some(text(frame, name, row)?).filter(|text| !text.is_empty()));
    let mut items = Vec::new();
    for row in subject.rows_in(frame)? {
        let (team, worker) = (maybe("team", row)?, maybe("worker", row)?);
        let or = |text: Option<String>, default: &str| text.unwrap_or_else(|| default.to_string());
        let days_open = number(frame, "days_open", row)?;
        let cells = vec![
            or(team.clone(), NO_TEAM),
            or(worker.clone(), "No worker named"),
            or(maybe("record", row)?, "no record"),
            text(frame, "weight", row)?,
            or(maybe("table", row)?, "the whole file"),
            or(maybe("field", row)?, "the whole row"),
            text(frame, "says", row)?,
            text(frame, "to_do", row)?,
            text(frame, "place", row)?,
            first_seen[row].to_string(),
            days_open.to_string(),
            text(frame, "code", row)?,
        ];
        items.push(Item { team, worker, cells, days_open });
    }
    items.sort_by(|a, b| order(a).cmp(&order(b)));
    Ok(items)
}

fn order(item: &Item) -> (bool, &Option<String>, bool, &Option<String>, &str, &str) {
    (item.team.is_none(), &item.team, item.worker.is_none(), &item.worker, &item.cells[2], &item.cells[8])
}

fn teams(items: &[Item]) -> Vec<(&str, Vec<&Item>)> {
    let mut teams: BTreeMap<(bool, &str), Vec<&Item>> = BTreeMap::new();
    for item in items {
        teams.entry((item.team.is_none(), &item.cells[0])).or_default().push(item);
    }
    teams.into_iter().map(|((_, team), items)| (team, items)).collect()
}

fn page(told: &Told<'_>, subject: &Subject, items: &[Item]) -> anyhow::Result<String> {
    let mut body = work_of_teams(items);
    let mut contents = Vec::new();
    for (at, (team, items)) in teams(items).into_iter().enumerate() {
        let anchor = format!("team-{}", at + 1);
        contents.push(context! { anchor => &anchor, title => team });
        body += &format!("<section id=\"{anchor}\">\n<h2>{}</h2>\n{}</section>\n", escape(team), of_team(team, &items));
    }
    let accepted = accepted(told, subject)?;
    if !accepted.is_empty() {
        contents.push(context! { anchor => "accepted", title => "Accepted exceptions" });
        body += &format!("<section id=\"accepted\">\n<h2>Accepted exceptions</h2>\n{accepted}</section>\n");
    }
    let title = format!("Worklists, {}, {}", subject.authority.code(), long_date(subject.period));
    let purpose = "What to mend in your own system, and where it was seen. Mend it there: it leaves this list by itself \
                   when the next extract is right.";
    laid_out(told, context! { title, purpose, contents }, body)
}

/// What somebody has accepted as it is, why, and when it is to be looked at again.
fn accepted(told: &Told<'_>, subject: &Subject) -> anyhow::Result<String> {
    let Some(found) = told.tables.get(FINDINGS).filter(|found| found.column(LOOK_AGAIN).is_ok()) else {
        return Ok(String::new());
    };
    let days = crate::stages::tell::maybe_days_in(found, LOOK_AGAIN)?;
    let headings = ["Record", "What is accepted", "Why", "By", "Look again"].map(|heading| (heading, Set::Text));
    let mut table = Table::new("Exceptions that are accepted", &headings);
    for row in subject.rows_in(found)? {
        if text(found, "weight", row)? == Weight::Explained.word() {
            let mut cells = vec![text(found, "record", row)?, text(found, "says", row)?];
            cells.extend([text(found, EXPLANATION, row)?, text(found, EXPLAINED_BY, row)?]);
            cells.push(days[row].map_or_else(|| "no day".to_string(), |day| day.to_string()));
            table.row(cells);
        }
    }
    Ok(if table.is_empty() { String::new() } else { table.render() })
}

fn of_team(team: &str, items: &[&Item]) -> String {
    const SHOWN: [usize; 8] = [1, 2, 4, 5, 6, 7, 8, 10];
    let headings: Vec<(&str, Set)> =
        SHOWN.iter().map(|at| (HEADINGS[*at], if *at == 10 { Set::Number } else { Set::Text })).collect();
    let mut table = Table::new(&format!("To do: {team}"), &headings);
    for item in items.iter().take(MOST_ON_PAGE) {
        table.row(SHOWN.iter().map(|at| item.cells[*at].clone()).collect());
    }
    let more = match items.len() > MOST_ON_PAGE {
        true => paragraph(&format!(
            "The first {MOST_ON_PAGE} of {} are shown; all are in worklist.csv.",
            thousands(items.len() as i64)
        )),
        false => String::new(),
    };
    more + &table.render()
}

/// One marked table with one row of headings, and a sheet of notes. Every cell is text or a number, never a formula.
fn workbook(subject: &Subject, items: &[Item]) -> anyhow::Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    // The clock stays out of the file: it says that it was made on the day it is about.
    let made = made_on(subject.period.end())?;
    workbook.set_properties(&DocProperties::new().set_title("Worklist").set_creation_datetime(&made));
    let sheet = workbook.add_worksheet().set_name("Worklist")?;
    let shown = &items[..items.len().min(MOST_IN_WORKBOOK)];
    for (row, item) in shown.iter().enumerate() {
        for (column, cell) in item.cells.iter().enumerate() {
            match column {
                10 => sheet.write_number(row as u32 + 1, 10, item.days_open as f64)?,
                _ => sheet.write_string(row as u32 + 1, column as u16, csv::harmless(cell))?,
            };
        }
    }
    let columns: Vec<TableColumn> = HEADINGS.iter().map(|heading| TableColumn::new().set_header(*heading)).collect();
    if shown.is_empty() {
        HEADINGS.iter().zip(0..).try_for_each(|(heading, at)| sheet.write_string(0, at, *heading).map(|_| ()))?;
    } else {
        let table = SheetTable::new().set_name("Worklist").set_columns(&columns);
        sheet.add_table(0, 0, shown.len() as u32, HEADINGS.len() as u16 - 1, &table)?;
    }
    for (column, width) in [18, 18, 12, 9, 22, 22, 50, 50, 40, 12, 10, 18].into_iter().enumerate() {
        sheet.set_column_width(column as u16, width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    let notes = workbook.add_worksheet().set_name("Notes")?;
    let said = [
        format!("Worklist of {}, as at {}", subject.authority.code(), long_date(subject.period)),
        format!("{} things to do; {} are in this workbook, all are in worklist.csv.", items.len(), shown.len()),
        "Mend each in your own system. It leaves the list by itself when the next extract is right.".to_string(),
        "What is right as it is can be accepted until a day: the analysts write its rule and record into a file."
            .to_string(),
        "Days open are counted from the first snapshot in which it was seen without having been mended since."
            .to_string(),
        "Official: sensitive. It names children and staff: for the team whose work it is.".to_string(),
    ];
    for (row, line) in said.iter().enumerate() {
        notes.write_string(row as u32, 0, line)?;
    }
    notes.set_column_width(0, 100)?;
    Ok(workbook.save_to_buffer()?)
}
