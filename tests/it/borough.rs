//! The sample council's whole borough against the truth beside it: what is wrong with its files is found, and nothing
//! else, and every figure is the one that the rows make which a right reading accepts.

use crate::room::{Room, frame};
use polars::prelude::{DataFrame, DataType};
use std::collections::{BTreeMap, BTreeSet};

const PIPELINE: &str = "performance_matters";
const DELIVERY: &str = "incoming/QBR/ssd/2026-09-30";
const POPULATION: &str = "reference/population/2026-01-01/population.csv";
const TRUTH: &str = "truth/ssd";

type Row = BTreeMap<String, String>;

fn borough(mess: &[&str]) -> Room {
    let room = Room::new();
    let to = room.path.display().to_string();
    let words = [&["sample", "--to", &to, "--collection", "ssd", "--seed", "4"], mess].concat();
    let said = room.type_in(&words);
    assert_eq!(said.code, 0, "{}", said.err);
    room
}

fn published(room: &Room, table: &str) -> DataFrame {
    frame(&room.published(PIPELINE, &format!("authority/{table}.parquet")))
}

fn texts(frame: &DataFrame, column: &str) -> Vec<String> {
    let column = frame.column(column).unwrap().cast(&DataType::String).unwrap();
    column.str().unwrap().iter().map(|text| text.unwrap_or_default().to_string()).collect()
}

/// The rows of a published table, in an order of their own.
fn rows(room: &Room, table: &str) -> Vec<Vec<String>> {
    let frame = published(room, table);
    let names: Vec<String> = frame.get_column_names().iter().map(|name| name.to_string()).collect();
    let columns: Vec<Vec<String>> = names.iter().map(|name| texts(&frame, name)).collect();
    let mut rows: Vec<Vec<String>> =
        (0..frame.height()).map(|row| columns.iter().map(|column| column[row].clone()).collect()).collect();
    rows.sort();
    rows
}

fn truth(room: &Room, inside: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(room.path.join(TRUTH).join(inside)).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

fn faults(room: &Room) -> BTreeSet<[String; 5]> {
    let places = ["code", "file", "sheet", "row", "column"];
    truth(room, "faults.csv").iter().map(|row| places.map(|name| row[name].clone())).collect()
}

fn found(room: &Room) -> BTreeSet<[String; 5]> {
    let findings = published(room, "findings");
    let columns = ["code", "file", "sheet", "row", "column"].map(|name| texts(&findings, name));
    // An extract alone is compared with nothing, and the rules that compare say so.
    let found = (0..findings.height()).filter(|row| columns[0][*row] != "rule.lacks-reference");
    found.map(|row| [0, 1, 2, 3, 4].map(|at| columns[at][row].clone())).collect()
}

/// The tables of the truth by their names, as lines.
fn lines(room: &Room) -> BTreeMap<String, BTreeSet<String>> {
    let files = room.files(&format!("{TRUTH}/tables"));
    let of = |path| std::fs::read_to_string(path).unwrap().lines().map(str::to_string).collect();
    files.into_iter().map(|(name, path)| (name, of(path))).collect()
}

#[test]
fn a_messy_borough_has_the_figures_of_the_rows_that_a_right_reading_accepts() {
    let messy = borough(&["--messy"]);
    assert_eq!(messy.type_in(&["run", PIPELINE]).code, 1);
    let (found, planted) = (found(&messy), faults(&messy));
    assert!(planted.len() > 70, "there are {} faults", planted.len());
    assert_eq!(found.difference(&planted).collect::<Vec<_>>(), Vec::<&[String; 5]>::new(), "found but not planted");
    assert_eq!(planted.difference(&found).collect::<Vec<_>>(), Vec::<&[String; 5]>::new(), "planted but not found");
    let plain = Room::new();
    for (name, path) in messy.files(&format!("{TRUTH}/tables")) {
        plain.put(&format!("{DELIVERY}/{name}"), std::fs::read(path).unwrap());
    }
    plain.put(POPULATION, std::fs::read(messy.path.join(POPULATION)).unwrap());
    plain.type_in(&["run", PIPELINE]);
    let (ours, theirs) = (rows(&messy, "figures"), rows(&plain, "figures"));
    assert!(ours.len() > 10_000, "there are {} figures", ours.len());
    let differs = ours.iter().zip(&theirs).find(|(one, other)| one != other);
    assert_eq!((ours.len(), differs), (theirs.len(), None));
}

#[test]
fn a_tidy_borough_has_no_findings_rows_in_every_table_and_figures_on_every_page() {
    let tidy = borough(&[]);
    let said = tidy.type_in(&["run", PIPELINE]);
    assert_eq!(said.code, 0, "{}", said.out);
    assert_eq!(found(&tidy), BTreeSet::new());
    let empty: Vec<String> =
        lines(&tidy).into_iter().filter(|(_, lines)| lines.len() < 2).map(|(name, _)| name).collect();
    assert_eq!(empty, Vec::<String>::new());
    let figures = published(&tidy, "figures");
    let (indicators, values) = (texts(&figures, "indicator"), texts(&figures, "value"));
    let of: BTreeSet<&String> = indicators.iter().collect();
    let with: BTreeSet<&String> =
        indicators.iter().zip(&values).filter(|(_, value)| !value.is_empty()).map(|(name, _)| name).collect();
    assert_eq!(of.difference(&with).collect::<Vec<_>>(), Vec::<&&String>::new(), "indicators without a figure");
}

#[test]
fn mess_changes_no_row_of_the_truth_but_those_with_a_fault() {
    let (tidy, messy) = (borough(&["--children", "2000"]), borough(&["--children", "2000", "--messy"]));
    let (tidy, spoilt) = (lines(&tidy), (lines(&messy), truth(&messy, "faults.csv")));
    let mut changed = 0;
    for (name, lines) in &spoilt.0 {
        changed += lines.difference(&tidy[name]).count() + tidy[name].difference(lines).count();
    }
    let column = |fault: &&Row| fault["code"] == "column.missing";
    let whole = spoilt.1.iter().filter(column).map(|_| tidy["cla_placement.csv"].len() * 2).sum::<usize>();
    assert!(changed <= 2 * spoilt.1.len() + whole, "{changed} rows differ, of {} faults", spoilt.1.len());
    assert!(changed > 10);
}
