//! A script that puts the sample's tables into a database, beside the truth that it reads.

use super::sheets::Delivery;
use crate::definitions::forms::FieldType;
use crate::definitions::model::{Field, Table};
use std::collections::BTreeSet;
use std::fmt::Write;

/// For PostgreSQL's own `psql`, to be run in the folder it lies in. It makes the tables anew each time.
pub fn postgresql(collection: &str, delivery: &Delivery) -> String {
    let mut script = format!(
        "-- Puts the sample's tables into the schema `{collection}` of a PostgreSQL database:\n\
         --   cd to this folder, then psql --dbname NAME --file load.sql\n\
         \\set ON_ERROR_STOP on\n\
         begin;\n\
         drop schema if exists {collection} cascade;\n\
         create schema {collection};\n"
    );
    let mut met = BTreeSet::new();
    for sheet in &delivery.sheets {
        let table = &sheet.table.table;
        if met.insert(&table.name) {
            write_table(&mut script, collection, table);
        }
    }
    script.push_str("commit;\n");
    script
}

fn write_table(script: &mut String, collection: &str, table: &Table) {
    let columns: Vec<String> = table.fields.iter().map(column).collect();
    let key = table.key.join(", ");
    let name = &table.name;
    write!(
        script,
        "\ncreate table {collection}.{name} (\n  {},\n  primary key ({key})\n);\n\
         \\copy {collection}.{name} from 'tables/{name}.csv' with (format csv, header)\n",
        columns.join(",\n  ")
    )
    .expect("a text takes whatever is written to it");
}

fn column(field: &Field) -> String {
    let kind = match field.kind() {
        FieldType::Date | FieldType::Month => "date",
        FieldType::Whole => "bigint",
        FieldType::Decimal => "double precision",
        FieldType::YesNo => "boolean",
        FieldType::Id | FieldType::Text | FieldType::Code | FieldType::Postcode => "text",
    };
    // What must not be blank may be, where a fault took its value away; the key never is.
    format!("{} {kind}", field.name())
}

#[cfg(test)]
mod tests {
    use super::super::examples::{delivery, recipe};
    use super::*;

    #[test]
    fn every_table_is_made_once_and_filled_from_the_truth() {
        let delivery = delivery(&recipe(200, false));
        let script = postgresql("borough", &delivery);
        assert_eq!(script.matches("create table").count(), delivery.sheets.len());
        assert_eq!(script.matches("\\copy").count(), delivery.sheets.len());
        let first = &delivery.sheets[0].table.table.name;
        assert!(
            script.contains(&format!("\\copy borough.{first} from 'tables/{first}.csv' with (format csv, header)"))
        );
    }
}
