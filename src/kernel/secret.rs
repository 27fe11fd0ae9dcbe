//! Secrets: born here from the operating system's randomness, stored only as digests.
//!
//! The only place that draws what nobody may guess, and the only one that makes fingerprints of it (a test of the architecture
//! looks): whoever needs another source or another digest changes it here. A secret has at least 120 bits, most have 256, so a
//! plain SHA-256 is a safe fingerprint (ASVS 6.5.2); passwords are not secrets in this sense and are hashed slowly, in `identity`.

use super::{Fault, Timestamp};
use sha2::{Digest as _, Sha256};
use std::{fmt, sync::Mutex};
use uuid::{ContextV7, Uuid};

/// A random token in its only readable form: 64 hexadecimal digits, for a link or a cookie. `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// What the database keeps of a [`Secret`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest(pub Vec<u8>);

/// So many bytes from the operating system, which nobody can guess.
pub fn unguessable<const BYTES: usize>() -> Result<[u8; BYTES], Fault> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes).map_err(|error| Fault::broken(error.to_string()))?;
    Ok(bytes)
}

impl Digest {
    /// The fingerprint of what nobody can guess.
    pub fn of(unguessable: &str) -> Self {
        Self(Sha256::digest(unguessable.as_bytes()).to_vec())
    }

    /// Reads one back that was written as 64 lower-case hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        // The form of a secret, whose letters are ASCII: pairs of them are bytes.
        let Secret(digits) = Secret::parse(text)?;
        let pairs = (0..digits.len()).step_by(2);
        pairs
            .map(|at| u8::from_str_radix(&digits[at..at + 2], 16).ok())
            .collect::<Option<_>>()
            .map(Self)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl Secret {
    /// A new one, from the operating system.
    pub fn random() -> Result<Self, Fault> {
        let bytes = unguessable::<32>()?;
        Ok(Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect()))
    }

    /// Reads one that came back in a link or a cookie. Anything but 64 lower-case hexadecimal digits is none.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = text.len() == 64 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        fits.then(|| Self(text.to_owned()))
    }

    /// The fingerprint to store or look up.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.0)
    }

    /// The readable form. Only for the message or cookie that carries it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

/// A new UUIDv7 at the instant `now`, later than all that this process made before it at the same instant.
pub fn fresh_id<T: From<Uuid>>(now: Timestamp) -> T {
    static CONTEXT: Mutex<ContextV7> = Mutex::new(ContextV7::new());
    let micros = now.0.max(0).unsigned_abs();
    let (seconds, nanos) = (micros / 1_000_000, (micros % 1_000_000) * 1_000);
    #[allow(clippy::cast_possible_truncation)] // below 10^9
    let at = uuid::Timestamp::from_unix(&CONTEXT, seconds, nanos as u32);
    Uuid::new_v7(at).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_exact_form_is_read_back() {
        let secret = Secret::random().unwrap();
        assert_eq!(Secret::parse(secret.reveal()), Some(secret.clone()));
        for bad in [
            "",
            "null",
            "%00",
            &secret.reveal()[..63],
            &secret.reveal().to_uppercase(),
            &"0".repeat(10_000),
        ] {
            assert!(
                bad == "0" || Secret::parse(bad).is_none() || bad == secret.reveal(),
                "{bad}"
            );
        }
        assert_eq!(format!("{secret:?}"), "Secret(…)");
    }

    /// Of 64 draws a fair bit is the same each time once in 2^63.
    #[test]
    fn every_bit_is_drawn() {
        let (mut ever, mut always) = ([0u8; 32], [255u8; 32]);
        for _ in 0..64 {
            for (place, byte) in unguessable::<32>().unwrap().into_iter().enumerate() {
                ever[place] |= byte;
                always[place] &= byte;
            }
        }
        assert_eq!((ever, always), ([255; 32], [0; 32]));
        let secrets: std::collections::BTreeSet<_> =
            (0..64).map(|_| Secret::random().unwrap().reveal().to_owned()).collect();
        assert_eq!(secrets.len(), 64);
        assert!(secrets.iter().all(|secret| secret.len() * 4 == 256));
    }

    #[test]
    fn a_digest_can_be_written_and_read() {
        let digest = Secret::random().unwrap().digest();
        assert_eq!(Digest::parse(&digest.to_string()), Some(digest.clone()));
        assert_eq!(
            Digest::parse(&digest.to_string().to_uppercase().replace('0', "A")),
            None
        );
        assert_eq!(Digest::parse(""), None);
    }

    #[test]
    fn ids_made_at_one_instant_keep_their_order() {
        let ids: Vec<Uuid> = (0..1000).map(|_| fresh_id(Timestamp(1_700_000_000_000_000))).collect();
        assert!(ids.is_sorted());
    }
}
