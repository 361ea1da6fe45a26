//! Times a large table of reference: reading it the first night, and looking up in it on every other.
//!
//!     python tests/python/make_postcodes.py --rows 2700000 --out /tmp/ONSPD.csv
//!     cargo bench --bench look_up -- /tmp/ONSPD.csv
//!
//! Each measurement is a process of its own, so that peaks of memory are told apart. Prints; asserts nothing.

use quarterday::definitions::{self, Definitions};
use quarterday::runs::carry_out::Watch;
use quarterday::runs::reference::{Wanted, find};
use quarterday::store::{Workplace, builtin};
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// The table that is measured, the column of its file with the keys, and how many are looked up.
const TABLE: &str = "postcodes";
const KEY_COLUMN: usize = 2;
const KEYS: usize = 20_000;
const ROUNDS: usize = 5;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.iter().find(|argument| argument.ends_with(".csv")) {
        Some(csv) => compare(Path::new(csv)),
        None if arguments.len() == 3 => measured(Path::new(&arguments[1]), &arguments[2]),
        None => println!("skipped: name a CSV, such as one that tests/python/make_postcodes.py makes"),
    }
}

fn compare(csv: &Path) {
    let folder = tempfile::tempdir_in(csv.parent().expect("the CSV has a folder")).expect("a folder for the benchmark");
    let day = folder.path().join("reference").join(TABLE).join("2026-05-01");
    std::fs::create_dir_all(&day).expect("a day's folder");
    std::fs::hard_link(csv, day.join("file.csv")).expect("the CSV is linked to");
    let size = std::fs::metadata(csv).map_or(0, |known| known.len()) as f64 / 1e6;
    println!("{size:.0} MB of CSV, {KEYS} keys");
    println!("{:>12} {:>12} {:>12} {:>8} {:>10}", "what", "load s", "look up ms", "rows", "peak MB");
    write_keys(csv, folder.path());
    run(folder.path(), "nothing");
    (0..ROUNDS).for_each(|_| run(folder.path(), "spread"));
    (0..ROUNDS).for_each(|_| run(folder.path(), "together"));
}

/// Keys from all over the table, and keys that stand side by side.
fn write_keys(csv: &Path, folder: &Path) {
    let file = BufReader::new(std::fs::File::open(csv).expect("the CSV is there"));
    let key = |line: std::io::Result<String>| {
        line.ok()?.split(',').nth(KEY_COLUMN).map(|key| key.trim_matches('"').to_string())
    };
    let keys: Vec<String> = file.lines().skip(1).filter_map(key).collect();
    let spread: Vec<&str> = keys.iter().step_by((keys.len() / KEYS).max(1)).map(String::as_str).collect();
    let together: Vec<&str> = keys.iter().skip(keys.len() / 3).take(KEYS).map(String::as_str).collect();
    for (name, keys) in [("nothing", Vec::new()), ("spread", spread), ("together", together)] {
        std::fs::write(folder.join(name), keys.join("\n")).expect("the keys are written");
    }
}

fn run(folder: &Path, keys: &str) {
    let itself = std::env::current_exe().expect("this program has a path");
    let output = Command::new(itself).arg(folder).arg(keys).output().expect("it runs");
    print!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
}

struct Silent;

impl Watch for Silent {
    fn step(&self, _: &str) {}
}

fn measured(folder: &Path, name: &str) {
    let (workplace, definitions) = (Workplace::at(folder), own());
    let keys = std::fs::read_to_string(folder.join(name)).expect("the keys are there");
    let keys: BTreeSet<String> = keys.lines().map(str::to_string).collect();
    let day = chrono::NaiveDate::from_ymd_opt(2026, 10, 1).expect("a day");
    let start = Instant::now();
    let found = find(&workplace, &definitions, &[TABLE], day).expect("the files are found");
    let loaded = found.load(&workplace, &definitions, &Silent).expect("the table is read");
    let read = start.elapsed();
    let start = Instant::now();
    let wanted = Wanted::from([(TABLE.to_string(), keys)]);
    let frames = loaded.look_up(&definitions, wanted).expect("the keys are looked up");
    let (looked_up, rows) = (start.elapsed(), frames[TABLE].height());
    let (read, looked_up) = (read.as_secs_f64(), looked_up.as_secs_f64() * 1e3);
    println!("{name:>12} {read:>12.3} {looked_up:>12.1} {rows:>8} {:>10.0}", peak_megabytes());
}

fn own() -> Definitions {
    definitions::load(&builtin::definitions()).expect("the program's own definitions hold")
}

fn peak_megabytes() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak =
        status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse::<f64>().ok());
    peak.unwrap_or(0.0) / 1024.0
}
