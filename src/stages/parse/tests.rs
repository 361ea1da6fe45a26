//! Whole files, made in memory, through the whole stage.

use super::*;
use crate::stages::tables::ParsedTable;
use crate::stages::tables::testing::{table, words};
use crate::vocabulary::{Cell, CellError, Epoch};
use chrono::NaiveDate;
use rust_xlsxwriter::{ExcelDateTime, Format as Style, Formula, Workbook, Worksheet};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const CARE: &str = r#"
title = "Children in care"
grain = "One row for each child."
sheet = ["Care", "CLA"]
key   = ["child"]
fields = [
  { name = "child", title = "Child Unique ID",   type = "id",   blank = "never",   personal = "identifier", also = ["Child ID"] },
  { name = "born",  title = "Date of Birth",     type = "date", blank = "allowed", personal = "indirect" },
  { name = "team",  title = "Allocated Team",    type = "text", blank = "allowed", personal = "staff" },
  { name = "moves", title = "Number of moves",   type = "whole", blank = "allowed", personal = "none", presence = "optional" },
]
"#;

const VISITS: &str = r#"
title = "Visits"
grain = "One row for each visit."
key   = ["child", "seen"]
fields = [
  { name = "child", title = "Child Unique ID",   type = "id",   blank = "never",   personal = "identifier" },
  { name = "seen",  title = "Date of visit",     type = "date", blank = "never",   personal = "none" },
]
"#;

/// Parses files that should hold the care table; findings are shown as `code at place`.
fn parsed(files: &[(&str, &[u8])], forms: &[(&str, &str)]) -> (Parsed, Vec<String>) {
    let uploads: Vec<Upload<'_>> = files.iter().map(|(name, bytes)| Upload { name, bytes }).collect();
    let tables: Vec<_> = forms.iter().map(|(name, form)| table(name, form, &[])).collect();
    let (parsed, findings) = parse(&uploads, &tables, None, &words(), &Budget::default());
    assert!(findings.iter().all(|f| !format!("{}{}", f.kind.says, f.kind.to_do).contains('{')), "every gap is filled");
    let shown = findings.iter().map(|f| format!("{} at {}: {}", f.kind.code, f.place, f.kind.says)).collect();
    (parsed, shown)
}

fn care(name: &str, bytes: &[u8]) -> (Parsed, Vec<String>) {
    parsed(&[(name, bytes)], &[("care", CARE)])
}

/// A table's rows as `number: cell | cell`, in the fields' order.
fn rows(table: &ParsedTable) -> Vec<String> {
    let cells =
        |at: usize| table.columns.iter().map(|c| c.cells[at].shown().to_string()).collect::<Vec<_>>().join(" | ");
    table.rows.iter().enumerate().map(|(at, row)| format!("{row}: {}", cells(at))).collect()
}

fn check(name: &str, bytes: &[u8], expect_rows: &[&str], expect_findings: &[&str]) {
    let (parsed, findings) = care(name, bytes);
    let all: Vec<String> = parsed.tables.iter().flat_map(rows).collect();
    assert_eq!(findings, expect_findings);
    assert_eq!(all, expect_rows);
}

fn workbook(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(*name).unwrap();
        write(sheet, rows);
    }
    book.save_to_buffer().unwrap()
}

fn write(sheet: &mut Worksheet, rows: &[&[&str]]) {
    for (row, cells) in rows.iter().enumerate() {
        for (column, text) in cells.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            sheet.write_string(row as u32, column as u16, *text).unwrap();
        }
    }
}

/// The workbook with one text in one of its parts replaced.
fn altered(bytes: &[u8], part: &str, from: &str, to: &str) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let name = entry.name().unwrap().to_string();
        let mut content = String::new();
        entry.read_to_string(&mut content).unwrap();
        if name == part {
            assert!(content.contains(from), "{part} does not have {from}");
            content = content.replace(from, to);
        }
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const HEADINGS: &[&str; 3] = &["Child Unique ID", "Date of Birth", "Allocated Team"];

#[test]
fn a_table_is_known_by_its_headings_and_rows_keep_their_numbers() {
    let rows: &[&[&str]] = &[&["Children in care, all"], &[], HEADINGS, &["A1", "", "North"], &[], &["A2"]];
    check("care.xlsx", &workbook(&[("Sheet1", rows)]), &["4: A1 |  | North", "6: A2 |  | "], &[]);
}

