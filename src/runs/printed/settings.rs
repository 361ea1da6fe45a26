//! What a council may choose about printing.

use serde::Deserialize;
use std::path::PathBuf;

/// `[print]` in `settings.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PrintSettings {
    /// The browser that prints: Chromium, Chrome or Edge. The first that is found, unless said.
    pub browser: Option<PathBuf>,
    /// Seconds that printing may take.
    pub seconds: u32,
}

impl Default for PrintSettings {
    fn default() -> Self {
        Self { browser: None, seconds: 120 }
    }
}
