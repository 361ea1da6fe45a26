//! A file that is written beside its place, piece by piece, and put there later or never.

use super::files::{self, ASIDE, make_folder, settle};
use super::trouble::{Doing, within};
use crate::vocabulary::{Sha, ShaMaker};
use anyhow::Context;
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
        let left = Left(folder.join(format!(".{name}.{}{ASIDE}", std::process::id())));
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
        let place = self.place.clone();
        self.put_in(&place)
    }

    fn put_in(self, place: &Path) -> anyhow::Result<()> {
        let folder = place.parent().context("a file needs a folder to stand in")?;
        make_folder(folder)?;
        fs::rename(&self.left.0, place).doing(|| format!("put {} in its place", place.display()))?;
        settle(folder)
    }
}

/// Keeps a file under the name of its content, unless it is there: what is kept is what its name says, even if somebody
/// writes to the file meanwhile. It is never held as a whole.
pub fn keep(from: &Path, place: impl Fn(&Sha) -> PathBuf) -> anyhow::Result<Sha> {
    let before = files::sha(from)?;
    let likely = place(&before);
    if files::exists(&likely) {
        return Ok(before);
    }
    let mut aside = Aside::begin(&likely)?;
    io::copy(&mut files::stream(from)?, &mut aside)?;
    let written = aside.finish()?;
    let sha = written.sha.clone();
    written.put_in(&place(&sha))?;
    Ok(sha)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_kept_once_under_the_name_of_its_content() {
        let folder = tempfile::tempdir().unwrap();
        let from = folder.path().join("a.csv");
        fs::write(&from, "A\n1\n").unwrap();
        let place = |sha: &Sha| folder.path().join("kept").join(sha.as_str());
        let sha = keep(&from, place).unwrap();
        assert_eq!(sha, Sha::of(b"A\n1\n"));
        assert_eq!(keep(&from, place).unwrap(), sha);
        assert_eq!(files::walk(&folder.path().join("kept")).unwrap(), [place(&sha)]);
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
