//! Finds out what a file is from its content. Its name is only compared afterwards.

use super::compound::{self, Compound};
use super::encoding;
use super::refusal::Refusal;
use crate::definitions::forms::FileForm;
use serde::{Deserialize, Serialize};
use std::io::Cursor;
use zip::ZipArchive;

/// The kinds of file that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    Xlsx,
    Xlsb,
    Xls,
    Ods,
    Xml,
    Text,
}

impl Format {
    /// The form of file by which definitions know it.
    pub fn form(self) -> FileForm {
        match self {
            Self::Text => FileForm::Csv,
            Self::Xml => FileForm::Xml,
            Self::Xlsx | Self::Xlsb | Self::Xls | Self::Ods => FileForm::Workbook,
        }
    }

    pub fn of(bytes: &[u8]) -> Result<Self, Refusal> {
        if bytes.iter().all(|byte| byte.is_ascii_whitespace()) || bytes == b"\xEF\xBB\xBF" {
            return Err(Refusal::Empty);
        }
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
            return of_zip(bytes);
        }
        if bytes.starts_with(compound::SIGNATURE) {
            return of_compound(bytes);
        }
        match known_otherwise(bytes) {
            Some(found) => Err(Refusal::Misnamed { found: found.into() }),
            None if is_xml(&encoding::beginning(bytes, 4096)) => Ok(Self::Xml),
            None => Ok(Self::Text),
        }
    }

    pub fn words(self) -> &'static str {
        match self {
            Self::Xlsx => "an Excel workbook (xlsx)",
            Self::Xlsb => "a binary Excel workbook (xlsb)",
            Self::Xls => "an Excel workbook of 97 to 2003 (xls)",
            Self::Ods => "an OpenDocument spreadsheet (ods)",
            Self::Xml => "an XML file",
            Self::Text => "text with separators (csv)",
        }
    }

    /// Whether a name with this ending promises something else.
    pub fn contradicts(self, name: &str) -> bool {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        let promised = match ending.as_deref() {
            Some("xlsx" | "xlsm" | "xltx" | "xltm") => Self::Xlsx,
            Some("xlsb") => Self::Xlsb,
            Some("xls" | "xlt") => Self::Xls,
            Some("ods") => Self::Ods,
            Some("xml") => Self::Xml,
            Some("csv" | "txt" | "tsv" | "tab") => Self::Text,
            _ => return false,
        };
        promised != self
    }
}

fn of_zip(bytes: &[u8]) -> Result<Format, Refusal> {
    let damaged = || Refusal::unreadable("its zip container is cut short or damaged");
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    let names: Vec<String> =
        archive.file_names().flatten().map(|name| name.replace('\\', "/").to_ascii_lowercase()).collect();
    let has = |start: &str| names.iter().any(|name| name.starts_with(start));
    if has("xl/workbook.bin") {
        return Ok(Format::Xlsb);
    }
    if has("xl/") && has("[content_types].xml") {
        return Ok(Format::Xlsx);
    }
    // An OpenDocument file says what it is in its first part, which is never compressed.
    let start = &bytes[..bytes.len().min(200)];
    let says = |what: &[u8]| start.windows(what.len()).any(|part| part == what);
    if says(b"application/vnd.oasis.opendocument.spreadsheet") {
        return Ok(Format::Ods);
    }
    let found = match () {
        () if has("word/") => "a Word document",
        () if has("ppt/") => "a PowerPoint presentation",
        () if says(b"application/vnd.oasis.opendocument") => "an OpenDocument file that is no spreadsheet",
        () => "a zip archive",
    };
    Err(Refusal::Misnamed { found: found.into() })
}

fn of_compound(bytes: &[u8]) -> Result<Format, Refusal> {
    let damaged = || Refusal::unreadable("its container is cut short or damaged");
    let compound = Compound::open(bytes).ok_or_else(damaged)?;
    match () {
        () if compound.has("EncryptedPackage") => Err(Refusal::Protected),
        () if compound.has("Workbook") || compound.has("Book") => Ok(Format::Xls),
        () if compound.has("WordDocument") => Err(Refusal::Misnamed { found: "a Word document".into() }),
        () if compound.has("__properties_version1.0") => Err(Refusal::Misnamed { found: "an Outlook message".into() }),
        () => Err(Refusal::unreadable("it is an Office file without a workbook in it")),
    }
}

