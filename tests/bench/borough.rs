//! Times the night of a whole invented borough, from extracts and spreadsheets to figures and report, and a night in
//! which nothing has changed. The program is the one that is used; the peak is that of its own process. Prints;
//! asserts nothing.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

const ROUNDS: usize = 3;
const COLLECTION: &str = "ssd";
const PIPELINE: &str = "performance_matters";

fn main() {
    let children = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(100_000_usize);
    let folder = tempfile::tempdir().expect("a folder for the benchmark");
    let borough = folder.path().join("the borough");
    let made = timed(command(&borough, &["sample", "--collection", COLLECTION, "--messy"]).args([
        "--children".to_string(),
        children.to_string(),
        "--to".to_string(),
        borough.display().to_string(),
    ]));
    println!("{children} children, made in {:.1} s with {:.0} MB; {:.1} MB came in", made.0, made.1, came_in(&borough));
    println!("{:>8} {:>14} {:>10} {:>18} {:>10}", "round", "night, s", "peak MB", "unchanged, s", "peak MB");
    for round in 1..=ROUNDS {
        for made in ["versions", "published", "state", "landing"] {
            let _ = fs::remove_dir_all(borough.join(made));
        }
        let night = timed(&mut command(&borough, &["run", PIPELINE]));
        let unchanged = timed(&mut command(&borough, &["run", PIPELINE]));
        println!("{round:>8} {:>14.2} {:>10.0} {:>18.2} {:>10.0}", night.0, night.1, unchanged.0, unchanged.1);
    }
}

fn command(workplace: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_quarterday"));
    command.arg("--workplace").arg(workplace).args(["--now", "2026-10-01T02:00:00"]).args(words);
    command.env("QUARTERDAY_KEY_REGION", "a key for trying things out, and for nothing else");
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// Seconds, and the most megabytes that it held.
fn timed(command: &mut Command) -> (f64, f64) {
    let began = Instant::now();
    let mut child = command.spawn().expect("the program starts");
    let mut peak = 0.0;
    loop {
        peak = most(&child).unwrap_or(0.0_f64).max(peak);
        if let Some(status) = child.try_wait().expect("the program can be waited for") {
            assert!(matches!(status.code(), Some(0 | 1)), "{command:?} ended with {status}");
            return (began.elapsed().as_secs_f64(), peak);
        }
        sleep(Duration::from_millis(5));
    }
}

/// The most that a process has held so far, where the system tells.
fn most(child: &Child) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches(" kB").parse::<f64>().ok()? / 1024.0)
}

fn came_in(borough: &Path) -> f64 {
    let files = quarterday::store::files::walk(&borough.join("incoming")).expect("files came in");
    files.iter().map(|file| fs::metadata(file).map_or(0, |file| file.len())).sum::<u64>() as f64 / 1e6
}
