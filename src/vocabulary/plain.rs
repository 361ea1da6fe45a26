//! Text brought to one form, so that headings and codes can be compared.

/// Only `a-z` and `0-9`, in lower case: capitals, spaces, punctuation and mojibake never matter.
pub fn plain(text: &str) -> String {
    text.bytes().filter(u8::is_ascii_alphanumeric).map(|b| b.to_ascii_lowercase() as char).collect()
}

/// Text without the spaces around it, no-break and zero-width ones included.
pub fn tidy(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}'))
}

/// A stranger's name as it may be shown: what would move a terminal's cursor, or turn round what follows, is a mark.
pub fn visible(name: String) -> String {
    let is_key = |c: char| {
        c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if name.contains(is_key) { name.replace(is_key, "\u{fffd}") } else { name }
}

/// 60000000 as `60,000,000`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let parts: Vec<_> = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy).collect();
    parts.join(",")
}

/// What is left after a list letter such as `a) ` or `zz) `; `None` without one.
pub fn after_list_letter(text: &str) -> Option<&str> {
    let (letter, rest) = tidy(text).split_once(')')?;
    let letter = letter.trim_start_matches('(').trim();
    let is_letter = (1..=2).contains(&letter.len()) && letter.bytes().all(|b| b.is_ascii_alphabetic());
    is_letter.then_some(rest)
}

/// The known word nearest to one that is not known, if any is near enough to be meant.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= 1 + word.len().max(candidate.len()) / 4)
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_agree_whatever_their_punctuation() {
        assert_eq!(plain("Child\u{2019}s  Unique-ID "), plain("Child\u{e2}\u{20ac}\u{2122}s unique id"));
    }

    #[test]
    fn a_list_letter_is_cut_and_a_word_is_not() {
        assert_eq!(after_list_letter("a) Male"), Some(" Male"));
        assert_eq!(after_list_letter("zz) T4"), Some(" T4"));
        assert_eq!(after_list_letter("Male (m)"), None);
        assert_eq!(after_list_letter("RC1) x"), None);
    }

    #[test]
    fn the_nearest_word_is_near() {
        assert_eq!(nearest("gendr", ["gender", "age"]), Some("gender"));
        assert_eq!(nearest("placement", ["gender", "age"]), None);
    }
}
