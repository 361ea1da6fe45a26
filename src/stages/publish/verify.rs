//! Reads a written Parquet file back, page by page, and holds it against the profile and the promise.

use super::Shape;
use super::profile::{GROUP_ROWS, LARGE};
use anyhow::{Context, ensure};
use polars::prelude::{ParquetReader, SerReader};
use polars_buffer::Buffer;
use polars_parquet::parquet::compression::Compression;
use polars_parquet::parquet::encoding::Encoding;
use polars_parquet::parquet::metadata::FileMetadata;
use polars_parquet::parquet::page::{CompressedPage, DataPageHeader};
use polars_parquet::parquet::read::{PageReader, read_metadata};
use std::io::Cursor;

/// Pages larger than this were not written by us.
const LARGEST_PAGE: usize = 512 * 1024 * 1024;

const OTHER_COLUMNS: &str = "the columns read back are not the columns written";

/// Whether the bytes are a Parquet file of this shape and of the frozen profile.
pub fn verify(bytes: &[u8], shape: &Shape) -> anyhow::Result<()> {
    let metadata = read_metadata(&mut Cursor::new(bytes)).context("the written Parquet has no readable footer")?;
    let written = metadata.schema_descr.columns().iter().map(|column| column.path_in_schema.join("."));
    let promised = shape.columns.iter().map(|(name, _)| name.as_str());
    ensure!(written.eq(promised), "{OTHER_COLUMNS}");
    let at_once = if shape.rows < LARGE { shape.columns.len().max(1) } else { 1 };
    for columns in shape.columns.chunks(at_once) {
        let names = columns.iter().map(|(name, _)| name.clone()).collect();
        let frame = ParquetReader::new(Cursor::new(bytes)).with_columns(Some(names)).finish();
        let frame = frame.context("the written Parquet cannot be read back")?;
        ensure!(frame.height() == shape.rows, "{} rows were written and {} read back", shape.rows, frame.height());
        ensure!(super::profile::columns_of(&frame) == columns, "{OTHER_COLUMNS}");
    }
    verify_pages(bytes, &metadata)
}

fn verify_pages(bytes: &[u8], metadata: &FileMetadata) -> anyhow::Result<()> {
    for group in &metadata.row_groups {
        ensure!(group.num_rows() <= GROUP_ROWS, "a row group has {} rows, more than {GROUP_ROWS}", group.num_rows());
        for column in group.parquet_columns() {
            let name = column.descriptor().path_in_schema.join(".");
            ensure!(column.compression() == Compression::Snappy, "the column `{name}` is not compressed with Snappy");
            ensure!(column.statistics(&metadata.footer_buf).is_some(), "the column `{name}` has no statistics");
            let range = column.byte_range();
            let chunk = Buffer::from(bytes[range.start as usize..range.end as usize].to_vec());
            let pages = PageReader::new(Cursor::new(chunk), column, Vec::new(), LARGEST_PAGE);
            for page in pages {
                verify_page(&name, &page.with_context(|| format!("a page of `{name}` cannot be read"))?)?;
            }
        }
    }
    Ok(())
}

fn verify_page(column: &str, page: &CompressedPage) -> anyhow::Result<()> {
    let CompressedPage::Data(page) = page else { return Ok(()) };
    let DataPageHeader::V1(header) = page.header() else {
        anyhow::bail!("the column `{column}` has a page of format 2");
    };
    let encoding = Encoding::try_from(header.encoding).context("a page has an encoding that no standard knows")?;
    let known = matches!(encoding, Encoding::Plain | Encoding::PlainDictionary | Encoding::RleDictionary);
    ensure!(known, "the column `{column}` has the encoding {encoding:?}, which is not in the profile");
    Ok(())
}
