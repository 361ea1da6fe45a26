//! Databases: the rows of each query as a CSV. All that one fetch asks is as at one moment, and comes as a whole or not
//! at all, so that its tables agree with each other.

/// Whatever has an ODBC driver.
#[cfg(feature = "odbc")]
mod odbc;
/// PostgreSQL, in its own protocol.
mod postgresql;

/// Rows that have changed among those that have not.
mod changed;
/// What a database's codes mean.
mod refused;
/// Rows as a CSV.
mod sheet;

use super::away::Away;
use super::known::{Known, KnownFile, Stamp};
use super::source::{Ask, section};
use super::{Fetched, Fetching, on};
use crate::definitions::address::{Address, SourceKind};
use crate::definitions::extract::{Extract, Filled, Filler};
use crate::definitions::mark::Mark;
use crate::runs::settings::Settings;
use crate::store::aside::Written;
use crate::vocabulary::Sha;
use changed::{Before, Changed, before};
use chrono::NaiveDate;
use csv::StringRecord;
use sheet::Sheet;

/// A database that was signed in to, in which everything is as at one moment.
trait Database {
    /// A value as this database reads it.
    fn literal(&self, value: &Value) -> Result<String, Failure>;

    fn ask<'b>(&'b mut self, filled: &'b Filled<'b>) -> Result<Box<dyn Rows + 'b>, Failure>;

    /// Makes ready for the next query, after one that gave nothing.
    fn go_on(&mut self) -> Result<(), Failure>;
}

/// What a query gives.
trait Rows {
    fn headings(&self) -> &[String];

    /// Puts the next row into `row`, if there is one.
    fn next(&mut self, row: &mut StringRecord) -> Result<bool, Failure>;
}

/// What is filled into a query.
enum Value {
    Day(NaiveDate),
    Mark(Mark),
}

/// Why there is nothing.
enum Failure {
    /// It is the query's own fault; others may be asked.
    Query(String),
    Away(Away),
    Disk(anyhow::Error),
}

impl From<Away> for Failure {
    fn from(away: Away) -> Self {
        Self::Away(away)
    }
}

impl From<anyhow::Error> for Failure {
    fn from(trouble: anyhow::Error) -> Self {
        Self::Disk(trouble)
    }
}

/// A query, and what there is of it.
struct Wanted<'a> {
    extract: &'a Extract,
    inside: String,
    /// What decides what comes, by name.
    address: Sha,
    there: Option<Sha>,
    /// When all of what is there was asked for, where it is enough to ask for what has changed.
    whole: Option<NaiveDate>,
}

/// What came of a query.
struct Come {
    written: Written,
    whole: Option<NaiveDate>,
}

/// What one fetch asks of its database.
struct Asking<'a> {
    fetching: &'a Fetching<'a>,
    ask: &'a Ask<'a>,
}

/// What is not ready here for a database to be asked, and what to do about it.
pub fn unready(settings: &Settings, url: &str) -> Option<(String, &'static str)> {
    let address = Address::of(url).filter(|address| address.kind == SourceKind::Odbc)?;
    if !cfg!(feature = "odbc") {
        let to_do = "`cargo build --release --features odbc` builds it with it, where unixODBC's library is installed";
        return Some(("this program was built without ODBC".to_string(), to_do));
    }
    let lacks = || {
        (
            format!("settings.toml has no {}", section("odbc", address.place)),
            "put the driver, the server and the database there",
        )
    };
    (!settings.odbc.contains_key(address.place)).then(lacks)
}

/// Asks all of it. Says in `fetched` what came of it; what keeps all of it away is the reason that is given back.
pub fn fetch(
    fetching: &Fetching<'_>,
    ask: &Ask<'_>,
    queries: &[&Extract],
    into: &str,
    known: &mut Known,
    fetched: &mut Fetched,
) -> anyhow::Result<Result<(), Away>> {
    let asking = Asking { fetching, ask };
    let wanted: Vec<Wanted<'_>> =
        queries.iter().map(|extract| asking.wanted(extract, into, known)).collect::<anyhow::Result<_>>()?;
    let tried = ask.out.patiently(ask.url, || match asking.attempt(&wanted) {
        Ok(all) => Ok(Ok(all)),
        Err(Failure::Query(why)) => Err(Away::ForGood(why)),
        Err(Failure::Away(away)) => Err(away),
        Err(Failure::Disk(trouble)) => Ok(Err(trouble)),
    });
    let all = match tried {
        Err(away) => return Ok(Err(away)),
        Ok(all) => all?,
    };
    let several = ask.form.queries.is_some();
    let is_whole = all.iter().all(Result::is_ok);
    for (wanted, come) in wanted.iter().zip(all) {
        match come {
            Err(why) => {
                let what =
                    if several { &format!("{}: {}", ask.form.what, wanted.extract.form.title) } else { &ask.form.what };
                fetched.findings.push(fetching.away(what, &wanted.inside, &why));
            }
            Ok(come) if is_whole => {
                fetched.remarks.extend(keep(wanted, come, known, &ask.form.what, several)?);
            }
            Ok(_) => {}
        }
    }
    if several && !is_whole {
        let what = &ask.form.what;
        fetched
            .remarks
            .push(format!("{what}: none of it was put in its place, so that its tables agree with each other"));
    }
    Ok(Ok(()))
}

/// Puts an extract in its place, if it is not there already, and takes note of it.
fn keep(
    wanted: &Wanted<'_>,
    come: Come,
    known: &mut Known,
    what: &str,
    several: bool,
) -> anyhow::Result<Option<String>> {
    let Come { written, whole } = come;
    let is_new = wanted.there.as_ref() != Some(&written.sha);
    let (sha, bytes) = (written.sha.clone(), written.bytes);
    if is_new {
        written.put_in_place()?;
    }
    known.note(&wanted.inside, KnownFile { address: wanted.address.clone(), stamp: Stamp::default(), sha, whole });
    let was = if several { format!("{what}:") } else { format!("{what} was") };
    Ok(is_new.then(|| format!("{was} fetched: {}, {bytes} bytes", wanted.inside)))
}

