//! A passkey has answered: whose it is, whether the answer is right, and that it was used.
//!
//! Never here: what that opens.

use super::{PasskeyRefusal, store, store::PasskeyRow};
use crate::{
    Orgs,
    access::Caller,
    events::Event,
    identity::{
        journal::{self, Shown},
        store::forget,
        throttle::{self, Act},
    },
    kernel::{Failure, Fault, Outcome},
    users::addresses::store::hold,
    work::UnitOfWork,
};
use webauthn_rs::prelude::{AuthenticationResult, Passkey, PublicKeyCredential, WebauthnError, WebauthnResult};

/// What a browser gave, if it has the form of an answer.
pub(super) fn read(credential: &str) -> Result<PublicKeyCredential, PasskeyRefusal> {
    serde_json::from_str(credential).map_err(|_| PasskeyRefusal::NotRight)
}

/// The passkey behind an answer, of somebody who is active. Counts the attempt.
pub(super) async fn find(orgs: &Orgs, given: &PublicKeyCredential) -> Outcome<PasskeyRow, PasskeyRefusal> {
    let found = store::by_credential(&mut orgs.database().read().await?, given.get_credential_id()).await?;
    let row = found.ok_or(PasskeyRefusal::Unknown)?;
    let too_many = |wait| PasskeyRefusal::TooManyAttempts { wait };
    throttle::count(orgs, Act::Passkey, &row.id.to_string(), too_many).await?;
    Ok(row)
}

/// The passkey as it is after a right answer. One that counts backwards may be a copy: its person is told.
pub(super) async fn judge(
    orgs: &Orgs,
    row: &PasskeyRow,
    judged: WebauthnResult<AuthenticationResult>,
) -> Outcome<Used, PasskeyRefusal> {
    match judged {
        // Asked for and checked already; a session hangs on it, so it is looked at here as well.
        Ok(result) if result.user_verified() => {
            let mut key: Passkey = row.key()?;
            key.update_credential(&result);
            let (credential, uses) = (serde_json::to_string(&key).map_err(Fault::broken)?, result.counter());
            Ok(Used { credential, uses })
        }
        Err(WebauthnError::CredentialPossibleCompromise) => {
            doubt(orgs, row).await?;
            Err(PasskeyRefusal::Copied.into())
        }
        Ok(_) | Err(_) => {
            journal::wrong(Shown::Passkey, Some(row.user_id));
            Err(PasskeyRefusal::NotRight.into())
        }
    }
}

/// A passkey after its use.
#[derive(Clone)]
pub(super) struct Used {
    pub credential: String,
    pub uses: u32,
}

/// Holds the person and puts the use down. What was removed meanwhile, or used with a higher number, opens nothing.
pub(super) async fn note(work: &mut UnitOfWork, row: &PasskeyRow, used: &Used) -> Outcome<(), PasskeyRefusal> {
    if hold(work, row.user_id).await? == 0 || store::note_use(work, row.id, &used.credential, used.uses).await? == 0 {
        return Err(PasskeyRefusal::NotRight.into());
    }
    forget(work, Act::Passkey, &row.id.to_string()).await?;
    journal::right(Shown::Passkey, row.user_id);
    Ok(())
}

async fn doubt(orgs: &Orgs, row: &PasskeyRow) -> Outcome<(), PasskeyRefusal> {
    journal::wrong(Shown::Passkey, Some(row.user_id));
    orgs.work(&Caller::Nobody, async |work| {
        let event = Event::PasskeyDoubted { name: row.name.clone() };
        work.record_personal(Some(row.user_id), &event)
            .await
            .map_err(Failure::from)
    })
    .await
}
