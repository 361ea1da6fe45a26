//! Whole tables through the whole stage.

use super::*;
use crate::definitions::forms::FileForm;
use crate::stages::tables::testing::{table, words};
use crate::stages::tables::{ParsedColumn, RowState, ValidatedTable, Values};
use crate::vocabulary::{Cell, CellError, Epoch, Sheet};

const LISTS: &[(&str, &str)] = &[
    ("yes_no", "code,label\nyes,Yes\nno,No\n"),
    ("sex", "code,label,since,until\nF,Female,,\nM,Male,,\nU,Unknown,2024,\nN,n/a,,\n"),
];

const CARE: &str = r#"
title = "Children in care"
grain = "One row for each child."
key   = ["child"]
fields = [
  { name = "child", title = "Child ID",    type = "id",       blank = "never",   personal = "identifier" },
  { name = "born",  title = "Born",        type = "date",     blank = "allowed", personal = "indirect" },
  { name = "sex",   title = "Sex",         type = "code",     blank = "never",   personal = "indirect", codes = "sex" },
  { name = "moves", title = "Moves",       type = "whole",    blank = "allowed", personal = "none", range = [1, 100] },
  { name = "hours", title = "Hours",       type = "decimal",  blank = "allowed", personal = "none" },
  { name = "uasc",  title = "UASC",        type = "yes_no",   blank = "allowed", personal = "special" },
  { name = "home",  title = "Home",        type = "postcode", blank = "allowed", personal = "indirect" },
  { name = "team",  title = "Team",        type = "text",     blank = "allowed", personal = "staff" },
]
"#;

const VISITS: &str = r#"
title = "Visits"
grain = "One row for each visit."
key   = ["child", "seen", "by"]
fields = [
  { name = "child", title = "Child ID",      type = "id",   blank = "never",   personal = "identifier" },
  { name = "seen",  title = "Date of visit", type = "date", blank = "never",   personal = "none" },
  { name = "by",    title = "Seen by",       type = "text", blank = "allowed", personal = "staff" },
]
"#;

/// A grid of texts as one sheet of a table, its headings being field names in the first row.
fn sheet(table: &Arc<Table>, name: &str, grid: &str) -> ParsedTable {
    let cell =
        |text: &str| if text.trim().is_empty() { Cell::Blank } else { Cell::Text(text.trim_matches(' ').into()) };
    let lines: Vec<Vec<&str>> = grid.trim().lines().map(|line| line.split('|').collect()).collect();
    let columns = lines[0].iter().enumerate().map(|(column, heading)| ParsedColumn {
        field: table.fields.iter().position(|field| field.name() == heading.trim()).unwrap(),
        column: column as u32,
        cells: lines[1..].iter().map(|line| line.get(column).map_or(Cell::Blank, |text| cell(text))).collect(),
    });
    ParsedTable {
        table: table.clone(),
        sheet: Arc::new(Sheet::new("x.xlsx", Some(name.to_string()))),
        form: FileForm::Workbook,
        epoch: Epoch::Year1900,
        heading_row: 1,
        rows: (2..=lines.len() as u32).collect(),
        columns: columns.collect(),
        trimmed: 0,
    }
}

fn judged(table: &Arc<Table>, parts: Vec<ParsedTable>) -> (Validated, Vec<String>) {
    let parsed = Parsed { tables: parts, refused: Vec::new(), ..Parsed::default() };
    let (validated, findings) = validate(parsed, std::slice::from_ref(table), &words(), 2023);
    assert!(findings.iter().all(|f| !format!("{}{}", f.kind.says, f.kind.to_do).contains('{')), "every gap is filled");
    let shown = findings.iter().map(|finding| {
        let value = finding.value.as_ref().map_or("", |value| value.reveal());
        let record = finding.record.as_ref().map_or("", |record| record.reveal());
        let place = finding.place.to_string();
        let cell = place.rsplit_once("cell ").map_or(place.as_str(), |(_, cell)| cell);
        let (code, says) = (&finding.kind.code, &finding.kind.says);
        format!("{code} at {cell}, record {record}, value {value}: {says}")
    });
    (validated, shown.collect())
}

