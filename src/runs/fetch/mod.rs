//! Fetches the files that a pipeline asks for, and puts them where files come in. What is away is a finding, and the
//! files of the last time are used until it is back.

/// What was fetched before.
mod known;
/// One file, over the network.
mod web;

use super::carry_out::Watch;
use super::settings::Settings;
use crate::definitions::forms::{FetchForm, FetchPeriod};
use crate::definitions::model::{Pipeline, Words};
use crate::store::{Workplace, files};
use crate::vocabulary::finding::code;
use crate::vocabulary::period::days_away;
use crate::vocabulary::{Findings, Place, Sha};
use anyhow::Context;
use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeZone};
use known::{Known, KnownFile};
use web::{Ask, Got, Web};

/// What came of fetching.
#[derive(Default)]
pub struct Fetched {
    pub findings: Findings,
    pub remarks: Vec<String>,
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
    let web = Web::new(&settings.web)?;
    let mut known = Known::of(workplace)?;
    let day = day_in_zone(pipeline, now)?;
    for form in &pipeline.form.fetch {
        watch.step(&format!("fetch {}", form.what));
        match one(workplace, &settings, &web, &mut known, form, day)? {
            Ok(Some(remark)) => fetched.remarks.push(remark),
            Ok(None) => {}
            Err(why) => {
                let gaps = [("what", form.what.as_str()), ("why", why.as_str())];
                fetched.findings.push(words.finding(code::SOURCE_AWAY, Place::file(&into(form, day)), None, &gaps));
            }
        }
    }
    known.write(workplace)?;
    Ok(fetched)
}

/// Why it could not be fetched is for a person; what goes wrong on our own disk is trouble.
type Outcome = Result<Option<String>, String>;

fn one(
    workplace: &Workplace,
    settings: &Settings,
    web: &Web<'_>,
    known: &mut Known,
    form: &FetchForm,
    day: NaiveDate,
) -> anyhow::Result<Outcome> {
    let (inside, url) = (into(form, day), filled(&form.url, form, day));
    let path = workplace.root().join(&inside);
    let secret = match form.sign_in.as_ref().map(|sign_in| settings.secret(&sign_in.secret, workplace)).transpose() {
        Ok(secret) => secret,
        Err(why) => return Ok(Err(format!("{why:#}"))),
    };
    let there = if files::exists(&path) { Some(files::sha(&path)?) } else { None };
    let before = known.of_file(&inside).filter(|before| before.url == url && Some(&before.sha) == there.as_ref());
    let ask = Ask { url: &url, form, secret: secret.as_deref(), before };
    Ok(match web.get(&ask) {
        Err(why) => Err(why),
        Ok(Got::Unchanged) => Ok(None),
        Ok(Got::File { bytes, etag, modified }) => {
            let sha = Sha::of(&bytes);
            let is_new = there.as_ref() != Some(&sha);
            if is_new {
                files::write(&path, &bytes)?;
            }
            known.note(&inside, KnownFile { url, etag, modified, sha });
            Ok(is_new.then(|| format!("{} was fetched: {inside}, {} bytes", form.what, bytes.len())))
        }
    })
}

fn into(form: &FetchForm, day: NaiveDate) -> String {
    filled(&form.into, form, day)
}

fn filled(text: &str, form: &FetchForm, day: NaiveDate) -> String {
    form.period.map_or_else(|| text.to_string(), |period| text.replace("{period}", &on(period, day).to_string()))
}

/// The day of the run by the clock on the wall.
fn day_in_zone(pipeline: &Pipeline, now: NaiveDateTime) -> anyhow::Result<NaiveDate> {
    let zone: chrono_tz::Tz = pipeline.form.when.zone.parse().ok().context("the pipeline has no time zone")?;
    Ok(chrono::Utc.from_utc_datetime(&now).with_timezone(&zone).date_naive())
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
