//! The provider's keys (RFC 7517), and signatures by them (RFC 7515). `ring` judges; here is only what it takes.
//!
//! Never here: a key that came with what it signed, or one that both sides know.

use crate::kernel::Fault;
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use ring::signature::{
    ECDSA_P256_SHA256_FIXED, ED25519, RSA_PKCS1_2048_8192_SHA256, RSA_PSS_2048_8192_SHA256, RsaPublicKeyComponents,
    UnparsedPublicKey,
};
use serde::Deserialize;

/// The algorithms that are taken. All of them have a key that only the provider knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub(super) enum Algorithm {
    RS256,
    PS256,
    ES256,
    #[serde(alias = "Ed25519")]
    EdDSA,
}

/// A key as it is written. Of what it says of itself only its kind, its use and its name count.
#[derive(Debug, Deserialize)]
struct Key {
    kty: String,
    kid: Option<String>,
    #[serde(rename = "use")]
    usage: Option<String>,
    alg: Option<String>,
    crv: Option<String>,
    n: Option<String>,
    e: Option<String>,
    x: Option<String>,
    y: Option<String>,
}

/// All of them.
#[derive(Debug, Deserialize)]
pub(super) struct KeySet {
    keys: Vec<serde_json::Value>,
}

/// Whether something is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Signed {
    /// By the provider.
    Yes,
    /// By nobody we know.
    No,
    /// By a key that we do not have: perhaps it is new.
    UnknownKey,
}

impl KeySet {
    pub fn read(body: &[u8]) -> Result<Self, Fault> {
        serde_json::from_slice(body).map_err(Fault::unavailable)
    }

    /// Whether `message` has this signature. Without a name of the key there must be only one that it can be.
    pub fn judge(&self, algorithm: Algorithm, kid: Option<&str>, message: &[u8], signature: &[u8]) -> Signed {
        // One that we cannot read is none of ours.
        let keys = self.keys.iter().filter_map(|key| Key::deserialize(key).ok());
        let fitting = keys.filter(|key| key.fits(algorithm) && kid.is_none_or(|kid| key.kid.as_deref() == Some(kid)));
        let fitting: Vec<Key> = fitting.collect();
        match &fitting[..] {
            [] => Signed::UnknownKey,
            [key] => key.judge(algorithm, message, signature),
            [..] => Signed::No,
        }
    }
}

impl Key {
    /// A key is of one kind, so that none is used for an algorithm it was not made for.
    fn fits(&self, algorithm: Algorithm) -> bool {
        let kind = match algorithm {
            Algorithm::RS256 | Algorithm::PS256 => self.kty == "RSA",
            Algorithm::ES256 => self.kty == "EC" && self.crv.as_deref() == Some("P-256"),
            Algorithm::EdDSA => self.kty == "OKP" && self.crv.as_deref() == Some("Ed25519"),
        };
        let said = self
            .alg
            .as_ref()
            .map(|alg| Algorithm::deserialize(serde_json::Value::from(&**alg)));
        kind && self.usage.as_deref().is_none_or(|usage| usage == "sig")
            && said.is_none_or(|said: Result<_, serde_json::Error>| said.is_ok_and(|said| said == algorithm))
    }

    fn judge(&self, algorithm: Algorithm, message: &[u8], signature: &[u8]) -> Signed {
        let is_right = match algorithm {
            Algorithm::RS256 | Algorithm::PS256 => self.rsa().is_some_and(|key| {
                let how = if algorithm == Algorithm::RS256 {
                    &RSA_PKCS1_2048_8192_SHA256
                } else {
                    &RSA_PSS_2048_8192_SHA256
                };
                key.verify(how, message, signature).is_ok()
            }),
            Algorithm::ES256 => self.point().is_some_and(|point| {
                UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point)
                    .verify(message, signature)
                    .is_ok()
            }),
            Algorithm::EdDSA => bytes(self.x.as_ref())
                .is_some_and(|x| UnparsedPublicKey::new(&ED25519, x).verify(message, signature).is_ok()),
        };
        if is_right { Signed::Yes } else { Signed::No }
    }

    fn rsa(&self) -> Option<RsaPublicKeyComponents<Vec<u8>>> {
        Some(RsaPublicKeyComponents {
            n: bytes(self.n.as_ref())?,
            e: bytes(self.e.as_ref())?,
        })
    }

    /// Uncompressed, as `ring` takes it.
    fn point(&self) -> Option<Vec<u8>> {
        let (x, y) = (bytes(self.x.as_ref())?, bytes(self.y.as_ref())?);
        (x.len() == 32 && y.len() == 32).then(|| [&[4][..], &x, &y].concat())
    }
}

fn bytes(text: Option<&String>) -> Option<Vec<u8>> {
    BASE64_URL_SAFE_NO_PAD.decode(text?).ok()
}
