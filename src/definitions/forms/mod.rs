//! What an analyst may write in each kind of definition. These comments are the manual:
//! the editor's help in `schemas/.editor/` is made from them.

mod canonical;
mod extract;
mod fetch;
mod indicators;
mod pipelines;
mod reference;
mod schemas;
mod xml;

pub use canonical::*;
pub use extract::*;
pub use fetch::*;
pub use indicators::*;
pub use pipelines::*;
pub use reference::*;
pub use schemas::*;
pub use xml::*;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

/// A day, written `2026-03-31` without quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day(pub NaiveDate);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = toml::value::Datetime::deserialize(from)?.to_string();
        text.parse().map(Day).map_err(|_| serde::de::Error::custom("a day such as 2026-03-31 is needed"))
    }
}

/// A form of file that data come in, told by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FileForm {
    /// Text with a separator.
    #[default]
    Csv,
    /// Excel's and OpenDocument's workbooks.
    Workbook,
    /// XML.
    Xml,
}

impl FileForm {
    pub fn word(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Workbook => "workbook",
            Self::Xml => "xml",
        }
    }
}

/// What a `:name` in SQL stands for: a day, or a text such as an authority's code.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Given {
    /// A day, written without quotes.
    Day(Day),
    /// A text, in quotes.
    Text(String),
}

impl JsonSchema for Day {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date" })
    }
}
