//! What went wrong on the disk, in words: what was being done, why it could not be, and what to do next.

use std::io::{self, ErrorKind};

/// Trouble with a file or a folder. The hint stands last, whatever is said before it on the way out.
#[derive(Debug)]
struct Trouble {
    doing: String,
    why: io::Error,
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "cannot {}: {}", self.doing, self.why)?;
        hint(&self.why).map_or(Ok(()), |hint| write!(f, "\n\nhint: {hint}"))
    }
}

// The reason is in the words already, and so is no source of its own.
impl std::error::Error for Trouble {}

/// Says what was being done when the system refused.
pub trait Doing<T> {
    /// What follows `cannot`, with the path in it: `write /srv/a.csv`.
    fn doing(self, what: impl FnOnce() -> String) -> anyhow::Result<T>;
}

impl<T> Doing<T> for io::Result<T> {
    fn doing(self, what: impl FnOnce() -> String) -> anyhow::Result<T> {
        self.map_err(|why| Trouble { doing: what(), why }.into())
    }
}

/// The same inside an error of the system, for whoever hands on no other.
pub fn within(why: io::Error, doing: String) -> io::Error {
    io::Error::new(why.kind(), Trouble { doing, why })
}

/// Whether the system refused something, and the words say so already.
pub fn is_of_the_disk(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| cause.is::<Trouble>())
}

/// The same on one line, for a remark among others.
pub fn in_one_line(error: &anyhow::Error) -> String {
    format!("{error:#}").replace("\n\nhint: ", "; ").replace('\n', " ")
}

/// What to do next. What is not there or is no text is for the caller to explain.
fn hint(why: &io::Error) -> Option<&'static str> {
    Some(match why.kind() {
        ErrorKind::NotFound | ErrorKind::InvalidData => return None,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            "free space on the disk and run again; what is published is whole"
        }
        ErrorKind::PermissionDenied => "let the account that runs the program read and write there, and run again",
        ErrorKind::ReadOnlyFilesystem => "the disk can only be read: let it be written to, and run again",
        ErrorKind::CrossesDevices => "a workplace has to lie on one disk: move the folders that lie on another",
        _ if is_out_of_files(why) => "let the program hold more files open at once (`ulimit -n`), and run again",
        _ => "run again; if it comes back, have the disk looked at",
    })
}

fn is_out_of_files(why: &io::Error) -> bool {
    // EMFILE and ENFILE have no kind of their own.
    cfg!(unix) && matches!(why.raw_os_error(), Some(23 | 24))
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::Context;

    fn said(why: io::Error) -> String {
        let refused: io::Result<()> = Err(why);
        let error = refused.doing(|| "write /srv/a.csv".to_string()).context("cannot keep what came in").unwrap_err();
        format!("{error:#}")
    }

    #[test]
    fn the_reason_is_said_once_and_the_hint_stands_last() {
        assert_eq!(
            said(io::Error::from_raw_os_error(28)),
            "cannot keep what came in: cannot write /srv/a.csv: No space left on device (os error 28)\n\n\
             hint: free space on the disk and run again; what is published is whole"
        );
    }

    #[test]
    fn a_remark_is_one_line() {
        let refused: io::Result<()> = Err(io::Error::from_raw_os_error(13));
        let error = refused.doing(|| "write /srv/a.csv".to_string()).context("in a.csv").unwrap_err();
        assert!(is_of_the_disk(&error) && !is_of_the_disk(&anyhow::anyhow!("something else")));
        assert_eq!(
            in_one_line(&error),
            "in a.csv: cannot write /srv/a.csv: Permission denied (os error 13); let the account that runs the program \
             read and write there, and run again"
        );
    }

    #[test]
    fn each_reason_has_something_to_do_about_it() {
        let hints = [
            (13, "let the account that runs the program read and write there, and run again"),
            (30, "the disk can only be read: let it be written to, and run again"),
            (18, "a workplace has to lie on one disk: move the folders that lie on another"),
            (24, "let the program hold more files open at once (`ulimit -n`), and run again"),
            (5, "run again; if it comes back, have the disk looked at"),
        ];
        for (number, hint) in hints {
            let said = said(io::Error::from_raw_os_error(number));
            assert_eq!(said.split("\n\nhint: ").nth(1), Some(hint), "{number}");
        }
    }

    #[test]
    fn what_is_not_there_is_for_the_caller_to_explain() {
        assert!(!said(ErrorKind::NotFound.into()).contains("hint"));
    }
}
