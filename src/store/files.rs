//! Reading files, and writing them so that a reader sees the old or the new, never half.

use super::trouble::{self, Doing};
use crate::vocabulary::{Sha, ShaMaker};
use anyhow::Context;
use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{BufWriter, ErrorKind, IntoInnerError, Read, Write};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// The end of a file's name while it is not yet in its place: nobody's data.
pub(super) const ASIDE: &str = ".quarterday.part";

/// So many bytes of a large file are read or written at once.
const PIECE: usize = 1 << 20;

pub fn read(path: &Path) -> anyhow::Result<Vec<u8>> {
    fs::read(path).doing(|| format!("read {}", path.display()))
}

/// A file's bytes, if there is one. One that cannot be read is not taken for one that is not there.
pub fn read_if_there(path: &Path) -> anyhow::Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        read => read.map(Some).doing(|| format!("read {}", path.display())),
    }
}

pub fn read_text(path: &Path) -> anyhow::Result<String> {
    fs::read_to_string(path).doing(|| format!("read {} as text", path.display()))
}

/// Whether this account may not read a file. It is asked twice: a disk of the network may say so once.
pub fn is_closed(path: &Path) -> bool {
    let may_not = || File::open(path).is_err_and(|why| is_refused(&why));
    may_not() && may_not()
}

fn is_refused(why: &std::io::Error) -> bool {
    why.kind() == ErrorKind::PermissionDenied
}

/// A file that is too large to be read at once.
pub fn open(path: &Path) -> anyhow::Result<File> {
    File::open(path).doing(|| format!("read {}", path.display()))
}

/// The same for whoever only knows that it can be read: what goes wrong on the way is said in full.
pub fn stream(path: &Path) -> anyhow::Result<impl Read> {
    Ok(Streamed { file: open(path)?, path: path.to_path_buf() })
}

struct Streamed {
    file: File,
    path: PathBuf,
}

impl Read for Streamed {
    fn read(&mut self, to: &mut [u8]) -> std::io::Result<usize> {
        self.file.read(to).map_err(|why| match why.kind() {
            ErrorKind::Interrupted => why,
            _ => trouble::within(why, format!("read {}", self.path.display())),
        })
    }
}

/// The first bytes of a file, at most so many.
pub fn beginning(path: &Path, most: u64) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(path)?.take(most).read_to_end(&mut bytes).doing(|| format!("read {}", path.display()))?;
    Ok(bytes)
}

