//! A device that keeps passkeys, made of software: it makes keys and signs, as a browser would have it do.
//!
//! What it says is what the W3C's "Web Authentication" says that it should, with an attestation of nothing; each part can be made wrong.
//! Never here: our own side of it.
#![allow(clippy::unwrap_used)] // a kit for tests stops where a test should

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _},
};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// Somebody is there.
pub const PRESENT: u8 = 0x01;
/// It has recognised them, by a finger, a face or a PIN.
pub const RECOGNISED: u8 = 0x04;
/// A key comes along.
const WITH_KEY: u8 = 0x40;

/// One device, with any number of keys.
#[derive(Debug)]
pub struct Device {
    /// The page that asks, as the browser tells it.
    pub origin: String,
    /// What it says of its person.
    pub flags: u8,
    /// How often it was used, as it says; one that does not count stays at 0.
    pub uses: u32,
    /// By how much that grows with each use.
    pub step: u32,
    keys: Vec<Kept>,
}

#[derive(Debug)]
struct Kept {
    credential: Vec<u8>,
    user: String,
    pair: EcdsaKeyPair,
}

impl Device {
    /// One that counts and recognises its person, asked by a page of this origin.
    pub fn new(origin: &str) -> Self {
        Self {
            origin: origin.to_owned(),
            flags: PRESENT | RECOGNISED,
            uses: 0,
            step: 1,
            keys: Vec::new(),
        }
    }

    /// Makes a key, as `options` want it; what the browser gives the page.
    pub fn make(&mut self, options: &str) -> String {
        let options = &parsed(options)["publicKey"];
        let random = SystemRandom::new();
        let document = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, document.as_ref(), &random).unwrap();
        let credential = Sha256::digest(pair.public_key().as_ref()).to_vec();
        // In CBOR: {1: 2, 3: -7, -1: 1, -2: x, -3: y}, a point on P-256 for ES256.
        let (x, y) = pair.public_key().as_ref()[1..].split_at(32);
        let key = [
            &[0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32][..],
            x,
            &[0x22, 0x58, 32],
            y,
        ]
        .concat();
        let length = u16::try_from(credential.len()).unwrap().to_be_bytes();
        let mut data = self.data(text(&options["rp"]["id"]), self.flags | WITH_KEY);
        data.extend([&[0; 16][..], &length, &credential, &key].concat());
        let length = u8::try_from(data.len()).unwrap();
        // {"fmt": "none", "attStmt": {}, "authData": data}
        let attestation = [b"\xa3cfmtdnonegattStmt\xa0hauthData\x58", &[length][..], &data].concat();
        let client = self.client("webauthn.create", options);
        let answer = json!({
            "id": base64(&credential), "rawId": base64(&credential), "type": "public-key", "extensions": {},
            "response": { "attestationObject": base64(&attestation), "clientDataJSON": base64(&client) },
        });
        let user = text(&options["user"]["id"]).to_owned();
        self.keys.push(Kept { credential, user, pair });
        answer.to_string()
    }

    /// Signs with its newest key; what the browser gives the page.
    pub fn sign(&mut self, options: &str) -> String {
        let options = &parsed(options)["publicKey"];
        self.uses += self.step;
        let data = self.data(text(&options["rpId"]), self.flags);
        let client = self.client("webauthn.get", options);
        let signed = [&data[..], &Sha256::digest(&client)].concat();
        let Kept { credential, user, pair } = self.keys.last().unwrap();
        let signature = pair.sign(&SystemRandom::new(), &signed).unwrap();
        let answer = json!({
            "id": base64(credential), "rawId": base64(credential), "type": "public-key", "extensions": {},
            "response": {
                "authenticatorData": base64(&data), "clientDataJSON": base64(&client),
                "signature": base64(signature.as_ref()), "userHandle": user,
            },
        });
        answer.to_string()
    }

    /// Says of its newest key that it is another person's.
    pub fn claim(&mut self, user: uuid::Uuid) {
        self.keys.last_mut().unwrap().user = base64(user.as_bytes());
    }

    fn data(&self, party: &str, flags: u8) -> Vec<u8> {
        [&Sha256::digest(party)[..], &[flags], &self.uses.to_be_bytes()].concat()
    }

    fn client(&self, kind: &str, options: &Value) -> Vec<u8> {
        let client =
            json!({ "type": kind, "challenge": options["challenge"], "origin": self.origin, "crossOrigin": false });
        client.to_string().into_bytes()
    }
}

fn parsed(options: &str) -> Value {
    serde_json::from_str(options).unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn base64(bytes: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}
