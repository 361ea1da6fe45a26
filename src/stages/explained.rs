//! Explanations of queries: reads what somebody wrote beside a delivery, and puts each with what it explains.

use super::parse::SheetCells;
use crate::definitions::model::Words;
use crate::vocabulary::finding::{Explanation, code};
use crate::vocabulary::plain::plain;
use crate::vocabulary::{Finding, Findings, Kind, Period, Place, Sensitive, Sheet, Weight};
use chrono::NaiveDate;
use std::collections::HashMap;
use std::sync::Arc;

/// The columns that the file must have, by their headings.
const COLUMNS: [&str; 4] = ["rule", "record", "explanation", "by"];
/// The columns that it may have beside them: when it was said, which column of the record alone it is about, and from
/// which day on it is to be asked again.
const DATE: &str = "date";
const COLUMN: &str = "column";
const LOOK_AGAIN: &str = "lookagain";

/// What explanations are read beside.
pub struct Beside<'a> {
    pub period: Period,
    /// What the column is called that a finding is about.
    pub heading: &'a dyn Fn(&Finding) -> Option<String>,
    pub words: &'a Words,
}

/// One row of the file.
struct Row {
    place: Place,
    /// The rule as it is written there.
    rule: String,
    about: About,
    /// The column that it is about alone, brought to one form.
    column: Option<String>,
    explanation: Arc<Explanation>,
}

impl Row {
    fn is_over(&self, period: Period) -> bool {
        self.explanation.until.is_some_and(|until| until <= period.end())
    }

    /// What it names is shown to those only who may see records: somebody may have put a child's number under the wrong
    /// heading.
    fn told(self, kind: &Arc<Kind>) -> Finding {
        let mut finding = Finding::new(kind, self.place).holding(self.rule.into());
        finding.record = (!self.about.record.is_empty()).then(|| Sensitive::new(self.about.record.into()));
        finding
    }

    fn is_about(&self, finding: &Finding, beside: &Beside<'_>) -> bool {
        let Some(column) = &self.column else { return true };
        let names = finding.kind.fields.first().cloned().into_iter().chain((beside.heading)(finding));
        names.into_iter().any(|name| plain(&name) == *column)
    }
}

/// What a row explains: a rule, by its code as it is or behind its collection's name in small letters, and whose
/// record it is about, empty where that is the delivery.
#[derive(PartialEq, Eq, Hash)]
struct About {
    rule: String,
    record: String,
}

/// Marks the queries that are explained. Gives what is to be said of the explanations themselves.
pub fn explain(findings: &mut Findings, name: &str, sheets: &[SheetCells], beside: &Beside<'_>) -> Findings {
    let (mut rows, mut told) = (Vec::new(), Findings::new());
    sheets.iter().for_each(|cells| read(name, cells, beside.words, &mut rows, &mut told));
    let places = places(findings);
    let mut kinds: HashMap<*const Kind, Arc<Kind>> = HashMap::new();
    let mut of_rows: HashMap<&str, Arc<Kind>> = HashMap::new();
    for row in rows {
        let mut found = None;
        for place in places.get(&row.about).into_iter().flatten() {
            let finding = &mut findings[*place];
            let weight = finding.kind.weight;
            if !row.is_about(finding, beside) {
                continue;
            }
            found = found.max(Some(weight));
            if weight == Weight::Explain && !row.is_over(beside.period) {
                let kind = kinds.entry(Arc::as_ptr(&finding.kind)).or_insert_with(|| as_explained(&finding.kind));
                finding.kind = kind.clone();
                finding.explanation = Some(row.explanation.clone());
            }
        }
        if let Some(code) = left_over(&row, found, beside) {
            let kind = of_rows.entry(code).or_insert_with(|| beside.words.kind(code, None, &[], &[]));
            told.push(row.told(kind));
        }
    }
    told
}

/// Where the findings about each rule and record are, by both ways to write the rule. What is found in no record is
/// the delivery's own only where a rule found it: that a rule could not be checked is not explained away.
fn places(findings: &Findings) -> HashMap<About, Vec<usize>> {
    let mut places: HashMap<About, Vec<usize>> = HashMap::new();
    for (place, finding) in findings.iter().enumerate() {
        if finding.record.is_none() && finding.error.is_none() {
            continue;
        }
        let code = finding.kind.code.to_lowercase();
        let short = code.split_once('.').map(|(_, short)| short.to_string());
        for rule in std::iter::once(code).chain(short) {
            let record = finding.record.as_ref().map_or_else(String::new, |record| record.reveal().to_string());
            places.entry(About { rule, record }).or_default().push(place);
        }
    }
    places
}

