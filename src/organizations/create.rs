//! Somebody founds an organization.

use super::{Create, CreateRefusal, slug_policy::honoured, store};
use crate::{
    Orgs,
    access::{Caller, Matter, SignedIn, caller::Superuser},
    events::Event,
    kernel::{Denial, Fault, OrganizationId, Outcome, Refusal, Slug, secret::fresh_id},
    kinds,
    limits::{DAY, Founders},
    work::UnitOfWork,
};
use std::time::Duration;

impl Refusal for CreateRefusal {}

/// The organization a person has founded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Created {
    /// Its id.
    pub id: OrganizationId,
    /// Its slug.
    pub slug: Slug,
}

/// A form that is sent twice within this time is one form.
const DOUBLE_SUBMIT: Duration = Duration::from_secs(60);

/// Creates an organization; the caller is its owner.
///
/// Sent twice by the same person with the same name within a minute, it is created once and returned twice.
///
/// # Refusals
/// [`CreateRefusal::NotAFounder`], [`CreateRefusal::SlugTaken`], [`CreateRefusal::SlugNeeded`], [`CreateRefusal::TooMany`].
///
/// # Events
/// `organization.created`.
pub async fn create(orgs: &Orgs, caller: &Caller, input: &Create) -> Outcome<Created, CreateRefusal> {
    orgs.work(caller, async |work| {
        let founder = work.own(Matter::Foundings)?;
        found(work, &founder, input).await
    })
    .await
}

/// The step itself, for whoever has become somebody in the same transaction.
pub(crate) async fn found(
    work: &mut UnitOfWork,
    founder: &SignedIn,
    input: &Create,
) -> Outcome<Created, CreateRefusal> {
    if work.orgs().limits().founders == Founders::Superusers && founder.superuser == Superuser::No {
        return Err(CreateRefusal::NotAFounder.into());
    }
    let now = work.now();
    if store::lock_founder(work, founder.user).await? == 0 {
        return Err(Denial::SignedOut.into());
    }
    let typed = honoured(work.orgs().slugs(), input.slug.as_ref()).cloned();
    let input = &Create {
        slug: typed,
        ..input.clone()
    };
    if let Some(twin) = store::just_founded(work, founder.user, input, now - DOUBLE_SUBMIT).await? {
        return Ok(twin);
    }
    if store::founded_since(work, founder.user, now - DAY).await? >= work.orgs().limits().organizations_a_day {
        return Err(CreateRefusal::TooMany.into());
    }
    let created = establish(work, founder, input).await?;
    let event = Event::OrganizationCreated {
        name: input.name.to_string(),
        slug: created.slug.to_string(),
    };
    work.record_founding(created.id, founder.user, &event).await?;
    Ok(created)
}

/// The organization with its first owner, who is held; whoever calls this records it.
async fn establish(work: &mut UnitOfWork, founder: &SignedIn, input: &Create) -> Outcome<Created, CreateRefusal> {
    let id = fresh_id(work.now());
    let slug = match &input.slug {
        Some(typed) => typed.clone(),
        None => {
            let words = work.orgs().slugs().derive(input.name.as_str());
            store::free_slug(work, &words).await?.ok_or(CreateRefusal::SlugNeeded)?
        }
    };
    if store::insert(work, id, &slug, &input.name, founder).await? == 0 {
        return Err(match input.slug {
            Some(_) => CreateRefusal::SlugTaken.into(),
            // Nobody typed it, so nobody need hear of it: the next free one is found by running again.
            None => Fault::conflict("the slug was taken in this moment").into(),
        });
    }
    kinds::keeping::founded(work, id, founder.user).await?;
    Ok(Created { id, slug })
}
