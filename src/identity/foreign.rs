//! Password hashes that Django made, taken over by an import: PBKDF2 with SHA-256, and Argon2.
//!
//! One of them is known by its first letter: Django begins with the algorithm's name, ours with `$`. It lives until its person
//! signs in, and is replaced by one of ours then.
//!
//! Never here: making such a hash, or where they come from.

use super::hashing::matches;
use crate::kernel::Fault;
use argon2::{Params, password_hash::PasswordHash};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use ring::pbkdf2;
use std::num::NonZeroU32;

const PBKDF2: &str = "pbkdf2_sha256$";
const ARGON2: &str = "argon2$";

/// What a strange database could ask of every sign-in is bounded: rounds of PBKDF2, and KiB, passes and lanes of Argon2.
const MOST_ROUNDS: u32 = 5_000_000;
const MOST: [(&str, u32); 3] = [("m=", 262_144), ("t=", 16), ("p=", 16)];

/// Salt and hash of nobody, behind an Argon2's parameters.
const NOBODY: &str = "$DAGJ6ULOl1D5lyb2owrl+w$0SKjxuvBg5nn2IFaFf0+m37NWgEDh8m3V4MChKiZyAw";

/// Whether another application made it.
pub fn is_one(hash: &str) -> bool {
    hash.starts_with(PBKDF2) || hash.starts_with(ARGON2)
}

/// What trying a password against this hash costs, in words that are the same for all that cost the same: the algorithm and its
/// parameters. `None` for what cannot be judged here.
pub fn cost(hash: &str) -> Option<String> {
    if let Some(one) = Rounds::read(hash) {
        return Some(format!("{PBKDF2}{}", one.rounds));
    }
    let argon2 = hash.strip_prefix(ARGON2)?;
    let parts: Vec<&str> = argon2.split('$').collect();
    let [kind, "v=19", parameters, _, _] = parts[..] else {
        return None;
    };
    let values: Vec<u32> = parameters
        .split(',')
        .zip(MOST)
        .filter_map(|(parameter, (name, most))| {
            let value = parameter.strip_prefix(name)?.parse().ok();
            value.filter(|value| *value <= most)
        })
        .collect();
    let [memory, passes, lanes] = values[..] else {
        return None;
    };
    // What the library would not take at a sign-in is not taken now.
    let fits = Params::new(memory, passes, lanes, None).is_ok() && PasswordHash::new(&format!("${argon2}")).is_ok();
    let cost = format!("{ARGON2}{kind}$v=19$m={memory},t={passes},p={lanes}");
    let is_whole = argon2.starts_with(&cost[ARGON2.len()..]);
    (fits && is_whole && matches!(kind, "argon2id" | "argon2i")).then_some(cost)
}

/// One PBKDF2 hash.
struct Rounds<'a> {
    rounds: u32,
    salt: &'a str,
    hash: Vec<u8>,
}

impl<'a> Rounds<'a> {
    fn read(hash: &'a str) -> Option<Self> {
        let parts: Vec<&str> = hash.strip_prefix(PBKDF2)?.split('$').collect();
        let [rounds, salt, hash] = parts[..] else { return None };
        let rounds = rounds
            .parse()
            .ok()
            .filter(|rounds| (1..=MOST_ROUNDS).contains(rounds))?;
        let hash = BASE64_STANDARD.decode(hash).ok().filter(|hash| hash.len() == 32)?;
        Some(Self { rounds, salt, hash })
    }

    fn matches(&self, password: &[u8]) -> bool {
        let (kind, salt) = (pbkdf2::PBKDF2_HMAC_SHA256, self.salt.as_bytes());
        NonZeroU32::new(self.rounds)
            .is_some_and(|rounds| pbkdf2::verify(kind, rounds, salt, password, &self.hash).is_ok())
    }
}

/// What each attempt spends, as long as somebody has such a hash.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Costs {
    rounds: u32,
    argon2: Vec<String>,
}

impl Costs {
    /// The dearest PBKDF2, and every kind of Argon2.
    pub fn of(costs: &[String]) -> Self {
        let rounds = costs.iter().filter_map(|cost| cost.strip_prefix(PBKDF2)?.parse().ok());
        let argon2 = costs.iter().filter_map(|cost| cost.strip_prefix(ARGON2));
        Self {
            rounds: rounds.max().unwrap_or_default(),
            argon2: argon2.map(|cost| format!("${cost}")).collect(),
        }
    }

