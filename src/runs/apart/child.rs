//! The other process: takes its limits upon itself, reads one file, sends what it read, and ends.

use super::VERB;
use super::limits::Limits;
use crate::stages::parse::{Budget, FileRead, XmlPlan, read_file, send};
use crate::store::files;
use anyhow::Context;
use serde::Deserialize;
use std::ffi::OsString;
use std::io::{BufWriter, Read, Write, stderr, stdin, stdout};
use std::path::Path;

/// How it ends where the machine and not the file is the reason.
pub const TROUBLE: i32 = 3;

#[derive(Deserialize)]
struct Order {
    limits: Limits,
    times: u32,
    plan: Option<XmlPlan>,
}

/// Reads one file, if that is what the command line asks for, and gives the exit code.
pub fn asked(mut arguments: impl Iterator<Item = OsString>) -> Option<i32> {
    let verb = arguments.nth(1)?;
    let path = arguments.next().filter(|_| verb == VERB)?;
    // What stops the reader could quote a cell.
    std::panic::set_hook(Box::new(|_| ()));
    Some(match read(Path::new(&path)) {
        Ok(()) => 0,
        Err(trouble) => {
            let _ = write!(stderr(), "{trouble:#}");
            TROUBLE
        }
    })
}

fn read(path: &Path) -> anyhow::Result<()> {
    let mut order = Vec::new();
    stdin().read_to_end(&mut order).context("the order does not come")?;
    let order: Order = postcard::from_bytes(&order).context("the order cannot be read")?;
    order.limits.bind().context("the limits cannot be set")?;
    let budget = Budget::times(order.times);
    // The name is the other side's business. What is too large is not even taken in.
    let read = match budget.allow_file(files::size(path)?) {
        Ok(()) => read_file("", &files::read(path)?, order.plan.as_ref(), &budget),
        Err(refusal) => FileRead { name: String::new(), content: Err(refusal) },
    };
    let mut to = BufWriter::new(stdout().lock());
    send(&read.content, &mut to)?;
    Ok(to.flush()?)
}
