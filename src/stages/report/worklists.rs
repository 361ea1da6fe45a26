//! Worklists for the teams: a page, a CSV and a workbook, with the newest period of each authority.

use super::account::text;
use super::html::{Set, Table, escape, paragraph, thousands};
use super::workbook::{fitting, made_on};
use super::{Content, Subject, Told, laid_out, long_date, subjects};
use crate::stages::publish::csv;
use crate::stages::tell::{EXPLAINED_BY, EXPLANATION, FINDINGS, LOOK_AGAIN};
use crate::stages::worklist::WORKLIST;
use crate::vocabulary::{QuickMap, Weight};
use minijinja::context;
use polars::prelude::{DataFrame, DataType, StringChunked};
use rust_xlsxwriter::{DocProperties, Table as SheetTable, TableColumn, Workbook};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

/// The most rows of a team that the page shows, and of all that the workbook holds: nobody mends more from one. The CSV
/// has them all.
const MOST_ON_PAGE: usize = 500;
const MOST_IN_WORKBOOK: usize = 10_000;

const NO_TEAM: &str = "No team named";

/// The columns of the lists: the heading, the column of the published table, and what stands where it has nothing.
const COLUMNS: [(&str, &str, &str); 12] = [
    ("Team", "team", NO_TEAM),
    ("Worker", "worker", "No worker named"),
    ("Record", "record", "no record"),
    ("Weight", "weight", ""),
    ("List", "table", "the whole file"),
    ("Column", "field", "the whole row"),
    ("What is wrong", "says", ""),
    ("What to do", "to_do", ""),
    ("Where", "place", ""),
    ("First seen", "first_seen", ""),
    ("Days open", DAYS_OPEN, ""),
    ("Rule", "code", ""),
];
const DAYS_OPEN: &str = "days_open";

/// The columns by their place above.
const TEAM: usize = 0;
const WORKER: usize = 1;
const RECORD: usize = 2;
const PLACE: usize = 8;
const DAYS: usize = 10;

/// What there is to do in the newest period, by team, worker and record; what names nobody comes last. The texts stay
/// where they are: there may be very many.
struct Work {
    columns: Vec<StringChunked>,
    days_open: Vec<i64>,
    /// The rows of the table that it is made of, in the order of the lists.
    rows: Vec<usize>,
}

impl Work {
    fn of(frame: &DataFrame, subject: &Subject) -> anyhow::Result<Self> {
        let text = |name: &str| Ok(frame.column(name)?.cast(&DataType::String)?.str()?.rechunk().into_owned());
        let columns = COLUMNS.iter().map(|(_, name, _)| text(name)).collect::<anyhow::Result<_>>()?;
        let days_open = frame.column(DAYS_OPEN)?.i64()?.iter().map(Option::unwrap_or_default).collect();
        let mut work = Self { columns, days_open, rows: Vec::new() };
        let mut rows = subject.rows_in(frame)?;
        work.sort(&mut rows);
        work.rows = rows;
        Ok(work)
    }

    /// Puts the rows in the order of the lists. Teams and workers are few: what comes first is found out for each once.
    fn sort(&self, rows: &mut [usize]) {
        let ranks = |column: usize| {
            let all: BTreeSet<(bool, Option<&str>)> = rows.iter().map(|row| self.name(*row, column)).collect();
            all.into_iter().zip(0u32..).collect::<QuickMap<_, _>>()
        };
        let (teams, workers) = (ranks(TEAM), ranks(WORKER));
        rows.sort_by_cached_key(|row| {
            let (team, worker) = (teams[&self.name(*row, TEAM)], workers[&self.name(*row, WORKER)]);
            (team, worker, self.cell(*row, RECORD), self.cell(*row, PLACE))
        });
    }

    fn name(&self, row: usize, column: usize) -> (bool, Option<&str>) {
        let name = self.said(row, column);
        (name.is_none(), name)
    }

    /// What the table has there, if anything.
    fn said(&self, row: usize, column: usize) -> Option<&str> {
        self.columns[column].get(row).filter(|text| !text.is_empty())
    }

    fn cell(&self, row: usize, column: usize) -> &str {
        self.said(row, column).unwrap_or(COLUMNS[column].2)
    }

    fn cells(&self, row: usize) -> impl Iterator<Item = &str> {
        (0..COLUMNS.len()).map(move |column| self.cell(row, column))
    }

    /// The rows of each team, under its name; those of no team come last.
    fn teams(&self) -> Vec<(&str, Vec<usize>)> {
        let mut teams: BTreeMap<(bool, &str), Vec<usize>> = BTreeMap::new();
        for row in self.rows.iter().copied() {
            teams.entry((self.said(row, TEAM).is_none(), self.cell(row, TEAM))).or_default().push(row);
        }
        teams.into_iter().map(|((_, team), rows)| (team, rows)).collect()
    }
}

