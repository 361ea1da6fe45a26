//! Figures beside those that others have published: of the authority itself, its neighbours, its region, England.

use super::figures::{Figures, shown, shown_of};
use super::html::{Set, Table, escape, paragraph};
use super::rows::Rows;
use crate::definitions::forms::{Better, IndicatorForm};
use crate::stages::measure::{Measure, rounded};
use anyhow::Context;
use minijinja::{Error, ErrorKind};
use polars::prelude::DataFrame;
use std::collections::{BTreeMap, BTreeSet};

/// Whose figures stand beside ours: what the dataset calls them, and what the page does.
const WHOSE: [(&str, &str); 4] =
    [("own", "Last published"), ("neighbours", "Statistical neighbours"), ("region", "Region"), ("england", "England")];

/// What stands for a figure that was published as none.
const GAPS: [(&str, &str); 6] = [
    ("c", "hidden by those who publish it, since it is about few children"),
    ("x", "not available"),
    ("z", "does not apply"),
    ("k", "rounds to nought and is not nought"),
    ("low", "rounds to nought and is not nought"),
    ("u", "too unreliable to be published"),
];

/// What was published of one figure by one of these.
pub struct Published {
    as_at: String,
    pub value: Option<f64>,
    gap: Option<String>,
}

/// By figure, then by whose it is.
pub type All = BTreeMap<(String, String), Published>;

/// The named figures beside the newest that the dataset has of each. Its rows are a `figure`, `whose` it is, what it
/// is `as_at`, and its `value`, or the `gap` where one was published.
pub fn beside(figures: &Figures, rows: &Rows, dataset: &str, names: &[String]) -> Result<String, Error> {
    let all = published(rows, dataset)?;
    let of_named = |whose: &str| names.iter().any(|name| all.contains_key(&(name.clone(), whose.to_string())));
    let whose: Vec<_> = WHOSE.into_iter().filter(|(whose, _)| of_named(whose)).collect();
    let mut headings = vec![("Indicator", Set::Text), ("This report", Set::Number)];
    headings.extend(whose.iter().map(|(_, heading)| (*heading, Set::Number)));
    headings.extend([("Published for", Set::Text), ("Beside England", Set::Text)]);
    let mut table = Table::new("Beside published figures", &headings);
    let (mut gaps, mut without) = (BTreeSet::new(), Vec::new());
    for name in names {
        let form = figures.form(name)?;
        let of = |whose: &str| all.get(&(name.clone(), whose.to_string()));
        if whose.iter().all(|(whose, _)| of(whose).is_none()) {
            without.push(form.title.as_str());
            continue;
        }
        let ours = figures.whole(name);
        let mut cells = vec![form.title.clone(), ours.map_or("no figure".to_string(), |ours| shown_of(form, ours))];
        cells.extend(whose.iter().map(|(whose, _)| cell(form, of(whose))));
        let years: BTreeSet<&str> = whose.iter().filter_map(|(whose, _)| Some(of(whose)?.as_at.as_str())).collect();
        cells.push(years.into_iter().collect::<Vec<_>>().join(", "));
        cells.push(words(form, ours, of("england")));
        gaps.extend(whose.iter().filter_map(|(whose, _)| of(whose)?.gap.clone()));
        table.row(cells);
    }
    let table = if table.is_empty() { String::new() } else { table.render() };
    Ok(table + &notes(&gaps) + &none_published(&without))
}

/// The newest that a dataset has of each figure.
pub fn published(rows: &Rows, dataset: &str) -> Result<All, Error> {
    rows.frame(dataset)?
        .map(read)
        .unwrap_or_else(|| Ok(All::new()))
        .with_context(|| format!("the dataset `{dataset}` cannot stand beside figures"))
        .map_err(|error| Error::new(ErrorKind::InvalidOperation, format!("{error:#}")))
}

fn cell(form: &IndicatorForm, published: Option<&Published>) -> String {
    match published {
        Some(Published { value: Some(value), .. }) => shown(form, Some(*value)),
        Some(Published { gap: Some(gap), .. }) => gap.clone(),
        _ => "none published".to_string(),
    }
}

