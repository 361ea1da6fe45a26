//! What others would have published about the invented borough, for tables of reference: CSV files beside the sample's
//! SQL, in which `{la}` stands for the authority `{year}`, `{year-1}` and so on for the year of the snapshot, and `{204/8500}` for so many
//! of each 8,500 children of the borough.

use super::{Recipe, SampleFile, Take};
use crate::definitions::model::Collection;
use chrono::{Datelike, NaiveDate};

const FOLDER: &str = "reference/";

/// The table of reference that a file of the sample is for.
pub fn table_of(name: &str) -> Option<&str> {
    name.strip_prefix(FOLDER)?.strip_suffix(".csv")
}

/// Writes them as at the first day of the snapshot's year.
pub fn write(recipe: &Recipe, children: usize, collection: &Collection, take: &mut Take<'_>) -> anyhow::Result<()> {
    let year = recipe.snapshot.year();
    let day = NaiveDate::from_ymd_opt(year, 1, 1).expect("every year has a first day");
    for (name, source) in &collection.sample {
        let Some(table) = table_of(name) else { continue };
        let text = of_children(&filled(&source.text, recipe.authority.code(), year), children);
        take(SampleFile { path: format!("{FOLDER}{table}/{day}/{table}.csv"), bytes: text.into_bytes() })?;
    }
    Ok(())
}

fn filled(text: &str, la: &str, year: i32) -> String {
    let text = text.replace("{la}", la).replace("{year}", &year.to_string());
    (1..=20).fold(text, |text, back| text.replace(&format!("{{year-{back}}}"), &(year - back).to_string()))
}

/// Each `{204/8500}` as so many of all children.
fn of_children(text: &str, children: usize) -> String {
    let share = |gap: &str| {
        let (part, whole) = gap.split_once('/')?;
        let (part, whole): (usize, usize) = (part.parse().ok()?, whole.parse().ok()?);
        Some(((part * children + whole / 2) / whole.max(1)).to_string())
    };
    let mut pieces = text.split('{');
    let mut made = pieces.next().unwrap_or_default().to_string();
    for piece in pieces {
        match piece.split_once('}').and_then(|(gap, rest)| Some((share(gap)?, rest))) {
            Some((number, rest)) => made.extend([number.as_str(), rest]),
            None => made.extend(["{", piece]),
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_for_the_table_it_is_named_by() {
        assert_eq!(table_of("reference/population.csv"), Some("population"));
        assert_eq!(table_of("list_1.sql"), None);
    }

    #[test]
    fn the_authority_and_the_years_are_filled_in() {
        assert_eq!(filled("{la},{year},{year-1},{year-12}", "QBR", 2026), "QBR,2026,2025,2014");
    }

    #[test]
    fn a_share_of_the_children_is_rounded_and_what_is_none_is_left() {
        assert_eq!(of_children("a,{204/8500}\nb,{1/8500},{la}", 17_000), "a,408\nb,2,{la}");
        assert_eq!(of_children("{1/4}", 6), "2");
    }
}
