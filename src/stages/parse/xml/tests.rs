//! Small files of an invented return of schools: pupils with marks, and lessons with absences inside them.

use super::plan::Plan;
use super::*;
use crate::stages::parse::XmlForm;
use crate::stages::parse::{Budget, Upload, parse};
use crate::stages::tables::Parsed;
use crate::stages::tables::testing::{table, words};
use std::fmt::Write;

const HEAD: &str = r#"
title = "Head"
grain = "One row for each file."
key   = []
xml   = { element = "/Head" }
fields = [
  { name = "year", title = "Year", type = "whole", blank = "never", personal = "none" },
  { name = "by",   title = "By",   type = "text",  blank = "allowed", personal = "none", xml = "Source/@by" },
]
"#;

const PUPILS: &str = r#"
title = "Pupils"
grain = "One row for each pupil."
key   = ["pupil"]
xml   = { element = "About" }
fields = [
  { name = "pupil", title = "Id",   type = "id",   blank = "never",   personal = "identifier" },
  { name = "born",  title = "Born", type = "date", blank = "allowed", personal = "indirect" },
  { name = "house", title = "House", type = "text", blank = "allowed", personal = "none", presence = "optional" },
]
"#;

const LEFT: &str = r#"
title = "Leavers"
grain = "One row for each pupil who left."
key   = ["pupil"]
xml   = { element = "About", needs_any = ["Where", "Left=1"] }
fields = [
  { name = "pupil", title = "Id",    type = "id",   blank = "never",   personal = "identifier" },
  { name = "to",    title = "Where", type = "text", blank = "allowed", personal = "none" },
]
"#;

const LESSONS: &str = r##"
title = "Lessons"
grain = "One row for each lesson of a pupil."
key   = ["pupil", "lesson"]
xml   = { element = "Lesson" }
fields = [
  { name = "pupil",  title = "Pupil",   type = "id",    blank = "never", personal = "identifier", xml = "/About/Id" },
  { name = "lesson", title = "Number",  type = "whole", blank = "never", personal = "none", xml = "#." },
  { name = "what",   title = "Subject", type = "text",  blank = "never", personal = "none" },
]
"##;

const ABSENCES: &str = r##"
title = "Absences"
grain = "One row for each absence from a lesson."
key   = ["pupil", "lesson", "day"]
xml   = { element = "Lesson/Absences/Day" }
fields = [
  { name = "pupil",  title = "Pupil",  type = "id",    blank = "never", personal = "identifier", xml = "/About/Id" },
  { name = "lesson", title = "Lesson", type = "whole", blank = "never", personal = "none", xml = "#Lesson" },
  { name = "what",   title = "What",   type = "text",  blank = "never", personal = "none", xml = "../../Subject" },
  { name = "day",    title = "Day",    type = "date",  blank = "never", personal = "none", xml = "." },
]
"##;

fn school() -> Vec<(&'static str, String)> {
    let tables = [("head", HEAD), ("pupils", PUPILS), ("left", LEFT), ("lessons", LESSONS), ("absences", ABSENCES)];
    tables.into_iter().map(|(name, form)| (name, form.to_string())).collect()
}

fn read_as(tables: &[(&str, String)], bytes: &[u8], budget: &Budget) -> (Parsed, Vec<String>) {
    let form: XmlForm = toml::from_str("root = \"School\"\nrecord = \"Pupils/Pupil\"").unwrap();
    let tables: Vec<_> = tables.iter().map(|(name, form)| table(name, form, &[])).collect();
    let uploads = [Upload { name: "s.xml", bytes }];
    let (parsed, findings) = parse(&uploads, &tables, Some(&form), &words(), budget);
    assert!(findings.iter().all(|f| !format!("{}{}", f.kind.says, f.kind.to_do).contains('{')), "every gap is filled");
    let shown = |f: &crate::vocabulary::Finding| {
        let value = f.value.as_ref().map_or_else(String::new, |value| format!(" [{}]", value.reveal()));
        format!("{} at {}: {}{value}", f.kind.code, f.place, f.kind.says)
    };
    (parsed, findings.iter().map(shown).collect())
}

