//! Worklists hold everything that needs a person, beside whose it is, and nobody else gets to see them.

use crate::room::{Room, frame};
use calamine::{Data, Reader, SheetVisible, Xlsx, open_workbook};
use polars::prelude::DataFrame;
use std::collections::BTreeSet;

fn messy() -> Room {
    let room = Room::new();
    let to = room.path.display().to_string();
    let said = room.type_in(&["sample", "--to", &to, "--collection", "annex_a", "--size", "1500", "--messy"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let said = room.type_in(&["run", "annex_a_nightly"]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("worklists "), "{}", said.out);
    room
}

fn texts(frame: &DataFrame, column: &str) -> Vec<String> {
    frame.column(column).unwrap().str().unwrap().iter().map(|text| text.unwrap_or_default().to_string()).collect()
}

fn published(room: &Room, table: &str) -> DataFrame {
    frame(&room.published("annex_a_nightly", &format!("authority/{table}.parquet")))
}

#[test]
fn a_worklist_holds_everything_that_needs_a_person_and_no_note() {
    let room = messy();
    let (list, findings) = (published(&room, "worklist"), published(&room, "findings"));
    let wanted = texts(&findings, "weight").iter().filter(|weight| *weight != "note").count();
    assert_eq!(list.height(), wanted);
    assert!(!texts(&list, "weight").contains(&"note".to_string()));
    let csv = std::fs::read(room.published("annex_a_nightly", "worklists/worklist.csv")).unwrap();
    assert_eq!(csv::Reader::from_reader(csv.as_slice()).records().count(), wanted);
}

#[test]
fn the_worker_beside_a_thing_is_one_whom_the_lists_name_for_the_child() {
    let room = messy();
    let mut named = BTreeSet::new();
    for dataset in ["referrals", "assessments", "section47", "children_in_need", "protection_plans", "children_in_care"]
    {
        let frame = published(&room, dataset);
        named.extend(texts(&frame, "child_id").into_iter().zip(texts(&frame, "worker")));
    }
    let care_leavers = published(&room, "care_leavers");
    named.extend(texts(&care_leavers, "child_id").into_iter().zip(texts(&care_leavers, "worker")));
    let list = published(&room, "worklist");
    let beside: Vec<_> = texts(&list, "record").into_iter().zip(texts(&list, "worker")).collect();
    let with_worker: Vec<_> = beside.iter().filter(|(_, worker)| !worker.is_empty()).collect();
    assert!(with_worker.len() > 10, "only {} things have a worker", with_worker.len());
    for pair in with_worker {
        assert!(named.contains(pair), "a worker stands beside a record that is not theirs");
    }
}

#[test]
fn names_are_in_the_worklists_alone() {
    let room = messy();
    let list = published(&room, "worklist");
    let names: BTreeSet<String> =
        texts(&list, "worker").into_iter().chain(texts(&list, "record")).filter(|name| name.len() > 4).collect();
    let report = std::fs::read_to_string(room.published("annex_a_nightly", "report/index.html")).unwrap();
    let page = std::fs::read_to_string(room.published("annex_a_nightly", "worklists/index.html")).unwrap();
    assert!(names.iter().any(|name| page.contains(name.as_str())));
    assert_eq!(names.iter().filter(|name| report.contains(name.as_str())).count(), 0);
    assert!(report.contains("Work for each team"));
    assert!(!room.published("annex_a_nightly", "region/worklist.parquet").exists());
}

#[test]
fn the_workbook_has_one_marked_table_and_notes_and_nothing_hidden_or_worked_out() {
    let room = messy();
    let path = room.published("annex_a_nightly", "worklists/worklist.xlsx");
    let mut workbook: Xlsx<_> = open_workbook(&path).unwrap();
    assert_eq!(workbook.sheet_names(), ["Worklist", "Notes"]);
    assert!(workbook.sheets_metadata().iter().all(|sheet| sheet.visible == SheetVisible::Visible));
    for sheet in ["Worklist", "Notes"] {
        assert_eq!(workbook.worksheet_formula(sheet).unwrap().used_cells().count(), 0);
    }
    workbook.load_tables().unwrap();
    assert_eq!(workbook.table_names(), ["Worklist"]);
    let cells = workbook.worksheet_range("Worklist").unwrap();
    assert_eq!(cells.height(), published(&room, "worklist").height() + 1);
    assert!(cells.cells().all(|(_, _, cell)| !matches!(cell, Data::Empty)), "a cell of the table is empty");
}

/// Rule and record of everything on the list, in its order.
fn things(room: &Room) -> Vec<(String, String)> {
    let list = published(room, "worklist");
    texts(&list, "code").into_iter().zip(texts(&list, "record")).collect()
}

#[test]
fn an_exception_leaves_the_list_until_the_day_to_look_again() {
    let room = messy();
    let before = things(&room);
    let list = published(&room, "worklist");
    let is_query = |row: &usize| texts(&list, "weight")[*row] == "explain" && !before[*row].1.is_empty();
    let (rule, record) = before[(0..list.height()).find(is_query).unwrap()].clone();
    let others: Vec<_> = before.iter().filter(|thing| **thing != (rule.clone(), record.clone())).cloned().collect();
    let accept = |until: &str| {
        let row = format!("rule,record,explanation,by,look again\n{rule},{record},so it is,J. Oak,{until}\n");
        room.put("incoming/QBR/annex_a/accepted.csv", row);
        let said = room.type_in(&["run", "annex_a_nightly"]);
        assert_eq!(said.code, 1, "{}", said.err);
    };
    accept("2027-03-31");
    assert_eq!(things(&room), others);
    let page = std::fs::read_to_string(room.published("annex_a_nightly", "worklists/index.html")).unwrap();
    let accepted = page.split("<section id=\"accepted\">").nth(1).unwrap();
    for said in ["so it is", "J. Oak", "2027-03-31", record.as_str()] {
        assert!(accepted.contains(said), "{said}");
    }
    let report = std::fs::read_to_string(room.published("annex_a_nightly", "report/index.html")).unwrap();
    assert!(!report.contains("so it is"));
    accept("2026-09-30");
    assert_eq!(things(&room), before);
    let findings = published(&room, "findings");
    assert!(texts(&findings, "code").contains(&"explanation.over".to_string()));
}
