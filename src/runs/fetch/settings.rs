//! What a council has chosen for the places that files are fetched from. Secrets stand elsewhere.

use serde::Deserialize;
use std::collections::BTreeMap;

/// The fingerprints that a host's key may have.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Fingerprints {
    One(String),
    Several(Vec<String>),
}

/// A bucket of S3, or of what speaks like it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BucketSettings {
    /// The half of the access key that is no secret.
    pub key_id: String,
    /// Where it is kept.
    #[serde(default = "london")]
    pub region: String,
    /// Who keeps it, if that is not Amazon.
    pub endpoint: Option<String>,
}

/// A container of Azure.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContainerSettings {
    /// The storage account it is in.
    pub account: String,
    /// The account's address, if that is not `https://<account>.blob.core.windows.net`.
    pub endpoint: Option<String>,
}

/// The app that stands for this program with Microsoft.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MicrosoftSettings {
    /// The council's tenant: its domain or its number.
    pub tenant: String,
    /// The app's number, also called its client id.
    pub client: String,
    /// Who gives tokens.
    #[serde(default = "authority")]
    pub authority: String,
    /// Microsoft Graph.
    #[serde(default = "graph")]
    pub graph: String,
}

/// A database behind an ODBC driver: the words of its connection string, but for who signs in.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
pub struct OdbcSettings(pub BTreeMap<String, OdbcWord>);

/// One of them.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum OdbcWord {
    Number(i64),
    Text(String),
}

impl OdbcWord {
    pub fn text(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Text(text) => text.clone(),
        }
    }
}

impl Fingerprints {
    pub fn all(&self) -> &[String] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::Several(several) => several,
        }
    }
}

fn london() -> String {
    "eu-west-2".to_string()
}

fn authority() -> String {
    "https://login.microsoftonline.com".to_string()
}

fn graph() -> String {
    "https://graph.microsoft.com/v1.0".to_string()
}
