//! The provider, as the operator set it, and the way to it.
//!
//! Never here: how bytes travel; that is the [`Messenger`]'s, which the process brings.

use super::{keys::KeySet, metadata::Metadata};
use crate::kernel::{Fault, Timestamp};
use async_trait::async_trait;
use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

/// What the provider said of itself, and its keys, are asked for again after this long.
const FRESH: Duration = Duration::from_secs(60 * 60);
/// An unknown key may be a new one; but not more often than this.
const PAUSE: Duration = Duration::from_secs(60);

/// Asks the provider: within seconds, for some kilobytes, and never somewhere else than it was told to.
#[async_trait]
pub trait Messenger: Send + Sync {
    /// The body of a 200; everything else is a fault.
    async fn get(&self, url: &str) -> Result<Vec<u8>, Fault>;
    /// The same for a form, with name and password in the way of HTTP's basic authentication where there are any.
    async fn post(&self, url: &str, form: &[(&str, &str)], basic: Option<(&str, &str)>) -> Result<Vec<u8>, Fault>;
}

/// What the operator says.
#[derive(Clone)]
pub struct Settings {
    /// Its identifier, an address without a slash at its end unless it has one.
    pub issuer: String,
    /// Who we are there.
    pub client_id: String,
    /// Shows that we are.
    pub client_secret: String,
    /// What people call it.
    pub label: String,
    /// The words, among `amr` and as `acr`, by which it says that it asked for two factors.
    pub strong: Vec<String>,
}

// By hand: there is a secret in it.
impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("issuer", &self.issuer)
            .finish_non_exhaustive()
    }
}

/// The provider. Clone it freely.
#[derive(Clone)]
pub struct Provider(Arc<Inside>);

struct Inside {
    settings: Settings,
    redirect: String,
    messenger: Box<dyn Messenger>,
    known: Mutex<Option<Known>>,
}

/// What it said of itself, when.
#[derive(Clone)]
struct Known {
    metadata: Metadata,
    keys: Arc<KeySet>,
    at: Timestamp,
}

// By hand: there is a secret in it.
impl fmt::Debug for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Provider").field(&self.0.settings.issuer).finish()
    }
}

impl Provider {
    /// One that people come back from to `redirect`, which is registered there.
    pub fn new(settings: Settings, redirect: String, messenger: impl Messenger + 'static) -> Self {
        Self(Arc::new(Inside {
            settings,
            redirect,
            messenger: Box::new(messenger),
            known: Mutex::new(None),
        }))
    }

    /// What people call it.
    pub fn label(&self) -> &str {
        &self.0.settings.label
    }

    /// Its identifier.
    pub fn issuer(&self) -> &str {
        &self.0.settings.issuer
    }

    pub(super) fn settings(&self) -> &Settings {
        &self.0.settings
    }

    pub(super) fn redirect(&self) -> &str {
        &self.0.redirect
    }

    /// What it says of itself.
    pub(super) async fn metadata(&self, now: Timestamp) -> Result<Metadata, Fault> {
        Ok(self.known(now, FRESH).await?.metadata)
    }

    /// Its keys.
    pub(super) async fn keys(&self, now: Timestamp) -> Result<Arc<KeySet>, Fault> {
        Ok(self.known(now, FRESH).await?.keys)
    }

    /// Its keys, asked for anew unless that was done just now.
    pub(super) async fn newest_keys(&self, now: Timestamp) -> Result<Arc<KeySet>, Fault> {
        Ok(self.known(now, PAUSE).await?.keys)
    }

    async fn known(&self, now: Timestamp, for_long: Duration) -> Result<Known, Fault> {
        let held = || self.0.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = held()
            .clone()
            .filter(|known| known.at + for_long > now && known.at <= now)
        {
            return Ok(known);
        }
        let issuer = self.issuer();
        let place = format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/'));
        let metadata = Metadata::read(&self.0.messenger.get(&place).await?, issuer)?;
        let keys = KeySet::read(&self.0.messenger.get(&metadata.jwks_uri).await?)?;
        let known = Known {
            metadata,
            keys: Arc::new(keys),
            at: now,
        };
        *held() = Some(known.clone());
        Ok(known)
    }

    /// Gives the code back for what the provider says: directly, so that nobody on the way reads it.
    pub(super) async fn redeem(&self, metadata: &Metadata, code: &str, verifier: &str) -> Result<Vec<u8>, Fault> {
        let Settings {
            client_id,
            client_secret,
            ..
        } = self.settings();
        let mut form = vec![
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", self.redirect()),
            ("code_verifier", verifier),
        ];
        let basic = metadata.takes_basic().then_some((&**client_id, &**client_secret));
        if basic.is_none() {
            form.extend([("client_id", &**client_id), ("client_secret", &**client_secret)]);
        }
        self.0.messenger.post(&metadata.token_endpoint, &form, basic).await
    }
}
