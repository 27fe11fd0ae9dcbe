//! The secret of an authenticator app, and its codes: RFC 6238 with what every app understands, SHA-1, half minutes, six
//! digits.
//!
//! Never here: whether a code was used before; that is decided by the row it would be written to.

use super::base32;
use crate::kernel::{Fault, Timestamp, unguessable};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha1::Sha1;
use std::fmt;
use subtle::{Choice, ConditionallySelectable as _, ConstantTimeEq as _};

/// How long a code is the present one, in seconds.
pub const PERIOD: i64 = 30;
/// How many digits it has.
pub const DIGITS: usize = 6;
/// A clock may be one code early or late.
const SKEW: i64 = 1;

/// A secret of 160 bits. `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct Key([u8; 20]);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

impl Key {
    /// A new one, from the operating system.
    pub fn random() -> Result<Self, Fault> {
        unguessable().map(Self)
    }

    /// From its row.
    pub(super) fn stored(bytes: &[u8]) -> Result<Self, Fault> {
        bytes.try_into().map(Self).map_err(Fault::broken)
    }

    /// For its row.
    pub(super) const fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// From what an app was given: tests and other authenticators.
    pub fn parse(typed: &str) -> Option<Self> {
        let letters = base32::normal(typed)?;
        let bits = letters.bytes().flat_map(|letter| {
            let value = if letter.is_ascii_digit() {
                letter - b'2' + 26
            } else {
                letter - b'A'
            };
            (0..5).rev().map(move |at| value >> at & 1)
        });
        let bits: Vec<u8> = bits.collect();
        let bytes: Vec<u8> = bits
            .chunks_exact(8)
            .map(|byte| byte.iter().fold(0, |all, bit| all << 1 | bit))
            .collect();
        Self::stored(&bytes).ok().filter(|_| letters.len() == 32)
    }

    /// As apps take it: 32 letters. Only for the page of the set-up.
    pub fn reveal(&self) -> String {
        base32::encode(&self.0)
    }

    /// The same in groups, for typing.
    pub fn grouped(&self) -> String {
        base32::grouped(&self.reveal(), ' ')
    }

    /// The code that an app shows at this instant.
    pub fn code(&self, at: Timestamp) -> Result<String, Fault> {
        self.code_of(step(at))
    }

    /// RFC 4226, section 5.3.
    fn code_of(&self, step: i64) -> Result<String, Fault> {
        let mut mac = Hmac::<Sha1>::new_from_slice(&self.0).map_err(Fault::broken)?;
        mac.update(&step.to_be_bytes());
        let mac = mac.finalize().into_bytes();
        let at = usize::from(mac[19] & 0xf);
        let truncated = u32::from_be_bytes([mac[at] & 0x7f, mac[at + 1], mac[at + 2], mac[at + 3]]);
        Ok(format!("{:06}", truncated % 1_000_000))
    }

    /// The half minute whose code was typed, if it is one of those that count at this instant. All of them are compared, so
    /// that the time it takes says nothing.
    pub(super) fn step_of(&self, typed: &str, at: Timestamp) -> Result<Option<i64>, Fault> {
        let now = step(at);
        let (mut found, mut step) = (Choice::from(0), 0);
        for candidate in now - SKEW..=now + SKEW {
            let is_it = self.code_of(candidate)?.as_bytes().ct_eq(typed.as_bytes());
            step.conditional_assign(&candidate, is_it);
            found |= is_it;
        }
        Ok(bool::from(found).then_some(step))
    }
}

/// Half minutes since 1970.
const fn step(at: Timestamp) -> i64 {
    at.0.div_euclid(PERIOD * 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> Key {
        Key(*b"12345678901234567890")
    }

    /// RFC 4226, appendix D.
    #[test]
    fn codes_are_those_of_the_standard() {
        let codes = [
            "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489",
        ];
        for (step, code) in codes.into_iter().enumerate() {
            assert_eq!(key().code_of(i64::try_from(step).unwrap()).unwrap(), code);
        }
    }

    /// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
    #[test]
    fn instants_are_those_of_the_standard() {
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(key().code(Timestamp(seconds * 1_000_000)).unwrap(), code);
        }
    }

    #[test]
    fn one_code_early_or_late_counts() {
        let at = |seconds: i64| Timestamp(seconds * 1_000_000);
        let code = key().code(at(90)).unwrap();
        for (now, found) in [(59, None), (60, Some(3)), (90, Some(3)), (149, Some(3)), (150, None)] {
            assert_eq!(key().step_of(&code, at(now)).unwrap(), found, "{now}");
        }
        for no in ["", "00000", "0000000", "12345６", &"0".repeat(10_000)] {
            assert_eq!(key().step_of(no, at(90)).unwrap(), None, "{no}");
        }
    }

    #[test]
    fn letters_come_back() {
        assert_eq!(key().reveal(), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert_eq!(Key::parse(&key().grouped().to_lowercase()), Some(key()));
        assert_eq!(Key::parse("GEZDGNBVGY3TQOJQ"), None);
        assert_eq!(format!("{:?}", key()), "Key(…)");
    }
}
