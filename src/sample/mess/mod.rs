//! Puts into a tidy delivery what `mess.toml` lists: untidiness that harms nothing, and faults to be found.

/// Faults, and the findings they must lead to.
mod faults;
/// Untidiness that a good reader sees through.
mod harmless;
/// One table over several sheets or files.
mod several;

use super::chance::Chance;
use super::forms::{MessForm, RowsForm};
use super::sheets::{Delivery, TableSheet};
use super::spelling::code_form;
use crate::definitions::document::{Document, Step};
use crate::definitions::mistake::{Mistake, Mistakes, SourceText};
use crate::definitions::model::{Collection, Field};
use crate::stages::tables::Values;
use crate::vocabulary::Period;
use anyhow::ensure;
use chrono::NaiveDate;
use compact_str::CompactString;
use std::collections::{BTreeMap, HashMap, HashSet};

pub const DEFINITION: &str = "mess.toml";

/// Every choice is drawn from the seed, after the borough's own.
pub fn spoil(delivery: &mut Delivery, seed: u64, period: Period, collection: &Collection) -> anyhow::Result<()> {
    let mut mistakes = Mistakes::default();
    if let Some((form, document)) = read(collection, &mut mistakes) {
        let constants = collection.constants(period, "", "");
        several::split(delivery, &form, &document, &mut mistakes);
        let dates = constants.into_iter().filter_map(|(name, constant)| Some((name, constant.day()?))).collect();
        let ids = Ids::of(delivery);
        let chance = Chance::new(seed.wrapping_add(1));
        let mut mess = Mess { delivery, collection, document, chance, dates, ids, taken: HashSet::new(), mistakes };
        // Faults first, so that a harmless spelling never hides one.
        form.fault.iter().enumerate().for_each(|(number, fault)| mess.put_fault(number, fault));
        form.harmless.iter().enumerate().for_each(|(number, harmless)| mess.put_harmless(number, harmless));
        mistakes = mess.mistakes;
    }
    ensure!(mistakes.is_empty(), mistakes.render());
    Ok(())
}

/// The definition, with its own place.
pub fn read(collection: &Collection, mistakes: &mut Mistakes) -> Option<(MessForm, Document)> {
    match collection.sample.get(DEFINITION) {
        Some(source) => Document::read(source.clone(), mistakes),
        None => {
            mistakes.push(missing(collection));
            None
        }
    }
}

/// A delivery while it is being spoilt.
struct Mess<'a> {
    delivery: &'a mut Delivery,
    collection: &'a Collection,
    document: Document,
    chance: Chance,
    /// The dates that SQL knows by name.
    dates: BTreeMap<String, NaiveDate>,
    ids: Ids,
    /// Sheet and row of records with a fault, so that no second one comes near.
    taken: HashSet<(usize, usize)>,
    mistakes: Mistakes,
}

/// A field of a sheet, both by their places.
#[derive(Clone, Copy)]
struct Spot {
    sheet: usize,
    field: usize,
}

