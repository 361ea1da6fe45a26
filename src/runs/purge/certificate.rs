//! The certificate of a purge: written before anything goes, and once more when it has gone.

use crate::definitions::model::Definitions;
use crate::runs::plan::TOOL;
use crate::store::{Workplace, files};
use crate::vocabulary::Sha;
use anyhow::{Context, anyhow};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// What was taken away at once.
#[derive(Debug, Serialize, Deserialize)]
pub struct Certificate {
    pub began: NaiveDateTime,
    /// Absent as long as something may still be there.
    pub ended: Option<NaiveDateTime>,
    pub tool: String,
    /// The definitions that say how long it was kept.
    pub definitions: Sha,
    pub items: Vec<Item>,
    /// What could not be taken away, and why. It is tried again by the next purge.
    pub left: Vec<String>,
}

/// One thing that goes. Names are those of content, so none says anything about a child.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub class: Class,
    pub pipeline: String,
    pub name: String,
    /// How many files it is, or how many accounts.
    pub count: u64,
    pub bytes: u64,
    pub why: String,
}

/// The classes of data that are kept for a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    Version,
    Landed,
    Runs,
}

impl Class {
    pub fn word(self) -> &'static str {
        match self {
            Self::Version => "version",
            Self::Landed => "landed file",
            Self::Runs => "accounts of runs of",
        }
    }
}

impl Item {
    pub fn new(class: Class, pipeline: &str, name: &str, why: String) -> Self {
        Self { class, pipeline: pipeline.to_string(), name: name.to_string(), count: 0, bytes: 0, why }
    }

    pub fn counting(self, count: u64, bytes: u64) -> Self {
        Self { count, bytes, ..self }
    }
}

impl Certificate {
    /// Says what is to go.
    pub fn begin(
        workplace: &Workplace,
        definitions: &Definitions,
        now: NaiveDateTime,
        items: Vec<Item>,
    ) -> anyhow::Result<Self> {
        let (tool, definitions) = (TOOL.to_string(), definitions.sha.clone());
        let certificate = Self { began: now, ended: None, tool, definitions, items, left: Vec::new() };
        certificate.write(workplace)?;
        Ok(certificate)
    }

    /// Says that it has gone.
    pub fn end(&mut self, workplace: &Workplace, now: NaiveDateTime, left: Vec<String>) -> anyhow::Result<PathBuf> {
        self.ended = Some(now);
        self.left = left;
        self.write(workplace)
    }

    fn write(&self, workplace: &Workplace) -> anyhow::Result<PathBuf> {
        // Windows takes no colon in a name.
        let name = self.began.format("%Y-%m-%dT%H-%M-%S.json").to_string();
        let path = workplace.certificates().join(name);
        files::write(&path, &serde_json::to_vec_pretty(self)?).context("cannot write the certificate")?;
        Ok(path)
    }
}

/// Certificates of purges that broke off.
pub fn unfinished(workplace: &Workplace) -> anyhow::Result<Vec<Certificate>> {
    let mut unfinished = Vec::new();
    for path in files::walk(&workplace.certificates())? {
        if path.extension().is_some_and(|ending| ending == "json") {
            let read = serde_json::from_slice(&files::read(&path)?);
            let certificate: Certificate = read.map_err(|why| {
                let hint = "move it away: what it was about goes with the next purge";
                anyhow!("the certificate {} is damaged: {why}\n\nhint: {hint}", path.display())
            })?;
            unfinished.extend(Some(certificate).filter(|certificate| certificate.ended.is_none()));
        }
    }
    Ok(unfinished)
}
