//! Fuzzing: bytes that nobody chose, through the parts that read what strangers send. `QUARTERDAY_FUZZ` names the
//! target; `tests/fuzz/run` builds and runs this, and `tests/README.md` says how.
#![no_main]

use libfuzzer_sys::fuzz_target;
use quarterday::definitions::model::{Definitions, Table, Words};
use quarterday::definitions::{self, Files};
use quarterday::stages::land::{Belongs, Pattern};
use quarterday::stages::parse::{Budget, FileRead, Sought, find_tables, read_file, receive, send};
use quarterday::stages::validate::validate;
use quarterday::vocabulary::Place;
use std::io::{Cursor, Write};
use std::path::Path;
use std::sync::{Arc, LazyLock};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

static TARGET: LazyLock<String> =
    LazyLock::new(|| std::env::var("QUARTERDAY_FUZZ").expect("QUARTERDAY_FUZZ names a target"));
static SCHOOL: LazyLock<Files> = LazyLock::new(|| {
    files_below(
        Path::new("tests/mistakes/_base"),
        &["schemas/findings.toml", "schemas/bank_holidays.csv", "schemas/codes/yes_no.csv"],
    )
});
static OWN: LazyLock<Definitions> = LazyLock::new(|| loaded(&files_below(Path::new("."), &[])));

// What is looked up again and again is read before the clock of the first try begins.
fuzz_target!(init: begin(), |bytes: &[u8]| {
    match TARGET.as_str() {
        "csv" => text(bytes),
        "cells" => cells(bytes),
        "binary" => binary(bytes),
        "xml" => xml(bytes),
        "dates" => dates(bytes),
        "definitions" => definitions_of(bytes),
        "names" => names(bytes),
        other => panic!("there is no target `{other}`"),
    }
});

/// A panic of the libraries that read workbooks is met where they are called, and told as a file that is damaged. One
/// of ours ends the try.
fn begin() {
    if *TARGET == "xml" {
        LazyLock::force(&OWN);
    }
    let ended_by_all = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |fault| {
        let is_met = fault.location().is_some_and(|at| at.file().contains("/calamine-"));
        if !is_met {
            ended_by_all(fault);
        }
    }));
}

/// Small, so that what is asked for too much is found soon.
fn budget() -> Budget {
    Budget { cells: 200_000, unpacked_bytes: 64 << 20, area: 1_000_000, whole_area: 1_000_000, ..Budget::default() }
}

/// Any file: what is read is what comes out at the other end of the pipe.
fn text(bytes: &[u8]) {
    through_the_pipe(read_file("a.csv", bytes, None, &budget()));
    what_is_sought_is_all(bytes);
}

/// Whoever keeps only what is sought finds what whoever keeps everything finds.
fn what_is_sought_is_all(bytes: &[u8]) {
    let (tables, words) = school();
    let sought = Sought::new(&tables, None);
    // The same headings, and enough rows that the rest stands below those in which headings are looked for.
    let head = "Pupil,Birthday,Note,House,Postcode\n".to_string() + &"A1,2015-02-28,,R,\n".repeat(15);
    let file = [head.as_bytes(), bytes].concat();
    let read = |sought| read_file("a.csv", &file, sought, &budget());
    let (all, some) = (read(None), read(Some(&sought)));
    // What is not kept cannot be too much.
    if all.content.is_err() {
        return;
    }
    let found = |file: FileRead| format!("{:?}", find_tables(vec![file], &tables, &sought, &words));
    assert_eq!(found(some), found(all));
}

