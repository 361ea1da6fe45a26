//! Where something is: file, sheet, row and column as Excel shows them, or in XML line and elements.

use super::Elements;
use super::plain::visible;
use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// A sheet of a file; for CSV the file alone; for XML the rows of one element. Known by its file and name.
#[derive(Debug, Clone)]
pub struct Sheet {
    pub file: String,
    /// Whether that is what somebody has called a file, and not words of our own for what is none.
    pub is_file: bool,
    /// In XML the path of the element that is a row: `HEADER/AREVIEW`.
    pub sheet: Option<String>,
    /// Where its rows stand, in XML only. A row's number then counts these and is never shown.
    pub elements: Option<Arc<Elements>>,
}

/// One cell, row, column, sheet or file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub sheet: Arc<Sheet>,
    /// The row's number as Excel shows it, from 1; in XML its place among the rows of its element.
    pub row: Option<u32>,
    /// The column counted from 0; Excel's letter is `letters(column)`; in XML one of the element's fields.
    pub column: Option<u32>,
}

impl Sheet {
    pub fn new(file: impl Into<String>, sheet: Option<String>) -> Self {
        Self { file: visible(file.into()), is_file: true, sheet: sheet.map(visible), elements: None }
    }

    /// `row 7`, or in XML `line 120, CHILD 17, EPISODE 2`.
    pub fn row_words(&self, row: u32) -> String {
        match &self.elements {
            Some(elements) => elements.words(row),
            None => format!("row {row}"),
        }
    }

    fn name(&self) -> (&str, Option<&str>) {
        (&self.file, self.sheet.as_deref())
    }
}

impl PartialEq for Sheet {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Sheet {}

impl PartialOrd for Sheet {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Sheet {
    fn cmp(&self, other: &Self) -> Ordering {
        self.name().cmp(&other.name())
    }
}

impl Hash for Sheet {
    fn hash<H: Hasher>(&self, to: &mut H) {
        self.name().hash(to);
    }
}

impl Place {
    pub fn sheet(sheet: &Arc<Sheet>) -> Self {
        Self { sheet: sheet.clone(), row: None, column: None }
    }

    pub fn row(sheet: &Arc<Sheet>, row: u32) -> Self {
        Self { sheet: sheet.clone(), row: Some(row), column: None }
    }

    pub fn column(sheet: &Arc<Sheet>, row: u32, column: u32) -> Self {
        Self { sheet: sheet.clone(), row: Some(row), column: Some(column) }
    }

    pub fn file(name: &str) -> Self {
        Self::sheet(&Arc::new(Sheet::new(name, None)))
    }

    /// What is no file, in our own words: `the figures`.
    pub fn of_no_file(words: &str) -> Self {
        Self::sheet(&Arc::new(Sheet { is_file: false, ..Sheet::new(words, None) }))
    }

    /// The whole file that something is in, or the words for what is no file.
    pub fn whole(&self) -> Self {
        Self::sheet(&Arc::new(Sheet { sheet: None, elements: None, ..Sheet::clone(&self.sheet) }))
    }

    /// The sheet as a table of findings has it; in XML the element of the row: `CHILD 17, EPISODE 2`.
    pub fn shown_sheet(&self) -> Option<Cow<'_, str>> {
        let path = self.sheet.elements.as_ref().zip(self.row).map(|(elements, row)| elements.path(row).into());
        path.or_else(|| self.sheet.sheet.as_deref().map(Cow::Borrowed))
    }

    /// The row; in XML its line, where the file has lines.
    pub fn shown_row(&self) -> Option<u32> {
        match &self.sheet.elements {
            Some(elements) => elements.line(self.row?),
            None => self.row,
        }
    }

    /// The column's letter; in XML the element's name.
    pub fn shown_column(&self) -> Option<Cow<'_, str>> {
        Some(match &self.sheet.elements {
            Some(elements) => elements.column(self.column?).into(),
            None => letters(self.column?).into(),
        })
    }

