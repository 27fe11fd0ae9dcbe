//! Somebody who is not meant asks to be invited by their own address.

use super::store;
use crate::{
    Orgs,
    access::{Caller, Matter},
    events::Event,
    invitations::{Asking, Key, RequestRefusal, Unusable, store as invitations},
    kernel::{Denial, Outcome, Refusal, Secret, Timestamp},
    limits::DAY,
    users::addresses::store as addresses,
};

impl Refusal for RequestRefusal {}

/// Asks, once for each person and invitation. The token is that of a link that works: who holds none can ask nothing, and what an
/// admin sees of the person is what a member list would show.
///
/// # Refusals
/// [`RequestRefusal::Unusable`] (and why), [`RequestRefusal::AlreadyYours`], [`RequestRefusal::AlreadyMember`],
/// [`RequestRefusal::AlreadyAsked`], [`RequestRefusal::TooMany`].
///
/// # Events
/// `invitation.readdress-requested`, which causes the mail.
pub async fn request_readdress(orgs: &Orgs, caller: &Caller, token: &Secret) -> Outcome<(), RequestRefusal> {
    let key = Key::Token(token.clone());
    orgs.work(caller, async |work| {
        let person = work.own(Matter::Invitations)?;
        let row = invitations::find(work, &key)
            .await?
            .ok_or(RequestRefusal::Unusable(Unusable::Unknown))?;
        if addresses::is_theirs(work.db(), person.user, &row.email_key).await? {
            return Err(RequestRefusal::AlreadyYours.into());
        }
        row.usable(work.now()).map_err(RequestRefusal::Unusable)?;
        // Behind the organization, as whoever joins; so what one person asks in several places is counted right.
        if addresses::hold(work, person.user).await? == 0 {
            return Err(Denial::SignedOut.into());
        }
        match store::asking(work.db(), &row, person.user).await? {
            Asking::Open => {}
            Asking::Needless => return Err(RequestRefusal::AlreadyMember.into()),
            Asking::Asked | Asking::Settled => return Err(RequestRefusal::AlreadyAsked.into()),
        }
        let since = work.now() - DAY;
        let full = match store::full_of_person(work, person.user, since).await? {
            None => store::full_about(work, &row, since).await?,
            full => full,
        };
        if let Some(first) = full {
            return Err(too_many(first, work.now()).into());
        }
        if store::insert(work, &row, person.user).await? == 0 {
            return Err(RequestRefusal::AlreadyAsked.into());
        }
        let event = Event::InvitationReaddressRequested {
            invitation: row.id,
            email: row.email,
        };
        work.record_outside(row.organization_id, Some(person.user), &event)
            .await?;
        Ok(())
    })
    .await
}

fn too_many(first: Timestamp, now: Timestamp) -> RequestRefusal {
    RequestRefusal::TooMany {
        wait: (first + DAY).since(now),
    }
}
