//! Which mail goes where when the addresses of somebody change.
//!
//! Never here: their words.

use super::{letters, store};
use crate::{
    Orgs,
    access::Caller,
    events::Recorded,
    identity::{
        IdentityPost,
        letters::{address, one_of, reader},
    },
    kernel::{AddressId, EventId, Fault, Never, Outcome, Secret, UserId, settled},
    mail::Message,
};
use uuid::Uuid;

impl IdentityPost {
    /// To the address itself, whoever reads there. Every attempt replaces the token of the one before.
    pub(in crate::identity) async fn link_to_confirm(
        &self,
        orgs: &Orgs,
        event: EventId,
        id: AddressId,
    ) -> Result<Option<Message>, Fault> {
        let token = Secret::random()?;
        let waiting = orgs.work(&Caller::Nobody, async |work| -> Outcome<_, Never> {
            let waiting = store::waiting(work, id).await?;
            store::set_claim_token(work, id, &token.digest()).await?;
            Ok(waiting)
        });
        let Some((email, language, expires_at)) = settled(waiting.await)? else {
            return Ok(None);
        };
        let to = reader(&email, language)?;
        letters::link(event, &to, expires_at, &token, &self.origin, &self.product).map(Some)
    }

    pub(in crate::identity) async fn address_added(
        &self,
        orgs: &Orgs,
        recorded: &Recorded,
        user: UserId,
        id: AddressId,
    ) -> Result<Option<Message>, Fault> {
        // Removed again already: then that mail says enough.
        let (Some(to), Some(added)) = (address(orgs, user).await?, one_of(orgs, user, id).await?) else {
            return Ok(None);
        };
        letters::added(recorded.id, &to, &added, recorded.at, &self.origin, &self.product).map(Some)
    }

    pub(in crate::identity) async fn address_removed(
        &self,
        orgs: &Orgs,
        recorded: &Recorded,
        user: UserId,
    ) -> Result<Option<Message>, Fault> {
        let to = address(orgs, user).await?;
        to.map(|to| letters::removed(recorded.id, &to, recorded.at, &self.origin, &self.product))
            .transpose()
    }

    /// Two mails. The one to the address before carries the link that undoes it, and is the one that matters: it goes first, and
    /// nothing that the other mailbox does can keep it back, or make it come twice with another link.
    pub(in crate::identity) async fn primary_changed(
        &self,
        orgs: &Orgs,
        event: EventId,
        id: Uuid,
    ) -> Result<Option<Message>, Fault> {
        let token = Secret::random()?;
        let change = orgs.work(&Caller::Nobody, async |work| -> Outcome<_, Never> {
            let change = store::change(work, id).await?;
            store::set_undo_token(work, id, &token.digest()).await?;
            Ok(change)
        });
        let Some(change) = settled(change.await)? else {
            return Ok(None);
        };
        let before = reader(&change.from_email, change.language)?;
        let after = reader(&change.to_email, change.language)?;
        let undo = letters::undo(
            event,
            &before,
            &after.email,
            &change,
            &token,
            &self.origin,
            &self.product,
        )?;
        self.mailer.send(&undo).await?;
        let notice = letters::changed(event, &after, change.changed_at, &self.origin, &self.product)?;
        if let Err(fault) = self.mailer.send(&notice).await {
            tracing::warn!(%event, %fault, "the new primary address was not told");
        }
        Ok(None)
    }

    pub(in crate::identity) async fn primary_restored(
        &self,
        orgs: &Orgs,
        recorded: &Recorded,
        user: UserId,
    ) -> Result<Option<Message>, Fault> {
        let to = address(orgs, user).await?;
        to.map(|to| letters::restored(recorded.id, &to, recorded.at, &self.origin, &self.product))
            .transpose()
    }
}