    /// Whether `typed` is the password behind `hash`; whether there is one or not, and whichever it is, the work is the same.
    pub fn judge(&self, typed: &[u8], hash: Option<&str>) -> Result<bool, Fault> {
        let pbkdf2 = hash.and_then(Rounds::read);
        let mut is_right = pbkdf2.as_ref().is_some_and(|one| one.matches(typed));
        let spent = pbkdf2.map_or(0, |one| one.rounds);
        if let Some(rest) = NonZeroU32::new(self.rounds.saturating_sub(spent)) {
            let mut nothing = [0u8; 32];
            pbkdf2::derive(pbkdf2::PBKDF2_HMAC_SHA256, rest, b"nobody", typed, &mut nothing);
            std::hint::black_box(nothing);
        }
        let argon2 = hash
            .and_then(|hash| hash.strip_prefix(ARGON2))
            .map(|phc| format!("${phc}"));
        for cost in &self.argon2 {
            match argon2.as_ref().filter(|phc| phc.starts_with(&format!("{cost}$"))) {
                Some(phc) => is_right |= matches(typed, phc)?,
                None => is_right |= matches(typed, &format!("{cost}{NOBODY}"))?,
            }
        }
        Ok(is_right)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Made by Django 5.2: make_password("correct horse", "seasalt", …), with fewer rounds, and with Argon2's own salt.
    const ROUNDS: &str = "pbkdf2_sha256$20000$seasalt$PDreldzwYPOpKh3xbyyZ9btv0tSDrxWG54nNT3muDYs=";
    const MEMORY: &str =
        "argon2$argon2id$v=19$m=102400,t=2,p=8$c2Vhc2FsdHNlYXNhbHRzZWE$ix3cM+rm958OjDJicFy4KbCK5Ft0nsduBovnxxVyW2k";

    fn right(typed: &str, hash: &str, costs: &[&str]) -> bool {
        let costs: Vec<String> = costs.iter().map(|hash| cost(hash).unwrap()).collect();
        Costs::of(&costs).judge(typed.as_bytes(), Some(hash)).unwrap()
    }

    #[test]
    fn knows_the_passwords_of_django() {
        for hash in [ROUNDS, MEMORY] {
            assert!(is_one(hash));
            assert!(right("correct horse", hash, &[ROUNDS, MEMORY]), "{hash}");
            assert!(!right("correct horsE", hash, &[ROUNDS, MEMORY]), "{hash}");
        }
    }

    #[test]
    fn nobody_is_right() {
        let costs = Costs::of(&[cost(ROUNDS).unwrap(), cost(MEMORY).unwrap()]);
        assert!(!costs.judge(b"correct horse", None).unwrap());
        assert_eq!(Costs::of(&[]), Costs::default());
    }

    #[test]
    fn all_who_cost_the_same_are_one_cost() {
        assert_eq!(cost(ROUNDS).as_deref(), Some("pbkdf2_sha256$20000"));
        assert_eq!(cost(MEMORY).as_deref(), Some("argon2$argon2id$v=19$m=102400,t=2,p=8"));
        let dearer = ROUNDS.replace("$20000$", "$30000$");
        assert_eq!(
            Costs::of(&[cost(ROUNDS).unwrap(), cost(&dearer).unwrap()]).rounds,
            30_000
        );
    }

    #[test]
    fn what_cannot_be_judged_has_no_cost() {
        for bad in [
            "",
            "!",
            "!kTnQxZ",
            "md5$seasalt$e0cf1d",
            "pbkdf2_sha1$20000$seasalt$2DDbzziqCtfldrRSNAaF8oA9OMw=",
            "bcrypt_sha256$$2b$12$abcdefghijklmnopqrstuv",
            "pbkdf2_sha256$4000000000$seasalt$oBgnBNvFvkqhAzWKOLdE6pTDkJQe",
            "pbkdf2_sha256$20000$seasalt",
            "pbkdf2_sha256$x$seasalt$oBgn",
            "argon2$argon2id$v=19$m=4000000,t=2,p=8$c29tZXNhbHQ$MTIzNDU2Nzg5MDEyMzQ1Ng",
            "argon2$argon2id$v=19$m=102400,t=2,p=8$c29tZXNhbHQ",
            "$argon2id$v=19$m=19456,t=2,p=1$DAGJ6ULOl1D5lyb2owrl+w$0SKjxuvBg5nn2IFaFf0+m37NWgEDh8m3V4MChKiZyAw",
        ] {
            assert_eq!(cost(bad), None, "{bad}");
        }
    }
}
