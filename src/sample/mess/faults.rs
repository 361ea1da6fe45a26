//! Faults, and the findings they must lead to.

use super::{Mess, Spot};
use crate::definitions::document::Step;
use crate::definitions::forms::{Blank, FieldType};
use crate::definitions::model::{Field, Rule};
use crate::sample::forms::{FaultForm, FaultKind};
use crate::sample::sheets::{Fault, FaultAt, OtherSheet, SheetColumn, Written};
use crate::stages::tables::Values;
use crate::vocabulary::Weight;
use crate::vocabulary::finding::code;
use crate::vocabulary::period::days_away;
use crate::vocabulary::plain::plain;

impl Mess<'_> {
    pub(super) fn put_fault(&mut self, number: usize, form: &FaultForm) {
        match form.kind {
            FaultKind::OtherSheet => self.add_sheet(form),
            // Done before everything else.
            FaultKind::SeveralSheets => {}
            FaultKind::HiddenSheet | FaultKind::TotalRow | FaultKind::UnknownColumn | FaultKind::RepeatedRow => {
                if let Some(sheet) = self.find_sheet(&at(number), &form.at) {
                    self.spoil_sheet(number, form, sheet);
                }
            }
            _ => {
                if let Some(spot) = self.find_field(&at(number), &form.at) {
                    self.spoil_field(number, form, spot);
                }
            }
        }
    }

    fn spoil_sheet(&mut self, number: usize, form: &FaultForm, sheet: usize) {
        match form.kind {
            FaultKind::HiddenSheet => {
                // Of several sheets of a table the oldest is hidden, which is the last.
                let sheet = self.last_of_its_table(sheet);
                self.delivery.sheets[sheet].is_hidden = true;
                self.expect(sheet, code::SHEET_HIDDEN, FaultAt::Sheet { field: None });
            }
            FaultKind::TotalRow => {
                let total = vec![format!("Total: {}", self.delivery.sheets[sheet].table.rows)];
                let footer = if form.written.is_empty() { total } else { form.written.clone() };
                self.delivery.sheets[sheet].footers.push(footer);
                // However many rows there are below the records, it is said once.
                if self.delivery.sheets[sheet].footers.len() == 1 {
                    self.expect(sheet, code::TABLE_TRIMMED, FaultAt::Footer);
                }
            }
            FaultKind::UnknownColumn => self.add_column(number, form, sheet),
            _ => self.repeat_rows(number, form, sheet),
        }
    }

    fn spoil_field(&mut self, number: usize, form: &FaultForm, spot: Spot) {
        match form.kind {
            FaultKind::MissingColumn => self.take_column_away(spot),
            FaultKind::BreaksRule => self.break_rule(number, form, spot),
            _ => self.spoil_cells(number, form, spot),
        }
    }

    /// In a delivery of files the sheet's workbook stands before it: `Audits/Guidance`.
    fn add_sheet(&mut self, form: &FaultForm) {
        let (book, name) = match form.at.split_once('/') {
            Some((book, name)) => (Some(format!("{book}.xlsx")), name.to_string()),
            None => (None, form.at.clone()),
        };
        self.delivery.others.push(OtherSheet { book, name: name.clone(), lines: form.written.clone() });
        let fault =
            Fault { code: code::SHEET_NOT_A_TABLE.to_string(), sheet: name, at: FaultAt::Sheet { field: None } };
        self.delivery.faults.push(fault);
    }

    fn last_of_its_table(&self, sheet: usize) -> usize {
        let sheets = &self.delivery.sheets;
        sheets.iter().rposition(|other| other.table.table.name == sheets[sheet].table.table.name).unwrap_or(sheet)
    }

    fn add_column(&mut self, number: usize, form: &FaultForm, sheet: usize) {
        let heading = form.written.first().map_or("Comments", String::as_str).to_string();
        let fields = &self.delivery.sheets[sheet].table.table.fields;
        if fields.iter().flat_map(Field::headings).any(|known| plain(known) == plain(&heading)) {
            let _: Option<()> = self.say(&written(number), format!("`{heading}` is a heading of this table"));
            return;
        }
        let place = self.chance.below(self.delivery.sheets[sheet].columns.len()) + 1;
        let column = SheetColumn { heading: heading.clone(), field: None };
        self.delivery.sheets[sheet].columns.insert(place, column);
        self.expect(sheet, code::COLUMN_UNKNOWN, FaultAt::Heading(heading));
    }

    fn repeat_rows(&mut self, number: usize, form: &FaultForm, sheet: usize) {
        let Some(rows) = self.rows_for(number, form, sheet, &[]) else { return };
        let key = self.delivery.sheets[sheet].table.table.key.first().cloned();
        let fields = &self.delivery.sheets[sheet].table.table.fields;
        let field = fields.iter().position(|field| Some(field.name()) == key.as_deref()).unwrap_or_default();
        for row in rows {
            let past = self.delivery.sheets[sheet].repeats.len();
            self.delivery.sheets[sheet].repeats.push(row);
            self.expect(sheet, code::ROW_REPEATED, FaultAt::Repeat { past, field });
        }
    }

    fn take_column_away(&mut self, spot: Spot) {
        let sheet = self.sheet(spot);
        sheet.columns.retain(|column| column.field != Some(spot.field));
        (0..sheet.table.rows).for_each(|row| sheet.blank(row, spot.field));
        self.expect(spot.sheet, code::COLUMN_MISSING, FaultAt::Sheet { field: Some(spot.field) });
    }

    /// Writes something in cells from which no value can be read.
    fn spoil_cells(&mut self, number: usize, form: &FaultForm, spot: Spot) {
        let Some((code, instead)) = self.spelt_wrong(number, form, spot) else { return };
        let Some(rows) = self.rows_for(number, form, spot.sheet, &[spot.field]) else { return };
        let sheet = &self.delivery.sheets[spot.sheet];
        let names_a_row = sheet.table.table.key.iter().any(|key| key == self.field(spot).name())
            && self.field(spot).form.blank == Blank::Never;
        let code = match code {
            code if !names_a_row => code,
            code::VALUE_BLANK | code::KEY_BLANK => code::KEY_BLANK,
            _ => code::KEY_UNREADABLE,
        };
        let code = self.judge_of(spot, code).unwrap_or(code.to_string());
        for row in rows {
            let sheet = self.sheet(spot);
            sheet.instead.insert((row, spot.field), instead.clone());
            sheet.blank(row, spot.field);
            if names_a_row {
                sheet.set_aside.insert(row);
            }
            self.expect(spot.sheet, &code, FaultAt::Cell { row, field: spot.field });
        }
    }

    /// The rule that says what is wrong with a value in the engine's place, where a field has one.
    fn judge_of(&self, spot: Spot, code: &str) -> Option<String> {
        let judge = self.field(spot).form.judged_by.as_ref()?;
        let rule = self.collection.rules.iter().find(|rule| &rule.form.code == judge)?;
        (![code::VALUE_BLANK, code::KEY_BLANK, code::KEY_UNREADABLE].contains(&code)).then(|| rule.code.clone())
    }

    /// The finding's code and what is written, if the field can have this fault.
    fn spelt_wrong(&mut self, number: usize, form: &FaultForm, spot: Spot) -> Option<(&'static str, Written)> {
        let field = self.field(spot);
        let kind = field.kind();
        let is_read = |text: &str| field.codes.as_ref().is_some_and(|list| list.find(text).is_some());
        let or = |default: &str| Written::Text(form.written.first().map_or(default, String::as_str).to_string());
        let number_or = |default: f64| {
            let given = form.written.first().and_then(|text| text.parse().ok());
            Written::Number(given.unwrap_or(default))
        };
        let (fits, code, instead) = match form.kind {
            FaultKind::MisspeltCode => (kind == FieldType::Code, code::VALUE_NOT_IN_CODES, or("not one of these")),
            FaultKind::NotYesOrNo => (kind == FieldType::YesNo, code::VALUE_NOT_YES_OR_NO, or("perhaps")),
            FaultKind::ImpossibleDate => (kind == FieldType::Date, code::VALUE_NOT_A_DATE, or("31/02/2026")),
            FaultKind::NotANumber => (is_number(kind), code::VALUE_NOT_A_NUMBER, or("several")),
            FaultKind::NotWhole => {
                (kind == FieldType::Whole && field.form.rounds.is_none(), code::VALUE_NOT_WHOLE, number_or(1.5))
            }
            FaultKind::OutOfRange => {
                let beyond = field.form.range.map_or(0.0, |[_, most]| most + 1.0);
                (field.form.range.is_some(), code::VALUE_OUT_OF_RANGE, number_or(beyond))
            }
            FaultKind::NotAPostcode => (kind == FieldType::Postcode, code::VALUE_NOT_A_POSTCODE, or("nope")),
            FaultKind::ErrorCell => {
                let shown = form.written.first().map_or("#REF!", String::as_str);
                let code = if shown == "#N/A" { code::VALUE_BLANK } else { code::VALUE_ERROR };
                let is_found = code == code::VALUE_ERROR || field.form.blank == Blank::Never;
                (is_found, code, Written::Error(shown.to_string()))
            }
            FaultKind::BlankKey => (self.is_key(spot), code::KEY_BLANK, Written::Nothing),
            _ => {
                let is_found = field.form.blank == Blank::Never && !self.is_key(spot);
                (is_found, code::VALUE_BLANK, Written::Nothing)
            }
        };
        let is_known = matches!(&instead, Written::Text(text) if is_read(text));
        match (fits, is_known) {
            (true, false) => Some((code, instead)),
            (true, true) => self.say(&written(number), "this spelling is one of the list's".to_string()),
            (false, _) => self.say(&at(number), format!("`{}` cannot have this fault", form.at)),
        }
    }

    /// Gives rows a value that a rule forbids; it is read without fault.
    fn break_rule(&mut self, number: usize, form: &FaultForm, spot: Spot) {
        let path = [Step::Key("fault"), number.into(), "rule".into()];
        let table = &self.delivery.sheets[spot.sheet].table.table;
        let named = |rule: &&Rule| Some(&rule.form.code) == form.rule.as_ref();
        let Some(rule) = self.collection.rules.iter().find(named).filter(|rule| rule.form.table == table.name) else {
            let _: Option<()> =
                self.say(&path, "the rule that finds it is needed here: one of this table's".to_string());
            return;
        };
        let shown = rule.form.about.first().and_then(|name| table.place_of(name));
        let (code, weight) = (rule.code.clone(), rule.form.weight);
        let from = form.day_of.as_ref().and_then(|name| table.place_of(name));
        let needed: Vec<usize> = match form.only.contains_key(self.field(spot).name()) {
            true => from.into_iter().collect(),
            false => from.into_iter().chain([spot.field]).collect(),
        };
        let Some(rows) = self.rows_for(number, form, spot.sheet, &needed) else { return };
        for row in rows {
            if self.set(number, form, spot, row, from).is_none() {
                return;
            }
            if weight >= Weight::Row {
                self.sheet(spot).set_aside.insert(row);
            }
            let at = FaultAt::Cell { row, field: shown.unwrap_or(spot.field) };
            self.expect(spot.sheet, &code, at);
        }
    }

    /// Puts the fault's value in a cell: the written one in code form, or a day counted from another.
    fn set(&mut self, number: usize, form: &FaultForm, spot: Spot, row: usize, from: Option<usize>) -> Option<()> {
        let columns = &self.delivery.sheets[spot.sheet].table.columns;
        let other = from.and_then(|field| match &columns[field] {
            Values::Date(days) => days[row],
            _ => None,
        });
        let named = form.day_of.as_ref().and_then(|name| self.dates.get(name).copied());
        let text = match (other.or(named), form.written.first()) {
            (Some(day), _) => days_away(day, form.days_later).to_string(),
            (None, Some(text)) => text.clone(),
            (None, None) => return self.say(&at(number), "`day_of` or `written` is needed too".to_string()),
        };
        let list = self.field(spot).codes.clone();
        let place = |code: &str| list.as_ref()?.codes.iter().position(|known| known.code == code);
        let fits = match &mut self.sheet(spot).table.columns[spot.field] {
            Values::Text(values) => {
                values[row] = Some(text.as_str().into());
                true
            }
            Values::Code(values) => {
                values[row] = place(&text).map(|at| at as u32);
                values[row].is_some()
            }
            Values::Date(values) => {
                values[row] = text.parse().ok();
                values[row].is_some()
            }
            Values::Whole(values) => {
                values[row] = text.parse().ok();
                values[row].is_some()
            }
            Values::Decimal(values) => {
                values[row] = text.parse().ok();
                values[row].is_some()
            }
            Values::Truth(values) => {
                values[row] = Some(text == "yes");
                text == "yes" || text == "no"
            }
        };
        if fits { Some(()) } else { self.say(&written(number), format!("`{text}` is no value of this field")) }
    }

    /// Rows for a fault that have no other, with something in the fields that it needs.
    fn rows_for(&mut self, number: usize, form: &FaultForm, sheet: usize, needed: &[usize]) -> Option<Vec<usize>> {
        let fields = &self.delivery.sheets[sheet].table.table.fields;
        let mut only = Vec::new();
        for (name, value) in &form.only {
            match fields.iter().position(|field| field.name() == name) {
                Some(field) => only.push((field, value.as_str())),
                None => {
                    let path = [Step::Key("fault"), number.into(), "only".into(), Step::Key(name)];
                    return self.say(&path, format!("there is no field `{name}`"));
                }
            }
        }
        let is_free = |row: &usize| {
            let spoilt = &self.delivery.sheets[sheet];
            !self.taken.contains(&(sheet, *row))
                && needed.iter().all(|field| !spoilt.is_blank(*row, *field))
                && self.has_values(sheet, *row, &only)
                && self.is_kind_of_row(sheet, *row, form.rows)
        };
        let free: Vec<usize> = (0..self.delivery.sheets[sheet].table.rows).filter(is_free).collect();
        let rows = self.draw(free, form.times.unwrap_or(1));
        self.taken.extend(rows.iter().map(|row| (sheet, *row)));
        Some(rows)
    }

    fn expect(&mut self, sheet: usize, code: &str, at: FaultAt) {
        let sheet = self.delivery.sheets[sheet].name.clone();
        self.delivery.faults.push(Fault { code: code.to_string(), sheet, at });
    }

    fn is_key(&self, spot: Spot) -> bool {
        self.delivery.sheets[spot.sheet].table.table.key.iter().any(|key| key == self.field(spot).name())
    }
}

fn is_number(kind: FieldType) -> bool {
    matches!(kind, FieldType::Whole | FieldType::Decimal)
}

fn at(number: usize) -> [Step<'static>; 3] {
    [Step::Key("fault"), Step::Item(number), Step::Key("at")]
}

fn written(number: usize) -> [Step<'static>; 3] {
    [Step::Key("fault"), Step::Item(number), Step::Key("written")]
}
