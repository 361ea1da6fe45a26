//! Tokens from Microsoft: the app of the settings shows its client secret, and is given one that holds for a while.

use super::away::Away;
use super::download::{Codes, complaint, whole};
use super::settings::MicrosoftSettings;
use super::source::{Ask, escaped, safe_address};
use super::way_out::WayOut;
use regex::Regex;
use reqwest::{Client, StatusCode};
use serde::Deserialize;
use std::sync::LazyLock;

/// Where tokens come from, and the one in hand.
pub struct Tokens<'a> {
    client: Client,
    address: String,
    app: &'a str,
    secret: String,
    scope: String,
    token: Option<String>,
}

#[derive(Deserialize)]
struct Given {
    access_token: String,
}

/// Microsoft's own number for what is wrong: it is what whoever mends it looks for.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\bAADSTS\d{1,9}\b").expect("the pattern is a good one"));

/// What the settings say of the app.
pub fn app<'a>(ask: &Ask<'a>) -> Result<&'a MicrosoftSettings, Away> {
    let missing = "settings.toml has no [microsoft], with the `tenant` and the `client` of the app";
    ask.settings.microsoft.as_ref().ok_or_else(|| Away::for_good(missing))
}

impl<'a> Tokens<'a> {
    pub fn new(ask: &Ask<'a>, secret: String, scope: String) -> Result<Self, Away> {
        let settings = app(ask)?;
        let authority = safe_address(&settings.authority, "`authority` under [microsoft]")?;
        let address = format!("{authority}/{}/oauth2/v2.0/token", escaped(&settings.tenant));
        Ok(Self { client: ask.out.client()?, address, app: &settings.client, secret, scope, token: None })
    }

    /// The token in hand, or a new one.
    pub fn token(&mut self, out: &WayOut<'_>) -> Result<String, Away> {
        if let Some(token) = &self.token {
            return Ok(token.clone());
        }
        let token = out.wait_for(self.ask())?;
        self.token = Some(token.clone());
        Ok(token)
    }

    /// Puts the token away, since it is no longer taken. Whether there was one.
    pub fn forget(&mut self) -> bool {
        self.token.take().is_some()
    }

    async fn ask(&self) -> Result<String, Away> {
        let words = [
            ("grant_type", "client_credentials"),
            ("client_id", self.app),
            ("client_secret", &self.secret),
            ("scope", &self.scope),
        ];
        let body = words.map(|(name, value)| format!("{name}={}", escaped(value))).join("&");
        let request = self.client.post(&self.address).header("content-type", "application/x-www-form-urlencoded");
        let response = request.body(body).send().await?;
        if [StatusCode::BAD_REQUEST, StatusCode::UNAUTHORIZED].contains(&response.status()) {
            let said = complaint(response).await;
            let number = NUMBER.find(&said).map_or("no token is given", |number| number.as_str());
            return Err(Away::for_good(format!("Microsoft refuses the sign-in of the app ({number})")));
        }
        let given: Option<Given> = serde_json::from_slice(&whole(response, Codes::LeftOut).await?).ok();
        let is_plain = |given: &Given| given.access_token.bytes().all(|byte| byte.is_ascii_graphic());
        let given = given.filter(is_plain).ok_or_else(|| Away::for_good("Microsoft gives no token"))?;
        Ok(given.access_token)
    }
}
