//! Times whole returns, from files to reports: 1,000, 10,000 and 50,000 children, and 10,000 with something wrong in
//! every row, and with everything wrong.
//!
//!     cargo bench --bench returns               # every return that the sample council makes
//!     cargo bench --bench returns -- ssda903    # one of them
//!
//! Each run is a process of its own, so that peaks of memory are told apart. Prints; asserts nothing.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const PROGRAM: &str = env!("CARGO_BIN_EXE_quarterday");
const SIZES: [usize; 3] = [1_000, 10_000, 50_000];
/// The size that is spoiled as well.
const SPOILED: usize = 10_000;
const ROUNDS: usize = 3;

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let folder = tempfile::tempdir().expect("a folder for the benchmark");
    for collection in collections().iter().filter(|name| wanted.is_empty() || wanted.contains(name)) {
        println!("\n{collection}: parse, check, build, report; the best of {ROUNDS}");
        println!("{:>16} {:>8} {:>8} {:>9} {:>12}", "children", "wall s", "CPU s", "peak MB", "us a child");
        let mut clean = None;
        for size in SIZES {
            let workplace = made(folder.path(), collection, size);
            let best = timed(&workplace, collection, &size.to_string(), size);
            if size == SPOILED {
                clean = Some(best);
                for (what, extent) in [("a cell a row", Extent::OneInEachRow), ("every cell", Extent::All)] {
                    let workplace = made(folder.path(), collection, size);
                    spoil(&workplace, extent);
                    let spoiled = timed(&workplace, collection, what, size);
                    println!("{:>16} {:>8.2}", "wrong : clean", spoiled.wall.as_secs_f64() / best.wall.as_secs_f64());
                }
            }
            if let Some(before) = clean.filter(|_| size > SPOILED) {
                let growth = best.wall.as_secs_f64() / before.wall.as_secs_f64();
                println!("{:>16} {growth:>8.2} for {:.0} times the children", "growth", size as f64 / SPOILED as f64);
            }
        }
    }
}

/// The collections that come as returns of a year, with a pipeline of their own.
fn collections() -> Vec<String> {
    let folders = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/pipelines")).expect("there are pipelines");
    let names = folders.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let collections = names.filter_map(|name| name.strip_suffix("_nightly").map(str::to_string));
    let comes_in_children = |name: &String| {
        let form = format!("{}/schemas/{name}/collection.toml", env!("CARGO_MANIFEST_DIR"));
        std::fs::read_to_string(form).is_ok_and(|form| form.contains("kind = \"year\""))
    };
    let mut collections: Vec<String> = collections.filter(comes_in_children).collect();
    collections.sort_unstable();
    collections
}

fn made(folder: &Path, collection: &str, children: usize) -> PathBuf {
    let workplace = folder.join(format!("{collection}-{children}"));
    let status = Command::new(PROGRAM)
        .args(["sample", "--collection", collection, "--children", &children.to_string(), "--to"])
        .arg(&workplace)
        .stdout(Stdio::null())
        .status();
    assert!(status.expect("the program runs").success(), "the sample was not made");
    workplace
}

/// How much is wrong.
#[derive(Clone, Copy, PartialEq)]
enum Extent {
    OneInEachRow,
    All,
}

/// Turns codes and dates of the return, not of the one before, into what is none.
fn spoil(workplace: &Path, extent: Extent) {
    for path in files_below(&workplace.join("incoming")) {
        let is_before = path.parent().is_some_and(|parent| parent.ends_with("last_year"));
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("csv") if !is_before => spoil_text(&path, extent),
            Some("xml") if !is_before => spoil_xml(&path, extent),
            _ => {}
        }
    }
}

