//! One file over HTTPS: signs in, tries again where that may help, and takes no more than was agreed.
//! No message holds a secret, or what stands behind the `?` of an address.

use super::known::KnownFile;
use crate::definitions::forms::{FetchForm, SignInAs};
use crate::runs::settings::WebSettings;
use anyhow::{Context, ensure};
use reqwest::StatusCode;
use reqwest::blocking::{Client, RequestBuilder, Response};
use reqwest::header::{
    CONTENT_LENGTH, ETAG, HeaderMap, HeaderName, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED, RETRY_AFTER,
};
use reqwest::redirect::Policy;
use std::io::Read;
use std::time::Duration;

/// What is asked for.
pub struct Ask<'a> {
    pub url: &'a str,
    pub form: &'a FetchForm,
    pub secret: Option<&'a str>,
    /// What is there already, and only wanted if it has changed.
    pub before: Option<&'a KnownFile>,
}

/// What came.
#[derive(Debug)]
pub enum Got {
    Unchanged,
    File { bytes: Vec<u8>, etag: Option<String>, modified: Option<String> },
}

/// Why a try came to nothing.
enum Away {
    /// It may go better the next time, after as long as the other side asks for.
    ForNow(String, Option<Duration>),
    ForGood(String),
}

/// The way out.
pub struct Web<'a> {
    settings: &'a WebSettings,
}

/// Redirects at most.
const HOPS: usize = 5;
const MEGABYTE: u64 = 1_000_000;
const MOST_MB: u64 = 200;

impl<'a> Web<'a> {
    pub fn new(settings: &'a WebSettings) -> anyhow::Result<Self> {
        let seconds = [
            ("wait_seconds", settings.wait_seconds),
            ("longest_wait_seconds", settings.longest_wait_seconds),
            ("connect_seconds", settings.connect_seconds),
            ("file_seconds", settings.file_seconds),
        ];
        for (name, seconds) in seconds {
            let is_time = (0.0..=86_400.0).contains(&seconds);
            ensure!(is_time, "`{name}` under [web] in settings.toml is no number of seconds in a day");
        }
        ensure!(settings.tries > 0, "`tries` under [web] in settings.toml is at least 1");
        // Whoever was first has chosen the same.
        let _ = rustls::crypto::ring::default_provider().install_default();
        Ok(Self { settings })
    }

    /// The file, or why it cannot be had.
    pub fn get(&self, ask: &Ask<'_>) -> Result<Got, String> {
        let client = self.client(ask).map_err(|error| format!("{error:#}"))?;
        let mut why = String::new();
        for attempt in 0..self.settings.tries {
            match self.once(&client, ask) {
                Ok(got) => return Ok(got),
                Err(Away::ForGood(why)) => return Err(why),
                Err(Away::ForNow(said, wait)) => {
                    why = said;
                    if attempt + 1 < self.settings.tries {
                        std::thread::sleep(self.wait(attempt, wait, ask.url));
                    }
                }
            }
        }
        Err(format!("{why}; it was tried {} times", self.settings.tries))
    }

