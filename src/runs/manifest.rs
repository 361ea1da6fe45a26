//! What a version is made of, kept inside it, and the pointer to the version in force.

use crate::stages::typed::Delivery;
use crate::store::{Workplace, files};
use crate::vocabulary::{Authority, Period, Sha};
use anyhow::{Context, anyhow};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// The name of the manifest inside a version.
pub const NAME: &str = "manifest.json";

/// What one version is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub version: String,
    pub pipeline: String,
    pub definitions: Sha,
    pub tool: String,
    pub units: Vec<Unit>,
    /// Every file of the version but this one, and the SHA-256 of its bytes.
    pub files: BTreeMap<String, Sha>,
}

/// One delivery in a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    pub authority: Authority,
    pub period: Period,
    /// The name of what went in: the files' bytes, the definitions, the keys.
    pub id: Sha,
    /// The same without what was shown of it before, where that is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Sha>,
    pub state: State,
    /// The files it came in.
    pub files: Vec<LandedFile>,
    /// The files that its data are from: its own, or the last good ones, or none.
    pub good: Vec<LandedFile>,
    /// The files of the delivery before, where rules compare with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub last: Vec<LandedFile>,
    /// Explanations of its queries.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub explained: Vec<LandedFile>,
    /// The files of other collections that fill its tables.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<AlsoFiles>,
    /// Those that its data are filled from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub good_also: Vec<AlsoFiles>,
    pub needs_a_person: bool,
}

/// A file that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LandedFile {
    /// The name its content first came under.
    pub name: String,
    pub sha: Sha,
}

/// The files of another collection's delivery.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlsoFiles {
    /// The collection.
    pub name: String,
    pub period: Period,
    pub files: Vec<LandedFile>,
}

/// Whether a delivery is in its version as it came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// As it came.
    Accepted,
    /// It was turned away; its last good data stand in its place.
    KeptBack,
    /// It was turned away, and there was nothing good before.
    TurnedAway,
}

/// Which version is in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pointer {
    pub version: String,
    /// The version's folder, from the folder that this pointer stands in.
    pub folder: String,
}

impl Manifest {
    pub fn unit(&self, delivery: &Delivery) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.delivery() == *delivery)
    }
}

impl Unit {
    /// The files it came in, its own before those of others.
    pub fn names(&self) -> Vec<String> {
        self.files.iter().chain(of_others(&self.also)).map(|file| file.name.clone()).collect()
    }

    /// Every file that it is made of or judged by.
    pub fn every_file(&self) -> impl Iterator<Item = &LandedFile> {
        let own = self.files.iter().chain(&self.good).chain(&self.last).chain(&self.explained);
        own.chain(of_others(&self.also)).chain(of_others(&self.good_also))
    }

    pub fn delivery(&self) -> Delivery {
        Delivery { authority: self.authority.clone(), period: self.period }
    }
}

/// The files of other collections, one after the other.
pub fn of_others(also: &[AlsoFiles]) -> impl Iterator<Item = &LandedFile> {
    also.iter().flat_map(|also| &also.files)
}

/// The manifest of a version, if it is there.
pub fn read(workplace: &Workplace, pipeline: &str, version: &str) -> anyhow::Result<Option<Manifest>> {
    read_in(&workplace.version(pipeline, version))
}

/// The manifest of a version that stands in this folder, if it is there.
pub fn read_in(folder: &Path) -> anyhow::Result<Option<Manifest>> {
    let path = folder.join(NAME);
    let Some(text) = files::read_if_there(&path)? else { return Ok(None) };
    let damaged = |why| anyhow!("{} is damaged: {why}\n\nhint: put it back from a backup", path.display());
    Ok(Some(serde_json::from_slice(&text).map_err(damaged)?))
}

/// Whether every file of a version is there as it was written. What broke off while a version was taken away is not.
pub fn is_whole(workplace: &Workplace, manifest: &Manifest) -> anyhow::Result<bool> {
    let folder = workplace.version(&manifest.pipeline, &manifest.version);
    for (path, sha) in &manifest.files {
        let bytes = files::read_if_there(&folder.join(path))?;
        if bytes.is_none_or(|bytes| Sha::of(&bytes) != *sha) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The manifest of the version in force, if anything was ever published.
pub fn in_force(workplace: &Workplace, pipeline: &str) -> anyhow::Result<Option<Manifest>> {
    let path = workplace.pointer(pipeline);
    let Some(text) = files::read_if_there(&path)? else { return Ok(None) };
    let by_hand = format!(
        "`quarterday runs` lists what was published: write {{\"version\": \"<version>\", \"folder\": \
         \"../../versions/{pipeline}/<version>\"}} into the pointer, or move it away, and the next run publishes what \
         lies in the folders"
    );
    let damaged = |why| anyhow!("the pointer {} is damaged: {why}\n\nhint: {by_hand}", path.display());
    let pointer: Pointer = serde_json::from_slice(&text).map_err(damaged)?;
    let manifest = read(workplace, pipeline, &pointer.version)?.with_context(|| {
        let (pointer, version) = (path.display(), workplace.version(pipeline, &pointer.version));
        format!("the pointer {pointer} names a version that is not there: {}\n\nhint: put it back from a backup; or: {by_hand}", version.display())
    })?;
    Ok(Some(manifest))
}

/// Puts a version in force, in one step.
pub fn point_to(workplace: &Workplace, pipeline: &str, version: &str) -> anyhow::Result<()> {
    let folder = format!("../../versions/{pipeline}/{version}");
    let pointer = Pointer { version: version.to_string(), folder };
    let text = serde_json::to_vec_pretty(&pointer)?;
    files::write(&workplace.pointer(pipeline), &text)
}
