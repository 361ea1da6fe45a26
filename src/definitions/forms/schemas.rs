//! What may be written in `schemas/`: collections, tables, rules, the words of findings.

use super::{FileForm, Given, TableExample, WritesForm, XmlForm, XmlTableForm};
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
    /// `workbook`: one file with a sheet for each table. `files`: a file for each table. `xml`: one XML file.
    pub arrives_as: ArrivesAs,
    /// The tables, in the order a reader meets them. Each has a file beside this one.
    pub tables: Vec<String>,
    /// Tables without which a delivery is turned away.
    #[serde(default)]
    pub must_have: Vec<String>,
    /// What a delivery's period is, and the dates counted from it.
    pub period: PeriodForm,
    /// The delivery that came before, for rules that compare the two.
    pub last: Option<LastForm>,
    /// How it stands in an XML file, where it may come as one.
    pub xml: Option<XmlForm>,
    /// How its cells are written, when it is read and when it is sent on.
    #[serde(default)]
    pub writes: WritesForm,
    /// How much the engine's own findings weigh here, by their codes, where that is not what `findings.toml` says.
    /// Only findings about cells and records: who asks for a collection may refuse a file for a date that is none.
    #[serde(default)]
    pub weights: BTreeMap<String, Weight>,
    /// The code list that names authorities. SQL then has `:authority`, the code of the one that a delivery is
    /// from, found by its code or its label, and a table `authorities` with every `code` and `label`.
    pub authorities: Option<String>,
    /// Tables of reference that SQL may read, by their names below `schemas/reference/`.
    #[serde(default)]
    pub reference: Vec<String>,
    /// By which fields findings are given to those who mend them.
    pub worklist: Option<WorklistForm>,
}

/// The fields that say whose a record is. A table may have one of them, both or neither.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorklistForm {
    /// The field that names the team.
    pub team: String,
    /// The field that names the worker.
    pub worker: String,
}

/// The delivery before: the same tables, which SQL knows as `<table>_last`.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LastForm {
    /// How many calendar months before the delivery's period it ends.
    pub months: u32,
}

/// How a collection arrives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ArrivesAs {
    /// One file, a sheet for each table.
    Workbook,
    /// A file for each table.
    Files,
    /// One XML file for all tables, as `[xml]` says.
    Xml,
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
    /// What to do about rows with the key of another row.
    #[serde(default)]
    pub repeated: Repeated,
    /// The first collection year with this table, named by the year it ends in.
    pub since: Option<i32>,
    /// The last collection year with this table.
    pub until: Option<i32>,
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

/// What to do about rows with the key of another row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Repeated {
    /// Set them aside, with a finding.
    #[default]
    SetAside,
    /// Keep them: the collection's own rules judge them, or the key only says whose record a row is.
    Keep,
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
    /// The collection's own rule that judges what the cell holds, by its code. The engine then says nothing about
    /// it. SQL has a second column `<field>_wrong` with what stands in a cell that is no date, no number in range
    /// or no code of the year. Such a date or number is null; a code, text or postcode stays as it came.
    pub judged_by: Option<String>,
    /// What works the field out where no file has it: a file below the collection's `derived/`.
    pub made_by: Option<String>,
    /// The table of reference that its values are looked up in.
    pub looks_up: Option<String>,
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
    /// A month, such as `202603` or `2026-03`, kept as its last day.
    Month,
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
            Self::Month => "month",
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
    /// What it judges: rows, unless it is the delivery as a whole.
    #[serde(default)]
    pub level: Level,
    /// The table its findings are shown in.
    pub table: String,
    /// The fields it is about; the first is the cell that is shown. A field of another table that it cites is
    /// written with its table: `episodes.dec`. A rule about the whole delivery needs none.
    #[serde(default)]
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
    /// Tables its SQL names that need not have arrived; they then have no rows.
    #[serde(default)]
    pub may_lack: Vec<String>,
    /// Collections that it compares, by name: it runs where tables of two of them came, and the others may be lacking.
    #[serde(default)]
    pub between: Vec<String>,
    /// The forms of file it is for, where it is not for all: `csv`, `workbook`, `xml`.
    #[serde(default)]
    pub formats: Vec<FileForm>,
    /// Proof that it finds what it should and nothing else.
    #[serde(default)]
    pub example: Vec<RuleExample>,
}

impl RuleForm {
    /// The fields it is about in one of the tables it cites.
    pub fn about_in<'a>(&'a self, table: &'a str) -> impl Iterator<Item = &'a str> {
        self.about.iter().filter_map(move |field| match field.split_once('.') {
            Some((of, field)) => (of == table).then_some(field),
            None => Some(field.as_str()),
        })
    }
}

/// What a rule judges.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Its SQL returns bad rows, as `<table>_row` columns.
    #[default]
    Row,
    /// Its SQL returns a row, of any columns, where the delivery as a whole is bad, and none where it is not.
    Delivery,
}

/// Given these rows, the rule finds those.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RuleExample {
    /// What the example shows, as a sentence.
    pub shows: String,
    /// What `:names` stand for; `period_end` gives the other dates.
    #[serde(default)]
    pub with: BTreeMap<String, Given>,
    /// Rows for each table: a heading line of field names, then a line for each row.
    pub given: BTreeMap<String, String>,
    /// The rows found, counted from 1, for each table.
    #[serde(default)]
    pub finds: BTreeMap<String, Vec<i64>>,
    /// Whether the delivery as a whole is found to be bad, for a rule that judges it.
    pub found: Option<bool>,
}

/// Columns or a table worked out once from what came, for rules and datasets to share.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DerivedForm {
    /// Its name in reports.
    pub title: String,
    /// What one row is, in a sentence.
    pub grain: String,
    /// The table whose rows get the columns, by `row_id`; without it, this is a table of its own.
    pub adds_to: Option<String>,
    /// Other names it goes by where it is given from outside.
    #[serde(default)]
    pub also: Vec<String>,
    /// The columns that its SQL returns, beside `row_id` where it adds to a table.
    pub columns: Vec<DerivedColumn>,
    /// Tables its SQL names that need not have arrived; they then have no rows.
    #[serde(default)]
    pub may_lack: Vec<String>,
    /// Worked examples.
    #[serde(default)]
    pub example: Vec<TableExample>,
}

/// A column that is worked out.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DerivedColumn {
    /// Its name in SQL.
    pub name: String,
    /// What its cells hold.
    #[serde(rename = "type")]
    pub kind: FieldType,
    /// What kind of personal data it is, in a table of its own; a column that is added to a table has a field there.
    pub personal: Option<Personal>,
    /// Other names it goes by where it is given from outside.
    #[serde(default)]
    pub also: Vec<String>,
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
    /// The same for those who may not know what files are called, where `says` tells that.
    pub to_others: Option<String>,
    /// What to do about it.
    pub to_do: String,
    /// More, for `quarterday explain`.
    pub explain: String,
}
