//! A process that reads, as the one sees it that asks.

use super::VERB;
use super::limits::Limits;
use crate::stages::parse::{FileRead, Sought, receive, send_piece};
use anyhow::Context;
use serde::Serialize;
use std::ffi::OsStr;
use std::io::{BufReader, Read};
use std::path::Path;
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Mutex, PoisonError};

/// What the other process is told of a file.
#[derive(Serialize)]
pub struct Order<'a> {
    pub path: &'a OsStr,
    pub limits: Limits,
    pub times: u32,
    /// What is sought; without it, all is read.
    pub sought: Option<&'a Sought>,
}

/// A process that was started. It ends with what it is asked through.
pub struct Reader {
    child: Mutex<Child>,
    orders: Option<ChildStdin>,
    out: BufReader<ChildStdout>,
    err: ChildStderr,
    /// How many files it was asked for.
    asked: u32,
}

/// Why nothing came back.
pub enum Stopped {
    Late,
    Ended(ExitStatus, String),
}

impl Reader {
    /// The other process knows nothing of what stands in our environment.
    pub fn start(program: &Path) -> anyhow::Result<Self> {
        let mut command = Command::new(program);
        command.arg(VERB).env_clear();
        if let Some(root) = std::env::var_os("SystemRoot") {
            command.env("SystemRoot", root);
        }
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        let out = BufReader::new(child.stdout.take().context("a started process has an output")?);
        let err = child.stderr.take().context("a started process has an output")?;
        Ok(Self { orders: child.stdin.take(), child: Mutex::new(child), out, err, asked: 0 })
    }

    /// What a file says, unless the process ends over it or is late. It then is of no more use.
    pub fn read(&mut self, order: &Order<'_>, name: &str) -> anyhow::Result<Result<FileRead, Stopped>> {
        self.asked += 1;
        // A process that has ended already does not take its order; why it ended is seen below.
        let _ = self.orders.as_mut().map(|orders| send_piece(order, orders));
        let (read, is_late) = self.received(name, &order.limits);
        match read {
            Ok(read) => Ok(Ok(read)),
            Err(_) if is_late => Ok(Err(Stopped::Late)),
            Err(_) => Ok(Err(self.ended()?)),
        }
    }

    /// Whether it was asked for other files before, which may have left their traces.
    pub fn has_read_others(&self) -> bool {
        self.asked > 1
    }

    fn received(&mut self, name: &str, limits: &Limits) -> (anyhow::Result<FileRead>, bool) {
        let (done, waiting) = channel::<()>();
        let (child, out) = (&self.child, &mut self.out);
        std::thread::scope(|scope| {
            let watch = scope.spawn(move || {
                let is_late = waiting.recv_timeout(limits.wall()) == Err(RecvTimeoutError::Timeout);
                if is_late {
                    let _ = child.lock().unwrap_or_else(PoisonError::into_inner).kill();
                }
                is_late
            });
            let read = receive(name, out);
            drop(done);
            (read, watch.join().expect("waiting does not panic"))
        })
    }

    fn ended(&mut self) -> anyhow::Result<Stopped> {
        let child = self.child.get_mut().unwrap_or_else(PoisonError::into_inner);
        // What has ended stays as it ended. What sent something else than was to come would wait for another file.
        let _ = child.kill();
        let mut said = String::new();
        // A few words are all it says; the rest, if any, is of no use.
        let _ = (&mut self.err).take(4096).read_to_string(&mut said);
        Ok(Stopped::Ended(child.wait().context("the process cannot be waited for")?, said))
    }
}

impl Drop for Reader {
    /// Whoever is asked nothing more ends.
    fn drop(&mut self) {
        self.orders = None;
        let _ = self.child.get_mut().unwrap_or_else(PoisonError::into_inner).wait();
    }
}
