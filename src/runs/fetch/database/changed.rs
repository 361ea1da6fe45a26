//! Rows that have changed since the last extract, among those that have not. A row is known again by its key, and the
//! rows of such an extract stand in the order of their keys, so that it is the same however it came about.

use super::sheet::{Sheet, of_disk};
use super::{Failure, Rows};
use crate::definitions::forms::ExtractForm;
use crate::definitions::mark::Mark;
use crate::runs::fetch::source::Ask;
use crate::store::files;
use csv::{Reader, StringRecord};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

/// Rows by their keys.
pub struct Changed {
    rows: BTreeMap<Vec<String>, StringRecord>,
    columns: Columns,
}

/// What is known of an extract that is there.
pub struct Before {
    pub headings: Vec<String>,
    /// How far it has come.
    pub mark: Option<Mark>,
}

/// Where the key and the mark stand in a row.
struct Columns {
    key: Vec<usize>,
    since: usize,
}

impl Columns {
    /// As databases do, capitals aside.
    fn of(form: &ExtractForm, headings: &[String]) -> Result<Self, Failure> {
        let column = |name: &str| {
            let at = headings.iter().position(|heading| heading.eq_ignore_ascii_case(name));
            at.ok_or_else(|| Failure::Query(format!("it gives no column `{name}`, which its head names")))
        };
        let key = form.key.iter().map(|name| column(name)).collect::<Result<_, _>>()?;
        Ok(Self { key, since: column(form.since.as_deref().unwrap_or_default())? })
    }

    fn key(&self, row: &StringRecord) -> Vec<String> {
        self.key.iter().map(|at| row.get(*at).unwrap_or_default().to_string()).collect()
    }

    fn mark(&self, row: &StringRecord) -> Option<Mark> {
        row.get(self.since).and_then(Mark::of)
    }
}

impl Changed {
    /// Everything that a query gives. It is held in memory until it is in order, and is no more than may be taken.
    pub fn read(form: &ExtractForm, from: &mut dyn Rows, ask: &Ask<'_>) -> Result<Self, Failure> {
        let columns = Columns::of(form, from.headings())?;
        let (mut rows, mut row, mut bytes) = (BTreeMap::new(), StringRecord::new(), 0);
        let mut first: Option<Mark> = None;
        while from.next(&mut row)? {
            bytes += row.as_slice().len() as u64;
            if bytes > ask.most_bytes() {
                return Err(Failure::Query(ask.too_large().why().to_string()));
            }
            let is_blank = row.get(columns.since).is_none_or(str::is_empty);
            let mark = columns.mark(&row);
            let is_mark = mark.as_ref().is_some_and(|mark| first.as_ref().is_none_or(|first| first.is_like(mark)));
            if !is_blank && !is_mark {
                let since = form.since.as_deref().unwrap_or_default();
                let why = "something that is no day, moment or whole number, or not as the others are";
                return Err(Failure::Query(format!("its column `{since}` has {why}")));
            }
            first = first.or(mark);
            if rows.insert(columns.key(&row), row.clone()).is_some() {
                return Err(Failure::Query("two of its rows have the same `key`".to_string()));
            }
        }
        Ok(Self { rows, columns })
    }

    pub fn into_rows(self) -> impl Iterator<Item = StringRecord> {
        self.rows.into_values()
    }

    /// Puts them among the rows of an extract, in the place of those that they are.
    pub fn among(mut self, before: &Path, sheet: &mut Sheet<'_>) -> Result<(), Failure> {
        let (mut reader, mut row) = (reader(before)?, StringRecord::new());
        while read(&mut reader, &mut row)? {
            let key = self.columns.key(&row);
            while let Some(next) = self.rows.first_entry().filter(|next| *next.key() < key) {
                sheet.row(&next.remove())?;
            }
            match self.rows.remove(&key) {
                Some(changed) => sheet.row(&changed)?,
                None => sheet.row(&row)?,
            }
        }
        self.into_rows().try_for_each(|row| sheet.row(&row))
    }
}

/// Looks through an extract that is there. Nothing where its columns are none of the query's.
pub fn before(form: &ExtractForm, path: &Path) -> Result<Option<Before>, Failure> {
    let mut reader = reader(path)?;
    let mut row = StringRecord::new();
    let headings: Vec<String> =
        reader.headers().map(|row| row.iter().map(str::to_string).collect()).unwrap_or_default();
    let Ok(columns) = Columns::of(form, &headings) else { return Ok(None) };
    let mut mark = None;
    while read(&mut reader, &mut row)? {
        mark = mark.max(columns.mark(&row));
    }
    Ok(Some(Before { headings, mark }))
}

fn reader(path: &Path) -> Result<Reader<impl Read>, Failure> {
    Ok(Reader::from_reader(files::stream(path)?))
}

fn read(reader: &mut Reader<impl Read>, row: &mut StringRecord) -> Result<bool, Failure> {
    // It was written here and is as it was, so that only the disk can refuse.
    reader.read_record(row).map_err(of_disk)
}
