//! What is read and valid is written so that it is read again as it was.

use super::*;
use crate::definitions::forms::{CollectionForm, WritesForm};
use crate::definitions::model::{Collection, Table};
use crate::stages::convert::convert;
use crate::stages::parse::{Budget, Upload, parse};
use crate::stages::sql::Frames;
use crate::stages::tables::Parsed;
use crate::stages::tables::testing::{table, words};
use crate::stages::typed::Delivery;
use crate::stages::validate::validate;
use crate::vocabulary::{Authority, Period};
use polars::prelude::{Column, DataFrame};
use std::sync::Arc;

const SCHOOL: &str = r#"
title      = "School"
asked_by   = "Nobody"
arrives_as = "files"
tables     = ["head", "pupils", "left", "lessons", "absences"]

[xml]
root   = "School"
record = "Pupils/Pupil"
order  = ["About/Born", "About/Id"]

[writes]
date = "%d/%m/%Y"
yes  = "true"
no   = "false"

[period]
kind = "year"
"#;

const TABLES: [(&str, &str); 5] = [
    (
        "head",
        r#"
title = "Head"
grain = "One row for each file."
key   = []
xml   = { element = "/Head" }
fields = [
  { name = "year", title = "Year", type = "whole", blank = "never", personal = "none" },
  { name = "by",   title = "By",   type = "text",  blank = "allowed", personal = "none", xml = "Source/@by" },
]
"#,
    ),
    (
        "pupils",
        r#"
title = "Pupils"
grain = "One row for each pupil."
key   = ["pupil"]
xml   = { element = "About" }
fields = [
  { name = "pupil", title = "Id",   type = "id",      blank = "never",   personal = "identifier" },
  { name = "born",  title = "Born", type = "date",    blank = "allowed", personal = "indirect" },
  { name = "paid",  title = "Paid", type = "yes_no",  blank = "allowed", personal = "none" },
  { name = "fee",   title = "Fee",  type = "decimal", blank = "allowed", personal = "none" },
  { name = "old",   title = "Old",  type = "text",    blank = "allowed", personal = "none", until = 2020 },
]
"#,
    ),
    (
        "left",
        r#"
title = "Leavers"
grain = "One row for each pupil who left."
key   = ["pupil"]
xml   = { element = "About", needs_any = ["Where", "Left=1"] }
fields = [
  { name = "pupil", title = "Id",    type = "id",   blank = "never",   personal = "identifier" },
  { name = "born",  title = "Born",  type = "date", blank = "allowed", personal = "indirect" },
  { name = "to",    title = "Where", type = "text", blank = "allowed", personal = "none" },
]
"#,
    ),
    (
        "lessons",
        r##"
title = "Lessons"
grain = "One row for each lesson of a pupil."
key   = ["pupil", "lesson"]
xml   = { element = "Lesson" }
fields = [
  { name = "pupil",  title = "Pupil",   type = "id",    blank = "never", personal = "identifier", xml = "/About/Id" },
  { name = "lesson", title = "Number",  type = "whole", blank = "never", personal = "none", xml = "#Lesson" },
  { name = "what",   title = "Subject", type = "text",  blank = "allowed", personal = "none" },
]
"##,
    ),
    (
        "absences",
        r##"
title = "Absences"
grain = "One row for each absence from a lesson."
key   = ["pupil", "lesson", "day"]
xml   = { element = "Lesson/Absences/Day" }
fields = [
  { name = "pupil",  title = "Pupil",  type = "id",    blank = "never", personal = "identifier", xml = "/About/Id" },
  { name = "lesson", title = "Lesson", type = "whole", blank = "never", personal = "none", xml = "#Lesson" },
  { name = "day",    title = "Day",    type = "date",  blank = "never", personal = "none", xml = "." },
]
"##,
    ),
];

const FILE: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<School>
  <Head>
    <Year>2026</Year>
    <Source by="hand &amp; pen"/>
  </Head>
  <Pupils>
    <Pupil>
      <About>
        <Born>25/01/2015</Born>
        <Id>007</Id>
        <Paid>true</Paid>
        <Fee>12.5</Fee>
        <Left>1</Left>
      </About>
      <Lesson>
        <Subject>=Art</Subject>
      </Lesson>
      <Lesson>
        <Subject>Music</Subject>
        <Absences>
          <Day>07/01/2026</Day>
          <Day>14/01/2026</Day>
        </Absences>
      </Lesson>
    </Pupil>
    <Pupil>
      <About>
        <Id>A2</Id>
        <Paid>false</Paid>
        <Where>Leeds</Where>
      </About>
    </Pupil>
  </Pupils>
</School>
"#;

fn school() -> Collection {
    let form: CollectionForm = toml::from_str(SCHOOL).unwrap();
    let yes_no = [("yes_no", "code,label,since,until\nyes,true,,\nno,false,,\n")];
    let tables = TABLES.iter().map(|(name, form)| (*table(name, form, &yes_no)).clone());
    Collection::of_tables("school", form, tables.collect())
}

fn read(collection: &Collection, file: &[u8]) -> Parsed {
    let tables: Vec<Arc<Table>> = collection.tables.iter().cloned().map(Arc::new).collect();
    let uploads = [Upload { name: "s.xml", bytes: file }];
    let (parsed, _) = parse(&uploads, &tables, collection.form.xml.as_ref(), &words(), &Budget::default());
    parsed
}

