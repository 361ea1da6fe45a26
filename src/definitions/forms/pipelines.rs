//! What may be written in `pipelines/`: datasets, indicators, and pipelines themselves.

use super::{FetchForm, Given};
use crate::vocabulary::{Audience, Period, Personal, Span, Stretch};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

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
    /// Tables of which it asks nothing that a source of another time could not say. Where they were filled from one,
    /// the times that the dataset tells of are not bounded by theirs.
    #[serde(default)]
    pub any_time_of: Vec<String>,
    /// Who is followed from one period to the next, for the changes since last time.
    pub follow: Option<FollowForm>,
    /// What columns are called where a page shows the dataset, if not by their names; an empty one leaves the column out.
    #[serde(default)]
    pub headings: BTreeMap<String, String>,
    /// Worked examples.
    #[serde(default)]
    pub example: Vec<TableExample>,
}

/// Who is followed from one period to the next: all are names of columns that the dataset keeps.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FollowForm {
    /// Whose row it is.
    pub record: String,
    /// Whether it is open, `true` or `false`. Without it, whoever is on the list is.
    pub open: Option<String>,
    /// The day it began. With `ended` the numbers of two periods are walked from one to the other.
    pub started: Option<String>,
    /// The day it ended.
    pub ended: Option<String>,
    /// Columns whose changes are told.
    #[serde(default)]
    pub status: Vec<String>,
}

/// Given these rows, the SQL returns those.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TableExample {
    /// What the example shows, as a sentence.
    pub shows: String,
    /// What `:names` stand for; `period_end` gives the other dates.
    #[serde(default)]
    pub with: BTreeMap<String, Given>,
    /// Rows for each table or dataset.
    pub given: BTreeMap<String, String>,
    /// The rows expected, in order.
    pub expect: String,
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
    /// Files that are fetched before it looks at what has come in.
    #[serde(default)]
    pub fetch: Vec<FetchForm>,
    /// What stops it. Anything else is written down and the run goes on.
    #[serde(default)]
    pub stop_on: StopForm,
    /// What is taken out for each audience before anything is kept.
    pub protect: BTreeMap<Audience, ProtectForm>,
    /// What it makes, and who may have it.
    #[serde(default)]
    pub publish: Vec<PublishForm>,
    /// The table `figures`, in which every figure stands with the words of its page.
    pub figures: Option<FiguresForm>,
    /// The files that go to those who ask for the collection.
    pub submit: Option<SubmitForm>,
    /// The report's title and pages.
    pub report: Option<ReportForm>,
    /// The report that everybody may read, made of the figures for the audience `public`.
    pub public_report: Option<PublicReportForm>,
    /// How long data are kept. What is not named is kept for good.
    #[serde(default)]
    pub keep: KeepForm,
}

/// For how many days each class of data is kept.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KeepForm {
    /// A version, after another took its place. The one in force and those that were signed off stay.
    pub versions: Option<u32>,
    /// What came in, once no version is kept that is made of it.
    pub landing: Option<u32>,
    /// The account of a run.
    pub runs: Option<u32>,
}

/// The files that go to those who ask for the collection, written from what was read: `submit/<la>/<period>/`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SubmitForm {
    /// In which forms they are written.
    pub forms: Vec<SubmitAs>,
    /// Whether they are written while there are errors to mend.
    pub when: SubmitWhen,
}

/// A form of the files that are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SubmitAs {
    /// A CSV file for each table.
    Csv,
    /// One XML file, where the collection says how it stands in XML.
    Xml,
}

/// When the files are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SubmitWhen {
    /// Only when nothing has to be mended.
    Clean,
    /// Every time.
    Always,
}

