//! Every promise in `tests/README.md` names what proves it, and that is there.

use crate::room::{CHECKOUT, files_below};
use std::fs;
use std::path::Path;

/// More than this nobody reads.
const MOST: usize = 20;

/// The promises: number, words, and what proves each.
fn promises(text: &str) -> Vec<(usize, String, Vec<String>)> {
    let section = text.split("## GUARANTEES").nth(1).expect("there are promises").split("\n## ").next().unwrap();
    let rows = section.lines().filter(|line| line.starts_with("| ")).map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [number, words, proved] = cells[..] else { panic!("a promise has three cells: {line}") };
        let proofs = proved.split('`').skip(1).step_by(2).map(str::to_string).collect();
        (number.parse().unwrap_or(0), words.to_string(), proofs)
    });
    rows.filter(|(number, ..)| *number > 0).collect()
}

/// Why a proof is none: a test must be one that is run, a file one with tests in it, a script one that `.ci/run` runs.
fn fault(proof: &str) -> Option<String> {
    let root = Path::new(CHECKOUT);
    if proof.ends_with(".py") {
        let ci = fs::read_to_string(root.join(".ci/run")).unwrap();
        return (!ci.contains(proof) || !root.join(proof).exists()).then(|| format!("`.ci/run` does not run {proof}"));
    }
    if proof.ends_with(".rs") {
        let has_tests = fs::read_to_string(root.join(proof)).is_ok_and(|text| text.contains("#[test]"));
        return (!has_tests).then(|| format!("{proof} has no tests"));
    }
    let test = format!("#[test]\nfn {proof}() {{");
    let indented = format!("#[test]\n    fn {proof}() {{");
    let sources = ["src", "tests/it"].into_iter().flat_map(|folder| files_below(&root.join(folder)));
    let is_there = sources
        .filter(|(name, _)| name.ends_with(".rs"))
        .any(|(_, path)| fs::read_to_string(path).is_ok_and(|text| text.contains(&test) || text.contains(&indented)));
    (!is_there).then(|| format!("there is no test `{proof}`"))
}

#[test]
fn every_promise_has_a_test() {
    let promises = promises(&fs::read_to_string(Path::new(CHECKOUT).join("tests/README.md")).unwrap());
    assert!((10..=MOST).contains(&promises.len()), "{} promises", promises.len());
    let numbers: Vec<usize> = promises.iter().map(|(number, ..)| *number).collect();
    assert_eq!(numbers, (1..=promises.len()).collect::<Vec<_>>());
    let without = promises.iter().filter(|(.., proofs)| proofs.is_empty());
    let mut faults: Vec<String> = without.map(|(_, words, _)| format!("nothing proves: {words}")).collect();
    faults.extend(promises.iter().flat_map(|(.., proofs)| proofs).filter_map(|proof| fault(proof)));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_proof_that_is_none_is_noticed() {
    assert_eq!(fault("nobody_wrote_this_test").unwrap(), "there is no test `nobody_wrote_this_test`");
    assert_eq!(fault("tests/python/nothing.py").unwrap(), "`.ci/run` does not run tests/python/nothing.py");
    assert_eq!(fault("tests/it/main.rs").unwrap(), "tests/it/main.rs has no tests");
}
