//! Signing in to a host, with a password or a private key.

use super::host_key::Look;
use crate::definitions::forms::SignInAs;
use crate::runs::fetch::away::Away;
use crate::runs::fetch::source::Ask;
use russh::MethodKind;
use russh::client::{AuthResult, Handle, KeyboardInteractiveAuthResponse as Asked, Prompt};
use russh::keys::{PrivateKey, PrivateKeyWithHashAlg, decode_secret_key};
use std::sync::Arc;

/// What is shown to be let in.
pub enum Secret {
    Password(String),
    Key(Arc<PrivateKey>),
}

/// Questions that are answered at most; a host that asks on wants something else.
const ROUNDS: usize = 3;

impl Secret {
    pub fn of(ask: &Ask<'_>) -> Result<Self, Away> {
        let (Some(sign_in), Some(secret)) = (&ask.form.sign_in, ask.secret()?) else {
            return Err(Away::for_good("nobody is let in without a sign-in"));
        };
        if sign_in.way != SignInAs::Key {
            return Ok(Self::Password(secret));
        }
        let passphrase = sign_in.passphrase.as_deref().map(|name| ask.secret_of(name)).transpose()?;
        let key = decode_secret_key(&secret, passphrase.as_deref()).map_err(|_| match passphrase {
            Some(_) => Away::for_good("its private key cannot be read, or the passphrase does not open it"),
            None => Away::for_good("its private key cannot be read; one that is locked needs a `passphrase`"),
        })?;
        Ok(Self::Key(Arc::new(key)))
    }
}

pub async fn sign_in(session: &mut Handle<Look>, user: &str, secret: &Secret) -> Result<(), Away> {
    let is_in = match secret {
        Secret::Password(password) => with_password(session, user, password).await,
        Secret::Key(key) => with_key(session, user, key).await,
    };
    match is_in {
        Ok(true) => Ok(()),
        Ok(false) => Err(Away::for_good("it refuses the sign-in")),
        Err(_) => Err(Away::for_now("the connection broke off at the sign-in")),
    }
}

async fn with_key(session: &mut Handle<Look>, user: &str, key: &Arc<PrivateKey>) -> Result<bool, russh::Error> {
    let way = if key.algorithm().is_rsa() { session.best_supported_rsa_hash().await?.flatten() } else { None };
    let key = PrivateKeyWithHashAlg::new(key.clone(), way);
    Ok(session.authenticate_publickey(user, key).await?.success())
}

/// Where a host takes no password as such, it often asks for it instead.
async fn with_password(session: &mut Handle<Look>, user: &str, password: &str) -> Result<bool, russh::Error> {
    let AuthResult::Failure { remaining_methods, .. } = session.authenticate_password(user, password).await? else {
        return Ok(true);
    };
    if !remaining_methods.contains(&MethodKind::KeyboardInteractive) {
        return Ok(false);
    }
    let mut asked = session.authenticate_keyboard_interactive_start(user, None).await?;
    for _ in 0..ROUNDS {
        let Asked::InfoRequest { prompts, .. } = asked else { break };
        // Only what is not shown on a screen is a question for the password.
        let answer = |prompt: &Prompt| if prompt.echo { String::new() } else { password.to_string() };
        let answers = prompts.iter().map(answer).collect();
        asked = session.authenticate_keyboard_interactive_respond(answers).await?;
    }
    Ok(matches!(asked, Asked::Success))
}
