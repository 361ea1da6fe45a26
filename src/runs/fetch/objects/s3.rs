//! A bucket of S3, or of what speaks like it.

use super::Store;
use super::list::Words;
use crate::runs::fetch::away::Away;
use crate::runs::fetch::source::{Ask, escaped, safe_address, section};
use object_store::aws::{AwsAuthorizer, AwsCredential};
use object_store::client::HttpRequest;
use reqwest::header::HeaderValue;

pub const WORDS: Words = Words {
    asks: &[("list-type", "2")],
    marker: "continuation-token",
    object: "Contents",
    key: "Key",
    etag: "ETag",
    modified: "LastModified",
    size: "Size",
    next: "NextContinuationToken",
};

pub struct Bucket<'a> {
    address: String,
    region: &'a str,
    credential: AwsCredential,
}

impl<'a> Bucket<'a> {
    pub fn new(ask: &Ask<'a>, name: &str, secret_key: String) -> Result<Self, Away> {
        let section = section("s3", name);
        let settings = ask.settings.s3.get(name).ok_or_else(|| {
            Away::for_good(format!("settings.toml has no {section}, with the `key_id` and the `region` of the bucket"))
        })?;
        let amazon = format!("https://s3.{}.amazonaws.com", settings.region);
        let endpoint = settings.endpoint.as_deref().unwrap_or(&amazon);
        let endpoint = safe_address(endpoint, &format!("`endpoint` under {section}"))?;
        let credential = AwsCredential { key_id: settings.key_id.clone(), secret_key, token: None };
        // What is no plain text cannot stand in a header.
        match [&credential.key_id, &settings.region].iter().all(|text| HeaderValue::from_str(text).is_ok()) {
            true => Ok(Self { address: format!("{endpoint}/{}", escaped(name)), region: &settings.region, credential }),
            false => Err(Away::for_good(format!("`key_id` and `region` under {section} have to be plain text"))),
        }
    }
}

impl Store for Bucket<'_> {
    fn address(&self) -> &str {
        &self.address
    }

    fn words(&self) -> &'static Words {
        &WORDS
    }

    fn sign(&self, request: &mut HttpRequest) -> object_store::Result<()> {
        // Only who asks for it is told the hash.
        request.headers_mut().insert("x-amz-checksum-mode", HeaderValue::from_static("ENABLED"));
        AwsAuthorizer::new(&self.credential, "s3", self.region).try_authorize(request, None)
    }
}
