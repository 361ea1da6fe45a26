//! How values are written: codes as the asker prefers them in a workbook, and in code form in the truth.

use crate::definitions::codes::Code;
use crate::definitions::model::Field;
use crate::stages::tables::Values;
use crate::vocabulary::place::letters;
use compact_str::{CompactString, ToCompactString, format_compact};

/// The spelling of each of a field's codes, in the list's order: `a) Male`, `b) 1B: Acquaintance`.
pub fn preferred(field: &Field) -> Vec<String> {
    let Some(list) = &field.codes else { return Vec::new() };
    let spell = |(at, code): (usize, &Code)| {
        let label = if says_itself(code) { code.label.clone() } else { format!("{}: {}", code.code, code.label) };
        let lettered = format!("{}) {label}", letters(at as u32).to_lowercase());
        // Whatever the list's spellings are, what is written here has to be read back as the same code.
        let reads_back = |text: &String| list.find(text).is_some_and(|found| found.code == code.code);
        [lettered, label].into_iter().find(reads_back).unwrap_or_else(|| code.code.clone())
    };
    list.codes.iter().enumerate().map(spell).collect()
}

/// The spelling of each of a field's codes as people write them: by its label, where that is read back as the code.
pub fn said(field: &Field) -> Vec<String> {
    let Some(list) = &field.codes else { return Vec::new() };
    let spell = |code: &Code| {
        let reads_back = list.find(&code.label).is_some_and(|found| found.code == code.code);
        if reads_back { code.label.clone() } else { code.code.clone() }
    };
    list.codes.iter().map(spell).collect()
}

/// A value as definitions name it: codes as codes, days as `2026-09-30`, `yes` and `no`. Nothing is empty.
pub fn code_form(field: &Field, values: &Values, row: usize) -> CompactString {
    let shown = match values {
        // A no-break space within a text is an ordinary one to any reader.
        Values::Text(texts) => texts[row].as_ref().map(|text| text.replace('\u{a0}', " ").into()),
        Values::Code(codes) => codes[row].and_then(|at| code(field, at)).map(CompactString::from),
        Values::Date(days) => days[row].map(|day| day.to_compact_string()),
        Values::Whole(numbers) => numbers[row].map(|number| number.to_compact_string()),
        Values::Decimal(numbers) => numbers[row].map(|number| format_compact!("{number}")),
        Values::Truth(truths) => truths[row].map(|truth| CompactString::const_new(if truth { "yes" } else { "no" })),
    };
    shown.unwrap_or_default()
}

/// Codes that only begin their label, or are words of their own, would be said twice.
fn says_itself(code: &Code) -> bool {
    let is_word = code.code.bytes().any(|byte| byte.is_ascii_lowercase());
    is_word || code.label.to_uppercase().starts_with(&code.code)
}

fn code(field: &Field, at: u32) -> Option<&str> {
    Some(field.codes.as_ref()?.codes.get(at as usize)?.code.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::examples::collection;

    #[test]
    fn every_code_is_read_back_as_itself() {
        for field in collection().tables.iter().flat_map(|table| &table.fields) {
            let Some(list) = &field.codes else { continue };
            for (code, spelt) in list.codes.iter().zip(preferred(field)) {
                assert_eq!(list.find(&spelt).map(|found| &found.code), Some(&code.code), "{spelt} of {}", list.name);
            }
        }
    }

    #[test]
    fn a_code_that_begins_its_label_is_not_said_twice() {
        let collection = collection();
        let gender = preferred(collection.tables[0].field("gender").unwrap());
        assert_eq!(gender[..2], ["a) Male", "b) Female"]);
        let ethnicity = preferred(collection.tables[0].field("ethnicity").unwrap());
        assert_eq!(ethnicity[0], "a) WBRI: White British");
    }
}
