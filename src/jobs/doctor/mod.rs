//! Looks over a workplace as a doctor would: what is well, what a person should look at, and what to do about it.

/// What runs need: keys, secrets, published data, time.
mod needs;
/// What is published, byte by byte.
mod outputs;
/// The folders, the disk, the ledger and the lock.
mod place;

use crate::definitions::model::Definitions;
use crate::store::Workplace;
use chrono::NaiveDateTime;
use serde::Serialize;

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Look {
    /// What was looked at.
    pub what: String,
    pub state: State,
    pub says: String,
    /// What to do, where something is to be done.
    pub to_do: String,
}

/// How it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    Well,
    NeedsAPerson,
    /// It could not be looked at, so nobody knows.
    NotChecked,
}

impl Look {
    fn well(what: &str, says: impl Into<String>) -> Self {
        Self { what: what.to_string(), state: State::Well, says: says.into(), to_do: String::new() }
    }

    fn ill(what: &str, says: impl Into<String>, to_do: impl Into<String>) -> Self {
        Self { what: what.to_string(), state: State::NeedsAPerson, says: says.into(), to_do: to_do.into() }
    }

    /// What was said with a hint is split into the two.
    fn trouble(what: &str, trouble: &anyhow::Error) -> Self {
        let text = format!("{trouble:#}");
        let (says, to_do) = text.split_once("\n\nhint: ").unwrap_or((&text, "mend it and look again"));
        Self::ill(what, says, to_do)
    }

    fn not_checked(what: &str, why: &str) -> Self {
        Self { what: what.to_string(), state: State::NotChecked, says: why.to_string(), to_do: String::new() }
    }
}

/// Everything there is to look at, in the order in which it is mended.
pub fn look_over(workplace: &Workplace, definitions: &Definitions, now: NaiveDateTime) -> Vec<Look> {
    let mut looks = place::looks(workplace);
    looks.extend(needs::looks(workplace, definitions, now));
    looks.extend(outputs::looks(workplace, definitions));
    looks
}
