//! Why a file is turned away, and the finding that says so.

use crate::definitions::model::Words;
use crate::vocabulary::finding::code;
use crate::vocabulary::place::letters;
use crate::vocabulary::{Finding, Place};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Why a file cannot be read. None of these ever holds what was in a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// There is nothing in it.
    Empty,
    /// It opens with a password only.
    Protected,
    /// It is of a kind that is not read, whatever its name says.
    Misnamed { found: Cow<'static, str> },
    /// It is damaged, in this way.
    Unreadable { reason: String },
    /// It is XML with another outermost element than the collection's.
    AnotherRoot { found: String, wanted: String },
    /// It is XML that declares a document type, which could make it any size.
    Doctype,
    /// It would take more than this.
    TooLarge { limit: String },
    /// It takes more to read than any file of its size should.
    TooCostly { limit: String },
    /// A few cells are spread over a very large sheet.
    TooSparse { cells: u64, row: u32, column: u32 },
}

impl Refusal {
    pub fn unreadable(reason: impl Into<String>) -> Self {
        Self::Unreadable { reason: reason.into() }
    }

    pub fn finding(&self, file: &str, words: &Words) -> Finding {
        let say = |code, gaps: &[(&str, &str)]| words.finding(code, Place::file(file), None, gaps);
        match self {
            Self::Empty => say(code::FILE_EMPTY, &[]),
            Self::Protected => say(code::FILE_PROTECTED, &[]),
            Self::Misnamed { found } => say(code::FILE_MISNAMED, &[("found", found)]),
            Self::Unreadable { reason } => say(code::FILE_UNREADABLE, &[("reason", reason)]),
            Self::AnotherRoot { found, wanted } => {
                // What somebody has called an element is for those alone who sent it.
                say(code::FILE_ANOTHER_XML, &[("wanted", wanted.as_str())]).holding(found.into())
            }
            Self::Doctype => say(code::FILE_DOCTYPE, &[]),
            Self::TooLarge { limit } => say(code::FILE_TOO_LARGE, &[("limit", limit)]),
            Self::TooCostly { limit } => say(code::FILE_TOO_COSTLY, &[("limit", limit)]),
            Self::TooSparse { cells, row, column } => {
                let far = format!("{}{}", letters(*column), row + 1);
                say(code::FILE_TOO_SPARSE, &[("cells", &cells.to_string()), ("far", &far)])
            }
        }
    }
}
