//! Slow hashes: Argon2id with OWASP's parameters, off the runtime's threads, as many at once as there are cores.
//!
//! Each takes 19 MiB while it runs, so the gate bounds memory as well. Never inside a transaction: it would hold a lock for
//! tens of milliseconds.

use super::{Password, foreign, password::normal};
use crate::kernel::{
    Fault,
    meter::{Counter, Durations},
    unguessable,
};
use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{self, PasswordHash, PasswordHasher, PasswordVerifier, SaltString},
};
use std::{
    num::NonZero,
    sync::{
        LazyLock,
        atomic::{AtomicU64, Ordering::Relaxed},
    },
    time::{Duration, Instant},
};
use tokio::{sync::Semaphore, task::spawn_blocking, time::timeout};

/// KiB of memory, passes, lanes (OWASP password storage cheat sheet).
const COST: (u32, u32, u32) = (19_456, 2, 1);

/// Stands in for the hash of somebody who has none. Random bytes: there is no password for it.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$DAGJ6ULOl1D5lyb2owrl+w$0SKjxuvBg5nn2IFaFf0+m37NWgEDh8m3V4MChKiZyAw";

/// Whoever waits longer than this for a free core is told to come back.
const PATIENCE: Duration = Duration::from_secs(20);

static CORES: LazyLock<usize> = LazyLock::new(|| std::thread::available_parallelism().map_or(1, NonZero::get));
static GATE: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(*CORES));
static METER: Hashing = Hashing {
    queue: AtomicU64::new(0),
    waits: Durations::new(),
    hashes: Durations::new(),
    turned_away: Counter::new(),
};

/// What hashing has cost this process so far.
#[derive(Debug)]
pub struct Hashing {
    queue: AtomicU64,
    /// Waiting for a free core.
    pub waits: Durations,
    /// Hashing itself.
    pub hashes: Durations,
    /// Those who had waited long enough.
    pub turned_away: Counter,
}

impl Hashing {
    /// How many wait now.
    pub fn waiting(&self) -> u64 {
        self.queue.load(Relaxed)
    }

    /// How many are hashed now, and how many could be.
    pub fn running(&self) -> (usize, usize) {
        (CORES.saturating_sub(GATE.available_permits()), *CORES)
    }
}

/// How busy the gate is.
pub fn hashing() -> &'static Hashing {
    &METER
}

/// Somebody in the queue; leaves it when dropped, also when their request was given up.
struct Waiting(Instant);

impl Waiting {
    fn begin() -> Self {
        METER.queue.fetch_add(1, Relaxed);
        Self(Instant::now())
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        METER.queue.fetch_sub(1, Relaxed);
        METER.waits.took(self.0.elapsed());
    }
}

/// The hash to store, with its salt and parameters in it. For seeds: hash once, use it for many.
pub async fn hash_password(password: &Password) -> Result<String, Fault> {
    let password = password.reveal().to_owned();
    slowly(move || {
        let salt = SaltString::encode_b64(&unguessable::<16>()?).map_err(Fault::broken)?;
        Ok(hasher()?
            .hash_password(password.as_bytes(), &salt)
            .map_err(Fault::broken)?
            .to_string())
    })
    .await
}

/// Another hash of a password that was just right, if the one there is was made with other parameters than today's.
pub(super) async fn renewed(typed: &str, hash: &str) -> Result<Option<String>, Fault> {
    let (memory, passes, lanes) = COST;
    let today = format!("$argon2id$v=19$m={memory},t={passes},p={lanes}$");
    match normal(typed).filter(|_| !hash.starts_with(&today)) {
        Some(password) => hash_password(&Password::known(password)).await.map(Some),
        None => Ok(None),
    }
}

/// Whether `typed` is the password behind `hash`, whatever parameters that was made with. Without a hash the same work is done, and the answer is no. Only what is
/// too long to be anybody's password is answered without work.
pub(super) async fn verify(typed: &str, hash: Option<&str>) -> Result<bool, Fault> {
    let Some(typed) = normal(typed) else { return Ok(false) };
    let hash = hash.unwrap_or(NOBODY).to_owned();
    slowly(move || matches(typed.as_bytes(), &hash)).await
}