fn read_school(bytes: &[u8]) -> (Parsed, Vec<String>) {
    read_as(&school(), bytes, &Budget::default())
}

/// The rows of every table that has some, as `table at place: cell | cell`.
fn rows(parsed: &Parsed) -> Vec<String> {
    let mut all = Vec::new();
    for table in &parsed.tables {
        for (at, row) in table.rows.iter().enumerate() {
            let cells: Vec<_> = table.columns.iter().map(|column| column.cells[at].shown().to_string()).collect();
            all.push(format!("{} at {}: {}", table.table.name, table.sheet.row_words(*row), cells.join(" | ")));
        }
    }
    all
}

#[track_caller]
fn check(text: &str, expect_rows: &[&str], expect_findings: &[&str]) {
    let (parsed, findings) = read_school(text.as_bytes());
    assert_eq!(findings, expect_findings);
    assert_eq!(rows(&parsed), expect_rows);
}

/// A school of these pupils, on lines of their own.
fn with(pupils: &[&str]) -> String {
    format!("<School>\n<Pupils>\n{}\n</Pupils>\n</School>\n", pupils.join("\n"))
}

const A1: &str = "<Pupil><About><Id>A1</Id></About></Pupil>";
const A2: &str = "<Pupil><About><Id>A2</Id></About></Pupil>";
const A3: &str = "<Pupil><About><Id>A3</Id></About></Pupil>";
const ROW_1: &str = "pupils at line 3, Pupil 1, About: A1 | ";
const ROW_3: &str = "pupils at line 5, Pupil 3, About: A3 | ";

/// Three pupils of whom the one in the middle is broken.
#[track_caller]
fn check_broken(middle: &str, reason: &str) {
    let finding =
        format!("record.unreadable at s.xml, line 4, Pupil 2: a record cannot be read and was left out: {reason}");
    check(&with(&[A1, middle, A3]), &[ROW_1, ROW_3], &[&finding]);
}

#[test]
fn elements_become_rows_with_what_stands_around_them() {
    let text = r#"<?xml version="1.0"?>
<School>
  <Head><Year>2026</Year><Source by="hand"/></Head>
  <Pupils>
    <Pupil>
      <Lesson><Subject>Art</Subject></Lesson>
      <Lesson>
        <Absences><Day>2026-01-07</Day><Day>2026-01-14</Day></Absences>
        <Subject>Music &amp; song</Subject>
      </Lesson>
      <About><Id>007</Id><Born> 2015-01-25 </Born><Left>1</Left></About>
    </Pupil>
    <Pupil><About><Id>A2</Id><Born/><Left>0</Left><Where>Leeds</Where></About></Pupil>
  </Pupils>
</School>"#;
    check(
        text,
        &[
            "head at line 3, Head: 2026 | hand",
            "pupils at line 11, Pupil 1, About: 007 | 2015-01-25",
            "pupils at line 13, Pupil 2, About: A2 | ",
            "left at line 11, Pupil 1, About: 007 | ",
            "left at line 13, Pupil 2, About: A2 | Leeds",
            "lessons at line 6, Pupil 1, Lesson 1: 007 | 1 | Art",
            "lessons at line 7, Pupil 1, Lesson 2: 007 | 2 | Music & song",
            "absences at line 8, Pupil 1, Lesson 2, Absences, Day 1: 007 | 2 | Music & song | 2026-01-07",
            "absences at line 8, Pupil 1, Lesson 2, Absences, Day 2: 007 | 2 | Music & song | 2026-01-14",
        ],
        &[],
    );
}

#[test]
fn a_field_counts_as_having_come_unless_only_some_editions_have_it() {
    let (parsed, _) = read_school(with(&[A1]).as_bytes());
    let columns = |at: usize| parsed.tables[at].columns.iter().map(|c| c.field).collect::<Vec<_>>();
    assert_eq!(columns(1), [0, 1], "nobody has a birthday, and the column is there; the house is optional");
    let (parsed, _) = read_school(with(&["<Pupil><About><Id>A1</Id><House/></About></Pupil>"]).as_bytes());
    assert_eq!(parsed.tables[1].columns.len(), 3, "an empty element is enough");
    assert_eq!(parsed.tables.len(), 5, "a table without rows is there too");
}

