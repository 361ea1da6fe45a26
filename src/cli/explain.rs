//! `quarterday explain`: what a finding means and what to do about it.

use super::output::Output;
use super::{Ending, Options, setting};
use crate::definitions::forms::Level;
use crate::definitions::model::{Collection, Definitions, Rule};
use crate::vocabulary::plain::nearest;
use anyhow::bail;
use serde::Serialize;
use std::collections::BTreeSet;
use std::sync::Arc;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The finding's code, as in `findings.csv`
    code: String,
}

#[derive(Serialize)]
struct Answer {
    code: String,
    weight: String,
    says: String,
    to_do: String,
    more: String,
}

pub fn run(options: &Options, arguments: &Arguments, output: &Output) -> anyhow::Result<Ending> {
    let definitions = setting::definitions(options)?;
    let Some(answer) = find(&definitions, &arguments.code) else {
        bail!(unknown(&definitions, &arguments.code));
    };
    output.answer(&answer, |a| {
        format!("{} ({})\n\n{}\n\nwhat to do: {}\n\n{}", a.code, a.weight, a.says, a.to_do, a.more)
    })?;
    Ok(Ending::Done)
}

/// There are too many codes to list. A rule's is often written without its collection.
fn unknown(definitions: &Definitions, code: &str) -> String {
    let of_rules: BTreeSet<&str> = rules(definitions).map(|rule| rule.code.as_str()).collect();
    let is_meant = |known: &&str| known.split_once('.').is_some_and(|(_, short)| short.eq_ignore_ascii_case(code));
    let meant: Vec<String> = of_rules.iter().copied().filter(is_meant).map(|known| format!("`{known}`")).collect();
    let all = definitions.words.0.keys().map(String::as_str).chain(of_rules);
    let hint = match (meant.is_empty(), nearest(code, all)) {
        (false, _) => format!("did you mean {}?", meant.join(" or ")),
        (true, Some(near)) => format!("did you mean `{near}`?"),
        (true, None) => {
            "the codes stand in findings.csv; `quarterday show rules COLLECTION` lists its rules".to_string()
        }
    };
    format!("there is no finding `{code}`\n\nhint: {hint}")
}

fn rules(definitions: &Definitions) -> impl Iterator<Item = &Rule> {
    definitions.collections.values().flat_map(|collection| &collection.rules)
}

fn find(definitions: &Definitions, code: &str) -> Option<Answer> {
    if let Some(word) = definitions.words.0.get(code) {
        return Some(Answer {
            code: code.to_string(),
            weight: word.weight.word().to_string(),
            says: word.says.clone(),
            to_do: word.to_do.clone(),
            more: word.explain.clone() + &elsewhere(definitions, code),
        });
    }
    rules(definitions).find(|rule| rule.code == code).map(|rule| Answer {
        code: code.to_string(),
        weight: rule.form.weight.word().to_string(),
        says: rule.form.says.clone(),
        to_do: rule.form.to_do.clone(),
        more: format!("{} Defined in {}.", looks_at(rule), rule.query.text.source.path),
    })
}

/// The collections in which it weighs something else.
fn elsewhere(definitions: &Definitions, code: &str) -> String {
    let weight = |collection: &Arc<Collection>| {
        let weight = collection.form.weights.get(code)?;
        Some(format!("\nIn {} it weighs `{}`.", collection.form.title, weight.word()))
    };
    definitions.collections.values().filter_map(weight).collect()
}

fn looks_at(rule: &Rule) -> String {
    match rule.form.level {
        Level::Row => format!("It looks at {} of {}.", rule.form.about.join(", "), rule.form.table),
        Level::Delivery => format!("It judges the delivery as a whole, by {}.", rule.form.table),
    }
}
