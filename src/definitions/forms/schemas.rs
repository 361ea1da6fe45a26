//! What may be written in `schemas/`: collections, tables, rules, the words of findings.

use super::{Day, WritesForm, XmlForm, XmlTableForm};
use crate::vocabulary::{Personal, Weight};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A collection: what one asker wants, as a set of tables.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CollectionForm {
    /// The collection's name in reports.
    pub title: String,
    /// Who asks for it.
    pub asked_by: String,
    /// The guidance it follows, by title and edition.
    pub guidance: Option<String>,
    /// `workbook`: one file with a sheet for each table. `files`: a file for each table.
    pub arrives_as: ArrivesAs,
    /// The tables, in the order a reader meets them. Each has a file beside this one.
    pub tables: Vec<String>,
    /// Tables without which a delivery is turned away.
    #[serde(default)]
    pub must_have: Vec<String>,
    /// What a delivery's period is, and the dates counted from it.
    pub period: PeriodForm,
    /// How it stands in an XML file, where it may come as one.
    pub xml: Option<XmlForm>,
    /// How its values are written when it is sent on.
    #[serde(default)]
    pub writes: WritesForm,
}

/// How a collection arrives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ArrivesAs {
    /// One file, a sheet for each table.
    Workbook,
    /// A file for each table.
    Files,
}

/// The period a delivery is about.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PeriodForm {
    /// `snapshot`: one day. `month` or `year`: the time up to `:period_end`.
    pub kind: PeriodKind,
    /// Dates that SQL may use as `:name`, counted from `:period_end` in calendar months and days.
    #[serde(default)]
    pub dates: BTreeMap<String, Offset>,
}

/// What kind of period it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PeriodKind {
    /// How things stood on one day.
    Snapshot,
    /// A calendar month.
    Month,
    /// A year ending 31 March.
    Year,
}

/// A distance from `:period_end`; months first, clamped to the month's end, then days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Offset {
    /// Calendar months; below nothing is earlier.
    #[serde(default)]
    pub months: i32,
    /// Days; below nothing is earlier.
    #[serde(default)]
    pub days: i64,
}

/// A table: one sheet or file of a collection.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TableForm {
    /// The table's name in reports.
    pub title: String,
    /// What one row is, in a sentence.
    pub grain: String,
    /// Names its sheet has had. A hint only: a table is known by its headings.
    #[serde(default)]
    pub sheet: Vec<String>,
    /// Names its file has had. A hint only.
    #[serde(default)]
    pub file: Vec<String>,
    /// The fields that name a row. Two rows with the same key are a finding.
    pub key: Vec<String>,
    /// What to do about columns that are not listed here.
    #[serde(default)]
    pub unknown_columns: UnknownColumns,
    /// How it stands in an XML file. A table without it comes in other files only.
    pub xml: Option<XmlTableForm>,
    /// The fields, one a line.
    pub fields: Vec<FieldForm>,
}

/// What to do about a column that is no field of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum UnknownColumns {
    /// Turn the table away.
    Stop,
    /// Leave the column unread and say so.
    #[default]
    Warn,
    /// Leave the column unread.
    Drop,
}

/// A field: one column of a table.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FieldForm {
    /// The field's name in SQL and in what is published.
    pub name: String,
    /// The heading as the asker prints it. Capitals, spaces and punctuation never matter.
    pub title: String,
    /// What its cells hold.
    #[serde(rename = "type")]
    pub kind: FieldType,
    /// The code list, by its path below `schemas/codes/`, for `type = "code"`.
    pub codes: Option<String>,
    /// Whether a cell may be empty.
    pub blank: Blank,
    /// The lowest and the highest number allowed.
    pub range: Option<[f64; 2]>,
    /// What kind of personal data it is. There is no default: somebody has to decide.
    pub personal: Personal,
    /// Other headings met in real files.
    #[serde(default)]
    pub also: Vec<String>,
    /// Where it stands in XML, by its path from the row's element; its `title` where nothing is said.
    ///
    /// `Source/LEA` is further in, `../DOB` further out, `/HEADER/DOB` begins at the record, `.` is the element's
    /// own text, `@id` an attribute. `#CINdetails` is a number, not a text: which `CINdetails` of its parent the
    /// row's own or enclosing one is, counted from 1.
    pub xml: Option<String>,
    /// Whether a form without this column is complete.
    #[serde(default)]
    pub presence: Presence,
    /// What to do with the part after the point in a whole number.
    pub rounds: Option<Rounds>,
    /// The first collection year with this field, named by the year it ends in.
    pub since: Option<i32>,
    /// The last collection year with this field.
    pub until: Option<i32>,
}

/// What a field's cells hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FieldType {
    /// A number or name for a record, kept letter by letter: `007` and `12E3` stay as they are.
    Id,
    /// Free text.
    Text,
    /// One of a list's codes.
    Code,
    /// A day.
    Date,
    /// A whole number.
    Whole,
    /// A number.
    Decimal,
    /// Yes or no, by the spellings in `codes/yes_no.csv`.
    YesNo,
    /// A postcode.
    Postcode,
}

impl FieldType {
    pub fn word(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Text => "text",
            Self::Code => "code",
            Self::Date => "date",
            Self::Whole => "whole",
            Self::Decimal => "decimal",
            Self::YesNo => "yes_no",
            Self::Postcode => "postcode",
        }
    }
}

/// Whether a cell may be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Blank {
    /// An empty cell is a finding.
    Never,
    /// An empty cell is fine.
    Allowed,
}

/// Whether a form without the column is complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// A missing column is a finding.
    #[default]
    Expected,
    /// Some editions of the form do not have it.
    Optional,
}

/// What to do with the part after the point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Rounds {
    /// Cut it off: 7.9 years are 7.
    Down,
}

/// A rule: its SQL selects the bad rows, as `<table>_row` columns.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RuleForm {
    /// The rule's code within its collection.
    pub code: String,
    /// What is wrong, in our own words.
    pub says: String,
    /// What to do about it.
    pub to_do: String,
    /// The table its findings are shown in.
    pub table: String,
    /// The fields it is about; the first is the cell that is shown.
    pub about: Vec<String>,
    /// How much a finding of it weighs.
    pub weight: Weight,
    /// The first collection year it is in force.
    pub since: Option<i32>,
    /// The last collection year it is in force.
    pub until: Option<i32>,
    /// Tables that must have arrived for the rule to run. Tables its SQL names are needed anyway.
    #[serde(default)]
    pub needs: Vec<String>,
    /// Proof that it finds what it should and nothing else.
    #[serde(default)]
    pub example: Vec<RuleExample>,
}

/// Given these rows, the rule finds those.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RuleExample {
    /// What the example shows, as a sentence.
    pub shows: String,
    /// Dates for `:names`; `period_end` gives the others.
    #[serde(default)]
    pub with: BTreeMap<String, Day>,
    /// Rows for each table: a heading line of field names, then a line for each row.
    pub given: BTreeMap<String, String>,
    /// The rows found, counted from 1, for each table.
    pub finds: BTreeMap<String, Vec<i64>>,
}

/// The words of the engine's own findings.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WordsForm {
    /// One for each code.
    pub finding: Vec<WordForm>,
}

/// The words of one finding.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WordForm {
    /// The dotted code.
    pub code: String,
    /// How much it weighs.
    pub weight: Weight,
    /// What is wrong; `{title}`, `{table}`, `{range}` and the like are filled in.
    pub says: String,
    /// What to do about it.
    pub to_do: String,
    /// More, for `quarterday explain`.
    pub explain: String,
}
