//! Times a whole night over a large workbook beside bare calamine and Polars reading and writing the same.
//! Each measurement is a process of its own, so that peaks of memory are told apart. Prints; asserts nothing.

use calamine::{Data, Reader, Xlsx};
use polars::prelude::{Column, DataFrame, ParquetCompression, ParquetWriter};
use quarterday::definitions;
use quarterday::definitions::forms::ArrivesAs;
use quarterday::runs::carry_out::Watch;
use quarterday::runs::ledger::Ledger;
use quarterday::runs::pipeline_run::{self, Order};
use quarterday::sample::{Recipe, SampleFile, make};
use quarterday::store::{Workplace, builtin, files};
use quarterday::vocabulary::Authority;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

const ROUNDS: usize = 5;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.get(1).map(String::as_str) {
        Some("ours") => measured(|| ours(Path::new(&arguments[2]))),
        Some("bare") => measured(|| bare(Path::new(&arguments[2]))),
        _ => compare(arguments.iter().find_map(|argument| argument.parse().ok()).unwrap_or(41_000)),
    }
}

/// Pairs of runs, one after the other, so that a busy machine is busy for both.
fn compare(rows: usize) {
    let folder = tempfile::tempdir().expect("a folder for the benchmark");
    let sample = sample(folder.path(), rows);
    println!("{rows} rows in {:.1} MB of workbook, {ROUNDS} rounds", megabytes(&sample));
    println!(
        "{:>8} {:>10} {:>12} {:>10}   {:>8} {:>10} {:>12} {:>10}   {:>6}",
        "ours", "seconds", "rows/s", "peak MB", "bare", "seconds", "rows/s", "peak MB", "ratio"
    );
    let mut ratios = Vec::new();
    for round in 1..=ROUNDS {
        let workplace = folder.path().join(format!("round {round}"));
        let place = workplace.join("incoming/QBR/annex_a/2026-09-30/sample.xlsx");
        files::write(&place, &files::read(&sample).expect("the sample is there")).expect("the sample is copied");
        let (our_seconds, our_peak) = child("ours", &workplace);
        let (bare_seconds, bare_peak) = child("bare", &place);
        ratios.push(our_seconds / bare_seconds);
        println!(
            "{round:>8} {our_seconds:>10.2} {:>12.0} {our_peak:>10.0}   {round:>8} {bare_seconds:>10.2} {:>12.0} {bare_peak:>10.0}   {:>6.2}",
            rows as f64 / our_seconds,
            rows as f64 / bare_seconds,
            our_seconds / bare_seconds
        );
    }
    ratios.sort_by(f64::total_cmp);
    println!("median ratio {:.2}", ratios[ROUNDS / 2]);
}

fn sample(folder: &Path, rows: usize) -> PathBuf {
    let definitions = definitions::load(&builtin::definitions()).expect("the program's own definitions hold");
    let collection =
        definitions.collections.values().find(|c| c.arrives_as() == ArrivesAs::Workbook).expect("a workbook");
    let recipe = Recipe {
        seed: 7,
        size: rows,
        children: Some(50),
        residents: None,
        snapshot: chrono::NaiveDate::from_ymd_opt(2026, 9, 30).expect("a day"),
        month_before: false,
        messy: false,
        authority: Authority::new("QBR").expect("a code"),
    };
    let path = folder.join("sample.xlsx");
    let take = &mut |file: SampleFile| match file.path.ends_with(".xlsx") {
        true => files::write(&path, &file.bytes),
        false => Ok(()),
    };
    make(&recipe, collection, take).expect("the sample is made and written");
    path
}

fn megabytes(path: &Path) -> f64 {
    files::read(path).map_or(0.0, |bytes| bytes.len() as f64 / 1e6)
}

/// Runs one side and takes its seconds and its peak from what it prints.
fn child(side: &str, place: &Path) -> (f64, f64) {
    let output = Command::new(std::env::current_exe().expect("this program has a path"))
        .arg(side)
        .arg(place)
        .env("QUARTERDAY_KEY_REGION", "a key for the benchmark, never for real children")
        .output()
        .expect("the other side runs");
    let printed = String::from_utf8_lossy(&output.stdout);
    let mut numbers = printed.split_whitespace().filter_map(|word| word.parse().ok());
    let both = numbers.next().zip(numbers.next());
    both.unwrap_or_else(|| panic!("{side} failed: {}", String::from_utf8_lossy(&output.stderr)))
}

fn measured(work: impl FnOnce()) {
    let start = Instant::now();
    work();
    println!("{} {}", start.elapsed().as_secs_f64(), peak_megabytes());
}

fn peak_megabytes() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak =
        status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse::<f64>().ok());
    peak.unwrap_or(0.0) / 1024.0
}

struct Silent;

impl Watch for Silent {
    fn step(&self, _: &str) {}
}

fn ours(place: &Path) {
    let workplace = Workplace::at(place);
    let definitions = definitions::load(&builtin::definitions()).expect("the program's own definitions hold");
    let ledger = Ledger::open(&workplace).expect("a ledger");
    let now = chrono::NaiveDate::from_ymd_opt(2026, 10, 1).and_then(|day| day.and_hms_opt(2, 0, 0)).expect("a night");
    for pipeline in definitions.pipelines.values() {
        let order =
            Order { workplace: &workplace, definitions: &definitions, pipeline, only: None, now, clock: &|| now };
        pipeline_run::run(&order, &ledger, &Silent).expect("the night is run");
    }
}

/// What a script would do: every sheet as a range, every column as text, numbers or days, one Parquet file each.
fn bare(path: &Path) {
    let bytes = std::fs::read(path).expect("the workbook is there");
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
    for name in workbook.sheet_names() {
        let range = workbook.worksheet_range(&name).expect("a sheet");
        let (height, width) = range.get_size();
        let heading = |column| range.get((0, column)).map_or_else(String::new, ToString::to_string);
        let columns = (0..width).map(|at| column(&heading(at), (1..height).map(|row| range.get((row, at)))));
        let mut frame = DataFrame::new(height - 1, columns.collect()).expect("a frame");
        let file = std::fs::File::create(path.with_file_name(format!("{name}.parquet"))).expect("a file");
        ParquetWriter::new(file).with_compression(ParquetCompression::Snappy).finish(&mut frame).expect("written");
    }
}

fn column<'a>(name: &str, cells: impl Iterator<Item = Option<&'a Data>> + Clone) -> Column {
    let filled = || cells.clone().flatten().filter(|cell| **cell != Data::Empty);
    if filled().all(|cell| matches!(cell, Data::DateTime(_))) {
        let days = cells.map(|cell| match cell {
            Some(Data::DateTime(day)) => Some(day.as_f64() as i32 - 25_569),
            _ => None,
        });
        let numbers = Column::new(name.into(), days.collect::<Vec<_>>());
        return numbers.cast(&polars::prelude::DataType::Date).expect("days");
    }
    if filled().all(|cell| matches!(cell, Data::Float(_) | Data::Int(_))) {
        let numbers = cells.map(|cell| match cell {
            Some(Data::Float(number)) => Some(*number),
            Some(Data::Int(number)) => Some(*number as f64),
            _ => None,
        });
        return Column::new(name.into(), numbers.collect::<Vec<_>>());
    }
    let texts = cells.map(|cell| cell.filter(|cell| **cell != Data::Empty).map(ToString::to_string));
    Column::new(name.into(), texts.collect::<Vec<_>>())
}