#[test]
fn a_cell_is_told_by_its_element() {
    let (parsed, _) = read_school(with(&["<Pupil><Lesson/><Lesson/></Pupil>"]).as_bytes());
    let lessons = &parsed.tables[3];
    let place = |column: usize| Place::column(&lessons.sheet, 2, lessons.columns[column].column).to_string();
    assert_eq!(place(2), "s.xml, line 3, Pupil 1, Lesson 2, Subject");
    assert_eq!(place(0), "s.xml, line 3, Pupil 1, Lesson 2, About/Id");
    assert_eq!(Place::sheet(&lessons.sheet).to_string(), "s.xml, element `Lesson`");
}

#[test]
fn a_file_of_one_line_is_told_by_elements_alone() {
    let text = with(&[A1, A2]).replace('\n', "");
    check(&text, &["pupils at Pupil 1, About: A1 | ", "pupils at Pupil 2, About: A2 | "], &[]);
}

#[test]
fn prefixes_comments_and_cdata_do_not_matter() {
    let text = "<!-- of <Pupil> --><x:School xmlns:x='urn:x' x:version='2'><x:Pupils><x:Pupil>\n<!-- x --><About>\
        <?who knows?><x:Id><![CDATA[<A&1>]]></x:Id></About>\n</x:Pupil></x:Pupils></x:School>\n";
    check(text, &["pupils at line 2, Pupil 1, About: <A&1> | "], &[]);
}

#[test]
fn letters_of_every_encoding_are_read() {
    let text = "<?xml version='1.0' encoding='utf-16'?><School><Pupils><Pupil><About><Id>Zo\u{eb}</Id></About></Pupil></Pupils></School>";
    let expect = ["pupils at line 1, Pupil 1, About: Zo\u{eb} | "];
    let utf16 =
        |order: fn(u16) -> [u8; 2]| -> Vec<u8> { format!("\u{feff}{text}").encode_utf16().flat_map(order).collect() };
    let latin = text.replace("utf-16", "iso-8859-1").chars().map(|c| c as u8).collect();
    for bytes in [utf16(u16::to_le_bytes), utf16(u16::to_be_bytes), latin, format!("\u{feff}{text}").into_bytes()] {
        let (parsed, findings) = read_school(&bytes);
        assert_eq!(findings, [""; 0]);
        assert_eq!(rows(&parsed).len(), 1);
        assert!(rows(&parsed)[0].ends_with("Zo\u{eb} | "), "{:?} {expect:?}", rows(&parsed));
    }
}

#[test]
fn what_nothing_is_read_from_is_said_once() {
    let pupil = "<Pupil><About><Id kind='x'>A1</Id><Hobby>chess<Deep/></Hobby></About></Pupil>";
    check(
        &with(&[pupil, pupil]),
        &["pupils at line 3, Pupil 1, About: A1 | ", "pupils at line 4, Pupil 2, About: A1 | "],
        &[
            "element.unknown at s.xml, line 3, Pupil 1, About, Id: `Id` has something in it that is none of what is asked for, and was not read [@kind]",
            "element.unknown at s.xml, line 3, Pupil 1, About: `About` has something in it that is none of what is asked for, and was not read [Hobby]",
        ],
    );
}

#[test]
fn what_a_definition_says_of_unknown_columns_holds_for_elements() {
    let text = with(&["<Pupil><About><Id>A1</Id><Hobby>chess</Hobby></About></Pupil>"]);
    let pupils = |word: &str| vec![("pupils", format!("unknown_columns = \"{word}\"\n{PUPILS}"))];
    let (dropped, findings) = read_as(&pupils("drop"), text.as_bytes(), &Budget::default());
    assert_eq!((rows(&dropped).len(), findings.len()), (1, 0));
    let (stopped, findings) = read_as(&pupils("stop"), text.as_bytes(), &Budget::default());
    assert_eq!(findings.len(), 2);
    let expect =
        "table.turned-away at s.xml, element `About`: Pupils was turned away, as it has columns that it must not have";
    assert_eq!(findings[1], expect);
    assert_eq!((stopped.tables.len(), stopped.refused[0].rows.refused), (0, 1));
}

