//! Where a table and its fields stand in an XML file: the paths of its definition, read and made whole.

use super::forms::TableForm;

/// A table's paths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableXml {
    pub base: Base,
    /// The element that is a row, from the base; nothing where that is the record itself.
    pub element: Path,
    /// One for each of the table's fields.
    pub fields: Vec<Source>,
    /// Where there is anything here, a row needs one of these.
    pub needs_any: Vec<Need>,
}

/// Names of elements from the base inwards. The last may be an attribute: `@id`.
pub type Path = Vec<String>;

/// What paths begin at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base {
    Record,
    Root,
}

/// What a field is read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// The text at this path from the base.
    Text(Path),
    /// The number of the row's element, or of one around it, among its like: the one that is so many steps down.
    Number(usize),
}

/// Something that must stand in the file for a row to be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    pub path: Path,
    /// Absent where anything will do.
    pub value: Option<String>,
}

/// A path that cannot be, and whose it is.
#[derive(Debug)]
pub struct Wrong {
    pub at: Whose,
    pub message: String,
    pub hint: Option<&'static str>,
}

#[derive(Debug, Clone, Copy)]
pub enum Whose {
    Element,
    Need(usize),
    Field(usize),
}

impl TableXml {
    /// The paths of a table's form, or everything that is wrong with them.
    pub fn read(form: &TableForm) -> Result<Option<Self>, Vec<Wrong>> {
        let Some(xml) = &form.xml else { return no_fields_with_paths(form) };
        let wrong = |at: Whose| move |message: String| vec![Wrong { at, message, hint: None }];
        let (base, written) = match xml.element.strip_prefix('/') {
            Some(from_root) => (Base::Root, from_root),
            None => (Base::Record, xml.element.as_str()),
        };
        let element = whole(written, &[]).and_then(without_attribute).map_err(wrong(Whose::Element))?;
        let mut wrongs = Vec::new();
        let mut fields = Vec::new();
        for (at, field) in form.fields.iter().enumerate() {
            let written = field.xml.as_deref().unwrap_or(&field.title);
            match source(written, &element) {
                Ok(source) => fields.push(source),
                Err(message) => {
                    let hint = field.xml.is_none().then_some("say where the field stands: add `xml = \"<path>\"`");
                    wrongs.push(Wrong { at: Whose::Field(at), message, hint });
                }
            }
        }
        let mut needs_any = Vec::new();
        for (at, written) in xml.needs_any.iter().enumerate() {
            match need(written, &element) {
                Ok(need) => needs_any.push(need),
                Err(message) => wrongs.extend(wrong(Whose::Need(at))(message)),
            }
        }
        if wrongs.is_empty() { Ok(Some(Self { base, element, fields, needs_any })) } else { Err(wrongs) }
    }
}

/// A path of elements from one that is not named.
pub fn elements(written: &str) -> Result<Path, String> {
    whole(written, &[]).and_then(without_attribute)
}

fn no_fields_with_paths(form: &TableForm) -> Result<Option<TableXml>, Vec<Wrong>> {
    let with_path = form.fields.iter().enumerate().filter(|(_, field)| field.xml.is_some());
    let wrongs: Vec<Wrong> = with_path
        .map(|(at, _)| Wrong {
            at: Whose::Field(at),
            message: "the table does not say how it stands in XML".to_string(),
            hint: Some("add `[xml]` with the `element` that is a row"),
        })
        .collect();
    if wrongs.is_empty() { Ok(None) } else { Err(wrongs) }
}

fn source(written: &str, element: &[String]) -> Result<Source, String> {
    let Some(name) = written.strip_prefix('#') else { return whole(written, element).map(Source::Text) };
    if name == "." {
        return Ok(Source::Number(element.len()));
    }
    let innermost = element.iter().rposition(|step| step == name);
    let none = || format!("`{name}` is neither the row's element nor one around it, so it has no number here");
    innermost.map(|at| Source::Number(at + 1)).ok_or_else(none)
}

fn need(written: &str, element: &[String]) -> Result<Need, String> {
    let (path, value) = match written.split_once('=') {
        Some((path, value)) => (path.trim(), Some(value.trim().to_string())),
        None => (written, None),
    };
    Ok(Need { path: whole(path, element)?, value })
}

/// The path from the base of one that is written from an element.
fn whole(written: &str, element: &[String]) -> Result<Path, String> {
    let (mut path, steps) = match written.strip_prefix('/') {
        Some(from_base) => (Vec::new(), from_base),
        None => (element.to_vec(), written),
    };
    let last = steps.split('/').count() - 1;
    for (at, step) in steps.split('/').enumerate() {
        match step {
            "." => {}
            ".." => {
                path.pop().ok_or_else(|| format!("`{written}` leads out of the record"))?;
            }
            _ if is_name(step) || (at == last && step.strip_prefix('@').is_some_and(is_name)) => {
                path.push(step.to_string());
            }
            _ => return Err(format!("`{step}` cannot be the name of an element")),
        }
    }
    Ok(path)
}

fn without_attribute(path: Path) -> Result<Path, String> {
    match path.last() {
        Some(last) if last.starts_with('@') => Err(format!("`{last}` is an attribute, and an element is needed here")),
        _ => Ok(path),
    }
}

fn is_name(step: &str) -> bool {
    let begins = step.starts_with(|c: char| c.is_alphabetic() || c == '_');
    begins && step.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(written: &str) -> Result<String, String> {
        let element = ["A".to_string(), "B".to_string()];
        whole(written, &element).map(|path| path.join("/"))
    }

    #[test]
    fn paths_begin_at_the_rows_element_further_out_or_at_the_record() {
        assert_eq!(path("C").unwrap(), "A/B/C");
        assert_eq!(path("C/@id").unwrap(), "A/B/C/@id");
        assert_eq!(path(".").unwrap(), "A/B");
        assert_eq!(path("../C").unwrap(), "A/C");
        assert_eq!(path("/H/C").unwrap(), "H/C");
    }

    #[test]
    fn paths_that_cannot_be_say_why() {
        assert_eq!(path("../../../C").unwrap_err(), "`../../../C` leads out of the record");
        assert_eq!(path("Child ID").unwrap_err(), "`Child ID` cannot be the name of an element");
        assert_eq!(path("@id/C").unwrap_err(), "`@id` cannot be the name of an element");
        assert_eq!(path("A//B").unwrap_err(), "`` cannot be the name of an element");
    }

    #[test]
    fn a_number_is_that_of_the_innermost_element_of_the_name() {
        let element: Vec<String> = ["A", "B", "A"].map(String::from).into();
        assert_eq!(source("#A", &element), Ok(Source::Number(3)));
        assert_eq!(source("#B", &element), Ok(Source::Number(2)));
        assert_eq!(source("#.", &[]), Ok(Source::Number(0)));
        let message = "`C` is neither the row's element nor one around it, so it has no number here";
        assert_eq!(source("#C", &element), Err(message.to_string()));
    }

    #[test]
    fn a_need_may_name_a_value() {
        let need = need("U = 1", &["H".to_string()]).unwrap();
        assert_eq!((need.path.join("/"), need.value.as_deref()), ("H/U".to_string(), Some("1")));
    }
}
