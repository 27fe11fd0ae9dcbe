//! Somebody, nobody knows who, is about to sign in with a passkey.

use super::{
    Challenge, Party,
    challenge::{self, Purpose},
    party::broken,
};
use crate::{
    Orgs,
    access::Caller,
    kernel::{Never, Outcome, Secret},
};

/// What the browser has to ask a device for. It names nobody, so it tells nobody who has an account.
pub async fn begin_sign_in(orgs: &Orgs, party: &Party, browser: Option<&Secret>) -> Outcome<Challenge, Never> {
    orgs.work(&Caller::Nobody, async |work| {
        let (options, state) = party.0.start_discoverable_authentication().map_err(broken)?;
        Ok(challenge::keep(work, (Purpose::SignIn, None), browser, (&options, &state)).await?)
    })
    .await
}
