//! The ledger: what came in, what ran and how it ended. SQLite, on a local disk.

use super::ledger_trouble::{InLedger, PATIENCE};
use super::manifest::LandedFile;
use crate::stages::typed::Delivery;
use crate::store::{Workplace, files, mounts};
use crate::vocabulary::Sha;
use anyhow::Context;
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, OptionalExtension, Params, Row, params};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// The open ledger of a workplace.
pub struct Ledger {
    connection: Connection,
    path: PathBuf,
}

/// What the ledger knows of a file that came in.
#[derive(Debug, PartialEq, Eq)]
pub enum Arrival {
    /// Never seen.
    New,
    /// The same content under the same name.
    Known,
    /// The same content, that first came under another name.
    Renamed { first: String },
    /// Another content under a name that is known.
    Supersedes { kept: Sha },
}

/// One run, as it is remembered.
#[derive(Debug, Clone, Serialize)]
pub struct RunRecord {
    pub number: i64,
    pub pipeline: String,
    pub version: String,
    pub started: String,
    pub ended: String,
    /// `published`, `nothing to do`, `incomplete` or `failed`.
    pub ending: String,
    pub says: String,
}

/// A delivery that somebody answers for.
#[derive(Debug, Clone)]
pub struct SignedOff {
    pub pipeline: String,
    pub delivery: Delivery,
    /// The version it stood in.
    pub version: String,
    /// What it was made from.
    pub files: Vec<LandedFile>,
    pub by: String,
    pub at: String,
    /// What was said with it, such as why errors are left.
    pub says: String,
}

impl Ledger {
    /// The ledger for those who only read: where nothing has run yet it is empty, and none is made.
    pub fn open_to_read(workplace: &Workplace) -> anyhow::Result<Self> {
        if files::exists(&workplace.ledger()) {
            return Self::open(workplace);
        }
        let connection = Connection::open_in_memory()?;
        connection.execute_batch(TABLES)?;
        Ok(Self { connection, path: workplace.ledger() })
    }

    pub fn open(workplace: &Workplace) -> anyhow::Result<Self> {
        let path = workplace.ledger();
        mounts::refuse_a_network_path(workplace.root())?;
        files::make_folder(path.parent().expect("the ledger has a folder"))?;
        let open = || {
            let connection = Connection::open(&path)?;
            connection.busy_timeout(PATIENCE)?;
            connection.execute_batch(TABLES)?;
            Ok(connection)
        };
        let connection = open().in_ledger("open", &path)?;
        Ok(Self { connection, path })
    }

    /// What SQLite finds wrong with it.
    pub fn check(&self) -> anyhow::Result<Vec<String>> {
        let mut statement = self.connection.prepare("pragma integrity_check")?;
        let faults: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        Ok(faults.into_iter().filter(|fault| fault != "ok").collect())
    }

    /// Notes many things in one step, so that the disk is waited for once.
    pub fn at_once(&self, note: impl FnOnce() -> anyhow::Result<()>) -> anyhow::Result<()> {
        let step = self.connection.unchecked_transaction().in_ledger("write to", &self.path)?;
        note()?;
        step.commit().in_ledger("write to", &self.path)
    }

