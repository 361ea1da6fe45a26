//! A workplace of its own for each test, and the program run in it.

use crate::school;
use quarterday::stages::publish::csv;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// The folder of this checkout.
pub const CHECKOUT: &str = env!("CARGO_MANIFEST_DIR");
/// A secret for pseudonyms, long enough and worth nothing.
pub const KEY: &str = "tests-only-tests-only-tests-only-tests-only";
/// The night on which every test runs.
pub const NIGHT: &str = "2026-10-01T02:00:00";

/// A workplace whose path has a space and a letter that is not ASCII.
pub struct Room {
    _folder: TempDir,
    pub path: PathBuf,
    key: Option<String>,
    definitions: Option<PathBuf>,
}

/// What the program said and how it ended.
pub struct Said {
    pub out: String,
    pub err: String,
    pub code: i32,
}

impl Room {
    pub fn new() -> Self {
        let folder = tempfile::Builder::new().prefix("a café of ").tempdir().unwrap();
        let path = folder.path().join("the workplace");
        fs::create_dir(&path).unwrap();
        Self { _folder: folder, path, key: Some(KEY.to_string()), definitions: None }
    }

    /// One in which the school's definitions are the only ones.
    pub fn of_a_school() -> Self {
        let mut room = Self::new();
        for (path, text) in school::definitions() {
            room.put(&format!("school/{path}"), text);
        }
        room.definitions = Some(room.path.join("school"));
        room
    }

    /// With another key, or with none.
    pub fn with_key(self, key: Option<&str>) -> Self {
        Self { key: key.map(str::to_string), ..self }
    }

    pub fn put(&self, inside: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path.join(inside);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub fn take_away(&self, inside: &str) {
        fs::remove_file(self.path.join(inside)).unwrap_or_else(|error| panic!("cannot take away {inside}: {error}"));
    }

    /// Types the words after `quarterday` and waits.
    pub fn type_in(&self, words: &[&str]) -> Said {
        self.type_in_at(NIGHT, words)
    }

    /// The same at another moment.
    pub fn type_in_at(&self, now: &str, words: &[&str]) -> Said {
        self.typed(Command::new(env!("CARGO_BIN_EXE_quarterday")), now, words)
    }

    /// The same, started by another program.
    pub fn type_after(&self, program: &str, before: &[&str], words: &[&str]) -> Said {
        let mut command = Command::new(program);
        command.args(before).arg(env!("CARGO_BIN_EXE_quarterday"));
        self.typed(command, NIGHT, words)
    }

    fn typed(&self, mut command: Command, now: &str, words: &[&str]) -> Said {
        command.arg("--workplace").arg(&self.path).args(["--now", now]).args(words);
        if let Some(folder) = &self.definitions {
            command.arg("--definitions").arg(folder);
        }
        command.env_remove("QUARTERDAY_KEY_REGION").env_remove("QUARTERDAY_WORKPLACE");
        if let Some(key) = &self.key {
            command.env("QUARTERDAY_KEY_REGION", key);
        }
        said(&command.output().unwrap())
    }

    /// What a file holds below `published/<pipeline>/latest`.
    pub fn published(&self, pipeline: &str, inside: &str) -> PathBuf {
        self.path.join("published").join(pipeline).join("latest").join(inside)
    }

    /// Every file in a folder of the workplace, by its path from there.
    pub fn files(&self, inside: &str) -> Vec<(String, PathBuf)> {
        files_below(&self.path.join(inside))
    }
}

/// Every file below a folder, in order, by its path from there with `/` between.
pub fn files_below(root: &Path) -> Vec<(String, PathBuf)> {
    let found = quarterday::store::files::walk(root).unwrap();
    let name = |path: &Path| path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
    found.into_iter().map(|path| (name(&path), path)).collect()
}

/// A published table as CSV, in the order of its rows.
pub fn as_csv(parquet: &Path) -> String {
    String::from_utf8(csv::of_frame(&frame(parquet)).unwrap()).unwrap()
}

pub fn frame(parquet: &Path) -> polars::prelude::DataFrame {
    use polars::prelude::{ParquetReader, SerReader};
    let file = fs::File::open(parquet).unwrap_or_else(|error| panic!("{}: {error}", parquet.display()));
    ParquetReader::new(file).finish().unwrap()
}

fn said(output: &Output) -> Said {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    Said { out: text(&output.stdout), err: text(&output.stderr), code: output.status.code().unwrap_or(-1) }
}
