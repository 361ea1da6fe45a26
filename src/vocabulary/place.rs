//! Where something is: file, sheet, row and column as Excel shows them.

use std::fmt;
use std::sync::Arc;

/// A sheet of a file; for CSV the file alone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sheet {
    pub file: String,
    pub sheet: Option<String>,
}

/// One cell, row, column, sheet or file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub sheet: Arc<Sheet>,
    /// The row's number as Excel shows it, from 1.
    pub row: Option<u32>,
    /// The column counted from 0; Excel's letter is `letters(column)`.
    pub column: Option<u32>,
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
        Self::sheet(&Arc::new(Sheet { file: name.to_string(), sheet: None }))
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.sheet.file)?;
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
    fn columns_have_the_letters_excel_shows() {
        let names: Vec<_> = [0, 25, 26, 51, 701, 702, 16_383].map(letters).into();
        assert_eq!(names, ["A", "Z", "AA", "AZ", "ZZ", "AAA", "XFD"]);
    }
}
