//! Somebody asks to join by a share link that is not for their addresses.

use super::{Ask, AskRefusal, Asking, store};
use crate::{
    Orgs,
    access::{Caller, Matter},
    events::Event,
    kernel::{Denial, JoinRequestId, Outcome, Refusal, Secret, Timestamp, secret::fresh_id},
    limits::DAY,
    share_links::{JoinRefusal, Unusable, store as links},
    users::addresses::store as addresses,
};

impl Refusal for AskRefusal {}

/// Asks. The token is that of a link that works: who holds none can ask nothing, and what an admin sees of the person is what a member
/// list would show, and what they write.
///
/// # Refusals
/// [`AskRefusal::AlreadyMember`], [`AskRefusal::Unusable`] (and why), [`AskRefusal::Removed`], [`AskRefusal::Needless`],
/// [`AskRefusal::AlreadyAsked`], [`AskRefusal::DeclinedLately`], [`AskRefusal::FactorNeeded`], [`AskRefusal::TooMany`].
///
/// # Events
/// `join-request.made`, which causes the mail.
pub async fn ask(orgs: &Orgs, caller: &Caller, token: &Secret, input: &Ask) -> Outcome<JoinRequestId, AskRefusal> {
    orgs.work(caller, async |work| {
        let person = work.own(Matter::Invitations)?;
        let link = links::lock(work, token)
            .await?
            .ok_or(AskRefusal::Unusable(Unusable::Unknown))?;
        let comer = links::comer(work.db(), &link, person.user).await?;
        if comer.is_member {
            return Err(AskRefusal::AlreadyMember.into());
        }
        link.usable(work.now()).map_err(AskRefusal::Unusable)?;
        let domain = match (comer.may_join(&link), &link.domain) {
            (Err(JoinRefusal::OtherDomain), Some(domain)) => domain.clone(),
            (Err(JoinRefusal::Removed), _) => return Err(AskRefusal::Removed.into()),
            (Err(JoinRefusal::FactorNeeded), _) => return Err(AskRefusal::FactorNeeded.into()),
            _ => return Err(AskRefusal::Needless.into()),
        };
        // Behind the organization, as whoever joins; so what one person asks in several places is counted right.
        if addresses::hold(work, person.user).await? == 0 {
            return Err(Denial::SignedOut.into());
        }
        let (now, pause) = (work.now(), work.orgs().limits().join_request_pause);
        match store::asking(work.db(), &link, person.user, now, pause).await? {
            Some(Asking::Waiting { .. }) => return Err(AskRefusal::AlreadyAsked.into()),
            Some(Asking::Declined { again_at }) => {
                let wait = again_at.since(now);
                return Err(AskRefusal::DeclinedLately { wait }.into());
            }
            _ if comer.lacks_factor(&link) => return Err(AskRefusal::FactorNeeded.into()),
            _ => {}
        }
        let full = match store::full_of_person(work, person.user, now - DAY).await? {
            None => store::full_of_place(work, link.organization_id, now - DAY).await?,
            full => full,
        };
        if let Some(first) = full {
            return Err(too_many(first, now).into());
        }
        let id: JoinRequestId = fresh_id(now);
        if store::insert(work, &link, (id, person.user), &domain, &input.message).await? == 0 {
            return Err(AskRefusal::AlreadyAsked.into());
        }
        let event = Event::JoinRequestMade {
            request: id,
            share_link: link.id,
        };
        work.record_outside(link.organization_id, Some(person.user), &event)
            .await?;
        Ok(id)
    })
    .await
}

fn too_many(first: Timestamp, now: Timestamp) -> AskRefusal {
    AskRefusal::TooMany {
        wait: (first + DAY).since(now),
    }
}
