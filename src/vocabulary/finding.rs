//! Something the data should not say: where, what would have been right, and what to do.

use super::{Place, Sensitive};
use chrono::NaiveDate;
use compact_str::CompactString;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// Say so; nothing needs doing.
    Note,
    /// It had to be explained, and somebody has. No definition gives this weight.
    #[serde(skip_deserializing)]
    #[schemars(skip)]
    Explained,
    /// Must be mended, or explained before sign-off; the row is kept.
    Explain,
    /// Must be mended before the collection is sent: whoever asks for it would refuse it. The row is kept.
    Error,
    /// The row is set aside: it is kept, but no dataset or figure uses it.
    Row,
    /// The file is turned away.
    File,
}

impl Weight {
    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Explained => "explained",
            Self::Explain => "explain",
            Self::Error => "error",
            Self::Row => "row",
            Self::File => "file",
        }
    }
}

/// What a finding says. Shared by every finding of the same kind, so that a million cost little.
#[derive(Debug, PartialEq, Eq, Hash, Clone)]
pub struct Kind {
    /// The dotted code that `quarterday explain` takes.
    pub code: String,
    pub weight: Weight,
    pub table: Option<String>,
    /// The fields it is about, the first being the cell that is shown.
    pub fields: Vec<String>,
    /// What is wrong, for a person.
    pub says: String,
    /// The same for those who may not know what files are called, where `says` tells that.
    pub to_others: Option<String>,
    /// What to do about it.
    pub to_do: String,
}

/// One finding, at one place.
#[derive(Debug, Clone)]
pub struct Finding {
    pub kind: Arc<Kind>,
    pub place: Place,
    /// The key of the record, so that a team can find it in its own system.
    pub record: Option<Sensitive<CompactString>>,
    /// What was in the cell. Only ever shown to the authority itself.
    pub value: Option<Sensitive<CompactString>>,
    /// Findings of one error in several rows or tables share this number, within one rule.
    pub error: Option<u32>,
    /// Why it is as it is, where somebody has said so.
    pub explanation: Option<Arc<Explanation>>,
}

/// Why something odd is right, and who says so.
#[derive(Debug, PartialEq, Eq)]
pub struct Explanation {
    pub says: Sensitive<String>,
    pub by: String,
    /// When, as it was written, where it was.
    pub on: Option<String>,
    /// The day from which it is asked again.
    pub until: Option<NaiveDate>,
}

impl Finding {
    pub fn new(kind: &Arc<Kind>, place: Place) -> Self {
        Self { kind: kind.clone(), place, record: None, value: None, error: None, explanation: None }
    }

    pub fn holding(mut self, value: CompactString) -> Self {
        self.value = Some(Sensitive::new(value));
        self
    }

    pub fn needs_a_person(&self) -> bool {
        self.kind.weight >= Weight::Explain
    }
}

/// Findings in the order they were made.
pub type Findings = Vec<Finding>;

