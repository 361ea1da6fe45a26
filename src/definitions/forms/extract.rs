//! What may be written at the head of a query that a database is asked: `queries/*.sql` of a pipeline.

use schemars::JsonSchema;
use serde::Deserialize;

/// The head of a query. What stands below it is the database's own SQL, and is handed on as it is but for `:period`, the
/// day of the fetch, and `:since`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExtractForm {
    /// What its rows are, in words, for messages.
    pub title: String,
    /// The column that says when a row was changed last: a day, a moment or a whole number that only grows. The query is
    /// then asked for what has changed since the highest value that came, `:since`, and rows with the same `key` take the
    /// place of those that came before.
    pub since: Option<String>,
    /// What `:since` is where everything is asked for; `1900-01-01` unless said.
    pub begins: Option<String>,
    /// The columns by which a row is known again.
    #[serde(default)]
    pub key: Vec<String>,
    /// Days until everything is asked for again, since nobody tells which rows are gone; 7 unless said.
    pub whole_every: Option<u16>,
}

impl ExtractForm {
    pub fn begins(&self) -> &str {
        self.begins.as_deref().unwrap_or("1900-01-01")
    }

    pub fn whole_every(&self) -> u16 {
        self.whole_every.unwrap_or(7)
    }
}