/// Kinds of file that are recognised so that they can be named, and are not read.
fn known_otherwise(bytes: &[u8]) -> Option<&'static str> {
    let signs: [(&[u8], &str); 11] = [
        (b"%PDF", "a PDF"),
        (b"{\\rtf", "a rich-text document"),
        (b"\x89PNG", "a picture"),
        (b"\xFF\xD8\xFF", "a picture"),
        (b"\x1F\x8B", "a gzip archive"),
        (b"7z\xBC\xAF\x27\x1C", "a 7-zip archive"),
        (b"Rar!", "a RAR archive"),
        (b"PAR1", "a Parquet file"),
        (b"SQLite format 3", "an SQLite database"),
        (b"\0\x01\0\0Standard ", "an Access database"),
        (b"MIME-Version:", "a web archive"),
    ];
    let by_sign = signs.iter().find(|(sign, _)| bytes.starts_with(sign)).map(|(_, found)| *found);
    by_sign.or_else(|| known_text(&encoding::beginning(bytes, 4096)))
}

fn known_text(text: &str) -> Option<&'static str> {
    let start = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).to_ascii_lowercase();
    let begins = |with: &[&str]| with.iter().any(|with| start.starts_with(with));
    match () {
        () if begins(&["<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<style", "<div"]) => {
            Some("a web page (HTML)")
        }
        () if begins(&["<?xml", "<!--"]) && start.contains("<html") => Some("a web page (HTML)"),
        () if begins(&["<?xml"]) && start.contains("urn:schemas-microsoft-com:office:spreadsheet") => {
            Some("an Excel 2003 XML file")
        }
        () if begins(&["{\"", "[{", "{\n", "{\r\n"]) => Some("a JSON file"),
        () => None,
    }
}

/// With its declaration, or from its first element on.
fn is_xml(text: &str) -> bool {
    let start = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    let Some(tag) = start.strip_prefix('<') else { return false };
    let name = tag.split(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).next().unwrap_or_default();
    let is_element = name.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ':'));
    is_element || ["?xml", "!--", "!DOCTYPE"].iter().any(|other| tag.starts_with(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(bytes: &[u8]) -> Refusal {
        Format::of(bytes).unwrap_err()
    }

    #[test]
    fn a_file_of_nothing_is_empty() {
        assert_eq!(refused(b""), Refusal::Empty);
        assert_eq!(refused(b"\r\n \r\n"), Refusal::Empty);
        assert_eq!(refused(b"\xEF\xBB\xBF"), Refusal::Empty);
    }

    #[test]
    fn a_web_page_is_known_whatever_comes_before_it() {
        let page = Refusal::Misnamed { found: "a web page (HTML)".into() };
        assert_eq!(refused(b"\r\n<HTML xmlns:x='urn'><table>"), page);
        assert_eq!(refused(b"<?xml version='1.0'?><html>"), page);
        assert_eq!(refused(b"<!-- made by a system --><html>"), page);
        let utf16: Vec<u8> = "\u{feff}<table><tr>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(refused(&utf16), page);
    }

    #[test]
    fn other_kinds_are_named() {
        assert_eq!(refused(b"%PDF-1.7"), Refusal::Misnamed { found: "a PDF".into() });
        assert_eq!(refused(b"{\"rows\": []}"), Refusal::Misnamed { found: "a JSON file".into() });
    }

    #[test]
    fn xml_is_known_with_its_declaration_and_without() {
        let utf16: Vec<u8> = "\u{feff}<Message>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let all: [&[u8]; 6] = [
            b"<?xml version='1.0'?><A/>",
            b"\r\n<Message>",
            b"\xEF\xBB\xBF<a:B/>",
            b"<!-- x --><A>",
            b"<!DOCTYPE a>",
            &utf16,
        ];
        assert!(all.iter().all(|bytes| Format::of(bytes) == Ok(Format::Xml)));
        assert_eq!(Format::of(b"<18,18 and over\n1,2"), Ok(Format::Text));
        assert!(Format::Text.contradicts("return.xml"));
    }

    #[test]
    fn a_container_cut_short_is_unreadable() {
        assert_eq!(
            refused(b"PK\x03\x04 and no more"),
            Refusal::unreadable("its zip container is cut short or damaged")
        );
        let cut = [compound::SIGNATURE, &[0; 40]].concat();
        assert_eq!(refused(&cut), Refusal::unreadable("its container is cut short or damaged"));
    }

    #[test]
    fn only_a_name_that_promises_something_else_contradicts() {
        assert!(Format::Text.contradicts("list 1.XLSX"));
        assert!(Format::Xlsx.contradicts("list 1.xls"));
        assert!(!Format::Xlsx.contradicts("list 1.xlsm"));
        assert!(!Format::Xlsx.contradicts("list 1"));
    }
}
