//! Why something could not be fetched, in words of our own: a crate's would hold the whole address.

use reqwest::StatusCode;
use reqwest::header::{DATE, HeaderMap, RETRY_AFTER};
use std::error::Error;
use std::time::Duration;

/// Why a try came to nothing.
#[derive(Debug)]
pub enum Away {
    /// It may go better the next time, after as long as the other side asks for.
    ForNow(String, Option<Duration>),
    ForGood(String),
    /// The sign-in is not known there, or no longer.
    SignIn(String),
}

impl Away {
    pub fn for_now(why: impl Into<String>) -> Self {
        Self::ForNow(why.into(), None)
    }

    pub fn for_good(why: impl Into<String>) -> Self {
        Self::ForGood(why.into())
    }

    pub fn certificate() -> Self {
        Self::for_good(
            "its certificate is not trusted here; where the council has an authority of its own, name its certificate \
             as `trust` under [web] in settings.toml",
        )
    }

    pub fn why(&self) -> &str {
        match self {
            Self::ForNow(why, _) | Self::ForGood(why) | Self::SignIn(why) => why,
        }
    }
}

/// An answer that gives nothing, with the code that it gives beside its number.
pub fn refused(status: StatusCode, headers: &HeaderMap, code: Option<&str>) -> Away {
    let number = status.as_u16();
    let number_and_code = code.map_or_else(|| number.to_string(), |code| format!("{number}, {code}"));
    match number {
        _ if number == 401 || code == Some("AuthenticationFailed") => {
            Away::SignIn(format!("it refuses the sign-in ({number_and_code})"))
        }
        403 => Away::for_good(format!("it refuses the sign-in ({number_and_code})")),
        404 | 410 => Away::for_good(format!("there is nothing at its address ({number_and_code})")),
        408 | 425 | 429 | 500..=599 => {
            let says = if number == 429 { "it is asked too often" } else { "it is out of order" };
            Away::ForNow(format!("{says} ({number_and_code})"), retry_after(headers))
        }
        _ => Away::for_good(format!("it gives no file, but the answer {number_and_code}")),
    }
}

/// How long it asks to be left alone: in seconds, or until a moment by its own clock.
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok()).map(str::trim);
    let after = text(RETRY_AFTER)?;
    if let Ok(seconds) = after.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let moment = |text| chrono::DateTime::parse_from_rfc2822(text).ok();
    (moment(after)? - moment(text(DATE)?)?).to_std().ok()
}

impl From<reqwest::Error> for Away {
    fn from(error: reqwest::Error) -> Self {
        match error {
            _ if error.is_timeout() => Self::for_now("it does not answer in time"),
            _ if is_certificate(&error) => Self::certificate(),
            _ if error.is_connect() => Self::for_now("it cannot be reached"),
            _ if error.is_builder() => Self::for_good("it is no address that can be asked"),
            _ => Self::for_now("the connection broke off"),
        }
    }
}

/// Errors of the disk's kind hold others inside, which they do not give as their source.
pub fn is_certificate(error: &(dyn Error + 'static)) -> bool {
    if let Some(error) = error.downcast_ref::<rustls::Error>() {
        return matches!(error, rustls::Error::InvalidCertificate(_));
    }
    let inside = error.downcast_ref::<std::io::Error>().and_then(|error| error.get_ref());
    match inside {
        Some(inside) => is_certificate(inside),
        None => error.source().is_some_and(is_certificate),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(pairs: &[(&'static str, &'static str)]) -> Option<u64> {
        let headers = pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect();
        retry_after(&headers).map(|wait| wait.as_secs())
    }

    #[test]
    fn it_may_ask_for_seconds_or_for_a_moment() {
        let date = "Thu, 01 Oct 2026 01:00:00 GMT";
        assert_eq!(asked(&[("retry-after", " 7 ")]), Some(7));
        assert_eq!(asked(&[("retry-after", "Thu, 01 Oct 2026 01:00:30 GMT"), ("date", date)]), Some(30));
        assert_eq!(asked(&[("retry-after", "Thu, 01 Oct 2026 00:59:30 GMT"), ("date", date)]), None);
        assert_eq!(asked(&[("retry-after", "soon"), ("date", date)]), None);
        assert_eq!(asked(&[]), None);
    }
}
