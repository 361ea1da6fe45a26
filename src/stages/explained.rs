//! Explanations of queries: reads what somebody wrote beside a delivery, and puts each with what it explains.

use super::parse::SheetCells;
use crate::definitions::model::Words;
use crate::vocabulary::finding::{Explanation, code};
use crate::vocabulary::plain::plain;
use crate::vocabulary::{Finding, Findings, Kind, Place, Sensitive, Sheet, Weight};
use std::collections::HashMap;
use std::sync::Arc;

/// The columns of the file, by their headings.
const COLUMNS: [&str; 4] = ["rule", "record", "explanation", "by"];

/// One row of the file.
struct Row {
    place: Place,
    /// The rule's code, as it is or behind its collection's name.
    rule: String,
    /// Whose record; empty where it is about the delivery.
    record: String,
    explanation: Arc<Explanation>,
}

/// Marks the queries that are explained. Gives what is to be said of the explanations themselves.
pub fn explain(findings: &mut Findings, name: &str, sheets: &[SheetCells], words: &Words) -> Findings {
    let (mut rows, mut told) = (Vec::new(), Findings::new());
    sheets.iter().for_each(|cells| read(name, cells, words, &mut rows, &mut told));
    let mut kinds: HashMap<*const Kind, Arc<Kind>> = HashMap::new();
    for row in rows {
        let mut found = None;
        for finding in findings.iter_mut().filter(|finding| row.is_about(finding)) {
            let weight = finding.kind.weight;
            found = found.max(Some(weight));
            if weight == Weight::Explain {
                let kind = kinds.entry(Arc::as_ptr(&finding.kind)).or_insert_with(|| as_explained(&finding.kind));
                finding.kind = kind.clone();
                finding.explanation = Some(row.explanation.clone());
            }
        }
        let says = match found {
            None => code::EXPLANATION_OF_NOTHING,
            Some(weight) if weight > Weight::Explain => code::EXPLANATION_OF_AN_ERROR,
            Some(_) => continue,
        };
        told.push(words.finding(says, row.place, None, &[("rule", &row.rule)]));
    }
    told
}

impl Row {
    fn is_about(&self, finding: &Finding) -> bool {
        let code = finding.kind.code.as_str();
        let is_rule = code.eq_ignore_ascii_case(&self.rule)
            || code.split_once('.').is_some_and(|(_, code)| code.eq_ignore_ascii_case(&self.rule));
        is_rule && finding.record.as_ref().map_or("", |record| record.reveal().as_str()) == self.record
    }
}

fn as_explained(kind: &Kind) -> Arc<Kind> {
    Arc::new(Kind { weight: Weight::Explained, ..kind.clone() })
}

fn read(name: &str, cells: &SheetCells, words: &Words, rows: &mut Vec<Row>, told: &mut Findings) {
    let (sheet, grid) = (Arc::new(Sheet::new(name, cells.name.clone())), &cells.grid);
    let text = |row: usize, column: usize| grid.cell(row, column).shown().trim().to_string();
    let heading = |wanted: &str| (0..grid.columns.len()).find(|column| plain(&text(0, *column)) == wanted);
    let [Some(rule), Some(record), Some(explanation), Some(by)] = COLUMNS.map(heading) else {
        if !grid.is_empty() {
            let what = "its first row does not name the columns rule, record, explanation and by";
            told.push(words.finding(code::EXPLANATION_INCOMPLETE, Place::sheet(&sheet), None, &[("what", what)]));
        }
        return;
    };
    for (at, number) in grid.rows.iter().enumerate().skip(1) {
        let place = Place::row(&sheet, *number);
        if [rule, explanation, by].iter().any(|column| text(at, *column).is_empty()) {
            let what = "it has no rule, no explanation or nobody who gives it";
            told.push(words.finding(code::EXPLANATION_INCOMPLETE, place, None, &[("what", what)]));
            continue;
        }
        let explained = Explanation { says: Sensitive::new(text(at, explanation)), by: text(at, by) };
        rows.push(Row { place, rule: text(at, rule), record: text(at, record), explanation: Arc::new(explained) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stages::parse::{Upload, sheets_of};
    use crate::stages::tables::testing::words;

    fn finding(code: &str, weight: Weight, record: &str) -> Finding {
        let (code, says) = (code.to_string(), String::new());
        let kind = Kind { code, weight, table: None, fields: Vec::new(), to_do: says.clone(), says };
        let mut finding = Finding::new(&Arc::new(kind), Place::file("f"));
        finding.record = (!record.is_empty()).then(|| Sensitive::new(record.into()));
        finding
    }

    fn explained(csv: &str) -> (Vec<Weight>, Vec<String>) {
        let mut findings = vec![
            finding("school.7Q", Weight::Explain, "A1"),
            finding("school.7Q", Weight::Explain, "A2"),
            finding("school.8", Weight::Error, "A1"),
            finding("school.9Q", Weight::Explain, ""),
        ];
        let sheets = sheets_of(&Upload { name: "explained.csv", bytes: csv.as_bytes() }, &words()).unwrap();
        let told = explain(&mut findings, "explained.csv", &sheets, &words());
        let told = told.iter().map(|finding| format!("{}: {}", finding.place, finding.kind.code));
        (findings.iter().map(|finding| finding.kind.weight).collect(), told.collect())
    }

    #[test]
    fn a_query_is_explained_by_its_rule_and_record() {
        let (weights, told) = explained("By,Rule,Explanation,Record\nJo,7q,so,A1\nJo,school.9Q,so,\n");
        assert_eq!(weights, [Weight::Explained, Weight::Explain, Weight::Error, Weight::Explained]);
        assert_eq!(told, Vec::<String>::new());
    }

    #[test]
    fn errors_cannot_be_explained_and_what_fits_nothing_is_told() {
        let (weights, told) = explained("rule,record,explanation,by\n8,A1,so,Jo\n7Q,A3,so,Jo\n7Q,A1,,Jo\n,A1,so,Jo\n");
        assert_eq!(weights, [Weight::Explain, Weight::Explain, Weight::Error, Weight::Explain]);
        assert_eq!(
            told,
            [
                "explained.csv, row 4: explanation.incomplete",
                "explained.csv, row 5: explanation.incomplete",
                "explained.csv, row 2: explanation.of-an-error",
                "explained.csv, row 3: explanation.of-nothing",
            ]
        );
        assert_eq!(explained("rule,record\n7Q,A1\n").1, ["explained.csv: explanation.incomplete"]);
    }
}
