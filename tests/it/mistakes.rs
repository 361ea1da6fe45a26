//! Every case in `tests/mistakes/`: files laid over a school's definitions, and the exact words expected.

use crate::room::files_below;
use crate::{golden, school};
use quarterday::definitions;
use quarterday::runs::prove::check_sql;
use std::fs;
use std::path::Path;

#[test]
fn the_school_itself_is_without_mistakes_and_its_examples_hold() {
    let school = definitions::load(&school::definitions()).unwrap_or_else(|wrong| panic!("\n{}", wrong.render()));
    assert_eq!(check_sql(&school).render(), "");
    let failed = quarterday::runs::prove::prove(&school, |_| true).into_iter().filter(|proof| proof.failure.is_some());
    assert_eq!(failed.map(|proof| format!("{proof:?}")).collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn every_mistake_is_shown_in_the_words_expected() {
    let mut cases: Vec<_> = fs::read_dir(school::cases()).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.retain(|case| case.is_dir() && !case.ends_with("_base"));
    cases.sort();
    golden::all_well(cases.iter().filter_map(|case| is_wrong(case)).collect());
}

fn is_wrong(case: &Path) -> Option<String> {
    let is_part = |name: &str| name == "expect.txt" || name.starts_with("schemas/") || name.starts_with("pipelines/");
    if let Some((name, _)) = files_below(case).into_iter().find(|(name, _)| !is_part(name)) {
        return Some(format!("{}: {name} is no definition", case.display()));
    }
    match shown(case).as_str() {
        "" => Some(format!("{}: nothing in it is a mistake", case.display())),
        shown => golden::differs(&case.join("expect.txt"), shown),
    }
}

/// What `quarterday check` shows of the case.
fn shown(case: &Path) -> String {
    let mut files = school::definitions();
    files.extend(school::texts(case));
    match definitions::load(&files) {
        Err(mistakes) => mistakes.render(),
        Ok(definitions) => check_sql(&definitions).render(),
    }
}