/// The name of a file's content, however large it is.
pub fn sha(path: &Path) -> anyhow::Result<Sha> {
    let (mut file, mut maker, mut piece) = (open(path)?, ShaMaker::default(), vec![0; PIECE]);
    loop {
        match file.read(&mut piece).doing(|| format!("read {}", path.display()))? {
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

impl Stamp {
    /// One of no file.
    #[cfg(test)]
    pub fn invented(size: u64) -> Self {
        Self { size, written: 0 }
    }
}

/// A file's stamp. Two that agree are the same file, unless somebody went out of their way.
pub fn stamp(path: &Path) -> anyhow::Result<Stamp> {
    let known = fs::metadata(path).and_then(|known| Ok((known.len(), known.modified()?)));
    let (size, written) = known.doing(|| format!("look at {}", path.display()))?;
    let written = written.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos() as u64);
    Ok(Stamp { size, written })
}

/// How many bytes a file has.
pub fn size(path: &Path) -> anyhow::Result<u64> {
    fs::metadata(path).map(|known| known.len()).doing(|| format!("look at {}", path.display()))
}

/// When a file was last written, by the clock of UTC.
pub fn written(path: &Path) -> anyhow::Result<NaiveDateTime> {
    let written = fs::metadata(path).and_then(|known| known.modified());
    let written = written.doing(|| format!("look at {}", path.display()))?;
    Ok(DateTime::<Utc>::from(written).naive_utc())
}

/// The path without `..` and links.
pub fn true_path(path: &Path) -> anyhow::Result<PathBuf> {
    fs::canonicalize(path).doing(|| format!("find {}", path.display()))
}

pub fn exists(path: &Path) -> bool {
    path.exists()
}

/// Whether something is there. What cannot be looked at is not taken for nothing.
fn is_there(path: &Path) -> anyhow::Result<bool> {
    path.try_exists().doing(|| format!("look at {}", path.display()))
}

/// Every text file below a folder, by its path from there with `/` between. No folder, no files.
pub fn read_tree(root: &Path) -> anyhow::Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    for path in walk(root)? {
        files.insert(inside(root, &path), read_text(&path)?);
    }
    Ok(files)
}

/// A file's path told from a folder that it lies below, with `/` between.
pub fn inside(root: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(root).expect("the walk stays below its root");
    inside.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// Every file below a folder, in the order of their paths. No folder, no files.
pub fn walk(root: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let Below { files, closed, .. } = walk_all(root)?;
    closed.into_iter().next().map_or(Ok(files), |(_, why)| Err(why))
}

/// What lies below a folder, in the order of the paths.
#[derive(Default)]
pub struct Below {
    pub files: Vec<PathBuf>,
    /// What is neither a file nor a folder: a link, a pipe.
    pub others: Vec<PathBuf>,
    /// Folders that may not be looked into, asked twice, and what the system said.
    pub closed: Vec<(PathBuf, anyhow::Error)>,
}

/// The same with what is no file.
pub fn walk_all(root: &Path) -> anyhow::Result<Below> {
    let mut below = Below::default();
    if !is_there(root)? {
        return Ok(below);
    }
    // Trouble while a folder is listed comes without a path, right after the folder itself.
    let mut last_folder = root.to_path_buf();
    for entry in walkdir::WalkDir::new(root).sort_by_file_name() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(why) => {
                let folder = why.path().unwrap_or(&last_folder).to_path_buf();
                let why = std::io::Error::from(why);
                let is_closed = is_refused(&why) && fs::read_dir(&folder).is_err_and(|again| is_refused(&again));
                match Err(why).doing(|| format!("list {}", folder.display())) {
                    Err(why) if is_closed => below.closed.push((folder, why)),
                    why => why?,
                }
                continue;
            }
        };
        match entry.file_type() {
            kind if kind.is_file() => below.files.push(entry.into_path()),
            kind if kind.is_dir() => last_folder = entry.into_path(),
            _ => below.others.push(entry.into_path()),
        }
    }
    Ok(below)
}

/// Makes a folder and those that it lies in, and makes sure that the names of the new ones are on the disk.
pub fn make_folder(path: &Path) -> anyhow::Result<()> {
    make_folders([path.to_path_buf()])
}

/// The same for several, where the disk is waited for once for each folder that new ones lie in.
pub fn make_folders(paths: impl IntoIterator<Item = PathBuf>) -> anyhow::Result<()> {
    let mut grown = BTreeSet::new();
    for path in paths {
        let is_new = |folder: &&Path| !folder.as_os_str().is_empty() && !folder.exists();
        grown.extend(path.ancestors().take_while(is_new).filter_map(Path::parent).map(Path::to_path_buf));
        fs::create_dir_all(&path).doing(|| format!("make the folder {}", path.display()))?;
    }
    grown.iter().rev().try_for_each(|folder| settle(folder))
}

/// Writes a file aside, makes sure that it is on the disk, and puts it in its place in one step.
pub fn write(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    put_in_place(path, |aside| write_through(aside, bytes))?;
    settle(path.parent().context("a file needs a folder to stand in")?)
}

/// The same for what is written piece by piece.
pub fn write_by(path: &Path, write: impl FnOnce(&mut dyn Write) -> anyhow::Result<()>) -> anyhow::Result<()> {
    put_in_place(path, |aside| write_through_by(aside, write))?;
    settle(path.parent().context("a file needs a folder to stand in")?)
}

/// Remembers why the disk refused.
struct Told<W> {
    to: W,
    why: Option<std::io::Error>,
}

impl<W: Write> Told<W> {
    fn remember<T>(&mut self, done: std::io::Result<T>) -> std::io::Result<T> {
        done.map_err(|why| {
            let same = std::io::Error::from(why.kind());
            self.why = Some(why);
            same
        })
    }
}

impl<W: Write> Write for Told<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let done = self.to.write(bytes);
        self.remember(done)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        let done = self.to.flush();
        self.remember(done)
    }
}

/// Copies what is safe where it is: in its place in one step, but left to the system to put on the disk.
pub fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    put_in_place(to, |aside| {
        fs::copy(from, aside).doing(|| format!("copy {} to {}", from.display(), aside.display())).map(drop)
    })
}

