//! The sample council against the truth beside it: every planted fault found at its cell, and nothing else.

use crate::room::{Room, frame};
use polars::prelude::{DataFrame, DataType};
use std::collections::{BTreeMap, BTreeSet};

/// Code, sheet, row and column of a finding.
type Fault = [String; 4];

fn council(size: &str, seed: &str, mess: &[&str]) -> Room {
    let room = Room::new();
    let to = room.path.display().to_string();
    let words = [&["sample", "--to", &to, "--collection", "annex_a", "--size", size, "--seed", seed], mess].concat();
    assert_eq!(room.type_in(&words).code, 0);
    room
}

fn published(room: &Room, table: &str) -> DataFrame {
    frame(&room.published("annex_a_nightly", &format!("authority/{table}.parquet")))
}

fn texts(frame: &DataFrame, column: &str) -> Vec<String> {
    let column = frame.column(column).unwrap().cast(&DataType::String).unwrap();
    column.str().unwrap().iter().map(|text| text.unwrap_or_default().to_string()).collect()
}

fn found(room: &Room) -> BTreeSet<Fault> {
    let findings = published(room, "findings");
    let columns = ["code", "sheet", "row", "column"].map(|name| texts(&findings, name));
    (0..findings.height()).map(|row| [0, 1, 2, 3].map(|at| columns[at][row].clone())).collect()
}

fn planted(room: &Room) -> BTreeSet<Fault> {
    let rows = truth(room, "truth/annex_a/faults.csv");
    rows.iter().map(|row| ["code", "sheet", "row", "column"].map(|name| row[name].clone())).collect()
}

fn truth(room: &Room, inside: &str) -> Vec<BTreeMap<String, String>> {
    let bytes = std::fs::read(room.path.join(inside)).unwrap();
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    csv::Reader::from_reader(bytes).deserialize().map(Result::unwrap).collect()
}

#[test]
fn every_planted_fault_is_found_at_its_cell_and_nothing_else() {
    for (size, seed) in [("200", "3"), ("2000", "1"), ("6000", "12")] {
        let room = council(size, seed, &["--messy"]);
        assert_eq!(room.type_in(&["run", "annex_a_nightly"]).code, 1);
        let (found, planted) = (found(&room), planted(&room));
        assert!(planted.len() > 40, "{size} rows hold {} faults", planted.len());
        assert_eq!(found.difference(&planted).collect::<Vec<_>>(), Vec::<&Fault>::new(), "found but not planted");
        assert_eq!(planted.difference(&found).collect::<Vec<_>>(), Vec::<&Fault>::new(), "planted but not found");
    }
}

#[test]
fn a_tidy_council_has_no_findings_and_ends_well() {
    let room = council("1200", "5", &[]);
    let said = room.type_in(&["run", "annex_a_nightly"]);
    assert_eq!(said.code, 0, "{}", said.out);
    assert!(found(&room).is_empty());
}

#[test]
fn rows_are_counted_as_the_truth_counts_them() {
    let room = council("1500", "9", &["--messy"]);
    room.type_in(&["run", "annex_a_nightly"]);
    let counts = published(&room, "row_counts");
    let names = ["sheet", "table", "rows_read", "rows_accepted", "rows_set_aside", "rows_refused"];
    let columns = names.map(|name| texts(&counts, name));
    let counted: BTreeSet<Vec<String>> =
        (0..counts.height()).map(|row| columns.iter().map(|column| column[row].clone()).collect()).collect();
    let names = ["sheet", "table", "read", "accepted", "set_aside", "refused"];
    let truly = truth(&room, "truth/annex_a/counts.csv");
    let truly: BTreeSet<Vec<String>> = truly.iter().map(|row| names.map(|name| row[name].clone()).to_vec()).collect();
    assert_eq!(counted, truly);
}

