//! The small collection that tests invent their definitions for: pupils and clubs of a school.
//! Its files are in `tests/mistakes/_base/`.

use crate::room::{CHECKOUT, files_below};
use quarterday::definitions::Files;
use std::fs;
use std::path::{Path, PathBuf};

/// What every set of definitions needs, taken from the program's own.
const OWN: [&str; 3] = ["schemas/findings.toml", "schemas/bank_holidays.csv", "schemas/codes/yes_no.csv"];

/// The school's definitions.
pub fn definitions() -> Files {
    let own = OWN.iter().map(|path| (path.to_string(), text(&Path::new(CHECKOUT).join(path))));
    let mut files: Files = own.collect();
    files.extend(texts(&cases().join("_base")));
    files
}

/// The folder of the cases, with the school in `_base`.
pub fn cases() -> PathBuf {
    Path::new(CHECKOUT).join("tests/mistakes")
}

/// The definition files in a folder.
pub fn texts(folder: &Path) -> Files {
    let is_definition = |name: &String| name.starts_with("schemas/") || name.starts_with("pipelines/");
    let files = files_below(folder).into_iter().filter(|(name, _)| is_definition(name));
    files.map(|(name, path)| (name, text(&path))).collect()
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
