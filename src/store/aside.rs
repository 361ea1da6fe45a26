//! A file that is written beside its place, piece by piece, and put there later or never.

use super::files::{self, make_folder, make_folders, name_aside, settle};
use super::trouble::{Doing, within};
use crate::vocabulary::{Sha, ShaMaker, side_by_side_in_little_room};
use anyhow::Context;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// One that is being written.
pub struct Aside {
    to: BufWriter<File>,
    left: Left,
    place: PathBuf,
    maker: ShaMaker,
    bytes: u64,
}

/// One that is on the disk as a whole.
pub struct Written {
    left: Left,
    place: PathBuf,
    pub sha: Sha,
    pub bytes: u64,
}

/// Goes when nobody wants it any more.
struct Left(PathBuf);

impl Drop for Left {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

impl Aside {
    /// Begins a file that may come into a place.
    pub fn begin(place: &Path) -> anyhow::Result<Self> {
        let folder = place.parent().context("a file needs a folder to stand in")?;
        make_folder(folder)?;
        let name = place.file_name().context("a file needs a name")?.to_string_lossy();
        let left = Left(folder.join(name_aside(&name)));
        let file = File::create(&left.0).doing(|| format!("write {}", left.0.display()))?;
        let (place, maker) = (place.to_path_buf(), ShaMaker::default());
        Ok(Self { to: BufWriter::new(file), left, place, maker, bytes: 0 })
    }

    /// Bytes so far.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    pub fn finish(self) -> anyhow::Result<Written> {
        let Self { to, left, place, maker, bytes } = self;
        let file = to.into_inner().map_err(io::IntoInnerError::into_error);
        let file = file.doing(|| format!("write {}", left.0.display()))?;
        file.sync_all().doing(|| format!("make sure that {} is on the disk", left.0.display()))?;
        Ok(Written { left, place, sha: maker.finish(), bytes })
    }
}

impl Write for Aside {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let doing = || format!("write {}", self.left.0.display());
        let length = self.to.write(bytes).map_err(|why| within(why, doing()))?;
        self.maker.add(&bytes[..length]);
        self.bytes += length as u64;
        Ok(length)
    }

    fn flush(&mut self) -> io::Result<()> {
        let doing = || format!("write {}", self.left.0.display());
        self.to.flush().map_err(|why| within(why, doing()))
    }
}

impl Written {
    pub fn put_in_place(self) -> anyhow::Result<()> {
        settle(&self.rename_to(&self.place)?)
    }

    /// Its name is on the disk once the folder is settled, which is told.
    fn rename_to(&self, place: &Path) -> anyhow::Result<PathBuf> {
        let folder = place.parent().context("a file needs a folder to stand in")?;
        make_folder(folder)?;
        fs::rename(&self.left.0, place).doing(|| format!("put {} in its place", place.display()))?;
        Ok(folder.to_path_buf())
    }
}

/// Keeps files under the names of their contents, unless they are there: what is kept is what its name says, even if
/// somebody writes to a file meanwhile. None is ever held as a whole. The names come in the files' order.
///
/// The disk is waited for once for each file and each folder, by as many threads as there are processors.
pub fn keep(from: &[PathBuf], place: &(dyn Fn(&Sha) -> PathBuf + Sync)) -> anyhow::Result<Vec<Sha>> {
    let likely = all(from, |from| files::sha(from))?;
    let new = from.iter().zip(&likely).filter(|(_, sha)| !files::exists(&place(sha)));
    // Of files that are the same, one: two threads would write it under one name.
    let new: BTreeMap<&Sha, &PathBuf> = new.map(|(from, sha)| (sha, from)).collect();
    let new: Vec<(&Sha, &PathBuf)> = new.into_iter().collect();
    make_folders(new.iter().filter_map(|(sha, _)| Some(place(sha).parent()?.to_path_buf())))?;
    let written = all(&new, |(sha, from)| copy_aside(from, &place(sha)))?;
    let mut folders = BTreeSet::new();
    for written in &written {
        let place = place(&written.sha);
        if !files::exists(&place) {
            folders.insert(written.rename_to(&place)?);
        }
    }
    all(&folders.into_iter().collect::<Vec<_>>(), |folder| settle(folder))?;
    let copied: BTreeMap<&PathBuf, &Sha> = new.iter().zip(&written).map(|((_, from), to)| (*from, &to.sha)).collect();
    let kept = from.iter().zip(&likely).map(|(from, sha)| match copied.get(from) {
        Some(copied) => Ok((*copied).clone()),
        None if files::exists(&place(sha)) => Ok(sha.clone()),
        // The one that was the same has been written to meanwhile.
        None => Ok(keep(std::slice::from_ref(from), place)?.remove(0)),
    });
    kept.collect()
}

/// Does the work for every item, or says what hindered the first.
fn all<T: Sync, R: Send + Sync>(items: &[T], work: impl Fn(&T) -> anyhow::Result<R> + Sync) -> anyhow::Result<Vec<R>> {
    side_by_side_in_little_room(items, work).into_iter().collect()
}

fn copy_aside(from: &Path, place: &Path) -> anyhow::Result<Written> {
    let mut aside = Aside::begin(place)?;
    io::copy(&mut files::stream(from)?, &mut aside)?;
    aside.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_kept_once_under_the_name_of_its_content() {
        let folder = tempfile::tempdir().unwrap();
        let from = folder.path().join("a.csv");
        fs::write(&from, "A\n1\n").unwrap();
        let place = &|sha: &Sha| folder.path().join("kept").join(sha.as_str());
        let (sha, other) = (Sha::of(b"A\n1\n"), Sha::of(b"A\n2\n"));
        assert_eq!(keep(std::slice::from_ref(&from), place).unwrap(), std::slice::from_ref(&sha));
        let (same, changed) = (folder.path().join("same.csv"), folder.path().join("changed.csv"));
        fs::write(&same, "A\n2\n").unwrap();
        fs::write(&changed, "A\n2\n").unwrap();
        assert_eq!(keep(&[from, same, changed], place).unwrap(), [sha.clone(), other.clone(), other.clone()]);
        let mut kept = [place(&sha), place(&other)];
        kept.sort();
        assert_eq!(files::walk(&folder.path().join("kept")).unwrap(), kept);
    }

    #[test]
    fn it_is_in_its_place_as_a_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("deep/a.csv");
        let mut aside = Aside::begin(&place).unwrap();
        aside.write_all(b"A\n").unwrap();
        drop(aside);
        let mut aside = Aside::begin(&place).unwrap();
        aside.write_all(b"A\n1\n").unwrap();
        let written = aside.finish().unwrap();
        assert!(!files::exists(&place));
        assert_eq!((written.bytes, &written.sha), (4, &Sha::of(b"A\n1\n")));
        written.put_in_place().unwrap();
        assert_eq!(files::walk(folder.path()).unwrap(), [place]);
    }
}
