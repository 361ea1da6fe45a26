//! What an analyst may write in each kind of definition. These comments are the manual:
//! the editor's help in `schemas/.editor/` is made from them.

use crate::vocabulary::{Audience, Personal, Weight};
use chrono::NaiveDate;
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

/// A dataset: a table made by SQL and published.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DatasetForm {
    /// The dataset's name in reports.
    pub title: String,
    /// What one row is, in a sentence.
    pub grain: String,
    /// The columns that name a row.
    pub key: Vec<String>,
    /// Every column and the kind of personal data in it.
    pub keeps: BTreeMap<String, Personal>,
    /// The most open audience it may be published to, where its inputs would allow a more open one.
    #[serde(rename = "for")]
    pub audience: Option<Audience>,
    /// Worked examples.
    #[serde(default)]
    pub example: Vec<TableExample>,
}

/// Given these rows, the SQL returns those.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TableExample {
    /// What the example shows, as a sentence.
    pub shows: String,
    /// Dates for `:names`; `period_end` gives the others.
    #[serde(default)]
    pub with: BTreeMap<String, Day>,
    /// Rows for each table or dataset.
    pub given: BTreeMap<String, String>,
    /// The rows expected, in order.
    pub expect: String,
}

/// An indicator: SQL gives `numerator` and `denominator`, the engine does the rest.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IndicatorForm {
    /// The indicator's name in reports.
    pub title: String,
    /// The question it answers, in words.
    pub asks: String,
    /// How the figure is made from numerator and denominator.
    pub unit: Unit,
    /// Which way is better.
    pub better: Better,
    /// What the figure is given for: `la`, and at most one column more.
    pub by: Vec<String>,
    /// The figure aimed at.
    pub target: Option<f64>,
    /// Digits after the point when shown; 1 unless said.
    pub decimals: Option<u32>,
    /// Where the definition comes from.
    pub source: Option<String>,
    /// What a reader must know before comparing it.
    pub caution: Option<String>,
    /// The most open audience it may be published to, where its inputs would allow a more open one.
    #[serde(rename = "for")]
    pub audience: Option<Audience>,
    /// Worked examples.
    #[serde(default)]
    pub example: Vec<TableExample>,
}

/// How a figure is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// The numerator alone.
    Count,
    /// A hundred times numerator over denominator.
    Percent,
    /// Numerator over denominator, such as a mean number of days.
    Mean,
    /// Ten thousand times numerator over denominator.
    #[serde(rename = "rate_per_10000")]
    RatePer10000,
}

impl Unit {
    pub fn word(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Percent => "percent",
            Self::Mean => "mean",
            Self::RatePer10000 => "rate_per_10000",
        }
    }
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Better {
    Higher,
    Lower,
    Neither,
}

/// A pipeline: what is read, when, and what is made from it for whom.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PipelineForm {
    /// The pipeline's name in reports.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// Who answers for it.
    pub owner: String,
    /// The collection it reads: a folder below `schemas/`.
    pub schema: String,
    /// When it runs by itself.
    pub when: WhenForm,
    /// What it reads.
    pub source: SourceForm,
    /// What stops it. Anything else is written down and the run goes on.
    #[serde(default)]
    pub stop_on: StopForm,
    /// What is taken out for each audience before anything is kept.
    pub protect: BTreeMap<Audience, ProtectForm>,
    /// What it makes, and who may have it.
    #[serde(default)]
    pub publish: Vec<PublishForm>,
    /// The report's title and pages.
    pub report: Option<ReportForm>,
}

/// When a pipeline runs.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WhenForm {
    /// Minute, hour, day of the month, month, day of the week: `0 2 * * *` is every night at two.
    pub schedule: String,
    /// The zone the schedule is in, such as `Europe/London`.
    pub zone: String,
}

/// What a pipeline reads.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceForm {
    /// A path below the workplace with `{la}`, `{period}`, `*` and `?`; authority and period come from the folders.
    pub from: String,
    /// Authorities that must send something; one that sends nothing is a finding.
    #[serde(default)]
    pub expect_from: Vec<String>,
}

/// Finding codes that stop a delivery or the run.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StopForm {
    /// Codes that turn the delivery away; its last good version is kept.
    #[serde(default)]
    pub file: Vec<String>,
    /// Codes that stop the whole run before anything is published.
    #[serde(default)]
    pub run: Vec<String>,
}

/// What happens to each kind of personal data.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProtectForm {
    /// Numbers and names of children, adopters and families.
    pub identifier: IdentifierCare,
    /// Special category data.
    pub special: PlainCare,
    /// Dates of birth, postcodes and the like.
    pub indirect: IndirectCare,
    /// Names of staff and teams.
    pub staff: PlainCare,
    /// The name of the secret for pseudonyms, in the workplace's settings or the environment.
    pub key: Option<String>,
    /// The agreement it rests on.
    pub agreement: Option<String>,
}

/// What happens to identifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum IdentifierCare {
    Keep,
    Drop,
    /// The same record, the same pseudonym, within one authority.
    Pseudonym,
}

/// What happens to data that is kept or dropped whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PlainCare {
    Keep,
    Drop,
}

/// What happens to dates of birth, postcodes and the like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum IndirectCare {
    /// All of it.
    Whole(PlainCare),
    /// By the type of the field.
    ByType(ByType),
}

/// Care by the type of the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ByType {
    /// Dates.
    pub date: DateCare,
    /// Postcodes.
    pub postcode: PostcodeCare,
    /// What is neither, such as an age.
    pub other: PlainCare,
}

/// What happens to indirectly personal dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DateCare {
    Keep,
    Drop,
    FirstOfMonth,
}

/// What happens to postcodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PostcodeCare {
    Keep,
    Drop,
    /// `AB1 2CD` becomes `AB1 2`.
    Sector,
}

/// One thing a pipeline makes.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PublishForm {
    /// Datasets by name: files in the pipeline's `datasets/`.
    #[serde(default)]
    pub datasets: Vec<String>,
    /// Indicators by name: files in the pipeline's `indicators/`.
    #[serde(default)]
    pub indicators: Vec<String>,
    /// Who it is for. The pipeline must say in `[protect.<audience>]` what is taken out.
    pub audience: Audience,
}

/// The report a run leaves.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportForm {
    /// The report's title; `{period}` is filled in.
    pub title: String,
    /// Pages by name: files in the pipeline's `pages/`.
    pub pages: Vec<String>,
    /// Whose figures it shows.
    pub audience: Audience,
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

/// A day, written `2026-03-31` without quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day(pub NaiveDate);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = toml::value::Datetime::deserialize(from)?.to_string();
        text.parse().map(Day).map_err(|_| serde::de::Error::custom("a day such as 2026-03-31 is needed"))
    }
}

impl JsonSchema for Day {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date" })
    }
}
