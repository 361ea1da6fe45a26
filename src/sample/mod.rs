//! The sample council: an invented borough whose deliveries show what the program does, tidy or messy.
//! Rust makes up lives; SQL in `schemas/<collection>/sample/` turns them into the collection's tables.

/// What an analyst may write in `mess.toml`.
pub mod forms;

/// The borough's past, in neutral tables.
mod lives;

/// Chance from a seed, and invented people and places.
mod chance;
mod names;

/// The collection's tables, made from the neutral ones by SQL.
mod tables;

/// The sheets as they will be written: every cell that is not as it should be.
mod sheets;

/// A workbook, a return in files, and which files those are.
mod book;
mod files;
mod returns;

/// The harmless untidiness and the faults of a messy sample.
mod mess;

/// What others publish about the borough.
mod published;

/// How values are written, and the bytes of each form.
mod spelling;
mod text;
mod workbook;
mod xml;

/// What a right reading of the sample finds, and a database of it.
mod load;
mod truth;

/// What the tests start from.
#[cfg(test)]
mod examples;

use crate::definitions::forms::ArrivesAs;
use crate::definitions::mistake::{Mistake, Mistakes};
use crate::definitions::model::Collection;
use crate::vocabulary::Authority;
use chrono::NaiveDate;
use std::ops::RangeInclusive;

/// What sample is wanted. The same recipe always gives the same bytes.
#[derive(Debug, Clone)]
pub struct Recipe {
    pub seed: u64,
    /// Rows over all tables, for a collection that comes as a workbook.
    pub size: usize,
    /// Children that a return is about, unless as many as usual.
    pub children: Option<usize>,
    /// Children who live in the borough, for a collection that has all its records; else as its definitions say.
    pub residents: Option<usize>,
    /// The day on which everything is known; a return is about the last period that had ended by then.
    pub snapshot: NaiveDate,
    /// Whether a workbook of the month before comes with it: the same council as it was then, and tidy. A return
    /// brings the one before with it in any case.
    pub month_before: bool,
    /// Whether the faults of `mess.toml` are put in.
    pub messy: bool,
    pub authority: Authority,
}

/// One file of the sample, by its path in a workplace or beside it.
#[derive(Debug, Clone)]
pub struct SampleFile {
    /// Such as `incoming/QBR/<collection>/2026-09-30/<title>.xlsx`, or `truth/<collection>/faults.csv`.
    pub path: String,
    pub bytes: Vec<u8>,
}

/// The sizes that a workbook may have; the smallest still has something in every table.
pub const SIZES: RangeInclusive<usize> = 200..=1_000_000;

/// So many children a return has where nobody says.
const CHILDREN_UNLESS_SAID: usize = 300;

/// The numbers of children that a sample in files may have; in a return the fewest still have something in every table.
pub const CHILDREN: RangeInclusive<usize> = 50..=200_000;

/// The delivery and the truth about it, a file at a time: whoever takes them need not hold them all.
pub fn make(recipe: &Recipe, collection: &Collection, take: &mut Take<'_>) -> anyhow::Result<()> {
    let mut mistakes = Mistakes::default();
    let files = files::read(collection, &mut mistakes);
    anyhow::ensure!(mistakes.is_empty(), mistakes.render());
    let children = match files.children {
        Some(usual) => recipe.residents.unwrap_or(usual),
        None => recipe.children.unwrap_or(CHILDREN_UNLESS_SAID),
    };
    match collection.arrives_as() {
        ArrivesAs::Workbook => book::make(recipe, collection, take)?,
        ArrivesAs::Files | ArrivesAs::Xml => returns::make(recipe, children, collection, &files, take)?,
    }
    published::write(recipe, children, collection, take)
}

/// Who takes the files.
pub type Take<'a> = dyn FnMut(SampleFile) -> anyhow::Result<()> + 'a;

