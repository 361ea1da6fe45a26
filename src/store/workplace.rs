//! The folders of a workplace: everything that a council keeps.

use super::files;
use crate::vocabulary::Sha;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

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
        self.root.join("landing").join(&sha.as_str()[..2]).join(sha.as_str())
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

    /// The names of the versions of a pipeline that are kept. One that is being made is none.
    pub fn kept_versions(&self, pipeline: &str) -> anyhow::Result<Vec<String>> {
        let mut names = files::folders(&self.versions(pipeline))?;
        names.retain(|name| !name.starts_with('.'));
        Ok(names)
    }

    /// One version, which never changes once it is there.
    pub fn version(&self, pipeline: &str, version: &str) -> PathBuf {
        self.versions(pipeline).join(version)
    }

    /// Where a version is made before anyone may see it.
    pub fn aside(&self, pipeline: &str) -> PathBuf {
        self.versions(pipeline).join(".making")
    }

    /// Where a version goes that is taken away: first in one step out of its place, so that nobody finds half of it.
    pub fn going(&self, pipeline: &str) -> PathBuf {
        self.versions(pipeline).join(".going")
    }

    /// The pointer to the version in force.
    pub fn pointer(&self, pipeline: &str) -> PathBuf {
        self.root.join("published").join(pipeline).join("current.json")
    }

    /// Copies under names that never change, for readers that cannot follow the pointer.
    pub fn latest(&self, pipeline: &str) -> PathBuf {
        self.root.join("published").join(pipeline).join("latest")
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
        assert_eq!(workplace.kept_versions("nightly").unwrap(), ["0123456789abcdef"]);
        assert!(workplace.kept_versions("weekly").unwrap().is_empty());
    }
}
