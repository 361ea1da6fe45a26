//! The digest by mail, through the council's own server.

use super::Digest;
use crate::runs::post_settings::{MailSettings, MailTls};
use anyhow::Context;
use chrono::NaiveDateTime;
use lettre::message::{Mailbox, header::ContentType};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{Message, SmtpTransport, Transport};
use std::time::{Duration, SystemTime};

/// Seconds for each step of the conversation.
const PATIENCE: Duration = Duration::from_secs(30);

pub fn send(
    settings: &MailSettings,
    secret: Option<String>,
    digest: &Digest,
    now: NaiveDateTime,
) -> anyhow::Result<()> {
    let message = message(settings, digest, now)?;
    let tls = || {
        TlsParameters::new(settings.server.clone()).context("the certificates that the system trusts cannot be read")
    };
    let (tls, port) = match settings.tls {
        MailTls::Starttls => (Tls::Required(tls()?), 587),
        MailTls::Tls => (Tls::Wrapper(tls()?), 465),
        MailTls::None => (Tls::None, 25),
    };
    let mut server = SmtpTransport::builder_dangerous(&settings.server)
        .port(settings.port.unwrap_or(port))
        .tls(tls)
        .timeout(Some(PATIENCE));
    if let Some((user, secret)) = settings.user.clone().zip(secret) {
        server = server.credentials(Credentials::new(user, secret));
    }
    server.build().send(&message).with_context(|| format!("the mail server {} does not take it", settings.server))?;
    Ok(())
}

/// The same day's digest is the same message, so that a mail program shows it once.
fn message(settings: &MailSettings, digest: &Digest, now: NaiveDateTime) -> anyhow::Result<Message> {
    let address = |text: &str| -> anyhow::Result<Mailbox> {
        text.parse().with_context(|| format!("under [mail] in settings.toml `{text}` is no address"))
    };
    let from = address(&settings.from)?;
    let id = format!("<quarterday.{}@{}>", digest.day, from.email.domain());
    let sent_at = SystemTime::UNIX_EPOCH + Duration::from_secs(now.and_utc().timestamp().try_into().unwrap_or(0));
    let mut message = Message::builder().from(from).subject(&digest.subject).date(sent_at).message_id(Some(id));
    for to in &settings.to {
        message = message.to(address(to)?);
    }
    message.header(ContentType::TEXT_PLAIN).body(digest.text()).context("the mail cannot be written")
}
