//! Somebody who is signed in is about to show by a passkey that it is they.

use super::{
    AskPasskeyRefusal, Challenge, Party,
    challenge::{self, Purpose},
    party::broken,
    store,
};
use crate::{
    Orgs,
    access::{Caller, Matter},
    kernel::{Fault, Outcome, Secret},
};

/// What the browser has to ask a device for: one of the caller's own passkeys.
///
/// # Refusals
/// [`AskPasskeyRefusal::None`].
pub async fn begin_proof(
    orgs: &Orgs,
    party: &Party,
    caller: &Caller,
    browser: Option<&Secret>,
) -> Outcome<Challenge, AskPasskeyRefusal> {
    orgs.work(caller, async |work| {
        let person = work.own(Matter::Proof)?;
        let rows = store::of(work.db(), person.user).await?;
        if rows.is_empty() {
            return Err(AskPasskeyRefusal::None.into());
        }
        let keys = rows
            .iter()
            .map(store::PasskeyRow::key)
            .collect::<Result<Vec<_>, Fault>>()?;
        let (options, state) = party.0.start_passkey_authentication(&keys).map_err(broken)?;
        Ok(challenge::keep(work, (Purpose::Prove, Some(person.user)), browser, (&options, &state)).await?)
    })
    .await
}