#[test]
fn what_looks_like_a_number_stays_text() {
    let rows: &[&[&str]] = &[HEADINGS, &["007", "0100", "12E3"], &["1E5", "nan", "Finance"]];
    let bytes = workbook(&[("Care", rows)]);
    let (parsed, _) = care("care.xlsx", &bytes);
    let all: Vec<&Cell> = parsed.tables[0].columns.iter().flat_map(|c| &c.cells).collect();
    assert_eq!(all.len(), 6);
    assert!(all.iter().all(|cell| matches!(cell, Cell::Text(_))), "{all:?}");
    check("care.csv", b"Child ID,Date of Birth,Allocated Team\n007,0100,12E3\n", &["2: 007 | 0100 | 12E3"], &[]);
}

#[test]
fn the_text_that_a_formula_gives_stays_text() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    write(sheet, &[HEADINGS, &["0100"]]);
    sheet.write_formula(1, 2, Formula::new("=A2").set_result("0100")).unwrap();
    // The cell as Excel itself writes it: its type says that the result is text.
    let bytes = book.save_to_buffer().unwrap();
    let written = r#"<c r="C2"><f>A2</f><v>0100</v></c>"#;
    let bytes = altered(&bytes, "xl/worksheets/sheet1.xml", written, &written.replace("\"C2\"", "\"C2\" t=\"str\""));
    let (parsed, _) = care("care.xlsx", &bytes);
    let text = |column: usize| &parsed.tables[0].columns[column].cells[0];
    assert_eq!(text(0), &Cell::Text("0100".into()));
    assert_eq!(text(2), &Cell::Text("0100".into()));
}

#[test]
fn dates_numbers_truths_and_errors_are_kept_as_stored() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    write(sheet, &[&["Child ID", "Date of Birth", "Allocated Team", "Number of moves"]]);
    let style = Style::new().set_num_format("dd/mm/yyyy");
    sheet.write_number(1, 0, 9_212_044).unwrap();
    sheet.write_datetime_with_format(1, 1, ExcelDateTime::from_ymd(2015, 1, 25).unwrap(), &style).unwrap();
    sheet.write_boolean(1, 2, true).unwrap();
    sheet.write_formula(1, 3, Formula::new("=NA()").set_result("#N/A")).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let (parsed, findings) = care("care.xlsx", &bytes);
    let cells: Vec<&Cell> = parsed.tables[0].columns.iter().map(|c| &c.cells[0]).collect();
    let born = NaiveDate::from_ymd_opt(2015, 1, 25).unwrap().and_time(chrono::NaiveTime::MIN);
    let expect =
        [&Cell::Number(9_212_044.0), &Cell::Date(born), &Cell::Truth(true), &Cell::Error(CellError::NotAvailable)];
    assert_eq!(cells, expect);
    assert_eq!(findings, [""; 0]);
}

#[test]
fn a_workbook_of_1904_counts_from_there() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    write(sheet, &[HEADINGS, &["A1"]]);
    sheet.write_number_with_format(1, 1, 40_567, &Style::new().set_num_format("dd/mm/yyyy")).unwrap();
    let bytes =
        altered(&book.save_to_buffer().unwrap(), "xl/workbook.xml", "<workbookPr", "<workbookPr date1904=\"1\"");
    let (parsed, _) = care("care.xlsx", &bytes);
    assert_eq!(parsed.tables[0].epoch, Epoch::Year1904);
    assert_eq!(rows(&parsed.tables[0]), ["2: A1 | 2015-01-25 | "]);
}

#[test]
fn two_cells_in_far_corners_are_refused() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "a").unwrap().write_string(1_048_575, 16_383, "b").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    // Of tables that are missing nothing is said: nobody has seen what is in the file.
    let expect = ["file.too-sparse at corners.xlsx: a sheet has 2 cells in use, spread as far as XFD1048576"];
    check("corners.xlsx", &bytes, &[], &expect);
}

#[test]
fn one_stray_cell_far_below_a_table_does_not_matter() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    write(sheet, &[HEADINGS, &["A1", "", "North"]]);
    sheet.write_string(1_048_575, 20, ".").unwrap();
    let expect = [
        "column.unknown at care.xlsx, sheet `Sheet1`, cell U1: the column is none of those of Children in care, and was not read",
        "table.trimmed at care.xlsx, sheet `Sheet1`, row 1048576: rows of Children in care that are no records: 1",
    ];
    check("care.xlsx", &book.save_to_buffer().unwrap(), &["2: A1 |  | North"], &expect);
}

