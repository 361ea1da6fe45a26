//! Names of files that others chose: which of them may be put on our disk, and how the others are told.

use regex::Regex;

/// Which names are wanted, as `*.xlsx`.
pub struct Wanted(Regex);

impl Wanted {
    pub fn new(pattern: &str) -> Option<Self> {
        let part = |letter: char| match letter {
            '*' => ".*".to_string(),
            '?' => ".".to_string(),
            _ => regex::escape(&letter.to_string()),
        };
        Regex::new(&format!("(?is)^{}$", pattern.chars().map(part).collect::<String>())).ok().map(Self)
    }

    /// Excel's own lock files and hidden files are nobody's.
    pub fn has(&self, name: &str) -> bool {
        self.0.is_match(name) && !name.starts_with("~$") && !name.starts_with('.')
    }
}

/// Bytes of a name. The file is written under a longer one first, and no disk takes more than 255.
const MOST_BYTES: usize = 200;
/// Letters of a name that is told.
const MOST_SHOWN: usize = 80;
/// Names that Windows keeps for devices, whatever stands after a full stop.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// Why a name may not be put on the disk: everything that leads elsewhere, that Windows would not have, or that looks
/// like what it is not.
pub fn wrong(name: &str) -> Option<&'static str> {
    match name {
        _ if name.contains(['/', '\\']) || name == ".." || name == "." => Some("it leads to another folder"),
        _ if name.chars().any(|letter| letter.is_control()) => Some("it has a control character"),
        _ if name.chars().any(is_unseen) => Some("it has a character that nobody sees"),
        _ if name.contains(['<', '>', ':', '"', '|', '?', '*']) => Some("it has one of `< > : \" | ? *`"),
        _ if name.ends_with(['.', ' ']) || name.starts_with(' ') => {
            Some("it begins or ends with a full stop or a space")
        }
        _ if is_device(name) => Some("Windows keeps it for a device"),
        _ if name.len() > MOST_BYTES => Some("it is too long"),
        _ => None,
    }
}

/// The name, as it may be told: what cannot be seen as its number, and not all of what is endless.
pub fn shown(name: &str) -> String {
    let one = |letter: char| match letter.is_control() || is_unseen(letter) || letter == '\\' {
        true => letter.escape_unicode().to_string(),
        false => letter.to_string(),
    };
    let mut shown: String = name.chars().take(MOST_SHOWN).map(one).collect();
    if name.chars().count() > MOST_SHOWN {
        shown.push('…');
    }
    shown.replace('/', "∕")
}

/// Marks that turn text round, have no width or stand for what could not be read.
fn is_unseen(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffd}' | '\u{e0000}'..='\u{e0fff}')
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_uppercase();
    let numbered = ["COM", "LPT"].iter().find_map(|device| stem.strip_prefix(device));
    DEVICES.contains(&stem.as_str())
        || numbered.is_some_and(|number| "0123456789¹²³".contains(number) && number.chars().count() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_mean_harm_are_not_taken() {
        let names = [
            "..",
            ".",
            "../up.xlsx",
            "a/b.xlsx",
            "a\\b.xlsx",
            "a\u{0}.xlsx",
            "a\n.xlsx",
            "a\u{202e}xslx.exe",
            "a\u{200b}.xlsx",
            "CON",
            "con.xlsx",
            "Aux .csv",
            "lpt1.xlsx",
            "COM¹.csv",
            "a.",
            "a ",
            " a",
            "C:a.xlsx",
            "a?.xlsx",
            "a\u{fffd}.csv",
        ];
        for name in names {
            assert!(wrong(name).is_some(), "{name:?}");
        }
        assert!(wrong(&"é".repeat(101)).is_some());
        for name in ["Annex A (final) – März.xlsx", "console.csv", "com10.csv", "a..b.xlsx", "LPT.csv", "ファイル.xlsx"]
        {
            assert_eq!(wrong(name), None, "{name}");
        }
    }

    #[test]
    fn they_are_told_so_that_they_can_be_seen() {
        assert_eq!(shown("a\u{202e}b\n/c"), "a\\u{202e}b\\u{a}∕c");
        assert_eq!(shown(&"x".repeat(300)), format!("{}…", "x".repeat(80)));
    }

    #[test]
    fn a_pattern_says_which_are_wanted() {
        let wanted = Wanted::new("list ?.xls*").unwrap();
        assert!(wanted.has("List 1.XLSX") && wanted.has("list 2.xls"));
        assert!(!wanted.has("list 10.xlsx") && !wanted.has("~$list 1.xlsx"));
        assert!(Wanted::new("*").unwrap().has("a\nb") && !Wanted::new("*").unwrap().has(".hidden"));
    }
}
