//! Somebody who invites makes a link.

use super::{Make, MakeRefusal, store};
use crate::{
    Orgs,
    access::{Caller, Role, permission::permit::InviteMembers},
    events::Event,
    kernel::{Outcome, Refusal, Secret, ShareLinkId, Slug, secret::fresh_id},
    limits::DAY,
};

impl Refusal for MakeRefusal {}

/// A link, in its only readable form. The one that was in use is dead from now on.
///
/// # Refusals
/// [`MakeRefusal::RoleAboveOwn`], [`MakeRefusal::NeverOwner`], [`MakeRefusal::TooMany`].
///
/// # Events
/// `share-link.made`.
pub async fn make(orgs: &Orgs, caller: &Caller, slug: &Slug, input: &Make) -> Outcome<Secret, MakeRefusal> {
    let token = Secret::random()?;
    orgs.work(caller, async |work| {
        let grant = work.require::<InviteMembers>(slug).await?;
        if input.role > grant.actor().standing.role() {
            return Err(MakeRefusal::RoleAboveOwn.into());
        }
        if input.role == Role::Owner {
            return Err(MakeRefusal::NeverOwner.into());
        }
        let now = work.now();
        let recent = store::made_since(work, &grant, now - DAY).await?;
        if let Some(first) = recent {
            let wait = (first + DAY).since(now);
            return Err(MakeRefusal::TooMany { wait }.into());
        }
        let id: ShareLinkId = fresh_id(now);
        let expires_at = now + DAY * u32::from(input.days);
        store::end(work, &grant).await?;
        store::insert(work, &grant, id, input, &token.digest(), expires_at).await?;
        let event = Event::ShareLinkMade {
            share_link: id,
            role: input.role,
            domain: input.domain.clone(),
            most_uses: input.most_uses,
            expires_at,
        };
        work.record(&grant, &event).await?;
        Ok(token.clone())
    })
    .await
}
