//! A TOML document with the place of every value kept, checked against its form before it is read.

use super::mistake::{About, Mistake, Mistakes, SourceText};
use super::shape;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use std::ops::Range;
use std::sync::Arc;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer};

/// A definition file, or the header of one, that could be read.
#[derive(Debug, Clone)]
pub struct Document {
    pub source: SourceText,
    /// Where the TOML begins in the file: 0, or after the `/*` of a SQL file's header.
    offset: usize,
    toml: Arc<str>,
}

/// One step of a path into a document.
#[derive(Debug, Clone)]
pub enum Step<'a> {
    Key(&'a str),
    Item(usize),
}

impl<'a> From<&'a str> for Step<'a> {
    fn from(key: &'a str) -> Self {
        Self::Key(key)
    }
}

impl From<usize> for Step<'_> {
    fn from(item: usize) -> Self {
        Self::Item(item)
    }
}

impl Document {
    /// Reads a whole TOML file. Every mistake is pushed; `None` where there was one.
    pub fn read<T: DeserializeOwned + JsonSchema>(source: SourceText, mistakes: &mut Mistakes) -> Option<(T, Self)> {
        let toml = source.text.clone();
        Self { source, offset: 0, toml }.into_form(mistakes)
    }

    /// Reads the header comment of a SQL file; gives the SQL after it too.
    pub fn read_header<T: DeserializeOwned + JsonSchema>(
        source: SourceText,
        mistakes: &mut Mistakes,
    ) -> Option<(T, Self, SqlText)> {
        let Some((header, sql)) = split_header(&source.text) else {
            let mistake = Mistake::new(&source, Some(0..1), "a SQL definition begins with a header in a comment")
                .about(About::Form)
                .hint("put `/*`, the header's lines and `*/` before the SQL");
            mistakes.push(mistake);
            return None;
        };
        let sql = SqlText { source: source.clone(), offset: sql.start, sql: source.text[sql].into() };
        let document = Self { offset: header.start, toml: source.text[header].into(), source };
        document.into_form(mistakes).map(|(form, document)| (form, document, sql))
    }

    /// The place of a value, or of the nearest thing above it that is there.
    pub fn span(&self, path: &[Step<'_>]) -> Range<usize> {
        let Ok(root) = DeTable::parse(&self.toml) else { return 0..0 };
        let found = match path {
            [Step::Key(key), rest @ ..] => root.get_ref().get(*key).map(|value| deepest(value, rest)),
            _ => None,
        };
        let span = found.unwrap_or(0..self.toml.lines().next().map_or(0, str::len));
        span.start + self.offset..span.end + self.offset
    }

    pub fn mistake(&self, path: &[Step<'_>], message: impl Into<String>) -> Mistake {
        Mistake::new(&self.source, Some(self.span(path)), message)
    }

    fn into_form<T: DeserializeOwned + JsonSchema>(self, mistakes: &mut Mistakes) -> Option<(T, Self)> {
        let (root, errors) = DeTable::parse_recoverable(&self.toml);
        let before = mistakes.0.len();
        for error in errors {
            mistakes.push(self.at(error.span(), error.message()));
        }
        if mistakes.0.len() > before {
            return None;
        }
        for wrong in shape::check::<T>(&root) {
            let mut mistake = self.at(Some(wrong.span), &wrong.message);
            mistake.hint = wrong.hint;
            mistakes.push(mistake);
        }
        if mistakes.0.len() > before {
            return None;
        }
        match T::deserialize(Deserializer::from(root)) {
            Ok(form) => Some((form, self)),
            Err(error) => {
                mistakes.push(self.at(error.span(), error.message()));
                None
            }
        }
    }

    fn at(&self, span: Option<Range<usize>>, message: &str) -> Mistake {
        let span = span.map(|s| s.start + self.offset..s.end + self.offset);
        Mistake::new(&self.source, span, message).about(About::Form)
    }
}

/// The SQL of a definition and where it stands in its file.
#[derive(Debug, Clone)]
pub struct SqlText {
    pub source: SourceText,
    pub offset: usize,
    pub sql: Arc<str>,
}

impl SqlText {
    pub fn mistake(&self, span: Range<usize>, message: impl Into<String>) -> Mistake {
        Mistake::new(&self.source, Some(span.start + self.offset..span.end + self.offset), message)
    }
}

fn deepest(value: &Spanned<DeValue<'_>>, path: &[Step<'_>]) -> Range<usize> {
    let below = match (path, value.get_ref()) {
        ([Step::Key(key), ..], DeValue::Table(table)) => table.get(*key),
        ([Step::Item(item), ..], DeValue::Array(array)) => array.get(*item),
        _ => None,
    };
    below.map_or_else(|| value.span(), |below| deepest(below, &path[1..]))
}

fn split_header(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let start = text.len() - text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']).len();
    text[start..].starts_with("/*").then_some(())?;
    let end = text[start..].find("*/")? + start;
    let sql = text.len() - text[end + 2..].trim_start().len();
    Some((start + 2..end, sql..text.len()))
}
