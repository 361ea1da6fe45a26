//! Runs every journey in `tests/journeys/` and holds what comes out against what was expected.
//! How to write one is in `tests/README.md`; it needs no Rust.

use crate::golden;
use crate::room::{CHECKOUT, Room, as_csv, files_below};
use quarterday::vocabulary::Sha;
use regex::Regex;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// One folder of `tests/journeys/`.
struct Journey {
    folder: PathBuf,
    pipeline: String,
    /// The journey whose `in/` is laid before its own.
    begins_with: Option<PathBuf>,
}

#[test]
fn every_journey_ends_where_it_should() {
    let folders = fs::read_dir(Path::new(CHECKOUT).join("tests/journeys")).unwrap();
    let mut folders: Vec<PathBuf> = folders.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    let wanted = std::env::var("JOURNEY").unwrap_or_default();
    folders.retain(|folder| folder.to_string_lossy().contains(&wanted));
    let halves: Vec<&[PathBuf]> = folders.chunks(folders.len().div_ceil(2).max(1)).collect();
    let wrong = std::thread::scope(|scope| {
        let running: Vec<_> = halves.into_iter().map(|half| scope.spawn(|| travel_all(half))).collect();
        running.into_iter().flat_map(|half| half.join().unwrap()).collect()
    });
    golden::all_well(wrong);
}

fn travel_all(folders: &[PathBuf]) -> Vec<String> {
    folders.iter().flat_map(|folder| Journey::open(folder).map_or_else(|why| vec![why], |j| j.travel())).collect()
}

impl Journey {
    /// A journey says what it shows and which pipeline it goes through.
    fn open(folder: &Path) -> Result<Self, String> {
        let about = folder.join("scenario.txt");
        let text = fs::read_to_string(&about).map_err(|_| format!("{} is missing", about.display()))?;
        let after =
            |mark: &str| text.lines().find_map(|line| line.strip_prefix(mark)).map(|rest| rest.trim().to_string());
        after("# Scenario:").ok_or_else(|| format!("{} has no line `# Scenario: …`", about.display()))?;
        let pipeline = after("# Runs:").ok_or_else(|| format!("{} has no line `# Runs: …`", about.display()))?;
        let begins_with = after("# Begins with:").map(|other| folder.with_file_name(other).join("in"));
        Ok(Self { folder: folder.to_path_buf(), pipeline, begins_with })
    }

    fn travel(&self) -> Vec<String> {
        let room = Room::new();
        self.begins_with.iter().for_each(|before| lay(before, &room));
        let (mut sent, mut account) = (BTreeSet::new(), Vec::new());
        let mut step = Some(self.folder.join("in"));
        while let Some(folder) = step {
            lay(&folder, &room);
            sent.extend(room.files("incoming").into_iter().map(|(_, path)| fs::read(path).unwrap()));
            account.push(self.run(&room));
            step = Some(folder.join("then")).filter(|then| then.is_dir());
        }
        let mut wrong = self.compare(&room, &account.join("\n--- then ---\n\n"));
        wrong.extend(sent.iter().filter_map(|bytes| self.is_lost(&room, bytes)));
        wrong
    }

    /// What `run` prints, without what differs from place to place and from version to version.
    fn run(&self, room: &Room) -> String {
        let said = room.type_in(&["run", &self.pipeline]);
        let place = room.path.display().to_string();
        let errors = if said.code == 2 { said.err.as_str() } else { "" };
        let text = format!("{}{errors}exit code {}\n", said.out, said.code).replace(&place, "WORKPLACE");
        // Not every machine has a browser that prints.
        let printed = |line: &&str| line.trim_start().starts_with("PDF ") || line.contains("is not there as a PDF");
        let text: String = text.split_inclusive('\n').filter(|line| !printed(line)).collect();
        Regex::new("version [0-9a-f]{16}").unwrap().replace_all(&text, "version VERSION").into_owned()
    }

    /// `account.txt` and `findings.csv` always, a table where the journey has a file for it, and nothing left over.
    fn compare(&self, room: &Room, account: &str) -> Vec<String> {
        let expect = self.folder.join("expect");
        let mut wanted: BTreeSet<String> = files_below(&expect).into_iter().map(|(name, _)| name).collect();
        wanted.insert("account.txt".to_string());
        if self.published(room, "authority/findings.csv").exists() {
            wanted.insert("findings.csv".to_string());
        }
        let held = |name: &String| match self.came_out(room, account, name) {
            Some(got) => golden::differs(&expect.join(name), &got),
            None => Some(format!("{}: nothing in the outputs answers to this file", expect.join(name).display())),
        };
        wanted.iter().filter_map(held).collect()
    }

    fn came_out(&self, room: &Room, account: &str, name: &str) -> Option<String> {
        match name {
            "account.txt" => Some(account.to_string()),
            "findings.csv" => fs::read_to_string(self.published(room, "authority/findings.csv")).ok(),
            table => {
                let parquet = self.published(room, &format!("{}.parquet", table.strip_suffix(".csv")?));
                parquet.exists().then(|| as_csv(&parquet))
            }
        }
    }

    fn published(&self, room: &Room, inside: &str) -> PathBuf {
        room.published(&self.pipeline, inside)
    }

    /// Whatever came in, at any step, is kept as it came.
    fn is_lost(&self, room: &Room, bytes: &[u8]) -> Option<String> {
        let sha = Sha::of(bytes);
        let kept = room.path.join("landing").join(&sha.as_str()[..2]).join(sha.as_str());
        let is_kept = fs::read(kept).is_ok_and(|kept| kept == bytes);
        (!is_kept).then(|| format!("{}: a file that came in is not kept as it came", self.folder.display()))
    }
}

/// Lays one step's files into the workplace, and takes away what the step says.
fn lay(step: &Path, room: &Room) {
    for (name, path) in files_below(step).into_iter().filter(|(name, _)| !name.starts_with("then/")) {
        match name.as_str() {
            "taken-away.txt" => fs::read_to_string(path).unwrap().lines().for_each(|inside| room.take_away(inside)),
            _ => room.put(&name, fs::read(path).unwrap()),
        }
    }
}
