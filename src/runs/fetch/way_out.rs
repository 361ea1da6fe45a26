//! The way out to the network: whom to trust, how long to wait, and how often to try again.

use super::away::Away;
use crate::runs::settings::WebSettings;
use crate::store::{Workplace, files};
use anyhow::{Context, ensure};
use reqwest::redirect::Policy;
use reqwest::{Certificate, Client, Proxy};
use rustls::ClientConfig;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls_platform_verifier::Verifier;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};
use tokio::time::Sleep;

/// The way out, for one run.
pub struct WayOut<'a> {
    settings: &'a WebSettings,
    trusted: Vec<CertificateDer<'static>>,
    runtime: Runtime,
}

/// A moment from which on nothing more is waited for.
pub struct Deadline(Pin<Box<Sleep>>);

impl<'a> WayOut<'a> {
    pub fn new(settings: &'a WebSettings, workplace: &Workplace) -> anyhow::Result<Self> {
        check(settings)?;
        let trusted = settings.trust.as_ref().map_or(Ok(Vec::new()), |path| {
            let pem = files::read(&workplace.root().join(path))?;
            let read = CertificateDer::pem_slice_iter(&pem).collect::<Result<Vec<_>, _>>();
            let read = read.ok().filter(|certificates| !certificates.is_empty());
            read.context("`trust` under [web] in settings.toml names no PEM file with certificates")
        })?;
        // Whoever was first has chosen the same.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let runtime = Builder::new_current_thread().enable_all().build().context("the network cannot be waited for")?;
        Ok(Self { settings, trusted, runtime })
    }

    /// A client that is sent on nowhere by itself.
    pub fn client(&self) -> Result<Client, Away> {
        let mut builder = Client::builder()
            .user_agent(concat!("quarterday/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(self.connect_time())
            .timeout(self.file_time())
            .redirect(Policy::none())
            .referer(false)
            .tls_certs_merge(self.trusted.iter().filter_map(|trusted| Certificate::from_der(trusted).ok()));
        if let Some(proxy) = &self.settings.proxy {
            let proxy = Proxy::all(proxy).map_err(|_| Away::for_good("the proxy in settings.toml is no address"))?;
            builder = builder.proxy(proxy);
        }
        builder.build().map_err(|_| Away::for_good("the way out cannot be set up"))
    }

    /// TLS for what speaks no HTTP, trusting the same.
    pub fn tls(&self) -> Result<ClientConfig, Away> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let verifier = Verifier::new_with_extra_roots(self.trusted.iter().cloned(), provider.clone());
        let wrong = |_| Away::for_good("the way out cannot be set up");
        let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
        let config = config.map_err(wrong)?.dangerous();
        Ok(config.with_custom_certificate_verifier(Arc::new(verifier.map_err(wrong)?)).with_no_client_auth())
    }

    pub fn connect_time(&self) -> Duration {
        Duration::from_secs_f64(self.settings.connect_seconds)
    }

    pub fn file_time(&self) -> Duration {
        Duration::from_secs_f64(self.settings.file_seconds)
    }

    /// Waits for something of the network.
    pub fn wait_for<T>(&self, something: impl Future<Output = T>) -> T {
        self.runtime.block_on(something)
    }

    /// Waits no longer than that.
    pub fn wait_at_most<T>(&self, time: Duration, something: impl Future<Output = Result<T, Away>>) -> Result<T, Away> {
        self.wait_until(&mut self.deadline(time), something)
    }

    /// The moment after so long, for what is waited for more than once.
    pub fn deadline(&self, time: Duration) -> Deadline {
        self.wait_for(async { Deadline(Box::pin(tokio::time::sleep(time))) })
    }

    /// Waits no longer than to that moment.
    pub fn wait_until<T>(
        &self,
        deadline: &mut Deadline,
        something: impl Future<Output = Result<T, Away>>,
    ) -> Result<T, Away> {
        self.wait_for(async {
            tokio::select! {
                biased;
                () = &mut deadline.0 => Err(Away::for_now("it does not answer in time")),
                done = something => done,
            }
        })
    }

    /// Tries until it goes well, it is of no use, or it was tried often enough.
    pub fn patiently<T>(&self, about: &str, mut attempt: impl FnMut() -> Result<T, Away>) -> Result<T, Away> {
        let mut tried = 0;
        loop {
            let (why, asked) = match attempt() {
                Err(Away::ForNow(why, asked)) => (why, asked),
                settled => return settled,
            };
            tried += 1;
            if tried >= self.settings.tries {
                let times = if tried == 1 { "once".to_string() } else { format!("{tried} times") };
                return Err(Away::for_now(format!("{why}; it was tried {times}")));
            }
            std::thread::sleep(self.pause(tried - 1, asked, about));
        }
    }

    /// Each wait is twice the one before, and a little more by chance that is no chance: not everybody asks again at
    /// the same moment, and the same run waits the same.
    fn pause(&self, attempt: u32, asked: Option<Duration>, about: &str) -> Duration {
        let doubled = Duration::from_secs_f64(self.settings.wait_seconds) * 2u32.saturating_pow(attempt);
        let spread = about.bytes().fold(attempt, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into())) % 25;
        let wait = asked.unwrap_or(doubled + doubled * spread / 100);
        wait.min(Duration::from_secs_f64(self.settings.longest_wait_seconds))
    }
}

fn check(settings: &WebSettings) -> anyhow::Result<()> {
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
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_can_be_waited_for_within_a_job_too() {
        let jobs = Builder::new_multi_thread().enable_all().build().unwrap();
        let run = || {
            let (settings, workplace) = (WebSettings::default(), Workplace::at("."));
            let out = WayOut::new(&settings, &workplace).unwrap();
            out.wait_at_most(Duration::from_millis(5), std::future::pending::<Result<(), Away>>())
        };
        let late = jobs.block_on(async { tokio::task::spawn_blocking(run).await.unwrap() });
        assert_eq!(late.unwrap_err().why(), "it does not answer in time");
    }

    #[test]
    fn waits_grow_and_what_is_asked_for_is_kept_to_up_to_a_limit() {
        let (settings, workplace) = (WebSettings::default(), Workplace::at("."));
        let out = WayOut::new(&settings, &workplace).unwrap();
        let pauses: Vec<f64> = (0..3).map(|attempt| out.pause(attempt, None, "a").as_secs_f64()).collect();
        for (pause, least) in pauses.into_iter().zip([2.0, 4.0, 8.0]) {
            assert!((least..least * 1.25).contains(&pause), "{pause}");
        }
        assert_eq!(out.pause(0, Some(Duration::from_secs(30)), "a"), Duration::from_secs(30));
        assert_eq!(out.pause(0, Some(Duration::from_secs(3000)), "a"), Duration::from_secs(120));
    }
}
