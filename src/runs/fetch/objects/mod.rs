//! Stores of objects: buckets of S3 and what speaks like it, containers of Azure. They differ in how a request is
//! signed and how a list is called.

/// Containers of Azure.
mod azure;
/// A list, read from its XML.
mod list;
/// Buckets of S3.
mod s3;

use super::away::Away;
use super::download::{Answer, Codes, Partial, once, whole};
use super::known::{Entry, Memory, Stamp};
use super::source::{Ask, Got, MOST_LISTED, Source, escaped, escaped_path, too_long};
use super::way_out::WayOut;
use crate::definitions::address::{Address, SourceKind};
use list::{Page, Words};
use object_store::client::{HttpRequest, HttpRequestBody};
use reqwest::Client;
use reqwest::header::HeaderMap;

/// A bucket or a container, and what is wanted of it.
pub struct Objects<'a> {
    ask: Ask<'a>,
    remote: Remote<'a>,
    /// The object, or the folder: what its objects' keys begin with.
    path: &'a str,
}

/// The other side.
struct Remote<'a> {
    client: Client,
    store: Box<dyn Store + 'a>,
}

/// What one kind of store has of its own.
trait Store {
    /// Its address, to which a key is added.
    fn address(&self) -> &str;

    fn words(&self) -> &'static Words;

    /// Gets what is needed to sign.
    fn prepare(&mut self, _: &WayOut<'_>) -> Result<(), Away> {
        Ok(())
    }

    fn sign(&self, request: &mut HttpRequest) -> object_store::Result<()>;

    /// Takes note that the sign-in was refused. Whether another may be had.
    fn forget(&mut self) -> bool {
        false
    }
}

impl<'a> Objects<'a> {
    pub fn new(ask: Ask<'a>, address: Address<'a>) -> Result<Self, Away> {
        let secret = ask.secret()?.ok_or_else(|| Away::for_good("nobody is let in without a sign-in"))?;
        let store: Box<dyn Store + 'a> = match address.kind {
            SourceKind::Azure => Box::new(azure::Container::new(&ask, address.place, secret)?),
            _ => Box::new(s3::Bucket::new(&ask, address.place, secret)?),
        };
        let remote = Remote { client: ask.out.client()?, store };
        Ok(Self { ask, remote, path: address.path.trim_end_matches('/') })
    }

    fn page(&mut self, prefix: &str, marker: Option<&str>) -> Result<Page, Away> {
        let words = self.remote.store.words();
        let folder = [("prefix", prefix), ("delimiter", "/")].into_iter().filter(|(_, value)| !value.is_empty());
        let pairs = words.asks.iter().copied().chain(folder).chain(marker.map(|marker| (words.marker, marker)));
        let query: Vec<String> = pairs.map(|(name, value)| format!("{name}={}", escaped(value))).collect();
        let url = format!("{}?{}", self.remote.store.address(), query.join("&"));
        let out = self.ask.out;
        self.remote.patiently(out, &url, |remote| {
            let body = out.wait_for(async { whole(remote.send(&url, HeaderMap::new()).await?, Codes::Told).await })?;
            list::read(&body, words).ok_or_else(|| Away::for_good("its list cannot be read"))
        })
    }
}

impl Source for Objects<'_> {
    fn list(&mut self, _: &mut Memory) -> Result<Vec<Entry>, Away> {
        let prefix = if self.path.is_empty() { String::new() } else { format!("{}/", self.path) };
        let (mut found, mut marker) = (Vec::new(), None::<String>);
        loop {
            let page = self.page(&prefix, marker.as_deref())?;
            found.extend(page.entries.into_iter().filter_map(|entry| in_folder(entry, &prefix)));
            if found.len() > MOST_LISTED {
                return Err(too_long());
            }
            match page.next {
                Some(next) if marker.as_ref() != Some(&next) => marker = Some(next),
                _ => return Ok(found),
            }
        }
    }

    fn get(&mut self, of_list: Option<&Entry>, before: Option<&Stamp>) -> Result<Got, Away> {
        let key = of_list.map_or(self.path, |entry| &entry.id);
        let url = format!("{}/{}", self.remote.store.address(), escaped_path(key));
        let (ask, mut partial) = (&self.ask, Partial::default());
        self.remote.patiently(ask.out, &url, |remote| {
            once(ask, |headers| remote.send(&url, headers), before, &mut partial, Codes::Told)
        })
    }
}

impl Remote<'_> {
    fn patiently<T>(
        &mut self,
        out: &WayOut<'_>,
        about: &str,
        mut attempt: impl FnMut(&mut Self) -> Result<T, Away>,
    ) -> Result<T, Away> {
        let mut once = || {
            self.store.prepare(out)?;
            match attempt(self) {
                Err(Away::SignIn(_)) if self.store.forget() => {
                    self.store.prepare(out)?;
                    attempt(self)
                }
                settled => settled,
            }
        };
        out.patiently(about, &mut once)
    }

    /// Sends a request as it was signed: nothing of it may change on its way.
    fn send(&self, url: &str, headers: HeaderMap) -> Answer<'static> {
        let mut request = HttpRequest::new(HttpRequestBody::empty());
        *request.headers_mut() = headers;
        let is_signed = match url.parse() {
            Ok(uri) => {
                *request.uri_mut() = uri;
                self.store.sign(&mut request).is_ok()
            }
            Err(_) => false,
        };
        let sent = self.client.get(request.uri().to_string()).headers(std::mem::take(request.headers_mut())).send();
        Box::pin(async move {
            match is_signed {
                true => Ok(sent.await?),
                false => Err(Away::for_good("it is no address that can be asked")),
            }
        })
    }
}

/// What lies in the folder itself, by its name there.
fn in_folder(entry: Entry, prefix: &str) -> Option<Entry> {
    let name = entry.id.strip_prefix(prefix).filter(|name| !name.is_empty())?.to_string();
    Some(Entry { name, ..entry })
}
