//! Tables of reference: gathers what was read of their files, keeps it in the order of its keys, and looks up in it.
//! Such a table may have millions of rows, of which a run asks for some thousands.

/// Faults of one kind in one place, counted.
mod faults;
/// Rows as they come, with what is wrong with them.
mod gather;
/// The table as it is kept.
mod keep;
/// The rows with the wanted keys.
mod rows;

pub use gather::{Gathered, Gathering, blank_out};
pub use keep::keep;
pub use rows::{look_up, whole};

use super::sql::frames::type_of;
use crate::definitions::model::Reference;
use polars::prelude::{DataFrame, Field, Schema};
use std::collections::BTreeSet;

/// The columns of a table of reference as SQL sees them.
pub fn schema_of(reference: &Reference) -> Schema {
    reference.columns().map(|(name, kind)| Field::new(name.into(), type_of(kind))).collect()
}

/// The columns as they are kept: those made of others are made of the few rows that are looked up.
fn kept_schema_of(reference: &Reference) -> Schema {
    let fields = reference.table.fields.iter();
    fields.map(|field| Field::new(field.name().into(), type_of(field.kind()))).collect()
}

/// The values of a column that are to be looked up elsewhere.
pub fn values_of(frame: &DataFrame, column: &str) -> anyhow::Result<BTreeSet<String>> {
    Ok(frame.column(column)?.str()?.iter().flatten().map(str::to_string).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definitions::forms::{ReferenceForm, SameKey};
    use crate::stages::convert::fields;
    use crate::stages::parse::{Budget, Next, Stream};
    use crate::stages::tables::Parsed;
    use crate::stages::tables::testing::{table, words};
    use crate::stages::validate::validate;
    use crate::vocabulary::Sha;
    use std::sync::Arc;

    const FIELDS: &str = r#"
title = "Places"
grain = "One row for each place."
fields = [
  { name = "place", title = "place", type = "id",    blank = "never",   personal = "none" },
  { name = "near",  title = "near",  type = "id",    blank = "allowed", personal = "none" },
  { name = "far",   title = "far",   type = "id",    blank = "allowed", personal = "none" },
  { name = "steps", title = "steps", type = "whole", blank = "allowed", personal = "none" },
]
"#;

    fn places(repeated: SameKey) -> Reference {
        let rest = "published_by = \"nobody\"\nfresh_months = 1\nkey = \"place\"\nnothing = [\"-none-\"]\n\
                    first_of = { town = [\"near\", \"far\"] }\n";
        let form: ReferenceForm = toml::from_str(&format!("{rest}{FIELDS}")).unwrap();
        let table = table("places", &format!("key = [\"place\"]\n{FIELDS}"), &[]);
        Reference { name: "places".into(), form: ReferenceForm { repeated, ..form }, table, sha: Sha::of(b"") }
    }

    /// The rows of a CSV that have these keys, as `key town steps`, and what became of all rows.
    fn looked_up(csv: &str, repeated: SameKey, wanted: &[&str]) -> (Vec<String>, [u64; 3], Vec<String>) {
        let (reference, words) = (places(repeated), words());
        let judged = Arc::new(crate::definitions::Table { key: Vec::new(), ..(*reference.table).clone() });
        let mut gathering = Gathering::new(&reference, &words);
        let opened = Stream::open("p.csv", csv.as_bytes(), &reference.table, &words, &Budget::default()).unwrap();
        let mut stream = opened.unwrap_or_else(|finding| panic!("{}", finding.kind.says)).0;
        while let Next::Batch(mut rows, _) = stream.take_batch().unwrap() {
            blank_out(&mut rows, &reference.form.nothing);
            let parsed = Parsed { tables: vec![rows], ..Parsed::default() };
            let (validated, found) = validate(parsed, std::slice::from_ref(&judged), &words, 2026);
            gathering.add(&validated.tables[0], fields(&validated.tables[0]), &found).unwrap();
        }
        let gathered = gathering.finish().unwrap();
        let mut kept = Vec::new();
        keep(&gathered, &mut kept).unwrap();
        let wanted = wanted.iter().map(|key| key.to_string()).collect();
        let found = look_up(|| Ok(std::io::Cursor::new(kept.as_slice())), &reference, &wanted).unwrap();
        assert_eq!(**found.schema(), schema_of(&reference));
        let cell = |column: &str, row: usize| found.column(column).unwrap().get(row).unwrap().str_value().into_owned();
        let rows = (0..found.height()).map(|row| ["place", "town", "steps"].map(|column| cell(column, row)).join(" "));
        let counts = gathered.counts[0].rows;
        let told = gathered.findings.iter().map(|finding| format!("{}: {}", finding.place, finding.kind.says));
        (rows.collect(), [counts.read, counts.accepted, counts.refused], told.collect())
    }

    #[test]
    fn rows_are_found_in_the_order_of_their_keys_however_many_groups_they_lie_in() {
        let rows: String = (0..70_000).map(|n| format!("P{:05},T,,{n}\n", (n * 7919) % 70_000)).collect();
        let csv = format!("place,near,far,steps\n{rows}");
        let (found, counts, told) =
            looked_up(&csv, SameKey::Refuse, &["P69999", "P00000", "P65536", "P70000", "", "Z"]);
        let number = |place: u64| (0..70_000).find(|n| n * 7919 % 70_000 == place).unwrap();
        let expected = [0, 65_536, 69_999].map(|place| format!("P{place:05} T {}", number(place)));
        assert_eq!(found, expected);
        assert_eq!((counts, told), ([70_000, 70_000, 0], vec![]));
    }

    #[test]
    fn who_wants_nothing_gets_nothing_with_the_right_columns() {
        assert_eq!(looked_up("place,near,far,steps\nA,N,,1\n", SameKey::Refuse, &[]).0, Vec::<String>::new());
    }

    #[test]
    fn the_first_field_with_something_in_it_is_taken_and_a_text_for_nothing_is_nothing() {
        let csv = "place,near,far,steps\nA1,-none-,F,1\nA2,N,F,2\nA3,-none-, -none- ,3\n";
        assert_eq!(looked_up(csv, SameKey::Refuse, &["A1", "A2", "A3"]).0, ["A1 F 1", "A2 N 2", "A3 null 3"]);
    }

    #[test]
    fn the_first_of_several_rows_is_used_unless_all_are_kept() {
        let csv = "place,near,far,steps\nB,N,,1\nA,N,,2\nB,N,,3\nB,N,,4\n";
        let (found, counts, told) = looked_up(csv, SameKey::Refuse, &["A", "B"]);
        assert_eq!((found, counts), (vec!["A N 2".to_string(), "B N 1".to_string()], [4, 2, 2]));
        let why = "because another row has the same `place` and is used";
        let says = "rows of Places that cannot be looked up, from here on: 2";
        assert_eq!(told, [format!("p.csv, row 4: {says}, {why}")]);
        let (found, counts, told) = looked_up(csv, SameKey::Keep, &["B"]);
        assert_eq!((found, counts), (["B N 1", "B N 3", "B N 4"].map(str::to_string).to_vec(), [4, 4, 0]));
        assert_eq!(told, Vec::<String>::new());
    }
}
