//! What is wrong with the ledger, in words: what was being done, why it could not be, and what to do next.

use anyhow::anyhow;
use rusqlite::{Error, ErrorCode};
use std::path::Path;
use std::time::Duration;

/// How long it is waited for while another program holds it.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// Says what was being done with the ledger when it went wrong.
pub trait InLedger<T> {
    fn in_ledger(self, doing: &str, path: &Path) -> anyhow::Result<T>;
}

impl<T> InLedger<T> for Result<T, Error> {
    fn in_ledger(self, doing: &str, path: &Path) -> anyhow::Result<T> {
        self.map_err(|why| {
            let (path, hint) = (path.display(), hint(&why));
            let why = match is_held(&why) {
                true => format!("another program has held it for {} seconds", PATIENCE.as_secs()),
                false => why.to_string(),
            };
            anyhow!("cannot {doing} the ledger {path}: {why}\n\nhint: {hint}")
        })
    }
}

fn is_held(why: &Error) -> bool {
    // The last is what SQLite says when others are always quicker.
    let held = [ErrorCode::DatabaseBusy, ErrorCode::DatabaseLocked, ErrorCode::FileLockingProtocolFailed];
    why.sqlite_error_code().is_some_and(|code| held.contains(&code))
}

fn hint(why: &Error) -> &'static str {
    match why.sqlite_error_code() {
        _ if is_held(why) => "close what has it open, such as a program that looks into databases, and run again",
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => {
            "put it back from a backup, or move it away with its -wal and -shm: the next run begins a new one, and only \
             the list of runs, the first names of files and who signed off are lost"
        }
        Some(ErrorCode::DiskFull) => "free space on the disk and run again; what is published is whole",
        Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
            "let the account that runs the program read and write there, and run again"
        }
        _ => {
            "free space if the disk is full; it must be a local one, as SQLite is not safe on a network drive; else have \
             it looked at"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runs::ledger::Ledger;
    use crate::store::{Workplace, files};

    fn refused(prepare: impl Fn(&Workplace)) -> (String, String) {
        let folder = tempfile::tempdir().unwrap();
        let workplace = Workplace::at(folder.path());
        prepare(&workplace);
        let error = Ledger::open(&workplace).err().unwrap();
        (format!("{error:#}"), workplace.ledger().display().to_string())
    }

    fn said(code: i32) -> String {
        let refused: Result<(), Error> = Err(Error::SqliteFailure(rusqlite::ffi::Error::new(code), None));
        refused.in_ledger("write to", Path::new("/srv/ledger.sqlite")).unwrap_err().to_string()
    }

    #[test]
    fn whoever_waits_for_the_ledger_in_vain_says_for_how_long() {
        assert_eq!(
            said(rusqlite::ffi::SQLITE_BUSY),
            "cannot write to the ledger /srv/ledger.sqlite: another program has held it for 10 seconds\n\n\
             hint: close what has it open, such as a program that looks into databases, and run again"
        );
    }

    #[test]
    fn a_disk_that_is_full_or_does_not_answer_is_said() {
        let hint = |code| said(code).split("\n\nhint: ").nth(1).unwrap().to_string();
        assert_eq!(
            hint(rusqlite::ffi::SQLITE_FULL),
            "free space on the disk and run again; what is published is whole"
        );
        assert_eq!(
            hint(rusqlite::ffi::SQLITE_IOERR),
            "free space if the disk is full; it must be a local one, as SQLite is not safe on a network drive; else have \
             it looked at"
        );
    }

    #[test]
    fn a_ledger_that_is_none_is_told_from_one_that_cannot_be_had() {
        let (said, path) = refused(|workplace| files::write(&workplace.ledger(), &[b'x'; 5000]).unwrap());
        assert_eq!(
            said,
            format!(
                "cannot open the ledger {path}: file is not a database\n\nhint: put it back from a backup, or move it \
                 away with its -wal and -shm: the next run begins a new one, and only the list of runs, the first names \
                 of files and who signed off are lost"
            )
        );
        let (said, path) = refused(|workplace| files::make_folder(&workplace.ledger()).unwrap());
        assert!(said.starts_with(&format!("cannot open the ledger {path}: unable to open database file")), "{said}");
        assert!(said.ends_with("\n\nhint: let the account that runs the program read and write there, and run again"));
    }
}