fn values<'v>(table: &'v ValidatedTable, field: &str) -> &'v Values {
    &table.columns[table.table.fields.iter().position(|f| f.name() == field).unwrap()]
}

/// One field of the care table with these texts in it, beside children A1, A2 ...
fn check(field: &str, texts: &[&str], expect: &Values, findings: &[&str]) {
    let care = table("care", CARE, LISTS);
    let lines = texts.iter().enumerate().map(|(at, text)| format!("A{}|F|{text}", at + 1)).collect::<Vec<_>>();
    let grid = format!("child|sex|{field}\n{}", lines.join("\n"));
    let (validated, shown) = judged(&care, vec![sheet(&care, "Care", &grid)]);
    assert_eq!(values(&validated.tables[0], field), expect);
    assert_eq!(shown, findings);
}

fn texts(all: &[Option<&str>]) -> Values {
    Values::Text(all.iter().map(|text| text.map(Into::into)).collect())
}

#[test]
fn text_is_kept_as_it_is_apart_from_its_spaces() {
    let given = ["Finance", "nan", "N/A", "007", "12E3", "\u{a0}Zo\u{eb}\u{a0}Hall ", "-", "--", "#N/A", ""];
    let kept = ["Finance", "nan", "N/A", "007", "12E3", "Zo\u{eb} Hall"];
    let expect: Vec<Option<&str>> = kept.into_iter().map(Some).chain([None; 4]).collect();
    check("team", &given, &texts(&expect), &[]);
}

#[test]
fn a_number_in_a_text_field_has_no_point() {
    let care = table("care", CARE, LISTS);
    let mut part = sheet(&care, "Care", "child|sex|team\nx|F|y\n");
    part.columns[0].cells[0] = Cell::Number(9_212_044.0);
    let (validated, _) = judged(&care, vec![part]);
    assert_eq!(values(&validated.tables[0], "child"), &texts(&[Some("9212044")]));
}

#[test]
fn dates_are_read_and_what_is_none_is_said() {
    let day = |text: &str| Some(text.parse().unwrap());
    let expect = Values::Date(vec![day("2025-12-31"), day("2025-12-31"), None, None, None, None]);
    check(
        "born",
        &["31/12/2025", "31-Dec-25", "n/a", "12/25/2025", "soon", "31/12/2925"],
        &expect,
        &[
            "value.not-a-date at C5, record A4, value 12/25/2025: `Born` is not a date",
            "value.not-a-date at C6, record A5, value soon: `Born` is not a date",
            "value.out-of-range at C7, record A6, value 31/12/2925: `Born` is not between 1900 and 2100",
        ],
    );
}

#[test]
fn each_file_writes_days_as_its_own_form_has_to() {
    let mut care = Arc::unwrap_or_clone(table("care", CARE, LISTS));
    care.writes.date = Some("%Y-%m-%d".to_string());
    care.writes.date_in = vec![FileForm::Xml];
    let care = Arc::new(care);
    let of = |form, child: &str| ParsedTable {
        form,
        ..sheet(&care, "Care", &format!("child|sex|born\n{child}1|F|05/04/2016\n{child}2|F|2016-04-05\n"))
    };
    let parts = vec![of(FileForm::Csv, "A"), of(FileForm::Xml, "B"), of(FileForm::Workbook, "C")];
    let (validated, findings) = judged(&care, parts);
    let day = Some("2016-04-05".parse().unwrap());
    let expect = Values::Date(vec![day, day, None, day, day, day]);
    assert_eq!(*values(&validated.tables[0], "born"), expect);
    let wrong = "value.not-a-date at C2, record B1, value 05/04/2016: `Born` is not a date";
    assert_eq!(findings, [wrong]);
}

#[test]
fn the_time_of_day_is_no_part_of_a_date() {
    let care = table("care", CARE, LISTS);
    let mut part = sheet(&care, "Care", "child|sex|born\nA1|F|x\n");
    let day: chrono::NaiveDate = "2025-12-31".parse().unwrap();
    part.columns[2].cells[0] = Cell::Date(day.and_hms_opt(23, 59, 0).unwrap());
    let (validated, _) = judged(&care, vec![part]);
    assert_eq!(values(&validated.tables[0], "born"), &Values::Date(vec![Some(day)]));
}