#[test]
fn a_value_that_stands_twice_and_text_without_tags_are_said() {
    let pupil = "<Pupil><About>Born<Id>A1</Id><Id>A9</Id></About></Pupil>";
    check(
        &with(&[pupil, pupil]),
        &["pupils at line 3, Pupil 1, About: A1 | ", "pupils at line 4, Pupil 2, About: A1 | "],
        &[
            "element.stray-text at s.xml, line 3, Pupil 1, About: text stands between the elements of `About`, and was not read",
            "element.repeated at s.xml, line 3, Pupil 1, About, Id 2: `Id` stands here again, and only the first was read",
            "element.repeated at s.xml, line 4, Pupil 2, About, Id 2: `Id` stands here again, and only the first was read",
        ],
    );
}

#[test]
fn a_broken_record_is_left_out_and_the_next_is_read() {
    check_broken("<Pupil><About><Id>A2</About></Pupil>", "`Id` in it is not closed");
    check_broken(
        "<Pupil><Hobby><Id>A2</Hobby></Pupil>".replace("<Id>", "<x>").as_str(),
        "an element in it is not closed",
    );
    check_broken("<Pupil><About><Id>A2 & A9</Id></About></Pupil>", "an `&` in it is not written as `&amp;`");
    check_broken(
        "<Pupil><About><Id>&who;</Id></About></Pupil>",
        "an `&` in it stands before something that is no character",
    );
    check_broken("<Pupil><About><Id x>A2</Id></About></Pupil>", "an attribute in it is not written as name=\"value\"");
    check_broken("<Pupil><About><Id>A2", "it is not closed before the next one begins");
    check_broken(
        "<Pupil><About><Id x='>A2</Id></About></Pupil>",
        "a quotation mark in one of its tags is never closed",
    );
    check_broken("<Pupil><About><!-- <Id>A2</Id></About></Pupil>", "a comment in it is never closed");
    check_broken("<Pupil><About><![CDATA[ <Id>A2</Id></About></Pupil>", "a CDATA section in it is never closed");
    check_broken(
        "<Pupil><About><Id>A2</Id></About></Pupil></Pupil>".replace("</About></Pupil>", "</Pupil>").as_str(),
        "`About` in it is not closed",
    );
}

#[test]
fn the_rows_of_a_broken_record_are_refused() {
    let (parsed, _) =
        read_school(with(&[A1, "<Pupil><About><Id>A2</Id></About><Lesson/><Lesson/></About>", A3]).as_bytes());
    let refused: Vec<_> =
        parsed.refused.iter().map(|r| (r.sheet.as_deref(), r.table.as_deref(), r.rows.refused)).collect();
    assert_eq!(refused, [(Some("About"), Some("pupils"), 1), (Some("Lesson"), Some("lessons"), 2)]);
    assert!(parsed.refused.iter().all(|count| count.rows.balances()));
}

#[test]
fn a_record_is_not_looked_for_inside_a_broken_one_of_the_same_name() {
    let form = PUPILS.replace("\"Id\"", "\"Pupil\"").replace("element = \"About\"", "element = \".\"");
    let pupil = |id: &str| format!("<Pupil><Pupil>{id}</Pupil></Pupil>");
    let text = with(&[&pupil("A1"), "<Pupil><Pupil>A2</Pupil><x></Pupil>", &pupil("A3")]);
    let (parsed, findings) = read_as(&[("pupils", form.clone())], text.as_bytes(), &Budget::default());
    assert_eq!(rows(&parsed), ["pupils at line 3, Pupil 1: A1 | ", "pupils at line 5, Pupil 3: A3 | "]);
    assert_eq!(findings.len(), 1, "{findings:?}");
    let between = text.replace("<Pupils>", "<Head></x></Head><Pupils>");
    assert_eq!(rows(&read_as(&[("pupils", form)], between.as_bytes(), &Budget::default()).0), rows(&parsed));
}

