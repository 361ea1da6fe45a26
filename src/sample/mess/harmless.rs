//! Untidiness that a good reader sees through.

use super::{Mess, Spot};
use crate::definitions::document::Step;
use crate::definitions::forms::{Blank, FieldType, Rounds};
use crate::sample::forms::{HarmlessForm, HarmlessKind};
use crate::sample::sheets::Written;
use crate::sample::spelling::code_form;
use crate::stages::tables::Values;
use crate::vocabulary::plain::plain;
use chrono::NaiveDate;
use chrono::format::{Item, StrftimeItems};

/// What stands around a text that somebody pasted.
const SPACES: [(&str, &str); 4] = [("", " "), (" ", ""), ("\u{a0}", "\u{a0}"), ("", "\u{a0} ")];
/// What is added to a whole number of years.
const PARTS: [f64; 3] = [0.25, 0.5, 0.9];

impl Mess<'_> {
    pub(super) fn put_harmless(&mut self, number: usize, form: &HarmlessForm) {
        let path = at(number);
        match form.kind {
            HarmlessKind::TitleRows => {
                if let Some(sheet) = self.find_sheet(&path, &form.at) {
                    self.delivery.sheets[sheet].title_rows = form.written.clone();
                }
            }
            HarmlessKind::MergedTitle => {
                if let Some(sheet) = self.find_sheet(&path, &form.at) {
                    self.delivery.sheets[sheet].title_rows = form.written.clone();
                    self.delivery.sheets[sheet].is_title_merged = true;
                }
            }
            HarmlessKind::BlankRows => {
                if let Some(sheet) = self.find_sheet(&path, &form.at) {
                    let below = (1..self.delivery.sheets[sheet].table.rows).collect();
                    let rows = self.draw(below, form.times.unwrap_or(1));
                    self.delivery.sheets[sheet].gaps = rows.into_iter().collect();
                }
            }
            HarmlessKind::HeadingGroups => {
                if let Some(sheet) = self.find_sheet(&path, &form.at) {
                    self.delivery.sheets[sheet].groups = form.written.clone();
                }
            }
            HarmlessKind::ShuffledColumns => {
                if let Some(sheet) = self.find_sheet(&path, &form.at) {
                    self.shuffle(sheet);
                }
            }
            HarmlessKind::OtherHeading => self.rename(number, form),
            _ => self.respell(number, form),
        }
    }

    fn shuffle(&mut self, sheet: usize) {
        for last in (1..self.delivery.sheets[sheet].columns.len()).rev() {
            let other = self.chance.below(last + 1);
            self.delivery.sheets[sheet].columns.swap(last, other);
        }
    }

    fn rename(&mut self, number: usize, form: &HarmlessForm) {
        let Some(spot) = self.find_field(&at(number), &form.at) else { return };
        let heading = form.written.first().cloned().unwrap_or_default();
        if !self.field(spot).headings().any(|known| plain(known) == plain(&heading)) {
            let message = format!("`{heading}` is no heading that `{}` is known by", form.at);
            let _: Option<()> = self.say(&written(number), message);
            return;
        }
        for column in self.sheet(spot).columns.iter_mut().filter(|column| column.field == Some(spot.field)) {
            column.heading.clone_from(&heading);
        }
    }

    /// Writes values otherwise, in so many cells that have no fault.
    fn respell(&mut self, number: usize, form: &HarmlessForm) {
        let Some(spot) = self.find_field(&at(number), &form.at) else { return };
        if self.check(number, form, spot).is_none() {
            return;
        }
        let sheet = &self.delivery.sheets[spot.sheet];
        let fitting: Vec<usize> = (0..sheet.table.rows)
            .filter(|row| !self.taken.contains(&(spot.sheet, *row)) && !sheet.instead.contains_key(&(*row, spot.field)))
            .filter(|row| self.instead(form, spot, *row, 0).is_some())
            .collect();
        let rows = match form.times {
            Some(times) => self.draw(fitting, times),
            None => fitting,
        };
        for (turn, row) in rows.into_iter().enumerate() {
            if let Some(instead) = self.instead(form, spot, row, turn) {
                self.sheet(spot).instead.insert((row, spot.field), instead);
            }
        }
    }

    /// Whether the field can be written so, and is read back as what it was.
    fn check(&mut self, number: usize, form: &HarmlessForm, spot: Spot) -> Option<()> {
        let field = self.field(spot);
        let kind = field.kind();
        let fits = match form.kind {
            HarmlessKind::TextDates => kind == FieldType::Date,
            HarmlessKind::OtherSpelling => matches!(kind, FieldType::Code | FieldType::YesNo),
            HarmlessKind::StraySpaces => matches!(kind, FieldType::Id | FieldType::Text | FieldType::Postcode),
            HarmlessKind::DecimalPart => field.form.rounds == Some(Rounds::Down),
            HarmlessKind::DashForBlank => field.form.blank == Blank::Allowed,
            _ => kind == FieldType::Id,
        };
        if !fits {
            return self.say(&at(number), format!("`{}` cannot be written so", form.at));
        }
        let is_pattern = |text: &String| !StrftimeItems::new(text).any(|item| item == Item::Error);
        if form.kind == HarmlessKind::TextDates && !form.written.iter().all(is_pattern) {
            return self.say(&written(number), "this is no pattern of a day, such as `%d/%m/%Y`".to_string());
        }
        let spelling = form.written.first().map_or("", String::as_str);
        let read = field.codes.as_ref().and_then(|list| list.find(spelling)).map(|found| &found.code);
        if form.kind == HarmlessKind::OtherSpelling && (read.is_none() || read != form.code.as_ref()) {
            return self.say(&written(number), format!("`{spelling}` is no spelling of that code"));
        }
        Some(())
    }

    /// What is written in a cell, where its value can be written so.
    fn instead(&self, form: &HarmlessForm, spot: Spot, row: usize, turn: usize) -> Option<Written> {
        let (field, table) = (self.field(spot), &self.delivery.sheets[spot.sheet].table);
        let values = &table.columns[spot.field];
        let pattern = form.written.first().map(String::as_str);
        match (form.kind, values) {
            (HarmlessKind::DashForBlank, _) => {
                let is_blank = self.delivery.sheets[spot.sheet].is_blank(row, spot.field);
                is_blank.then(|| Written::Text("-".to_string()))
            }
            (HarmlessKind::TextDates, Values::Date(days)) => {
                days[row].map(|day| Written::Text(written_day(day, pattern.unwrap_or("%d/%m/%Y"))))
            }
            (HarmlessKind::OtherSpelling, _) => {
                let is_it = form.code.as_deref() == Some(code_form(field, values, row).as_str());
                is_it.then(|| Written::Text(pattern.unwrap_or_default().to_string()))
            }
            (HarmlessKind::DecimalPart, Values::Whole(numbers)) => {
                let number = numbers[row].filter(|number| *number >= 0)?;
                Some(Written::Number(number as f64 + PARTS[turn % PARTS.len()]))
            }
            (HarmlessKind::NumbersForIds, Values::Text(texts)) => texts[row].as_deref().and_then(as_number),
            (HarmlessKind::StraySpaces, Values::Text(texts)) => {
                let (before, after) = SPACES[turn % SPACES.len()];
                texts[row].as_ref().map(|text| Written::Text(format!("{before}{text}{after}")))
            }
            _ => None,
        }
    }
}

fn written_day(day: NaiveDate, pattern: &str) -> String {
    day.format(pattern).to_string()
}

/// Digits that a number keeps whole: none at the front is nought, and there are not too many.
fn as_number(text: &str) -> Option<Written> {
    let is_kept = (1..=15).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_kept && !text.starts_with('0')).map(Written::Number)
}

fn at(number: usize) -> [Step<'static>; 3] {
    [Step::Key("harmless"), Step::Item(number), Step::Key("at")]
}

fn written(number: usize) -> [Step<'static>; 3] {
    [Step::Key("harmless"), Step::Item(number), Step::Key("written")]
}
