//! Cuts XML into tags and texts, and says in words of our own why it cannot. No entity is ever looked up.

use compact_str::CompactString;
use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::errors::{Error, IllFormedError, SyntaxError};
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::borrow::Cow;

pub enum Token<'t> {
    Open {
        tag: BytesStart<'t>,
        is_empty: bool,
    },
    Close(CompactString),
    Text(Cow<'t, str>),
    Doctype,
    /// A comment, a declaration or the like.
    Nothing,
    End,
}

/// Why no token could be made.
pub struct Fault {
    pub reason: &'static str,
    /// Whether the rest of the text was looked through in vain for an end.
    pub is_open_ended: bool,
}

/// The tokens of a part of a text.
pub struct Tokens<'t> {
    reader: Reader<&'t [u8]>,
    begin: usize,
}

impl<'t> Tokens<'t> {
    pub fn new(text: &'t str, begin: usize, end: usize) -> Self {
        let mut reader = Reader::from_str(&text[begin..end]);
        // Names are compared outside, where it is known which record they are in.
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        Self { reader, begin }
    }

    /// Where the next token begins.
    pub fn position(&self) -> usize {
        self.begin + self.reader.buffer_position() as usize
    }

    pub fn next(&mut self) -> Result<Token<'t>, Fault> {
        let event = match self.reader.read_event() {
            Err(Error::Syntax(SyntaxError::UnclosedDoctype)) => return Ok(Token::Doctype),
            event => event.map_err(fault)?,
        };
        Ok(match event {
            Event::Start(tag) => Token::Open { tag, is_empty: false },
            Event::Empty(tag) => Token::Open { tag, is_empty: true },
            Event::End(tag) => Token::Close(CompactString::new(tag.local_name().as_ref())),
            Event::Text(text) => Token::Text(text.xml_content(XmlVersion::Implicit1_0)),
            Event::CData(text) => Token::Text(text.xml_content(XmlVersion::Implicit1_0)),
            Event::GeneralRef(reference) => Token::Text(resolve(&reference)?),
            Event::DocType(_) => Token::Doctype,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => Token::Nothing,
            Event::Eof => Token::End,
        })
    }
}

/// A tag's attributes by their names without a prefix. Namespaces and what belongs to another one are left out.
pub fn attributes<'a>(tag: &'a BytesStart<'_>) -> impl Iterator<Item = Result<(&'a str, Cow<'a, str>), Fault>> {
    // Checking for names that stand twice would compare each with each.
    let mut all = tag.attributes();
    all.with_checks(false);
    let of_another = |name: &str| name == "xmlns" || name.contains(':');
    all.filter(move |attribute| !attribute.as_ref().is_ok_and(|attribute| of_another(attribute.key.as_ref()))).map(
        |attribute| {
            let wrong = || broken("an attribute in it is not written as name=\"value\"");
            let attribute = attribute.map_err(|_| wrong())?;
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| wrong())?;
            Ok((attribute.key.0, value))
        },
    )
}

fn resolve<'t>(reference: &BytesRef<'t>) -> Result<Cow<'t, str>, Fault> {
    let unknown = || broken("an `&` in it stands before something that is no character");
    match reference.resolve_char_ref().map_err(|_| unknown())? {
        Some(character) => Ok(Cow::Owned(character.to_string())),
        None => resolve_predefined_entity(reference).map(Cow::Borrowed).ok_or_else(unknown),
    }
}

fn broken(reason: &'static str) -> Fault {
    Fault { reason, is_open_ended: false }
}

// The reader's own words are left out: they may quote a value.
fn fault(error: Error) -> Fault {
    let never_closed = |reason| Fault { reason, is_open_ended: true };
    match error {
        Error::Syntax(SyntaxError::UnclosedComment) => never_closed("a comment in it is never closed"),
        Error::Syntax(SyntaxError::UnclosedCData) => never_closed("a CDATA section in it is never closed"),
        Error::Syntax(SyntaxError::UnclosedTag) => never_closed("a tag in it is never closed"),
        Error::Syntax(
            SyntaxError::UnclosedSingleQuotedAttributeValue | SyntaxError::UnclosedDoubleQuotedAttributeValue,
        ) => never_closed("a quotation mark in one of its tags is never closed"),
        Error::Syntax(_) => never_closed("a `<` in it begins nothing that is known"),
        Error::IllFormed(IllFormedError::UnclosedReference) => broken("an `&` in it is not written as `&amp;`"),
        _ => broken("it is not well formed"),
    }
}
