//! Reads the files of tables of reference that have not been read before, and keeps what they say.

use super::find::{Found, FoundFile, FoundTable};
use super::told::{self, Told};
use crate::definitions::model::{Definitions, Reference, Table, Words};
use crate::runs::apart::{Lying, read_files};
use crate::runs::carry_out::Watch;
use crate::stages::convert;
use crate::stages::look_up::{Gathered, Gathering, blank_out, keep};
use crate::stages::parse::{Budget, Next, Sought, Stream, find_tables};
use crate::stages::tables::{Parsed, ParsedTable};
use crate::stages::validate::validate;
use crate::store::{Workplace, files};
use crate::vocabulary::finding::code;
use crate::vocabulary::{Finding, Findings, Period, Place, RowCount, Weight};
use anyhow::ensure;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

/// Tables of reference, ready to be looked up in.
pub struct Loaded {
    /// Where each is kept.
    pub(super) kept: BTreeMap<String, PathBuf>,
    /// What is missing, old or wrong with them.
    pub findings: Findings,
    /// Those that cannot be used, and why.
    pub missing: BTreeMap<String, String>,
    /// What became of the rows of those that can, by their names.
    pub counts: BTreeMap<String, Vec<RowCount>>,
    /// Those whose files were read this time.
    pub read: Vec<String>,
}

impl Found {
    /// Reads what is new and remembers the rest.
    pub fn load(
        mut self,
        workplace: &Workplace,
        definitions: &Definitions,
        watch: &dyn Watch,
    ) -> anyhow::Result<Loaded> {
        let (mut kept, mut counts, mut read) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
        for table in std::mem::take(&mut self.tables) {
            let name = &table.reference.name;
            let told = match Told::read(workplace, &table.sha)? {
                Some(told) => told,
                None => {
                    watch.step(&format!("{} {}: read", table.reference.form.title, table.as_at));
                    read.push(name.clone());
                    match self.read(workplace, &definitions.words, &table)? {
                        Ok(told) => told,
                        Err(why) => {
                            self.miss(&table.reference, &definitions.words, &table.folder, why.place, &why.says);
                            continue;
                        }
                    }
                }
            };
            counts.insert(name.clone(), told.counts.clone());
            self.findings.extend(told.findings());
            kept.insert(name.clone(), told::rows(workplace, &table.sha));
        }
        self.known.write(workplace)?;
        Ok(Loaded { kept, findings: self.findings, missing: self.missing, counts, read })
    }

    fn read(&self, workplace: &Workplace, words: &Words, table: &FoundTable) -> anyhow::Result<Result<Told, Unusable>> {
        let mut reading = Reading::new(workplace, table, words);
        for file in &table.files {
            if let Err(why) = reading.file(file)? {
                return Ok(Err(why));
            }
            let unchanged = self.known.is_still(&file.path)?;
            ensure!(unchanged, "{} changed while it was read\n\nhint: run again when it is all there", file.name);
        }
        let gathered = reading.gathering.finish()?;
        if gathered.height() == 0 {
            let place = Place::file(&table.files[0].name);
            return Ok(Err(Unusable { place, says: "no row of it has a key".to_string() }));
        }
        write(workplace, table, gathered).map(Ok)
    }
}

/// The rows last: where they are, all is there.
fn write(workplace: &Workplace, table: &FoundTable, gathered: Gathered) -> anyhow::Result<Told> {
    for count in &gathered.counts {
        let rows = count.rows;
        ensure!(
            rows.balances(),
            "{} rows of `{}` are not accounted for: this is a fault of the program",
            rows.read,
            count.file
        );
    }
    let told = Told::new(gathered.counts.clone(), &gathered.findings);
    told.write(workplace, &table.sha)?;
    files::write_by(&told::rows(workplace, &table.sha), |to| keep(&gathered, to))?;
    Ok(told)
}

/// Why a table of reference cannot be used.
struct Unusable {
    place: Place,
    says: String,
}

