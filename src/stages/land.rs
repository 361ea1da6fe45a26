//! Tells from a file's path whose it is and what it is about. The file itself is not asked.

use super::typed::Delivery;
use crate::vocabulary::{Authority, Period};
use anyhow::Context;
use regex::Regex;

/// Where a pipeline's files lie, as `incoming/{la}/annual/{period}/*.xlsx`.
pub struct Pattern {
    regex: Regex,
    /// Everything in the folder that the files lie in, however deep.
    below: Regex,
    /// The folder that everything matched lies below.
    root: String,
    /// The folders from the workplace to the files, and what the files are called.
    folders: Vec<String>,
    name: Regex,
    names_period: bool,
}

/// What a pattern's gaps begin with.
const GAPS: [char; 3] = ['{', '*', '?'];

/// What a path says.
#[derive(Debug, PartialEq, Eq)]
pub enum Belongs {
    To(Delivery),
    /// To every delivery of an authority: its path names no period.
    ToEvery(Authority),
    /// It lies where the pipeline's files lie, but the folders name no authority or no period.
    Nowhere,
    /// It is none of the pipeline's.
    Elsewhere,
}

impl Pattern {
    pub fn new(from: &str) -> anyhow::Result<Self> {
        let (folder, name) = from.rsplit_once('/').unwrap_or(("", from));
        let fixed = &from[..from.find(GAPS).unwrap_or(from.len())];
        let root = fixed.rsplit_once('/').map_or("", |(folder, _)| folder).to_string();
        let regex = |text: String| Regex::new(&text).context("the source's path cannot be understood");
        let whole = |pattern: &str| regex(format!("(?i)^{}$", matched(pattern)));
        Ok(Self {
            regex: whole(from)?,
            below: regex(format!("(?i)^{}/.+$", matched(folder)))?,
            root,
            folders: folder.split('/').map(str::to_string).collect(),
            name: whole(name)?,
            names_period: from.contains("{period}"),
        })
    }

    pub fn root(&self) -> &str {
        &self.root
    }

    /// Where a path, told from the workplace, belongs.
    pub fn place(&self, path: &str) -> Belongs {
        let name = path.rsplit('/').next().unwrap_or(path);
        let Some(found) = self.regex.captures(path).filter(|_| !is_hidden(name)) else { return Belongs::Elsewhere };
        let text = |gap| found.name(gap).map_or("", |found| found.as_str());
        match (Authority::new(text("la")), Period::read(text("period"))) {
            (Some(authority), Some(period)) => Belongs::To(Delivery { authority, period }),
            (Some(authority), None) if !self.names_period => Belongs::ToEvery(authority),
            _ => Belongs::Nowhere,
        }
    }

    /// Whether a file lies in the folder that the files lie in, or deeper, and is none of them.
    pub fn is_passed_over(&self, path: &str) -> bool {
        let is_wanted = self.regex.is_match(path);
        self.names_period && !is_wanted && self.below.is_match(path) && !path.split('/').any(is_hidden)
    }

    /// Whether a file is called as the files are and lies in the folders that only they have, but not where they lie:
    /// a folder for its authority or its day is missing, or one is too many.
    pub fn is_astray(&self, path: &str) -> bool {
        let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
        let mut inside = folders.split('/');
        let own: Vec<&String> =
            self.folders.iter().skip(self.root.split('/').count()).filter(|f| !has_gap(f)).collect();
        self.names_period
            && !own.is_empty()
            && own.iter().all(|own| inside.any(|folder| folder.eq_ignore_ascii_case(own)))
            && self.name.is_match(name)
            && !self.regex.is_match(path)
            && !self.below.is_match(path)
            && !path.split('/').any(is_hidden)
    }

    /// Whether files may lie in a folder or below it.
    pub fn leads_into(&self, folder: &str) -> bool {
        let mut both = self.folders.iter().zip(folder.split('/'));
        both.all(|(own, folder)| has_gap(own) || own.eq_ignore_ascii_case(folder))
    }
}

fn has_gap(folder: &str) -> bool {
    folder.contains(GAPS)
}

/// Excel's own lock files and hidden files are nobody's delivery.
fn is_hidden(name: &str) -> bool {
    name.starts_with("~$") || name.starts_with('.')
}

