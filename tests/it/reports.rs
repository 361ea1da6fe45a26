//! The report as a workbook beside the report as a page.

use crate::room::Room;
use calamine::{Reader, SheetVisible, Xlsx};
use std::io::Cursor;

fn night() -> Room {
    let room = Room::new();
    let to = room.path.display().to_string();
    let sample = ["sample", "--to", &to, "--collection", "annex_a", "--size", "600", "--messy"];
    assert_eq!(room.type_in(&sample).code, 0);
    assert_eq!(room.type_in(&["run", "annex_a_nightly"]).code, 1);
    room
}

fn report(room: &Room, name: &str) -> Vec<u8> {
    std::fs::read(room.published("annex_a_nightly", &format!("report/{name}"))).unwrap()
}

/// What stands between two marks, each time.
fn between<'a>(text: &'a str, from: &'a str, to: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(from).skip(1).filter_map(move |rest| rest.split(to).next())
}

#[test]
fn the_workbook_has_a_sheet_for_each_page_and_every_table_of_it() {
    let room = night();
    let html = String::from_utf8(report(&room, "index.html")).unwrap();
    let bytes = report(&room, "report.xlsx");
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes.as_slice())).unwrap();
    workbook.load_tables().unwrap();
    let sheets: Vec<String> = workbook.sheets_metadata().iter().map(|sheet| sheet.name.clone()).collect();
    assert!(workbook.sheets_metadata().iter().all(|sheet| sheet.visible == SheetVisible::Visible));
    let pages: Vec<&str> = between(&html, "<section id=\"", "</section>").collect();
    assert_eq!(sheets.len(), pages.len() + 1, "the notes come first");
    assert!(pages.len() > 20);
    for (page, sheet) in pages.iter().zip(&sheets[1..]) {
        let captions: Vec<&str> = between(page, "<table><caption>", "</caption>").collect();
        let tables: Vec<String> = workbook.table_names_in_sheet(sheet).into_iter().cloned().collect();
        assert_eq!(tables.len(), captions.len(), "tables of {sheet}");
        let rows: usize = tables.iter().map(|name| workbook.table_by_name(name).unwrap().data().height()).sum();
        let bodies: usize = between(page, "<tbody>", "</tbody>").map(|body| body.matches("<tr>").count()).sum();
        assert_eq!(rows, bodies, "rows of {sheet}");
    }
}

#[test]
fn the_same_night_gives_the_same_workbook() {
    assert!(report(&night(), "report.xlsx") == report(&night(), "report.xlsx"));
}
