//! Reads one delivery from the files that are kept: its own, those of the delivery before, what is worked out.

use super::apart::{Lying, read_files};
use super::manifest::LandedFile;
use super::reference::Loaded;
use crate::definitions::forms::FileForm;
use crate::definitions::model::{AUTHORITIES, Collection, Definitions, Table};
use crate::stages::convert::convert;
use crate::stages::derive::derive;
use crate::stages::explained::{Beside, explain};
use crate::stages::look_up::schema_of;
use crate::stages::parse::{XmlPlan, find_tables, sheets_of};
use crate::stages::sql::Engine;
use crate::stages::sql::frames::{authorities, empty};
use crate::stages::tables::Parsed;
use crate::stages::typed::{Delivery, Typed};
use crate::stages::validate::validate;
use crate::store::Workplace;
use crate::vocabulary::{Finding, Findings};
use std::sync::Arc;

/// Which delivery is read, and as which collection year's.
pub struct Reading<'a> {
    pub workplace: &'a Workplace,
    pub definitions: &'a Definitions,
    pub collection: &'a Collection,
    pub delivery: &'a Delivery,
    pub year: i32,
    /// The tables of reference that are in force.
    pub reference: &'a Loaded,
}

/// A delivery with its values typed, ready for rules.
pub struct Typing {
    pub typed: Typed,
    pub engine: Engine,
    pub findings: Findings,
    /// What was found in the delivery before.
    pub of_last: Findings,
}

impl Reading<'_> {
    /// The delivery's own files as tables of cells.
    pub fn parse(&self, landed: &[LandedFile]) -> anyhow::Result<(Parsed, Findings)> {
        self.parse_as(landed, &self.tables())
    }

    /// Judges and types what was parsed, sets the delivery before beside it and works out the rest.
    pub fn type_it(&self, parsed: Parsed, last: &[LandedFile]) -> anyhow::Result<Typing> {
        let format = parsed.form.map_or("", FileForm::word);
        let constants = self.collection.constants(self.delivery.period, self.delivery.authority.code(), format);
        let engine = Engine::new(&self.definitions.calendar, constants);
        let words = self.definitions.words_in(self.collection);
        let (validated, findings) = validate(parsed, &self.tables(), &words, self.year);
        let mut typed = convert(validated, self.delivery);
        let of_last = self.add_last(&mut typed, last)?;
        self.add_reference(&mut typed)?;
        derive(&mut typed, self.collection, &engine)?;
        Ok(Typing { typed, engine, findings, of_last })
    }

    /// Puts the explanations that came beside the delivery to what they explain, and says what is wrong with them.
    pub fn explain(&self, findings: &mut Findings, landed: &[LandedFile]) -> anyhow::Result<()> {
        let words = &self.definitions.words;
        let heading = |finding: &Finding| {
            let table = self.collection.table(finding.kind.table.as_deref()?)?;
            Some(table.field(finding.kind.fields.first()?)?.form.title.clone())
        };
        let beside = Beside { period: self.delivery.period, heading: &heading, words };
        for file in read_files(self.workplace, &self.lying(landed), None)? {
            let name = file.name.clone();
            let told = match sheets_of(file, words) {
                Ok(sheets) => explain(findings, &name, &sheets, &beside),
                Err(refused) => vec![refused],
            };
            findings.extend(told);
        }
        Ok(())
    }

    /// The delivery before, as rules compare with it. Its own rules were run in their time.
    fn add_last(&self, typed: &mut Typed, landed: &[LandedFile]) -> anyhow::Result<Findings> {
        let Some(period) = self.collection.last_period(self.delivery.period) else { return Ok(Findings::new()) };
        let tables: Vec<_> = self.collection.last_tables_for(self.delivery.period).into_iter().map(Arc::new).collect();
        let (parsed, mut findings) = self.parse_as(landed, &tables)?;
        let words = self.definitions.words_in(self.collection);
        let (validated, found) = validate(parsed, &tables, &words, period.collection_year());
        findings.extend(found);
        typed.with_last(convert(validated, self.delivery));
        Ok(findings)
    }

    /// The rows of reference that the delivery's values are looked up in.
    fn add_reference(&self, typed: &mut Typed) -> anyhow::Result<()> {
        if let Some(list) = &self.collection.authorities {
            typed.with_table(AUTHORITIES, authorities(list));
        }
        let mut frames = self.reference.look_up(self.definitions, typed.looked_up())?;
        for reference in &self.collection.references {
            match (frames.remove(&reference.name), self.reference.missing.get(&reference.name)) {
                (Some(frame), _) => typed.with_table(&reference.name, frame),
                (None, why) => {
                    let why = why.map_or_else(String::new, |why| format!(": {why}"));
                    let why = format!("the {} is missing{why}", reference.form.title.to_lowercase());
                    typed.without_table(&reference.name, empty(&schema_of(reference)), why);
                }
            }
        }
        Ok(())
    }

    fn tables(&self) -> Vec<Arc<Table>> {
        self.collection.tables.iter().map(|table| Arc::new(table.for_year(self.year))).collect()
    }

    fn parse_as(&self, landed: &[LandedFile], tables: &[Arc<Table>]) -> anyhow::Result<(Parsed, Findings)> {
        let plan = self.collection.form.xml.as_ref().map(|form| XmlPlan::new(form, tables));
        let read = read_files(self.workplace, &self.lying(landed), plan.as_ref())?;
        Ok(find_tables(read, tables, plan.as_ref(), &self.definitions.words_in(self.collection)))
    }

    fn lying(&self, landed: &[LandedFile]) -> Vec<Lying> {
        let lying = |file: &LandedFile| Lying { name: file.name.clone(), path: self.workplace.landed(&file.sha) };
        landed.iter().map(lying).collect()
    }
}
