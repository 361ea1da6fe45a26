//! Finds mistakes in what definitions say about XML, and about how values are written.

use super::document::{Document, Step};
use super::forms::{CollectionForm, TableForm};
use super::mistake::Mistakes;
use super::model::Table;
use super::xml::{self, TableXml, Whose, Wrong};
use chrono::format::{Item, StrftimeItems};

/// A table's paths, if they are all well.
pub fn table(form: &TableForm, document: &Document, mistakes: &mut Mistakes) -> Option<TableXml> {
    match TableXml::read(form) {
        Ok(xml) => xml,
        Err(wrongs) => {
            wrongs.into_iter().for_each(|wrong| say(wrong, form, document, mistakes));
            None
        }
    }
}

/// What the collection says of XML must fit what its tables say.
pub fn collection(form: &CollectionForm, tables: &[Table], document: &Document, mistakes: &mut Mistakes) {
    let in_xml: Vec<&Table> = tables.iter().filter(|table| table.xml.is_some()).collect();
    match (&form.xml, in_xml.first()) {
        (None, Some(table)) => {
            let message = format!("the table `{}` says how it stands in XML, and the collection does not", table.name);
            mistakes.push(document.mistake(&["tables".into()], message).hint("add `[xml]` with `root` and `record`"));
        }
        // Where a table's paths are wrong it has none, and that is said already.
        (Some(_), None) if mistakes.is_empty() => {
            let mistake = document.mistake(&["xml".into()], "no table says how it stands in XML");
            mistakes.push(mistake.hint("add `[xml]` with its `element` to each table that may come in XML"));
        }
        _ => {}
    }
    if let Some(xml) = &form.xml {
        let order =
            xml.order.iter().enumerate().map(|(at, path)| (vec!["xml".into(), "order".into(), at.into()], path));
        let paths =
            [(vec!["xml".into(), "root".into()], &xml.root), (vec!["xml".into(), "record".into()], &xml.record)];
        for (at, written) in paths.into_iter().chain(order) {
            if let Err(message) = xml::elements(written) {
                mistakes.push(document.mistake(&at, message));
            }
        }
    }
    if StrftimeItems::new(form.writes.day()).any(|item| item == Item::Error) {
        let message = format!("`{}` is no way to write a day", form.writes.day());
        mistakes.push(document.mistake(&["writes".into(), "date".into()], message).hint("such as `%d/%m/%Y`"));
    }
    if !form.writes.date_in.is_empty() && form.writes.date.is_none() {
        let message = "nothing says how days are to be written in these files";
        let mistake = document.mistake(&["writes".into(), "date_in".into()], message);
        mistakes.push(mistake.hint("add `date`, such as `%Y-%m-%d`"));
    }
}

fn say(wrong: Wrong, form: &TableForm, document: &Document, mistakes: &mut Mistakes) {
    let path: Vec<Step<'_>> = match wrong.at {
        Whose::Element => vec!["xml".into(), "element".into()],
        Whose::Need(at) => vec!["xml".into(), "needs_any".into(), at.into()],
        Whose::Field(at) => {
            let key = if form.fields[at].xml.is_some() { "xml" } else { "title" };
            vec!["fields".into(), at.into(), key.into()]
        }
    };
    let mut mistake = document.mistake(&path, wrong.message);
    mistake.hint = wrong.hint.map(str::to_string);
    mistakes.push(mistake);
}