#[test]
fn files_that_cannot_be_read_say_why() {
    let whole = workbook(&[("Care", &[HEADINGS, &["A1"]])]);
    let blank = workbook(&[("Care", &[])]);
    let files: [(&str, &[u8], &str); 6] = [
        ("a.xls", b"<html><table>", "file.misnamed at a.xls: the file is a web page (HTML), not a spreadsheet"),
        ("b.xlsx", b"", "file.empty at b.xlsx: there is nothing in the file"),
        ("f.xlsx", &blank, "file.empty at f.xlsx: there is nothing in the file"),
        (
            "c.xlsx",
            &whole[..whole.len() / 2],
            "file.unreadable at c.xlsx: the file cannot be read: its zip container is cut short or damaged",
        ),
        (
            "d.xlsx",
            b"PK\x03\x04\0\0\0\0",
            "file.unreadable at d.xlsx: the file cannot be read: its zip container is cut short or damaged",
        ),
        (
            "e.csv",
            b"a\0\0\x01,b",
            "file.unreadable at e.csv: the file cannot be read: it is neither a workbook nor text",
        ),
    ];
    for (name, bytes, expect) in files {
        let (parsed, findings) = care(name, bytes);
        assert_eq!(findings[0], expect);
        let nothing = RowCount { file: name.to_string(), sheet: None, table: None, rows: Tally::default() };
        assert_eq!(parsed.refused, [nothing], "the file is accounted for");
    }
}

#[test]
fn a_workbook_with_broken_xml_is_unreadable() {
    let whole = workbook(&[("Care", &[HEADINGS, &["A1"]])]);
    let broken = altered(&whole, "xl/worksheets/sheet1.xml", "</row>", "<ro");
    let (_, findings) = care("a.xlsx", &broken);
    let expect = "file.unreadable at a.xlsx: the file cannot be read: the XML inside it is cut short or damaged";
    assert_eq!(findings[0], expect);
}

#[test]
fn an_encrypted_workbook_asks_for_its_password_to_be_taken_off() {
    let bytes = compound_with("EncryptedPackage");
    let (_, findings) = care("care.xlsx", &bytes);
    assert_eq!(findings[0], "file.protected at care.xlsx: the file opens only with a password");
}

/// A compound file of one directory sector: the root and one empty stream.
fn compound_with(stream: &str) -> Vec<u8> {
    const END: u32 = 0xFFFF_FFFE;
    let mut bytes = vec![0; 512 * 3];
    let mut put = |at: usize, what: &[u8]| bytes[at..at + what.len()].copy_from_slice(what);
    put(0, compound::SIGNATURE);
    put(26, &[3, 0, 0xFE, 0xFF, 9, 0, 6, 0]);
    put(44, &1_u32.to_le_bytes());
    put(48, &1_u32.to_le_bytes());
    put(56, &4096_u32.to_le_bytes());
    put(60, &END.to_le_bytes());
    put(68, &END.to_le_bytes());
    put(76, &[0xFF; 512 - 76]);
    put(76, &0_u32.to_le_bytes());
    put(512, &[&0xFFFF_FFFD_u32.to_le_bytes()[..], &END.to_le_bytes()].concat());
    for (at, name) in ["Root Entry", stream].iter().enumerate() {
        let units: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let start = 1024 + at * 128;
        put(start, &units);
        put(start + 64, &(units.len() as u16 + 2).to_le_bytes());
        put(start + 116, &END.to_le_bytes());
    }
    bytes
}

