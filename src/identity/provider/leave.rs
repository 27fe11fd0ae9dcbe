//! Where whoever leaves is sent.

use super::{ArriveRefusal, Provider, Purpose, attempt::made_of, store};
use crate::{
    Orgs,
    kernel::{Fault, Outcome, Secret},
};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use sha2::{Digest as _, Sha256};
use url::Url;

/// The provider's address for this attempt, for this browser (OpenID Connect Core 1.0 with PKCE, RFC 7636). Looking changes nothing.
///
/// # Refusals
/// [`ArriveRefusal::Over`].
pub async fn leave(
    orgs: &Orgs,
    provider: &Provider,
    state: &Secret,
    browser: &Secret,
) -> Outcome<String, ArriveRefusal> {
    let now = orgs.now();
    let digests = (state.digest(), browser.digest());
    let found = store::attempt(&mut orgs.database().read().await?, &digests.0, &digests.1, now).await?;
    let purpose = Purpose::read(&found.ok_or(ArriveRefusal::Over)?)?;
    let metadata = provider.metadata(now).await?;
    let mut url = Url::parse(&metadata.authorization_endpoint).map_err(Fault::unavailable)?;
    let (nonce, verifier) = (made_of("nonce", state, browser), made_of("verifier", state, browser));
    let challenge = BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(verifier));
    let mut query = url.query_pairs_mut();
    for (name, value) in [
        ("response_type", "code"),
        ("client_id", &provider.settings().client_id),
        ("redirect_uri", provider.redirect()),
        ("scope", "openid email profile"),
        ("state", state.reveal()),
        ("nonce", &nonce),
        ("code_challenge", &challenge),
        ("code_challenge_method", "S256"),
    ] {
        query.append_pair(name, value);
    }
    if purpose == Purpose::Prove {
        // Asked anew, whoever is signed in there; and it says when that was.
        query.append_pair("prompt", "login").append_pair("max_age", "0");
    }
    drop(query);
    Ok(url.into())
}
