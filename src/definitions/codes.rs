//! Code lists: the codes, what they mean, and the spellings met in real files.

use super::mistake::{Mistake, Mistakes, SourceText};
use crate::vocabulary::plain::{after_list_letter, plain};
use std::collections::HashMap;

/// One list of codes.
#[derive(Debug, Clone)]
pub struct CodeList {
    /// Its path below `schemas/codes/`, without `.csv`.
    pub name: String,
    pub codes: Vec<Code>,
    /// Spellings brought to their plain form, and the code each stands for.
    spellings: HashMap<String, usize>,
}

/// One code.
#[derive(Debug, Clone)]
pub struct Code {
    pub code: String,
    pub label: String,
    /// The wider group it is counted in, where the list has groups.
    pub group: Option<String>,
    pub since: Option<i32>,
    pub until: Option<i32>,
}

impl CodeList {
    /// Reads `<name>.csv` and, where there is one, `<name>.seen.csv`.
    pub fn read(name: &str, list: &SourceText, seen: Option<&SourceText>, mistakes: &mut Mistakes) -> Self {
        let mut made = Self { name: name.to_string(), codes: Vec::new(), spellings: HashMap::new() };
        for row in rows(list, &["code", "label"], mistakes) {
            let year = |text: &str| text.parse().ok();
            made.codes.push(Code {
                code: row.get("code").to_string(),
                label: row.get("label").to_string(),
                group: Some(row.get("group").to_string()).filter(|group| !group.is_empty()),
                since: year(row.get("since")),
                until: year(row.get("until")),
            });
            let at = made.codes.len() - 1;
            let (code, label) = (row.get("code").to_string(), row.get("label").to_string());
            for spelling in [code.clone(), label.clone(), format!("{code}{label}")] {
                made.spell(&spelling, at, &row, mistakes);
            }
        }
        for row in seen.iter().flat_map(|seen| rows(seen, &["written", "code"], mistakes)).collect::<Vec<_>>() {
            match made.codes.iter().position(|code| code.code == row.get("code")) {
                Some(at) => made.spell(row.get("written"), at, &row, mistakes),
                None => {
                    let mistake = row.mistake(format!("`{}` is no code of `{name}`", row.get("code")));
                    let known = made.codes.iter().map(|code| code.code.as_str());
                    mistakes.push(mistake.did_you_mean(row.get("code"), known));
                }
            }
        }
        made
    }

    /// The code that a cell's text stands for. A list letter such as `a) ` is cut only if the whole says nothing.
    pub fn find(&self, text: &str) -> Option<&Code> {
        let whole = self.spellings.get(&plain(text));
        let at = whole.or_else(|| self.spellings.get(&plain(after_list_letter(text)?)))?;
        self.codes.get(*at)
    }

    fn spell(&mut self, written: &str, at: usize, row: &Row, mistakes: &mut Mistakes) {
        let key = plain(written);
        if key.is_empty() {
            return;
        }
        match self.spellings.get(&key) {
            Some(other) if *other != at => {
                let (one, two) = (&self.codes[*other].code, &self.codes[at].code);
                let message = format!("the spelling `{written}` points to two codes, `{one}` and `{two}`");
                mistakes.push(row.mistake(message).hint(
                    "leave out whichever is not meant; capitals, spaces and punctuation do not tell spellings apart",
                ));
            }
            _ => {
                self.spellings.insert(key, at);
            }
        }
    }
}

/// One row of a CSV definition, with the place of its line.
pub struct Row {
    source: SourceText,
    span: std::ops::Range<usize>,
    headings: std::rc::Rc<Vec<String>>,
    cells: csv::StringRecord,
}

impl Row {
    pub fn get(&self, heading: &str) -> &str {
        let at = self.headings.iter().position(|h| h == heading);
        at.and_then(|at| self.cells.get(at)).unwrap_or_default()
    }

    pub fn mistake(&self, message: String) -> Mistake {
        Mistake::new(&self.source, Some(self.span.clone()), message)
    }
}

/// The rows of a CSV definition that has at least these headings.
pub fn rows(source: &SourceText, needed: &[&str], mistakes: &mut Mistakes) -> Vec<Row> {
    let text = source.text.trim_start_matches('\u{feff}');
    let skipped = source.text.len() - text.len();
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).flexible(true).from_reader(text.as_bytes());
    let headings: Vec<String> = reader.headers().map(|h| h.iter().map(str::to_string).collect()).unwrap_or_default();
    for heading in needed.iter().filter(|needed| !headings.iter().any(|h| h == *needed)) {
        let first = 0..source.text.lines().next().map_or(0, str::len);
        mistakes.push(Mistake::new(source, Some(first), format!("the column `{heading}` is missing")));
    }
    let headings = std::rc::Rc::new(headings);
    let mut found = Vec::new();
    for record in reader.records() {
        match record {
            Ok(cells) => {
                let start = cells.position().map_or(0, |p| p.byte() as usize) + skipped;
                let start = start + source.text[start..].len() - source.text[start..].trim_start().len();
                let length = source.text[start..].lines().next().map_or(0, str::len);
                found.push(Row {
                    source: source.clone(),
                    span: start..start + length,
                    headings: headings.clone(),
                    cells,
                });
            }
            Err(error) => mistakes.push(Mistake::new(source, None, format!("this CSV cannot be read: {error}"))),
        }
    }
    found
}
