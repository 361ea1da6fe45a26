//! One file over HTTPS. No message holds a secret, or what stands behind the `?` of an address.

use super::away::Away;
use super::download::{Answer, Codes, Partial, once};
use super::known::{Entry, Memory, Stamp};
use super::source::{Ask, Got, Source};
use crate::definitions::forms::SignInAs;
use reqwest::header::{HeaderMap, HeaderName, LOCATION};
use reqwest::{Client, RequestBuilder, Response, StatusCode, Url};

/// The file's address, and how to sign in.
pub struct Web<'a> {
    ask: Ask<'a>,
    client: Client,
    url: Url,
    secret: Option<String>,
}

/// Redirects at most.
const HOPS: usize = 5;

impl<'a> Web<'a> {
    pub fn new(ask: Ask<'a>) -> Result<Self, Away> {
        let url = Url::parse(ask.url).ok().filter(Url::has_host).ok_or_else(|| Away::for_good("it is no address"))?;
        Ok(Self { secret: ask.secret()?, client: ask.out.client()?, url, ask })
    }

    /// The answer of the address, or of where it sends on to. Only the address itself is told the secret.
    async fn answer(&self, headers: HeaderMap) -> Result<Response, Away> {
        let mut request = self.signed_in(self.client.get(self.url.clone()).headers(headers.clone()))?;
        let mut at = self.url.clone();
        for _ in 0..=HOPS {
            let response = request.send().await?;
            let Some(next) = sent_on(&response, &at)? else { return Ok(response) };
            self.allow(&next)?;
            let is_own = next.origin() == self.url.origin();
            request = self.client.get(next.clone()).headers(headers.clone());
            request = if is_own { self.signed_in(request)? } else { request };
            at = next;
        }
        Err(Away::for_good("it sends on and on"))
    }

    /// It may send on within its own host and those that are named, and never from what is secure to what is not.
    fn allow(&self, next: &Url) -> Result<(), Away> {
        let host = next.host_str().unwrap_or_default();
        let is_named = self.url.host_str() == Some(host) || self.ask.form.hosts.iter().any(|named| named == host);
        match is_named && (self.url.scheme() != "https" || next.scheme() == "https") {
            true => Ok(()),
            false if is_named => Err(Away::for_good(format!("it sends on to {host}, and not over HTTPS"))),
            false => Err(Away::for_good(format!("it sends on to {host}, which is not among its `hosts`"))),
        }
    }

    fn signed_in(&self, request: RequestBuilder) -> Result<RequestBuilder, Away> {
        let (Some(sign_in), Some(secret)) = (&self.ask.form.sign_in, &self.secret) else { return Ok(request) };
        Ok(match sign_in.way {
            SignInAs::Basic => request.basic_auth(sign_in.user.as_deref().unwrap_or_default(), Some(secret)),
            SignInAs::Header => {
                let name = HeaderName::from_bytes(sign_in.header.as_deref().unwrap_or_default().as_bytes());
                request.header(name.map_err(|_| Away::for_good("its header has no good name"))?, secret)
            }
            _ => request.bearer_auth(secret),
        })
    }
}

impl Source for Web<'_> {
    fn list(&mut self, _: &mut Memory) -> Result<Vec<Entry>, Away> {
        Err(Away::for_good("a folder cannot be looked through over HTTPS"))
    }

    fn get(&mut self, _: Option<&Entry>, before: Option<&Stamp>) -> Result<Got, Away> {
        let mut partial = Partial::default();
        let send = |headers| -> Answer<'_> { Box::pin(self.answer(headers)) };
        self.ask.out.patiently(self.ask.url, || once(&self.ask, send, before, &mut partial, Codes::LeftOut))
    }
}

/// Where an answer sends on to.
fn sent_on(response: &Response, at: &Url) -> Result<Option<Url>, Away> {
    const SENDS_ON: [StatusCode; 5] = [
        StatusCode::MOVED_PERMANENTLY,
        StatusCode::FOUND,
        StatusCode::SEE_OTHER,
        StatusCode::TEMPORARY_REDIRECT,
        StatusCode::PERMANENT_REDIRECT,
    ];
    if !SENDS_ON.contains(&response.status()) {
        return Ok(None);
    }
    let location = response.headers().get(LOCATION).and_then(|location| at.join(location.to_str().ok()?).ok());
    let next = location.filter(|next| ["http", "https"].contains(&next.scheme()) && next.has_host());
    next.map(Some).ok_or_else(|| Away::for_good("it sends on to no address"))
}
