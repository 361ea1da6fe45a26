//! The folders of a workplace: everything that a council keeps.

use super::files;
use crate::vocabulary::Sha;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What the folder of a version is called while it is being made, and while it is being taken away.
const MAKING: &str = ".making";
const LEAVING: &str = ".leaving-";

/// A workplace, by its folder.
#[derive(Debug, Clone)]
pub struct Workplace {
    root: PathBuf,
}

impl Workplace {
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What the council has chosen: names of keys and where they are.
    pub fn settings(&self) -> PathBuf {
        self.root.join("settings.toml")
    }

    /// Every file that ever came in, under the name of its content, unaltered.
    pub fn landed(&self, sha: &Sha) -> PathBuf {
        self.landing().join(&sha.as_str()[..2]).join(sha.as_str())
    }

    /// Every file that ever came in.
    pub fn landing(&self) -> PathBuf {
        self.root.join("landing")
    }

    /// Where tables of reference lie, as somebody fetched them, unless the settings say otherwise.
    pub fn reference(&self) -> PathBuf {
        self.root.join("reference")
    }

    /// Where tables of reference are kept as they are looked up in.
    pub fn kept_reference(&self) -> PathBuf {
        self.root.join("state").join("reference")
    }

    /// All versions of a pipeline's outputs.
    pub fn versions(&self, pipeline: &str) -> PathBuf {
        self.root.join("versions").join(pipeline)
    }

    /// One version, which never changes once it is there.
    pub fn version(&self, pipeline: &str, version: &str) -> PathBuf {
        self.versions(pipeline).join(version)
    }

    /// The names of a pipeline's versions. What is being made or taken away is none yet, or none any more.
    pub fn version_names(&self, pipeline: &str) -> anyhow::Result<Vec<String>> {
        let names = files::folders(&self.versions(pipeline))?;
        Ok(names.into_iter().filter(|name| !name.starts_with('.')).collect())
    }

    /// For what is written only to be taken away again.
    pub fn scratch(&self) -> PathBuf {
        self.root.join("state").join("scratch")
    }

    /// What a version that is kept no more has shown everybody.
    pub fn released(&self, pipeline: &str) -> PathBuf {
        self.root.join("state").join("released").join(pipeline)
    }

    /// What was taken away, when and why.
    pub fn certificates(&self) -> PathBuf {
        self.root.join("state").join("certificates")
    }

    /// Where a version is made before anyone may see it.
    pub fn aside(&self, pipeline: &str) -> PathBuf {
        self.versions(pipeline).join(MAKING)
    }

    /// Where a version goes that is taken away: in one step out of its place, so that nobody finds half of it.
    pub fn leaving(&self, pipeline: &str, version: &str) -> PathBuf {
        self.versions(pipeline).join(format!("{LEAVING}{version}"))
    }

    /// What is half made or half gone: nobody reads it.
    pub(super) fn unfinished(&self, pipeline: &str) -> anyhow::Result<Vec<PathBuf>> {
        let versions = self.versions(pipeline);
        let hidden = files::folders(&versions)?.into_iter().filter(|name| name == MAKING || name.starts_with(LEAVING));
        Ok(hidden.map(|name| versions.join(name)).collect())
    }

    /// The pointer to the version in force.
    pub fn pointer(&self, pipeline: &str) -> PathBuf {
        self.root.join("published").join(pipeline).join("current.json")
    }

    /// Copies under names that never change, for readers that cannot follow the pointer.
    pub fn latest(&self, pipeline: &str) -> PathBuf {
        self.root.join("published").join(pipeline).join("latest")
    }

    /// The report on paper.
    pub fn printed(&self, pipeline: &str) -> PathBuf {
        self.root.join("published").join(pipeline).join("printed").join("report.pdf")
    }

    /// Which version was printed last.
    pub fn printed_note(&self, pipeline: &str) -> PathBuf {
        self.root.join("state").join("printed").join(format!("{pipeline}.json"))
    }

    /// What ran, what came in, what was published.
    pub fn ledger(&self) -> PathBuf {
        self.root.join("state").join("ledger.sqlite")
    }

    /// What was fetched over the network, and when it had last changed.
    pub fn fetched(&self) -> PathBuf {
        self.root.join("state").join("fetched.json")
    }

    /// Held by whoever is writing in this workplace.
    pub fn lock(&self) -> PathBuf {
        self.root.join("state").join("writer.lock")
    }

    /// Folders in which files are put aside before they come into their place.
    pub(super) fn written_aside(&self, pipeline: &str) -> [PathBuf; 5] {
        let published = self.root.join("published").join(pipeline);
        let [landing, incoming, state] = ["landing", "incoming", "state"].map(|name| self.root.join(name));
        [landing, incoming, self.reference(), state, published]
    }

    /// The definitions in force: the program's own, with the workplace's laid over them file by file;
    /// or, where a folder is named, that folder's alone.
    pub fn definitions(&self, instead: Option<&Path>) -> anyhow::Result<BTreeMap<String, String>> {
        if let Some(folder) = instead {
            return definition_files(folder);
        }
        let mut files = super::builtin::definitions();
        files.extend(definition_files(&self.root.join("definitions"))?);
        Ok(files)
    }
}

fn definition_files(root: &Path) -> anyhow::Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    for part in ["schemas", "pipelines"] {
        let inside = files::read_tree(&root.join(part))?;
        found.extend(inside.into_iter().map(|(path, text)| (format!("{part}/{path}"), text)));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_that_is_being_made_is_none_yet() {
        let folder = tempfile::tempdir().unwrap();
        let workplace = Workplace::at(folder.path());
        files::make_folder(&workplace.version("nightly", "0123456789abcdef")).unwrap();
        files::write(&workplace.aside("nightly").join("manifest.json"), b"{}").unwrap();
        assert_eq!(workplace.version_names("nightly").unwrap(), ["0123456789abcdef"]);
        assert!(workplace.version_names("weekly").unwrap().is_empty());
    }
}
