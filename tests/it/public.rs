//! What everybody may see: no number about few children, nothing that gives one away, and no file of rows.

use crate::room::{CHECKOUT, Room, frame};
use polars::prelude::DataFrame;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

const PIPELINE: &str = "annex_a_nightly";
const DEFINITION: &str = "pipelines/annex_a_nightly/pipeline.toml";

/// A sample council; its night is still to come.
fn council(size: &str) -> Room {
    let room = Room::new();
    let to = room.path.display().to_string();
    assert_eq!(room.type_in(&["sample", "--to", &to, "--collection", "annex_a", "--size", size]).code, 0);
    room
}

/// Lays a definition over the program's own.
fn lay_over(room: &Room, change: impl Fn(&str) -> String) {
    let text = fs::read_to_string(Path::new(CHECKOUT).join(DEFINITION)).unwrap();
    let changed = change(&text);
    assert_ne!(changed, text);
    room.put(&format!("definitions/{DEFINITION}"), changed);
}

fn figures(room: &Room, audience: &str) -> DataFrame {
    frame(&room.published(PIPELINE, &format!("{audience}/indicators.parquet")))
}

/// Numerator, denominator and gap.
type Figure = (Option<f64>, Option<f64>, Option<String>);

/// Every figure by its indicator and part.
fn by_part(figures: &DataFrame) -> BTreeMap<[String; 3], Figure> {
    let text = |name: &str| figures.column(name).unwrap().str().unwrap().clone();
    let number = |name: &str| figures.column(name).unwrap().f64().unwrap().clone();
    let names = ["indicator", "category", "second_category"].map(text);
    let (above, below, gaps) = (number("numerator"), number("denominator"), text("gap"));
    let part = |row: usize| [0, 1, 2].map(|at| names[at].get(row).unwrap_or_default().to_string());
    let figure = |row: usize| (above.get(row), below.get(row), gaps.get(row).map(str::to_string));
    (0..figures.height()).map(|row| (part(row), figure(row))).collect()
}

fn is_small(number: f64) -> bool {
    (1.0..=5.0).contains(&number)
}

#[test]
fn no_number_from_one_to_five_is_shown_nor_one_that_is_left_of_a_share() {
    for size in ["300", "2000", "9000"] {
        let room = council(size);
        room.type_in(&["run", PIPELINE]);
        let (public, own) = (by_part(&figures(&room, "public")), by_part(&figures(&room, "authority")));
        let (mut hidden, mut shown) = (0, 0);
        for (part, (above, below, gap)) in &public {
            assert!(own.contains_key(part), "{part:?}");
            match gap.as_deref() {
                Some("c") => hidden += 1,
                Some(other) => panic!("{part:?} is {other}"),
                None => shown += 1,
            }
            assert!(gap.is_none() || (above.is_none() && below.is_none()), "{part:?}");
            assert!(above.is_none_or(|above| !is_small(above)), "{part:?}");
            let left = above.zip(*below).filter(|(above, below)| above <= below).map(|(above, below)| below - above);
            let is_rate = part[0].contains("_rate");
            assert!(is_rate || left.is_none_or(|left| !is_small(left)), "{part:?}");
        }
        assert!(hidden > 3 && shown > 10, "{size}: {hidden} hidden, {shown} shown");
    }
}

/// Figures that are split, and what their parts add up to.
const SPLIT: [(&str, &str); 4] = [
    ("cin_open_by_need", "cin_open"),
    ("cin_open_by_ethnicity", "cin_open"),
    ("cp_by_category", "cp_open"),
    ("cla_by_ethnicity", "cla_open"),
];

