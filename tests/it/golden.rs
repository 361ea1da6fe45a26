//! Holds text against a file, shows where they part, and renews the file when asked to.

use std::fs;
use std::path::Path;

/// `QUARTERDAY_OVERWRITE=1` puts what came in the place of what was expected.
pub fn is_overwriting() -> bool {
    std::env::var("QUARTERDAY_OVERWRITE").is_ok_and(|wish| wish == "1")
}

/// Why the text is not what the file has, if it is not.
pub fn differs(file: &Path, got: &str) -> Option<String> {
    let got = plain(got);
    let expected = fs::read_to_string(file).ok().map(|text| plain(&text));
    if expected.as_ref() == Some(&got) {
        return None;
    }
    if is_overwriting() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, got).unwrap();
        return None;
    }
    let Some(expected) = expected else { return Some(format!("{} is not there; it would be\n{got}", file.display())) };
    Some(format!("{}\n{}", file.display(), first_difference(&expected, &got)))
}

/// Everything that went wrong at once, or nothing.
pub fn all_well(wrong: Vec<String>) {
    let count = wrong.len();
    assert!(wrong.is_empty(), "{count} wrong\n\n{}\n\nto renew: QUARTERDAY_OVERWRITE=1 cargo test", wrong.join("\n\n"));
}

/// Without Excel's mark at the beginning, and with one kind of line end.
fn plain(text: &str) -> String {
    text.trim_start_matches('\u{feff}').replace("\r\n", "\n")
}

/// The lines between those that agree at the beginning and at the end, ten at most of each.
fn first_difference(expected: &str, got: &str) -> String {
    let (expected, got): (Vec<_>, Vec<_>) = (expected.lines().collect(), got.lines().collect());
    let before = expected.iter().zip(&got).take_while(|(a, b)| a == b).count();
    let ends = expected[before..].iter().rev().zip(got[before..].iter().rev());
    let after = ends.take_while(|(a, b)| a == b).count();
    let some = |lines: &[&str], mark: &str| {
        lines[before..lines.len() - after].iter().take(10).map(|line| format!("  {mark} {line}\n")).collect::<String>()
    };
    format!("  from line {}, `-` expected, `+` came:\n{}{}", before + 1, some(&expected, "-"), some(&got, "+"))
}

#[test]
fn the_first_line_that_differs_is_shown() {
    assert_eq!(first_difference("a\nb\nd\n", "a\nc\nd\n"), "  from line 2, `-` expected, `+` came:\n  - b\n  + c\n");
}

#[test]
fn line_ends_and_excels_mark_make_no_difference() {
    assert_eq!(plain("\u{feff}a\r\nb"), "a\nb");
}
