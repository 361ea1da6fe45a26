//! February 2019: a borough made up child by child, whose monthly report has the figures that a council printed.
//!
//! `tests/feb_2019/` has what was printed, the scripts that make the children, and, for each page, how its words are
//! ours, and where the print disagrees with itself.

use crate::room::{CHECKOUT, Room, frame};
use polars::prelude::DataType;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The night on which the report is made.
const NIGHT: &str = "2019-03-05T02:00:00";
/// The month that is reported.
const MONTH: &str = "2019-02";
const DELIVERY: &str = "2019-02-28";
const PIPELINE: &str = "performance_matters";

type Row = BTreeMap<String, String>;

/// One printed figure.
struct Printed(Row);

/// A row of the table `figures`.
#[derive(Clone)]
struct Ours {
    unit: String,
    value: Option<f64>,
    numerator: Option<f64>,
    denominator: Option<f64>,
}

/// By delivery, indicator, split, breakdown, period and kind.
type Figures = BTreeMap<[String; 6], Ours>;

fn folder() -> PathBuf {
    Path::new(CHECKOUT).join("tests/feb_2019")
}

fn rows(path: &Path) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let row = |row: Result<Row, csv::Error>| row.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    reader.deserialize().map(row).collect()
}

/// Whether there is a Python to make the borough with.
fn made(room: &Room) -> bool {
    let script = folder().join("make.py");
    let Ok(output) = Command::new("python3").arg(script).arg(&room.path).env("PYTHONDONTWRITEBYTECODE", "1").output()
    else {
        return false;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    true
}

fn published(room: &Room) -> Figures {
    let frame = frame(&room.published(PIPELINE, "authority/figures.parquet"));
    let texts = |name: &str| -> Vec<String> {
        let column = frame.column(name).unwrap().cast(&DataType::String).unwrap();
        column.str().unwrap().iter().map(|text| text.unwrap_or_default().to_string()).collect()
    };
    let numbers = |name: &str| -> Vec<Option<f64>> { frame.column(name).unwrap().f64().unwrap().iter().collect() };
    let keys = ["period_end", "indicator", "split", "breakdown", "period", "kind"].map(texts);
    let (unit, value) = (texts("unit"), numbers("value"));
    let (numerator, denominator) = (numbers("numerator"), numbers("denominator"));
    let of = |row: usize| Ours {
        unit: unit[row].clone(),
        value: value[row],
        numerator: numerator[row],
        denominator: denominator[row],
    };
    (0..frame.height()).map(|row| (keys.each_ref().map(|texts| texts[row].clone()), of(row))).collect()
}

impl Printed {
    fn get(&self, column: &str) -> &str {
        &self.0[column]
    }

    fn is_percent(&self) -> bool {
        self.get("unit") == "percent"
    }

    /// The month it is for, or `ytd`, without what the print adds to say that it is a share.
    fn month(&self) -> &str {
        let period = self.get("period");
        let end = period.find(['_', ' ']).unwrap_or(period.len());
        &period[..end]
    }

    /// So many digits are printed after the point.
    fn decimals(&self) -> usize {
        self.get("value").split_once('.').map_or(0, |(_, digits)| digits.len())
    }

    fn is_same(&self, ours: f64, decimals: usize) -> bool {
        let scale = 10f64.powi(decimals as i32);
        let half_up = |value: f64| (value * scale + value.signum() * 1e-9).round();
        half_up(ours) == half_up(self.get("value").parse().unwrap())
    }
}

/// Which of ours a printed figure is, as the page's mapping has it.
fn mapped<'a>(mapping: &'a [Row], printed: &Printed) -> Option<&'a Row> {
    let is_of = |row: &&Row| ["measure", "breakdown"].iter().all(|column| row[*column] == printed.get(column));
    let of: Vec<&Row> = mapping.iter().filter(is_of).collect();
    let exactly = of.iter().find(|row| row["seed_period"] == printed.get("period"));
    exactly.or_else(|| of.iter().find(|row| row["seed_period"].is_empty())).copied()
}

/// Our number for a printed figure, before it is rounded, where there is one.
fn our_number(figures: &Figures, row: &Row, printed: &Printed) -> Option<f64> {
    let month = printed.month();
    let period = match row["period"].as_str() {
        "" => month.to_string(),
        "to date" if month == MONTH => "ytd".to_string(),
        "to date" => format!("ytd {month}"),
        other => other.to_string(),
    };
    let part = if row["part"].is_empty() { "all" } else { &row["part"] };
    // A page may have been printed about another time than the others.
    let delivery = row.get("delivery").filter(|day| !day.is_empty()).map_or(DELIVERY, String::as_str);
    let of_kind = |kind: &str| {
        figures
            .get(&[delivery, &row["indicator"], &row["split"], part, &period, kind].map(|text: &str| text.to_string()))
    };
    match row["kind"].as_str() {
        "" => {}
        "numerator" => return of_kind("figure")?.numerator,
        "denominator" => return of_kind("figure")?.denominator,
        kind => return of_kind(kind)?.value,
    }
    let figure = of_kind("figure")?;
    match (printed.is_percent(), figure.unit == "percent") {
        (true, true) => exact(figure),
        (true, false) => exact(of_kind("share")?),
        // The print has how many beside which share.
        (false, true) => figure.numerator,
        (false, false) => exact(figure),
    }
}