/// An OpenDocument spreadsheet with this manifest entry and these rows.
fn opendocument(entry: &str, rows: &str) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let content = format!(
        r#"<office:document-content><office:spreadsheet><table:table table:name="Care">{rows}</table:table></office:spreadsheet></office:document-content>"#
    );
    let parts = [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        (
            "META-INF/manifest.xml",
            &format!("<manifest:manifest><manifest:file-entry>{entry}</manifest:file-entry></manifest:manifest>"),
        ),
        ("content.xml", &content),
    ];
    for (name, text) in parts {
        writer.start_file(name, stored).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn an_opendocument_spreadsheet_is_read() {
    let text = |text: &str| {
        format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
    };
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let date = r#"<table:table-cell office:value-type="date" office:date-value="2015-01-25"/>"#.to_string();
    let rows = row(&HEADINGS.map(text)) + &row(&[text("007"), date, text("North")]);
    let blanks = r#"<table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#;
    check("care.ods", &opendocument("", &(rows + blanks)), &["2: 007 | 2015-01-25 | North"], &[]);
}

#[test]
fn an_opendocument_spreadsheet_may_be_protected_too() {
    let (_, findings) = care("care.ods", &opendocument("<manifest:encryption-data/>", ""));
    assert_eq!(findings[0], "file.protected at care.ods: the file opens only with a password");
}

#[test]
fn text_under_a_workbooks_name_is_read_and_said_so() {
    let expect = [
        "file.named-otherwise at care.xlsx: the file is text with separators (csv), although its name says something else",
    ];
    check("care.xlsx", b"Child ID;Date of Birth;Allocated Team\nA1;;North\n", &["2: A1 |  | North"], &expect);
}

#[test]
fn letters_of_every_encoding_are_read() {
    let text = "Child ID,Date of Birth,Allocated Team\nA1,,Zo\u{eb}\n";
    let utf16: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    check("care.csv", text.as_bytes(), &["2: A1 |  | Zo\u{eb}"], &[]);
    check("care.csv", &utf16, &["2: A1 |  | Zo\u{eb}"], &[]);
    check("care.csv", b"Child ID,Date of Birth,Allocated Team\nA1,,Zo\xEB\n", &["2: A1 |  | Zo\u{eb}"], &[]);
}

#[test]
fn footers_are_no_records() {
    let rows: &[&[&str]] =
        &[HEADINGS, &["A1", "", "North"], &["A2"], &["Total", "2"], &[], &["Applied filters:\nTeam is North"]];
    let expect = ["table.trimmed at care.xlsx, sheet `Care`, row 4: rows of Children in care that are no records: 2"];
    let bytes = workbook(&[("Care", rows)]);
    check("care.xlsx", &bytes, &["2: A1 |  | North", "3: A2 |  | "], &expect);
    let (parsed, _) = care("care.xlsx", &bytes);
    let refused = &parsed.refused[0];
    assert_eq!((refused.table.as_deref(), refused.rows.read, refused.rows.refused), (Some("care"), 2, 2));
}

#[test]
fn a_record_that_begins_like_a_footer_is_kept() {
    let rows: &[&[&str]] =
        &[&["Allocated Team", "Child Unique ID", "Date of Birth"], &["Total Care North", "A1"], &["", "A2"]];
    check("care.xlsx", &workbook(&[("Care", rows)]), &["2: A1 |  | Total Care North", "3: A2 |  | "], &[]);
    let in_the_middle: &[&[&str]] = &[HEADINGS, &["Total"], &["A1"]];
    check("care.xlsx", &workbook(&[("Care", in_the_middle)]), &["2: Total |  | ", "3: A1 |  | "], &[]);
}

#[test]
fn a_hidden_sheet_is_read_and_said_so() {
    let mut book = Workbook::new();
    write(book.add_worksheet().set_name("Notes").unwrap(), &[&["what is what"]]);
    write(book.add_worksheet().set_name("Care").unwrap().set_hidden(true), &[HEADINGS, &["A1"]]);
    let expect = [
        "sheet.not-a-table at care.xlsx, sheet `Notes`: the sheet is none of the tables that are asked for",
        "sheet.hidden at care.xlsx, sheet `Care`: the sheet is hidden, and was read like any other",
    ];
    check("care.xlsx", &book.save_to_buffer().unwrap(), &["2: A1 |  | "], &expect);
}

#[test]
fn missing_unknown_and_repeated_columns_are_said() {
    let rows: &[&[&str]] =
        &[&["Child Unique ID", "Shoe size", "DATE OF BIRTH ", "Child ID", ""], &["A1", "4", "", "A9", "more"]];
    let expect = [
        "column.missing at care.xlsx, sheet `Care`: Children in care has no column `Allocated Team`",
        "column.repeated at care.xlsx, sheet `Care`, cell D1: a column of Children in care has a heading that another has already, and was not read",
        "column.unknown at care.xlsx, sheet `Care`, cell B1: the column is none of those of Children in care, and was not read",
        "column.unknown at care.xlsx, sheet `Care`, cell E1: the column is none of those of Children in care, and was not read",
    ];
    check("care.xlsx", &workbook(&[("Care", rows)]), &["2: A1 | "], &expect);
}

#[test]
fn unknown_columns_can_be_passed_over_or_turn_the_table_away() {
    let bytes = b"Child ID,Date of Birth,Allocated Team,Shoe size\nA1,,North,4\n";
    let with = |word: &str| format!("unknown_columns = \"{word}\"\n{CARE}");
    let (kept, findings) = parsed(&[("care.csv", bytes)], &[("care", &with("drop"))]);
    assert_eq!((kept.tables.len(), findings.len()), (1, 0));
    let (stopped, findings) = parsed(&[("care.csv", bytes)], &[("care", &with("stop"))]);
    assert_eq!(
        findings,
        [
            "column.unknown at care.csv, cell D1: the column is none of those of Children in care, and was not read",
            "table.turned-away at care.csv: Children in care was turned away, as it has columns that it must not have",
        ]
    );
    assert_eq!((stopped.tables.len(), stopped.refused[0].rows.refused), (0, 1));
}

#[test]
fn headings_merged_over_two_rows_are_found() {
    let rows: &[&[&str]] = &[
        &["Child Unique ID", "About the child", "", "Allocated Team"],
        &["", "Date of Birth", "Number of moves"],
        &["A1", "", "3", "North"],
    ];
    check("care.xlsx", &workbook(&[("x", rows)]), &["3: A1 |  | North | 3"], &[]);
}

#[test]
fn a_sheet_of_codes_under_the_same_headings_is_no_table() {
    let rows: &[&[&str]] = &[&["Date of Birth", "", "Allocated Team"], &["Preferred code", "", "Preferred code"]];
    let expect = [
        "sheet.not-a-table at care.xlsx, sheet `Codes_used`: the sheet is none of the tables that are asked for",
        "table.missing at care.xlsx: Children in care did not come",
    ];
    check("care.xlsx", &workbook(&[("Codes_used", rows)]), &[], &expect);
}

#[test]
fn the_table_that_fits_best_is_taken() {
    let both = [("visits", VISITS), ("care", CARE)];
    let (parsed, findings) = parsed(&[("x.csv", b"Child Unique ID,Date of Birth,Allocated Team\nA1,,North\n")], &both);
    assert_eq!(parsed.tables[0].table.name, "care");
    assert_eq!(findings, ["table.missing at x.csv: Visits did not come"]);
}

#[test]
fn the_same_table_twice_is_read_twice() {
    let bytes = b"Child ID,Date of Birth,Allocated Team\nA1,,North\n";
    let (parsed, findings) = parsed(&[("a.csv", bytes), ("b.csv", bytes)], &[("care", CARE)]);
    assert_eq!(parsed.tables.len(), 2);
    assert_eq!(findings, ["table.repeated at b.csv: Children in care came more than once, and all of it was read"]);
}

#[test]
fn a_large_workbook_is_read_the_same_by_two_threads() {
    let mut book = Workbook::new();
    for number in 0..3_u32 {
        let sheet = book.add_worksheet();
        write(sheet, &[HEADINGS]);
        for row in 1..20_000_u32 {
            sheet.write_string(row, 0, format!("A{number}-{row}-{}", row.wrapping_mul(2_654_435_761))).unwrap();
            sheet.write_number(row, 1, f64::from(row.wrapping_mul(2_654_435_761)) / 7.0).unwrap();
        }
    }
    let bytes = book.save_to_buffer().unwrap();
    assert!(bytes.len() > 1 << 20, "it is large enough: {}", bytes.len());
    let (parsed, _) = care("care.xlsx", &bytes);
    let sheets: Vec<_> = parsed.tables.iter().map(|t| (t.sheet.sheet.as_deref(), t.rows.len())).collect();
    assert_eq!(sheets, [(Some("Sheet1"), 19_999), (Some("Sheet2"), 19_999), (Some("Sheet3"), 19_999)]);
}

#[test]
fn every_code_has_its_words() {
    let words = words();
    let without: Vec<_> = code::ALL.iter().filter(|code| !words.0.contains_key(**code)).collect();
    assert!(without.is_empty(), "{without:?}");
    assert_eq!(words.0.len(), code::ALL.len(), "no words without a code");
}
