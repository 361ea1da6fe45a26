//! The BI-safe Parquet profile: format 1.0 pages, Snappy, plain or dictionary encodings, statistics,
//! at most 250,000 rows a group, and only types that every reader knows. It is frozen.

use super::Making;
use anyhow::{bail, ensure};
use polars::prelude::{
    DataFrame, DataType, KeyValueMetadata, ParquetCompression, ParquetWriter, StatisticsOptions, TimeUnit,
};

/// Rows in a group at most.
pub const GROUP_ROWS: usize = 250_000;

/// From so many rows on a table is written and read back column by column: all at once would take as much room again
/// as it has.
pub const LARGE: usize = 100_000;

/// The bytes of a Parquet file. The same frame gives the same bytes.
pub fn write(frame: DataFrame, making: &Making) -> anyhow::Result<Vec<u8>> {
    for (name, kind) in columns_of(&frame) {
        ensure!(is_lower_snake(&name), "the column name `{name}` is not in lower_snake form");
        ensure!(kind != "not published", "the column `{name}` has a type that is not published");
    }
    ensure_finite(&frame)?;
    let is_large = frame.height() >= LARGE;
    let mut bytes = Vec::new();
    let facts: Vec<_> = making.iter().map(|(key, value)| (key.clone(), value.clone())).collect();
    let mut writer = ParquetWriter::new(&mut bytes)
        .set_parallel(!is_large)
        .with_compression(ParquetCompression::Snappy)
        .with_statistics(StatisticsOptions { distinct_count: false, ..StatisticsOptions::full() })
        .with_row_group_size(Some(GROUP_ROWS))
        .with_key_value_metadata(Some(KeyValueMetadata::from_static(facts)))
        .batched(frame.schema())?;
    // Left to itself the writer makes groups of up to twice as many rows.
    for from in (0..frame.height().max(1)).step_by(GROUP_ROWS) {
        let mut group = frame.slice(from as i64, GROUP_ROWS);
        group.rechunk_mut_par();
        writer.write_batch(&group)?;
    }
    writer.finish()?;
    Ok(bytes)
}

/// Names and published types of a frame's columns.
pub fn columns_of(frame: &DataFrame) -> Vec<(String, String)> {
    frame.columns().iter().map(|column| (column.name().to_string(), word(column.dtype()).to_string())).collect()
}

fn word(kind: &DataType) -> &'static str {
    match kind {
        DataType::Boolean => "bool",
        DataType::Int32 => "int32",
        DataType::Int64 => "int64",
        DataType::Float64 => "double",
        DataType::String => "string",
        DataType::Date => "date",
        DataType::Datetime(TimeUnit::Milliseconds, None) => "timestamp(ms)",
        _ => "not published",
    }
}

fn is_lower_snake(name: &str) -> bool {
    let plain = name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    plain && !name.is_empty() && !name.as_bytes()[0].is_ascii_digit()
}

fn ensure_finite(frame: &DataFrame) -> anyhow::Result<()> {
    for column in frame.columns().iter().filter(|column| column.dtype() == &DataType::Float64) {
        if column.f64()?.iter().flatten().any(|number| !number.is_finite()) {
            bail!("the column `{}` holds a number that is not finite", column.name());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use polars::prelude::Column;
    use polars_parquet::parquet::read::read_metadata;
    use std::io::Cursor;

    #[test]
    fn no_group_has_more_rows_than_it_may() {
        let rows = |count: usize| {
            let column = Column::new("row".into(), (0..count as i64).collect::<Vec<_>>());
            let bytes = write(DataFrame::new(count, vec![column]).unwrap(), &Making::new()).unwrap();
            let metadata = read_metadata(&mut Cursor::new(&bytes)).unwrap();
            metadata.row_groups.iter().map(|group| group.num_rows()).collect::<Vec<_>>()
        };
        assert_eq!(rows(GROUP_ROWS), [GROUP_ROWS]);
        assert_eq!(rows(GROUP_ROWS + 7), [GROUP_ROWS, 7]);
        assert_eq!(rows(2 * GROUP_ROWS - 1), [GROUP_ROWS, GROUP_ROWS - 1]);
    }
}