#[test]
fn numbers_are_read_and_what_is_none_is_said() {
    let expect = Values::Whole(vec![Some(12), Some(12), None, None, None, None]);
    check(
        "moves",
        &["12", "12.0", "-", "1.5", "0", "two"],
        &expect,
        &[
            "value.not-whole at C5, record A4, value 1.5: `Moves` is not a whole number",
            "value.out-of-range at C6, record A5, value 0: `Moves` is not between 1 and 100",
            "value.not-a-number at C7, record A6, value two: `Moves` is not a number",
        ],
    );
    let expect = Values::Decimal(vec![Some(1234.5), None]);
    check(
        "hours",
        &["1,234.5", "0,6"],
        &expect,
        &["value.not-a-number at C3, record A2, value 0,6: `Hours` is not a number"],
    );
}

#[test]
fn codes_are_found_by_any_spelling_and_kept_when_out_of_force() {
    let care = table("care", CARE, LISTS);
    let grid = "child|sex\nA1|f\nA2|b) Male\nA3|n/a\nA4|U\nA5|boy\nA6|null\nA7|\n";
    let (validated, shown) = judged(&care, vec![sheet(&care, "Care", grid)]);
    let expect = Values::Code(vec![Some(0), Some(1), Some(3), Some(2), None, None, None]);
    assert_eq!(values(&validated.tables[0], "sex"), &expect);
    assert_eq!(
        shown,
        [
            "value.not-in-force at B5, record A4, value U: `Sex` has a code that is not in use in this year",
            "value.not-in-codes at B6, record A5, value boy: `Sex` is none of its codes",
            "value.blank at B7, record A6, value null: `Sex` is blank",
            "value.blank at B8, record A7, value : `Sex` is blank",
        ]
    );
    let faulty: Vec<_> = validated.tables[0].faulty.iter().collect();
    assert_eq!(faulty, [&(2, 4)], "only what could not be read is faulty");
}

#[test]
fn yes_and_no_are_read_by_their_list() {
    let expect = Values::Truth(vec![Some(true), Some(false), Some(true), None, None]);
    check(
        "uasc",
        &["YES", "b) No", "a) Yes", "n/a", "perhaps"],
        &expect,
        &["value.not-yes-or-no at C6, record A5, value perhaps: `UASC` is neither yes nor no"],
    );
}

#[test]
fn postcodes_have_one_form() {
    check(
        "home",
        &["t28 2wb", "nope"],
        &texts(&[Some("T28 2WB"), None]),
        &["value.not-a-postcode at C3, record A2, value nope: `Home` is not a whole postcode"],
    );
}

#[test]
fn an_error_of_the_spreadsheet_is_a_finding_and_not_available_is_blank() {
    let care = table("care", CARE, LISTS);
    let mut part = sheet(&care, "Care", "child|sex|team\nA1|F|x\nA2|F|x\nA3|F|#REF!\nA4|x|\n");
    part.columns[2].cells[0] = Cell::Error(CellError::Reference);
    part.columns[2].cells[1] = Cell::Error(CellError::NotAvailable);
    part.columns[1].cells[3] = Cell::Error(CellError::NotAvailable);
    let (validated, shown) = judged(&care, vec![part]);
    assert_eq!(values(&validated.tables[0], "team"), &texts(&[None; 4]));
    assert_eq!(
        shown,
        [
            "value.error at C2, record A1, value #REF!: `Team` holds an error of the spreadsheet instead of a value",
            "value.error at C4, record A3, value #REF!: `Team` holds an error of the spreadsheet instead of a value",
            "value.blank at B5, record A4, value #N/A: `Sex` is blank",
        ]
    );
}

