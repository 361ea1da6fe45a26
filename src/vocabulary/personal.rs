//! The kinds of personal data, who may see what, and a wrapper that keeps values out of logs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What kind of personal data a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Personal {
    /// Names one person: a child's, adopter's or family's number.
    Identifier,
    /// Special category data: health, ethnicity, legal status, need.
    Special,
    /// Could point to a person when put together with other facts: dates of birth, postcodes.
    Indirect,
    /// Names a member of staff or their team.
    Staff,
    /// Not personal.
    None,
}

/// Who an output is for, from the most restricted to the most open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// One team's own worklists.
    Team,
    /// The authority that sent the data.
    Authority,
    /// The region's shared datasets, under an agreement.
    Region,
    /// Everyone.
    Public,
}

impl Audience {
    pub fn word(self) -> &'static str {
        match self {
            Self::Team => "team",
            Self::Authority => "authority",
            Self::Region => "region",
            Self::Public => "public",
        }
    }

    /// Whether it gets what was found and how many rows came. These are counts, in which nothing is hidden.
    pub fn sees_findings(self) -> bool {
        self < Self::Public
    }

    /// Whether findings for this audience may show what was in the cell.
    pub fn sees_values(self) -> bool {
        self <= Self::Authority
    }
}

impl fmt::Display for Audience {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A value that may be personal: it can be asked for, never printed by accident.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Sensitive<T>(T);

impl<T> Sensitive<T> {
    pub fn new(value: T) -> Self {
        Self(value)
    }

    /// Whoever calls this answers for where the value goes next.
    pub fn reveal(&self) -> &T {
        &self.0
    }

    /// The value stays as guarded as it was.
    pub fn change(&mut self, change: impl FnOnce(&mut T)) {
        change(&mut self.0);
    }
}

impl<T> fmt::Debug for Sensitive<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(kept back)")
    }
}
