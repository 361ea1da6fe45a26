//! The words of findings, made once for each field and code, however many findings share them.

use super::dates;
use crate::definitions::forms::FieldType;
use crate::definitions::model::{Field, Table, Words};
use crate::vocabulary::Kind;
use crate::vocabulary::finding::code;
use crate::vocabulary::plain::grouped;
use std::collections::HashMap;
use std::sync::Arc;

pub struct Kinds<'a> {
    table: &'a Table,
    words: &'a Words,
    made: HashMap<(usize, &'static str, Role), Arc<Kind>>,
}

/// Whether a field is judged for itself or as the key of its record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    Value,
    Key,
}

impl<'a> Kinds<'a> {
    pub fn new(table: &'a Table, words: &'a Words) -> Self {
        Self { table, words, made: HashMap::new() }
    }

    /// The kind for a fault of a field, by the field's place in its table.
    pub fn of(&mut self, field: usize, code: &'static str, role: Role) -> Arc<Kind> {
        let (table, words) = (self.table, self.words);
        self.made
            .entry((field, code, role))
            .or_insert_with(|| make(table, words, &table.fields[field], code, role))
            .clone()
    }

    /// The kind for what is wrong in so many of so many rows: as heavy as it is in each.
    pub fn throughout(&mut self, field: usize, code: &'static str, role: Role, rows: [usize; 2]) -> Arc<Kind> {
        let of_row = self.of(field, code, role);
        let [count, all] = rows.map(|rows| grouped(rows as u64));
        let gaps = [("wrong", of_row.says.as_str()), ("count", count.as_str()), ("rows", all.as_str())];
        let fields: Vec<&str> = of_row.fields.iter().map(String::as_str).collect();
        let said = self.words.kind(code::COLUMN_WRONG, of_row.table.as_deref(), &fields, &gaps);
        Arc::new(Kind { weight: of_row.weight, ..Kind::clone(&said) })
    }

    /// The kind for a row with the key of another.
    pub fn repeated(&mut self, key: usize) -> Arc<Kind> {
        let (table, words) = (self.table, self.words);
        let make = || {
            let titles = table.key.iter().filter_map(|key| table.field(key)).map(|field| field.form.title.as_str());
            let titles: Vec<_> = titles.map(|title| format!("`{title}`")).collect();
            let fields: Vec<_> = table.key.iter().map(String::as_str).collect();
            let gaps = [("table", table.title.as_str()), ("key", &titles.join(", "))];
            words.kind(code::ROW_REPEATED, Some(&table.name), &fields, &gaps)
        };
        self.made.entry((key, code::ROW_REPEATED, Role::Key)).or_insert_with(make).clone()
    }

    /// The kind for a row of a record that has more than so many.
    pub fn too_many(&mut self, key: usize, most: &str) -> Arc<Kind> {
        let (table, words) = (self.table, self.words);
        let make = || {
            let field = &table.fields[key];
            let title = format!("`{}`", field.form.title);
            let gaps = [("most", most), ("table", table.title.as_str()), ("key", title.as_str())];
            words.kind(code::ROW_TOO_MANY, Some(&table.name), &[field.name()], &gaps)
        };
        self.made.entry((key, code::ROW_TOO_MANY, Role::Key)).or_insert_with(make).clone()
    }
}

fn make(table: &Table, words: &Words, field: &Field, code: &str, role: Role) -> Arc<Kind> {
    let range = range_of(field);
    let gaps = [("title", field.form.title.as_str()), ("table", table.title.as_str()), ("range", range.as_str())];
    let kind = |code, gaps: &[(&str, &str)]| words.kind(code, Some(&table.name), &[field.name()], gaps);
    match (role, code) {
        (Role::Value, code) => kind(code, &gaps),
        (Role::Key, code::VALUE_BLANK) => kind(code::KEY_BLANK, &gaps),
        (Role::Key, code) => {
            let wrong = kind(code, &gaps);
            kind(code::KEY_UNREADABLE, &[("wrong", wrong.says.as_str())])
        }
    }
}

fn range_of(field: &Field) -> String {
    match (field.kind(), field.form.range) {
        (FieldType::Date | FieldType::Month, _) => format!("between {} and {}", dates::FIRST_YEAR, dates::LAST_YEAR),
        (_, Some([low, high])) => format!("between {low} and {high}"),
        _ => String::new(),
    }
}
