//! What a council has chosen for its workplace: where the keys for pseudonyms are, and published data.

use super::fetch::settings::{BucketSettings, ContainerSettings, Fingerprints, MicrosoftSettings, OdbcSettings};
use super::post_settings::{DigestSettings, MailSettings, TeamsSettings};
use super::printed::settings::PrintSettings;
use crate::definitions::model::Pipeline;
use crate::stages::protect::Key;
use crate::store::{Workplace, files};
use crate::vocabulary::Audience;
use anyhow::{Context, anyhow, bail, ensure};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// `settings.toml` in the workplace.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Keys by the names that pipelines call them by.
    #[serde(default)]
    keys: BTreeMap<String, KeyPlace>,
    /// Secrets to sign in with, by the names that pipelines call them by.
    #[serde(default)]
    secrets: BTreeMap<String, KeyPlace>,
    #[serde(default)]
    pub web: WebSettings,
    /// Keys of hosts that are known, by `host:port` or `host`.
    #[serde(default)]
    pub hosts: BTreeMap<String, Fingerprints>,
    /// Buckets that files are fetched from, by their names.
    #[serde(default)]
    pub s3: BTreeMap<String, BucketSettings>,
    /// Containers that files are fetched from, by their names.
    #[serde(default)]
    pub azure: BTreeMap<String, ContainerSettings>,
    /// Databases behind ODBC drivers, by the names that pipelines call them by.
    #[serde(default)]
    pub odbc: BTreeMap<String, OdbcSettings>,
    /// The app that signs in to SharePoint and Azure.
    pub microsoft: Option<MicrosoftSettings>,
    #[serde(default)]
    reference: ReferencePlace,
    #[serde(default)]
    pub limits: LimitSettings,
    /// The digest, and the ways that it is sent by.
    pub mail: Option<MailSettings>,
    pub teams: Option<TeamsSettings>,
    #[serde(default)]
    pub digest: DigestSettings,
    #[serde(default)]
    pub print: PrintSettings,
}

/// How much a file may take.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitSettings {
    /// So many times the usual limits of size, memory and time.
    pub times: u32,
}

impl Default for LimitSettings {
    fn default() -> Self {
        Self { times: 1 }
    }
}

/// The way out to the network, and how patient a run is with the other side.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct WebSettings {
    /// The proxy's address; unless said, the one that the system names.
    pub proxy: Option<String>,
    /// A PEM file with the certificates of an authority of the council's own, told from the workplace. It is trusted
    /// beside those that the system trusts.
    pub trust: Option<PathBuf>,
    /// How often it is tried.
    pub tries: u32,
    /// Seconds before the second try; twice as long before each further one.
    pub wait_seconds: f64,
    /// Seconds to wait at most, however long the other side asks for.
    pub longest_wait_seconds: f64,
    /// Seconds for a connection.
    pub connect_seconds: f64,
    /// Seconds for a whole file.
    pub file_seconds: f64,
}

impl Default for WebSettings {
    fn default() -> Self {
        Self {
            proxy: None,
            trust: None,
            tries: 4,
            wait_seconds: 2.0,
            longest_wait_seconds: 120.0,
            connect_seconds: 15.0,
            file_seconds: 600.0,
        }
    }
}

/// Where published data lie that several workplaces may share.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReferencePlace {
    /// The folder with one folder for each table of reference, told from the workplace.
    from: Option<PathBuf>,
}

/// Where a key is. The secret itself never stands in a settings file.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
enum KeyPlace {
    File(PathBuf),
    Env(String),
}

/// The keys of a pipeline's audiences.
pub type Keys = BTreeMap<Audience, Key>;

impl Settings {
    /// The workplace's settings; none is as good as empty ones.
    pub fn of(workplace: &Workplace) -> anyhow::Result<Self> {
        let path = workplace.settings();
        let Some(text) = files::read_if_there(&path)? else { return Ok(Self::default()) };
        let text = String::from_utf8(text).with_context(|| format!("{} is no text", path.display()))?;
        let settings: Self = toml::from_str(&text).with_context(|| format!("in {}", path.display()))?;
        let times = settings.limits.times;
        ensure!((1..=1000).contains(&times), "`times` under [limits] in settings.toml is a number from 1 to 1000");
        Ok(settings)
    }

    /// The folder that tables of reference are read from.
    pub fn reference(&self, workplace: &Workplace) -> PathBuf {
        self.reference.from.as_ref().map_or_else(|| workplace.reference(), |from| workplace.root().join(from))
    }

    /// A secret to sign in with.
    pub fn secret(&self, name: &str, workplace: &Workplace) -> anyhow::Result<String> {
        let variable = format!("QUARTERDAY_SECRET_{}", name.to_uppercase().replace('-', "_"));
        let secret = match self.secrets.get(name) {
            Some(KeyPlace::File(path)) => files::read_text(&workplace.root().join(path))?,
            Some(KeyPlace::Env(variable)) => of_environment(variable)?,
            None => of_environment(&variable).with_context(|| format!("there is no secret `{name}`"))?,
        };
        Ok(secret.trim().to_string())
    }

    /// Every key that a pipeline needs, or the first that is missing.
    pub fn keys_for(&self, pipeline: &Pipeline, workplace: &Workplace) -> anyhow::Result<Keys> {
        let mut keys = Keys::new();
        for audience in pipeline.audiences() {
            if let Some(name) = &pipeline.form.protect[&audience].key {
                keys.insert(audience, self.key(name, workplace).map_err(|why| no_key(name, audience, &why))?);
            }
        }
        Ok(keys)
    }

    fn key(&self, name: &str, workplace: &Workplace) -> anyhow::Result<Key> {
        let variable = format!("QUARTERDAY_KEY_{}", name.to_uppercase().replace('-', "_"));
        match self.keys.get(name) {
            Some(KeyPlace::File(path)) => {
                // The true path, so that neither `..` nor a link can lead in among the outputs.
                let path = files::true_path(&workplace.root().join(path))?;
                let root = files::true_path(workplace.root())?;
                for output in ["published", "versions"] {
                    ensure!(
                        !path.starts_with(root.join(output)),
                        "a key must not lie among what is published: {}",
                        path.display()
                    );
                }
                Key::new(&files::read(&path)?)
            }
            Some(KeyPlace::Env(variable)) => from_environment(variable),
            None => from_environment(&variable),
        }
    }
}

fn from_environment(variable: &str) -> anyhow::Result<Key> {
    Key::new(of_environment(variable)?.as_bytes())
}

fn of_environment(variable: &str) -> anyhow::Result<String> {
    match std::env::var(variable) {
        Ok(secret) => Ok(secret),
        Err(_) => bail!("the environment has no {variable}"),
    }
}

fn no_key(name: &str, audience: Audience, why: &anyhow::Error) -> anyhow::Error {
    anyhow!(
        "there is no key `{name}`, and without it nothing can be published for the audience `{audience}`: {why:#}\n\n\
         hint: put 32 random characters or more in a file outside the workplace's outputs, and in settings.toml \
         write [keys] and {name} = {{ file = \"<path>\" }}"
    )
}