/// Whether ours is higher or lower, as far as both show, and which of these is better.
fn words(form: &IndicatorForm, ours: Option<&Measure>, theirs: Option<&Published>) -> String {
    let values = ours.and_then(|measure| measure.value).zip(theirs.and_then(|published| published.value));
    let Some((ours, theirs)) = values else { return "cannot be said".to_string() };
    let decimals = form.decimal_places();
    let order = rounded(ours, decimals).total_cmp(&rounded(theirs, decimals));
    let (word, is_better) = match order {
        std::cmp::Ordering::Equal => return "no difference".to_string(),
        std::cmp::Ordering::Greater => ("higher", form.better == Better::Higher),
        std::cmp::Ordering::Less => ("lower", form.better == Better::Lower),
    };
    match form.better {
        Better::Neither => word.to_string(),
        _ => format!("{word}, {}", if is_better { "better" } else { "worse" }),
    }
}

fn notes(gaps: &BTreeSet<String>) -> String {
    let meaning =
        |gap: &String| GAPS.iter().find(|(letter, _)| letter == gap).map_or("no figure", |(_, meaning)| meaning);
    let notes: String = gaps.iter().map(|gap| format!("<li>{}: {}</li>", escape(gap), meaning(gap))).collect();
    if notes.is_empty() { notes } else { format!("<ul>{notes}</ul>\n\n") }
}

fn none_published(titles: &[&str]) -> String {
    match titles {
        [] => String::new(),
        _ => paragraph(&format!("Nothing published is loaded to set beside these: {}.", titles.join("; "))),
    }
}

/// The newest of each.
fn read(frame: &DataFrame) -> anyhow::Result<All> {
    let text = |name: &str| anyhow::Ok(frame.column(name)?.str()?.clone());
    let (figures, whose, as_at, gaps) = (text("figure")?, text("whose")?, text("as_at")?, text("gap")?);
    let values = frame.column("value")?.f64()?.clone();
    let mut all = All::new();
    for row in 0..frame.height() {
        let (Some(figure), Some(of), Some(when)) = (figures.get(row), whose.get(row), as_at.get(row)) else { continue };
        let key = (figure.to_string(), of.to_string());
        if all.get(&key).is_none_or(|other| other.as_at.as_str() < when) {
            let gap = gaps.get(row).map(str::to_string);
            all.insert(key, Published { as_at: when.to_string(), value: values.get(row), gap });
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(better: &str) -> IndicatorForm {
        let text = format!("title = \"A\"\nasks = \"?\"\nunit = \"percent\"\nbetter = \"{better}\"\nby = [\"la\"]\n");
        toml::from_str(&text).unwrap()
    }

    fn published(value: Option<f64>) -> Published {
        Published { as_at: "2025".into(), value, gap: value.is_none().then(|| "c".to_string()) }
    }

    fn measure(value: f64) -> Measure {
        let json = serde_json::json!({
            "authority": "QBR", "period": "2026-09-30", "indicator": "a", "split": "", "category": "",
            "second_split": "", "second_category": "", "numerator": 1.0, "denominator": 2.0, "value": value,
            "gap": null, "target": null, "previous": null, "direction": "unknown",
        });
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn a_difference_is_one_that_shows_and_says_which_way_is_better() {
        let said = |better, ours, theirs| words(&form(better), Some(&measure(ours)), Some(&published(theirs)));
        assert_eq!(said("lower", 22.6, Some(22.64)), "no difference");
        assert_eq!(said("lower", 22.7, Some(22.6)), "higher, worse");
        assert_eq!(said("lower", 22.5, Some(22.6)), "lower, better");
        assert_eq!(said("neither", 22.5, Some(22.6)), "lower");
        assert_eq!(said("higher", 22.5, None), "cannot be said");
    }

    #[test]
    fn what_was_not_published_says_so() {
        assert_eq!(cell(&form("lower"), Some(&published(None))), "c");
        assert_eq!(cell(&form("lower"), None), "none published");
        let said = notes(&BTreeSet::from(["c".to_string()]));
        assert_eq!(said, "<ul><li>c: hidden by those who publish it, since it is about few children</li></ul>\n\n");
    }
}