#[test]
fn a_column_that_did_not_come_is_not_said_for_each_row() {
    let care = table("care", CARE, LISTS);
    let (validated, shown) = judged(&care, vec![sheet(&care, "Care", "child|born\nA1|\nA2|\n")]);
    assert_eq!(shown, [""; 0]);
    assert_eq!(values(&validated.tables[0], "sex"), &Values::Code(vec![None, None]));
}

#[test]
fn a_row_without_its_key_is_set_aside_with_what_stood_in_it() {
    let visits = table("visits", VISITS, LISTS);
    let grid = "child|seen|by\nA1|1/9/2025|Ann\n|2/9/2025|Ann\nA2|soon|Bob\n||Cat\n";
    let (validated, shown) = judged(&visits, vec![sheet(&visits, "V", grid)]);
    assert_eq!(
        shown,
        [
            "key.blank at A3, record , value : `Child ID` is blank, so nobody can tell whose record this is",
            "key.unreadable at B4, record A2, value soon: `Date of visit` is not a date, so nobody can tell whose record this is",
            "key.blank at A5, record , value : `Child ID` is blank, so nobody can tell whose record this is",
        ]
    );
    let states: Vec<_> = validated.tables[0].rows.iter().map(|row| row.state == RowState::Accepted).collect();
    assert_eq!(states, [true, false, false, false]);
    let [aside] = validated.set_aside.as_slice() else { panic!("there is one sheet") };
    let name = |field: usize| aside.table.fields[field].name();
    let kept: Vec<_> = aside.cells().map(|(row, field, text)| (row, name(field), text)).collect();
    let expected = [
        (3, "seen", "2/9/2025"),
        (3, "by", "Ann"),
        (4, "child", "A2"),
        (4, "seen", "soon"),
        (4, "by", "Bob"),
        (5, "by", "Cat"),
    ];
    assert_eq!(kept, expected);
}

#[test]
fn the_second_row_with_the_same_key_is_set_aside() {
    let visits = table("visits", VISITS, LISTS);
    let one = sheet(&visits, "One", "child|seen|by\nA1|1/9/2025|\nA1|1/9/2025|Ann\nA1|2025-09-01|\n");
    let two = sheet(&visits, "Two", "child|seen|by\nA1|1/9/2025|Ann\nA2|1/9/2025|Ann\n");
    let (validated, shown) = judged(&visits, vec![one, two]);
    let says = "another row of Visits has the same `Child ID`, `Date of visit`, `Seen by`";
    assert_eq!(
        shown,
        [
            format!("row.repeated at A4, record A1, value row 2: {says}"),
            format!("row.repeated at A2, record A1, value row 3 of sheet `One`: {says}"),
        ]
    );
    let counts: Vec<_> = validated.counts.iter().map(|c| (c.rows.read, c.rows.accepted, c.rows.set_aside)).collect();
    assert_eq!(counts, [(3, 2, 1), (2, 1, 1)]);
}

#[test]
fn what_is_wrong_in_nearly_every_row_of_a_thousand_is_said_of_the_column() {
    let visits = table("visits", VISITS, LISTS);
    let grid = |rows: usize, last: &str| {
        let lines = (0..rows).map(|number| format!("A{number}|soon|W"));
        format!("child|seen|by\n{}\n{last}\n", lines.collect::<Vec<_>>().join("\n"))
    };
    let (validated, shown) = judged(&visits, vec![sheet(&visits, "V", &grid(1_000, "A0||W"))]);
    let lost = "so nobody can tell whose record this is";
    let of_all = format!("`Date of visit` is not a date, {lost}; it is so in 1,000 of 1,000 rows");
    // A cell with nothing in it is another matter.
    let blank = format!("key.blank at B1002, record A0, value : `Date of visit` is blank, {lost}");
    let place = "x.xlsx, sheet `V`, column B";
    assert_eq!(shown, [format!("column.wrong at {place}, record , value soon: {of_all}"), blank]);
    let (_, shown) = judged(&visits, vec![sheet(&visits, "V", &grid(1_000, "A0|later|W"))]);
    assert_eq!(
        shown,
        [format!(
            "column.wrong at {place}, record , value soon: {}",
            of_all.replace("1,000 of 1,000", "1,001 of 1,001")
        )]
    );
    let rows = validated.counts[0].rows;
    assert_eq!((rows.read, rows.accepted, rows.set_aside), (1_001, 0, 1_001));
    let right = |count: usize| vec!["A0|1/9/2025|W"; count].join("\n");
    let (_, shown) = judged(&visits, vec![sheet(&visits, "V", &grid(1_000, &right(10)))]);
    let said = of_all.replace("1,000 of 1,000", "1,000 of 1,010");
    assert_eq!(shown[0], format!("column.wrong at {place}, record , value soon: {said}"));
    let (_, shown) = judged(&visits, vec![sheet(&visits, "V", &grid(1_000, &right(11)))]);
    assert!(shown.len() > 1_000, "{}", shown.len());
}