#[test]
fn what_is_broken_between_records_does_not_hide_them() {
    let text = "<School>\n<Head><Year>2026</Year><Source></Head>\n<Pupils>\n<Pupil><About><Id>A1</Id></About></Pupil></Pupils></School>";
    let expect =
        "record.unreadable at s.xml, line 2, : a record cannot be read and was left out: `Source` in it is not closed";
    let (parsed, findings) = read_school(text.as_bytes());
    assert_eq!(rows(&parsed), ["pupils at line 4, Pupil 1, About: A1 | "], "of the head nothing is used");
    assert_eq!(findings.len(), 1, "{expect}");
}

#[test]
fn a_file_that_is_cut_short_keeps_its_whole_records() {
    let whole = with(&[A1, A2, A3]);
    let cut = |at: &str| whole[..whole.find(at).unwrap()].to_string();
    let short = "file.cut-short at s.xml: the file ends before its outermost element does: the records from there on are not in it";
    let broken = |reason: &str| {
        format!("record.unreadable at s.xml, line 5, Pupil 3: a record cannot be read and was left out: {reason}")
    };
    let kept: &[&str] = &[ROW_1, "pupils at line 4, Pupil 2, About: A2 | "];
    check(&cut("A3"), kept, &[&broken("the file ends inside it"), short]);
    check(&cut("d>A3"), kept, &[&broken("a tag in it is never closed"), short]);
    check(&cut("<Pupil><About><Id>A3"), kept, &[short]);
    check(&cut("</School>"), &[ROW_1, kept[1], ROW_3], &[short]);
}

#[test]
fn a_file_of_another_root_is_turned_away_by_name() {
    let expect =
        ["file.another-xml at s.xml: the file is XML that begins with another element than `School`, which is \
        wanted here [Hospital]"];
    check("<?xml version='1.0'?><Hospital/>", &[], &expect);
}

#[test]
fn a_collection_that_is_not_read_from_xml_turns_it_away() {
    let tables = [table("pupils", PUPILS, &[])];
    let uploads = [Upload { name: "s.xml", bytes: b"<School/>" }];
    let (_, findings) = parse(&uploads, &tables, None, &words(), &Budget::default());
    assert_eq!(findings[0].kind.says, "the file is an XML file, not a spreadsheet");
}

#[test]
fn a_file_without_a_record_or_without_a_whole_one_is_unreadable() {
    check("<School/>", &[], &["file.unreadable at s.xml: the file cannot be read: there is no `Pupil` in it"]);
    let (parsed, findings) = read_school(with(&["<Pupil><About></Pupil>"]).as_bytes());
    assert_eq!(findings[1], "file.unreadable at s.xml: the file cannot be read: none of its `Pupil` can be read");
    assert_eq!(parsed.refused[0].rows.refused, 1);
}

#[test]
fn a_document_type_is_refused_whatever_it_would_have_made() {
    let expect = ["file.doctype at s.xml: the file declares a document type (DOCTYPE), so it was not read"];
    let laughs =
        r#"<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><School>&b;</School>"#;
    check(laughs, &[], &expect);
    check("<!DOCTYPE School SYSTEM 'file:///etc/passwd'><School/>", &[], &expect);
    check("<!DOCTYPE x [ never closed", &[], &expect);
}

#[test]
fn what_is_too_deep_too_wide_or_too_long_breaks_its_record_alone() {
    check_broken(&format!("<Pupil>{}", "<x>".repeat(200)), "its elements are nested more than 100 deep");
    let wide: String = (0..200).map(|n| format!(" a{n}='1'")).collect();
    check_broken(&format!("<Pupil><About{wide}/></Pupil>"), "one of its tags has more than 100 attributes");
    let long = format!("<Pupil><About><Id>{}</Id></About></Pupil>", "x".repeat(40_000));
    check_broken(&long, "a text in it has more than 32767 characters");
    let attribute = format!("<Pupil><About><Id a='{}'>A2</Id></About></Pupil>", "x".repeat(1_000_000));
    let (parsed, _) = read_school(with(&[A1, &attribute, A3]).as_bytes());
    assert_eq!(rows(&parsed).len(), 3, "what is not read may be of any length");
}