fn frames(collection: &Collection, file: &[u8]) -> Frames {
    let tables: Vec<Arc<Table>> = collection.tables.iter().cloned().map(Arc::new).collect();
    let (validated, _) = validate(read(collection, file), &tables, &words(), 2026);
    let period = Period::ending("2026-03-31".parse().unwrap());
    convert(validated, &Delivery { authority: Authority::new("ABC").unwrap(), period }).frames()
}

fn cells(parsed: &Parsed) -> Vec<String> {
    let of_table = |table: &crate::stages::tables::ParsedTable| {
        let columns = table.columns.iter().map(|column| format!("{} {:?}", column.field, column.cells));
        format!("{}: {}", table.table.name, columns.collect::<Vec<_>>().join(", "))
    };
    parsed.tables.iter().map(of_table).collect()
}

#[test]
fn what_was_read_is_written_as_it_was() {
    let school = school();
    let written = xml(&school, &frames(&school, FILE.as_bytes()), 2026).unwrap();
    assert_eq!(written.left_out, []);
    assert_eq!(String::from_utf8(written.bytes.clone()).unwrap(), FILE);
    assert_eq!(cells(&read(&school, &written.bytes)), cells(&read(&school, FILE.as_bytes())));
}

fn frame(columns: &[(&str, &[Option<&str>])]) -> DataFrame {
    let height = columns[0].1.len();
    let ids = Column::new("row_id".into(), (1..=height as i64).collect::<Vec<_>>());
    let texts = columns.iter().map(|(name, texts)| Column::new((*name).into(), texts.to_vec()));
    DataFrame::new(height, [ids].into_iter().chain(texts).collect()).unwrap()
}

#[test]
fn what_a_file_cannot_hold_is_told() {
    let school = school();
    let pupils = frame(&[("pupil", &[Some("A1"), None, Some("A2")]), ("old", &[Some("x"), None, None])]);
    let left = frame(&[
        ("pupil", &[Some("A1"), Some("A2")]),
        ("born", &[Some("one day"), Some("a\u{1}b")]),
        ("to", &[None, Some("here")]),
    ]);
    let again = frame(&[("pupil", &[Some("A1")]), ("lesson", &[Some("1")]), ("what", &[Some("Art")])]);
    let frames = Frames::from([("pupils".into(), pupils), ("left".into(), left), ("lessons".into(), again)]);
    let written = xml(&school, &frames, 2026).unwrap();
    let told = |table: &str, row, field: Option<&str>, why| LeftOut {
        table: table.into(),
        row,
        field: field.map(str::to_string),
        why,
    };
    let expect = [told("pupils", 2, None, Why::NoKey), told("left", 2, Some("born"), Why::NoCharacter)];
    assert_eq!(written.left_out, expect);
    let text = String::from_utf8(written.bytes).unwrap();
    assert!(text.contains("<Left>1</Left>"), "a leaver of whom nothing is known is still one: {text}");
    assert!(!text.contains("<Old>"), "it is not asked for in that year");
}

#[test]
fn where_two_rows_say_different_things_of_one_element_the_first_is_written() {
    let school = school();
    let pupils = frame(&[("pupil", &[Some("A1")]), ("born", &[Some("Monday")])]);
    let left = frame(&[("pupil", &[Some("A1")]), ("born", &[Some("Tuesday")]), ("to", &[Some("Leeds")])]);
    let written = xml(&school, &Frames::from([("pupils".into(), pupils), ("left".into(), left)]), 2026).unwrap();
    let why = Why::SaidOtherwise;
    assert_eq!(written.left_out, [LeftOut { table: "left".into(), row: 1, field: Some("born".into()), why }]);
    let text = String::from_utf8(written.bytes).unwrap();
    assert!(text.contains("<Born>Monday</Born>") && !text.contains("Tuesday"), "{text}");
}

#[test]
fn csv_has_the_printed_headings_and_each_value_letter_by_letter() {
    let school = school();
    let frames = frames(&school, FILE.as_bytes());
    let written = |name: &str| {
        let bytes = csv(school.table(name).unwrap(), &frames[name], &school.form.writes, 2026).unwrap();
        String::from_utf8(bytes).unwrap()
    };
    assert_eq!(written("pupils"), "Id,Born,Paid,Fee\r\n007,25/01/2015,true,12.5\r\nA2,,false,\r\n");
    assert_eq!(written("lessons"), "Pupil,Number,Subject\r\n007,1,=Art\r\n007,2,Music\r\n");
}

#[test]
fn a_cell_that_could_not_be_read_is_written_as_it_came() {
    let school = school();
    let pupils = frame(&[("pupil", &[Some("A1")]), ("born", &[None]), ("born_wrong", &[Some("31/02/2015")])]);
    let bytes = csv(school.table("pupils").unwrap(), &pupils, &WritesForm::default(), 2026).unwrap();
    assert_eq!(String::from_utf8(bytes).unwrap(), "Id,Born,Paid,Fee\r\nA1,31/02/2015,,\r\n");
}
