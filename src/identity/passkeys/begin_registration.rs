//! Somebody is about to add a passkey.

use super::{
    AskPasskeyRefusal, Challenge, Party,
    challenge::{self, Purpose},
    party::broken,
    store,
};
use crate::{
    Orgs,
    access::{Caller, Matter},
    kernel::{Outcome, Secret},
};
use webauthn_rs_proto::ResidentKeyRequirement;

/// What the browser has to ask a device for. The screens ask for a proof first: whoever found a browser open must not make
/// themselves a way in.
///
/// # Refusals
/// [`AskPasskeyRefusal::TooMany`].
pub async fn begin_registration(
    orgs: &Orgs,
    party: &Party,
    caller: &Caller,
    browser: Option<&Secret>,
) -> Outcome<Challenge, AskPasskeyRefusal> {
    orgs.work(caller, async |work| {
        let person = work.own(Matter::Passkeys)?;
        let rows = store::of(work.db(), person.user).await?;
        if i64::try_from(rows.len()).unwrap_or(i64::MAX) >= work.orgs().limits().passkeys {
            return Err(AskPasskeyRefusal::TooMany.into());
        }
        let known = rows.into_iter().map(|row| row.credential_id).collect();
        let begun = party
            .0
            .start_passkey_registration(person.user.0, &person.email, &person.name, Some(known));
        let (mut options, state) = begun.map_err(broken)?;
        // One that the device finds by itself: nobody types an address to sign in with it.
        if let Some(wanted) = &mut options.public_key.authenticator_selection {
            wanted.resident_key = Some(ResidentKeyRequirement::Required);
            wanted.require_resident_key = true;
        }
        Ok(challenge::keep(
            work,
            (Purpose::Register, Some(person.user)),
            browser,
            (&options, &state),
        )
        .await?)
    })
    .await
}
