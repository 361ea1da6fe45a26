//! What was fetched before: enough to ask only whether it has changed.

use crate::store::{Workplace, files};
use crate::vocabulary::Sha;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Files by where they were put, told from the workplace.
#[derive(Default)]
pub struct Known {
    files: BTreeMap<String, KnownFile>,
    is_new: bool,
}

/// A file as it was when it was fetched last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownFile {
    pub url: String,
    pub etag: Option<String>,
    pub modified: Option<String>,
    pub sha: Sha,
}

impl Known {
    /// It only spares work: a damaged one is as good as none.
    pub fn of(workplace: &Workplace) -> anyhow::Result<Self> {
        let text = files::read_if_there(&path(workplace))?;
        let files = text.and_then(|text| serde_json::from_slice(&text).ok()).unwrap_or_default();
        Ok(Self { files, is_new: false })
    }

    pub fn of_file(&self, inside: &str) -> Option<&KnownFile> {
        self.files.get(inside)
    }

    pub fn note(&mut self, inside: &str, file: KnownFile) {
        self.is_new |= self.files.insert(inside.to_string(), file.clone()) != Some(file);
    }

    pub fn write(&self, workplace: &Workplace) -> anyhow::Result<()> {
        if !self.is_new {
            return Ok(());
        }
        files::write(&path(workplace), &serde_json::to_vec_pretty(&self.files)?)
    }
}

fn path(workplace: &Workplace) -> PathBuf {
    workplace.fetched()
}
