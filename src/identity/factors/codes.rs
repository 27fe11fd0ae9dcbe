//! Recovery codes: 120 random bits each, so that a plain digest is a safe fingerprint (ASVS 6.5.2), as of every other secret.

use super::base32;
use crate::kernel::{Digest, Fault, unguessable};
use std::fmt;

/// How many there are of a set.
pub(super) const HOW_MANY: usize = 10;
/// 15 bytes.
const LETTERS: usize = 24;

/// One code: shown once, stored as its digest. `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(String);

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

impl RecoveryCode {
    /// A new set.
    pub(super) fn set() -> Result<Vec<Self>, Fault> {
        (0..HOW_MANY).map(|_| Self::random()).collect()
    }

    fn random() -> Result<Self, Fault> {
        Ok(Self(base32::encode(&unguessable::<15>()?)))
    }

    /// What somebody typed, if it has the form of one.
    pub(super) fn parse(typed: &str) -> Option<Self> {
        // Nobody's code is longer, gaps included.
        let letters = base32::normal(typed.get(..typed.len().min(100))?)?;
        (letters.len() == LETTERS).then_some(Self(letters))
    }

    /// The fingerprint to store or look up.
    pub(super) fn digest(&self) -> Digest {
        Digest::of(&self.0)
    }

    /// As people keep it. Only for the answer that shows it, once.
    pub fn reveal(&self) -> String {
        base32::grouped(&self.0, '-')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_can_be_typed() {
        let codes = RecoveryCode::set().unwrap();
        assert_eq!(codes.len(), HOW_MANY);
        let different: std::collections::BTreeSet<_> = codes.iter().map(RecoveryCode::reveal).collect();
        assert_eq!(different.len(), HOW_MANY);
        for code in codes {
            let shown = code.reveal();
            assert_eq!(shown.len(), 29, "{shown}");
            assert_eq!(
                RecoveryCode::parse(&shown.to_lowercase().replace('-', " ")),
                Some(code.clone())
            );
            assert_eq!(format!("{code:?}"), "RecoveryCode(…)");
        }
        for bad in [
            "",
            "123456",
            "ABCD-EFGH",
            &"A".repeat(25),
            &"ä".repeat(80),
            &"A".repeat(1 << 20),
        ] {
            assert_eq!(RecoveryCode::parse(bad), None);
        }
    }
}
