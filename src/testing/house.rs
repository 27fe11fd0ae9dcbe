//! A provider that says what a test wants it to say, right or wrong. It is a [`Messenger`] by itself; a test that wants real sockets puts
//! a server in front of it.
//!
//! Never here: our own side of it.
#![allow(clippy::unwrap_used)] // a kit for tests stops where a test should

use crate::{
    identity::provider::{Messenger, Provider, Settings},
    kernel::Fault,
};
use async_trait::async_trait;
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use ring::{
    hmac,
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _},
};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard},
};
use url::Url;

/// How it signs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Signing {
    /// As it should.
    #[default]
    Right,
    /// Not at all, and says so.
    None,
    /// With its public key, as if that were a secret that both sides have.
    PublicKeyAsSecret,
    /// With another key, under the right name.
    OtherKey,
    /// With another key, which comes along.
    KeyInToken,
    /// With another key, under a name that it never told.
    UnknownKey,
}

/// What it says next.
#[derive(Clone, Debug)]
pub struct Script {
    /// How it signs.
    pub signing: Signing,
    /// Put over what it would say of somebody; `null` takes a word away.
    pub claims: Value,
    /// The same of what it says of itself.
    pub metadata: Value,
}

impl Default for Script {
    fn default() -> Self {
        Self {
            signing: Signing::Right,
            claims: json!({}),
            metadata: json!({}),
        }
    }
}

/// The provider. Clone it freely.
#[derive(Clone)]
pub struct House(Arc<Inside>);

struct Inside {
    issuer: String,
    keys: [EcdsaKeyPair; 2],
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    script: Script,
    now: i64,
    asked: Vec<String>,
    /// The nonce and the challenge of every code that was not given back.
    codes: HashMap<String, (String, String)>,
    made: u32,
}

/// Who we are there.
pub const CLIENT: &str = "orgs & co";
/// What shows it.
pub const SECRET: &str = "a secret: of + us";
/// How it says that it asked for two factors.
pub const STRONG: &str = "mfa";

impl House {
    /// One with this identifier.
    pub fn new(issuer: &str) -> Self {
        Self(Arc::new(Inside {
            issuer: issuer.to_owned(),
            keys: [pair(), pair()],
            state: Mutex::default(),
        }))
    }

    /// As the operator sets it.
    pub fn settings(&self) -> Settings {
        Settings {
            issuer: self.0.issuer.clone(),
            client_id: CLIENT.into(),
            client_secret: SECRET.into(),
            label: "Example".into(),
            strong: vec![STRONG.into()],
        }
    }

    /// For verbs: asked without a socket.
    pub fn provider(&self) -> Provider {
        Provider::new(
            self.settings(),
            "https://orgs.example/sign-in/return".into(),
            self.clone(),
        )
    }

    /// From now on it says this, at this second since 1970.
    pub fn plays(&self, script: Script, now: i64) {
        let mut state = self.state();
        (state.script, state.now) = (script, now);
    }

    /// How often a place was asked for: `metadata`, `jwks`, `token`.
    pub fn count(&self, place: &str) -> usize {
        self.state().asked.iter().filter(|asked| *asked == place).count()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap()
    }

    /// Somebody signs in there; what they bring back: code and state.
    pub fn sign_in(&self, address: &str) -> (String, String) {
        let url = Url::parse(address).unwrap();
        let asked: HashMap<_, _> = url.query_pairs().into_owned().collect();
        assert_eq!(asked["response_type"], "code");
        assert_eq!(asked["client_id"], CLIENT);
        assert_eq!(asked["code_challenge_method"], "S256");
        let mut state = self.state();
        state.made += 1;
        let code = format!("code {}", state.made);
        let kept = (asked["nonce"].clone(), asked["code_challenge"].clone());
        state.codes.insert(code.clone(), kept);
        (code, asked["state"].clone())
    }

    /// What it says of itself.
    pub fn metadata(&self) -> String {
        let issuer = &self.0.issuer;
        let mut state = self.state();
        state.asked.push("metadata".into());
        let said = json!({
            "issuer": issuer, "authorization_endpoint": format!("{issuer}/auth?tenant=1"), "token_endpoint": format!("{issuer}/token"),
            "jwks_uri": format!("{issuer}/jwks"), "authorization_response_iss_parameter_supported": true,
        });
        merged(said, &state.script.metadata).to_string()
    }

    /// Its keys, and one that is no key for signatures.
    pub fn jwks(&self) -> String {
        self.state().asked.push("jwks".into());
        json!({ "keys": [{ "kty": "oct", "k": "c2VjcmV0" }, jwk(&self.0.keys[0], "k1")] }).to_string()
    }

