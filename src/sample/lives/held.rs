//! How neutral tables are declared, and what may stand in their columns.

use super::tables::Word;
use crate::stages::tables::Values;
use chrono::NaiveDate;
use compact_str::CompactString;

/// Declares tables once: their rows as structs, their names and their columns, and a struct that holds them all.
macro_rules! neutral_tables {
    ($(#[$what:meta])* $all:ident { $( $(#[$about:meta])* $table:ident: $row:ident { $( $(#[$note:meta])* $field:ident: $kind:ty, )* } )* }) => {
        $( $(#[$about])* #[derive(Debug, Clone)] pub struct $row { $( $(#[$note])* pub $field: $kind, )* } )*

        $(#[$what])* #[derive(Debug, Default)]
        pub struct $all { $( pub $table: Vec<$row>, )* }

        impl $all {
            pub fn tables(&self) -> Vec<NeutralTable> {
                vec![$( NeutralTable {
                    name: stringify!($table),
                    columns: vec![$(
                        (stringify!($field), <$kind>::column(self.$table.iter().map(|row| row.$field.clone()))),
                    )*],
                }, )*]
            }

            /// The tables and columns that sample SQL may name.
            pub fn names() -> crate::definitions::query::Names {
                BTreeMap::from([
                    $( (stringify!($table).to_string(), BTreeSet::from([$( stringify!($field).to_string(), )*])), )*
                ])
            }
        }
    };
}

pub(super) use neutral_tables;

/// What may stand in a neutral column.
pub trait Held: Sized {
    fn column(values: impl Iterator<Item = Self>) -> Values;
}

macro_rules! held {
    ($( $kind:ty => $column:ident($one:ident => $as:expr); )*) => { $(
        impl Held for $kind {
            fn column(values: impl Iterator<Item = Self>) -> Values {
                Values::$column(values.map(|$one| $as).collect())
            }
        }
    )* };
}

held! {
    CompactString => Text(text => Some(text));
    Option<CompactString> => Text(text => text);
    Word => Text(word => Some(CompactString::const_new(word)));
    Option<Word> => Text(word => word.map(CompactString::const_new));
    NaiveDate => Date(day => Some(day));
    Option<NaiveDate> => Date(day => day);
    i64 => Whole(number => Some(number));
    Option<i64> => Whole(number => number);
    f64 => Decimal(number => Some(number));
    bool => Truth(truth => Some(truth));
    Option<bool> => Truth(truth => truth);
}
