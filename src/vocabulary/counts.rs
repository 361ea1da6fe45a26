//! Every row is accounted for: read = accepted + set aside + refused.

use serde::{Deserialize, Serialize};

/// What became of the rows of one table in one sheet of one file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RowCount {
    pub file: String,
    pub sheet: Option<String>,
    /// Absent where the sheet is none of the collection's tables.
    pub table: Option<String>,
    #[serde(flatten)]
    pub rows: Tally,
}

/// The sum that must always hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Tally {
    /// Rows below the heading with anything in them.
    pub read: u64,
    /// Rows that datasets and figures are made from.
    pub accepted: u64,
    /// Rows kept apart because a person must mend them first.
    pub set_aside: u64,
    /// Rows that are not records (footers, sheets that are no table) or of a file turned away.
    pub refused: u64,
}

impl Tally {
    pub fn balances(self) -> bool {
        self.read == self.accepted + self.set_aside + self.refused
    }
}

impl std::ops::Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            read: self.read + other.read,
            accepted: self.accepted + other.accepted,
            set_aside: self.set_aside + other.set_aside,
            refused: self.refused + other.refused,
        }
    }
}

impl std::iter::Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |a, b| a + b)
    }
}
