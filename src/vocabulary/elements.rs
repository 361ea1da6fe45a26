//! Where rows stand in an XML file: by line, and by the numbers of the elements around them.

use std::fmt::Write;

/// The rows of one element, in the order they were read. They are counted from 1.
#[derive(Debug, Default)]
pub struct Elements {
    steps: Vec<Step>,
    /// For each row its line, then for each step the element's number among its like.
    numbers: Vec<u32>,
    columns: Vec<String>,
    has_lines: bool,
}

/// One element on the way from the record to the row.
#[derive(Debug)]
struct Step {
    name: String,
    /// An element that is never repeated in the file is named without its number.
    is_numbered: bool,
}

impl Elements {
    /// Steps from the record to the row, and whether each is told with its number; the names of the columns.
    pub fn new<'a>(steps: impl IntoIterator<Item = (&'a str, bool)>, columns: Vec<String>, has_lines: bool) -> Self {
        let step = |(name, is_numbered): (&str, bool)| Step { name: name.to_string(), is_numbered };
        Self { steps: steps.into_iter().map(step).collect(), numbers: Vec::new(), columns, has_lines }
    }

    /// Adds a row: its line, and one number for each step.
    pub fn push(&mut self, line: u32, numbers: impl IntoIterator<Item = u32>) {
        self.numbers.push(line);
        self.numbers.extend(numbers);
        debug_assert_eq!(self.numbers.len() % (1 + self.steps.len()), 0, "there is a number for each step");
    }

    /// `line 120, CHILD 17, EPISODE 2`; a file of one line says nothing of lines.
    pub fn words(&self, row: u32) -> String {
        match (self.line(row), self.path(row)) {
            (Some(line), path) if path.is_empty() => format!("line {line}"),
            (Some(line), path) => format!("line {line}, {path}"),
            (None, path) => path,
        }
    }

    /// `CHILD 17, EPISODE 2`.
    pub fn path(&self, row: u32) -> String {
        let mut words = String::new();
        for (step, number) in self.steps.iter().zip(self.row(row).iter().skip(1)) {
            let comma = if words.is_empty() { "" } else { ", " };
            let _ = write!(words, "{comma}{}", step.name);
            if step.is_numbered {
                let _ = write!(words, " {number}");
            }
        }
        words
    }

    pub fn line(&self, row: u32) -> Option<u32> {
        self.row(row).first().copied().filter(|_| self.has_lines)
    }

    pub fn column(&self, column: u32) -> &str {
        self.columns.get(column as usize).map_or("", String::as_str)
    }

    fn row(&self, row: u32) -> &[u32] {
        let width = 1 + self.steps.len();
        self.numbers.chunks_exact(width).nth(row.saturating_sub(1) as usize).unwrap_or_default()
    }
}
