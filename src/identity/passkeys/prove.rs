//! Somebody who is signed in shows by a passkey that it is they.

use super::{
    Answer, Party, PasskeyRefusal,
    challenge::{self, Purpose},
    credential,
};
use crate::{
    Orgs,
    access::{Caller, Matter},
    identity::{Session, session},
    kernel::{Denial, Outcome, Secret},
};
use webauthn_rs::prelude::PasskeyAuthentication;

/// Opens the window in which dangerous acts are done without asking, as [`identity::prove`](crate::identity::prove) does, also for
/// whoever has a second factor: a passkey is two of them.
///
/// # Refusals
/// [`PasskeyRefusal::Over`], [`PasskeyRefusal::Unknown`], [`PasskeyRefusal::NotRight`], [`PasskeyRefusal::Copied`],
/// [`PasskeyRefusal::TooManyAttempts`].
///
/// # Events
/// None; `user.passkey-doubted` with [`PasskeyRefusal::Copied`], which causes one mail.
pub async fn prove(
    orgs: &Orgs,
    party: &Party,
    caller: &Caller,
    old: &Secret,
    answer: &Answer<'_>,
) -> Outcome<Session, PasskeyRefusal> {
    let user = caller.own(Matter::Proof)?.user;
    let asked: Option<PasskeyAuthentication> = challenge::take(orgs, Purpose::Prove, Some(user), answer).await?;
    let asked = asked.ok_or(PasskeyRefusal::Over)?;
    let given = credential::read(answer.credential)?;
    let row = credential::find(orgs, &given).await?;
    if row.user_id != user {
        return Err(PasskeyRefusal::Unknown.into());
    }
    let judged = party.0.finish_passkey_authentication(&given, &asked);
    let used = credential::judge(orgs, &row, judged).await?;
    orgs.work(caller, async |work| {
        credential::note(work, &row, &used).await?;
        let person = work.own(Matter::Proof)?;
        Ok(session::renew(work, person, &old.digest())
            .await?
            .ok_or(Denial::SignedOut)?)
    })
    .await
}
