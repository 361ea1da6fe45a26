//! Looks through an OpenDocument spreadsheet before it is opened. One short element can stand for a
//! million cells there, and its reader makes every one of them.

use super::budget::Budget;
use super::refusal::Refusal;

/// Counts the cells that the reader would make from `content.xml`.
pub fn audit(content: &[u8], budget: &Budget) -> Result<(), Refusal> {
    refuse_what_ends_early(content)?;
    let mut sheet = Sheet::default();
    let mut made = 0;
    for tag in Tags(content) {
        match tag.name() {
            b"table:table" => {
                made += sheet.area();
                sheet = Sheet::default();
            }
            b"table:table-row" => sheet.begin_row(tag.number(b"table:number-rows-repeated")),
            b"table:table-cell" | b"table:covered-table-cell" => {
                sheet.cell(tag.number(b"table:number-columns-repeated"), tag.holds_something());
            }
            _ => continue,
        }
        budget.allow_whole_area(made + sheet.area().max(sheet.written))?;
    }
    Ok(())
}

/// The reader looks for an end without end.
fn refuse_what_ends_early(content: &[u8]) -> Result<(), Refusal> {
    let last = content.iter().rposition(|byte| *byte == b'<').map(|at| &content[at..]);
    match last.is_some_and(|tag| tag.starts_with(b"</") && tag.contains(&b'>')) {
        true => Ok(()),
        false => Err(Refusal::unreadable("the XML inside it is cut short or damaged")),
    }
}

/// The part of a sheet between its first and its last cell with something in it.
#[derive(Default)]
struct Sheet {
    rows_before: u64,
    rows: u64,
    column: u64,
    /// Cells of the rows so far, each row to its last cell in use.
    written: u64,
    row_written: u64,
    last_row: u64,
    last_column: u64,
}

impl Sheet {
    fn begin_row(&mut self, repeated: u64) {
        const ROWS: u64 = 1_048_576;
        self.rows_before += self.rows;
        self.rows = repeated.min(ROWS);
        (self.column, self.row_written) = (0, 0);
    }

    fn cell(&mut self, repeated: u64, holds_something: bool) {
        const COLUMNS: u64 = 16_384;
        self.column = (self.column + repeated).min(COLUMNS);
        if holds_something {
            self.written += self.column - self.row_written;
            self.row_written = self.column;
            self.last_row = self.rows_before + self.rows;
            self.last_column = self.last_column.max(self.column);
        }
    }

    fn area(&self) -> u64 {
        self.last_row * self.last_column
    }
}

/// The opening tags of an XML text, one after the other.
struct Tags<'a>(&'a [u8]);

struct Tag<'a>(&'a [u8]);

impl<'a> Iterator for Tags<'a> {
    type Item = Tag<'a>;

    fn next(&mut self) -> Option<Tag<'a>> {
        loop {
            let start = self.0.iter().position(|byte| *byte == b'<')?;
            let rest = &self.0[start + 1..];
            if let Some(comment) = rest.strip_prefix(b"!--") {
                self.0 = comment.windows(3).position(|end| end == b"-->").map(|at| &comment[at + 3..])?;
                continue;
            }
            let end = end_of_tag(rest)?;
            self.0 = &rest[end..];
            return Some(Tag(&rest[..end]));
        }
    }
}

/// Where a tag ends: at the first `>` that is in no quoted value.
fn end_of_tag(text: &[u8]) -> Option<usize> {
    let mut quote = None;
    text.iter().position(|byte| {
        match (quote, *byte) {
            (None, b'>') => return true,
            (None, b'"' | b'\'') => quote = Some(*byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
        false
    })
}

impl Tag<'_> {
    fn name(&self) -> &[u8] {
        let end = self.0.iter().position(|byte| byte.is_ascii_whitespace() || *byte == b'/');
        &self.0[..end.unwrap_or(self.0.len())]
    }

    fn holds_something(&self) -> bool {
        [&b"office:"[..], b"table:formula"].iter().any(|what| self.after(what).is_some())
    }

    /// The number in an attribute, 1 without one. What is no number is taken as a very large one.
    fn number(&self, attribute: &[u8]) -> u64 {
        let Some(rest) = self.after(attribute) else { return 1 };
        let digits: String = rest
            .iter()
            .skip_while(|byte| byte.is_ascii_whitespace() || matches!(byte, b'=' | b'"' | b'\''))
            .take_while(|byte| byte.is_ascii_digit())
            .map(|byte| char::from(*byte))
            .collect();
        digits.parse().unwrap_or(u64::from(u32::MAX))
    }

    fn after(&self, what: &[u8]) -> Option<&[u8]> {
        let at = self.0.windows(what.len()).position(|part| part == what)?;
        Some(&self.0[at + what.len()..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(rows: &str) -> String {
        format!("<office:spreadsheet><table:table table:name='a>b'>{rows}</table:table></office:spreadsheet>")
    }

    #[test]
    fn blanks_after_the_last_cell_cost_nothing() {
        let rows = r#"<table:table-row><table:table-cell office:value-type="string"><text:p>A1</text:p></table:table-cell>
            <table:table-cell table:number-columns-repeated="16383"/></table:table-row>
            <table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#;
        assert_eq!(audit(content(rows).as_bytes(), &Budget::default()), Ok(()));
    }

    #[test]
    fn one_cell_that_stands_for_millions_is_refused() {
        let row = r#"<table:table-row table:number-rows-repeated="1000"><table:table-cell table:formula="a>b"
            table:number-columns-repeated="16384"/></table:table-row>"#;
        let limit = "10,000,000 cells, used or not, in a workbook of this format".to_string();
        assert_eq!(audit(content(row).as_bytes(), &Budget::default()), Err(Refusal::TooLarge { limit: limit.clone() }));
        let apart = r#"<table:table-row table:number-rows-repeated="1048575"><table:table-cell/></table:table-row>
            <table:table-row><table:table-cell table:number-columns-repeated="16383"/><table:table-cell office:value="1"/></table:table-row>"#;
        assert_eq!(audit(content(apart).as_bytes(), &Budget::default()), Err(Refusal::TooLarge { limit }));
    }
}
