//! Checks a TOML document against the form it should have, gathering every mistake with its place.
//! The form is the one that the editors' JSON Schema is made from, so the two cannot disagree.

use crate::vocabulary::locked;
use crate::vocabulary::plain::nearest;
use schemars::JsonSchema;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::Mutex;
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
    let mut checker = Checker { forms: forms_of::<T>(), wrong: Vec::new() };
    checker.table(root.get_ref(), first_line(root.span()), &checker.forms.all[0]);
    checker.wrong
}

/// There are few kinds of document and many files: each kind's forms are made once.
fn forms_of<T: JsonSchema>() -> &'static Forms {
    static MADE: Mutex<BTreeMap<String, &'static Forms>> = Mutex::new(BTreeMap::new());
    let mut made = locked(&MADE);
    made.entry(T::schema_id().into_owned()).or_insert_with(|| {
        let root: &Value = Box::leak(Box::new(schemars::schema_for!(T).to_value()));
        Box::leak(Box::new(Forms::of(root)))
    })
}

/// What may stand at one place of a document. Others are named by their places in `Forms`.
struct Form {
    /// One of these, where there are any.
    any_of: Vec<usize>,
    /// The words that it may be, where it is one of some.
    words: Option<Vec<&'static str>>,
    kinds: Vec<&'static str>,
    items: Option<usize>,
    known: BTreeMap<&'static str, usize>,
    required: Vec<&'static str>,
    /// Keys of one's own choosing, and the words that these may be.
    open: Option<(usize, Option<Vec<&'static str>>)>,
    schema: &'static Value,
}

/// Every form of one kind of document; its own is the first.
struct Forms {
    all: Vec<Form>,
}

struct Making {
    root: &'static Value,
    all: Vec<Option<Form>>,
    /// Where a part of the schema has its form.
    places: HashMap<*const Value, usize>,
}

impl Forms {
    fn of(root: &'static Value) -> Self {
        let mut making = Making { root, all: Vec::new(), places: HashMap::new() };
        making.place(root);
        Self { all: making.all.into_iter().map(|form| form.expect("every place has been filled")).collect() }
    }
}

impl Making {
    /// The place of a form, which is made where it is met first: a form may hold itself.
    fn place(&mut self, schema: &'static Value) -> usize {
        let schema = resolved(self.root, schema);
        if let Some(place) = self.places.get(&std::ptr::from_ref(schema)) {
            return *place;
        }
        let place = self.all.len();
        self.places.insert(schema, place);
        self.all.push(None);
        self.all[place] = Some(self.form(schema));
        place
    }

    fn form(&mut self, schema: &'static Value) -> Form {
        let list = |name: &str| schema.get(name).and_then(Value::as_array).into_iter().flatten();
        let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
        let open = schema.get("additionalProperties").filter(|form| form.is_object());
        let words = schema.get("propertyNames").and_then(|names| choices(resolved(self.root, names)));
        Form {
            any_of: list("anyOf").map(|option| self.place(option)).collect(),
            words: choices(schema),
            kinds: kinds(schema),
            items: schema.get("items").map(|form| self.place(form)),
            known: properties.map(|(name, form)| (name.as_str(), self.place(form))).collect(),
            required: list("required").filter_map(Value::as_str).collect(),
            open: open.map(|form| (self.place(form), words)),
            schema,
        }
    }
}

fn resolved(root: &'static Value, schema: &'static Value) -> &'static Value {
    let name = schema.get("$ref").and_then(Value::as_str).and_then(|path| path.strip_prefix("#/$defs/"));
    let found = name.and_then(|name| root.get("$defs")?.get(name));
    found.map_or(schema, |found| resolved(root, found))
}

struct Checker {
    forms: &'static Forms,
    wrong: Vec<Wrong>,
}

