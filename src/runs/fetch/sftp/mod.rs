//! Files over SFTP, from a host whose key is known.

/// The host's key, held against the one that is known.
mod host_key;
/// A session: signed in, and what is asked in it.
mod session;
/// Signing in.
mod sign_in;

use super::away::Away;
use super::known::{Entry, Memory, Stamp};
use super::source::{Ask, Got, Source};
use crate::definitions::address::Address;
use host_key::Expected;
use session::Session;
use sign_in::Secret;

/// A host, and what is wanted of it.
pub struct Sftp<'a> {
    ask: Ask<'a>,
    host: Host,
    /// The path from the top, of a file or a folder.
    path: String,
    /// Only while it goes well.
    session: Option<Session>,
}

/// Where to go, whom to trust, and how to sign in.
struct Host {
    name: String,
    port: u16,
    expected: Expected,
    user: String,
    secret: Secret,
}

const PORT: u16 = 22;

impl<'a> Sftp<'a> {
    pub fn new(ask: Ask<'a>, address: Address<'a>) -> Result<Self, Away> {
        let (name, port) = address.host();
        let port = port.unwrap_or(PORT);
        let host = Host {
            name: name.trim_matches(['[', ']']).to_string(),
            port,
            expected: Expected::of(ask.settings, address.place, name),
            user: ask.user().to_string(),
            secret: Secret::of(&ask)?,
        };
        let path = format!("/{}", address.path.trim_end_matches('/'));
        Ok(Self { ask, host, path, session: None })
    }

    /// Tries until it goes well. What went wrong may have been the connection: the next try has another.
    fn patiently<T>(&mut self, mut attempt: impl AsyncFnMut(&Ask<'_>, &Session) -> Result<T, Away>) -> Result<T, Away> {
        let Self { ask, host, session, .. } = self;
        let out = ask.out;
        out.patiently(ask.url, || {
            let in_use = match session.take() {
                Some(session) => session,
                None => out.wait_at_most(out.connect_time(), Session::begin(host))?,
            };
            let done = out.wait_at_most(out.file_time(), attempt(ask, &in_use));
            if !matches!(done, Err(Away::ForNow(..))) {
                *session = Some(in_use);
            }
            done
        })
    }
}

impl Source for Sftp<'_> {
    fn list(&mut self, _: &mut Memory) -> Result<Vec<Entry>, Away> {
        let folder = self.path.clone();
        self.patiently(async |_, session| session.list(&folder).await)
    }

    fn get(&mut self, of_list: Option<&Entry>, before: Option<&Stamp>) -> Result<Got, Away> {
        let path = of_list.map_or(self.path.clone(), |entry| entry.id.clone());
        self.patiently(async |ask, session| session.get(ask, &path, before).await)
    }
}
