//! `quarterday explain`: what a finding means and what to do about it.

use super::output::Output;
use super::{Ending, Options, setting};
use crate::definitions::forms::Level;
use crate::definitions::model::{Collection, Definitions, Rule};
use anyhow::bail;
use serde::Serialize;
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
        let codes =
            definitions.words.0.keys().map(String::as_str).chain(rules(&definitions).map(|rule| rule.code.as_str()));
        bail!(setting::unknown("finding", &arguments.code, codes.collect::<Vec<_>>().into_iter()));
    };
    output.answer(&answer, |a| {
        format!("{} ({})\n\n{}\n\nwhat to do: {}\n\n{}", a.code, a.weight, a.says, a.to_do, a.more)
    })?;
    Ok(Ending::Done)
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
