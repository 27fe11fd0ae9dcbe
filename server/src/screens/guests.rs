//! Who has a line in a host's house: whoever the host says.
//!
//! Never here: a session. The host is asked again with the request that asked for the line; that somebody has signed out may be known
//! only to what stands before the screens, so a line is asked for anew after a while.

use super::Host;
use crate::live::{Asker, Askers};
use async_trait::async_trait;
use http::request::Parts;
use orgs::{access::Caller, kernel::Fault};
use orgs_app::context::Visit;
use std::{sync::Arc, time::Duration};

/// How long somebody who has signed out may hear that something changed, and never what.
const LASTS: Duration = Duration::from_secs(30);

/// All of them.
pub struct Guests(pub Arc<dyn Host>);

impl Askers for Guests {
    fn of(&self, request: Parts) -> Option<Box<dyn Asker>> {
        let person = request.extensions.get::<Visit>()?.caller.signed_in()?.user;
        Some(Box::new(Guest {
            host: self.0.clone(),
            key: person.to_string().into_bytes(),
            request,
        }))
    }
}

/// One of them, by the request they made.
struct Guest {
    host: Arc<dyn Host>,
    key: Vec<u8>,
    request: Parts,
}

#[async_trait]
impl Asker for Guest {
    fn key(&self) -> Vec<u8> {
        self.key.clone()
    }

    async fn still(&self) -> Result<Caller, Fault> {
        self.host.caller(&self.request).await
    }

    fn lasts(&self) -> Option<Duration> {
        Some(LASTS)
    }
}