/// When a pipeline runs.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WhenForm {
    /// Minute, hour, day of the month, month, day of the week: `0 2 * * *` is every night at two.
    pub schedule: String,
    /// The zone the schedule is in, such as `Europe/London`.
    pub zone: String,
    /// Pipelines that are run first where they are due at the same time. Where the latest run of one has failed, this one
    /// waits until it has not.
    #[serde(default)]
    pub after: Vec<String>,
    /// Minutes over which machines that have this schedule are spread, so that they do not all ask one source at once.
    /// Each machine has its own minute among them, the same every time.
    #[serde(default)]
    pub spread: u32,
}

/// What a pipeline reads.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceForm {
    /// A path below the workplace with `{la}`, `{period}`, `*` and `?`; authority and period come from the folders.
    pub from: String,
    /// Where files of the delivery before may lie, for rules that compare with it: a path like `from`, whose
    /// `{period}` is this delivery's. They are read where no delivery of that period was signed off here.
    pub last: Option<String>,
    /// Where explanations of queries may lie: a path like `from`, of one CSV file beside the delivery with the
    /// columns `rule`, `record`, `explanation` and `by`, and `date` if somebody wants to say when. What is explained
    /// there is not asked again, or from the day under `look again` on. A path without `{period}` is for every period.
    pub explained: Option<String>,
    /// Other pipelines, whose files are read here too and fill tables that `pipelines/shared/datasets/` has a file for:
    /// of each its newest delivery that is not after this one's period. Where nothing lies under `from` for an
    /// authority, these alone make its deliveries.
    #[serde(default)]
    pub also: Vec<String>,
    /// Authorities that must send something; one that sends nothing is a finding.
    #[serde(default)]
    pub expect_from: Vec<String>,
    /// The time of day, as `07:00` in the schedule's zone, by which something new is expected on each day on which the
    /// pipeline runs. Where nothing has come in by then since the day before it, that is a finding.
    pub expect_by: Option<String>,
    /// Whether `quarterday serve` looks every minute what has come in, and runs the pipeline when it has lain still.
    #[serde(default)]
    pub watch: bool,
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
    /// Counts from 1 to this are hidden, and so is whatever would give them away. What is for `public` must say.
    pub hide_up_to: Option<u64>,
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
    /// Indicators by name: files in the pipeline's `indicators/` and the folders in it. `*` is all of them.
    #[serde(default)]
    pub indicators: Vec<String>,
    /// Who it is for. The pipeline must say in `[protect.<audience>]` what is taken out.
    pub audience: Audience,
}

impl PublishForm {
    /// What stands for every indicator of the pipeline.
    pub const ALL: &str = "*";

    /// Whether an indicator is among those it makes.
    pub fn has_indicator(&self, name: &str) -> bool {
        self.indicators.iter().any(|listed| listed == name || listed == Self::ALL)
    }
}

/// The table `figures`: a row for each figure, with the words of its page, for tools that draw.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FiguresForm {
    /// The dataset with targets and with what others have: a `figure`, `whose` it is (`target`, `neighbours`,
    /// `region`, `england` or another word), what it is `as_at`, its `value`, and the `gap` where there is none.
    pub beside: Option<String>,
    /// How many of the newest months are provisional: more is still recorded of them.
    #[serde(default)]
    pub provisional: u32,
}

impl FiguresForm {
    /// Whether a stretch of time is among the newest months of a period, of which more is still recorded.
    pub fn is_provisional(&self, over: Stretch, period: Period) -> bool {
        let first = self.provisional.checked_sub(1).map(|back| Stretch::back(Span::Month, period, back));
        over.span == Span::Month && first.is_some_and(|first| over.ends >= first.ends)
    }
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
    /// Whether it is printed as a PDF too, `published/<pipeline>/printed/report.pdf`, by a browser of the machine.
    #[serde(default)]
    pub printed: bool,
}

/// The report that everybody may read. It lies in `public/`, beside the figures that it is made of.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PublicReportForm {
    /// The report's title; `{period}` is filled in.
    pub title: String,
    /// Pages by name: files in the pipeline's `pages/`.
    pub pages: Vec<String>,
}
