//! Whom a workplace tells how its nights went, and by what.

use anyhow::{Context, ensure};
use chrono::NaiveTime;
use chrono_tz::Tz;
use serde::Deserialize;

/// `[mail]`: the server that mail is handed to, and who gets it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailSettings {
    pub server: String,
    /// Unless said, the usual one for how it is secured.
    pub port: Option<u16>,
    #[serde(default)]
    pub tls: MailTls,
    pub from: String,
    pub to: Vec<String>,
    /// Who signs in, and the name of the secret under `[secrets]`.
    pub user: Option<String>,
    pub secret: Option<String>,
}

/// How the way to the mail server is secured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MailTls {
    /// It begins in the open and must be secured before anything is said.
    #[default]
    Starttls,
    /// It is secured from the beginning.
    Tls,
    /// It is not: only for a server on this machine or in a network that is trusted.
    None,
}

/// `[teams]`: the address of a workflow that posts to a channel. Whoever knows it can post, so it is a secret.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamsSettings {
    pub secret: String,
}

/// `[digest]`: when it is sent, and where its readers find the reports.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DigestSettings {
    at: String,
    zone: String,
    pub link: Option<String>,
}

impl Default for DigestSettings {
    fn default() -> Self {
        Self { at: "07:00".to_string(), zone: "Europe/London".to_string(), link: None }
    }
}

impl DigestSettings {
    pub fn at(&self) -> anyhow::Result<NaiveTime> {
        NaiveTime::parse_from_str(&self.at, "%H:%M")
            .with_context(|| format!("`at` under [digest] in settings.toml is no time of day: `{}`", self.at))
    }

    pub fn zone(&self) -> anyhow::Result<Tz> {
        let zone = self.zone.parse().ok();
        zone.with_context(|| format!("`zone` under [digest] in settings.toml is no time zone: `{}`", self.zone))
    }
}

impl MailSettings {
    pub fn check(&self) -> anyhow::Result<()> {
        ensure!(!self.to.is_empty(), "`to` under [mail] in settings.toml names nobody");
        let is_one_way = self.user.is_some() == self.secret.is_some();
        ensure!(is_one_way, "under [mail] in settings.toml `user` and `secret` stand together");
        Ok(())
    }
}
