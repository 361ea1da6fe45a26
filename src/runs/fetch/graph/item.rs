//! What Graph says of a file or folder, as far as it matters here.

use crate::runs::fetch::digest::{Hash, Way};
use crate::runs::fetch::known::Stamp;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Item {
    pub id: String,
    #[serde(default)]
    pub name: String,
    size: Option<u64>,
    /// Another one for other content.
    c_tag: Option<String>,
    /// Another one for other content or another name.
    e_tag: Option<String>,
    /// Only a file has it.
    pub file: Option<FileFacet>,
    /// Only what was taken away has it.
    pub deleted: Option<serde_json::Value>,
    parent_reference: Option<Parent>,
    /// An address that is signed for a while.
    #[serde(rename = "@microsoft.graph.downloadUrl")]
    pub download_url: Option<String>,
}

#[derive(Deserialize)]
pub struct FileFacet {
    hashes: Option<Hashes>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Hashes {
    quick_xor_hash: Option<String>,
}

#[derive(Deserialize)]
struct Parent {
    id: Option<String>,
}

/// Some of a list, and where the rest of it or the next changes are.
#[derive(Deserialize)]
pub struct Page {
    pub value: Vec<Item>,
    #[serde(rename = "@odata.nextLink")]
    pub next: Option<String>,
    #[serde(rename = "@odata.deltaLink")]
    pub delta: Option<String>,
}

impl Item {
    pub fn stamp(&self) -> Stamp {
        Stamp { etag: self.c_tag.clone().or(self.e_tag.clone()), modified: None, size: self.size }
    }

    /// Whether it is a file that lies in the folder.
    pub fn is_file_in(&self, folder: &str) -> bool {
        let parent = self.parent_reference.as_ref().and_then(|parent| parent.id.as_deref());
        self.deleted.is_none() && self.file.is_some() && parent == Some(folder)
    }
}

impl FileFacet {
    pub fn hash(&self) -> Option<Hash> {
        Hash::of_text(Way::QuickXor, self.hashes.as_ref()?.quick_xor_hash.as_deref()?)
    }
}