fn put_in_place(path: &Path, write: impl FnOnce(&Path) -> anyhow::Result<()>) -> anyhow::Result<()> {
    let folder = path.parent().context("a file needs a folder to stand in")?;
    make_folder(folder)?;
    let name = path.file_name().context("a file needs a name")?.to_string_lossy();
    let aside = folder.join(name_aside(&name));
    let written =
        write(&aside).and_then(|()| fs::rename(&aside, path).doing(|| format!("put {} in its place", path.display())));
    if written.is_err() {
        let _ = fs::remove_file(&aside);
    }
    written
}

/// What a file of this name is called while it is not in its place, by the process that writes it.
pub(super) fn name_aside(name: &str) -> String {
    format!(".{name}.{}{ASIDE}", std::process::id())
}

/// Writes a file that nobody reads yet, and makes sure that it is on the disk.
pub fn write_through(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let mut file = File::create(path).doing(|| format!("write {}", path.display()))?;
    file.write_all(bytes).doing(|| format!("write {}", path.display()))?;
    file.sync_all().doing(|| format!("make sure that {} is on the disk", path.display()))
}

/// The same for what is written piece by piece.
pub fn write_through_by(path: &Path, write: impl FnOnce(&mut dyn Write) -> anyhow::Result<()>) -> anyhow::Result<()> {
    let file = File::create(path).doing(|| format!("write {}", path.display()))?;
    let mut told = Told { to: BufWriter::with_capacity(PIECE, file), why: None };
    let written = write(&mut told);
    // What the disk said is worth more than what was made of it on the way.
    told.why.map_or(written, |why| Err(why).doing(|| format!("write {}", path.display())))?;
    let file = told.to.into_inner().map_err(IntoInnerError::into_error);
    let file = file.doing(|| format!("write {}", path.display()))?;
    file.sync_all().doing(|| format!("make sure that {} is on the disk", path.display()))
}

/// Makes sure that a folder's list of names is on the disk. Windows keeps it by itself and cannot be asked.
pub fn settle(folder: &Path) -> anyhow::Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    // The folder that a path without one is told from.
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let folder_file = File::open(folder).doing(|| format!("open the folder {}", folder.display()))?;
    folder_file.sync_all().doing(|| format!("make sure that {} is on the disk", folder.display()))
}

/// Puts a whole new folder in its place in one step. It must not be there yet.
pub fn move_folder(from: &Path, to: &Path) -> anyhow::Result<()> {
    let parent = to.parent().context("a folder needs a folder to stand in")?;
    make_folder(parent)?;
    fs::rename(from, to).doing(|| format!("put {} in its place", to.display()))?;
    settle(parent)
}

/// Takes a folder away, if it is there: in one step out of its place, and only then file by file.
pub fn take_away(folder: &Path, leaving: &Path) -> anyhow::Result<()> {
    if is_there(folder)? {
        remove_unpublished(leaving)?;
        move_folder(folder, leaving)?;
    }
    remove_unpublished(leaving)
}

/// Removes a folder that nobody was shown, such as what a broken run left behind.
pub fn remove_unpublished(folder: &Path) -> anyhow::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        removed => removed.doing(|| format!("remove {}", folder.display())),
    }
}

/// Whether it belongs to the user who may do everything, where there is one.
#[cfg(unix)]
pub fn is_of_root(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).is_ok_and(|metadata| metadata.uid() == 0)
}

#[cfg(not(unix))]
pub fn is_of_root(_: &Path) -> bool {
    false
}

/// Removes a copy of something that is kept elsewhere.
pub fn remove_copy(path: &Path) -> anyhow::Result<()> {
    fs::remove_file(path).doing(|| format!("remove {}", path.display()))
}

/// The names of the folders in a folder.
pub fn folders(path: &Path) -> anyhow::Result<Vec<String>> {
    if !is_there(path)? {
        return Ok(Vec::new());
    }
    let listed = || -> std::io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(path)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                names.push(entry.file_name().to_string_lossy().into_owned());
            }
        }
        Ok(names)
    };
    let mut names = listed().doing(|| format!("list {}", path.display()))?;
    names.sort();
    Ok(names)
}
