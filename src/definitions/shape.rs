//! Checks a TOML document against the form it should have, gathering every mistake with its place.
//! The form is the one that the editors' JSON Schema is made from, so the two cannot disagree.

use crate::vocabulary::plain::nearest;
use schemars::JsonSchema;
use serde_json::Value;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Something that does not have the form's shape.
pub struct Wrong {
    pub span: Range<usize>,
    pub message: String,
    pub hint: Option<String>,
}

/// Everything in the document that does not have the shape of `T`.
pub fn check<T: JsonSchema>(root: &Spanned<DeTable<'_>>) -> Vec<Wrong> {
    let schema = schema_of::<T>();
    let mut checker = Checker { root: schema, wrong: Vec::new() };
    checker.table(root.get_ref(), first_line(root.span()), schema);
    checker.wrong
}

/// There are few forms and many files: each form's schema is made once.
fn schema_of<T: JsonSchema>() -> &'static Value {
    static MADE: Mutex<BTreeMap<String, &'static Value>> = Mutex::new(BTreeMap::new());
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    made.entry(T::schema_id().into_owned()).or_insert_with(|| Box::leak(Box::new(schemars::schema_for!(T).to_value())))
}

struct Checker<'s> {
    root: &'s Value,
    wrong: Vec<Wrong>,
}

impl<'s> Checker<'s> {
    fn value(&mut self, value: &Spanned<DeValue<'_>>, schema: &'s Value) {
        let schema = self.resolve(schema);
        if let Some(options) = schema.get("anyOf").and_then(Value::as_array) {
            let fitting = options.iter().map(|o| self.resolve(o)).find(|o| fits_kind(value.get_ref(), o));
            return match fitting {
                Some(option) => self.value(value, option),
                None => self.say(value.span(), format!("this cannot be {}", kind_of(value.get_ref())), None),
            };
        }
        if let Some(words) = choices(schema) {
            return self.word(value, &words);
        }
        if !fits_kind(value.get_ref(), schema) {
            let message = format!("{} is needed here, not {}", wanted(schema), kind_of(value.get_ref()));
            return self.say(value.span(), message, None);
        }
        match value.get_ref() {
            DeValue::Table(table) => self.table(table, value.span(), schema),
            DeValue::Array(items) => {
                if let Some(form) = schema.get("items") {
                    items.iter().for_each(|item| self.value(item, form));
                }
            }
            _ => {}
        }
    }

    fn table(&mut self, table: &DeTable<'_>, span: Range<usize>, schema: &'s Value) {
        let known = schema.get("properties").and_then(Value::as_object);
        let open = schema.get("additionalProperties").filter(|form| form.is_object());
        for (key, value) in table {
            let name: &str = key.get_ref();
            match (known.and_then(|known| known.get(name)), open) {
                (Some(form), _) => self.value(value, form),
                (None, Some(form)) => self.open_key(key.span(), name, schema, value, form),
                (None, None) => self.unknown_key(key.span(), name, known),
            }
        }
        for name in schema.get("required").and_then(Value::as_array).into_iter().flatten() {
            let name = name.as_str().unwrap_or_default();
            if !table.contains_key(name) {
                self.say(span.clone(), format!("`{name}` is missing here"), help(known, name));
            }
        }
    }

    /// A key of one's own choosing, unless the form lists the words it may be.
    fn open_key(
        &mut self,
        span: Range<usize>,
        name: &str,
        schema: &'s Value,
        value: &Spanned<DeValue<'_>>,
        form: &'s Value,
    ) {
        let words = schema.get("propertyNames").map(|names| self.resolve(names)).and_then(choices);
        match words {
            Some(words) if !words.contains(&name) => self.not_a_choice(span, name, &words),
            _ => self.value(value, form),
        }
    }

    fn unknown_key(&mut self, span: Range<usize>, name: &str, known: Option<&serde_json::Map<String, Value>>) {
        let names = known.into_iter().flat_map(|known| known.keys().map(String::as_str));
        let hint = match nearest(name, names.clone()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("what may stand here: {}", names.collect::<Vec<_>>().join(", ")),
        };
        self.say(span, format!("unknown key `{name}`"), Some(hint));
    }

    fn word(&mut self, value: &Spanned<DeValue<'_>>, words: &[&str]) {
        match value.get_ref().as_str() {
            Some(word) if words.contains(&word) => {}
            Some(word) => self.not_a_choice(value.span(), word, words),
            None => {
                let message = format!("a word is needed here, not {}", kind_of(value.get_ref()));
                self.say(value.span(), message, Some(format!("one of: {}", words.join(", "))));
            }
        }
    }

    fn not_a_choice(&mut self, span: Range<usize>, word: &str, words: &[&str]) {
        let hint = match nearest(word, words.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("one of: {}", words.join(", ")),
        };
        self.say(span, format!("`{word}` is not a word known here"), Some(hint));
    }

    fn say(&mut self, span: Range<usize>, message: String, hint: Option<String>) {
        self.wrong.push(Wrong { span, message, hint });
    }

    fn resolve(&self, schema: &'s Value) -> &'s Value {
        let name = schema.get("$ref").and_then(Value::as_str).and_then(|path| path.strip_prefix("#/$defs/"));
        let found = name.and_then(|name| self.root.get("$defs")?.get(name));
        found.map_or(schema, |found| self.resolve(found))
    }
}

/// The words an enumeration allows; `None` where it is none.
fn choices(schema: &Value) -> Option<Vec<&str>> {
    if let Some(words) = schema.get("enum").and_then(Value::as_array) {
        return Some(words.iter().filter_map(Value::as_str).collect());
    }
    if let Some(word) = schema.get("const").and_then(Value::as_str) {
        return Some(vec![word]);
    }
    let options = schema.get("oneOf")?.as_array()?;
    let words: Option<Vec<Vec<&str>>> = options.iter().map(choices).collect();
    words.map(|words| words.concat())
}

fn fits_kind(value: &DeValue<'_>, schema: &Value) -> bool {
    if choices(schema).is_some() {
        return value.is_str();
    }
    let kinds: Vec<&str> = match schema.get("type") {
        Some(Value::String(kind)) => vec![kind],
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => return true,
    };
    let is_date = schema.get("format").and_then(Value::as_str) == Some("date");
    kinds.iter().any(|kind| match *kind {
        "string" if is_date => value.is_datetime(),
        "string" => value.is_str(),
        "integer" => value.is_integer(),
        "number" => value.is_integer() || value.is_float(),
        "boolean" => value.is_bool(),
        "array" => value.is_array(),
        "object" => value.is_table(),
        _ => false,
    })
}

fn wanted(schema: &Value) -> &'static str {
    if schema.get("format").and_then(Value::as_str) == Some("date") {
        return "a day such as 2026-03-31, without quotes,";
    }
    let first = match schema.get("type") {
        Some(Value::Array(kinds)) => kinds.first().and_then(Value::as_str),
        Some(kind) => kind.as_str(),
        None => None,
    };
    match first {
        Some("string") => "text in quotes",
        Some("integer") => "a whole number",
        Some("number") => "a number",
        Some("array") => "a list in [ ]",
        Some("object") => "a table",
        _ => "something else",
    }
}

fn kind_of(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

fn help(known: Option<&serde_json::Map<String, Value>>, name: &str) -> Option<String> {
    let text = known?.get(name)?.get("description")?.as_str()?;
    Some(format!("{name}: {}", text.lines().next()?))
}

fn first_line(span: Range<usize>) -> Range<usize> {
    span.start..span.start
}
