//! What every kind of place has in common: it says what lies there, and gives a file unless it is as it was.

use super::away::Away;
use super::graph::Graph;
use super::known::{Entry, Memory, Stamp};
use super::objects::Objects;
use super::sftp::Sftp;
use super::way_out::WayOut;
use super::web::Web;
use crate::definitions::address::{Address, SourceKind, is_here};
use crate::definitions::forms::FetchForm;
use crate::runs::settings::Settings;
use crate::store::Workplace;

/// A place that files are fetched from.
pub trait Source {
    /// Every file that lies in the folder, whatever its name.
    fn list(&mut self, memory: &mut Memory) -> Result<Vec<Entry>, Away>;

    /// A file of the list; without one, the file that the address names.
    fn get(&mut self, of_list: Option<&Entry>, before: Option<&Stamp>) -> Result<Got, Away>;
}

/// What came.
#[derive(Debug)]
pub enum Got {
    Unchanged,
    File { bytes: Vec<u8>, stamp: Stamp },
}

/// What is fetched, with what is needed for it.
pub struct Ask<'a> {
    pub out: &'a WayOut<'a>,
    pub settings: &'a Settings,
    pub workplace: &'a Workplace,
    pub form: &'a FetchForm,
    /// The address, with its period.
    pub url: &'a str,
}

/// Files that a list may have, so that no other side fills the memory.
pub const MOST_LISTED: usize = 100_000;
const MEGABYTE: u64 = 1_000_000;
const MOST_MB: u64 = 200;

/// Goes to the place, as far as nothing need be asked of it.
pub fn open<'a>(ask: Ask<'a>) -> Result<Box<dyn Source + 'a>, Away> {
    let address = Address::of(ask.url).ok_or_else(|| Away::for_good("it is no address that can be asked"))?;
    Ok(match address.kind {
        SourceKind::Https => Box::new(Web::new(ask)?),
        SourceKind::Sftp => Box::new(Sftp::new(ask, address)?),
        SourceKind::S3 | SourceKind::Azure => Box::new(Objects::new(ask, address)?),
        SourceKind::SharePoint => Box::new(Graph::new(ask, address)?),
        SourceKind::PostgreSql | SourceKind::Odbc => return Err(Away::for_good("a database has no files")),
    })
}

impl Ask<'_> {
    /// The secret that the sign-in names.
    pub fn secret(&self) -> Result<Option<String>, Away> {
        self.form.sign_in.as_ref().map(|sign_in| self.secret_of(&sign_in.secret)).transpose()
    }

    /// Who signs in, as the sign-in names them; nobody where it names none.
    pub fn user(&self) -> &str {
        self.form.sign_in.as_ref().and_then(|sign_in| sign_in.user.as_deref()).unwrap_or_default()
    }

    pub fn secret_of(&self, name: &str) -> Result<String, Away> {
        self.settings.secret(name, self.workplace).map_err(|why| Away::for_good(format!("{why:#}")))
    }

    pub fn most_bytes(&self) -> u64 {
        self.form.most_mb.unwrap_or(MOST_MB) * MEGABYTE
    }

    pub fn too_large(&self) -> Away {
        let most = self.form.most_mb.unwrap_or(MOST_MB);
        Away::for_good(format!("it is larger than {most} MB, the most that is taken"))
    }
}

/// A list that goes on and on.
pub fn too_long() -> Away {
    Away::for_good(format!("its list has more than {MOST_LISTED} files"))
}

/// A part of the settings, as it is written there.
pub fn section(kind: &str, name: &str) -> String {
    if name.contains('.') { format!("[{kind}.\"{name}\"]") } else { format!("[{kind}.{name}]") }
}

/// An address of the settings, without `/` at its end: over HTTPS, or on the machine itself.
pub fn safe_address<'a>(address: &'a str, which: &str) -> Result<&'a str, Away> {
    match address.starts_with("https://") || is_here(address) {
        true => Ok(address.trim_end_matches('/')),
        false => Err(Away::for_good(format!("{which} in settings.toml does not begin with `https://`"))),
    }
}

/// A part of an address, with all but letters, digits and `-._~` written as `%` and their number.
pub fn escaped(part: &str) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~".contains(byte);
    part.bytes().map(|byte| if plain(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// The same for a path, whose parts stay parts.
pub fn escaped_path(path: &str) -> String {
    path.split('/').map(escaped).collect::<Vec<_>>().join("/")
}