fn as_explained(kind: &Kind) -> Arc<Kind> {
    Arc::new(Kind { weight: Weight::Explained, ..kind.clone() })
}

/// What there is to be said of a row that explains nothing.
fn left_over(row: &Row, heaviest: Option<Weight>, beside: &Beside<'_>) -> Option<&'static str> {
    match heaviest {
        None => Some(code::EXPLANATION_OF_NOTHING),
        Some(_) if row.is_over(beside.period) => Some(code::EXPLANATION_OVER),
        Some(weight) if weight > Weight::Explain => Some(code::EXPLANATION_OF_AN_ERROR),
        Some(_) => None,
    }
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
    let [date, column, look_again] = [DATE, COLUMN, LOOK_AGAIN].map(heading);
    for (at, number) in grid.rows.iter().enumerate().skip(1) {
        let place = Place::row(&sheet, *number);
        if [rule, explanation, by].iter().any(|column| text(at, *column).is_empty()) {
            let what = "it has no rule, no explanation or nobody who gives it";
            told.push(words.finding(code::EXPLANATION_INCOMPLETE, place, None, &[("what", what)]));
            continue;
        }
        let maybe = |column: Option<usize>| column.map(|column| text(at, column)).filter(|text| !text.is_empty());
        let until = maybe(look_again).map(|text| day(&text));
        if until == Some(None) {
            let what = "the day to look again is no day such as 2026-12-31 or 31/12/2026";
            told.push(words.finding(code::EXPLANATION_INCOMPLETE, place, None, &[("what", what)]));
            continue;
        }
        let (says, by, on) = (Sensitive::new(text(at, explanation)), text(at, by), maybe(date));
        let explained = Explanation { says, by, on, until: until.flatten() };
        let (rule, record) = (text(at, rule), text(at, record));
        let about = About { rule: rule.to_lowercase(), record };
        let column = maybe(column).map(|column| plain(&column));
        rows.push(Row { place, rule, about, column, explanation: Arc::new(explained) });
    }
}

/// A day as people write it, or as Excel shows it.
fn day(text: &str) -> Option<NaiveDate> {
    let text = text.split(['T', ' ']).next().unwrap_or(text);
    ["%Y-%m-%d", "%d/%m/%Y"].iter().find_map(|form| NaiveDate::parse_from_str(text, form).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stages::parse::{Budget, read_file, sheets_of};
    use crate::stages::tables::testing::words;

    const AS_FOUND: [Weight; 5] = [Weight::Explain, Weight::Explain, Weight::Error, Weight::Explain, Weight::Explain];

    fn finding(code: &str, weight: Weight, record: &str) -> Finding {
        let (code, says) = (code.to_string(), String::new());
        let kind = Kind { code, weight, table: None, fields: Vec::new(), to_do: says.clone(), says, to_others: None };
        let mut finding = Finding::new(&Arc::new(kind), Place::file("f"));
        finding.record = (!record.is_empty()).then(|| Sensitive::new(record.into()));
        finding.error = (finding.kind.code != code::RULE_NOT_CHECKED).then_some(1);
        finding
    }

    /// Explained for the month of September 2026; what `v.1` finds is in the column `Date of birth`.
    fn explain_all(findings: &mut Findings, csv: &[u8]) -> Findings {
        let words = words();
        let heading = |finding: &Finding| (finding.kind.code == "v.1").then(|| "Date of birth".to_string());
        let beside = Beside { period: Period::read("2026-09-30").unwrap(), heading: &heading, words: &words };
        let sheets = sheets_of(read_file("explained.csv", csv, None, &Budget::default()), &words).unwrap();
        explain(findings, "explained.csv", &sheets, &beside)
    }

    fn explained(csv: &str) -> (Vec<Weight>, Vec<String>) {
        let mut findings = vec![
            finding("school.7Q", Weight::Explain, "A1"),
            finding("school.7Q", Weight::Explain, "A2"),
            finding("school.8", Weight::Error, "A1"),
            finding("school.9Q", Weight::Explain, ""),
            finding(code::RULE_NOT_CHECKED, Weight::Explain, ""),
        ];
        let told = explain_all(&mut findings, csv.as_bytes());
        assert!(told.iter().all(|finding| !finding.kind.says.contains("A3")), "no record is named to everybody");
        let explained = findings.iter().filter(|finding| finding.kind.weight == Weight::Explained);
        assert!(explained.clone().all(|finding| finding.explanation.as_ref().unwrap().by == "Jo"));
        let told = told.iter().map(|finding| format!("{}: {}", finding.place, finding.kind.code));
        (findings.iter().map(|finding| finding.kind.weight).collect(), told.collect())
    }

    #[test]
    fn a_query_is_explained_by_its_rule_and_record() {
        let (weights, told) = explained("By,Rule,Explanation,Record\nJo,7q,so,A1\nJo,school.9Q,so,\n");
        assert_eq!(weights, [Weight::Explained, Weight::Explain, Weight::Error, Weight::Explained, Weight::Explain]);
        assert_eq!(told, Vec::<String>::new());
    }

    #[test]
    fn errors_cannot_be_explained_and_what_fits_nothing_is_told() {
        let (weights, told) = explained("rule,record,explanation,by\n8,A1,so,Jo\n7Q,A3,so,Jo\n7Q,A1,,Jo\n,A1,so,Jo\n");
        assert_eq!(weights, AS_FOUND);
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

    #[test]
    fn a_rule_that_was_not_checked_is_not_explained_away() {
        let (weights, told) = explained("rule,record,explanation,by\nrule.not-checked,,so,Jo\n");
        assert_eq!(weights, AS_FOUND);
        assert_eq!(told, ["explained.csv, row 2: explanation.of-nothing"]);
    }

    #[test]
    fn a_record_under_the_wrong_heading_is_named_to_nobody_who_may_not_see_it() {
        let mut findings = Findings::new();
        let told = explain_all(&mut findings, b"rule,record,explanation,by,DATE\nA3,7Q,so,Jo,2026-05-01\n");
        assert!(!told[0].kind.says.contains("A3") && !told[0].kind.to_do.contains("A3"));
        assert_eq!(told[0].value.as_ref().unwrap().reveal(), "A3");
        assert_eq!(told[0].record.as_ref().unwrap().reveal(), "7Q");
    }

    #[test]
    fn whoever_explains_may_say_when() {
        let on = |csv: &str| {
            let mut findings = vec![finding("school.7Q", Weight::Explain, "A1")];
            explain_all(&mut findings, csv.as_bytes());
            findings[0].explanation.as_ref().unwrap().on.clone()
        };
        assert_eq!(on("rule,record,explanation,by,Date\n7Q,A1,so,Jo,2026-05-01\n").as_deref(), Some("2026-05-01"));
        assert_eq!(on("rule,record,explanation,by,Date\n7Q,A1,so,Jo,\n"), None);
        assert_eq!(on("rule,record,explanation,by\n7Q,A1,so,Jo\n"), None);
    }

    #[test]
    fn an_exception_holds_until_the_day_to_look_again() {
        let weight = |until: &str| {
            let mut findings = vec![finding("school.7Q", Weight::Explain, "A1")];
            let csv = format!("rule,record,explanation,by,Look again\n7Q,A1,so,Jo,{until}\n");
            let told = explain_all(&mut findings, csv.as_bytes());
            (findings[0].kind.weight, told.first().map(|finding| finding.kind.code.clone()))
        };
        assert_eq!(weight("2026-10-01"), (Weight::Explained, None));
        assert_eq!(weight("01/10/2026"), (Weight::Explained, None));
        assert_eq!(weight(""), (Weight::Explained, None));
        assert_eq!(weight("2026-09-30"), (Weight::Explain, Some("explanation.over".into())));
        assert_eq!(weight("soon"), (Weight::Explain, Some("explanation.incomplete".into())));
    }

    #[test]
    fn one_column_of_a_record_may_be_explained_alone() {
        let weights = |column: &str| {
            let mut findings = vec![finding("v.1", Weight::Explain, "A1"), finding("v.1", Weight::Explain, "A1")];
            let mut kind = (*findings[1].kind).clone();
            (kind.code, kind.fields) = ("v.1 ".trim().into(), vec!["sex".into()]);
            findings[1].kind = Arc::new(kind);
            let csv = format!("rule,record,column,explanation,by\nv.1,A1,{column},so,Jo\n");
            explain_all(&mut findings, csv.as_bytes());
            findings.iter().map(|finding| finding.kind.weight == Weight::Explained).collect::<Vec<_>>()
        };
        assert_eq!(weights("sex"), [false, true]);
        assert_eq!(weights("date of Birth"), [true, true]);
        assert_eq!(weights(""), [true, true]);
        assert_eq!(weights("house"), [false, false]);
    }
}
