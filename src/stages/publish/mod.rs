//! Turns frames into the bytes of Parquet files, and proves what was written before anyone may read it.

/// CSV for people, with formulas made harmless.
pub mod csv;
/// A finished workbook, looked at once more.
mod inspect;
/// The frozen profile, and writing by it.
pub mod profile;
/// Reading a written file back, page by page.
pub mod verify;

use crate::vocabulary::Sha;
use polars::prelude::DataFrame;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Read};

/// A file that is ready to be written.
pub struct Prepared<'a> {
    /// Its path inside the version, with `/` between.
    pub path: String,
    pub bytes: Cow<'a, [u8]>,
    pub promise: Promise,
}

/// What a written file must turn out to be, beside the bytes that it is written from.
#[derive(Debug, Clone, PartialEq)]
pub struct Promise {
    pub sha: Sha,
    /// Rows and columns, where it is Parquet.
    pub parquet: Option<Shape>,
    /// Whether it is a workbook, which is opened again and looked at.
    pub is_workbook: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    pub rows: usize,
    pub columns: Vec<(String, String)>,
}

/// What every Parquet file carries about its making.
pub type Making = BTreeMap<String, String>;

/// So many bytes of what was written are read at once.
const PIECE: usize = 1 << 20;

/// What is said where a disk has not kept what was written.
pub const OTHER_BYTES: &str = "the bytes on the disk are not the bytes that were written";

/// A Parquet file by the profile.
pub fn parquet(path: &str, frame: DataFrame, making: &Making) -> anyhow::Result<Prepared<'static>> {
    let shape = Shape { rows: frame.height(), columns: profile::columns_of(&frame) };
    let bytes = profile::write(frame, making)?;
    let promise = Promise { sha: Sha::of(&bytes), parquet: Some(shape), is_workbook: false };
    Ok(Prepared { path: path.to_string(), promise, bytes: bytes.into() })
}

/// Any other file.
pub fn plain<'a>(path: &str, bytes: impl Into<Cow<'a, [u8]>>) -> Prepared<'a> {
    let bytes = bytes.into();
    let promise = Promise { sha: Sha::of(&bytes), parquet: None, is_workbook: path.ends_with(".xlsx") };
    Prepared { path: path.to_string(), promise, bytes }
}

/// Whether what is on the disk now is what was to be written, and is what was promised.
pub fn verify(written: &mut dyn Read, prepared: &Prepared<'_>) -> anyhow::Result<()> {
    anyhow::ensure!(is_same(written, &prepared.bytes)?, "{OTHER_BYTES}");
    match &prepared.promise.parquet {
        Some(shape) => verify::verify(&prepared.bytes, shape),
        None if prepared.promise.is_workbook => inspect::inspect(&prepared.bytes),
        None => Ok(()),
    }
}

/// Piece by piece, so that no large file is held twice.
fn is_same(written: &mut dyn Read, bytes: &[u8]) -> io::Result<bool> {
    let mut there = Vec::with_capacity(PIECE.min(bytes.len()));
    for piece in bytes.chunks(PIECE) {
        there.clear();
        written.take(piece.len() as u64).read_to_end(&mut there)?;
        if there != piece {
            return Ok(false);
        }
    }
    Ok(written.take(1).read_to_end(&mut there)? == 0)
}
