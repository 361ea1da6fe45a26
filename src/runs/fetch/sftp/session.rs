//! A session with a host: what lies in a folder, and a file, several pieces at a time.

use super::Host;
use super::sign_in::sign_in;
use crate::runs::fetch::away::Away;
use crate::runs::fetch::known::{Entry, Stamp};
use crate::runs::fetch::source::{Ask, Got, MOST_LISTED, too_long};
use russh::client::{self, Handle};
use russh_sftp::client::RawSftpSession;
use russh_sftp::client::error::Error;
use russh_sftp::client::rawsession::Limits;
use russh_sftp::protocol::{File, FileAttributes, OpenFlags, StatusCode};
use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

/// Signed in, with files to ask for.
pub struct Session {
    /// It lives as long as the session does.
    _connection: Handle<super::host_key::Look>,
    files: Arc<RawSftpSession>,
    piece: u64,
}

/// Pieces that are asked for at once: the way there and back is the same for one and for many.
const AT_ONCE: usize = 16;
/// Bytes of a piece, where the host says nothing of more. Every host gives so many.
const PIECE: u64 = 32_768;
const LARGEST_PIECE: u64 = 255_000;
const SILENT_SECONDS: u64 = 60;

impl Session {
    pub async fn begin(host: &Host) -> Result<Self, Away> {
        let config = client::Config {
            inactivity_timeout: Some(Duration::from_secs(SILENT_SECONDS)),
            nodelay: true,
            ..client::Config::default()
        };
        let (look, seen) = host.expected.look();
        let connected = client::connect(Arc::new(config), (host.name.as_str(), host.port), look).await;
        let mut connection = connected.map_err(|error| match (error, seen.get()) {
            (russh::Error::UnknownKey, Some(seen)) => host.expected.wrong(seen),
            (russh::Error::NoCommonAlgo { .. }, _) => {
                Away::for_good("it knows no way to keep a connection secret that is good enough")
            }
            (_, None) => Away::for_now("it cannot be reached"),
            _ => Away::for_now("the connection broke off"),
        })?;
        sign_in(&mut connection, &host.user, &host.secret).await?;
        let broken = |_| Away::for_now("it gives no files over SFTP");
        let channel = connection.channel_open_session().await.map_err(broken)?;
        channel.request_subsystem(true, "sftp").await.map_err(broken)?;
        let config = russh_sftp::client::Config { request_timeout_secs: SILENT_SECONDS, ..Default::default() };
        let mut files = RawSftpSession::new_with_config(channel.into_stream(), config);
        let version = files.init().await.map_err(away)?;
        let mut piece = PIECE;
        if version.extensions.get("limits@openssh.com").is_some_and(|version| version == "1") {
            let limits = Limits::from(files.limits().await.map_err(away)?);
            piece = limits.read_len.unwrap_or(PIECE).clamp(1, LARGEST_PIECE);
            files.set_limits(limits);
        }
        Ok(Self { _connection: connection, files: Arc::new(files), piece })
    }

    /// The files in a folder. A link to a file is a file.
    pub async fn list(&self, folder: &str) -> Result<Vec<Entry>, Away> {
        let handle = self.files.opendir(folder).await.map_err(away)?.handle;
        let (mut found, mut seen) = (Vec::new(), 0);
        loop {
            let some = match self.files.readdir(handle.as_str()).await {
                Ok(some) => some.files,
                Err(Error::Status(status)) if status.status_code == StatusCode::Eof => break,
                Err(error) => return Err(away(error)),
            };
            seen += some.len();
            if seen > MOST_LISTED {
                return Err(too_long());
            }
            found.extend(some);
        }
        self.files.close(handle).await.map_err(away)?;
        let mut files = Vec::new();
        for File { filename: name, attrs, .. } in found {
            let id = format!("{}/{name}", folder.trim_end_matches('/'));
            let attributes = if attrs.file_type().is_file() { Some(attrs) } else { self.behind(&id, &attrs).await };
            files.extend(attributes.map(|attributes| Entry { id, name, stamp: stamp(&attributes) }));
        }
        Ok(files)
    }

    /// The file behind a link; nothing where it is another thing, or no longer there.
    async fn behind(&self, path: &str, attributes: &FileAttributes) -> Option<FileAttributes> {
        if attributes.permissions.is_some() && !attributes.file_type().is_symlink() {
            return None;
        }
        let behind = self.files.stat(path).await.ok()?.attrs;
        behind.file_type().is_file().then_some(behind)
    }

    pub async fn get(&self, ask: &Ask<'_>, path: &str, before: Option<&Stamp>) -> Result<Got, Away> {
        let handle = self.files.open(path, OpenFlags::READ, FileAttributes::empty()).await.map_err(away)?.handle;
        let got = self.read(ask, &handle, before).await;
        let _ = self.files.close(handle).await;
        got
    }

    async fn read(&self, ask: &Ask<'_>, handle: &str, before: Option<&Stamp>) -> Result<Got, Away> {
        let there = stamp(&self.files.fstat(handle).await.map_err(away)?.attrs);
        if before.is_some_and(|before| before.agrees(&there)) {
            return Ok(Got::Unchanged);
        }
        let size = there.size.ok_or_else(|| Away::for_good("it does not say how large the file is"))?;
        if size > ask.most_bytes() {
            return Err(ask.too_large());
        }
        let (mut bytes, mut asked, mut next) = (Vec::new(), VecDeque::new(), 0);
        while (bytes.len() as u64) < size {
            while asked.len() < AT_ONCE && next < size {
                let length = self.piece.min(size - next);
                asked.push_back(tokio::spawn(piece(self.files.clone(), handle.to_string(), next, length)));
                next += length;
            }
            let come = asked.pop_front().expect("more is wanted, so that more is asked for").await;
            bytes.extend(come.map_err(|_| Away::for_now("the connection broke off"))??);
        }
        // Whoever writes it may still be at it.
        match stamp(&self.files.fstat(handle).await.map_err(away)?.attrs) == there {
            true => Ok(Got::File { bytes, stamp: there }),
            false => Err(Away::for_now("it changed while it was read")),
        }
    }
}

/// One piece, however many answers it takes.
async fn piece(files: Arc<RawSftpSession>, handle: String, from: u64, length: u64) -> Result<Vec<u8>, Away> {
    let mut bytes = Vec::new();
    while (bytes.len() as u64) < length {
        let had = bytes.len() as u64;
        match files.read(handle.as_str(), from + had, (length - had) as u32).await {
            Ok(some) if !some.data.is_empty() => bytes.extend(some.data),
            Ok(_) => return Err(Away::for_now("it gives less than it says there is")),
            Err(Error::Status(status)) if status.status_code == StatusCode::Eof => {
                return Err(Away::for_now("it gives less than it says there is"));
            }
            Err(error) => return Err(away(error)),
        }
    }
    bytes.truncate(length as usize);
    Ok(bytes)
}

fn stamp(attributes: &FileAttributes) -> Stamp {
    Stamp { etag: None, modified: attributes.mtime.map(|seconds| seconds.to_string()), size: attributes.size }
}

/// In words of our own: the host's may hold anything.
fn away(error: Error) -> Away {
    match error {
        Error::Status(status) => match status.status_code {
            StatusCode::NoSuchFile => Away::for_good("there is nothing at its address"),
            StatusCode::PermissionDenied => Away::for_good("it may not be read by whoever signed in"),
            code => Away::for_now(format!("it is out of order ({code})")),
        },
        Error::Timeout => Away::for_now("it does not answer in time"),
        _ => Away::for_now("the connection broke off"),
    }
}
