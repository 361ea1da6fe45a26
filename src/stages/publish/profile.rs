//! The BI-safe Parquet profile: format 1.0 pages, Snappy, plain or dictionary encodings, statistics,
//! at most a million rows a group, and only types that every reader knows. It is frozen.

use super::Making;
use anyhow::{bail, ensure};
use polars::prelude::{
    DataFrame, DataType, KeyValueMetadata, ParquetCompression, ParquetWriter, StatisticsOptions, TimeUnit,
};

/// Rows in a group at most.
pub const GROUP_ROWS: usize = 1_000_000;

/// From so many rows on a table is written column by column: all at once would take as much room again as it has.
const LARGE: usize = 200_000;

/// The bytes of a Parquet file. The same frame gives the same bytes.
pub fn write(mut frame: DataFrame, making: &Making) -> anyhow::Result<Vec<u8>> {
    for (name, kind) in columns_of(&frame) {
        ensure!(is_lower_snake(&name), "the column name `{name}` is not in lower_snake form");
        ensure!(kind != "not published", "the column `{name}` has a type that is not published");
    }
    ensure_finite(&frame)?;
    frame.rechunk_mut_par();
    let mut bytes = Vec::new();
    let facts: Vec<_> = making.iter().map(|(key, value)| (key.clone(), value.clone())).collect();
    let is_large = frame.height() >= LARGE;
    ParquetWriter::new(&mut bytes)
        .set_parallel(!is_large)
        .with_compression(ParquetCompression::Snappy)
        .with_statistics(StatisticsOptions { distinct_count: false, ..StatisticsOptions::full() })
        .with_row_group_size(Some(GROUP_ROWS))
        .with_key_value_metadata(Some(KeyValueMetadata::from_static(facts)))
        .finish(&mut frame)?;
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
