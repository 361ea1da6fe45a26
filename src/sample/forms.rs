//! What an analyst may write about a sample. These comments are the manual.

use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The header of a sample table's SQL.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SampleTableForm {
    /// What the SQL selects, in a few words.
    pub title: String,
}

/// `files.toml`: how the sample of a collection that comes in files comes, beside a text file for each table.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FilesForm {
    /// How many children live in the borough, unless somebody says otherwise: for a collection that has all its
    /// records, and not those of a return alone.
    pub children: Option<usize>,
    /// A script beside the truth that puts its tables into a database.
    pub load: Option<LoadForm>,
    /// Workbooks that teams keep, which hold some of the tables.
    #[serde(default)]
    pub workbook: Vec<WorkbookForm>,
}

/// Which database a script is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LoadForm {
    /// `load.sql`, for `psql`.
    Postgresql,
}

/// A workbook that a team keeps.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkbookForm {
    /// Its name, without `.xlsx`.
    pub name: String,
    /// Its sheets, each with a table.
    pub sheet: Vec<WorkbookSheetForm>,
}

/// A sheet of a team's workbook.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkbookSheetForm {
    /// Its name, as people write it: no other sheet of the sample has it.
    pub name: String,
    /// The table in it.
    pub table: String,
    /// By field, the headings that people write, each of which the field is known by. Other fields have their title.
    #[serde(default)]
    pub headings: BTreeMap<String, String>,
}

/// `mess.toml`: what is untidy about a messy sample, and what is wrong with it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MessForm {
    /// Untidiness that a good reader sees through: none of it may lead to a finding.
    #[serde(default)]
    pub harmless: Vec<HarmlessForm>,
    /// Faults: each must be found, at its place, and nothing else may be.
    #[serde(default)]
    pub fault: Vec<FaultForm>,
}

/// Some untidiness.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HarmlessForm {
    pub kind: HarmlessKind,
    /// Where: a table such as `contacts`, or a field such as `contacts.born`, as its kind needs.
    pub at: String,
    /// How many cells; all that fit unless said.
    pub times: Option<usize>,
    /// The lines above the headings for `title-rows`; the groups for `heading-groups`; the heading for
    /// `other-heading`; the spelling for `other-spelling`; the pattern for `text-dates`, such as `%d/%m/%Y`.
    #[serde(default)]
    pub written: Vec<String>,
    /// The code that is spelt otherwise, for `other-spelling`.
    pub code: Option<String>,
}

/// Kinds of untidiness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum HarmlessKind {
    /// Lines of text and an empty row above the headings.
    TitleRows,
    /// A title in one cell over all columns, and an empty row above the headings.
    MergedTitle,
    /// Empty rows between records.
    BlankRows,
    /// A row of merged cells above the headings, that groups them.
    HeadingGroups,
    /// The columns in another order.
    ShuffledColumns,
    /// Another heading that the field is known by.
    OtherHeading,
    /// Dates as text.
    TextDates,
    /// A code as another system spells it.
    OtherSpelling,
    /// Spaces and no-break spaces around the text.
    StraySpaces,
    /// A whole number with a part after the point, for a field that cuts it off.
    DecimalPart,
    /// A dash where there is nothing.
    DashForBlank,
    /// Ids of digits alone as numbers.
    NumbersForIds,
}

/// A fault, and so a finding for each time it is put in.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FaultForm {
    pub kind: FaultKind,
    /// Where: a table such as `contacts`, or a field such as `contacts.born`, as its kind needs.
    /// For a sheet that is no table, the name of the sheet.
    pub at: String,
    /// How often, each time in another row; once unless said.
    pub times: Option<usize>,
    /// What is written in place of the value, the heading or the row.
    #[serde(default)]
    pub written: Vec<String>,
    /// The rule that finds it, by its code within the collection, for `breaks-rule`.
    pub rule: Option<String>,
    /// For `breaks-rule`: the day is that of this field, or of a date such as `period_end`, …
    pub day_of: Option<String>,
    /// … and so many days later, or earlier where below nothing.
    #[serde(default)]
    pub days_later: i64,
    /// Only rows in which these fields have these values, in code form; nothing between the quotes is a blank.
    #[serde(default)]
    pub only: BTreeMap<String, String>,
    /// Which rows may be taken.
    #[serde(default)]
    pub rows: RowsForm,
}

/// Kinds of faults, each found by the finding of its name. A value that cannot be read where it is part of
/// the row's key is a `key.unreadable` instead, and the row is set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FaultKind {
    /// A code that nobody has seen: `value.not-in-codes`.
    MisspeltCode,
    /// A day that never was: `value.not-a-date`.
    ImpossibleDate,
    /// Text for a number: `value.not-a-number`.
    NotANumber,
    /// A part after the point of a number that must be whole: `value.not-whole`.
    NotWhole,
    /// A number beyond its range: `value.out-of-range`.
    OutOfRange,
    /// Neither yes nor no: `value.not-yes-or-no`.
    NotYesOrNo,
    /// No postcode: `value.not-a-postcode`.
    NotAPostcode,
    /// Nothing where something must be: `value.blank`.
    Blank,
    /// A formula that went wrong: `value.error`; `#N/A` means nothing, and so is `value.blank`.
    ErrorCell,
    /// A part of the key is empty, so that the row is nobody's: `key.blank`.
    BlankKey,
    /// A row that is there twice: `row.repeated`, at the second.
    RepeatedRow,
    /// A row of totals below the last record: `table.trimmed`.
    TotalRow,
    /// A column that is no field: `column.unknown`, at its heading.
    UnknownColumn,
    /// A field without its column: `column.missing`, at the sheet.
    MissingColumn,
    /// A hidden sheet: `sheet.hidden`.
    HiddenSheet,
    /// A sheet that is no table: `sheet.not-a-table`. Where a delivery in files has workbooks, the workbook's name
    /// and a stroke stand before the sheet's: `Audits/Guidance`.
    OtherSheet,
    /// A table in several sheets or files, one for each financial year of the day in a field, or for each code:
    /// `table.repeated`, for each but the first. Nothing else in the table is out of order for that.
    SeveralSheets,
    /// Values that a rule forbids: the rule's own finding.
    BreaksRule,
}

/// Which rows a fault may be put in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RowsForm {
    /// Any row.
    #[default]
    Any,
    /// Rows whose id is in no other row of the table.
    Once,
    /// Rows whose id is in no other row of the delivery.
    Alone,
}
