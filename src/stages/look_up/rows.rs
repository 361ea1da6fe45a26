//! Finds the rows with the wanted keys in a table as it is kept: sorted by key, in groups that say how far they go.
//! Only groups that a wanted key may be in are unpacked, and of their rows only those that are wanted remain.

use super::{kept_schema_of, schema_of};
use crate::definitions::model::Reference;
use crate::vocabulary::side_by_side;
use anyhow::Context;
use polars::io::mmap::MmapBytesReader;
use polars::prelude::{
    DataFrame, FileMetadataRef, IdxCa, IntoLazy, NamedFrom, ParallelStrategy, ParquetReader, PlSmallStr, SerReader,
    StringChunked, coalesce, col,
};
use polars_parquet::parquet::metadata::RowGroupMetadata;
use polars_parquet::parquet::statistics::Statistics;
use std::collections::BTreeSet;
use std::ops::Range;

/// The rows whose keys are wanted, in the order of their keys. What is not there gives no row.
///
/// `open` opens the kept table: several groups are looked through at the same time, and a file that is opened for
/// each is only read where it is looked into.
pub fn look_up<R: MmapBytesReader>(
    open: impl Fn() -> anyhow::Result<R> + Sync,
    reference: &Reference,
    wanted: &BTreeSet<String>,
) -> anyhow::Result<DataFrame> {
    let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
    let table = Kept::open(open, reference)?;
    let groups: Vec<(Group, &[&str])> = table.groups(&wanted)?;
    let parts = side_by_side(&groups, |(group, wanted)| table.rows_of(group, wanted));
    let mut found = DataFrame::empty_with_schema(&kept_schema_of(reference));
    for part in parts {
        found.vstack_mut(&part?)?;
    }
    found.rechunk_mut();
    with_made_columns(found, reference)
}

/// Every row, in the order of the keys.
pub fn whole<R: MmapBytesReader>(content: R, reference: &Reference) -> anyhow::Result<DataFrame> {
    let fields = reference.table.fields.iter().map(|field| field.name().to_string()).collect();
    let frame = ParquetReader::new(content).with_columns(Some(fields)).finish().context("it is damaged")?;
    with_made_columns(frame.select(reference.table.fields.iter().map(|field| field.name()))?, reference)
}

/// A table as it is kept.
struct Kept<'a, O> {
    open: O,
    metadata: FileMetadataRef,
    key: &'a str,
    fields: Vec<String>,
}

/// Some of its rows, by their numbers from 0.
type Group = Range<usize>;

impl<'a, R: MmapBytesReader, O: Fn() -> anyhow::Result<R>> Kept<'a, O> {
    fn open(open: O, reference: &'a Reference) -> anyhow::Result<Self> {
        let metadata = ParquetReader::new(open()?).get_metadata().context("it is damaged")?.clone();
        let fields = reference.table.fields.iter().map(|field| field.name().to_string()).collect();
        Ok(Self { open, metadata, key: &reference.form.key, fields })
    }

