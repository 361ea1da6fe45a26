//! Files of SharePoint and OneDrive, through Microsoft Graph.

/// What Graph says of a file or folder.
mod item;
/// A folder: all of it the first time, then what has changed.
mod list;

use super::away::Away;
use super::download::{Answer, Codes, Partial, complaint, once, whole};
use super::known::{Entry, Memory, Stamp};
use super::microsoft::{Tokens, app};
use super::source::{Ask, Got, Source, escaped, escaped_path, safe_address};
use super::way_out::WayOut;
use crate::definitions::address::{Address, is_here};
use crate::vocabulary::Sha;
use item::Item;
use reqwest::header::{HeaderMap, LOCATION};
use reqwest::{Client, StatusCode};

/// A drive, and what is wanted of it.
pub struct Graph<'a> {
    ask: Ask<'a>,
    remote: Remote<'a>,
    path: &'a str,
}

/// The other side.
struct Remote<'a> {
    out: &'a WayOut<'a>,
    client: Client,
    tokens: Tokens<'a>,
    base: &'a str,
    /// The drive's address.
    drive: String,
}

impl<'a> Graph<'a> {
    pub fn new(ask: Ask<'a>, address: Address<'a>) -> Result<Self, Away> {
        let secret = ask.secret()?.ok_or_else(|| Away::for_good("nobody is let in without a sign-in"))?;
        let base = safe_address(&app(&ask)?.graph, "`graph` under [microsoft]")?;
        let host = base.match_indices('/').nth(2).map_or(base, |(end, _)| &base[..end]);
        let tokens = Tokens::new(&ask, secret, format!("{host}/.default"))?;
        let drive = format!("{base}/drives/{}", escaped(address.place));
        let remote = Remote { out: ask.out, client: ask.out.client()?, tokens, base, drive };
        Ok(Self { ask, remote, path: address.path.trim_matches('/') })
    }
}

impl Source for Graph<'_> {
    fn list(&mut self, memory: &mut Memory) -> Result<Vec<Entry>, Away> {
        let folder = self.remote.item(None, self.path)?;
        list::bring_up_to_date(&mut self.remote, &folder, memory)?;
        Ok(memory.files.values().cloned().collect())
    }

    fn get(&mut self, of_list: Option<&Entry>, before: Option<&Stamp>) -> Result<Got, Away> {
        let item = self.remote.item(of_list, self.path)?;
        let file = item.file.as_ref().ok_or_else(|| Away::for_good("it is a folder, and no file"))?;
        let stamp = item.stamp();
        if before.is_some_and(|before| before.agrees(&stamp)) {
            return Ok(Got::Unchanged);
        }
        if stamp.size.is_some_and(|size| size > self.ask.most_bytes()) {
            return Err(self.ask.too_large());
        }
        let (mut partial, mut odd, hash) = (Partial::default(), None, file.hash());
        let (ask, remote) = (&self.ask, &mut self.remote);
        remote.out.patiently(&item.id, || {
            let token = if item.download_url.is_none() { Some(remote.tokens.token(remote.out)?) } else { None };
            let send = |headers| remote.content(&item, headers, token);
            let Got::File { bytes, .. } = once(ask, send, None, &mut partial, Codes::LeftOut)? else {
                return Ok(Got::Unchanged);
            };
            let is_whole = stamp.size.is_none_or(|size| size == bytes.len() as u64);
            // SharePoint writes into workbooks, and its list may still tell of the one before. What comes twice alike
            // is the file.
            let sha = Sha::of(&bytes);
            let is_well = is_whole && hash.as_ref().is_none_or(|hash| hash.fits(&bytes));
            match is_well || odd.replace(sha.clone()) == Some(sha) {
                true => Ok(Got::File { bytes, stamp: stamp.clone() }),
                false => Err(Away::for_now("what came is not what its size or its hash says")),
            }
        })
    }
}

impl Remote<'_> {
    /// A file or folder, by its number or else by its path.
    fn item(&mut self, of_list: Option<&Entry>, path: &str) -> Result<Item, Away> {
        let url = match of_list {
            Some(entry) => format!("{}/items/{}", self.drive, escaped(&entry.id)),
            None if path.is_empty() => format!("{}/root", self.drive),
            None => format!("{}/root:/{}", self.drive, escaped_path(path)),
        };
        let answer = self.answer(&url)?.ok_or_else(|| Away::for_good("there is nothing at its address (410)"))?;
        serde_json::from_slice(&answer).map_err(|_| Away::for_good("its answer cannot be read"))
    }

    /// What Graph answers; nothing, where it says that what is asked for is gone.
    fn answer(&mut self, url: &str) -> Result<Option<Vec<u8>>, Away> {
        // Whoever answers may name the next address, but not whom the token is told.
        if !url.strip_prefix(self.base).is_some_and(|rest| rest.starts_with('/')) {
            return Err(Away::for_good("it sends on to another address, which is not told the sign-in"));
        }
        let out = self.out;
        out.patiently(url, || match self.answer_once(url) {
            // A token holds for an hour, and a run may take longer.
            Err(Away::SignIn(_)) if self.tokens.forget() => self.answer_once(url),
            settled => settled,
        })
    }

    fn answer_once(&mut self, url: &str) -> Result<Option<Vec<u8>>, Away> {
        let token = self.tokens.token(self.out)?;
        self.out.wait_for(async {
            let response = self.client.get(url).bearer_auth(token).send().await?;
            match response.status() {
                StatusCode::GONE => {
                    complaint(response).await;
                    Ok(None)
                }
                _ => Ok(Some(whole(response, Codes::Told).await?)),
            }
        })
    }

    /// The file's bytes: from the address that Graph has signed for it, or the one that it sends on to. Neither is told
    /// the token.
    fn content<'b>(&'b self, item: &'b Item, headers: HeaderMap, token: Option<String>) -> Answer<'b> {
        Box::pin(async move {
            let signed = match (&item.download_url, token) {
                (Some(url), _) => url.clone(),
                (None, token) => {
                    let url = format!("{}/items/{}/content", self.drive, escaped(&item.id));
                    let request = self.client.get(url).headers(headers.clone());
                    let response = request.bearer_auth(token.unwrap_or_default()).send().await?;
                    let next = response.headers().get(LOCATION).and_then(|next| Some(next.to_str().ok()?.to_string()));
                    match next.filter(|_| response.status() == StatusCode::FOUND) {
                        Some(next) => next,
                        None => return Ok(response),
                    }
                }
            };
            match signed.starts_with("https://") || (is_here(self.base) && is_here(&signed)) {
                true => Ok(self.client.get(signed).headers(headers).send().await?),
                false => Err(Away::for_good("it sends on, and not over HTTPS")),
            }
        })
    }
}
