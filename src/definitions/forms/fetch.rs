//! What may be written in a pipeline's `[[fetch]]`: files that lie elsewhere.

use schemars::JsonSchema;
use serde::Deserialize;

/// Files that are fetched, and where they are put. They are then read like any that somebody has put there.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FetchForm {
    /// What it is, in words, for messages.
    pub what: String,
    /// Where it is: an address that begins with `https://`, `sftp://`, `s3://`, `azure://`, `sharepoint://`,
    /// `postgresql://` or `odbc://`. `{period}` is filled in. With `files` it is a folder.
    pub url: String,
    /// Which files of the folder are fetched, by their names: `*.xlsx`, with `*` for anything and `?` for one
    /// character. Folders in it are left alone.
    pub files: Option<String>,
    /// What a database is asked, told from the pipeline's folder: `queries/contacts.sql`.
    pub query: Option<String>,
    /// The same for several queries, which are asked as at one moment: `queries/*.sql`. Each gives a file of its name.
    pub queries: Option<String>,
    /// Where it is put, told from the workplace: below `incoming/` or `reference/`. `{period}` is filled in. With
    /// `files` or `queries` it is a folder.
    pub into: String,
    /// Which day `{period}` is.
    pub period: Option<FetchPeriod>,
    /// How to sign in. The secret itself is in the workplace's settings or the environment.
    pub sign_in: Option<SignIn>,
    /// Other hosts that an address over HTTPS may send on to.
    #[serde(default)]
    pub hosts: Vec<String>,
    /// The most megabytes that are taken of a file; 200 unless said.
    pub most_mb: Option<u64>,
    /// The most files that are taken of a folder; 500 unless said. Where more match, none is taken.
    pub most_files: Option<usize>,
}

/// A day counted from the night of the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FetchPeriod {
    /// The day of the run.
    Today,
    /// The last day of the month before.
    LastMonthEnd,
    /// The last 31 March before the day of the run.
    LastYearEnd,
}

/// How to sign in, with the name of a secret.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// The way it is said.
    #[serde(rename = "as")]
    pub way: SignInAs,
    /// The secret's name.
    pub secret: String,
    /// The user's name, for `basic`, `password` and `key`.
    pub user: Option<String>,
    /// The header's name, for `header`.
    pub header: Option<String>,
    /// The name of the secret that opens the key, for `key`, where it is locked with one.
    pub passphrase: Option<String>,
}

/// The way that a secret is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SignInAs {
    /// HTTPS: a token.
    Bearer,
    /// HTTPS: a user and a password.
    Basic,
    /// HTTPS: a header of its own.
    Header,
    /// SFTP and databases: a user and a password.
    Password,
    /// SFTP: a user and a private key.
    Key,
    /// S3: the secret half of an access key; the other half is in the settings.
    AccessKey,
    /// Azure: the storage account's key.
    AccountKey,
    /// Azure: a shared access signature.
    Sas,
    /// Azure and SharePoint: the client secret of an app, which the settings name under `[microsoft]`.
    App,
}

impl SignInAs {
    pub fn word(self) -> &'static str {
        match self {
            Self::Bearer => "bearer",
            Self::Basic => "basic",
            Self::Header => "header",
            Self::Password => "password",
            Self::Key => "key",
            Self::AccessKey => "access-key",
            Self::AccountKey => "account-key",
            Self::Sas => "sas",
            Self::App => "app",
        }
    }
}
