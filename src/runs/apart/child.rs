//! The other process: reads one file after the other as it is asked, each within its limits, and sends what it read.

use super::VERB;
use super::limits::Limits;
use crate::stages::parse::{Budget, FileRead, Sought, read_file, receive_piece, send};
use crate::store::files;
use anyhow::Context;
use serde::Deserialize;
use std::ffi::OsString;
use std::io::{BufRead, BufWriter, Write, stderr, stdin, stdout};
use std::path::Path;

/// How it ends where the machine and not the file is the reason.
pub const TROUBLE: i32 = 3;

/// What it is told of each file, as `reader::Order` says it.
#[derive(Deserialize)]
struct Order {
    path: OsString,
    limits: Limits,
    times: u32,
    sought: Option<Sought>,
}

/// Reads files, if that is what the command line asks for, and gives the exit code.
pub fn asked(mut arguments: impl Iterator<Item = OsString>) -> Option<i32> {
    arguments.nth(1).filter(|verb| verb == VERB)?;
    // What stops the reader could quote a cell.
    std::panic::set_hook(Box::new(|_| ()));
    Some(match read_all() {
        Ok(()) => 0,
        Err(trouble) => {
            let _ = write!(stderr(), "{trouble:#}");
            TROUBLE
        }
    })
}

/// Until nothing more is asked.
fn read_all() -> anyhow::Result<()> {
    let mut orders = stdin().lock();
    while !orders.fill_buf().context("the order does not come")?.is_empty() {
        read(&receive_piece(&mut orders).context("the order cannot be read")?)?;
    }
    Ok(())
}

fn read(order: &Order) -> anyhow::Result<()> {
    order.limits.bind().context("the limits cannot be set")?;
    let budget = Budget::times(order.times);
    let path = Path::new(&order.path);
    // The name is the other side's business. What is too large is not even taken in.
    let read = match budget.allow_file(files::size(path)?) {
        Ok(()) => read_file("", &files::read(path)?, order.sought.as_ref(), &budget),
        Err(refusal) => FileRead { name: String::new(), content: Err(refusal) },
    };
    let mut to = BufWriter::new(stdout().lock());
    send(&read.content, &mut to)?;
    Ok(to.flush()?)
}
