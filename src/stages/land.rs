//! Tells from a file's path whose it is and what it is about. The file itself is not asked.

use super::typed::Delivery;
use crate::vocabulary::{Authority, Period};
use anyhow::Context;
use regex::Regex;

/// Where a pipeline's files lie, as `incoming/{la}/annual/{period}/*.xlsx`.
pub struct Pattern {
    regex: Regex,
    /// The folder that everything matched lies below.
    root: String,
}

impl Pattern {
    pub fn new(from: &str) -> anyhow::Result<Self> {
        let mut regex = String::from("(?i)^");
        let mut rest = from;
        while let Some(next) = rest.chars().next() {
            let (matched, length) = match rest {
                _ if rest.starts_with("{la}") => ("(?<la>[^/]+)".to_string(), 4),
                _ if rest.starts_with("{period}") => ("(?<period>[^/]+)".to_string(), 8),
                _ if rest.starts_with("**/") => ("(?:.*/)?".to_string(), 3),
                _ if next == '*' => ("[^/]*".to_string(), 1),
                _ if next == '?' => ("[^/]".to_string(), 1),
                _ => (regex::escape(&next.to_string()), next.len_utf8()),
            };
            regex.push_str(&matched);
            rest = &rest[length..];
        }
        regex.push('$');
        let fixed = &from[..from.find(['{', '*', '?']).unwrap_or(from.len())];
        let root = fixed.rsplit_once('/').map_or("", |(folder, _)| folder).to_string();
        Ok(Self { regex: Regex::new(&regex).context("the source's path cannot be understood")?, root })
    }

    pub fn root(&self) -> &str {
        &self.root
    }

    /// The delivery that a path belongs to; `None` where the path is none of the pipeline's.
    pub fn delivery(&self, path: &str) -> Option<Delivery> {
        let found = self.regex.captures(path)?;
        let name = path.rsplit('/').next().unwrap_or(path);
        // Excel's own lock files and hidden files are nobody's delivery.
        if name.starts_with("~$") || name.starts_with('.') {
            return None;
        }
        let authority = Authority::new(found.name("la")?.as_str())?;
        let period = Period::read(found.name("period")?.as_str())?;
        Some(Delivery { authority, period })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str) -> Option<String> {
        let pattern = Pattern::new("incoming/{la}/annual/{period}/*.xlsx").unwrap();
        pattern.delivery(path).map(|d| format!("{} {}", d.authority, d.period))
    }

    #[test]
    fn authority_and_period_come_from_the_folders() {
        assert_eq!(found("incoming/qbr/annual/2026-09-30/The list (final).xlsx").as_deref(), Some("QBR 2026-09-30"));
        assert_eq!(found("incoming/QBR/annual/2026-09/a.XLSX").as_deref(), Some("QBR 2026-09-30"));
    }

    #[test]
    fn other_paths_and_excels_lock_files_are_no_delivery() {
        assert_eq!(found("incoming/QBR/annual/soon/a.xlsx"), None);
        assert_eq!(found("incoming/QBR/annual/2026-09-30/~$a.xlsx"), None);
        assert_eq!(found("incoming/QBR/annual/2026-09-30/deeper/a.xlsx"), None);
    }
}
