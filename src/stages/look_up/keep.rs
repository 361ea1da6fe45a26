//! Writes a table of reference as it is kept: in the order of its keys, in groups small enough to be passed over.

use super::Gathered;
use polars::prelude::{IdxCa, NamedFrom, ParquetCompression, ParquetWriter, StatisticsOptions};
use std::io::Write;

/// Rows in a group. Smaller ones are passed over more often, and each costs a little.
const GROUP_ROWS: usize = 1 << 14;

/// Writes it group by group, so that it is not there a second time in another order.
pub fn keep(gathered: &Gathered, to: impl Write) -> anyhow::Result<()> {
    let mut writer = ParquetWriter::new(to)
        // Twice the size on the disk, and half the time to look up: most of it went into unpacking.
        .with_compression(ParquetCompression::Uncompressed)
        .with_statistics(StatisticsOptions { distinct_count: false, ..StatisticsOptions::full() })
        .with_row_group_size(Some(GROUP_ROWS))
        .batched(gathered.frame.schema())?;
    for rows in gathered.order.chunks(GROUP_ROWS) {
        writer.write_batch(&gathered.frame.take(&IdxCa::new("row".into(), rows))?)?;
    }
    writer.finish()?;
    Ok(())
}
