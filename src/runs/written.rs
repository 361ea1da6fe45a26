//! Writes the files of a version aside, each as it is made, and proves it: none is held longer than that.

use super::manifest::{self, Manifest};
use crate::stages::publish::{self, Making, Prepared, csv};
use crate::store::files;
use crate::vocabulary::{Sha, ShaMaker};
use anyhow::{Context, ensure};
use crc_fast::{CrcAlgorithm, Digest as Sum};
use polars::prelude::DataFrame;
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A file of a version, by its path in it, and the name of its content.
pub type Proven = (String, Sha);

/// The folder of a version that nobody was shown yet.
pub struct Unpublished<'a> {
    folder: &'a Path,
}

impl<'a> Unpublished<'a> {
    /// An empty folder, whatever a broken run left there.
    pub fn new(folder: &'a Path) -> anyhow::Result<Self> {
        files::remove_unpublished(folder)?;
        files::make_folder(folder)?;
        Ok(Self { folder })
    }

    /// A table, in the form that its path ends in.
    pub fn table(&self, path: &str, frame: &DataFrame, making: &Making) -> anyhow::Result<Proven> {
        if path.ends_with(".csv") {
            return self.streamed(path, |to| csv::write_frame(frame, to));
        }
        let prepared = publish::parquet(path, frame.clone(), making);
        self.file(&prepared.with_context(|| format!("in {path}"))?)
    }

    pub fn file(&self, prepared: &Prepared<'_>) -> anyhow::Result<Proven> {
        let place = self.place(&prepared.path)?;
        files::write_through(&place, &prepared.bytes)?;
        let proven = publish::verify(&mut files::stream(&place)?, prepared);
        proven.with_context(|| format!("in {}", prepared.path))?;
        Ok((prepared.path.clone(), prepared.promise.sha.clone()))
    }

    /// The manifest, last of all, and every list of names.
    pub fn finish(&self, manifest: &Manifest) -> anyhow::Result<()> {
        let text = serde_json::to_vec_pretty(manifest)?;
        let path = self.folder.join(manifest::NAME);
        files::write_through(&path, &text)?;
        ensure!(Sha::of(&files::read(&path)?) == Sha::of(&text), "the manifest was not written as it should be");
        let mut folders = BTreeSet::from([self.folder.to_path_buf()]);
        for path in manifest.files.keys() {
            let place = self.folder.join(path);
            folders.extend(place.ancestors().skip(1).take_while(|above| *above != self.folder).map(Path::to_path_buf));
        }
        folders.iter().try_for_each(|folder| files::settle(folder))
    }

    /// What may be many times larger than what it is made of. Whether the disk has it is told by a sum, which takes far
    /// less time than a name.
    pub fn streamed(
        &self,
        path: &str,
        write: impl FnOnce(&mut dyn Write) -> anyhow::Result<()>,
    ) -> anyhow::Result<Proven> {
        let place = self.place(path)?;
        let mut written = Sum::new(CrcAlgorithm::Crc64Nvme);
        files::write_through_by(&place, |to| write(&mut Passing { to, see: &mut |bytes| written.update(bytes) }))?;
        let (mut there, mut maker) = (Sum::new(CrcAlgorithm::Crc64Nvme), ShaMaker::default());
        let see = &mut |bytes: &[u8]| {
            there.update(bytes);
            maker.add(bytes);
        };
        io::copy(&mut files::stream(&place)?, &mut Passing { to: &mut io::sink(), see })?;
        ensure!(there.finalize() == written.finalize(), "in {path}: {}", publish::OTHER_BYTES);
        Ok((path.to_string(), maker.finish()))
    }

    fn place(&self, path: &str) -> anyhow::Result<PathBuf> {
        let place = self.folder.join(path);
        files::make_folder(place.parent().context("a published file lies in a folder")?)?;
        Ok(place)
    }
}

/// Sees what passes through.
struct Passing<'a> {
    to: &'a mut dyn Write,
    see: &'a mut dyn FnMut(&[u8]),
}

impl Write for Passing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let length = self.to.write(bytes)?;
        (self.see)(&bytes[..length]);
        Ok(length)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
