//! Reads strangers' files, each in a process of its own that may use so much and no more. What stops its reader,
//! takes all memory or never ends is a finding about one file.

/// What the other process does.
pub mod child;
/// How much a file may take to be read.
mod limits;

use super::settings::Settings;
use crate::stages::parse::{Budget, FileRead, Refusal, XmlPlan, read_file, receive};
use crate::store::{Workplace, files};
use crate::vocabulary::side_by_side;
use anyhow::{Context, bail};
use limits::Limits;
use serde::Serialize;
use std::io::{BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Mutex, OnceLock};

/// The program that reads. Where none was named, as in the tests of a part, files are read here.
static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// The word by which the program knows that it is asked to read one file.
const VERB: &str = "read-apart";

/// A file, by the name it came under and where it lies.
#[derive(Debug)]
pub struct Lying {
    pub name: String,
    pub path: PathBuf,
}

/// What the other process is told, beside the path.
#[derive(Serialize)]
struct Order<'a> {
    limits: &'a Limits,
    times: u32,
    plan: Option<&'a XmlPlan>,
}

/// Why nothing came back.
enum Stopped {
    Late,
    Ended(ExitStatus, String),
}

/// From now on files are read by this program.
pub fn read_with(program: PathBuf) {
    let _ = PROGRAM.set(program);
}

/// Reads files side by side. `plan` says what to look for in XML.
pub fn read_files(workplace: &Workplace, lying: &[Lying], plan: Option<&XmlPlan>) -> anyhow::Result<Vec<FileRead>> {
    let times = Settings::of(workplace)?.limits.times;
    let read = side_by_side(lying, |file| match PROGRAM.get() {
        Some(program) => read_apart(program, file, plan, times),
        None => Ok(read_file(&file.name, &files::read(&file.path)?, plan, &Budget::times(times))),
    });
    read.into_iter().collect()
}

fn read_apart(program: &Path, file: &Lying, plan: Option<&XmlPlan>, times: u32) -> anyhow::Result<FileRead> {
    let limits = Limits::of(files::size(&file.path)?, times);
    let order = postcard::to_stdvec(&Order { limits: &limits, times, plan }).context("the order cannot be written")?;
    let mut child =
        start(program, &file.path).with_context(|| format!("no process can be started to read {}", file.name))?;
    // A process that has ended already does not take its order; why it ended is seen below.
    let _ = child.stdin.take().context("a started process has an input")?.write_all(&order);
    match received(child, &file.name, &limits)? {
        Ok(read) => Ok(read),
        Err(stopped) => Ok(FileRead { name: file.name.clone(), content: Err(refusal(stopped, &limits, &file.name)?) }),
    }
}

/// The other process knows nothing of what stands in our environment.
fn start(program: &Path, path: &Path) -> std::io::Result<Child> {
    let mut command = Command::new(program);
    command.arg(VERB).arg(path).env_clear();
    if let Some(root) = std::env::var_os("SystemRoot") {
        command.env("SystemRoot", root);
    }
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()
}

/// What the process sends, unless it ends or is late.
fn received(mut child: Child, name: &str, limits: &Limits) -> anyhow::Result<Result<FileRead, Stopped>> {
    let out = child.stdout.take().context("a started process has an output")?;
    let err = child.stderr.take().context("a started process has an output")?;
    let child = Mutex::new(child);
    let (done, waiting) = channel::<()>();
    let held = &child;
    let (read, is_late) = std::thread::scope(|scope| {
        let watch = scope.spawn(move || {
            let is_late = waiting.recv_timeout(limits.wall()) == Err(RecvTimeoutError::Timeout);
            if is_late {
                let _ = held.lock().expect("nobody panics with it").kill();
            }
            is_late
        });
        let read = receive(name, &mut BufReader::new(out));
        drop(done);
        (read, watch.join().expect("waiting does not panic"))
    });
    let mut said = String::new();
    // A few words are all it says; the rest, if any, is of no use.
    let _ = err.take(4096).read_to_string(&mut said);
    let status =
        child.into_inner().expect("nobody panics with it").wait().context("the process cannot be waited for")?;
    Ok(match read {
        Ok(read) => Ok(read),
        Err(_) if is_late => Err(Stopped::Late),
        Err(_) => Err(Stopped::Ended(status, said)),
    })
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