/// Everything that is wrong with a collection's sample definitions, as far as it shows without making a sample.
pub fn check(collection: &Collection) -> Mistakes {
    let mut mistakes = Mistakes::default();
    tables::Queries::read(collection, &mut mistakes);
    mess::read(collection, &mut mistakes);
    files::read(collection, &mut mistakes);
    for (name, source) in &collection.sample {
        let of_table = name.strip_suffix(".sql").is_some_and(|table| collection.table(table).is_some());
        let is_of_reference = |table: &str| collection.references.iter().any(|reference| reference.name == table);
        let of_table = of_table || published::table_of(name).is_some_and(is_of_reference);
        if !of_table && ![mess::DEFINITION, files::DEFINITION].contains(&name.as_str()) && !name.ends_with(".md") {
            let mistake = Mistake::new(source, None, "nothing reads this file");
            mistakes.push(mistake.hint(
                "a sample has `<table>.sql` for each table, `mess.toml`, `files.toml`, and `reference/<table>.csv`",
            ));
        }
    }
    mistakes
}

#[cfg(test)]
mod tests {
    use super::examples::{collection, delivery, grid, made, objections, recipe, sample, truth};
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_same_recipe_gives_the_same_bytes_and_another_seed_others() {
        let (one, two) = (sample(400, true), sample(400, true));
        assert!(one.iter().zip(&two).all(|(one, two)| one.path == two.path && one.bytes == two.bytes));
        let other = made(&Recipe { seed: 8, ..recipe(400, true) }).unwrap();
        assert!(one[0].bytes != other[0].bytes);
    }

    #[test]
    fn every_size_has_its_rows_and_something_in_every_table() {
        for size in [200, 350, 1_000, 5_000] {
            let delivery = delivery(&recipe(size, false));
            assert_eq!(delivery.sheets.iter().map(|sheet| sheet.table.rows).sum::<usize>(), size);
            assert!(delivery.sheets.iter().all(|sheet| sheet.table.rows > 0), "of {size}");
        }
        assert!(made(&recipe(199, false)).is_err());
    }

    #[test]
    fn tidy_data_breaks_none_of_the_collections_rules() {
        for (seed, snapshot) in [(1, "2026-09-30"), (2, "2024-02-29"), (3, "2025-08-31")] {
            let recipe = Recipe { seed, snapshot: snapshot.parse().unwrap(), ..recipe(4_000, false) };
            assert_eq!(objections(&recipe, &delivery(&recipe)), BTreeSet::new(), "seed {seed}, {snapshot}");
        }
    }

    #[test]
    fn keys_are_unique_and_the_truth_has_as_many_rows_as_it_counts() {
        let files = sample(3_000, false);
        let counts = grid(&files, &truth("counts.csv"));
        for (table, count) in collection().tables.iter().zip(&counts[1..]) {
            let rows = grid(&files, &truth(&format!("tables/{}.csv", table.name)));
            let places: Vec<_> =
                table.key.iter().map(|key| rows[0].iter().position(|name| name == key).unwrap()).collect();
            let keys: BTreeSet<Vec<&str>> =
                rows[1..].iter().map(|row| places.iter().map(|at| row[*at].as_str()).collect()).collect();
            assert_eq!(keys.len(), rows.len() - 1, "keys of {}", table.name);
            let read = (rows.len() - 1).to_string();
            assert_eq!(count[1..], [table.name.as_str(), &read, &read, "0", "0"]);
        }
    }

    #[test]
    fn odd_ids_and_names_are_in_the_smallest_sample() {
        let files = sample(200, false);
        let all: BTreeSet<String> = files
            .iter()
            .filter(|file| file.path.starts_with(&truth("tables/")))
            .flat_map(|file| grid(&files, &file.path).into_iter().flatten())
            .collect();
        for odd in ["0071234", "12E3", "nan", "Nan", "Finance", "Fernanda Quillon", "Amarachi Okellwood"] {
            assert!(all.contains(odd), "{odd}");
        }
    }

    #[test]
    fn the_definitions_that_come_with_the_program_have_no_mistakes() {
        let collection = collection();
        assert_eq!(check(&collection).render(), "");
    }

    #[test]
    fn the_path_names_authority_collection_and_period() {
        let collection = collection();
        let path = &sample(200, false)[0].path;
        let expected = format!("incoming/QBR/{}/2026-09-30/{}.xlsx", collection.name, collection.form.title);
        assert_eq!(path, &expected);
    }
}
