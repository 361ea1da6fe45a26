//! `quarterday show rules`: a collection's rules, or what changed in them from one year to another.

use crate::definitions::model::{Collection, Rule};
use crate::runs::again::years;
use std::collections::BTreeMap;

pub fn of(collection: &Collection, changes: Option<&str>) -> anyhow::Result<Vec<String>> {
    match changes {
        None => Ok(collection.rules.iter().map(line).collect()),
        Some(pair) => {
            let (from, to) = years(pair)?;
            let lines = changed(collection, from, to);
            Ok(if lines.is_empty() { vec![format!("no rule changed in {pair}")] } else { lines })
        }
    }
}

fn line(rule: &Rule) -> String {
    let year = |year: Option<i32>| year.map_or_else(String::new, |year| year.to_string());
    let years = match (rule.form.since, rule.form.until) {
        (None, None) => String::new(),
        (since, until) => format!("  [{}..{}]", year(since), year(until)),
    };
    format!("{:<10} {:<8} {:<18} {}{years}", rule.form.code, rule.form.weight.word(), rule.form.table, rule.form.says)
}

/// Rules that came, went, or took another form. Changes of code lists are told by `show schema --changes`.
fn changed(collection: &Collection, from: i32, to: i32) -> Vec<String> {
    let of = |year: i32| -> BTreeMap<&str, &Rule> {
        collection.rules_in(year).map(|rule| (rule.form.code.as_str(), rule)).collect()
    };
    let (before, after) = (of(from), of(to));
    let codes = collection.rules.iter().map(|rule| rule.form.code.as_str());
    let mut lines = Vec::new();
    for code in codes {
        let told = match (before.get(code), after.get(code)) {
            (None, Some(rule)) => format!("+ {code}  {}", rule.form.says),
            (Some(rule), None) => format!("- {code}  {}", rule.form.says),
            (Some(old), Some(new)) if !std::ptr::eq(*old, *new) => format!("~ {code}  {}", new.form.says),
            _ => continue,
        };
        if !lines.contains(&told) {
            lines.push(told);
        }
    }
    lines
}