    fn client(&self, ask: &Ask<'_>) -> anyhow::Result<Client> {
        let hosts = allowed_hosts(ask)?;
        let is_secure = ask.url.starts_with("https:");
        let policy = Policy::custom(move |next| {
            let host = next.url().host_str().unwrap_or_default().to_string();
            if next.previous().len() > HOPS {
                next.error("it sends on and on")
            } else if !hosts.contains(&host) || (is_secure && next.url().scheme() != "https") {
                next.error(format!("it sends on to {host}, which is not among its `hosts`"))
            } else {
                next.follow()
            }
        });
        let mut builder = Client::builder()
            .user_agent(concat!("quarterday/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(Duration::from_secs_f64(self.settings.connect_seconds))
            .timeout(Duration::from_secs_f64(self.settings.file_seconds))
            .redirect(policy)
            .referer(false);
        if let Some(proxy) = &self.settings.proxy {
            builder = builder.proxy(reqwest::Proxy::all(proxy).context("the proxy in settings.toml is no address")?);
        }
        builder.build().context("the way out cannot be set up")
    }

    fn once(&self, client: &Client, ask: &Ask<'_>) -> Result<Got, Away> {
        let request = signed_in(client.get(ask.url), ask)?;
        let request = ask.before.map_or(request.try_clone(), |before| Some(if_changed(request.try_clone()?, before)));
        let request = request.ok_or_else(|| Away::ForGood("the request cannot be made".to_string()))?;
        let response = request.send().map_err(|error| away(&error))?;
        match response.status() {
            StatusCode::OK => file(response, ask.form.most_mb.unwrap_or(MOST_MB)),
            StatusCode::NOT_MODIFIED if ask.before.is_some() => Ok(Got::Unchanged),
            status => Err(refused(status, response.headers())),
        }
    }

    /// Each wait is twice the one before, and a little more by chance that is no chance: not everybody asks again at
    /// the same moment, and the same run waits the same.
    fn wait(&self, attempt: u32, asked: Option<Duration>, url: &str) -> Duration {
        let doubled = Duration::from_secs_f64(self.settings.wait_seconds) * 2u32.saturating_pow(attempt);
        let spread = url.bytes().fold(attempt, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into())) % 25;
        let wait = asked.unwrap_or(doubled + doubled * spread / 100);
        wait.min(Duration::from_secs_f64(self.settings.longest_wait_seconds))
    }
}

/// The address's own host, and those that it may send on to.
fn allowed_hosts(ask: &Ask<'_>) -> anyhow::Result<Vec<String>> {
    let url = reqwest::Url::parse(ask.url).context("it is no address")?;
    let own = url.host_str().context("it is no address of a host")?.to_string();
    Ok(ask.form.hosts.iter().cloned().chain([own]).collect())
}

fn signed_in(request: RequestBuilder, ask: &Ask<'_>) -> Result<RequestBuilder, Away> {
    let (Some(sign_in), Some(secret)) = (&ask.form.sign_in, ask.secret) else { return Ok(request) };
    Ok(match sign_in.way {
        SignInAs::Bearer => request.bearer_auth(secret),
        SignInAs::Basic => request.basic_auth(sign_in.user.as_deref().unwrap_or_default(), Some(secret)),
        SignInAs::Header => {
            let name = sign_in.header.as_deref().unwrap_or_default();
            let name = HeaderName::from_bytes(name.as_bytes());
            request.header(name.map_err(|_| Away::ForGood("its header has no good name".to_string()))?, secret)
        }
    })
}

fn if_changed(request: RequestBuilder, before: &KnownFile) -> RequestBuilder {
    match (&before.etag, &before.modified) {
        (Some(etag), _) => request.header(IF_NONE_MATCH, etag),
        (None, Some(modified)) => request.header(IF_MODIFIED_SINCE, modified),
        (None, None) => request,
    }
}

fn file(response: Response, most_mb: u64) -> Result<Got, Away> {
    let most = most_mb * MEGABYTE;
    let too_large = || Away::ForGood(format!("it is larger than {most_mb} MB, the most that is taken"));
    let header = |name| response.headers().get(name).and_then(|value| Some(value.to_str().ok()?.to_string()));
    let promised: Option<u64> = header(CONTENT_LENGTH).and_then(|length| length.parse().ok());
    let (etag, modified) = (header(ETAG), header(LAST_MODIFIED));
    if promised.is_some_and(|promised| promised > most) {
        return Err(too_large());
    }
    let mut bytes = Vec::new();
    let read = response.take(most + 1).read_to_end(&mut bytes);
    let broke_off = || Away::ForNow(format!("it broke off after {} bytes", bytes.len()), None);
    read.map_err(|_| broke_off())?;
    if bytes.len() as u64 > most {
        return Err(too_large());
    }
    if promised.is_some_and(|promised| promised != bytes.len() as u64) {
        return Err(broke_off());
    }
    Ok(Got::File { bytes, etag, modified })
}

fn refused(status: StatusCode, headers: &HeaderMap) -> Away {
    let number = status.as_u16();
    match number {
        401 | 403 => Away::ForGood(format!("it refuses the sign-in ({number})")),
        404 | 410 => Away::ForGood(format!("there is nothing at its address ({number})")),
        408 | 425 | 429 | 500..=599 => {
            let after = headers.get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.trim().parse().ok());
            let says = if number == 429 { "it is asked too often" } else { "it is out of order" };
            Away::ForNow(format!("{says} ({number})"), after.map(Duration::from_secs))
        }
        _ => Away::ForGood(format!("it gives no file, but the answer {number}")),
    }
}

/// In words of our own: the crate's would hold the whole address.
fn away(error: &reqwest::Error) -> Away {
    if error.is_redirect() {
        let why =
            std::error::Error::source(error).map_or_else(|| "it sends on elsewhere".to_string(), ToString::to_string);
        return Away::ForGood(why);
    }
    let says = match error {
        _ if error.is_timeout() => "it does not answer in time",
        _ if error.is_connect() => "it cannot be reached",
        _ if error.is_builder() => return Away::ForGood("it is no address that can be asked".to_string()),
        _ => "the connection broke off",
    };
    Away::ForNow(says.to_string(), None)
}
