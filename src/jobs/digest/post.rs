//! Sends each morning's digest once, by every way that the settings name.

use super::{Digest, digest, mail, teams};
use crate::definitions::model::Definitions;
use crate::runs::ledger::Ledger;
use crate::runs::settings::Settings;
use crate::store::Workplace;
use anyhow::Context;
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use serde::Serialize;

/// Minutes after which what could not be sent is tried again; the last of them again and again.
const TRIED_AGAIN_AFTER: [i64; 3] = [5, 15, 60];

/// What became of sending.
#[derive(Debug, Default, Serialize)]
pub struct Posted {
    /// By which ways it went out now.
    pub sent: Vec<Way>,
    /// By which it had gone out before.
    pub earlier: Vec<Way>,
    /// By which it could not, and why.
    pub hindered: Vec<String>,
}

/// A way to send.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    Mail,
    Teams,
}

impl Way {
    pub fn word(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Teams => "teams",
        }
    }
}

/// Sends a day's digest by the ways by which it has not gone out yet; `again` by all.
pub fn post(
    workplace: &Workplace,
    definitions: &Definitions,
    ledger: &Ledger,
    now: NaiveDateTime,
    again: bool,
) -> anyhow::Result<Posted> {
    let settings = Settings::of(workplace)?;
    let digest = digest(workplace, definitions, ledger, now)?;
    let mut posted = Posted::default();
    for way in ways(&settings) {
        if !again && ledger.digest_sent(digest.day, way.word())? {
            posted.earlier.push(way);
            continue;
        }
        match send(way, workplace, &settings, &digest, now) {
            Ok(()) => {
                ledger.note_digest(digest.day, way.word(), now)?;
                posted.sent.push(way);
            }
            Err(why) => posted.hindered.push(format!("{}: {why:#}", way.word())),
        }
    }
    Ok(posted)
}

/// The ways that the settings name.
pub fn ways(settings: &Settings) -> Vec<Way> {
    let mail = settings.mail.as_ref().map(|_| Way::Mail);
    mail.into_iter().chain(settings.teams.as_ref().map(|_| Way::Teams)).collect()
}

fn send(
    way: Way,
    workplace: &Workplace,
    settings: &Settings,
    digest: &Digest,
    now: NaiveDateTime,
) -> anyhow::Result<()> {
    match way {
        Way::Mail => {
            let mail = settings.mail.as_ref().context("there is no [mail] in settings.toml")?;
            mail.check()?;
            let secret = mail.secret.as_deref().map(|name| settings.secret(name, workplace)).transpose()?;
            mail::send(mail, secret, digest, now)
        }
        Way::Teams => {
            let teams = settings.teams.as_ref().context("there is no [teams] in settings.toml")?;
            teams::send(&settings.secret(&teams.secret, workplace)?, digest)
        }
    }
}

/// When the digest is due, for whoever serves.
#[derive(Default)]
pub struct Morning {
    /// The day whose digest has gone out, or need not.
    done: Option<NaiveDate>,
    failed: usize,
    again: Option<DateTime<Utc>>,
}

impl Morning {
    /// Whether a digest is to be sent: once a day, from its time on, also where that went by while nobody served.
    pub fn is_due(&self, settings: &Settings, now: DateTime<Utc>) -> anyhow::Result<bool> {
        let local = now.with_timezone(&settings.digest.zone()?);
        let is_time = local.time() >= settings.digest.at()? && self.done != Some(local.date_naive());
        Ok(is_time && self.again.is_none_or(|again| again <= now) && !ways(settings).is_empty())
    }

    /// Notes whether it went out by all ways.
    pub fn ended(&mut self, settings: &Settings, is_done: bool, now: DateTime<Utc>) -> anyhow::Result<()> {
        if is_done {
            let day = now.with_timezone(&settings.digest.zone()?).date_naive();
            *self = Self { done: Some(day), ..Self::default() };
        } else {
            let minutes = TRIED_AGAIN_AFTER[self.failed.min(TRIED_AGAIN_AFTER.len() - 1)];
            self.again = Some(now + TimeDelta::minutes(minutes));
            self.failed += 1;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_morning_has_one_digest_whatever_happens() {
        let text = "[teams]\nsecret = \"channel\"\n[digest]\nat = \"07:00\"\n";
        let settings: Settings = toml::from_str(text).unwrap();
        let mut morning = Morning::default();
        let mut sent = Vec::new();
        // Two days of minutes across the night on which clocks go back; the server is away until half past eight.
        let begin: DateTime<Utc> = "2026-10-24T00:00:00Z".parse().unwrap();
        for minute in 0..(3 * 24 * 60) {
            let now = begin + TimeDelta::minutes(minute);
            if morning.is_due(&settings, now).unwrap() {
                let is_up = *now.to_rfc3339() > *"2026-10-24T07:30";
                morning.ended(&settings, is_up, now).unwrap();
                sent.extend(is_up.then(|| now.to_rfc3339()));
            }
        }
        let expected = ["2026-10-24T08:20:00+00:00", "2026-10-25T07:00:00+00:00", "2026-10-26T07:00:00+00:00"];
        assert_eq!(sent, expected);
    }
}