#[test]
fn names_and_numbers_that_careless_tools_damage_survive() {
    let room = council("2000", "1", &["--messy"]);
    room.type_in(&["run", "annex_a_nightly"]);
    let all: BTreeSet<String> = ["contacts", "referrals", "assessments", "children_in_need", "early_help", "section47"]
        .iter()
        .map(|table| published(&room, table))
        .flat_map(|frame| {
            let texts = |name: &&str| if frame.column(name).is_ok() { texts(&frame, name) } else { Vec::new() };
            ["child_id", "team", "worker", "organisation"].iter().flat_map(texts).collect::<Vec<_>>()
        })
        .collect();
    for kept in ["Finance", "nan", "12E3", "0071234"] {
        assert!(all.contains(kept), "`{kept}` was lost");
    }
    assert!(all.iter().any(|name| name.starts_with("Fernanda ")), "Fernanda was lost");
    assert!(!all.iter().any(|name| name.contains('\u{a0}')), "a no-break space was kept");
}

#[test]
fn a_maximum_is_enforced() {
    let room = council("2000", "1", &["--messy"]);
    room.type_in(&["run", "annex_a_nightly"]);
    assert!(found(&room).iter().any(|fault| fault[0] == "value.out-of-range"));
    let ages = published(&room, "contacts");
    let ages = ages.column("age").unwrap().i64().unwrap().iter().flatten().max();
    assert!(ages.unwrap() <= 30);
}

#[test]
fn what_is_published_is_what_the_truth_says() {
    let room = council("1000", "4", &["--messy"]);
    room.type_in(&["run", "annex_a_nightly"]);
    for (dataset, table, fields) in [
        ("contacts", "list_1", ["child_id", "gender", "ethnicity", "contacted", "source"]),
        ("referrals", "list_3", ["child_id", "gender", "referred", "source", "team"]),
        ("children_in_need", "list_6", ["child_id", "born", "primary_need", "case_status", "worker"]),
    ] {
        let frame = published(&room, dataset);
        let columns = fields.map(|field| texts(&frame, field));
        let mut published: Vec<Vec<String>> =
            (0..frame.height()).map(|row| columns.iter().map(|column| column[row].clone()).collect()).collect();
        let truly = truth(&room, &format!("truth/annex_a/tables/{table}.csv"));
        let mut truly: Vec<Vec<String>> =
            truly.iter().map(|row| fields.map(|field| row[field].clone()).to_vec()).collect();
        published.sort();
        truly.sort();
        assert_eq!(published, truly, "{dataset}");
    }
}

#[test]
fn every_fault_of_a_messy_return_is_found_and_only_children_with_a_fault_have_findings() {
    for (children, seed) in [("200", "1"), ("400", "2")] {
        let room = Room::new();
        let to = room.path.display().to_string();
        let words =
            ["sample", "--to", &to, "--collection", "ssda903", "--children", children, "--seed", seed, "--messy"];
        assert_eq!(room.type_in(&words).code, 0);
        assert_eq!(room.type_in(&["run", "ssda903_nightly"]).code, 1);
        let findings = frame(&room.published("ssda903_nightly", "authority/findings.parquet"));
        let columns = ["code", "file", "row", "column"].map(|name| texts(&findings, name));
        let found: Vec<Fault> =
            (0..findings.height()).map(|at| [0, 1, 2, 3].map(|of| columns[of][at].clone())).collect();
        let planted = truth(&room, "truth/ssda903/faults.csv");
        let planted: BTreeSet<Fault> =
            planted.iter().map(|row| ["code", "file", "row", "column"].map(|name| row[name].clone())).collect();
        assert!(planted.len() > 15, "{children} children have {} faults", planted.len());
        let all: BTreeSet<Fault> = found.iter().cloned().collect();
        assert_eq!(planted.difference(&all).collect::<Vec<_>>(), Vec::<&Fault>::new(), "planted but not found");
        let is_planted = |fault: &Fault| planted.iter().any(|other| other[1..3] == fault[1..3]);
        let records = texts(&findings, "record");
        let at_fault: BTreeSet<&String> =
            records.iter().zip(&found).filter(|(_, f)| is_planted(f)).map(|(r, _)| r).collect();
        let others = records.iter().zip(&found).filter(|(record, _)| !record.is_empty() && !at_fault.contains(record));
        assert_eq!(others.map(|(_, fault)| fault).collect::<Vec<_>>(), Vec::<&Fault>::new(), "found but not planted");
    }
}