/// The codes of the engine's own findings. Their words are in `schemas/findings.toml`.
pub mod code {
    pub const FILE_REPEATED: &str = "file.repeated";
    pub const FILE_MISSING: &str = "file.missing";
    pub const FILE_LATE: &str = "file.late";
    pub const FILE_UNPLACED: &str = "file.unplaced";
    pub const FILE_NO_FILE: &str = "file.no-file";
    pub const FILE_PASSED_OVER: &str = "file.passed-over";
    pub const FILE_CLOSED: &str = "file.closed";
    pub const FILE_FOLDER_CLOSED: &str = "file.folder-closed";
    pub const FILE_UNREADABLE: &str = "file.unreadable";
    pub const FILE_PROTECTED: &str = "file.protected";
    pub const FILE_EMPTY: &str = "file.empty";
    pub const FILE_MISNAMED: &str = "file.misnamed";
    pub const FILE_NAMED_OTHERWISE: &str = "file.named-otherwise";
    pub const FILE_TOO_LARGE: &str = "file.too-large";
    pub const FILE_TOO_COSTLY: &str = "file.too-costly";
    pub const FILE_TOO_SPARSE: &str = "file.too-sparse";
    pub const FILE_ANOTHER_XML: &str = "file.another-xml";
    pub const FILE_DOCTYPE: &str = "file.doctype";
    pub const FILE_CUT_SHORT: &str = "file.cut-short";
    pub const SHEET_HIDDEN: &str = "sheet.hidden";
    pub const SHEET_NOT_A_TABLE: &str = "sheet.not-a-table";
    pub const TABLE_MISSING: &str = "table.missing";
    pub const TABLE_REPEATED: &str = "table.repeated";
    pub const TABLE_TRIMMED: &str = "table.trimmed";
    pub const TABLE_TURNED_AWAY: &str = "table.turned-away";
    pub const RECORD_UNREADABLE: &str = "record.unreadable";
    pub const COLUMN_MISSING: &str = "column.missing";
    pub const COLUMN_UNKNOWN: &str = "column.unknown";
    pub const COLUMN_REPEATED: &str = "column.repeated";
    pub const COLUMN_WRONG: &str = "column.wrong";
    pub const ELEMENT_UNKNOWN: &str = "element.unknown";
    pub const ELEMENT_REPEATED: &str = "element.repeated";
    pub const ELEMENT_STRAY_TEXT: &str = "element.stray-text";
    pub const VALUE_BLANK: &str = "value.blank";
    pub const VALUE_ERROR: &str = "value.error";
    pub const VALUE_NOT_A_DATE: &str = "value.not-a-date";
    pub const VALUE_NOT_A_MONTH: &str = "value.not-a-month";
    pub const VALUE_NOT_A_NUMBER: &str = "value.not-a-number";
    pub const VALUE_NOT_WHOLE: &str = "value.not-whole";
    pub const VALUE_NOT_IN_CODES: &str = "value.not-in-codes";
    pub const VALUE_NOT_IN_FORCE: &str = "value.not-in-force";
    pub const VALUE_NOT_YES_OR_NO: &str = "value.not-yes-or-no";
    pub const VALUE_NOT_A_POSTCODE: &str = "value.not-a-postcode";
    pub const VALUE_OUT_OF_RANGE: &str = "value.out-of-range";
    pub const KEY_BLANK: &str = "key.blank";
    pub const KEY_UNREADABLE: &str = "key.unreadable";
    pub const ROW_REPEATED: &str = "row.repeated";
    pub const ROW_TOO_MANY: &str = "row.too-many";
    pub const RULE_LACKS_REFERENCE: &str = "rule.lacks-reference";
    pub const REFERENCE_MISSING: &str = "reference.missing";
    pub const REFERENCE_STALE: &str = "reference.stale";
    pub const REFERENCE_UNPLACED: &str = "reference.unplaced";
    pub const REFERENCE_REFUSED: &str = "reference.refused";
    pub const REFERENCE_FAULTY: &str = "reference.faulty";
    pub const RULE_NOT_CHECKED: &str = "rule.not-checked";
    pub const EXPLANATION_INCOMPLETE: &str = "explanation.incomplete";
    pub const EXPLANATION_OF_AN_ERROR: &str = "explanation.of-an-error";
    pub const EXPLANATION_OVER: &str = "explanation.over";
    pub const EXPLANATION_OF_NOTHING: &str = "explanation.of-nothing";
    pub const SUBMISSION_LEFT_OUT: &str = "submission.left-out";
    pub const DATASET_EMPTY: &str = "dataset.empty";
    pub const DATASET_KEY_REPEATED: &str = "dataset.key-repeated";
    pub const SOURCE_AWAY: &str = "source.away";
    pub const SOURCE_NAME: &str = "source.name";
    pub const FIGURES_WITHHELD: &str = "figures.withheld";
    pub const FIGURES_DO_NOT_ADD_UP: &str = "figures.do-not-add-up";
    pub const DELIVERY_KEPT_BACK: &str = "delivery.kept-back";

    pub const ALL: &[&str] = &[
        FILE_REPEATED,
        FILE_MISSING,
        FILE_LATE,
        FILE_UNPLACED,
        FILE_NO_FILE,
        FILE_PASSED_OVER,
        FILE_CLOSED,
        FILE_FOLDER_CLOSED,
        FILE_UNREADABLE,
        FILE_PROTECTED,
        FILE_EMPTY,
        FILE_MISNAMED,
        FILE_NAMED_OTHERWISE,
        FILE_TOO_LARGE,
        FILE_TOO_COSTLY,
        FILE_TOO_SPARSE,
        FILE_ANOTHER_XML,
        FILE_DOCTYPE,
        FILE_CUT_SHORT,
        SHEET_HIDDEN,
        SHEET_NOT_A_TABLE,
        TABLE_MISSING,
        TABLE_REPEATED,
        TABLE_TRIMMED,
        TABLE_TURNED_AWAY,
        RECORD_UNREADABLE,
        COLUMN_MISSING,
        COLUMN_UNKNOWN,
        COLUMN_REPEATED,
        COLUMN_WRONG,
        ELEMENT_UNKNOWN,
        ELEMENT_REPEATED,
        ELEMENT_STRAY_TEXT,
        VALUE_BLANK,
        VALUE_ERROR,
        VALUE_NOT_A_DATE,
        VALUE_NOT_A_MONTH,
        VALUE_NOT_A_NUMBER,
        VALUE_NOT_WHOLE,
        VALUE_NOT_IN_CODES,
        VALUE_NOT_IN_FORCE,
        VALUE_NOT_YES_OR_NO,
        VALUE_NOT_A_POSTCODE,
        VALUE_OUT_OF_RANGE,
        KEY_BLANK,
        KEY_UNREADABLE,
        ROW_REPEATED,
        ROW_TOO_MANY,
        RULE_LACKS_REFERENCE,
        REFERENCE_MISSING,
        REFERENCE_STALE,
        REFERENCE_UNPLACED,
        REFERENCE_REFUSED,
        REFERENCE_FAULTY,
        RULE_NOT_CHECKED,
        EXPLANATION_INCOMPLETE,
        EXPLANATION_OF_AN_ERROR,
        EXPLANATION_OVER,
        EXPLANATION_OF_NOTHING,
        SUBMISSION_LEFT_OUT,
        DATASET_EMPTY,
        DATASET_KEY_REPEATED,
        SOURCE_AWAY,
        SOURCE_NAME,
        FIGURES_WITHHELD,
        FIGURES_DO_NOT_ADD_UP,
        DELIVERY_KEPT_BACK,
    ];
}
