//! Turns the bytes of a text file into text: UTF-8, UTF-16 either way round, or else Windows-1252.

use super::refusal::Refusal;
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// What UTF-8 may begin with.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// The whole text, without its byte-order mark.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Refusal> {
    let text = decode_any(bytes);
    if text.contains('\0') {
        return Err(Refusal::unreadable("it is neither a workbook nor text"));
    }
    Ok(text)
}

/// The whole text of an XML file. What it declares of itself counts where its bytes do not say otherwise.
pub fn decode_xml(bytes: &[u8]) -> Result<Cow<'_, str>, Refusal> {
    let text = match (utf16(bytes), declared(bytes)) {
        (None, Some(Err(()))) => return Err(Refusal::unreadable("it declares an encoding that is not known")),
        (None, Some(Ok(encoding))) if !bytes.starts_with(MARK) => encoding.decode_without_bom_handling(bytes).0,
        _ => decode_any(whole_letters(bytes)),
    };
    if text.contains('\0') {
        return Err(Refusal::unreadable("it is neither a workbook nor text"));
    }
    Ok(text)
}

/// The first so many bytes as text, to look at; a letter cut in two does not matter.
pub fn beginning(bytes: &[u8], most: usize) -> Cow<'_, str> {
    let start = &bytes[..bytes.len().min(most) & !1];
    match utf16(start) {
        Some(encoding) => encoding.decode_with_bom_removal(start).0,
        None => String::from_utf8_lossy(start),
    }
}

fn decode_any(bytes: &[u8]) -> Cow<'_, str> {
    if let Some(encoding) = utf16(bytes) {
        return encoding.decode_with_bom_removal(bytes).0;
    }
    let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
    cell(bytes)
}

/// One cell of a text that is not UTF-16.
pub fn cell(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        // What Excel writes as plain CSV on an English Windows.
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// Whether a text is one whose letters take two bytes each.
pub fn is_utf16(bytes: &[u8]) -> bool {
    utf16(bytes).is_some()
}

/// The encoding of one byte a letter that an XML declaration names. Of the others the bytes say more than the
/// declaration: writers of UTF-8 are known to declare UTF-16, or ASCII.
fn declared(bytes: &[u8]) -> Option<Result<&'static Encoding, ()>> {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]);
    let declaration = start.trim_start_matches('\u{feff}').strip_prefix("<?xml")?.split_once("?>")?.0;
    let value = declaration.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start();
    let label = value.split(['"', '\'']).nth(1)?;
    let Some(encoding) = Encoding::for_label(label.as_bytes()) else { return Some(Err(())) };
    let is_ascii = label.to_ascii_lowercase().contains("ascii");
    (encoding.is_single_byte() && !is_ascii).then_some(Ok(encoding))
}

/// Without a letter that was cut in two at the very end: it must not make the rest look like another encoding.
fn whole_letters(bytes: &[u8]) -> &[u8] {
    match std::str::from_utf8(bytes) {
        Err(error) if error.error_len().is_none() => &bytes[..error.valid_up_to()],
        _ => bytes,
    }
}

/// Which way round UTF-16 is, by its mark or, without one, by where the zeros of Latin letters stand.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0xFF, 0xFE, ..] => return Some(UTF_16LE),
        [0xFE, 0xFF, ..] => return Some(UTF_16BE),
        _ => {}
    }
    let sample = &bytes[..bytes.len().min(4096)];
    let zeros = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let most = sample.len() * 2 / 5;
    match () {
        () if odd > 0 && odd >= most && even * 8 < odd => Some(UTF_16LE),
        () if even > 0 && even >= most && odd * 8 < even => Some(UTF_16BE),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16_of(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn the_same_text_is_read_from_every_encoding() {
        let text = "child,team\r\nA1,Zo\u{eb}";
        let cp1252 = b"child,team\r\nA1,Zo\xEB".to_vec();
        let marked = |order| utf16_of(&format!("\u{feff}{text}"), order);
        let all = [
            text.as_bytes().to_vec(),
            [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
            cp1252,
            marked(u16::to_le_bytes),
            marked(u16::to_be_bytes),
            utf16_of(text, u16::to_le_bytes),
            utf16_of(text, u16::to_be_bytes),
        ];
        for (number, bytes) in all.iter().enumerate() {
            assert_eq!(decode(bytes).unwrap(), text, "encoding {number}");
        }
    }

    #[test]
    fn xml_is_read_by_what_it_declares_unless_its_bytes_say_otherwise() {
        let check = |declared: &str, letters: &[u8], expect: &str| {
            let head = format!("<?xml version='1.0' encoding='{declared}'?>");
            let text = decode_xml(&[head.as_bytes(), letters].concat()).unwrap().into_owned();
            assert_eq!(text.strip_prefix(&head).unwrap(), expect, "{declared}");
        };
        check("utf-8", "Zo\u{eb}".as_bytes(), "Zo\u{eb}");
        check("iso-8859-1", b"Zo\xEB.", "Zo\u{eb}.");
        check("ISO-8859-1", "\u{eb}".as_bytes(), "\u{c3}\u{ab}");
        check("us-ascii", "Zo\u{eb}".as_bytes(), "Zo\u{eb}");
        check("us-ascii", b"Zo\xEB.", "Zo\u{eb}.");
        check("utf-16", "Zo\u{eb}".as_bytes(), "Zo\u{eb}");
        check("utf-8", b"\xC3\xAB and a letter cut in two: \xC3", "\u{eb} and a letter cut in two: ");
        let unknown = decode_xml(b"<?xml version='1.0' encoding='mine'?><A/>").unwrap_err();
        assert_eq!(unknown, Refusal::unreadable("it declares an encoding that is not known"));
    }

    #[test]
    fn xml_of_two_bytes_a_letter_is_read_either_way_round() {
        let text = "<?xml version='1.0' encoding='utf-16'?><A>Zo\u{eb}</A>";
        for order in [u16::to_le_bytes, u16::to_be_bytes] {
            assert_eq!(decode_xml(&utf16_of(text, order)).unwrap(), text);
            assert_eq!(decode_xml(&utf16_of(&format!("\u{feff}{text}"), order)).unwrap(), text);
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        let refused = decode(b"a,b\n\x00\x01\x02\x03,x").unwrap_err();
        assert_eq!(refused, Refusal::unreadable("it is neither a workbook nor text"));
    }
}
