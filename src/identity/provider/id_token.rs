//! What a provider says of somebody: an ID token (OpenID Connect Core 1.0, section 3.1.3.7), checked before any of it is believed.
//!
//! Never here: who that is with us.

use super::{
    house::Settings,
    keys::{Algorithm, KeySet, Signed},
};
use crate::kernel::Timestamp;
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use serde::{Deserialize, de::DeserializeOwned};

/// Clocks are not the same everywhere: seconds.
const SKEW: i64 = 60;
/// A token that was signed longer ago than this is of another attempt: seconds.
const OLD: i64 = 10 * 60;

/// The head of it.
#[derive(Deserialize)]
struct Head {
    alg: Algorithm,
    kid: Option<String>,
    /// What has to be understood; we understand nothing of the kind.
    crit: Option<serde_json::Value>,
}

/// What it says.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Said {
    iss: String,
    pub sub: String,
    aud: OneOrMore,
    azp: Option<String>,
    exp: i64,
    iat: i64,
    nonce: Option<String>,
    pub auth_time: Option<i64>,
    pub email: Option<String>,
    email_verified: Option<Verified>,
    pub name: Option<String>,
    acr: Option<String>,
    #[serde(default)]
    amr: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

/// Some say it as text.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum Verified {
    Flag(bool),
    Text(String),
}

/// What became of a token.
pub(super) enum Read {
    /// Everything in it holds.
    Good(Box<Said>),
    /// It is none of ours.
    Bad,
    /// Its key is not known: the newest keys may have it.
    UnknownKey,
}

impl Said {
    /// Whether the address is theirs, by the provider's word.
    pub fn has_verified_address(&self) -> bool {
        match &self.email_verified {
            Some(Verified::Flag(verified)) => *verified,
            Some(Verified::Text(text)) => text == "true",
            None => false,
        }
    }

    /// Whether two factors were asked for there, in the operator's words.
    pub fn is_strong(&self, strong: &[String]) -> bool {
        let mut words = self.amr.iter().chain(&self.acr);
        words.any(|word| strong.contains(word))
    }

    fn holds(&self, settings: &Settings, nonce: &str, now: i64) -> bool {
        let ours = |audience: &String| *audience == settings.client_id;
        let audience = match &self.aud {
            OneOrMore::One(one) => ours(one),
            // One that is meant for others as well names us as who asked for it.
            OneOrMore::More(all) => all.iter().any(ours) && (all.len() == 1 || self.azp.is_some()),
        };
        self.iss == settings.issuer
            && audience
            && self.azp.as_ref().is_none_or(ours)
            && self.nonce.as_deref() == Some(nonce)
            && self.exp > now - SKEW
            && (now - OLD..=now + SKEW).contains(&self.iat)
            && (1..=255).contains(&self.sub.len())
    }
}

/// Reads a token: its signature first, and then what it says.
pub(super) fn read(token: &str, keys: &KeySet, settings: &Settings, nonce: &str, now: Timestamp) -> Read {
    let (mut parts, whole) = (token.split('.'), token);
    let (Some(head), Some(said), Some(signature), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Read::Bad;
    };
    let signed = &whole[..head.len() + 1 + said.len()];
    let Some((head, signature)) = json::<Head>(head).zip(BASE64_URL_SAFE_NO_PAD.decode(signature).ok()) else {
        return Read::Bad;
    };
    if head.crit.is_some() {
        return Read::Bad;
    }
    match keys.judge(head.alg, head.kid.as_deref(), signed.as_bytes(), &signature) {
        Signed::UnknownKey => return Read::UnknownKey,
        Signed::No => return Read::Bad,
        Signed::Yes => {}
    }
    let said = json::<Said>(said).filter(|said| said.holds(settings, nonce, now.0.div_euclid(1_000_000)));
    said.map_or(Read::Bad, |said| Read::Good(Box::new(said)))
}

fn json<T: DeserializeOwned>(part: &str) -> Option<T> {
    serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(part).ok()?).ok()
}
