//! What a version is made of, kept inside it, and the pointer to the version in force.

use crate::stages::typed::Delivery;
use crate::store::{Workplace, files};
use crate::vocabulary::{Authority, Period, Sha};
use anyhow::Context;
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
    pub needs_a_person: bool,
}

/// A file that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LandedFile {
    /// The name its content first came under.
    pub name: String,
    pub sha: Sha,
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
    pub fn names(&self) -> Vec<String> {
        self.files.iter().map(|file| file.name.clone()).collect()
    }

    pub fn delivery(&self) -> Delivery {
        Delivery { authority: self.authority.clone(), period: self.period }
    }
}

/// The manifest of a version, if it is there.
pub fn read(workplace: &Workplace, pipeline: &str, version: &str) -> anyhow::Result<Option<Manifest>> {
    read_in(&workplace.version(pipeline, version))
}

/// The manifest of a version that stands in this folder, if it is there.
pub fn read_in(folder: &Path) -> anyhow::Result<Option<Manifest>> {
    let path = folder.join(NAME);
    if !files::exists(&path) {
        return Ok(None);
    }
    let manifest = serde_json::from_slice(&files::read(&path)?);
    Ok(Some(manifest.with_context(|| format!("{} is damaged", path.display()))?))
}

/// The manifest of the version in force, if anything was ever published.
pub fn in_force(workplace: &Workplace, pipeline: &str) -> anyhow::Result<Option<Manifest>> {
    let path = workplace.pointer(pipeline);
    if !files::exists(&path) {
        return Ok(None);
    }
    let pointer: Pointer =
        serde_json::from_slice(&files::read(&path)?).with_context(|| format!("{} is damaged", path.display()))?;
    let manifest = read(workplace, pipeline, &pointer.version)?;
    let manifest =
        manifest.with_context(|| format!("the version {} is in force and cannot be found", pointer.version))?;
    Ok(Some(manifest))
}

/// Puts a version in force, in one step.
pub fn point_to(workplace: &Workplace, pipeline: &str, version: &str) -> anyhow::Result<()> {
    let folder = format!("../../versions/{pipeline}/{version}");
    let pointer = Pointer { version: version.to_string(), folder };
    let text = serde_json::to_vec_pretty(&pointer)?;
    files::write(&workplace.pointer(pipeline), &text)
}
