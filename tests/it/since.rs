//! Since last time: what `changes` and `walk` say of two months against the lists of both, counted another way.

use crate::room::{Room, frame};
use polars::prelude::{DataFrame, DataType};
use std::collections::BTreeSet;

/// Each list that is followed, and the column that says who is open, where it has one.
const LISTS: [(&str, Option<&str>); 5] = [
    ("assessments", Some("is_open")),
    ("care_leavers", None),
    ("children_in_care", Some("is_open")),
    ("children_in_need", Some("is_open")),
    ("protection_plans", Some("is_open")),
];

fn two_months() -> Room {
    let room = Room::new();
    let to = room.path.display().to_string();
    let sample = ["sample", "--to", &to, "--collection", "annex_a", "--size", "1500", "--month-before"];
    assert_eq!(room.type_in(&sample).code, 0);
    assert!([0, 1].contains(&room.type_in(&["run", "annex_a_nightly"]).code));
    room
}

fn published(room: &Room, table: &str) -> DataFrame {
    frame(&room.published("annex_a_nightly", &format!("authority/{table}.parquet")))
}

fn texts(frame: &DataFrame, column: &str) -> Vec<String> {
    let column = frame.column(column).unwrap().cast(&DataType::String).unwrap();
    column.str().unwrap().iter().map(|text| text.unwrap_or_default().to_string()).collect()
}

/// The children who are open on a list on a day.
fn open(list: &DataFrame, is_open: Option<&str>, day: &str) -> BTreeSet<String> {
    let (ends, children) = (texts(list, "period_end"), texts(list, "child_id"));
    let open = is_open.map_or_else(|| vec!["true".to_string(); children.len()], |name| texts(list, name));
    let on_the_day = children.into_iter().zip(ends).zip(open).filter(|((_, end), open)| end == day && open == "true");
    on_the_day.map(|((child, _), _)| child).collect()
}

#[test]
fn who_joined_and_who_left_is_what_the_two_lists_say() {
    let room = two_months();
    let changes = published(&room, "changes");
    let rows: BTreeSet<[String; 3]> = {
        let columns = ["dataset", "change", "record"].map(|name| texts(&changes, name));
        (0..changes.height()).map(|row| [0, 1, 2].map(|at| columns[at][row].clone())).collect()
    };
    let told = |list: &str, change: &str| -> BTreeSet<String> {
        let of = rows.iter().filter(|row| row[0] == list && row[1] == change);
        of.map(|row| row[2].clone()).collect()
    };
    let mut moved = 0;
    for (name, is_open) in LISTS {
        let list = published(&room, name);
        let (before, now) = (open(&list, is_open, "2026-08-31"), open(&list, is_open, "2026-09-30"));
        assert_eq!(told(name, "joined"), &now - &before, "{name}");
        assert_eq!(told(name, "left"), &before - &now, "{name}");
        moved += (&now - &before).len() + (&before - &now).len();
    }
    assert!(moved > 20, "a month in which next to nothing happens proves nothing: {moved}");
}

#[test]
fn the_walk_begins_and_ends_at_the_lists_numbers_and_adds_up() {
    let room = two_months();
    let walk = published(&room, "walk");
    let (datasets, lines) = (texts(&walk, "dataset"), texts(&walk, "line"));
    let counts: Vec<i64> = walk.column("count").unwrap().i64().unwrap().iter().flatten().collect();
    for (name, is_open) in LISTS.into_iter().filter(|(_, is_open)| is_open.is_some()) {
        let of_list: Vec<(&str, i64)> = (0..walk.height())
            .filter(|row| datasets[*row] == name)
            .map(|row| (lines[row].as_str(), counts[row]))
            .collect();
        let list = published(&room, name);
        let rows_open = |day: &str| {
            let (ends, open) = (texts(&list, "period_end"), texts(&list, is_open.unwrap()));
            ends.iter().zip(open).filter(|(end, open)| *end == day && open == "true").count() as i64
        };
        let (first, last) = (of_list.first().unwrap(), of_list.last().unwrap());
        assert_eq!((first, last), (&("open before", rows_open("2026-08-31")), &("open now", rows_open("2026-09-30"))));
        let sum: i64 = of_list[..of_list.len() - 1].iter().map(|(_, count)| count).sum();
        assert_eq!(sum, last.1, "{name}");
    }
}

#[test]
fn a_page_shows_the_numbers_and_nobodys_id() {
    let room = two_months();
    let bytes = std::fs::read(room.published("annex_a_nightly", "report/index.html")).unwrap();
    let page = String::from_utf8(bytes).unwrap();
    assert!(page.contains("Who joined and who left since 31 August 2026"));
    let gap = page.split("Since last time").nth(1).unwrap().split("</section>").next().unwrap();
    let changes = published(&room, "changes");
    assert!(changes.height() > 0);
    assert!(texts(&changes, "record").iter().all(|record| !gap.contains(&format!(">{record}<"))));
}

#[test]
fn the_region_gets_neither() {
    let room = two_months();
    for table in ["changes", "walk"] {
        assert!(!room.published("annex_a_nightly", &format!("region/{table}.parquet")).exists());
    }
}