#[test]
fn of_a_thousand_rows_of_one_record_and_more_the_first_are_used() {
    let visits = table("visits", VISITS, LISTS);
    let lines = (0..1_002).map(|number| format!("A1|1/9/2025|W{number}\nA2|1/9/2025|W{}", number / 2));
    let grid = format!("child|seen|by\n{}\n", lines.collect::<Vec<_>>().join("\n"));
    let (validated, shown) = judged(&visits, vec![sheet(&visits, "V", &grid)]);
    let too_many: Vec<_> = shown.iter().filter(|line| line.starts_with("row.too-many")).collect();
    let says = "more than 1,000 rows of Visits have the same `Child ID`";
    assert_eq!(too_many, [&format!("row.too-many at A2002, record A1, value A1: {says}")]);
    let rows = validated.counts[0].rows;
    assert_eq!((rows.accepted, rows.set_aside, rows.balances()), (1_501, 503, true));
}

#[test]
fn without_a_column_of_the_key_no_row_is_called_repeated() {
    let visits = table("visits", VISITS, LISTS);
    let (validated, shown) = judged(&visits, vec![sheet(&visits, "V", "child|by\nA1|Ann\nA1|Ann\n")]);
    assert_eq!((shown.len(), validated.set_aside.len()), (0, 0));
}

#[test]
fn every_row_is_accounted_for_with_those_that_were_refused() {
    let care = table("care", CARE, LISTS);
    let part = sheet(&care, "Care", "child|sex\nA1|F\nA1|F\n|F\nA2|F\n");
    let refused = |sheet: &str, table: Option<&str>, rows: u64| RowCount {
        file: "x.xlsx".to_string(),
        sheet: Some(sheet.to_string()),
        table: table.map(str::to_string),
        rows: Tally { read: rows, refused: rows, ..Tally::default() },
    };
    let parsed = Parsed {
        tables: vec![part],
        refused: vec![refused("Care", Some("care"), 3), refused("Notes", None, 9)],
        ..Parsed::default()
    };
    let (validated, _) = validate(parsed, &[care], &words(), 2023);
    assert_eq!(validated.counts[0].rows, Tally { read: 7, accepted: 2, set_aside: 2, refused: 3 });
    assert_eq!(validated.counts[1].rows, Tally { read: 9, accepted: 0, set_aside: 0, refused: 9 });
    assert_eq!(validated.counts.len(), 2);
    assert!(validated.counts.iter().all(|count| count.rows.balances()));
}

#[test]
fn a_table_that_did_not_come_is_there_without_rows() {
    let care = table("care", CARE, LISTS);
    let (validated, _) = judged(&care, Vec::new());
    let made = &validated.tables[0];
    assert!(!made.found);
    assert_eq!((made.rows.len(), made.columns.len()), (0, 8));
}

#[test]
fn findings_of_one_kind_share_their_words() {
    let care = table("care", CARE, LISTS);
    let parsed = Parsed {
        tables: vec![sheet(&care, "Care", "child|sex\nA1|boy\nA2|girlish\n")],
        refused: Vec::new(),
        ..Parsed::default()
    };
    let (_, findings) = validate(parsed, &[care], &words(), 2023);
    assert!(Arc::ptr_eq(&findings[0].kind, &findings[1].kind));
}
