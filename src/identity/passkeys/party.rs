//! This site, as devices know it.
//!
//! Never here: who asks.

use crate::kernel::Fault;
use std::fmt;
use url::Url;
use webauthn_rs::prelude::{Webauthn, WebauthnBuilder, WebauthnError};

/// The host that passkeys are for, and the only origin whose pages may ask for them.
#[derive(Clone)]
pub struct Party(pub(super) Webauthn);

impl fmt::Debug for Party {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Party(…)")
    }
}

impl Party {
    /// The site at `origin`; `None` where it is reached by a number instead of a name: browsers have no passkeys there.
    pub fn of(origin: &str, product: &str) -> Option<Self> {
        let url = Url::parse(origin).ok()?;
        let host = url.domain()?;
        let built = WebauthnBuilder::new(host, &url).and_then(|builder| builder.rp_name(product).build());
        built.ok().map(Self)
    }
}

/// What our own side of it could not do.
pub(super) fn broken(error: WebauthnError) -> Fault {
    Fault::broken(format!("passkeys: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_has_a_name() {
        for good in [
            "https://orgs.example",
            "http://localhost:3000",
            "https://a.b.example:8443",
        ] {
            assert!(Party::of(good, "Orgs").is_some(), "{good}");
        }
        for bad in ["http://127.0.0.1:3000", "http://[::1]:3000", "", "orgs.example"] {
            assert!(Party::of(bad, "Orgs").is_none(), "{bad}");
        }
    }
}
