//! A device has made a key for somebody.

use super::{
    AddPasskeyRefusal, Answer, Party,
    challenge::{self, Purpose},
    store,
};
use crate::{
    Orgs,
    access::{Caller, Matter},
    events::Event,
    identity::{
        store::forget,
        throttle::{self, Act},
    },
    kernel::{Denial, DisplayName, Fault, Outcome, PasskeyId, secret::fresh_id},
    users::addresses::store::hold,
};
use webauthn_rs::prelude::PasskeyRegistration;

/// Adds the passkey to the caller's own. From now on it signs in.
///
/// # Refusals
/// [`AddPasskeyRefusal::Over`], [`AddPasskeyRefusal::NotRight`], [`AddPasskeyRefusal::AlreadyAdded`],
/// [`AddPasskeyRefusal::TooMany`], [`AddPasskeyRefusal::TooManyAttempts`].
///
/// # Events
/// `user.passkey-added`. Causes one mail.
pub async fn register(
    orgs: &Orgs,
    party: &Party,
    caller: &Caller,
    answer: &Answer<'_>,
    name: &DisplayName,
) -> Outcome<(), AddPasskeyRefusal> {
    let user = caller.own(Matter::Passkeys)?.user;
    let subject = user.to_string();
    throttle::count(orgs, Act::Passkey, &subject, |wait| {
        AddPasskeyRefusal::TooManyAttempts { wait }
    })
    .await?;
    let asked: Option<PasskeyRegistration> = challenge::take(orgs, Purpose::Register, Some(user), answer).await?;
    let asked = asked.ok_or(AddPasskeyRefusal::Over)?;
    let given = serde_json::from_str(answer.credential).map_err(|_| AddPasskeyRefusal::NotRight)?;
    let made = party.0.finish_passkey_registration(&given, &asked);
    let key = made.map_err(|_| AddPasskeyRefusal::NotRight)?;
    let credential = serde_json::to_string(&key).map_err(Fault::broken)?;
    orgs.work(caller, async |work| {
        // Whoever adds another meanwhile waits, so that the count stays true.
        if hold(work, user).await? == 0 {
            return Err(Denial::SignedOut.into());
        }
        if store::count(work.db(), user).await? >= work.orgs().limits().passkeys {
            return Err(AddPasskeyRefusal::TooMany.into());
        }
        let id: PasskeyId = fresh_id(work.now());
        if store::insert(work, id, user, key.cred_id(), &credential, name.as_str()).await? == 0 {
            return Err(AddPasskeyRefusal::AlreadyAdded.into());
        }
        forget(work, Act::Passkey, &subject).await?;
        let name = name.to_string();
        work.record_personal(Some(user), &Event::PasskeyAdded { name }).await?;
        Ok(())
    })
    .await
}