/// The files, by their names. None where the collection has no worklists, or the report is for others to read.
pub fn worklists(told: &Told<'_>) -> anyhow::Result<Vec<(String, Content)>> {
    let Some(frame) = told.tables.get(WORKLIST) else { return Ok(Vec::new()) };
    let mut files = Vec::new();
    for (at, subject) in subjects(told)?.iter().enumerate() {
        let work = Work::of(frame, subject)?;
        // Several authorities in one workplace are a region's, and each has its own folder.
        let folder = if at == 0 { String::new() } else { format!("{}/", subject.authority.code().to_lowercase()) };
        files.push((format!("{folder}index.html"), Content::Whole(page(told, subject, &work)?.into_bytes())));
        files.push((format!("{folder}worklist.xlsx"), Content::Whole(workbook(subject, &work)?)));
        files.push((format!("{folder}worklist.csv"), Content::Streamed(Box::new(move |to| lines(&work, to)))));
    }
    Ok(files)
}

fn lines(work: &Work, to: &mut dyn Write) -> anyhow::Result<()> {
    let rows = work.rows.iter().map(|row| work.cells(*row));
    csv::write(&COLUMNS.map(|(heading, ..)| heading), rows, to)
}

/// How much each team has to do: counts, and nobody's name.
pub fn by_team(told: &Told<'_>, subject: &Subject) -> anyhow::Result<String> {
    let Some(frame) = told.tables.get(WORKLIST) else { return Ok(String::new()) };
    Ok(work_of_teams(&Work::of(frame, subject)?))
}

fn work_of_teams(work: &Work) -> String {
    if work.rows.is_empty() {
        return paragraph("No team has anything to mend.");
    }
    let headings = [
        ("Team", Set::Text),
        ("To do", Set::Number),
        ("Open for 28 days or more", Set::Number),
        ("Oldest, days", Set::Number),
    ];
    let mut table = Table::new("Work for each team", &headings);
    for (team, rows) in work.teams() {
        let days = || rows.iter().map(|row| work.days_open[*row]);
        let old = days().filter(|days| *days >= 28).count();
        let oldest = days().max().unwrap_or(0);
        table.row(vec![team.to_string(), thousands(rows.len() as i64), thousands(old as i64), thousands(oldest)]);
    }
    table.render()
}

fn page(told: &Told<'_>, subject: &Subject, work: &Work) -> anyhow::Result<String> {
    let mut body = work_of_teams(work);
    let mut contents = Vec::new();
    for (at, (team, rows)) in work.teams().into_iter().enumerate() {
        let anchor = format!("team-{}", at + 1);
        contents.push(context! { anchor => &anchor, title => team });
        let list = of_team(team, work, &rows);
        body += &format!("<section id=\"{anchor}\">\n<h2>{}</h2>\n{list}</section>\n", escape(team));
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

fn of_team(team: &str, work: &Work, rows: &[usize]) -> String {
    const SHOWN: [usize; 8] = [1, 2, 4, 5, 6, 7, 8, DAYS];
    let set = |at: usize| if at == DAYS { Set::Number } else { Set::Text };
    let headings: Vec<(&str, Set)> = SHOWN.iter().map(|at| (COLUMNS[*at].0, set(*at))).collect();
    let mut table = Table::new(&format!("To do: {team}"), &headings);
    for row in rows.iter().take(MOST_ON_PAGE) {
        table.row(SHOWN.iter().map(|at| work.cell(*row, *at).to_string()).collect());
    }
    let more = match rows.len() > MOST_ON_PAGE {
        true => paragraph(&format!(
            "The first {MOST_ON_PAGE} of {} are shown; all are in worklist.csv.",
            thousands(rows.len() as i64)
        )),
        false => String::new(),
    };
    more + &table.render()
}

/// One marked table with one row of headings, and a sheet of notes. Every cell is text or a number, never a formula.
fn workbook(subject: &Subject, work: &Work) -> anyhow::Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    // The clock stays out of the file: it says that it was made on the day it is about.
    let made = made_on(subject.period.end())?;
    workbook.set_properties(&DocProperties::new().set_title("Worklist").set_creation_datetime(&made));
    let sheet = workbook.add_worksheet().set_name("Worklist")?;
    let shown = &work.rows[..work.rows.len().min(MOST_IN_WORKBOOK)];
    for (at, row) in (1..).zip(shown) {
        for (column, cell) in work.cells(*row).enumerate() {
            match column {
                DAYS => sheet.write_number(at, DAYS as u16, work.days_open[*row] as f64)?,
                _ => sheet.write_string(at, column as u16, fitting(cell))?,
            };
        }
    }
    let headings = COLUMNS.map(|(heading, ..)| heading);
    if shown.is_empty() {
        headings.iter().zip(0..).try_for_each(|(heading, at)| sheet.write_string(0, at, *heading).map(|_| ()))?;
    } else {
        let columns: Vec<TableColumn> =
            headings.iter().map(|heading| TableColumn::new().set_header(*heading)).collect();
        let table = SheetTable::new().set_name("Worklist").set_columns(&columns);
        sheet.add_table(0, 0, shown.len() as u32, headings.len() as u16 - 1, &table)?;
    }
    for (column, width) in [18, 18, 12, 9, 22, 22, 50, 50, 40, 12, 10, 18].into_iter().enumerate() {
        sheet.set_column_width(column as u16, width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    let notes = workbook.add_worksheet().set_name("Notes")?;
    let said = [
        format!("Worklist of {}, as at {}", subject.authority.code(), long_date(subject.period)),
        format!("{} things to do; {} are in this workbook, all are in worklist.csv.", work.rows.len(), shown.len()),
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
