//! Reads the tables of reference, and whether what they look up in each other is there.

use super::document::{Document, Step};
use super::forms::{Blank, FieldForm, FieldType, ReferenceForm};
use super::load::Shelf;
use super::load_collection::{CodeLists, Makers, check_table, make_table};
use super::mistake::Mistakes;
use super::model::Reference;
use crate::vocabulary::{Personal, Sha};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const FOLDER: &str = "schemas/reference/";

pub fn load(shelf: &Shelf, codes: &CodeLists, mistakes: &mut Mistakes) -> BTreeMap<String, Arc<Reference>> {
    let mut read = BTreeMap::new();
    for (name, source) in shelf.take_all(FOLDER, ".toml") {
        let text = source.text.clone();
        let Some((form, document)) = Document::read::<ReferenceForm>(source, mistakes) else { continue };
        let table = form.as_table();
        check_table(&table, &document, codes, &Makers::default(), mistakes);
        check_key(&form, &document, mistakes);
        check_made(&form, &document, mistakes);
        check_whole(&form, &document, mistakes);
        let table = Arc::new(make_table(name.clone(), table, None, codes));
        let sha = sha_of(shelf, &form, &text);
        read.insert(name.clone(), (Reference { name, form, table, sha }, document));
    }
    check_looked_up(&read, mistakes);
    read.into_iter().map(|(name, (reference, _))| (name, Arc::new(reference))).collect()
}

/// A row without a key cannot be found, and a key is found letter by letter.
fn check_key(form: &ReferenceForm, document: &Document, mistakes: &mut Mistakes) {
    let Some((at, field)) = form.fields.iter().enumerate().find(|(_, field)| field.name == form.key) else { return };
    let path = |key| [Step::Key("fields"), Step::Item(at), Step::Key(key)];
    if field.blank != Blank::Never {
        let mistake = document.mistake(&path("blank"), "the key of a table of reference is never blank");
        mistakes.push(mistake.hint("write `blank = \"never\"`"));
    }
    if !matches!(field.kind, FieldType::Id | FieldType::Text | FieldType::Code | FieldType::Postcode) {
        let message = format!("values cannot be looked up in a `{}`", field.kind.word());
        mistakes.push(document.mistake(&path("type"), message).hint("one of: id, text, code, postcode"));
    }
}

/// What every audience may read is about nobody.
fn check_whole(form: &ReferenceForm, document: &Document, mistakes: &mut Mistakes) {
    let is_personal = |field: &&FieldForm| form.whole && field.personal != Personal::None;
    if let Some((at, field)) = form.fields.iter().enumerate().find(|(_, field)| is_personal(field)) {
        let path = [Step::Key("fields"), Step::Item(at), Step::Key("personal")];
        let message = format!("a table that is read whole goes to every audience, and `{}` is personal", field.name);
        mistakes.push(document.mistake(&path, message).hint("take `whole` away, or leave the field out"));
    }
}

fn check_made(form: &ReferenceForm, document: &Document, mistakes: &mut Mistakes) {
    let field = |name: &str| form.fields.iter().find(|field| field.name == name);
    for (name, of) in &form.first_of {
        let path = [Step::Key("first_of"), Step::Key(name)];
        if field(name).is_some() {
            mistakes.push(document.mistake(&path, format!("the name `{name}` is already taken")));
        }
        if of.len() < 2 {
            let mistake = document.mistake(&path, format!("`{name}` needs two fields or more to choose from"));
            mistakes.push(mistake.hint("list the field to look at first, then those to fall back on"));
        }
        let kind = of.first().and_then(|first| field(first)).map(|first| first.kind);
        for (at, part) in of.iter().enumerate() {
            let path = [Step::Key("first_of"), Step::Key(name), Step::Item(at)];
            match (field(part), kind) {
                (None, _) => {
                    let mistake = document.mistake(&path, format!("there is no field `{part}`"));
                    mistakes.push(mistake.did_you_mean(part, form.fields.iter().map(|field| field.name.as_str())));
                }
                (Some(field), Some(kind)) if field.kind != kind => {
                    let (one, other) = (kind.word(), field.kind.word());
                    let message = format!("`{name}` would be `{one}` in one row and `{other}` in another");
                    mistakes.push(document.mistake(&path, message));
                }
                _ => {}
            }
        }
    }
}

type Read = BTreeMap<String, (Reference, Document)>;

fn check_looked_up(read: &Read, mistakes: &mut Mistakes) {
    for (name, (reference, document)) in read {
        for (at, other) in looked_up(&reference.form) {
            let path = [Step::Key("fields"), Step::Item(at), Step::Key("looks_up")];
            if !read.contains_key(other) {
                let mistake = document.mistake(&path, format!("there is no table of reference `{other}`"));
                mistakes.push(mistake.did_you_mean(other, read.keys().map(String::as_str)));
            } else if leads_to(read, other, name, &mut BTreeSet::new()) {
                let message = format!("`{name}` looks values up in `{other}`, which leads back to `{name}`");
                mistakes.push(document.mistake(&path, message).hint("take one of the two `looks_up` away"));
            }
        }
    }
}

fn looked_up(form: &ReferenceForm) -> impl Iterator<Item = (usize, &str)> {
    form.fields.iter().enumerate().filter_map(|(at, field)| Some((at, field.looks_up.as_deref()?)))
}

fn leads_to<'r>(read: &'r Read, from: &'r str, to: &str, been: &mut BTreeSet<&'r str>) -> bool {
    if from == to {
        return true;
    }
    let Some((reference, _)) = read.get(from).filter(|_| been.insert(from)) else { return false };
    looked_up(&reference.form).any(|(_, next)| leads_to(read, next, to, been))
}

fn sha_of(shelf: &Shelf, form: &ReferenceForm, text: &str) -> Sha {
    let lists = form.fields.iter().flat_map(|field| match field.kind {
        FieldType::YesNo => Some("yes_no"),
        _ => field.codes.as_deref(),
    });
    let of_list = |list: &str| [format!("schemas/codes/{list}.csv"), format!("schemas/codes/{list}.seen.csv")];
    let paths = lists.flat_map(of_list).chain(["schemas/findings.toml".to_string()]);
    let texts: Vec<_> = paths.filter_map(|path| Some(shelf.take(&path)?.text)).collect();
    Sha::of_parts(std::iter::once(text).chain(texts.iter().map(|text| &**text)).map(str::as_bytes))
}