    /// Notes that a file is there.
    pub fn note_arrival(
        &self,
        pipeline: &str,
        delivery: &Delivery,
        name: &str,
        sha: &Sha,
        size: usize,
        now: NaiveDateTime,
    ) -> anyhow::Result<()> {
        let noted = self.connection.execute(
            "insert or ignore into arrivals (pipeline, la, period, name, sha, size, first_seen) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                pipeline,
                delivery.authority.code(),
                delivery.period.to_string(),
                name,
                sha.as_str(),
                size as i64,
                now.to_string()
            ],
        );
        noted.in_ledger("write to", &self.path).map(drop)
    }

    /// What is known of a file that is there.
    pub fn arrival(&self, pipeline: &str, delivery: &Delivery, name: &str, sha: &Sha) -> anyhow::Result<Arrival> {
        let whose = (pipeline, delivery.authority.code(), delivery.period.to_string());
        let first: Option<String> = self
            .connection
            .query_row(
                "select name from arrivals where pipeline = ?1 and la = ?2 and period = ?3 and sha = ?4 order by number limit 1",
                params![whose.0, whose.1, whose.2, sha.as_str()],
                |row| row.get(0),
            )
            .optional()
            .in_ledger("read", &self.path)?;
        if let Some(first) = first {
            return Ok(if first == name { Arrival::Known } else { Arrival::Renamed { first } });
        }
        let before: Option<String> = self
            .connection
            .query_row(
                "select sha from arrivals where pipeline = ?1 and la = ?2 and period = ?3 and name = ?4 order by number desc limit 1",
                params![whose.0, whose.1, whose.2, name],
                |row| row.get(0),
            )
            .optional()
            .in_ledger("read", &self.path)?;
        Ok(match before.as_deref().and_then(Sha::read) {
            Some(kept) => Arrival::Supersedes { kept },
            None => Arrival::New,
        })
    }

    /// Remembers that somebody answers for a delivery as it stands in a version.
    pub fn sign_off(&self, signed: &SignedOff) -> anyhow::Result<()> {
        let noted = self.connection.execute(
            "insert into signed_off (pipeline, la, period, version, files, by, at, says) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                signed.pipeline,
                signed.delivery.authority.code(),
                signed.delivery.period.to_string(),
                signed.version,
                serde_json::to_string(&signed.files)?,
                signed.by,
                signed.at,
                signed.says
            ],
        );
        noted.in_ledger("write to", &self.path).map(drop)
    }

    /// What was last signed off of a delivery.
    pub fn signed_off(&self, pipeline: &str, delivery: &Delivery) -> anyhow::Result<Option<SignedOff>> {
        let sql = "select version, files, by, at, says from signed_off \
                   where pipeline = ?1 and la = ?2 and period = ?3 order by number desc limit 1";
        let of = params![pipeline, delivery.authority.code(), delivery.period.to_string()];
        let found: Option<[String; 5]> = self
            .connection
            .query_row(sql, of, |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?]))
            .optional()
            .in_ledger("read", &self.path)?;
        let signed = |[version, files, by, at, says]: [String; 5]| {
            let files = serde_json::from_str(&files).context("the ledger's list of files is damaged")?;
            let (pipeline, delivery) = (pipeline.to_string(), delivery.clone());
            anyhow::Ok(SignedOff { pipeline, delivery, version, files, by, at, says })
        };
        found.map(signed).transpose()
    }

    /// When something new last came in for a pipeline.
    pub fn last_arrival(&self, pipeline: &str) -> anyhow::Result<Option<NaiveDateTime>> {
        let sql = "select max(first_seen) from arrivals where pipeline = ?1";
        let last: Option<String> = self.connection.query_row(sql, [pipeline], |row| row.get(0))?;
        let read = |text: String| NaiveDateTime::parse_from_str(&text, "%Y-%m-%d %H:%M:%S%.f");
        last.map(read).transpose().context("the ledger has a moment that is none")
    }

    /// Whether a day's digest has gone out by one way.
    pub fn digest_sent(&self, day: NaiveDate, way: &str) -> anyhow::Result<bool> {
        let sql = "select count(*) from digests where day = ?1 and way = ?2";
        let count: i64 = self.connection.query_row(sql, params![day.to_string(), way], |row| row.get(0))?;
        Ok(count > 0)
    }

    /// Remembers that it has.
    pub fn note_digest(&self, day: NaiveDate, way: &str, now: NaiveDateTime) -> anyhow::Result<()> {
        let sql = "insert or replace into digests (day, way, sent) values (?1, ?2, ?3)";
        self.connection.execute(sql, params![day.to_string(), way, now.to_string()])?;
        Ok(())
    }

    /// Remembers how a run ended.
    pub fn note_run(&self, record: &RunRecord) -> anyhow::Result<()> {
        let noted = self.connection.execute(
            "insert into runs (pipeline, version, started, ended, ending, says) values (?1, ?2, ?3, ?4, ?5, ?6)",
            params![record.pipeline, record.version, record.started, record.ended, record.ending, record.says],
        );
        noted.in_ledger("write to", &self.path).map(drop)
    }

    /// When each pipeline's latest run was begun.
    pub fn last_begun(&self) -> anyhow::Result<BTreeMap<String, String>> {
        let sql = "select pipeline, max(started) from runs group by pipeline";
        self.rows(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// Whether a pipeline's latest run has failed.
    pub fn has_failed(&self, pipeline: &str) -> anyhow::Result<bool> {
        let sql = "select ending = 'failed' from runs where pipeline = ?1 order by number desc limit 1";
        let latest: Vec<bool> = self.rows(sql, [pipeline], |row| row.get(0))?;
        Ok(latest.contains(&true))
    }

    /// The latest runs, newest first.
    pub fn runs(&self, most: usize) -> anyhow::Result<Vec<RunRecord>> {
        let sql =
            "select number, pipeline, version, started, ended, ending, says from runs order by number desc limit ?1";
        self.rows(sql, [most as i64], |row| {
            Ok(RunRecord {
                number: row.get(0)?,
                pipeline: row.get(1)?,
                version: row.get(2)?,
                started: row.get(3)?,
                ended: row.get(4)?,
                ending: row.get(5)?,
                says: row.get(6)?,
            })
        })
    }

    /// The versions of a pipeline's runs and the days they began, in order. A run that failed has none.
    pub fn versions_run(&self, pipeline: &str) -> anyhow::Result<Vec<(String, NaiveDate)>> {
        let sql = "select version, date(started) from runs where pipeline = ?1 and version <> '' order by number";
        let rows: Vec<(String, String)> = self.rows(sql, [pipeline], |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.into_iter().map(|(version, day)| Ok((version, read_day(&day)?))).collect()
    }

    /// The versions that deliveries of a pipeline were signed off in.
    pub fn versions_signed_off(&self, pipeline: &str) -> anyhow::Result<BTreeSet<String>> {
        self.rows("select version from signed_off where pipeline = ?1", [pipeline], |row| row.get(0))
    }

    /// The content of every file of what was signed off.
    pub fn files_signed_off(&self) -> anyhow::Result<BTreeSet<String>> {
        let lists: Vec<String> = self.rows("select files from signed_off", [], |row| row.get(0))?;
        let mut all = BTreeSet::new();
        for list in lists {
            let files: Vec<LandedFile> =
                serde_json::from_str(&list).context("the ledger's list of files is damaged")?;
            all.extend(files.into_iter().map(|file| file.sha.to_string()));
        }
        Ok(all)
    }

    /// For each content the pipelines it came in for, and the days.
    pub fn arrivals_by_file(&self) -> anyhow::Result<BTreeMap<String, Vec<(String, NaiveDate)>>> {
        let sql = "select sha, pipeline, max(date(first_seen)) from arrivals group by sha, pipeline";
        let rows: Vec<[String; 3]> = self.rows(sql, [], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]))?;
        let mut by_file: BTreeMap<String, Vec<(String, NaiveDate)>> = BTreeMap::new();
        for [sha, pipeline, day] in rows {
            by_file.entry(sha).or_default().push((pipeline, read_day(&day)?));
        }
        Ok(by_file)
    }

    /// Forgets that a content ever came in.
    pub fn forget_arrivals(&self, sha: &Sha) -> anyhow::Result<()> {
        let forgotten = self.connection.execute("delete from arrivals where sha = ?1", [sha.as_str()]);
        forgotten.in_ledger("write to", &self.path).map(drop)
    }

    /// How many of a pipeline's runs were begun before a day.
    pub fn runs_begun_before(&self, pipeline: &str, day: NaiveDate) -> anyhow::Result<u64> {
        let sql = "select count(*) from runs where pipeline = ?1 and date(started) < ?2";
        let count = self.connection.query_row(sql, params![pipeline, day.to_string()], |row| row.get::<_, i64>(0));
        Ok(count.in_ledger("read", &self.path)? as u64)
    }

    pub fn forget_runs_begun_before(&self, pipeline: &str, day: NaiveDate) -> anyhow::Result<()> {
        let sql = "delete from runs where pipeline = ?1 and date(started) < ?2";
        let forgotten = self.connection.execute(sql, params![pipeline, day.to_string()]);
        forgotten.in_ledger("write to", &self.path).map(drop)
    }

    /// Every row that a query gives.
    fn rows<T, C: FromIterator<T>>(
        &self,
        sql: &str,
        with: impl Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> anyhow::Result<C> {
        let rows = || -> rusqlite::Result<C> { self.connection.prepare(sql)?.query_map(with, read)?.collect() };
        rows().in_ledger("read", &self.path)
    }
}

fn read_day(text: &str) -> anyhow::Result<NaiveDate> {
    text.parse().with_context(|| format!("the ledger has a day `{text}`"))
}

const TABLES: &str = "
    pragma journal_mode = wal;
    pragma synchronous = full;
    create table if not exists arrivals (
        number integer primary key,
        pipeline text not null,
        la text not null,
        period text not null,
        name text not null,
        sha text not null,
        size integer not null,
        first_seen text not null,
        unique (pipeline, la, period, name, sha)
    );
    create table if not exists signed_off (
        number integer primary key,
        pipeline text not null,
        la text not null,
        period text not null,
        version text not null,
        files text not null,
        by text not null,
        at text not null,
        says text not null
    );
    create table if not exists digests (
        day text not null,
        way text not null,
        sent text not null,
        primary key (day, way)
    );
    create table if not exists runs (
        number integer primary key,
        pipeline text not null,
        version text not null,
        started text not null,
        ended text not null,
        ending text not null,
        says text not null
    );
";
