//! How a sample in files comes: a text file for each table, or the workbooks that teams keep, as `files.toml` says.

use super::forms::{FilesForm, WorkbookSheetForm};
use super::sheets::{Delivery, Form, Spelling, TableSheet};
use super::tables::SampleTable;
use crate::definitions::document::{Document, Step};
use crate::definitions::mistake::Mistakes;
use crate::definitions::model::{Collection, Table};
use crate::vocabulary::plain::plain;
use std::collections::BTreeSet;

pub const DEFINITION: &str = "files.toml";

/// What the collection says, checked against its tables; nothing special where it says nothing.
pub fn read(collection: &Collection, mistakes: &mut Mistakes) -> FilesForm {
    let Some(source) = collection.sample.get(DEFINITION) else { return FilesForm::default() };
    let Some((form, document)) = Document::read::<FilesForm>(source.clone(), mistakes) else {
        return FilesForm::default();
    };
    let mut names = BTreeSet::new();
    for (at, book) in form.workbook.iter().enumerate() {
        for (number, sheet) in book.sheet.iter().enumerate() {
            let path = |key| [Step::Key("workbook"), at.into(), "sheet".into(), number.into(), Step::Key(key)];
            if !names.insert(sheet.name.as_str()) {
                let message = format!("another sheet is called `{}` too", sheet.name);
                mistakes.push(document.mistake(&path("name"), message));
            }
            match collection.table(&sheet.table) {
                Some(table) => check_headings(sheet, table, &document, &path("headings"), mistakes),
                None => {
                    let mistake = document.mistake(&path("table"), format!("there is no table `{}`", sheet.table));
                    let known = collection.tables.iter().map(|table| table.name.as_str());
                    mistakes.push(mistake.did_you_mean(&sheet.table, known));
                }
            }
        }
    }
    form
}

/// Every heading has to be one that the field is known by: else nobody could read the sheet.
fn check_headings(
    sheet: &WorkbookSheetForm,
    table: &Table,
    document: &Document,
    path: &[Step<'_>],
    mistakes: &mut Mistakes,
) {
    for (name, heading) in &sheet.headings {
        let Some(field) = table.field(name) else {
            let mistake = document.mistake(path, format!("`{}` has no field `{name}`", table.name));
            mistakes.push(mistake.did_you_mean(name, table.fields.iter().map(|field| field.name())));
            continue;
        };
        if !field.headings().any(|known| plain(known) == plain(heading)) {
            let message = format!("`{heading}` is no heading that `{}.{name}` is known by", table.name);
            mistakes.push(document.mistake(path, message).hint("put it into the field's `also`"));
        }
    }
}

/// The tables as the files they come in, with nothing wrong in them.
pub fn tidy(form: &FilesForm, tables: Vec<SampleTable>) -> Delivery {
    let mut delivery = Delivery::tidy(Form::Text, tables);
    for book in &form.workbook {
        for sheet in &book.sheet {
            let of_table = delivery.sheets.iter_mut().filter(|known| known.table.table.name == sheet.table);
            of_table.for_each(|known| put_in_book(known, &format!("{}.xlsx", book.name), sheet));
        }
    }
    delivery
}

fn put_in_book(known: &mut TableSheet, book: &str, sheet: &WorkbookSheetForm) {
    known.name.clone_from(&sheet.name);
    known.book = Some(book.to_string());
    known.spelling = Spelling::AsSaid;
    let fields = &known.table.table.fields;
    for column in &mut known.columns {
        let heading = column.field.and_then(|field| sheet.headings.get(fields[field].name()));
        column.heading = heading.unwrap_or(&column.heading).clone();
    }
}
