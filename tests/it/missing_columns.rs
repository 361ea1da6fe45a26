//! From a column that did not come no figure is made, and the figures beside it stay as they are.

use crate::room::{Room, frame};
use calamine::{Data, Reader, Xlsx};
use polars::prelude::DataFrame;
use std::collections::BTreeMap;
use std::io::Cursor;

/// One list of the sample, as a CSV without some of its columns, and the night after it came.
fn night(list: &str, without: &[&str]) -> Room {
    let made = Room::new();
    let to = made.path.display().to_string();
    assert_eq!(made.type_in(&["sample", "--to", &to, "--collection", "annex_a", "--size", "600"]).code, 0);
    let bytes = std::fs::read(made.path.join("incoming/QBR/annex_a/2026-09-30/Annex A.xlsx")).unwrap();
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = workbook.worksheet_range(list).unwrap();
    let headings: Vec<String> = range.rows().next().unwrap().iter().map(|cell| cell.to_string()).collect();
    let kept: Vec<usize> = (0..headings.len()).filter(|at| !without.contains(&headings[*at].as_str())).collect();
    assert_eq!(headings.len() - kept.len(), without.len(), "{headings:?}");
    let mut csv = csv::Writer::from_writer(Vec::new());
    for row in range.rows() {
        csv.write_record(kept.iter().map(|at| said(&row[*at]))).unwrap();
    }
    let room = Room::new();
    room.put(&format!("incoming/QBR/annex_a/2026-09-30/{list}.csv"), csv.into_inner().unwrap());
    room.type_in(&["run", "annex_a_nightly"]);
    room
}

fn said(cell: &Data) -> String {
    match cell {
        Data::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year}-{month:02}-{day:02}")
        }
        other => other.to_string(),
    }
}

fn published(room: &Room, table: &str) -> DataFrame {
    frame(&room.published("annex_a_nightly", &format!("authority/{table}.parquet")))
}

/// The figures that are not split, by their names.
fn figures(room: &Room) -> BTreeMap<String, String> {
    let frame = published(room, "indicators");
    let text = |name: &str| frame.column(name).unwrap().str().unwrap().clone();
    let (names, splits) = (text("indicator"), text("split"));
    let values = frame.column("value").unwrap().f64().unwrap().clone();
    let whole = (0..frame.height()).filter(|row| splits.get(*row) == Some(""));
    whole.map(|row| (names.get(row).unwrap().to_string(), format!("{:?}", values.get(row)))).collect()
}

#[test]
fn without_the_column_there_is_no_figure_from_it_and_the_others_are_as_before() {
    let cases: [(&str, &str, &[&str]); 3] = [
        ("List 3", "Number of Referrals in Last 12 Months", &["rereferrals", "rereferred_children"]),
        ("List 3", "Referral NFA?", &["referrals_no_further_action"]),
        ("List 4", "Child Seen During Continuous Assessment", &["assessments_child_seen"]),
    ];
    for (list, column, gone) in cases {
        let (whole, without) = (figures(&night(list, &[])), figures(&night(list, &[column])));
        let expected: BTreeMap<String, String> = whole
            .iter()
            .filter(|(name, _)| !gone.contains(&name.as_str()))
            .map(|(n, v)| (n.clone(), v.clone()))
            .collect();
        assert!(gone.iter().all(|name| whole.contains_key(*name)), "{whole:?}");
        assert_eq!(without, expected, "without `{column}`");
    }
}

#[test]
fn a_column_made_from_it_has_nothing_in_it_and_the_page_says_why_there_is_no_figure() {
    let room = night("List 4", &["Child Seen During Continuous Assessment"]);
    let assessments = published(&room, "assessments");
    assert_eq!(assessments.column("child_seen").unwrap().null_count(), assessments.height());
    let page = std::fs::read_to_string(room.published("annex_a_nightly", "report/index.html")).unwrap();
    assert!(
        page.contains("a list, a column or a table of reference that it needs did not come, or has no rows for it")
    );
}
