//! Reading files, and writing them so that a reader sees the old or the new, never half.

use crate::vocabulary::{Sha, ShaMaker};
use anyhow::Context;
use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

pub fn read(path: &Path) -> anyhow::Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

pub fn read_text(path: &Path) -> anyhow::Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {} as text", path.display()))
}

/// A file that is too large to be read at once.
pub fn open(path: &Path) -> anyhow::Result<File> {
    File::open(path).with_context(|| format!("cannot read {}", path.display()))
}

/// The name of a file's content, however large it is.
pub fn sha(path: &Path) -> anyhow::Result<Sha> {
    let (mut file, mut maker, mut piece) = (open(path)?, ShaMaker::default(), vec![0; 1 << 20]);
    loop {
        match file.read(&mut piece).with_context(|| format!("cannot read {}", path.display()))? {
            0 => return Ok(maker.finish()),
            length => maker.add(&piece[..length]),
        }
    }
}

/// By what a file is known to be unchanged without reading it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    size: u64,
    /// When it was last written, in nanoseconds.
    written: u64,
}

/// A file's stamp. Two that agree are the same file, unless somebody went out of their way.
pub fn stamp(path: &Path) -> anyhow::Result<Stamp> {
    let known = fs::metadata(path).and_then(|known| Ok((known.len(), known.modified()?)));
    let (size, written) = known.with_context(|| format!("cannot look at {}", path.display()))?;
    let written = written.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos() as u64);
    Ok(Stamp { size, written })
}

/// How many bytes a file has.
pub fn size(path: &Path) -> anyhow::Result<u64> {
    fs::metadata(path).map(|known| known.len()).with_context(|| format!("cannot look at {}", path.display()))
}

/// When a file was last written, by the clock of UTC.
pub fn written(path: &Path) -> anyhow::Result<NaiveDateTime> {
    let written = fs::metadata(path).and_then(|known| known.modified());
    let written = written.with_context(|| format!("cannot look at {}", path.display()))?;
    Ok(DateTime::<Utc>::from(written).naive_utc())
}

/// The path without `..` and links.
pub fn true_path(path: &Path) -> anyhow::Result<PathBuf> {
    fs::canonicalize(path).with_context(|| format!("cannot find {}", path.display()))
}

pub fn exists(path: &Path) -> bool {
    path.exists()
}

/// Every text file below a folder, by its path from there with `/` between. No folder, no files.
pub fn read_tree(root: &Path) -> anyhow::Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    for path in walk(root)? {
        let inside = path.strip_prefix(root).expect("the walk stays below its root");
        let name: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
        files.insert(name.join("/"), read_text(&path)?);
    }
    Ok(files)
}

/// Every file below a folder, in the order of their paths. No folder, no files.
pub fn walk(root: &Path) -> anyhow::Result<Vec<PathBuf>> {
    if !root.exists() {
        return Ok(Vec::new());
    }
    let mut paths = Vec::new();
    for entry in walkdir::WalkDir::new(root).sort_by_file_name() {
        let entry = entry.with_context(|| format!("cannot list {}", root.display()))?;
        if entry.file_type().is_file() {
            paths.push(entry.into_path());
        }
    }
    Ok(paths)
}

pub fn make_folder(path: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(path).with_context(|| format!("cannot make the folder {}", path.display()))
}

/// Writes a file aside, makes sure that it is on the disk, and puts it in its place in one step.
pub fn write(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    put_in_place(path, |aside| write_through(aside, bytes))?;
    settle(path.parent().context("a file needs a folder to stand in")?)
}

/// The same for what is written piece by piece.
pub fn write_by(path: &Path, write: impl FnOnce(&mut dyn Write) -> anyhow::Result<()>) -> anyhow::Result<()> {
    put_in_place(path, |aside| {
        let file = File::create(aside).with_context(|| format!("cannot write {}", aside.display()))?;
        let mut buffer = BufWriter::new(file);
        write(&mut buffer)?;
        let file = buffer.into_inner().with_context(|| format!("cannot write {}", aside.display()))?;
        file.sync_all().with_context(|| format!("cannot make sure that {} is on the disk", aside.display()))
    })?;
    settle(path.parent().context("a file needs a folder to stand in")?)
}

/// Copies what is safe where it is: in its place in one step, but left to the system to put on the disk.
pub fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    put_in_place(to, |aside| {
        fs::copy(from, aside).with_context(|| format!("cannot write {}", aside.display()))?;
        Ok(())
    })
}

fn put_in_place(path: &Path, write: impl FnOnce(&Path) -> anyhow::Result<()>) -> anyhow::Result<()> {
    let folder = path.parent().context("a file needs a folder to stand in")?;
    make_folder(folder)?;
    let name = path.file_name().context("a file needs a name")?.to_string_lossy();
    let aside = folder.join(format!(".{name}.{}.part", std::process::id()));
    let written = write(&aside)
        .and_then(|()| fs::rename(&aside, path).with_context(|| format!("cannot put {} in its place", path.display())));
    if written.is_err() {
        let _ = fs::remove_file(&aside);
    }
    written
}

/// Writes a file that nobody reads yet, and makes sure that it is on the disk.
pub fn write_through(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let mut file = File::create(path).with_context(|| format!("cannot write {}", path.display()))?;
    file.write_all(bytes).with_context(|| format!("cannot write {}", path.display()))?;
    file.sync_all().with_context(|| format!("cannot make sure that {} is on the disk", path.display()))
}

/// Makes sure that a folder's list of names is on the disk. Windows keeps it by itself and cannot be asked.
pub fn settle(folder: &Path) -> anyhow::Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    let folder_file = File::open(folder).with_context(|| format!("cannot open the folder {}", folder.display()))?;
    folder_file.sync_all().with_context(|| format!("cannot make sure that {} is on the disk", folder.display()))
}

/// Puts a whole new folder in its place in one step. It must not be there yet.
pub fn move_folder(from: &Path, to: &Path) -> anyhow::Result<()> {
    let parent = to.parent().context("a folder needs a folder to stand in")?;
    make_folder(parent)?;
    fs::rename(from, to).with_context(|| format!("cannot put {} in its place", to.display()))?;
    settle(parent)
}

/// Removes a folder that nobody was shown, such as what a broken run left behind.
pub fn remove_unpublished(folder: &Path) -> anyhow::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}

/// Removes a copy of something that is kept elsewhere.
pub fn remove_copy(path: &Path) -> anyhow::Result<()> {
    fs::remove_file(path).with_context(|| format!("cannot remove {}", path.display()))
}

/// The names of the folders in a folder.
pub fn folders(path: &Path) -> anyhow::Result<Vec<String>> {
    if !path.exists() {
        return Ok(Vec::new());
    }
    let mut names = Vec::new();
    for entry in fs::read_dir(path).with_context(|| format!("cannot list {}", path.display()))? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}