/// A sheet's XML inside a container that is sound.
fn cells(bytes: &[u8]) {
    let of = "http://schemas.openxmlformats.org";
    let main = format!("{of}/spreadsheetml/2006/main");
    let links = |what: &str, to: &str| {
        format!(
            r#"<Relationships xmlns="{of}/package/2006/relationships"><Relationship Id="a" Type="{of}/officeDocument/2006/relationships/{what}" Target="{to}"/></Relationships>"#
        )
    };
    let book = format!(
        r#"<workbook xmlns="{main}" xmlns:r="{of}/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>"#
    );
    let sheet =
        [format!(r#"<worksheet xmlns="{main}"><sheetData>"#).as_bytes(), bytes, b"</sheetData></worksheet>"].concat();
    let file = container(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", links("officeDocument", "xl/workbook.xml").as_bytes()),
        ("xl/_rels/workbook.xml.rels", links("worksheet", "worksheets/sheet1.xml").as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/worksheets/sheet1.xml", &sheet),
    ]);
    through_the_pipe(read_file("a.xlsx", &file, None, &budget()));
}

/// A sheet's records inside the container of a binary workbook that is sound.
fn binary(bytes: &[u8]) {
    let record = |kind: u8, data: &[u8]| [&[kind, 0x01, data.len() as u8][..], data].concat();
    let text = |text: &str| {
        let letters = text.encode_utf16().flat_map(u16::to_le_bytes);
        (text.len() as u32).to_le_bytes().into_iter().chain(letters).collect::<Vec<u8>>()
    };
    let sheet = [&[0, 0, 0, 0, 1, 0, 0, 0][..], &text("a"), &text("S")].concat();
    let book = [record(0x83, &[]), record(0x9C, &sheet), record(0x90, &[]), record(0x9D, &[0; 26])].concat();
    let of = "http://schemas.openxmlformats.org";
    let links = format!(
        r#"<Relationships xmlns="{of}/package/2006/relationships"><Relationship Id="a" Type="{of}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.bin"/></Relationships>"#
    );
    let sheet = [record(0x94, &[0; 16]), record(0x91, &[]), bytes.to_vec(), record(0x92, &[])].concat();
    let file = container(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/_rels/workbook.bin.rels", links.as_bytes()),
        ("xl/workbook.bin", &book),
        ("xl/worksheets/sheet1.bin", &sheet),
    ]);
    through_the_pipe(read_file("a.xlsb", &file, None, &budget()));
}

fn container(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, content) in parts {
        writer.start_file(*name, stored).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A return in XML: every row of it is counted, and what is read twice is read the same.
fn xml(bytes: &[u8]) {
    let collection = &OWN.collections["cin_census"];
    let tables: Vec<_> = collection.tables.iter().map(|table| Arc::new(table.for_year(2026))).collect();
    let sought = Sought::new(&tables, collection.form.xml.as_ref());
    let file = [b"<?xml version=\"1.0\"?>", bytes].concat();
    let read = || read_file("a.xml", &file, Some(&sought), &budget());
    through_the_pipe(read());
    let words = OWN.words_in(collection);
    let (parsed, findings) = find_tables(vec![read()], &tables, &sought, &words);
    let (again, _) = find_tables(vec![read()], &tables, &sought, &words);
    assert_eq!(format!("{parsed:?}"), format!("{again:?}"));
    findings.iter().for_each(|finding| no_keys(&finding.place.to_string()));
}

/// A cell that should be a day: rows are accounted for whatever stands there.
fn dates(bytes: &[u8]) {
    let (tables, words) = school();
    let sought = Sought::new(&tables, None);
    let cell = String::from_utf8_lossy(bytes).replace(['"', '\r'], "'");
    let file = format!("Pupil,Birthday,House,Postcode\nA1,\"{cell}\",R,ZZ1 1AA\n");
    let read = read_file("a.csv", file.as_bytes(), Some(&sought), &budget());
    let (parsed, _) = find_tables(vec![read], &tables, &sought, &words);
    let (validated, findings) = validate(parsed, &tables, &words, 2026);
    assert!(validated.counts.iter().all(|count| count.rows.balances()));
    findings.iter().for_each(|finding| no_keys(&finding.kind.says));
}

/// The tables of a small collection, and its words.
fn school() -> (Vec<Arc<Table>>, Words) {
    static DEFINITIONS: LazyLock<Definitions> = LazyLock::new(|| loaded(&SCHOOL));
    let collection = &DEFINITIONS.collections["school"];
    let tables = collection.tables.iter().map(|table| Arc::new(table.for_year(2026))).collect();
    (tables, DEFINITIONS.words_in(collection))
}

/// A definition in place of one that is right: it is one, or there are mistakes in words.
fn definitions_of(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let mut files = SCHOOL.clone();
    let names: Vec<String> = files.keys().cloned().collect();
    let name = &names[usize::from(*first) % names.len()];
    files.insert(name.clone(), String::from_utf8_lossy(rest).into_owned());
    if let Err(mistakes) = definitions::load(&files) {
        assert!(!mistakes.render().is_empty());
    }
}

/// A path of a file: it leads nowhere else, and what is shown of it holds no keys of a terminal.
fn names(bytes: &[u8]) {
    static PATTERN: LazyLock<Pattern> = LazyLock::new(|| Pattern::new("incoming/{la}/school/{period}/*").unwrap());
    let name = String::from_utf8_lossy(bytes);
    for path in [name.to_string(), format!("incoming/{name}"), format!("incoming/QBR/school/2026-09-30/{name}")] {
        if let Belongs::To(delivery) = PATTERN.place(&path) {
            assert!(path.to_lowercase().starts_with("incoming/"));
            assert!(!delivery.authority.code().contains(['/', '\\', '.']));
        }
        // What lies where it should is not astray as well.
        assert!(!PATTERN.is_astray(&path) || matches!(PATTERN.place(&path), Belongs::Elsewhere), "{path:?}");
        PATTERN.leads_into(&path);
        no_keys(&Place::file(&path).to_string());
    }
}

fn no_keys(shown: &str) {
    let is_key = |c: char| {
        (c.is_control() && c != '\n' && c != '\t')
            || "\u{202a}\u{202b}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}".contains(c)
    };
    assert!(!shown.contains(is_key), "{shown:?}");
}

/// What is received says the same when it is sent on.
fn through_the_pipe(read: FileRead) {
    let sent = |read: &FileRead| {
        let mut sent = Vec::new();
        send(&read.content, &mut sent).unwrap();
        sent
    };
    let first = sent(&read);
    assert!(sent(&receive(&read.name, &mut first.as_slice()).unwrap()) == first);
}

fn loaded(files: &Files) -> Definitions {
    definitions::load(files).unwrap_or_else(|mistakes| panic!("{}", mistakes.render()))
}

/// The definitions in a folder, with a few of the program's own.
fn files_below(root: &Path, own: &[&str]) -> Files {
    let mut files: Files = own.iter().map(|path| (path.to_string(), std::fs::read_to_string(path).unwrap())).collect();
    for part in ["schemas", "pipelines"] {
        for (path, text) in quarterday::store::files::read_tree(&root.join(part)).unwrap() {
            files.insert(format!("{part}/{path}"), text);
        }
    }
    files
}
