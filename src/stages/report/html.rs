//! Tables that anybody can read: a caption, headings with their scope, figures to the right.

use crate::vocabulary::plain::grouped;
use std::fmt::Write;

/// A table in the making.
pub struct Table {
    caption: String,
    headings: Vec<Heading>,
    rows: Vec<Vec<String>>,
}

/// How a column is set.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Set {
    Text,
    Number,
}

struct Heading {
    text: String,
    set: Set,
}

impl Table {
    pub fn new(caption: &str, headings: &[(&str, Set)]) -> Self {
        let headings = headings.iter().map(|(text, set)| Heading { text: text.to_string(), set: *set }).collect();
        Self { caption: caption.to_string(), headings, rows: Vec::new() }
    }

    /// Cells as text; nothing in them is taken for HTML.
    pub fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub fn render(&self) -> String {
        let mut html = String::new();
        let _ = write!(
            html,
            "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"{0}\"><table><caption>{0}</caption><thead><tr>",
            escape(&self.caption)
        );
        for heading in &self.headings {
            let _ = write!(html, "<th scope=\"col\"{}>{}</th>", class(heading.set), escape(&heading.text));
        }
        html.push_str("</tr></thead><tbody>");
        for row in &self.rows {
            html.push_str("<tr>");
            for (at, (cell, heading)) in row.iter().zip(&self.headings).enumerate() {
                let (tag, scope) = if at == 0 { ("th", " scope=\"row\"") } else { ("td", "") };
                let _ = write!(html, "<{tag}{scope}{}>{}</{tag}>", class(heading.set), escape(cell));
            }
            html.push_str("</tr>");
        }
        html.push_str("</tbody></table></div>\n\n");
        html
    }
}

pub fn escape(text: &str) -> String {
    minijinja::HtmlEscape(text).to_string()
}

/// A paragraph of plain text.
pub fn paragraph(text: &str) -> String {
    format!("<p>{}</p>\n\n", escape(text))
}

/// Whole numbers with a comma between thousands.
pub fn thousands(number: i64) -> String {
    let shown = grouped(number.unsigned_abs());
    if number < 0 { format!("-{shown}") } else { shown }
}

fn class(set: Set) -> &'static str {
    match set {
        Set::Text => "",
        Set::Number => " class=\"number\"",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_cell_is_taken_for_html() {
        let mut table = Table::new("A & B", &[("one", Set::Text)]);
        table.row(vec!["<script>".into()]);
        assert!(table.render().contains("<caption>A &amp; B</caption>"));
        assert!(table.render().contains("&lt;script&gt;"));
    }

    #[test]
    fn thousands_have_commas() {
        assert_eq!([0, 999, 1000, -1_234_567].map(thousands), ["0", "999", "1,000", "-1,234,567"]);
    }
}
