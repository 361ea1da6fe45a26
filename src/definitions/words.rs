//! The words of the engine's own findings.

use super::forms::WordForm;
use crate::vocabulary::{Finding, Kind, Place, Weight};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The words of the engine's own findings.
#[derive(Debug, Clone, Default)]
pub struct Words(pub BTreeMap<String, WordForm>);

impl Words {
    /// A kind of finding with its words filled in. Gaps are `{name}`.
    pub fn kind(&self, code: &str, table: Option<&str>, fields: &[&str], gaps: &[(&str, &str)]) -> Arc<Kind> {
        let word = &self.0[code];
        let fill = |text: &str| gaps.iter().fold(text.to_string(), |t, (gap, by)| t.replace(&format!("{{{gap}}}"), by));
        Arc::new(Kind {
            code: code.to_string(),
            weight: word.weight,
            table: table.map(str::to_string),
            fields: fields.iter().map(|f| f.to_string()).collect(),
            says: fill(&word.says),
            to_others: word.to_others.as_deref().map(fill),
            to_do: fill(&word.to_do),
        })
    }

    /// A finding that stands alone.
    pub fn finding(&self, code: &str, place: Place, table: Option<&str>, gaps: &[(&str, &str)]) -> Finding {
        Finding::new(&self.kind(code, table, &[], gaps), place)
    }

    pub fn weight(&self, code: &str) -> Option<Weight> {
        self.0.get(code).map(|word| word.weight)
    }
}
