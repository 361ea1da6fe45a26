//! The digest to a channel of Teams, through a workflow that takes a card.

use super::Digest;
use anyhow::{Context, ensure};
use serde_json::{Value, json};
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(30);

/// The address is a secret and stands in no error.
pub fn send(address: &str, digest: &Digest) -> anyhow::Result<()> {
    // Whoever was first has chosen the same.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = reqwest::blocking::Client::builder().timeout(PATIENCE).redirect(reqwest::redirect::Policy::none());
    let body = serde_json::to_vec(&card(digest))?;
    let request = client.build().context("the way out cannot be set up")?.post(address).body(body);
    let request = request.header(reqwest::header::CONTENT_TYPE, "application/json");
    let response = request.send().map_err(reqwest::Error::without_url).context("the workflow does not answer")?;
    let status = response.status();
    ensure!(status.is_success(), "the workflow does not take it ({})", status.as_u16());
    Ok(())
}

/// A card as workflows of Teams expect it.
fn card(digest: &Digest) -> Value {
    let text = |text: &str, more: Value| {
        let mut block = json!({ "type": "TextBlock", "text": text, "wrap": true });
        if let (Some(block), Value::Object(more)) = (block.as_object_mut(), more) {
            block.extend(more);
        }
        block
    };
    let mut body = vec![text(&digest.subject, json!({ "weight": "bolder", "size": "medium" }))];
    body.extend(digest.lines.iter().map(|line| text(line, json!({}))));
    body.push(text(&digest.more, json!({ "isSubtle": true })));
    json!({
        "type": "message",
        "attachments": [{
            "contentType": "application/vnd.microsoft.card.adaptive",
            "content": {
                "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
                "type": "AdaptiveCard",
                "version": "1.4",
                "body": body,
            },
        }],
    })
}
