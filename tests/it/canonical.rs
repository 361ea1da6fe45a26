//! Tables filled from the files of other collections: the same figures as these give themselves, and each row's place.

use crate::room::{Room, frame};
use polars::prelude::{DataFrame, DataType};
use std::collections::{BTreeMap, BTreeSet};

const LISTS: &str = "annex_a_nightly";
const REPORT: &str = "performance_matters";

/// The sample council's lists or returns, run through their own pipeline and the monthly report.
fn council(collection: &str, pipeline: &str, size: [&str; 2]) -> Room {
    let room = Room::new();
    let to = room.path.display().to_string();
    let words = ["sample", "--to", &to, "--collection", collection, size[0], size[1], "--seed", "4"];
    assert_eq!(room.type_in(&words).code, 0);
    for name in [pipeline, REPORT] {
        let said = room.type_in(&["run", name]);
        assert_eq!(said.code, 0, "{name}: {}{}", said.out, said.err);
    }
    room
}

fn table(room: &Room, pipeline: &str, name: &str) -> DataFrame {
    frame(&room.published(pipeline, &format!("authority/{name}.parquet")))
}

fn texts(frame: &DataFrame, column: &str) -> Vec<String> {
    let column = frame.column(column).unwrap().cast(&DataType::String).unwrap();
    column.str().unwrap().iter().map(|text| text.unwrap_or_default().to_string()).collect()
}

/// The whole figures by indicator, span and first and last day.
fn figures(room: &Room, pipeline: &str) -> BTreeMap<String, f64> {
    let made = table(room, pipeline, "indicators");
    let [names, splits, spans, starts, ends] =
        ["indicator", "split", "span", "starts", "ends"].map(|column| texts(&made, column));
    let numbers = made.column("numerator").unwrap().f64().unwrap().clone();
    let whole = (0..made.height()).filter(|row| splits[*row].is_empty());
    let named = whole.map(|row| {
        let stretch = format!("{} {} {} {}", names[row], spans[row], starts[row], ends[row]);
        (stretch.trim().to_string(), numbers.get(row).unwrap())
    });
    named.collect()
}

#[test]
fn figures_made_of_lists_are_those_that_the_lists_give_themselves() {
    let room = council("annex_a", LISTS, ["--size", "1200"]);
    let (of_lists, of_report) = (figures(&room, LISTS), figures(&room, REPORT));
    for (theirs, ours) in [
        ("cp_open", "cp_open month 2026-09-01 2026-09-30"),
        ("cla_open", "cla_open month 2026-09-01 2026-09-30"),
        ("assessments_open", "assessments_open month 2026-09-01 2026-09-30"),
        ("cla_uasc", "uasc_open month 2026-09-01 2026-09-30"),
        ("cp_two_years_or_more", "cp_open_two_years month 2026-09-01 2026-09-30"),
    ] {
        assert_eq!(of_report.get(ours), of_lists.get(theirs), "{ours} is `{theirs}` of the lists");
    }
    assert!(of_lists["cp_open"] > 10.0 && of_lists["cla_open"] > 10.0, "there is something to compare");
    // The lists count from 31 March, a day before the year that the report counts.
    for (theirs, day, ours) in [
        ("contacts", "contacted", "contacts_received"),
        ("referrals", "referred", "referrals"),
        ("assessments", "started", "assessments_started"),
        ("protection_plans", "plan_started", "cp_started"),
        ("children_in_care", "care_started", "cla_started"),
        ("children_in_care", "care_ended", "cla_ceased"),
    ] {
        let days = texts(&table(&room, LISTS, theirs), day);
        let since_april = days.iter().filter(|day| ("2026-04-01"..="2026-09-30").contains(&day.as_str())).count();
        let month = |month: u32| {
            let made = of_report.iter().find(|(name, _)| name.starts_with(&format!("{ours} month 2026-{month:02}-01")));
            *made.unwrap_or_else(|| panic!("{ours} has no figure for month {month}")).1
        };
        assert_eq!((4..=9).map(month).sum::<f64>(), since_april as f64, "{ours}");
        assert!(since_april > 0, "there is something to compare in {theirs}");
    }
}

#[test]
fn no_figure_is_made_for_a_time_that_no_source_tells_of_and_each_row_has_its_place() {
    let room = council("annex_a", LISTS, ["--size", "400"]);
    each_contact_says_which_row_of_which_file_it_came_from(&room);
    let of_report = figures(&room, REPORT);
    let months = |indicator: &str| {
        let prefix = format!("{indicator} month ");
        of_report.keys().filter_map(|name| Some(name.strip_prefix(&prefix)?[..7].to_string())).collect::<Vec<_>>()
    };
    let half_a_year = ["2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09"];
    assert_eq!(months("contacts_received"), half_a_year);
    // A child's last visit tells of the list's own day alone, and no list has the days of plans for children in need.
    assert_eq!(months("cp_visits_on_time"), ["2026-09"]);
    assert_eq!(months("cin_plans_open"), [""; 0]);
    let has = |indicator: &str| of_report.keys().any(|name| name.starts_with(&format!("{indicator} ")));
    assert!(!has("eh_ended") && !has("eh_open"), "no list says when help ended");
    assert!(!has("va_missing_episodes"), "no list has each time that a child was missing");
    let page = std::fs::read_to_string(room.published(REPORT, "report/index.html")).unwrap();
    assert!(page.contains("Contacts"), "the pages are made");
}

#[test]
fn figures_made_of_the_return_of_children_in_care_are_its_own() {
    let room = council("ssda903", "ssda903_nightly", ["--children", "200"]);
    let of_report = figures(&room, REPORT);
    let ceased = texts(&table(&room, REPORT, "care"), "care_ceased");
    let in_care = ceased.iter().filter(|day| day.is_empty()).count();
    let episodes = table(&room, "ssda903_nightly", "episodes");
    let [ends, statuses, children] = ["dec", "ls", "child"].map(|column| texts(&episodes, column));
    // A series of short breaks is not care in the report.
    let is_open = |row: &usize| ends[*row].is_empty() && !["V3", "V4"].contains(&statuses[*row].as_str());
    let open: BTreeSet<&String> = (0..episodes.height()).filter(is_open).map(|row| &children[row]).collect();
    assert_eq!(in_care, open.len(), "each child with an open episode is in care");
    assert_eq!(of_report["cla_open month 2026-03-01 2026-03-31"], in_care as f64);
}

fn each_contact_says_which_row_of_which_file_it_came_from(room: &Room) {
    let contacts = table(room, REPORT, "contacts");
    let [systems, files, sheets] =
        ["source_system", "source_file", "source_sheet"].map(|column| texts(&contacts, column));
    assert!(contacts.height() > 50, "there are contacts");
    assert!(systems.iter().all(|system| system == "annex_a"));
    assert!(files.iter().all(|file| file == "annex_a/2026-09-30/Annex A.xlsx"));
    assert!(sheets.iter().all(|sheet| sheet == &sheets[0]));
    let mut rows: Vec<i64> = contacts.column("source_row").unwrap().i64().unwrap().iter().flatten().collect();
    rows.sort_unstable();
    let first = rows[0];
    assert_eq!(rows, (first..first + rows.len() as i64).collect::<Vec<_>>(), "each row of the list once");
}
