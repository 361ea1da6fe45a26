//! The folders, the disk, the ledger and the lock of a workplace.

use super::Look;
use crate::runs::apart::{Lying, read_files};
use crate::runs::ledger::Ledger;
use crate::store::{Lock, Workplace, files, mounts};
use anyhow::ensure;

const GIGABYTE: u64 = 1_000_000_000;
/// Below this a busy night may not find room for a new version beside the old ones.
const ROOM: u64 = 2 * GIGABYTE;
const SAMPLE: &str = "child,born\nA1,2014-02-28\n";

pub fn looks(workplace: &Workplace) -> Vec<Look> {
    vec![folder(workplace), disk(workplace), room(workplace), ledger(workplace), lock(workplace), reading(workplace)]
}

/// Whether files can be put in their place here.
fn folder(workplace: &Workplace) -> Look {
    let what = "the workplace";
    if !files::exists(workplace.root()) {
        let says = format!("{} is not there", workplace.root().display());
        return Look::ill(what, says, "make the folder, or name another with --workplace");
    }
    let path = workplace.scratch().join("doctor.txt");
    match files::write(&path, b"written to see whether it can be").and_then(|()| files::remove_copy(&path)) {
        Ok(()) => Look::well(what, format!("{} can be written to", workplace.root().display())),
        Err(trouble) => Look::trouble(what, &trouble),
    }
}

fn disk(workplace: &Workplace) -> Look {
    match mounts::refuse_a_network_path(workplace.root()) {
        Ok(()) => Look::well("the disk", "the workplace lies on a disk of this machine"),
        Err(trouble) => Look::trouble("the disk", &trouble),
    }
}

fn room(workplace: &Workplace) -> Look {
    let what = "room on the disk";
    match mounts::room(workplace.root()) {
        Err(trouble) => Look::trouble(what, &trouble),
        Ok(bytes) if bytes < ROOM => {
            let says = format!("{:.1} GB are left", bytes as f64 / GIGABYTE as f64);
            Look::ill(
                what,
                says,
                "make room, or let old versions go: `[keep]` in the pipelines, then `quarterday purge`",
            )
        }
        Ok(bytes) => Look::well(what, format!("{} GB are left", bytes / GIGABYTE)),
    }
}

fn ledger(workplace: &Workplace) -> Look {
    let what = "the ledger";
    if !files::exists(&workplace.ledger()) {
        return Look::well(what, "there is none yet; the first run makes it");
    }
    match Ledger::open_to_read(workplace).and_then(|ledger| ledger.check()) {
        Ok(faults) if faults.is_empty() => Look::well(what, "it is whole"),
        Ok(faults) => {
            let to_do = "move it away and bring back the last good copy; without it nothing published is lost, but what \
                         came in before is no longer recognised";
            Look::ill(what, faults.join("; "), to_do)
        }
        Err(trouble) => Look::trouble(what, &trouble),
    }
}

fn lock(workplace: &Workplace) -> Look {
    match Lock::take(workplace, "`quarterday doctor`") {
        Ok(_) => Look::well("the lock", "nobody is writing"),
        Err(trouble) => Look::well("the lock", format!("{trouble:#}").lines().next().unwrap_or_default()),
    }
}

/// Whether a stranger's file can be read in a process of its own.
fn reading(workplace: &Workplace) -> Look {
    let what = "reading files apart";
    let path = workplace.scratch().join("doctor.csv");
    let read = || -> anyhow::Result<()> {
        files::write(&path, SAMPLE.as_bytes())?;
        let lying = Lying { name: "doctor.csv".to_string(), path: path.clone(), sought: None };
        let read = read_files(workplace, &[lying])?;
        ensure!(read.iter().all(|file| file.content.is_ok()), "a file that is sound was turned away");
        files::remove_copy(&path)
    };
    match read() {
        Ok(()) => Look::well(what, "a process can be started, bound and read from"),
        Err(trouble) => Look::trouble(what, &trouble),
    }
}
