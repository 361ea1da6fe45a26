//! Reads one delivery from the files that are kept: its own, those of the delivery before, what is worked out.

use super::apart::{Lying, read_files};
use super::manifest::{AlsoFiles, LandedFile};
use super::reference::Loaded;
use crate::definitions::forms::FileForm;
use crate::definitions::model::{AUTHORITIES, Collection, Definitions, Table};
use crate::stages::canonical::{Periods, fill};
use crate::stages::convert::convert;
use crate::stages::derive::derive;
use crate::stages::explained::{Beside, explain};
use crate::stages::look_up::schema_of;
use crate::stages::parse::{Sought, find_tables, sheets_of};
use crate::stages::sql::Engine;
use crate::stages::sql::frames::{authorities, empty};
use crate::stages::tables::Parsed;
use crate::stages::typed::{Delivery, Typed};
use crate::stages::validate::validate;
use crate::store::Workplace;
use crate::vocabulary::finding::code;
use crate::vocabulary::{Finding, Findings, Period, RowCount};
use std::collections::BTreeMap;
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

/// What came of the other collections that fill this one's tables, as tables of cells.
#[derive(Default)]
pub struct Others {
    /// By collection; one that did not come is not here.
    parsed: BTreeMap<String, (Period, Parsed)>,
}

impl Others {
    /// The account of these, where the delivery is turned away.
    pub fn all_refused(&self) -> impl Iterator<Item = RowCount> {
        self.parsed.values().flat_map(|(_, parsed)| parsed.all_refused())
    }
}

/// A delivery with its values typed, ready for rules.
pub struct Typing {
    pub typed: Typed,
    pub engine: Engine,
    pub findings: Findings,
    /// What was found in the delivery before.
    pub of_last: Findings,
}

/// Tables as the delivery before was asked for them, and its collection year.
type LastTables = (Vec<Arc<Table>>, i32);

/// Files as tables of cells, and what was found in them.
type Cells = (Parsed, Findings);

impl Reading<'_> {
    /// The delivery's own files, and those of the delivery before, if there could be one: all are read at once.
    pub fn parse(&self, landed: &[LandedFile], last: &[LandedFile]) -> anyhow::Result<(Cells, Option<Cells>)> {
        let (own, before) = (self.tables(), self.last_tables().map(|(tables, _)| tables));
        let xml = self.collection.form.xml.as_ref();
        let (sought, sought_before) = (Sought::new(&own, xml), Sought::new(before.as_deref().unwrap_or_default(), xml));
        let last = if before.is_some() { last } else { &[] };
        let mut lying = self.lying(landed, Some(&sought));
        lying.extend(self.lying(last, Some(&sought_before)));
        let mut read = read_files(self.workplace, &lying)?;
        let read_before = read.split_off(landed.len());
        let words = self.definitions.words_in(self.collection);
        Ok(std::thread::scope(|scope| {
            let found = before.map(|tables| {
                scope.spawn({
                    let (words, sought) = (&words, &sought_before);
                    move || find_tables(read_before, &tables, sought, words)
                })
            });
            let own = find_tables(read, &own, &sought, &words);
            (own, found.map(|found| found.join().expect("reading does not panic")))
        }))
    }

    /// The files of other collections, each read as its own definitions have it. That one of their tables did not come
    /// is told where the collection is asked for.
    pub fn parse_others(&self, also: &[AlsoFiles]) -> anyhow::Result<(Others, Findings)> {
        let (mut others, mut findings) = (Others::default(), Findings::new());
        for AlsoFiles { name, period, files } in also {
            let Some(known) = self.collection.also.iter().find(|known| known.name == *name) else { continue };
            let year = period.collection_year();
            let ((parsed, found), _) = Reading { collection: &known.collection, year, ..*self }.parse(files, &[])?;
            findings.extend(found.into_iter().filter(|finding| finding.kind.code != code::TABLE_MISSING));
            others.parsed.insert(name.clone(), (*period, parsed));
        }
        Ok((others, findings))
    }

    /// Judges and types what was parsed, fills its tables from the others, sets the delivery before beside it and works
    /// out the rest.
    pub fn type_it(&self, parsed: Parsed, others: Others, last: Option<Cells>) -> anyhow::Result<Typing> {
        let format = parsed.form.map_or("", FileForm::word);
        let constants = self.collection.constants(self.delivery.period, self.delivery.authority.code(), format);
        let engine = Engine::new(&self.definitions.calendar, constants);
        let words = self.definitions.words_in(self.collection);
        let has_own = !parsed.tables.is_empty() || self.collection.also.is_empty();
        // Neither delivery waits for the other.
        let ((mut typed, mut findings), before) = std::thread::scope(|scope| {
            let before = scope.spawn(|| Some(self.type_last(last?, self.last_tables()?)));
            let (validated, findings) = validate(parsed, &self.tables(), &words, self.year);
            ((convert(validated, self.delivery), findings), before.join().expect("reading does not panic"))
        });
        if !has_own {
            typed.without_own();
        }
        let mut of_last = Findings::new();
        if let Some((last, found)) = before {
            typed.with_last(last);
            of_last = found;
        }
        let periods = self.add_others(&mut typed, others, &mut findings);
        self.add_reference(&mut typed)?;
        fill(&mut typed, self.collection, &periods, &engine)?;
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
        for file in read_files(self.workplace, &self.lying(landed, None))? {
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
    fn type_last(&self, (parsed, mut findings): Cells, (tables, year): LastTables) -> (Typed, Findings) {
        let words = self.definitions.words_in(self.collection);
        let (validated, found) = validate(parsed, &tables, &words, year);
        findings.extend(found);
        (convert(validated, self.delivery), findings)
    }

    /// The other collections' tables; of one that did not come they have no rows.
    fn add_others(&self, typed: &mut Typed, mut others: Others, findings: &mut Findings) -> Periods {
        let mut periods = Periods::new();
        for known in &self.collection.also {
            let came = others.parsed.remove(&known.name);
            periods.extend(came.as_ref().map(|(period, _)| (known.name.clone(), *period)));
            let year = came.as_ref().map_or(self.year, |(period, _)| period.collection_year());
            let reading = Reading { collection: &known.collection, year, ..*self };
            let words = self.definitions.words_in(&known.collection);
            let parsed = came.map(|(_, parsed)| parsed).unwrap_or_default();
            let (validated, found) = validate(parsed, &reading.tables(), &words, year);
            findings.extend(found);
            typed.with_other(&known.name, convert(validated, self.delivery));
        }
        periods
    }

    /// The rows of reference that the delivery's values are looked up in.
    fn add_reference(&self, typed: &mut Typed) -> anyhow::Result<()> {
        if let Some(list) = &self.collection.authorities {
            typed.with_table(AUTHORITIES, authorities(list));
        }
        let wanted = typed.looked_up(|name| self.reference.is_asked_by_key(self.definitions, name));
        let mut frames = self.reference.look_up(self.definitions, wanted)?;
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

    /// The tables of the delivery before; none where there is no delivery before.
    fn last_tables(&self) -> Option<LastTables> {
        let last = self.collection.last_period(self.delivery.period)?;
        let tables = self.collection.last_tables_for(self.delivery.period);
        Some((tables.into_iter().map(Arc::new).collect(), last.collection_year()))
    }

    fn lying<'s>(&self, landed: &[LandedFile], sought: Option<&'s Sought>) -> Vec<Lying<'s>> {
        let path = |file: &LandedFile| self.workplace.landed(&file.sha);
        let lying = |file: &LandedFile| Lying { name: file.name.clone(), path: path(file), sought };
        landed.iter().map(lying).collect()
    }
}