fn exact(ours: &Ours) -> Option<f64> {
    let over = |times: f64| Some(times * ours.numerator? / ours.denominator.filter(|number| *number != 0.0)?);
    match ours.unit.as_str() {
        "percent" => over(100.0),
        "rate_per_10000" => over(10_000.0),
        "mean" => over(1.0),
        _ => ours.value,
    }
}

#[derive(Default)]
struct Tally {
    printed: usize,
    matched: usize,
    explained: usize,
    wrong: Vec<String>,
}

/// One page's printed figures against ours.
fn compare(page: &str, printed: &[Printed], figures: &Figures) -> Tally {
    let mapping = rows(&folder().join(format!("mapping/{page}.csv")));
    let differences = folder().join(format!("differences/{page}.csv"));
    let differences = if differences.exists() { rows(&differences) } else { Vec::new() };
    let mut tally = Tally { printed: printed.len(), ..Tally::default() };
    let mut used = BTreeSet::new();
    for figure in printed {
        let place = ["measure", "breakdown", "period"].map(|column| figure.get(column));
        let said = format!("{page}, {}, {}, {}: printed {}", place[0], place[1], place[2], figure.get("value"));
        let different = differences.iter().position(|row| {
            ["measure", "breakdown", "period"].iter().zip(place).all(|(column, is)| row[*column] == is)
        });
        used.extend(different);
        let Some(row) = mapped(&mapping, figure) else {
            match different {
                Some(_) => tally.explained += 1,
                None => tally.wrong.push(format!("{said}, and the mapping has no row for it")),
            }
            continue;
        };
        let ours = our_number(figures, row, figure);
        let decimals = row["decimals"].parse().unwrap_or_else(|_| figure.decimals());
        let shown = ours.map_or_else(|| "none".to_string(), |ours| format!("{ours:.*}", decimals.max(1)));
        match (ours.is_some_and(|ours| figure.is_same(ours, decimals)), different) {
            (true, None) => tally.matched += 1,
            (true, Some(_)) => tally.wrong.push(format!("{said}, which is ours: take it out of the differences")),
            (false, Some(at)) if differences[at]["ours"] == shown => tally.explained += 1,
            (false, Some(_)) => tally.wrong.push(format!("{said}, ours is {shown}: not what the differences say")),
            (false, None) => tally.wrong.push(format!("{said}, ours is {shown} ({})", row["indicator"])),
        }
    }
    let stale = differences.iter().enumerate().filter(|(at, _)| !used.contains(at));
    tally.wrong.extend(stale.map(|(_, row)| format!("{page}: nothing printed is like the difference {row:?}")));
    tally
}

/// How many figures of a page must match, at least.
fn floor(page: &str) -> usize {
    let path = folder().join(format!("floors/{page}.txt"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.trim().parse().unwrap()
}

#[test]
fn the_borough_of_february_2019_has_the_figures_that_were_printed() {
    let room = Room::new();
    if !made(&room) {
        println!("skipped: there is no python3 to make the borough with");
        return;
    }
    let said = room.type_in_at(NIGHT, &["--definitions", CHECKOUT, "run", PIPELINE]);
    assert!([0, 1].contains(&said.code), "{}{}", said.out, said.err);
    let figures = published(&room);
    let mut pages: BTreeMap<String, Vec<Printed>> = BTreeMap::new();
    let all = rows(&folder().join("expected.csv"));
    let count = all.len();
    for row in all {
        pages.entry(row["page"].clone()).or_default().push(Printed(row));
    }
    let (mut matched, mut wrong) = (0, Vec::new());
    for (page, printed) in &pages {
        if !folder().join(format!("mapping/{page}.csv")).exists() {
            println!("{page}: {} figures, and no page of ours yet", printed.len());
            continue;
        }
        let tally = compare(page, printed, &figures);
        println!("{page}: matched {} of {}, {} explained", tally.matched, tally.printed, tally.explained);
        if tally.matched < floor(page) {
            wrong.push(format!("{page}: {} match, and {} did before", tally.matched, floor(page)));
        }
        matched += tally.matched;
        wrong.extend(tally.wrong);
    }
    println!("matched {matched} of {count}");
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}
