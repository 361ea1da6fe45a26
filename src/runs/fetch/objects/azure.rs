//! A container of Azure.

use super::Store;
use super::list::Words;
use crate::definitions::forms::SignInAs;
use crate::runs::fetch::away::Away;
use crate::runs::fetch::microsoft::Tokens;
use crate::runs::fetch::source::{Ask, escaped, safe_address, section};
use crate::runs::fetch::way_out::WayOut;
use object_store::azure::{AzureAccessKey, AzureAuthorizer, AzureCredential, split_sas};
use object_store::client::HttpRequest;
use reqwest::header::HeaderValue;

pub const WORDS: Words = Words {
    asks: &[("restype", "container"), ("comp", "list")],
    marker: "marker",
    object: "Blob",
    key: "Name",
    etag: "Etag",
    modified: "Last-Modified",
    size: "Content-Length",
    next: "NextMarker",
};

/// Whom a token for storage is for.
const SCOPE: &str = "https://storage.azure.com/.default";

pub struct Container<'a> {
    address: String,
    account: &'a str,
    sign_in: SignIn<'a>,
}

enum SignIn<'a> {
    Secret(AzureCredential),
    App { tokens: Tokens<'a>, credential: Option<AzureCredential> },
}

impl<'a> Container<'a> {
    pub fn new(ask: &Ask<'a>, name: &str, secret: String) -> Result<Self, Away> {
        let section = section("azure", name);
        let settings = ask.settings.azure.get(name).ok_or_else(|| {
            Away::for_good(format!("settings.toml has no {section}, with the `account` of the container"))
        })?;
        let microsoft = format!("https://{}.blob.core.windows.net", settings.account);
        let endpoint = settings.endpoint.as_deref().unwrap_or(&microsoft);
        let endpoint = safe_address(endpoint, &format!("`endpoint` under {section}"))?;
        let way = ask.form.sign_in.as_ref().map(|sign_in| sign_in.way);
        let sign_in = match way {
            Some(SignInAs::App) => {
                SignIn::App { tokens: Tokens::new(ask, secret, SCOPE.to_string())?, credential: None }
            }
            Some(SignInAs::Sas) => SignIn::Secret(AzureCredential::SASToken(
                split_sas(&secret).map_err(|_| Away::for_good("the secret is no shared access signature"))?,
            )),
            _ => SignIn::Secret(AzureCredential::AccessKey(
                AzureAccessKey::try_new(&secret)
                    .map_err(|_| Away::for_good("the secret is no key of a storage account"))?,
            )),
        };
        match HeaderValue::from_str(&settings.account) {
            Ok(_) => Ok(Self { address: format!("{endpoint}/{}", escaped(name)), account: &settings.account, sign_in }),
            Err(_) => Err(Away::for_good(format!("`account` under {section} has to be plain text"))),
        }
    }
}

impl Store for Container<'_> {
    fn address(&self) -> &str {
        &self.address
    }

    fn words(&self) -> &'static Words {
        &WORDS
    }

    fn prepare(&mut self, out: &WayOut<'_>) -> Result<(), Away> {
        if let SignIn::App { tokens, credential } = &mut self.sign_in {
            *credential = Some(AzureCredential::BearerToken(tokens.token(out)?));
        }
        Ok(())
    }

    fn sign(&self, request: &mut HttpRequest) -> object_store::Result<()> {
        match &self.sign_in {
            SignIn::Secret(credential) | SignIn::App { credential: Some(credential), .. } => {
                AzureAuthorizer::new(credential, self.account).try_authorize(request)
            }
            SignIn::App { credential: None, .. } => Ok(()),
        }
    }

    fn forget(&mut self) -> bool {
        match &mut self.sign_in {
            SignIn::Secret(_) => false,
            SignIn::App { tokens, .. } => tokens.forget(),
        }
    }
}
