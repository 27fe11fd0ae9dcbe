//! Somebody signs out.

use super::sessions;
use crate::{
    Orgs,
    access::Caller,
    kernel::{Never, Outcome, Secret},
};

/// Ends the session, for every copy of its cookie. One that is no session (any more) is signed out already.
pub async fn sign_out(orgs: &Orgs, token: &Secret) -> Outcome<(), Never> {
    orgs.work(&Caller::Nobody, async |work| {
        sessions::store::end_session(work, &token.digest()).await?;
        Ok(())
    })
    .await
}