    fn in_elements(&self, elements: &Elements, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.row, &self.sheet.sheet) {
            (Some(row), _) if elements.words(row).is_empty() => {}
            (Some(row), _) => write!(f, ", {}", elements.words(row))?,
            (None, Some(path)) => write!(f, ", element `{path}`")?,
            (None, None) => {}
        }
        self.column.map_or(Ok(()), |column| write!(f, ", {}", elements.column(column)))
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.sheet.file)?;
        if let Some(elements) = &self.sheet.elements {
            return self.in_elements(elements, f);
        }
        if let Some(sheet) = &self.sheet.sheet {
            write!(f, ", sheet `{sheet}`")?;
        }
        match (self.row, self.column) {
            (Some(row), Some(column)) => write!(f, ", cell {}{row}", letters(column)),
            (Some(row), None) => write!(f, ", row {row}"),
            (None, Some(column)) => write!(f, ", column {}", letters(column)),
            (None, None) => Ok(()),
        }
    }
}

/// Excel's name for a column counted from 0: 0 is `A`, 26 is `AA`.
pub fn letters(column: u32) -> String {
    let mut left = column + 1;
    let mut name = Vec::new();
    while left > 0 {
        name.push(b'A' + ((left - 1) % 26) as u8);
        left = (left - 1) / 26;
    }
    name.reverse();
    String::from_utf8(name).expect("letters are ASCII")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_move_the_cursor_or_turn_round_what_follows() {
        let place = Place::file("a\u{1b}[2J\u{202e}vsc.exe");
        assert_eq!(place.to_string(), "a\u{fffd}[2J\u{fffd}vsc.exe");
    }

    #[test]
    fn columns_have_the_letters_excel_shows() {
        let names: Vec<_> = [0, 25, 26, 51, 701, 702, 16_383].map(letters).into();
        assert_eq!(names, ["A", "Z", "AA", "AZ", "ZZ", "AAA", "XFD"]);
    }

    fn episodes(has_lines: bool) -> Arc<Sheet> {
        let mut elements = Elements::new([("CHILD", true), ("EPISODE", true)], vec!["PL".into()], has_lines);
        elements.push(118, [17, 1]);
        elements.push(120, [17, 2]);
        Arc::new(Sheet { elements: Some(Arc::new(elements)), ..Sheet::new("r.xml", Some("EPISODE".into())) })
    }

    /// Sheet, row and column as a table of findings has them.
    fn shown(place: &Place) -> [Option<String>; 3] {
        let row = place.shown_row().map(|row| row.to_string());
        [place.shown_sheet().map(Cow::into_owned), row, place.shown_column().map(Cow::into_owned)]
    }

    #[test]
    fn a_place_in_a_workbook_is_told_as_excel_shows_it() {
        let sheet = Arc::new(Sheet::new("a.xlsx", Some("List 1".into())));
        assert_eq!(Place::column(&sheet, 7, 2).to_string(), "a.xlsx, sheet `List 1`, cell C7");
        assert_eq!(shown(&Place::column(&sheet, 7, 2)), ["List 1", "7", "C"].map(|said| Some(said.to_string())));
    }

    #[test]
    fn a_place_in_xml_is_told_by_line_and_elements() {
        let sheet = episodes(true);
        assert_eq!(Place::column(&sheet, 2, 0).to_string(), "r.xml, line 120, CHILD 17, EPISODE 2, PL");
        assert_eq!(Place::row(&sheet, 1).to_string(), "r.xml, line 118, CHILD 17, EPISODE 1");
        assert_eq!(Place::sheet(&sheet).to_string(), "r.xml, element `EPISODE`");
        let expect = ["CHILD 17, EPISODE 2", "120", "PL"].map(|said| Some(said.to_string()));
        assert_eq!(shown(&Place::column(&sheet, 2, 0)), expect);
    }

    #[test]
    fn a_file_of_one_line_is_not_told_by_lines() {
        let sheet = episodes(false);
        assert_eq!(Place::column(&sheet, 2, 0).to_string(), "r.xml, CHILD 17, EPISODE 2, PL");
        assert_eq!(Place::column(&sheet, 2, 0).shown_row(), None);
    }
}
