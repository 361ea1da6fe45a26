//! Files by number, for those who may not know what they are called: a file may have a child's name.

use super::VALUES;
use crate::stages::sql::frames::throughout;
use crate::vocabulary::{Audience, QuickMap, Sheet};
use polars::prelude::{Column, DataFrame};

/// What is said of a file that is none of a delivery's.
const ANOTHER: &str = "another file";

/// What is said instead of each file's name.
#[derive(Default)]
pub struct Unnamed(QuickMap<String, String>);

impl Unnamed {
    /// The delivery's files in the order in which `_run` names them to those who sent them, and those of the delivery
    /// before in theirs.
    pub fn new<'a>(own: impl Iterator<Item = &'a str>, before: impl Iterator<Item = &'a str>) -> Self {
        let own = own.enumerate().map(|(at, name)| (name.to_string(), format!("file {}", at + 1)));
        let before =
            before.enumerate().map(|(at, name)| (name.to_string(), format!("file {} of the delivery before", at + 1)));
        // Where one has the name of another it is the delivery's own.
        Self(before.chain(own).collect())
    }

    pub(super) fn of_sheet<'a>(&'a self, sheet: &'a Sheet) -> &'a str {
        if sheet.is_file { self.of_file(&sheet.file) } else { &sheet.file }
    }

    pub(super) fn of_file(&self, name: &str) -> &str {
        self.0.get(name).map_or(ANOTHER, String::as_str)
    }
}

/// A table that tells of files, for everybody who may see it.
pub struct Told {
    pub(super) whole: DataFrame,
    /// The columns that others see instead: without what anything is called.
    pub(super) to_others: Vec<Column>,
}

impl Told {
    /// What an audience may see of it: a sheet may be called after a child as well as a file, so that all names are only
    /// for those who sent them.
    pub fn for_audience(&self, audience: Audience) -> anyhow::Result<DataFrame> {
        if audience.sees_values() {
            return Ok(self.whole.clone());
        }
        let mut seen = self.whole.drop_many(VALUES);
        for column in self.to_others.iter().cloned().chain([throughout("sheet", None, seen.height())]) {
            seen.with_column(column)?;
        }
        Ok(seen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_their_place_among_those_that_came() {
        let unnamed = Unnamed::new(["a.csv", "b.csv"].into_iter(), ["last_year/a.csv", "b.csv"].into_iter());
        let of = |name: &str| unnamed.of_file(name).to_string();
        assert_eq!(of("a.csv"), "file 1");
        assert_eq!(of("b.csv"), "file 2");
        assert_eq!(of("last_year/a.csv"), "file 1 of the delivery before");
        assert_eq!(of("Zebedee.csv"), "another file");
        assert_eq!(unnamed.of_sheet(&Sheet::new("Zebedee.csv", None)), "another file");
        let of_no_file = Sheet { is_file: false, ..Sheet::new("the figures", None) };
        assert_eq!(unnamed.of_sheet(&of_no_file), "the figures");
    }
}
