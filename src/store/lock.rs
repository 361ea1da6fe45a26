//! One writer for each workplace. The lock goes with its holder, however that ends.

use super::trouble::Doing;
use super::{Workplace, files};
use anyhow::bail;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Write};

/// Held as long as somebody writes in the workplace.
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock, or says who holds it and since when.
    pub fn take(workplace: &Workplace, who: &str) -> anyhow::Result<Self> {
        let path = workplace.lock();
        files::make_folder(path.parent().expect("the lock has a folder"))?;
        let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path);
        let mut file = opened.doing(|| format!("open {}", path.display()))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut holder = String::new();
                let _ = file.read_to_string(&mut holder);
                bail!(
                    "somebody else is writing in this workplace: {}\n\nhint: wait until that run has ended",
                    holder.trim()
                );
            }
            Err(TryLockError::Error(error)) => {
                return Err(error).doing(|| format!("lock {}", path.display()));
            }
        }
        let holder = format!("{who}, process {}", std::process::id());
        let written = file.set_len(0).and_then(|()| file.write_all(holder.as_bytes()));
        written.doing(|| format!("write {}", path.display()))?;
        Ok(Self { _file: file })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_writer_is_told_who_was_first_and_may_write_when_that_one_has_gone() {
        let folder = tempfile::tempdir().unwrap();
        let workplace = Workplace::at(folder.path());
        let first = Lock::take(&workplace, "`quarterday run` since 02:00").unwrap();
        let refused = Lock::take(&workplace, "`quarterday reload` since 02:01").err().unwrap().to_string();
        let expected = format!(
            "somebody else is writing in this workplace: `quarterday run` since 02:00, process {}\n\n\
             hint: wait until that run has ended",
            std::process::id()
        );
        assert_eq!(refused, expected);
        drop(first);
        assert!(Lock::take(&workplace, "`quarterday reload` since 02:02").is_ok());
    }
}
