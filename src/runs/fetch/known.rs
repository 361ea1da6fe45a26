//! What was fetched before: enough to ask only for what has changed.

use crate::store::{Workplace, files};
use crate::vocabulary::Sha;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is known, and whether it is more than the disk knows.
#[derive(Default)]
pub struct Known {
    all: All,
    is_new: bool,
}

#[derive(Default, PartialEq, Serialize, Deserialize)]
struct All {
    /// Files by where they were put, told from the workplace.
    #[serde(default)]
    files: BTreeMap<String, KnownFile>,
    /// What places ask to be reminded of, by their addresses' names.
    #[serde(default)]
    places: BTreeMap<Sha, Memory>,
}

/// A file as it was when it was fetched last. An address is known by the name of its text: what stands behind a `?` may
/// be a secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownFile {
    pub address: Sha,
    pub stamp: Stamp,
    pub sha: Sha,
    /// The day on which all of it was asked for, where a database is asked for what has changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whole: Option<NaiveDate>,
}

/// By what the other side tells that a file has changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    pub etag: Option<String>,
    pub modified: Option<String>,
    pub size: Option<u64>,
}

/// A file of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What the place calls it by: a path, a key or a number.
    pub id: String,
    pub name: String,
    pub stamp: Stamp,
}

/// A place that tells only what has changed since a moment: that moment in its words, and what lay there then.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memory {
    pub folder: String,
    pub since: Option<String>,
    pub files: BTreeMap<String, Entry>,
}

impl Stamp {
    /// Whether two say that nothing has changed. Where neither says when, nobody knows.
    pub fn agrees(&self, other: &Self) -> bool {
        (self.etag.is_some() || self.modified.is_some()) && self == other
    }
}

impl Known {
    /// It only spares work: a damaged one is as good as none.
    pub fn of(workplace: &Workplace) -> anyhow::Result<Self> {
        let text = files::read_if_there(&workplace.fetched())?;
        let all = text.and_then(|text| serde_json::from_slice(&text).ok()).unwrap_or_default();
        Ok(Self { all, is_new: false })
    }

    pub fn of_file(&self, inside: &str) -> Option<&KnownFile> {
        self.all.files.get(inside)
    }

    /// The files that were fetched from a folder into another, by their names there.
    pub fn of_folder(&self, address: &Sha, into: &str) -> Vec<String> {
        let name = |inside: &String| inside.strip_prefix(into)?.strip_prefix('/').map(str::to_string);
        let of_folder = self.all.files.iter().filter(|(_, file)| file.address == *address);
        of_folder.filter_map(|(inside, _)| name(inside)).collect()
    }

    pub fn note(&mut self, inside: &str, file: KnownFile) {
        self.is_new |= self.all.files.insert(inside.to_string(), file.clone()) != Some(file);
    }

    pub fn of_place(&self, address: &Sha) -> Memory {
        self.all.places.get(address).cloned().unwrap_or_default()
    }

    pub fn note_place(&mut self, address: &Sha, memory: Memory) {
        if memory != self.of_place(address) {
            self.all.places.insert(address.clone(), memory);
            self.is_new = true;
        }
    }

    pub fn write(&self, workplace: &Workplace) -> anyhow::Result<()> {
        if !self.is_new {
            return Ok(());
        }
        files::write(&workplace.fetched(), &serde_json::to_vec_pretty(&self.all)?)
    }
}