    /// What it gives for a code, once and to whoever began; nothing otherwise.
    pub fn token(&self, code: &str, verifier: &str) -> Option<String> {
        let mut state = self.state();
        state.asked.push("token".into());
        let (nonce, challenge) = state.codes.remove(code)?;
        if BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(verifier)) != challenge {
            return None;
        }
        let now = state.now;
        let said = json!({
            "iss": self.0.issuer, "sub": "sub-1", "aud": CLIENT, "exp": now + 300, "iat": now, "auth_time": now, "nonce": nonce,
            "email": "nora@example.org", "email_verified": true, "name": "Nora Newcomer",
        });
        let token = self.signed(state.script.signing, &merged(said, &state.script.claims));
        Some(json!({ "access_token": "unused", "token_type": "Bearer", "id_token": token }).to_string())
    }

    fn signed(&self, signing: Signing, said: &Value) -> String {
        let [own, other] = &self.0.keys;
        let encoded = |value: &Value| BASE64_URL_SAFE_NO_PAD.encode(value.to_string());
        let head = match signing {
            Signing::Right | Signing::OtherKey => json!({ "alg": "ES256", "kid": "k1" }),
            Signing::None => json!({ "alg": "none" }),
            Signing::PublicKeyAsSecret => json!({ "alg": "HS256", "kid": "k1" }),
            Signing::KeyInToken => json!({ "alg": "ES256", "kid": "k2", "jwk": jwk(other, "k2") }),
            Signing::UnknownKey => json!({ "alg": "ES256", "kid": "k2" }),
        };
        let message = format!("{}.{}", encoded(&head), encoded(said));
        let signature = match signing {
            Signing::None => Vec::new(),
            Signing::PublicKeyAsSecret => {
                let key = hmac::Key::new(hmac::HMAC_SHA256, own.public_key().as_ref());
                hmac::sign(&key, message.as_bytes()).as_ref().to_vec()
            }
            Signing::Right => sign(own, &message),
            Signing::OtherKey | Signing::KeyInToken | Signing::UnknownKey => sign(other, &message),
        };
        format!("{message}.{}", BASE64_URL_SAFE_NO_PAD.encode(signature))
    }
}

#[async_trait]
impl Messenger for House {
    async fn get(&self, url: &str) -> Result<Vec<u8>, Fault> {
        let rest = url.strip_prefix(&*self.0.issuer).unwrap_or_default();
        match rest {
            "/.well-known/openid-configuration" => Ok(self.metadata().into_bytes()),
            "/jwks" => Ok(self.jwks().into_bytes()),
            _ => Err(Fault::unavailable(format!("nothing at {url}"))),
        }
    }

    async fn post(&self, url: &str, form: &[(&str, &str)], basic: Option<(&str, &str)>) -> Result<Vec<u8>, Fault> {
        assert_eq!(url, format!("{}/token", self.0.issuer));
        assert_eq!(basic, Some((CLIENT, SECRET)));
        let form: HashMap<_, _> = form.iter().copied().collect();
        assert_eq!(form["grant_type"], "authorization_code");
        let token = self.token(form["code"], form["code_verifier"]);
        token
            .map(String::into_bytes)
            .ok_or_else(|| Fault::unavailable("invalid_grant"))
    }
}

fn pair() -> EcdsaKeyPair {
    let random = SystemRandom::new();
    let document = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).unwrap();
    EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, document.as_ref(), &random).unwrap()
}

fn sign(pair: &EcdsaKeyPair, message: &str) -> Vec<u8> {
    let signature = pair.sign(&SystemRandom::new(), message.as_bytes()).unwrap();
    signature.as_ref().to_vec()
}

fn jwk(pair: &EcdsaKeyPair, name: &str) -> Value {
    let (x, y) = pair.public_key().as_ref()[1..].split_at(32);
    let encoded = |bytes| BASE64_URL_SAFE_NO_PAD.encode(bytes);
    json!({ "kty": "EC", "crv": "P-256", "kid": name, "use": "sig", "alg": "ES256", "x": encoded(x), "y": encoded(y) })
}

/// `over` put over `under`.
fn merged(mut under: Value, over: &Value) -> Value {
    for (name, value) in over.as_object().into_iter().flatten() {
        match value {
            Value::Null => {
                under.as_object_mut().unwrap().remove(name);
            }
            value => under[name] = value.clone(),
        }
    }
    under
}
