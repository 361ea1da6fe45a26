//! Rows as a CSV that is written aside: a heading row, and an empty cell for what is null.

use super::{Failure, Rows};
use crate::runs::fetch::source::Ask;
use crate::store::aside::{Aside, Written};
use csv::{StringRecord, Writer};
use std::path::Path;

/// A CSV that grows, up to the most that is taken.
pub struct Sheet<'a> {
    to: Writer<Aside>,
    ask: &'a Ask<'a>,
}

impl<'a> Sheet<'a> {
    pub fn begin(place: &Path, ask: &'a Ask<'a>) -> Result<Self, Failure> {
        Ok(Self { to: Writer::from_writer(Aside::begin(place)?), ask })
    }

    pub fn headings(&mut self, headings: &[String]) -> Result<(), Failure> {
        self.row(&headings.iter().collect())
    }

    pub fn row(&mut self, row: &StringRecord) -> Result<(), Failure> {
        self.to.write_record(row).map_err(of_disk)?;
        match self.to.get_ref().bytes() > self.ask.most_bytes() {
            true => Err(Failure::Query(self.ask.too_large().why().to_string())),
            false => Ok(()),
        }
    }

    pub fn all(&mut self, rows: &mut dyn Rows) -> Result<(), Failure> {
        let mut row = StringRecord::new();
        while rows.next(&mut row)? {
            self.row(&row)?;
        }
        Ok(())
    }

    pub fn finish(self) -> Result<Written, Failure> {
        let aside = self.to.into_inner().map_err(|why| anyhow::Error::from(why.into_error()))?;
        let written = aside.finish()?;
        match written.bytes > self.ask.most_bytes() {
            true => Err(Failure::Query(self.ask.too_large().why().to_string())),
            false => Ok(written),
        }
    }
}

/// Every row has as many cells as there are headings, so that only the disk can refuse.
pub fn of_disk(why: csv::Error) -> Failure {
    Failure::Disk(match why.into_kind() {
        csv::ErrorKind::Io(why) => why.into(),
        other => anyhow::anyhow!("the rows of an extract do not fit together ({other:?})"),
    })
}
