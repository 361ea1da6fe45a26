//! The small tables inside examples: a line of headings, then a line for each row, cells cut by commas.

/// A grid of text; an empty cell is `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Option<String>>>,
}

impl Grid {
    /// Reads a grid. The error says which line is wrong and why.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut lines = text.lines().filter(|line| !line.trim().is_empty());
        let columns: Vec<String> = cells(lines.next().ok_or("a grid begins with a line of field names")?);
        let mut rows = Vec::new();
        for (number, line) in lines.enumerate() {
            let mut row: Vec<_> = cells(line).into_iter().map(|cell| (!cell.is_empty()).then_some(cell)).collect();
            if row.len() > columns.len() && row[columns.len()..].iter().any(Option::is_some) {
                return Err(format!("row {} has {} cells for {} columns", number + 1, row.len(), columns.len()));
            }
            row.resize(columns.len(), None);
            rows.push(row);
        }
        Ok(Self { columns, rows })
    }

    /// The cells of one column, by name.
    pub fn column(&self, name: &str) -> Option<Vec<Option<&str>>> {
        let at = self.columns.iter().position(|column| column == name)?;
        Some(self.rows.iter().map(|row| row[at].as_deref()).collect())
    }
}

/// The cells of a line. One with a comma in it stands in double quotes.
fn cells(line: &str) -> Vec<String> {
    let mut is_quoted = false;
    let cut = line.split(|c: char| {
        is_quoted ^= c == '"';
        c == ',' && !is_quoted
    });
    cut.map(|cell| cell.trim().trim_matches('"').to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_cell_is_nothing_and_a_short_row_is_filled() {
        let grid = Grid::read("child, decom, dec\nA1, 2025-04-01,\nA2\n").unwrap();
        assert_eq!(grid.column("dec").unwrap(), [None, None]);
        assert_eq!(grid.column("child").unwrap(), [Some("A1"), Some("A2")]);
    }

    #[test]
    fn a_cell_in_quotes_may_have_a_comma() {
        let grid = Grid::read("urn, codes\n1, \"K2,S1\"\n").unwrap();
        assert_eq!(grid.column("codes").unwrap(), [Some("K2,S1")]);
    }

    #[test]
    fn a_row_with_too_many_cells_is_refused() {
        assert_eq!(Grid::read("a, b\n1, 2, 3").unwrap_err(), "row 1 has 3 cells for 2 columns");
    }
}