/// A pattern of paths as a regular expression.
fn matched(pattern: &str) -> String {
    let mut regex = String::new();
    let mut rest = pattern;
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
    regex
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str) -> Option<String> {
        let pattern = Pattern::new("incoming/{la}/annual/{period}/*.xlsx").unwrap();
        match pattern.place(path) {
            Belongs::To(delivery) => Some(format!("{} {}", delivery.authority, delivery.period)),
            Belongs::ToEvery(authority) => Some(format!("{authority} always")),
            Belongs::Nowhere => Some("nowhere".to_string()),
            Belongs::Elsewhere => None,
        }
    }

    #[test]
    fn authority_and_period_come_from_the_folders() {
        assert_eq!(found("incoming/qbr/annual/2026-09-30/The list (final).xlsx").as_deref(), Some("QBR 2026-09-30"));
        assert_eq!(found("incoming/QBR/annual/2026-09/a.XLSX").as_deref(), Some("QBR 2026-09-30"));
    }

    #[test]
    fn a_path_without_a_period_is_for_all_of_them() {
        let pattern = Pattern::new("incoming/{la}/annual/accepted.csv").unwrap();
        let authority = Authority::new("QBR").unwrap();
        assert_eq!(pattern.place("incoming/QBR/annual/accepted.csv"), Belongs::ToEvery(authority));
        assert_eq!(pattern.place("incoming/Q/annual/accepted.csv"), Belongs::Nowhere);
    }

    #[test]
    fn other_paths_and_excels_lock_files_are_no_delivery() {
        assert_eq!(found("incoming/QBR/annual/soon/a.xlsx").as_deref(), Some("nowhere"));
        assert_eq!(found("incoming/QBR/annual/30-09-2026/a.xlsx").as_deref(), Some("nowhere"));
        assert_eq!(found("incoming/QBR/annual/2026-09-30/~$a.xlsx"), None);
        assert_eq!(found("incoming/QBR/annual/2026-09-30/deeper/a.xlsx"), None);
    }

    #[test]
    fn a_file_for_whose_authority_or_day_there_is_no_folder_is_astray() {
        let pattern = Pattern::new("incoming/{la}/annual/{period}/*.xlsx").unwrap();
        for astray in
            ["annual/2026-09-30/a.xlsx", "QBR/annual/a.xlsx", "annual/a.XLSX", "x/QBR/Annual/2026-09-30/a.xlsx"]
        {
            assert!(pattern.is_astray(&format!("incoming/{astray}")), "{astray}");
        }
        for other in ["QBR/annual/2026-09-30/a.xlsx", "QBR/annual/2026-09-30/x/a.xlsx", "QBR/annual/a.docx"] {
            assert!(!pattern.is_astray(&format!("incoming/{other}")), "{other}");
        }
        assert!(!pattern.is_astray("incoming/QBR/other/a.xlsx") && !pattern.is_astray("incoming/QBR/annual/~$a.xlsx"));
    }

    #[test]
    fn a_folder_is_looked_into_where_files_may_lie() {
        let pattern = Pattern::new("incoming/{la}/annual/{period}/*.xlsx").unwrap();
        for folder in ["incoming", "incoming/QBR", "incoming/QBR/annual/x", "incoming/QBR/annual/2026-09-30/deeper"] {
            assert!(pattern.leads_into(folder), "{folder}");
        }
        assert!(!pattern.leads_into("incoming/QBR/other") && !pattern.leads_into("reference"));
    }

    #[test]
    fn what_lies_beside_or_below_the_files_is_passed_over() {
        let pattern = Pattern::new("incoming/{la}/annual/{period}/*.xlsx").unwrap();
        let of_day = |inside: &str| pattern.is_passed_over(&format!("incoming/QBR/annual/2026-09-30/{inside}"));
        assert!(of_day("deeper/a.xlsx") && of_day("letter.docx"));
        assert!(!of_day("a.xlsx") && !of_day("~$a.xlsx") && !of_day(".trash/a.xlsx"));
        assert!(!pattern.is_passed_over("incoming/QBR/annual/accepted.csv"));
        assert!(!Pattern::new("incoming/{la}/annual/*.csv").unwrap().is_passed_over("incoming/QBR/annual/x/a.csv"));
    }
}