#[test]
fn a_record_of_too_many_elements_is_refused_with_its_file() {
    let budget = Budget { record_elements: 1_000, ..Budget::default() };
    let many = format!("<Pupil>{}</Pupil>", "<Lesson/>".repeat(1_000));
    let (_, findings) = read_as(&school(), with(&[&many]).as_bytes(), &budget);
    assert!(findings[0].starts_with("file.too-large at s.xml"), "{findings:?}");
    assert!(findings[0].contains("1,000 elements in one record"), "{findings:?}");
}

/// Of many records no more than one is in hand at a time, and a broken one takes no other with it.
#[test]
fn one_broken_record_of_many_costs_itself_and_no_more_is_held_than_one_record() {
    const PUPILS: usize = 5_000;
    const BROKEN: usize = 2_500;
    let pupil = |number| match number {
        BROKEN => "<Pupil><About><Id>A2500</About><Lesson/></Pupil>".to_string(),
        _ => format!("<Pupil><About><Id>A{number}</Id></About><Lesson/></Pupil>"),
    };
    let pupils: Vec<String> = (1..=PUPILS).map(pupil).collect();
    let text = with(&pupils.iter().map(String::as_str).collect::<Vec<_>>());
    // What stands around a record, and the record itself: never two records.
    let budget = Budget { record_elements: 6, ..Budget::default() };
    let (parsed, findings) = read_as(&school(), text.as_bytes(), &budget);
    let says = "record.unreadable at s.xml, line 2502, Pupil 2500: a record cannot be read and was left out";
    assert_eq!(findings, [format!("{says}: `Id` in it is not closed")]);
    let of = |name: &str| parsed.tables.iter().find(|made| made.table.name == name).unwrap().rows.len();
    assert_eq!((of("pupils"), of("lessons")), (PUPILS - 1, PUPILS - 1));
    assert_eq!(parsed.refused.iter().map(|count| count.rows.refused).collect::<Vec<_>>(), [1]);
    let last = "pupils at line 5002, Pupil 5000, About: A5000 | ";
    assert!(rows(&parsed).iter().any(|row| row == last));
    let one = pupils[BROKEN - 1].len();
    assert!(bytes_read(&text) <= text.len() + 2 * one, "the good records are read once");
}

#[test]
fn too_many_cells_are_refused() {
    let budget = Budget { cells: 100, ..Budget::default() };
    let (_, findings) = read_as(&school(), with(&[A1; 100]).as_bytes(), &budget);
    assert!(findings[0].contains("100 cells"), "{findings:?}");
}

/// How many bytes of text are cut into tokens for a file of so many records.
fn bytes_read(text: &str) -> usize {
    let tables: Vec<_> = school().iter().map(|(name, form)| table(name, form, &[])).collect();
    let form: XmlForm = toml::from_str("root = \"School\"\nrecord = \"Pupils/Pupil\"").unwrap();
    let plan = Plan::new(&form, &tables);
    let budget = Budget::default();
    let meter = Meter::new(&budget);
    let mut reading = Reading::new(&plan, text, &meter);
    reading.run().unwrap()
}

#[test]
fn nothing_is_read_more_than_twice_however_it_is_broken() {
    let ends = ["", "-->", "?>", "]]>", "'", "\"", "--></x>", "?></x>"];
    let middles = [
        "<Pupil><!-- ",
        "<Pupil><?x ",
        "<Pupil><![CDATA[",
        "<Pupil><a x='",
        "<Pupil><a x=\"'",
        "<Pupil><About></Pupil>",
        "<Pupil ",
    ];
    for middle in middles {
        for end in ends {
            let mut text = String::from("<School><Pupils>");
            (0..2_000).for_each(|_| text.push_str(middle));
            let _ = write!(text, "{end}</Pupils></School>");
            let read = bytes_read(&text);
            assert!(read <= 3 * text.len() + 100, "{middle} {end}: {read} of {}", text.len());
        }
    }
}