impl Mess<'_> {
    fn sheet(&mut self, spot: Spot) -> &mut TableSheet {
        &mut self.delivery.sheets[spot.sheet]
    }

    fn field(&self, spot: Spot) -> &Field {
        &self.delivery.sheets[spot.sheet].table.table.fields[spot.field]
    }

    /// The sheet that `at` names, as a table such as `contacts`.
    fn find_sheet(&mut self, path: &[Step<'_>], table: &str) -> Option<usize> {
        let names = self.delivery.sheets.iter().map(|sheet| sheet.table.table.name.as_str());
        let found = names.clone().position(|name| name == table);
        if found.is_none() {
            let mistake = self.document.mistake(path, format!("there is no table `{table}`"));
            self.mistakes.push(mistake.did_you_mean(table, names));
        }
        found
    }

    /// The field that `at` names, such as `contacts.born`, with its column.
    fn find_field(&mut self, path: &[Step<'_>], at: &str) -> Option<Spot> {
        let Some((table, name)) = at.split_once('.') else {
            return self.say(path, format!("a field is needed here, such as `{at}.<field>`"));
        };
        let sheet = self.find_sheet(path, table)?;
        let fields = &self.delivery.sheets[sheet].table.table.fields;
        let Some(field) = fields.iter().position(|field| field.name() == name) else {
            let mistake = self.document.mistake(path, format!("`{table}` has no field `{name}`"));
            self.mistakes.push(mistake.did_you_mean(name, fields.iter().map(Field::name)));
            return None;
        };
        if self.delivery.sheets[sheet].letter_of(field).is_none() {
            return self.say(path, format!("the column of `{at}` has been taken away"));
        }
        Some(Spot { sheet, field })
    }

    fn say<T>(&mut self, path: &[Step<'_>], message: String) -> Option<T> {
        self.mistakes.push(self.document.mistake(path, message));
        None
    }

    /// So many of these rows, drawn without looking; in order.
    fn draw(&mut self, mut from: Vec<usize>, times: usize) -> Vec<usize> {
        for at in 0..times.min(from.len()) {
            let other = at + self.chance.below(from.len() - at);
            from.swap(at, other);
        }
        from.truncate(times);
        from.sort_unstable();
        from
    }

    fn is_kind_of_row(&self, sheet: usize, row: usize, kind: RowsForm) -> bool {
        match kind {
            RowsForm::Any => true,
            RowsForm::Once => self.ids.count(self.delivery, sheet, row, false) == 1,
            RowsForm::Alone => self.ids.count(self.delivery, sheet, row, true) == 1,
        }
    }

    fn has_values(&self, sheet: usize, row: usize, only: &[(usize, &str)]) -> bool {
        let table = &self.delivery.sheets[sheet].table;
        only.iter().all(|(field, value)| code_form(&table.table.fields[*field], &table.columns[*field], row) == *value)
    }
}

/// How often each id is there: the first part of a row's key.
struct Ids {
    in_table: Vec<HashMap<CompactString, usize>>,
    in_delivery: HashMap<CompactString, usize>,
}

impl Ids {
    fn of(delivery: &Delivery) -> Self {
        let mut ids = Self { in_table: Vec::new(), in_delivery: HashMap::new() };
        for sheet in &delivery.sheets {
            let mut here = HashMap::new();
            for id in (0..sheet.table.rows).filter_map(|row| id_of(sheet, row)) {
                *here.entry(id.clone()).or_default() += 1;
                *ids.in_delivery.entry(id.clone()).or_default() += 1;
            }
            ids.in_table.push(here);
        }
        ids
    }

    fn count(&self, delivery: &Delivery, sheet: usize, row: usize, everywhere: bool) -> usize {
        let counts = if everywhere { &self.in_delivery } else { &self.in_table[sheet] };
        id_of(&delivery.sheets[sheet], row).and_then(|id| counts.get(id)).copied().unwrap_or_default()
    }
}

fn id_of(sheet: &TableSheet, row: usize) -> Option<&CompactString> {
    let key = sheet.table.table.key.first()?;
    let field = sheet.table.table.place_of(key)?;
    match &sheet.table.columns[field] {
        Values::Text(texts) => texts[row].as_ref(),
        _ => None,
    }
}

fn missing(collection: &Collection) -> Mistake {
    let path = format!("schemas/{}/sample/{DEFINITION}", collection.name);
    Mistake::new(
        &SourceText { path, text: "".into() },
        None,
        "this file is missing: it says what is wrong in a messy sample",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definitions::model::Rule;
    use crate::sample::examples::{collection, delivery, grid, objections, recipe, sample, truth};
    use crate::sample::sheets::FaultAt;
    use std::collections::BTreeSet;

    fn refused(mess: &str) -> String {
        let read = collection();
        let source = SourceText { path: DEFINITION.to_string(), text: mess.into() };
        let mut sample = read.sample.clone();
        sample.insert(DEFINITION.to_string(), source);
        let collection =
            Collection { sample, ..Collection::of_tables(&read.name, read.form.clone(), read.tables.clone()) };
        let recipe = recipe(200, false);
        spoil(&mut delivery(&recipe), 1, Period::ending(recipe.snapshot), &collection).unwrap_err().to_string()
    }

    #[test]
    fn the_rules_find_their_faults_and_nothing_else() {
        for size in [200, 1_000, 6_000] {
            let recipe = recipe(size, true);
            let delivery = delivery(&recipe);
            let prefix = format!("{}.", collection().name);
            let expected: BTreeSet<_> = delivery
                .faults
                .iter()
                .filter(|fault| fault.code.starts_with(&prefix))
                .map(|fault| {
                    let sheet = delivery.sheets.iter().find(|sheet| sheet.name == fault.sheet).unwrap();
                    let FaultAt::Cell { row, .. } = fault.at else { panic!("{} is not at a cell", fault.code) };
                    (fault.code.clone(), fault.sheet.clone(), sheet.row_of(row))
                })
                .collect();
            assert_eq!(objections(&recipe, &delivery), expected, "of {size}");
            assert!(size < 1_000 || expected.len() >= 10);
        }
    }

    #[test]
    fn no_rule_needs_the_columns_that_are_missing() {
        let delivery = delivery(&recipe(200, true));
        for sheet in &delivery.sheets {
            for (at, field) in
                sheet.table.table.fields.iter().enumerate().filter(|(at, _)| sheet.letter_of(*at).is_none())
            {
                let needs = |rule: &&Rule| rule.query.names_column(&sheet.table.table.name, field.name());
                assert_eq!(collection().rules.iter().find(needs).map(|rule| &rule.code), None, "{at}");
            }
        }
    }

    #[test]
    fn every_fault_has_its_line_and_every_row_is_accounted_for() {
        let files = sample(3_000, true);
        let faults = grid(&files, &truth("faults.csv"));
        assert_eq!(faults.len(), delivery(&recipe(3_000, true)).faults.len() + 1);
        let places: BTreeSet<_> = faults.iter().collect();
        assert_eq!(places.len(), faults.len());
        for count in &grid(&files, &truth("counts.csv"))[1..] {
            let [read, accepted, aside, refused] = [2, 3, 4, 5].map(|at| count[at].parse::<usize>().unwrap());
            assert_eq!(read, accepted + aside + refused, "{}", count[0]);
            if !count[1].is_empty() {
                assert_eq!(grid(&files, &truth(&format!("tables/{}.csv", count[1]))).len() - 1, accepted);
            }
        }
    }

    #[test]
    fn a_definition_that_cannot_be_followed_says_where() {
        let message = refused("[[fault]]\nkind = \"blank\"\nat = \"list_one.born\"\n");
        assert!(message.contains("there is no table `list_one`") && message.contains("mess.toml:3"), "{message}");
        let table = &collection().tables[0].name;
        let message = refused(&format!("[[fault]]\nkind = \"not-a-postcode\"\nat = \"{table}.gender\"\n"));
        assert!(message.contains("cannot have this fault"), "{message}");
        let spelling = format!(
            "[[harmless]]\nkind = \"other-spelling\"\nat = \"{table}.gender\"\ncode = \"F\"\nwritten = [\"Boy\"]\n"
        );
        assert!(refused(&spelling).contains("`Boy` is no spelling of that code"));
    }
}
