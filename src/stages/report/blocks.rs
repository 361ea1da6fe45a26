//! Takes a page apart again: headings, paragraphs and tables, for those who want it as a workbook.

use anyhow::Context;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// A part of a page, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading, and how deep it is.
    Heading(u8, String),
    Text(String),
    Table(Sheet),
}

/// A table as it stands on a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    pub caption: String,
    pub headings: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// The parts of a page's HTML. Drawings are left out: their tables have the same figures.
pub fn blocks(html: &str) -> anyhow::Result<Vec<Block>> {
    let mut reader = Reader::from_str(html);
    let config = reader.config_mut();
    // A page may have a tag that HTML does not close.
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    let mut taking = Taking::default();
    loop {
        match reader.read_event().context("the page is not HTML that can be read again")? {
            Event::Start(tag) => taking.open(&tag),
            Event::End(tag) => taking.close(tag.local_name().as_ref()),
            Event::Text(text) => taking.text(&text.xml_content(XmlVersion::Implicit1_0)),
            Event::GeneralRef(reference) => taking.text(&character(&reference)),
            Event::Eof => return Ok(taking.blocks),
            _ => {}
        }
    }
}

fn character(reference: &BytesRef<'_>) -> String {
    match reference.resolve_char_ref() {
        Ok(Some(character)) => character.to_string(),
        _ => resolve_predefined_entity(reference).unwrap_or(" ").to_string(),
    }
}

/// What has been taken so far.
#[derive(Default)]
struct Taking {
    blocks: Vec<Block>,
    text: String,
    table: Option<Sheet>,
    /// How many drawings the place is inside of.
    drawing: usize,
    /// Whether the place is inside of a drawing with its table.
    figure: bool,
}

impl Taking {
    fn open(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "svg" => self.drawing += 1,
            "figure" => self.figure = true,
            "table" => {
                self.paragraph();
                self.table = Some(Sheet::default());
            }
            "tr" => {
                if let Some(table) = self.table.as_mut().filter(|table| !table.headings.is_empty()) {
                    table.rows.push(Vec::new());
                }
            }
            "th" | "td" | "caption" | "figcaption" => self.text.clear(),
            "h2" | "h3" | "h4" | "p" | "li" | "summary" => self.paragraph(),
            _ => {}
        }
    }

    fn close(&mut self, tag: &str) {
        let level = |digit: &str| digit.parse().unwrap_or(2);
        match tag {
            "svg" => self.drawing = self.drawing.saturating_sub(1),
            "table" => self.blocks.extend(self.table.take().map(Block::Table)),
            "caption" | "th" | "td" => self.cell(tag),
            "figure" => self.figure = false,
            // The caption of the table beside a drawing says the same, and a workbook has nothing to open.
            "figcaption" => self.text.clear(),
            "summary" if self.figure => self.text.clear(),
            "h2" | "h3" | "h4" => {
                let text = self.taken();
                self.blocks.push(Block::Heading(level(&tag[1..]), text));
            }
            "p" | "li" | "summary" => self.paragraph(),
            _ => {}
        }
    }

    fn cell(&mut self, tag: &str) {
        let text = self.taken();
        let Some(table) = &mut self.table else { return };
        match (tag, table.rows.last_mut()) {
            ("caption", _) => table.caption = text,
            (_, Some(row)) => row.push(text),
            (_, None) => table.headings.push(text),
        }
    }

    fn text(&mut self, text: &str) {
        if self.drawing == 0 {
            self.text.push_str(text);
        }
    }

    fn taken(&mut self) -> String {
        let words: Vec<&str> = self.text.split_whitespace().collect();
        let text = words.join(" ");
        self.text.clear();
        text
    }

    fn paragraph(&mut self) {
        let text = self.taken();
        if !text.is_empty() && self.table.is_none() {
            self.blocks.push(Block::Text(text));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_texts_and_tables_come_in_their_order_and_drawings_not_at_all() {
        let html = "<h2>A &amp; B</h2>\n<p>One <em>two</em>.</p>\
            <figure><figcaption>Plans</figcaption><svg><text x=\"1\">12</text></svg>\
            <details><summary>These figures as a table</summary><div><table><caption>Plans</caption><thead><tr><th>Part</th><th class=\"number\">Figure</th></tr></thead>\
            <tbody><tr><th scope=\"row\">It&#x27;s</th><td>1,204</td></tr></tbody></table></div></details></figure><ul><li>c: few</li></ul>";
        let table = Sheet {
            caption: "Plans".into(),
            headings: vec!["Part".into(), "Figure".into()],
            rows: vec![vec!["It's".into(), "1,204".into()]],
        };
        let expected = [
            Block::Heading(2, "A & B".into()),
            Block::Text("One two.".into()),
            Block::Table(table),
            Block::Text("c: few".into()),
        ];
        assert_eq!(blocks(html).unwrap(), expected);
    }
}
