//! Opens a finished workbook again and looks at what others would see in it, before it is let out.

use super::csv::harmless;
use anyhow::{Context, ensure};
use calamine::{Data, Reader, SheetVisible, Xlsx};
use std::io::Cursor;

/// Parts of a workbook that carry what nobody looked at.
const UNWANTED: [&str; 8] = [
    "externalLinks",
    "comments",
    "threadedComments",
    "persons",
    "vbaProject",
    "embeddings",
    "drawings",
    "docProps/custom",
];

/// Whether a workbook has only what it may have: no hidden sheet, formula, comment, link or author, no text that begins
/// like a formula, and marked tables of one row of headings without merged or empty cells.
pub fn inspect(bytes: &[u8]) -> anyhow::Result<()> {
    parts(bytes)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).context("the workbook cannot be opened again")?;
    for sheet in workbook.sheets_metadata() {
        ensure!(sheet.visible == SheetVisible::Visible, "the sheet `{}` is hidden", sheet.name);
    }
    for name in workbook.sheet_names() {
        look_at(&mut workbook, &name).with_context(|| format!("in the sheet `{name}`"))?;
    }
    workbook.load_tables().context("its tables cannot be read again")?;
    let tables: Vec<String> = workbook.table_names().into_iter().cloned().collect();
    for name in tables {
        let table =
            workbook.table_by_name(&name).with_context(|| format!("the table `{name}` cannot be read again"))?;
        let empty = table.data().cells().find(|(_, _, cell)| matches!(cell, Data::Empty));
        ensure!(empty.is_none(), "the table `{name}` has an empty cell");
        ensure!(table.columns().iter().all(|column| !column.is_empty()), "the table `{name}` has an empty heading");
    }
    Ok(())
}

fn parts(bytes: &[u8]) -> anyhow::Result<()> {
    let mut parts = zip::ZipArchive::new(Cursor::new(bytes)).context("the workbook cannot be opened again")?;
    let names: Vec<String> = parts.file_names().map(|name| Ok(name?.into_owned())).collect::<anyhow::Result<_>>()?;
    for name in &names {
        let unwanted = UNWANTED.iter().find(|part| name.contains(*part));
        ensure!(unwanted.is_none(), "the workbook has a part `{name}`, which nobody asked for");
    }
    let core = parts.by_name("docProps/core.xml").context("the workbook does not say when it was made")?;
    let text = std::io::read_to_string(core)?;
    for who in ["<dc:creator>", "<cp:lastModifiedBy>"] {
        let named = text.split_once(who).is_some_and(|(_, rest)| !rest.starts_with('<'));
        ensure!(!named, "the workbook names somebody in {who}");
    }
    Ok(())
}

fn look_at(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> anyhow::Result<()> {
    let formulas = workbook.worksheet_formula(name)?;
    ensure!(formulas.used_cells().next().is_none(), "it has a formula");
    let merged = workbook.merge_cells_by_sheet_name(name)?;
    ensure!(merged.is_empty(), "it has merged cells");
    for (row, column, cell) in workbook.worksheet_range(name)?.used_cells() {
        let Data::String(text) = cell else { continue };
        ensure!(
            harmless(text) == text.as_str(),
            "the text in row {}, column {} begins like a formula",
            row + 1,
            column + 1
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_xlsxwriter::{DocProperties, Note, Table, Workbook, Worksheet};

    fn said(fill: impl Fn(&mut Worksheet)) -> String {
        let mut workbook = Workbook::new();
        fill(workbook.add_worksheet());
        inspect(&workbook.save_to_buffer().unwrap()).err().map_or_else(String::new, |error| format!("{error:#}"))
    }

    fn table(sheet: &mut Worksheet, rows: &[[&str; 2]]) {
        for (row, cells) in (1..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                if !cell.is_empty() {
                    sheet.write_string(row, column, *cell).unwrap();
                }
            }
        }
        sheet.add_table(0, 0, rows.len() as u32, 1, &Table::new()).unwrap();
    }

    #[test]
    fn a_plain_table_may_go() {
        assert_eq!(said(|sheet| table(sheet, &[["a", "b"], ["c", "'=1+1"]])), "");
    }

    #[test]
    fn what_a_workbook_may_not_have_is_found() {
        let found = [
            said(|sheet| table(sheet, &[["a", ""]])),
            said(|sheet| table(sheet, &[["a", "=1+1"]])),
            said(|sheet| {
                sheet.write_formula(0, 0, "=1+1").unwrap();
            }),
            said(|sheet| {
                sheet.merge_range(0, 0, 0, 1, "a", &Default::default()).unwrap();
            }),
            said(|sheet| {
                sheet.insert_note(0, 0, &Note::new("n")).unwrap();
            }),
        ];
        let expected = [
            "the table `Table1` has an empty cell",
            "in the sheet `Sheet1`: the text in row 2, column 2 begins like a formula",
            "in the sheet `Sheet1`: it has a formula",
            "in the sheet `Sheet1`: it has merged cells",
            "the workbook has a part `xl/drawings/vmlDrawing1.vml`, which nobody asked for",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_hidden_sheet_and_an_author_are_found() {
        let mut workbook = Workbook::new();
        workbook.add_worksheet();
        workbook.add_worksheet().set_hidden(true);
        let hidden = inspect(&workbook.save_to_buffer().unwrap()).unwrap_err().to_string();
        assert_eq!(hidden, "the sheet `Sheet2` is hidden");
        let mut workbook = Workbook::new();
        workbook.add_worksheet();
        workbook.set_properties(&DocProperties::new().set_author("Somebody"));
        let named = inspect(&workbook.save_to_buffer().unwrap()).unwrap_err().to_string();
        assert_eq!(named, "the workbook names somebody in <dc:creator>");
    }
}
