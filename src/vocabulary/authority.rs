//! Which authority a delivery belongs to: a short code taken from the folder, never from the file.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The authority's short code, in capitals (`QBR`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Authority(String);

impl Authority {
    /// Takes 2 to 12 letters, digits, `-` or `_`; anything else could not be a folder name everywhere.
    pub fn new(text: &str) -> Option<Self> {
        let fits = (2..=12).contains(&text.len());
        let plain = text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        (fits && plain).then(|| Self(text.to_ascii_uppercase()))
    }

    pub fn code(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Authority {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
