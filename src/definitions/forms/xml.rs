//! What may be written in `schemas/` about XML: where records, tables and fields stand, and how they are written.

use super::FileForm;
use schemars::JsonSchema;
use serde::Deserialize;

/// How a collection stands in an XML file. Elements are named without a prefix: prefixes never matter.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct XmlForm {
    /// The outermost element: `Message`. A file with another one is turned away.
    pub root: String,
    /// The element that is one record, by its path from the root: `CHILD`, or `Children/Child`.
    ///
    /// A record breaks as one: where its tags do not match, it is refused with a finding, and the next is read.
    pub record: String,
    /// Elements in the order in which they are written, by their paths from the record.
    ///
    /// Needed only where that is not the order of the tables and of their fields; what is not listed comes last.
    #[serde(default)]
    pub order: Vec<String>,
}

/// How a table stands in an XML file.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct XmlTableForm {
    /// The element that is one row, by its path from the record: `EPISODE`, `HEADER/AREVIEW`; `.` is the record.
    ///
    /// Each time it stands there is a row. With a `/` before it the path is from the root, for what a file says
    /// once, outside its records: `/Header`.
    pub element: String,
    /// Paths as for fields: there is a row only where one of these has something in it.
    ///
    /// For a table whose fields stand in another's element: `["IN_TOUCH", "ACTIV"]`. With a value, that is what
    /// must stand there: `["UASC=1", "DUC"]`.
    #[serde(default)]
    pub needs_any: Vec<String>,
}

/// How the values of a collection are written when it is sent on, as CSV or XML.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct WritesForm {
    /// The one way to write a day in text, such as `%d/%m/%Y`: any other is no date when it is read. Where nothing
    /// is said, every common way is read, and `%Y-%m-%d` is written.
    pub date: Option<String>,
    /// The forms of file that must write days so: `csv`, `workbook`, `xml`. All, where nothing is said. In any
    /// other form every common way is read.
    pub date_in: Vec<FileForm>,
    /// Whether days of any age are taken, as in cases that others recorded. No definition says so.
    #[serde(skip)]
    pub any_age: bool,
    /// Whether codes, postcodes and texts are put in capitals when they are read.
    pub capitals: bool,
    /// What stands for yes. `1` where nothing is said.
    pub yes: String,
    /// What stands for no. `0` where nothing is said.
    pub no: String,
}

impl WritesForm {
    /// The same for one form of file, which may not have to write days so.
    pub fn for_file(&self, form: FileForm) -> Self {
        let is_free = !self.date_in.is_empty() && !self.date_in.contains(&form);
        let date = if is_free { None } else { self.date.clone() };
        Self { date, ..self.clone() }
    }

    /// How days are written.
    pub fn day(&self) -> &str {
        self.date.as_deref().unwrap_or("%Y-%m-%d")
    }
}

impl Default for WritesForm {
    fn default() -> Self {
        Self {
            date: None,
            date_in: Vec::new(),
            any_age: false,
            capitals: false,
            yes: "1".to_string(),
            no: "0".to_string(),
        }
    }
}
