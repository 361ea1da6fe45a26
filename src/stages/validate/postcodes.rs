//! Postcodes of the United Kingdom, by their form: capitals, with one space before the last three.

use super::column::Judged;
use super::seen::Seen;
use crate::vocabulary::finding::code;
use compact_str::CompactString;

pub fn judge(seen: Seen<'_>) -> Judged<CompactString> {
    let Seen::Text(text) = seen else { return Judged::Wrong(code::VALUE_NOT_A_POSTCODE) };
    read(text).map_or(Judged::Wrong(code::VALUE_NOT_A_POSTCODE), Judged::Value)
}

fn read(text: &str) -> Option<CompactString> {
    let letters: CompactString =
        text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).take(8).collect();
    if !(5..=7).contains(&letters.len()) || !letters.is_ascii() {
        return None;
    }
    let (outward, inward) = letters.split_at(letters.len() - 3);
    let fits = is_outward(outward.as_bytes()) && shape(inward.as_bytes()) == [b'9', b'A', b'A'];
    fits.then(|| compact_str::format_compact!("{outward} {inward}"))
}

/// `A9`, `A99`, `A9A`, `AA9`, `AA99` or `AA9A`.
fn is_outward(outward: &[u8]) -> bool {
    matches!(shape(outward).as_slice(), b"A9" | b"A99" | b"A9A" | b"AA9" | b"AA99" | b"AA9A")
}

fn shape(text: &[u8]) -> Vec<u8> {
    let of = |byte: &u8| match byte {
        b'A'..=b'Z' => b'A',
        b'0'..=b'9' => b'9',
        _ => b'?',
    };
    text.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_postcode_has_capitals_and_one_space() {
        for (text, expect) in
            [("t28 2wb", "T28 2WB"), ("EC1A1BB", "EC1A 1BB"), ("w1a  0ax", "W1A 0AX"), ("M1 1AE", "M1 1AE")]
        {
            assert_eq!(read(text).as_deref(), Some(expect));
        }
        for text in ["nope", "E1", "E1 6A", "12345", "AB12 CDE", "AB1 2CDE9", "Stra\u{df}e"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