    /// The groups that wanted keys may be in, with these keys. The keys are in their order.
    fn groups<'w>(&self, wanted: &'w [&'w str]) -> anyhow::Result<Vec<(Group, &'w [&'w str])>> {
        let mut groups = Vec::new();
        let mut first_row = 0;
        for group in &self.metadata.row_groups {
            let rows = first_row..first_row + group.num_rows();
            first_row = rows.end;
            let (first, last) = self.bounds(group)?;
            let within = wanted.partition_point(|key| key.as_bytes() < first.as_slice())
                ..wanted.partition_point(|key| key.as_bytes() <= last.as_slice());
            if !within.is_empty() {
                groups.push((rows, &wanted[within]));
            }
        }
        Ok(groups)
    }

    /// The first and the last key of a group.
    fn bounds(&self, group: &RowGroupMetadata) -> anyhow::Result<(Vec<u8>, Vec<u8>)> {
        let is_key = |path: &[PlSmallStr]| path.first().is_some_and(|name| name == self.key);
        let key = group.parquet_columns().iter().find(|column| is_key(&column.descriptor().path_in_schema));
        let key = key.context("it has no key")?;
        match key.statistics(&self.metadata.footer_buf).transpose()? {
            Some(Statistics::Binary(known)) => known.min_value.zip(known.max_value),
            _ => None,
        }
        .context("it does not say how far its groups go")
    }

    /// The keys first; the other columns only where one of them is wanted.
    fn rows_of(&self, group: &Group, wanted: &[&str]) -> anyhow::Result<DataFrame> {
        let (key, others): (Vec<_>, Vec<_>) = self.fields.iter().cloned().partition(|field| field == self.key);
        let keys = self.read(group.clone(), key)?;
        let rows = places(keys.column(self.key)?.str()?, wanted);
        let picked = IdxCa::new("row".into(), &rows);
        let mut found = keys.take(&picked)?;
        if !others.is_empty() {
            let all = if rows.is_empty() { Group::default() } else { group.clone() };
            found.hstack_mut(self.read(all, others)?.take(&picked)?.columns())?;
        }
        Ok(found.select(&self.fields)?)
    }

    fn read(&self, rows: Group, columns: Vec<String>) -> anyhow::Result<DataFrame> {
        let mut reader = ParquetReader::new((self.open)()?);
        reader.set_metadata(self.metadata.clone());
        // By row groups: any other way unpacks all groups before this one too.
        let reader = reader.read_parallel(ParallelStrategy::RowGroups).with_slice(Some((rows.start, rows.len())));
        reader.with_columns(Some(columns)).finish().context("it is damaged")
    }
}

/// The places of the wanted keys among all keys of a group. Both are in order, and a key may be there several times.
fn places(keys: &StringChunked, wanted: &[&str]) -> Vec<u32> {
    let key = |place: usize| keys.get(place).unwrap_or_default();
    let mut places = Vec::with_capacity(wanted.len());
    let mut from = 0;
    for wanted in wanted {
        from = first_not_before(&key, from..keys.len(), wanted);
        while from < keys.len() && key(from) == *wanted {
            places.push(from as u32);
            from += 1;
        }
    }
    places
}

/// The first place whose key does not come before the wanted one. It is most often near, so steps double from there.
fn first_not_before<'k>(key: &impl Fn(usize) -> &'k str, within: Range<usize>, wanted: &str) -> usize {
    let (mut low, mut step) = (within.start, 1);
    while low + step < within.end && key(low + step) < wanted {
        low += step;
        step *= 2;
    }
    let mut high = (low + step).min(within.end);
    while low < high {
        let middle = low + (high - low) / 2;
        if key(middle) < wanted { low = middle + 1 } else { high = middle }
    }
    low
}

fn with_made_columns(frame: DataFrame, reference: &Reference) -> anyhow::Result<DataFrame> {
    let made = reference.form.first_of.iter().map(|(name, of)| {
        let fields: Vec<_> = of.iter().map(|field| col(field.as_str())).collect();
        coalesce(&fields).alias(name.as_str())
    });
    let made = frame.lazy().with_columns(made.collect::<Vec<_>>()).collect()?;
    debug_assert_eq!(**made.schema(), schema_of(reference));
    Ok(made)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wanted_keys_are_found_wherever_they_stand_and_as_often() {
        let keys = StringChunked::new("key".into(), ["A", "B", "B", "D", "E", "F", "F", "F", "H"]);
        let check = |wanted: &[&str], expect: &[u32]| assert_eq!(places(&keys, wanted), expect, "{wanted:?}");
        check(&["A", "B", "D", "E", "F", "H"], &[0, 1, 2, 3, 4, 5, 6, 7, 8]);
        check(&["", "C", "G", "I"], &[]);
        check(&["F"], &[5, 6, 7]);
        check(&["B", "C", "H", "Z"], &[1, 2, 8]);
        check(&[], &[]);
    }
}
