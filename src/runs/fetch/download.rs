//! One file over HTTP: goes on where it broke off, takes no more than was agreed, and looks whether all of it came.

use super::away::{Away, refused};
use super::digest::Hash;
use super::known::Stamp;
use super::source::{Ask, Got};
use regex::Regex;
use reqwest::header::{
    ACCEPT_RANGES, CONTENT_LENGTH, CONTENT_RANGE, ETAG, HeaderMap, HeaderName, HeaderValue, IF_MODIFIED_SINCE,
    IF_NONE_MATCH, IF_RANGE, LAST_MODIFIED, RANGE,
};
use reqwest::{Response, StatusCode};
use std::pin::Pin;
use std::sync::LazyLock;

/// What has come of a file so far.
#[derive(Default)]
pub struct Partial {
    bytes: Vec<u8>,
    /// The mark of the very bytes, where the other side gives one and takes ranges.
    mark: Option<String>,
    hash: Option<Hash>,
    stamp: Stamp,
}

/// Whether the other side's own code for what is wrong is told: not where anybody may be the other side.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Codes {
    Told,
    LeftOut,
}

/// What an answer may say at most about what is wrong.
const MOST_SAID: usize = 64_000;
/// What a page of a list may have.
const MOST_LISTED_BYTES: usize = 20_000_000;
static CODE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"<Code>([A-Za-z]{1,60})</Code>|"code"\s*:\s*"([A-Za-z]{1,60})""#).expect("the pattern is a good one")
});

/// An answer that is waited for.
pub type Answer<'a> = Pin<Box<dyn Future<Output = Result<Response, Away>> + 'a>>;

/// One try. What came is kept in `partial`, if it can be gone on with.
pub fn once<'a>(
    ask: &Ask<'_>,
    send: impl FnOnce(HeaderMap) -> Answer<'a>,
    before: Option<&Stamp>,
    partial: &mut Partial,
    codes: Codes,
) -> Result<Got, Away> {
    ask.out.wait_for(async {
        let headers = partial.going_on().unwrap_or_else(|| if_changed(before));
        let response = send(headers).await?;
        match response.status() {
            StatusCode::OK => partial.begin(response.headers()),
            StatusCode::PARTIAL_CONTENT if partial.fits(response.headers()) => {}
            StatusCode::PARTIAL_CONTENT | StatusCode::RANGE_NOT_SATISFIABLE => {
                *partial = Partial::default();
                return Err(Away::for_now("it does not go on where it broke off"));
            }
            StatusCode::NOT_MODIFIED if before.is_some() => return Ok(Got::Unchanged),
            _ => return Err(no_file(response, codes).await),
        }
        read(ask, response, partial).await?;
        let Partial { bytes, hash, stamp, .. } = std::mem::take(partial);
        match hash {
            Some(hash) if !hash.fits(&bytes) => Err(Away::for_now("what came is not what its hash says")),
            _ => Ok(Got::File { bytes, stamp }),
        }
    })
}

impl Partial {
    /// What to ask for, to go on.
    fn going_on(&self) -> Option<HeaderMap> {
        let mark = self.mark.as_ref().filter(|_| !self.bytes.is_empty())?;
        let range = format!("bytes={}-", self.bytes.len());
        Some(HeaderMap::from_iter([(RANGE, range.parse().ok()?), (IF_RANGE, mark.parse().ok()?)]))
    }

    fn begin(&mut self, headers: &HeaderMap) {
        let (etag, takes) = (text(headers, ETAG), text(headers, ACCEPT_RANGES));
        let is_strong = |etag: &String| etag.starts_with('"');
        *self = Self {
            bytes: Vec::new(),
            mark: etag.clone().filter(is_strong).filter(|_| takes.as_deref() == Some("bytes")),
            hash: Hash::of_headers(headers),
            stamp: Stamp { etag, modified: text(headers, LAST_MODIFIED), size: None },
        };
    }

    /// Whether an answer with a part is the part that is wanted, of the same file.
    fn fits(&self, headers: &HeaderMap) -> bool {
        let starts = format!("bytes {}-", self.bytes.len());
        let is_next = text(headers, CONTENT_RANGE).is_some_and(|range| range.starts_with(&starts));
        is_next && self.mark.is_some() && text(headers, ETAG) == self.mark
    }
}

fn if_changed(before: Option<&Stamp>) -> HeaderMap {
    let header = |name: HeaderName, value: &str| HeaderValue::from_str(value).ok().map(|value| (name, value));
    let asked = before.and_then(|before| match (&before.etag, &before.modified) {
        (Some(etag), _) => header(IF_NONE_MATCH, etag),
        (None, Some(modified)) => header(IF_MODIFIED_SINCE, modified),
        (None, None) => None,
    });
    asked.into_iter().collect()
}

async fn read(ask: &Ask<'_>, mut response: Response, partial: &mut Partial) -> Result<(), Away> {
    let there = partial.bytes.len() as u64;
    let promised = text(response.headers(), CONTENT_LENGTH).and_then(|length| length.parse::<u64>().ok());
    let promised = promised.map(|length| there.saturating_add(length));
    if promised.is_some_and(|promised| promised > ask.most_bytes()) {
        return Err(ask.too_large());
    }
    loop {
        match response.chunk().await {
            Ok(Some(piece)) => partial.bytes.extend_from_slice(&piece),
            Ok(None) => break,
            Err(error) if error.is_timeout() => return Err(error.into()),
            Err(_) => return Err(broke_off(partial)),
        }
        if partial.bytes.len() as u64 > ask.most_bytes() {
            return Err(ask.too_large());
        }
    }
    match promised {
        Some(promised) if promised != partial.bytes.len() as u64 => Err(broke_off(partial)),
        _ => Ok(()),
    }
}

fn broke_off(partial: &Partial) -> Away {
    Away::for_now(format!("it broke off after {} bytes", partial.bytes.len()))
}

/// All of a short answer, such as a list.
pub async fn whole(mut response: Response, codes: Codes) -> Result<Vec<u8>, Away> {
    if !response.status().is_success() {
        return Err(no_file(response, codes).await);
    }
    let mut body = Vec::new();
    while let Some(piece) = response.chunk().await? {
        body.extend_from_slice(&piece);
        if body.len() > MOST_LISTED_BYTES {
            return Err(Away::for_good("its answer is longer than any list"));
        }
    }
    Ok(body)
}

/// What an answer without a file says.
async fn no_file(response: Response, codes: Codes) -> Away {
    let (status, headers) = (response.status(), response.headers().clone());
    let said = if codes == Codes::Told { complaint(response).await } else { String::new() };
    let code = CODE.captures(&said).and_then(|found| found.get(1).or(found.get(2)));
    refused(status, &headers, code.map(|code| code.as_str()))
}

/// The beginning of what an answer says is wrong.
pub async fn complaint(mut response: Response) -> String {
    let mut said = Vec::new();
    while let Ok(Some(piece)) = response.chunk().await {
        said.extend_from_slice(&piece);
        if said.len() > MOST_SAID {
            break;
        }
    }
    String::from_utf8_lossy(&said).into_owned()
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<String> {
    headers.get(name).and_then(|value| Some(value.to_str().ok()?.to_string()))
}