fn spoil_text(path: &Path, extent: Extent) {
    let mut reader = csv::ReaderBuilder::new().from_path(path).expect("the file is there");
    let headings = reader.headers().expect("it has headings").clone();
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    let mut writer = csv::Writer::from_path(path).expect("the file can be written");
    writer.write_record(&headings).expect("it is written");
    for (number, row) in rows.iter().enumerate() {
        // The first cell says whose row it is.
        let filled: Vec<usize> = (1..row.len()).filter(|at| !row[*at].is_empty()).collect();
        let chosen = filled.get(number % filled.len().max(1)).copied();
        let is_wrong = |at: usize| if extent == Extent::All { filled.contains(&at) } else { chosen == Some(at) };
        let cells = row.iter().enumerate();
        let cells = cells.map(|(at, cell)| if is_wrong(at) { format!("?{}", at % 7) } else { cell.to_string() });
        writer.write_record(cells).expect("it is written");
    }
}

/// Every text of an element on a line of its own, or every fifth, but for the child's number and what the file says of
/// itself.
fn spoil_xml(path: &Path, extent: Extent) {
    let text = std::fs::read_to_string(path).expect("the file is there");
    let (head, children) = text.split_once("<Children>").unwrap_or((&text, ""));
    let mut texts = 0;
    let mut wrong = |line: &str| match (line.find('>'), line.rfind("</")) {
        (Some(from), Some(to)) if from < to && !line.contains("childID>") => {
            texts += 1;
            let is_wrong = extent == Extent::All || texts % 5 == 0;
            let cell = if is_wrong { "?" } else { &line[from + 1..to] };
            format!("{}{cell}{}\n", &line[..=from], &line[to..])
        }
        _ => format!("{line}\n"),
    };
    let spoiled: String = children.lines().map(&mut wrong).collect();
    std::fs::write(path, format!("{head}<Children>{spoiled}")).expect("it is written");
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

#[derive(Clone, Copy)]
struct Measured {
    wall: Duration,
    cpu: f64,
    peak: f64,
}

fn timed(workplace: &Path, collection: &str, what: &str, children: usize) -> Measured {
    let runs = (0..ROUNDS).map(|round| run(&again(workplace, &format!("{what}-{round}")), collection));
    let best = runs.min_by_key(|run| run.wall).expect("there is a round");
    let each = best.wall.as_secs_f64() * 1e6 / children as f64;
    println!("{what:>16} {:>8.2} {:>8.2} {:>9.0} {each:>12.1}", best.wall.as_secs_f64(), best.cpu, best.peak);
    best
}

/// Another workplace of what came in, and of nothing else. None is cleared for the next round: where much has just been
/// removed, some disks take far longer to find room for new files.
fn again(workplace: &Path, round: &str) -> PathBuf {
    let other = workplace.join("rounds").join(round);
    for file in files_below(&workplace.join("incoming")) {
        let copy = other.join(file.strip_prefix(workplace).expect("it lies in the workplace"));
        std::fs::create_dir_all(copy.parent().expect("a file lies in a folder")).expect("a folder can be made");
        std::fs::copy(&file, &copy).expect("a file can be copied");
    }
    other
}

/// One night.
fn run(workplace: &Path, collection: &str) -> Measured {
    let start = Instant::now();
    let mut child = Command::new(PROGRAM)
        .args(["run", &format!("{collection}_nightly"), "--now", "2026-10-01T02:00:00", "--workplace"])
        .arg(workplace)
        .env("QUARTERDAY_KEY_REGION", "a key of the benchmark and of nothing else")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program runs");
    let (mut peak, mut cpu) = (0.0, 0.0);
    while child.try_wait().expect("the run can be asked").is_none() {
        (peak, cpu) = measured(child.id()).unwrap_or((peak, cpu));
        std::thread::sleep(Duration::from_millis(4));
    }
    Measured { wall: start.elapsed(), cpu, peak }
}

/// Megabytes at the most and seconds of work so far, as Linux tells them. Elsewhere nothing is known.
fn measured(process: u32) -> Option<(f64, f64)> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = peak.trim().trim_end_matches("kB").trim().parse().ok()?;
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks: f64 = fields[11].parse::<f64>().ok()? + fields[12].parse::<f64>().ok()?;
    Some((kilobytes / 1024.0, ticks / 100.0))
}
