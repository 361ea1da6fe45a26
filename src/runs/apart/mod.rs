//! Reads strangers' files in processes of their own that may use so much for each and no more. What stops its reader,
//! takes all memory or never ends is a finding about one file.

/// What the other process does.
pub mod child;
/// How much a file may take to be read.
mod limits;
/// A process that reads, as the one sees it that asks.
mod reader;

use super::settings::Settings;
use crate::stages::parse::{Budget, FileRead, Refusal, Sought, read_file};
use crate::store::{Workplace, files};
use crate::vocabulary::side_by_side_most_first;
use anyhow::{Context, bail};
use limits::Limits;
use reader::{Order, Reader, Stopped};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

/// The program that reads. Where none was named, as in the tests of a part, files are read here.
static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// The word by which the program knows that it is asked to read files.
const VERB: &str = "read-apart";

/// A file, by the name it came under and where it lies.
#[derive(Debug)]
pub struct Lying<'a> {
    pub name: String,
    pub path: PathBuf,
    /// What is read of it; without this, all.
    pub sought: Option<&'a Sought>,
}

/// From now on files are read by this program.
pub fn read_with(program: PathBuf) {
    let _ = PROGRAM.set(program);
}

/// Reads files side by side.
pub fn read_files(workplace: &Workplace, lying: &[Lying<'_>]) -> anyhow::Result<Vec<FileRead>> {
    let times = Settings::of(workplace)?.limits.times;
    let apart = PROGRAM.get().map(|program| Apart { program, idle: Mutex::default() });
    let size = |file: &Lying<'_>| files::size(&file.path).unwrap_or_default();
    let read = side_by_side_most_first(lying, size, |file| match &apart {
        Some(apart) => apart.read(file, times),
        None => Ok(read_file(&file.name, &files::read(&file.path)?, file.sought, &Budget::times(times))),
    });
    read.into_iter().collect()
}

/// The processes that read the files of one delivery.
struct Apart<'a> {
    program: &'a Path,
    /// Those that wait for another file.
    idle: Mutex<Vec<Reader>>,
}

impl Apart<'_> {
    fn read(&self, file: &Lying<'_>, times: u32) -> anyhow::Result<FileRead> {
        let limits = Limits::of(files::size(&file.path)?, times);
        let order = Order { path: file.path.as_os_str(), limits, times, sought: file.sought };
        let waiting = self.idle().pop();
        let mut reader = waiting.map_or_else(|| self.start(&file.name), Ok)?;
        let mut read = reader.read(&order, &file.name)?;
        if read.is_err() && reader.has_read_others() {
            // What other files have left there may be the reason, so it is read once more, by a process of its own.
            reader = self.start(&file.name)?;
            read = reader.read(&order, &file.name)?;
        }
        match read {
            Ok(read) => {
                self.idle().push(reader);
                Ok(read)
            }
            Err(stopped) => {
                let content = Err(refusal(stopped, &order.limits, &file.name)?);
                Ok(FileRead { name: file.name.clone(), content })
            }
        }
    }

    fn start(&self, name: &str) -> anyhow::Result<Reader> {
        Reader::start(self.program).with_context(|| format!("no process can be started to read {name}"))
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Reader>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn refusal(stopped: Stopped, limits: &Limits, name: &str) -> anyhow::Result<Refusal> {
    Ok(match stopped {
        Stopped::Late => Refusal::TooCostly { limit: limits.time_in_words() },
        Stopped::Ended(status, _) if limits::is_out_of_time(status) => {
            Refusal::TooCostly { limit: limits.time_in_words() }
        }
        // The words of Rust's own allocator, and those of the C library.
        Stopped::Ended(_, said) if said.contains("memory allocation") || said.contains("out of memory") => {
            Refusal::TooCostly { limit: limits.memory_in_words() }
        }
        Stopped::Ended(status, said) if status.code() == Some(child::TROUBLE) => {
            bail!("{name} cannot be read: {}", said.trim())
        }
        Stopped::Ended(..) => Refusal::unreadable("it is damaged in a way that stops its reader"),
    })
}
