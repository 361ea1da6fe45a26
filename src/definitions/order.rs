//! Puts datasets in an order in which each comes after what it reads, pipelines after those that they wait for, and
//! finds circles.

use super::model::Pipeline;
use anyhow::anyhow;
use std::collections::{BTreeMap, BTreeSet};

/// The names in order, or the circle that makes an order impossible.
pub fn in_order(reads: &BTreeMap<String, BTreeSet<String>>) -> Result<Vec<String>, Vec<String>> {
    let mut walk = Walk { reads, done: Vec::new(), above: Vec::new() };
    for name in reads.keys() {
        walk.visit(name)?;
    }
    Ok(walk.done)
}

/// The names of pipelines, each after those that it comes after.
pub fn in_turn<'p>(pipelines: impl Iterator<Item = &'p Pipeline>) -> Result<Vec<String>, Vec<String>> {
    let after = |pipeline: &Pipeline| pipeline.form.when.after.iter().cloned().collect();
    in_order(&pipelines.map(|pipeline| (pipeline.name.clone(), after(pipeline))).collect())
}

/// The same, where definitions were checked.
pub fn turns<'p>(pipelines: impl Iterator<Item = &'p Pipeline>) -> anyhow::Result<Vec<String>> {
    in_turn(pipelines).map_err(|circle| anyhow!("these wait for each other: {}", circle.join(", ")))
}

struct Walk<'a> {
    reads: &'a BTreeMap<String, BTreeSet<String>>,
    done: Vec<String>,
    above: Vec<String>,
}

impl Walk<'_> {
    fn visit(&mut self, name: &str) -> Result<(), Vec<String>> {
        if self.done.iter().any(|done| done == name) {
            return Ok(());
        }
        if let Some(start) = self.above.iter().position(|above| above == name) {
            let circle = self.above[start..].iter().cloned().chain([name.to_string()]);
            return Err(circle.collect());
        }
        let Some(reads) = self.reads.get(name) else { return Ok(()) };
        self.above.push(name.to_string());
        for read in reads {
            self.visit(read)?;
        }
        self.above.pop();
        self.done.push(name.to_string());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reads(pairs: &[(&str, &[&str])]) -> BTreeMap<String, BTreeSet<String>> {
        pairs.iter().map(|(a, b)| (a.to_string(), b.iter().map(|b| b.to_string()).collect())).collect()
    }

    #[test]
    fn what_is_read_comes_first() {
        assert_eq!(in_order(&reads(&[("a", &["b", "table"]), ("b", &[])])).unwrap(), ["b", "a"]);
    }

    #[test]
    fn a_circle_is_named() {
        assert_eq!(in_order(&reads(&[("a", &["b"]), ("b", &["a"])])).unwrap_err(), ["a", "b", "a"]);
    }
}
