//! Fetches the files that a pipeline asks for, and puts them where files come in. What is away is a finding, and the
//! files of the last time are used until it is back.

/// What databases are asked.
mod database;
/// SharePoint and OneDrive.
mod graph;
/// Tokens from Microsoft.
mod microsoft;
/// Buckets of S3, containers of Azure.
mod objects;
/// Files over SFTP.
mod sftp;
/// What every kind of place has in common.
mod source;
/// One file over HTTPS.
mod web;

/// Why something is away.
mod away;
/// Hashes that the other side gives.
mod digest;
/// One file over HTTP, to its end.
mod download;
/// All files of a folder.
mod folder;
/// What was fetched before.
mod known;
/// Names that others chose.
mod names;
/// What a council has chosen.
pub mod settings;
/// Trust, waits, and trying again.
mod way_out;

use super::carry_out::Watch;
use super::settings::Settings;
use crate::definitions::extract::asked_by;
use crate::definitions::forms::{FetchForm, FetchPeriod};
use crate::definitions::model::{Pipeline, Words};
use crate::store::{Workplace, files};
use crate::vocabulary::finding::code;
use crate::vocabulary::period::days_away;
use crate::vocabulary::{Finding, Findings, Place, Sha};
use anyhow::Context;
use away::Away;
use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeZone};
pub use database::unready;
use folder::Folder;
use known::{Known, KnownFile};
use source::{Ask, Got, open};
use way_out::WayOut;

/// What came of fetching.
#[derive(Default)]
pub struct Fetched {
    pub findings: Findings,
    pub remarks: Vec<String>,
}

/// What fetching rests on.
struct Fetching<'a> {
    workplace: &'a Workplace,
    words: &'a Words,
    day: NaiveDate,
    zone: chrono_tz::Tz,
}

/// Fetches everything the pipeline asks for, as at a moment.
pub fn fetch(
    workplace: &Workplace,
    pipeline: &Pipeline,
    words: &Words,
    now: NaiveDateTime,
    watch: &dyn Watch,
) -> anyhow::Result<Fetched> {
    let mut fetched = Fetched::default();
    if pipeline.form.fetch.is_empty() {
        return Ok(fetched);
    }
    let settings = Settings::of(workplace)?;
    let out = WayOut::new(&settings.web, workplace)?;
    let mut known = Known::of(workplace)?;
    let zone = zone(pipeline)?;
    let fetching =
        Fetching { workplace, words, day: chrono::Utc.from_utc_datetime(&now).with_timezone(&zone).date_naive(), zone };
    for form in &pipeline.form.fetch {
        watch.step(&format!("fetch {}", form.what));
        let (inside, url) = (into(form, fetching.day), filled(&form.url, form, fetching.day));
        let ask = Ask { out: &out, settings: &settings, workplace, form, url: &url };
        let queries = asked_by(&pipeline.extracts, form);
        let done = match &form.files {
            _ if !queries.is_empty() => database::fetch(&fetching, &ask, &queries, &inside, &mut known, &mut fetched)?,
            Some(pattern) => {
                let folder = Folder { pattern, address: Sha::of(url.as_bytes()), into: &inside };
                folder.fetch(&fetching, ask, &mut known, &mut fetched)?
            }
            None => fetching.one(ask, &inside, &mut known)?.map(|remark| fetched.remarks.extend(remark)),
        };
        if let Err(away) = done {
            fetched.findings.push(fetching.away(&form.what, &inside, away.why()));
        }
    }
    known.write(workplace)?;
    Ok(fetched)
}

impl Fetching<'_> {
    /// One file. Why it is away is for a person; what goes wrong on our own disk is trouble.
    fn one(&self, ask: Ask<'_>, inside: &str, known: &mut Known) -> anyhow::Result<Result<Option<String>, Away>> {
        let (address, what) = (Sha::of(ask.url.as_bytes()), &ask.form.what);
        let there = self.there(inside)?;
        let is_known = |file: &&KnownFile| file.address == address && Some(&file.sha) == there.as_ref();
        let before = known.of_file(inside).filter(is_known).map(|file| file.stamp.clone());
        match open(ask).and_then(|mut source| source.get(None, before.as_ref())) {
            Err(away) => Ok(Err(away)),
            Ok(Got::Unchanged) => Ok(Ok(None)),
            Ok(Got::File { bytes, stamp }) => {
                let file = KnownFile { address, stamp, sha: Sha::of(&bytes), whole: None };
                let kept = keep(self, known, inside, file, there, &bytes)?;
                Ok(Ok(kept.map(|kept| format!("{what} was {kept}"))))
            }
        }
    }

    /// What lies where a file is to be put.
    fn there(&self, inside: &str) -> anyhow::Result<Option<Sha>> {
        let path = self.workplace.root().join(inside);
        if files::exists(&path) { files::sha(&path).map(Some) } else { Ok(None) }
    }

    fn away(&self, what: &str, inside: &str, why: &str) -> Finding {
        self.words.finding(code::SOURCE_AWAY, Place::file(inside), None, &[("what", what), ("why", why)])
    }
}

/// Puts a file in its place, if it is not there already, and takes note of it.
fn keep(
    fetching: &Fetching<'_>,
    known: &mut Known,
    inside: &str,
    file: KnownFile,
    there: Option<Sha>,
    bytes: &[u8],
) -> anyhow::Result<Option<String>> {
    let is_new = there.as_ref() != Some(&file.sha);
    if is_new {
        files::write(&fetching.workplace.root().join(inside), bytes)?;
    }
    known.note(inside, file);
    Ok(is_new.then(|| format!("fetched: {inside}, {} bytes", bytes.len())))
}

fn into(form: &FetchForm, day: NaiveDate) -> String {
    filled(&form.into, form, day)
}

fn filled(text: &str, form: &FetchForm, day: NaiveDate) -> String {
    form.period.map_or_else(|| text.to_string(), |period| text.replace("{period}", &on(period, day).to_string()))
}

/// Where the clock on the wall is.
fn zone(pipeline: &Pipeline) -> anyhow::Result<chrono_tz::Tz> {
    pipeline.form.when.zone.parse().ok().context("the pipeline has no time zone")
}

fn on(period: FetchPeriod, day: NaiveDate) -> NaiveDate {
    let before =
        |year: i32, month: u32| NaiveDate::from_ymd_opt(year, month, 1).map_or(day, |first| days_away(first, -1));
    match period {
        FetchPeriod::Today => day,
        FetchPeriod::LastMonthEnd => before(day.year(), day.month()),
        FetchPeriod::LastYearEnd if day.month() >= 4 => before(day.year(), 4),
        FetchPeriod::LastYearEnd => before(day.year() - 1, 4),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_end_before_the_night_that_asks_for_them() {
        let ends = |period, day: &str| on(period, day.parse().unwrap()).to_string();
        assert_eq!(ends(FetchPeriod::LastMonthEnd, "2026-10-01"), "2026-09-30");
        assert_eq!(ends(FetchPeriod::LastMonthEnd, "2026-01-31"), "2025-12-31");
        assert_eq!(ends(FetchPeriod::LastYearEnd, "2026-04-01"), "2026-03-31");
        assert_eq!(ends(FetchPeriod::LastYearEnd, "2026-03-31"), "2025-03-31");
        assert_eq!(ends(FetchPeriod::Today, "2026-03-31"), "2026-03-31");
    }
}