impl Unusable {
    fn of(finding: &Finding) -> Self {
        let says = match finding.kind.code.as_str() {
            code::TABLE_MISSING => "none of the headings it must have is in the file".to_string(),
            _ => finding.kind.says.clone(),
        };
        Self { place: finding.place.clone(), says }
    }
}

/// The files of one table, through the stages.
struct Reading<'a> {
    workplace: &'a Workplace,
    reference: &'a Reference,
    words: &'a Words,
    /// The table without its key: rows of the same key are told apart when all of them are there.
    judged: Arc<Table>,
    year: i32,
    gathering: Gathering<'a>,
}

impl<'a> Reading<'a> {
    fn new(workplace: &'a Workplace, table: &'a FoundTable, words: &'a Words) -> Self {
        let reference = &*table.reference;
        let judged = Arc::new(Table { key: Vec::new(), ..(*reference.table).clone() });
        let year = Period::ending(table.as_at).collection_year();
        Self { workplace, reference, words, judged, year, gathering: Gathering::new(reference, words) }
    }

    /// Plain text may be very large and is read in batches; workbooks are not and are read as any other.
    fn file(&mut self, file: &FoundFile) -> anyhow::Result<Result<(), Unusable>> {
        let beginning = files::beginning(&file.path, 4096)?;
        if Stream::<&[u8]>::takes(&beginning) { self.in_batches(file) } else { self.whole(file) }
    }

    fn in_batches(&mut self, file: &FoundFile) -> anyhow::Result<Result<(), Unusable>> {
        let (content, table) = (files::stream(&file.path)?, &self.reference.table);
        let (mut stream, found) = match Stream::open(&file.name, content, table, self.words, &Budget::default())? {
            Ok(opened) => opened,
            Err(finding) => return Ok(Err(Unusable::of(&finding))),
        };
        self.gathering.note(worth_saying(found), None);
        loop {
            match stream.take_batch()? {
                Next::Batch(rows, refused) => {
                    self.gathering.note(Findings::new(), refused);
                    self.rows(rows)?;
                }
                Next::Refused(finding) => return Ok(Err(Unusable::of(&finding))),
                Next::End => return Ok(Ok(())),
            }
        }
    }

    fn whole(&mut self, file: &FoundFile) -> anyhow::Result<Result<(), Unusable>> {
        let table = std::slice::from_ref(&self.reference.table);
        let sought = Sought::new(table, None);
        let lying = Lying { name: file.name.clone(), path: file.path.clone(), sought: Some(&sought) };
        let read = read_files(self.workplace, &[lying])?;
        let (parsed, found) = find_tables(read, table, &sought, self.words);
        if let Some(finding) = found.iter().find(|finding| makes_unusable(finding)) {
            return Ok(Err(Unusable::of(finding)));
        }
        self.gathering.note(worth_saying(found), parsed.refused);
        parsed.tables.into_iter().try_for_each(|rows| self.rows(rows)).map(Ok)
    }

    fn rows(&mut self, mut rows: ParsedTable) -> anyhow::Result<()> {
        blank_out(&mut rows, &self.reference.form.nothing);
        let parsed = Parsed { tables: vec![rows], ..Parsed::default() };
        let (validated, found) = validate(parsed, std::slice::from_ref(&self.judged), self.words, self.year);
        validated.tables.iter().try_for_each(|table| self.gathering.add(table, convert::fields(table), &found))
    }
}

/// Half a table of reference would say of the other half that it is not there.
fn makes_unusable(finding: &Finding) -> bool {
    let codes = [code::TABLE_MISSING, code::TABLE_TURNED_AWAY];
    finding.kind.weight == Weight::File || codes.contains(&finding.kind.code.as_str())
}

/// What is published writes one thing in several columns, and one table on several sheets, on purpose.
fn worth_saying(found: Findings) -> Findings {
    let usual = [code::COLUMN_REPEATED, code::TABLE_REPEATED];
    found.into_iter().filter(|finding| !usual.contains(&finding.kind.code.as_str())).collect()
}
