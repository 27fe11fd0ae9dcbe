//! Whoever reads the mail of an address that was primary puts it back: their account was taken over, or they changed their mind.

use super::{UndoPrimaryRefusal, addresses, factors, passkeys, provider, reset, sessions};
use crate::{
    Orgs,
    access::Caller,
    events::Event,
    kernel::{EmailAddress, Outcome, Secret},
    users::addresses::store as owned,
};

/// Makes the address before the change the primary one again, and closes the ways back for whoever made it: every session ends,
/// links that wait are dead, and what came since goes — addresses that were confirmed or made primary, a password that was
/// chosen, a second factor that was set up, passkeys that were added,
/// identities that were linked. [`show_undo`](super::show_undo) says so before, and the mail says so after. Nobody is signed in by it. See
/// decision 12.
///
/// # Refusals
/// [`UndoPrimaryRefusal::Unknown`], [`UndoPrimaryRefusal::Expired`], [`UndoPrimaryRefusal::Taken`].
///
/// # Events
/// `user.primary-address-restored`. Causes one mail, to the address that is primary again.
pub async fn undo_primary(orgs: &Orgs, token: &Secret) -> Outcome<String, UndoPrimaryRefusal> {
    orgs.work(&Caller::Nobody, async |work| {
        let found = addresses::store::change_by_token(work.db(), &token.digest()).await?;
        let user = found.ok_or(UndoPrimaryRefusal::Unknown)?.user_id;
        owned::hold(work, user).await?;
        // What was read before the person was held may be over by now.
        let found = addresses::store::change_by_token(work.db(), &token.digest()).await?;
        let change = found.ok_or(UndoPrimaryRefusal::Unknown)?;
        let back = EmailAddress::stored(&change.from_email)?;
        if owned::insert(work, user, &back).await? == 0 {
            return Err(UndoPrimaryRefusal::Taken.into());
        }
        owned::put_back(work, user, &back).await?;
        reset::store::withdraw(work, user).await?;
        addresses::store::take_away_since(work, &change).await?;
        addresses::store::withdraw_claims_of(work, user).await?;
        if addresses::store::use_up_changes(work, &change).await? == 0 {
            return Err(UndoPrimaryRefusal::Expired.into());
        }
        addresses::store::forget_password_since(work, &change).await?;
        factors::store::remove_since(work, user, change.changed_at).await?;
        passkeys::store::remove_since(work, user, change.changed_at).await?;
        provider::store::remove_since(work, user, change.changed_at).await?;
        factors::store::end_halves(work, user).await?;
        sessions::store::end_sessions_of(work, user).await?;
        work.record_personal(Some(user), &Event::PrimaryAddressRestored {})
            .await?;
        Ok(change.from_email)
    })
    .await
}
