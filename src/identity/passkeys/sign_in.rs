//! Somebody signs in with a passkey.

use super::{
    Answer, Party, PasskeyRefusal,
    challenge::{self, Purpose},
    credential,
};
use crate::{
    Orgs,
    access::Caller,
    identity::{Session, session},
    kernel::Outcome,
};
use webauthn_rs::prelude::DiscoverableAuthentication;

/// Starts a session for whoever the passkey says it is. It recognised its person, so no code is asked for.
///
/// # Refusals
/// [`PasskeyRefusal::Over`], [`PasskeyRefusal::Unknown`], [`PasskeyRefusal::NotRight`], [`PasskeyRefusal::Copied`],
/// [`PasskeyRefusal::TooManyAttempts`].
///
/// # Events
/// None; `user.passkey-doubted` with [`PasskeyRefusal::Copied`], which causes one mail.
pub async fn sign_in(orgs: &Orgs, party: &Party, answer: &Answer<'_>) -> Outcome<Session, PasskeyRefusal> {
    let asked: Option<DiscoverableAuthentication> = challenge::take(orgs, Purpose::SignIn, None, answer).await?;
    let asked = asked.ok_or(PasskeyRefusal::Over)?;
    let given = credential::read(answer.credential)?;
    let row = credential::find(orgs, &given).await?;
    // A device that says it has somebody else's passkey is not believed, whatever it signed.
    let named = party.0.identify_discoverable_authentication(&given);
    if !named.is_ok_and(|(user, _)| user == row.user_id.0) {
        return Err(PasskeyRefusal::NotRight.into());
    }
    let key = row.key()?;
    let judged = party.0.finish_discoverable_authentication_v2(&given, asked, &key);
    let used = credential::judge(orgs, &row, judged).await?;
    orgs.work(&Caller::Nobody, async |work| {
        credential::note(work, &row, &used).await?;
        Ok(session::start(work, row.signed_in()).await?)
    })
    .await
}
