//! The page behind a link to choose a new password.

use super::{ResetRefusal, reset};
use crate::{
    Orgs,
    access::SignedIn,
    kernel::{Outcome, Secret},
};

/// Whose password the link would replace. Changes nothing, however often.
///
/// # Refusals
/// [`ResetRefusal::Unknown`], [`ResetRefusal::Expired`].
pub async fn show_reset(orgs: &Orgs, token: &Secret) -> Outcome<SignedIn, ResetRefusal> {
    let found = reset::store::by_token(&mut orgs.database().read().await?, &token.digest()).await?;
    let row = found.ok_or(ResetRefusal::Unknown)?;
    if row.expires_at <= orgs.now() {
        return Err(ResetRefusal::Expired.into());
    }
    Ok(row.signed_in())
}