/// The same where hashes of another application may be: as long as there are any, every attempt costs one of ours and one of each
/// of theirs, whichever there is to judge.
pub(super) async fn verify_beside(typed: &str, hash: Option<&str>, costs: foreign::Costs) -> Result<bool, Fault> {
    let Some(known) = normal(typed) else { return Ok(false) };
    let theirs = hash.filter(|hash| foreign::is_one(hash)).map(str::to_owned);
    let ours = hash.filter(|_| theirs.is_none()).unwrap_or(NOBODY).to_owned();
    let typed = typed.to_owned();
    slowly(move || {
        let ours = matches(known.as_bytes(), &ours)?;
        // That application knew no normal form: it hashed what was typed.
        let theirs = costs.judge(typed.as_bytes(), theirs.as_deref())?;
        Ok(ours | theirs)
    })
    .await
}

/// Whether it is the password behind a hash in the PHC's form.
pub(super) fn matches(password: &[u8], hash: &str) -> Result<bool, Fault> {
    let hash = PasswordHash::new(hash).map_err(Fault::broken)?;
    match hasher()?.verify_password(password, &hash) {
        Ok(()) => Ok(true),
        Err(password_hash::Error::Password) => Ok(false),
        Err(error) => Err(Fault::broken(error)),
    }
}

fn hasher() -> Result<Argon2<'static>, Fault> {
    let (memory, passes, lanes) = COST;
    let params = Params::new(memory, passes, lanes, None).map_err(Fault::broken)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// The permit moves into the work: a request that is given up does not free a core that is still busy.
async fn slowly<T: Send + 'static>(work: impl FnOnce() -> Result<T, Fault> + Send + 'static) -> Result<T, Fault> {
    let waiting = Waiting::begin();
    let permit = timeout(PATIENCE, GATE.acquire())
        .await
        .inspect_err(|_| METER.turned_away.one())
        .map_err(Fault::unavailable)?
        .map_err(Fault::broken)?;
    drop(waiting);
    let done = spawn_blocking(move || {
        let began = Instant::now();
        let result = work();
        METER.hashes.took(began.elapsed());
        drop(permit);
        result
    });
    done.await.map_err(Fault::broken)?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn password(typed: &str) -> Password {
        Password::parse(typed, "", "").unwrap()
    }

    #[tokio::test]
    async fn knows_its_password_again() {
        let hash = hash_password(&password("Schlüssel für Ångström")).await.unwrap();
        assert!(verify("Schlu\u{308}ssel für Ångström", Some(&hash)).await.unwrap());
        assert!(!verify("Schlüssel fur Angstrom", Some(&hash)).await.unwrap());
        assert!(!verify("", Some(&hash)).await.unwrap());
        assert_ne!(hash, hash_password(&password("Schlüssel für Ångström")).await.unwrap());
    }

    #[tokio::test]
    async fn nobody_costs_as_much_as_somebody() {
        let hash = hash_password(&password("correct horse battery staple")).await.unwrap();
        let (somebody, nobody) = (PasswordHash::new(&hash).unwrap(), PasswordHash::new(NOBODY).unwrap());
        assert_eq!(
            (somebody.algorithm, somebody.version, &somebody.params),
            (nobody.algorithm, nobody.version, &nobody.params)
        );
        assert_eq!(somebody.hash.map(|hash| hash.len()), nobody.hash.map(|hash| hash.len()));
        assert!(!verify("correct horse battery staple", None).await.unwrap());
    }

    #[tokio::test]
    async fn an_old_hash_is_known_and_renewed() {
        let typed = "correct horse battery staple";
        let cheap = Argon2::new(
            Algorithm::Argon2id,
            Version::V0x13,
            Params::new(8_192, 1, 1, None).unwrap(),
        );
        let salt = SaltString::encode_b64(b"sixteen bytes of").unwrap();
        let old = cheap.hash_password(typed.as_bytes(), &salt).unwrap().to_string();
        assert!(verify(typed, Some(&old)).await.unwrap() && !verify("another password", Some(&old)).await.unwrap());
        let new = renewed(typed, &old).await.unwrap().unwrap();
        assert!(verify(typed, Some(&new)).await.unwrap());
        assert_eq!(renewed(typed, &new).await.unwrap(), None);
    }

    #[tokio::test]
    async fn the_endless_is_answered_without_work() {
        assert!(!verify(&"x".repeat(1 << 20), Some("not even a hash")).await.unwrap());
        assert!(verify("x", Some("not even a hash")).await.is_err());
    }
}