impl Checker {
    fn value(&mut self, value: &Spanned<DeValue<'_>>, place: usize) {
        let form = &self.forms.all[place];
        if !form.any_of.is_empty() {
            let fits = |option: &&usize| self.forms.all[**option].fits(value.get_ref());
            return match form.any_of.iter().find(fits) {
                Some(option) => self.value(value, *option),
                None => self.say(value.span(), format!("this cannot be {}", kind_of(value.get_ref())), None),
            };
        }
        if let Some(words) = &form.words {
            return self.word(value, words);
        }
        if !form.fits(value.get_ref()) {
            let message = format!("{} is needed here, not {}", wanted(&form.kinds), kind_of(value.get_ref()));
            return self.say(value.span(), message, None);
        }
        match value.get_ref() {
            DeValue::Table(table) => self.table(table, value.span(), form),
            DeValue::Array(items) => {
                if let Some(form) = form.items {
                    items.iter().for_each(|item| self.value(item, form));
                }
            }
            _ => {}
        }
    }

    fn table(&mut self, table: &DeTable<'_>, span: Range<usize>, form: &'static Form) {
        for (key, value) in table {
            let name: &str = key.get_ref();
            match (form.known.get(name), &form.open) {
                (Some(form), _) => self.value(value, *form),
                (None, Some((_, Some(words)))) if !words.contains(&name) => self.not_a_choice(key.span(), name, words),
                (None, Some((open, _))) => self.value(value, *open),
                (None, None) => self.unknown_key(key.span(), name, form),
            }
        }
        for name in form.required.iter().filter(|name| !table.contains_key(**name)) {
            self.say(span.clone(), format!("`{name}` is missing here"), form.help(name));
        }
    }

    fn unknown_key(&mut self, span: Range<usize>, name: &str, form: &Form) {
        let names = form.known.keys().copied();
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
}

impl Form {
    fn fits(&self, value: &DeValue<'_>) -> bool {
        match self.words {
            Some(_) => value.is_str(),
            None => self.kinds.is_empty() || self.kinds.iter().any(|kind| is_of_kind(value, kind)),
        }
    }

    /// What is said of one of its keys.
    fn help(&self, name: &str) -> Option<String> {
        let text = self.schema.get("properties")?.get(name)?.get("description")?.as_str()?;
        Some(format!("{name}: {}", text.lines().next()?))
    }
}

/// The words an enumeration allows; `None` where it is none.
fn choices(schema: &'static Value) -> Option<Vec<&'static str>> {
    if let Some(words) = schema.get("enum").and_then(Value::as_array) {
        return Some(words.iter().filter_map(Value::as_str).collect());
    }
    if let Some(word) = schema.get("const").and_then(Value::as_str) {
        return Some(vec![word]);
    }
    let options = schema.get("oneOf")?.as_array()?;
    let words: Option<Vec<Vec<&'static str>>> = options.iter().map(choices).collect();
    words.map(|words| words.concat())
}

/// The kinds of value that a form says it may be; any, where it names none.
fn kinds(schema: &'static Value) -> Vec<&'static str> {
    match schema.get("type") {
        Some(Value::String(_)) if is_day(schema) => vec![DAY],
        Some(Value::String(kind)) => vec![kind],
        Some(Value::Array(kinds)) => {
            let as_written = |kind| if is_day(schema) && kind == "string" { DAY } else { kind };
            kinds.iter().filter_map(Value::as_str).map(as_written).collect()
        }
        _ => Vec::new(),
    }
}

/// What a schema calls a text of the form of a day.
const DAY: &str = "day";

fn is_day(schema: &Value) -> bool {
    schema.get("format").and_then(Value::as_str) == Some("date")
}

fn is_of_kind(value: &DeValue<'_>, kind: &str) -> bool {
    match kind {
        DAY => value.is_datetime(),
        "string" => value.is_str(),
        "integer" => value.is_integer(),
        "number" => value.is_integer() || value.is_float(),
        "boolean" => value.is_bool(),
        "array" => value.is_array(),
        "object" => value.is_table(),
        _ => false,
    }
}

/// What a form asks for, in words.
fn wanted(kinds: &[&str]) -> &'static str {
    match kinds.first() {
        Some(&DAY) => "a day such as 2026-03-31, without quotes,",
        Some(&"string") => "text in quotes",
        Some(&"integer") => "a whole number",
        Some(&"number") => "a number",
        Some(&"array") => "a list in [ ]",
        Some(&"object") => "a table",
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

fn first_line(span: Range<usize>) -> Range<usize> {
    span.start..span.start
}
