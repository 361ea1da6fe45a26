//! The key that a host shows, held against the fingerprint in the settings. A host that is not known is never trusted
//! for the first time by itself: somebody has to ask whoever runs it.

use crate::runs::fetch::away::Away;
use crate::runs::settings::Settings;
use russh::client::Handler;
use russh::keys::{HashAlg, PublicKeyOrCertificate};
use std::sync::{Arc, OnceLock};

/// What a host's key may be.
#[derive(Clone)]
pub struct Expected {
    /// As it is to be written in the settings.
    name: String,
    fingerprints: Vec<String>,
}

/// Looks at the key, and remembers what it was.
pub struct Look {
    expected: Vec<String>,
    seen: Seen,
}

/// The fingerprint that was shown.
pub type Seen = Arc<OnceLock<String>>;

impl Expected {
    /// By the host with its port as the address has it, or by the host alone.
    pub fn of(settings: &Settings, place: &str, host: &str) -> Self {
        let known = settings.hosts.get(place).or_else(|| settings.hosts.get(host));
        let fingerprints = known.map(|known| known.all().to_vec()).unwrap_or_default();
        Self { name: place.to_string(), fingerprints }
    }

    pub fn look(&self) -> (Look, Seen) {
        let seen = Seen::default();
        (Look { expected: self.fingerprints.clone(), seen: seen.clone() }, seen)
    }

    /// What is wrong with the key that was shown, and what to do.
    pub fn wrong(&self, seen: &str) -> Away {
        let Self { name, fingerprints } = self;
        Away::for_good(match fingerprints.is_empty() {
            true => format!(
                "nothing says which key the host {name} has. It shows the key {seen}: ask whoever runs it whether that \
                 is its own, and then write \"{name}\" = \"{seen}\" under [hosts] in settings.toml"
            ),
            false => format!(
                "the host {name} shows the key {seen}, and settings.toml has {} under [hosts]. Somebody may stand \
                 between: ask whoever runs it whether it has a new key, and only then write that one",
                fingerprints.join(" or ")
            ),
        })
    }
}

impl Handler for Look {
    type Error = russh::Error;

    async fn check_server_key(&mut self, shown: &PublicKeyOrCertificate) -> Result<bool, Self::Error> {
        // A certificate is not asked for; whose it is would be another question.
        let PublicKeyOrCertificate::PublicKey { key, .. } = shown else { return Ok(false) };
        let shown = key.fingerprint(HashAlg::Sha256).to_string();
        let is_known = self.expected.iter().any(|expected| expected.trim() == shown);
        let _ = self.seen.set(shown);
        Ok(is_known)
    }
}