#[test]
fn what_is_hidden_of_a_total_leaves_room_for_every_small_number() {
    let mut protected = 0;
    for size in ["300", "900", "2000", "4000", "9000"] {
        let room = council(size);
        room.type_in(&["run", PIPELINE]);
        let public = by_part(&figures(&room, "public"));
        for (name, whole) in SPLIT {
            let Some((Some(total), ..)) = public.get(&[whole, "", ""].map(str::to_string)) else { continue };
            let parts: Vec<Option<f64>> =
                public.iter().filter(|(part, _)| part[0] == name).map(|(_, (above, ..))| *above).collect();
            let hidden = parts.iter().filter(|part| part.is_none()).count();
            let left: f64 = total - parts.iter().flatten().sum::<f64>();
            // One of them may be five, if the others are one each.
            assert!(hidden == 0 || left >= 5.0 + (hidden - 1) as f64 && hidden > 1, "{name} of {size} rows");
            protected += hidden;
        }
    }
    assert!(protected > 10, "only {protected} parts are hidden");
}

#[test]
fn everybody_gets_figures_and_pages_and_no_table_that_counts_rows() {
    let room = council("600");
    room.type_in(&["run", PIPELINE]);
    let files: BTreeSet<String> =
        room.files("published/annex_a_nightly/latest/public").into_iter().map(|(path, _)| path).collect();
    let names: BTreeSet<&str> = files.iter().filter_map(|path| path.rsplit('/').next()).collect();
    assert_eq!(names, BTreeSet::from(["_run.parquet", "index.html", "indicators.parquet", "report.xlsx"]));
    let run = frame(&room.published(PIPELINE, "public/_run.parquet"));
    assert!(run.get_column_names().iter().all(|name| !name.contains("rows") && !name.contains("findings")));
    let page = fs::read_to_string(room.published(PIPELINE, "public/index.html")).unwrap();
    assert!(page.contains("A c stands for a number that is hidden because it is about few children"));
    assert!(!page.contains("Official: sensitive"));
}

#[test]
fn what_an_earlier_release_gives_away_is_not_released_and_says_so() {
    let room = council("600");
    // Last month nobody hid anything that is more than one.
    lay_over(&room, |text| text.replace("hide_up_to = 5", "hide_up_to = 1"));
    room.type_in(&["run", PIPELINE]);
    assert!(room.published(PIPELINE, "public/index.html").exists());
    fs::remove_file(room.path.join(format!("definitions/{DEFINITION}"))).unwrap();
    let said = room.type_in(&["run", PIPELINE]);
    assert_eq!(said.code, 1, "{}", said.out);
    assert!(!room.published(PIPELINE, "public/index.html").exists());
    assert!(
        by_part(&figures(&room, "public"))
            .values()
            .all(|(above, below, gap)| { above.is_none() && below.is_none() && gap.as_deref() == Some("withheld") })
    );
    let findings = fs::read_to_string(room.published(PIPELINE, "authority/findings.csv")).unwrap();
    let expected = "could be worked out from what is shown and from what was released before";
    assert!(findings.contains("figures.withheld") && findings.contains(expected));
    // And so it stays: the next night finds nothing else to do.
    let again = room.type_in(&["run", PIPELINE]);
    assert!(again.out.contains("nothing to do"), "{}", again.out);
    assert_eq!(again.code, 1);
    // Whoever kept last month's figures has them still, when here they are kept no more.
    lay_over(&room, |text| format!("{text}\n[keep]\nversions = 1\n"));
    let versions = || fs::read_dir(room.path.join(format!("versions/{PIPELINE}"))).unwrap().count();
    assert_eq!(versions(), 2);
    room.type_in_at("2026-10-09T02:00:00", &["purge"]);
    assert_eq!(versions(), 1);
    room.type_in_at("2026-10-09T02:00:00", &["run", PIPELINE]);
    assert!(!room.published(PIPELINE, "public/index.html").exists());
}

#[test]
fn the_same_night_hides_the_same_numbers() {
    let public = || {
        let room = council("900");
        room.type_in(&["run", PIPELINE]);
        fs::read(room.published(PIPELINE, "public/indicators.parquet")).unwrap()
    };
    assert!(public() == public());
}
