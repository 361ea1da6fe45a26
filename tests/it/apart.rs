//! Strangers' files are read in a process of their own: what one of them does there is a finding about that file alone.

use crate::room::{Room, as_csv};
use std::io::{Cursor, Write};
use std::process::{Command, Stdio};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const PUPILS: &str = "Pupil,Birthday,House,Postcode\nA1,2014-02-28,red,ZZ1 1AA\n";

/// A workbook whose sheet is 120 MB of blanks: little to send, and much to read.
fn swollen() -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, beginning: &str, blanks: usize, end: &str| {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(beginning.as_bytes()).unwrap();
        (0..blanks).for_each(|_| writer.write_all(&[b' '; 1 << 20]).unwrap());
        writer.write_all(end.as_bytes()).unwrap();
    };
    let head = r#"<?xml version="1.0" encoding="UTF-8"?>"#;
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let of = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let links = "http://schemas.openxmlformats.org/package/2006/relationships";
    part("[Content_Types].xml", &format!("{head}<Types/>"), 0, "");
    let link = |what: &str, to: &str| {
        format!(
            r#"{head}<Relationships xmlns="{links}"><Relationship Id="a" Type="{of}/{what}" Target="{to}"/></Relationships>"#
        )
    };
    part("_rels/.rels", &link("officeDocument", "xl/workbook.xml"), 0, "");
    part("xl/_rels/workbook.xml.rels", &link("worksheet", "worksheets/sheet1.xml"), 0, "");
    let book = format!(
        r#"{head}<workbook xmlns="{main}" xmlns:r="{of}"><sheets><sheet name="Pupils" sheetId="1" r:id="a"/></sheets></workbook>"#
    );
    part("xl/workbook.xml", &book, 0, "");
    let sheet = format!(r#"{head}<worksheet xmlns="{main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>"#);
    part("xl/worksheets/sheet1.xml", &sheet, 120, "</t></is></c></row></sheetData></worksheet>");
    writer.finish().unwrap().into_inner()
}

/// A spreadsheet of OpenDocument with 40 million cells in a few words, hidden from whoever looks through it first.
fn repeated() -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, content: &str| {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        writer.start_file(name, stored).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    };
    part("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    part("META-INF/manifest.xml", "<manifest/>");
    let of = "urn:oasis:names:tc:opendocument:xmlns";
    let row = r#"<table:table-row table:number-rows-repeated="200000"><table:table-cell office:value-type="string"
        table:number-columns-repeated="200"><text:p>a</text:p></table:table-cell></table:table-row>"#;
    let content = format!(
        r#"<office:document-content xmlns:office="{of}:office:1.0" xmlns:table="{of}:table:1.0" xmlns:text="{of}:text:1.0">
        <office:body><office:spreadsheet><table:table table:name="Pupils"><text:p><![CDATA["]]></text:p>{row}</table:table>
        </office:spreadsheet></office:body></office:document-content>"#
    );
    part("content.xml", &content);
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_file_that_takes_all_memory_is_a_finding_and_the_next_authority_is_published() {
    let room = Room::of_a_school();
    room.put("incoming/QBR/school/2026-09-30/pupils.csv", PUPILS);
    room.put("incoming/TST/school/2026-09-30/pupils.ods", repeated());
    let said = room.type_in(&["run"]);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    let findings = as_csv(&room.published("school_weekly", "authority/findings.parquet"));
    let line = findings.lines().find(|line| line.contains("file.too-costly")).unwrap_or_else(|| panic!("{findings}"));
    let says = "the file was given up: reading it takes more than 1";
    assert!(line.starts_with("TST,2026-09-30") && line.contains(says) && line.contains(" MB of memory, "), "{line}");
    let runs = as_csv(&room.published("school_weekly", "authority/_run.parquet"));
    let states: Vec<&str> = runs.lines().filter_map(|line| line.split(',').nth(6)).collect();
    assert_eq!(states, ["state", "accepted", "turned away"], "{runs}");
}

#[test]
fn the_other_files_of_its_delivery_are_read_all_the_same() {
    let room = Room::of_a_school();
    let folder = "incoming/TST/school/2026-09-30";
    room.put(&format!("{folder}/a.csv"), PUPILS);
    room.put(&format!("{folder}/b.ods"), repeated());
    ["c", "d"].iter().for_each(|name| room.put(&format!("{folder}/{name}.csv"), PUPILS.replace("A1", name)));
    let said = room.type_in(&["run"]);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    let findings = as_csv(&room.published("school_weekly", "authority/findings.parquet"));
    assert_eq!(findings.matches(",file.too-costly,").count(), 1, "{findings}");
    let counts = as_csv(&room.published("school_weekly", "authority/row_counts.parquet"));
    let read: Vec<&str> = counts.lines().skip(1).filter_map(|line| line.split(',').nth(2)).collect();
    assert_eq!(read, ["a.csv", "c.csv", "d.csv", "b.ods"], "{counts}");
}

#[test]
fn with_more_room_in_the_settings_it_is_read() {
    let room = Room::of_a_school();
    room.put("settings.toml", "[limits]\ntimes = 20\n");
    let says = "the file is larger than is read: it has more than 100 times its own size when unpacked";
    for (room, is_refused) in [(&Room::of_a_school(), true), (&room, false)] {
        room.put("incoming/TST/school/2026-09-30/pupils.xlsx", swollen());
        room.type_in(&["run"]);
        let findings = as_csv(&room.published("school_weekly", "authority/findings.parquet"));
        assert_eq!((findings.contains(says), findings.contains("file.too-")), (is_refused, is_refused), "{findings}");
    }
    room.put("settings.toml", "[limits]\ntimes = 0\n");
    let said = room.type_in(&["run"]);
    assert!(said.err.contains("`times` under [limits] in settings.toml is a number from 1 to 1000"), "{}", said.err);
}

#[test]
fn the_other_process_writes_no_file_and_says_nothing_of_what_it_reads() {
    let room = Room::new();
    room.put("a.csv", PUPILS);
    let mut command = Command::new(env!("CARGO_BIN_EXE_quarterday"));
    command.arg("read-apart").stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(&[2, 0, 0, 0, 0, 0, 0, 0, 9]).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "the order cannot be read: what was read breaks off");
    assert_eq!(room.files("").len(), 1);
}