impl Asking<'_> {
    fn wanted<'a>(&self, extract: &'a Extract, into: &str, known: &Known) -> anyhow::Result<Wanted<'a>> {
        let inside = match self.ask.form.queries {
            Some(_) => format!("{into}/{}.csv", extract.name()),
            None => into.to_string(),
        };
        let day = self.day().filter(|_| extract.has(Filler::Period)).map(|day| day.to_string()).unwrap_or_default();
        let address = Sha::of_parts([self.ask.url, extract.whole_text(), &day].map(str::as_bytes));
        let there = self.fetching.there(&inside)?;
        let before = known.of_file(&inside).filter(|file| file.address == address && Some(&file.sha) == there.as_ref());
        let lasts = |whole: &NaiveDate| {
            let days = (self.fetching.day - *whole).num_days();
            (0..i64::from(extract.form.whole_every())).contains(&days)
        };
        let whole = before.and_then(|file| file.whole).filter(lasts);
        Ok(Wanted { extract, inside, address, there, whole })
    }

    /// The day that `:period` is.
    fn day(&self) -> Option<NaiveDate> {
        self.ask.form.period.map(|period| on(period, self.fetching.day))
    }

    /// Everything, from one connection. A query's own fault does not keep the others from being asked: all that is
    /// wrong is told at once.
    fn attempt(&self, wanted: &[Wanted<'_>]) -> Result<Vec<Result<Come, String>>, Failure> {
        let mut database = self.open()?;
        let mut all = Vec::new();
        for (at, one) in wanted.iter().enumerate() {
            match self.one(database.as_mut(), one) {
                Ok(come) => all.push(Ok(come)),
                Err(Failure::Query(why)) => {
                    all.push(Err(why));
                    if at + 1 < wanted.len() {
                        database.go_on()?;
                    }
                }
                Err(failure) => return Err(failure),
            }
        }
        Ok(all)
    }

    fn open(&self) -> Result<Box<dyn Database + '_>, Failure> {
        let no_address = || Away::for_good("it is no address that can be asked");
        let address = Address::of(self.ask.url).ok_or_else(no_address)?;
        match address.kind {
            SourceKind::PostgreSql => {
                Ok(Box::new(postgresql::PostgreSql::begin(self.ask, &address, self.fetching.zone)?))
            }
            #[cfg(feature = "odbc")]
            SourceKind::Odbc if unready(self.ask.settings, self.ask.url).is_none() => {
                Ok(Box::new(odbc::Odbc::begin(self.ask, &address)?))
            }
            _ => Err(unready(self.ask.settings, self.ask.url)
                .map_or_else(no_address, |(says, to_do)| Away::for_good(format!("{says}; {to_do}")))
                .into()),
        }
    }

    fn one(&self, database: &mut dyn Database, wanted: &Wanted<'_>) -> Result<Come, Failure> {
        if let Some(whole) = wanted.whole
            && let Some(written) = self.changed(database, wanted)?
        {
            return Ok(Come { written, whole: Some(whole) });
        }
        let extract = wanted.extract;
        let begins = Mark::of(extract.form.begins());
        let filled = self.filled(database, extract, begins)?;
        let mut rows = database.ask(&filled)?;
        let mut sheet = self.sheet(wanted)?;
        sheet.headings(rows.headings())?;
        if extract.form.since.is_none() {
            sheet.all(rows.as_mut())?;
            return Ok(Come { written: sheet.finish()?, whole: None });
        }
        let changed = Changed::read(&extract.form, rows.as_mut(), self.ask)?;
        changed.into_rows().try_for_each(|row| sheet.row(&row))?;
        Ok(Come { written: sheet.finish()?, whole: Some(self.fetching.day) })
    }

    /// What was there, with what has changed since. Nothing where the columns are others now.
    fn changed(&self, database: &mut dyn Database, wanted: &Wanted<'_>) -> Result<Option<Written>, Failure> {
        let form = &wanted.extract.form;
        let path = self.fetching.workplace.root().join(&wanted.inside);
        let Some(Before { headings, mark }) = before(form, &path)? else { return Ok(None) };
        let filled = self.filled(database, wanted.extract, mark.or_else(|| Mark::of(form.begins())))?;
        let mut rows = database.ask(&filled)?;
        if !headings.iter().eq(rows.headings()) {
            return Ok(None);
        }
        let mut sheet = self.sheet(wanted)?;
        sheet.headings(rows.headings())?;
        let changed = Changed::read(form, rows.as_mut(), self.ask)?;
        changed.among(&path, &mut sheet)?;
        sheet.finish().map(Some)
    }

    fn filled<'b>(
        &self,
        database: &dyn Database,
        extract: &'b Extract,
        since: Option<Mark>,
    ) -> Result<Filled<'b>, Failure> {
        let literal = |value: Option<Value>| value.map(|value| database.literal(&value)).transpose();
        let period = literal(self.day().map(Value::Day))?.unwrap_or_default();
        let since = literal(since.filter(|_| extract.form.since.is_some()).map(Value::Mark))?.unwrap_or_default();
        Ok(extract.filled(|filler| match filler {
            Filler::Period => period.clone(),
            Filler::Since => since.clone(),
        }))
    }

    fn sheet(&self, wanted: &Wanted<'_>) -> Result<Sheet<'_>, Failure> {
        Sheet::begin(&self.fetching.workplace.root().join(&wanted.inside), self.ask)
    }
}
